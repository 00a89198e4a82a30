"""Commitments, and agreements that several organisations own together (domain 2.3 and 2.4)."""

import datetime as dt
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from workshop.core.fingerprints import COMMITMENT_V1, SHARED_TEXT_V1, content, fingerprint, own_fingerprint
from workshop.core.kept import FollowUp, Past
from workshop.core.people import PartnerId, Saved, SeatNumber, is_erased
from workshop.core.terms import CommitmentKind, ConsentStage, Group, Mandate, Omslag, Shown, Status
from workshop.core.vague import VAGUE_VERBS, vague_verb

_DAY_APART = 1
"""Times are UTC while dates are local, so midnight may lie between them."""
FIRST_STEP_DAYS = 14
"""A first step lies within this many days of the promise (F6)."""
_BEGUN = (Status.UNDER_WAY, Status.DONE)
"""States that say that the first step was taken."""


class Check(StrEnum):
    """The six things that make a promise clear (F6)."""

    WHO = "who"
    WHAT = "what"
    DUE = "due"
    WITH_WHOM = "with_whom"
    FIRST_STEP = "first_step"
    NOTICED_BY = "noticed_by"


class Hint(StrEnum):
    """What would make a promise stronger; shown beside it, never in the way of saving."""

    VAGUE = "vague"
    REPLACES = "replaces"
    ALONE = "alone"
    FIRST_STEP_LATE = "first_step_late"


class CommitmentText(BaseModel):
    """What an owner fills in. Only `what` is asked; the rest invites and never blocks (F6).

    `barrier` is the one that this takes up, in the words in which the room was asked for it (S16).
    """

    model_config = ConfigDict(extra="forbid")

    what: str
    barrier: str | None = None
    omslag: Omslag | None = None
    kind: CommitmentKind | None = None
    replaces: str | None = None
    role: str | None = None
    for_whom: str | None = None
    with_whom: tuple[PartnerId, ...] = ()
    due: dt.date | None = None
    first_step: str | None = None
    first_step_due: dt.date | None = None
    noticed_by: str | None = None
    obstacle: str | None = None
    response: str | None = None
    needs: str | None = None
    mandate: Mandate = Mandate.FULL
    reserved_with: str | None = None
    reserved_until: dt.date | None = None
    peer_learning: bool = False
    ambassador: bool = False

    def said(self) -> list[str]:
        """Everything in it that is text, in the order of the fields."""
        return [value for name in CommitmentText.model_fields if type(value := getattr(self, name)) is str]

    def mark(self) -> str:
        """Tells two wordings apart, so that nobody confirms or overwrites a text that was not before their eyes."""
        words = {name: getattr(self, name) for name in CommitmentText.model_fields}
        return fingerprint(content(CommitmentText.model_validate(words), COMMITMENT_V1))[:12]


class Commitment(CommitmentText):
    """What one organisation (or an entrepreneur without one) promises.

    `confirmed_mark` tells which wording its owner confirmed; a record of the first rules has none.
    """

    id: str
    owner: PartnerId | None = None
    group: Group
    seat: SeatNumber | None = None
    on_behalf: bool = False
    made_at: dt.datetime
    changed_at: dt.datetime | None = None
    confirmed_at: dt.datetime | None = None
    confirmed_mark: str | None = None
    withdrawn_at: dt.datetime | None = None
    withdrawn_because: str | None = None
    shown: Shown = Shown.WAITING
    status: Status = Status.NOT_STARTED
    follow_ups: list[FollowUp] = Field(default_factory=list)
    history: list[Past] = Field(default_factory=list)
    note: str = ""

    @property
    def stands(self) -> bool:
        """Whether it has not been withdrawn; somebody who edits the file may say so by the status alone."""
        return self.withdrawn_at is None and self.status is not Status.WITHDRAWN

    @property
    def has_begun(self) -> bool:
        """Whether the first step, as it is agreed now, was taken: a follow-up of any day or the file itself says so."""
        told = sorted(self.follow_ups, key=lambda one: (one.on, one.at))
        if self.status in _BEGUN and not (told and told[-1].status is self.status):
            return True
        agreed = max((past.at for past in self.history if past.field in ("first_step", "first_step_due")), default=None)
        begun = False
        for one in told:
            if one.status in _BEGUN:
                begun = begun or agreed is None or one.at >= agreed
            elif one.status is Status.NOT_STARTED:
                begun = False
        return begun

    def wording(self) -> CommitmentText:
        """The owner's words alone."""
        return CommitmentText.model_validate({name: getattr(self, name) for name in CommitmentText.model_fields})

    def confirm(self, at: dt.datetime | None) -> None:
        """The owner stands behind the words of now since that moment; nobody does for None."""
        self.confirmed_at = at
        self.confirmed_mark = None if at is None else self.mark()

    def reword(self, wording: CommitmentText) -> None:
        """Takes over other words."""
        for name in CommitmentText.model_fields:
            setattr(self, name, getattr(wording, name))

    @property
    def is_alone(self) -> bool:
        """A promise to work together that names nobody else (S12)."""
        return self.omslag is Omslag.SAMENWERKING and not any(partner != self.owner for partner in self.with_whom)

    @property
    def _is_soon(self) -> bool:
        """Whether the first step lies within two weeks of the promise, or of the day on which it was worded anew."""
        said = (self.changed_at or self.made_at).date()
        due = self.first_step_due
        return due is None or due - said <= dt.timedelta(days=FIRST_STEP_DAYS + _DAY_APART)

    def hints(self, verbs: tuple[str, ...] = VAGUE_VERBS) -> list[Hint]:
        """What would make it stronger (F7, S11, S12)."""
        wanted = {
            Hint.VAGUE: vague_verb(self.what, verbs or VAGUE_VERBS) is not None,
            Hint.REPLACES: self.kind is CommitmentKind.NEW and not self.replaces,
            Hint.ALONE: self.is_alone,
            Hint.FIRST_STEP_LATE: not self._is_soon,
        }
        return [hint for hint, holds in wanted.items() if holds]

    def passed(self) -> frozenset[Check]:
        """Which of the six checks it passes (F6)."""
        passes = {
            Check.WHO: self.owner is not None or self.group is Group.ENTREPRENEUR,
            Check.WHAT: bool(self.what),
            Check.DUE: self.due is not None,
            Check.WITH_WHOM: any(partner != self.owner for partner in self.with_whom),
            Check.FIRST_STEP: bool(self.first_step) and self._is_soon,
            Check.NOTICED_BY: bool(self.noticed_by),
        }
        return frozenset(check for check, passed in passes.items() if passed)


