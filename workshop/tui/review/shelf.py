"""Saved sessions on disk as the review holds them, and the one way in which it writes (F14)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from workshop.core import fold
from workshop.core.events import FACILITATOR, Event, Stamped
from workshop.core.record import Record, reopen
from workshop.core.refusal import Refusal
from workshop.files.problems import FileProblems, sentence
from workshop.files.sessions import kept_copy, open_record


@dataclass(slots=True)
class Saved:
    """One file. Without a record it is damaged: `fault` says briefly why, `problems` in full with what to do.

    `hash` is that of the file as it was read or written last; a record with comments, or from an earlier version of the
    program, keeps a copy at the next write.
    """

    path: Path
    record: Record | None = None
    hash: str = ""
    has_comments: bool = False
    is_older: bool = False
    fault: str = ""
    problems: list[str] = field(default_factory=list)


class WriteRecord(Protocol):
    """As `files.sessions.write_record`: raises ChangedOnDisk and OSError, and gives the new hash."""

    def __call__(self, record: Record, path: Path, expect_hash: str | None = None) -> str: ...


def take(path: Path, language: str) -> Saved:
    """Reads one file; a damaged one is told about, never raised."""
    try:
        found = open_record(path, language)
    except FileProblems as damaged:
        errors = [problem for problem in damaged.problems if problem.is_error] or damaged.problems
        told = [sentence(problem, language) for problem in errors]
        return Saved(path, fault=errors[0].message if errors else "", problems=told)
    return Saved(path, found.record, found.hash, found.has_comments, found.is_older)


def take_again(saved: Saved, language: str) -> bool:
    """Reads the file anew into `saved`; False when it is damaged now, and then the record stays as it was."""
    again = take(saved.path, language)
    saved.fault, saved.problems = again.fault, again.problems
    if again.record is None:
        return False
    saved.record, saved.hash = again.record, again.hash
    saved.has_comments, saved.is_older = again.has_comments, again.is_older
    return True


@dataclass(frozen=True, slots=True)
class Written:
    """What became of it. `kept` is the copy of a file with comments, or of an earlier version (`was_older`)."""

    kept: Path | None
    was_older: bool = False


def record_events(saved: Saved, events: Sequence[Event], at: dt.datetime, write: WriteRecord) -> Written | Refusal:
    """Folds events into the record, all or none, and writes the file; only then does `saved` change.

    Raises ChangedOnDisk when somebody else wrote the file meanwhile, OSError when it cannot be written.
    """
    assert saved.record is not None
    record = saved.record.model_copy(deep=True)
    session = reopen(record)
    for event in events:
        number = session.number + 1
        moment = max(at.replace(microsecond=0), session.at)
        applied = fold.apply(
            session, Stamped(number=number, at=moment, by=FACILITATOR, id=f"review-{number}", event=event)
        )
        if applied.refusal:
            return applied.refusal
    kept = kept_copy(saved.path) if saved.has_comments or saved.is_older else None
    saved.hash = write(record, saved.path, saved.hash)
    was_older = saved.is_older
    saved.record, saved.has_comments, saved.is_older = record, False, False
    return Written(kept, was_older)
