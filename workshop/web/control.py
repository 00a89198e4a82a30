"""The room's second listener, on 127.0.0.1 alone: console and stage follow and propose here, with a token."""

import asyncio
import datetime as dt
import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import web
from pydantic import ValidationError

from workshop.core.events import EVENT, FACILITATOR
from workshop.room.log import LogError
from workshop.room.room import Room, utc_now
from workshop.web.wire import HEARTBEAT_SECONDS, answer_to_json

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Watchers:
    """How many consoles and stages follow the room at this moment, and when the last console let go (UTC)."""

    consoles: int = 0
    stages: int = 0
    alone_since: dt.datetime = field(default_factory=utc_now)

    def count(self, by: int, *, console: bool) -> None:
        """A screen came (1) or went (-1)."""
        if console:
            self.consoles += by
            self.alone_since = utc_now()
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
    watchers: Watchers = field(default_factory=Watchers)


def control_app(control: Control) -> web.Application:
    """The listener's application. Every call needs ``Authorization: Bearer TOKEN``; a stage may only follow."""

    def token_of(request: web.Request) -> str:
        return request.headers.get("Authorization", "").removeprefix("Bearer ")

    def is_console(request: web.Request) -> bool:
        return hmac.compare_digest(token_of(request).encode(), control.console_token.encode())

    def is_stage(request: web.Request) -> bool:
        return hmac.compare_digest(token_of(request).encode(), control.stage_token.encode())

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        allowed = is_console(request) or (request.method == "GET" and is_stage(request))
        if not allowed:
            raise web.HTTPForbidden
        return await handler(request)

    async def events(request: web.Request) -> web.StreamResponse:
        after = int(request.query.get("after", "0"))
        console = is_console(request)
        response = web.StreamResponse(headers={"Content-Type": "application/x-ndjson", "Cache-Control": "no-store"})
        await response.prepare(request)
        control.watchers.count(1, console=console)
        try:
            await _pour(control.room, response, after)
        except (ConnectionError, LogError):
            pass
        finally:
            control.watchers.count(-1, console=console)
        return response

    async def propose(request: web.Request) -> web.Response:
        try:
            asked = await request.json()
            event = EVENT.validate_python(asked["event"])
            proposal_id = str(asked["id"])
        except (ValidationError, KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": str(error)[:500]}, status=400)
        try:
            answer = await control.room.propose(FACILITATOR, proposal_id, event)
        except LogError as error:
            return web.json_response({"error": str(error)}, status=503)
        return web.json_response(answer_to_json(answer))

    async def save(_: web.Request) -> web.Response:
        try:
            return web.json_response({"path": await control.save()})
        except OSError as error:
            return web.json_response({"error": str(error)}, status=503)

    async def presence(_: web.Request) -> web.Response:
        return web.json_response({"stages": control.watchers.stages})

    async def stop(_: web.Request) -> web.Response:
        asyncio.get_running_loop().call_soon(control.stop)
        return web.json_response({})

    app = web.Application(middlewares=[guard], client_max_size=1 << 20)
    app.router.add_get("/events", events)
    app.router.add_post("/propose", propose)
    app.router.add_post("/save", save)
    app.router.add_post("/presence", presence)
    app.router.add_post("/stop", stop)
    return app


async def _pour(room: Room, response: web.StreamResponse, after: int) -> None:
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
