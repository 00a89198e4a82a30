"""The promises of one record as lines of a table: whose, for when, how it stands, in what order, and which of them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workshop.core.names import order_of
from workshop.core.promises import Agreement, Check, Commitment, SignatureState
from workshop.core.record import Record
from workshop.core.terms import CommitmentKind, Mandate, Omslag, Status
from workshop.report.edition import Edition

SOON_DAYS = 14
"""How far ahead "soon" looks (F15)."""

Promise = Commitment | Agreement


class Moment(StrEnum):
    """What a date is about."""

    ANSWER = "answer"
    FIRST_STEP = "first-step"
    DUE = "due"
    LOOK_BACK = "look-back"


@dataclass(frozen=True, slots=True)
class Coming:
    """The day at which a promise asks for attention next."""

    on: dt.date
    moment: Moment


@dataclass(frozen=True, slots=True)
class Line:
    """One promise in the table; ordered by partner, an agreement has a line for each of its owners (F12).

    `lacks` says which of the lists of open work it stands in; `roles` who looks after it, as "role (organisation)".
    """

    promise: Promise
    names: tuple[str, ...]
    coming: Coming | None
    late: bool
    under: str = ""
    lacks: "frozenset[Kind]" = frozenset()
    roles: tuple[str, ...] = ()


class Order(StrEnum):
    DUE = "due"
    PARTNER = "partner"
    OMSLAG = "omslag"


class Kind(StrEnum):
    """What a table can be narrowed down to; stopping and merging have a filter of their own (S11)."""

    ALL = "all"
    LATE = "late"
    SOON = "soon"
    OPEN = "open"
    INCOMPLETE = "incomplete"
    UNCONFIRMED = "unconfirmed"
    SIGN_AGAIN = "sign-again"
    OBJECTION = "objection"
    HANDED_OVER = "handed-over"
    STOP_OR_MERGE = "stop-or-merge"
    OMSLAG = "omslag"
    PARTNER = "partner"
    ROLE = "role"


LACKS = (Kind.INCOMPLETE, Kind.UNCONFIRMED, Kind.SIGN_AGAIN, Kind.OBJECTION, Kind.HANDED_OVER)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to narrow the table down to. `value` is an omslag, the name of a partner, or somebody's role.

    A role keeps what is still open: when a person leaves, that is what has to be handed over (S19).
    """

    kind: Kind = Kind.ALL
    value: str = ""


def promises(record: Record) -> list[Promise]:
    """Commitments, then agreements."""
    return [*record.commitments, *record.agreements]


def promise_of(record: Record, promise_id: str) -> Promise | None:
    """The promise of that id; None when the record has none."""
    return next((one for one in promises(record) if one.id == promise_id), None)


def title_of(promise: Promise) -> str:
    """The promise in its owner's words."""
    return promise.what if isinstance(promise, Commitment) else promise.current.title


def is_open(promise: Promise) -> bool:
    """Whether there is still something to hear about it. "Changed" and "stuck" are open."""
    return promise.stands and promise.status is not Status.DONE


def coming(edition: Edition, promise: Promise, today: dt.date) -> Coming | None:
    """The next day to ask after it: the earliest that no follow-up has looked at, or the final one once that is past.

    A first step or an answer that is waited for counts until a follow-up of that day or later (F10). A first step that
    was taken before its day, or a look back shortly before its day, has been: nobody is late who is early.
    """
    looked = max((one.on for one in promise.follow_ups), default=dt.date.min)
    passing: list[Coming] = []
    final: list[Coming] = []
    if isinstance(promise, Commitment):
        if promise.first_step_due and not promise.has_begun:
            passing.append(Coming(promise.first_step_due, Moment.FIRST_STEP))
        if promise.mandate is Mandate.RESERVED and promise.reserved_until:
            passing.append(Coming(promise.reserved_until, Moment.ANSWER))
        if promise.due:
            final.append(Coming(promise.due, Moment.DUE))
    else:
        for line in edition.owner_lines(promise):
            if line.state is SignatureState.RESERVED and line.reserved_until:
                passing.append(Coming(line.reserved_until, Moment.ANSWER))
        review_on = promise.current.review_on
        if review_on and (review_on - looked).days > SOON_DAYS:
            passing.append(Coming(review_on, Moment.LOOK_BACK))
    if final and final[0].on < today:
        return final[0]
    waiting = [one for one in passing if one.on > looked] + final
    return min(waiting, key=lambda one: one.on, default=None)


