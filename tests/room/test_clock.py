"""The time of a meeting, on a laptop whose clock is put back, put forward, or asleep."""

import datetime as dt

from given import Given

from workshop.core import events as e
from workshop.room.clock import ScreenClock, SteadyClock, uptime

NOON = dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


class Laptop:
    """A wall clock that somebody may set, and ticks that only go on."""

    def __init__(self, wall: dt.datetime = NOON) -> None:
        self.wall = wall
        self.ticks = 5.0

    def passes(self, seconds: float) -> None:
        self.wall += dt.timedelta(seconds=seconds)
        self.ticks += seconds

    def clock(self) -> SteadyClock:
        return SteadyClock(lambda: self.wall, lambda: self.ticks)


def test_it_is_the_laptops_time_as_long_as_nobody_touches_that() -> None:
    laptop = Laptop()
    clock = laptop.clock()
    assert clock() == NOON
    laptop.passes(90)
    assert clock() == NOON + dt.timedelta(seconds=90)
    assert clock.drift() == dt.timedelta()


def test_r13_a_clock_that_is_set_stops_no_timer_and_hastens_none() -> None:
    for by in (-HOUR, HOUR):
        laptop = Laptop()
        clock = laptop.clock()
        laptop.wall += by
        assert clock() == NOON
        laptop.passes(600)
        assert clock() == NOON + dt.timedelta(minutes=10), "ten minutes are ten minutes"
        assert clock.drift() == by


def test_r13_a_laptop_that_slept_knows_how_late_it_is() -> None:
    laptop = Laptop()
    clock = laptop.clock()
    laptop.passes(3600)
    assert clock() == NOON + HOUR
    assert clock.drift() == dt.timedelta()


def test_r13_a_room_that_is_resumed_after_the_clock_was_put_back_goes_on_from_its_log() -> None:
    laptop = Laptop()
    clock = laptop.clock()
    clock.not_before(NOON + HOUR)
    laptop.passes(60)
    assert clock() == NOON + HOUR + dt.timedelta(minutes=1)
    clock.not_before(NOON)
    assert clock() == NOON + HOUR + dt.timedelta(minutes=1)


def test_seconds_never_run_backwards() -> None:
    assert uptime() <= uptime()


def test_use_3_10_a_screen_follows_a_clock_that_was_put_right_wherever_it_began() -> None:
    """One screen from before, by the wrong clock; one from after, by the right one: both show the same hour."""
    meeting = Given()
    laptop = Laptop(meeting.session.at)
    early = ScreenClock(laptop.clock())
    early.keep_up(meeting.session)
    laptop.passes(60)
    laptop.wall -= HOUR
    meeting.do(e.ROOM, e.ClockPutRight(seconds=-3600), after=dt.timedelta(seconds=60))
    early.keep_up(meeting.session)
    late = ScreenClock(laptop.clock())
    late.keep_up(meeting.session)
    assert early() == late() == laptop.wall
    laptop.passes(30)
    assert early() == late() == laptop.wall
