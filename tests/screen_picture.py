"""A picture of a Textual screen made from its cells, as a terminal that draws blocks itself would show it."""

from typing import Any

from PIL import Image, ImageDraw
from rich.cells import cell_len
from rich.color import Color
from textual.app import App

COLUMN, ROW = 8, 16
_UPPER = {"▀", "█"}
_LOWER = {"▄", "█"}


def _rgb(color: Color | None, otherwise: tuple[int, int, int]) -> tuple[int, int, int]:
    return tuple(color.get_truecolor()) if color is not None else otherwise  # type: ignore[return-value]


def screen_picture(app: App[Any]) -> Image.Image:
    """One image of the whole screen; blocks are drawn, letters are left out."""
    rows = app.screen._compositor.render_strips()
    picture = Image.new("RGB", (app.size.width * COLUMN, app.size.height * ROW), "white")
    pen = ImageDraw.Draw(picture)
    for y, strip in enumerate(rows):
        x = 0
        for segment in strip:
            style = segment.style
            front = _rgb(style.color if style else None, (0, 0, 0))
            ground = _rgb(style.bgcolor if style else None, (255, 255, 255))
            for letter in segment.text:
                width = cell_len(letter)
                left, top = x * COLUMN, y * ROW
                pen.rectangle((left, top, left + width * COLUMN - 1, top + ROW - 1), fill=ground)
                if letter in _UPPER:
                    pen.rectangle((left, top, left + COLUMN - 1, top + ROW // 2 - 1), fill=front)
                if letter in _LOWER:
                    pen.rectangle((left, top + ROW // 2, left + COLUMN - 1, top + ROW - 1), fill=front)
                x += width
    return picture


def decoded(picture: Image.Image) -> list[str]:
    """What a QR reader finds in the picture."""
    import zxingcpp

    return [code.text for code in zxingcpp.read_barcodes(picture)]
