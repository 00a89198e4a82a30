"""The time of a meeting: the laptop's clock, except that it never runs backwards and never stands still."""

import datetime as dt
import time
from collections.abc import Callable

Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """The laptop's clock, in UTC."""
    return dt.datetime.now(dt.UTC)


class SteadyClock:
    """UTC that goes on evenly when somebody, or the network, puts the laptop's clock back.

    A clock that is put forward is believed: that is also what a laptop looks like that wakes up after a sleep (R13).
    `ticks` are seconds that never run backwards.
    """

    def __init__(self, wall: Clock = utc_now, ticks: Callable[[], float] = time.monotonic) -> None:
        self._wall = wall
        self._ticks = ticks
        self._ahead = dt.timedelta.min
        """Of the ticks: the most that any clock has ever been."""

    def __call__(self) -> dt.datetime:
        return self._seen(self._wall())

    def not_before(self, at: dt.datetime) -> None:
        """It is at least so late: a log that goes on, on a laptop whose clock was put back in the meantime."""
        self._seen(at)

    def _seen(self, at: dt.datetime) -> dt.datetime:
        now = _EPOCH + dt.timedelta(seconds=self._ticks())
        self._ahead = max(self._ahead, at - now)
        return now + self._ahead


_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
