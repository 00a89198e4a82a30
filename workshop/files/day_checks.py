"""Days in files that cannot be meant: refused in a scenario, pointed at in a record, which is kept as it is."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from workshop.core.days import FIRST_YEAR, LAST_YEAR, YEARS_AHEAD, is_plausible
from workshop.core.record import Record
from workshop.core.scenario import Scenario
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import shape_of

_LOOKING_BACK = frozenset({"review_dates", "review_on"})
"""Days that belong to the meeting of a scenario, and so lie within reach of it."""


def scenario_days(fields: Mapping[str, Any]) -> Iterator[Fault]:
    """Days outside the years of any meeting, or too far behind this one. `fields` is not judged yet."""
    held_on = fields.get("date")
    last = held_on.year + YEARS_AHEAD if type(held_on) is dt.date and is_plausible(held_on) else LAST_YEAR
    for path, name, day in _days(fields, Scenario, ()):
        if not is_plausible(day):
            yield _fault(Code.DAY_IMPLAUSIBLE, path, day)
        elif name in _LOOKING_BACK and day.year > last:
            yield Fault(Code.DAY_TOO_FAR, path, {"word": day.isoformat(), "last": str(last)})


def early_days(scenario: Scenario) -> Iterator[Fault]:
    """Days after the meeting that lie before it; nobody can look back on what has yet to be."""
    if scenario.date is None or not is_plausible(scenario.date):
        return
    kept = scenario.privacy.keep_until if scenario.privacy is not None else None
    after: dict[FilePath, dt.date | None] = {("privacy", "bewaren_tot"): kept}
    after |= {("terugblikken", place): day for place, day in enumerate(scenario.review_dates)}
    for place, step in enumerate(scenario.steps):
        for number, draft in enumerate(step.agreements):
            after["stap", place, "afspraak", number, "terugblik"] = draft.review_on
    for path, day in after.items():
        if day is not None and day <= scenario.date:
            yield Fault(Code.DAY_EARLY, path, {"word": day.isoformat(), "last": scenario.date.isoformat()})


def record_days(record: Record) -> Iterator[Fault]:
    """Days that nobody can have meant; advice, since what was promised is not the program's to change."""
    for path, _, day in _days(record, Record, ()):
        if not is_plausible(day):
            yield _fault(Code.DAY_STRANGE, path, day)


def _fault(code: Code, path: FilePath, day: dt.date) -> Fault:
    return Fault(code, path, {"word": day.isoformat(), "first": str(FIRST_YEAR), "last": str(LAST_YEAR)})


def _days(
    holder: Mapping[str, Any] | BaseModel, model: type[BaseModel], path: FilePath
) -> Iterator[tuple[FilePath, str, dt.date]]:
    """Every day in a model, or in data for one under the names of the code: its place in the file, and its field."""
    for shape in shape_of(model).by_name.values():
        given = getattr(holder, shape.name) if isinstance(holder, BaseModel) else holder.get(shape.name)
        here = (*path, shape.key)
        listed = isinstance(given, list | tuple)
        ones: Iterable[Any] = given if isinstance(given, list | tuple) else (given,)
        for place, one in enumerate(ones):
            at = (*here, place) if listed else here
            if shape.model is not None and isinstance(one, dict | BaseModel):
                yield from _days(one, shape.model, at)
            elif type(one) is dt.date:  # a moment is a day too, in Python
                yield at, shape.name, one
