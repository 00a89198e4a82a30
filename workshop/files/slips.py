"""What is wrong with the first line that a TOML parser stumbles over, and how it was probably meant.

A slip in one value is looked past. After anything else the rest of the file cannot be trusted: what would be said
about it follows from this, so this alone is told.
"""

import re
from dataclasses import dataclass

import tomli
from pydantic import BaseModel

from workshop.files.convert import iso_of
from workshop.files.lines import Places, Statement, last_of, never_ended, scan
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import Sort, field_at

_CURLY = dict.fromkeys(map(ord, "“”„‟‘’‚‛«»"), '"')
_CURLY_STARTS = re.compile(r"""(^|[=\[,])\s*[“”„‟‘’‚‛«»]""")
_BARE = re.compile(r"=\s*([^\s#\"'\[{][^#]*)")
_BARE_COLOR = re.compile(r"=\s*(#[0-9a-fA-F]{6})\b")
"""A colour without quotation marks, which TOML takes for a comment."""
_NOTHING = re.compile(r"=\s*(#.*)?$")
_QUOTES_INSIDE = re.compile(
    r"""[=\[,]\s*(?:"[^"]*"\s*[^\s,;\]}#"].*"|'[^']*'\s*[^\s,;\]}#'].*'|"[^"\n]*""[^"\n,\]]+"")"""
)
"""A text that ends, and goes on, and ends again."""
_INSIDE_A_LIST = re.compile(r"""^\s*(?:"[^"]*"\s*[^\s,;\]}#"].*"|'[^']*'\s*[^\s,;\]}#'].*')\s*,?\s*(?:#.*)?$""")
_APOSTROPHE = re.compile(r"=\s*('[^'#\"]+?)\s*(?:#.*)?$")
"""A text without quotation marks that begins as "'s-Gravenhage" does."""
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_TIME = re.compile(r"\d{1,2}[:.]\d{1,2}([:.]\d{1,2})?")
_TABLE_NAME = re.compile(r"\s*\[+\s*([\w.-]+)")
_STARTS_ANEW = re.compile(r"\s*(\[\[?[\w.-]+\]|[\w-]+\s*=)")
_STARTS_LONG_TEXT = re.compile(r"""\s*(?:\[\[?[\w.-]+\]\]?\s*(?:#.*)?$|[\w-]+\s*=\s*(?:\"{3}|'{3}))""")
_WORD = re.compile(r"[^\s,\]}#\"'][^,\]}#\"'\n]*")
_WANTED = {
    Sort.NUMBER: Code.NUMBER_WANTED,
    Sort.YES_NO: Code.YES_NO_WORD,
    Sort.DATE: Code.DATE_WANTED,
    Sort.TIME: Code.TIME_WANTED,
}
_NO_END = 'Expected "\'"'
"""What the parser says of a text that begins with ' and has no other ' behind it."""
_LONGEST_ROW = 4000
"""Letters of a row that are looked at."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault with the whole text as it was probably meant; None when the rest of the text cannot be trusted.

    `lost` is the place of a value that could not be read.
    """

    fault: Fault
    repaired: str | None = None
    lost: FilePath = ()


@dataclass(frozen=True, slots=True)
class _Stumble:
    """Where the parser stumbled, with all that is needed to say why."""

    text: str
    rows: list[str]
    places: Places
    statement: Statement | None
    line: int
    pos: int
    message: str
    model: type[BaseModel]

    @property
    def row(self) -> str:
        return self.rows[self.line - 1][:_LONGEST_ROW]

    @property
    def path(self) -> FilePath:
        """The key that this line begins with, if it begins with one."""
        one = self.statement
        return one.path if one is not None and one.is_key and one.first == self.line else ()

    @property
    def list_path(self) -> FilePath:
        """The key whose value this line is in."""
        return self.statement.path if self.statement is not None and self.statement.is_key else ()

    def fault(self, code: Code, path: FilePath, **details: str | int) -> Fault:
        return Fault(code, path, {"said": self.row.strip()[:60], **details}, line=self.line)

    def past(self, code: Code, **details: str | int) -> Slip:
        """The value is left out, and nothing is missing at its place."""
        one = self.fault(code, self.path, **details)
        return Slip(one, self.with_row(""), self.path) if self.path else Slip(one)

    def with_row(self, row: str) -> str:
        return "\n".join([*self.rows[: self.line - 1], row, *self.rows[self.line :]])


def diagnose(text: str, error: tomli.TOMLDecodeError, model: type[BaseModel]) -> Slip:
    """What the parser stumbled over. `model` knows what should stand behind each key."""
    rows, places = text.split("\n"), scan(text)
    pos, line = _stumbled(text, error)
    line = min(line, len(rows))
    while line > 1 and not rows[line - 1].strip():
        line -= 1
    statement = places.statement_at(line)
    at = _Stumble(text, rows, places, statement, line, pos, error.msg, model)
    at_end = pos >= len(text.rstrip())
    earlier = _never_closed(at)
    if earlier is not None:
        return Slip(Fault(Code.NOT_CLOSED, earlier.path, line=earlier.first))
    if at_end and not text.endswith("\n") and (statement is None or not statement.is_header):
        return Slip(Fault(Code.CUT_OFF, line=line))
    if statement is not None and statement.first < line and (at_end or _STARTS_ANEW.match(rows[line - 1])):
        return Slip(Fault(Code.NOT_CLOSED, statement.path, line=statement.first))
    if at.list_path and error.msg.startswith(("Unclosed array", "Unclosed inline", "Invalid value")):
        found = _in_a_list(at)
        if found is not None:
            return found
    return _on_one_line(at)


