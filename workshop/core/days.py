"""Which days somebody may promise something by: one window around the meeting, for phones, console and files.

Whatever is stored already stays as it is, and is shown; so nothing that counts with stored days may end in an error.
"""

import datetime as dt
from collections.abc import Mapping

from workshop.core.refusal import Refusal
from workshop.core.session import Session
from workshop.core.timing import zone_of

YEARS_AHEAD = 10
"""Two terms of a municipal council and a bit: nobody who is in the room can answer for a later day, and a year that
lies further away is a slip of the finger."""
FIRST_YEAR = 2000
LAST_YEAR = 2199
"""Years of any date in a file: earlier and later ones are slips, and near the ends of the calendar nothing can be
counted."""
_COUNTED_FROM = 2
"""Rules under which a meeting has to be opened for its days to be judged."""

Days = Mapping[str, dt.date | None]
"""Days of one form by the names of their fields."""


def earliest_day(session: Session) -> dt.date:
    """No promise is due before this day: that of the meeting, or today when the meeting is still to come."""
    zone = zone_of(session)
    try:
        today = session.at.astimezone(zone) if zone else session.at
    except OverflowError:  # a clock at one of the ends of the calendar
        today = session.at
    return min(session.held_on, today.date())


def latest_day(session: Session) -> dt.date:
    """No promise is due after this day."""
    return dt.date(min(session.held_on.year + YEARS_AHEAD, dt.MAXYEAR), 12, 31)


def check_days(session: Session, days: Days, before: Days | None = None) -> Refusal | None:
    """Why one of the days cannot be meant, or None. One that stood there already, in `before`, may be over by now.

    The refusal's detail ``field`` names the day that it is about.
    """
    if session.rules < _COUNTED_FROM:
        return None
    for name, day in days.items():
        if day is None or (before is not None and day == before.get(name)):
            continue
        if day < earliest_day(session):
            return Refusal("day-past", {"field": name})
        if day > latest_day(session):
            return Refusal("day-too-far", {"field": name, "year": str(latest_day(session).year)})
    return None


def is_plausible(day: dt.date) -> bool:
    """Whether a file can mean this day."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def later(day: dt.date, days: int) -> dt.date:
    """So many days after `day`, or the last day that there is."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return dt.date.max
