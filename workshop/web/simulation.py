"""Invented participants for rehearsal and demo: they join and answer through the real page, as a browser would."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin

import aiohttp
from yarl import URL

from workshop.web.form_reader import Form, Page, read_page
from workshop.web.invented import Character, answer_form, join_form, question_form
from workshop.web.joining import SIMULATED_HEADER

SECONDS_WITHOUT_SERVER = 60.0
"""After this long without an answer the meeting is taken to be gone."""
SECONDS_OF_SILENCE = 40.0
"""A stream that is still for so long has been cut; the server sends a sign of life every 15 seconds."""
_GONE = (aiohttp.ClientError, TimeoutError, OSError)


class MeetingOver(Exception):
    """The session was closed, or its server has gone."""


async def simulate(join_url: str, simulated_token: str, count: int, *, seed: int = 0, patience: float = 6.0) -> None:
    """Lets `count` invented people take part until the session closes or the server is gone for a minute.

    `patience` is about how many seconds each takes to answer; with 0 they answer at once. The same `seed` gives the
    same people.
    """
    async with asyncio.TaskGroup() as people:
        for number in range(count):
            person = Participant(join_url, simulated_token, Character.invented(seed, number), patience)
            people.create_task(person.take_part(), name=f"simulated-{number}")


@dataclass
class Participant:
    """One invented person with a browser of its own."""

    join_url: str
    simulated_token: str
    character: Character
    patience: float
    done: set[str] = field(default_factory=set)

    async def take_part(self) -> None:
        """Joins, follows the room, and answers each step once."""
        timeout = aiohttp.ClientTimeout(total=None, connect=10, sock_read=SECONDS_OF_SILENCE)
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(timeout=timeout, cookie_jar=jar) as browser:
            try:
                await self._pause()
                page = await self._persist(browser, self._join)
                async for _ in self._changes(browser, page):
                    await self._pause()
                    await self._persist(browser, self._answer)
            except MeetingOver:
                return

    @property
    def _random(self) -> random.Random:
        return self.character.random

    async def _pause(self) -> None:
        await asyncio.sleep(self._random.uniform(0.3, 1.7) * self.patience)

    async def _persist(
        self, browser: aiohttp.ClientSession, act: Callable[[aiohttp.ClientSession], Awaitable[Page]]
    ) -> Page:
        """Does it, again and again while the server does not answer; gives up after a minute."""
        clock = asyncio.get_running_loop().time
        until = clock() + SECONDS_WITHOUT_SERVER
        while True:
            try:
                return await act(browser)
            except _GONE:
                if clock() > until:
                    raise MeetingOver from None
                await asyncio.sleep(min(2.0, 0.05 + self.patience / 3))

    async def _page(self, browser: aiohttp.ClientSession, query: str = "") -> Page:
        async with browser.get(self.join_url + query) as answer:
            return read_page(await answer.text())

    async def _send(self, browser: aiohttp.ClientSession, form: Form, filled: dict[str, str]) -> Page:
        url = urljoin(self.join_url, form.action)
        headers = {SIMULATED_HEADER: self.simulated_token}
        async with browser.post(URL(url), data=form.values | filled, headers=headers) as answer:
            return read_page(await answer.text())

    async def _join(self, browser: aiohttp.ClientSession) -> Page:
        page = await self._page(browser, f"?as={self.character.group}")
        form = page.form("join")
        if form is None:
            return page
        return await self._send(browser, form, join_form(self.character, form))

    async def _answer(self, browser: aiohttp.ClientSession) -> Page:
        """Fills in every form of the step that has not been filled in yet, as far as the character would."""
        page = await self._page(browser)
        for form in page.forms:
            what = f"{page.step} {form.name}"
            filled = None if what in self.done else answer_form(self.character, form)
            if filled is not None:
                came = await self._send(browser, form, filled)
                self.done.add(what)
                await self._complete(browser, came)
        return page

    async def _complete(self, browser: aiohttp.ClientSession, page: Page) -> None:
        """Answers the questions about a promise one by one, until the character has had enough."""
        while form := next((one for one in page.forms if one.name.startswith("ask-")), None):
            await self._pause()
            page = await self._send(browser, form, question_form(self.character, form))

    async def _changes(self, browser: aiohttp.ClientSession, page: Page) -> AsyncIterator[None]:
        """One item for every view that the room shows. Raises MeetingOver once it says goodbye."""
        if page.live is None:
            raise MeetingOver
        url = urljoin(self.join_url, page.live)
        clock = asyncio.get_running_loop().time
        heard = clock()
        while clock() - heard < SECONDS_WITHOUT_SERVER:
            try:
                async with browser.get(URL(url)) as stream:
                    if stream.status != 200:
                        raise aiohttp.ClientConnectionError
                    async for over in _views(stream):
                        if over:
                            raise MeetingOver
                        yield
                    heard = clock()
            except _GONE:
                await asyncio.sleep(min(2.0, 0.05 + self.patience / 3))
        raise MeetingOver


async def _views(stream: aiohttp.ClientResponse) -> AsyncIterator[bool]:
    """For each view in the stream, whether it is the last one."""
    name, over = "", False
    async for raw in stream.content:
        line = raw.decode("utf-8", "replace").rstrip("\n")
        if line.startswith("event: "):
            name, over = line.removeprefix("event: "), False
        elif line.startswith("data: "):
            over = over or 'data-step="over"' in line
        elif not line and name == "view":
            name = ""
            yield over
