"""What the home screen and the review share: a calm sheet with a head, a foot that names the keys, and help.

The description of a binding is the name of a sentence: ``KEY`` names it in the foot, ``KEY-long`` in help and palette.
"""

import asyncio
import contextlib
import re
import signal
from collections.abc import Callable, Iterable
from functools import partial
from typing import ClassVar, TypeVar

from rich.cells import cell_len
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.content import Content
from textual.keys import key_to_character
from textual.screen import Screen
from textual.widgets import Static

from workshop.text import Words
from workshop.tui.canvas import shorten
from workshop.tui.palette import PALETTE_LOOK, Commands
from workshop.tui.theme import DARK, LIGHT, textual_theme

Answer = TypeVar("Answer")

_SENTENCE_NAME = re.compile(r"[a-z]+(-[a-z]+)+")
_KEY_NAMES = {"question_mark": "?", "escape": "esc"}


def worded_bindings(screen: Screen[object]) -> list[ActiveBinding]:
    """The bindings in force that have a sentence of ours, each action once; Textual's own English ones are left out."""
    found: dict[str, ActiveBinding] = {}
    for active in screen.active_bindings.values():
        if _SENTENCE_NAME.fullmatch(active.binding.description) and not _is_typed(screen, active.binding.key):
            found.setdefault(active.binding.action, active)
    return list(found.values())


def _is_typed(screen: Screen[object], key: str) -> bool:
    """Letter keys are off while a text field has the focus."""
    focused = screen.focused
    return focused is not None and focused.check_consume_key(key, key_to_character(key))


def key_name(key: str) -> str:
    """A key as it stands on a keyboard."""
    return _KEY_NAMES.get(key, key)


