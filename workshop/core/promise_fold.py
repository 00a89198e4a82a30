"""What happens to commitments and shared agreements when their events are folded. The rules have said yes already."""

import datetime as dt
from collections import Counter

from workshop.core import events as e
from workshop.core.consent_rules import rule_step
from workshop.core.fingerprints import own_fingerprint
from workshop.core.kept import FollowUp, Past
from workshop.core.people import PartnerId, SeatNumber
from workshop.core.promises import (
    Agreement,
    AgreementVersion,
    Commitment,
    CommitmentText,
    CoOwner,
    Declined,
    Objection,
    OpinionRound,
    SharedText,
    Signature,
)
from workshop.core.session import Session
from workshop.core.terms import ConsentStage, Group, Omslag, Shown, Status

Outcome = tuple[str | None, e.Event | None]
"""The id that was given or changed, and the event that takes it back."""


def apply_promise(session: Session, stamped: e.Stamped, event: e.Event) -> Outcome:
    """Changes one promise as the event says."""
    match event:
        case e.CommitmentMade():
            return _make(session, stamped, event)
        case e.CommitmentReworded():
            return _reword(session, stamped, event)
        case e.CommitmentConfirmed():
            session.commitments[event.commitment].confirm(stamped.at)
            return event.commitment, None
        case e.CommitmentWithdrawn():
            commitment = session.commitments[event.commitment]
            if session.holds(commitment):
                commitment.withdrawn_at, commitment.withdrawn_because = stamped.at, event.reason or None
                commitment.status = Status.WITHDRAWN
            return event.commitment, e.CommitmentRestored(commitment=event.commitment)
        case e.CommitmentRestored():
            commitment = session.commitments[event.commitment]
            commitment.withdrawn_at = commitment.withdrawn_because = None
            commitment.status = _status_before(session, commitment)
            return event.commitment, e.CommitmentWithdrawn(commitment=event.commitment)
        case e.FollowUpRecorded():
            promise = session.commitments.get(event.promise) or session.agreements[event.promise]
            followed = FollowUp(on=event.on, status=event.status, note=event.note, at=stamped.at)
            promise.follow_ups.append(followed)
            promise.status = _latest_status(promise)
            return event.promise, None
        case _:
            return _apply_agreement(session, stamped, event)


def _latest_status(promise: Commitment | Agreement) -> Status:
    """How it stood on the latest day; of one day, what was recorded last."""
    by_day = sorted(promise.follow_ups, key=lambda one: one.on)
    return by_day[-1].status if by_day else Status.NOT_STARTED


def _status_before(session: Session, promise: Commitment | Agreement) -> Status:
    """How it stood before it was withdrawn; logs of the first rules took the latest word, whatever that was."""
    if session.rules < 2 and not session.reviewing:
        return _latest_status(promise)
    standing = [one for one in promise.follow_ups if one.status is not Status.WITHDRAWN]
    return max(standing, key=lambda one: (one.on, one.at)).status if standing else Status.NOT_STARTED


def _make(session: Session, stamped: e.Stamped, event: e.CommitmentMade) -> Outcome:
    seat = session.seats.get(event.seat) if event.seat else None
    owner = session.partner(event.owner)
    by_hand = stamped.by == e.FACILITATOR
    commitment = Commitment(
        id=session.next_id("T"),
        owner=session.partner_id(event.owner),
        group=seat.group if seat else owner.kind.group if owner else Group.OTHER,
        seat=event.seat,
        on_behalf=by_hand,
        made_at=stamped.at,
        shown=Shown.RELEASED if by_hand else Shown.WAITING,
        **event.wording.model_dump(),
    )
    commitment.confirm(None if by_hand else stamped.at)
    session.commitments[commitment.id] = commitment
    if event.seat:
        session.promised_by.setdefault(event.seat, []).append(commitment.id)
    if commitment.shown is Shown.WAITING:
        session.waiting[commitment.id] = None
    return commitment.id, e.CommitmentWithdrawn(commitment=commitment.id)


def _past(field: str, was: object, stamped: e.Stamped, because: str = "") -> Past:
    said = ", ".join(was) if isinstance(was, tuple) else str(was if was is not None else "")
    return Past(at=stamped.at, field=field, was=said, by=stamped.by, because=because or None)


def _is_first_writing(session: Session, commitment: Commitment, stamped: e.Stamped) -> bool:
    """Whether its writer is still filling it in: what was empty then has no history (S19).

    That ends with the meeting, when the owner confirms it, and when somebody else changes it. Logs of the first rules
    kept every word.
    """
    writer = e.seat_author(commitment.seat) if commitment.seat and not commitment.on_behalf else ""
    writer = e.FACILITATOR if commitment.on_behalf else writer
    confirmed = commitment.confirmed_at not in (None, commitment.made_at, commitment.changed_at)
    by_others = any(past.by != writer for past in commitment.history)
    return session.rules >= 2 and not (session.is_closed or confirmed or by_others) and stamped.by == writer


