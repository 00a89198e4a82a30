"""Facts of the meeting itself: who came, which step, what was answered, what the room may read."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from workshop.core.facts import Fact, FreeText, Key, LateText, Name, OneLine
from workshop.core.scenario import Scenario
from workshop.core.terms import Audience, Group, NoteKind, PartnerKind, Scene, SeatKind, Sector

RULES = 2
"""Number of the rules in force; a session is judged for ever by the number it was opened with.

A rule that refuses more than an earlier one did asks for ``session.rules >= 2``, or the fold of an old log would drop
what that log acknowledged. From 2: limits and plausible days for what one seat sends.
"""


class SessionOpened(Fact):
    """`held_on` is the local day; times in the log are UTC and may fall on another one."""

    type: Literal["session_opened"] = "session_opened"
    session_id: Key
    scenario: Scenario
    rules: int = RULES
    join_code: Key
    held_on: dt.date | None = None
    rehearsal: bool = False
    software: str = ""


class SessionClosed(Fact):
    type: Literal["session_closed"] = "session_closed"


class NewPartner(Fact):
    """An organisation as somebody types it."""

    name: Name
    kind: PartnerKind = PartnerKind.OTHER
    sector: Sector | None = None


class SeatTaken(Fact):
    """Somebody joined. The only event that may hold a person's name.

    `firm_on_screen` counts for entrepreneurs alone: other organisations are named as a matter of course.
    """

    type: Literal["seat_taken"] = "seat_taken"
    seat: Key
    kind: SeatKind = SeatKind.PHONE
    group: Group
    partner: Key | None = None
    new_partner: NewPartner | None = None
    person: Name | None = None
    role: Name | None = None
    people: Annotated[int, Field(ge=1, le=60)] = 1
    cookie_hash: Key | None = None
    firm_on_screen: bool = False


class SeatReclaimed(Fact):
    """Somebody came back by the seat number, on another browser or at another address; the old one lets go of it."""

    type: Literal["seat_reclaimed"] = "seat_reclaimed"
    seat: Key
    cookie_hash: Key


class SeatLeft(Fact):
    type: Literal["seat_left"] = "seat_left"
    seat: Key


class SeatErased(Fact):
    """What this seat gave is forgotten, and the seat is left (L7). Its earlier events are redacted in the log."""

    type: Literal["seat_erased"] = "seat_erased"
    seat: Key


class NoteLeft(Fact):
    """A text for the facilitator alone; no phone, big screen or report ever shows it."""

    type: Literal["note_left"] = "note_left"
    seat: Key
    kind: NoteKind
    step: Key | None = None
    text: LateText


class PartnerAdded(Fact):
    type: Literal["partner_added"] = "partner_added"
    partner: NewPartner


class PartnersMerged(Fact):
    """Two names turned out to be one organisation: `merged` is read as `kept` from now on (R4)."""

    type: Literal["partners_merged"] = "partners_merged"
    kept: Key
    merged: Key


class PartnersSplit(Fact):
    type: Literal["partners_split"] = "partners_split"
    merged: Key


class StepStarted(Fact):
    """The room goes to a step: its input opens, or what it had already come to is shown again."""

    type: Literal["step_started"] = "step_started"
    step: Key


class StepClosing(Fact):
    """The facilitator asks for last answers; the room closes the step some seconds later."""

    type: Literal["step_closing"] = "step_closing"
    step: Key


class StepClosed(Fact):
    type: Literal["step_closed"] = "step_closed"
    step: Key


class StepReopened(Fact):
    type: Literal["step_reopened"] = "step_reopened"
    step: Key


class ResultShown(Fact):
    type: Literal["result_shown"] = "result_shown"
    step: Key


class ResultWithheld(Fact):
    type: Literal["result_withheld"] = "result_withheld"
    step: Key


class StepSkipped(Fact):
    type: Literal["step_skipped"] = "step_skipped"
    step: Key


class StepRestored(Fact):
    type: Literal["step_restored"] = "step_restored"
    step: Key


class PlanShortened(Fact):
    """Steps get other minutes than the plan gave them, by id; 0 is skipped, the plan's own number restores (F1)."""

    type: Literal["plan_shortened"] = "plan_shortened"
    minutes: Annotated[dict[Key, Annotated[int, Field(ge=0, le=120)]], Field(min_length=1, max_length=40)]


class SceneTurned(Fact):
    """The facilitator put another picture on the big screen: the join code, the coverage, the alderman's screen,
    nothing, or the step.
    """

    type: Literal["scene_turned"] = "scene_turned"
    scene: Scene


class ContributionGiven(Fact):
    """`group` is whose question was answered when that is not the seat's own group (S10)."""

    type: Literal["contribution_given"] = "contribution_given"
    seat: Key
    step: Key
    group: Group | None = None
    text: FreeText
    second_text: FreeText | None = None
    theme: OneLine | None = None
    column: OneLine | None = None
    audience: Audience = Audience.SCREEN


class ContributionChanged(Fact):
    type: Literal["contribution_changed"] = "contribution_changed"
    contribution: Key
    text: FreeText
    second_text: FreeText | None = None
    theme: OneLine | None = None
    column: OneLine | None = None
    audience: Audience = Audience.SCREEN


class ContributionWithdrawn(Fact):
    type: Literal["contribution_withdrawn"] = "contribution_withdrawn"
    contribution: Key


class VoteCast(Fact):
    """A seat's whole vote on a step; it replaces an earlier one. Keys are option places or scale points, from 1."""

    type: Literal["vote_cast"] = "vote_cast"
    seat: Key
    step: Key
    choices: Annotated[dict[int, int], Field(max_length=12)]


class OrganisationNamed(Fact):
    type: Literal["organisation_named"] = "organisation_named"
    seat: Key
    step: Key
    name: Name
    kind: PartnerKind = PartnerKind.OTHER


class TextReleased(Fact):
    """The room may read these: ids of contributions, organisations, partners, commitments or agreements."""

    type: Literal["text_released"] = "text_released"
    items: Annotated[tuple[Key, ...], Field(min_length=1, max_length=5000)]


class TextWithheld(Fact):
    type: Literal["text_withheld"] = "text_withheld"
    items: Annotated[tuple[Key, ...], Field(min_length=1, max_length=5000)]


class TextHidden(Fact):
    """The facilitator removed a text from screen and record (R17)."""

    type: Literal["text_hidden"] = "text_hidden"
    item: Key
