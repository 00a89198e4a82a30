"""The network's own code beside that of the page: two scans, and somebody is in (R6, R8, R9)."""

from itertools import product
from typing import Any

import pytest
from given import Given, scenario

from workshop.core import events as e
from workshop.core.terms import Scene
from workshop.text import catalogue
from workshop.text.qr import wifi_text
from workshop.tui.pictures import JoinInfo, qr
from workshop.tui.pictures.two_codes import two_codes
from workshop.tui.pictures.view import View
from workshop.tui.theme import DARK, LIGHT, Ink, Palette

URL = "http://192.168.178.123:8080/KADE"
TYPED = "192.168.178.123:8080/KADE"
NETWORKS = [
    ("Gast", "Welkom26"),
    ("Vaartland-Gast", "Welkom2026!"),
    ("Gemeente Zijlen bezoekers", "Welkom26"),
]
"""A short one, the one of the shipped scenarios, and a name that takes two lines in other places."""
LONGEST = ("Bezoekers van de Sluisfabriek 12", "een lange zin met leestekens, als wachtwoord: 2026 en nog veel!")
SIZES = [(80, 24), (120, 30), (160, 45), (200, 60)]
SCENES = [Scene.STEP, Scene.JOIN]


def hall(scene: Scene) -> Any:
    meeting = Given(scenario()).join("K7M4", "bank-noord").lead(e.SceneTurned(scene=scene))
    return meeting.session


def plain(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("scene", "size", "network"), list(product(SCENES, SIZES, NETWORKS)), ids=str)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_r6_both_codes_are_read_and_said_in_words(
    draw: Any, decode: Any, scene: Scene, size: tuple[int, int], network: tuple[str, str], palette: Palette
) -> None:
    canvas = draw(hall(scene), size, join=JoinInfo(URL, "KADE", *network))
    assert sorted(decode(canvas.strips(palette))) == sorted([wifi_text(*network), URL])
    for said in (f"1  Wifi: {network[0]}", f"wachtwoord: {network[1]}", TYPED):
        assert plain(said) in plain(canvas.words)
    assert canvas.cut == []
    assert canvas.overlaps == []


@pytest.mark.parametrize(("scene", "size"), list(product(SCENES, [(160, 45), (200, 60)])), ids=str)
def test_r9_both_codes_are_drawn_in_full_cells_and_of_one_size_where_that_fits(
    scene: Scene, size: tuple[int, int]
) -> None:
    columns, rows = (size[0] - 4, size[1] - 5) if scene is Scene.STEP else size
    both = two_codes(looked(JoinInfo(URL, "KADE", "Vaartland-Gast", "Welkom2026!")), columns, rows)
    assert both is not None
    assert both.full
    assert len({(one.code.columns, one.code.rows) for one in both.told}) == 1


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.value)
def test_the_screens_with_both_codes_look_as_they_did(
    draw: Any, same_text: Any, scene: Scene, size: tuple[int, int]
) -> None:
    join = JoinInfo(URL, "KADE", "Vaartland-Gast", "Welkom2026!")
    name = "lobby" if scene is Scene.STEP else "join"
    same_text(draw(hall(scene), size, join=join).text(), f"picture-{name}-wifi-{size[0]}")


def test_r9_the_pair_stands_in_the_middle_of_the_join_screen(draw: Any) -> None:
    of_codes = {Ink.QR_DARK, Ink.QR_LIGHT, Ink.QR_HALF}
    for width, height in SIZES:
        canvas = draw(hall(Scene.JOIN), (width, height), join=JoinInfo(URL, "KADE", "Vaartland-Gast", "Welkom2026!"))
        drawn = [x for x in range(width) if any(canvas.ink_at(x, y) in of_codes for y in range(height))]
        assert abs(drawn[0] - (width - 1 - drawn[-1])) <= 1, width


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.value)
@pytest.mark.parametrize("size", [(80, 18), (60, 24), (50, 20), (40, 12)], ids=str)
def test_r9_where_two_codes_do_not_fit_whole_the_page_s_own_stays(
    draw: Any, decode: Any, scene: Scene, size: tuple[int, int]
) -> None:
    canvas = draw(hall(scene), size, join=JoinInfo(URL, "KADE", "Vaartland-Gast", "Welkom2026!"))
    assert set(decode(canvas.strips(LIGHT))) <= {URL}
    assert TYPED in plain(canvas.words)


def test_r6_without_a_password_there_is_one_code_and_the_name_in_words(draw: Any, decode: Any) -> None:
    canvas = draw(hall(Scene.STEP), (80, 24), join=JoinInfo(URL, "KADE", "Vaartland-Gast"))
    assert decode(canvas.strips(LIGHT)) == [URL]
    assert "Vaartland-Gast" in canvas.text()


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.value)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_r9_the_longest_network_is_cut_nowhere(draw: Any, decode: Any, scene: Scene, size: tuple[int, int]) -> None:
    canvas = draw(hall(scene), size, join=JoinInfo(URL, "KADE", *LONGEST))
    assert canvas.cut == []
    assert canvas.overlaps == []
    codes = decode(canvas.strips(LIGHT))
    assert URL in codes
    if scene is Scene.STEP or len(codes) == 2:
        for said in LONGEST:
            assert plain(said) in plain(canvas.words)
    assert len(codes) == 2 or size < (160, 45)


def looked(join: JoinInfo) -> View:
    session = hall(Scene.STEP)
    return View(80, 24, catalogue("nl", "stage", "terms"), session.opened_at, join)


def test_r9_two_codes_are_drawn_whole_or_not_at_all() -> None:
    for network, columns, rows in product([*NETWORKS, LONGEST], range(60, 180, 9), range(14, 50, 3)):
        both = two_codes(looked(JoinInfo(URL, "KADE", *network)), columns, rows)
        assert both is None or (both.columns <= columns and both.rows <= rows)
        assert both is not None or columns < 80 or rows < 19 or network is LONGEST


def test_a_larger_version_is_chosen_only_to_make_the_codes_equal() -> None:
    alike = next(iter(qr.pairs("kort", "een tekst die een grotere code nodig heeft, en langer")))
    assert len({len(code.modules) for code in alike}) == 1
    assert len(qr.matrix("kort", level="L")) < len(alike[0].modules)


def test_signs_that_mean_something_in_the_scheme_are_escaped() -> None:
    assert wifi_text('a;b,c:d"e\\f', "geheim;12") == 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:geheim\\;12;;'
