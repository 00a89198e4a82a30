"""The page's own style and script, read once and served from memory: no path from outside reaches the disk."""

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from aiohttp import web

_KINDS = {
    "phone.css": "text/css",
    "phone.js": "text/javascript",
    "join.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_A_YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class StaticFile:
    plain: bytes
    zipped: bytes
    kind: str
    stamp: str


@cache
def _file(name: str) -> StaticFile:
    body = (files("workshop.web") / "static" / name).read_bytes()
    return StaticFile(body, gzip.compress(body, 9, mtime=0), _KINDS[name], sha256(body).hexdigest()[:10])


def stamp(name: str) -> str:
    """The address of a file with its fingerprint, so that a phone may keep it for good."""
    return f"/static/{name}?v={_file(name).stamp}"


async def serve(request: web.Request) -> web.Response:
    """A file by its name; anything else is not found."""
    name = request.match_info["name"]
    if name not in _KINDS:
        raise web.HTTPNotFound
    found = _file(name)
    headers = {"Cache-Control": _A_YEAR, "Vary": "Accept-Encoding"}
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return web.Response(body=found.plain, content_type=found.kind, charset="utf-8", headers=headers)
    headers["Content-Encoding"] = "gzip"
    return web.Response(body=found.zipped, content_type=found.kind, charset="utf-8", headers=headers)
