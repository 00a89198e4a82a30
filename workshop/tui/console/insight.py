"""What only the facilitator sees, as plain lines: what waits for release, who is silent, what is missing, how late."""

import datetime as dt

from workshop.core import promise_queries, queries, timing
from workshop.core.people import Seat
from workshop.core.promises import Hint
from workshop.core.session import Session
from workshop.core.terms import Audience, Shown, StepKind
from workshop.text import Words
from workshop.text.dates import minutes_seconds
from workshop.text.names import pairs as alike

MOST_NAMES = 8
"""Names in one line of gaps; a longer list says how many more."""


def queue(session: Session) -> list[tuple[str, str]]:
    """Texts that wait for release, oldest first: the id and what it says."""
    return [(item, waiting_text(session, item)) for item in session.waiting]


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


def private(session: Session, words: Words) -> list[tuple[str, str]]:
    """Texts for the facilitator alone, newest first: late, given for the moment, or about the page (L14, R16)."""
    found: list[tuple[dt.datetime, str, str]] = []
    for note in session.notes.values():
        if note.shown is not Shown.HIDDEN:
            found.append((note.at, note.id, words(f"private-{note.kind.value}", seat=note.seat, text=note.text)))
    for given in session.contributions.values():
        if given.audience is Audience.MOMENT and given.text and given.shown is not Shown.HIDDEN:
            found.append((given.at, given.id, words("private-moment", text=given.text)))
    return [(item, said) for _, item, said in sorted(found, reverse=True)]


def names(session: Session, partners: list[str], words: Words) -> str:
    """Partner names in one line, shortened to the first few."""
    said = ", ".join(session.partners[partner].name for partner in partners[:MOST_NAMES])
    more = len(partners) - MOST_NAMES
    return said + (" " + words("console-and-more", count=more) if more > 0 else "")


def gaps(session: Session, words: Words) -> list[str]:
    """What is missing in the room as a whole, one sentence each. Partners have rows of their own."""
    lines = []
    step = session.step
    if step and step.kind.takes_answers and step.kind not in (StepKind.COMMITMENT, StepKind.AGREEMENT):
        silent = queries.silent_partners(session, step)
        if silent:
            lines.append(words("console-silent", names=names(session, silent, words)))
    for agreement in queries.standing_agreements(session):
        owners = queries.owner_lines(session, agreement)
        if len(owners) < 2 and session.has_reached(StepKind.AGREEMENT):
            lines.append(words("console-few-owners", id=agreement.id, count=len(owners)))
        for objection in agreement.standing_objections:
            partner = session.partner(objection.partner)
            who = partner.name if partner else objection.seat
            lines.append(words("console-objection", id=agreement.id, who=who, because=objection.because))
    lines += [words("console-alike", one=one, other=other) for one, other in alike_names(session)]
    if session.has_reached(StepKind.COMMITMENT):
        empty = [sector for sector, count in promise_queries.coalition(session).items() if not count]
        if empty:
            sectors = ", ".join(words(f"sector-{sector.value}") for sector in empty)
            lines.append(words("console-no-sector", sectors=sectors))
        lines += _hint_lines(session, words)
    return lines


def _hint_lines(session: Session, words: Words) -> list[str]:
    verbs = session.scenario.vague_verbs
    return [
        f"{one.id}: {words(f'hint-{hint.value}')}"
        for one in queries.standing_commitments(session)
        for hint in one.hints(verbs)
        if hint is not Hint.ALONE
    ]


def alike_pairs(session: Session) -> list[tuple[str, str]]:
    """Ids of organisations that are probably the same one: the one to keep first (R4)."""
    known = {one.id: one.name for one in session.partners.values() if not one.merged_into}
    if not any(one.added_in_room for one in session.partners.values()):
        return []
    found = [sorted(pair, key=lambda one: session.partners[one].added_in_room) for pair in alike(known)]
    return [(kept, merged) for kept, merged in found if session.partners[merged].added_in_room]


def alike_names(session: Session) -> list[tuple[str, str]]:
    """The same pairs by name."""
    return [(session.partners[one].name, session.partners[other].name) for one, other in alike_pairs(session)]


def partner_rows(session: Session, words: Words) -> list[tuple[str, str]]:
    """One line for each partner in the room with everything that its promises lack; without gaps it is left out."""
    if not session.has_reached(StepKind.COMMITMENT):
        return []
    rows = []
    for row in promise_queries.partner_gaps(session):
        said = " · ".join(
            f"{words(f'gap-{gap.value}')} {' '.join(promises)}".rstrip() for gap, promises in row.gaps.items()
        )
        if said:
            rows.append((row.partner, f"{session.partners[row.partner].name}: {said}"))
    return rows


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
