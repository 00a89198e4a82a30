"""Who may come back to a seat on another phone: whoever knows its digits, or whoever the facilitator says yes to.

The number of a seat stands under every page that its phone shows, and is no secret. The digits stand on "Jouw gegevens"
and on the last page only; they are an HMAC of the room's secret and the seat, so nothing is kept of them.
"""

import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from workshop.core.people import SeatNumber
from workshop.core.session import Session
from workshop.core.terms import SeatKind
from workshop.room.client import Comeback
from workshop.web.pace import Pace

WAITS_SECONDS = 900.0
"""A question that the facilitator has not answered by then is dropped; it can be asked again."""
MOST_WAITING = 30
"""Questions that a facilitator can look through in a meeting."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question; `held_by` is the phone that held the seat by then. Who comes back by the digits has answered it."""

    id: int
    seat: SeatNumber
    cookie_hash: str
    address: str
    held_by: str | None
    at: float


class Digits:
    """How often the digits of one seat may be guessed.

    Three times at once and then twice an hour, for each seat apart and wherever the guesses come from. So one seat has
    at most 9 wrong guesses in a meeting of three hours, and falls with a chance of 9 in 10^6. Somebody who knows the
    numbers of all seats of a hall of 300 has 2,700 guesses, and gets hold of any one with a chance of 0.27 %. A guesser
    locks the digits of a seat, never the seat: who sits there goes on, and the facilitator can still say yes. Right
    digits count nothing and pass, whatever others at the same address have guessed.
    """

    def __init__(self) -> None:
        self._wrong = Pace(burst=3, per_second=2 / 3600)

    def may_be_tried(self, seat: SeatNumber) -> bool:
        return not self._wrong.exhausted(seat)

    def was_wrong(self, seat: SeatNumber) -> None:
        self._wrong.allows(seat)


class Comebacks:
    """Questions to the facilitator, in memory only: who lost a phone asks again after a restart."""

    def __init__(self, session: Session, clock: Callable[[], float] = monotonic) -> None:
        self._session = session
        self._clock = clock
        self._ids = itertools.count(1)
        self._asked: dict[str, _Asked] = {}
        self._declined: dict[str, float] = {}
        self._often = Pace(burst=5, per_second=1 / 60, clock=clock)

    def ask(self, seat: SeatNumber, cookie_hash: str, address: str) -> bool:
        """Puts the question; False when too many come from that address. A phone asks for one seat at a time, and where
        too many wait, whoever asked most gives way.
        """
        self._tidy()
        before = self._asked.get(cookie_hash)
        if before is not None and before.seat == seat:
            return True
        if not self._often.allows(address):
            return False
        if before is None and len(self._asked) >= MOST_WAITING:
            self._give_way()
        self._declined.pop(cookie_hash, None)
        held_by = self._held_by(seat)
        self._asked[cookie_hash] = _Asked(next(self._ids), seat, cookie_hash, address, held_by, self._clock())
        return True

    def _give_way(self) -> None:
        """The newest question of the address that has most of them is dropped."""
        asked = Counter(one.address for one in self._asked.values())
        most = max(asked, key=lambda address: asked[address])
        del self._asked[[key for key, one in self._asked.items() if one.address == most][-1]]

    def waits_for(self, cookie_hash: str) -> SeatNumber | None:
        """The seat that this phone has asked for, and has no answer about yet."""
        self._tidy()
        asked = self._asked.get(cookie_hash)
        return asked.seat if asked else None

    def was_declined(self, cookie_hash: str) -> bool:
        """Whether the facilitator said no to this phone."""
        return cookie_hash in self._declined

    def decline(self, asked_id: int) -> None:
        """The facilitator says no; a question that is there no more is no fault."""
        for cookie_hash in [key for key, one in self._asked.items() if one.id == asked_id]:
            del self._asked[cookie_hash]
            self._declined[cookie_hash] = self._clock()

    def waiting(self) -> tuple[Comeback, ...]:
        """What the facilitator can answer, oldest first."""
        self._tidy()
        return tuple(Comeback(one.id, one.seat, one.cookie_hash) for one in self._asked.values())

    def _tidy(self) -> None:
        since = self._clock() - WAITS_SECONDS
        taken = self._session.seat_by_cookie
        for key, one in tuple(self._asked.items()):
            moved = self._held_by(one.seat) != one.held_by
            if one.at < since or key in taken or moved or not can_be_taken_up(self._session, one.seat):
                del self._asked[key]
        for key in [key for key, at in self._declined.items() if at < since]:
            del self._declined[key]

    def _held_by(self, seat: SeatNumber) -> str | None:
        found = self._session.seats.get(seat)
        return found.cookie_hash if found else None


def can_be_taken_up(session: Session, seat: SeatNumber) -> bool:
    """Whether that number is of a seat that a phone holds, and holds still."""
    found = session.seats.get(seat)
    if found is None or found.left_at is not None or seat in session.aside:
        return False
    return found.kind is not SeatKind.CARD and found.cookie_hash is not None
