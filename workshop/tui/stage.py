"""The big screen in a window of its own: read-only, and only what the room may see."""

from textual.app import App, ComposeResult
from textual.binding import Binding

from workshop.core.fold import Applied
from workshop.room.client import RoomClient, RoomStatus
from workshop.room.clock import Clock, ScreenClock
from workshop.text import Words
from workshop.tui.follower import Follower
from workshop.tui.picture import Picture
from workshop.tui.pictures import JoinInfo
from workshop.tui.theme import DARK, LIGHT, textual_theme
from workshop.tui.watch import Watch

_MANY_ROWS = 36
"""Above this many rows the letters are too small for the back row."""


class StageApp(App[None]):
    """Follows a room and draws it. Its keys change nothing but this window."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [  # noqa: RUF012
        Binding("ctrl+q,q", "quit", show=False),
        Binding("d", "dark", show=False),
    ]

    def __init__(
        self, room: RoomClient, join: JoinInfo, words: Words, *, dark: bool = False, clock: Clock | None = None
    ) -> None:
        super().__init__()
        self._room = room
        self._words = words
        self._time = ScreenClock()
        self._picture = Picture(words, join, clock or self._time)
        self._follower = Follower(room, self._on_change, self._on_line)
        self._watch = Watch(room, self._on_status)
        self._dark = dark

    def compose(self) -> ComposeResult:
        yield self._picture

    def on_mount(self) -> None:
        for palette in (LIGHT, DARK):
            self.register_theme(textual_theme(palette))
        self._paint()
        self.run_worker(self._follower.run(), group="follow", exclusive=True)
        self.run_worker(self._watch.run(), group="watch", exclusive=True)

    async def on_unmount(self) -> None:
        await self._room.close()

    def _paint(self) -> None:
        self._picture.palette = DARK if self._dark else LIGHT
        self.theme = self._picture.palette.name
        self._picture.changed()

    def action_dark(self) -> None:
        self._dark = not self._dark
        self._paint()

    def _on_change(self, applied: list[Applied]) -> None:
        del applied
        if self._follower.session is not None:
            self._time.keep_up(self._follower.session)
            self._picture.join = self._picture.join.with_code(self._follower.session.join_code)
        self._picture.session = self._follower.session
        self._picture.changed()

    def _on_status(self, status: RoomStatus) -> None:
        join = self._picture.join
        if status.join_url and join.moved(status.join_url) != join:
            self._picture.join = join.moved(status.join_url)
            self._picture.changed()

    def _on_line(self, connected: bool) -> None:
        self._picture.notice = "" if connected else self._words("stage-room-gone")
        self._picture.changed()
        if connected and self.size.height > _MANY_ROWS:
            self.notify(self._words("stage-bigger-letters"), timeout=8, markup=False)
