"""Do phones come in? The console says so, renews the code when the laptop moves, and knows what to do (R6, R13)."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from given import START

from workshop.core import events as e
from workshop.room.client import Network, RoomStatus, Trouble
from workshop.text import catalogue
from workshop.tui import watch
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.pictures import JoinInfo

OLD, NEW = "http://192.168.178.123:8080/KADE", "http://10.42.0.1:8080/KADE"
HERE = RoomStatus(
    address="192.168.178.123",
    join_url=OLD,
    networks=(Network("192.168.178.123", "wlan0", "wifi"), Network("10.42.0.1", "wlan1", "wifi")),
)
WITHOUT = JoinInfo("", "KADE")


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.005)


@pytest.mark.parametrize("kind", ["console", "stage"])
async def test_r13_another_address_is_in_the_code_and_in_the_foot_at_once(
    kind: str, request: pytest.FixtureRequest, decode: Any
) -> None:
    async with request.getfixturevalue(kind)(size=(160, 45)) as hall:
        hall.client.how = HERE
        await hall.sees("192.168.178.123:8080/KADE")
        hall.client.how = replace(HERE, address="10.42.0.1", join_url=NEW)
        await hall.sees("10.42.0.1:8080/KADE")
        await hall.until(lambda: decode(hall.app.screen._compositor.render_strips()) == [NEW])
        assert hall.session.number == 1, "the meeting knows nothing of it"


async def test_r13_the_facilitator_hears_that_the_code_is_a_new_one(console: Any) -> None:
    async with console() as hall:
        hall.client.how = HERE
        await hall.press("space")
        hall.client.how = replace(HERE, address="10.42.0.1", join_url=NEW)
        await hall.sees("De laptop heeft een ander adres.", "10.42.0.1:8080/KADE")


async def test_r6_the_first_phone_is_told(console: Any) -> None:
    async with console() as hall:
        hall.client.how = HERE
        await hall.until(lambda: hall.app.reach.status.networks)
        hall.client.how = replace(HERE, arrived=True)
        await hall.sees("De eerste telefoon is binnen.")


async def test_r6_nobody_after_a_minute_says_which_key_helps_and_only_in_the_lobby(console: Any) -> None:
    clock = Clock()
    async with console(clock=clock) as hall:
        hall.client.how = HERE
        await hall.until(lambda: hall.app.reach.status.networks)
        assert "Druk op n" not in hall.text
        clock.now += dt.timedelta(seconds=61)
        await hall.sees("Nog geen telefoon binnen. Druk op n")
        hall.client.how = replace(HERE, arrived=True)
        await hall.misses("Druk op n")
        hall.client.how = HERE
        await hall.sees("Druk op n")
        await hall.press("space")
        await hall.misses("Druk op n")


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (160, 45)], ids=str)
async def test_r6_n_says_what_to_do_now_and_offers_the_other_address(
    console: Any, same_text: Any, size: tuple[int, int]
) -> None:
    async with console(size=size, preflight=lambda: ["De firewall (ufw) staat aan."]) as hall:
        hall.client.how = HERE
        await hall.until(lambda: hall.app.reach.status.networks and hall.app.reach.preflight)
        await hall.press("n")
        await hall.until(lambda: isinstance(hall.app.screen, ChooseDialog))
        await hall.sees("hotspot", "workshop cards", "--public-url", "De firewall (ufw) staat aan.", "10.42.0.1")
        same_text(hall.text, f"console-network-{size[0]}")
        await hall.press("down", "enter")
        await hall.sees("10.42.0.1:8080/KADE")


async def test_r6_without_phones_n_offers_no_address_and_nobody_is_missed(console: Any) -> None:
    clock = Clock()
    async with console(join=WITHOUT, clock=clock) as hall:
        hall.client.how = RoomStatus(networks=HERE.networks)
        await hall.until(lambda: hall.app.reach.status.networks)
        clock.now += dt.timedelta(minutes=5)
        await hall.press("n")
        await hall.sees("Zonder telefoons.")
        assert "10.42.0.1" not in hall.text
        await hall.press("escape")
        assert "Druk op n" not in hall.text


async def test_r6_the_panel_in_the_lobby_tells_what_was_looked_at(console: Any) -> None:
    async with console(size=(120, 30), watching=1, preflight=lambda: ["Maak ruimte voor je begint."]) as hall:
        hall.client.how = HERE
        await hall.sees("Nog geen telefoon binnen. Scan", "Maak ruimte voor je begint.")
        await hall.press("space")
        await hall.misses("Maak ruimte voor je begint.")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("trouble", list(Trouble))
def test_what_is_wrong_fits_the_narrowest_screen(trouble: Trouble, language: str) -> None:
    words = catalogue(language, "console")
    assert len(words(f"trouble-{trouble.value}", port="65535")) <= 78


@pytest.mark.parametrize("trouble", list(Trouble))
async def test_r13_what_is_wrong_with_disk_or_network_is_said_until_it_is_over(console: Any, trouble: Trouble) -> None:
    said = {
        Trouble.UNREADABLE: "Werk dit programma bij",
        Trouble.STILL: "Stop met ctrl+q",
        Trouble.LOG_GONE: "stop niets",
        Trouble.GUESSING: "Nieuwe code",
        Trouble.LOG_AGAIN: "met alles erin",
        Trouble.PORT: "heeft poort 8080",
        Trouble.LOG: "Telefoons houden hun antwoord vast",
        Trouble.RECORD: "Er gaat niets verloren",
        Trouble.EDITED: "met de hand veranderd",
        Trouble.NETWORK: "van het netwerk af",
    }[trouble]
    async with console() as hall:
        hall.client.how = replace(HERE, troubles=(trouble,), lost_port=8080)
        await hall.sees(said)
        await hall.happens(e.StepStarted(step="begin"))
        await hall.sees(said)
        assert all(len(row) <= 80 for row in hall.text.splitlines())
        hall.client.how = HERE
        await hall.misses(said)


async def test_r6_a_laptop_that_cannot_be_looked_at_stops_no_meeting(console: Any) -> None:
    def broken() -> list[str]:
        raise AttributeError("no such thing here")

    async with console(size=(120, 30), watching=1, preflight=broken) as hall:
        hall.client.how = HERE
        await hall.sees("De laptop kon niet worden nagekeken.")
        await hall.press("space")
        assert hall.session.current == "begin"


async def test_r6_nobody_is_sent_to_scan_a_code_that_leads_to_the_laptop_itself(console: Any) -> None:
    async with console(size=(120, 40), join=JoinInfo("http://127.0.0.1:8080/KADE", "KADE")) as hall:
        await hall.press("n")
        await hall.sees("Alleen deze laptop komt binnen op 127.0.0.1:8080/KADE")
        assert "eigen telefoon" not in hall.text
