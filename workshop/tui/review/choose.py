"""A list to choose one thing from, on a sheet of its own."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from workshop.text import Words
from workshop.tui.sheets import Foot, Head, Sheet


class Choices(OptionList):
    """The list; `enter` takes what is under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "review-take")]
    DEFAULT_CSS = "Choices { margin: 1 0; height: 1fr; } Choices > .option-list--option { padding: 0 1; }"


class ChooseSheet(Sheet[int]):
    """Answers with the place of what was chosen, from 0; with None when somebody went back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "desk-back")]

    def __init__(self, say: Words, title: str, worded: list[str], at: int, help_text: str) -> None:
        super().__init__(say)
        self._title = title
        self._worded = worded
        self._at = at
        self.help_text = help_text

    def compose(self) -> ComposeResult:
        yield Head(self._title)
        yield Choices(*(Option(Content(words)) for words in self._worded), markup=False)
        yield Foot(self.say)

    def on_mount(self) -> None:
        self.query_one(Choices).highlighted = self._at

    @on(OptionList.OptionSelected)
    def _take(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)
