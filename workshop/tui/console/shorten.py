"""Out of time: one key shows a shorter plan that ends on time, and another takes it (F1, R12)."""

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Protocol

from workshop.core import events as e
from workshop.core.session import Session
from workshop.core.shortening import Change, Shorter, shorter_plan
from workshop.room.client import Accepted
from workshop.text import Words
from workshop.text.dates import clock, local
from workshop.tui.console.choose import ChooseDialog


class Asking(Protocol):
    """What this needs of the desk."""

    def ask(self, dialog: ChooseDialog) -> Awaitable[str | None]: ...

    def propose(self, event: e.Event) -> Awaitable[Accepted | None]: ...

    def say(self, text: str) -> None: ...


class ShortenDesk:
    """Proposes, and does what was agreed with; leaving it changes nothing."""

    def __init__(self, desk: Asking, words: Words, now: Callable[[], dt.datetime]) -> None:
        self._desk = desk
        self._words = words
        self._now = now

    async def shorten(self, session: Session) -> None:
        """The proposal, or that there is no need for one."""
        found = shorter_plan(session, self._now())
        if found is None:
            self._desk.say(self._words("shorten-not-needed"))
            return
        answers = [("yes", self._words("shorten-yes")), ("no", self._words("shorten-no"))]
        dialog = ChooseDialog(self._words("shorten-ask", minutes=found.late), answers, self._told(session, found))
        if await self._desk.ask(dialog) == "yes" and await self._desk.propose(found.event):
            self._desk.say(self._words("shorten-done"))

    async def shorten_when_late(self, session: Session) -> None:
        """The same, without a word when the meeting is on time."""
        if shorter_plan(session, self._now()) is not None:
            await self.shorten(session)

    def _told(self, session: Session, found: Shorter) -> str:
        end = clock(local(found.ends_at, session.scenario.zone))
        key = "shorten-still-late" if found.still_late else "shorten-ends"
        told = [self._change(one) for one in found.changes]
        return "\n".join([*told, "", self._words(key, time=end, minutes=found.still_late)])

    def _change(self, one: Change) -> str:
        key = "shorten-skip" if one.becomes == 0 else "shorten-less"
        return self._words(key, step=one.step.title, was=one.was, becomes=one.becomes)
