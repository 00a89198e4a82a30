"""The door in the console: another code, a wider door, seats set aside, and who wants to come back."""

from typing import Any

import pytest

from workshop.core import events as e
from workshop.core.terms import Group
from workshop.room.client import Comeback, Crowd, DoorStatus, RoomStatus
from workshop.tui import watch
from workshop.tui.console.wanted import Wanted


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.005)


def at_the_door(**door: Any) -> RoomStatus:
    """What the room tells."""
    return RoomStatus(door=DoorStatus(**door))


FLOOD = tuple(f"F{number:03}" for number in range(30))
WIDE = (140, 45)


async def flooded(hall: Any) -> None:
    """Somebody of the bank, and thirty invented seats with a name and an answer each."""
    await hall.joins("K7M4", "bank-noord", cookie_hash="oud")
    for number, seat in enumerate(FLOOD):
        await hall.joins(seat, group=Group.HELPER, new_partner=e.NewPartner(name=f"Firma {number}"))


async def test_use_1_4_another_code_stands_on_the_screen_at_once_and_can_be_taken_back(
    console: Any, decode: Any
) -> None:
    async with console(size=(120, 40)) as hall:
        hall.app._want(Wanted.CODE)
        await hall.sees("De code KADE werkt")
        assert hall.session.join_code == "KADE", "not before it was confirmed"
        await hall.pilot.press("enter")
        await hall.until(lambda: hall.session.join_code != "KADE")
        code = hall.session.join_code
        await hall.sees(f":8080/{code}", "De nieuwe code is")
        url = f"http://192.168.178.123:8080/{code}"
        await hall.until(lambda: decode(hall.app.screen._compositor.render_strips()) == [url])
        await hall.press("u")
        await hall.sees(":8080/KADE", "is weer KADE")


async def test_use_1_4_the_stage_follows_another_code(stage: Any, decode: Any) -> None:
    async with stage(size=(120, 40)) as hall:
        await hall.sees(":8080/KADE")
        await hall.happens(e.JoinCodeChanged(code="ROZE"))
        url = "http://192.168.178.123:8080/ROZE"
        await hall.until(lambda: decode(hall.app.screen._compositor.render_strips()) == [url])


async def test_use_1_4_a_meeting_without_phones_may_have_another_code_too(console: Any) -> None:
    from workshop.tui.pictures import JoinInfo

    async with console(join=JoinInfo("", "KADE")) as hall:
        await hall.happens(e.JoinCodeChanged(code="ROZE"))
        assert hall.app.reach.join == JoinInfo("", "ROZE")


async def test_use_1_4_one_key_doubles_how_many_may_come_in_at_once(console: Any) -> None:
    async with console() as hall:
        await hall.press("v")
        await hall.until(lambda: hall.session.door_times == 2)
        await hall.press("v")
        await hall.until(lambda: hall.session.door_times == 4)
        await hall.sees("nu 4 keer")
        await hall.press("u")
        await hall.until(lambda: hall.session.door_times == 2)


async def test_use_1_4_seats_that_were_set_aside_are_let_in_again_from_the_palette(console: Any) -> None:
    async with console(size=(120, 40)) as hall:
        hall.app._want(Wanted.READMIT)
        await hall.sees("Er is geen telefoon opzijgezet.")
        for seat in ("F001", "F002"):
            await hall.joins(seat, group=Group.ENTREPRENEUR)
        await hall.happens(e.SeatsSetAside(seats=("F001", "F002")))
        hall.app._want(Wanted.READMIT)
        await hall.sees("2 telefoons, opzijgezet om 13:30")
        await hall.pilot.press("enter")
        await hall.until(lambda: not hall.session.aside)
        await hall.sees("2 telefoons doen weer mee")


