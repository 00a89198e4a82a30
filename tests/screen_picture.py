"""A picture made from cells, as a terminal that draws blocks itself would show them."""

from typing import Any

import zxingcpp
from PIL import Image
from rich.cells import cell_len
from rich.style import Style
from textual.app import App
from textual.strip import Strip

CELL = (8, 16)
"""Pixels of one cell, about the shape that terminals have."""


def strips_picture(strips: list[Strip]) -> Image.Image:
    """The rows as a terminal would paint them; of letters only the half and full blocks, which it draws itself."""
    across, down = CELL
    image = Image.new("RGB", (across * max(strip.cell_length for strip in strips), down * len(strips)))
    for row, strip in enumerate(strips):
        column = 0
        for segment in strip:
            style = segment.style or Style()
            ink, ground = (colour.get_truecolor() if colour else (0, 0, 0) for colour in (style.color, style.bgcolor))
            for letter in segment.text:
                size = cell_len(letter)
                box = (column * across, row * down, (column + size) * across, (row + 1) * down)
                middle = row * down + down // 2
                image.paste(ground, box)
                if letter in "█▀▄":
                    top, bottom = box[1] if letter in "█▀" else middle, box[3] if letter in "█▄" else middle
                    image.paste(ink, (box[0], top, box[2], bottom))
                elif not letter.isspace():
                    image.paste(ink, (box[0] + 2, box[1] + 5, box[2] - 2, box[3] - 4))
                column += size
    return image


def screen_picture(app: App[Any]) -> Image.Image:
    """One image of the whole screen of an app."""
    return strips_picture(app.screen._compositor.render_strips())


def decoded(picture: Image.Image) -> list[str]:
    """What a QR reader finds in the picture."""
    return [code.text for code in zxingcpp.read_barcodes(picture)]