def _stumbled(text: str, error: tomli.TOMLDecodeError) -> tuple[int, int]:
    """The place and the line. A text that begins with ' and never ends is missed at the end of the file alone."""
    end = never_ended(text) if error.msg == _NO_END else None
    return (error.pos, error.lineno) if end is None else (end, text.count("\n", 0, end) + 1)


def _never_closed(at: _Stumble) -> Statement | None:
    """The long text before this line that swallowed the start of another block or long text, if there is one."""
    for one in at.places.statements:
        if one.first >= at.line:
            break
        inside = range(one.first, min(one.last, len(at.rows)))
        if one.is_key and one.first < one.last and any(_STARTS_LONG_TEXT.match(at.rows[row]) for row in inside):
            return one
    return None


def _in_a_list(at: _Stumble) -> Slip | None:
    """What is wrong between two values of a list; None for a value that stands alone."""
    text, pos = at.text, at.pos
    if _QUOTES_INSIDE.search(at.row) or _INSIDE_A_LIST.match(at.row):
        return Slip(at.fault(Code.QUOTES_INSIDE, at.list_path, around=_around(at.row)))
    if at.statement is None or _CURLY_STARTS.search(at.row):
        return None
    begin = sum(len(row) + 1 for row in at.rows[: at.statement.first - 1])
    if at.message.startswith("Invalid value"):
        word = _WORD.match(text, pos)
        if word is None or text[begin:pos].rstrip()[-1:] not in ("[", ","):
            return None
        fault = at.fault(Code.QUOTES_MISSING, at.list_path, word=word[0].strip()[:40])
        return Slip(fault, f'{text[:pos]}"{word[0].strip()}"{text[word.end() :]}')
    goes_on = text[pos : pos + 1]
    end = begin + last_of(text[begin:pos])
    if goes_on == ";":
        return Slip(at.fault(Code.COMMA_MISSING, at.list_path), f"{text[:pos]},{text[pos + 1 :]}")
    if goes_on and (goes_on in "\"'[{" or goes_on.isalnum()):
        before = text.count("\n", 0, end) + 1
        said = {"said": at.rows[before - 1].strip()[:60]}
        return Slip(Fault(Code.COMMA_MISSING, at.list_path, said, line=before), f"{text[:end]},{text[end:]}")
    return Slip(at.fault(Code.SYNTAX, at.list_path))


def _on_one_line(at: _Stumble) -> Slip:
    row, said = at.row, at.row.strip()
    if any(one in at.message for one in ("verwrite", "twice", "uplicate", "immutable")):
        return at.past(Code.TWICE)
    if _CURLY_STARTS.search(row):
        return Slip(at.fault(Code.CURLY_QUOTES, at.path), at.with_row(at.rows[at.line - 1].translate(_CURLY)))
    if said.startswith("[") and not at.list_path:
        name = _TABLE_NAME.match(row)
        twofold = said.startswith("[[") or "]]" in said
        meant = (f"[[{name[1]}]]" if twofold else f"[{name[1]}]") if name else ""
        broken = at.fault(Code.HEADER_BROKEN, at.path, meant=meant or "[[stap]]")
        is_known = name is not None and field_at(at.model, tuple(name[1].split("."))) is not None
        return Slip(broken, at.with_row(meant) if is_known and meant != said else None)
    if at.statement is not None and not at.statement.is_key:
        return Slip(at.fault(Code.EQUALS_MISSING, at.path))
    if color := _BARE_COLOR.search(row):
        return at.past(Code.QUOTES_MISSING, word=color[1])
    if _NOTHING.search(row):
        return at.past(Code.VALUE_MISSING)
    if bare := _BARE.search(row):
        return _bare(bare[1].strip(), at)
    if "\\" in row and ("scape" in at.message or "hex" in at.message or "'\\\\'" in at.message):
        return at.past(Code.BACKSLASH)
    if _QUOTES_INSIDE.search(row):
        return at.past(Code.QUOTES_INSIDE, around=_around(row))
    if alone := _APOSTROPHE.search(row):
        return at.past(Code.QUOTES_MISSING, word=alone[1][:40])
    return Slip(at.fault(Code.QUOTE_NOT_CLOSED if row.count('"') % 2 else Code.SYNTAX, at.path))


def _around(row: str) -> str:
    """Which quotation marks the text of this row, that holds more of them, stands between."""
    first = re.search(r"[\"']", row)
    return "single" if first and first[0] == "'" else "double"


def _bare(word: str, at: _Stumble) -> Slip:
    """A value without quotation marks, by what should stand there: not every one of them wants quotation marks."""
    if word[-1:] in ('"', "'"):
        return at.past(Code.QUOTE_NOT_CLOSED)
    iso = iso_of(word)
    if iso:
        return at.past(Code.DATE_ORDER, word=word[:40], iso=iso)
    if _DATE.match(word) or re.fullmatch(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", word):
        return at.past(Code.DATE_IMPOSSIBLE, word=word[:40])
    if _TIME.fullmatch(word):
        return at.past(Code.TIME_IMPOSSIBLE, word=word[:40])
    meant = field_at(at.model, at.path)
    wanted = _WANTED.get(meant.sort) if meant is not None else None
    if wanted is None:
        yes_or_no = word.casefold() in ("ja", "nee", "yes", "no", "true", "false", "waar", "onwaar")
        wanted = Code.YES_NO_WORD if yes_or_no else Code.QUOTES_MISSING
    return at.past(wanted, word=word[:40])