class SharedText(BaseModel):
    """The words that all owners sign. Everything but title and result may follow within two weeks."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    result: str = ""
    decision_rule: str | None = None
    coordinator: PartnerId | None = None
    means: str | None = None
    review_on: dt.date | None = None
    stalling: str | None = None
    leaving: str | None = None

    def said(self) -> list[str]:
        """Everything in it that is text, in the order of the fields."""
        return [value for value in self.model_dump().values() if isinstance(value, str)]

    def fingerprint(self) -> str:
        """Tells two texts apart: SHA-256 over canonical JSON, 32 hexadecimal digits (F9)."""
        return fingerprint(content(self, SHARED_TEXT_V1))


class AgreementVersion(Saved):
    """One wording of the shared text, kept for ever with the time it came (F9).

    A fingerprint is empty only in a file in which somebody took it out; `truth` says so.
    """

    number: int
    at: dt.datetime
    fingerprint: str = ""
    title: str
    result: str = ""
    decision_rule: str | None = None
    coordinator: PartnerId | None = None
    means: str | None = None
    review_on: dt.date | None = None
    stalling: str | None = None
    leaving: str | None = None

    @classmethod
    def of(cls, text: SharedText, number: int, at: dt.datetime) -> "AgreementVersion":
        return cls(number=number, at=at, fingerprint=text.fingerprint(), **text.model_dump())

    @property
    def is_as_kept(self) -> bool:
        """Whether the words are those of the fingerprint; one that was changed in the file is no longer signed."""
        return self.fingerprint == self.text().fingerprint() or is_erased(*self.text().said())

    def text(self) -> SharedText:
        """The words alone."""
        return SharedText.model_validate({name: getattr(self, name) for name in SharedText.model_fields})


class CoOwner(Saved):
    """A partner's own part in an agreement: what it does and what it lets go (S17)."""

    partner: PartnerId
    role: str | None = None
    contribution: str = ""
    lets_go: str | None = None
    since: dt.datetime
    left_at: dt.datetime | None = None
    because: str | None = None


class OpinionRound(Saved):
    """What the room thought of an earlier text, once it had been seen: how many chose each gradient, 1 to 5."""

    version: int
    opinions: list[int]


class Objection(Saved):
    """A reasoned objection to an agreement's text.

    It stands until the text was amended, it was taken back, or the facilitator set it aside with a reason.
    """

    number: int
    partner: PartnerId | None = None
    seat: SeatNumber
    because: str
    at: dt.datetime
    met_at: dt.datetime | None = None
    answer: str | None = None
    set_aside_at: dt.datetime | None = None
    set_aside_because: str | None = None

    @property
    def stands(self) -> bool:
        return self.met_at is None and self.set_aside_at is None


class Signature(Saved):
    """One organisation's yes to one version of the text and to its own part."""

    partner: PartnerId
    signed_at: dt.datetime
    version: int
    text_fingerprint: str = ""
    own_fingerprint: str = ""
    contribution: str
    lets_go: str | None = None
    mandate: Mandate = Mandate.FULL
    reserved_with: str | None = None
    reserved_until: dt.date | None = None
    on_behalf: bool = False


