"""Every rule of the meeting lives behind `check`: what may happen, judged on the session as it stands.

Illegal events change nothing. The pre-check of the room and the fold both ask here, so they cannot disagree.
"""

from workshop.core import events as e
from workshop.core.door_rules import check_door, is_set_aside
from workshop.core.promise_rules import check_promise
from workshop.core.refusal import Refusal
from workshop.core.scenario import Step
from workshop.core.seat_rules import check_seat
from workshop.core.session import Session
from workshop.core.terms import Phase, PollForm, SeatKind, StepKind

_FACILITATORS_OWN = (
    e.SessionClosed, e.PartnerAdded, e.PartnersMerged, e.PartnersSplit, e.StepStarted, e.StepClosing, e.StepReopened,
    e.ResultShown, e.ResultWithheld, e.StepSkipped, e.StepRestored, e.PlanShortened, e.SceneTurned, e.TextReleased,
    e.TextWithheld,
    e.TextHidden, e.CommitmentRestored, e.AgreementBroughtUp, e.AgreementFixed, e.AgreementLoosened,
    e.AgreementWithdrawn, e.AgreementRestored, e.ConsentMoved, e.ObjectionSetAside, e.ObjectionTakenUp,
    e.FollowUpRecorded, e.ActionUndone,
    e.JoinCodeChanged, e.DoorWidened, e.SeatsSetAside, e.SeatsReadmitted,
)  # fmt: skip

_IN_REVIEW = (
    e.FollowUpRecorded, e.CommitmentReworded, e.CommitmentWithdrawn, e.CommitmentRestored, e.AgreementReworded,
    e.AgreementFixed, e.AgreementSigned, e.AgreementLeft, e.AgreementWithdrawn, e.AgreementRestored, e.ObjectionMet,
    e.PromiseHandedOver,
)  # fmt: skip
"""What may still change months later: the log is gone by then and the record is the only truth."""


def check(session: Session, by: str, event: e.Event) -> Refusal | None:
    """Why `event` may not happen when `by` proposes it now, or None.

    `by` is ``facilitator``, ``room``, ``door`` or ``seat:NUMBER``.
    """
    if session.is_closed and not _may_still_happen(session, by, event):
        return Refusal("session-closed")
    if isinstance(event, _FACILITATORS_OWN) and by != e.FACILITATOR:
        return Refusal("facilitator-only")
    if is_set_aside(session, by, event):
        return Refusal("set-aside")
    match event:
        case e.SessionOpened():
            return Refusal("session-already-open")
        case e.ClockPutRight():
            return None if by == e.ROOM else Refusal("facilitator-only")
        case e.SeatTaken() | e.SeatReclaimed() | e.SeatLeft() | e.SeatErased() | e.NoteLeft():
            return check_seat(session, by, event)
        case e.JoinCodeChanged() | e.DoorWidened() | e.SeatsSetAside() | e.SeatsReadmitted():
            return check_door(session, event)
        case e.PartnerAdded():
            return None if event.partner.name else Refusal("name-missing")
        case e.PartnersMerged() | e.PartnersSplit():
            return _check_merge(session, event)
        case (
            e.StepStarted() | e.StepClosing() | e.StepClosed() | e.StepReopened() | e.ResultShown()
            | e.ResultWithheld() | e.StepSkipped() | e.StepRestored()
        ):  # fmt: skip
            return _check_step(session, by, event)
        case e.PlanShortened():
            return _check_minutes(session, event)
        case e.ContributionGiven() | e.VoteCast() | e.OrganisationNamed():
            return _check_answer(session, by, event)
        case e.ContributionChanged() | e.ContributionWithdrawn():
            return _check_own_contribution(session, by, event)
        case e.TextReleased() | e.TextWithheld():
            return None if all(is_text(session, item) for item in event.items) else Refusal("unknown-item")
        case e.TextHidden():
            known = is_text(session, event.item) or event.item in session.notes
            return None if known else Refusal("unknown-item")
        case e.ActionUndone():
            last = session.undo[-1].number if session.undo else None
            return None if last == event.number else Refusal("nothing-to-undo")
        case e.SessionClosed() | e.SceneTurned():
            return None
        case _:
            return check_promise(session, by, event)


def _may_still_happen(session: Session, by: str, event: e.Event) -> bool:
    """Whether a closed meeting takes this: what a review records; while its log lives, that a seat is erased, and that
    somebody comes back to a seat to read or erase what is there.
    """
    if session.reviewing:
        return by == e.FACILITATOR and isinstance(event, _IN_REVIEW)
    return isinstance(event, e.SeatErased) or (session.rules >= 2 and isinstance(event, e.SeatReclaimed))


def is_text(session: Session, item: str) -> bool:
    """Whether `item` is the id of something that can be released to the big screen."""
    return (
        item in session.contributions
        or item in session.commitments
        or item in session.agreements
        or item in session.organisations
        or item in session.partners
    )


def _check_merge(session: Session, event: e.PartnersMerged | e.PartnersSplit) -> Refusal | None:
    merged = session.partners.get(event.merged)
    if merged is None:
        return Refusal("unknown-partner")
    if isinstance(event, e.PartnersSplit):
        return None if merged.merged_into else Refusal("not-merged")
    kept = session.partner_id(event.kept)
    if kept is None:
        return Refusal("unknown-partner")
    return Refusal("same-partner") if kept == session.partner_id(event.merged) or merged.merged_into else None


