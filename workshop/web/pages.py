"""What a phone shows, worked out from the session alone: no server, no clock, no markup.

`view` is what all phones of a group see and holds nothing personal, so that one rendering serves them all; `mine` is
what only one seat sees. No count of a vote is in either of them before the facilitator shows it (F3).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.core import queries
from workshop.core.answers import Contribution, NamedOrganisation
from workshop.core.names import in_order, order_of
from workshop.core.people import Partner, Seat, SeatNumber
from workshop.core.promises import SignatureState
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Group, PartnerKind, Phase, PollForm, Shown, StepKind
from workshop.core.voice_limits import check_another_promise, has_proposed
from workshop.web.agreements import (
    AgreementView,
    OwnPart,
    OwnVoice,
    agreement_views,
    mark,
    may_propose,
    own_parts,
    own_voices,
)
from workshop.web.promises import NO_PROMISES, AskView, CommitmentView, Shelf, ask_view, shelf
from workshop.web.questions import Asking

MOST_TYPED = 100
"""Organisations that people typed in the room, in a list to pick from; another one is found when it is typed again."""
MOST_TEXTS = 12
"""Released answers that a phone repeats from the big screen, newest last."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to pick: `value` travels in the form."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class BarLine:
    """One line of a result; `share` is a percentage of the longest line, for drawing."""

    label: str
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class View:
    """This moment of the meeting for one group.

    `name` is the template: ``lobby``, ``over`` or a step kind. `also` are the questions that other groups are asked in
    the same step, for who belongs to both (S10). `voters` is how many answered, once the result is shown. `mine_key`
    changes when what a seat may do changes; `answered` tells whether anybody has something of its own here, so that a
    fresh step asks for nothing.
    """

    name: str
    place: tuple[int, int] | None = None
    step: Step | None = None
    question: str = ""
    also: tuple[tuple[Group, str], ...] = ()
    accepting: bool = False
    over: bool = False
    closing: bool = False
    shown: bool = False
    seconds: int = 0
    options: tuple[Choice, ...] = ()
    bars: tuple[BarLine, ...] = ()
    voters: int = 0
    columns: tuple[BarLine, ...] = ()
    texts: tuple[str, ...] = ()
    partners: tuple[Choice, ...] = ()
    agreements: tuple[AgreementView, ...] = ()
    may_propose: bool = False
    may_commit: bool = False
    promises: bool = False
    answered: bool = False
    mine_key: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Two lines of context for who joined while a step was under way (R1): where we are, and what came just before."""

    number: int
    all: int
    before: str | None


@dataclass(frozen=True, slots=True)
class Mine:
    """What belongs to one seat in this moment."""

    seat: Seat
    organisation: str | None
    arrival: Arrival | None = None
    partner: str | None = None
    mark: str = ""
    answers: tuple[Contribution, ...] = ()
    names: tuple[NamedOrganisation, ...] = ()
    answers_left: int = 0
    vote: dict[int, int] | None = None
    shelf: Shelf = NO_PROMISES
    may_promise: bool = True
    asking: AskView | None = None
    parts: dict[str, OwnPart] | None = None
    voices: dict[str, OwnVoice] | None = None
    has_proposed: bool = False

    @property
    def commitments(self) -> tuple[CommitmentView, ...]:
        """Its promises, as far as they stand on this page."""
        return self.shelf.shown

    @property
    def to_confirm(self) -> list[CommitmentView]:
        """Promises that were changed for this owner, or handed over to it, and wait for its yes (F8)."""
        return [one for one in self.commitments if one.stands and not one.confirmed]

    @property
    def to_sign_again(self) -> list[str]:
        """Agreements whose text changed after this organisation had signed (F9)."""
        return [name for name, part in (self.parts or {}).items() if part.state is SignatureState.AGAIN]

    @property
    def owns(self) -> list[str]:
        """Agreements that this organisation takes part in."""
        return [name for name, part in (self.parts or {}).items() if part.state is not None]


def view_group(session: Session, group: Group) -> Group | None:
    """The group as far as it makes a difference now: None when all groups see the same."""
    step = session.step
    return group if step and step.question_by_group else None


def _also(step: Step, group: Group | None) -> tuple[tuple[Group, str], ...]:
    """For each other question of the step the first group that is asked it."""
    found: dict[str, Group] = {}
    for other in Group if group else ():
        found.setdefault(step.question_for(other), other)
    return tuple((other, asked) for asked, other in found.items() if group and asked != step.question_for(group))


def view(session: Session, group: Group | None) -> View:
    """What the phones of a group show now."""
    promises = session.has_reached(StepKind.COMMITMENT) or session.has_reached(StepKind.AGREEMENT)
    if session.is_closed:
        return View("over", over=True, promises=promises, mine_key="over", answered=True)
    step = session.step
    if step is None:
        return View("lobby", mine_key="lobby")
    phase = session.phase or Phase.SHOWN
    accepting = phase.accepts_answers and step.kind.takes_answers
    steps = session.scenario.steps
    agreements = agreement_views(session) if step.kind is StepKind.AGREEMENT else ()
    return View(
        name=step.kind.value,
        place=(steps.index(step) + 1, len(steps)),
        step=step,
        question=step.question_for(group) if group else step.question or step.title,
        also=_also(step, group) if accepting else (),
        accepting=accepting,
        closing=phase is Phase.CLOSING,
        shown=phase is Phase.SHOWN,
        seconds=session.scenario.closing_seconds,
        options=_options(session, step),
        bars=_bars(session, step, phase),
        voters=queries.answered(session, step) if phase is Phase.SHOWN and step.kind.is_vote else 0,
        columns=_lines(queries.column_bars(session, step)) if phase is Phase.SHOWN else (),
        texts=_texts(session, step) if phase is Phase.SHOWN else (),
        partners=partners(session) if step.kind is StepKind.COMMITMENT else (),
        agreements=agreements,
        may_propose=step.kind is StepKind.AGREEMENT and may_propose(session),
        promises=promises,
        answered=_answered(session, step),
        mine_key=_mine_key(step, accepting, agreements),
    )


def promises_view(session: Session) -> View:
    """The page of one's own promises, apart from the step that the room is in."""
    return View(
        name="promises",
        over=session.is_closed,
        accepting=not session.is_closed,
        may_commit=not session.is_closed and session.has_reached(StepKind.COMMITMENT),
        partners=partners(session),
        agreements=agreement_views(session) if session.has_reached(StepKind.AGREEMENT) else (),
        promises=True,
    )