class Declined(Saved):
    """An organisation that does not take part, and why."""

    partner: PartnerId
    because: str = ""
    at: dt.datetime


class OpenPoint(StrEnum):
    """What an agreement may still lack when the room leaves."""

    COORDINATOR = "coordinator"
    REVIEW = "review_on"
    DECISION_RULE = "decision_rule"
    MEANS = "means"
    STALLING = "stalling"
    LEAVING = "leaving"
    LETS_GO = "lets_go"


class SignatureState(StrEnum):
    """How an owner stands to the text of this moment."""

    WAITING = "waiting"
    SIGNED = "signed"
    RESERVED = "reserved"
    AGAIN = "again"
    LEFT = "left"


class Agreement(Saved):
    """An agreement with shared ownership. Its current text is the last of `versions`.

    `opinions` counts the five gradients, 1 to 5, once they may be seen; it is empty before and without consent. What
    was thought of earlier texts stands in `earlier_opinions`. `room_rule` and `threshold` are how the room decided, as
    its plan said beforehand (F5); they are no part of what is signed.
    """

    id: str
    omslag: Omslag | None = None
    versions: list[AgreementVersion]
    room_rule: str | None = None
    threshold: int | None = None
    owners: list[CoOwner] = Field(default_factory=list)
    signatures: list[Signature] = Field(default_factory=list)
    declined: list[Declined] = Field(default_factory=list)
    stage: ConsentStage | None = None
    opinions: list[int] = Field(default_factory=list)
    earlier_opinions: list[OpinionRound] = Field(default_factory=list)
    objections: list[Objection] = Field(default_factory=list)
    history: list[Past] = Field(default_factory=list)
    seat: SeatNumber | None = None
    made_at: dt.datetime
    fixed_at: dt.datetime | None = None
    withdrawn_at: dt.datetime | None = None
    withdrawn_because: str | None = None
    shown: Shown = Shown.RELEASED
    status: Status = Status.NOT_STARTED
    follow_ups: list[FollowUp] = Field(default_factory=list)
    note: str = ""

    @property
    def current(self) -> AgreementVersion:
        return self.versions[-1]

    @property
    def stands(self) -> bool:
        """Whether it has not been withdrawn; somebody who edits the file may say so by the status alone."""
        return self.withdrawn_at is None and self.status is not Status.WITHDRAWN

    @property
    def standing_objections(self) -> list[Objection]:
        """Objections that stand in the way of fixing the text."""
        return [one for one in self.objections if one.stands]

    @property
    def aside_objections(self) -> list[Objection]:
        """Objections that were set aside, and not met since."""
        return [one for one in self.objections if one.set_aside_at is not None and one.met_at is None]

    def open_points(self) -> list[OpenPoint]:
        """What should be filled in within two weeks; it is listed as open and never blocks (domain 2.4)."""
        text = self.current
        missing = {
            OpenPoint.COORDINATOR: text.coordinator is None,
            OpenPoint.REVIEW: text.review_on is None,
            OpenPoint.DECISION_RULE: not (text.decision_rule or self.room_rule),
            OpenPoint.MEANS: not text.means,
            OpenPoint.STALLING: not text.stalling,
            OpenPoint.LEAVING: not text.leaving,
            OpenPoint.LETS_GO: any(own.left_at is None and not own.lets_go for own in self.owners),
        }
        return [point for point, is_missing in missing.items() if is_missing]

    def owner(self, partner: PartnerId) -> CoOwner | None:
        """The partner's part while it takes part."""
        return next((own for own in self.owners if own.partner == partner and own.left_at is None), None)

    def latest_signature(self, partner: PartnerId) -> Signature | None:
        """What the partner signed last, whether or not it still covers the text."""
        return next((signed for signed in reversed(self.signatures) if signed.partner == partner), None)

    def state_of(self, partner: PartnerId) -> SignatureState:
        """How the partner stands to the current text; a signature for another wording does not count (F9)."""
        own = self.owner(partner)
        signature = self.latest_signature(partner)
        if own is None:
            return SignatureState.LEFT if signature else SignatureState.WAITING
        if signature is None or signature.signed_at < own.since:
            return SignatureState.WAITING
        covers_text = (signature.version, signature.text_fingerprint) == (self.current.number, self.current.fingerprint)
        covers_part = signature.own_fingerprint == own_fingerprint(own.contribution, own.lets_go)
        covers_part = covers_part or is_erased(own.contribution, own.lets_go)
        if not (covers_text and covers_part and self.current.is_as_kept):
            return SignatureState.AGAIN
        return SignatureState.RESERVED if signature.mandate is Mandate.RESERVED else SignatureState.SIGNED
