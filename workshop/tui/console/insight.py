"""What only the facilitator sees, as plain lines: what waits for release, who is silent, what is missing, how late."""

import datetime as dt
import heapq
from collections.abc import Callable, Container, Iterable
from itertools import islice
from typing import TypeVar

from workshop.core import promise_queries, queries, timing
from workshop.core.people import PartnerId, Seat
from workshop.core.promises import Hint
from workshop.core.session import Session
from workshop.core.terms import Audience, Shown, StepKind
from workshop.text import Words
from workshop.text.dates import minutes_seconds

MOST_NAMES = 8
"""Names in one line of gaps; a longer list says how many more."""
MOST_PAIRS = 1000
MOST_LINES = 5
"""Gaps of one sort in the panel; a hall of hundreds must neither slow the keys down nor push the rest out of sight."""

T = TypeVar("T")
Pairs = Iterable[tuple[PartnerId, PartnerId]]
"""Organisations that are probably the same one: the one to keep first."""


def queue(session: Session, most: int, held_back: Container[str] = ()) -> list[tuple[str, str]]:
    """The first texts that wait for release and are not held back, oldest first: the id and what it says."""
    waiting = (item for item in session.waiting if item not in held_back)
    return [(item, waiting_text(session, item)) for item in islice(waiting, most)]


def waiting_text(session: Session, item: str) -> str:
    """What the text of that id says, with who gave it where that helps to judge it."""
    if item in session.contributions:
        given = session.contributions[item]
        return given.text + (f"  → {given.second_text}" if given.second_text else "")
    if item in session.commitments:
        commitment = session.commitments[item]
        owner = session.partner(commitment.owner)
        return f"{item}  {owner.name + ': ' if owner else ''}{commitment.what}"
    if item in session.agreements:
        text = session.agreements[item].current
        return f"{item}  {text.title}. {text.result}"
    if item in session.organisations:
        return f"+ {session.organisations[item].name}"
    return f"@ {session.partners[item].name}"


def private(session: Session, words: Words, most: int) -> tuple[list[tuple[str, str]], int]:
    """Texts that are not for the big screen: late, about the page, for the moment or for the minutes (L14, R16).

    Who reads them here can remove them (R17). The newest of them, newest first, and how many there are.
    """
    found: list[tuple[dt.datetime, str]] = [
        (note.at, note.id) for note in session.notes.values() if note.shown is not Shown.HIDDEN
    ]
    for given in session.contributions.values():
        if given.audience is not Audience.SCREEN and given.text and given.shown is not Shown.HIDDEN:
            found.append((given.at, given.id))
    newest = heapq.nlargest(most, found)
    return [(item, _private_text(session, item, words)) for _, item in newest], len(found)


def _private_text(session: Session, item: str, words: Words) -> str:
    note = session.notes.get(item)
    if note is None:
        given = session.contributions[item]
        return words(f"private-{given.audience.value}", text=given.text)
    return words(f"private-{note.kind.value}", seat=note.seat, text=note.text)


def names(session: Session, partners: list[str], words: Words) -> str:
    """Partner names in one line, shortened to the first few."""
    said = ", ".join(session.partners[partner].name for partner in partners[:MOST_NAMES])
    more = len(partners) - MOST_NAMES
    return said + (" " + words("console-and-more", count=more) if more > 0 else "")


def gaps(session: Session, words: Words, alike: Pairs) -> list[str]:
    """What is missing in the room as a whole, one sentence each. Partners have rows of their own."""
    lines: list[str] = []
    step = session.step
    if step and step.kind.takes_answers and step.kind not in (StepKind.COMMITMENT, StepKind.AGREEMENT):
        silent = queries.silent_partners(session, step)
        if silent:
            lines.append(words("console-silent", names=names(session, silent, words)))
    wanting: list[str] = []
    for agreement in queries.standing_agreements(session):
        owners = queries.owner_lines(session, agreement)
        if len(owners) < 2 and session.has_reached(StepKind.AGREEMENT):
            wanting.append(words("console-few-owners", id=agreement.id, count=len(owners)))
        for objection in agreement.standing_objections:
            partner = session.partner(objection.partner)
            who = partner.name if partner else objection.seat
            wanting.append(words("console-objection", id=agreement.id, who=who, because=objection.because))
    lines += first_lines(wanting, str, words)
    lines += first_lines(list(islice(alike, MOST_PAIRS)), lambda pair: _alike_line(session, *pair, words), words)
    if session.has_reached(StepKind.COMMITMENT):
        empty = [sector for sector, count in promise_queries.coalition(session).items() if not count]
        if empty:
            sectors = ", ".join(words(f"sector-{sector.value}") for sector in empty)
            lines.append(words("console-no-sector", sectors=sectors))
        lines += _hint_lines(session, words)
    return lines


