"""One promise in full."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from workshop.report.blocks import Block, Fields, Heading, Note, Paragraph, Tone
from workshop.report.edition import Edition
from workshop.text import Words
from workshop.tui.review.ledger import Line, Promise, promise_of
from workshop.tui.review.shelf import Saved
from workshop.tui.review.telling import tell
from workshop.tui.sheets import Foot, Head, Notice, Sheet


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
            case _:
                raise TypeError(f"the sheet has no place for {type(block).__name__}")


class DetailSheet(Sheet[None]):
    """All fields, how it went, signatures, and earlier texts."""

    help_text = "review-detail-help"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "follow_up", "review-note"),
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

    class FollowUpAsked(Message):
        """Somebody wants to note how this promise stands."""

        def __init__(self, line: Line) -> None:
            super().__init__()
            self.line = line

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

    def action_follow_up(self) -> None:
        self.post_message(self.FollowUpAsked(self._line))
