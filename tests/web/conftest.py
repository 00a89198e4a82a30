"""A live room in this process with the phones' server in front of it, and phones that use it as people would."""

import asyncio
import hashlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from needs import PATIENCE
from yarl import URL

from workshop.core import events as e
from workshop.core.events import FACILITATOR
from workshop.core.scenario import Scenario
from workshop.room.client import Accepted
from workshop.room.log import MemoryLog
from workshop.room.room import Room
from workshop.web.door import Door
from workshop.web.form_reader import Form, Page, read_page
from workshop.web.limits import Limits, Listening, listen
from workshop.web.phones import PHONES, Phones, phones_app

CODE = "KADE"
COOKIE = f"workshop-{hashlib.sha256(b'proef').hexdigest()[:12]}"
"""What the room of these tests is called on a phone."""
SIMULATED = "simulated-token"
SCENARIO: dict[str, Any] = {
    "id": "proef",
    "title": "Proef",
    "region": "Vaartland",
    "facilitator": "Programmateam Vaartland",
    "privacy": {
        "controller": "Gemeente Zijlen",
        "contact": "Balie stadskantoor",
        "purpose": "We maken samen afspraken over hulp aan ondernemers.",
        "basis": "public_task",
        "keep_until": "2027-03-31",
    },
    "partners": [
        {"name": "Gemeente Zijlen", "kind": "municipality"},
        {"name": "Bank Noord", "kind": "bank"},
        {"name": "Ondernemersclub Vaartland", "kind": "business_club"},
    ],
    "review_dates": ["2026-12-17"],
    "steps": [
        {"id": "verhaal", "title": "Een verhaal", "kind": "talk", "form": "story", "minutes": 5, "quote": "Het hielp."},
        {
            "id": "drempel",
            "title": "Drempels",
            "kind": "question",
            "minutes": 5,
            "omslag": "vraag",
            "question": "Wat houdt je tegen?",
            "second_question": "Wie kan dat oplossen?",
            "question_by_group": [{"group": "helper", "question": "Wat hoorde je vandaag?"}],
            "themes": ["Te weinig geld", "Ik weet de weg niet"],
            "columns": ["stoppen", "houden"],
            "answers_per_seat": 2,
        },
        {
            "id": "peiling",
            "title": "Peiling",
            "kind": "poll",
            "form": "pulse",
            "moment": "begin",
            "minutes": 5,
            "question": "Ik wil samenwerken.",
            "lowest": "Nee",
            "highest": "Ja",
        },
        {
            "id": "keuze",
            "title": "Keuze",
            "kind": "poll",
            "form": "choice",
            "minutes": 5,
            "question": "Wat eerst?",
            "options": ["Links", "Rechts"],
        },
        {
            "id": "stippen",
            "title": "Stippen",
            "kind": "prioritise",
            "minutes": 5,
            "omslag": "aanbod",
            "options": ["Een nummer", "Samenvoegen", "Stoppen", "Samen bellen", "Kortere formulieren"],
        },
        {"id": "netwerk", "title": "Netwerk", "kind": "network", "minutes": 5, "question": "Wie missen we?"},
        {"id": "toezegging", "title": "Beloven", "kind": "commitment", "minutes": 5, "question": "Wat ga jij doen?"},
        {
            "id": "afspraak",
            "title": "Afspraken",
            "kind": "agreement",
            "minutes": 5,
            "omslag": "samenwerking",
            "agreements": [{"title": "Eén keer vertellen", "result": "We bellen samen.", "coordinator": "Bank Noord"}],
        },
        {"id": "eerder", "title": "Eerdere beloften", "kind": "follow_up", "minutes": 5},
    ],
}


@dataclass
class Front:
    """The phones' listener, as the room's process starts it, at a free port of this machine."""

    app: web.Application
    listening: Listening
    port: int
    host: str = "127.0.0.1"

    @classmethod
    async def open(cls, app: web.Application, limits: Limits | None = None) -> "Front":
        listener = socket.create_server(("127.0.0.1", 0))
        return cls(app, await listen(app, listener, limits), listener.getsockname()[1])

    def make_url(self, path: str) -> URL:
        return URL(f"http://{self.host}:{self.port}{path}")

    async def close(self) -> None:
        await self.listening.cleanup()


