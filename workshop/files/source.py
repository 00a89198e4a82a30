"""Reads a TOML file as people leave it behind, and goes on after the first broken line to find the others."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli

from workshop.files.convert import iso_of
from workshop.files.lines import Places, Statement, scan
from workshop.files.problems import Code, Fault, FilePath

MOST_REPAIRS = 20
"""Broken lines that are looked past; a file with more is not a slip of the pen."""
_LARGEST = 20_000_000
"""Bytes; a session of a thousand people stays far below this."""

_CURLY = dict.fromkeys(map(ord, "“”„‟‘’‚‛«»"), '"')
_CURLY_STARTS = re.compile(r"""(^|[=\[,])\s*[“”„‟‘’‚‛«»]""")
_BARE = re.compile(r"=\s*([^\s#\"'\[{][^#]*?)\s*(#.*)?$")
_BARE_COLOR = re.compile(r"=\s*(#[0-9a-fA-F]{6})\b")
"""A colour without quotation marks, which TOML takes for a comment."""
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_TIME = re.compile(r"\d{1,2}[:.]\d{1,2}([:.]\d{1,2})?")
_TABLE_NAME = re.compile(r"\s*\[+\s*([\w.-]+)")


@dataclass(slots=True)
class Source:
    """A file's text and data, what was wrong with its notation, and the places that could not be read."""

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


def read_source(path: Path) -> Source:
    """Never raises: a file that is not there, or is no text at all, is a source with one fault."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        details = {"reason": error.strerror or type(error).__name__}
        return Source(path, b"", faults=[Fault(Code.UNREADABLE, details=details)], is_readable=False)
    source = Source(path, raw)
    if len(raw) > _LARGEST or (b"\0" in raw and not raw.startswith((b"\xff\xfe", b"\xfe\xff"))):
        source.faults.append(Fault(Code.NOT_TEXT))
        source.is_readable = False
        return source
    source.text = _decoded(source)
    _parse(source)
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
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _parse(source: Source) -> None:
    for _ in range(MOST_REPAIRS + 1):
        try:
            source.data = tomli.loads(source.text)
            return
        except tomli.TOMLDecodeError as error:
            if not _look_past(source, error):
                break
        except (RecursionError, ValueError):
            source.faults.append(Fault(Code.SYNTAX, details={"said": "none"}))
            break
    source.is_readable = False


def _look_past(source: Source, error: tomli.TOMLDecodeError) -> bool:
    """Notes what is wrong on the broken line and takes the line out; False when nothing is left to take out."""
    rows = source.text.split("\n")
    places = scan(source.text)
    line = min(error.lineno, len(rows))
    while line > 1 and not rows[line - 1].strip():
        line -= 1
    statement = places.statement_at(line)
    ran_on = statement is not None and statement.first < line and _starts_anew(rows[line - 1])
    at_end = error.pos >= len(source.text.rstrip()) and _never_closed(error.msg)
    if statement is not None and statement.first < line and (ran_on or at_end):
        return _take_out(source, rows, statement, line - 1 if ran_on else len(rows))
    row = rows[line - 1]
    if not row.strip():
        return False
    fault, repaired = _diagnose(row, error.msg, line, statement)
    if not any((known.line, known.code) == (fault.line, fault.code) for known in source.faults):
        source.faults.append(fault)
    if repaired == row:
        repaired = ""
    if not repaired and statement is not None and not statement.is_header and statement.path:
        source.lost.add(statement.path)
    rows[line - 1] = repaired
    source.text = "\n".join(rows)
    return True


def _never_closed(message: str) -> bool:
    return message.startswith(("Unclosed", "Unterminated", "Expected"))


def _starts_anew(row: str) -> bool:
    return re.match(r"\s*(\[\[?[\w.-]+\]|[\w-]+\s*=)", row) is not None


def _take_out(source: Source, rows: list[str], statement: Statement, last: int) -> bool:
    path = statement.path
    source.faults.append(Fault(Code.NOT_CLOSED, path, line=statement.first))
    source.lost.add(path)
    for place in range(statement.first - 1, last):
        rows[place] = ""
    source.text = "\n".join(rows)
    return True


def _diagnose(row: str, message: str, line: int, statement: Statement | None) -> tuple[Fault, str]:
    """What is wrong on one line, and the line as it was probably meant; empty when that cannot be told."""
    path = statement.path if statement and statement.is_key and statement.first == line else ()
    said = row.strip()

    def fault(code: Code, **details: str | int) -> Fault:
        return Fault(code, path, {"said": said[:60], **details}, line=line)

    if "verwrite" in message or "twice" in message or "uplicate" in message or "immutable" in message:
        return fault(Code.TWICE), ""
    if _CURLY_STARTS.search(row):
        return fault(Code.CURLY_QUOTES), row.translate(_CURLY)
    if said.startswith("["):
        name = _TABLE_NAME.match(row)
        twofold = said.startswith("[[") or "]]" in said
        meant = (f"[[{name[1]}]]" if twofold else f"[{name[1]}]") if name else ""
        return fault(Code.HEADER_BROKEN, meant=meant or "[[stap]]"), meant
    if statement is not None and not statement.is_key:
        return fault(Code.EQUALS_MISSING), ""
    color = _BARE_COLOR.search(row)
    if color:
        return fault(Code.QUOTES_MISSING, word=color[1]), ""
    if re.search(r"=\s*(#.*)?$", row):
        return fault(Code.VALUE_MISSING), ""
    bare = _BARE.search(row)
    if bare:
        return _diagnose_bare(bare[1], fault), ""
    if "\\" in row and ("scape" in message or "hex" in message or "'\\\\'" in message):
        return fault(Code.BACKSLASH), ""
    if row.count('"') % 2:
        return fault(Code.QUOTE_NOT_CLOSED), ""
    return fault(Code.SYNTAX), ""


def _diagnose_bare(word: str, fault: Any) -> Fault:
    iso = iso_of(word)
    found: Fault
    if iso:
        found = fault(Code.DATE_ORDER, word=word, iso=iso)
    elif _DATE.match(word) or re.fullmatch(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", word):
        found = fault(Code.DATE_IMPOSSIBLE, word=word)
    elif _TIME.fullmatch(word):
        found = fault(Code.TIME_IMPOSSIBLE, word=word)
    elif word.casefold() in ("ja", "nee", "yes", "no", "true", "false", "waar", "onwaar"):
        found = fault(Code.YES_NO_WORD, word=word)
    else:
        found = fault(Code.QUOTES_MISSING, word=word[:40])
    return found
