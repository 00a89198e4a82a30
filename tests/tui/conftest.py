"""What the tests of pictures, console and stage share."""

import asyncio
import datetime as dt
import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest
from given import scenario
from screen_picture import decoded, strips_picture
from textual.app import App
from textual.pilot import Pilot
from textual.strip import Strip
from tui.screen_text import SNAPSHOTS, screen_text
from tui.test_pictures_walk import SCENARIOS, Shot, Walk, WatchedCanvas, walked, watched

from workshop.core import events as e
from workshop.core.scenario import Scenario
from workshop.core.session import Session
from workshop.core.terms import Group
from workshop.room.client import Accepted, Answer, RoomGone, RoomStatus
from workshop.room.local import LocalClient
from workshop.room.log import MemoryLog
from workshop.room.room import Room
from workshop.text import catalogue
from workshop.tui.console.app import ConsoleApp
from workshop.tui.pictures import JoinInfo
from workshop.tui.stage import StageApp


@pytest.fixture(scope="session")
def shots() -> list[Shot]:
    """Every picture of both meetings, at the three sizes."""
    return walked()


@pytest.fixture
def walk_both() -> Callable[[Callable[[Walk, str], None]], None]:
    """Walks both meetings and calls a function at every moment."""

    def walk(look: Callable[[Walk, str], None]) -> None:
        for name in SCENARIOS:
            Walk(name, look).walk()

    return walk


@pytest.fixture
def draw() -> Callable[..., WatchedCanvas]:
    """Draws the picture of a session at a size."""
    return watched


@pytest.fixture
def same_text() -> Callable[[str, str], None]:
    """Compares with ``snapshots/NAME.txt``, letter by letter; WORKSHOP_SNAPSHOTS=write takes a new picture."""

    def same(seen: str, name: str) -> None:
        path = SNAPSHOTS / f"{name}.txt"
        if os.environ.get("WORKSHOP_SNAPSHOTS") == "write":
            path.parent.mkdir(exist_ok=True)
            path.write_text(seen + "\n", encoding="utf-8")
        assert path.exists(), f"there is no {path.name} yet: set WORKSHOP_SNAPSHOTS=write and look at it"
        assert seen + "\n" == path.read_text(encoding="utf-8"), f"{name} looks different:\n{seen}"

    return same


@pytest.fixture
def decode() -> Callable[[list[Strip]], list[str]]:
    """The texts of the QR codes that a decoder sees in rows of cells."""

    def read(strips: list[Strip]) -> list[str]:
        return decoded(strips_picture(strips))

    return read


START = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.UTC)
JOIN = JoinInfo("http://192.168.178.123:8080/KADE", "KADE", "Vaartland-Gast")
MOST_TRIES = 8000


