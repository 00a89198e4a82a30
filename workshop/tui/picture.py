"""The widget that shows a picture: drawn again at most ten times a second, and only when something changed."""

from time import monotonic

from textual.app import RenderResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from workshop.core.session import Session
from workshop.room.clock import Clock, utc_now
from workshop.text import Words
from workshop.tui.pictures import JoinInfo, View, draw_picture
from workshop.tui.theme import LIGHT, Palette

REDRAW_SECONDS = 0.1


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
        self.join = join
        self._clock = clock
        self._rows: list[Strip] = []
        self._stale = True
        self._second = -1
        self._drawn_at = 0.0

    def on_mount(self) -> None:
        self.set_interval(REDRAW_SECONDS, self._redraw)

    def changed(self) -> None:
        """Something that the picture shows is different now; drawn at once when the last drawing is a while ago."""
        self._stale = True
        if monotonic() - self._drawn_at >= REDRAW_SECONDS and self.is_attached:
            self.call_next(self._redraw)

    def _redraw(self) -> None:
        """Draws when something changed or a second has passed, and paints the rows that are different."""
        second = int(self._clock().timestamp())
        if not self._stale and second == self._second:
            return
        before = self._rows
        if not self._draw(second):
            return
        if len(before) != len(self._rows):
            self.refresh()
            return
        changed = [y for y, (old, new) in enumerate(zip(before, self._rows, strict=True)) if old != new]
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def _draw(self, second: int) -> bool:
        """Whether there was room and something to draw; otherwise the picture stays stale."""
        width, height = self.size
        if self.session is None or not width or not height:
            return False
        self._stale = False
        self._second = second
        self._drawn_at = monotonic()
        words = self._words.addressed(self.session.scenario.address)
        view = View(width, height, words, self._clock(), self.join, self.hint, self.notice)
        self._rows = draw_picture(self.session, view).strips(self.palette)
        return True

    def on_resize(self) -> None:
        self._draw_whole()

    def on_show(self) -> None:
        self._draw_whole()

    def _draw_whole(self) -> None:
        if self._draw(int(self._clock().timestamp())):
            self.refresh()

    def render_line(self, y: int) -> Strip:
        if y < len(self._rows):
            return self._rows[y]
        return Strip.blank(self.size.width, self.rich_style)

    def render(self) -> RenderResult:
        return ""
