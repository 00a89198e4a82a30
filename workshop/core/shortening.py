"""Out of time: a shorter plan that ends when it was promised, with the protected steps kept (F1, R12)."""

import datetime as dt
import math
from dataclasses import dataclass

from workshop.core import events as e
from workshop.core import timing
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import StepKind, TalkForm

LEAST_MINUTES = 2
"""Less than this is no step any more; it is skipped instead."""
_KEPT_SHARE = 0.5
"""Of a step's planned minutes that shortening leaves, before a step is skipped altogether."""
_HAD = dt.timedelta(minutes=3)
"""An alderman's screen that was up so long stands for the step that was planned for it (R5)."""


@dataclass(frozen=True, slots=True)
class Change:
    """One step that gets fewer minutes; 0 is skipped."""

    step: Step
    was: int
    becomes: int


@dataclass(frozen=True, slots=True)
class Shorter:
    """A plan to agree with or not. `late` and `still_late` are whole minutes, before and after.

    `promised_at` is when the meeting has to end, `would_end_at` and `ends_at` when it will, without this plan and with
    it; all in UTC.
    """

    changes: tuple[Change, ...]
    late: int
    still_late: int
    promised_at: dt.datetime
    would_end_at: dt.datetime
    ends_at: dt.datetime

    @property
    def event(self) -> e.PlanShortened:
        return e.PlanShortened(minutes={one.step.id: one.becomes for one in self.changes})


class _Draft:
    """The minutes of what is still to come, and how many must go."""

    def __init__(self, session: Session, now: dt.datetime) -> None:
        current, steps = session.step, session.scenario.steps
        place = steps.index(current) if current else 0
        self.to_save = math.ceil(timing.overrun(session, now) / timing.MINUTE)
        self.ahead = [
            one
            for one in steps[place + (current is not None) :]
            if session.state(one.id).phase is None and not session.state(one.id).skipped
        ]
        self.was = {one.id: session.minutes(one) for one in self.ahead}
        self.now = dict(self.was)
        self._floors = {one.id: _floor(self.was[one.id]) for one in self.ahead}
        if current is not None and not is_kept(session, current) and timing.time_left_in(session, current, now):
            used = math.ceil(timing.time_in_step(session, current, now) / timing.MINUTE)
            self.ahead.insert(0, current)
            self.was[current.id] = self.now[current.id] = session.minutes(current)
            self._floors[current.id] = min(session.minutes(current), used + 1)

    def skip(self, step: Step) -> None:
        self.to_save -= self.now[step.id]
        self.now[step.id] = 0

    def can_save(self, steps: list[Step]) -> int:
        """Minutes that shortening these steps would bring."""
        return sum(max(0, self.now[one.id] - self._floors[one.id]) for one in steps)

    def shorten(self, steps: list[Step]) -> None:
        """Takes a minute at a time, each from the step that has kept the largest share of its own."""
        while self.to_save > 0:
            able = [one for one in steps if self.now[one.id] > self._floors[one.id]]
            if not able:
                return
            longest = max(able, key=lambda one: (self.now[one.id] / self.was[one.id], self.now[one.id]))
            self.now[longest.id] -= 1
            self.to_save -= 1

    def changes(self) -> tuple[Change, ...]:
        return tuple(
            Change(one, self.was[one.id], self.now[one.id])
            for one in self.ahead
            if self.now[one.id] != self.was[one.id]
        )


def is_kept(session: Session, step: Step) -> bool:
    """Whether a step is never skipped: promises, agreements, the check-out at the end, and what the plan protects."""
    kinds = (StepKind.COMMITMENT, StepKind.AGREEMENT)
    return step.protected or step.kind in kinds or step is session.scenario.steps[-1]


def _floor(minutes: int) -> int:
    return min(minutes, max(LEAST_MINUTES, math.ceil(minutes * _KEPT_SHARE)))


def _loss(step: Step) -> int:
    """What the meeting loses with a step: least first."""
    match step.kind:
        case StepKind.TALK if step.form is TalkForm.STORY:
            return 7
        case StepKind.TALK if step.form is TalkForm.ALDERMAN:
            return 8
        case StepKind.TALK:
            return 0
        case StepKind.PRIORITISE | StepKind.FOLLOW_UP:
            return 1
        case StepKind.QUESTION if step.barrier:
            return 6
        case StepKind.QUESTION if step.omslag is None:
            return 2
        case StepKind.POLL:
            return 3
        case StepKind.NETWORK:
            return 4
        case _:
            return 5


def shorter_plan(session: Session, now: dt.datetime) -> Shorter | None:
    """A plan that ends on time, or as near to it as can be; None when there is nothing to shorten.

    In this order, and no further than needed: the alderman's own step when the alderman has been; fewer minutes for
    what is not protected; skipping it, the least loss first; and only then fewer minutes for what is protected.
    """
    late = timing.minutes_late(session, now)
    promised_at = timing.promised_end(session)
    if session.step is None or session.is_closed or promised_at is None:
        return None
    if timing.overrun(session, now) <= dt.timedelta():
        return None
    draft = _Draft(session, now)
    free = [one for one in draft.ahead if not is_kept(session, one)]
    if timing.time_with_alderman(session, now) >= _HAD:
        for one in [one for one in free if one.form is TalkForm.ALDERMAN and one is not session.step]:
            draft.skip(one)
            free.remove(one)
    for one in sorted((one for one in free if one is not session.step), key=_loss):
        if draft.can_save(free) >= draft.to_save:
            break
        draft.skip(one)
        free.remove(one)
    draft.shorten(free)
    draft.shorten([one for one in draft.ahead if is_kept(session, one)])
    changes = draft.changes()
    if not changes:
        return None
    saved = sum(one.was - one.becomes for one in changes)
    would_end_at = now + timing.time_to_go(session, now)
    return Shorter(
        changes=changes,
        late=late,
        still_late=max(0, draft.to_save),
        promised_at=promised_at,
        would_end_at=would_end_at,
        ends_at=would_end_at - saved * timing.MINUTE,
    )
