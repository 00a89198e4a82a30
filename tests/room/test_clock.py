"""The time of a meeting, on a laptop whose clock is put back, put forward, or asleep."""

import datetime as dt

from workshop.room.clock import SteadyClock

NOON = dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


class Laptop:
    """A wall clock that somebody may set, and ticks that only go on."""

    def __init__(self) -> None:
        self.wall = NOON
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


def test_r13_a_clock_that_is_put_back_an_hour_stops_no_timer() -> None:
    laptop = Laptop()
    clock = laptop.clock()
    clock()
    laptop.wall -= HOUR
    assert clock() == NOON
    laptop.passes(600)
    assert clock() == NOON + dt.timedelta(minutes=10), "ten minutes are ten minutes"


def test_r13_a_laptop_that_slept_knows_how_late_it_is() -> None:
    laptop = Laptop()
    clock = laptop.clock()
    clock()
    laptop.wall += HOUR
    assert clock() == NOON + HOUR


def test_r13_a_room_that_is_resumed_after_the_clock_was_put_back_goes_on_from_its_log() -> None:
    laptop = Laptop()
    clock = laptop.clock()
    clock.not_before(NOON + HOUR)
    laptop.passes(60)
    assert clock() == NOON + HOUR + dt.timedelta(minutes=1)