def _mine_key(step: Step, accepting: bool, agreements: Iterable[AgreementView]) -> str:
    if step.kind is StepKind.AGREEMENT:
        return step.id + "".join(f".{one.id}{one.version}{_stage(one)}" for one in agreements)
    return f"{step.id}.{'open' if accepting else 'closed'}"


def _stage(one: AgreementView) -> str:
    return "f" if one.fixed else one.consent.stage if one.consent else ""


def _answered(session: Session, step: Step) -> bool:
    if step.kind is StepKind.COMMITMENT:
        return bool(session.commitments)
    if step.kind is StepKind.AGREEMENT:
        return bool(session.opinions) or any(
            one.owners or one.declined or one.objections or one.seat for one in session.agreements.values()
        )
    return bool(session.votes.get(step.id) or session.given.get(step.id))


def _options(session: Session, step: Step) -> tuple[Choice, ...]:
    if not step.kind.is_vote:
        return ()
    if step.kind is StepKind.POLL and step.form is not PollForm.CHOICE and not step.options:
        return tuple(Choice(str(point), str(point)) for point in range(1, step.points + 1))
    return tuple(Choice(str(place), label) for place, label in enumerate(session.options(step), 1))


def _bars(session: Session, step: Step, phase: Phase) -> tuple[BarLine, ...]:
    if phase is not Phase.SHOWN or not queries.may_show_counts(session, step):
        return ()
    if step.kind.is_vote:
        return _lines(queries.vote_bars(session, step))
    return _lines(queries.theme_bars(session, step))


def _lines(bars: list[queries.Bar]) -> tuple[BarLine, ...]:
    longest = max((bar.count for bar in bars), default=0) or 1
    return tuple(BarLine(bar.label, bar.count, round(100 * bar.count / longest)) for bar in bars)


def _texts(session: Session, step: Step) -> tuple[str, ...]:
    match step.kind:
        case StepKind.QUESTION:
            found = [given.text for given in queries.contributions(session, step.id) if given.on_screen and given.text]
        case StepKind.NETWORK:
            named = (session.organisations.get(item) for item in session.given.get(step.id, ()))
            found = [one.name for one in named if one is not None and one.shown is Shown.RELEASED]
        case StepKind.COMMITMENT:
            found = [one.what for one in queries.standing_commitments(session) if one.shown is Shown.RELEASED]
        case _:
            found = []
    return tuple(found[-MOST_TEXTS:])


