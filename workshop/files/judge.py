"""Lets a model judge plain data, and makes it name everything that is wrong instead of the first thing it meets.

A model's own checks run only when its fields are sound. So each fault is replaced by something harmless and the model
is asked again, until it has nothing left to say.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from workshop.core.colours import COLOR_PATTERN, LIGHT
from workshop.core.terms import StepKind
from workshop.files.convert import MOST_TOLD, from_plain
from workshop.files.model_faults import ABSENT, MODEL_CODES, TOLD_ELSEWHERE, mend_model, model_fault
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import FieldShape, Sort, shape_of

M = TypeVar("M", bound=BaseModel)
_ROUNDS = 12
_STATEMENT = 90
_GOT: tuple[tuple[type, str], ...] = (
    (bool, "yes-no"),
    (str, "text"),
    (int, "number"),
    (float, "fraction"),
    (dt.datetime, "moment"),
    (dt.date, "date"),
    (dt.time, "time"),
    (list, "list"),
    (tuple, "list"),
    (dict, "table"),
)


@dataclass(slots=True)
class Judged(Generic[M]):
    """`value` is the model when all was well; `mended` is what it would be with every fault made harmless."""

    value: M | None
    mended: M | None
    faults: list[Fault] = field(default_factory=list)
    renamed: dict[FilePath, FilePath] = field(default_factory=dict)


def judge(
    model: type[M],
    plain: dict[str, Any],
    zone: str,
    lost: set[FilePath] | None = None,
    whole: Callable[[dict[str, Any]], list[Fault]] | None = None,
) -> Judged[M]:
    """Reads Dutch-keyed data into a model.

    Nothing is reported missing at a `lost` place, since its line was broken. `whole` looks at everything together,
    under the names of the code and before the model does; what it is given may be wrong in any way.
    """
    read = from_plain(model, plain, zone)
    faults = list(read.faults)
    if whole is not None:
        faults += [fault for fault in whole(read.fields) if not _is_lost(fault, lost or set())]
    mended: M | None = None
    for _ in range(_ROUNDS):
        try:
            mended = model.model_validate(read.fields, strict=True)
            break
        except ValidationError as error:
            _collect(model, error, read.fields, faults, lost or set())
            if len(faults) >= MOST_TOLD:
                break
    sound = mended if not faults and not lost else None
    return Judged(sound, mended, faults, read.renamed)


def _collect(
    model: type[BaseModel], error: ValidationError, fields: dict[str, Any], faults: list[Fault], lost: set[FilePath]
) -> None:
    known = {fault.path for fault in faults if fault.code not in (Code.KEY_MISSPELT, Code.KEY_UNKNOWN)}
    for one in error.errors(include_url=False):
        place = _place(model, one["loc"])
        if one["type"] == "too_short" and len(one["input"]) >= one["ctx"]["min_length"]:
            continue  # pydantic counts sound items only, and the others have been named already
        if one["type"] == "value_error":
            fault = model_fault(tuple(place.path), str(one.get("ctx", {}).get("error", "")))
        else:
            fault = _fault(place, one["type"], one["input"])
        hidden = any(fault.path[:length] in known for length in range(1, len(fault.path) + 1))
        if not hidden and fault.code not in TOLD_ELSEWHERE and not _is_lost(fault, lost):
            faults.append(fault)
        known.add(fault.path)
        if len(faults) >= MOST_TOLD:
            return
        _mend(fields, place, fault)


def _is_lost(fault: Fault, lost: set[FilePath]) -> bool:
    """Whether something is only absent because its line could not be read."""
    at = fault.path
    return fault.code in ABSENT and any(path[: len(at)] == at or path == at[: len(path)] for path in lost)


@dataclass(slots=True)
class _Place:
    """Where a model complains: the way there in code, the way there in the file, and the field, if it is one."""

    way: list[str | int]
    path: list[str | int]
    field: FieldShape | None = None
    in_list: bool = False


def _place(model: type[BaseModel], loc: tuple[int | str, ...]) -> _Place:
    place = _Place([], [], None)
    shape = shape_of(model)
    for part in loc:
        if isinstance(part, int):
            place.way.append(part)
            place.path.append(part)
            place.in_list = True
            continue
        found = shape.by_name.get(part) or shape.by_key.get(part)
        if found is None or (place.field is not None and place.field.model is None):
            break
        place.way.append(found.name)
        place.path.append(found.key)
        place.field, place.in_list = found, False
        if found.model is not None:
            shape = shape_of(found.model)
    return place


def _fault(place: _Place, kind: str, given: Any) -> Fault:
    path = tuple(place.path)
    shape = place.field
    if kind == "missing" and shape is not None:
        block = ("blocks" if shape.many else "block") if shape.model is not None else "line"
        return Fault(Code.MISSING, path, {"sort": block})
    if kind == "missing" or shape is None:
        return Fault(Code.OTHER, path)
    about: dict[str, str | int] = {"most": shape.most or 0, "least": shape.least or 0}
    code = Code.OTHER
    match kind:
        case "string_too_long":
            code = Code.STATEMENT_TOO_LONG if shape.most == _STATEMENT else Code.TEXT_TOO_LONG
            about["letters"] = len(str(given))
        case "string_too_short":
            code = Code.TEXT_EMPTY
        case "string_pattern_mismatch":
            code = Code.NOT_A_CODE if "[A-Z]" in (shape.pattern or "") else Code.NOT_A_SLUG
            code = Code.NOT_A_COLOR if shape.pattern == COLOR_PATTERN else code
            about["word"] = _short(given)
        case "greater_than_equal":
            code = Code.TOO_SMALL
        case "less_than_equal":
            code = Code.TOO_LARGE
        case "too_long":
            code = Code.TOO_MANY
            about["most"] = shape.most_items or 0
        case "too_short":
            code = Code.TOO_FEW
            about["least"] = shape.least_items or 1
        case _ if shape.sort is Sort.TABLE or (shape.many and not place.in_list):
            code = Code.TABLES_WANTED if shape.model and shape.many else Code.LIST_WANTED
            code = Code.TABLE_WANTED if shape.model and (place.in_list or not shape.many) else code
        case _:
            code = Code.WRONG_TYPE
            got = next((name for type_, name in _GOT if isinstance(given, type_)), "other")
            about |= {"wanted": shape.sort.value, "got": got, "word": _short(given)}
    if code in (Code.TOO_SMALL, Code.TOO_LARGE):
        about["word"] = _short(given)
    return Fault(code, path, about)


def _short(given: object) -> str:
    """The value as a few letters; a block or list is not spelt out, since it may be of any size and depth."""
    return "" if isinstance(given, dict | list | tuple) else str(given)[:40]


def _mend(fields: dict[str, Any], place: _Place, fault: Fault) -> None:
    """Puts something harmless where the model complained, so that it can be asked again."""
    if place.field is None or fault.code in MODEL_CODES:
        inside: Any = fields
        for part in place.way:
            inside = inside[part]
        mend_model(inside, fault.code)
        return
    number = next((part for part in reversed(place.way) if isinstance(part, int)), 0) + 1
    _put(fields, place.way, _harmless(place.field, number, one=place.in_list))


def _put(inside: Any, way: list[str | int], value: Any) -> Any:
    """The same data with the value in its place; tuples are made anew, since a strict model wants them as such."""
    if not way:
        return value
    first, *rest = way
    if isinstance(inside, tuple):
        return tuple(_put(one, rest, value) if place == first else one for place, one in enumerate(inside))
    inside[first] = _put(inside[first], rest, value) if rest else value
    return inside


def _harmless(shape: FieldShape, number: int, *, one: bool) -> Any:
    if not shape.required and not one:
        return shape.default
    value: Any
    match shape.sort:
        case Sort.TABLE if shape.model is not None:
            value = _harmless_table(shape.model, number)
        case Sort.CHOICE:
            value = StepKind.FOLLOW_UP if StepKind in shape.choices else next(iter(shape.choices[0]))
        case Sort.TEXT if shape.pattern == COLOR_PATTERN:
            value = LIGHT.far
        case Sort.TEXT:
            value = f"naamloos-{number}" if shape.pattern else "x"
        case Sort.NUMBER:
            value = shape.least or 1
        case Sort.YES_NO:
            value = False
        case Sort.DATE:
            value = dt.date(2000, 1, 1)
        case Sort.TIME:
            value = dt.time(12)
        case _:
            value = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
    if shape.many and not one:
        return (value,) if shape.as_tuple else [value]
    return value


def _harmless_table(model: type[BaseModel], number: int) -> dict[str, Any]:
    return {
        shape.name: _harmless(shape, number, one=False) for shape in shape_of(model).by_name.values() if shape.required
    }
