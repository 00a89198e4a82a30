"""The room's second listener, on 127.0.0.1 alone: console and stage follow and propose here, with a token."""

import asyncio
import contextlib
import hmac
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from pydantic import ValidationError
from pydantic_core import from_json

from workshop.core.events import EVENT, FACILITATOR
from workshop.files.alive import MOST_NONCE, PROOF_PATH, proof
from workshop.room.client import RoomStatus
from workshop.room.log import LogError
from workshop.room.room import Room
from workshop.web.guard import STREAMED
from workshop.web.wire import HEARTBEAT_SECONDS, STATUS, answer_to_json

MOST_LETTERS = 200
"""Of an id or an address."""
MOST_DIGITS = 15
"""Of the number of an event; SQLite counts no further than 18."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class NotUnderstood(Exception):
    """What was asked cannot be understood; the text says what was expected."""


@dataclass
class Watchers:
    """How many consoles and stages follow the room at this moment.

    `alone_since` is when the last console let go, or asked for something, in seconds of a clock that never runs
    backwards: nobody's absence grows by putting the laptop's clock forward, nor by its sleep.
    """

    clock: Callable[[], float] = time.monotonic
    consoles: int = 0
    stages: int = 0
    alone_since: float = 0.0

    def __post_init__(self) -> None:
        self.alone_since = self.clock()

    @property
    def seconds_alone(self) -> float:
        """For how long no console has followed; 0 while one does."""
        return 0.0 if self.consoles else self.clock() - self.alone_since

    def heard(self) -> None:
        """A console asked for something."""
        self.alone_since = self.clock()

    def count(self, by: int, *, console: bool) -> None:
        """A screen came (1) or went (-1)."""
        if console:
            self.consoles += by
            self.heard()
        else:
            self.stages += by


@dataclass(frozen=True)
class Control:
    """What the control listener may do, and with which tokens."""

    room: Room
    console_token: str
    stage_token: str
    save: Callable[[], Awaitable[str]]
    stop: Callable[[], None]
    status: Callable[[], RoomStatus]
    move: Callable[[str], Awaitable[None]]
    secret: str = ""
    watchers: Watchers = field(default_factory=Watchers)
    decline: Callable[[int], None] = lambda _: None


def control_app(control: Control) -> web.Application:
    """The listener's application. Every call needs ``Authorization: Bearer TOKEN``, but for the proof of who is here.

    A stage may only follow.
    """

    def token_of(request: web.Request) -> str:
        return request.headers.get("Authorization", "").removeprefix("Bearer ")

    def has(request: web.Request, token: str) -> bool:
        return hmac.compare_digest(token_of(request).encode("utf-8", "surrogateescape"), token.encode())

    def is_console(request: web.Request) -> bool:
        return has(request, control.console_token)

    def is_stage(request: web.Request) -> bool:
        return has(request, control.stage_token)

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        allowed = is_console(request) or (request.method == "GET" and is_stage(request)) or request.path == PROOF_PATH
        if not allowed:
            raise web.HTTPForbidden
        if is_console(request):
            control.watchers.heard()
        try:
            return await handler(request)
        except NotUnderstood as error:
            return web.json_response({"error": str(error)}, status=400)

    async def events(request: web.Request) -> web.StreamResponse:
        after = _number(request.query.get("after", "0"))
        console = is_console(request)
        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson"} | STREAMED)
        await response.prepare(request)
        control.watchers.count(1, console=console)
        try:
            await _pour(control.room, response, after)
        except ConnectionError:
            pass
        finally:
            control.watchers.count(-1, console=console)
        return response

    async def propose(request: web.Request) -> web.Response:
        asked = await _asked(request)
        try:
            event = EVENT.validate_python(asked.get("event"))
        except ValidationError as error:
            raise NotUnderstood(_safe(str(error))) from error
        try:
            answer = await control.room.propose(FACILITATOR, _word(asked, "id"), event)
        except LogError as error:
            return web.json_response({"error": str(error)}, status=503)
        return web.json_response(answer_to_json(answer))

    async def save(_: web.Request) -> web.Response:
        try:
            return web.json_response({"path": await control.save()})
        except OSError as error:
            return web.json_response({"error": str(error)}, status=503)

    async def status(_: web.Request) -> web.Response:
        return _json(STATUS.dump_json(control.status()))

    async def move(request: web.Request) -> web.Response:
        address = _word(await _asked(request), "address")
        try:
            await control.move(address)
        except (ValueError, OSError) as error:
            raise NotUnderstood(_safe(str(error))) from error
        return _json(STATUS.dump_json(control.status()))

    async def decline(request: web.Request) -> web.Response:
        comeback = (await _asked(request)).get("comeback")
        if type(comeback) is not int:
            raise NotUnderstood("comeback: a whole number is expected")
        control.decline(comeback)
        return web.json_response({})

    async def alive(request: web.Request) -> web.Response:
        return web.Response(text=proof(control.secret, request.query.get("nonce", "")[:MOST_NONCE]))

    async def stop(_: web.Request) -> web.Response:
        asyncio.get_running_loop().call_soon(control.stop)
        return web.json_response({})

    app = web.Application(middlewares=[guard], client_max_size=1 << 20)
    app.router.add_get(PROOF_PATH, alive)
    app.router.add_get("/events", events)
    app.router.add_post("/propose", propose)
    app.router.add_post("/save", save)
    app.router.add_get("/status", status)
    app.router.add_post("/move", move)
    app.router.add_post("/decline", decline)
    app.router.add_post("/stop", stop)
    return app


async def _asked(request: web.Request) -> dict[str, Any]:
    """The object that was sent. Raises NotUnderstood for anything else, however deep or in whatever letters."""
    try:
        asked = from_json(await request.read())
    except ValueError as error:
        raise NotUnderstood(_safe(str(error))) from error
    if not isinstance(asked, dict):
        raise NotUnderstood("an object is expected")
    return asked


def _word(asked: dict[str, Any], name: str) -> str:
    word = asked.get(name)
    if not isinstance(word, str) or not 0 < len(word) <= MOST_LETTERS or _safe(word) != word:
        raise NotUnderstood(f"{name}: text of at most {MOST_LETTERS} letters is expected")
    return word


def _number(said: str) -> int:
    if not (said.isascii() and said.isdecimal() and len(said) <= MOST_DIGITS):
        raise NotUnderstood("after: a number is expected")
    return int(said)


def _safe(text: str) -> str:
    """What can be written in UTF-8, and not more than somebody reads."""
    return text[:500].encode("utf-8", "replace").decode()


def _json(body: bytes) -> web.Response:
    return web.Response(body=body, content_type="application/json")


async def _pour(room: Room, response: web.StreamResponse, after: int) -> None:
    """Every event as it comes. When the room stands still the line stays, so that the screen hears why (`status`)."""
    with contextlib.suppress(LogError, StopAsyncIteration):
        await _pour_events(room, response, after)
    while room.failure is not None:
        await response.write(b"\n")
        await asyncio.sleep(HEARTBEAT_SECONDS)


async def _pour_events(room: Room, response: web.StreamResponse, after: int) -> None:
    follower = room.follow(after)
    batch = asyncio.ensure_future(anext(follower))
    try:
        while True:
            done, _ = await asyncio.wait({batch}, timeout=HEARTBEAT_SECONDS)
            if not done:
                await response.write(b"\n")
                continue
            await response.write(b"".join(one.model_dump_json().encode() + b"\n" for one in batch.result()))
            batch = asyncio.ensure_future(anext(follower))
    finally:
        batch.cancel()
        await asyncio.gather(batch, return_exceptions=True)
