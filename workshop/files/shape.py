"""What a model looks like from the outside: its Dutch keys, and what may stand behind each.

Conversion, messages and the JSON Schema all read the models through these shapes, so that none keeps a list of its own.
"""

import datetime as dt
import types
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from workshop.files.problems import FilePath
from workshop.files.words import VALUES, key_of


class Sort(StrEnum):
    """What can stand behind a key."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes-no"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    CHOICE = "choice"
    TABLE = "table"


_SORTS: dict[type, Sort] = {
    bool: Sort.YES_NO,
    int: Sort.NUMBER,
    str: Sort.TEXT,
    dt.datetime: Sort.MOMENT,
    dt.date: Sort.DATE,
    dt.time: Sort.TIME,
}


_LINE = 160
"""Texts of at most this many letters are headings or labels, and have no line breaks."""
_ONE_LINE = frozenset(
    {"id", "title", "region", "place", "zone", "facilitator", "vision", "scenario", "software", "join_code", "name"}
    | {"option", "theme", "column", "question", "second_question", "lines", "quote", "speaker", "lowest", "highest"}
    | {"owner", "partner", "seat", "step", "merged_into", "named_by", "field", "coordinator"}
)
"""Names, headings and ids of a record, which has no limits of length: a break would be one in a calendar or a list."""
_SIGNED = frozenset({"AgreementText", "AgreementVersion"})
"""Models whose text was signed as it stands, so that nothing is changed in it."""


@dataclass(slots=True)
class FieldShape:
    """One field. `most` and `least` bound letters of a text or the size of a number; `most_items` bounds a list."""

    name: str
    key: str
    sort: Sort = Sort.TEXT
    many: bool = False
    as_tuple: bool = False
    required: bool = False
    default: Any = None
    choices: tuple[type[StrEnum], ...] = ()
    model: type[BaseModel] | None = None
    most: int | None = None
    least: int | None = None
    most_items: int | None = None
    least_items: int | None = None
    pattern: str | None = None
    one_line: bool = False

    def words(self) -> list[str]:
        """The Dutch words a choice may be, in their usual order."""
        return [word for choice in self.choices for word in VALUES[choice].values()]


@dataclass(frozen=True, slots=True)
class Shape:
    """One model: its fields by name in code and by key in the file."""

    model: type[BaseModel]
    by_name: dict[str, FieldShape]
    by_key: dict[str, FieldShape]


@cache
def shape_of(model: type[BaseModel]) -> Shape:
    """Raises KeyError for a field without a Dutch key, and ValueError when two fields of a model share one."""
    hints = get_type_hints(model, include_extras=True)
    by_name: dict[str, FieldShape] = {}
    for name, info in model.model_fields.items():
        field = FieldShape(name=name, key=key_of(model.__name__, name), required=info.is_required())
        if not field.required:
            field.default = info.get_default(call_default_factory=True)
            field.default = None if field.default is PydanticUndefined else field.default
        _describe(field, hints[name])
        short = field.most is not None and field.most <= _LINE
        named = name in _ONE_LINE and model.__name__ not in _SIGNED
        field.one_line = field.sort is Sort.TEXT and (short or named)
        by_name[name] = field
    by_key = {field.key: field for field in by_name.values()}
    if len(by_key) != len(by_name):
        raise ValueError(f"two fields of {model.__name__} share a key")
    return Shape(model, by_name, by_key)


def _describe(field: FieldShape, hint: Any) -> None:
    origin = get_origin(hint)
    if origin is Annotated:
        inner, *marks = get_args(hint)
        _describe(field, inner)
        for mark in _flat(marks):
            _limit(field, mark)
    elif origin in (Union, types.UnionType):
        for option in get_args(hint):
            if option is not type(None):
                _describe(field, option)
    elif origin in (list, tuple):
        field.many, field.as_tuple = True, origin is tuple
        _describe(field, get_args(hint)[0])
    elif issubclass(hint, BaseModel):
        field.sort, field.model = Sort.TABLE, hint
    elif issubclass(hint, StrEnum):
        field.sort, field.choices = Sort.CHOICE, (*field.choices, hint)
    else:
        field.sort = _SORTS[hint]


def _flat(marks: list[Any]) -> Iterator[Any]:
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else [mark]


def _limit(field: FieldShape, mark: Any) -> None:
    match mark:
        case StringConstraints():
            field.most = mark.max_length or field.most
            field.least = mark.min_length or field.least
            field.pattern = str(mark.pattern) if mark.pattern else field.pattern
        case Ge():
            field.least = int(str(mark.ge))
        case Le():
            field.most = int(str(mark.le))
        case MaxLen():
            field.most_items = mark.max_length
        case MinLen():
            field.least_items = mark.min_length


def field_at(model: type[BaseModel], path: FilePath) -> FieldShape | None:
    """The field that stands at a place in the file, by its Dutch keys; None where the model has none."""
    found: FieldShape | None = None
    inside: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int):
            continue
        found = shape_of(inside).by_key.get(part) if inside is not None else None
        inside = found.model if found is not None else None
    return found
