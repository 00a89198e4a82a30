"""Reads single fields of a form. Whatever cannot be read is Unclear, and says which field it was."""

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from workshop.web.problem import Unclear

Fields = Mapping[str, str]
Choice = TypeVar("Choice", bound=StrEnum)

_DUTCH_DATE = re.compile(r"^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$")


def one_of(kind: type[Choice], value: str, field: str) -> Choice | None:
    """A choice of a closed set; None when nothing was chosen."""
    if not value:
        return None
    try:
        return kind(value)
    except ValueError:
        raise Unclear("refusal-unknown-choice", field) from None


def date(fields: Fields, name: str) -> dt.date | None:
    """A day as browsers send it, or as the Dutch write it."""
    typed = fields.get(name, "").strip()
    if not typed:
        return None
    dutch = _DUTCH_DATE.match(typed)
    try:
        return dt.date(int(dutch[3]), int(dutch[2]), int(dutch[1])) if dutch else dt.date.fromisoformat(typed)
    except ValueError:
        raise Unclear("problem-date", name) from None


def text(fields: Fields, name: str) -> str | None:
    """What was typed, or None for nothing."""
    return fields.get(name, "").strip() or None


def number(fields: Fields, name: str) -> int:
    """A small whole number; 0 for anything else."""
    value = fields.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 6 else 0
