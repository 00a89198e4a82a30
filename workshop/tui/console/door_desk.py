"""What the facilitator does at the door: another code, more phones, seats given back, set aside and let in again."""

import datetime as dt
from collections import defaultdict

from workshop.core import events as e
from workshop.core.door_events import MOST_SEATS_AT_ONCE, MOST_TIMES
from workshop.core.session import Session
from workshop.room.client import Comeback, DoorStatus, RoomClient, RoomGone
from workshop.text import Words
from workshop.text.codes import new_join_code
from workshop.text.dates import clock, local
from workshop.tui.console import doorway
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.shorten import Asking


class DoorDesk:
    """Each method does one thing; leaving its dialog changes nothing."""

    def __init__(self, desk: Asking, room: RoomClient, words: Words) -> None:
        self._desk = desk
        self._room = room
        self._words = words
        self._decided: set[str] = set()
        self._in_order: dict[str, int] = {}
        """Crowds that the facilitator knows of, and how large they were then."""
        self._told: set[str] = set()

    def rows(self, door: DoorStatus, session: Session) -> list[tuple[str, str]]:
        """What waits for a decision. A crowd that was found in order comes back when it has doubled."""
        rows = doorway.door_rows(door, session, self._words)
        sizes = {doorway.crowd_id(crowd): len(crowd.seats) for crowd in door.crowds}
        known = {row for row, size in self._in_order.items() if sizes.get(row, 0) < 2 * size}
        return [(row, said) for row, said in rows if row not in self._decided | known]

    def tell(self, door: DoorStatus, session: Session) -> None:
        """Says once of everything that waits that it does: the panel may be hidden. No name is said, no number."""
        for row, _ in self.rows(door, session):
            if row not in self._told and row != doorway.AWAY:
                self._told.add(row)
                self._desk.say(self._words("door-news-back" if row.startswith("back") else "door-news-crowd"))

    async def decide(self, row: str, door: DoorStatus, session: Session, *, yes: bool) -> None:
        """The one key for a row: a seat is given back or not, a crowd is in order or set aside, the door widened."""
        if row == doorway.AWAY:
            if yes:
                await self.widen(session)
            return
        for comeback in door.comebacks:
            if doorway.back_id(comeback) == row:
                await self._answer(comeback, yes=yes)
        for crowd in door.crowds:
            if doorway.crowd_id(crowd) == row and yes:
                self._in_order[row] = len(crowd.seats)
            elif doorway.crowd_id(crowd) == row:
                await self.set_aside(doorway.standing(crowd, session))

    async def _answer(self, comeback: Comeback, *, yes: bool) -> None:
        words, seat = self._words, comeback.seat
        if yes:
            if await self._desk.propose(e.SeatReclaimed(seat=seat, cookie_hash=comeback.cookie_hash)):
                self._desk.say(words("door-given-back", number=seat))
            return
        try:
            await self._room.decline(comeback.id)
        except RoomGone:
            self._desk.say(words("console-room-gone"))
        else:
            self._decided.add(doorway.back_id(comeback))

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
        if seats and await self._desk.propose(e.SeatsSetAside(seats=seats[:MOST_SEATS_AT_ONCE])):
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
