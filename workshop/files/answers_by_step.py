"""Answers stand in a saved session by step, a line each; in the record they are one list."""

from typing import Any

from workshop.core.record import Record
from workshop.files.problems import FilePath
from workshop.files.session_text import ANSWERS

_LIST, _STEP = "inbreng", "stap"
_FIRST = ("id", "tekst", "vervolg", "thema", "kolom")
"""What a reader of a line wants to see before it runs off the screen."""

Plain = dict[str, Any]


def by_step(plain: Plain) -> Plain:
    """The same data with the answers under the id of their step, in the order in which the steps got theirs."""
    steps: dict[str, list[Plain]] = {}
    for one in plain.get(_LIST, ()):
        first = {key: one[key] for key in _FIRST if key in one}
        rest = {key: value for key, value in one.items() if key not in first and key != _STEP}
        steps.setdefault(one[_STEP], []).append(first | rest)
    return {ANSWERS if key == _LIST else key: steps if key == _LIST else value for key, value in plain.items()}


def as_list(plain: Plain) -> tuple[Plain, dict[FilePath, FilePath]]:
    """Data in which the answers are one list again, and for each of them where it stands in the file.

    An earlier version of the program wrote the list itself. The data may be wrong in any way: what is no table of
    lists is left for the model to refuse.
    """
    steps, before = plain.get(ANSWERS), plain.get(_LIST, [])
    if not isinstance(steps, dict) or not isinstance(before, list):
        return plain, {}
    found: list[Any] = list(before)
    written: dict[FilePath, FilePath] = {}
    for step, answers in steps.items():
        for place, one in enumerate(answers if isinstance(answers, list) else [answers]):
            written[_LIST, len(found)] = (ANSWERS, step, place)
            found.append({_STEP: step} | one if isinstance(one, dict) else one)
    return {key: value for key, value in plain.items() if key != ANSWERS} | {_LIST: found}, written


def in_file_order(record: Record) -> Record:
    """The record with its answers in the order in which they will be read back."""
    steps = {step: place for place, step in enumerate(dict.fromkeys(one.step for one in record.contributions))}
    ordered = sorted(record.contributions, key=lambda one: steps[one.step])
    return record.model_copy(update={"contributions": ordered})