def _hint_lines(session: Session, words: Words) -> list[str]:
    verbs = session.scenario.vague_verbs
    found = [
        (one.id, hint)
        for one in queries.standing_commitments(session)
        for hint in one.hints(verbs)
        if hint is not Hint.ALONE
    ]
    return first_lines(found, lambda line: f"{line[0]}: {words(f'hint-{line[1].value}')}", words)


def _alike_line(session: Session, kept: PartnerId, merged: PartnerId, words: Words) -> str:
    return words("console-alike", one=session.partners[kept].name, other=session.partners[merged].name)


def first_lines(found: list[T], tell: Callable[[T], str], words: Words, most: int = MOST_LINES) -> list[str]:
    """The first of what was found, told in a line each, and one line that says how many more there are."""
    more = len(found) - most
    return [*map(tell, found[:most]), *([words("console-and-more", count=more)] if more > 0 else [])]


def partner_rows(session: Session, words: Words, most: int) -> tuple[list[tuple[str, str]], int]:
    """A line for each partner in the room with everything that its promises lack; without gaps it is left out.

    The first of them, and how many there are.
    """
    if not session.has_reached(StepKind.COMMITMENT):
        return [], 0
    found = [row for row in promise_queries.partner_gaps(session) if row.gaps]
    named = {gap: words(f"gap-{gap.value}") for gap in promise_queries.Gap}

    def line(row: promise_queries.PartnerGaps) -> str:
        told = [
            " ".join([named[gap], *promises[:MOST_NAMES], *("…" for _ in promises[MOST_NAMES:][:1])])
            for gap, promises in row.gaps.items()
        ]
        return f"{session.partners[row.partner].name}: {' · '.join(told)}"

    return [(row.partner, line(row)) for row in found[:most]], len(found)


def whom_to_ask(session: Session, partner: str, words: Words) -> str:
    """Who is here for that organisation: seat numbers with their role, so that the facilitator can walk to them."""
    seats = [seat for seat in session.active_seats() if session.partner_id(seat.partner) == partner]
    said = ", ".join(f"{words(f'seat-{seat.kind.value}')} {seat.number}" + _person(seat) for seat in seats)
    return words("console-ask", seats=said) if said else words("console-nobody-here")


def _person(seat: Seat) -> str:
    said = ", ".join(part for part in (seat.person, seat.role) if part)
    return f" ({said})" if said else ""


def now_lines(session: Session, words: Words, now: dt.datetime) -> list[str]:
    """Where we are: planned and elapsed time of this step, and how far behind or ahead of the plan."""
    step = session.step
    if step is None:
        return [words("console-in-lobby", minutes=session.scenario.minutes)]
    spent = minutes_seconds(timing.time_in_step(session, step, now))
    lines = [words("console-step-time", planned=session.minutes(step), spent=spent)]
    late = timing.minutes_late(session, now)
    if late > 0:
        lines.append(words("console-late", minutes=late))
    elif late < 0:
        lines.append(words("console-early", minutes=-late))
    return lines


def agenda(session: Session, words: Words, now: dt.datetime) -> list[str]:
    """Every step with planned minutes and time spent, the current one marked."""
    lines = []
    for step in session.scenario.steps:
        state = session.state(step.id)
        mark = "▶" if step.id == session.current else "●" if state.phase else "·" if state.skipped else "○"
        spent = minutes_seconds(timing.time_in_step(session, step, now)) if state.phase else ""
        skipped = f" ({words('console-skipped')})" if state.skipped else ""
        lines.append(f"{mark} {session.minutes(step):>3}  {spent:>6}  {step.title}{skipped}")
    return lines
