"""The facilitator's one screen: the picture, the panel beside or instead of it, and the keys."""

from enum import StrEnum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from workshop.text import Words
from workshop.tui.console.panel import Panel
from workshop.tui.console.wanted import Wanted
from workshop.tui.picture import Picture

BESIDE_COLUMNS = 120
"""From this width on, picture and panel stand side by side."""


class Layout(StrEnum):
    """What the console shows. GUARD comes before PANEL when this screen may be what is projected."""

    PICTURE = "picture"
    GUARD = "guard"
    PANEL = "panel"
    BESIDE = "beside"


class MeetingScreen(Screen[None]):
    """Says by message what the facilitator wants; others decide what that does."""

    DEFAULT_CSS = """
    MeetingScreen { background: $background; color: $foreground; }
    MeetingScreen Horizontal { height: 1fr; }
    MeetingScreen Panel { display: none; }
    MeetingScreen #guard { display: none; width: 1fr; height: 1fr; content-align: center middle; text-align: center; }
    MeetingScreen.-guard Picture, MeetingScreen.-panel Picture { display: none; }
    MeetingScreen.-guard #guard { display: block; }
    MeetingScreen.-panel Panel, MeetingScreen.-beside Panel { display: block; }
    """

    class Asked(Message):
        """The facilitator pressed the key for this."""

        def __init__(self, wanted: Wanted) -> None:
            super().__init__()
            self.wanted = wanted

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,pagedown", f"ask('{Wanted.NEXT}')", show=False, priority=True),
        Binding("left,pageup", f"ask('{Wanted.BACK}')", show=False, priority=True),
        Binding("b", f"ask('{Wanted.BLANK}')", show=False),
        Binding("j", f"ask('{Wanted.JOIN}')", show=False),
        Binding("e", f"ask('{Wanted.ON_BEHALF}')", show=False),
        Binding("p", f"ask('{Wanted.PANEL}')", show=False),
        Binding("r", f"ask('{Wanted.RELEASE}')", show=False),
        Binding("u", f"ask('{Wanted.UNDO}')", show=False),
        Binding("w", f"ask('{Wanted.ALDERMAN}')", show=False),
        Binding("d", f"ask('{Wanted.TAKE_UP}')", show=False),
        Binding("i", f"ask('{Wanted.SHORTEN}')", show=False),
        Binding("v", f"ask('{Wanted.WIDEN}')", show=False),
        Binding("n", f"ask('{Wanted.NETWORK}')", show=False),
        Binding("question_mark,f1", f"ask('{Wanted.HELP}')", show=False),
        Binding("escape", "cover", show=False),
    ]

    def __init__(self, picture: Picture, words: Words) -> None:
        super().__init__()
        self.picture = picture
        self.panel = Panel(words)
        self.layout_now = Layout.PICTURE
        self._words = words

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.picture
            yield Static(self._words("console-guard"), id="guard", markup=False)
            yield self.panel

    def action_ask(self, wanted: str) -> None:
        self.post_message(self.Asked(Wanted(wanted)))

    def action_cover(self) -> None:
        if self.layout_now in (Layout.GUARD, Layout.PANEL):
            self.show_layout(Layout.PICTURE)
        else:
            self.action_ask(Wanted.STEP)

    def show_layout(self, layout: Layout) -> None:
        """Changes what stands on the screen; the panel's queue gets the cursor when it appears."""
        self.layout_now = layout
        for one in Layout:
            self.set_class(one is layout, f"-{one.value}")
        self.panel.set_class(layout is Layout.PANEL, "-alone")
        self.picture.changed()
        if layout in (Layout.PANEL, Layout.BESIDE):
            self.panel.focus_first()
        else:
            self.set_focus(None)

    @property
    def panel_is_seen(self) -> bool:
        """Whether the facilitator has the panel before their eyes."""
        return self.layout_now in (Layout.PANEL, Layout.BESIDE)

    def on_resize(self) -> None:
        if self.layout_now is Layout.BESIDE and self.size.width < BESIDE_COLUMNS:
            self.show_layout(Layout.PANEL)
