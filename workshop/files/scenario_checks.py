"""What a scenario must be as a whole, and advice on it that a facilitator may leave aside."""

import math
import re
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel

from workshop.core.colours import DARK, LIGHT, NEEDED, is_color, is_readable, lowest_contrast, nearest_readable
from workshop.core.scenario import MOST_AGREEMENTS, Scenario, Step
from workshop.core.session import name_key
from workshop.core.terms import Address, Language, PollForm, PulseMoment, StepKind, TalkForm
from workshop.files.day_checks import early_days, scenario_days
from workshop.files.name_checks import doubles
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import FieldShape, Sort, shape_of
from workshop.files.step_checks import step_advice, step_faults

STATEMENT_AIM = 60
"""Letters that a statement in large letters should have at most; 90 is the bound (design 3)."""
_STATEMENT = 90
SHORTEST_PASSWORD = 8
"""Letters that WPA asks for at least."""
_PAPERS = {"color": ("kleur", "light", LIGHT), "color_dark": ("kleur_donker", "dark", DARK)}
_OTHER_ADDRESS = {
    Address.INFORMAL: "u|uw|uzelf",
    Address.FORMAL: "je|jij|jou|jouw|jullie|jezelf|jouzelf",
}
"""Words that a meeting with this form of address does not say."""
_WORD = r"(?<![\w-])(?<!\w['’])(?<!\d )(?:{})(?![\w-])"
"""A word by itself: not the end of "foto'tje" or the start of "u-bocht", and not the hour in "13.30 u"."""
_NOT_SAID_TO_THE_ROOM = frozenset(
    {"notes", "sensitive", "vague_verbs", "quote", "speaker"}
    | {"name", "coordinator", "controller", "municipalities", "place", "wifi", "wifi_password", "source"}
)
"""What the facilitator alone reads, what an entrepreneur says, and names."""


def whole_faults(fields: dict[str, Any]) -> list[Fault]:
    """What is wrong between parts of a scenario. `fields` is not judged yet: anything may stand anywhere in it."""
    steps = [(place, step) for place, step in enumerate(_tables(fields.get("steps"))) if step]
    found = [*_ids(steps), *_rests(steps), *_agreements(fields, steps), *_zone(fields), *_colors(fields.get("style"))]
    found += doubles(_tables(fields.get("partners")), steps)
    return [*found, *step_faults(steps), *scenario_days(fields)]


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


def _rests(steps: list[tuple[int, dict[str, Any]]]) -> Iterator[Fault]:
    """The choice for everything else has to be one of the choices; anything else would do nothing."""
    for place, step in steps:
        rest = step.get("rest")
        lists = [step.get(name) for name in ("themes", "options", "columns")]
        offered = [one for choices in lists if isinstance(choices, list | tuple) for one in choices]
        if isinstance(rest, str) and rest and rest not in offered and not step.get("options_from"):
            yield Fault(Code.REST_UNKNOWN, ("stap", place, "overig"), {"word": rest[:60]})


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


def _colors(style: object) -> Iterator[Fault]:
    for name, (key, where, paper) in _PAPERS.items():
        color = style.get(name) if isinstance(style, dict) else None
        if isinstance(color, str) and is_color(color) and not is_readable(color, paper):
            ratio = math.floor(lowest_contrast(color, paper) * 10) / 10
            about = {"word": color, "where": where, "near": nearest_readable(color, paper)}
            yield Fault(Code.CONTRAST_POOR, ("huisstijl", key), {**about, "ratio": ratio, "least": NEEDED})


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
    if scenario.wifi_password and not scenario.wifi:
        found.append(Fault(Code.WIFI_NAMELESS, ("wifi_wachtwoord",)))
    if scenario.wifi_password and len(scenario.wifi_password) < SHORTEST_PASSWORD:
        found.append(Fault(Code.WIFI_SHORT, ("wifi_wachtwoord",), {"least": SHORTEST_PASSWORD}))
    found += [*step_advice(scenario), *early_days(scenario)]
    return [*found, *_long_statements(scenario), *_mixed_address(scenario)]


def _is_pulse(step: Step, moment: PulseMoment) -> bool:
    return step.kind is StepKind.POLL and step.form is PollForm.PULSE and step.moment is moment


def _long_statements(scenario: Scenario) -> Iterator[Fault]:
    for path, _, shape, text in _texts(scenario, ()):
        if shape.most == _STATEMENT and len(text) > STATEMENT_AIM:
            yield Fault(Code.STATEMENT_LONG, path, {"letters": len(text), "most": STATEMENT_AIM})


def _mixed_address(scenario: Scenario) -> Iterator[Fault]:
    if scenario.language is not Language.DUTCH:
        return
    other = re.compile(_WORD.format(_OTHER_ADDRESS[scenario.address]), re.IGNORECASE)
    for path, model, shape, text in _texts(scenario, ()):
        found = other.search(text)
        if found and not shape.pattern and shape.name not in _NOT_SAID_TO_THE_ROOM and not _is_told(model, shape):
            yield Fault(Code.ADDRESS_MIXED, path, {"word": found[0], "address": scenario.address.value})


def _is_told(model: BaseModel, shape: FieldShape) -> bool:
    """Whether this is a line of an entrepreneur's story."""
    return isinstance(model, Step) and model.form is TalkForm.STORY and shape.name == "lines"


def _texts(model: BaseModel, path: FilePath) -> Iterator[tuple[FilePath, BaseModel, FieldShape, str]]:
    """Every text in a model and the tables in it: its place, what it is a field of, and that field."""
    for shape in shape_of(type(model)).by_name.values():
        value = getattr(model, shape.name)
        here = (*path, shape.key)
        placed = [((*here, place), one) for place, one in enumerate(value)] if shape.many else [(here, value)]
        for place, one in placed:
            if isinstance(one, BaseModel):
                yield from _texts(one, place)
            elif shape.sort is Sort.TEXT and one is not None:
                yield place, model, shape, one
