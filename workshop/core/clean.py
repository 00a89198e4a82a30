"""Makes text from people harmless to a terminal, a page and a file, once, where it enters (L24).

A terminal obeys escape and control codes, and misplaces joined emoji; both are taken out here, so that every later
place may show the text literally.
"""

import re
import unicodedata

MAX_LETTERS = 280
"""Letters that one answer may hold; longer text is cut, since nobody reads it from a wall."""

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_DROPPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_INVISIBLE = (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x2800, 0x3164, *range(0xFE00, 0xFE10),
              0xFFA0, *range(0xE0100, 0xE01F0))  # fmt: skip
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_DROPPED_LETTERS = frozenset(map(chr, (*_INVISIBLE, 0x20E3, *_SKIN_TONES)))
_FLAG_A = 0x1F1E6
_JOINING = frozenset(map(chr, (*range(0x1160, 0x1200), *range(0xD7B0, 0xD800))))
"""Vowels and final letters of Hangul, which draw themselves into the syllable before them."""
_MOST_STACKED = 2
_MOST_MARKS = 4
"""Marks behind one letter: stacked above or under it, and with those that stand beside it (category Mc)."""


def clean(text: str, *, letters: int = MAX_LETTERS, lines: int = 6) -> str:
    """The text as it is kept: composed, without control codes, at most ``letters`` long and ``lines`` high.

    Cleaning twice gives the same as cleaning once.
    """
    return whole(text, lines=lines)[:letters].strip()


def whole(text: str, *, lines: int = 6) -> str:
    """As `clean`, with every word of it, however long: lines that are too many go on behind the last one."""
    if _is_plain(text):
        return text
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    kept: list[str] = []
    marks = stacked = 0
    for letter in text:
        category = unicodedata.category(letter)
        if letter != "\n" and (category in _DROPPED_CATEGORIES or letter in _DROPPED_LETTERS):
            continue
        joins = category[0] == "M" or letter in _JOINING
        marks = marks + 1 if joins else 0
        stacked = stacked + 1 if joins and category != "Mc" else stacked if joins else 0
        if marks > _MOST_MARKS or stacked > _MOST_STACKED:
            continue
        place = ord(letter) - _FLAG_A
        kept.append(chr(ord("A") + place) if 0 <= place < 26 else letter)
    text = unicodedata.normalize("NFC", "".join(kept))
    rows = [_SPACES.sub(" ", row).strip() for row in text.split("\n")]
    rows = [row for row in rows if row]
    return "\n".join([*rows[: lines - 1], " ".join(rows[lines - 1 :])]).strip()


def clean_line(text: str, *, letters: int = 120) -> str:
    """One line of text: as `clean`, with line breaks turned into spaces."""
    return clean(text, letters=letters, lines=1)


def is_invisible(letter: str) -> bool:
    """Whether `clean` takes this letter out because a terminal or a reader would not see it."""
    return letter in _DROPPED_LETTERS or unicodedata.category(letter) in _DROPPED_CATEGORIES


def slug(name: str) -> str:
    """A name for machines: ASCII letters, digits and single hyphens; ``naamloos`` when nothing is left."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].rstrip("-") or "naamloos"


def _is_plain(text: str) -> bool:
    """Whether cleaning would change nothing; most answers are plain, and every replay cleans again."""
    return text.isascii() and text.isprintable() and "  " not in text and text == text.strip()
