"""The facilitator's panel: notes, what waits for release, gaps and agenda. Never on the stage (R10, R16, R18)."""

import datetime as dt
from itertools import islice

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from workshop.core.session import Session
from workshop.text import Words
from workshop.tui.console import doorway, insight

MOST_SHOWN = 100
"""Rows of a list at once; a hall of thousands must not slow the keys down. The rest is counted, and moves up."""


class Panel(Vertical):
    """Shows what `update_from` is given; asks by messages."""

    DEFAULT_CSS = """
    Panel { width: 48; height: 1fr; border-left: solid $foreground; padding: 0 1; }
    Panel.-alone { width: 1fr; border-left: none; }
    Panel .heading { text-style: bold; margin-top: 1; }
    Panel #door, Panel #queue, Panel #private, Panel #partners {
        height: auto; max-height: 40%; border: none; padding: 0;
    }
    Panel #door:focus, Panel #queue:focus, Panel #private:focus, Panel #partners:focus { background: $background; }
    Panel #rest { height: 1fr; }
    Panel Static { height: auto; }
    """
    BINDINGS = [  # noqa: RUF012
        Binding("delete,x", "remove", show=False),
    ]

    class Released(Message):
        """The facilitator lets the room read these."""

        def __init__(self, items: tuple[str, ...]) -> None:
            super().__init__()
            self.items = items

    class Removed(Message):
        """The facilitator takes this text away."""

        def __init__(self, item: str) -> None:
            super().__init__()
            self.item = item

    class Decided(Message):
        """The facilitator says yes or no to what waits at the door."""

        def __init__(self, row: str, *, yes: bool) -> None:
            super().__init__()
            self.row = row
            self.yes = yes

    class PartnerChosen(Message):
        """The facilitator wants to do something about this partner's gaps."""

        def __init__(self, partner: str) -> None:
            super().__init__()
            self.partner = partner

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._rows: dict[str, list[tuple[str, str]]] = {"door": [], "queue": [], "private": [], "partners": []}
        self._more: dict[str, int] = {}

    def compose(self) -> ComposeResult:
        yield Static(id="now", markup=False)
        yield Static(id="notes", markup=False)
        yield Static(id="reach-head", classes="heading", markup=False)
        yield Static(id="reach", markup=False)
        yield Static(id="door-head", classes="heading", markup=False)
        yield OptionList(id="door", markup=False)
        yield Static(id="queue-head", classes="heading", markup=False)
        yield OptionList(id="queue", markup=False)
        yield Static(id="private-head", classes="heading", markup=False)
        yield OptionList(id="private", markup=False)
        yield Static(id="partners-head", classes="heading", markup=False)
        yield OptionList(id="partners", markup=False)
        with VerticalScroll(id="rest", can_focus=False):
            yield Static(id="gaps-head", classes="heading", markup=False)
            yield Static(id="gaps", markup=False)
            yield Static(id="sensitive-head", classes="heading", markup=False)
            yield Static(id="sensitive", markup=False)
            yield Static(id="agenda-head", classes="heading", markup=False)
            yield Static(id="agenda", markup=False)

    @property
    def is_composed(self) -> bool:
        """Whether all its parts are there; a panel that was just called up may still be waiting for them."""
        return bool(self.query("#agenda"))

    @property
    def shown_items(self) -> tuple[str, ...]:
        """The texts that the facilitator has before their eyes here, in full: what is scrolled out of view is not."""
        options = self.query_one("#queue", OptionList)
        top, rows = options.scroll_offset.y, options.scrollable_content_region.height
        hidden = {place for line, (place, _) in enumerate(options._lines) if not top <= line < top + rows}
        return tuple(item for place, (item, _) in enumerate(self._rows["queue"]) if place not in hidden)

    def update_time(self, session: Session, now: dt.datetime, keys: str) -> None:
        """Draws what changes with every second, and nothing that grows with the hall."""
        self._set("#now", "\n".join([keys, *insight.now_lines(session, self._words, now)]))
        self._set("#agenda", "\n".join(insight.agenda(session, self._words, now)))

    def update_from(
        self,
        session: Session,
        now: dt.datetime,
        keys: str,
        reach: list[str],
        alike: insight.Pairs,
        held_back: frozenset[str] = frozenset(),
    ) -> None:
        """Draws the panel anew; the cursor in the queue stays on its text. `reach` is how it goes with the phones,
        `alike` which organisations are probably one, `held_back` what is not listed until the door is decided on.
        """
        words = self._words
        self.update_time(session, now, keys)
        step = session.step
        self._set("#notes", step.notes if step and step.notes else "")
        self._set("#reach-head", words("reach-head"))
        self._set("#reach", "\n".join(f"— {line}" for line in reach))
        for part in ("#reach-head", "#reach"):
            self.query_one(part).display = bool(reach)
        waiting = len(session.waiting) - len(held_back)
        self._set("#queue-head", words("console-queue", count=waiting))
        self._fill("queue", insight.queue(session, MOST_SHOWN, held_back), waiting)
        for name, (rows, count) in (
            ("private", insight.private(session, words, MOST_SHOWN)),
            ("partners", insight.partner_rows(session, words, MOST_SHOWN)),
        ):
            self._set(f"#{name}-head", words(f"console-{name}", count=count) if rows else "")
            for part in (f"#{name}-head", f"#{name}"):
                self.query_one(part).display = bool(rows)
            self._fill(name, rows, count)
        pairs = [pair for pair in islice(alike, insight.MOST_PAIRS) if held_back.isdisjoint(pair)]
        gaps = insight.gaps(session, words, pairs)
        self._set("#gaps-head", words("console-gaps"))
        self._set("#gaps", "\n".join(f"— {line}" for line in gaps) or words("console-no-gaps"))
        sensitive = session.scenario.sensitive
        self._set("#sensitive-head", words("console-sensitive") if sensitive else "")
        self._set("#sensitive", "\n".join(f"— {line}" for line in sensitive))
        for part in ("#sensitive-head", "#sensitive"):
            self.query_one(part).display = bool(sensitive)
        self._set("#agenda-head", words("console-agenda"))

    def update_door(self, rows: list[tuple[str, str]]) -> None:
        """Draws what waits at the door; nothing stands there when nothing does."""
        self._set("#door-head", self._words("console-door", count=len(rows)))
        for part in ("#door-head", "#door"):
            self.query_one(part).display = bool(rows)
        self._fill("door", rows[: doorway.MOST_ROWS], len(rows))

    def focus_first(self) -> None:
        """The cursor goes to what waits for a decision, or else to the queue."""
        self.query_one("#door" if self._rows["door"] else "#queue").focus()

    def _set(self, selector: str, text: str) -> None:
        self.query_one(selector, Static).update(Content(text))

    def _fill(self, name: str, rows: list[tuple[str, str]], count: int) -> None:
        """Shows other rows in that list, and how many there are beside them; the cursor stays on the row it was on."""
        before, more = self._rows[name], count - len(rows)
        if rows == before and more == self._more.get(name):
            return
        self._rows[name], self._more[name] = rows, more
        options = self.query_one(f"#{name}", OptionList)
        at = options.highlighted
        marked = before[at][0] if at is not None and at < len(before) else None
        options.clear_options()
        options.add_options([Option(Text(text), id=item) for item, text in rows])
        if more:
            options.add_option(Option(Text(self._words("console-and-more", count=more)), disabled=True))
        places = [place for place, (item, _) in enumerate(rows) if item == marked]
        options.highlighted = places[0] if places else (0 if rows else None)

    def on_option_list_option_selected(self, chosen: OptionList.OptionSelected) -> None:
        chosen.stop()
        if chosen.option.id is None:
            return
        if chosen.option_list.id == "partners":
            self.post_message(self.PartnerChosen(chosen.option.id))
        elif chosen.option_list.id == "door":
            self.post_message(self.Decided(chosen.option.id, yes=True))
        elif chosen.option_list.id == "queue":
            self.post_message(self.Released((chosen.option.id,)))

    def action_remove(self) -> None:
        for name in ("door", "queue", "private"):
            options = self.query_one(f"#{name}", OptionList)
            place = options.highlighted if options.has_focus else None
            if place is not None and place < len(self._rows[name]):
                row = self._rows[name][place][0]
                self.post_message(self.Decided(row, yes=False) if name == "door" else self.Removed(row))
