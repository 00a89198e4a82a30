"""Codes as cells: black on white in every theme, level M where it fits, never cut (measured in the terminal notes).

Full cells (two columns of background colour a module) are read by every decoder in every terminal, so they are used
wherever they fit; half blocks where rows are short.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from workshop.text.qr import QUIET_MODULES, Level, Matrix, matrix
from workshop.tui.canvas import Canvas
from workshop.tui.theme import Ink

_LEAST_QUIET = 2
"""Modules of quiet zone that still read; the standard's four are used where rows allow."""
_BEST_LEVEL: tuple[Level, ...] = ("M",)
_ANY_LEVEL: tuple[Level, ...] = ("M", "L")


@dataclass(frozen=True, slots=True)
class Rendering:
    """A code in the size at which it is drawn: `columns` by `rows` cells."""

    modules: Matrix
    full: bool

    @property
    def columns(self) -> int:
        return len(self.modules) * (2 if self.full else 1)

    @property
    def rows(self) -> int:
        return len(self.modules) if self.full else (len(self.modules) + 1) // 2


def rendering(content: str, columns: int, rows: int) -> Rendering | None:
    """The best way to draw the code in that space, or None when it does not fit whole."""
    for full in (True, False):
        for quiet in (QUIET_MODULES, _LEAST_QUIET):
            drawn = Rendering(matrix(content, quiet), full)
            if drawn.columns <= columns and drawn.rows <= rows:
                return drawn
    return None


def pairs(one: str, other: str) -> Iterator[tuple[Rendering, Rendering]]:
    """All ways to draw two codes next to each other, the best first: in the same manner, and of equal size if possible.

    Level L is for a code that is smaller by it, where the room is short: at equal size M is read from further away.
    """
    ways = product((True, False), (_BEST_LEVEL, _ANY_LEVEL), (True, False), (QUIET_MODULES, _LEAST_QUIET))
    for full, levels, equal, quiet in ways:
        made = [_smallest(content, quiet, levels) for content in (one, other)]
        codes = [modules for modules, _ in made]
        if equal:
            version = (max(map(len, codes)) - 2 * quiet - 17) // 4
            codes = [matrix(text, quiet, level, version) for text, (_, level) in zip((one, other), made, strict=True)]
        yield Rendering(codes[0], full), Rendering(codes[1], full)


def _smallest(content: str, quiet: int, levels: tuple[Level, ...]) -> tuple[Matrix, Level]:
    return min(((matrix(content, quiet, level), level) for level in levels), key=lambda made: len(made[0]))


def draw(canvas: Canvas, x: int, y: int, code: Rendering) -> None:
    """Draws the code with its top left corner, quiet zone included, in that cell."""
    size = len(code.modules)
    if code.full:
        for row, modules in enumerate(code.modules):
            for column, dark in enumerate(modules):
                canvas.fill(x + 2 * column, y + row, 2, 1, Ink.QR_DARK if dark else Ink.QR_LIGHT)
        return
    for row in range(code.rows):
        upper = code.modules[2 * row]
        lower = code.modules[2 * row + 1] if 2 * row + 1 < size else (False,) * size
        for column in range(size):
            letter = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}[
                upper[column], lower[column]
            ]
            canvas.fill(x + column, y + row, 1, 1, Ink.QR_HALF, letter)


def read_back(code: Rendering) -> Matrix:
    """The modules as they stand on a screen on which `code` was drawn, by the colours and letters of its cells."""
    canvas, size = Canvas(code.columns, code.rows), len(code.modules)
    draw(canvas, 0, 0, code)

    def is_dark(row: int, column: int) -> bool:
        if code.full:
            return canvas.ink_at(2 * column, row) is Ink.QR_DARK
        return canvas.letter_at(column, row // 2) in ("█", "▄" if row % 2 else "▀")

    return tuple(tuple(is_dark(row, column) for column in range(size)) for row in range(size))
