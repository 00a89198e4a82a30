"""What stands in the way, as the room said it, and who takes it up (S16, R5)."""

from dataclasses import dataclass

from workshop.core import queries
from workshop.core.promises import Commitment
from workshop.core.rest import is_rest
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import StepKind


@dataclass(frozen=True, slots=True)
class Heard:
    """One barrier, how many answers named it, and the promises that take it up."""

    label: str
    count: int
    taken_up: tuple[Commitment, ...] = ()


def asked(session: Session) -> list[Step]:
    """The steps that ask for barriers, in the order of the plan."""
    return [step for step in session.scenario.steps if step.kind is StepKind.QUESTION and step.barrier]


def heard(session: Session) -> list[Heard]:
    """Barriers that somebody named, most named first; one that was taken up stands here also without a count.

    These are the scenario's own themes, never somebody's own words: those wait for release (R16). "Something else" is
    none: nobody can remove it.
    """
    counted: dict[str, int] = {}
    for step in asked(session):
        for bar in queries.theme_bars(session, step):
            if bar.count and not is_rest(bar.label, step.rest):
                counted[bar.label] = counted.get(bar.label, 0) + bar.count
    taken: dict[str, list[Commitment]] = {}
    for one in queries.standing_commitments(session):
        if one.barrier and not names_none(session, one.barrier):
            counted.setdefault(one.barrier, 0)
            taken.setdefault(one.barrier, []).append(one)
    found = [Heard(label, count, tuple(taken.get(label, ()))) for label, count in counted.items()]
    return sorted(found, key=lambda one: -one.count)


def choices(session: Session) -> list[str]:
    """What may be taken up: what was heard, and then what could have been."""
    named = [one.label for one in heard(session)]
    themes = [theme for step in asked(session) for theme in step.themes if not is_rest(theme, step.rest)]
    return list(dict.fromkeys([*named, *themes]))


def names_none(session: Session, barrier: str) -> bool:
    """Whether these words are what the room could choose when none of the barriers was meant."""
    steps = [step for step in asked(session) if barrier in step.themes]
    return any(is_rest(barrier, step.rest) for step in steps) if steps else is_rest(barrier, None)
