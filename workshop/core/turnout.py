"""Who answered a step: how many devices, and how many people sit behind them (R3)."""

from dataclasses import dataclass

from workshop.core.people import SeatNumber
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import SeatKind


@dataclass(frozen=True, slots=True)
class Turnout:
    """`phones` are devices, a table's shared one included; `people` are shown beside them and never multiplied."""

    phones: int
    cards: int
    people: int

    @property
    def is_shared(self) -> bool:
        """Whether some device spoke for more than one person."""
        return self.people > self.phones + self.cards


def turnout(session: Session, step: Step) -> Turnout:
    """The seats that voted in a step or gave a text, each once."""
    seats = [session.seats[number] for number in _who(session, step) if number in session.seats]
    cards = sum(seat.kind is SeatKind.CARD for seat in seats)
    return Turnout(phones=len(seats) - cards, cards=cards, people=sum(seat.people for seat in seats))


def _who(session: Session, step: Step) -> set[SeatNumber]:
    if step.kind.is_vote:
        return set(session.votes.get(step.id, {}))
    items = session.given.get(step.id, ())
    texts = (session.contributions.get(item) or session.organisations.get(item) for item in items)
    return {text.seat for text in texts if text is not None and text.seat not in session.aside}
