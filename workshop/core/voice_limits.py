"""How much one seat and one organisation may bring, so that one phone does not take the room from the others.

They hold from rules 2 on: what an earlier meeting acknowledged stays.
"""

from workshop.core.people import PartnerId, SeatNumber
from workshop.core.promises import Agreement, Commitment
from workshop.core.refusal import Refusal
from workshop.core.session import Session
from workshop.core.terms import StepKind

MADE_ANEW = 3
"""Times its number that a seat may make promises, those that it withdrew included: who keeps slipping may try again,
and nobody fills the record with what was taken back."""
MOST_SIGNATURES = 10
"""Of one organisation under one wording; who signs again and again is not making up its mind."""


def most_promises(session: Session) -> int:
    """How many promises of its own a seat may have: what the scenario allows in the steps that the room has reached."""
    steps = (one for one in session.scenario.steps if one.kind is StepKind.COMMITMENT)
    return sum(step.answers_per_seat for step in steps if session.state(step.id).phase is not None)


def promises_left(session: Session, seat: SeatNumber) -> int:
    """How many more promises this seat may make."""
    most, made = most_promises(session), _own_promises(session, seat)
    standing = sum(one.stands for one in made)
    return max(0, min(most - standing, most * MADE_ANEW - len(made)))


def check_another_promise(session: Session, seat: SeatNumber) -> Refusal | None:
    """Why this seat may not make one more promise, or None."""
    if session.rules < 2 or promises_left(session, seat):
        return None
    most = most_promises(session)
    full = sum(one.stands for one in _own_promises(session, seat)) >= most
    return Refusal("enough-promises", {"most": most}) if full else Refusal("enough-withdrawn")


def _own_promises(session: Session, seat: SeatNumber) -> list[Commitment]:
    """What the seat made and nobody else has taken over since."""
    made = (session.commitments[key] for key in session.promised_by.get(seat, ()))
    return [one for one in made if one.seat == seat]


def has_proposed(session: Session, seat: SeatNumber) -> bool:
    """Whether this seat or its organisation has an agreement of its own on the table, also one that was removed.

    There is room for few, so each voice brings one.
    """
    partner = session.partner_id(session.seats[seat].partner)
    for one in session.agreements.values():
        proposer = session.seats.get(one.seat) if one.seat else None
        if proposer is None or not one.stands or proposer.number in session.aside:
            continue
        if proposer.number == seat or (partner is not None and session.partner_id(proposer.partner) == partner):
            return True
    return False


def signatures(session: Session, agreement: Agreement, partner: PartnerId) -> int:
    """How often the organisation signed the wording of now."""
    own = (one for one in agreement.signatures if session.partner_id(one.partner) == partner)
    return sum(one.version == agreement.current.number for one in own)
