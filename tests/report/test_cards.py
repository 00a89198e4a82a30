"""Table cards on paper: two codes that are read, and no address that will not be right on the day (R6, R8)."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from axe_playwright_python.async_playwright import Axe
from given import Given, scenario
from PIL import Image
from playwright.async_api import Browser, Page
from typer.testing import CliRunner

from workshop.cli import app
from workshop.core.record import record_of
from workshop.files.sessions import record_text
from workshop.report.cards import cards_html
from workshop.report.formats import FORMATS, render
from workshop.run import address

URL = "http://192.168.8.10:8080/KADE"
WIFI = {"wifi": "Vaartland-Gast", "wifi_password": "Welkom2026!"}
LONGEST = {
    "wifi": "Bezoekers van de Sluisfabriek 12",
    "wifi_password": "een lange zin met leestekens, als wachtwoord: 2026 en nog veel!",
}
NASTY = '<script>alert(1)</script>"&'
SHIPPED = Path(__file__).parents[2] / "scenarios" / "stakeholderbijeenkomst-90.toml"


@pytest.fixture
async def printed(chromium: Browser, tmp_path: Path) -> AsyncIterator[Any]:
    """Opens a page as it is printed, and gives the page and a picture of it."""
    context = await chromium.new_context(viewport={"width": 820, "height": 1180}, device_scale_factor=2)

    async def show(html: str) -> tuple[Page, list[str]]:
        (tmp_path / "kaarten.html").write_text(html, encoding="utf-8")
        page = await context.new_page()
        await page.goto((tmp_path / "kaarten.html").as_uri())
        await page.emulate_media(media="print")
        await page.screenshot(path=tmp_path / "kaarten.png", full_page=True)
        return page, [one.text for one in zxingcpp.read_barcodes(Image.open(tmp_path / "kaarten.png"))]

    yield show
    await context.close()


@pytest.mark.browser
@pytest.mark.parametrize("language", ["nl", "en"])
async def test_r6_every_card_has_both_codes_and_says_the_same_in_words(printed: Any, language: str) -> None:
    page, codes = await printed(cards_html(scenario(**WIFI), URL, 4, language))
    assert codes.count(URL) == 4
    assert codes.count("WIFI:T:WPA;S:Vaartland-Gast;P:Welkom2026!;;") == 4
    first = await page.locator(".card").first.inner_text()
    for said in ("192.168.8.10", ":8080/KADE", "Vaartland-Gast", "Welkom2026!", "Ondernemers vooruit"):
        assert said in first
    assert await page.locator(".screen-only").is_hidden()
    boxes = [await card.bounding_box() for card in await page.locator(".card").all()]
    assert len({(box["width"], box["height"]) for box in boxes if box}) == 1, "equal cards, whatever they hold"
    await page.emulate_media(media="screen")
    found = await Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.browser
async def test_without_a_password_there_is_one_large_code_and_the_name_of_the_network(printed: Any) -> None:
    page, codes = await printed(
        cards_html(scenario(wifi="Vaartland-Gast"), "https://omslagen.example.nl/KADE", 2, "nl")
    )
    assert codes == ["https://omslagen.example.nl/KADE"] * 2
    assert "Eerst verbinden met wifi: Vaartland-Gast" in await page.locator(".card").first.inner_text()


@pytest.mark.browser
@pytest.mark.parametrize("wifi", [LONGEST, {"wifi": LONGEST["wifi"]}, {}], ids=["with password", "name alone", "none"])
async def test_r9_the_longest_words_are_cut_off_on_no_card(printed: Any, wifi: dict[str, str]) -> None:
    page, _ = await printed(cards_html(scenario(title="Ondernemers " * 13, **wifi), URL, 1, "nl"))
    card = page.locator(".card")
    assert await card.evaluate("card => card.scrollHeight - card.clientHeight") <= 0
    assert await card.evaluate("card => card.scrollWidth - card.clientWidth") <= 0
    assert "vult je antwoord in" in await card.inner_text()


@pytest.mark.browser
async def test_r6_four_cards_go_on_a_sheet_and_nothing_is_left_over(printed: Any) -> None:
    for tables, sheets in ((4, 1), (5, 2)):
        page, _ = await printed(cards_html(scenario(**WIFI), URL, tables, "nl"))
        assert len(re.findall(rb"/Type /Page\b", await page.pdf(prefer_css_page_size=True))) == sheets


@pytest.mark.parametrize(
    ("url", "lines"),
    [
        (URL, ("192.168.8.10", ":8080/KADE")),
        ("https://omslagen.example.nl/KADE", ("omslagen.example.nl", "/KADE")),
        ("https://omslagen.example.nl/zaal/KADE", ("omslagen.example.nl/zaal", "/KADE")),
        ("http://[fd00::1]:8080/KADE", ("[fd00::1]", ":8080/KADE")),
        ("http://[fd00::1]/KADE", ("[fd00::1]", "/KADE")),
    ],
)
def test_r9_the_typed_address_stands_on_two_lines(url: str, lines: tuple[str, str]) -> None:
    assert f"<b>{lines[0]}</b><br><b>{lines[1]}</b>" in cards_html(scenario(), url, 1, "nl")


@pytest.mark.browser
async def test_l24_what_a_scenario_says_is_text_on_a_card(printed: Any) -> None:
    page, _ = await printed(
        cards_html(scenario(title=f"Titel {NASTY}", wifi=NASTY, wifi_password=f"wacht{NASTY}"), URL, 1, "nl")
    )
    assert NASTY in await page.locator(".card").inner_text()
    assert await page.locator("script").count() == 0


def test_l3_the_password_stands_in_no_record_and_no_report() -> None:
    record = record_of(Given(scenario(**WIFI)).session)
    reports = [render(record, to, language) for to in FORMATS for language in ("nl", "en")]
    for text in (record_text(record), record.model_dump_json(), *reports):
        assert "Welkom2026!" not in text
        assert "Vaartland-Gast" not in text


def cards(tmp_path: Path, plan: str, *words: str) -> tuple[int, str]:
    path = tmp_path / "plan.toml"
    path.write_text(plan, encoding="utf-8")
    result = CliRunner().invoke(app, ["cards", str(path), "-o", str(tmp_path / "k.html"), *words])
    return result.exit_code, result.output


@pytest.fixture
def fixed() -> str:
    return SHIPPED.read_text(encoding="utf-8").replace('# deelnamecode = "KADE"', 'deelnamecode = "KADE"')


def test_r6_the_command_writes_them_for_an_address_that_the_laptop_will_have(tmp_path: Path, fixed: str) -> None:
    code, said = cards(tmp_path, fixed, "--address", "192.168.8.10", "--tables", "3")
    assert code == 0, said
    assert "--address 192.168.8.10 --port 8080" in said.replace("\n", " ")
    html = (tmp_path / "k.html").read_text(encoding="utf-8")
    assert html.count('<section class="card">') == 3


def test_r6_the_likeliest_address_is_named_and_must_stay_the_same(
    tmp_path: Path, fixed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "lan_addresses", lambda: ["192.168.8.77", "10.0.0.3"])
    code, said = cards(tmp_path, fixed)
    assert code == 0, said
    flat = " ".join(said.split())
    assert "192.168.8.77:8080/KADE" in flat
    assert "vast adres" in flat
    assert "192.168.8.77" in (tmp_path / "k.html").read_text(encoding="utf-8")


def test_r6_a_laptop_without_a_network_makes_no_cards(
    tmp_path: Path, fixed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "lan_addresses", list)
    code, said = cards(tmp_path, fixed)
    assert code == 1
    assert "--address 192.168.8.10" in said


def test_a_hosted_address_needs_no_advice_on_routers(tmp_path: Path, fixed: str) -> None:
    code, said = cards(tmp_path, fixed, "--public-url", "https://omslagen.example.nl/")
    assert code == 0, said
    assert "router" not in said
    assert "omslagen.example.nl</b><br><b>/KADE" in (tmp_path / "k.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "asked", ["zaal.example.nl", "niet een url", "https://", "ftp://zaal.nl", "https://zaal.nl/pad"]
)
def test_r6_no_card_is_made_for_what_no_phone_can_open(tmp_path: Path, fixed: str, asked: str) -> None:
    code, said = cards(tmp_path, fixed, "--public-url", asked)
    assert code == 1
    assert "geen adres dat een telefoon kan openen" in said
    assert not list(tmp_path.glob("*.html"))


@pytest.mark.parametrize(
    ("target", "expected"),
    [("nee/kaarten.html", "is er niet"), ("map.html", "is een map"), ("kaarten.pdf", ".html")],
)
def test_a_place_where_no_cards_can_be_is_named(tmp_path: Path, fixed: str, target: str, expected: str) -> None:
    (tmp_path / "map.html").mkdir()
    code, said = cards(tmp_path, fixed, "--public-url", "https://zaal.nl", "-o", str(tmp_path / target))
    assert code == 1
    assert expected in said
    assert "Errno" not in said


@pytest.mark.parametrize("asked", ["127.0.0.1", "169.254.1.2", "none", "0.0.0.0"])
def test_r6_no_card_is_made_for_an_address_at_which_nobody_comes_in(tmp_path: Path, fixed: str, asked: str) -> None:
    code, said = cards(tmp_path, fixed, "--address", asked)
    assert code == 1
    assert "--address 192.168.8.10" in said
    assert not (tmp_path / "k.html").exists()


def test_r6_a_code_that_is_drawn_by_lot_cannot_be_printed(tmp_path: Path) -> None:
    code, said = cards(tmp_path, SHIPPED.read_text(encoding="utf-8"), "--address", "192.168.8.10")
    assert code == 1
    assert "deelnamecode" in said


def test_what_is_no_address_is_one_clear_line(tmp_path: Path, fixed: str) -> None:
    code, said = cards(tmp_path, fixed, "--address", "thuis")
    assert code == 1
    assert "thuis" in said
