"""The network's own code beside that of the page: two scans, and somebody is in (R6, R8)."""

from dataclasses import dataclass

from rich.cells import cell_len

from workshop.tui.canvas import Canvas, wrap
from workshop.tui.pictures import qr
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink

_GAP = 3
_OVERHANG = 1
"""Columns by which words may stick out on either side of their code."""


@dataclass(frozen=True, slots=True)
class Told:
    """A code, with what it is above it and the same in words below."""

    code: qr.Rendering
    above: list[str]
    below: list[str]


@dataclass(frozen=True, slots=True)
class TwoCodes:
    """Both, as they stand next to each other."""

    told: tuple[Told, ...]

    @property
    def full(self) -> bool:
        """Whether every decoder reads them, in every terminal."""
        return all(one.code.full for one in self.told)

    @property
    def columns(self) -> int:
        return sum(one.code.columns for one in self.told) + _GAP * (len(self.told) - 1) + 2 * _OVERHANG

    @property
    def rows(self) -> int:
        return self._above + max(one.code.rows + len(one.below) for one in self.told)

    @property
    def _above(self) -> int:
        return max(len(one.above) for one in self.told)

    def draw(self, canvas: Canvas, x: int, y: int) -> None:
        """Draws everything with its top left corner in that cell."""
        x += _OVERHANG
        for one in self.told:
            _centred(canvas, x, y + self._above - len(one.above), one.code.columns, one.above)
            qr.draw(canvas, x, y + self._above, one.code)
            _centred(canvas, x, y + self._above + one.code.rows, one.code.columns, one.below)
            x += one.code.columns + _GAP


def two_codes(view: View, columns: int, rows: int, *, typed: bool = True) -> TwoCodes | None:
    """Both codes with all their words, as well readable as that space allows; the address too if it is to be `typed`.

    None when the network is not known well enough, or something would be cut off.
    """
    wifi = view.join.wifi_code
    if wifi is None:
        return None
    said = (
        (view.words("stage-wifi-code", name=view.join.wifi or ""),
         view.words("stage-wifi-password", password=view.join.password or "")),
        (view.words("stage-join-code"), view.join.typed if typed else ""),
    )  # fmt: skip
    for codes in qr.pairs(wifi, view.join.url):
        told = (
            Told(code, _lines(f"{number}  {above}", code), _lines(below, code))
            for number, (code, (above, below)) in enumerate(zip(codes, said, strict=True), 1)
        )
        both = TwoCodes(tuple(told))
        if both.columns <= columns and both.rows <= rows:
            return both
    return None


def _lines(text: str, code: qr.Rendering) -> list[str]:
    most = code.columns + 2 * _OVERHANG
    return wrap(text, most) if cell_len(text) > most else [text] if text else []


def _centred(canvas: Canvas, x: int, y: int, columns: int, lines: list[str]) -> None:
    for row, line in enumerate(lines):
        canvas.write(x + (columns - cell_len(line)) // 2, y + row, line, Ink.STRONG)
