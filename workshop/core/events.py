"""Everything that can happen in a meeting, as frozen facts in the past tense.

A face proposes an event; the room stamps it with number, time and author. Events only ever gain fields with defaults.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from workshop.core.clock_events import ClockPutRight
from workshop.core.door_events import DoorWidened, JoinCodeChanged, SeatsReadmitted, SeatsSetAside
from workshop.core.facts import Fact
from workshop.core.meeting_events import (
    RULES,
    ContributionChanged,
    ContributionGiven,
    ContributionWithdrawn,
    NewPartner,
    NoteLeft,
    OrganisationNamed,
    PartnerAdded,
    PartnersMerged,
    PartnersSplit,
    PlanShortened,
    ResultShown,
    ResultWithheld,
    SceneTurned,
    SeatErased,
    SeatLeft,
    SeatReclaimed,
    SeatTaken,
    SessionClosed,
    SessionOpened,
    StepClosed,
    StepClosing,
    StepReopened,
    StepRestored,
    StepSkipped,
    StepStarted,
    TextHidden,
    TextReleased,
    TextWithheld,
    VoteCast,
)
from workshop.core.promise_events import (
    AgreementBroughtUp,
    AgreementDeclined,
    AgreementFixed,
    AgreementLeft,
    AgreementLoosened,
    AgreementProposed,
    AgreementRestored,
    AgreementReworded,
    AgreementSigned,
    AgreementWithdrawn,
    CommitmentConfirmed,
    CommitmentMade,
    CommitmentRestored,
    CommitmentReworded,
    CommitmentWithdrawn,
    ConsentMoved,
    FollowUpRecorded,
    ObjectionChanged,
    ObjectionMet,
    ObjectionRaised,
    ObjectionSetAside,
    ObjectionTakenUp,
    OpinionGiven,
    PromiseHandedOver,
)

__all__ = [
    "DOOR",
    "EVENT",
    "FACILITATOR",
    "ROOM",
    "RULES",
    "ActionUndone",
    "AgreementBroughtUp",
    "AgreementDeclined",
    "AgreementFixed",
    "AgreementLeft",
    "AgreementLoosened",
    "AgreementProposed",
    "AgreementRestored",
    "AgreementReworded",
    "AgreementSigned",
    "AgreementWithdrawn",
    "ClockPutRight",
    "CommitmentConfirmed",
    "CommitmentMade",
    "CommitmentRestored",
    "CommitmentReworded",
    "CommitmentWithdrawn",
    "ConsentMoved",
    "ContributionChanged",
    "ContributionGiven",
    "ContributionWithdrawn",
    "DoorWidened",
    "Event",
    "Fact",
    "FollowUpRecorded",
    "JoinCodeChanged",
    "NewPartner",
    "NoteLeft",
    "ObjectionChanged",
    "ObjectionMet",
    "ObjectionRaised",
    "ObjectionSetAside",
    "ObjectionTakenUp",
    "OpinionGiven",
    "OrganisationNamed",
    "PartnerAdded",
    "PartnersMerged",
    "PartnersSplit",
    "PlanShortened",
    "PromiseHandedOver",
    "ResultShown",
    "ResultWithheld",
    "SceneTurned",
    "SeatErased",
    "SeatLeft",
    "SeatReclaimed",
    "SeatTaken",
    "SeatsReadmitted",
    "SeatsSetAside",
    "SessionClosed",
    "SessionOpened",
    "Stamped",
    "StepClosed",
    "StepClosing",
    "StepReopened",
    "StepRestored",
    "StepSkipped",
    "StepStarted",
    "TextHidden",
    "TextReleased",
    "TextWithheld",
    "VoteCast",
    "seat_author",
]

FACILITATOR = "facilitator"
ROOM = "room"
DOOR = "door"
"""Authors that are not a seat: the facilitator's token, the room itself, and the page where people join."""


def seat_author(seat: str) -> str:
    """The author name of a seat."""
    return f"seat:{seat}"


class ActionUndone(Fact):
    """The facilitator took back the event of that number; the fold applies the inverse it kept."""

    type: Literal["action_undone"] = "action_undone"
    number: int


Event = (
    SessionOpened | SessionClosed | ClockPutRight | SeatTaken | SeatReclaimed | SeatLeft | SeatErased | NoteLeft
    | PartnerAdded | PartnersMerged | PartnersSplit
    | JoinCodeChanged | DoorWidened | SeatsSetAside | SeatsReadmitted
    | StepStarted | StepClosing | StepClosed | StepReopened | ResultShown | ResultWithheld | StepSkipped | StepRestored
    | PlanShortened | SceneTurned
    | ContributionGiven | ContributionChanged | ContributionWithdrawn | VoteCast | OrganisationNamed
    | TextReleased | TextWithheld | TextHidden
    | CommitmentMade | CommitmentReworded | CommitmentConfirmed | CommitmentWithdrawn | CommitmentRestored
    | AgreementProposed | AgreementReworded | AgreementBroughtUp | AgreementFixed | AgreementLoosened
    | AgreementWithdrawn | AgreementRestored | AgreementSigned | AgreementDeclined | AgreementLeft
    | ConsentMoved | OpinionGiven | ObjectionRaised | ObjectionChanged | ObjectionMet | ObjectionSetAside
    | ObjectionTakenUp | PromiseHandedOver
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
