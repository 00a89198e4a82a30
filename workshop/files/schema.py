"""JSON Schema of scenarios and saved sessions, with their Dutch keys, so that an editor completes and checks them."""

from typing import Any

from pydantic import BaseModel

from workshop.core.record import Record
from workshop.core.scenario import Scenario
from workshop.files.session_text import ANSWERS
from workshop.files.shape import FieldShape, Sort, shape_of

_TYPES: dict[Sort, dict[str, Any]] = {
    Sort.TEXT: {"type": "string"},
    Sort.NUMBER: {"type": "integer"},
    Sort.YES_NO: {"type": "boolean"},
    Sort.DATE: {"type": "string", "format": "date"},
    Sort.TIME: {"type": "string", "format": "partial-time"},
    Sort.MOMENT: {"type": "string", "format": "date-time"},
}
"""A time of the clock has no offset, and JSON Schema's ``time`` wants one (RFC 3339, section 5.6: partial-time)."""


def scenario_schema() -> dict[str, Any]:
    """The schema of a scenario."""
    return _schema(Scenario, "draaiboek")


def session_schema() -> dict[str, Any]:
    """The schema of a saved session."""
    schema = _schema(Record, "bijeenkomst")
    one = dict(schema["properties"]["inbreng"]["items"])
    one["properties"] = {key: value for key, value in one["properties"].items() if key != "stap"}
    one["required"] = [key for key in one["required"] if key != "stap"]
    schema["properties"][ANSWERS] = {"type": "object", "additionalProperties": {"type": "array", "items": one}}
    return schema


def _schema(model: type[BaseModel], title: str) -> dict[str, Any]:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **_table(model)}


def _table(model: type[BaseModel]) -> dict[str, Any]:
    shapes = shape_of(model).by_key.values()
    table: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {shape.key: _field(shape) for shape in shapes},
    }
    required = [shape.key for shape in shapes if shape.required]
    return {**table, "required": required} if required else table


def _field(shape: FieldShape) -> dict[str, Any]:
    one: dict[str, Any]
    if shape.model is not None:
        one = _table(shape.model)
    elif shape.choices:
        one = {"enum": shape.words()}
    else:
        one = dict(_TYPES[shape.sort])
        lowest, highest = ("minimum", "maximum") if shape.sort is Sort.NUMBER else ("minLength", "maxLength")
        limits = {lowest: shape.least, highest: shape.most, "pattern": shape.pattern}
        one |= {name: limit for name, limit in limits.items() if limit is not None}
    if not shape.many:
        return one
    items = {"minItems": shape.least_items, "maxItems": shape.most_items}
    return {"type": "array", "items": one} | {name: limit for name, limit in items.items() if limit is not None}
