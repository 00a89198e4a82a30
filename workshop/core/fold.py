"""Applies events to a session, one after another, in the order of the log.

`apply` is total and deterministic: it asks the rules again, and an event that has become illegal by its turn changes
nothing and is remembered as refused, by number. So every face that folds the same log has the same session.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from workshop.core import events as e
from workshop.core.answers import Contribution, NamedOrganisation, Note
from workshop.core.clean import clean_line
from workshop.core.clock_fold import put_right
from workshop.core.door_fold import apply_door
from workshop.core.facts import NAME_LETTERS
from workshop.core.people import Partner, SeatNumber
from workshop.core.promise_fold import add_agreement, apply_promise, count_open_opinions
from workshop.core.promises import Agreement, Commitment, SharedText
from workshop.core.queries import ranked_themes
from workshop.core.refusal import Refusal
from workshop.core.rules import check, is_text
from workshop.core.seat_fold import add_partner, apply_seat
from workshop.core.session import Inverse, Session, StepState, name_key
from workshop.core.terms import Audience, PartnerKind, Phase, Scene, Shown


class Topic(StrEnum):
    """What an event touched, so that a face knows what to draw again."""

    MEETING = "meeting"
    STEP = "step"
    SEATS = "seats"
    ANSWERS = "answers"
    PROMISES = "promises"
    RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Applied:
    """What one event did. `subject` is the id that the fold gave or that was changed, such as ``T7``."""

    number: int
    topic: Topic
    subject: str | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """What a handler changed, and the event that would take it back."""

    topic: Topic
    subject: str | None = None
    inverse: e.Event | None = None


def begin(stamped: e.Stamped) -> Session:
    """The session that the first event of a log opens. Raises ValueError for any other event."""
    opened = stamped.event
    if not isinstance(opened, e.SessionOpened):
        raise ValueError(f"the first event is {opened.type}, not session_opened")
    session = Session(
        id=opened.session_id,
        scenario=opened.scenario,
        rules=opened.rules,
        join_code=opened.join_code,
        rehearsal=opened.rehearsal,
        software=opened.software,
        opened_at=stamped.at,
        held_on=opened.held_on or opened.scenario.date or stamped.at.date(),
        number=stamped.number,
        at=stamped.at,
        codes=[opened.join_code],
        steps={step.id: StepState() for step in opened.scenario.steps},
    )
    for planned in opened.scenario.partners:
        name = planned.name if opened.rules >= 2 else clean_line(planned.name, letters=NAME_LETTERS)
        partner = e.NewPartner.model_construct(name=name, kind=planned.kind, sector=planned.sector)
        found = add_partner(session, partner, in_room=False)
        found.level = planned.level
        if found.kind is PartnerKind.ENTREPRENEUR:
            found.audience = Audience.RECORD
    for step in opened.scenario.steps:
        for draft in step.agreements:
            coordinator = session.partner_by_name.get(name_key(draft.coordinator)) if draft.coordinator else None
            text = SharedText(
                title=draft.title, result=draft.result, coordinator=coordinator, review_on=draft.review_on
            )
            add_agreement(session, stamped.at, text, draft.omslag or step.omslag, seat=None)
    return session


def apply(session: Session, stamped: e.Stamped) -> Applied:
    """Folds one event into the session and says what changed; a refused event changes only the count."""
    refusal = check(session, stamped.by, stamped.event)
    if session.clock_shift:
        stamped = stamped.model_copy(update={"at": stamped.at + session.clock_shift})
    session.number = stamped.number
    session.at = stamped.at
    if refusal:
        session.refused[stamped.number] = refusal.key
        return Applied(stamped.number, Topic.MEETING, refusal=refusal)
    event = stamped.event
    undone = None
    if isinstance(event, e.ActionUndone):
        undone = session.undo.pop()
        event = undone.event
    effect = _apply_event(session, stamped, event)
    if undone is None and effect.inverse is not None and stamped.by == e.FACILITATOR:
        session.undo.append(Inverse(stamped.number, effect.inverse))
    return Applied(stamped.number, effect.topic, effect.subject)


def _apply_event(session: Session, stamped: e.Stamped, event: e.Event) -> Effect:
    at = stamped.at
    match event:
        case e.SessionClosed():
            _turn(session, Scene.STEP, at)
            _leave_step(session, at)
            count_open_opinions(session)
            session.closed_at = at
            return Effect(Topic.MEETING)
        case e.ClockPutRight():
            put_right(session, event.seconds)
            return Effect(Topic.MEETING)
        case e.SeatTaken() | e.SeatReclaimed() | e.SeatLeft() | e.SeatErased() | e.NoteLeft():
            return Effect(Topic.SEATS, *apply_seat(session, at, event))
        case e.JoinCodeChanged() | e.DoorWidened() | e.SeatsSetAside() | e.SeatsReadmitted():
            return Effect(Topic.SEATS, *apply_door(session, at, event))
        case e.PartnerAdded():
            return Effect(Topic.SEATS, add_partner(session, event.partner, in_room=True).id)
        case e.PartnersMerged():
            kept = session.partner_id(event.kept)
            session.partners[event.merged].merged_into = kept
            return Effect(Topic.SEATS, kept, e.PartnersSplit(merged=event.merged))
        case e.PartnersSplit():
            kept = session.partners[event.merged].merged_into
            session.partners[event.merged].merged_into = None
            return Effect(Topic.SEATS, event.merged, e.PartnersMerged(kept=kept or "", merged=event.merged))
        case (
            e.StepStarted() | e.StepClosing() | e.StepClosed() | e.StepReopened() | e.ResultShown()
            | e.ResultWithheld() | e.StepSkipped() | e.StepRestored()
        ):  # fmt: skip
            return _apply_step(session, at, event)
        case e.PlanShortened():
            return _shorten(session, event)
        case e.SceneTurned():
            _turn(session, event.scene, at)
            return Effect(Topic.STEP)
        case e.ContributionGiven():
            return _give(session, stamped, event)
        case e.ContributionChanged():
            return _change(session, at, event)
        case e.ContributionWithdrawn():
            gone = session.contributions.pop(event.contribution)
            del session.given[gone.step][gone.id]
            session.given_by[gone.step, gone.seat].remove(gone.id)
            session.waiting.pop(gone.id, None)
            return Effect(Topic.ANSWERS, gone.id)
        case e.VoteCast():
            session.votes.setdefault(event.step, {})[event.seat] = dict(event.choices)
            return Effect(Topic.ANSWERS, event.seat)
        case e.OrganisationNamed():
            return _name_organisation(session, stamped, event)
        case e.TextReleased():
            there = tuple(item for item in event.items if is_text(session, item))
            changed = tuple(item for item in there if text_shown(session, item) is not Shown.RELEASED)
            show(session, there, Shown.RELEASED)
            return Effect(Topic.RELEASE, None, e.TextWithheld(items=changed) if changed else None)
        case e.TextWithheld():
            there = tuple(item for item in event.items if is_text(session, item) or item in session.notes)
            changed = tuple(item for item in there if text_shown(session, item) is Shown.RELEASED)
            show(session, there, Shown.WAITING)
            return Effect(Topic.RELEASE, None, e.TextReleased(items=changed) if changed else None)
        case e.TextHidden():
            was = text_shown(session, event.item)
            show(session, (event.item,), Shown.HIDDEN)
            back = e.TextReleased if was is Shown.RELEASED else e.TextWithheld
            return Effect(Topic.RELEASE, event.item, None if was is Shown.HIDDEN else back(items=(event.item,)))
        case _:
            subject, inverse = apply_promise(session, stamped, event)
            return Effect(Topic.PROMISES, subject, inverse)


def _text(session: Session, item: str) -> Contribution | Commitment | Agreement | NamedOrganisation | Note | Partner:
    return (
        session.contributions.get(item)
        or session.commitments.get(item)
        or session.agreements.get(item)
        or session.organisations.get(item)
        or session.notes.get(item)
        or session.partners[item]
    )


def text_shown(session: Session, item: str) -> Shown:
    """Whether the text of that id may be on the big screen."""
    return _text(session, item).shown


def show(session: Session, items: tuple[str, ...], shown: Shown) -> None:
    """Releases, withholds or hides texts, and keeps the queue of what waits."""
    for item in items:
        text = _text(session, item)
        text.shown = shown
        may_be_shown = getattr(text, "audience", Audience.SCREEN) is Audience.SCREEN and not isinstance(text, Note)
        if shown is Shown.WAITING and may_be_shown:
            session.waiting[item] = None
        else:
            session.waiting.pop(item, None)


def _turn(session: Session, scene: Scene, at: dt.datetime) -> None:
    """Puts another picture up. The timer of the step rests as long as that is the alderman's (R5)."""
    if (session.scene is Scene.ALDERMAN) is not (scene is Scene.ALDERMAN):
        state = session.state(session.current) if session.current else None
        if scene is Scene.ALDERMAN:
            session.alderman_since = at if state is not None else None
            if state is not None and state.entered_at is not None:
                state.spent += at - state.entered_at
                state.entered_at = None
        else:
            if session.alderman_since is not None:
                session.alderman_spent += at - session.alderman_since
                session.alderman_since = None
            if state is not None:
                state.entered_at = at
    session.scene = scene
    session.alderman_shown = session.alderman_shown or scene is Scene.ALDERMAN


