"""What minutes and sheets are made of: a flat list of blocks that two writers turn into Markdown and HTML.

Every string in a block is literal text, possibly of several lines; only the writers know how to make it harmless.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How settled something is. A writer may show it, yet the text always says it too, so it is never colour alone."""

    PLAIN = "plain"
    FIRM = "firm"
    RESERVED = "reserved"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 to 6. `anchor` is the target of a link in the list of contents; only level 2 needs one."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`lead` stands in bold before the text."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph that must not be overlooked."""

    text: str
    label: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody in the room; `source` is a role, never a name that was not given for it."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A bulleted list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Names with their values."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The first cell of a row is its header. `tones` is empty or has one tone for each row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    tones: tuple[Tone, ...] = ()


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts of a result, as numbers and, where the writer can, as horizontal bars.

    `whole` is the count that fills the width: the number of answers where a share means something.
    """

    caption: str
    columns: tuple[str, str]
    rows: tuple[tuple[str, int], ...]
    whole: int


@dataclass(frozen=True, slots=True)
class Letter:
    """Text to copy as it stands, line by line; of no use on paper, so printers leave it out."""

    heading: Heading
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """Here a writer that can make links lists the headings of level 2."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new sheet of paper."""


@dataclass(frozen=True, slots=True)
class Card:
    """Blocks that belong together and stay together on paper."""

    heading: Heading
    blocks: "tuple[Block, ...]"
    tone: Tone = Tone.PLAIN


Block = Heading | Paragraph | Note | Quote | Items | Fields | Table | Bars | Letter | Contents | PageBreak | Card


def filled(*rows: tuple[str, str | None]) -> Fields:
    """The fields that have a value."""
    return Fields(tuple((name, value) for name, value in rows if value))
