"""One saved session: the story and what stands in the way first, the promises and how they stand last (S16)."""

import datetime as dt
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from workshop.core.record import Record
from workshop.core.terms import Omslag, Status, TalkForm
from workshop.core.truth import Doubt, findings
from workshop.report.barriers import heard, taken_up
from workshop.report.edition import Edition
from workshop.text import Words
from workshop.text.dates import long_date
from workshop.tui.canvas import shorten
from workshop.tui.letters import draw_line, fit
from workshop.tui.review import ledger
from workshop.tui.review.choose import ChooseSheet
from workshop.tui.review.forms import FormAsked, Wanted
from workshop.tui.review.ledger import Choice, Kind, Line, Order
from workshop.tui.review.shelf import Saved
from workshop.tui.review.table import PromiseTable
from workshop.tui.sheets import Foot, Head, Notice, Sheet

_MOST_BARRIERS = 3
_ROWS_FOR_BIG_LETTERS = 40


class Opening(Static):
    """What a review begins with: a story, then barriers; never a table of red and green (S16)."""

    DEFAULT_CSS = "Opening { height: auto; padding: 0 1; margin: 0 0 1 0; }"

    def __init__(self, say: Words) -> None:
        super().__init__(markup=False)
        self._say = say
        self._quote, self._speaker = "", ""
        self._barriers: list[tuple[str, int]] = []
        self._taken_up: dict[str, list[str]] = {}

    def tell(self, record: Record) -> None:
        """Takes the story and the most heard barriers out of the record."""
        stories = [step for step in record.steps if step.form is TalkForm.STORY and (step.quote or step.speaker)]
        self._quote = stories[0].quote or "" if stories else ""
        self._speaker = stories[0].speaker or "" if stories else ""
        counted = heard(record)
        self._taken_up = {}
        for one in taken_up(record):
            self._taken_up.setdefault(one.barrier or "", []).append(one.id)
        unheard = [(barrier, 0) for barrier in self._taken_up if barrier not in counted]
        self._barriers = sorted([*counted.items(), *unheard], key=lambda one: (one[0] not in self._taken_up, -one[1]))
        self._barriers = self._barriers[: max(_MOST_BARRIERS, len(self._taken_up))]
        self.draw(self.screen.size.width - 2, self.screen.size.height)

    def draw(self, columns: int, rows: int) -> None:
        """Lays it out for a screen of that size: larger letters for the story where there is room."""
        said = self._quote and f"“{self._quote}”"
        big = fit(said, columns, 8) if said and rows >= _ROWS_FOR_BIG_LETTERS else None
        parts: list[Content] = []
        if big:
            parts += [Content(""), *(Content(row) for line in big for row in draw_line(line))]
        elif said:
            parts.append(Content.styled(said, "bold"))
        if self._speaker:
            parts.append(Content(shorten(self._speaker, columns)))
        if not parts:
            parts.append(Content(self._say("review-no-story")))
        parts.append(Content(""))
        parts.append(Content.styled(self._say("review-barriers"), "bold"))
        if self._barriers:
            parts.append(Content(" · ".join(self._barrier(name, votes) for name, votes in self._barriers)))
        else:
            parts.append(Content(self._say("review-no-barriers")))
        self.update(Content("\n").join(parts))

    def _barrier(self, name: str, votes: int) -> str:
        """A barrier with how often it was named, and the promises that take it up (S16)."""
        said = self._say("review-barrier", barrier=name, n=votes) if votes else name
        return " → ".join([said, *self._taken_up.get(name, ())])


