"""Which organisations in the room are probably one, worked out beside the screen as their names arrive (R4)."""

import asyncio
from collections.abc import Callable, Iterator
from itertools import islice

from workshop.core.likeness import Lookalikes
from workshop.core.name_reading import in_full
from workshop.core.people import Partner, PartnerId
from workshop.core.session import Session
from workshop.core.terms import Shown

AT_ONCE = 200
"""Names that the thread compares before it lets go."""


class AlikeNames:
    """Keeps the pairs of one meeting. `found` is called when there may be more of them."""

    def __init__(self, found: Callable[[], None]) -> None:
        self._found = found
        self._kept = Lookalikes()
        self._seen = 0
        self._busy = False

    def has_news(self, session: Session) -> bool:
        """Whether names came that were not compared, and nobody is doing that."""
        return not self._busy and len(session.partners) > self._seen

    async def learn(self, session: Session) -> None:
        """Compares the names that came, in a thread: a screen that is drawn does not wait for it."""
        if self._busy:
            return
        self._busy = True
        try:
            while len(session.partners) > self._seen:
                fresh = list(islice(session.partners.values(), self._seen, self._seen + AT_ONCE))
                names = {one.id: in_full(one.name, one.kind) if not one.added_in_room else one.name for one in fresh}
                await asyncio.to_thread(self._kept.learn, names)
                self._seen += len(fresh)
                self._found()
        finally:
            self._busy = False

    def pairs(self, session: Session) -> Iterator[tuple[PartnerId, PartnerId]]:
        """Ids of organisations that are probably the same one, the one to keep first; nothing is compared here."""
        for kept, merged in self._kept.pairs:
            one, other = session.partners[kept], session.partners[merged]
            if other.added_in_room and _counts(one) and _counts(other):
                yield kept, merged


def _counts(partner: Partner) -> bool:
    return not partner.merged_into and partner.shown is not Shown.HIDDEN
