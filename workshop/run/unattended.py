"""When a room that nobody leads or attends stops by itself. It can be resumed; stopping is not closing the meeting."""

import datetime as dt
from collections.abc import Callable

from workshop.web.control import Watchers

UNWATCHED = dt.timedelta(minutes=30)
"""Without a console for so long a room stops: a facilitator may close the lid over lunch."""
REHEARSAL_UNWATCHED = dt.timedelta(minutes=1)
"""A rehearsal whose terminal was closed is over, unless people are still looking at it."""


class Unattended:
    """`has_people` tells whether somebody who is not invented has a page of this room open.

    `clock` counts seconds and never runs backwards.
    """

    def __init__(
        self, watchers: Watchers, has_people: Callable[[], bool], clock: Callable[[], float], *, rehearsal: bool
    ) -> None:
        self._watchers = watchers
        self._has_people = has_people
        self._clock = clock
        self._rehearsal = rehearsal
        self._people_at = clock()

    def is_over(self) -> bool:
        """Whether the room has been left alone for long enough to stop. Ask this often."""
        if self._has_people():
            self._people_at = self._clock()
        alone = self._watchers.seconds_alone
        if alone > UNWATCHED.total_seconds():
            return True
        deserted = min(alone, self._clock() - self._people_at)
        return self._rehearsal and deserted > REHEARSAL_UNWATCHED.total_seconds()
