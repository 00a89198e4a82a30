"""The rules of consent on an agreement: three stages, an opinion per seat, and objections with a reason."""

from workshop.core import events as e
from workshop.core.promises import Agreement
from workshop.core.refusal import Refusal
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import ConsentStage, SeatKind, StepKind

ConsentEvent = (
    e.ConsentMoved | e.OpinionGiven | e.ObjectionRaised | e.ObjectionChanged | e.ObjectionMet | e.ObjectionSetAside
    | e.ObjectionTakenUp
)  # fmt: skip

MOST_OBJECTIONS = 3
"""Of one seat to one wording, those that it took back included. Each keeps the room from fixing the text, so one phone
may not go on for ever; another wording may be objected to again."""


def consent_step(session: Session) -> Step | None:
    """The step that asks for consent, when the scenario has one; its rule and threshold hold for all agreements."""
    return next((step for step in session.scenario.steps if step.kind is StepKind.AGREEMENT and step.consent), None)


def rule_step(session: Session) -> Step | None:
    """The step that says how the room decides on agreements; None when the scenario leaves that to the owners."""
    ruled = (one for one in session.scenario.steps if one.kind is StepKind.AGREEMENT and one.decision_rule)
    return consent_step(session) or next(ruled, None)


def check_consent(session: Session, by: str, event: ConsentEvent) -> Refusal | None:
    """Why this may not happen at this stage of consent, or None."""
    agreement = session.agreements.get(event.agreement)
    if agreement is None:
        return Refusal("unknown-item")
    if not session.holds(agreement):
        return Refusal("withdrawn")
    match event:
        case e.ConsentMoved():
            return _check_move(session, event)
        case e.OpinionGiven() | e.ObjectionRaised():
            return _check_voice(session, by, agreement, event)
        case e.ObjectionMet():
            return _check_met(by, agreement, event)
        case e.ObjectionChanged():
            return _check_changed(by, agreement, event)
        case e.ObjectionSetAside():
            if not any(one.number == event.number for one in agreement.standing_objections):
                return Refusal("unknown-item")
            return None if event.because else Refusal("aside-reason")
        case e.ObjectionTakenUp():
            aside = any(one.number == event.number for one in agreement.aside_objections)
            return None if aside else Refusal("not-set-aside")


def _check_move(session: Session, event: e.ConsentMoved) -> Refusal | None:
    step = consent_step(session)
    if step is None:
        return Refusal("no-consent-here")
    if event.stage is not ConsentStage.PICTURE and not (step.decision_rule and step.threshold):
        return Refusal("rule-missing")
    return None


def _check_voice(
    session: Session, by: str, agreement: Agreement, event: e.OpinionGiven | e.ObjectionRaised
) -> Refusal | None:
    seat = session.seats.get(event.seat)
    if seat is None or seat.left_at is not None:
        return Refusal("unknown-seat")
    for_card = by == e.FACILITATOR and seat.kind in (SeatKind.CARD, SeatKind.TABLE)
    if by != e.seat_author(event.seat) and not for_card:
        return Refusal("not-your-seat")
    if isinstance(event, e.OpinionGiven):
        return None if agreement.stage is ConsentStage.OPINIONS else Refusal("wrong-phase")
    if agreement.stage not in (ConsentStage.OPINIONS, ConsentStage.DECISION):
        return Refusal("wrong-phase")
    if not event.because:
        return Refusal("objection-reason")
    return _check_another(session, agreement, event) if session.rules >= 2 else None


def _check_another(session: Session, agreement: Agreement, event: e.ObjectionRaised) -> Refusal | None:
    """One that stands for each seat and organisation; what was set aside comes back with another wording only."""
    partner = session.partner_id(session.seats[event.seat].partner)
    same_voice = [
        one
        for one in agreement.objections
        if one.seat == event.seat or (partner is not None and session.partner_id(one.partner) == partner)
    ]
    if any(one.stands for one in same_voice):
        return Refusal("objection-already")
    of_this_text = [one for one in same_voice if one.at >= agreement.current.at]
    if any(one.set_aside_at is not None for one in of_this_text):
        return Refusal("objection-aside")
    own = sum(one.seat == event.seat for one in of_this_text)
    return Refusal("enough-objections", {"most": MOST_OBJECTIONS}) if own >= MOST_OBJECTIONS else None


def _check_changed(by: str, agreement: Agreement, event: e.ObjectionChanged) -> Refusal | None:
    objection = next((one for one in agreement.standing_objections if one.number == event.number), None)
    if objection is None:
        return Refusal("unknown-item")
    if objection.seat != event.seat or by != e.seat_author(event.seat):
        return Refusal("not-your-promise")
    return None if event.because else Refusal("objection-reason")


def _check_met(by: str, agreement: Agreement, event: e.ObjectionMet) -> Refusal | None:
    objection = next((one for one in agreement.standing_objections if one.number == event.number), None)
    if objection is None:
        return Refusal("unknown-item")
    return None if by in (e.FACILITATOR, e.seat_author(objection.seat)) else Refusal("not-your-promise")


def may_fix(session: Session, agreement: Agreement) -> Refusal | None:
    """Consent passes when opinions were asked, enough people can live with it, and no objection stands (F5)."""
    step = consent_step(session)
    if step is None or session.is_closed:
        return None
    if agreement.stage is not ConsentStage.DECISION:
        return Refusal("opinions-first")
    if agreement.standing_objections:
        return Refusal("objection-stands")
    total = sum(agreement.opinions)
    enough = total == 0 or sum(agreement.opinions[2:]) * 100 >= (step.threshold or 0) * total
    return None if enough else Refusal("below-threshold", {"threshold": step.threshold or 0})