def _reword(session: Session, stamped: e.Stamped, event: e.CommitmentReworded) -> Outcome:
    commitment = session.commitments[event.commitment]
    before = commitment.wording()
    is_first = _is_first_writing(session, commitment, stamped)
    for name, field in CommitmentText.model_fields.items():
        was = getattr(before, name)
        if was != getattr(event.wording, name) and not (is_first and was in (field.default, None, "")):
            commitment.history.append(_past(name, was, stamped))
    commitment.reword(event.wording)
    commitment.changed_at = stamped.at
    by_hand = stamped.by == e.FACILITATOR
    commitment.confirm(None if by_hand else stamped.at)
    if not by_hand and commitment.shown is Shown.RELEASED and before.what != event.wording.what:
        commitment.shown = Shown.WAITING
        session.waiting[commitment.id] = None
    return commitment.id, e.CommitmentReworded.model_construct(commitment=commitment.id, wording=before)


def add_agreement(
    session: Session, at: dt.datetime, text: SharedText, omslag: Omslag | None, seat: SeatNumber | None
) -> str:
    """Puts a new agreement in the session and gives its id; a text from a phone waits for release."""
    step = rule_step(session)
    agreement = Agreement(
        id=session.next_id("A"),
        omslag=omslag,
        versions=[AgreementVersion.of(text, 1, at)],
        room_rule=step.decision_rule if step else None,
        threshold=step.threshold if step else None,
        seat=seat,
        made_at=at,
        shown=Shown.WAITING if seat else Shown.RELEASED,
    )
    session.agreements[agreement.id] = agreement
    if seat:
        session.waiting[agreement.id] = None
    return agreement.id


def _apply_agreement(session: Session, stamped: e.Stamped, event: e.Event) -> Outcome:
    at = stamped.at
    match event:
        case e.AgreementProposed():
            agreement_id = add_agreement(session, at, event.text, event.omslag, event.seat)
            return agreement_id, e.AgreementWithdrawn(agreement=agreement_id)
        case e.AgreementReworded():
            agreement = session.agreements[event.agreement]
            before = agreement.current.text()
            agreement.versions.append(AgreementVersion.of(event.text, len(agreement.versions) + 1, at))
            agreement.fixed_at = None
            if agreement.stage in (ConsentStage.OPINIONS, ConsentStage.DECISION) and not session.is_closed:
                if any(agreement.opinions):
                    thought = OpinionRound(version=len(agreement.versions) - 1, opinions=agreement.opinions)
                    agreement.earlier_opinions.append(thought)
                agreement.stage, agreement.opinions = ConsentStage.OPINIONS, []
                session.opinions.pop(agreement.id, None)
            return agreement.id, e.AgreementReworded.model_construct(agreement=agreement.id, text=before)
        case e.AgreementBroughtUp():
            session.brought_up = event.agreement
            return event.agreement, None
        case e.AgreementFixed():
            session.agreements[event.agreement].fixed_at = at
            return event.agreement, e.AgreementLoosened(agreement=event.agreement)
        case e.AgreementLoosened():
            session.agreements[event.agreement].fixed_at = None
            return event.agreement, e.AgreementFixed(agreement=event.agreement)
        case e.AgreementWithdrawn():
            agreement = session.agreements[event.agreement]
            agreement.withdrawn_at, agreement.withdrawn_because = at, event.reason or None
            if session.rules >= 2 or session.reviewing:
                agreement.status = Status.WITHDRAWN
            return event.agreement, e.AgreementRestored(agreement=event.agreement)
        case e.AgreementRestored():
            agreement = session.agreements[event.agreement]
            agreement.withdrawn_at = agreement.withdrawn_because = None
            if session.rules >= 2 or session.reviewing:
                agreement.status = _status_before(session, agreement)
            return event.agreement, e.AgreementWithdrawn(agreement=event.agreement)
        case e.AgreementSigned():
            return _sign(session, stamped, event)
        case e.AgreementDeclined():
            partner = session.partner_id(event.partner) or event.partner
            agreement = session.agreements[event.agreement]
            agreement.declined = _declined_by_others(session, agreement, partner)
            agreement.declined.append(Declined(partner=partner, because=event.because, at=at))
            return event.agreement, None
        case e.ConsentMoved():
            return _move_consent(session, event)
        case e.OpinionGiven():
            session.opinions.setdefault(event.agreement, {})[event.seat] = event.gradient
            return event.agreement, None
        case e.ObjectionRaised():
            return _object(session, stamped, event)
        case e.ObjectionChanged() | e.ObjectionSetAside() | e.ObjectionTakenUp():
            return _change_objection(session, at, event)
        case e.ObjectionMet():
            for objection in session.agreements[event.agreement].objections:
                if objection.number == event.number:
                    objection.met_at, objection.answer = at, event.answer or None
            return event.agreement, None
        case e.PromiseHandedOver():
            return _hand_over(session, stamped, event)
        case e.AgreementLeft():
            agreement = session.agreements[event.agreement]
            partner = session.partner_id(event.partner) or event.partner
            for own in agreement.owners:
                if own.left_at is None and session.partner_id(own.partner) == partner:
                    own.left_at, own.because = at, event.because or None
            return event.agreement, None
        case _:
            raise TypeError(f"no effect is known for {event.type}")


