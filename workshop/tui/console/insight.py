"""What only the facilitator sees, as plain lines: what waits for release, who is silent, what is missing, how late."""

import datetime as dt

from workshop.core import queries
from workshop.core.promises import Check, SignatureState
from workshop.core.session import Session
from workshop.core.terms import StepKind
from workshop.text import Words
from workshop.text.dates import minutes_seconds

MOST_NAMES = 8
"""Names in one line of gaps; a longer list says how many more."""


def queue(session: Session) -> list[tuple[str, str]]:
    """Texts that wait for release, oldest first: the id and what it says."""
    return [(item, waiting_text(session, item)) for item in session.waiting]


def waiting_text(session: Session, item: str) -> str:
    """What the text of that id says, with who gave it where that helps to judge it."""
    if item in session.contributions:
        given = session.contributions[item]
        return given.text + (f" — {given.second_text}" if given.second_text else "")
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


def names(session: Session, partners: list[str], words: Words) -> str:
    """Partner names in one line, shortened to the first few."""
    said = ", ".join(session.partners[partner].name for partner in partners[:MOST_NAMES])
    more = len(partners) - MOST_NAMES
    return said + (" " + words("console-and-more", count=more) if more > 0 else "")


def gaps(session: Session, words: Words) -> list[str]:
    """What is missing at this moment, one sentence each; empty when nothing is."""
    lines = []
    step = session.step
    if step and step.kind.takes_answers and step.kind not in (StepKind.COMMITMENT, StepKind.AGREEMENT):
        silent = queries.silent_partners(session, step)
        if silent:
            lines.append(words("console-silent", names=names(session, silent, words)))
    if session.has_reached(StepKind.COMMITMENT):
        lines += _promise_gaps(session, words)
    for agreement in queries.standing_agreements(session):
        owners = queries.owner_lines(session, agreement)
        if len(owners) < 2 and session.has_reached(StepKind.AGREEMENT):
            lines.append(words("console-few-owners", id=agreement.id, count=len(owners)))
        again = [line.partner for line in owners if line.state is SignatureState.AGAIN]
        if again:
            lines.append(words("console-sign-again", id=agreement.id, names=names(session, again, words)))
    return lines


def _promise_gaps(session: Session, words: Words) -> list[str]:
    lines = []
    without = queries.partners_without_promise(session)
    if without:
        lines.append(words("console-without", names=names(session, without, words)))
    standing = queries.standing_commitments(session)
    for check, key in ((Check.DUE, "console-no-due"), (Check.FIRST_STEP, "console-no-first-step")):
        missing = [one.id for one in standing if check not in one.passed()]
        if missing:
            lines.append(words(key, ids=", ".join(missing[:MOST_NAMES]), count=len(missing)))
    unconfirmed = [one.id for one in standing if one.confirmed_at is None]
    if unconfirmed:
        lines.append(words("console-unconfirmed", ids=", ".join(unconfirmed[:MOST_NAMES]), count=len(unconfirmed)))
    return lines


def now_lines(session: Session, words: Words, now: dt.datetime) -> list[str]:
    """Where we are: planned and elapsed time of this step, and how far behind or ahead of the plan."""
    step = session.step
    if step is None:
        return [words("console-in-lobby", minutes=session.scenario.minutes)]
    spent = minutes_seconds(queries.time_in_step(session, step, now))
    lines = [words("console-step-time", planned=step.minutes, spent=spent)]
    late = queries.minutes_late(session, now)
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
        spent = minutes_seconds(queries.time_in_step(session, step, now)) if state.phase else ""
        skipped = f" ({words('console-skipped')})" if state.skipped else ""
        lines.append(f"{mark} {step.minutes:>3}  {spent:>6}  {step.title}{skipped}")
    return lines
