"""The hues hold in a terminal of sixteen colours: told apart, and none of them grey."""

from rich.color import Color, ColorSystem

from workshop.tui.theme import LIGHT

WHITE_BLACK_AND_GREYS = {0, 7, 8, 15}


def test_the_three_omslagen_stay_apart_in_sixteen_colours() -> None:
    hues = (LIGHT.vraag, LIGHT.aanbod, LIGHT.samenwerking, LIGHT.needs_you)
    numbers = {Color.parse(hue).downgrade(ColorSystem.STANDARD).number for hue in hues}
    assert len(numbers) == len(hues)
    assert not numbers & WHITE_BLACK_AND_GREYS
