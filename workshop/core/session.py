"""The live meeting as the fold knows it. Mutable, and only the fold changes it; faces read.

What outlives the meeting (partners, answers, promises) is kept in the very shapes that the record saves.
"""

import datetime as dt
from collections import deque
from dataclasses import dataclass, field

from workshop.core.answers import Contribution, NamedOrganisation, Note
from workshop.core.clock_events import ClockChange
from workshop.core.events import Event
from workshop.core.people import Partner, PartnerId, Seat, SeatNumber
from workshop.core.promises import Agreement, Commitment
from workshop.core.scenario import Scenario, Step
from workshop.core.terms import Phase, Scene, Shown, StepKind

MOST_UNDO = 20
"""Actions of the facilitator that can be taken back, newest first."""

Vote = dict[int, int]
"""Option place or scale point, from 1, to weight."""


@dataclass(slots=True)
class StepState:
    """How far one step has come. A step without a phase has not been visited; `minutes` are other than planned."""

    phase: Phase | None = None
    started_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    closing_at: dt.datetime | None = None
    entered_at: dt.datetime | None = None
    spent: dt.timedelta = dt.timedelta()
    skipped: bool = False
    minutes: int | None = None
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """That a seat was erased, when, and the ids of what went: answers, promises, and its firm if it had one."""

    at: dt.datetime
    items: frozenset[str]


@dataclass(frozen=True, slots=True)
class Aside:
    """That a seat was set aside, when, and what it had given: so that it can be let in again as it was.

    `shown` tells of each text where it stood; `objections` are those that stood, by agreement and number.
    """

    at: dt.datetime
    votes: dict[str, Vote]
    opinions: dict[str, int]
    shown: dict[str, Shown]
    objections: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Inverse:
    """What takes one of the facilitator's actions back."""

    number: int
    event: Event


@dataclass(slots=True)
class Session:
    """One meeting. `number` and `at` are those of the last event folded.

    `given` holds the ids of what was answered in each step, in order; `given_by` the same for one seat, so that one
    more answer costs as much in a full hall as in an empty one; `promised_by` those of the promises that a seat made.
    `codes` are all join codes that this meeting has had, the one in force last; `moved` are browsers whose seat
    somebody took up on another one. `reviewing` is a closed meeting that was opened again from its record, months
    later. `clock_shift` is what the laptop's clock says more than the stamps of the log; moments in here are by that
    clock.
    """

    id: str
    scenario: Scenario
    rules: int
    join_code: str
    rehearsal: bool
    software: str
    opened_at: dt.datetime
    held_on: dt.date
    number: int
    at: dt.datetime
    closed_at: dt.datetime | None = None
    current: str | None = None
    steps: dict[str, StepState] = field(default_factory=dict)
    seats: dict[SeatNumber, Seat] = field(default_factory=dict)
    seat_by_cookie: dict[str, SeatNumber] = field(default_factory=dict)
    partners: dict[PartnerId, Partner] = field(default_factory=dict)
    partner_by_name: dict[str, PartnerId] = field(default_factory=dict)
    contributions: dict[str, Contribution] = field(default_factory=dict)
    given: dict[str, dict[str, None]] = field(default_factory=dict)
    given_by: dict[tuple[str, SeatNumber], list[str]] = field(default_factory=dict)
    votes: dict[str, dict[SeatNumber, Vote]] = field(default_factory=dict)
    organisations: dict[str, NamedOrganisation] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)
    promised_by: dict[SeatNumber, list[str]] = field(default_factory=dict)
    opinions: dict[str, dict[SeatNumber, int]] = field(default_factory=dict)
    notes: dict[str, Note] = field(default_factory=dict)
    erased: dict[SeatNumber, Erased] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    moved: dict[str, SeatNumber] = field(default_factory=dict)
    door_times: int = 1
    aside: dict[SeatNumber, Aside] = field(default_factory=dict)
    aside_partners: dict[PartnerId, Shown] = field(default_factory=dict)
    reviewing: bool = False
    brought_up: str | None = None
    scene: Scene = Scene.STEP
    alderman_shown: bool = False
    alderman_since: dt.datetime | None = None
    alderman_spent: dt.timedelta = dt.timedelta()
    waiting: dict[str, None] = field(default_factory=dict)
    undo: deque[Inverse] = field(default_factory=lambda: deque(maxlen=MOST_UNDO))
    refused: dict[int, str] = field(default_factory=dict)
    last_ids: dict[str, int] = field(default_factory=dict)
    clock_shift: dt.timedelta = dt.timedelta()
    clock_changes: list[ClockChange] = field(default_factory=list)

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def step(self) -> Step | None:
        """The step the room is in; None in the lobby."""
        return self.scenario.step(self.current) if self.current else None

    @property
    def phase(self) -> Phase | None:
        """How far the current step has come; None in the lobby."""
        return self.steps[self.current].phase if self.current else None

    def state(self, step_id: str) -> StepState:
        return self.steps[step_id]

    def minutes(self, step: Step) -> int:
        """What a step may take: planned, or since the plan was shortened (F1)."""
        own = self.steps[step.id].minutes
        return step.minutes if own is None else own

    def options(self, step: Step) -> tuple[str, ...]:
        """What can be chosen in a poll or prioritise step; empty for scales."""
        return self.steps[step.id].options or step.options

    def partner(self, partner: PartnerId | None) -> Partner | None:
        """The organisation behind an id, through merges (R4)."""
        found = self.partners.get(partner) if partner else None
        while found is not None and found.merged_into:
            found = self.partners[found.merged_into]
        return found

    def partner_id(self, partner: PartnerId | None) -> PartnerId | None:
        """The id that counts after merges; None for none."""
        found = self.partner(partner)
        return found.id if found else None

    def holds(self, promise: Commitment | Agreement) -> bool:
        """Whether the rules take a promise for one that has not been withdrawn.

        Logs of the first rules know a withdrawal by its event alone; a review has no log that must fold as it did.
        """
        return promise.stands if self.rules >= 2 or self.reviewing else promise.withdrawn_at is None

    def next_id(self, letter: str) -> str:
        """The next id of a sort, such as ``T7``: short enough to be said aloud, and never given twice."""
        number = self.last_ids[letter] = self.last_ids.get(letter, 0) + 1
        return f"{letter}{number}"

    def active_seats(self) -> list[Seat]:
        """Seats that have not been left, nor set aside."""
        return [seat for key, seat in self.seats.items() if seat.left_at is None and key not in self.aside]

    def known_partners(self) -> list[Partner]:
        """Organisations by which somebody may be known: not those that were merged into another, nor names that came
        with seats that were set aside.
        """
        aside = {key for key in self.aside_partners if self.partners[key].added_in_room}
        return [one for key, one in self.partners.items() if not one.merged_into and key not in aside]

    def has_reached(self, kind: StepKind) -> bool:
        """Whether a step of that kind has been started; from then on its forms stay open to phones."""
        return any(step.kind is kind and self.steps[step.id].phase is not None for step in self.scenario.steps)


def name_key(name: str) -> str:
    """Two names that differ in case or spacing alone are the same organisation."""
    return " ".join(name.casefold().split())
