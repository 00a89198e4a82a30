"""Turns faults into problems: finds their lines and words them."""

from dataclasses import replace
from typing import Any

from workshop.files.bounds import LARGEST_NUMBER
from workshop.files.convert import MOST_TOLD
from workshop.files.lines import Places
from workshop.files.problems import Code, Fault, FilePath, Problem, Severity, worded
from workshop.files.source import Source

_LOOKED_AT = 5_000
"""Faults that are put into words; of more, the number is not told exactly."""


def tell(source: Source, faults: list[Fault], renamed: dict[FilePath, FilePath], language: str) -> list[Problem]:
    """The problems of one file, in the order of its lines; a fault that came up twice is told once."""
    if not faults:
        return []
    places = source.places()
    placed = [(_line(fault, places, renamed) or 0, number, fault) for number, fault in enumerate(faults)]
    told: dict[Problem, None] = {}
    for line, _, fault in sorted(placed[:_LOOKED_AT], key=lambda one: one[:2]):
        if fault.first:
            first = places.line_of(_as_written(fault.first, renamed)) or 0
            fault = replace(fault, details={**fault.details, "first": str(first)})
        told.setdefault(worded(fault, source.path, line or None, language))
    problems = list(told)
    left = len(problems) - MOST_TOLD
    if left <= 1:
        return problems
    more = worded(Fault(Code.MORE, details={"others": left}), source.path, problems[MOST_TOLD].line, language)
    serious = any(problem.is_error for problem in problems[MOST_TOLD:])
    return [*problems[:MOST_TOLD], replace(more, severity=Severity.ERROR if serious else Severity.WARNING)]


def _line(fault: Fault, places: Places, renamed: dict[FilePath, FilePath]) -> int | None:
    return fault.line or (places.line_of(_as_written(fault.path, renamed)) if fault.path else None)


def _as_written(path: FilePath, renamed: dict[FilePath, FilePath]) -> FilePath:
    """The path under the key that stands in the file, misspelt as it may be."""
    for length in range(len(path), 0, -1):
        written = renamed.get(path[:length])
        if written is not None:
            return (*_as_written(written[:-1], renamed), written[-1], *path[length:])
    return path


def newer_schema(data: dict[str, Any], known: int) -> Fault | None:
    """The fault of a file that a later version of the program wrote; its keys are not judged (L12)."""
    schema = data.get("schema")
    if isinstance(schema, int) and schema > known:
        return Fault(Code.NEWER_SCHEMA, ("schema",), {"schema": min(schema, LARGEST_NUMBER), "known": known})
    return None
