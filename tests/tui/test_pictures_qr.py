"""The join code as cells, and colours that a washed-out beamer can still show."""

from itertools import product
from typing import Any

import pytest
from given import Given, scenario

from workshop.core import events as e
from workshop.core.terms import Omslag, Scene
from workshop.tui.pictures import JoinInfo, qr
from workshop.tui.theme import DARK, LIGHT, PALETTES, Ink, Palette, omslag_ink, textual_theme

URL = "http://192.168.178.123:8080/KADE"
SIZES = [(80, 24), (120, 30), (160, 45)]


@pytest.mark.parametrize(("scene", "size"), list(product([Scene.STEP, Scene.JOIN], SIZES)), ids=str)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_qr_is_read_from_the_picture(
    draw: Any, decode: Any, scene: Scene, size: tuple[int, int], palette: Palette
) -> None:
    hall = Given(scenario()).lead(e.SceneTurned(scene=scene))
    assert decode(draw(hall.session, size).strips(palette)) == [URL]


@pytest.mark.parametrize("size", [(160, 45), (200, 60)], ids=str)
def test_qr_is_drawn_in_full_cells_where_rows_allow(draw: Any, size: tuple[int, int]) -> None:
    hall = Given(scenario()).lead(e.SceneTurned(scene=Scene.JOIN))
    canvas = draw(hall.session, size)
    inks = {canvas.ink_at(x, y) for x in range(canvas.width) for y in range(canvas.height)}
    assert {Ink.QR_DARK, Ink.QR_LIGHT} <= inks
    assert Ink.QR_HALF not in inks


@pytest.mark.parametrize("scene", [Scene.STEP, Scene.JOIN], ids=str)
@pytest.mark.parametrize("size", [(80, 15), (50, 24), (40, 12), (30, 10)], ids=str)
def test_a_window_too_small_for_the_code_says_so_and_gives_the_address(
    draw: Any, decode: Any, scene: Scene, size: tuple[int, int]
) -> None:
    hall = Given(scenario()).lead(e.SceneTurned(scene=scene))
    canvas = draw(hall.session, size)
    code = [canvas.ink_at(x, y) for x in range(canvas.width) for y in range(canvas.height)]
    if any(ink in (Ink.QR_HALF, Ink.QR_DARK) for ink in code):
        assert decode(canvas.strips(LIGHT)) == [URL]
    else:
        assert "venster groter" in canvas.words
    assert "192.168.178.123:8080/KADE" in canvas.words.replace(" ", "")


def test_a_code_is_drawn_whole_or_not_at_all() -> None:
    for columns, rows in product(range(20, 90), range(8, 45)):
        code = qr.rendering(URL, columns, rows)
        assert code is None or (code.columns <= columns and code.rows <= rows)
        assert code is not None or columns < 29 or rows < 15


def test_the_code_has_four_modules_of_quiet_zone_where_rows_allow() -> None:
    assert len(qr.matrix(URL)) == 25 + 2 * 4
    code = qr.rendering(URL, 80, 24)
    assert code is not None
    assert len(code.modules) == 25 + 2 * 4


def test_a_hosted_address_is_read_too(draw: Any, decode: Any) -> None:
    join = JoinInfo("https://omslagen.example.nl/KADE", "KADE")
    hall = Given(scenario())
    for size in SIZES:
        canvas = draw(hall.session, size, join=join)
        assert decode(canvas.strips(DARK)) == [join.url]
        assert "omslagen.example.nl/KADE" in canvas.words


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_every_ink_has_contrast_on_its_ground(palette: Palette) -> None:
    assert round(contrast("#000000", "#ffffff")) == 21
    for ink in set(Ink) - {Ink.QR_DARK, Ink.QR_LIGHT}:
        style = palette.style(ink)
        assert style.color is not None
        assert style.bgcolor is not None
        ratio = contrast(style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)
        assert ratio >= 4.5, f"{palette.name} {ink}: {ratio:.2f}"
        assert not style.dim


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_the_hues_of_the_omslagen_differ(palette: Palette) -> None:
    inks = [omslag_ink(omslag) for omslag in (*Omslag, None)]
    assert len({str(palette.style(ink).color) for ink in inks}) == 4


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_textuals_own_widgets_get_no_muted_text(palette: Palette) -> None:
    theme = textual_theme(palette)
    for name in ("text-muted", "text-disabled", "foreground-muted"):
        assert contrast(theme.variables[name], palette.ground) >= 4.5
    for colour in (theme.primary, theme.accent, theme.warning, theme.error, theme.success, theme.foreground):
        assert colour is not None
        assert contrast(colour, palette.ground) >= 4.5
