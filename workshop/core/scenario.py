"""The plan of a meeting, as a facilitator writes it. `files.scenarios` reads it from TOML with Dutch keys."""

import datetime as dt
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from workshop.core.colours import COLOR_PATTERN, DARK, LIGHT, is_readable
from workshop.core.terms import (
    Address,
    Basis,
    Group,
    Language,
    Level,
    Omslag,
    PartnerKind,
    PollForm,
    PulseMoment,
    Sector,
    Slug,
    StepKind,
    TalkForm,
)

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
Paragraph = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
Statement = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=90)]
"""A question or statement that is shown in large letters: 60 letters aimed at, 90 at most."""

Color = Annotated[str, StringConstraints(pattern=COLOR_PATTERN)]

SCHEMA = 2
"""Version of the scenario's shape; `files.migrations` reads earlier ones."""
MOST_THEMES = 7
"""More bars than this cannot be told apart from the back row (S10)."""
MOST_AGREEMENTS = 3
"""Shared agreements that a meeting can shape with care in the time there is."""


class Plan(BaseModel):
    """Base of all parts of a scenario: frozen, and a misspelt key is refused rather than ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Privacy(Plan):
    """What participants read before their first input (L1, L2, L8)."""

    controller: Line
    contact: Line
    purpose: Paragraph
    basis: Basis
    keep_until: dt.date


class Style(Plan):
    """The organiser's own colour on phones, readable by light and by dark (L18).

    `color_dark` is for phones that are set to dark; without it, `color` is lightened as far as it needs.
    """

    color: Color
    color_dark: Color | None = None

    @model_validator(mode="after")
    def _can_be_read(self) -> Self:
        if not is_readable(self.color, LIGHT) or not (self.color_dark is None or is_readable(self.color_dark, DARK)):
            raise ValueError("contrast-poor")
        return self


class PlannedPartner(Plan):
    """An organisation that is invited; it can be picked from a list on the phone."""

    name: Line
    kind: PartnerKind = PartnerKind.OTHER
    sector: Sector | None = None
    level: Level = Level.REGIONAL


class Figure(Plan):
    """A number with its source, or openly an assumption (S2)."""

    value: Line
    meaning: Line
    source: Line | None = None
    dated: Line | None = None
    assumption: bool = False

    @model_validator(mode="after")
    def _has_a_source(self) -> Self:
        if not self.source and not self.assumption:
            raise ValueError("figure-without-source")
        return self


class PlannedAgreement(Plan):
    """A draft of a shared agreement, to be shaped in the room."""

    title: Statement
    result: Paragraph
    omslag: Omslag | None = None
    coordinator: Line | None = None
    review_on: dt.date | None = None


class AldermanBlock(Plan):
    """What an alderman who walks in reads: what is at stake, and what is asked (R5, S16). `minutes` is for a visit."""

    stake: Annotated[tuple[Line, ...], Field(max_length=3)] = ()
    asks: Annotated[tuple[Line, ...], Field(max_length=5)] = ()
    minutes: Annotated[int, Field(ge=5, le=20)] = 10


class GroupQuestion(Plan):
    """The wording of a question for one group only (S10)."""

    group: Group
    question: Statement


class Step(Plan):
    """One step of the meeting. Which fields matter depends on `kind`; `minutes` is what the plan allows for it.

    `rest` is the theme or option that stands for everything else. With `consent` agreements pass three stages;
    `threshold` is the least share, in percent, that can live with them, agreed beforehand with the `decision_rule`
    (F5).
    """

    id: Slug
    title: Line
    kind: StepKind
    minutes: Annotated[int, Field(ge=1, le=120)]
    omslag: Omslag | None = None
    protected: bool = False
    notes: Paragraph | None = None
    explanation: Paragraph | None = None

    form: TalkForm | PollForm | None = None
    lines: Annotated[tuple[Line, ...], Field(max_length=5)] = ()
    figures: Annotated[tuple[Figure, ...], Field(max_length=5)] = ()
    quote: Statement | None = None
    speaker: Line | None = None

    question: Statement | None = None
    question_by_group: tuple[GroupQuestion, ...] = ()
    second_question: Line | None = None
    barrier: bool = False
    themes: Annotated[tuple[Line, ...], Field(max_length=MOST_THEMES)] = ()
    rest: Line | None = None
    columns: Annotated[tuple[Line, ...], Field(max_length=5)] = ()
    answers_per_seat: Annotated[int, Field(ge=1, le=10)] = 3

    options: Annotated[tuple[Line, ...], Field(max_length=9)] = ()
    options_from: Slug | None = None
    lowest: Line | None = None
    highest: Line | None = None
    points: Annotated[int, Field(ge=3, le=11)] = 5
    moment: PulseMoment | None = None
    dots: Annotated[int, Field(ge=1, le=10)] = 3
    most_dots_per_option: Annotated[int, Field(ge=1, le=10)] = 2

    agreements: Annotated[tuple[PlannedAgreement, ...], Field(max_length=MOST_AGREEMENTS)] = ()
    consent: bool = False
    decision_rule: Line | None = None
    threshold: Annotated[int, Field(ge=1, le=100)] | None = None

    def question_for(self, group: Group) -> str:
        """The question as this group is asked it."""
        for own in self.question_by_group:
            if own.group is group:
                return own.question
        return self.question or self.title

    @property
    def statement(self) -> str:
        """What stands large on the big screen."""
        return self.question or self.quote or self.title

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> Self:
        match self.kind:
            case StepKind.QUESTION | StepKind.NETWORK | StepKind.COMMITMENT if not self.question:
                raise ValueError("needs:question")
            case StepKind.POLL if not self.question:
                raise ValueError("needs:question")
            case StepKind.POLL if not isinstance(self.form, PollForm):
                raise ValueError("needs:form")
            case StepKind.POLL if self.form is PollForm.CHOICE and len(self.options) < 2:
                raise ValueError("needs:options")
            case StepKind.POLL if self.form is PollForm.GRADIENTS and not self.decision_rule:
                raise ValueError("needs:decision_rule")
            case StepKind.AGREEMENT if self.consent and not (self.decision_rule and self.threshold):
                raise ValueError("needs:decision_rule")
            case StepKind.POLL if self.form is PollForm.PULSE and self.moment is None:
                raise ValueError("needs:moment")
            case StepKind.PRIORITISE if len(self.options) < 2 and not self.options_from:
                raise ValueError("needs:options")
            case StepKind.TALK if not isinstance(self.form, TalkForm):
                raise ValueError("needs:form")
            case _:
                return self


class Scenario(Plan):
    """A whole plan. Times are local to `zone`; `starts_at` is missing when the meeting starts when it starts."""

    schema_version: Annotated[int, Field(alias="schema", ge=1, le=SCHEMA)] = SCHEMA
    id: Slug
    title: Line
    region: Line
    place: Line | None = None
    date: dt.date | None = None
    starts_at: dt.time | None = None
    zone: Line = "Europe/Amsterdam"
    language: Language = Language.DUTCH
    address: Address = Address.INFORMAL
    facilitator: Line
    vision: Statement | None = None
    wifi: Line | None = None
    wifi_password: Annotated[str, StringConstraints(min_length=1, max_length=63)] | None = None
    join_code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{4}$")] | None = None
    closing_seconds: Annotated[int, Field(ge=0, le=60)] = 10
    privacy: Privacy | None = None
    style: Style | None = None
    alderman: AldermanBlock = AldermanBlock()
    municipalities: tuple[Line, ...] = ()
    partners: tuple[PlannedPartner, ...] = ()
    people: Annotated[int, Field(ge=1, le=20_000)] | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=40)]
    review_dates: Annotated[tuple[dt.date, ...], Field(max_length=6)] = ()
    sensitive: tuple[Paragraph, ...] = ()
    vague_verbs: tuple[Line, ...] = ()

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    @property
    def minutes(self) -> int:
        """Minutes planned for all steps together."""
        return sum(step.minutes for step in self.steps)

    def step(self, step_id: str) -> Step | None:
        """The step of that id, or None."""
        for step in self.steps:  # a plain loop: every rule asks this, for every answer of every phone
            if step.id == step_id:
                return step
        return None

    @model_validator(mode="after")
    def _steps_fit_together(self) -> Self:
        ids = [step.id for step in self.steps]
        for number, step in enumerate(self.steps):
            if step.id in ids[:number]:
                raise ValueError(f"step-twice:{step.id}")
            if step.options_from and step.options_from not in ids[:number]:
                raise ValueError(f"unknown-step:{step.options_from}")
        if sum(len(step.agreements) for step in self.steps) > MOST_AGREEMENTS:
            raise ValueError("too-many-agreements")
        return self
