"""What is kept of a promise while time goes on: its earlier words, and how it stood on a day."""

import datetime as dt

from workshop.core.people import Saved
from workshop.core.terms import Status


class Past(Saved):
    """An earlier value of one field; history only grows (S19)."""

    at: dt.datetime
    field: str
    was: str
    by: str
    because: str | None = None


class FollowUp(Saved):
    """How a promise stood on a day, in the words of whoever recorded it (F14)."""

    on: dt.date
    status: Status
    note: str = ""
    at: dt.datetime
