"""Commitments and agreements on a phone: what everybody may see, without names that wait for release, and one's own."""

import datetime as dt
from dataclasses import dataclass

from workshop.core import queries
from workshop.core.events import seat_author
from workshop.core.people import Partner, Seat
from workshop.core.promise_rules import may_change
from workshop.core.promises import Agreement, Check, CommitmentText, SignatureState
from workshop.core.scenario import MOST_AGREEMENTS
from workshop.core.session import Session
from workshop.core.terms import Shown


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A promise for its owner. `missing` are the checks that it does not pass yet (F6)."""

    id: str
    text: CommitmentText
    done: int
    missing: tuple[Check, ...]
    confirmed: bool
    stands: bool


@dataclass(frozen=True, slots=True)
class OwnerView:
    """An organisation that takes part; `name` is None while the room may not see what somebody typed (R16)."""

    partner: str
    name: str | None
    state: SignatureState


@dataclass(frozen=True, slots=True)
class AgreementView:
    """A shared agreement as all phones see it."""

    id: str
    version: int
    title: str
    result: str
    coordinator: str | None
    review_on: dt.date | None
    fixed: bool
    owners: tuple[OwnerView, ...]


@dataclass(frozen=True, slots=True)
class OwnPart:
    """How the seat's own organisation stands to one agreement; `state` is None when it has said nothing."""

    state: SignatureState | None = None
    contribution: str = ""
    lets_go: str = ""
    reserved_with: str = ""
    reserved_until: dt.date | None = None
    declined: bool = False
    fixed: bool = False
    version: int = 1


def commitment_views(session: Session, seat: Seat) -> tuple[CommitmentView, ...]:
    """The promises that this seat may change: its own, and those of its organisation. Withdrawn ones come last."""
    by = seat_author(seat.number)
    own = [one for one in session.commitments.values() if may_change(session, by, one)]
    views = []
    for one in sorted(own, key=lambda one: not one.stands):
        passed = one.passed()
        views.append(
            CommitmentView(
                id=one.id,
                text=one.wording(),
                done=len(passed),
                missing=tuple(check for check in Check if check not in passed),
                confirmed=one.confirmed_at is not None,
                stands=one.stands,
            )
        )
    return tuple(views)


def _visible(partner: Partner | None) -> str | None:
    return partner.name if partner and partner.shown is Shown.RELEASED else None


def visible_agreements(session: Session) -> list[Agreement]:
    """Standing agreements that the facilitator has released."""
    return [one for one in queries.standing_agreements(session) if one.shown is Shown.RELEASED]


def agreement_views(session: Session) -> tuple[AgreementView, ...]:
    """What all phones see of the agreements: the shared text, and who takes part."""
    return tuple(
        AgreementView(
            id=one.id,
            version=one.current.number,
            title=one.current.title,
            result=one.current.result,
            coordinator=_visible(session.partner(one.current.coordinator)),
            review_on=one.current.review_on,
            fixed=one.fixed_at is not None,
            owners=tuple(
                OwnerView(line.partner, _visible(session.partner(line.partner)), line.state)
                for line in queries.owner_lines(session, one)
            ),
        )
        for one in visible_agreements(session)
    )


def own_parts(session: Session, seat: Seat) -> dict[str, OwnPart]:
    """The seat's organisation in each visible agreement; empty for a seat that speaks for none."""
    partner = session.partner_id(seat.partner)
    if partner is None:
        return {}
    found = {}
    for one in visible_agreements(session):
        line = next((line for line in queries.owner_lines(session, one) if line.partner == partner), None)
        found[one.id] = OwnPart(
            state=line.state if line else None,
            contribution=line.contribution if line else "",
            lets_go=(line.lets_go or "") if line else "",
            reserved_with=(line.reserved_with or "") if line else "",
            reserved_until=line.reserved_until if line else None,
            declined=any(session.partner_id(no.partner) == partner for no in one.declined),
            fixed=one.fixed_at is not None,
            version=one.current.number,
        )
    return found


def may_propose(session: Session) -> bool:
    """Whether there is room for one more agreement."""
    return sum(1 for one in session.agreements.values() if one.stands) < MOST_AGREEMENTS
