"""The time of a meeting: evenly running seconds, whatever becomes of the laptop's clock."""

import datetime as dt
import time
from collections.abc import Callable

from workshop.core.session import Session

Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """The laptop's clock, in UTC."""
    return dt.datetime.now(dt.UTC)


def uptime() -> float:
    """Seconds that never run backwards, nobody can set, and that pass while the laptop sleeps (R13)."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):  # Linux, then macOS, whose other clock stops in its sleep
        if hasattr(time, name):
            return time.clock_gettime(getattr(time, name))
    return time.monotonic()


class SteadyClock:
    """UTC that begins with what the laptop's clock says and goes on by `ticks`, which are seconds.

    Who puts the laptop's clock right, or wrong, moves nothing here; `drift` tells by how much they differ by now.
    """

    def __init__(self, wall: Clock = utc_now, ticks: Callable[[], float] = uptime) -> None:
        self._wall = wall
        self._ticks = ticks
        self._zero = wall() - dt.timedelta(seconds=ticks())

    def __call__(self) -> dt.datetime:
        return self._zero + dt.timedelta(seconds=self._ticks())

    def not_before(self, at: dt.datetime) -> None:
        """It is at least so late: a log that goes on, on a laptop whose clock was put back in the meantime."""
        self.move(max(dt.timedelta(), at - self()))

    def move(self, by: dt.timedelta) -> None:
        """It is so much later than was thought, or earlier."""
        self._zero += by

    def drift(self) -> dt.timedelta:
        """How much later the laptop's clock says it is."""
        return self._wall() - self()


class ScreenClock:
    """The time by which a screen shows a meeting that a room elsewhere leads: its laptop's clock, told by the log."""

    def __init__(self, steady: SteadyClock | None = None) -> None:
        self._steady = steady or SteadyClock()
        self._shift: dt.timedelta | None = None

    def __call__(self) -> dt.datetime:
        return self._steady()

    def keep_up(self, session: Session) -> None:
        """Call this after each change of the session that is shown."""
        if self._shift is not None:
            self._steady.move(session.clock_shift - self._shift)
        self._shift = session.clock_shift
        self._steady.not_before(session.at)
