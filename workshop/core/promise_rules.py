"""The rules of commitments and shared agreements; `rules.check` asks here."""

import datetime as dt

from workshop.core import events as e
from workshop.core.consent_rules import check_consent, may_fix
from workshop.core.days import Days, check_days
from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, Commitment, CommitmentText
from workshop.core.refusal import Refusal
from workshop.core.scenario import MOST_AGREEMENTS
from workshop.core.session import Session
from workshop.core.terms import Mandate, SeatKind, Shown, StepKind
from workshop.core.voice_limits import MOST_SIGNATURES, check_another_promise, has_proposed, signatures


def check_promise(session: Session, by: str, event: e.Event) -> Refusal | None:
    """Why a promise may not be made, changed, signed or followed up like this, or None."""
    match event:
        case e.CommitmentMade():
            return _check_made(session, by, event)
        case e.CommitmentReworded() | e.CommitmentConfirmed() | e.CommitmentWithdrawn() | e.CommitmentRestored():
            return _check_commitment(session, by, event)
        case e.AgreementProposed():
            return _check_proposed(session, by, event)
        case (
            e.AgreementReworded() | e.AgreementBroughtUp() | e.AgreementFixed() | e.AgreementLoosened()
            | e.AgreementWithdrawn() | e.AgreementRestored()
        ):  # fmt: skip
            return _check_shaping(session, by, event)
        case e.AgreementSigned() | e.AgreementDeclined() | e.AgreementLeft():
            return _check_owner(session, by, event)
        case (
            e.ConsentMoved() | e.OpinionGiven() | e.ObjectionRaised() | e.ObjectionChanged() | e.ObjectionMet()
            | e.ObjectionSetAside() | e.ObjectionTakenUp()
        ):  # fmt: skip
            return check_consent(session, by, event)
        case e.PromiseHandedOver():
            return _check_handed_over(session, by, event)
        case e.FollowUpRecorded():
            known = event.promise in session.commitments or event.promise in session.agreements
            return check_days(session, {"day": event.on}) if known else Refusal("unknown-item")
        case _:
            return Refusal("unknown-item")


def partner_of(session: Session, by: str) -> PartnerId | None:
    """The organisation that a seat speaks for; None for other authors and seats without one."""
    if not by.startswith("seat:"):
        return None
    seat = session.seats.get(by.removeprefix("seat:"))
    return session.partner_id(seat.partner) if seat and seat.left_at is None else None


def may_change(session: Session, by: str, commitment: Commitment) -> bool:
    """Whether `by` speaks for the owner: the seat that made it, a seat of the same organisation, the facilitator."""
    if by == e.FACILITATOR or (commitment.seat and by == e.seat_author(commitment.seat)):
        return True
    owner = session.partner_id(commitment.owner)
    return owner is not None and partner_of(session, by) == owner


def _days(wording: CommitmentText) -> Days:
    return {name: getattr(wording, name) for name in ("due", "first_step_due", "reserved_until")}


def _check_wording(
    session: Session, event: e.CommitmentMade | e.CommitmentReworded, before: CommitmentText | None = None
) -> Refusal | None:
    wording = event.wording
    if not wording.what:
        return Refusal("text-missing")
    if any(partner not in session.partners for partner in wording.with_whom):
        return Refusal("unknown-partner")
    if wording.mandate is Mandate.RESERVED and not wording.reserved_with:
        return Refusal("consult-whom")
    return check_days(session, _days(wording), _days(before) if before else None)


def _check_made(session: Session, by: str, event: e.CommitmentMade) -> Refusal | None:
    if event.owner and event.owner not in session.partners:
        return Refusal("unknown-partner")
    if by == e.FACILITATOR:
        seat = session.seats.get(event.seat) if event.seat else None
        if event.seat and (seat is None or seat.kind not in (SeatKind.CARD, SeatKind.TABLE)):
            return Refusal("not-your-seat")
        if not event.seat and not event.owner:
            return Refusal("owner-missing")
        return _check_wording(session, event)
    seat = session.seats.get(event.seat) if event.seat else None
    if seat is None or seat.left_at is not None or by != e.seat_author(seat.number):
        return Refusal("not-your-seat")
    if not session.has_reached(StepKind.COMMITMENT):
        return Refusal("not-yet")
    if session.partner_id(event.owner) != session.partner_id(seat.partner):
        return Refusal("not-your-partner")
    return _check_wording(session, event) or check_another_promise(session, seat.number)


def _check_commitment(
    session: Session,
    by: str,
    event: e.CommitmentReworded | e.CommitmentConfirmed | e.CommitmentWithdrawn | e.CommitmentRestored,
) -> Refusal | None:
    commitment = session.commitments.get(event.commitment)
    if commitment is None:
        return Refusal("unknown-item")
    if not may_change(session, by, commitment):
        return Refusal("not-your-promise")
    match event:
        case e.CommitmentRestored():
            return Refusal("not-withdrawn") if session.holds(commitment) else None
        case _ if not session.holds(commitment):
            return Refusal("withdrawn")
        case e.CommitmentReworded() | e.CommitmentConfirmed() if event.seen and event.seen != commitment.mark():
            return Refusal("text-changed")
        case e.CommitmentReworded():
            return _check_wording(session, event, commitment)
        case e.CommitmentConfirmed() if by == e.FACILITATOR:
            return Refusal("owner-confirms")
        case _:
            return None


