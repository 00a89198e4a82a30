"""Dates, times and spans of time as people say them, in the language of the reader."""

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def local(moment: dt.datetime, zone: str) -> dt.datetime:
    """The moment in the meeting's zone; in its own offset when the machine does not know the zone, and at the two ends
    of the calendar, where an hour more or less does not exist.
    """
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return moment


def long_date(day: dt.date, language: str) -> str:
    """With the year in full: ``3 december 2026``."""
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale=language)


def short_date(day: dt.date, language: str) -> str:
    """For narrow places: ``3 dec``."""
    from babel.dates import format_date

    return format_date(day, "d MMM", locale=language).replace(".", "")


def clock(moment: dt.datetime) -> str:
    """Hours and minutes: ``14:03``."""
    return f"{moment:%H:%M}"


def minutes_seconds(span: dt.timedelta) -> str:
    """A running time: ``04:10``, or ``104:10`` past an hour."""
    seconds = max(0, int(span.total_seconds()))
    return f"{seconds // 60:02d}:{seconds % 60:02d}"
