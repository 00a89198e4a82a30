"""The room notices that the laptop's clock was changed, says so once, and lets no timer feel it."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator

import pytest
from given import scenario
from room.test_clock import HOUR, NOON, Laptop

from workshop.core import timing
from workshop.core.events import FACILITATOR, SessionOpened, StepStarted
from workshop.room.clock import SteadyClock
from workshop.room.log import MemoryLog
from workshop.room.room import Room
from workshop.run.clock_watch import ClockWatch


class Hall:
    def __init__(self) -> None:
        self.laptop = Laptop(NOON + HOUR)
        self.log = MemoryLog()
        self.clock: SteadyClock = self.laptop.clock()

    async def open(self) -> None:
        opened = SessionOpened(session_id="p", scenario=scenario(), join_code="KADE")
        self.room = await Room.create(self.log, opened, self.clock)
        self.watch = ClockWatch(self.room, self.clock)
        await self.room.propose(FACILITATOR, "begin", StepStarted(step="begin"))

    async def looks(self, times: int = 3) -> None:
        for _ in range(times):
            self.laptop.passes(1)
            await self.watch.look()

    @property
    def changes(self) -> list[int]:
        return [one.seconds for one in self.room.session.clock_changes]


@pytest.fixture
async def hall() -> AsyncIterator[Hall]:
    hall = Hall()
    await hall.open()
    yield hall
    await hall.room.close()


@pytest.mark.parametrize("hours", [-1, 1, -24 * 365, 24 * 365])
async def test_use_3_10_a_clock_that_is_put_right_is_told_once_and_the_hours_are_right(hall: Hall, hours: int) -> None:
    await hall.looks()
    hall.laptop.wall += hours * HOUR
    await hall.looks(5)
    assert hall.changes == [hours * 3600]
    assert hall.room.now == hall.laptop.wall
    step = hall.room.session.step
    assert step is not None
    assert timing.time_in_step(hall.room.session, step, hall.room.now) == dt.timedelta(seconds=8)


async def test_use_3_10_a_clock_that_is_kept_in_step_and_a_sleep_are_no_change(hall: Hall) -> None:
    for _ in range(10):
        hall.laptop.wall += dt.timedelta(seconds=2)
        await hall.looks(1)
    hall.laptop.passes(3 * 3600)
    await hall.looks()
    assert hall.changes == []


async def test_use_3_10_one_strange_look_is_not_believed(hall: Hall) -> None:
    hall.laptop.wall += HOUR
    await hall.looks(1)
    hall.laptop.wall -= HOUR
    await hall.looks()
    assert hall.changes == []


async def test_use_3_10_a_room_that_is_resumed_goes_on_by_the_clock_as_it_is(hall: Hall) -> None:
    hall.laptop.wall -= HOUR
    await hall.looks()
    await hall.room.propose(FACILITATOR, "on", StepStarted(step="verhaal"))
    clock = hall.laptop.clock()
    again = await Room.resume(hall.log, "p", clock)
    shift = again.session.clock_shift
    clock.move(-shift)
    clock.not_before(again.session.at - shift)
    assert again.now == hall.laptop.wall
    hall.laptop.passes(60)
    await again.propose(FACILITATOR, "back", StepStarted(step="begin"))
    assert again.session.at == hall.laptop.wall
    stamps = [one.at for one in await anext(again.follow(0))]
    assert stamps == sorted(stamps), "the log's own order is told by nobody's clock"
    await again.close()


async def test_use_3_10_a_step_that_closes_does_so_in_its_own_seconds(hall: Hall) -> None:
    from workshop.core.events import StepClosing
    from workshop.core.terms import Phase
    from workshop.run.closing import close_steps_in_time

    closing = asyncio.create_task(close_steps_in_time(hall.room))
    await hall.room.propose(FACILITATOR, "close", StepClosing(step="begin"))
    hall.laptop.wall += HOUR
    await hall.looks()
    assert hall.changes == [3600]
    assert hall.room.session.phase is Phase.CLOSING, "an hour more on the wall is no ten seconds"
    closing.cancel()
    await asyncio.gather(closing, return_exceptions=True)
