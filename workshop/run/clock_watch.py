"""Notices that somebody, or the network, puts the laptop's clock right during a meeting, and tells the log."""

import contextlib
import datetime as dt

from workshop.core.events import ROOM, ClockPutRight
from workshop.room.clock import SteadyClock
from workshop.room.log import LogError
from workshop.room.room import Room

ENOUGH = dt.timedelta(seconds=30)
"""Less is a clock that is kept in step all the time, and nobody reads a wall that closely."""
_SAME = dt.timedelta(seconds=2)


class ClockWatch:
    """Believes a difference that two looks find: between two readings of one look a laptop may have slept."""

    def __init__(self, room: Room, clock: SteadyClock) -> None:
        self._room = room
        self._clock = clock
        self._before = dt.timedelta()

    async def look(self) -> None:
        """Proposes what the clock says more or less by now; what cannot be kept is found at the next look again."""
        off = self._clock.drift() - self._room.session.clock_shift
        before, self._before = self._before, off
        if abs(off) < ENOUGH or abs(off - before) > _SAME:
            return
        event = ClockPutRight(seconds=round(off.total_seconds()))
        with contextlib.suppress(LogError):
            await self._room.propose(ROOM, f"clock-{self._room.session.number}", event)
