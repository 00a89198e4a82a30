"""The console: follows the room, shows it, and hands what the facilitator wants to the desk."""

import asyncio
import contextlib
import signal
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import ClassVar, TypeVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette, Provider
from textual.screen import Screen

from workshop.core import events as e
from workshop.core import queries
from workshop.core.fold import Applied
from workshop.core.session import Session
from workshop.core.terms import Scene, TalkForm
from workshop.room.client import DoorStatus, RoomClient, RoomGone, RoomStatus
from workshop.room.clock import Clock, ScreenClock
from workshop.text import Words
from workshop.tui.console import doorway
from workshop.tui.console.alike import AlikeNames
from workshop.tui.console.choose import ChooseDialog, HelpDialog
from workshop.tui.console.desk import Desk
from workshop.tui.console.meeting import BESIDE_COLUMNS, Layout, MeetingScreen
from workshop.tui.console.panel import Panel
from workshop.tui.console.reach import ReachDesk
from workshop.tui.console.wanted import IN_PALETTE, Wanted
from workshop.tui.follower import Follower
from workshop.tui.palette import PALETTE_LOOK, Commands
from workshop.tui.picture import Picture
from workshop.tui.pictures import JoinInfo
from workshop.tui.theme import DARK, LIGHT, textual_theme
from workshop.tui.watch import Watch

T = TypeVar("T")

_PANEL_SECONDS = 0.25


class Left(StrEnum):
    """How the console was left: the room stopped (its session stays on disk), or goes on without a screen."""

    STOPPED = "stopped"
    RUNNING = "running"