class Head(Static):
    """Where we are, in bold, and what belongs to it on the right; a thin rule below."""

    DEFAULT_CSS = "Head { height: 2; }"

    def __init__(self, left: str = "", right: str = "", tag: str = "") -> None:
        super().__init__(markup=False)
        self._left, self._right, self._tag = left, right, tag

    def tell(self, left: str, right: str = "", tag: str = "") -> None:
        """Replaces what stands there. A tag stands out before the rest."""
        self._left, self._right, self._tag = left, right, tag
        self.refresh()

    def render(self) -> Content:
        columns = self.size.width - 2
        tag = f" {self._tag} " if self._tag else ""
        room = columns - cell_len(tag) - bool(tag)
        right = shorten(self._right, max(0, room - min(cell_len(self._left), room * 2 // 3) - 2))
        left = shorten(self._left, room - cell_len(right) - 2)
        gap = room - cell_len(left) - cell_len(right)
        return Content.assemble(
            " ", (tag, "bold reverse"), " " if tag else "", (left, "bold"), " " * gap, right, " \n", "─" * (columns + 2)
        )


class Foot(Static):
    """The keys of this moment. Help stays in its corner; what does not fit is in help and palette too."""

    DEFAULT_CSS = "Foot { dock: bottom; height: 1; }"

    def __init__(self, say: Words) -> None:
        super().__init__(markup=False)
        self._say = say

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._redraw)

    def _redraw(self, _: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        shown = [active for active in worded_bindings(self.screen) if active.binding.show]
        corner = [active for active in shown if active.binding.action == "help"]
        end = self._worded(corner[0]) if corner else Content("")
        room = self.size.width - 2 - end.cell_length
        line = Content(" ")
        for active in shown:
            item = self._worded(active)
            if active not in corner and line.cell_length + item.cell_length + 2 <= room:
                line = Content.assemble(line, item, "   ")
        return Content.assemble(line, " " * (room + 1 - line.cell_length), end)

    def _worded(self, active: ActiveBinding) -> Content:
        return Content.assemble((key_name(active.binding.key), "bold"), " ", self._say(active.binding.description))


class Notice(Static):
    """One message above the foot. It stays until there is something newer to say."""

    DEFAULT_CSS = """
    Notice { dock: bottom; height: auto; max-height: 7; margin: 0 0 2 0; padding: 0 1; display: none; }
    Notice.-said { display: block; }
    Notice.-needs-you { color: $warning; text-style: bold; }
    """

    def tell(self, said: str, *, needs_you: bool = False) -> None:
        """Shows a message; an empty one takes the old one away."""
        self.set_class(bool(said), "-said")
        self.set_class(needs_you, "-needs-you")
        self.update(Content(said))


class Sheet(Screen[Answer]):
    """Base of these screens. `help_text` names the paragraph that help shows above the keys."""

    help_text: str
    DEFAULT_CSS = "Sheet { background: $background; color: $foreground; }"

    def __init__(self, say: Words) -> None:
        super().__init__()
        self.say = say

    def say_so(self, said: str, *, needs_you: bool = False) -> None:
        """Puts a message above the foot."""
        notices = self.query(Notice)
        for notice in notices:
            notice.tell(said, needs_you=needs_you)
        if not notices and said:
            self.notify(said, markup=False)


class HelpSheet(Sheet[None]):
    """What the screen below is for, and its keys in whole sentences."""

    help_text = "desk-help-text"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,f1,enter", "dismiss", "desk-back")]
    DEFAULT_CSS = "HelpSheet Static.paragraph { padding: 1 1 0 1; max-width: 100; }"

    def __init__(self, say: Words, about: str, keys: list[tuple[str, str]]) -> None:
        super().__init__(say)
        self._about = about
        self._keys = keys

    def compose(self) -> ComposeResult:
        yield Head(self.say("desk-help-title"))
        yield Static(Content(self._about), classes="paragraph")
        wide = max(cell_len(key) for key, _ in self._keys)
        lines = [Content.assemble((key.ljust(wide + 3), "bold"), said) for key, said in self._keys]
        yield Static(Content("\n").join(lines), classes="paragraph")
        yield Foot(self.say)


class SheetApp(App[Answer]):
    """Base of the apps without a room. Everything that has a key is in the palette too."""

    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark,f1", "help", "desk-help"),
        Binding("ctrl+q", "leave", "desk-leave", priority=True),
        Binding("ctrl+p", "command_palette", "desk-palette", priority=True),
    ]
    CSS = (
        PALETTE_LOOK
        + """
    OptionList, OptionList:focus, DataTable, DataTable:focus { border: none; background-tint: transparent; padding: 0; }
    OptionList, DataTable, VerticalScroll { scrollbar-size-vertical: 1; }
    """
    )

    def __init__(self, say: Words) -> None:
        super().__init__()
        self.say = say
        self.nothing_found = say("desk-palette-nothing")
        for palette in (LIGHT, DARK):
            self.register_theme(textual_theme(palette))
        self.theme = LIGHT.name

    def on_mount(self) -> None:
        """A stop from outside leaves the terminal in order; Windows has no such signals."""
        if self.is_headless:
            return
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            with contextlib.suppress(NotImplementedError, AttributeError):
                loop.add_signal_handler(getattr(signal, name), self.exit)

    def action_leave(self) -> None:
        """Ends the app."""
        self.exit()

    def action_help(self) -> None:
        """Explains the screen in front of us."""
        sheet = self.screen
        if isinstance(sheet, HelpSheet) or not isinstance(sheet, Sheet):
            return
        bindings = worded_bindings(sheet)
        keys = [(key_name(one.binding.key), self.say(f"{one.binding.description}-long")) for one in bindings]
        self.push_screen(HelpSheet(self.say, self.say(sheet.help_text), keys))

    def action_toggle_dark(self) -> None:
        """Light for a beamer, dark for tired eyes."""
        self.theme = DARK.name if self.theme == LIGHT.name else LIGHT.name

    def action_help_quit(self) -> None:
        """Ctrl+C ends other programs; here it says which key does."""
        self.notify(self.say("desk-ctrl-c"), markup=False)

    def action_command_palette(self) -> None:
        """Opens the palette in the language of the screen."""
        if self.use_command_palette and not isinstance(self.screen, CommandPalette):
            placeholder = self.say("desk-palette-search")
            self.push_screen(CommandPalette(placeholder=placeholder, id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the screen as a sentence, and the theme."""
        for active in worded_bindings(screen):
            if active.binding.action != "command_palette":
                said = self.say(f"{active.binding.description}-long")
                run = partial(self.run_action, active.binding.action, active.node)
                yield SystemCommand(said, self.say("desk-palette-key", key=key_name(active.binding.key)), run)
        yield SystemCommand(self.say("desk-theme"), self.say("desk-theme-long"), self.action_toggle_dark)
