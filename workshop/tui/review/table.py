"""The promises of a session, two or three rows each: who and what on the left, when and how it stands on the right."""

from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.coordinate import Coordinate
from textual.message import Message
from textual.widgets import DataTable

from workshop.text import Words
from workshop.tui.canvas import shorten, wrap
from workshop.tui.review.ledger import Line, title_of
from workshop.tui.review.telling import day_with_year

_ID_COLUMNS = 4
_STATE_COLUMNS = 27
_MOST_LINES = 2
_WORDS_COLUMNS = 90


class PromiseTable(DataTable[Text]):
    """Late, status and omslag are told in words and numbers; colour only helps."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "review-open"),
        Binding("home", "scroll_top", show=False),
        Binding("end", "scroll_bottom", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "promises--late",
        "promises--vraag",
        "promises--aanbod",
        "promises--samenwerking",
    }
    DEFAULT_CSS = """
    PromiseTable { height: 1fr; }
    PromiseTable > .promises--late { color: $warning; text-style: bold; }
    PromiseTable > .promises--vraag { color: $accent; }
    PromiseTable > .promises--aanbod { color: $primary; }
    PromiseTable > .promises--samenwerking { color: $secondary; }
    PromiseTable > .datatable--odd-row, PromiseTable > .datatable--even-row { background: $background; }
    """

    class Opened(Message):
        """Somebody wants to see this promise in full."""

        def __init__(self, line: Line) -> None:
            super().__init__()
            self.line = line

    def __init__(self, say: Words) -> None:
        super().__init__(show_header=False, cursor_type="row", cell_padding=1)
        self._say = say
        self._lines: list[Line] = []
        self._drawn_in = Style()

    @property
    def line(self) -> Line | None:
        """The promise under the cursor."""
        return self._lines[self.cursor_row] if 0 <= self.cursor_row < len(self._lines) else None

    def show(self, lines: list[Line]) -> None:
        """Replaces the rows; the cursor stays at the same promise when it is still there."""
        under = self.line
        self._lines = lines
        self._draw()
        keys = [line.promise.id for line in lines]
        row = keys.index(under.promise.id) if under and under.promise.id in keys else 0
        self.cursor_coordinate = Coordinate(row, 0)

    def on_resize(self) -> None:
        self._redraw()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        if self.is_attached:
            self.call_after_refresh(self._recolour)

    def _recolour(self) -> None:
        """Colours are in the cells, so another theme writes them anew."""
        if self.is_attached and self._drawn_in != self._ink("late"):
            self._redraw()

    def _redraw(self) -> None:
        at = self.cursor_coordinate
        self._draw()
        self.cursor_coordinate = at

    def _draw(self) -> None:
        room = self.size.width - _ID_COLUMNS - _STATE_COLUMNS - 6 - self.scrollbar_size_vertical
        room = max(20, min(room, _WORDS_COLUMNS))
        self._drawn_in = self._ink("late")
        self.clear(columns=True)
        for columns in (_ID_COLUMNS, room, _STATE_COLUMNS):
            self.add_column("", width=columns)
        for line in self._lines:
            what = _first_lines(title_of(line.promise), room)
            cells = Text(line.promise.id), self._words(line, what, room), self._state(line)
            self.add_row(*cells, height=1 + len(what))

    def _words(self, line: Line, what: list[str], room: int) -> Text:
        omslag = line.promise.omslag
        under = f"{omslag.number} {self._say(f'omslag-short-{omslag}')}" if omslag else ""
        who = shorten(self._who(line), room - len(under) - 3 if under else room)
        words = Text(who, "bold", no_wrap=True)
        if omslag:
            words.append("   ")
            words.append(under, self._ink(omslag))
        words.append("\n" + "\n".join(what), Style(bold=False))
        return words

    def _who(self, line: Line) -> str:
        if not line.names:
            return self._say("review-nobody")
        if len(line.names) == 1:
            return line.names[0]
        return self._say("review-together", name=line.names[0], n=len(line.names) - 1)

    def _state(self, line: Line) -> Text:
        state = Text(no_wrap=True)
        if line.coming:
            date = day_with_year(line.coming.on, self._say.language)
            state.append(self._say(f"review-on-{line.coming.moment}", date=date))
        state.append("\n")
        if line.late:
            state.append(self._say("review-late"), self._ink("late"))
            state.append(" · ")
        state.append(self._say("status-withdrawn" if not line.promise.stands else f"status-{line.promise.status}"))
        return state

    def _ink(self, name: str) -> Style:
        """A colour of the theme; none as long as the table has not been on the screen."""
        try:
            return self.get_component_rich_style(f"promises--{name}", partial=True)
        except KeyError:
            return Style()

    @on(DataTable.RowSelected)
    def _open(self, event: DataTable.RowSelected) -> None:
        event.stop()
        if self.line:
            self.post_message(self.Opened(self.line))


def _first_lines(text: str, columns: int) -> list[str]:
    """The beginning of a text, broken between words; an ellipsis tells that there is more."""
    lines = wrap(text, columns)
    if len(lines) <= _MOST_LINES:
        return lines
    last = lines[_MOST_LINES - 1]
    while last and len(wrap(last + " …", columns)) > 1:
        last = last.rpartition(" ")[0]
    return [*lines[: _MOST_LINES - 1], last + " …"]
