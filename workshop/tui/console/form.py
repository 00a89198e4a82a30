"""One modal form for everything that the facilitator types: fields in, filled-in values out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Checkbox, Input, Label, Select, Static, TextArea

from workshop.text import Words
from workshop.tui.canvas import wrap
from workshop.tui.console.find_select import FindSelect
from workshop.tui.line_input import LineInput


class FieldKind(StrEnum):
    LINE = "line"
    AREA = "area"
    CHOICE = "choice"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `choices` are pairs of what is shown and what is meant."""

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()


_COLUMNS = 76
_FRAME_ROWS = 5
"""Border and buttons."""

Values = dict[str, str]
Judge = Callable[[Mapping[str, str]], str | None]
"""Says what is wrong with the values, in the facilitator's language, or None."""


class FormDialog(ModalScreen[Values | None]):
    """Answers with the values, or None when it was left. Nothing typed is lost by a mistake: the form stays."""

    DEFAULT_CSS = """
    FormDialog { align: center middle; }
    FormDialog > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%;
        border: heavy $foreground; background: $background; padding: 0 1;
    }
    FormDialog #title { text-style: bold; }
    FormDialog #title { height: auto; }
    FormDialog #fields { height: auto; }
    FormDialog Label { width: 1fr; }
    FormDialog Input, FormDialog Select, FormDialog Checkbox, FormDialog TextArea {
        width: 1fr; border: none; border-left: outer $foreground; padding: 0 0 0 1; margin-bottom: 1;
        background: $background; color: $foreground;
    }
    FormDialog Input, FormDialog Checkbox { height: 1; }
    FormDialog TextArea { height: 4; }
    FormDialog Input:focus, FormDialog Select:focus, FormDialog Checkbox:focus, FormDialog TextArea:focus {
        border: none; border-left: thick $accent; background-tint: transparent;
    }
    FormDialog SelectCurrent, FormDialog Select:focus > SelectCurrent { border: none; background: $background; }
    FormDialog #wrong { color: $warning; text-style: bold; height: auto; }
    FormDialog #buttons { height: 3; }
    FormDialog Button { margin-right: 2; }
    """
    BINDINGS = [  # noqa: RUF012
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "save", show=False, priority=True),
    ]

    def __init__(
        self, title: str, fields: list[Field], words: Words, judge: Judge | None = None, wrong: str = ""
    ) -> None:
        super().__init__()
        self._wrong = wrong
        self._title = title
        self._fields = fields
        self._words = words
        self._judge = judge

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self._title, id="title", markup=False)
            with VerticalScroll(id="fields", can_focus=False):
                for field in self._fields:
                    if field.kind is not FieldKind.TICK:
                        yield Label(field.label, markup=False)
                    yield self._widget(field)
            yield Static(self._wrong, id="wrong", markup=False)
            with Horizontal(id="buttons"):
                yield Button(Text(self._words("console-keep")), id="save", variant="primary")
                yield Button(Text(self._words("console-leave")), id="leave")

    def on_mount(self) -> None:
        self._fit()
        self.call_after_refresh(self.query_one("#fields").scroll_home, animate=False)

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Fields scroll where rows run out; what is wrong with them and the buttons stay in sight."""
        wrong = self.query_one("#wrong", Static)
        wrong.display = bool(str(wrong.content))
        title = len(wrap(self._title, min(self.size.width, _COLUMNS) - 4))
        taken = title + len(wrap(str(wrong.content), min(self.size.width, _COLUMNS) - 4)) * wrong.display
        self.query_one("#fields").styles.max_height = max(3, self.size.height - taken - _FRAME_ROWS)

    def _widget(self, field: Field) -> Input | TextArea | Select[str] | Checkbox:
        match field.kind:
            case FieldKind.LINE:
                return LineInput(field.value, id=f"field-{field.name}")
            case FieldKind.AREA:
                area = TextArea(field.value, id=f"field-{field.name}", tab_behavior="focus")
                area.show_line_numbers = False
                return area
            case FieldKind.TICK:
                return Checkbox(Text(field.label), value=field.value == "yes", id=f"field-{field.name}")
            case FieldKind.CHOICE:
                options = [(Text(shown), meant) for shown, meant in field.choices]
                prompt = self._words("console-choose")
                if any(meant == field.value for _, meant in field.choices):
                    return FindSelect(options, value=field.value, prompt=prompt, id=f"field-{field.name}", compact=True)
                return FindSelect(options, prompt=prompt, id=f"field-{field.name}", compact=True)

    def values(self) -> Values:
        """What is filled in now; empty text for what is not."""
        return {field.name: self._value(field) for field in self._fields}

    def _value(self, field: Field) -> str:
        widget = self.query_one(f"#field-{field.name}")
        match widget:
            case Input():
                return widget.value.strip()
            case TextArea():
                return widget.text.strip()
            case Checkbox():
                return "yes" if widget.value else ""
            case Select():
                return "" if widget.value is Select.NULL else str(widget.value)
            case _:
                return ""

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_save(self) -> None:
        values = self.values()
        wrong = self._judge(values) if self._judge else None
        if wrong:
            self.query_one("#wrong", Static).update(Text(wrong))
            self._fit()
            return
        self.dismiss(values)

    @on(Button.Pressed, "#save")
    def _save_pressed(self) -> None:
        self.action_save()

    @on(Button.Pressed, "#leave")
    def _leave_pressed(self) -> None:
        self.action_leave()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.focus_next()
