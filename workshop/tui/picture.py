"""The widget that shows a picture: drawn again at most ten times a second, and only when something changed."""

import datetime as dt
from collections.abc import Callable

from textual.app import RenderResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from workshop.core.session import Session
from workshop.text import Words
from workshop.tui.pictures import JoinInfo, View, draw_picture
from workshop.tui.theme import LIGHT, Palette

REDRAW_SECONDS = 0.1

Clock = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """The laptop's clock, in UTC."""
    return dt.datetime.now(dt.UTC)


class Picture(Widget):
    """The big screen's sheet. Its attributes come down from the screen; it asks nobody for anything."""

    DEFAULT_CSS = """
    Picture { width: 1fr; height: 1fr; }
    """

    def __init__(self, words: Words, join: JoinInfo, clock: Clock = utc_now) -> None:
        super().__init__()
        self.session: Session | None = None
        self.palette: Palette = LIGHT
        self.hint = ""
        self.notice = ""
        self._words = words
        self._join = join
        self._clock = clock
        self._rows: list[Strip] = []
        self._stale = True
        self._second = -1

    def on_mount(self) -> None:
        self.set_interval(REDRAW_SECONDS, self._redraw)

    def changed(self) -> None:
        """Something that the picture shows is different now."""
        self._stale = True

    def _redraw(self) -> None:
        second = int(self._clock().timestamp())
        if self._stale or second != self._second:
            before = self._rows
            self._draw(second)
            if len(before) != len(self._rows):
                self.refresh()
                return
            changed = [y for y, (old, new) in enumerate(zip(before, self._rows, strict=True)) if old != new]
            if changed:
                self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _draw(self, second: int) -> None:
        self._stale = False
        self._second = second
        width, height = self.size
        if self.session is None or not width or not height:
            self._rows = []
            return
        view = View(width, height, self._words, self._clock(), self._join, self.hint, self.notice)
        palette = self.palette
        self._rows = draw_picture(self.session, view).strips(palette)

    def on_resize(self) -> None:
        self._draw(int(self._clock().timestamp()))

    def render_line(self, y: int) -> Strip:
        if self._stale:
            self._draw(int(self._clock().timestamp()))
        if y < len(self._rows):
            return self._rows[y]
        return Strip.blank(self.size.width, self.rich_style)

    def render(self) -> RenderResult:
        return ""
