"""The form on which somebody notes how a promise stands (F14). What was typed stays until it is safely written."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from workshop.core.clean import clean
from workshop.core.events import FollowUpRecorded
from workshop.core.terms import Status
from workshop.text import Words
from workshop.tui.review.ledger import Line, title_of
from workshop.tui.sheets import Foot, Head, Notice, Sheet

_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})[-/. ](?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")


def parse_day(typed: str) -> dt.date | None:
    """A day as jjjj-mm-dd or d-m-jjjj; None for anything else, impossible days included."""
    found = _DAY_FIRST.fullmatch(typed.strip()) or _YEAR_FIRST.fullmatch(typed.strip())
    if found is None:
        return None
    try:
        return dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def written_day(day: dt.date) -> str:
    """A day as people here type it."""
    return f"{day.day}-{day.month}-{day.year}"


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form."""

    status: Status
    day: str
    note: str


class StatusChoice(OptionList):
    """The neutral statuses; the one under the cursor is chosen, and its mark says so without colour."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "review-next-field")]
    DEFAULT_CSS = "StatusChoice { height: auto; } StatusChoice > .option-list--option { padding: 0 1; }"

    def __init__(self, say: Words, status: Status) -> None:
        self._say = say
        self._marked = list(Status).index(status)
        super().__init__(*(self._worded(place) for place in range(len(Status))), markup=False)

    @property
    def status(self) -> Status:
        """What is chosen."""
        return list(Status)[self._marked]

    def on_mount(self) -> None:
        self.highlighted = self._marked

    def _worded(self, place: int) -> Option:
        mark = "●" if place == self._marked else "○"
        return Option(Content(f"{mark} {self._say(f'status-{list(Status)[place]}')}"))

    @on(OptionList.OptionHighlighted)
    def _mark(self, event: OptionList.OptionHighlighted) -> None:
        before, self._marked = self._marked, event.option_index
        for place in {before, self._marked}:
            self.replace_option_prompt_at_index(place, self._worded(place).prompt)


class NoteArea(TextArea):
    """Arrows leave it at the first and the last line, so that no other key is needed to get on."""

    class Left(Message):
        """The cursor wants out: back to the field before, or on to the next."""

        def __init__(self, *, back: bool) -> None:
            super().__init__()
            self.back = back

    def _row(self) -> int:
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    def action_cursor_up(self, select: bool = False) -> None:
        if not select and self._row() == 0:
            self.post_message(self.Left(back=True))
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        if not select and self._row() == self.wrapped_document.height - 1:
            self.post_message(self.Left(back=False))
        else:
            super().action_cursor_down(select)


class FollowUpSheet(Sheet[Draft | None]):
    """Dismissed with the draft when somebody goes back before it is written, with None after writing."""

    help_text = "review-follow-up-help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "review-save"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("escape", "go_back", "desk-back"),
    ]
    DEFAULT_CSS = """
    FollowUpSheet #promise { height: auto; max-height: 4; padding: 1 1; max-width: 120; }
    FollowUpSheet #fields { height: auto; padding: 0 1; }
    FollowUpSheet #left { width: 30; height: auto; }
    FollowUpSheet #right { width: 1fr; max-width: 80; height: auto; }
    FollowUpSheet .label { text-style: bold; height: auto; }
    FollowUpSheet Input, FollowUpSheet Input:focus {
        border: none; border-bottom: solid $foreground; height: 2; padding: 0; margin: 0 0 1 0; background: $background;
        background-tint: transparent;
    }
    FollowUpSheet Input:focus { border-bottom: heavy $foreground; }
    FollowUpSheet TextArea, FollowUpSheet TextArea:focus {
        border: none; border-bottom: solid $foreground; padding: 0; height: 5; background: $background;
    }
    FollowUpSheet TextArea:focus { border-bottom: heavy $foreground; }
    FollowUpSheet #buttons { height: 3; padding: 0 1; margin: 1 0 0 0; }
    FollowUpSheet Button.-style-default {
        border: solid $foreground; background: $background; color: $foreground; margin: 0 2 0 0; min-width: 14;
        padding: 0 1; text-style: none; background-tint: transparent;
    }
    FollowUpSheet Button.-style-default:focus { background: $foreground; color: $background; text-style: bold; }
    FollowUpSheet #again { display: none; }
    FollowUpSheet.-changed #again { display: block; }
    """

    class Save(Message):
        """Write this down, please."""

        def __init__(self, event: FollowUpRecorded) -> None:
            super().__init__()
            self.event = event

    class ReadAgain(Message):
        """Read the file as somebody else left it."""

    def __init__(self, say: Words, line: Line, draft: Draft, earliest: dt.date, today: dt.date) -> None:
        super().__init__(say)
        self._line = line
        self._draft = draft
        self._earliest = earliest
        self._today = today

    def compose(self) -> ComposeResult:
        promise, say = self._line.promise, self.say
        yield Head(say("review-follow-up-title"), f"{promise.id} · {', '.join(self._line.names)}")
        yield Static(Content(title_of(promise)), id="promise")
        with Horizontal(id="fields"):
            with Vertical(id="left"):
                yield Static(Content(say("review-ask-status")), classes="label")
                yield StatusChoice(say, self._draft.status)
            with Vertical(id="right"):
                yield Static(_label(say("review-ask-day"), say("review-ask-day-hint")), classes="label")
                yield Input(self._draft.day, id="day", select_on_focus=True)
                yield Static(_label(say("review-ask-note"), say("review-ask-note-hint")), classes="label")
                yield NoteArea(self._draft.note, id="note", highlight_cursor_line=False)
        with Horizontal(id="buttons"):
            yield Button(Content(say("review-save-button")), id="save")
            yield Button(Content(say("review-read-again")), id="again")
        yield Notice()
        yield Foot(say)

    def draft(self) -> Draft:
        """What stands in the form at this moment."""
        status = self.query_one(StatusChoice).status
        return Draft(status, self.query_one(Input).value, self.query_one(NoteArea).text)

    def refuse(self, said: str, *, changed: bool = False) -> None:
        """Tells why it is not written, or what is new; `changed` offers to read the file again."""
        self.say_so(said, needs_you=True)
        self.set_class(changed, "-changed")
        if changed:
            self.query_one("#again").focus()

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Checks the form and asks for it to be written."""
        draft = self.draft()
        day = parse_day(draft.day)
        fault = self._fault_of_day(day)
        if day is None or fault:
            self.say_so(fault, needs_you=True)
            self.query_one(Input).focus()
            return
        event = FollowUpRecorded(promise=self._line.promise.id, status=draft.status, on=day, note=draft.note)
        if event.note != clean(draft.note, letters=100_000, lines=10_000):
            self.say_so(self.say("review-note-too-long"), needs_you=True)
            self.query_one(NoteArea).focus()
            return
        self.post_message(self.Save(event))

    def _fault_of_day(self, day: dt.date | None) -> str:
        if day is None:
            return self.say("review-day-unclear", today=written_day(self._today), iso=self._today.isoformat())
        if day > self._today:
            return self.say("review-day-to-come", today=written_day(self._today))
        if day < self._earliest:
            return self.say("review-day-too-early", date=written_day(self._earliest))
        return ""

    @on(Button.Pressed, "#again")
    def _read_again(self) -> None:
        self.post_message(self.ReadAgain())

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    @on(NoteArea.Left)
    def _leave_note(self, event: NoteArea.Left) -> None:
        if event.back:
            self.focus_previous()
        else:
            self.focus_next()

    def action_go_back(self) -> None:
        """Back, with the draft kept for the next time."""
        self.dismiss(self.draft())


def _label(words: str, hint: str) -> Content:
    return Content.assemble((words, "bold"), " ", (hint, "not bold"))
