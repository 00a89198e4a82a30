"""A question with a few answers: used for confirmations and for picking one thing from a list."""

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

_FRAME_ROWS = 5
"""Border, title, and the blank rows under title and explanation."""


class ChooseDialog(ModalScreen[str | None]):
    """Answers with the id of what was chosen, or None when it was left. The first answer is the default.

    One that comes up `unasked` hears no space: that was meant for the step under it.
    """

    DEFAULT_CSS = """
    ChooseDialog { align: center middle; }
    ChooseDialog > Vertical {
        width: 72; max-width: 100%; height: auto; max-height: 100%;
        border: heavy $foreground; background: $background; padding: 0 2;
    }
    ChooseDialog #title { text-style: bold; height: auto; margin-bottom: 1; }
    ChooseDialog #told { height: auto; margin-bottom: 1; }
    ChooseDialog #explanation { height: auto; }
    ChooseDialog OptionList, ChooseDialog OptionList:focus {
        height: auto; max-height: 1fr; border: none; padding: 0; background: $background;
    }
    """
    BINDINGS = [  # noqa: RUF012
        Binding("escape", "leave", show=False),
        Binding("space", "choose", show=False),
        Binding("pagedown", "scroll(1)", show=False, priority=True),
        Binding("pageup", "scroll(-1)", show=False, priority=True),
    ]

    def __init__(
        self, title: str, answers: list[tuple[str, str]], explanation: str = "", *, unasked: bool = False
    ) -> None:
        super().__init__()
        self._unasked = unasked
        self._title = title
        self._answers = answers
        self._explanation = explanation

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self._title, id="title", markup=False)
            if self._explanation:
                with VerticalScroll(id="told", can_focus=False):
                    yield Static(self._explanation, id="explanation", markup=False)
            yield OptionList(*(Option(Text(shown), id=meant) for meant, shown in self._answers), markup=False)

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        options.highlighted = 0 if self._answers else None
        options.focus()
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """The explanation scrolls where rows run out; three answers at least stay in sight under it."""
        if self._explanation:
            answers = min(len(self._answers), 3)
            self.query_one("#told").styles.max_height = max(3, self.size.height - answers - _FRAME_ROWS)

    def action_scroll(self, pages: int) -> None:
        """A longer explanation, a page up or down."""
        if self._explanation:
            told = self.query_one("#told")
            told.scroll_relative(y=pages * max(1, told.size.height - 1), animate=False)

    def on_option_list_option_selected(self, chosen: OptionList.OptionSelected) -> None:
        self.dismiss(chosen.option.id)

    def action_choose(self) -> None:
        if not self._unasked:
            self.query_one(OptionList).action_select()

    def action_leave(self) -> None:
        self.dismiss(None)


class HelpDialog(ModalScreen[None]):
    """The keys, on one page; any of esc, enter, space and ? closes it."""

    DEFAULT_CSS = """
    HelpDialog { align: center middle; }
    HelpDialog > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%;
        border: heavy $foreground; background: $background; padding: 0 2; overflow-y: auto;
    }
    HelpDialog Static { height: auto; }
    """
    BINDINGS = [  # noqa: RUF012
        Binding("escape,enter,space,question_mark", "leave", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static(self._text, markup=False)

    def action_leave(self) -> None:
        self.dismiss(None)
