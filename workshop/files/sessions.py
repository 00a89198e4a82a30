"""Saves sessions and reads them back: a file that somebody who does not know the program can read aloud."""

import hashlib
import re
from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.core.record import SCHEMA, Record
from workshop.files.answers_by_step import as_list, by_step, in_file_order
from workshop.files.atomic import write_atomically
from workshop.files.bounds import LARGEST
from workshop.files.convert import from_plain, to_plain
from workshop.files.day_checks import record_days
from workshop.files.judge import Judged, judge
from workshop.files.migrations import RECORD, migrated
from workshop.files.problems import Fault, FileProblems, Problem
from workshop.files.reading import read_whole
from workshop.files.record_checks import whole_faults
from workshop.files.session_text import has_own_comments, toml_text
from workshop.files.source import Source, read_source
from workshop.files.told import newer_schema, tell
from workshop.files.truth_checks import truth_faults
from workshop.files.whole import cut_off, other_than_a_record

_ZONE = "Europe/Amsterdam"
_VERSION = re.compile(r"^schema\s*=\s*(\d{1,9})\s*(?:#.*)?$", re.MULTILINE)


class SessionError(FileProblems):
    """A saved session that is damaged, was edited into something else, or comes from a newer program."""


class ChangedOnDisk(RuntimeError):
    """Somebody else wrote the file since it was read; writing now would lose what they wrote."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(f"{path} changed since it was read")


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record and the state of its file. With comments in it, or from an earlier version of the program (`is_older`),
    the next write keeps a copy beside it first.
    """

    record: Record
    hash: str
    has_comments: bool
    is_older: bool = False


def read_record(path: Path, language: str = "nl") -> Record:
    """The record of a saved session. Raises SessionError with every problem."""
    return open_record(path, language).record


def open_record(path: Path, language: str = "nl") -> ReadRecord:
    """The record with what is needed to write it back safely. Raises SessionError with every problem."""
    source = read_source(path)
    judged = _judged(source)
    if judged.value is None or any(worse.is_error for worse in _problems(source, Judged(None, None), language)):
        raise SessionError(_problems(source, judged, language))
    return ReadRecord(judged.value, _hash(source.raw), has_own_comments(source.text), _is_older(source.text))


def write_record(record: Record, path: Path, expect_hash: str | None = None) -> str:
    """Writes the session whole and atomically (L25), and gives the hash of what stands there now.

    With `expect_hash`, raises ChangedOnDisk when the file is no longer what was read. A file in which somebody put
    comments, or that an earlier version of the program wrote, is kept first, as `kept_copy`. Raises OSError when it
    cannot be written; the old file is then as it was.
    """
    return write_text(record_text(record), path, None if expect_hash is None else {expect_hash})


def write_text(text: str, path: Path, expected: Set[str] | None = None) -> str:
    """The same for a text that `record_text` made; with `expected`, the file has to have one of these hashes."""
    before = _bytes_of(path)
    if expected is not None and (before is None or _hash(before) not in expected):
        raise ChangedOnDisk(path)
    if before is not None and _is_worth_keeping(before):
        write_atomically(kept_copy(path), before)
    write_atomically(path, text)
    return hash_of(text)


def hash_of(text: str) -> str:
    """What `write_text` answers with when it has written this text."""
    return _hash(text.encode())


def keep_aside(path: Path) -> Path | None:
    """Keeps the file byte for byte in `kept_copy`; None when there is none. Raises OSError."""
    before = _bytes_of(path)
    if before is None:
        return None
    kept = kept_copy(path)
    write_atomically(kept, before)
    return kept


def kept_copy(path: Path) -> Path:
    """Where the file as it was goes before a rewrite: ``NAME.oud``, and ``.oud-2`` when that exists."""
    copy, count = path.with_name(f"{path.name}.oud"), 1
    while copy.exists():
        count += 1
        copy = path.with_name(f"{path.name}.oud-{count}")
    return copy


def record_text(record: Record) -> str:
    """The file's text. Times are in the meeting's zone, with their offset, to the second."""
    return toml_text(by_step(to_plain(record, record.meeting.zone, spare=True)))


def as_saved(record: Record) -> Record:
    """The record as it will be read back: times to the second, text without control codes."""
    zone = record.meeting.zone
    plain = to_plain(in_file_order(record), zone)
    return Record.model_validate(from_plain(Record, plain, zone).fields, strict=True)


def same_record(one: Record, other: Record) -> bool:
    """Whether two records would be the same file; for comparing what was written with what is read back."""
    return record_text(one) == record_text(other)


def session_problems(source: Source, language: str) -> list[Problem]:
    """Everything wrong with a saved session that has been read already, in the order of its lines.

    Of one that can be used also what no longer fits a signature or a confirmation.
    """
    judged = _judged(source)
    if judged.value is not None:
        judged.faults += truth_faults(judged.value)
    return _problems(source, judged, language)


def _judged(source: Source) -> Judged[Record]:
    if not source.is_readable:
        return Judged(None, None)
    newer = newer_schema(source.data, SCHEMA)
    if newer is not None:
        source.faults.clear()
        return Judged(None, None, [newer])
    other = other_than_a_record(source)
    if other is not None:
        return Judged(None, None, [other])
    meeting = source.data.get("bijeenkomst")
    zone: Any = meeting.get("tijdzone") if isinstance(meeting, dict) else None
    plain, written = as_list(migrated(source.data, RECORD))
    judged = judge(Record, plain, zone if isinstance(zone, str) else _ZONE, source.lost, whole_faults)
    judged.renamed |= written
    cut = cut_off(source, judged.faults)
    return judged if cut is None else Judged(None, None, [cut])


def _problems(source: Source, judged: Judged[Record], language: str) -> list[Problem]:
    faults: list[Fault] = [*source.faults, *judged.faults]
    if judged.value is not None:
        faults += record_days(judged.value)
    return tell(source, faults, judged.renamed, language)


def _is_worth_keeping(before: bytes) -> bool:
    """Whether a rewrite would lose what only this file has: somebody's comments, or the shape of an earlier version."""
    text = before.decode("utf-8", errors="replace")
    return _is_older(text) or has_own_comments(text)


def _is_older(text: str) -> bool:
    """Looked for in the notation: parsing a file of thousands of people would hold up the room that writes it."""
    said = _VERSION.search(text.split("\n[", 1)[0])
    return said is not None and int(said[1]) < SCHEMA


def _bytes_of(path: Path) -> bytes | None:
    try:
        return read_whole(path, LARGEST)
    except FileNotFoundError:
        return None


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
