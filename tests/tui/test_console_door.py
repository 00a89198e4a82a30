"""The door in the console: another code, a wider door, seats set aside, and who wants to come back."""

from typing import Any

from workshop.core import events as e
from workshop.core.terms import Group
from workshop.tui.console.wanted import Wanted


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
