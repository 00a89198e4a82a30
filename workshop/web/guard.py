"""What holds for every answer of the phones' server: its headers, and a plain page when something goes wrong."""

import asyncio
import logging
import re
from collections.abc import Callable
from time import monotonic
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from workshop.room.log import LogError

BODY_BYTES = 16 * 1024
"""The largest form that is read (L22)."""
MOST_FIELDS = 80
SECONDS_TO_READ = 20.0

_CODES = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Nobody types these; they are not even given back to who sent them."""
_FORM_ID = re.compile(r"^[A-Za-z0-9_-]{8,64}$")
_log = logging.getLogger(__name__)

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        "microphone=(), midi=(), payment=(), usb=()"
    ),
    "Server": "Workshop",
}
"""On every answer (L23)."""
STREAMED = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
"""On every answer that goes on: a proxy in front hands each piece on at once, and does not wait until it has more."""
SECONDS_TO_WAIT = "5"
"""What a phone is told that came too often, or while the room cannot keep what it sends."""

Say = Callable[[web.Request, int, str], web.Response]


def add_headers(response: web.StreamResponse) -> None:
    """For whatever leaves, before it does; pages are not kept by the browser."""
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")
    if response.status in (429, 503):
        response.headers["Retry-After"] = SECONDS_TO_WAIT


_KEYS = {404: "problem-gone", 405: "problem-gone", 413: "problem-too-long", 429: "problem-too-often"}


def faults_as_pages(say: Say) -> Middleware:
    """A middleware that words every fault for people; `say` makes the page of a status and a sentence's key."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            if not _log.isEnabledFor(logging.DEBUG):
                return await handler(request)
            return await _timed(request, handler)
        except web.HTTPException as answer:
            if answer.status < 400:
                raise
            return say(request, answer.status, _KEYS.get(answer.status, "problem-unreadable"))
        except LogError as error:
            _log.error("the room cannot keep events: %s", error)
            return say(request, 503, "problem-log")
        except (ConnectionError, TimeoutError):
            return say(request, 408, "problem-unreadable")
        except web.RequestPayloadError:
            return say(request, 400, "problem-unreadable")
        except Exception:
            _log.exception("a phone's request failed")
            return say(request, 500, "problem-server")

    return middleware


async def _timed(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The same with a line for who looks for a fault: which kind of page, and nothing of who asked or what."""
    began, resource = monotonic(), request.match_info.route.resource
    kind = resource.canonical if resource is not None else "no such page"
    try:
        answer = await handler(request)
    except Exception as error:
        _log.debug("%s %s: %s", request.method, kind, getattr(error, "status", type(error).__name__))
        raise
    _log.debug("%s %s: %d, %.0f ms", request.method, kind, answer.status, (monotonic() - began) * 1000)
    return answer


async def read_form(request: web.Request) -> dict[str, str]:
    """The fields of an ordinary form; of a field that came twice the last. Raises HTTPException for anything else."""
    if request.content_type != "application/x-www-form-urlencoded":
        raise web.HTTPUnsupportedMediaType
    if (request.content_length or 0) > BODY_BYTES:
        raise web.HTTPRequestEntityTooLarge(BODY_BYTES)
    async with asyncio.timeout(SECONDS_TO_READ):
        body = await request.read()
    try:
        pairs = parse_qsl(
            body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="replace"
        )
    except ValueError:
        raise web.HTTPBadRequest from None
    return {name: _CODES.sub("", value) for name, value in pairs}


def form_id(fields: dict[str, str]) -> str | None:
    """The form's own id, when it looks like one."""
    found = fields.get("id", "")
    return found if _FORM_ID.match(found) else None
