"""Whoever speaks to the server byte by byte gets no file, no header of its own making, and nothing done (L23)."""

import json
import logging
from collections.abc import Awaitable, Callable, Iterator

import pytest

from tests.web.conftest import CODE, COOKIE, Meeting, Phone
from tests.web.raw import FORM, Answer, Raw, cookies_of, door_of, form, post, request
from workshop.core import events as e
from workshop.room.log import LogError, MemoryLog
from workshop.web import forms
from workshop.web.guard import HEADERS
from workshop.web.pace import Pace

Hold = Callable[..., Awaitable[Meeting]]
OWN_ACTIONS = ("join", "again", "erase", "stop", "report")
ACTIONS = (*forms.ACTIONS, *OWN_ACTIONS)
PATHS = [
    "/../../etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/%252e%252e/%252e%252e/etc/passwd",
    "//etc/passwd",
    "///etc/passwd",
    "//evil.example/KADE",
    "/\\..\\..\\windows\\win.ini",
    "/static/../phones.py",
    "/static/%2e%2e/phones.py",
    "/static/..%2fphones.py",
    "/static/%2e%2e%2f%2e%2e%2fweb%2fphones.py",
    "/static/..%5cphones.py",
    "/static//etc/passwd",
    "/static/%2fetc%2fpasswd",
    "/static/phone.js%00.css",
    "/static/__init__.py",
    "/static/",
    "/static",
    "/%00",
    f"/{CODE}%00",
    f"/{CODE}%0d%0aSet-Cookie:%20evil=1",
    f"/{CODE}/copy/..%2f..%2f..%2fetc%2fpasswd",
    f"/{CODE}/copy/A1.html%00",
    f"/{CODE}/copy/A1.py",
    f"/{CODE}/me/../../../etc/passwd",
    f"/{CODE}/me/data/..%2f..%2fproef.db",
    f"/{CODE}%2fme",
    f"/{CODE};x/me",
    "/%ff%fe%c0%ae%c0%ae/",
    "/%",
    "/%zz",
    "/{code}",
    "/" + "a" * 7_000,
    "/" + "a" * 60_000,
    "/" + "../" * 2_000 + "etc/passwd",
    "/" + "%2e%2e%2f" * 700,
    "http://evil.example/" + CODE,
    "http://evil.example:99999/",
    "http://[::1/",
    "file:///etc/passwd",
    "http:etc/passwd",
    "*",
    "etc/passwd",
    "?" + CODE,
    "#",
    "evil.example:443",
]


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing of this is a fault of ours, and no address is written down (L4)."""
    caplog.set_level(logging.INFO)
    yield
    assert not [one for one in caplog.records if one.exc_info]
    assert "127.0.0.1" not in caplog.text


def has_headers(answer: Answer, *, kept: bool = False) -> None:
    """Every header of L23, and no word about what the server is made of."""
    for name, value in HEADERS.items():
        assert answer.headers[name.lower()] == value
    assert answer.headers["cache-control"].startswith("public" if kept else "no-store")
    if answer.status in (429, 503):
        assert int(answer.headers["retry-after"]) > 0
    told = (json.dumps(answer.headers).encode() + answer.body).lower()
    for word in (b"aiohttp", b"python", b"traceback"):
        assert word not in told


async def told(meeting: Meeting, sent: bytes) -> Answer:
    """The answer; fails when the server hangs up without one."""
    async with Raw(meeting.server) as raw:
        answer = await raw.ask(sent)
        assert answer is not None, sent[:200]
        return answer


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40].replace("/", "|"))
async def test_l23_no_path_leads_to_a_file_or_elsewhere(meeting: Meeting, path: str) -> None:
    phone = await meeting.joined()
    for method in ("GET", "POST", "HEAD", "OPTIONS", "DELETE"):
        answer = await told(meeting, request(method, path, cookies=cookies_of(phone)))
        assert answer.status < 500
        has_headers(answer)
        for secret in (b"root:", b"import ", b"secret of this room", b"evil=1", b'"evil'):
            assert secret not in answer.body
        assert answer.headers.get("location", "/").startswith("/")
        assert not answer.headers.get("location", "").startswith("//")
        assert not [one for one in answer.cookies if one.startswith("evil")]


@pytest.mark.parametrize(
    "sent",
    [
        b"\r\n\r\nx\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"G\x00T / HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: <script>alert(1)</script>\r\n\r\n",
        b"GET / HTTP/1.1\r\n bad: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: \x00\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 20_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: "
        + FORM.encode()
        + b"\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64 + b"\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\n\r\n",
        b"CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nCookie: " + b"a=b; " * 1_500 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nCookie: %b=\xff\xfe; lang=\x80\r\n\r\n" % COOKIE.encode(),
    ],
    ids=lambda sent: repr(sent[:40])[2:-1].replace("/", "|"),
)
async def test_l23_what_is_no_http_gets_our_headers_or_nothing(meeting: Meeting, sent: bytes) -> None:
    async with Raw(meeting.server) as raw:
        answer = await raw.ask(sent)
        if answer is not None:
            assert answer.status < 500
            has_headers(answer)
            assert b"script>alert" not in answer.body
    phone = await meeting.joined()
    assert phone.status == 200, "and the server goes on"


EVIL = "en\r\nX-Injected: 1\r\nSet-Cookie: evil=1\r\n\r\n<script>"


async def test_l23_no_header_comes_from_what_was_sent(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="toezegging"))
    await phone.open()
    token, cookies = phone.form("commit").values["token"], cookies_of(phone)
    quoted = form({"lang": EVIL, "as": EVIL, "late": EVIL, "ask": EVIL, "question": EVIL, "back": EVIL}).decode()
    sent = [request("GET", f"{path}?{quoted}", cookies=cookies) for path in ("/", f"/{CODE}", f"/{CODE}/me", "/XXXX")]
    sent += [post("/", {"code": EVIL}), post("/", {"code": f"{CODE}\r\nX-Injected: 1"}, cookies)]
    fields = dict.fromkeys(("step", "what", "ask", "question", "commitment", "back", "lang", "id", "skip"), EVIL)
    for action in ACTIONS:
        sent += [post(f"/{CODE}/{action}?{quoted}", fields | {"token": token}, cookies)]
        sent += [post(f"/{CODE}/{action}", fields | {"token": EVIL}, f"{cookies}; lang=en%0d%0aX-Injected: 1")]
    for one in sent:
        answer = await told(meeting, one)
        assert "x-injected" not in answer.headers
        assert all(cookie.startswith((f"{COOKIE}=", "lang=")) for cookie in answer.cookies)
        assert not [cookie for cookie in answer.cookies if "evil" in cookie or "Injected" in cookie]
        assert "\n" not in answer.headers.get("location", "")
        assert answer.headers.get("location", f"/{CODE}").startswith((f"/{CODE}", "/"))
        has_headers(answer)


async def test_l23_every_route_and_every_fault_has_the_headers(
    hold: Hold, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(MemoryLog):
        broken = False

        async def append(self, *args, **kw):  # type: ignore[no-untyped-def]
            if self.broken:
                raise LogError("no space left")
            return await super().append(*args, **kw)

    log = Broken()
    meeting = await hold(log)
    phone = await meeting.joined()
    seen: set[int] = set()
    for route in meeting.server.app.router.routes():
        assert route.resource is not None
        path = route.resource.canonical.replace("{code}", CODE)
        names = ("A1.html", "A1.ics", "x") if "copy" in path else ("phone.js", "phone.css", "icon.svg", "x")
        for name in names if "{name}" in path else ("answer",):
            target = path.replace("{name}", name).replace("{action}", name)
            for cookies in ("", cookies_of(phone)):
                answer = await told(meeting, request(route.method, target, cookies=cookies))
                has_headers(answer, kept=target.startswith("/static/") and answer.status == 200)
                seen.add(answer.status)
    head, long = {"Content-Type": FORM}, b"a" * 20_000
    for sent in (
        request("GET", "/a/b/c/d"),
        request("PUT", f"/{CODE}"),
        request("POST", f"/{CODE}/vote", b"{}", {"Content-Type": "application/json"}, cookies=cookies_of(phone)),
        request("POST", "/", long, head),
        request("POST", "/", b"&".join([b"a=b"] * 200), head),
        request("GET", "/", headers={"Expect": "x"}),
        request("GET", "/" + "a" * 9_000),
    ):
        answer = await told(meeting, sent)
        has_headers(answer)
        seen.add(answer.status)
    await meeting.says(e.StepStarted(step="peiling"))
    await phone.open()
    vote = post(f"/{CODE}/vote", phone.form("vote").values | {"choice": "1"}, cookies_of(phone))
    log.broken = True
    meeting.at_work._visits.seats = Pace(burst=1, per_second=0)
    for status in (503, 429):
        answer = await told(meeting, vote)
        assert answer.status == status
        has_headers(answer)
    meeting.at_work._visits.seats = Pace(burst=100, per_second=0)
    monkeypatch.setattr(meeting.at_work._visits, "code_page", None)
    answer = await told(meeting, request("GET", "/"))
    has_headers(answer)
    seen.add(answer.status)
    assert "failed" in caplog.text
    caplog.clear()
    assert seen >= {200, 303, 400, 403, 404, 405, 413, 415, 417, 500}


def numbers(meeting: Meeting) -> tuple[int, list[str]]:
    return meeting.room.session.number, list(meeting.room.session.seats)


async def ready(meeting: Meeting) -> tuple[Phone, Phone]:
    """Two phones with seats, in the middle of a poll."""
    one, two = await meeting.joined(), await meeting.joined(partner="ondernemersclub-vaartland")
    await meeting.says(e.StepStarted(step="peiling"))
    await one.open()
    await two.open()
    return one, two


@pytest.mark.parametrize("action", ACTIONS)
async def test_l23_without_the_phones_own_token_nothing_is_done(meeting: Meeting, action: str) -> None:
    one, two = await ready(meeting)
    stranger, its_token = await door_of(meeting)
    fields = two.form("vote").values | {"choice": "4", "text": "x", "number": one.number, "group": "helper"}
    tokens = {"": cookies_of(one), two.form("vote").values["token"]: cookies_of(one), "0" * 64: cookies_of(one)}
    before = numbers(meeting)
    for token, cookies in tokens.items():
        for more in ({"X-Requested-With": "workshop"}, {"Origin": "http://evil.example"}, {}):
            body, kind = form(fields | {"token": token}), {"Content-Type": FORM}
            answer = await told(meeting, request("POST", f"/{CODE}/{action}", body, kind | more, cookies=cookies))
            assert answer.status in (303, 403, 422), answer.status
            assert answer.status != 303 or action in ("join", "again"), "who has a seat needs no other"
    for cookies, token in (("", its_token), (stranger, fields["token"]), (f"{COOKIE}=", its_token)):
        answer = await told(meeting, post(f"/{CODE}/{action}", fields | {"token": token}, cookies))
        assert answer.status in (303, 403)
        assert answer.status != 303 or answer.headers["location"] in ("/", f"/{CODE}")
    assert numbers(meeting) == before


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "QUERY"])
async def test_l23_only_a_post_does_anything(meeting: Meeting, method: str) -> None:
    one, _ = await ready(meeting)
    fields = one.form("vote").values | {"choice": "4", "text": "x", "number": one.number}
    before = numbers(meeting)
    for action in ACTIONS:
        query, body = form(fields).decode(), form(fields)
        target = f"/{CODE}/{action}?{query}"
        head = {"Content-Type": FORM, "X-HTTP-Method-Override": "POST"}
        answer = await told(meeting, request(method, target, body, head, cookies=cookies_of(one)))
        assert answer.status in (200, 400, 404, 405)
    assert numbers(meeting) == before
    await one.send("vote", choice="4")
    assert numbers(meeting) != before, "and a post with the token does"


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "application/json", "", "x/y"])
async def test_l23_only_an_ordinary_form_is_read(meeting: Meeting, kind: str) -> None:
    one, _ = await ready(meeting)
    before = numbers(meeting)
    body = form(one.form("vote").values | {"choice": "4"})
    head = {"Content-Type": kind} if kind else {}
    answer = await told(meeting, request("POST", f"/{CODE}/vote", body, head, cookies=cookies_of(one)))
    assert answer.status == 415
    assert numbers(meeting) == before


async def test_l23_a_cookie_is_for_this_phone_and_this_server_alone(meeting: Meeting) -> None:
    first = await told(meeting, request("GET", f"/{CODE}?lang=en"))
    second = await told(meeting, request("GET", f"/{CODE}"))
    name, lang = first.cookies
    for cookie in (name, lang):
        flags = {part.strip().split("=")[0].lower() for part in cookie.split(";")[1:]}
        assert {"httponly", "samesite", "path"} <= flags
        assert not flags & {"domain", "secure"}, "of this address only; and there is no https on this laptop"
        assert "samesite=lax" in cookie.lower()
    values = [one.split(";")[0].split("=", 1)[1] for one in (name, second.cookies[0])]
    assert len({*values}) == 2
    assert all(len(value) == 24 for value in values), "144 random bits"


async def test_l23_two_phones_use_neither_each_others_token_nor_form(meeting: Meeting) -> None:
    one, two = await ready(meeting)
    fields, others = one.form("vote").values | {"choice": "4"}, two.form("vote").values
    assert fields["token"] != others["token"]
    stolen = await told(meeting, post(f"/{CODE}/vote", fields, cookies_of(two)))
    assert stolen.status == 403
    same_id = await told(meeting, post(f"/{CODE}/vote", others | {"choice": "2", "id": fields["id"]}, cookies_of(two)))
    own = await told(meeting, post(f"/{CODE}/vote", fields, cookies_of(one)))
    assert (same_id.status, own.status) == (303, 303)
    votes = meeting.room.session.votes["peiling"]
    assert list(votes.values()) == [{2: 1}, {4: 1}]
