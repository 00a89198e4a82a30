"""Colours of every screen: black on white for the beamer, a dark option, and one dark hue for each omslag.

All hues have at least 4.5:1 against their ground (checked by a test), so they hold on a washed-out beamer; nothing
depends on them alone.
"""

from dataclasses import dataclass
from enum import StrEnum

from rich.style import Style
from textual.theme import Theme

from workshop.core.terms import Omslag


class Ink(StrEnum):
    """What a cell of a picture is, from which its colour follows."""

    PLAIN = "plain"
    STRONG = "strong"
    RULE = "rule"
    VRAAG = "vraag"
    AANBOD = "aanbod"
    SAMENWERKING = "samenwerking"
    NEEDS_YOU = "needs_you"
    QR_DARK = "qr_dark"
    QR_LIGHT = "qr_light"
    QR_HALF = "qr_half"
    REVERSE = "reverse"


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour scheme, as hexadecimal RGB."""

    name: str
    ground: str
    text: str
    vraag: str
    aanbod: str
    samenwerking: str
    needs_you: str
    dark: bool

    def style(self, ink: Ink) -> Style:
        """How a cell of that ink is drawn."""
        match ink:
            case Ink.STRONG:
                return Style(color=self.text, bgcolor=self.ground, bold=True)
            case Ink.VRAAG | Ink.AANBOD | Ink.SAMENWERKING | Ink.NEEDS_YOU:
                return Style(color=getattr(self, ink.value), bgcolor=self.ground, bold=True)
            case Ink.QR_DARK:
                return Style(color="#000000", bgcolor="#000000")
            case Ink.QR_LIGHT:
                return Style(color="#ffffff", bgcolor="#ffffff")
            case Ink.QR_HALF:
                return Style(color="#000000", bgcolor="#ffffff")
            case Ink.REVERSE:
                return Style(color=self.ground, bgcolor=self.text, bold=True)
            case _:
                return Style(color=self.text, bgcolor=self.ground)


LIGHT = Palette("workshop-light", "#ffffff", "#000000", "#962800", "#0038a8", "#006400", "#8b0a6b", dark=False)
DARK = Palette("workshop-dark", "#000000", "#ffffff", "#ffb074", "#7cc4ff", "#8fdc9b", "#ff8fc8", dark=True)
PALETTES = {palette.name: palette for palette in (LIGHT, DARK)}


def omslag_ink(omslag: Omslag | None) -> Ink:
    """The hue of an omslag; plain for steps that belong to none."""
    return Ink(omslag.value) if omslag else Ink.PLAIN


def textual_theme(palette: Palette) -> Theme:
    """The palette for Textual's own widgets, without muted text or shades that a beamer swallows."""
    return Theme(
        name=palette.name,
        primary=palette.aanbod,
        secondary=palette.samenwerking,
        accent=palette.vraag,
        warning=palette.needs_you,
        error=palette.needs_you,
        success=palette.samenwerking,
        foreground=palette.text,
        background=palette.ground,
        surface=palette.ground,
        panel=palette.ground,
        boost=palette.ground,
        dark=palette.dark,
        variables={
            "border": palette.text,
            "border-blurred": palette.text,
            "text-muted": palette.text,
            "text-disabled": palette.text,
            "foreground-muted": palette.text,
            "foreground-disabled": palette.text,
            "block-cursor-foreground": palette.ground,
            "block-cursor-background": palette.text,
            "block-cursor-blurred-foreground": palette.text,
            "block-cursor-blurred-background": palette.ground,
            "input-cursor-foreground": palette.ground,
            "input-cursor-background": palette.text,
            "input-selection-background": palette.aanbod,
            "footer-background": palette.ground,
            "footer-key-foreground": palette.text,
            "footer-description-foreground": palette.text,
            "scrollbar": palette.text,
            "scrollbar-background": palette.ground,
        },
    )
