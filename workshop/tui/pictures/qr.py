"""The join code as cells: black on white in every theme, level M, never cut (measurements in the terminal notes).

Full cells (two columns of background colour a module) are read by every decoder in every terminal, so they are used
wherever they fit; half blocks where rows are short.
"""

from dataclasses import dataclass

from workshop.text.qr import QUIET_MODULES, Matrix, matrix
from workshop.tui.canvas import Canvas
from workshop.tui.theme import Ink

_LEAST_QUIET = 2
"""Modules of quiet zone that still read; the standard's four are used where rows allow."""


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


def side_by_side(contents: tuple[str, ...], columns: int, rows: int, gap: int) -> list[Rendering] | None:
    """All codes next to each other, in the same manner and as large as they fit; None when they do not."""
    for full in (True, False):
        for quiet in (QUIET_MODULES, _LEAST_QUIET):
            drawn = [Rendering(matrix(content, quiet), full) for content in contents]
            wide = sum(one.columns for one in drawn) + gap * (len(drawn) - 1)
            if wide <= columns and max(one.rows for one in drawn) <= rows:
                return drawn
    return None


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
