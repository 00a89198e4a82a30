"""Turns faults into problems: finds their lines and words them."""

from typing import Any

from workshop.files.problems import Code, Fault, FilePath, Problem, worded
from workshop.files.source import Source


def tell(source: Source, faults: list[Fault], renamed: dict[FilePath, FilePath], language: str) -> list[Problem]:
    """The problems of one file, in the order of its lines; a fault that came up twice is told once."""
    if not faults:
        return []
    places = source.places()
    told: dict[Problem, None] = {}
    for fault in faults:
        line = places.line_of(_as_written(fault.path, renamed)) if fault.path else None
        told.setdefault(worded(fault, source.path, line, language))
    return sorted(told, key=lambda problem: problem.line or 0)


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
        return Fault(Code.NEWER_SCHEMA, ("schema",), {"word": schema, "known": known})
    return None
