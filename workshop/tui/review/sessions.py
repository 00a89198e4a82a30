"""The list of saved sessions, newest first."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from workshop.core.record import Record
from workshop.core.terms import Shown
from workshop.report.edition import Edition
from workshop.text import Words
from workshop.text.dates import long_date
from workshop.tui.canvas import shorten
from workshop.tui.review.ledger import Promise, late_count
from workshop.tui.review.shelf import Saved
from workshop.tui.review.telling import day_with_year
from workshop.tui.sheets import Foot, Head, Notice, Sheet

_DATE_COLUMNS = 16


def _standing(promises: Sequence[Promise]) -> int:
    """How many of these were neither withdrawn nor removed."""
    return sum(one.stands and one.shown is not Shown.HIDDEN for one in promises)


class SavedList(OptionList):
    """Two lines for each session; one file that cannot be read has two as well."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "review-open")]
    DEFAULT_CSS = "SavedList { margin: 1 0; height: 1fr; } SavedList > .option-list--option { padding: 0 1; }"


class SessionsSheet(Sheet[None]):
    """`folder` is where sessions come from, for when there are none."""

    help_text = "review-sessions-help"
    DEFAULT_CSS = """
    SessionsSheet #empty { display: none; padding: 2 2; max-width: 80; }
    SessionsSheet.-empty #empty { display: block; }
    SessionsSheet.-empty SavedList { display: none; }
    """

    class Opened(Message):
        """Somebody wants to see this session."""

        def __init__(self, saved: Saved) -> None:
            super().__init__()
            self.saved = saved

    def __init__(self, say: Words, today: dt.date, folder: Path | None) -> None:
        super().__init__(say)
        self._today = today
        self._folder = folder
        self._saved: list[Saved] = []
        self._late: dict[Path, tuple[Record, int]] = {}

    def compose(self) -> ComposeResult:
        yield Head(self.say("review-title"), long_date(self._today, self.say.language))
        yield SavedList(markup=False)
        yield Static(markup=False, id="empty")
        yield Notice()
        yield Foot(self.say)

    def on_mount(self) -> None:
        self.say_so(self.say("review-loading"))

    def show(self, saved: list[Saved]) -> None:
        """Puts the sessions in the list, damaged files last."""
        whole = [one for one in saved if one.record]
        whole.sort(key=lambda one: one.record.meeting.date if one.record else self._today, reverse=True)
        self._saved = [*whole, *(one for one in saved if not one.record)]
        self.say_so("")
        self.set_class(not self._saved, "-empty")
        where = str(self._folder) if self._folder else self.say("review-sessions-folder")
        self.query_one("#empty", Static).update(Content(self.say("review-empty", folder=where)))
        self.draw()

    def draw(self) -> None:
        """Writes the list anew, with the cursor where it was."""
        options = self.query_one(SavedList)
        at = options.highlighted
        options.clear_options()
        for saved in self._saved:
            options.add_options([Option(self._line(saved)), Option("", disabled=True)])
        options.highlighted = at if at is not None else (0 if self._saved else None)

    def on_resize(self) -> None:
        self.draw()

    def _line(self, saved: Saved) -> Content:
        room = max(20, self.size.width - _DATE_COLUMNS - 4)
        if saved.record is None:
            columns = self.say("review-damaged"), saved.path.name, "", saved.fault
        else:
            columns = self._columns(saved, room)
        date, title, mark, about = columns
        return Content.assemble(
            _filled(date), (shorten(title, room), "bold"), "\n", _filled(mark), shorten(about, room)
        )

    def _columns(self, saved: Saved, room: int) -> tuple[str, str, str, str]:
        assert saved.record is not None
        meeting = saved.record.meeting
        mark = "review-rehearsal" if meeting.rehearsal else "" if meeting.complete else "review-interim"
        late = self._late_in(saved.path, saved.record)
        told = [
            self.say("review-count-commitments", n=_standing(saved.record.commitments)),
            self.say("review-count-agreements", n=_standing(saved.record.agreements)),
            *([self.say("review-count-late", n=late)] if late else []),
            *([meeting.place] if meeting.place else []),
        ]
        date = day_with_year(meeting.date, self.say.language)
        while cell_len(" · ".join(told)) > room:
            told.pop()
        return date, meeting.title, self.say(mark) if mark else "", " · ".join(told)

    def _late_in(self, path: Path, record: Record) -> int:
        """Counted once for each record, since a thousand sessions are drawn again at every resize."""
        known = self._late.get(path)
        if known is None or known[0] is not record:
            known = self._late[path] = record, late_count(Edition(record, self.say.language), self._today)
        return known[1]

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        self.post_message(self.Opened(self._saved[event.option_index // 2]))


def _filled(text: str) -> str:
    return text + " " * max(1, _DATE_COLUMNS - cell_len(text))


class DamagedSheet(Sheet[None]):
    """Everything that is wrong with one file, and what to do about it."""

    help_text = "review-damaged-help"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "desk-back")]
    DEFAULT_CSS = "DamagedSheet Static.problem { padding: 1 1 0 1; max-width: 120; }"

    def __init__(self, say: Words, saved: Saved) -> None:
        super().__init__(say)
        self._of = saved

    def compose(self) -> ComposeResult:
        yield Head(self.say("review-damaged-title"), self._of.path.name)
        with VerticalScroll():
            yield Static(Content(self.say("review-damaged-about")), classes="problem")
            for told in self._of.problems:
                yield Static(Content(told), classes="problem")
        yield Foot(self.say)
