"""Facts about promises: made, reworded, signed, consented to, handed over, followed up."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from workshop.core.facts import Fact, FreeText, Key, Name, OneLine, Reason, Shared, Wording, cleaned
from workshop.core.terms import ConsentStage, Mandate, Omslag, Status


class CommitmentMade(Fact):
    """Without a seat it was typed by the facilitator on behalf of the owner."""

    type: Literal["commitment_made"] = "commitment_made"
    seat: Key | None = None
    owner: Key | None = None
    wording: Wording


class CommitmentReworded(Fact):
    """`seen` is the mark of the wording that was changed; another one by its turn in the log refuses the event."""

    type: Literal["commitment_reworded"] = "commitment_reworded"
    commitment: Key
    wording: Wording
    seen: Key | None = None


class CommitmentConfirmed(Fact):
    """The owner said that this is the text it means (F8); `seen` is the mark of what stood on its phone."""

    type: Literal["commitment_confirmed"] = "commitment_confirmed"
    commitment: Key
    seen: Key | None = None


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
    role: Name | None = None
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


class ConsentMoved(Fact):
    """The facilitator brings an agreement to another stage of consent."""

    type: Literal["consent_moved"] = "consent_moved"
    agreement: Key
    stage: ConsentStage


class OpinionGiven(Fact):
    """A seat's gradient of agreement: 1 "I am against" to 5 "I am fully behind it"; it replaces an earlier one."""

    type: Literal["opinion_given"] = "opinion_given"
    agreement: Key
    seat: Key
    gradient: Annotated[int, Field(ge=1, le=5)]


class ObjectionRaised(Fact):
    """A reasoned, overriding objection: without a reason it does not count (domain 2.2)."""

    type: Literal["objection_raised"] = "objection_raised"
    agreement: Key
    seat: Key
    because: Reason


class ObjectionMet(Fact):
    """An objection was met by an amended text, or taken back; `answer` says how."""

    type: Literal["objection_met"] = "objection_met"
    agreement: Key
    number: int
    answer: Reason = ""


class ObjectionChanged(Fact):
    """Whoever objected says it in other words."""

    type: Literal["objection_changed"] = "objection_changed"
    agreement: Key
    seat: Key
    number: int
    because: Reason


class ObjectionSetAside(Fact):
    """The facilitator goes on without meeting an objection, and says why; the room and the record are told so."""

    type: Literal["objection_set_aside"] = "objection_set_aside"
    agreement: Key
    number: int
    because: Reason


class ObjectionTakenUp(Fact):
    """An objection that was set aside stands again."""

    type: Literal["objection_taken_up"] = "objection_taken_up"
    agreement: Key
    number: int


class PromiseHandedOver(Fact):
    """Somebody else takes a promise over (S19): another role, and for a commitment perhaps another organisation.

    For an agreement `partner` says which owner's part it is.
    """

    type: Literal["promise_handed_over"] = "promise_handed_over"
    promise: Key
    partner: Key | None = None
    to: Key | None = None
    role: Name | None = None
    because: Reason = ""


class FollowUpRecorded(Fact):
    """How a commitment (T…) or agreement (A…) stood on a day (F14)."""

    type: Literal["follow_up_recorded"] = "follow_up_recorded"
    promise: Key
    status: Status
    on: dt.date
    note: Annotated[str, cleaned(1000, 20)] = ""