def _move_consent(session: Session, event: e.ConsentMoved) -> Outcome:
    """Opinions are shown once the room goes on to the decision, all five gradients of them (F3, F5)."""
    agreement = session.agreements[event.agreement]
    before, agreement.stage = agreement.stage, event.stage
    if event.stage is ConsentStage.DECISION:
        _count_opinions(session, agreement)
    return agreement.id, e.ConsentMoved(agreement=agreement.id, stage=before) if before else None


def _count_opinions(session: Session, agreement: Agreement) -> None:
    counted = Counter(session.opinions.get(agreement.id, {}).values())
    agreement.opinions = [counted[gradient] for gradient in range(1, 6)]


def count_open_opinions(session: Session) -> None:
    """When the meeting closes while opinions are asked, they are counted like a vote that was open; since rules 2."""
    for agreement in session.agreements.values() if session.rules >= 2 else ():
        if agreement.stage is ConsentStage.OPINIONS and session.opinions.get(agreement.id):
            _count_opinions(session, agreement)


def _object(session: Session, stamped: e.Stamped, event: e.ObjectionRaised) -> Outcome:
    agreement = session.agreements[event.agreement]
    number = len(agreement.objections) + 1
    agreement.objections.append(
        Objection(
            number=number,
            partner=session.partner_id(session.seats[event.seat].partner),
            seat=event.seat,
            because=event.because,
            at=stamped.at,
        )
    )
    return agreement.id, None


def _change_objection(
    session: Session, at: dt.datetime, event: e.ObjectionChanged | e.ObjectionSetAside | e.ObjectionTakenUp
) -> Outcome:
    agreement = session.agreements[event.agreement]
    objection = next(one for one in agreement.objections if one.number == event.number)
    match event:
        case e.ObjectionChanged():
            objection.because = event.because
            return agreement.id, None
        case e.ObjectionSetAside():
            objection.set_aside_at, objection.set_aside_because = at, event.because
            return agreement.id, e.ObjectionTakenUp(agreement=agreement.id, number=event.number)
        case e.ObjectionTakenUp():
            because, objection.set_aside_at, objection.set_aside_because = objection.set_aside_because, None, None
            back = e.ObjectionSetAside(agreement=agreement.id, number=event.number, because=because or "")
            return agreement.id, back


def _hand_over(session: Session, stamped: e.Stamped, event: e.PromiseHandedOver) -> Outcome:
    """Keeps who it was before; whoever takes a commitment over has to confirm it in person (S19, F8)."""
    commitment = session.commitments.get(event.promise)
    if commitment is not None:
        new_owner = session.partner_id(event.to) or commitment.owner
        back = e.PromiseHandedOver.model_construct(promise=commitment.id, to=commitment.owner, role=commitment.role)
        if new_owner != commitment.owner:
            commitment.history.append(_past("owner", commitment.owner, stamped, event.because))
            commitment.owner, commitment.seat = new_owner, None
        if (event.role or None) != commitment.role:
            commitment.history.append(_past("role", commitment.role, stamped, event.because))
            commitment.role = event.role or None
        commitment.changed_at = stamped.at
        commitment.confirm(None)
        return commitment.id, back
    agreement = session.agreements[event.promise]
    partner = session.partner_id(event.partner)
    was = None
    for own in agreement.owners:
        if own.left_at is None and session.partner_id(own.partner) == partner:
            was, own.role = own.role, event.role
    agreement.history.append(_past(f"role:{partner}", was, stamped, event.because))
    back = e.PromiseHandedOver.model_construct(promise=agreement.id, partner=partner, role=was)
    return agreement.id, back if was else None


def _declined_by_others(session: Session, agreement: Agreement, partner: PartnerId) -> list[Declined]:
    return [no for no in agreement.declined if session.partner_id(no.partner) != partner]


def _sign(session: Session, stamped: e.Stamped, event: e.AgreementSigned) -> Outcome:
    agreement = session.agreements[event.agreement]
    partner = session.partner_id(event.partner) or event.partner
    own = agreement.owner(partner)
    joins = not any(one.left_at is None and session.partner_id(one.partner) == partner for one in agreement.owners)
    lets_go = event.lets_go or None
    if own is None:
        own = CoOwner(partner=partner, since=stamped.at)
        agreement.owners.append(own)
    own.contribution, own.lets_go = event.contribution, lets_go
    own.role = event.role or own.role
    agreement.signatures.append(
        Signature(
            partner=partner,
            signed_at=stamped.at,
            version=agreement.current.number,
            text_fingerprint=agreement.current.fingerprint,
            own_fingerprint=own_fingerprint(event.contribution, lets_go),
            contribution=event.contribution,
            lets_go=lets_go,
            mandate=event.mandate,
            reserved_with=event.reserved_with,
            reserved_until=event.reserved_until,
            on_behalf=stamped.by == e.FACILITATOR,
        )
    )
    agreement.declined = _declined_by_others(session, agreement, partner)
    return agreement.id, e.AgreementLeft(agreement=agreement.id, partner=partner) if joins else None
