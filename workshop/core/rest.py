"""The choice that means "none of these": it is counted like any other, yet names nothing and heads no list."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from workshop.core.scenario import Step
from workshop.core.session import Session


class Counted(Protocol):
    """A choice and how often it was made."""

    @property
    def label(self) -> str: ...
    @property
    def count(self) -> int: ...


B = TypeVar("B", bound=Counted)

_USUAL = frozenset(
    {"anders", "anders, namelijk", "iets anders", "wat anders", "overig", "overige", "geen van deze"}
    | {"other", "others", "other, namely", "something else", "anything else", "none of these"}
)
"""How scenarios usually word it, in both languages; for plans and records that do not name theirs."""


def is_rest(choice: str, named: str | None) -> bool:
    """Whether a theme or option is the one for everything that has no name of its own.

    `named` is what the scenario calls it. Where it says nothing, the usual wordings count.
    """
    said = _plain(choice)
    return said == _plain(named) if named else said in _USUAL


def rest_of(session: Session, step: Step) -> str | None:
    """What the step calls that choice; themes that are voted on bring theirs from their question."""
    source = session.scenario.step(step.options_from) if step.options_from else None
    return step.rest or (source.rest if source else None)


def ranked(bars: Iterable[B], rest: str | None) -> list[B]:
    """Most chosen first and the rest at the end, however often it was chosen; equals keep their order."""
    return sorted(bars, key=lambda bar: (is_rest(bar.label, rest), -bar.count))


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(" .:…")