class ConsoleApp(App[Left]):
    """Needs a room, how people join it, and words of the areas console, stage, terms, refusals and doctor.

    `preflight` looks at the laptop in a thread of its own, and says what is wrong with it in sentences.
    """

    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    CSS = PALETTE_LOOK
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        room: RoomClient,
        join: JoinInfo,
        words: Words,
        *,
        dark: bool = False,
        clock: Clock | None = None,
        preflight: Callable[[], list[str]] | None = None,
    ) -> None:
        super().__init__()
        self.title = words("console-title")
        self.nothing_found = words("console-nothing-found")
        self._room = room
        self._words = words
        self._time = ScreenClock()
        self._clock_changes: int | None = None
        self._clock = clock or self._time
        self._dark = dark
        self._picture = Picture(words, join, self._clock)
        self._meeting = MeetingScreen(self._picture, words)
        self.follower = Follower(room, self._on_change, self._on_line)
        self._alike = AlikeNames(self._more_alike)
        self.desk = Desk(room, self, words, lambda: self.follower.session, self._clock, self._alike.pairs)
        self.reach = ReachDesk(room, self, words, join)
        self._watch = Watch(room, self._on_status)
        self._preflight = preflight
        self._connected = True
        self._stages = 0
        self._quitting = False
        self._panel_stale = True
        self._panel_second = -1

    def get_default_screen(self) -> Screen[None]:
        return self._meeting

    def on_mount(self) -> None:
        for palette in (LIGHT, DARK):
            self.register_theme(textual_theme(palette))
        self._paint()
        self.run_worker(self.follower.run(), group="follow", exclusive=True)
        self.set_interval(_PANEL_SECONDS, self._update_panel)
        self._leave_on_signals()

    def on_ready(self) -> None:
        """Only now is there a panel that a big screen may call up."""
        self.run_worker(self._watch.run(), group="watch", exclusive=True)
        if self._preflight is not None:
            self.run_worker(self._look_at_laptop(self._preflight), group="preflight")

    async def _look_at_laptop(self, preflight: Callable[[], list[str]]) -> None:
        """What looks at the laptop may fail on a laptop that nobody has seen yet; the meeting goes on."""
        try:
            self.reach.preflight = await asyncio.to_thread(preflight)
        except Exception:
            self.reach.preflight = [self._words("reach-unknown")]
        self._panel_stale = True

    async def on_unmount(self) -> None:
        await self._room.close()

    def _leave_on_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, self.exit, Left.RUNNING)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette holds the product's commands alone."""
        del screen
        for wanted in IN_PALETTE:
            title = self._words(f"console-{wanted.value.replace('_', '-')}")
            explanation = self._words(f"console-{wanted.value.replace('_', '-')}-help")
            yield SystemCommand(title, explanation, lambda wanted=wanted: self._want(wanted))

    def action_command_palette(self) -> None:
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=self._words("console-search"), id="--command-palette"))

    async def action_quit(self) -> None:
        """ctrl+q asks first: the room may have to go on."""
        self._want(Wanted.QUIT)

    def action_help_quit(self) -> None:
        self._want(Wanted.QUIT)

    async def ask(self, dialog: Screen[T]) -> T:
        """Shows a dialog and waits for its answer."""
        return await self.push_screen_wait(dialog)

    def say(self, text: str, *, warning: bool = False) -> None:
        """Says something in passing, in the corner."""
        self.notify(text, severity="warning" if warning else "information", timeout=5, markup=False)

    def on_meeting_screen_asked(self, asked: MeetingScreen.Asked) -> None:
        self._want(asked.wanted)

    def _want(self, wanted: Wanted) -> None:
        if self._meeting.layout_now is Layout.GUARD and wanted not in (Wanted.PANEL, Wanted.HELP, Wanted.QUIT):
            self._meeting.show_layout(Layout.PICTURE)
            return
        match wanted:
            case Wanted.PANEL:
                self._turn_panel()
            case Wanted.RELEASE:
                self._release()
            case Wanted.DARK:
                self._dark = not self._dark
                self._paint()
            case Wanted.HELP:
                self.push_screen(HelpDialog(self._words("console-help-text")))
            case Wanted.NETWORK:
                self.run_worker(self.reach.show(self.desk.ask), group="desk")
            case Wanted.QUIT:
                if not self._quitting:
                    self._quitting = True
                    self.run_worker(self._quit(), group="quit")
            case _:
                self.run_worker(self.desk.do(wanted), group="desk")

    def on_panel_released(self, released: Panel.Released) -> None:
        self.run_worker(self.desk.release(released.items), group="desk")

    def on_panel_decided(self, decided: Panel.Decided) -> None:
        session = self.follower.session
        if session is not None:
            door = self.reach.status.door
            self.run_worker(self._decide(decided.row, door, session, yes=decided.yes), group="desk")

    async def _decide(self, row: str, door: DoorStatus, session: Session, *, yes: bool) -> None:
        await self.desk.door.decide(row, door, session, yes=yes)
        self._panel_stale = True

    def on_panel_partner_chosen(self, chosen: Panel.PartnerChosen) -> None:
        self.run_worker(self.desk.help_partner(chosen.partner), group="desk")

    def on_panel_removed(self, removed: Panel.Removed) -> None:
        self.run_worker(self.desk.propose(e.TextHidden(item=removed.item)), group="desk")

    def _release(self) -> None:
        if self._meeting.panel_is_seen:
            self.run_worker(self.desk.release(self._meeting.panel.shown_items), group="desk")
        else:
            self._turn_panel()

    def _turn_panel(self) -> None:
        meeting = self._meeting
        wide = meeting.size.width >= BESIDE_COLUMNS
        match meeting.layout_now:
            case Layout.PANEL | Layout.BESIDE:
                meeting.show_layout(Layout.PICTURE)
            case Layout.GUARD:
                meeting.show_layout(Layout.PANEL)
            case Layout.PICTURE if self._stages:
                meeting.show_layout(Layout.BESIDE if wide else Layout.PANEL)
            case Layout.PICTURE:
                meeting.show_layout(Layout.GUARD)
        self._panel_stale = True

    def _on_status(self, status: RoomStatus) -> None:
        stages, before = status.stages, self._stages
        self._stages = stages
        if stages and not before and self._meeting.layout_now is Layout.PICTURE:
            self._turn_panel()
        elif before and not stages and self._meeting.panel_is_seen:
            self._meeting.show_layout(Layout.PICTURE)
        if self.follower.session is not None:
            self.desk.door.tell(status.door, self.follower.session)
        if self.reach.takes(status, self._clock()):
            self._picture.join = self.reach.join
            self._picture.changed()
            self._panel_stale = True
        self._notice()

    def _notice(self) -> None:
        """What has to be seen at once: first of all that the room is out of reach."""
        now = self.reach.notice(self.follower.session, self._clock())
        said = now if self._connected else self._words("console-room-gone")
        if said != self._picture.notice:
            self._picture.notice = said
            self._picture.changed()
            self._panel_stale = True

    def _paint(self) -> None:
        self._picture.palette = DARK if self._dark else LIGHT
        self.theme = self._picture.palette.name
        self._picture.changed()

    def _on_change(self, applied: list[Applied]) -> None:
        del applied
        if self.follower.session is not None:
            self._time.keep_up(self.follower.session)
            self._tell_clock(self.follower.session)
            self._picture.join = self.reach.join = self.reach.join.with_code(self.follower.session.join_code)
        self._picture.session = self.follower.session
        self._picture.hint = self._hint()
        self._picture.changed()
        self._panel_stale = True
        if self.follower.session is not None and self._alike.has_news(self.follower.session):
            self.run_worker(self._alike.learn(self.follower.session), group="alike")

    def _more_alike(self) -> None:
        self._panel_stale = True

    def _tell_clock(self, session: Session) -> None:
        """Says once that the laptop's clock was changed; not what was so before this screen came."""
        changes = len(session.clock_changes)
        if self._clock_changes is not None and changes > self._clock_changes:
            self.say(self._words("console-clock-changed"), warning=True)
        self._clock_changes = changes

    def _on_line(self, connected: bool) -> None:
        self._connected = connected
        self._notice()

    def _hint(self) -> str:
        session = self.follower.session
        if session is None:
            return ""
        if session.is_closed:
            return self._words("console-hint", action=self._words("action-quit"), key="ctrl+q")
        key = self._words("console-space")
        if session.scene is Scene.ALDERMAN:
            return self._words("console-hint-back", key=key)
        if session.scene is Scene.STEP and session.step and session.step.form is TalkForm.ALDERMAN:
            return self._words("console-hint-alderman", action=self._words(f"action-{_next(session)}"), key=key)
        if session.scene is not Scene.STEP:
            action = self._words("action-to-step")
        else:
            action = self._words(f"action-{_next(session)}")
        return self._words("console-hint", action=action, key=key)

    def _update_panel(self) -> None:
        now = self._clock()
        session = self.follower.session
        panel, keys = self._meeting.panel, self._picture.notice or self._hint()
        if session is None or not self._meeting.panel_is_seen or not panel.is_composed:
            return
        if self._panel_stale:
            self._panel_stale = False
            reach = self.reach.lines() if session.step is None else []
            door = self.reach.status.door
            rows = self.desk.door.rows(door, session)
            held_back = doorway.held_back(door, rows, session)
            panel.update_from(session, now, keys, reach, self._alike.pairs(session), held_back)
            panel.update_door(rows)
        elif int(now.timestamp()) != self._panel_second:
            panel.update_time(session, now, keys)
        self._panel_second = int(now.timestamp())

    async def _quit(self) -> None:
        session = self.follower.session
        if session is not None and session.is_closed:
            await self._stop_room()
            return
        answers = [
            ("stop", self._words("console-quit-stop")),
            ("leave", self._words("console-quit-leave")),
            ("stay", self._words("console-quit-stay")),
        ]
        chosen = await self.ask(
            ChooseDialog(self._words("console-quit-ask"), answers, self._words("console-quit-explained"))
        )
        self._quitting = False
        if chosen == "stop":
            await self._stop_room()
        elif chosen == "leave":
            self.exit(Left.RUNNING)

    async def _stop_room(self) -> None:
        with contextlib.suppress(RoomGone):
            await self._room.stop()
        self.exit(Left.STOPPED)


def _next(session: Session) -> str:
    """The key of what the space bar does now."""
    return queries.next_action(session)[0].value.replace("_", "-")
