"""Everything that a meeting keeps of one seat, for whoever sits there (L7)."""

import datetime as dt

from pydantic import Field

from workshop.core.answers import Contribution, NamedOrganisation, Note
from workshop.core.people import Saved, SeatNumber
from workshop.core.promises import Commitment, Objection
from workshop.core.queries import vote_labels
from workshop.core.session import Session
from workshop.core.terms import Group, SeatKind


class OwnVote(Saved):
    """One thing that the seat chose: of a step's options, or how far it is behind an agreement (1 to 5)."""

    step: str
    option: str
    votes: int


class OwnData(Saved):
    """`at` is when the seat was taken; `partner` and `name` are the organisation and the person as they were given."""

    seat: SeatNumber
    kind: SeatKind
    group: Group
    partner: str | None = None
    name: str | None = None
    role: str | None = None
    people: int
    at: dt.datetime
    contributions: list[Contribution] = Field(default_factory=list)
    named: list[NamedOrganisation] = Field(default_factory=list)
    votes: list[OwnVote] = Field(default_factory=list)
    commitments: list[Commitment] = Field(default_factory=list)
    objections: list[Objection] = Field(default_factory=list)
    private_notes: list[Note] = Field(default_factory=list)


def own_data(session: Session, number: SeatNumber) -> OwnData:
    """What the seat of that number gave, in the order in which it came."""
    seat = session.seats[number]
    partner = session.partner(seat.partner)
    votes = [
        OwnVote(step=step.title, option=vote_labels(session, step)[place - 1], votes=weight)
        for step in session.scenario.steps
        for place, weight in session.votes.get(step.id, {}).get(number, {}).items()
    ]
    votes += [
        OwnVote(step=session.agreements[key].current.title, option=str(given[number]), votes=1)
        for key, given in session.opinions.items()
        if number in given
    ]
    return OwnData(
        seat=seat.number,
        kind=seat.kind,
        group=seat.group,
        partner=partner.name if partner else None,
        name=seat.person,
        role=seat.role,
        people=seat.people,
        at=seat.taken_at,
        contributions=[one for one in session.contributions.values() if one.seat == number],
        named=[one for one in session.organisations.values() if one.seat == number],
        votes=votes,
        commitments=[one for one in session.commitments.values() if one.seat == number],
        objections=[said for one in session.agreements.values() for said in one.objections if said.seat == number],
        private_notes=[one for one in session.notes.values() if one.seat == number],
    )
