"""What is left of a meeting when it is over: the record, and what is made of it."""

from tests.web.conftest import Meeting
from workshop.core.record import record_of
from workshop.files.sessions import record_text
from workshop.report.formats import FORMATS, render


def recorded(meeting: Meeting) -> str:
    """The record as it would be saved now."""
    return record_text(record_of(meeting.room.session))


def reported(meeting: Meeting) -> str:
    """Everything that is made of the record, in every format."""
    record = record_of(meeting.room.session)
    return "\n".join(render(record, kind, "nl") for kind in FORMATS)
