"""How many connections the phones' listener holds, and how long each of them may dawdle, so that none stalls the room.

A connection is counted from the moment it is there until it is gone, and its address is known exactly as long (L4).
Whoever is refused is cut off at once, without a word: an answer would cost more than the attack. Nothing here is
written to the log, except faults of our own, and those without an address (L22).
"""

import asyncio
import logging
import os
import socket
import sys
from collections import Counter
from dataclasses import dataclass
from typing import Any, cast

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.typedefs import Handler, Middleware

from workshop.web import probes
from workshop.web.accepting import Accepting
from workshop.web.callers import Callers, home_of, read_address
from workshop.web.guard import add_headers
from workshop.web.pace import Pace
from workshop.web.visits import Visits

FILES_KEPT_FREE = 256
"""Of the files that this process may open: for the log, the record, the screens and what the system takes. A quarter of
them where it may open few."""
FILES_OPEN = 32
"""By a room before anybody comes, where the system does not tell."""

CALLERS: web.AppKey[Callers] = web.AppKey("callers", Callers)
"""Where an application tells its listener which proxies are ours."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Limits:
    """Times in seconds. A browser holds one stream and one or two more connections, six at most.

    `connections` is four for each of 3,000 phones. `per_address` is half of that: a room of 2,000 behind the one
    address of a router fits, and one machine alone leaves the other half to the rest. The laptop itself and proxies
    of our own have no such limit: who comes through them cannot be told apart before a request is read. The same goes
    for new connections: 3,000 phones behind one router may all come at once, and after that 200 connections a second.
    """

    connections: int = 12_000
    per_address: int = 6_000
    new_at_once: float = 3_000
    new_per_second: float = 200
    for_first_request: float = 20.0
    """Until the head of the first request is whole, however slowly it drips in."""
    idle: float = 75.0
    """Between an answer and the whole head of the next request."""
    to_take_answer: float = 30.0
    """Until the phone has read so much of an answer that the rest fits in the buffers."""
    to_linger: float = 2.0
    """What still comes of a body that was refused is thrown away for so long, so that the answer is seen."""


class Doorkeeper:
    """Makes the connections of one listener, and counts them."""

    def __init__(self, server: web.Server, limits: Limits, callers: Callers | None = None) -> None:
        self.limits = limits
        self._callers = callers or Callers()
        self.most = min(limits.connections, _files_to_spare())
        self.connections = 0
        """How many there are now."""
        self.has_visitors = False
        """Whether another machine than this one has come in since `expect_visitors_at`."""
        self._own_address = ""
        self._server = server
        self._of_address: Counter[str] = Counter()
        self._new = Pace(burst=limits.new_at_once, per_second=limits.new_per_second)
        make_request = server.request_factory

        def heard(message: Any, payload: Any, connection: Any, *rest: Any) -> web.BaseRequest:
            connection.was_heard()
            return make_request(message, payload, connection, *rest)

        server.request_factory = heard

    def connection(self, address: str) -> "Connection":
        """One that was admitted from this address."""
        return Connection(self, self._server, address)

    def admits(self, address: str) -> bool:
        """Whether one more may come from this address; counts it when it may."""
        if self.connections >= self.most:
            return False
        home, is_one = home_of(address), not self._stands_for_many(address)
        if is_one and (self._of_address[home] >= self.limits.per_address or not self._new.allows(home)):
            return False
        self._of_address[home] += 1
        self.connections += 1
        self.has_visitors = self.has_visitors or is_one
        return True

    def _stands_for_many(self, address: str) -> bool:
        """The laptop, and proxies of ours: a phone is behind them, or none at all."""
        found = read_address(address)
        return address == self._own_address or found is None or found.is_loopback or self._callers.is_ours(found)

    def expect_visitors_at(self, address: str) -> None:
        """The laptop's own address: who comes from there is the laptop itself, trying whether it is heard."""
        self._own_address, self.has_visitors = address, False

    def gone(self, address: str) -> None:
        """One that was admitted has left."""
        home = home_of(address)
        self.connections -= 1
        self._of_address[home] -= 1
        if not self._of_address[home]:
            del self._of_address[home]


