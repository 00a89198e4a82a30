"""The phones' server: which address does what. Everything that is shown is made in `render`."""

import asyncio
from dataclasses import dataclass

from aiohttp import web
from pydantic import ValidationError

from workshop.core.events import DOOR, seat_author
from workshop.core.people import PartnerId, Seat
from workshop.core.refusal import Refusal
from workshop.core.terms import SeatKind
from workshop.room.client import Accepted, Conflict
from workshop.room.log import LogError
from workshop.room.room import Room
from workshop.text import LANGUAGES
from workshop.web import assets, copies, forms, pages, render
from workshop.web.door import Door, cookie_hash, new_cookie, new_form_id
from workshop.web.guard import BODY_BYTES, add_headers, faults_as_pages, form_id, read_form
from workshop.web.live import Live
from workshop.web.pace import Pace
from workshop.web.problem import Problem, Unclear, of_refusal
from workshop.web.questions import Asking

COOKIE_SECONDS = 30 * 24 * 3600
SIMULATED_HEADER = "X-Workshop-Simulated"
SEAT_ATTEMPTS = 20

PHONES: web.AppKey["Phones"] = web.AppKey("phones")


def phones_app(room: Room, door: Door) -> web.Application:
    """The server of one room's phones; give it to a runner with ``access_log=None`` (L4)."""
    phones = Phones(room, door)
    app = web.Application(client_max_size=BODY_BYTES, middlewares=[faults_as_pages(phones.message)])
    app[PHONES] = phones
    app.on_response_prepare.append(add_headers)
    app.on_startup.append(_warm_up)
    app.on_startup.append(phones.live.start)
    app.on_shutdown.append(phones.live.stop)
    app.router.add_get("/", phones.ask_code)
    app.router.add_post("/", phones.take_code)
    app.router.add_get("/health", health)
    app.router.add_get("/static/{name}", assets.serve)
    app.router.add_get("/{code}", phones.show)
    app.router.add_get("/{code}/live", phones.stream, allow_head=False)
    app.router.add_get("/{code}/mine", phones.show_mine)
    app.router.add_get("/{code}/promises", phones.show_promises)
    app.router.add_get("/{code}/promises/mine", phones.show_my_promises)
    app.router.add_get("/{code}/copy/{name}", phones.take_home)
    app.router.add_post("/{code}/join", phones.join)
    app.router.add_post("/{code}/{action}", phones.take)
    return app


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a form, and which questions its page goes on with."""

    status: int = 200
    problem: Problem | None = None
    asking: Asking | None = None

    @property
    def place(self) -> str:
        """Where the phone goes next, behind the address of its page."""
        return f"{self.asking.query}#ask" if self.asking else ""


async def _warm_up(_: web.Application) -> None:
    """In a thread of its own: the room is open while the templates are being compiled."""
    asyncio.get_running_loop().run_in_executor(None, render.warm_up)


async def health(_: web.Request) -> web.Response:
    return web.Response(text="ok")


def page(html: str, status: int = 200) -> web.Response:
    return web.Response(text=html, status=status, content_type="text/html")


class Phones:
    """The handlers of one room."""

    def __init__(self, room: Room, door: Door) -> None:
        self._room = room
        self._door = door
        self.live = Live(room)
        self._guesses = Pace(burst=60, per_second=2)
        self._answers = Pace(burst=30, per_second=1)

    @property
    def code(self) -> str:
        return self._room.session.join_code

    def language(self, request: web.Request) -> str:
        """The reader's choice, or else the meeting's language."""
        asked = request.query.get("lang") or request.cookies.get("lang")
        return asked if asked in LANGUAGES else self._room.session.scenario.language.value

    def cookie(self, request: web.Request) -> str:
        """What this phone was named, empty when it has no name yet."""
        return request.cookies.get(self._cookie_name, "")[:64]

    @property
    def _cookie_name(self) -> str:
        return f"workshop-{self.code.lower()}"

    def seat(self, request: web.Request) -> Seat | None:
        cookie = self.cookie(request)
        return pages.seat_of(self._room.session, cookie_hash(cookie)) if cookie else None

    def _reader(self, request: web.Request, cookie: str) -> render.Reader:
        return render.Reader(self.language(request), self.code, self._door.token(cookie))

    def _with_cookies(self, request: web.Request, response: web.Response, cookie: str = "") -> web.Response:
        secure = request.secure
        if cookie and cookie != self.cookie(request):
            response.set_cookie(
                self._cookie_name, cookie, max_age=COOKIE_SECONDS, httponly=True, samesite="Lax", secure=secure
            )
        if request.query.get("lang") in LANGUAGES:
            response.set_cookie("lang", request.query["lang"], httponly=True, samesite="Lax", secure=secure)
        return response

    def message(self, request: web.Request, status: int, key: str) -> web.Response:
        """A page of one sentence; the code in its address only for those who know it."""
        known = self._is_code(request.match_info.get("code", ""))
        code = self.code if known else ""
        return page(render.message_page(self._room.session, self.language(request), code, key), status)

    def _is_code(self, code: str) -> bool:
        return code.strip().upper() == self.code.upper()

    def _let_in(self, request: web.Request) -> web.Response | None:
        """None for a right code; the page that asks for it, when it is wrong or was guessed at too often (L22)."""
        if self.seat(request) and self._is_code(request.match_info["code"]):
            return None
        address = request.remote or ""
        if self._guesses.exhausted(address):
            return self._code_page(request, 429, "problem-too-often")
        if self._is_code(request.match_info["code"]):
            return None
        self._guesses.allows(address)
        return self._code_page(request, 404, "problem-code")

    def _code_page(self, request: web.Request, status: int, key: str | None) -> web.Response:
        problem = Problem("code", key, "code") if key else None
        response = page(render.code_page(self._room.session, self.language(request), problem), status)
        return self._with_cookies(request, response)

    async def ask_code(self, request: web.Request) -> web.Response:
        if self.seat(request):
            raise web.HTTPSeeOther(f"/{self.code}")
        return self._code_page(request, 200, None)

    async def take_code(self, request: web.Request) -> web.Response:
        fields = await read_form(request)
        address = request.remote or ""
        if self._guesses.exhausted(address):
            return self._code_page(request, 429, "problem-too-often")
        if self._is_code(fields.get("code", "")):
            raise web.HTTPSeeOther(f"/{self.code}")
        self._guesses.allows(address)
        return self._code_page(request, 422, "problem-code")

    async def show(self, request: web.Request) -> web.Response:
        """The page of the room: the join form, or the step that the room is in (R1)."""
        if refused := self._let_in(request):
            return refused
        seat = self.seat(request)
        if seat is None:
            return self._join_page(request, 200, None)
        return self._with_cookies(request, self._seat_page(request, seat, Sent(asking=Asking.read(request.query))))

    def _join_page(self, request: web.Request, status: int, problem: Problem | None) -> web.Response:
        if self._room.session.is_closed:
            return self.message(request, status, "over-title")
        cookie = self.cookie(request) or new_cookie()
        html = render.join_page(self._room.session, self._reader(request, cookie), problem)
        return self._with_cookies(request, page(html, status), cookie)

    def _seat_page(self, request: web.Request, seat: Seat, sent: Sent) -> web.Response:
        session = self._room.session
        reader = self._reader(request, self.cookie(request))
        view = pages.view(session, pages.view_group(session, seat.group))
        mine = pages.mine(session, seat.number, sent.asking)
        version = self.live.current(seat.group, reader.language).version
        return page(render.whole_page(session, view, mine, reader, sent.problem, version), sent.status)

    def _promises_page(self, request: web.Request, seat: Seat, sent: Sent) -> web.Response:
        mine = pages.mine(self._room.session, seat.number, sent.asking)
        reader = self._reader(request, self.cookie(request))
        return page(render.promises_page(self._room.session, mine, reader, sent.problem), sent.status)

    def _own_slots(self, request: web.Request, seat: Seat, sent: Sent, *, promises: bool) -> web.Response:
        """What is personal on the page of the room, or on that of the promises, for the script."""
        session = self._room.session
        mine = pages.mine(session, seat.number, sent.asking)
        reader = self._reader(request, self.cookie(request))
        if promises:
            return page(render.promises_slots(session, mine, reader, sent.problem), sent.status)
        view = pages.view(session, pages.view_group(session, seat.group))
        return page(render.own_slots(session, view, mine, reader, sent.problem), sent.status)

    async def show_mine(self, request: web.Request) -> web.Response:
        """What this seat gave in the current step, for the script."""
        return self._look_again(request, promises=False)

    async def show_my_promises(self, request: web.Request) -> web.Response:
        """What this seat promised, for the script."""
        return self._look_again(request, promises=True)

    def _look_again(self, request: web.Request, *, promises: bool) -> web.Response:
        seat = self.seat(request)
        if seat is None or not self._is_code(request.match_info["code"]):
            raise web.HTTPForbidden
        return self._own_slots(request, seat, Sent(asking=Asking.read(request.query)), promises=promises)

    async def show_promises(self, request: web.Request) -> web.Response:
        if refused := self._let_in(request):
            return refused
        seat = self.seat(request)
        if seat is None:
            raise web.HTTPSeeOther(f"/{self.code}")
        sent = Sent(asking=Asking.read(request.query))
        return self._with_cookies(request, self._promises_page(request, seat, sent))

    async def take_home(self, request: web.Request) -> web.Response:
        """An owner's copy of an agreement, also once the meeting is over."""
        if refused := self._let_in(request):
            return refused
        seat, session, language = self.seat(request), self._room.session, self.language(request)
        if seat is None:
            raise web.HTTPSeeOther(f"/{self.code}")
        found = copies.owned(session, seat, request.match_info["name"])
        if found is None:
            return self.message(request, 403, "problem-not-owner")
        name = render.phone_words(language)("copy-file")
        return copies.copy_of(session, *found, seat, language, name)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        seat = self.seat(request)
        if seat is None or not self._is_code(request.match_info["code"]):
            raise web.HTTPForbidden
        return await self.live.serve(request, seat, self.language(request))

    async def join(self, request: web.Request) -> web.Response:
        if refused := self._let_in(request):
            return refused
        fields = await read_form(request)
        cookie = self.cookie(request)
        if self.seat(request):
            raise web.HTTPSeeOther(f"/{self.code}")
        if not cookie or not self._door.is_token(cookie, fields.get("token", "")):
            key = "problem-token" if cookie else "problem-cookie"
            return self._join_page(request, 403, Problem("join", key, None, typed=fields))
        if meant := forms.meant(fields, self._room.session):
            return self._which_page(request, fields, meant)
        fields = dict(forms.settled(fields))
        simulated = self._door.is_simulation(request.headers.get(SIMULATED_HEADER))
        problem = await self._take_seat(fields, cookie, SeatKind.SIMULATED if simulated else SeatKind.PHONE)
        if problem is None or self.seat(request):
            raise web.HTTPSeeOther(f"/{self.code}")
        return self._join_page(request, 422 if problem.key != "problem-log" else 503, problem)

    def _which_page(self, request: web.Request, fields: dict[str, str], meant: PartnerId) -> web.Response:
        session = self._room.session
        choice = pages.Choice(meant, session.partners[meant].name)
        return page(render.which_page(session, self._reader(request, self.cookie(request)), fields, choice))

    async def _take_seat(self, fields: dict[str, str], cookie: str, kind: SeatKind) -> Problem | None:
        """Takes the first free number that belongs to this phone; None when it has a seat."""
        hashed = cookie_hash(cookie)
        proposal = f"{hashed[:16]}-{form_id(fields) or new_form_id()}"
        for attempt in range(SEAT_ATTEMPTS):
            number = self._door.seat_number(cookie, attempt)
            if number in self._room.session.seats:
                continue
            try:
                event = forms.join(fields, number, hashed, kind)
                answer = await self._room.propose(DOOR, f"{proposal}-{attempt}", event)
            except Unclear as unclear:
                return Problem("join", unclear.key, unclear.field, typed=fields)
            except ValidationError:
                return Problem("join", "problem-unreadable", typed=fields)
            except LogError:
                return Problem("join", "problem-log", typed=fields)
            match answer:
                case Accepted():
                    return None
                case Refusal(key="seat-taken"):
                    continue
                case Refusal():
                    return of_refusal("join", answer, fields)
                case Conflict():
                    return Problem("join", "problem-conflict", typed=fields)
        return Problem("join", "problem-server", typed=fields)

    async def take(self, request: web.Request) -> web.Response:
        """Whatever a seat sends. "Opgeslagen" is said only after the log has made it durable."""
        action = request.match_info["action"]
        if action not in forms.ACTIONS:
            raise web.HTTPNotFound
        if refused := self._let_in(request):
            return refused
        fields = await read_form(request)
        seat = self.seat(request)
        if seat is None:
            return self._join_page(request, 403, None)
        sent = await self._propose(request, seat, action, fields)
        on_promises = fields.get("back") == "promises"
        if request.headers.get("X-Requested-With") == "workshop":
            return self._own_slots(request, seat, sent, promises=on_promises)
        if sent.problem is None:
            raise web.HTTPSeeOther(f"/{self.code}{'/promises' if on_promises else ''}{sent.place}")
        show = self._promises_page if on_promises else self._seat_page
        return show(request, seat, sent)

    async def _propose(self, request: web.Request, seat: Seat, action: str, fields: dict[str, str]) -> Sent:
        form, asking = forms.form_name(action, fields), Asking.read(fields)

        def refused(status: int, key: str, field: str | None = None) -> Sent:
            return Sent(status, Problem(form, key, field, typed=fields), asking)

        if not self._door.is_token(self.cookie(request), fields.get("token", "")):
            return refused(403, "problem-token")
        if not self._answers.allows(seat.number):
            return refused(429, "problem-too-often")
        try:
            event = forms.ACTIONS[action](fields, self._room.session, seat)
            if event is None:
                return Sent(asking=forms.goes_on(action, fields, asking, None))
            answer = await self._room.propose(seat_author(seat.number), form_id(fields) or new_form_id(), event)
        except Unclear as unclear:
            return refused(422, unclear.key, unclear.field)
        except ValidationError:
            return refused(422, "problem-unreadable")
        except LogError:
            return refused(503, "problem-log")
        match answer:
            case Accepted():
                return Sent(asking=forms.goes_on(action, fields, asking, answer.subject))
            case Refusal():
                return Sent(422, of_refusal(form, answer, fields), asking)
            case Conflict():
                return refused(409, "problem-conflict")
