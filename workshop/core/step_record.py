"""What is kept of one step: what it asked and showed, and what it came to."""

import datetime as dt
from collections import Counter

from pydantic import Field

from workshop.core import queries
from workshop.core.people import Saved
from workshop.core.rest import rest_of
from workshop.core.scenario import Figure, GroupQuestion, Step
from workshop.core.session import Session, StepState
from workshop.core.terms import Audience, Group, Omslag, Phase, PollForm, StepKind, TalkForm


class OptionResult(Saved):
    """One option, theme, column or scale point and how often it was chosen."""

    option: str
    votes: int


class GroupVotes(Saved):
    """How one group chose: the counts in the order of the options or of the scale."""

    group: Group
    votes: list[int]


class StepRecord(Saved):
    """One step as it went. `results` is empty where there was nothing to count, `voters` are seats.

    `question` is what stood on the big screen; groups that were asked something else have it in `question_by_group`.
    `rest` is the choice for everything that has no name of its own. `by_group` is there when the room saw it (F4).
    """

    id: str
    title: str
    kind: StepKind
    form: TalkForm | PollForm | None = None
    omslag: Omslag | None = None
    minutes: int
    shortened_to: int | None = None
    question: str | None = None
    question_by_group: list[GroupQuestion] = Field(default_factory=list)
    second_question: str | None = None
    barrier: bool = False
    rest: str | None = None
    decision_rule: str | None = None
    threshold: int | None = None
    lines: list[str] = Field(default_factory=list)
    figures: list[Figure] = Field(default_factory=list)
    quote: str | None = None
    speaker: str | None = None
    started_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    skipped: bool = False
    voters: int = 0
    lowest: str | None = None
    highest: str | None = None
    results: list[OptionResult] = Field(default_factory=list)
    by_group: list[GroupVotes] = Field(default_factory=list)
    pairs: int | None = None
    up: int | None = None
    same: int | None = None
    down: int | None = None

    def question_for(self, group: Group) -> str:
        """The question as this group was asked it; empty when there was none."""
        own = next((one.question for one in self.question_by_group if one.group is group), None)
        return own or self.question or ""


def step_record(session: Session, step: Step) -> StepRecord:
    """The step as it stands now."""
    state = session.state(step.id)
    may_count = _may_count(session, step, state)
    bars: list[queries.Bar] = []
    match step.kind:
        case StepKind.POLL | StepKind.PRIORITISE:
            bars = queries.vote_bars(session, step)
        case StepKind.QUESTION:
            bars = _kept_bars(session, step)
    moved = queries.pulse_shift(session) if step.form is PollForm.PULSE and step.moment == "end" else None
    told = None if moved is None or moved.is_recognisable else moved
    voters = queries.answered(session, step) if step.kind.takes_answers else 0
    return StepRecord(
        id=step.id,
        title=step.title,
        kind=step.kind,
        form=step.form,
        omslag=step.omslag,
        minutes=step.minutes,
        shortened_to=state.minutes,
        question=step.question,
        question_by_group=list(step.question_by_group),
        second_question=step.second_question,
        barrier=step.barrier,
        rest=rest_of(session, step),
        decision_rule=step.decision_rule,
        threshold=step.threshold,
        lines=list(step.lines),
        figures=list(step.figures),
        quote=step.quote,
        speaker=step.speaker,
        started_at=state.started_at,
        ended_at=state.ended_at,
        skipped=state.skipped or (session.is_closed and state.phase is None),
        voters=voters,
        lowest=step.lowest,
        highest=step.highest,
        results=[OptionResult(option=bar.label, votes=bar.count) for bar in bars] if may_count else [],
        by_group=_by_group(session, step) if may_count else [],
        pairs=moved.pairs if moved else None,
        up=told.up if told else None,
        same=told.same if told else None,
        down=told.down if told else None,
    )


def _kept_bars(session: Session, step: Step) -> list[queries.Bar]:
    """Themes or columns of the answers that are kept: what was given for the moment leaves no count either (R16)."""
    kept = [one for one in queries.contributions(session, step.id) if one.audience is not Audience.MOMENT]
    chosen = Counter((one.theme if step.themes else one.column) for one in kept)
    shown = queries.theme_bars(session, step) or queries.column_bars(session, step)
    return [queries.Bar(bar.label, chosen[bar.label]) for bar in shown]


def _by_group(session: Session, step: Step) -> list[GroupVotes]:
    """As the big screen split a pulse; nothing when a group is too small to stay unrecognisable (F4)."""
    if step.form is not PollForm.PULSE:
        return []
    split = queries.votes_by_group(session, step)
    return [GroupVotes(group=group, votes=[bar.count for bar in split[group]]) for group in Group if group in split]


def _may_count(session: Session, step: Step, state: StepState) -> bool:
    """Whether the record may hold the counts of a step: not while a vote is open, in no file either (F3).

    When the meeting closes, so does every vote that was still open.
    """
    if step.kind.is_vote and not session.is_closed:
        return state.phase in (Phase.CLOSED, Phase.SHOWN)
    return state.phase is not None
