"""New seats, counted by the address that they come from: how many may come at once, and which of them look invented.

A hall behind one router has one address, and so has a machine that makes up phones. Addresses are never stored, shown
or logged: what is kept in memory is a digest under a key of this process, for an hour at most (L4).
"""

import hashlib
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic

from workshop.core.people import SeatNumber
from workshop.core.session import Session
from workshop.room.client import Crowd
from workshop.web.pace import MOST_KNOWN

AT_ONCE = 400
"""New seats from one address: a hall behind one router comes in within a minute."""
PER_SECOND = 5.0
ROOM_TO_SPARE = 1.25
"""Where more people were planned than `AT_ONCE`: some of them take a seat twice."""
KNOWN_SECONDS = 3600.0
SILENT = 20
"""Seats of one address that never had a page open are an invention, however many share that address."""
SECONDS_TO_OPEN = 15.0
"""Within so much time a phone has its page open."""
SEVERAL = 5
"""Seats of one address that stand out where everybody else has an address of their own."""
OTHERS = 4
"""So many other addresses tell that people have their own here."""
_MINUTE = 60.0


@dataclass(slots=True, eq=False)
class _Address:
    """What came from one address. `used` of its share grows back with time."""

    used: float = 0.0
    at: float = 0.0
    taken: dict[SeatNumber, float] = field(default_factory=dict)
    crowd: int = 0


class Arrivals:
    """Counts for one room. `had_page` tells whether a page of that seat was ever open in this process."""

    def __init__(
        self, session: Session, had_page: Callable[[SeatNumber], bool], clock: Callable[[], float] = monotonic
    ) -> None:
        self._session = session
        self._had_page = had_page
        self._clock = clock
        self._key = secrets.token_bytes(16)
        self._addresses: dict[bytes, _Address] = {}
        self._crowds = 0
        self._turned_away: deque[float] = deque(maxlen=10_000)

    @property
    def at_once(self) -> float:
        """How many may come from one address at once: by the plan, times what the facilitator made of it."""
        planned = (self._session.scenario.people or 0) * ROOM_TO_SPARE
        return max(AT_ONCE, planned) * self._session.door_times

    def lets_in(self, address: str) -> bool:
        """Whether a seat more may be taken from there now; counts it when it may."""
        now = self._clock()
        here = self._here(address, now)
        grown = (now - here.at) * PER_SECOND * self._session.door_times
        here.used, here.at = max(0.0, here.used - grown), now
        if here.used + 1 > self.at_once:
            self._turned_away.append(now)
            return False
        here.used += 1
        return True

    def came_to_nothing(self, address: str) -> None:
        """No seat was taken after all."""
        here = self._addresses.get(self._digest(address))
        if here is not None:
            here.used = max(0.0, here.used - 1)

    def took(self, address: str, seat: SeatNumber) -> None:
        """A seat was taken from there."""
        now = self._clock()
        self._here(address, now).taken[seat] = now

    @property
    def turned_away(self) -> int:
        """How often somebody was told to wait within the last minute."""
        since = self._clock() - _MINUTE
        while self._turned_away and self._turned_away[0] <= since:
            self._turned_away.popleft()
        return len(self._turned_away)

    def crowds(self) -> tuple[Crowd, ...]:
        """Seats that seem to be of one device; none that was left or set aside. The largest crowd comes first."""
        now = self._clock()
        standing = {address: self._standing(address) for address in self._addresses.values() if len(address.taken) > 1}
        found = []
        for address, seats in standing.items():
            crowd = self._suspect(address, seats, now)
            if crowd:
                address.crowd = address.crowd or self._next()
                minutes = (max(address.taken[seat] for seat in crowd) - min(address.taken[seat] for seat in crowd)) / 60
                found.append(Crowd(address.crowd, tuple(crowd), int(minutes) + 1))
        return tuple(sorted(found, key=lambda one: -len(one.seats)))

    def _suspect(self, address: _Address, seats: list[SeatNumber], now: float) -> list[SeatNumber]:
        silent = [seat for seat in seats if not self._had_page(seat) and now - address.taken[seat] >= SECONDS_TO_OPEN]
        if len(silent) >= SILENT:
            return silent
        others = [one for one in self._addresses.values() if one is not address and one.taken]
        have_their_own = len(others) >= OTHERS and sum(len(one.taken) for one in others) <= len(others) * 1.5
        return seats if have_their_own and len(seats) >= SEVERAL else []

    def _standing(self, address: _Address) -> list[SeatNumber]:
        seats, aside = self._session.seats, self._session.aside
        return [seat for seat in address.taken if seat in seats and seats[seat].left_at is None and seat not in aside]

    def _next(self) -> int:
        self._crowds += 1
        return self._crowds

    def _digest(self, address: str) -> bytes:
        return hashlib.blake2b(address.encode("utf-8", "replace"), key=self._key, digest_size=16).digest()

    def _here(self, address: str, now: float) -> _Address:
        """What is known of that address, which stands last from now on; what was quiet longest is forgotten."""
        key = self._digest(address)
        here = self._addresses.pop(key, None) or _Address(at=now)
        self._addresses[key] = here
        for quietest in tuple(islice(self._addresses, 2)):
            if len(self._addresses) > MOST_KNOWN or now - self._addresses[quietest].at > KNOWN_SECONDS:
                del self._addresses[quietest]
        return here
