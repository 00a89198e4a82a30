"""Dates for a calendar: first steps, ends, answers that were reserved, and the days of looking back (F10, F13).

Ids stay the same from one export to the next, so importing again moves an entry instead of doubling it.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.core.days import later
from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, Commitment, SignatureState
from workshop.core.record import Record
from workshop.core.terms import Mandate
from workshop.report.agreements import agreement_terms
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
    edition = Edition(record, language)
    return _calendar(edition, entries(edition))


def agreement_ics(record: Record, agreement_id: str, language: str, partner_id: PartnerId | None = None) -> str:
    """One agreement for somebody's own calendar: the day of looking back, with the whole text.

    With a partner also the day at which it lets the others know (F10). What has no date is left out, so there may be
    no entry at all. Raises KeyError for an unknown agreement.
    """
    edition = Edition(record, language)
    agreement = agreement_of(record, agreement_id)
    own = [] if partner_id is None else [partner_id]
    return _calendar(edition, sorted(_of_agreement(edition, agreement, own), key=lambda entry: entry.day))


def agreement_of(record: Record, agreement_id: str) -> Agreement:
    """The agreement of that id. Raises KeyError when the record has none."""
    found = next((one for one in record.agreements if one.id == agreement_id), None)
    if found is None:
        raise KeyError(agreement_id)
    return found


def _calendar(edition: Edition, found: Iterable[Entry]) -> str:
    from icalendar import Calendar, Event

    meeting = edition.record.meeting
    calendar = Calendar()
    calendar.add("prodid", f"-//Workshop//workshop-omslagen//{edition.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(meeting.title))
    for entry in found:
        event = Event()
        event.add("uid", _line(f"{meeting.id}-{entry.key}"))
        event.add("dtstamp", _in_utc(entry.said_at))
        event.add("dtstart", entry.day)
        if entry.day < dt.date.max:  # a day without an end lasts that day
            event.add("dtend", later(entry.day, 1))
        event.add("transp", "TRANSPARENT")
        mark = f"{edition.say('rehearsal-label')}: " if meeting.rehearsal else ""
        event.add("summary", _line(mark + entry.summary))
        event.add("description", "\n".join(entry.description.splitlines()))
        calendar.add_component(event)
    return str(calendar.to_ical().decode())


def _in_utc(moment: dt.datetime) -> dt.datetime:
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:  # an hour of the first or the last day that there is
        return moment.replace(tzinfo=dt.UTC)


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
    about += edition.doubts(one.id)
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


def _of_agreement(edition: Edition, one: Agreement, partners: Iterable[PartnerId] | None = None) -> list[Entry]:
    """The day of looking back, and when organisations answer: all of them, or only those named."""
    say, current = edition.say, one.current
    description = _agreement_text(edition, one)
    found = []
    if current.review_on:
        summary = say("ics-agreement", title=current.title)
        found.append(Entry(f"{one.id}-review", current.review_on, summary, description, current.at))
    for line in edition.owner_lines(one):
        if partners is not None and not any(edition.same(line.partner, partner) for partner in partners):
            continue
        if line.state is SignatureState.RESERVED and line.reserved_until and line.signed_at:
            summary = say("ics-reserved", owner=edition.name(line.partner), what=current.title)
            about = f"{_reserved(edition, line.reserved_with, line.reserved_until)}\n{description}"
            key = f"{one.id}-{line.partner}-reserved"
            found.append(Entry(key, line.reserved_until, summary, about, line.signed_at))
    return found


def _agreement_text(edition: Edition, one: Agreement) -> str:
    """The whole text as a calendar can keep it: plain lines."""
    say, current = edition.say, one.current
    lines = [current.title, current.result]
    lines += [f"{name}: {value}" for name, value in agreement_terms(edition, current).rows]
    for line in edition.owner_lines(one):
        lines.append(f"{edition.name(line.partner)}: {line.contribution}")
        if line.lets_go:
            lines.append(f"{say('lets-go-column')}: {line.lets_go}")
    lines += [say("version-of", n=current.number, moment=edition.moment(current.at)), say("trust-only")]
    return "\n".join(line for line in [*lines, *edition.doubts(one.id)] if line)


def _reserved(edition: Edition, reserved_with: str | None, reserved_until: dt.date | None) -> str:
    return f"{edition.say('reserved-label')} {edition.reservation(reserved_with, reserved_until)}."


def _line(text: str) -> str:
    return " ".join(text.split())
