"""Lets a seat's pages be made one after another, at that seat's own cost."""

import asyncio

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from workshop.web.visits import Visits

_STREAM = "/live"
"""Stays open for as long as the phone does, and costs nothing while it waits."""


def in_turn(visits: Visits) -> Middleware:
    """A middleware for what a seat looks at. What it sends has a pace of its own, and its page is charged as well."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        asks = request.method in ("GET", "HEAD") and not request.path.endswith(_STREAM)
        seat = visits.seat(request) if asks and not request.path.startswith("/static/") else None
        if seat is None:
            return await handler(request)
        async with visits.toll.turn(seat.number) as has_turn:
            if not has_turn:
                await asyncio.sleep(visits.held_back(request))
                raise web.HTTPTooManyRequests
            return await handler(request)

    return middleware