def _shorten(session: Session, event: e.PlanShortened) -> Effect:
    before: dict[str, int] = {}
    for step_id, minutes in event.minutes.items():
        step, state = session.scenario.step(step_id), session.state(step_id)
        if step is None:
            continue
        before[step_id] = 0 if state.skipped else session.minutes(step)
        state.skipped = minutes == 0
        state.minutes = None if minutes in (0, step.minutes) else minutes
    return Effect(Topic.STEP, None, e.PlanShortened(minutes=before))


def _leave_step(session: Session, at: dt.datetime) -> None:
    if session.current is None:
        return
    state = session.state(session.current)
    if state.entered_at is not None:
        state.spent += at - state.entered_at
        state.entered_at = None
    state.ended_at = at


StepEvent = (
    e.StepStarted | e.StepClosing | e.StepClosed | e.StepReopened | e.ResultShown | e.ResultWithheld | e.StepSkipped
    | e.StepRestored
)  # fmt: skip


def _apply_step(session: Session, at: dt.datetime, event: StepEvent) -> Effect:
    state = session.state(event.step)
    match event:
        case e.StepStarted():
            before = session.current
            _turn(session, Scene.STEP, at)
            _leave_step(session, at)
            session.current = event.step
            state.entered_at = at
            state.skipped = False
            if state.phase is None:
                _open_step(session, event.step, at)
            return Effect(Topic.STEP, event.step, e.StepStarted(step=before) if before else None)
        case e.StepClosing():
            state.phase, state.closing_at = Phase.CLOSING, at
            return Effect(Topic.STEP, event.step, e.StepReopened(step=event.step))
        case e.StepClosed():
            state.phase, state.closing_at = Phase.CLOSED, None
            return Effect(Topic.STEP, event.step, e.StepReopened(step=event.step))
        case e.StepReopened():
            was, state.phase, state.closing_at = state.phase, Phase.OPEN, None
            again = e.ResultShown if was is Phase.SHOWN else e.StepClosed
            return Effect(Topic.STEP, event.step, again(step=event.step))
        case e.ResultShown():
            state.phase = Phase.SHOWN
            return Effect(Topic.STEP, event.step, e.ResultWithheld(step=event.step))
        case e.ResultWithheld():
            state.phase = Phase.CLOSED
            return Effect(Topic.STEP, event.step, e.ResultShown(step=event.step))
        case e.StepSkipped():
            state.skipped = state.phase is None
            return Effect(Topic.STEP, event.step, e.StepRestored(step=event.step))
        case e.StepRestored():
            state.skipped = False
            return Effect(Topic.STEP, event.step, e.StepSkipped(step=event.step))


