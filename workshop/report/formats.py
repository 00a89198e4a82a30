"""A record as a file in one of the formats that a colleague without the program can open."""

from typing import Literal

from workshop.core.record import Record
from workshop.report.calendar import calendar_ics
from workshop.report.edition import Edition
from workshop.report.markdown import markdown
from workshop.report.minutes import minutes
from workshop.report.page import page
from workshop.report.sheets import sheets
from workshop.report.table import table_csv

Format = Literal["md", "html", "csv", "ics"]

FORMATS: tuple[Format, ...] = ("md", "html", "csv", "ics")
"""Also the endings of the files."""


def render(record: Record, to: Format, language: str) -> str:
    """The minutes followed by the sheets per partner, the table of promises, or the calendar; at every moment."""
    if to == "ics":
        return calendar_ics(record, language)
    edition = Edition(record, language)
    if to == "csv":
        return table_csv(edition)
    blocks = [*minutes(edition), *sheets(edition)]
    if to == "md":
        return markdown(blocks)
    return page(edition, edition.say("minutes-title", title=record.meeting.title), blocks)
