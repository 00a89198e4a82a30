"""Reads a TOML file as people leave it behind, and goes on after a slip of the pen to find the others."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli
from pydantic import BaseModel

from workshop.core.record import Record
from workshop.core.scenario import Scenario
from workshop.files.bounds import LARGEST, too_large, too_much
from workshop.files.lines import Places, scan
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.reading import NotAFile, StillChanging, TooLarge, read_whole
from workshop.files.shape import field_at
from workshop.files.slips import Slip, diagnose
from workshop.files.strange import plainly, strange_letters

MOST_REPAIRS = 20
"""Broken lines that are looked past; a file with more is not a slip of the pen."""
_SINGLE = re.compile(r"^[ \t]*\[[ \t]*([\w.-]{1,100}?)[ \t]*\]", re.MULTILINE)
"""The header of a block in single brackets."""
_SAYS_SESSION = re.compile(r"^\[bijeenkomst\]", re.MULTILINE)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(slots=True)
class Source:
    """A file's text and data, what was wrong with its notation, and the places that could not be read.

    Without `is_readable` nothing is known of what stands in the file but these faults, and nothing else is to be said.
    """

    path: Path
    raw: bytes
    text: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    lost: set[FilePath] = field(default_factory=set)
    is_readable: bool = True

    def places(self) -> Places:
        """The line of every key."""
        return scan(self.text)

    @property
    def is_session(self) -> bool:
        """Whether it is a saved session, also when its notation is broken; else it is taken for a scenario."""
        return "bijeenkomst" in self.data or _SAYS_SESSION.search(self.text) is not None


def read_source(path: Path) -> Source:
    """Never raises: a file that is not there, or is no text at all, is a source with one fault."""
    try:
        raw = read_whole(path, LARGEST)
    except OSError as error:
        return Source(path, b"", faults=[_unreadable(error)], is_readable=False)
    source = Source(path, raw)
    if b"\0" in raw and not raw.startswith(_UTF16):
        return _unfit(source, Fault(Code.NOT_TEXT))
    source.text = _decoded(source)
    much = too_much(source.text, len(raw), is_session=source.is_session)
    if much is not None:
        return _unfit(source, much)
    _parse(source)
    return source


def _unreadable(error: OSError) -> Fault:
    match error:
        case IsADirectoryError():
            return Fault(Code.FOLDER)
        case TooLarge():
            return too_large(error.most)
        case NotAFile():
            return Fault(Code.NOT_A_FILE)
        case StillChanging():
            return Fault(Code.STILL_CHANGING)
        case _:
            return Fault(Code.UNREADABLE, refused=error)


def _unfit(source: Source, fault: Fault) -> Source:
    source.faults, source.text, source.is_readable = [fault], "", False
    return source


def _decoded(source: Source) -> str:
    raw = source.raw
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        source.faults.append(Fault(Code.BOM, line=1))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        source.faults.append(Fault(Code.NOT_UTF8, line=raw.count(b"\n", 0, error.start) + 1))
        text = raw.decode("utf-16" if raw[:2] in _UTF16 else "cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _parse(source: Source) -> None:
    model: type[BaseModel] = Record if source.is_session else Scenario
    source.text = _doubled(source, model)
    for attempt in range(MOST_REPAIRS + 1):
        try:
            source.data = tomli.loads(source.text)
            return
        except tomli.TOMLDecodeError as error:
            if attempt == 0 and _made_plain(source):
                continue
            slip = diagnose(source.text, error, model)
        except (RecursionError, ValueError):
            slip = Slip(Fault(Code.SYNTAX, details={"said": "none"}))
        _note(source, slip)
        if slip.repaired is None or _must_be_whole(source, slip):
            break
        source.text = slip.repaired
    source.is_readable = False


def _must_be_whole(source: Source, slip: Slip) -> bool:
    """Whether nothing after this slip is to be trusted: the program wrote the file, or the file ends here."""
    line = slip.fault.line or 1
    return source.is_session or not "".join(source.text.split("\n")[line:]).strip()


def _note(source: Source, slip: Slip) -> None:
    """What follows from a letter that was named already, on the same line, is not told beside it."""
    same = {slip.fault.code, Code.STRANGE_LETTER}
    if not any(known.line == slip.fault.line and known.code in same for known in source.faults):
        source.faults.append(slip.fault)
    if slip.lost:
        source.lost.add(slip.lost)


def _made_plain(source: Source) -> bool:
    """Puts the letters that were meant in the place of those that cannot be seen; whether there were any.

    They come by the dozen, so the first is named and the other lines are counted.
    """
    found = list(strange_letters(source.text))
    if not found:
        return False
    others = len({one.line for one in found}) - 1
    path = source.places().path_at(found[0].line)
    about: dict[str, str | float] = {"sort": found[0].sort.value, "column": found[0].column, "others": others}
    source.faults.append(Fault(Code.STRANGE_LETTER, path, about, line=found[0].line))
    pieces, begin = [], 0
    for one in found:
        pieces += [source.text[begin : one.place], plainly(source.text[one.place])]
        begin = one.place + 1
    source.text = "".join([*pieces, source.text[begin:]])
    return True


def _doubled(source: Source, model: type[BaseModel]) -> str:
    """The text with double brackets around the names that need them; one fault for each name without."""
    if not any(_wants_double(name, model) for name in _SINGLE.findall(source.text)):
        return source.text
    rows = source.text.split("\n")
    told: set[str] = set()
    for statement in source.places().statements:
        row = rows[statement.first - 1]
        single = _SINGLE.match(row) if statement.is_header else None
        if single is None or not _wants_double(single[1], model):
            continue
        rows[statement.first - 1] = f"[[{single[1]}]]{row[single.end() :].removeprefix(']')}"
        if single[1] not in told:
            source.faults.append(Fault(Code.TABLES_WANTED, tuple(single[1].split(".")), line=statement.first))
        told.add(single[1])
    return "\n".join(rows)


def _wants_double(name: str, model: type[BaseModel]) -> bool:
    found = field_at(model, tuple(part.strip().replace("-", "_") for part in name.split(".")))
    return found is not None and found.model is not None and found.many