def _standing(session: Session) -> int:
    """Agreements that take a place; one that was removed from the screen does not."""
    return sum(1 for one in session.agreements.values() if session.holds(one) and one.shown is not Shown.HIDDEN)


def _check_proposed(session: Session, by: str, event: e.AgreementProposed) -> Refusal | None:
    if not event.text.title:
        return Refusal("text-missing")
    if event.text.coordinator and event.text.coordinator not in session.partners:
        return Refusal("unknown-partner")
    if _standing(session) >= MOST_AGREEMENTS:
        return Refusal("enough-agreements", {"most": MOST_AGREEMENTS})
    refusal = check_days(session, {"review_on": event.text.review_on})
    if refusal or by == e.FACILITATOR:
        return refusal
    if not event.seat or by != e.seat_author(event.seat) or partner_of(session, by) is None:
        return Refusal("partner-needed")
    if not session.has_reached(StepKind.AGREEMENT):
        return Refusal("not-yet")
    return Refusal("enough-proposals") if session.rules >= 2 and has_proposed(session, event.seat) else None


def _check_shaping(
    session: Session,
    by: str,
    event: e.AgreementReworded
    | e.AgreementBroughtUp
    | e.AgreementFixed
    | e.AgreementLoosened
    | e.AgreementWithdrawn
    | e.AgreementRestored,
) -> Refusal | None:
    agreement = session.agreements.get(event.agreement)
    if agreement is None:
        return Refusal("unknown-item")
    if isinstance(event, e.AgreementRestored):
        if session.holds(agreement):
            return Refusal("not-withdrawn")
        full = _standing(session) >= MOST_AGREEMENTS
        return Refusal("enough-agreements", {"most": MOST_AGREEMENTS}) if full else None
    if not session.holds(agreement):
        return Refusal("withdrawn")
    match event:
        case e.AgreementReworded():
            if by != e.FACILITATOR:
                return Refusal("facilitator-only")
            if not event.text.title:
                return Refusal("text-missing")
            if event.text.coordinator and event.text.coordinator not in session.partners:
                return Refusal("unknown-partner")
            if event.text == agreement.current.text():
                return Refusal("nothing-changed")
            before = {"review_on": agreement.current.review_on}
            return check_days(session, {"review_on": event.text.review_on}, before)
        case e.AgreementFixed():
            return Refusal("already-fixed") if agreement.fixed_at else may_fix(session, agreement)
        case e.AgreementLoosened():
            return None if agreement.fixed_at else Refusal("not-fixed")
        case _:
            return None


def _check_owner(
    session: Session, by: str, event: e.AgreementSigned | e.AgreementDeclined | e.AgreementLeft
) -> Refusal | None:
    agreement = session.agreements.get(event.agreement)
    partner = session.partner_id(event.partner)
    if agreement is None:
        return Refusal("unknown-item")
    if partner is None:
        return Refusal("unknown-partner")
    if by != e.FACILITATOR and partner_of(session, by) != partner:
        return Refusal("not-your-partner")
    if not session.holds(agreement):
        return Refusal("withdrawn")
    owner = _owner_through_merges(session, agreement, partner)
    match event:
        case e.AgreementLeft():
            return None if owner else Refusal("not-an-owner")
        case e.AgreementDeclined():
            return Refusal("already-an-owner") if owner else None
        case e.AgreementSigned():
            if agreement.fixed_at is None:
                return Refusal("text-not-fixed")
            if event.version != agreement.current.number:
                return Refusal("text-changed")
            if not event.contribution:
                return Refusal("contribution-missing")
            missing = event.mandate is Mandate.RESERVED and not (event.reserved_with and event.reserved_until)
            if missing:
                return Refusal("consult-whom")
            if session.rules >= 2 and signatures(session, agreement, partner) >= MOST_SIGNATURES:
                return Refusal("enough-signatures")
            signed = _signed_until(session, agreement, partner)
            return check_days(session, {"reserved_until": event.reserved_until}, {"reserved_until": signed})


def _signed_until(session: Session, agreement: Agreement, partner: PartnerId) -> dt.date | None:
    """Until when the organisation reserved its yes, the last time that it signed."""
    signed = (one for one in reversed(agreement.signatures) if session.partner_id(one.partner) == partner)
    return next((one.reserved_until for one in signed), None)


def _check_handed_over(session: Session, by: str, event: e.PromiseHandedOver) -> Refusal | None:
    if event.to and event.to not in session.partners:
        return Refusal("unknown-partner")
    commitment = session.commitments.get(event.promise)
    if commitment is not None:
        if not may_change(session, by, commitment):
            return Refusal("not-your-promise")
        if not session.holds(commitment):
            return Refusal("withdrawn")
        same_owner = not event.to or session.partner_id(event.to) == session.partner_id(commitment.owner)
        return Refusal("nothing-changed") if same_owner and (event.role or None) == commitment.role else None
    agreement = session.agreements.get(event.promise)
    partner = session.partner_id(event.partner)
    if agreement is None:
        return Refusal("unknown-item")
    if partner is None or not _owner_through_merges(session, agreement, partner):
        return Refusal("not-an-owner")
    if by != e.FACILITATOR and partner_of(session, by) != partner:
        return Refusal("not-your-partner")
    return None if event.role else Refusal("name-missing")


def _owner_through_merges(session: Session, agreement: Agreement, partner: PartnerId) -> bool:
    return any(own.left_at is None and session.partner_id(own.partner) == partner for own in agreement.owners)
