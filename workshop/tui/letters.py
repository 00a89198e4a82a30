"""Text in letters four terminal rows tall, drawn with quadrant blocks for a projector.

Lengths are in terminal columns and rows. White space of any kind is one space wide; `wrap` and `fit` alone give
a newline its meaning.
"""

import re
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

from workshop.tui.letters_glyphs import ACCENTS, CEDILLA, GLYPHS, LOW_FORMS, PIXEL_ROWS, STAND_INS, Shape

ROWS: Final = 4
"""Terminal rows one line of letters takes; lines need no row between them."""

_QUADRANTS: Final = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
_GAP: Final = "."
_BREAKABLE_SPACE: Final = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}]+")
_BREAK_AFTER: Final = "-–—/"
_UNDRAWABLE: Final = "the text has a character without a big letter: ask can_draw first"

_Token = tuple[str, str]
"""What stands before the piece when it does not start a line, and the piece itself."""


def can_draw(text: str) -> bool:
    """Whether every character has a big letter; an accent that has none still leaves its bare letter."""
    return _shapes(text) is not None


def width(text: str) -> int:
    """Columns the text takes on one line. Raises ValueError for a text that cannot be drawn."""
    return (_pixels(text) + 1) // 2


def draw_line(text: str) -> tuple[str, str, str, str]:
    """Four terminal rows, each `width(text)` columns long. Raises ValueError for a text that cannot be drawn."""
    shapes = _drawable(text)
    columns = width(text)
    rows = [_GAP.join(shape[row] for shape in shapes).ljust(2 * columns, ".") for row in range(PIXEL_ROWS)]
    first, second, third, fourth = (_cells(rows[top], rows[top + 1]) for top in range(0, PIXEL_ROWS, 2))
    return first, second, third, fourth


def wrap(text: str, columns: int) -> list[str]:
    """The text in as few lines as fit the columns, evened out in length, each newline in the text kept.

    A word wider than a line is broken, after a hyphen, dash or slash where it has one. Raises ValueError for a text
    that cannot be drawn, or when a single letter is wider than the columns.
    """
    lines: list[str] = []
    for paragraph in text.replace("\r\n", "\n").split("\n"):
        tokens: list[_Token] = []
        for word in _BREAKABLE_SPACE.split(paragraph):
            tokens.extend((("" if place else " "), piece) for place, piece in enumerate(_pieces(word, columns)))
        lines.extend(_even_lines(tokens, columns) or [""])
    return lines


def fit(text: str, columns: int, rows: int) -> list[str] | None:
    """The lines of `wrap` when all of them fit the rows; None when they do not, or the text cannot be drawn."""
    try:
        lines = wrap(text, columns)
    except ValueError:
        return None
    return lines if len(lines) * ROWS <= rows else None


def _shapes(text: str) -> list[Shape] | None:
    letters: list[tuple[str, str]] = []
    for character in _characters(text):
        if not combining(character):
            if character not in GLYPHS:
                return None
            letters.append((character, ""))
        elif letters and letters[-1][0].isalpha():
            letter, marks = letters[-1]
            letters[-1] = letter, marks + character
        else:
            return None
    return [_marked(letter, marks) for letter, marks in letters]


def _characters(text: str) -> list[str]:
    """The text in drawn characters and combining marks."""
    found: list[str] = []
    for character in normalize("NFC", text):
        if character.isspace():
            found.append(" ")
        elif character in GLYPHS:
            found.append(character)
        else:
            found.extend(STAND_INS.get(part, part) for part in normalize("NFKD", character))
    return found


@lru_cache(maxsize=1024)
def _marked(letter: str, marks: str) -> Shape:
    shape = GLYPHS[letter]
    accent = next((ACCENTS[mark] for mark in marks if mark in ACCENTS), None)
    low = LOW_FORMS.get(letter, shape)
    if accent and "#" not in low[0] + low[1]:
        across = max(len(low[0]), len(accent[0]))
        padded = [_centred(row, across) for row in low]
        shape = _trimmed([*(_centred(row, across) for row in accent), *padded[2:]])
    if CEDILLA in marks and "#" not in shape[-1]:
        across = len(shape[0])
        shape = (*shape[:-1], ("." * (across // 2) + "##").ljust(across, "."))
    return shape


def _centred(row: str, across: int) -> str:
    return ("." * ((across - len(row)) // 2) + row).ljust(across, ".")


def _trimmed(rows: list[str]) -> Shape:
    lit = [column for column in range(len(rows[0])) if any(row[column] == "#" for row in rows)]
    return tuple(row[lit[0] : lit[-1] + 1] for row in rows)


def _drawable(text: str) -> list[Shape]:
    shapes = _shapes(text)
    if shapes is None:
        raise ValueError(_UNDRAWABLE)
    return shapes


def _pixels(text: str) -> int:
    shapes = _drawable(text)
    return sum(len(shape[0]) + len(_GAP) for shape in shapes) - len(_GAP) if shapes else 0


def _cells(upper: str, lower: str) -> str:
    def lit(row: str, column: int) -> int:
        return int(row[column] == "#")

    return "".join(
        _QUADRANTS[lit(upper, at) + 2 * lit(upper, at + 1) + 4 * lit(lower, at) + 8 * lit(lower, at + 1)]
        for at in range(0, len(upper), 2)
    )


def _pieces(word: str, columns: int) -> list[str]:
    """The word whole when it fits the columns, else cut into the longest pieces that do."""
    letters: list[str] = []
    for character in normalize("NFC", word):
        if combining(character) and letters:
            letters[-1] += character
        else:
            letters.append(character)
    pieces: list[str] = []
    while letters:
        taken = _taken(letters, columns)
        pieces.append("".join(letters[:taken]))
        letters = letters[taken:]
    return pieces


def _taken(letters: list[str], columns: int) -> int:
    if width("".join(letters)) <= columns:
        return len(letters)
    fitting = 0
    while width("".join(letters[: fitting + 1])) <= columns:
        fitting += 1
    if not fitting:
        raise ValueError(f"a letter is wider than {columns} columns")
    return next((at for at in range(fitting, 1, -1) if letters[at - 1] in _BREAK_AFTER), fitting)


def _joined(tokens: list[_Token]) -> str:
    return "".join(piece if not place else before + piece for place, (before, piece) in enumerate(tokens))


def _even_lines(tokens: list[_Token], columns: int) -> list[str]:
    """The fewest lines that hold the tokens, of those the ones with the least squared room left over."""
    plans: list[tuple[int, int, int]] = [(0, 0, len(tokens))] * (len(tokens) + 1)
    for start in reversed(range(len(tokens))):
        choices: list[tuple[int, int, int]] = []
        for end in range(start + 1, len(tokens) + 1):
            room = columns - width(_joined(tokens[start:end]))
            if room < 0:
                break
            count, cost, _ = plans[end]
            choices.append((count + 1, cost + room * room, end))
        plans[start] = min(choices)
    lines: list[str] = []
    start = 0
    while start < len(tokens):
        end = plans[start][2]
        lines.append(_joined(tokens[start:end]))
        start = end
    return lines
