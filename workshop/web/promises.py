"""Commitments on a phone: one's own, with what they lack, and the question that comes next."""

from dataclasses import dataclass

from workshop.core.events import seat_author
from workshop.core.people import Seat
from workshop.core.promise_rules import may_change
from workshop.core.promises import Check, Commitment, CommitmentText, Hint
from workshop.core.session import Session
from workshop.web.agreements import visible
from workshop.web.questions import USEFUL, Asking, Question, next_question, open_questions

MOST_ON_A_PAGE = 5
"""Promises that a page holds with all their forms; the others are a page further (L22)."""


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A promise for its owner. `missing` are the checks that it does not pass yet (F6), `seen` marks this wording.

    `was` is what it said before somebody else changed it, `taken_from` who had it before it was handed over.
    """

    id: str
    text: CommitmentText
    owner: str | None
    with_names: tuple[str | None, ...]
    done: int
    missing: tuple[Check, ...]
    hints: tuple[Hint, ...]
    confirmed: bool
    filled_in: bool
    stands: bool
    open: bool
    seen: str
    was: str | None = None
    taken_from: str | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The promises on one page, of all that a seat may change; `start` is the place of the first one, from 0."""

    shown: tuple[CommitmentView, ...] = ()
    start: int = 0
    all: int = 0

    @property
    def next_start(self) -> int:
        """Where the page behind this one begins."""
        return self.start + len(self.shown)

    @property
    def later(self) -> int:
        """How many come on the pages behind this one."""
        return self.all - self.next_start


NO_PROMISES = Shelf()


@dataclass(frozen=True, slots=True)
class AskView:
    """One question about one promise, on a screen of its own."""

    known: CommitmentView
    question: Question
    asking: Asking


def shelf(session: Session, seat: Seat, start: int = 0) -> Shelf:
    """The promises that this seat may change, its own and those of its organisation, from that place on.

    Withdrawn ones come last. Where one page cannot hold them all, those that wait for a yes come first, and then what
    this seat promised itself.
    """
    by = seat_author(seat.number)
    own = [one for one in session.commitments.values() if may_change(session, by, one)]
    own.sort(key=lambda one: not one.stands)
    if len(own) > MOST_ON_A_PAGE:
        own.sort(key=lambda one: (not one.stands, one.confirmed_at is not None, one.seat != seat.number))
    start = start if 0 <= start < len(own) else 0
    page = own[start : start + MOST_ON_A_PAGE]
    return Shelf(tuple(_view(session, one, seat) for one in page), start, len(own))


def _view(session: Session, one: Commitment, seat: Seat) -> CommitmentView:
    passed = one.passed()
    text = one.wording()
    confirmed = one.confirmed_at is not None
    former = next((past.was for past in reversed(one.history) if past.field == "owner"), None)
    others = [past for past in one.history if past.field == "what" and past.at == one.changed_at]
    return CommitmentView(
        id=one.id,
        text=text,
        owner=visible(session.partner(one.owner)),
        with_names=tuple(visible(session.partner(partner)) for partner in one.with_whom),
        done=len(passed),
        missing=tuple(check for check in Check if check not in passed),
        hints=tuple(one.hints(session.scenario.vague_verbs)),
        confirmed=confirmed,
        filled_in=one.on_behalf and one.changed_at is None,
        stands=one.stands,
        open=not USEFUL.isdisjoint(open_questions(text, seat)),
        seen=text.mark(),
        was=others[-1].was if others and not confirmed else None,
        taken_from=visible(session.partner(former)) if former and not confirmed else None,
    )


def ask_view(session: Session, seat: Seat, asking: Asking | None) -> AskView | None:
    """What is asked next, when somebody is completing a promise of its own; None when that was all."""
    one = session.commitments.get(asking.commitment) if asking else None
    if asking is None or one is None or not one.stands or not may_change(session, seat_author(seat.number), one):
        return None
    question = next_question(one.wording(), seat, asking.behind)
    return AskView(_view(session, one, seat), question, asking) if question else None
