"""Out of time: one key shows a shorter plan that ends on time, and another takes it (F1, R12)."""

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Protocol

from workshop.core import events as e
from workshop.core import timing
from workshop.core.session import Session
from workshop.core.shortening import Change, Shorter, shorter_plan
from workshop.room.client import Accepted
from workshop.text import Words
from workshop.text.dates import clock, local
from workshop.tui.console.choose import ChooseDialog

WORTH_ASKING = 2
"""Minutes behind from which the proposal comes by itself when the alderman leaves."""


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
        self._refused = 0

    async def shorten(self, session: Session) -> None:
        """The proposal, or that there is no need for one, or no way."""
        now = self._now()
        if found := shorter_plan(session, now):
            await self._offer(session, found)
        elif timing.minutes_late(session, now) > 0 and not session.is_closed:
            end = self._clock(session, now + timing.time_to_go(session, now))
            self._desk.say(self._words("shorten-impossible", time=end))
        else:
            self._desk.say(self._words("shorten-not-needed"))

    async def shorten_when_late(self, session: Session) -> None:
        """The same, without a word when it would change little, or was refused when it was hardly less late."""
        found = shorter_plan(session, self._now())
        if found and found.late >= max(WORTH_ASKING, self._refused + WORTH_ASKING):
            await self._offer(session, found, unasked=True)

    async def _offer(self, session: Session, found: Shorter, *, unasked: bool = False) -> None:
        answers = [("yes", self._words("shorten-yes")), ("no", self._words("shorten-no"))]
        title = self._words("shorten-ask", minutes=found.late)
        dialog = ChooseDialog(title, answers, self._told(session, found), unasked=unasked)
        if await self._desk.ask(dialog) != "yes":
            self._refused = found.late
        elif await self._desk.propose(found.event):
            self._refused = 0
            self._desk.say(self._words("shorten-done"))

    def _told(self, session: Session, found: Shorter) -> str:
        promised, otherwise = self._clock(session, found.promised_at), self._clock(session, found.would_end_at)
        key = "shorten-still-late" if found.still_late else "shorten-ends"
        end = self._words(key, time=self._clock(session, found.ends_at), minutes=found.still_late)
        plan = [self._change(one) for one in found.changes]
        return "\n".join([self._words("shorten-promised", promised=promised, time=otherwise), "", *plan, "", end])

    @staticmethod
    def _clock(session: Session, at: dt.datetime) -> str:
        return clock(local(at, session.scenario.zone))

    def _change(self, one: Change) -> str:
        key = "shorten-skip" if one.becomes == 0 else "shorten-less"
        return self._words(key, step=one.step.title, was=one.was, becomes=one.becomes)