class Client(LocalClient):
    """A hold on the room that can lose it, and that can say that big screens follow."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.watching = 0
        self.how = RoomStatus()
        self.gone = False
        self.proposed: list[e.Event] = []
        self.declined: list[int] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self._lost = asyncio.Event()

    def lose(self) -> None:
        """The room does not answer any more."""
        self.gone = True
        self._lost.set()

    def find(self) -> None:
        """The room answers again."""
        self.gone = False
        self._lost = asyncio.Event()

    async def propose(self, proposal_id: str, event: e.Event) -> Answer:
        self.proposed.append(event)
        await self.gate.wait()
        if self.gone:
            raise RoomGone
        return await super().propose(proposal_id, event)

    async def follow(self, after: int) -> AsyncIterator[list[e.Stamped]]:
        if self.gone:
            raise RoomGone
        yield []
        batches = super().follow(after)
        while not self.gone:
            batch = asyncio.ensure_future(anext(batches))
            lost = asyncio.ensure_future(self._lost.wait())
            try:
                await asyncio.wait((batch, lost), return_when=asyncio.FIRST_COMPLETED)
                if not batch.done():
                    break
                yield batch.result()
            finally:
                batch.cancel()
                lost.cancel()
                await asyncio.gather(batch, lost, return_exceptions=True)
        raise RoomGone

    async def status(self) -> RoomStatus:
        if self.gone:
            raise RoomGone
        return replace(self.how, stages=self.watching)

    async def move(self, address: str) -> RoomStatus:
        self.how = replace(self.how, address=address, join_url=f"http://{address}:8080/KADE")
        return await self.status()

    async def decline(self, comeback: int) -> None:
        self.declined.append(comeback)

    async def save(self) -> str:
        if self.gone:
            raise RoomGone
        return "/home/wilma/sessions/2026-12-03-proef.toml"


@dataclass
class Hall:
    """A room in memory with one screen on it, and hands to press keys and to speak for the phones."""

    room: Room
    client: Client
    app: App[Any]
    pilot: Pilot[Any]

    @property
    def session(self) -> Session:
        return self.room.session

    @property
    def text(self) -> str:
        return screen_text(self.app)

    async def until(self, happened: Callable[[], object]) -> None:
        """Waits, but not for ever, for something that the screen is on its way to."""
        for _ in range(MOST_TRIES):
            if happened():
                return
            await self.pilot.pause(0.005)
        pytest.fail(f"it did not happen; on the screen stands:\n{self.text}")

    async def sees(self, *texts: str) -> None:
        """Waits until all of these stand on the screen."""
        await self.until(lambda: all(text in self.text for text in texts))

    async def misses(self, *texts: str) -> None:
        """Waits until none of these stands on the screen."""
        await self.until(lambda: not any(text in self.text for text in texts))

    async def press(self, *keys: str) -> None:
        """Presses keys, and lets the screen catch up with the room after each."""
        for key in keys:
            await self.pilot.press(key)
            await self.caught_up()

    async def caught_up(self) -> None:
        follower = getattr(self.app, "follower", None) or self.app._follower  # type: ignore[attr-defined]
        await self.until(lambda: follower.session and follower.session.number == self.session.number)
        picture = self.app._picture  # type: ignore[attr-defined]
        await self.until(lambda: not picture._stale or not picture.size.width)
        await self.pilot.pause(0)

    async def happens(self, *events: e.Event, by: str = e.FACILITATOR) -> str:
        """Something that does not come from this screen; the id that it gave."""
        subject = ""
        for event in events:
            answer = await self.room.propose(by, f"e{self.session.number}-{by}", event)
            assert isinstance(answer, Accepted), answer
            subject = answer.subject or ""
        await self.caught_up()
        return subject

    async def joins(self, seat: str, partner: str | None = None, group: Group = Group.HELPER, **more: Any) -> None:
        await self.happens(e.SeatTaken(seat=seat, partner=partner, group=group, **more), by=e.DOOR)

    async def says(self, seat: str, step: str, text: str, **more: Any) -> str:
        event = e.ContributionGiven(seat=seat, step=step, text=text, **more)
        return await self.happens(event, by=e.seat_author(seat))


Enter = Callable[..., AbstractAsyncContextManager[Hall]]


@asynccontextmanager
async def _entered(
    kind: type[ConsoleApp] | type[StageApp], size: tuple[int, int], plan: Scenario | None, watching: int, **more: Any
) -> AsyncIterator[Hall]:
    opened = e.SessionOpened(session_id="proef-1", scenario=plan or scenario(), join_code="KADE")
    clock = more.pop("clock", lambda: START)
    room = await Room.create(MemoryLog(), opened, clock)
    client = Client(room)
    client.watching = watching
    words = catalogue(more.pop("language", "nl"), "console", "stage", "terms", "refusals", "doctor")
    app = kind(client, more.pop("join", JOIN), words, clock=clock, **more)
    async with app.run_test(size=size, notifications=True) as pilot:
        hall = Hall(room, client, app, pilot)
        await hall.caught_up()
        yield hall
    await room.close()


@pytest.fixture
def console() -> Enter:
    """Opens a console on a room of its own: ``async with console(size=…, plan=…, watching=…) as hall``."""

    def enter(
        size: tuple[int, int] = (80, 24), plan: Scenario | None = None, watching: int = 0, **more: Any
    ) -> AbstractAsyncContextManager[Hall]:
        return _entered(ConsoleApp, size, plan, watching, **more)

    return enter


@pytest.fixture
def stage() -> Enter:
    """Opens a big screen on a room of its own."""

    def enter(
        size: tuple[int, int] = (80, 24), plan: Scenario | None = None, **more: Any
    ) -> AbstractAsyncContextManager[Hall]:
        return _entered(StageApp, size, plan, 0, **more)

    return enter