@dataclass
class Meeting:
    """A room, its server, and the facilitator's hand."""

    room: Room
    server: Front
    phones: list["Phone"] = field(default_factory=list)
    proposals: int = 0

    @property
    def at_work(self) -> Phones:
        """The handlers behind the server."""
        return self.server.app[PHONES]

    @property
    def url(self) -> str:
        return str(self.server.make_url(f"/{CODE}"))

    async def says(self, *events: e.Event) -> Accepted:
        """The facilitator does these things, and they are done."""
        answer: object = None
        for event in events:
            self.proposals += 1
            answer = await self.room.propose(FACILITATOR, f"test-{self.proposals}", event)
            assert isinstance(answer, Accepted), (event, answer)
        assert isinstance(answer, Accepted)
        return answer

    async def phone(self) -> "Phone":
        """A phone that has not joined."""
        one = Phone(self, aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)))
        self.phones.append(one)
        return one

    async def joined(self, group: str = "helper", partner: str = "bank-noord", **more: str) -> "Phone":
        """A phone that has joined."""
        one = await self.phone()
        await one.open(f"/{CODE}?as={group}")
        await one.send("join", partner=partner, **more)
        assert one.status == 200
        return one


@dataclass
class Phone:
    """A browser without script: it opens pages, and sends the forms that it finds there."""

    meeting: Meeting
    browser: aiohttp.ClientSession
    page: Page = field(default_factory=Page)
    html: str = ""
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)

    async def _took(self, answer: aiohttp.ClientResponse) -> Page:
        self.html, self.status, self.headers = await answer.text(), answer.status, dict(answer.headers)
        self.page = read_page(self.html)
        return self.page

    async def open(self, path: str = f"/{CODE}", **more: Any) -> Page:
        async with self.browser.get(self.meeting.server.make_url(path), **more) as answer:
            return await self._took(answer)

    def form(self, name: str) -> Form:
        found = self.page.form(name)
        assert found is not None, f"{name} is not among {[one.name for one in self.page.forms]}"
        return found

    async def send(self, form: str, **fields: str) -> Page:
        """Fills in a form of the page and sends it; follows where that leads."""
        found = self.form(form)
        action = fields.pop("action", found.action)
        return await self.post(action, found.values | fields)

    async def post(self, path: str, fields: dict[str, str], **more: Any) -> Page:
        async with self.browser.post(self.meeting.server.make_url(path), data=fields, **more) as answer:
            return await self._took(answer)

    @property
    def number(self) -> str:
        """The seat that it took last."""
        return next(reversed(self.meeting.room.session.seats))


@asynccontextmanager
async def opened_meeting(
    log: MemoryLog | None = None, limits: Limits | None = None, **changes: Any
) -> AsyncIterator[Meeting]:
    """A room with the scenario changed like that, and its server; both are stopped at the end."""
    scenario = Scenario.model_validate(SCENARIO | changes)
    opened = e.SessionOpened(session_id="proef", scenario=scenario, join_code=CODE, rehearsal=True)
    room = await Room.create(log or MemoryLog(), opened)
    server = await Front.open(phones_app(room, Door(b"secret of this room" * 2, SIMULATED)), limits)
    meeting = Meeting(room, server)
    try:
        yield meeting
    finally:
        for phone in meeting.phones:
            await phone.browser.close()
        await server.close()
        await room.close()


@pytest.fixture
async def hold() -> AsyncIterator[Callable[..., Awaitable[Meeting]]]:
    """Opens meetings: `await hold()`, or with changes to the scenario and another log."""
    async with AsyncExitStack() as held:

        async def open_meeting(log: MemoryLog | None = None, limits: Limits | None = None, **changes: Any) -> Meeting:
            return await held.enter_async_context(opened_meeting(log, limits, **changes))

        yield open_meeting


@pytest.fixture
async def meeting(hold: Callable[..., Awaitable[Meeting]]) -> Meeting:
    return await hold()


async def until(holds: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Returns as soon as it holds; fails when that takes for ever."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)
