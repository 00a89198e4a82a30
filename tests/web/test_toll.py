"""A page costs the seat that asks for it: its share of the room's time, and one page at a time."""

import asyncio
from typing import Any

from tests.web.conftest import CODE, Meeting
from workshop.web.pace import Pace
from workshop.web.toll import MOST_WAITING, SECONDS_AT_ONCE, SHARE, Toll


class Clock:
    """Stands still, until a test says that so many seconds have gone."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def toll() -> tuple[Toll, Clock, Clock]:
    """With the clock of the work, and the one on the wall."""
    work, wall = Clock(), Clock()
    return Toll(work, Pace(burst=SECONDS_AT_ONCE * 1000, per_second=SHARE * 1000, clock=wall)), work, wall


async def worked(gate: Toll, clock: Clock, seat: str, seconds: float) -> None:
    with gate.charged(seat):
        clock.now += seconds


async def test_use_1_1_who_asks_for_dear_pages_waits_and_nobody_else_does() -> None:
    gate, work, wall = toll()
    for _ in range(4):
        assert not gate.is_spent("K7M4")
        await worked(gate, work, "K7M4", 0.5)
    assert gate.is_spent("K7M4")
    assert not gate.is_spent("B2C3")
    wall.now += 1.0
    assert not gate.is_spent("K7M4")
    await worked(gate, work, "K7M4", 1.0)
    wall.now += 10.0
    assert gate.is_spent("K7M4"), "a page that cost more than was left is paid off first"
    wall.now += 10.0
    assert not gate.is_spent("K7M4")


async def test_use_1_1_a_hundred_ordinary_pages_at_once_are_within_the_budget() -> None:
    gate, work, _ = toll()
    for _ in range(100):
        await worked(gate, work, "K7M4", 0.015)
    assert not gate.is_spent("K7M4")


async def test_use_1_1_pages_of_one_seat_are_made_one_after_another_and_those_of_another_in_between() -> None:
    gate, _, _ = toll()
    inside: dict[str, int] = {"K7M4": 0, "B2C3": 0}
    most: dict[str, int] = dict(inside)

    async def look(seat: str) -> bool:
        async with gate.turn(seat) as has_turn:
            inside[seat] += has_turn
            most[seat] = max(most[seat], inside[seat])
            await asyncio.sleep(0)
            inside[seat] -= has_turn
            return has_turn

    looks = [look(seat) for seat in ("K7M4", "B2C3") for _ in range(MOST_WAITING + 3)]
    let_in = await asyncio.gather(*looks)
    assert most == {"K7M4": 1, "B2C3": 1}
    assert sum(let_in) == 2 * MOST_WAITING
    assert not gate._turns, "nothing is remembered of whoever waits for nothing"


async def test_use_1_1_a_spent_seat_is_told_to_wait_and_the_next_phone_is_served(meeting: Meeting) -> None:
    greedy = await meeting.joined()
    visits: Any = meeting.at_work._visits
    visits.toll._spent.spend(greedy.number, 10_000)
    other = await meeting.joined("government", "gemeente-zijlen")
    await greedy.open(f"/{CODE}/promises")
    assert greedy.status == 429
    assert greedy.headers["Retry-After"]
    await other.open(f"/{CODE}/promises")
    assert other.status == 200


async def test_use_1_1_looking_at_pages_is_charged_and_sending_too(meeting: Meeting) -> None:
    phone = await meeting.joined()
    seat = phone.number
    spent: Any = meeting.at_work._visits.toll._spent
    before = spent._refilled(seat)
    await phone.open(f"/{CODE}/me/data")
    after_looking = spent._refilled(seat)
    assert after_looking < before
    spent.per_second = 0
    before = spent._refilled(seat)
    await phone.post(f"/{CODE}/commit", {"what": "x", "id": "without-a-token"})
    assert spent._refilled(seat) < before
