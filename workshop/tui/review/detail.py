"""One promise in full."""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from workshop.report.blocks import Bars, Block, Fields, Heading, Note, Paragraph, Table, Tone
from workshop.report.edition import Edition
from workshop.text import Words
from workshop.tui.review.forms import FormAsked, Wanted, makes_sense
from workshop.tui.review.ledger import Line, Promise, promise_of
from workshop.tui.review.shelf import Saved
from workshop.tui.review.telling import tell
from workshop.tui.sheets import Foot, Head, Notice, Sheet

_BAR = 30
"""Columns of a bar that stands for everybody."""


def widgets(blocks: list[Block]) -> Iterator[Widget]:
    """The blocks as a screen shows them: literal text, a label in front of every value."""
    for block in blocks:
        match block:
            case Heading():
                yield Static(Content(block.text), classes=f"heading level-{block.level}")
            case Paragraph():
                yield Static(Content(block.text), classes="paragraph")
            case Note():
                label = Content.styled(f"{block.label}: " if block.label else "", "bold")
                classes = "note" if block.tone is Tone.PLAIN else "note needs-you"
                yield Static(Content.assemble(label, block.text), classes=classes)
            case Fields():
                for name, value in block.rows:
                    cells = Static(Content(name), classes="name"), Static(Content(value), classes="value")
                    yield Horizontal(*cells, classes="several" if "\n" in value else None)
            case Bars():
                yield Static(Content(block.caption), classes="heading")
                yield Static(_bars(block), classes="paragraph")
            case Table():
                yield Static(Content(block.caption), classes="heading")
                for row in block.rows:
                    told = "\n".join(f"{name}: {cell}" for name, cell in zip(block.columns, row, strict=True) if cell)
                    yield Static(Content(told), classes="paragraph")
            case _:
                raise TypeError(f"the sheet has no place for {type(block).__name__}")


def _bars(block: Bars) -> Content:
    """Every answer with its number and a bar; without an average, since that would hide who is against (F5)."""
    wide = max(cell_len(label) for label, _ in block.rows)
    rows = [
        f"{label}{' ' * (wide - cell_len(label))}  {count:>3}  {'█' * max(bool(count), _BAR * count // block.whole)}"
        for label, count in block.rows
    ]
    return Content("\n".join(rows))


class DetailSheet(Sheet[None]):
    """All fields, how it went, signatures, and earlier texts."""

    help_text = "review-detail-help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "form('note')", "review-note"),
        Binding("a", "form('words')", "review-words"),
        Binding("t", "form('sign')", "review-sign"),
        Binding("o", "form('hand-over')", "review-over"),
        Binding("u", "form('leave')", "review-leave"),
        Binding("b", "form('objection')", "review-objection"),
        Binding("i", "form('withdraw')", "review-withdraw"),
        Binding("z", "form('restore')", "review-restore"),
        Binding("escape", "dismiss", "desk-back"),
    ]
    DEFAULT_CSS = """
    DetailSheet VerticalScroll { padding: 0 1; margin: 0 0 1 0; }
    DetailSheet VerticalScroll Static { max-width: 110; }
    DetailSheet .heading { text-style: bold; margin: 1 0 0 0; }
    DetailSheet .paragraph, DetailSheet .note { margin: 0 0 1 0; }
    DetailSheet .needs-you { color: $warning; }
    DetailSheet Horizontal { height: auto; }
    DetailSheet .several { margin: 0 0 1 0; }
    DetailSheet .name { width: 26; padding: 0 2 0 0; }
    DetailSheet .value { width: 1fr; }
    """

    def __init__(self, say: Words, saved: Saved, line: Line) -> None:
        super().__init__(say)
        self._of = saved
        self._line = line

    def compose(self) -> ComposeResult:
        assert self._of.record is not None
        status = self._promise.status if self._promise.stands else "withdrawn"
        yield Head(self._of.record.meeting.title, self.say(f"status-{status}"))
        with VerticalScroll():
            yield from widgets(tell(Edition(self._of.record, self.say.language), self.say, self._promise))
        yield Notice()
        yield Foot(self.say)

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()

    @property
    def _promise(self) -> Promise:
        assert self._of.record is not None
        return promise_of(self._of.record, self._line.promise.id) or self._line.promise

    async def show(self) -> None:
        """Tells the promise as it is now."""
        await self.recompose()
        self.query_one(VerticalScroll).focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense for this promise has a key."""
        return action != "form" or makes_sense(Wanted(str(parameters[0])), self._promise)

    def action_form(self, wanted: str) -> None:
        """Asks for a form on this promise."""
        self.post_message(FormAsked(Wanted(wanted), self._line.promise.id))
