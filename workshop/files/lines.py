"""On which line of a TOML file each key stands. A parser forgets this, and a message without a line helps nobody.

The scanner does not judge: it also walks through files that a parser refuses, so that a broken line can be named.
"""

import re
from dataclasses import dataclass, field

from workshop.files.problems import FilePath

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]#]+?)\s*\]")
_PART = r"""(?:"[^"]*"|'[^']*'|[^\s"'=.\[\]#]+)"""
_KEY = re.compile(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")
_PARTS = re.compile(_PART)
_LONG_QUOTES = ('"""', "'''")
_TOKEN = re.compile(r"""\"{3}|'{3}|"[^"\\]*(?:\\.[^"\\]*)*"?|'[^']*'?|#|[\[\]{},]|[^\s"'#\[\]{},]+""")
"""What a value is made of on one row; a short text without its closing quote goes on to the end of the row."""
_LONG_ENDS = {
    '"""': re.compile(r'[^"\\]*(?:(?:\\.?|"(?!""))[^"\\]*)*"{3,5}'),
    "'''": re.compile(r"[^']*(?:'(?!'')[^']*)*'{3,5}"),
}
_PIECE = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"{0,5}|\'\'\'(?:[^\']++|\'(?!\'\'))*+\'{0,5}'
    r'|"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"?|\'[^\'\n]*+\'?|#[^\n]*|[^\s"\'#]+',
    re.DOTALL,
)
_HEADER_LETTERS = 1000
"""A header is looked for in so many letters of a row; more are no name of a table."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One table header or one key with its value, from its first line to its last, counted from 1.

    A line that is neither has the path that its first word would have had.
    """

    first: int
    last: int
    path: FilePath
    is_header: bool = False
    is_key: bool = False


@dataclass(slots=True)
class Places:
    """Where everything stands. Lines count from 1."""

    lines: dict[FilePath, int] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    comments: list[int] = field(default_factory=list)

    def line_of(self, path: FilePath) -> int:
        """The line of that key; of the table or list that it is in, or should be in, when it has no line itself."""
        path = tuple(part.replace("-", "_") if isinstance(part, str) else part for part in path)
        while path:
            if path in self.lines:
                return self.lines[path]
            path = path[:-1]
        return 1

    def statement_at(self, line: int) -> Statement | None:
        """The statement that a line is part of; None for a blank line or a comment."""
        return next((one for one in self.statements if one.first <= line <= one.last), None)

    def path_at(self, line: int) -> FilePath:
        """The key whose value stands on that line; nothing for any other line."""
        found = self.statement_at(line)
        return found.path if found is not None and found.is_key else ()


def last_of(text: str) -> int:
    """Where the last piece of a text ends that is no comment."""
    return max((piece.end() for piece in _PIECE.finditer(text) if piece[0][0] != "#"), default=0)


def never_ended(text: str) -> int | None:
    """Where the row ends that holds a text which begins with ' and does not end on that row."""
    for piece in _PIECE.finditer(text):
        said = piece[0]
        if said[0] == "'" and not said.startswith("'''") and (len(said) == 1 or said[-1] != "'"):
            return piece.end()
    return None


def scan(text: str) -> Places:
    """Finds every key, list item and table header. Hyphens in keys are read as underscores."""
    places = Places()
    rows = text.split("\n")
    table: FilePath = ()
    counts: dict[FilePath, int] = {}
    row = 0
    while row < len(rows):
        said = rows[row].strip()
        number = row + 1
        row += 1
        if not said:
            continue
        if said.startswith("#"):
            places.comments.append(number)
        elif header := _HEADER.match(rows[number - 1][:_HEADER_LETTERS]):
            table = _enter(header[2], header[1] == "[[", number, counts, places)
            places.statements.append(Statement(number, number, table, is_header=True))
            if "#" in rows[number - 1][header.end() :]:
                places.comments.append(number)
        elif key := _KEY.match(rows[number - 1]):
            path = (*table, *_names(key[1]))
            places.lines.setdefault(path, number)
            row = _Value(rows, number - 1, key.end(), path, places).end() + 1
            places.statements.append(Statement(number, row, path, is_key=True))
        else:
            places.statements.append(Statement(number, number, (*table, said.split()[0].replace("-", "_"))))
    return places


def _names(dotted: str) -> list[str]:
    return [part.strip("\"'").replace("-", "_") for part in _PARTS.findall(dotted)]


def _enter(dotted: str, is_list: bool, line: int, counts: dict[FilePath, int], places: Places) -> FilePath:
    *outer, last = _names(dotted) or [""]
    path: FilePath = ()
    for name in outer:
        path = (*path, name)
        if path in counts:
            path = (*path, counts[path] - 1)
    path = (*path, last)
    places.lines.setdefault(path, line)
    if is_list:
        place = counts.get(path, 0)
        counts[path] = place + 1
        path = (*path, place)
        places.lines[path] = line
    return path


class _Value:
    """Walks over one value, token by token, to find where it ends and on which lines its items stand."""

    def __init__(self, rows: list[str], row: int, column: int, path: FilePath, places: Places) -> None:
        self._rows, self._row, self._column = rows, row, column
        self._path, self._places = path, places
        self._depth = 0
        self._items = 0
        self._item_expected = False

    def end(self) -> int:
        """The row, from 0, that the value ends on; the last row of the file when it is never closed."""
        while self._row < len(self._rows):
            self._walk_row()
            if self._depth <= 0:
                return self._row
            self._row, self._column = self._row + 1, 0
        return len(self._rows) - 1

    def _walk_row(self) -> None:
        while token := _TOKEN.search(self._rows[self._row], self._column):
            said = token[0]
            if said[0] == "#":
                self._places.comments.append(self._row + 1)
                return
            if self._item_expected and said not in ("]", ","):
                self._places.lines[*self._path, self._items] = self._row + 1
                self._items += 1
                self._item_expected = False
            self._column = token.end()
            if said in _LONG_QUOTES:
                self._skip_long_text(said)
            else:
                self._count(said)

    def _count(self, said: str) -> None:
        if said in ("[", "{"):
            self._depth += 1
            self._item_expected = said == "[" and self._depth == 1
        elif said in ("]", "}"):
            self._depth -= 1
        elif said == "," and self._depth == 1:
            self._item_expected = self._items > 0

    def _skip_long_text(self, quotes: str) -> None:
        end = _LONG_ENDS[quotes]
        while self._row < len(self._rows):
            closed = end.match(self._rows[self._row], self._column)
            if closed:
                self._column = closed.end()
                return
            self._row, self._column = self._row + 1, 0
        self._row, self._column = len(self._rows) - 1, len(self._rows[-1])
