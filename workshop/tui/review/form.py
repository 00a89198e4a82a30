"""The one form of the review: whatever is written down, what was typed stays until it is safely in the file (F14)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ValidationError
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, OptionList, Static, TextArea

from workshop.core.clean import clean
from workshop.core.events import Event
from workshop.core.facts import MOST_TEXT_LINES
from workshop.core.lengths import too_long
from workshop.text import Words
from workshop.tui.review.fields import Field, FieldBox, NoteArea, Pick, Sort, parse_day, written_day
from workshop.tui.sheets import Foot, Head, Notice, Sheet


class Answers:
    """What stands in a form, beside what stood there at first."""

    def __init__(self, first: Mapping[str, str], now: Mapping[str, str]) -> None:
        self._first = first
        self._now = now

    def __getitem__(self, name: str) -> str:
        return self._now[name]

    def changed(self) -> dict[str, str]:
        """The fields in which something else stands than at first."""
        return {name: value for name, value in self._now.items() if value != self._first.get(name)}

    def day(self, name: str) -> dt.date | None:
        """A day; None when nothing was filled in."""
        return parse_day(self._now[name])

    def some(self, name: str) -> str | None:
        """A text; None when nothing was filled in."""
        return self._now[name].strip() or None


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a form cannot be written yet, and at which field."""

    said: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a form comes to: events that are written together or not at all, and the sentence for when they are."""

    events: tuple[Event, ...]
    said: str


@dataclass(frozen=True, slots=True)
class Form:
    """One thing that can be written down about a promise.

    `key` tells it from other forms on the same promise. `remarks` says beforehand what saving will do (F9).
    """

    key: str
    title: str
    who: str
    about: str
    help_text: str
    fields: tuple[Field, ...]
    plan: Callable[[Answers], Plan | Fault]
    remarks: Callable[[Answers], str] = lambda answers: ""
    tells_was: bool = True


Draft = dict[str, str]
"""What was typed and not yet written, by field."""


class Rows(VerticalScroll, inherit_bindings=False):
    """Scrolls along with the field that has the focus; the arrows go from field to field."""


class FormSheet(Sheet[Draft | None]):
    """Dismissed with the draft when somebody goes back before it is written, with None after writing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "review-save"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("escape", "go_back", "desk-back"),
    ]
    DEFAULT_CSS = """
    FormSheet #remarks { height: auto; max-height: 6; padding: 1 1 0 1; max-width: 120; color: $warning; }
    FormSheet #promise { height: auto; max-height: 4; padding: 1 1; max-width: 120; }
    FormSheet #all { height: 1fr; }
    FormSheet #fields { height: auto; padding: 0 1; }
    FormSheet #left { width: 30; height: auto; }
    FormSheet #right { width: 1fr; max-width: 80; height: auto; }
    FormSheet #rows { height: auto; max-width: 120; }
    FormSheet #rows FieldBox { layout: horizontal; }
    FormSheet #rows FieldBox > .label { width: 26; padding: 0 2 0 0; }
    FormSheet #rows TextArea { margin: 0 0 1 0; height: 4; }
    FormSheet #rows Pick { padding: 0; }
    FormSheet #buttons { height: 3; padding: 0 1; margin: 1 0 0 0; }
    FormSheet Button.-style-default {
        border: solid $foreground; background: $background; color: $foreground; margin: 0 2 0 0; min-width: 14;
        padding: 0 1; text-style: none; background-tint: transparent;
    }
    FormSheet Button.-style-default:focus { background: $foreground; color: $background; text-style: bold; }
    FormSheet #again { display: none; }
    FormSheet.-changed #again { display: block; }
    """

    class Save(Message):
        """Write this down, please."""

        def __init__(self, plan: Plan) -> None:
            super().__init__()
            self.plan = plan

    class ReadAgain(Message):
        """Read the file as somebody else left it."""

    def __init__(self, say: Words, form: Form, draft: Draft, today: dt.date) -> None:
        super().__init__(say)
        self._form = form
        self._draft = draft
        self._today = today
        self.help_text = form.help_text

    def compose(self) -> ComposeResult:
        form = self._form
        yield Head(form.title, form.who)
        yield Static(markup=False, id="remarks")
        with Rows(can_focus=False, id="all"):
            yield Static(Content(form.about), id="promise")
            listed = [field for field in form.fields if field.sort is Sort.LISTED]
            rest = [field for field in form.fields if field.sort is not Sort.LISTED]
            with Horizontal(id="fields"):
                if listed:
                    yield Vertical(*(self._box(field) for field in listed), id="left")
                yield Vertical(*(self._box(field) for field in rest), id="right" if listed else "rows")
            with Horizontal(id="buttons"):
                yield Button(Content(self.say("review-save-button")), id="save")
                yield Button(Content(self.say("review-read-again")), id="again")
        yield Notice()
        yield Foot(self.say)

    def _box(self, field: Field) -> FieldBox:
        value = self._draft.get(field.name, field.value)
        return FieldBox(self.say, field, value, tells_was=self._form.tells_was)

    def on_mount(self) -> None:
        self._remark()

    def answers(self) -> Answers:
        """What stands in the form at this moment."""
        now = {box.field.name: box.value for box in self.query(FieldBox)}
        return Answers({field.name: field.value for field in self._form.fields}, now)

    def draft(self) -> Draft:
        """What was typed; a mark that was only moved is not worth keeping."""
        changed = self.answers().changed()
        typed = {field.name for field in self._form.fields if field.sort is not Sort.LISTED}
        return changed if typed & changed.keys() else {}

    async def renew(self, form: Form) -> None:
        """Puts the form on the promise as it is now; what was typed stays, what was not touched is taken over."""
        self._draft = self.answers().changed()
        self._form = form
        await self.recompose()
        self._remark()
        self.query(FieldBox).first().asked.focus() if form.fields else self.query_one("#save").focus()

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Pick.Changed)
    def _remark(self) -> None:
        """Says beforehand what saving will do."""
        boxes = self.query(FieldBox)
        if len(boxes) != len(self._form.fields) or not all(box.is_ready for box in boxes):
            return
        for box in boxes:
            box.mark()
        said = self._form.remarks(self.answers())
        remarks = self.query_one("#remarks", Static)
        remarks.display = bool(said)
        remarks.update(Content(said))

    def refuse(self, said: str, *, changed: bool = False) -> None:
        """Tells why it is not written, or what is new; `changed` offers to read the file again."""
        self.say_so(said, needs_you=True)
        self.set_class(changed, "-changed")
        if changed:
            self.query_one("#again").focus()

    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Checks the form and asks for it to be written."""
        answers = self.answers()
        outcome = self._fault(answers) or self._planned(answers)
        if isinstance(outcome, Plan):
            self.post_message(self.Save(outcome))
            return
        self.say_so(outcome.said, needs_you=True)
        for box in self.query(FieldBox):
            if box.field.name == outcome.field:
                box.asked.focus()

    def _planned(self, answers: Answers) -> Plan | Fault:
        """What the form comes to. A text that somebody wrote in the file by hand may be longer than a form takes."""
        try:
            return self._form.plan(answers)
        except ValidationError as error:
            refusal = too_long(error)
            if refusal is None:
                raise
            said = self.say("review-note-too-long", letters=refusal.details["most"], lines=MOST_TEXT_LINES)
            return Fault(said, str(refusal.details["field"]))

    def _fault(self, answers: Answers) -> Fault | None:
        """Days that cannot be read, and texts that would be cut."""
        for field in self._form.fields:
            if field.name not in answers.changed():
                continue
            typed = answers[field.name]
            if field.sort is Sort.DAY and typed.strip() and parse_day(typed) is None:
                return Fault(day_unclear(self.say, self._today), field.name)
            lines = field.lines if field.sort is Sort.TEXT or "\n" in field.value else 1
            whole = clean(typed, letters=100_000, lines=10_000)
            if field.sort in (Sort.LINE, Sort.TEXT) and clean(typed, letters=field.letters, lines=lines) != whole:
                return Fault(self.say("review-note-too-long", letters=field.letters, lines=lines), field.name)
        return None

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


def day_unclear(say: Words, today: dt.date) -> str:
    """How a day is typed."""
    return say("review-day-unclear", today=written_day(today), iso=today.isoformat())
