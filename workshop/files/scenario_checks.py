"""What a scenario must be as a whole, and advice on it that a facilitator may leave aside."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel

from workshop.core.scenario import MOST_AGREEMENTS, Scenario, Step
from workshop.core.session import name_key
from workshop.core.terms import PollForm, PulseMoment, StepKind, TalkForm
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import Sort, shape_of

STATEMENT_AIM = 60
"""Letters that a statement in large letters should have at most; 90 is the bound (design 3)."""
_STATEMENT = 90


def whole_faults(fields: dict[str, Any]) -> list[Fault]:
    """What is wrong between parts of a scenario. `fields` is not judged yet: anything may stand anywhere in it."""
    steps = [(place, step) for place, step in enumerate(_tables(fields.get("steps"))) if step]
    return [*_ids(steps), *_agreements(fields, steps), *_zone(fields)]


def _tables(given: object) -> list[dict[str, Any]]:
    return [one if isinstance(one, dict) else {} for one in given] if isinstance(given, list | tuple) else []


def _ids(steps: list[tuple[int, dict[str, Any]]]) -> Iterator[Fault]:
    seen: set[object] = set()
    sure = all(isinstance(step.get("id"), str) for _, step in steps)
    for place, step in steps:
        step_id, source = step.get("id"), step.get("options_from")
        if isinstance(step_id, str):
            if step_id in seen:
                yield Fault(Code.STEP_TWICE, ("stap", place, "id"), {"word": step_id[:60]})
            if sure and isinstance(source, str) and source not in seen:
                yield Fault(Code.STEP_UNKNOWN, ("stap", place, "opties_uit"), {"word": source[:60]})
            seen.add(step_id)


def _agreements(fields: dict[str, Any], steps: list[tuple[int, dict[str, Any]]]) -> Iterator[Fault]:
    names = [partner.get("name") for partner in _tables(fields.get("partners"))]
    known = {name_key(name) for name in names if isinstance(name, str)}
    count = 0
    told = any(len(_tables(step.get("agreements"))) > MOST_AGREEMENTS for _, step in steps)
    for place, step in steps:
        for number, draft in enumerate(_tables(step.get("agreements"))):
            path: FilePath = ("stap", place, "afspraak", number)
            count += 1
            if count == MOST_AGREEMENTS + 1 and not told:
                yield Fault(Code.TOO_MANY_AGREEMENTS, path, {"most": MOST_AGREEMENTS})
            coordinator = draft.get("coordinator")
            if isinstance(coordinator, str) and coordinator and name_key(coordinator) not in known:
                yield Fault(Code.COORDINATOR_UNKNOWN, (*path, "trekker"), {"word": coordinator[:80]})


def _zone(fields: dict[str, Any]) -> Iterator[Fault]:
    zone = fields.get("zone")
    if isinstance(zone, str) and zone and knows_zone("Europe/Amsterdam") and not knows_zone(zone):
        yield Fault(Code.ZONE_UNKNOWN, ("tijdzone",), {"word": zone[:60]})


def knows_zone(zone: str) -> bool:
    """Whether this machine knows the time zone."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def advice(scenario: Scenario) -> list[Fault]:
    """Warnings. They do not keep a meeting from starting, but for a missing privacy text outside a rehearsal (L1)."""
    found: list[Fault] = []
    if scenario.privacy is None:
        found.append(Fault(Code.NO_PRIVACY, ("privacy",)))
    steps = list(enumerate(scenario.steps))
    first = next(((place, step) for place, step in steps if not _is_pulse(step, PulseMoment.BEGIN)), None)
    if first is not None and not (first[1].kind is StepKind.TALK and first[1].form is TalkForm.STORY):
        found.append(Fault(Code.STORY_FIRST, ("stap", first[0]), {"word": first[1].title}))
    begin = next((step for _, step in steps if _is_pulse(step, PulseMoment.BEGIN)), None)
    for place, step in steps:
        if begin is not None and _is_pulse(step, PulseMoment.END) and step.question != begin.question:
            found.append(Fault(Code.PULSES_DIFFER, ("stap", place, "vraag")))
        if step.kind is StepKind.COMMITMENT and not step.protected:
            found.append(Fault(Code.NOT_PROTECTED, ("stap", place)))
    return [*found, *_long_statements(scenario, ())]


def _is_pulse(step: Step, moment: PulseMoment) -> bool:
    return step.kind is StepKind.POLL and step.form is PollForm.PULSE and step.moment is moment


def _long_statements(model: BaseModel, path: FilePath) -> Iterator[Fault]:
    for shape in shape_of(type(model)).by_name.values():
        value = getattr(model, shape.name)
        if value is None:
            continue
        if shape.sort is Sort.TABLE:
            for place, one in enumerate(value if shape.many else [value]):
                yield from _long_statements(one, (*path, shape.key, place) if shape.many else (*path, shape.key))
        elif shape.most == _STATEMENT and len(value) > STATEMENT_AIM:
            yield Fault(Code.STATEMENT_LONG, (*path, shape.key), {"letters": len(value), "most": STATEMENT_AIM})
