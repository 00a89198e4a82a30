"""Letters that cannot be seen, or pass for another one: a word processor and a web page put them in by themselves.

A line with such a letter looks perfect, so what is said about it names the letter and its column.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workshop.core.clean import is_invisible


class Strange(StrEnum):
    """Sorts of letters that are not what they seem."""

    SPACE = "space"
    NOTHING = "nothing"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Found:
    """A strange letter: `line` and `column` count from 1, `place` from 0."""

    sort: Strange
    place: int
    line: int
    column: int


_SAID = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\Z|\\)|\'\'\'(?:[^\']++|\'(?!\'\'))*+(?:\'{3,5}|\Z)'
    r'|"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"|\'[^\'\n]*+\'|#[^\n]*',
    re.DOTALL,
)
"""Texts between quotation marks, and comments: any letter may stand there."""
_BREAKS = "\x0b\x0c\x85"
"""What a word processor writes for a new line or page within a paragraph."""
_UNUSUAL = re.compile(r"[^\x20-\x7e\n\t]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""What TOML allows nowhere, as it would steer a terminal: a copy from one may hold colours."""


def strange(letter: str) -> Strange | None:
    """What is odd about a letter; None for one that can be seen for what it is."""
    category = unicodedata.category(letter)
    if category in ("Zs", "Zl", "Zp"):
        return None if letter == " " else Strange.SPACE
    if letter in _BREAKS or _FORBIDDEN.match(letter) or (category != "Cc" and is_invisible(letter)):
        return Strange.NOTHING
    return Strange.DASH if (category == "Pd" and letter != "-") or letter == "\u2212" else None


def plainly(text: str) -> str:
    """The text with the letter that was meant for every strange one."""
    return _UNUSUAL.sub(lambda found: _MEANT.get(strange(found[0]), found[0]), text)


_MEANT: dict[Strange | None, str] = {Strange.SPACE: " ", Strange.NOTHING: "", Strange.DASH: "-"}


def strange_letters(text: str) -> Iterator[Found]:
    """Those outside quotation marks and comments, where TOML allows none, and what it allows nowhere."""
    line, row, counted = 1, 0, 0
    for place in _outside(text):
        sort = strange(text[place])
        if sort is not None:
            passed = text.count("\n", counted, place)
            if passed:
                line, row = line + passed, text.rfind("\n", counted, place) + 1
            counted = place
            yield Found(sort, place, line, place - row + 1)


def _outside(text: str) -> Iterator[int]:
    begin = 0
    for said in _SAID.finditer(text):
        yield from (found.start() for found in _UNUSUAL.finditer(text, begin, said.start()))
        begin = said.end()
        yield from (found.start() for found in _FORBIDDEN.finditer(text, said.start(), begin))
    yield from (found.start() for found in _UNUSUAL.finditer(text, begin))
