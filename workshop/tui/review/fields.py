"""The fields of a form: lines, texts, days, and choices; arrows and enter reach every one of them."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from workshop.text import Words
from workshop.tui.canvas import shorten
from workshop.tui.line_input import LineInput
from workshop.tui.review.choose import ChooseSheet

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


def written_day(day: dt.date | None) -> str:
    """A day as people here type it; empty for none."""
    return f"{day.day}-{day.month}-{day.year}" if day else ""


class Sort(StrEnum):
    """How a field is filled in. LISTED shows all its options, PICK one line, PICKS takes several."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    LISTED = "listed"
    PICK = "pick"
    PICKS = "picks"


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form, with what stands there at first; several picks are joined by a comma.

    `options` are values with their words. More than `letters` or `lines` is told, never cut silently.
    """

    name: str
    label: str
    sort: Sort = Sort.LINE
    value: str = ""
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    letters: int = 280
    lines: int = 6

    def worded(self, value: str) -> str:
        """A value in words, as the screen shows it."""
        words = dict(self.options)
        if self.sort is Sort.PICKS:
            return ", ".join(words.get(one, one) for one in value.split(",") if one)
        return words.get(value, value) if self.options else value


class ChoiceList(OptionList):
    """All options of one choice; the one under the cursor is chosen, and its mark says so without colour."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "review-next-field")]
    DEFAULT_CSS = "ChoiceList { height: auto; } ChoiceList > .option-list--option { padding: 0 1; }"

    def __init__(self, options: Sequence[tuple[str, str]], value: str) -> None:
        self._values = [value for value, _ in options]
        self._words = [words for _, words in options]
        self._marked = self._values.index(value)
        super().__init__(*(self._worded(place) for place in range(len(options))), markup=False)

    @property
    def value(self) -> str:
        """What is chosen."""
        return self._values[self._marked]

    def on_mount(self) -> None:
        self.highlighted = self._marked

    def _worded(self, place: int) -> Option:
        mark = "●" if place == self._marked else "○"
        return Option(Content(f"{mark} {self._words[place]}"))

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

    @property
    def value(self) -> str:
        """What stands there."""
        return self.text

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


class Pick(Static, can_focus=True):
    """One line with what was chosen; enter opens the list. Of several, each enter adds one or takes one away."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "choose", "review-pick")]
    DEFAULT_CSS = "Pick { height: auto; padding: 0 1; margin: 0 0 1 0; } Pick:focus { text-style: bold reverse; }"

    class Changed(Message):
        """Something else was chosen."""

    def __init__(self, say: Words, field: Field, value: str) -> None:
        super().__init__(markup=False)
        self._say = say
        self._field = field
        self.value = value

    def render(self) -> Content:
        return Content(f"{self._field.worded(self.value) or self._say('review-pick-nothing')} ▾")

    def _chosen(self) -> list[str]:
        return [one for one in self.value.split(",") if one] if self._field.sort is Sort.PICKS else [self.value]

    def action_choose(self, at: int | None = None) -> None:
        """Opens the list; with several it stays open until escape."""
        values = [value for value, _ in self._field.options]
        chosen = self._chosen()
        worded = [f"{'●' if value in chosen else '○'} {words}" for value, words in self._field.options]
        start = at if at is not None else next((values.index(one) for one in chosen if one in values), 0)

        def take(place: int | None) -> None:
            if place is None:
                return
            value = values[place]
            if self._field.sort is Sort.PICK:
                self.value = value
            else:
                self.value = ",".join(one for one in values if (one in chosen) != (one == value))
            self.refresh(layout=True)
            self.post_message(self.Changed())
            if self._field.sort is Sort.PICKS:
                self.action_choose(place)

        about = "review-pick-help" if self._field.sort is Sort.PICK else "review-picks-help"
        self.app.push_screen(ChooseSheet(self._say, self._field.label, worded, start, about), take)


class FieldBox(Container):
    """A label with its field, and below it what stood there before when that was changed."""

    DEFAULT_CSS = """
    FieldBox { height: auto; }
    FieldBox > .label { text-style: bold; height: auto; }
    FieldBox > .asked { height: auto; width: 1fr; }
    FieldBox .was { display: none; height: auto; margin: 0 0 1 0; }
    FieldBox.-changed .was { display: block; }
    FieldBox Input, FieldBox Input:focus {
        border: none; border-bottom: solid $foreground; height: 2; padding: 0; margin: 0 0 1 0; background: $background;
        background-tint: transparent;
    }
    FieldBox Input:focus { border-bottom: heavy $foreground; }
    FieldBox TextArea, FieldBox TextArea:focus {
        border: none; border-bottom: solid $foreground; padding: 0; height: 5; background: $background;
    }
    FieldBox TextArea:focus { border-bottom: heavy $foreground; }
    """

    def __init__(self, say: Words, field: Field, value: str, *, tells_was: bool) -> None:
        super().__init__()
        self.field = field
        self._say = say
        self._value = value
        self._tells_was = tells_was

    def compose(self) -> ComposeResult:
        hint = (" ", (self.field.hint, "not bold")) if self.field.hint else ()
        yield Static(Content.assemble((self.field.label, "bold"), *hint), classes="label")
        with Vertical(classes="asked"):
            yield self._widget()
            yield Static(markup=False, classes="was")

    def _widget(self) -> Widget:
        match self.field.sort:
            case Sort.LISTED:
                return ChoiceList(self.field.options, self._value)
            case Sort.PICK | Sort.PICKS:
                return Pick(self._say, self.field, self._value)
            case Sort.LINE | Sort.DAY if "\n" not in self._value:
                return LineInput(self._value, select_on_focus=self.field.sort is Sort.DAY)
            case _:
                return NoteArea(self._value, highlight_cursor_line=False)

    @property
    def asked(self) -> ChoiceList | Pick | Input | NoteArea:
        """What is filled in."""
        found = self.query_one(".asked").children[0]
        assert isinstance(found, ChoiceList | Pick | Input | NoteArea)
        return found

    @property
    def value(self) -> str:
        """What stands in the field at this moment."""
        return self.asked.value

    @property
    def is_ready(self) -> bool:
        """Whether the field stands on the screen already."""
        return bool(self.query(".asked .was"))

    def mark(self) -> None:
        """Shows what stood there before, as long as something else does now."""
        before = self.field.value
        changed = self._tells_was and bool(before) and self.value != before
        self.set_class(changed, "-changed")
        if changed:
            was = self._say("review-stood", was=" ".join(self.field.worded(before).split()))
            self.query_one(".was", Static).update(Content(shorten(was, max(20, self.query_one(".asked").size.width))))