def partners(session: Session) -> tuple[Choice, ...]:
    """Organisations that anybody may see, in alphabetical order; what was typed on a phone waits for release."""
    visible = _few_typed(one for one in session.partners.values() if one.on_screen and not one.merged_into)
    return tuple(Choice(one.id, one.name) for one in in_order(visible, lambda one: one.name))


def _few_typed(found: Iterable[Partner]) -> list[Partner]:
    """All that the scenario invited, and of those that were typed in the room no more than a list can bear."""
    planned: list[Partner] = []
    typed: list[Partner] = []
    for one in found:
        (typed if one.added_in_room else planned).append(one)
    return planned + typed[:MOST_TYPED]


def seat_of(session: Session, cookie_hash: str) -> Seat | None:
    """The seat that a phone took and has not left."""
    number = session.seat_by_cookie.get(cookie_hash)
    return session.seats.get(number) if number else None


def mine(session: Session, number: SeatNumber, asking: Asking | None = None, start: int = 0) -> Mine:
    """What this seat gave in the current step, and its organisation's promises from the place `start` on."""
    seat = session.seats[number]
    partner = session.partner(seat.partner)
    step = session.step
    answers: tuple[Contribution, ...] = ()
    names: tuple[NamedOrganisation, ...] = ()
    left, vote = 0, None
    if step is not None:
        given = session.given_by.get((step.id, number), ())
        if step.kind is StepKind.QUESTION:
            texts = (session.contributions.get(item) for item in given)
            answers = tuple(one for one in texts if one is not None)
        elif step.kind is StepKind.NETWORK:
            named = (session.organisations.get(item) for item in given)
            names = tuple(one for one in named if one is not None)
        left = step.answers_per_seat - len(answers) - len(names)
        vote = session.votes.get(step.id, {}).get(number)
    agreeing = session.has_reached(StepKind.AGREEMENT)
    return Mine(
        seat=seat,
        organisation=partner.name if partner else None,
        arrival=_arrival(session, seat),
        partner=partner.id if partner else None,
        mark=mark(session, seat.partner),
        answers=answers,
        names=names,
        answers_left=max(0, left),
        vote=vote,
        shelf=shelf(session, seat, start),
        may_promise=check_another_promise(session, number) is None,
        asking=None if session.is_closed else ask_view(session, seat, asking),
        parts=own_parts(session, seat) if agreeing else None,
        voices=own_voices(session, seat) if agreeing else None,
        has_proposed=agreeing and has_proposed(session, number),
    )


def _arrival(session: Session, seat: Seat) -> Arrival | None:
    """For a seat that was taken after the first step had begun, as long as the room is in the step it came into."""
    step = session.step
    if step is None or session.is_closed:
        return None
    entered, steps = session.state(step.id).started_at, session.scenario.steps
    if entered is None or seat.taken_at <= entered:
        return None
    earlier = [one for one in steps[: steps.index(step)] if session.state(one.id).phase is not None]
    return Arrival(steps.index(step) + 1, len(steps), earlier[-1].title if earlier else None)


def listed(session: Session, group: Group) -> tuple[Choice, ...]:
    """The organisations that somebody of this group may pick when joining: a municipality's people see those first."""
    firms = group is Group.ENTREPRENEUR
    released = (one for one in session.partners.values() if one.shown is Shown.RELEASED and not one.merged_into)
    found = _few_typed(one for one in released if (one.kind is PartnerKind.ENTREPRENEUR) == firms)

    def place(one: Partner) -> tuple[bool, tuple[str, str]]:
        public = one.kind in (PartnerKind.MUNICIPALITY, PartnerKind.PROVINCE)
        return group is Group.GOVERNMENT and not public, order_of(one.name)

    return tuple(Choice(one.id, one.name) for one in sorted(found, key=place))


def shuffled(options: Iterable[Choice], seat: SeatNumber, step_id: str) -> list[Choice]:
    """The options in the seat's own order, the same each time, so that no option stands first for all (2.2)."""
    return sorted(options, key=lambda option: rank(option.value, seat, step_id))


def rank(place: str, seat: SeatNumber, step_id: str) -> int:
    """Where a place comes in the seat's own order of a step's choices."""
    return fnv1a(f"{place}:{seat}:{step_id}")


def fnv1a(text: str) -> int:
    """The 32-bit FNV-1a hash; the phone's script has the same one."""
    found = 0x811C9DC5
    for byte in text.encode():
        found = (found ^ byte) * 0x01000193 & 0xFFFFFFFF
    return found
