"""Dates for a calendar: first steps, ends, answers that were reserved, and the days of looking back (F10, F13).

Ids stay the same from one export to the next, so importing again moves an entry instead of doubling it.
"""

import datetime as dt
from dataclasses import dataclass

from workshop.core.promises import Agreement, Commitment, SignatureState
from workshop.core.record import Record
from workshop.core.terms import Mandate
from workshop.report.edition import Edition
from workshop.report.promises import complete


@dataclass(frozen=True, slots=True)
class Entry:
    """One whole day. `key` tells it apart within the session; `said_at` is when it was last promised so."""

    key: str
    day: dt.date
    summary: str
    description: str
    said_at: dt.datetime


def calendar_ics(record: Record, language: str) -> str:
    """An iCalendar file (RFC 5545) with lines that end in CRLF."""
    from icalendar import Calendar, Event

    edition = Edition(record, language)
    meeting = record.meeting
    calendar = Calendar()
    calendar.add("prodid", f"-//Workshop//workshop-omslagen//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", meeting.title)
    for entry in entries(edition):
        event = Event()
        event.add("uid", f"{meeting.id}-{entry.key}")
        event.add("dtstamp", entry.said_at.astimezone(dt.UTC))
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        mark = f"{edition.say('rehearsal-label')}: " if meeting.rehearsal else ""
        event.add("summary", mark + entry.summary)
        event.add("description", entry.description)
        calendar.add_component(event)
    return str(calendar.to_ical().decode())


def entries(edition: Edition) -> list[Entry]:
    """All dates of the record that are still promised, earliest first."""
    found: list[Entry] = []
    for commitment in edition.standing():
        found += _of_commitment(edition, commitment)
    for agreement in edition.agreements():
        found += _of_agreement(edition, agreement)
    say, meeting = edition.say, edition.record.meeting
    for number, day in enumerate(sorted(meeting.review_dates), 1):
        summary = say("ics-review", title=meeting.title)
        about = say("ics-review-about", region=meeting.region, date=edition.day(meeting.date))
        found.append(Entry(f"review-{number}", day, summary, about, meeting.ended_at or meeting.started_at))
    return sorted(found, key=lambda entry: (entry.day, entry.key))


def _of_commitment(edition: Edition, one: Commitment) -> list[Entry]:
    say = edition.say
    owner = edition.owner(one)
    said_at = one.changed_at or one.made_at
    about = [one.what, complete(edition, one)]
    if not one.confirmed_at:
        about.insert(1, say("unconfirmed-one"))
    if one.first_step:
        about.insert(1, f"{say('first-step')}: {one.first_step}")
    description = "\n".join(about)
    found = []
    if one.first_step_due:
        summary = say("ics-first-step", owner=owner, what=_line(one.first_step or one.what))
        found.append(Entry(f"{one.id}-first-step", one.first_step_due, summary, description, said_at))
    if one.due:
        summary = say("ics-due", owner=owner, what=_line(one.what))
        found.append(Entry(f"{one.id}-due", one.due, summary, description, said_at))
    if one.mandate is Mandate.RESERVED and one.reserved_until:
        summary = say("ics-reserved", owner=owner, what=_line(one.what))
        about_it = f"{_reserved(edition, one.reserved_with, one.reserved_until)}\n{description}"
        found.append(Entry(f"{one.id}-reserved", one.reserved_until, summary, about_it, said_at))
    return found


def _of_agreement(edition: Edition, one: Agreement) -> list[Entry]:
    say, current = edition.say, one.current
    description = "\n".join(text for text in (current.title, current.result, say("trust-only")) if text)
    found = []
    if current.review_on:
        summary = say("ics-agreement", title=current.title)
        found.append(Entry(f"{one.id}-review", current.review_on, summary, description, current.at))
    for line in edition.owner_lines(one):
        if line.state is SignatureState.RESERVED and line.reserved_until and line.signed_at:
            summary = say("ics-reserved", owner=edition.name(line.partner), what=current.title)
            about = f"{_reserved(edition, line.reserved_with, line.reserved_until)}\n{description}"
            key = f"{one.id}-{line.partner}-reserved"
            found.append(Entry(key, line.reserved_until, summary, about, line.signed_at))
    return found


def _reserved(edition: Edition, reserved_with: str | None, reserved_until: dt.date | None) -> str:
    return f"{edition.say('reserved-label')} {edition.reservation(reserved_with, reserved_until)}."


def _line(text: str) -> str:
    return " ".join(text.split())
