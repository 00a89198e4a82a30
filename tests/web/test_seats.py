"""How many seats there may be, how many come in at once, and which of them stop counting."""

import datetime as dt
from collections.abc import Awaitable, Callable

import pytest

from tests.web.conftest import CODE, SIMULATED, Meeting, Phone
from tests.web.raw import Raw, cookies_of, door_of, post, request
from workshop.core import events as e
from workshop.core.events import DOOR
from workshop.core.terms import Group, SeatKind
from workshop.room.clock import utc_now
from workshop.web import arrivals, presence
from workshop.web.arrivals import Arrivals
from workshop.web.joining import SIMULATED_HEADER
from workshop.web.pace import Pace, Refusals

Hold = Callable[..., Awaitable[Meeting]]
HALF_AN_HOUR = dt.timedelta(minutes=30)


async def take(meeting: Meeting, count: int, *, kind: SeatKind = SeatKind.PHONE) -> list[str]:
    """So many seats, as a machine takes them."""
    first = len(meeting.room.session.seats)
    numbers = [f"F{number:03}" for number in range(first, first + count)]
    for number in numbers:
        event = e.SeatTaken(seat=number, kind=kind, group=Group.OTHER, cookie_hash=f"koek-{number}")
        await meeting.room.propose(DOOR, f"take-{number}", event)
    return numbers


async def tries(meeting: Meeting) -> Phone:
    """Somebody new at the door."""
    late = await meeting.phone()
    await late.open(f"/{CODE}?as=helper")
    await late.send("join", partner="bank-noord")
    return late


