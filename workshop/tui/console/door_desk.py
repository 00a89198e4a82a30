"""What the facilitator does at the door: another code, more phones at once, seats set aside and let in again."""

import datetime as dt
from collections import defaultdict

from workshop.core import events as e
from workshop.core.door_events import MOST_TIMES
from workshop.core.session import Session
from workshop.text import Words
from workshop.text.codes import new_join_code
from workshop.text.dates import clock, local
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.shorten import Asking


class DoorDesk:
    """Each method does one thing; leaving its dialog changes nothing."""

    def __init__(self, desk: Asking, words: Words) -> None:
        self._desk = desk
        self._words = words

    async def new_code(self, session: Session) -> None:
        """Strangers need another code from now on; who has a seat notices nothing."""
        words = self._words
        answers = [("change", words("door-code-yes")), ("stay", words("door-code-no"))]
        explained = words("door-code-explained", code=session.join_code)
        if await self._desk.ask(ChooseDialog(words("console-code"), answers, explained)) != "change":
            return
        code = next(code for code in iter(new_join_code, "") if code not in session.codes)
        if await self._desk.propose(e.JoinCodeChanged(code=code)):
            self._desk.say(words("door-code-changed", code=code))

    async def widen(self, session: Session) -> None:
        """Twice as many new phones at once from one address."""
        times = min(session.door_times * 2, MOST_TIMES)
        if await self._desk.propose(e.DoorWidened(times=times)):
            self._desk.say(self._words("door-widened", times=times))

    async def set_aside(self, seats: tuple[str, ...]) -> None:
        """Takes seats that nobody sits at out of the meeting, with all that they said."""
        if await self._desk.propose(e.SeatsSetAside(seats=seats)):
            self._desk.say(self._words("door-set-aside", count=len(seats)))

    async def readmit(self, session: Session) -> None:
        """Lets seats in again that were set aside together."""
        together: dict[dt.datetime, list[str]] = defaultdict(list)
        for seat, aside in session.aside.items():
            together[aside.at].append(seat)
        if not together:
            self._desk.say(self._words("door-none-aside"))
            return
        choices = [
            (at.isoformat(), self._words("door-aside-row", count=len(seats), at=self._clock(session, at)))
            for at, seats in together.items()
        ]
        chosen = await self._desk.ask(ChooseDialog(self._words("console-readmit"), choices))
        for at, seats in together.items():
            if chosen == at.isoformat() and await self._desk.propose(e.SeatsReadmitted(seats=tuple(seats))):
                self._desk.say(self._words("door-readmitted", count=len(seats)))

    @staticmethod
    def _clock(session: Session, at: dt.datetime) -> str:
        return clock(local(at, session.scenario.zone))
