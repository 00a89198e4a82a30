"""The bare reference: an aiohttp server that answers the same requests with the same bytes and knows nothing.

`python -m benchmarks.bare RECORDING`, where the recording holds what the real server said to its first phone. It has
no session, no rules, no log and no rendering; its handlers only read the form and write ready-made bytes.
"""

import asyncio
import json
import sys
from pathlib import Path

from aiohttp import web

_MADE_BY_AIOHTTP = {"content-length", "date", "server", "connection", "transfer-encoding"}


class Ready:
    """One response, taken apart once."""

    def __init__(self, raw: str) -> None:
        head, _, body = raw.partition("\r\n\r\n")
        first, *lines = head.split("\r\n")
        self.status = int(first.split()[1])
        self.body = body.encode("latin-1")
        pairs = (line.split(": ", 1) for line in lines)
        self.headers = {name: value for name, value in pairs if name.lower() not in _MADE_BY_AIOHTTP}

    def response(self) -> web.Response:
        return web.Response(status=self.status, headers=self.headers, body=self.body)


def bare_app(recording: dict[str, str]) -> web.Application:
    """The server of the recorded bytes."""
    ready = {name: Ready(raw) for name, raw in recording.items() if not name.startswith("view ")}
    views = {name[5:]: _chunk(raw) for name, raw in recording.items() if name.startswith("view ")}
    first = next(view for view in views.values())
    streams: set[asyncio.Transport] = set()
    over = asyncio.Event()

    async def page(request: web.Request) -> web.Response:
        if "as" in request.query:
            return ready["form"].response()
        return ready["seat" if request.headers.get("Cookie") else "page"].response()

    async def static(request: web.Request) -> web.Response:
        return ready["js" if request.match_info["name"].endswith("js") else "css"].response()

    async def take(request: web.Request) -> web.Response:
        await request.post()
        return ready["join" if request.match_info["action"] == "join" else "answer"].response()

    async def live(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        response.enable_chunked_encoding()
        await response.prepare(request)
        transport = request.transport
        assert transport is not None
        transport.write(first)
        streams.add(transport)
        await over.wait()
        return response

    async def propose(request: web.Request) -> web.Response:
        view = views[(await request.json())["event"]["step"]]
        for transport in streams:
            transport.write(view)
        return web.json_response({"accepted": {"number": 1, "subject": None}})

    async def stop(_: web.Application) -> None:
        over.set()

    app = web.Application()
    app.on_shutdown.append(stop)
    app.router.add_post("/propose", propose)
    app.router.add_get("/static/{name}", static)
    app.router.add_get("/{code}/live", live)
    app.router.add_get("/{code}", page)
    app.router.add_post("/{code}/{action}", take)
    return app


def _chunk(raw: str) -> bytes:
    """A view as it came over the line; of the first one, the part behind the head."""
    return raw.rpartition("\r\n\r\n")[2].encode("latin-1")


async def main(recording: dict[str, str]) -> None:
    """Serves until its standard input is closed; says its port on the first line."""
    runner = web.AppRunner(bare_app(recording), access_log=None, keepalive_timeout=75, shutdown_timeout=0.5)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=4096)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))))
