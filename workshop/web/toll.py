"""What one seat may cost the room: the time that its pages take to make, and one of them at a time.

Pages are made on the room's own thread, between everything else that happens there. A page that has grown dear, for
whatever reason, must cost the seat that asks for it and not the others (L22).
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from time import thread_time

from workshop.web.pace import Pace

SECONDS_AT_ONCE = 2.0
"""Of work for one seat: more than a hundred pages, while a phone asks for some in a minute."""
SHARE = 0.05
"""Of the room's time that one seat may have after that."""
REST = 3.0
"""Times what its last page took, a seat waits for the next one: others have their turn in between."""
MOST_WAITING = 12
"""Requests of one seat that may wait for their turn; a browser makes six at a time."""


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0
    ready_at: float = 0.0


class Toll:
    """Counted in memory, for as long as it matters. `clock` tells how long this thread has worked, in seconds."""

    def __init__(self, clock: Callable[[], float] = thread_time, spent: Pace | None = None) -> None:
        self._clock = clock
        self._spent = spent or Pace(burst=SECONDS_AT_ONCE * 1000, per_second=SHARE * 1000)
        self._turns: dict[str, _Turn] = {}

    def is_spent(self, seat: str) -> bool:
        """Whether this seat has to wait before anything more is made for it."""
        return self._spent.exhausted(seat)

    @contextmanager
    def charged(self, seat: str) -> Iterator[None]:
        """Charges a seat for the work inside, which must not wait for anything."""
        since = self._clock()
        try:
            yield
        finally:
            self._charge(seat, self._clock() - since)

    def _charge(self, seat: str, seconds: float) -> None:
        self._spent.spend(seat, seconds * 1000)
        if turn := self._turns.get(seat):
            turn.ready_at = asyncio.get_running_loop().time() + REST * seconds

    @asynccontextmanager
    async def turn(self, seat: str) -> AsyncIterator[bool]:
        """The seat's turn, charged; False at once, without one, when too many of its requests are waiting already."""
        turn = self._turns.setdefault(seat, _Turn())
        if turn.waiting >= MOST_WAITING:
            yield False
            return
        turn.waiting += 1
        try:
            async with turn.lock:
                rest = turn.ready_at - asyncio.get_running_loop().time()
                if rest > 0:
                    await asyncio.sleep(rest)
                with self.charged(seat):
                    yield True
        finally:
            turn.waiting -= 1
            if not turn.waiting and turn.ready_at <= asyncio.get_running_loop().time():
                self._turns.pop(seat, None)
