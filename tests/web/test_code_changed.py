"""The facilitator changes the join code: who holds a seat goes on, strangers need the new one."""

import pytest

from tests.web.conftest import CODE, Meeting
from workshop.core import events as e
from workshop.web.door import room_mark

NEW = "ROZE"


async def test_use_1_4_who_holds_a_seat_goes_on_at_the_old_address(meeting: Meeting) -> None:
    inside = await meeting.joined()
    await meeting.says(e.StepStarted(step="drempel"))
    await inside.open()
    open_page = inside.form("answer")
    await meeting.says(e.JoinCodeChanged(code=NEW))
    for path in (f"/{CODE}/mine", f"/{CODE}/promises", f"/{CODE}/me", f"/{CODE}/help", f"/{CODE}/me/data", "/"):
        await inside.open(path)
        assert inside.status == 200, path
    await inside.post(open_page.action, open_page.values | {"text": "Nog van voor de nieuwe code"})
    assert (inside.status, 'class="saved"' in inside.html) == (200, True)
    await inside.open(f"/{CODE}")
    assert (inside.status, f'data-base="/{NEW}"' in inside.html, CODE in inside.html) == (200, True, False)
    async with inside.browser.get(meeting.server.make_url(f"/{CODE}/live")) as stream:
        assert (stream.status, stream.content_type) == (200, "text/event-stream")


@pytest.mark.parametrize("path", ["", "?as=helper", "/me", "/help", "/promises", "/copy/A1.ics"])
async def test_use_1_4_strangers_with_the_old_code_are_asked_for_the_new_one(meeting: Meeting, path: str) -> None:
    await meeting.joined()
    before = await meeting.phone()
    await before.open(f"/{CODE}?as=helper")
    form = before.form("join")
    await meeting.says(e.JoinCodeChanged(code=NEW))
    await before.open(f"/{CODE}{path}")
    assert (before.status, "De code is veranderd" in before.html, "Proef" in before.html) == (404, True, False)
    await before.post(form.action, form.values | {"partner": "bank-noord"})
    assert before.status == 404
    await before.post("/", {"code": CODE.lower()})
    assert (before.status, "De code is veranderd" in before.html) == (422, True)
    for live in ("live", "mine"):
        await before.open(f"/{CODE}/{live}")
        assert before.status == 403
    assert len(meeting.room.session.seats) == 1
    await before.post("/", {"code": NEW})
    assert before.page.form("again"), "and with the new one they come in"


async def test_use_1_4_an_old_code_costs_no_guess_and_a_wrong_one_does(meeting: Meeting) -> None:
    await meeting.says(e.JoinCodeChanged(code=NEW))
    late = await meeting.phone()
    for _ in range(100):
        await late.open(f"/{CODE}")
        assert late.status == 404
    assert not meeting.at_work._visits.guesses._left


async def test_use_1_4_pages_made_before_do_not_hold_the_old_code(meeting: Meeting) -> None:
    """Pages are kept as plates: one with the code of before would send phones to a door that is shut."""
    first, inside = await meeting.phone(), await meeting.joined()
    await first.open()
    await first.open(f"/{CODE}?as=helper")
    await inside.open()
    await meeting.says(e.JoinCodeChanged(code=NEW))
    second = await meeting.phone()
    for path in (f"/{NEW}", f"/{NEW}?as=helper"):
        await second.open(path)
        assert CODE not in second.html
    await inside.open(f"/{NEW}")
    assert CODE not in inside.html


async def test_use_1_4_cookie_and_storage_are_named_by_the_room_and_not_by_its_code(meeting: Meeting) -> None:
    inside = await meeting.joined()
    mark = room_mark(meeting.room.session)
    assert {one.key for one in inside.browser.cookie_jar} == {f"workshop-{mark}"}
    assert f'data-room="/{mark}"' in inside.html
    await meeting.says(e.JoinCodeChanged(code=NEW))
    await inside.open(f"/{NEW}")
    assert {one.key for one in inside.browser.cookie_jar} == {f"workshop-{mark}"}
    assert f'data-room="/{mark}"' in inside.html


async def test_use_1_4_a_room_of_before_keeps_the_names_that_its_phones_know_it_by(meeting: Meeting) -> None:
    session = meeting.room.session
    session.rules = 1
    assert room_mark(session) == CODE
    await meeting.says(e.JoinCodeChanged(code=NEW))
    assert room_mark(session) == CODE


async def test_use_1_4_undo_gives_the_old_code_back_to_strangers(meeting: Meeting) -> None:
    changed = await meeting.says(e.JoinCodeChanged(code=NEW))
    await meeting.says(e.ActionUndone(number=changed.number))
    stranger = await meeting.phone()
    await stranger.open(f"/{CODE}")
    assert stranger.status == 200
    await stranger.open(f"/{NEW}")
    assert stranger.status == 404