def _open_step(session: Session, step_id: str, at: dt.datetime) -> None:
    step = session.scenario.step(step_id)
    if step is None:
        return
    state = session.state(step_id)
    state.started_at = at
    state.phase = Phase.OPEN if step.kind.takes_answers else Phase.SHOWN
    if step.options_from:
        state.options = ranked_themes(session, step.options_from) or step.options


def _give(session: Session, stamped: e.Stamped, event: e.ContributionGiven) -> Effect:
    seat = session.seats[event.seat]
    given = Contribution(
        id=session.next_id("I"),
        step=event.step,
        seat=seat.number,
        group=event.group or seat.group,
        partner=seat.partner,
        text=event.text,
        second_text=event.second_text or None,
        theme=event.theme,
        column=event.column,
        at=stamped.at,
        on_behalf=stamped.by == e.FACILITATOR,
        audience=event.audience,
    )
    session.contributions[given.id] = given
    _remember(session, event.step, event.seat, given.id)
    _queue(session, given)
    return Effect(Topic.ANSWERS, given.id)


def _remember(session: Session, step: str, seat: SeatNumber, item: str) -> None:
    session.given.setdefault(step, {})[item] = None
    session.given_by.setdefault((step, seat), []).append(item)


def _queue(session: Session, given: Contribution) -> None:
    if given.audience is Audience.SCREEN and given.text:
        session.waiting[given.id] = None
    else:
        session.waiting.pop(given.id, None)


def _change(session: Session, at: dt.datetime, event: e.ContributionChanged) -> Effect:
    given = session.contributions[event.contribution]
    if (given.text, given.second_text) != (event.text, event.second_text or None) and given.shown is Shown.RELEASED:
        given.shown = Shown.WAITING
    given.text, given.second_text = event.text, event.second_text or None
    given.theme, given.column, given.audience, given.at = event.theme, event.column, event.audience, at
    if given.shown is Shown.WAITING:
        _queue(session, given)
    return Effect(Topic.ANSWERS, given.id)


def _name_organisation(session: Session, stamped: e.Stamped, event: e.OrganisationNamed) -> Effect:
    seat = session.seats[event.seat]
    by_hand = stamped.by == e.FACILITATOR
    named = NamedOrganisation(
        id=session.next_id("N"),
        step=event.step,
        seat=event.seat,
        name=event.name,
        kind=event.kind,
        named_by=seat.partner,
        at=stamped.at,
        shown=Shown.RELEASED if by_hand else Shown.WAITING,
    )
    session.organisations[named.id] = named
    _remember(session, event.step, event.seat, named.id)
    if not by_hand:
        session.waiting[named.id] = None
    return Effect(Topic.ANSWERS, named.id)
