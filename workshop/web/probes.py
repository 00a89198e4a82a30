"""What phones, browsers and machines ask for by themselves. Nobody typed it, so none of it is a wrong code.

A phone asks a known address whether its Wi-Fi leads to the internet. In a room without internet that question reaches
the laptop only where the organiser's router answers for every name. There the laptop says yes, exactly as the phone
expects to hear it, because of what every other answer does:

- none: "no internet"; the phone moves to its mobile network, and the room's address cannot be reached from there;
- a page, or a redirect to one: "sign in". iOS and Android open that in a small window with cookies of its own, which
  is thrown away at the first switch to another app. A seat taken there is lost, and the participant joins again.

With "yes" the phone stays on the Wi-Fi, and the code opens in the browser that the participant knows.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import web

from workshop.web import assets

_AHEAD = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
_A_DAY = "public, max-age=86400"
WELL_KNOWN = "/.well-known/"
APPLE_ICON = "/apple-touch-icon"


@dataclass(frozen=True, slots=True)
class Said:
    """An answer; for browsers the same every time, and never kept where it tells about the network."""

    text: str = ""
    kind: str = "text/plain"
    status: int = 200


_APPLE = Said("<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>", "text/html")
_NOTHING = Said(status=204)

ONLINE: Mapping[str, Said] = {
    "/generate_204": _NOTHING,
    "/gen_204": _NOTHING,
    "/hotspot-detect.html": _APPLE,
    "/library/test/success.html": _APPLE,
    "/ncsi.txt": Said("Microsoft NCSI"),
    "/connecttest.txt": Said("Microsoft Connect Test"),
    "/success.txt": Said("success\n"),
    "/canonical.html": Said(
        '<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>', "text/html"
    ),
    "/check_network_status.txt": Said("NetworkManager is online\n"),
    "/nm": Said("NetworkManager is online\n"),
}
"""By path: what Android, Apple, Windows, Firefox and Linux expect of a network that leads somewhere."""

ROBOTS = Said("User-agent: *\nDisallow: /\n")
"""A meeting with a public address is not for search engines."""


def is_one(path: str) -> bool:
    """Whether a machine asks this by itself, in whatever case it is written."""
    low = path.lower()
    return low in _ANSWERS or low.startswith((WELL_KNOWN, APPLE_ICON))


def is_ahead_of_time(request: web.BaseRequest) -> bool:
    """Whether a browser loads what its reader may be about to ask for, such as half a code that is being typed."""
    said = " ".join(request.headers.get(name, "") for name in _AHEAD).lower()
    return "prefetch" in said or "preview" in said


def answer(request: web.BaseRequest) -> web.Response:
    """The answer to a path for which `is_one` holds. What well-known address is asked for, the room has none of it."""
    path = request.path.lower()
    if request.method not in ("GET", "HEAD"):
        return web.Response(status=405, headers={"Allow": "GET, HEAD"})
    if path == "/favicon.ico" or path.startswith(APPLE_ICON):
        return web.Response(body=assets.icon(), content_type="image/png", headers={"Cache-Control": _A_DAY})
    said = _ANSWERS.get(path, Said("404\n", status=404))
    if said.status == 204:
        return web.Response(status=204)
    return web.Response(text=said.text, content_type=said.kind, status=said.status)


_ANSWERS: Mapping[str, Said] = {**ONLINE, "/robots.txt": ROBOTS, "/favicon.ico": Said()}