class Connection(web.RequestHandler):
    """One connection of a phone: aiohttp's own, with a bound on everything that it may make us wait for."""

    __slots__ = ("answering", "counted_for", "doorkeeper", "until_heard", "until_taken")

    def __init__(self, doorkeeper: Doorkeeper, server: web.Server, address: str) -> None:
        super().__init__(
            server,
            loop=asyncio.get_running_loop(),
            keepalive_timeout=doorkeeper.limits.idle,
            lingering_time=doorkeeper.limits.to_linger,
            auto_decompress=False,
            access_log=None,  # type: ignore[arg-type]
            logger=_log,
        )
        self.doorkeeper = doorkeeper
        self.counted_for: str | None = address
        self.until_heard: asyncio.TimerHandle | None = None
        self.answering = False
        self.until_taken: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        seconds = self.doorkeeper.limits.for_first_request
        self.until_heard = asyncio.get_running_loop().call_later(seconds, self.force_close)
        super().connection_made(transport)

    def connection_lost(self, exc: BaseException | None) -> None:
        self.was_heard()
        self._is_taken()
        if self.counted_for is not None:
            self.doorkeeper.gone(self.counted_for)
            self.counted_for = None
        super().connection_lost(exc)

    def was_heard(self) -> None:
        """A whole head of a request has come in, or none will."""
        if self.until_heard is not None:
            self.until_heard.cancel()
            self.until_heard = None

    async def finish_response(
        self, request: web.BaseRequest, resp: web.StreamResponse, start_time: float | None
    ) -> tuple[web.StreamResponse, bool]:
        if not resp.prepared:
            add_headers(resp)
        self.answering = True
        if self.writing_paused:
            self._expect_taken()
        try:
            return await super().finish_response(request, resp, start_time)
        finally:
            self.answering = False

    def pause_writing(self) -> None:
        """More waits for the phone than the buffers hold. A stream goes on without it, an answer waits for a while."""
        super().pause_writing()
        if self.answering:
            self._expect_taken()

    def _expect_taken(self) -> None:
        """Cuts the phone off unless it reads in time; also one that had stopped before this answer began."""
        if self.until_taken is None and self.transport is not None:
            seconds = self.doorkeeper.limits.to_take_answer
            self.until_taken = asyncio.get_running_loop().call_later(seconds, _cut_off, self.transport)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._is_taken()

    def _is_taken(self) -> None:
        if self.until_taken is not None:
            self.until_taken.cancel()
            self.until_taken = None

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """The answer to what is no HTTP at all: a number, our headers, nothing of what was sent and nothing logged."""
        if status >= 500:
            self.log_exception("a connection failed", exc_info=exc)
        if request.writer.output_size > 0:
            raise ConnectionError("an answer is under way already")
        answer = web.Response(status=status, text=f"{status}\n")
        answer.force_close()
        return answer

    def log_exception(self, *args: Any, **kw: Any) -> None:
        """Logs what went wrong here; a body that breaks off or is malformed is the sender's affair."""
        if not isinstance(kw.get("exc_info"), (web.RequestPayloadError, HttpProcessingError, ConnectionError)):
            super().log_exception(*args, **kw)


class Listening:
    """A listener at work. `cleanup` ends it, and the application behind it."""

    def __init__(self, runner: web.AppRunner, doorkeeper: Doorkeeper) -> None:
        self.doorkeeper = doorkeeper
        self._runner = runner
        self._accepting: list[Accepting] = []

    def at(self, listener: socket.socket) -> None:
        """Lets phones in at this socket, within the same limits as at the others."""
        self._accepting.append(Accepting(listener, self.doorkeeper))

    async def cleanup(self) -> None:
        for one in self._accepting:
            await one.close()
        await self._runner.cleanup()


async def listen(app: web.Application, listener: socket.socket, limits: Limits | None = None) -> Listening:
    """Lets phones in at this socket, within limits."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    server = runner.server
    if server is None:
        raise RuntimeError("the application has no server")
    listening = Listening(runner, Doorkeeper(server, limits or Limits(), app.get(CALLERS)))
    listening.at(listener)
    return listening


def slowed(visits: Visits) -> Middleware:
    """A middleware that tells whoever asks far more than people do to wait (429).

    The page's own files are not counted: they cost no more than a refusal. Who has no seat and no right code is shown
    where to type it, also then. What machines ask for by themselves is answered here, before anybody is counted; a page
    that is loaded before its reader asked for it is not served at all, so that it tells nothing about a code.
    """

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        if probes.is_one(request.path):
            return probes.answer(request)
        if probes.is_ahead_of_time(request):
            return web.Response(status=503)
        if request.path.startswith("/static/") or visits.may_ask(request):
            return await handler(request)
        await asyncio.sleep(visits.held_back(request))
        if visits.seat(request) or visits.is_code(request.match_info.get("code", "")):
            raise web.HTTPTooManyRequests
        return visits.code_page(request, 429, "problem-too-often")

    return middleware


def _cut_off(transport: asyncio.BaseTransport) -> None:
    """Lets go at once of what waits to be sent; the transport of any event loop can do that, whatever its class."""
    cast(asyncio.Transport, transport).abort()


def _files_to_spare() -> int:
    if sys.platform == "win32":
        return sys.maxsize
    import resource

    may_open = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if may_open == resource.RLIM_INFINITY:
        return sys.maxsize
    return max(1, may_open - _files_open() - min(FILES_KEPT_FREE, may_open // 4))


def _files_open() -> int:
    try:
        return len(os.listdir("/dev/fd"))  # noqa: PTH208
    except OSError:
        return FILES_OPEN