async def test_use_1_5_the_facilitator_sees_number_and_organisation_and_says_yes_with_one_key(console: Any) -> None:
    async with console(size=WIDE, watching=1) as hall:
        await hall.joins("K7M4", "bank-noord", cookie_hash="oud")
        hall.client.how = at_the_door(comebacks=(Comeback(1, "K7M4", "nieuw"),))
        await hall.sees("Bij de deur", "K7M4 · Bank Noord wil verder", "enter = ja, x = nee")
        await hall.press("shift+tab", "enter")
        await hall.until(lambda: hall.session.seat_by_cookie == {"nieuw": "K7M4"})
        await hall.misses("Bij de deur")
        await hall.press("u")
        await hall.until(lambda: hall.session.seat_by_cookie == {"oud": "K7M4"})


async def test_use_1_5_no_is_one_key_as_well(console: Any) -> None:
    async with console(size=WIDE, watching=1) as hall:
        await hall.joins("K7M4", group=Group.ENTREPRENEUR, cookie_hash="oud")
        hall.client.how = at_the_door(comebacks=(Comeback(7, "K7M4", "nieuw"),))
        await hall.sees("K7M4 · ondernemer wil verder")
        await hall.press("shift+tab", "x")
        await hall.until(lambda: hall.client.declined == [7])
        await hall.misses("Bij de deur")
        assert hall.session.seat_by_cookie == {"oud": "K7M4"}


async def test_use_1_5_a_panel_that_is_called_up_has_the_cursor_on_who_waits(console: Any) -> None:
    async with console(size=WIDE) as hall:
        await hall.joins("K7M4", "bank-noord", cookie_hash="oud")
        hall.client.how = at_the_door(comebacks=(Comeback(1, "K7M4", "nieuw"),))
        await hall.sees("verder op een andere")
        assert "Bank Noord wil" not in hall.text, "the beamer may show this screen"
        await hall.press("p", "p")
        await hall.sees("K7M4 · Bank Noord wil verder")
        await hall.press("p", "p", "p")
        await hall.press("enter")
        await hall.until(lambda: hall.session.seat_by_cookie == {"nieuw": "K7M4"})


async def test_use_1_8_a_flood_is_one_line_and_one_key_hides_it_and_undo_brings_it_back(console: Any) -> None:
    async with console(size=WIDE, watching=1) as hall:
        await flooded(hall)
        hall.client.how = at_the_door(crowds=(Crowd(1, FLOOD, 2),))
        await hall.sees("30 plaatsen van één toestel", "x = verberg", "Firma 2 · …", "Er wacht niets op vrijgeven")
        assert "Firma 3" not in hall.text, "one line stands for all of them"
        waiting = dict(hall.session.waiting)
        await hall.press("shift+tab", "x")
        await hall.until(lambda: len(hall.session.aside) == 30)
        await hall.misses("Bij de deur", "Firma")
        await hall.press("u")
        await hall.until(lambda: not hall.session.aside)
        await hall.sees("30 plaatsen van één toestel")
        assert hall.session.waiting == waiting


async def test_use_1_8_a_crowd_that_is_right_comes_back_only_when_it_has_doubled(console: Any) -> None:
    async with console(size=WIDE, watching=1) as hall:
        await flooded(hall)
        hall.client.how = at_the_door(crowds=(Crowd(1, FLOOD[:12], 2),))
        await hall.sees("12 plaatsen van één toestel")
        await hall.press("shift+tab", "enter")
        await hall.misses("Bij de deur")
        assert not hall.session.aside
        hall.client.how = at_the_door(crowds=(Crowd(1, FLOOD[:23], 3),), turned_away=1)
        await hall.sees("1 keer moest iemand net wachten")
        assert "23 plaatsen" not in hall.text
        hall.client.how = at_the_door(crowds=(Crowd(1, FLOOD[:24], 4),))
        await hall.sees("24 plaatsen van één toestel")


async def test_use_1_4_who_had_to_wait_is_let_in_with_one_key(console: Any) -> None:
    async with console(size=WIDE, watching=1) as hall:
        hall.client.how = at_the_door(turned_away=37)
        await hall.sees("37 keer moest iemand net wachten")
        await hall.press("shift+tab", "enter")
        await hall.until(lambda: hall.session.door_times == 2)
