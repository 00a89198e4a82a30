"""Which seats somebody still sits at, for the limit of how many a meeting can hold.

Nothing of it is in the log: a seat that does not count keeps its number, and counts again when its phone comes back.
"""

import datetime as dt
from collections.abc import Callable

from workshop.core.people import SeatNumber
from workshop.core.session import Session
from workshop.core.terms import SeatKind
from workshop.room.clock import Clock

AWAY_AFTER = dt.timedelta(minutes=30)
"""Without input and without an open page for so long, a seat does not count any more."""
MOST_SEATS = 5_000
"""Seats with somebody at them, in a meeting for which no more people were planned (L22)."""
LOOK_AGAIN = dt.timedelta(seconds=1)


class Presence:
    """Counts a meeting's seats. `has_page` tells whether a page of that seat is open now.

    What this process has not heard of a seat, it takes from when that was taken: after a restart the phones of who is
    there have a page open again within seconds, and those of a flood do not.
    """

    def __init__(self, session: Session, clock: Clock, has_page: Callable[[SeatNumber], bool]) -> None:
        self._session = session
        self._clock = clock
        self._has_page = has_page
        self._heard: dict[SeatNumber, dt.datetime] = {}
        self._away = 0
        self._looked_at: dt.datetime | None = None

    def heard(self, seat: SeatNumber) -> None:
        """Its phone asked something, or lets go of a page just now."""
        self._heard[seat] = self._clock()

    @property
    def most(self) -> int:
        """Seats that this meeting can hold: twice the people that were planned, where that is more."""
        return max(MOST_SEATS, 2 * (self._session.scenario.people or 0))

    def has_room(self) -> bool:
        """Whether one more seat may be taken. All seats are looked at only when it is full, once in a second."""
        if len(self._session.seats) - self._away < self.most:
            return True
        now = self._clock()
        if self._looked_at is None or now - self._looked_at >= LOOK_AGAIN:
            self._away, self._looked_at = len(self._session.seats) - self.count(), now
        return len(self._session.seats) - self._away < self.most

    def count(self) -> int:
        """Seats at which somebody is, or was within the last half hour; cards are the facilitator's, and all count."""
        since, shift = self._clock() - AWAY_AFTER, self._session.clock_shift
        return sum(
            seat.kind is SeatKind.CARD
            or self._has_page(seat.number)
            or self._heard.get(seat.number, seat.taken_at - shift) > since
            for seat in self._session.active_seats()
        )
