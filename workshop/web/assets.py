"""The page's own style and script, read once and served from memory: no path from outside reaches the disk."""

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from aiohttp import web
from aiohttp.typedefs import Handler

from workshop.core.colours import Palette, page_palettes
from workshop.core.scenario import Style

_KINDS = {
    "phone.css": "text/css",
    "phone.js": "text/javascript",
    "join.js": "text/javascript",
    "wait.js": "text/javascript",
    "icon.svg": "image/svg+xml",
    "icon.png": "image/png",
}
_A_YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class StaticFile:
    plain: bytes
    zipped: bytes
    kind: str
    stamp: str


@cache
def _file(name: str, style: Style | None) -> StaticFile:
    body = (files("workshop.web") / "static" / name).read_bytes()
    if name == "phone.css" and style:
        body += _dress(style).encode()
    return StaticFile(body, gzip.compress(body, 9, mtime=0), _KINDS[name], sha256(body).hexdigest()[:10])


def _dress(style: Style) -> str:
    """The organiser's own colour, as the last word of the stylesheet (L18). An omslag keeps its own hue."""
    light, dark = (_variables(one) for one in page_palettes(style))
    return f":root {{ {light} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"


def _variables(palette: Palette) -> str:
    return f"--accent: {palette.accent}; --accent-ink: {palette.accent_ink}; --tint: {palette.tint};"


def icon() -> bytes:
    """The icon for those who do not read the page first: PNG, since that is what home screens take."""
    return _file("icon.png", None).plain


def stamp(name: str, style: Style | None = None) -> str:
    """The address of a file with its fingerprint, so that a phone may keep it for good."""
    return f"/static/{name}?v={_file(name, style).stamp}"


def serving(style: Style | None) -> Handler:
    """The handler of a room whose scenario has this style: a file by its name; anything else is not found."""

    async def serve(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in _KINDS:
            raise web.HTTPNotFound
        found = _file(name, style)
        headers = {"Cache-Control": _A_YEAR, "Vary": "Accept-Encoding"}
        if found.kind == "image/png":
            return web.Response(body=found.plain, content_type=found.kind, headers=headers)
        if "gzip" not in request.headers.get("Accept-Encoding", ""):
            return web.Response(body=found.plain, content_type=found.kind, charset="utf-8", headers=headers)
        headers["Content-Encoding"] = "gzip"
        return web.Response(body=found.zipped, content_type=found.kind, charset="utf-8", headers=headers)

    return serve
