"""An organiser's own colour on the phone page, held to the contrast that WCAG asks of text (L13, L18).

Colours are written ``#rrggbb``. Contrast is that of WCAG 2.2, success criterion 1.4.3: the ratio of two relative
luminances in sRGB, from 1 (the same) to 21 (black on white).
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.core.scenario import Style

COLOR_PATTERN = r"^#[0-9a-fA-F]{6}$"
NEEDED = 4.5
"""The least contrast of text of an ordinary size (WCAG 2.2 SC 1.4.3, level AA)."""
INKS = ("#ffffff", "#10201d")
"""What can be written on an accent: white, or the near-black of the phone page."""
_TINT = 0.1
"""How much accent there is in a tint, from 0 to 1."""
_STEPS = 128
"""Steps between a colour and black or white; one step is at most two of the 256 levels of a channel."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a phone page is printed on, as in ``web/static/phone.css``: the sheet, and the desk around it.

    `far` is the black or white that stands out most on both.
    """

    sheet: str
    desk: str
    far: str


LIGHT = Paper(sheet="#fffdf9", desk="#f3f0e9", far="#000000")
DARK = Paper(sheet="#1c201f", desk="#131615", far="#ffffff")


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour at work: `accent` for links and buttons, `accent_ink` written on it, `tint` as a quiet ground."""

    accent: str
    accent_ink: str
    tint: str


def is_color(text: str) -> bool:
    return re.fullmatch(COLOR_PATTERN, text) is not None


def luminance(color: str) -> float:
    """Relative luminance by WCAG 2.2: 0 for black, 1 for white."""
    red, green, blue = (_linear(level / 255) for level in _levels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else float(((level + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2, whichever of the two is the lighter."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(color: str, into: str, share: float) -> str:
    """`share` of a colour, from 0 to 1, stirred into the rest of another."""
    pairs = zip(_levels(color), _levels(into), strict=True)
    return "#" + "".join(f"{round(share * level + (1 - share) * ground):02x}" for level, ground in pairs)


def _levels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def palette(color: str, paper: Paper) -> Palette:
    """The colour as accent, with the ink that reads best on it; it is not judged here."""
    ink = max(INKS, key=lambda one: contrast(one, color))
    return Palette(accent=color.lower(), accent_ink=ink, tint=mix(color, paper.sheet, _TINT))


def lowest_contrast(color: str, paper: Paper) -> float:
    """The worst of what the page does with a colour: text on sheet, desk and its own tint, and ink on it."""
    own = palette(color, paper)
    grounds = (paper.sheet, paper.desk, own.tint, own.accent_ink)
    return min(contrast(own.accent, ground) for ground in grounds)


def is_readable(color: str, paper: Paper) -> bool:
    return lowest_contrast(color, paper) >= NEEDED


def nearest_readable(color: str, paper: Paper) -> str:
    """The colour itself when it can be read; else the first shade that can, darker on light paper, lighter on dark."""
    shades = (mix(paper.far, color, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if is_readable(shade, paper))


def dark_version(color: str) -> str:
    """The same colour for the dark page, no lighter than it must be."""
    return nearest_readable(color, DARK)


def page_palettes(style: "Style") -> tuple[Palette, Palette]:
    """What the phone page is dressed in by light and by dark."""
    return palette(style.color, LIGHT), palette(style.color_dark or dark_version(style.color), DARK)
