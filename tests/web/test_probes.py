"""What phones and browsers ask for by themselves is answered as what it is, and is never taken for a wrong code."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.web.conftest import CODE, Meeting
from tests.web.raw import Raw, post, request
from workshop.web import probes

ASKED_BY_THEMSELVES = (
    "/favicon.ico",
    "/apple-touch-icon.png",
    "/apple-touch-icon-precomposed.png",
    "/apple-touch-icon-120x120.png",
    "/robots.txt",
    "/generate_204",
    "/gen_204",
    "/hotspot-detect.html",
    "/ncsi.txt",
    "/connecttest.txt",
    "/success.txt",
    "/canonical.html",
    "/.well-known/apple-app-site-association",
    "/.well-known/traffic-advice",
    "/HotSpot-Detect.html",
)
NO_CODES = (
    "/index.html",
    "/sitemap.xml",
    "/ads.txt",
    "/manifest.json",
    "/wp-login.php",
    "/browserconfig.xml",
    "/KADEX",
)


def guesses(meeting: Meeting) -> int:
    """How many wrong codes are counted of anybody."""
    pace = meeting.at_work._visits.guesses
    return round(sum(pace.burst - left for left, _ in pace._left.values()))


@pytest.mark.parametrize("path", ASKED_BY_THEMSELVES)
async def test_use_1_6_nothing_that_a_phone_asks_by_itself_is_a_wrong_code(meeting: Meeting, path: str) -> None:
    async with Raw(meeting.server) as raw:
        for method in ("GET", "HEAD"):
            for _ in range(100):
                answer = await raw.ask(request(method, path))
                assert answer
                assert answer.status in (200, 204, 404)
                assert b"html lang" not in answer.body
                assert not answer.cookies
        refused = await raw.ask(request("POST", path, b"x=1", {"Content-Type": "application/x-www-form-urlencoded"}))
        assert refused
        assert refused.status == 405
    assert guesses(meeting) == 0
    await meeting.joined()


async def test_use_1_6_a_phone_without_internet_stays_on_the_wi_fi_of_the_room(meeting: Meeting) -> None:
    """Each system gets to the letter what it takes for "this network leads somewhere", and no redirect."""
    expected = {
        "/generate_204": (204, b""),
        "/gen_204?x=1": (204, b""),
        "/hotspot-detect.html": (200, b"<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>"),
        "/ncsi.txt": (200, b"Microsoft NCSI"),
        "/connecttest.txt": (200, b"Microsoft Connect Test"),
        "/success.txt?ipv4": (200, b"success\n"),
    }
    async with Raw(meeting.server) as raw:
        for path, said in expected.items():
            answer = await raw.ask(request("GET", path))
            assert answer
            assert (answer.status, answer.body) == said, path
            assert answer.headers["cache-control"] == "no-store"
        canonical = await raw.ask(request("GET", "/canonical.html"))
        robots = await raw.ask(request("GET", "/robots.txt"))
    assert canonical
    assert canonical.body.startswith(b'<meta http-equiv="refresh"')
    assert robots
    assert robots.body == b"User-agent: *\nDisallow: /\n"


async def test_use_1_6_the_icon_is_a_picture_for_a_home_screen(meeting: Meeting) -> None:
    async with Raw(meeting.server) as raw:
        for path in ("/favicon.ico", "/apple-touch-icon.png", "/static/icon.png"):
            answer = await raw.ask(request("GET", path))
            assert answer
            assert answer.headers["content-type"] == "image/png"
            picture = Image.open(io.BytesIO(answer.body))
            assert picture.size == (180, 180)
    drawn = (Path(probes.__file__).parent / "static" / "icon.svg").read_text(encoding="utf-8")
    red, green, blue = picture.convert("RGB").getpixel((4, 4))
    assert f"#{red:02x}{green:02x}{blue:02x}" in drawn, "the same colour as the icon of the page"


@pytest.mark.parametrize("path", NO_CODES)
async def test_use_1_6_what_cannot_be_a_code_is_no_guess(meeting: Meeting, path: str) -> None:
    async with Raw(meeting.server) as raw:
        for _ in range(70):
            answer = await raw.ask(request("GET", path))
            assert answer
            assert (answer.status, 'name="code"' in answer.html) == (404, True)
    assert guesses(meeting) == 0


@pytest.mark.parametrize("header", ["Sec-Purpose: prefetch;prerender", "Purpose: prefetch", "X-Moz: prefetch"])
async def test_use_1_6_a_browser_that_looks_ahead_guesses_nothing_and_learns_nothing(
    meeting: Meeting, header: str
) -> None:
    """While a code is being typed a browser may load every beginning of it."""
    name, _, value = header.partition(": ")
    async with Raw(meeting.server) as raw:
        for path in ("/KADA", f"/{CODE}", "/"):
            answer = await raw.ask(request("GET", path, headers={name: value}))
            assert answer
            assert (answer.status, answer.body) == (503, b"")
    assert guesses(meeting) == 0


@pytest.mark.parametrize(
    "written", ["kade", "KaDe", "KADE.", "KADE/", "kade,", "KADE%20", "%20KADE", "ka-de", "KADE)."]
)
async def test_use_1_6_a_code_is_right_however_it_was_written(meeting: Meeting, written: str) -> None:
    async with Raw(meeting.server) as raw:
        answer = await raw.ask(request("GET", f"/{written}"))
        assert answer
        if answer.status == 303:
            assert answer.headers["location"] == f"/{CODE}"
        else:
            assert answer.status == 200
            assert f'href="/{CODE}' in answer.html or f'"/{CODE}/' in answer.html
        typed = await raw.ask(post("/", {"code": written.replace("%20", " ")}))
        assert typed
        assert (typed.status, typed.headers["location"]) == (303, f"/{CODE}")
    assert guesses(meeting) == 0


async def test_use_1_6_a_wrong_code_with_a_slash_is_a_wrong_code(meeting: Meeting) -> None:
    async with Raw(meeting.server) as raw:
        answer = await raw.ask(request("GET", "/XXXX/"))
        options = await raw.ask(request("OPTIONS", "/XXXX"))
    assert answer
    assert answer.status == 404
    assert options
    assert options.status == 405
    assert guesses(meeting) == 1
