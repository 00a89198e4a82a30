"""The short questions that make a promise clear, one at a time: which comes next, and what an answer changes (F6).

Nothing is kept of where somebody is: the page itself says which questions lie behind it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from workshop.core.people import Seat
from workshop.core.promises import CommitmentText
from workshop.core.terms import CommitmentKind, Group, Mandate, Omslag
from workshop.web import fields as read
from workshop.web.fields import Fields

PARTNER = "with_whom:"
"""Each organisation that can be ticked is a field of its own: this and its id."""


class Question(StrEnum):
    """In the order in which they are asked. The value is also the name of the first field."""

    DUE = "due"
    FIRST_STEP = "first_step"
    WITH_WHOM = "with_whom"
    NOTICED_BY = "noticed_by"
    OMSLAG = "omslag"
    KIND = "kind"
    REPLACES = "replaces"
    FOR_WHOM = "for_whom"
    OBSTACLE = "obstacle"
    NEEDS = "needs"
    MANDATE = "mandate"
    PEER_LEARNING = "peer_learning"
    AMBASSADOR = "ambassador"


@dataclass(frozen=True, slots=True)
class Asking:
    """Which promise is being completed, and which questions were answered or skipped already."""

    commitment: str
    behind: tuple[str, ...] = ()

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "Asking | None":
        """Where a page or a form says that somebody is; None for one that asks nothing."""
        commitment = sent.get("ask", "")
        known = set(Question)
        behind = tuple(name for name in sent.get("skipped", "").split(".") if name in known)
        return cls(commitment, behind) if commitment else None

    def after(self, question: str) -> "Asking":
        """Once this question was answered or skipped."""
        return Asking(self.commitment, tuple(dict.fromkeys((*self.behind, question))))

    @property
    def skipped(self) -> str:
        """As it travels in a form."""
        return ".".join(self.behind)

    @property
    def query(self) -> str:
        """As it travels in an address."""
        return "?" + urlencode({"ask": self.commitment} | ({"skipped": self.skipped} if self.behind else {}))


def next_question(text: CommitmentText, seat: Seat, behind: tuple[str, ...] = ()) -> Question | None:
    """The first question without an answer that was not skipped either."""
    return next(iter(open_questions(text, seat, behind)), None)


def open_questions(text: CommitmentText, seat: Seat, behind: tuple[str, ...] = ()) -> list[Question]:
    """What this seat can still be asked about a promise."""
    return [one for one in Question if one not in behind and _applies(one, text, seat)]


def _applies(question: Question, text: CommitmentText, seat: Seat) -> bool:
    """Whether it makes sense to ask. A yes or no that reads no may still be asked."""
    match question:
        case Question.REPLACES:
            return text.kind is CommitmentKind.NEW and not text.replaces
        case Question.MANDATE:
            return text.mandate is not Mandate.RESERVED
        case Question.AMBASSADOR:
            return seat.group is Group.GOVERNMENT and not text.ambassador
        case _:
            return not getattr(text, question)


USEFUL = frozenset(Question) - {Question.MANDATE, Question.PEER_LEARNING, Question.AMBASSADOR}
"""Questions whose answer is missed in a promise; the others have an answer of their own when nobody gives one."""


def answer(question: Question, sent: Fields, before: CommitmentText) -> dict[str, object]:
    """The fields of the wording that a form changes; nothing when the form did not ask this. Raises Unclear."""
    if question not in sent and not any(name.startswith(PARTNER) for name in sent if question is Question.WITH_WHOM):
        return {}
    match question:
        case Question.DUE:
            return {"due": read.date(sent, "due")}
        case Question.FIRST_STEP:
            return {"first_step": read.text(sent, "first_step"), "first_step_due": read.date(sent, "first_step_due")}
        case Question.WITH_WHOM:
            return {"with_whom": _partners(sent, before)}
        case Question.OMSLAG:
            return {"omslag": read.one_of(Omslag, sent["omslag"], "omslag")}
        case Question.KIND:
            return {"kind": read.one_of(CommitmentKind, sent["kind"], "kind")}
        case Question.OBSTACLE:
            return {"obstacle": read.text(sent, "obstacle"), "response": read.text(sent, "response")}
        case Question.MANDATE:
            return _mandate(sent)
        case Question.PEER_LEARNING | Question.AMBASSADOR:
            return {question.value: sent[question] == "yes"}
        case Question.NOTICED_BY | Question.REPLACES | Question.FOR_WHOM | Question.NEEDS:
            return {question.value: read.text(sent, question)}


def _partners(sent: Fields, before: CommitmentText) -> tuple[str, ...]:
    """Those that were ticked. Organisations that the form did not offer stay."""
    ticked = [name.removeprefix(PARTNER) for name, value in sent.items() if name.startswith(PARTNER) and value]
    offered = sent.get("offered", "").split() if "offered" in sent else before.with_whom
    kept = [partner for partner in before.with_whom if partner not in offered]
    named = read.text(sent, "with_whom")
    return tuple(dict.fromkeys(([named] if named else []) + ticked + kept))


def _mandate(sent: Fields) -> dict[str, object]:
    mandate = read.one_of(Mandate, sent["mandate"], "mandate") or Mandate.FULL
    reserved = mandate is Mandate.RESERVED
    return {
        "mandate": mandate,
        "reserved_with": read.text(sent, "reserved_with") if reserved else None,
        "reserved_until": read.date(sent, "reserved_until") if reserved else None,
    }