class SessionSheet(Sheet[None]):
    """The promises can be put in three orders and narrowed down."""

    help_text = "review-session-help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "form('note')", "review-note"),
        Binding("d", "order('due')", "review-order-due"),
        Binding("p", "order('partner')", "review-order-partner"),
        Binding("o", "order('omslag')", "review-order-omslag"),
        Binding("k", "choose", "review-choose"),
        Binding("escape", "dismiss", "desk-back"),
    ]
    DEFAULT_CSS = """
    SessionSheet #caption { height: 1; padding: 0 1; }
    SessionSheet #nothing { display: none; padding: 1 1; }
    SessionSheet.-nothing #nothing { display: block; }
    SessionSheet.-nothing PromiseTable { display: none; }
    SessionSheet PromiseTable { margin: 1 0; }
    """

    class PromiseOpened(Message):
        """Somebody wants to see this promise in full."""

        def __init__(self, line: Line) -> None:
            super().__init__()
            self.line = line

    def __init__(self, say: Words, saved: Saved, today: dt.date) -> None:
        super().__init__(say)
        self.saved = saved
        self._today = today
        self._order = Order.DUE
        self._choice = Choice()

    def compose(self) -> ComposeResult:
        yield Head()
        yield Opening(self.say)
        yield Static(markup=False, id="caption")
        yield PromiseTable(self.say)
        yield Static(markup=False, id="nothing")
        yield Notice()
        yield Foot(self.say)

    def on_mount(self) -> None:
        self.show()
        keep = self._record.meeting.keep_until
        if keep and keep < self._today:
            date = long_date(keep, self.say.language)
            self.say_so(self.say("review-keep-until", date=date), needs_you=True)
        if any(one.doubt is not Doubt.ERASED for one in findings(self._record)):
            self.say_so(self.say("review-doubt"), needs_you=True)

    def on_resize(self) -> None:
        self.query_one(Opening).draw(self.size.width - 2, self.size.height)

    @property
    def _record(self) -> Record:
        assert self.saved.record is not None
        return self.saved.record

    def show(self) -> None:
        """Draws the record as it is now."""
        meeting = self._record.meeting
        where = long_date(meeting.date, self.say.language)
        tag = "review-rehearsal" if meeting.rehearsal else "" if meeting.complete else "review-interim"
        self.query_one(Head).tell(meeting.title, where, self.say(tag) if tag else "")
        self.query_one(Opening).tell(self._record)
        self._show_promises()

    def _lines(self) -> list[Line]:
        return ledger.lines(Edition(self._record, self.say.language), self._order, self._today)

    def _show_promises(self) -> None:
        found = self._lines()
        kept = ledger.chosen(found, self._choice, self._today)
        self.query_one(PromiseTable).show(kept)
        self.set_class(not kept, "-nothing")
        nothing = "review-no-promises" if not found else "review-nothing-left"
        self.query_one("#nothing", Static).update(Content(self.say(nothing)))
        self.query_one("#caption", Static).update(self._caption(found))

    def _caption(self, found: list[Line]) -> Content:
        promises = {line.promise.id: line for line in found}.values()
        done = sum(line.promise.status is Status.DONE for line in promises)
        told = [self.say("review-count", n=len(promises)), self.say(f"review-by-{self._order}")]
        if self._choice.kind is not Kind.ALL:
            told.append(self.say("review-only", what=choice_words(self.say, self._choice)))
        late = sum(line.late for line in promises)
        counts = [self.say("review-count-late", n=late)] if late else []
        counts += [self.say("review-count-done", n=done)] if done else []
        return Content.assemble((told[0], "bold"), *(f" · {one}" for one in (*told[1:], *counts)))

    @on(PromiseTable.Opened)
    def _open(self, event: PromiseTable.Opened) -> None:
        self.post_message(self.PromiseOpened(event.line))

    def action_order(self, order: str) -> None:
        """Puts the promises in another order."""
        self._order = Order(order)
        self._show_promises()

    def action_choose(self) -> None:
        """Narrows the table down, or shows everything again."""
        possible = ledger.choices(self._lines(), self._today)
        worded = [choice_words(self.say, choice) for choice in possible]
        at = possible.index(self._choice) if self._choice in possible else 0

        def take(chosen: int | None) -> None:
            if chosen is not None:
                self._choice = possible[chosen]
                self._show_promises()

        title = self.say("review-choose-title")
        self.app.push_screen(ChooseSheet(self.say, title, worded, at, "review-choose-help"), take)

    def action_form(self, wanted: str) -> None:
        """Asks for a form on the promise under the cursor."""
        line = self.query_one(PromiseTable).line
        if line:
            self.post_message(FormAsked(Wanted(wanted), line.promise.id))


def choice_words(say: Words, choice: Choice) -> str:
    """What a choice keeps, in words."""
    match choice.kind:
        case Kind.OMSLAG:
            omslag = Omslag(choice.value)
            return f"{omslag.number} {say(f'omslag-{omslag}')}"
        case Kind.PARTNER:
            return choice.value
        case Kind.ROLE:
            return say("review-choice-role", who=choice.value)
        case _:
            return say(f"review-choice-{choice.kind}")
