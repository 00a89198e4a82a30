"""A sheet of terminal cells to draw a picture on. Pure: pictures can be drawn and tested without a terminal."""

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from workshop.tui.letters import ROWS, draw_line
from workshop.tui.theme import Ink, Palette

_EIGHTHS = " ▏▎▍▌▋▊▉█"


class Canvas:
    """`width` columns by `height` rows. Drawing outside the sheet is cut off; nothing raises."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._cells = [[" "] * width for _ in range(height)]
        self._inks = [[Ink.PLAIN] * width for _ in range(height)]

    def write(self, x: int, y: int, text: str, ink: Ink = Ink.PLAIN, *, columns: int | None = None) -> int:
        """Writes one line and answers with the column behind it. Longer text ends in an ellipsis within `columns`."""
        room = max(0, self.width - x if columns is None else min(columns, self.width - x))
        if not 0 <= y < self.height or room == 0:
            return x
        end = x + room
        for letter in shorten(text, room):
            size = cell_len(letter)
            if size == 0 or x < 0 or x + size > end:
                continue
            self._put(x, y, letter, size, ink)
            x += size
        return x

    def _put(self, x: int, y: int, letter: str, size: int, ink: Ink) -> None:
        """Half of a wide letter that is written over does not stay behind: the row would lose its width."""
        row = self._cells[y]
        if not row[x]:
            row[x - 1] = " "
        if x + size < self.width and not row[x + size]:
            row[x + size] = " "
        row[x : x + size] = [letter, *[""] * (size - 1)]
        self._inks[y][x : x + size] = [ink] * size

    def write_right(self, right: int, y: int, text: str, ink: Ink = Ink.PLAIN) -> int:
        """Writes one line that ends before column `right`; the column it starts at."""
        start = max(0, right - cell_len(text))
        self.write(start, y, text, ink, columns=right - start)
        return start

    def centre(self, y: int, text: str, ink: Ink = Ink.PLAIN) -> None:
        """Writes one line in the middle."""
        self.write(max(0, (self.width - cell_len(text)) // 2), y, text, ink)

    def fill(self, x: int, y: int, columns: int, rows: int, ink: Ink, letter: str = " ") -> None:
        """Covers a rectangle."""
        for row in range(max(0, y), min(self.height, y + rows)):
            for column in range(max(0, x), min(self.width, x + columns)):
                self._put(column, row, letter, 1, ink)

    def big(self, x: int, y: int, lines: list[str], ink: Ink = Ink.STRONG) -> int:
        """Draws lines of big letters, four rows each; the row below them."""
        for line in lines:
            for row in draw_line(line):
                self.write(x, y, row, ink)
                y += 1
        return y

    def bar(self, x: int, y: int, columns: int, share: float, ink: Ink, *, apart: bool = True) -> None:
        """A horizontal bar of `share` (0 to 1) of the columns; lower than the row when bars are not `apart`."""
        if not apart:
            self.write(x, y, "▆" * max(round(share * columns), 1 if share > 0 else 0), ink, columns=columns)
            return
        eighths = round(max(0.0, min(1.0, share)) * columns * 8)
        text = "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")
        self.write(x, y, text or ("▏" if share > 0 else ""), ink, columns=columns)

    def text(self) -> str:
        """The letters alone, a line per row, without blanks at the end."""
        return "\n".join("".join(row).rstrip() for row in self._cells)

    def ink_at(self, x: int, y: int) -> Ink:
        """What the cell is."""
        return self._inks[y][x]

    def letter_at(self, x: int, y: int) -> str:
        """The letter in the cell; empty behind a wide one."""
        return self._cells[y][x]

    def strips(self, palette: Palette) -> list[Strip]:
        """The rows as Textual draws them."""
        styles = {ink: palette.style(ink) for ink in Ink}
        rows = []
        for letters, inks in zip(self._cells, self._inks, strict=True):
            segments = []
            start = 0
            for end in range(1, self.width + 1):
                if end == self.width or inks[end] is not inks[start]:
                    segments.append(Segment("".join(letters[start:end]), styles[inks[start]]))
                    start = end
            rows.append(Strip(segments, self.width))
        return rows


def shorten(text: str, columns: int) -> str:
    """The text in one line of at most `columns` cells, with an ellipsis where something was left out."""
    text = text.replace("\n", " ")
    if cell_len(text) <= columns:
        return text
    return set_cell_size(text, max(0, columns - 1)).rstrip() + "…" if columns else ""


def wrap(text: str, columns: int) -> list[str]:
    """The text in lines of at most `columns` cells, broken between words, and within a word that is too long."""
    columns = max(1, columns)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            if line and cell_len(line) + 1 + cell_len(word) <= columns:
                line += " " + word
                continue
            if line:
                lines.append(line)
            *whole, line = chop_cells(word, columns) or [""]
            lines.extend(whole)
        lines.append(line)
    return lines


def packed(items: list[str], columns: int, between: str = "   ") -> list[str]:
    """The items side by side in as few lines as they need, none of them broken that fits a line."""
    lines: list[str] = []
    for item in items:
        if lines and cell_len(lines[-1]) + cell_len(between) + cell_len(item) <= columns:
            lines[-1] += between + item
        else:
            lines += wrap(item, columns)
    return lines


__all__ = ["ROWS", "Canvas", "packed", "shorten", "wrap"]