def _check_step(
    session: Session,
    by: str,
    event: e.StepStarted | e.StepClosing | e.StepClosed | e.StepReopened | e.ResultShown | e.ResultWithheld
    | e.StepSkipped | e.StepRestored,
) -> Refusal | None:  # fmt: skip
    step = session.scenario.step(event.step)
    if step is None:
        return Refusal("unknown-step")
    state = session.state(step.id)
    takes_answers = step.kind.takes_answers
    match event:
        case e.StepStarted():
            return None
        case e.StepSkipped():
            return Refusal("step-visited") if state.phase is not None else None
        case e.StepRestored():
            return None if state.skipped else Refusal("step-not-skipped")
        case e.StepClosing():
            allowed = state.phase is Phase.OPEN
        case e.StepClosed():
            if by not in (e.FACILITATOR, e.ROOM):
                return Refusal("facilitator-only")
            allowed = state.phase in (Phase.OPEN, Phase.CLOSING)
        case e.StepReopened():
            allowed = takes_answers and state.phase in (Phase.CLOSING, Phase.CLOSED, Phase.SHOWN)
        case e.ResultShown():
            allowed = state.phase is Phase.CLOSED
        case e.ResultWithheld():
            allowed = takes_answers and state.phase is Phase.SHOWN
    return None if allowed and takes_answers else Refusal("wrong-phase")


def _check_minutes(session: Session, event: e.PlanShortened) -> Refusal | None:
    """A step that the room has been in cannot be skipped any more; none gets more than the plan gave it."""
    for step_id, minutes in event.minutes.items():
        step = session.scenario.step(step_id)
        if step is None:
            return Refusal("unknown-step")
        if minutes == 0 and session.state(step_id).phase is not None:
            return Refusal("step-visited")
        if minutes > step.minutes:
            return Refusal("too-many-minutes", {"most": step.minutes})
    return None


def may_act_for(session: Session, by: str, seat_number: str) -> Refusal | None:
    """Whether `by` may answer from that seat: its own phone, or the facilitator for a card or table (R2)."""
    seat = session.seats.get(seat_number)
    if seat is None or seat.left_at is not None:
        return Refusal("unknown-seat")
    if by == e.seat_author(seat_number):
        return None
    if by == e.FACILITATOR and seat.kind in (SeatKind.CARD, SeatKind.TABLE):
        return None
    return Refusal("not-your-seat")


def _open_step(session: Session, step_id: str) -> Step | Refusal:
    step = session.scenario.step(step_id)
    if step is None:
        return Refusal("unknown-step")
    phase = session.state(step_id).phase
    if session.current != step_id or phase is None or not phase.accepts_answers:
        return Refusal("step-closed")
    return step


def _check_answer(
    session: Session, by: str, event: e.ContributionGiven | e.VoteCast | e.OrganisationNamed
) -> Refusal | None:
    refusal = may_act_for(session, by, event.seat)
    if refusal:
        return refusal
    step = _open_step(session, event.step)
    if isinstance(step, Refusal):
        return step
    match event:
        case e.ContributionGiven():
            if step.kind is not StepKind.QUESTION:
                return Refusal("wrong-kind")
            if len(session.given_by.get((step.id, event.seat), ())) >= step.answers_per_seat:
                return Refusal("enough-answers", {"most": step.answers_per_seat})
            if event.group and not step.question_by_group:
                return Refusal("unknown-choice")
            return _check_text(step, event)
        case e.OrganisationNamed():
            if step.kind is not StepKind.NETWORK:
                return Refusal("wrong-kind")
            if not event.name:
                return Refusal("name-missing")
            too_many = len(session.given_by.get((step.id, event.seat), ())) >= step.answers_per_seat
            return Refusal("enough-answers", {"most": step.answers_per_seat}) if too_many else None
        case e.VoteCast():
            return _check_vote(session, step, event)


def _check_text(step: Step, event: e.ContributionGiven | e.ContributionChanged) -> Refusal | None:
    if not event.text and not event.theme:
        return Refusal("text-missing")
    if event.theme and event.theme not in step.themes:
        return Refusal("unknown-choice")
    if event.column and event.column not in step.columns:
        return Refusal("unknown-choice")
    return None


def _check_own_contribution(
    session: Session, by: str, event: e.ContributionChanged | e.ContributionWithdrawn
) -> Refusal | None:
    contribution = session.contributions.get(event.contribution)
    if contribution is None:
        return Refusal("unknown-item")
    refusal = may_act_for(session, by, contribution.seat)
    if refusal:
        return refusal
    step = _open_step(session, contribution.step)
    if isinstance(step, Refusal):
        return step
    return _check_text(step, event) if isinstance(event, e.ContributionChanged) else None


def _check_vote(session: Session, step: Step, event: e.VoteCast) -> Refusal | None:
    if not step.kind.is_vote:
        return Refusal("wrong-kind")
    if not event.choices:
        return Refusal("choice-missing")
    scale = step.kind is StepKind.POLL and step.form is not PollForm.CHOICE
    places = step.points if scale else len(session.options(step))
    if any(not 1 <= place <= places or weight < 1 for place, weight in event.choices.items()):
        return Refusal("unknown-choice")
    if step.kind is StepKind.POLL:
        return None if len(event.choices) == 1 and sum(event.choices.values()) == 1 else Refusal("one-choice")
    if sum(event.choices.values()) > step.dots:
        return Refusal("too-many-dots", {"most": step.dots})
    if max(event.choices.values()) > step.most_dots_per_option:
        return Refusal("too-many-dots-on-one", {"most": step.most_dots_per_option})
    return None