async def test_use_1_4_a_room_that_is_full_says_so_and_goes_on(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = await meeting.joined()
    monkeypatch.setattr(presence, "MOST_SEATS", 1)
    late = await tries(meeting)
    assert late.status == 503
    assert "Er kan geen telefoon meer bij" in late.html
    assert list(meeting.room.session.seats) == [inside.number]
    await inside.open()
    assert inside.status == 200


async def test_use_1_4_seats_that_were_left_or_set_aside_make_room(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "MOST_SEATS", 2)
    monkeypatch.setattr(presence, "LOOK_AGAIN", dt.timedelta(0))
    left, invented = await take(meeting, 2)
    assert (await tries(meeting)).status == 503
    await meeting.room.propose(f"seat:{left}", "gone", e.SeatLeft(seat=left))
    assert (await tries(meeting)).status == 200
    assert (await tries(meeting)).status == 503
    await meeting.says(e.SeatsSetAside(seats=(invented,)))
    assert (await tries(meeting)).status == 200
    assert len(meeting.room.session.seats) == 4, "they keep their numbers"


async def test_use_1_4_seats_without_input_and_without_a_page_for_half_an_hour_make_room(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "MOST_SEATS", 3)
    monkeypatch.setattr(presence, "LOOK_AGAIN", dt.timedelta(0))
    asks, reads = await meeting.joined(), await meeting.joined()
    await take(meeting, 1)
    stream = await reads.browser.get(meeting.server.make_url(f"/{CODE}/live"))
    meeting.room.clock = lambda: utc_now() + HALF_AN_HOUR - dt.timedelta(minutes=1)
    await asks.open()
    assert (await tries(meeting)).status == 503, "not yet"
    meeting.room.clock = lambda: utc_now() + HALF_AN_HOUR + dt.timedelta(seconds=1)
    assert (await tries(meeting)).status == 200, "the one that nobody has heard of since makes room"
    assert (await tries(meeting)).status == 503
    stream.close()
    await asks.open()
    assert asks.status == 200
    await reads.open()
    assert reads.status == 200


async def test_use_1_4_a_restart_does_not_keep_the_seats_of_a_flood(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log still has all of them; nobody has a page open."""
    await take(meeting, 3)
    monkeypatch.setattr(presence, "MOST_SEATS", 3)
    again = presence.Presence(meeting.room.session, lambda: utc_now() + HALF_AN_HOUR, lambda _: False)
    assert (again.count(), again.has_room()) == (0, True)
    soon = presence.Presence(meeting.room.session, utc_now, lambda _: False)
    assert (soon.count(), soon.has_room()) == (3, False)
    there = presence.Presence(meeting.room.session, lambda: utc_now() + HALF_AN_HOUR, lambda seat: seat == "F001")
    assert there.count() == 1


async def test_use_1_4_cards_always_count(meeting: Meeting) -> None:
    await meeting.says(e.SeatTaken(seat="C1", kind=SeatKind.CARD, group=Group.OTHER))
    later = presence.Presence(meeting.room.session, lambda: utc_now() + HALF_AN_HOUR * 9, lambda _: False)
    assert later.count() == 1


@pytest.mark.parametrize(("people", "most"), [(None, 5_000), (100, 5_000), (4_000, 8_000)])
async def test_use_1_4_more_planned_people_are_more_seats(hold: Hold, people: int | None, most: int) -> None:
    meeting = await hold(people=people)
    assert presence.Presence(meeting.room.session, utc_now, lambda _: False).most == most


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def counted(meeting: Meeting, clock: Clock, *, pages: tuple[str, ...] = ()) -> Arrivals:
    return Arrivals(meeting.room.session, lambda seat: seat in pages, clock)


async def test_use_1_4_a_hall_behind_one_router_comes_in_at_once_and_a_machine_after_it_slowly(
    meeting: Meeting,
) -> None:
    clock = Clock()
    door = counted(meeting, clock)
    assert sum(door.lets_in("router") for _ in range(700)) == 400
    assert door.turned_away == 300
    assert door.lets_in("somebody else")
    clock.now += 1
    assert sum(door.lets_in("router") for _ in range(50)) == 5
    clock.now += 59.5
    assert door.turned_away == 45
    clock.now += 1
    assert door.turned_away == 0


async def test_use_1_4_one_key_lets_the_rest_of_the_hall_in_at_once(meeting: Meeting) -> None:
    clock = Clock()
    door = counted(meeting, clock)
    assert sum(door.lets_in("router") for _ in range(700)) == 400
    await meeting.says(e.DoorWidened(times=2))
    assert sum(door.lets_in("router") for _ in range(700)) == 400
    clock.now += 1
    assert sum(door.lets_in("router") for _ in range(50)) == 10


@pytest.mark.parametrize(("people", "at_once"), [(None, 400), (150, 400), (1_000, 1_250)])
async def test_use_1_4_more_planned_people_may_come_at_once(hold: Hold, people: int | None, at_once: int) -> None:
    door = counted(await hold(people=people), Clock())
    assert sum(door.lets_in("router") for _ in range(2_000)) == at_once


async def test_use_1_4_who_has_to_wait_is_told_so_and_keeps_what_was_typed(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "AT_ONCE", 1)
    monkeypatch.setattr(arrivals, "PER_SECOND", 0.0)
    first = await tries(meeting)
    assert first.status == 200
    second = await meeting.phone()
    await second.open(f"/{CODE}?as=helper")
    await second.send("join", partner="bank-noord", person="Sam & Co")
    assert (second.status, "heel veel telefoons tegelijk" in second.html) == (429, True)
    assert second.form("join").values["person"] == "Sam & Co"
    assert second.headers["Retry-After"] == "5"
    assert meeting.at_work.door.turned_away == 1
    await first.open()
    assert first.status == 200
    await meeting.says(e.DoorWidened(times=2))
    await second.send("join", partner="bank-noord")
    assert second.status == 200


async def test_use_1_4_what_came_to_nothing_costs_no_place_at_the_door(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "AT_ONCE", 1)
    monkeypatch.setattr(arrivals, "PER_SECOND", 0.0)
    phone = await meeting.phone()
    await phone.open(f"/{CODE}?as=helper")
    await phone.send("join", partner="nergens")
    assert phone.status == 422
    await phone.send("join", partner="", new_partner="Ondernemersclub")
    assert phone.page.form("join"), "it is asked which one was meant"
    assert not meeting.room.session.seats
    await phone.open(f"/{CODE}?as=helper")
    await phone.send("join", partner="bank-noord")
    assert phone.status == 200


async def test_use_1_4_a_rehearsal_lets_its_invented_people_in(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "AT_ONCE", 0)
    phone = await meeting.phone()
    await phone.open(f"/{CODE}?as=entrepreneur")
    await phone.post(f"/{CODE}/join", phone.form("join").values, headers={SIMULATED_HEADER: SIMULATED})
    assert phone.status == 200
    assert not meeting.at_work.joining.arrivals._addresses


async def test_use_1_8_no_address_is_kept_and_what_is_counted_is_forgotten(meeting: Meeting) -> None:
    clock = Clock()
    door = counted(meeting, clock)
    door.lets_in("192.0.2.7")
    door.took("192.0.2.7", "K7M4")
    assert "192.0.2.7" not in repr(door._addresses)
    clock.now += arrivals.KNOWN_SECONDS + 1
    door.lets_in("192.0.2.8")
    assert len(door._addresses) == 1


async def test_use_1_8_seats_of_one_device_stand_out_where_everybody_has_an_address(meeting: Meeting) -> None:
    clock = Clock()
    seats = await take(meeting, 14)
    door = counted(meeting, clock, pages=tuple(seats))
    for place, seat in enumerate(seats[:9]):
        door.took(f"phone {place}", seat)
    for seat in seats[9:13]:
        door.took("one phone", seat)
    assert not door.crowds(), "four phones at one table are no wonder"
    clock.now += 90
    door.took("one phone", seats[13])
    (crowd,) = door.crowds()
    assert (set(crowd.seats), crowd.minutes) == (set(seats[9:]), 2)
    more = await take(meeting, 1)
    door.took("one phone", more[0])
    assert [(one.id, len(one.seats)) for one in door.crowds()] == [(crowd.id, 6)], "it stays one line"
    await meeting.says(e.SeatsSetAside(seats=(*seats[9:], *more)))
    assert not door.crowds()
    await meeting.says(e.ActionUndone(number=meeting.room.session.undo[-1].number))
    assert len(door.crowds()[0].seats) == 6


async def test_use_1_8_a_hall_behind_one_router_is_no_crowd(meeting: Meeting) -> None:
    clock = Clock()
    seats = await take(meeting, 60)
    door = counted(meeting, clock, pages=tuple(seats))
    for seat in seats:
        door.took("router", seat)
    clock.now += arrivals.SECONDS_TO_OPEN
    assert not door.crowds()


async def test_use_1_8_seats_that_never_had_a_page_open_are_a_crowd_behind_a_router_too(meeting: Meeting) -> None:
    clock = Clock()
    people, invented = await take(meeting, 60), await take(meeting, arrivals.SILENT)
    door = counted(meeting, clock, pages=tuple(people))
    for seat in (*people, *invented):
        door.took("router", seat)
    assert not door.crowds(), "their pages may still be opening"
    clock.now += arrivals.SECONDS_TO_OPEN
    (crowd,) = door.crowds()
    assert set(crowd.seats) == set(invented)


async def test_use_1_8_seven_hundred_invented_seats_are_one_line_and_no_person_is_in_it(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "SECONDS_TO_OPEN", 0.0)
    inside = await meeting.joined()
    stream = await inside.browser.get(meeting.server.make_url(f"/{CODE}/live"))
    async with Raw(meeting.server) as raw:
        for number in range(60):
            cookie, token = await door_of(meeting)
            fields = {"token": token, "group": "helper", "new_partner": f"Firma {number}", "id": f"flood-{number:04}"}
            assert await raw.ask(post(f"/{CODE}/join", fields | {"same": "+"}, cookie))
        assert await raw.ask(request("GET", f"/{CODE}", cookies=cookies_of(inside)))
    (crowd,) = meeting.at_work.door.crowds
    assert len(crowd.seats) == 60
    first = next(iter(meeting.room.session.seats))
    assert first not in crowd.seats
    await meeting.says(e.SeatsSetAside(seats=crowd.seats))
    assert not meeting.at_work.door.crowds
    assert not meeting.room.session.waiting
    stream.close()


def test_use_1_4_a_machine_that_is_told_to_wait_again_and_again_hears_it_later() -> None:
    """What it costs to tell it would be taken from the facilitator and from everybody else."""
    clock = Clock()
    refusals = Refusals(clock=clock)
    assert [refusals.held_back("machine") for _ in range(22)] == [0.0] * 20 + [1.0] * 2
    assert refusals.held_back("somebody else") == 0.0
    clock.now += 5
    assert refusals.held_back("machine") == 1.0
    clock.now += 10
    assert refusals.held_back("machine") == 0.0
    assert set(refusals._told) == {"machine"}, "who is quiet is forgotten (L4)"


async def test_use_1_4_a_seat_that_asks_far_too_much_hears_it_later_and_others_do_not(meeting: Meeting) -> None:
    flooder, honest = await meeting.joined(), await meeting.joined()
    first = next(iter(meeting.room.session.seats))
    visits = meeting.at_work._visits
    visits.seats = Pace(burst=1, per_second=0)
    visits.refusals = Refusals(at_once=3, seconds=0.01)
    held = visits.refusals
    for _ in range(5):
        await flooder.open()
    assert flooder.status == 429
    assert held._told[first][0] == 4
    await honest.open()
    assert honest.status == 200
    assert set(held._told) == {first}
