"""The network's own code beside that of the page: two scans, and somebody is in (R6, R8, R9)."""

from itertools import product
from typing import Any

import pytest
from given import Given, scenario

from workshop.core import events as e
from workshop.core.terms import Scene
from workshop.text.qr import wifi_text
from workshop.tui.pictures import JoinInfo
from workshop.tui.theme import DARK, LIGHT, Palette

URL = "http://192.168.178.123:8080/KADE"
WIFI = "WIFI:T:WPA;S:Vaart-Gast;P:Welkom26;;"
JOIN = JoinInfo(URL, "KADE", "Vaart-Gast", "Welkom26")
LONG = JoinInfo(URL, "KADE", "Gemeente Zijlen bezoekers", "een lang wachtwoord 2026!")
SIZES = [(80, 24), (120, 30), (160, 45), (200, 60)]


def hall(scene: Scene) -> Any:
    meeting = Given(scenario()).join("K7M4", "bank-noord").lead(e.SceneTurned(scene=scene))
    return meeting.session


@pytest.mark.parametrize(("scene", "size"), list(product([Scene.STEP, Scene.JOIN], SIZES)), ids=str)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_r6_both_codes_are_read_and_said_in_words(
    draw: Any, decode: Any, scene: Scene, size: tuple[int, int], palette: Palette
) -> None:
    canvas = draw(hall(scene), size, join=JOIN)
    assert sorted(decode(canvas.strips(palette))) == sorted([WIFI, URL])
    for said in ("Vaart-Gast", "wachtwoord: Welkom26", "192.168.178.123:8080/KADE"):
        assert said in canvas.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_lobby_with_both_codes_looks_as_it_did(draw: Any, same_text: Any, size: tuple[int, int]) -> None:
    same_text(draw(hall(Scene.STEP), size, join=JOIN).text(), f"picture-lobby-wifi-{size[0]}")


@pytest.mark.parametrize("scene", [Scene.STEP, Scene.JOIN], ids=str)
@pytest.mark.parametrize("size", [(80, 18), (60, 24), (50, 20)], ids=str)
def test_r9_where_two_codes_do_not_fit_whole_the_page_s_own_stays(
    draw: Any, decode: Any, scene: Scene, size: tuple[int, int]
) -> None:
    canvas = draw(hall(scene), size, join=JOIN)
    assert WIFI not in decode(canvas.strips(LIGHT))
    assert "192.168.178.123:8080/KADE" in canvas.text()


def test_r6_without_a_password_there_is_one_code_and_the_name_in_words(draw: Any, decode: Any) -> None:
    canvas = draw(hall(Scene.STEP), (80, 24), join=JoinInfo(URL, "KADE", "Vaartland-Gast"))
    assert decode(canvas.strips(LIGHT)) == [URL]
    assert "Vaartland-Gast" in canvas.text()


def test_r9_a_long_name_and_password_are_said_in_words_where_their_code_is_too_large(draw: Any, decode: Any) -> None:
    canvas = draw(hall(Scene.STEP), (80, 24), join=LONG)
    assert decode(canvas.strips(LIGHT)) == [URL]
    for said in ("Gemeente Zijlen", "bezoekers", "wachtwoord: een lang", "wachtwoord 2026!"):
        assert said in canvas.text()
    assert len(decode(draw(hall(Scene.STEP), (160, 45), join=LONG).strips(LIGHT))) == 2


def test_signs_that_mean_something_in_the_scheme_are_escaped() -> None:
    assert wifi_text('a;b,c:d"e\\f', "geheim;12") == 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:geheim\\;12;;'