def lines(edition: Edition, order: Order, today: dt.date) -> list[Line]:
    """All promises of the record in that order; what is withdrawn comes last."""
    found: list[Line] = []
    for promise in promises(edition.record):
        names = _names(edition, promise)
        day = coming(edition, promise, today)
        late = day is not None and is_open(promise) and day.on < today
        lacks = frozenset(_lacks(edition, promise))
        unders = names if order is Order.PARTNER else ("",)
        for under in unders or ("",):
            rest = tuple(name for name in names if name != under)
            roles = tuple(_roles(edition, promise, under))
            found.append(Line(promise, (under, *rest) if under else names, day, late, under, lacks, roles))
    return sorted(found, key=lambda line: _place(line, order))


def _names(edition: Edition, promise: Promise) -> tuple[str, ...]:
    if isinstance(promise, Commitment):
        return (edition.owner(promise),)
    return tuple(edition.name(line.partner) for line in edition.owner_lines(promise))


def _lacks(edition: Edition, promise: Promise) -> Iterator[Kind]:
    """The lists of open work that a promise stands in; one that was withdrawn only keeps its history."""
    if any(past.field.partition(":")[0] in ("owner", "role") and past.was for past in promise.history):
        yield Kind.HANDED_OVER
    if not promise.stands:
        return
    if isinstance(promise, Commitment):
        if len(promise.passed()) < len(Check):
            yield Kind.INCOMPLETE
        if promise.confirmed_at is None:
            yield Kind.UNCONFIRMED
        return
    if promise.open_points():
        yield Kind.INCOMPLETE
    if any(line.state is SignatureState.AGAIN for line in edition.owner_lines(promise)):
        yield Kind.SIGN_AGAIN
    if promise.standing_objections:
        yield Kind.OBJECTION


def _roles(edition: Edition, promise: Promise, under: str) -> Iterator[str]:
    """Who looks after it, by role; under one organisation only that one's."""
    if isinstance(promise, Commitment):
        held = [(promise.role, edition.owner(promise))]
    else:
        held = [
            (edition.role(promise, line.partner), edition.name(line.partner)) for line in edition.owner_lines(promise)
        ]
    for role, name in held:
        if role and under in ("", name):
            yield f"{role} ({name})"


def _place(line: Line, order: Order) -> tuple[Any, ...]:
    promise = line.promise
    gone = not promise.stands
    day = line.coming.on if line.coming else dt.date.max
    last = (gone, day, promise.id[0] != "T", len(promise.id), promise.id)
    match order:
        case Order.DUE:
            return last
        case Order.PARTNER:
            return (not line.names, order_of(line.under), *last)
        case Order.OMSLAG:
            return (promise.omslag.number if promise.omslag else len(Omslag) + 1, *last)


def chosen(found: Iterable[Line], choice: Choice, today: dt.date) -> list[Line]:
    """The lines that a choice keeps."""
    return [line for line in found if _fits(line, choice, today)]


def choices(found: Sequence[Line], today: dt.date) -> list[Choice]:
    """What can be chosen: everything, and whatever keeps at least one line."""
    partners = sorted({name for line in found for name in line.names}, key=order_of)
    roles = sorted({role for line in found for role in line.roles}, key=order_of)
    possible = [
        *(Choice(kind) for kind in (Kind.LATE, Kind.SOON, Kind.OPEN, *LACKS, Kind.STOP_OR_MERGE)),
        *(Choice(Kind.OMSLAG, omslag) for omslag in Omslag),
        *(Choice(Kind.PARTNER, name) for name in partners),
        *(Choice(Kind.ROLE, role) for role in roles),
    ]
    return [Choice(), *(choice for choice in possible if chosen(found, choice, today))]


def _fits(line: Line, choice: Choice, today: dt.date) -> bool:
    promise = line.promise
    match choice.kind:
        case Kind.ALL:
            return True
        case Kind.LATE:
            return line.late
        case Kind.SOON:
            until = today + dt.timedelta(days=SOON_DAYS)
            return is_open(promise) and line.coming is not None and line.coming.on <= until
        case Kind.OPEN:
            return is_open(promise)
        case Kind.ROLE:
            return is_open(promise) and choice.value in line.roles
        case Kind.INCOMPLETE | Kind.UNCONFIRMED | Kind.SIGN_AGAIN | Kind.OBJECTION | Kind.HANDED_OVER:
            return choice.kind in line.lacks
        case Kind.STOP_OR_MERGE:
            kinds = (CommitmentKind.STOP, CommitmentKind.MERGE)
            return isinstance(promise, Commitment) and promise.kind in kinds
        case Kind.OMSLAG:
            return promise.omslag == choice.value
        case Kind.PARTNER:
            return choice.value == line.under if line.under else choice.value in line.names


def late_count(edition: Edition, today: dt.date) -> int:
    """How many promises are past the day at which somebody should have asked."""
    return sum(line.late for line in lines(edition, Order.DUE, today))
