"""Everything that can happen in a meeting, as frozen facts in the past tense.

A face proposes an event; the room stamps it with number, time and author. Text in an event is cleaned when the event
is made, so nothing harmful gets past this door. Events only ever gain fields with defaults.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter

from workshop.core.clean import clean, clean_line
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.scenario import Scenario
from workshop.core.terms import Audience, Group, Mandate, Omslag, PartnerKind, Scene, SeatKind, Sector, Status

RULES = 1
"""Number of the rules in force; a session is judged for ever by the number it was opened with."""

FACILITATOR = "facilitator"
ROOM = "room"
DOOR = "door"
"""Authors that are not a seat: the facilitator's token, the room itself, and the page where people join."""


def seat_author(seat: str) -> str:
    """The author name of a seat."""
    return f"seat:{seat}"


def _cleaned(letters: int, lines: int) -> AfterValidator:
    return AfterValidator(lambda text: clean(text, letters=letters, lines=lines))


def _one_line(letters: int) -> AfterValidator:
    return AfterValidator(lambda text: clean_line(text, letters=letters))


def _safe_wording(wording: CommitmentText) -> CommitmentText:
    cleaned = {
        name: clean(value) if isinstance(value, str) and type(value) is str else value
        for name, value in ((name, getattr(wording, name)) for name in CommitmentText.model_fields)
    }
    return CommitmentText.model_validate(cleaned)


def _safe_shared_text(text: SharedText) -> SharedText:
    fields = {name: getattr(text, name) for name in SharedText.model_fields}
    cleaned = {name: clean(value, letters=600) if isinstance(value, str) else value for name, value in fields.items()}
    cleaned["title"] = clean_line(text.title, letters=90)
    return SharedText.model_validate(cleaned)


FreeText = Annotated[str, _cleaned(280, 6)]
OneLine = Annotated[str, _one_line(120)]
Name = Annotated[str, _one_line(60)]
Reason = Annotated[str, _cleaned(280, 4)]
Wording = Annotated[CommitmentText, AfterValidator(_safe_wording)]
Shared = Annotated[SharedText, AfterValidator(_safe_shared_text)]
Key = Annotated[str, Field(max_length=80)]


class Fact(BaseModel):
    """Base of all events."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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
    """Somebody joined. The only event that may hold a person's name."""

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


class SeatLeft(Fact):
    type: Literal["seat_left"] = "seat_left"
    seat: Key


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


class SceneTurned(Fact):
    """The facilitator put another picture on the big screen: the join code, the coverage, nothing, or the step."""

    type: Literal["scene_turned"] = "scene_turned"
    scene: Scene


class ContributionGiven(Fact):
    type: Literal["contribution_given"] = "contribution_given"
    seat: Key
    step: Key
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


class CommitmentMade(Fact):
    """Without a seat it was typed by the facilitator on behalf of the owner."""

    type: Literal["commitment_made"] = "commitment_made"
    seat: Key | None = None
    owner: Key | None = None
    wording: Wording


class CommitmentReworded(Fact):
    type: Literal["commitment_reworded"] = "commitment_reworded"
    commitment: Key
    wording: Wording


class CommitmentConfirmed(Fact):
    """The owner said that this is the text it means (F8)."""

    type: Literal["commitment_confirmed"] = "commitment_confirmed"
    commitment: Key


class CommitmentWithdrawn(Fact):
    type: Literal["commitment_withdrawn"] = "commitment_withdrawn"
    commitment: Key
    reason: Reason = ""


class CommitmentRestored(Fact):
    type: Literal["commitment_restored"] = "commitment_restored"
    commitment: Key


class AgreementProposed(Fact):
    type: Literal["agreement_proposed"] = "agreement_proposed"
    seat: Key | None = None
    text: Shared
    omslag: Omslag | None = None


class AgreementReworded(Fact):
    type: Literal["agreement_reworded"] = "agreement_reworded"
    agreement: Key
    text: Shared


class AgreementBroughtUp(Fact):
    """The facilitator puts this agreement on the big screen."""

    type: Literal["agreement_brought_up"] = "agreement_brought_up"
    agreement: Key


class AgreementFixed(Fact):
    """The wording stands; from now on it can be signed."""

    type: Literal["agreement_fixed"] = "agreement_fixed"
    agreement: Key


class AgreementLoosened(Fact):
    type: Literal["agreement_loosened"] = "agreement_loosened"
    agreement: Key


class AgreementWithdrawn(Fact):
    type: Literal["agreement_withdrawn"] = "agreement_withdrawn"
    agreement: Key
    reason: Reason = ""


class AgreementRestored(Fact):
    type: Literal["agreement_restored"] = "agreement_restored"
    agreement: Key


class AgreementSigned(Fact):
    """One organisation's yes to `version` of the text, with its own part (F9, F10, F12)."""

    type: Literal["agreement_signed"] = "agreement_signed"
    agreement: Key
    partner: Key
    version: int
    contribution: FreeText
    lets_go: FreeText | None = None
    mandate: Mandate = Mandate.FULL
    reserved_with: OneLine | None = None
    reserved_until: dt.date | None = None


class AgreementDeclined(Fact):
    type: Literal["agreement_declined"] = "agreement_declined"
    agreement: Key
    partner: Key
    because: Reason = ""


class AgreementLeft(Fact):
    type: Literal["agreement_left"] = "agreement_left"
    agreement: Key
    partner: Key
    because: Reason = ""


class FollowUpRecorded(Fact):
    """How a commitment (T…) or agreement (A…) stood on a day (F14)."""

    type: Literal["follow_up_recorded"] = "follow_up_recorded"
    promise: Key
    status: Status
    on: dt.date
    note: Annotated[str, _cleaned(1000, 20)] = ""


class ActionUndone(Fact):
    """The facilitator took back the event of that number; the fold applies the inverse it kept."""

    type: Literal["action_undone"] = "action_undone"
    number: int


Event = (
    SessionOpened | SessionClosed | SeatTaken | SeatLeft | PartnerAdded | PartnersMerged | PartnersSplit
    | StepStarted | StepClosing | StepClosed | StepReopened | ResultShown | ResultWithheld | StepSkipped | StepRestored
    | SceneTurned | ContributionGiven | ContributionChanged | ContributionWithdrawn | VoteCast | OrganisationNamed
    | TextReleased | TextWithheld | TextHidden
    | CommitmentMade | CommitmentReworded | CommitmentConfirmed | CommitmentWithdrawn | CommitmentRestored
    | AgreementProposed | AgreementReworded | AgreementBroughtUp | AgreementFixed | AgreementLoosened
    | AgreementWithdrawn | AgreementRestored | AgreementSigned | AgreementDeclined | AgreementLeft
    | FollowUpRecorded | ActionUndone
)  # fmt: skip

EVENT: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="type")])
"""Reads and writes any event as JSON."""


class Stamped(BaseModel):
    """An event in its place in the log. `at` is UTC and never runs backwards; `by` is never taken from a body."""

    model_config = ConfigDict(frozen=True)

    number: int
    at: dt.datetime
    by: str
    id: str
    event: Annotated[Event, Field(discriminator="type")]
