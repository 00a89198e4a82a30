"""What phones may think of sending, as data, and a player who sends it: the same plan does the same things again."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import quote, quote_plus

from hypothesis import strategies as st
from pydantic import ValidationError

from tests.web.conftest import CODE, COOKIE, SIMULATED, Meeting
from tests.web.leading import led, of
from tests.web.raw import FORM, Answer, Raw, request
from workshop.core import events as e
from workshop.core.session import Session
from workshop.core.terms import Group
from workshop.web import forms
from workshop.web.door import cookie_hash
from workshop.web.form_reader import Form, read_page
from workshop.web.pages import seat_of
from workshop.web.questions import Question

Fields = list[tuple[str, str]]

SCRIPT = "<script>alert(7)</script>"
TEXTS = st.sampled_from(
    ["Wij bellen binnen 2 weken", "Geld", "Geld", "", " ", "\0", "\x1b[2J", "\u202e", "\ud800", "\udfff x",
     "\U0001f469\u200d\U0001f467", "=1+1", "[red]x[/]", SCRIPT, "'\"><b>", "{{ 7*7 }}", "\r\nSet-Cookie: evil=1",
     "&id=1&token=2", "%00%ff", "../../x", "e\u0301" * 50, "x" * 300, "\u00e9" * 2100, "0", "-1", "7", "99999",
     "\u0663", "1e9", "nee", "yes", "2026-12-17", "17-12-2026", "31-2-2026", "9999-99-99", "reserved", "moment", "+",
     "-", "Bank Nord", "Kerk Zijlen", "None", "\ufeff"]
) | st.text(st.characters(exclude_categories=()), max_size=6)  # fmt: skip
"""Half of it hostile: control codes, halves of pairs, markup of every kind, numbers and days that are none."""

SENDS = (*("send",) * 9, *("craft",) * 5, *("look",) * 5, *("lead",) * 5, "probe", "probe")
TWISTS = (
    *("plain",) * 12, *("twice",) * 3, *("at once",) * 3, "drop", "more", "field twice", "no token", "bad token",
    "other token", "no id", "bad id", "old id", "other item", "all text", "many", "huge", "script", "script", "type",
    "chunked", "bad cookie", "no cookie", "other cookie", "header",
)  # fmt: skip
OWN_ACTIONS = ("join", "again", "erase", "stop", "report")
ACTIONS = (*forms.ACTIONS, *forms.ACTIONS, *forms.ACTIONS, *OWN_ACTIONS)
PAGES = (
    "", "", "", "?as=helper", "?as=entrepreneur", "?as=X", "?late=yes", "?lang=en", "?lang=xx", "/mine", "/promises",
    "/promises", "/promises/mine", "/me", "/me", "/me/data", "/help", "/gone", "/left", "/live", "/copy/A1.html",
    "/copy/A1.ics", "/copy/A2.html", "/copy/x.py", "?ask=T1", "?ask=T1&skipped=due.kind.x", "?ask=T9",
    "/promises?ask=T2", "/mine?ask=T1", "/promises?lang=nl",
)  # fmt: skip
ELSEWHERE = (
    "/", "/health", "/favicon.ico", "/generate_204?{}", "/.well-known/{}", "/apple-touch-icon{}",
    "/KADE/", "/KADE.{}",
    "/static/phone.css", "/static/phone.js?v=1", "/static/../x", "/ZZZZ", "/kade", "/ZZZZ/me", "/{}",
    f"/{CODE}/nothing", f"/{CODE}/me/data/{{}}", f"/{CODE}/copy/{{}}", f"/{CODE}/{{}}", f"/{CODE}?as={{}}",
    "/%ed%a0%80", f"/{CODE}?ask={{}}&skipped={{}}", f"/{CODE}?lang={{}}", "/static/{}", f"/{CODE}/%00", "*", "//{}",
    "?{}", "/?{}", f"/{CODE}/live?{{}}", "http://evil.example/{}",
)  # fmt: skip
METHODS = ("GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "FOO")
HEADERS: tuple[dict[str, str], ...] = (
    {}, {"Accept-Language": "xx,*;q=nan"}, {"Range": "bytes=5-1,-9"}, {"If-None-Match": "*"},
    {"Accept-Encoding": "gzip"}, {"If-Modified-Since": "Thu, 99 Foo 0000"}, {"Upgrade": "websocket",
    "Connection": "Upgrade"}, {"Accept": "\xff"}, {"Connection": "close"}, {"Origin": "http://evil.example"},
    {"X-Forwarded-For": "::1, x", "Forwarded": "for=_"}, {"X-Workshop-Simulated": "wrong"},
    {"X-Workshop-Simulated": SIMULATED}, {"Last-Event-ID": "\u20ac"}, {"Content-Encoding": "gzip"},
{"X-Requested-With": "workshop"}, {"Host": "second"}, {"Content-Type": "x"}, )  # fmt: skip
TYPES = (
    "multipart/form-data; boundary=x", "application/json", "text/plain", f"{FORM}; charset=utf-99", FORM.upper(), "x",
    "", ";", f"{FORM}; charset=\xff",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that happens. `pick` and `more` choose among whatever there is by then."""

    what: str
    phone: int
    pick: int
    more: int
    twist: str
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole meeting."""

    moves: list[Move]
    consent: bool
    address: str
    language: str
    closes_at: int | None


def plans(least: int, most: int) -> st.SearchStrategy[Plan]:
    """Meetings with so many moves."""
    moves = st.builds(
        Move,
        what=st.sampled_from(SENDS),
        phone=st.integers(0, 4),
        pick=st.integers(0, 999),
        more=st.integers(0, 999),
        twist=st.sampled_from(TWISTS),
        text=TEXTS,
    )
    return st.builds(
        Plan,
        moves=st.lists(moves, min_size=least, max_size=most),
        consent=st.booleans(),
        address=st.sampled_from(["je", "u"]),
        language=st.sampled_from(["nl", "en"]),
        closes_at=st.none() | st.integers(least // 2, most),
    )


def form_body(fields: Fields) -> bytes:
    """Fields as a browser sends them, and halves of pairs as no browser does."""
    return "&".join("=".join(quote_plus(one, errors="surrogatepass") for one in pair) for pair in fields).encode()


@dataclass
class Hand:
    """A phone as the player holds it: its cookies, and the page that it looks at."""

    cookies: dict[str, str] = field(default_factory=dict)
    page: bytes = b""
    address: str = f"/{CODE}"
    token: str = ""

    @property
    def sent(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def seated(self, session: Session) -> bool:
        cookie = self.cookies.get(COOKIE, "")
        return bool(cookie) and seat_of(session, cookie_hash(cookie)) is not None

    def forms(self) -> list[Form]:
        return [one for one in read_page(self.page.decode()).forms if one.action.startswith("/")]


Judge = Callable[[bytes, Answer | None], None]


class Player:
    """Plays a plan against a meeting, one request after another over connections that stay open.

    `judge` sees each request with its answer. Close it at the end.
    """

    def __init__(self, meeting: Meeting, judge: Judge) -> None:
        self.meeting = meeting
        self.judge = judge
        self.hands = [Hand() for _ in range(5)]
        self._lines = Raw(meeting.server), Raw(meeting.server)
        self._ids = (f"fuzz-id-{number:04}" for number in count())
        self._used = ["fuzz-id-xxxx"]

    @property
    def session(self) -> Session:
        return self.meeting.room.session

    def close(self) -> None:
        for line in self._lines:
            line.close()

    async def ask(self, sent: bytes, line: int = 0) -> Answer:
        answer = await self._lines[line].ask(sent)
        self.judge(sent, answer)
        assert answer is not None
        if answer.status == 400:
            self._lines[line].close()  # whoever speaks no HTTP is heard no further
        return answer

    async def play(self, plan: Plan) -> None:
        for number, move in enumerate(plan.moves):
            if number == plan.closes_at:
                await self._leads(e.SessionClosed())
            hand = self.hands[move.phone]
            match move.what:
                case "lead":
                    await self._lead(move)
                case "look":
                    await self._look(hand, f"/{CODE}{of(PAGES, move.pick)}")
                case "probe":
                    await self._probe(hand, move)
                case "craft" if hand.seated(self.session) or move.more % 5 == 0:
                    await self._give(hand, move, *self._crafted(hand, move))
                case _:
                    await self._send(hand, move)

    async def _leads(self, event: e.Event) -> None:
        self.meeting.proposals += 1
        await self.meeting.room.propose(e.FACILITATOR, f"fuzz-{self.meeting.proposals}", event)
        if isinstance(event, e.SeatErased):
            await self.meeting.room.forget_erased()

    async def _lead(self, move: Move) -> None:
        with suppress(ValidationError):
            await self._leads(led(self.session, move.pick, move.text))

    async def _look(self, hand: Hand, address: str) -> None:
        answer = await self.ask(request("GET", address, cookies=hand.sent))
        self._took(hand, answer)
        if answer.status == 200 and "html" in answer.headers.get("content-type", ""):
            hand.page, hand.address = answer.body, address

    def _took(self, hand: Hand, answer: Answer) -> None:
        """Keeps the cookies; what was redirected has to be looked up again."""
        for cookie in answer.cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            hand.cookies[name] = value
        if answer.status == 303:
            hand.page, hand.address = b"", answer.headers["location"].partition("#")[0]
        hand.token = self.meeting.at_work._visits.door.token(hand.cookies.get(COOKIE, ""))

    async def _probe(self, hand: Hand, move: Move) -> None:
        """Any method, at any address, with any header."""
        target = of(ELSEWHERE, move.pick).replace("{}", quote(move.text, safe="/?&=;", errors="surrogatepass"))
        method, extra = of(METHODS, move.more), of(HEADERS, move.more // 13)
        body = form_body([("token", hand.token), ("code", move.text)]) if method in ("POST", "PUT") else b""
        extra = {"Content-Type": FORM} | extra if body else extra
        self._took(hand, await self.ask(request(method, target, body, extra, cookies=hand.sent)))

    async def _send(self, hand: Hand, move: Move) -> None:
        """Fills in a form of the page that this phone shows, more or less as its maker meant."""
        if not hand.page or move.more % 9 == 0:
            await self._look(hand, hand.address)
        if not hand.seated(self.session):
            await self._look(hand, f"/{CODE}?as={of([*Group, ''], move.pick)}")
        found = hand.forms()
        if not found:
            return
        form = of(found, move.pick)
        if form.name in ("erase", "stop") and move.pick % 4:
            form = found[0]
        fields = dict(form.values)
        for place, (name, offered) in enumerate(form.choices.items()):
            if offered:
                fields[name] = of(offered, move.more + place)
        for place, (name, value) in enumerate(form.values.items()):
            if not value and name not in form.choices:
                fields[name] = of(self._written(name, move.text), move.more + place)
        await self._give(hand, move, form.action, list(fields.items()))

    def _written(self, name: str, text: str) -> tuple[str, ...]:
        if name.endswith(("due", "until")):
            return "", "2026-12-10", "17-12-2026", text
        if name in ("number", "digits"):
            seat = of([*(one.number for one in self.session.active_seats()), "K7M4"], len(text))
            right = seat if name == "number" else self.meeting.at_work._visits.door.digits(seat)
            return (right, right, text)
        return {"people": ("", "", "3", text), "person": ("", text)}.get(name, (text, "Wij bellen", text, ""))

    def _crafted(self, hand: Hand, move: Move) -> tuple[str, Fields]:
        """A form that no page shows: any action, about anything, of anybody."""
        session, pick, more = self.session, move.pick, move.more
        items = [*session.contributions, *session.commitments, *session.agreements, *session.organisations, "T999"]
        partner = of([*session.partners, "+", "-", "niemand", ""], more)
        about = of([*session.agreements, *session.commitments, *session.contributions, move.text], pick // 7)
        action = of(ACTIONS, pick) if more % 4 else of(("sign", "leave", "sign", "decline"), pick // 3)
        if action in ("sign", "letgo", "decline", "leave", "opinion", "object", "met"):
            about = of(session.agreements, more)
        versions = [str(one.current.number) for one in session.agreements.values()]
        text = of([move.text, "Wij schrijven", move.text, f"Tekst {more % 5}"], more // 5)
        named = {
            "step": of([*session.steps, "nergens", move.text], more // 7), "agreement": about, "commitment": about,
            "contribution": of([text, *items], pick // 5), "promise": about, "ask": about, "seen": move.text,
            "question": of([*Question, "geen"], pick // 11), "choice": of(["1", "2", "0", "99", move.text], more),
            f"dots-{more % 7}": of(["1", "2", "99", "-1"], pick), "version": of([*versions, "0", text], more),
            "gradient": str(more % 7), "number": of([*session.seats, "0", "1", move.text], more), "text": text,
            "what": text, "name": text, "title": text, "result": text, "because": text, "partner": partner,
            "to": partner, "with_whom": partner, f"with_whom:{partner}": "on", "new_partner": text, "same": partner,
            "group": of([*Group, "", move.text], more), "mandate": of(["full", "reserved", text], more // 3),
            "kind": text, "omslag": of(["vraag", "aanbod", "", text], more), "due": text, "first_step": text,
            "reserved_with": text, "reserved_until": of(["2026-12-17", "", text], pick // 3), "theme": text,
            "role": text, "people": of(["", "2", text], more // 9), "audience": of(["screen", "moment", text], pick),
            "back": of(["promises", text], more), "skipped": text, "done": of(["", "yes"], more), "second_text": text,
            "lets_go": text, "firm_on_screen": "on", "offered": " ".join(session.partners), "skip": of(["", "x"], pick),
        }  # fmt: skip
        kept = [pair for place, pair in enumerate(named.items()) if (pick >> place % 9) & 1 or place % 3 != more % 3]
        fields = [("token", hand.token), ("id", next(self._ids)), *kept]
        return f"/{CODE}/{action}", fields

    async def _give(self, hand: Hand, move: Move, action: str, fields: Fields) -> None:
        """Sends a form, with a twist to it, and perhaps once more."""
        kind, cookies, extra, method = FORM, hand.sent, {}, "POST"
        other = of(self.hands, move.phone + 1)
        given = dict(fields)
        match move.twist:
            case "drop" if fields:
                fields = [pair for place, pair in enumerate(fields) if place != move.more % len(fields)]
            case "more":
                fields = [*fields, (move.text, move.text), ("", "x"), ("firm_on_screen", move.text)]
            case "field twice":
                fields = [
                    *fields,
                    of(fields or [("x", "y")], move.more),
                    (of(fields or [("x", "y")], move.pick)[0], move.text),
                ]
            case "no token" | "bad token" | "other token" | "no id" | "bad id" | "old id":
                name = move.twist.split()[1]
                changed = {
                    "bad token": move.text, "other token": other.token, "bad id": move.text,
                    "old id": of(self._used, move.more),
                }  # fmt: skip
                fields = [pair for pair in fields if pair[0] != name]
                fields += [(name, changed[move.twist])] if move.twist in changed else []
            case "other item":
                ids = [
                    *self.session.contributions,
                    *self.session.commitments,
                    *self.session.agreements,
                    *self.session.seats,
                ]
                items = ("contribution", "commitment", "agreement", "promise", "ask", "number")
                fields = [(name, of(ids or ["T1"], move.more) if name in items else value) for name, value in fields]
            case "all text":
                fields = [(name, value if name in ("token", "id") else move.text) for name, value in fields]
            case "many":
                fields = [*fields, *((f"dots-{number}", "1") for number in range(60 + move.more % 60))]
            case "huge":
                fields = [*fields, ("text", "\u00e9" * (2_000 + move.more * 4))]
            case "script":
                extra = {"X-Requested-With": "workshop"}
            case "type":
                kind = of(TYPES, move.more)
            case "header":
                extra = of(HEADERS, move.more)
            case "bad cookie":
                cookies = f"{COOKIE}={quote(move.text, errors='surrogatepass')}; lang={move.more}; =; x"
            case "no cookie":
                cookies = ""
            case "other cookie":
                cookies = other.sent
        body = form_body(fields)
        extra = {"Content-Type": kind} | extra
        if move.twist == "chunked":
            extra["Transfer-Encoding"] = "chunked"
            body = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body) if body else b"0\r\n\r\n"
        address = quote(action, safe="/")
        sent = request(method, address, body, extra, cookies=cookies)
        if move.twist == "chunked":
            sent = sent.replace(b"Content-Length: %d\r\n" % len(body), b"")
        self._used.append(given.get("id", "x"))
        if move.twist == "at once":
            await self._at_once(hand, sent)
            return
        answer = await self.ask(sent)
        if move.twist == "twice":
            number = self.session.number
            again = await self.ask(sent)
            assert self.session.number == number, "what came twice counts twice"
            answer = again if again.status == 303 else answer
        self._took(hand, answer)
        if answer.status in (200, 409, 422) and move.twist != "script":
            hand.page, hand.address = answer.body, f"/{CODE}"

    async def _at_once(self, hand: Hand, sent: bytes) -> None:
        """The same form over two connections at the same time."""
        number = self.session.number
        for answer in await asyncio.gather(self.ask(sent), self.ask(sent, 1)):
            self._took(hand, answer)
        assert self.session.number <= number + 1, "what came twice at once counts twice"
