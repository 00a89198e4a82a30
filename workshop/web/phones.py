"""The phones' server: which address does what. Everything that is shown is made in `render`."""

import asyncio
from dataclasses import dataclass, replace

from aiohttp import web
from pydantic import ValidationError

from workshop.core import events as e
from workshop.core.events import seat_author
from workshop.core.people import Seat
from workshop.core.refusal import Refusal
from workshop.room.client import Accepted, Conflict, DoorStatus
from workshop.room.log import LogError
from workshop.room.room import Room
from workshop.web import assets, copies, forms, pages, render
from workshop.web.arrivals import Arrivals
from workshop.web.callers import Callers
from workshop.web.comebacks import Comebacks
from workshop.web.door import Door, new_form_id
from workshop.web.fields import number
from workshop.web.guard import BODY_BYTES, faults_as_pages, form_id, read_form
from workshop.web.joining import Joining
from workshop.web.limits import CALLERS, slowed
from workshop.web.live import Live
from workshop.web.own_page import Forget, OwnPage
from workshop.web.pace import Pace
from workshop.web.presence import Presence
from workshop.web.problem import Problem, Unclear, of_error, of_refusal
from workshop.web.questions import Asking
from workshop.web.returning import Returning
from workshop.web.turns import in_turn
from workshop.web.visits import Visits, page, see_other

PHONES: web.AppKey["Phones"] = web.AppKey("phones")


def phones_app(
    room: Room, door: Door, forget: Forget | None = None, public_url: str = "", callers: Callers | None = None
) -> web.Application:
    """The server of one room's phones; give it to `listen` (L4). What a full room asks for most is looked up first.

    `forget` makes an erasure true on disk; without it only the log is redacted. `public_url` is that of a tunnel or
    proxy in front of the laptop: who comes by it over https is told that the connection is secured (L22).
    `callers` knows which proxies in front of it are ours.
    """
    callers = callers or Callers()
    visits = Visits(room, door, public_url, callers)
    live = Live(room)
    presence = Presence(room.session, lambda: room.clock(), live.has_page)
    visits.heard = presence.heard
    comebacks = Comebacks(room.session)
    joining = Joining(visits, presence, Arrivals(room.session, live.had_page), comebacks)
    returning = Returning(visits, joining, comebacks)
    phones = Phones(visits, joining, returning, live)
    own = OwnPage(visits, forget or room.forget_erased)
    middlewares = [faults_as_pages(visits.message), slowed(visits), in_turn(visits)]
    app = web.Application(client_max_size=BODY_BYTES, middlewares=middlewares)
    app[PHONES] = phones
    app[CALLERS] = callers
    app.on_startup.append(phones.warm_up)
    app.on_startup.append(phones.live.start)
    app.on_shutdown.append(phones.live.stop)
    add = app.router
    add.add_get("/", joining.ask_code)
    add.add_post("/", joining.take_code)
    add.add_get("/health", health)
    add.add_get("/static/{name}", assets.serving(room.session.scenario.style))
    add.add_get("/{code}", phones.show)
    add.add_get("/{code}/", joining.tidied)
    add.add_post("/{code}/join", joining.join)
    add.add_get("/{code}/live", phones.stream, allow_head=False)
    add.add_post(f"/{{code}}/{{action:{'|'.join(forms.ACTIONS)}}}", phones.take)
    add.add_get("/{code}/mine", phones.show_mine)
    add.add_get("/{code}/promises", phones.show_promises)
    add.add_get("/{code}/promises/mine", phones.show_my_promises)
    add.add_get("/{code}/copy/{name}", phones.take_home)
    add.add_post("/{code}/again", returning.again)
    add.add_get("/{code}/me", own.show)
    add.add_get("/{code}/me/data", own.take_data)
    add.add_get("/{code}/gone", own.gone)
    add.add_get("/{code}/left", own.left)
    add.add_get("/{code}/help", own.show_help)
    add.add_post("/{code}/erase", own.erase)
    add.add_post("/{code}/stop", own.leave)
    add.add_post("/{code}/report", own.report)
    return app


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a form, and which questions its page goes on with. `late` came after its step had closed.

    `start` is from which place on the promises stand on the page.
    """

    status: int = 200
    problem: Problem | None = None
    asking: Asking | None = None
    late: bool = False
    start: int = 0

    @property
    def place(self) -> str:
        """Where the phone goes next, behind the address of its page."""
        if self.late:
            return "?late=yes"
        if self.asking:
            return f"{self.asking.query}#ask"
        return f"?from={self.start}" if self.start else ""


async def health(request: web.Request) -> web.Response:
    """For machines: ``ok`` while phones see what the room does, 503 once it stands still. A full disk is not that:
    nobody is helped when a proxy then sends the phones away.
    """
    return web.Response(text="ok") if request.app[PHONES].live.is_well else web.Response(text="still", status=503)


class Phones:
    """The handlers of a room for the phones that have a seat in it."""

    def __init__(self, visits: Visits, joining: Joining, returning: Returning, live: Live) -> None:
        self._visits = visits
        self._room = visits.room
        self.joining = joining
        self.returning = returning
        self.live = live
        self._answers = Pace(burst=30, per_second=1)

    @property
    def is_being_guessed(self) -> bool:
        """Whether somebody tries one code after another."""
        return self._visits.is_being_guessed

    @property
    def door(self) -> DoorStatus:
        """What happens at the door now, for the facilitator."""
        arrivals = self.joining.arrivals
        return DoorStatus(arrivals.crowds(), self.joining.comebacks.waiting(), arrivals.turned_away)

    @property
    def code(self) -> str:
        return self._visits.code

    async def warm_up(self, _: web.Application) -> None:
        """In a thread of its own: the room is open while the templates are being compiled."""
        asyncio.get_running_loop().run_in_executor(None, render.warm_up, self._room.session)

    async def show(self, request: web.Request) -> web.Response:
        """The page of the room: the join form, or the step that the room is in (R1)."""
        if refused := self._visits.turned_away(request):
            return refused
        seat = self._visits.seat(request)
        if seat is None:
            return self.joining.door_page(request)
        if not self._visits.is_code(request.match_info["code"]):
            return see_other(f"/{self.code}")
        sent = self._looked_at(request)
        return self._visits.with_cookies(request, self._seat_page(request, seat, sent))

    def _looked_at(self, request: web.Request) -> Sent:
        """What the address of a page says about where its reader is."""
        start = number(request.query, "from")
        return Sent(asking=Asking.read(request.query), late="late" in request.query, start=start)

    def _seat_page(self, request: web.Request, seat: Seat, sent: Sent) -> web.Response:
        session = self._room.session
        reader = self._visits.reader(request)
        view = self.live.view(seat.group)
        mine = pages.mine(session, seat.number, sent.asking, sent.start)
        version = self.live.current(seat.group, reader.language).version
        return page(render.whole_page(session, view, mine, reader, sent.problem, version, late=sent.late), sent.status)

    def _promises_page(self, request: web.Request, seat: Seat, sent: Sent) -> web.Response:
        mine = pages.mine(self._room.session, seat.number, sent.asking, sent.start)
        reader = self._visits.reader(request)
        return page(render.promises_page(self._room.session, mine, reader, sent.problem), sent.status)

    def _own_slots(self, request: web.Request, seat: Seat, sent: Sent, *, promises: bool) -> web.Response:
        """What is personal on the page of the room, or on that of the promises, for the script."""
        session = self._room.session
        mine = pages.mine(session, seat.number, sent.asking, sent.start)
        reader = self._visits.reader(request)
        if promises:
            return page(render.promises_slots(session, mine, reader, sent.problem), sent.status)
        view = self.live.view(seat.group)
        return page(render.own_slots(session, view, mine, reader, sent.problem, late=sent.late), sent.status)

    async def show_mine(self, request: web.Request) -> web.Response:
        """What this seat gave in the current step, for the script."""
        return self._look_again(request, promises=False)

    async def show_my_promises(self, request: web.Request) -> web.Response:
        """What this seat promised, for the script."""
        return self._look_again(request, promises=True)

    def _look_again(self, request: web.Request, *, promises: bool) -> web.Response:
        seat = self._visits.seat(request)
        if seat is None or not self._visits.knows(request):
            raise web.HTTPForbidden
        return self._own_slots(request, seat, self._looked_at(request), promises=promises)

    async def show_promises(self, request: web.Request) -> web.Response:
        if refused := self._visits.turned_away(request):
            return refused
        seat = self._visits.seat(request)
        if seat is None:
            return see_other(f"/{self.code}")
        sent = self._looked_at(request)
        return self._visits.with_cookies(request, self._promises_page(request, seat, sent))

    async def take_home(self, request: web.Request) -> web.Response:
        """An owner's copy of an agreement, also once the meeting is over."""
        if refused := self._visits.turned_away(request):
            return refused
        seat, session, language = self._visits.seat(request), self._room.session, self._visits.language(request)
        if seat is None:
            return see_other(f"/{self.code}")
        found = copies.owned(session, seat, request.match_info["name"])
        if found is None:
            return self._visits.message(request, 403, "problem-not-owner")
        name = render.phone_words(session, language)("copy-file")
        return copies.copy_of(session, *found, seat, language, name)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        seat = self._visits.seat(request)
        if seat is None or not self._visits.knows(request):
            raise web.HTTPForbidden
        try:
            return await self.live.serve(request, seat, self._visits.language(request))
        finally:
            self._visits.heard(seat.number)

    async def take(self, request: web.Request) -> web.Response:
        """Whatever a seat sends. "Opgeslagen" is said only after the log has made it durable."""
        action = request.match_info["action"]
        if refused := self._visits.turned_away(request):
            return refused
        fields = await read_form(request)
        seat = self._visits.seat(request)
        if seat is None:
            return self.joining.door_page(request, 403)
        sent = replace(await self._propose(request, seat, action, fields), start=number(fields, "from"))
        with self._visits.toll.charged(seat.number):
            return self._shown_after(request, seat, sent, fields)

    def _shown_after(self, request: web.Request, seat: Seat, sent: Sent, fields: dict[str, str]) -> web.Response:
        on_promises = fields.get("back") == "promises"
        if request.headers.get("X-Requested-With") == "workshop":
            return self._own_slots(request, seat, sent, promises=on_promises)
        if sent.problem is None:
            return see_other(f"/{self.code}{'/promises' if on_promises else ''}{sent.place}")
        show = self._promises_page if on_promises else self._seat_page
        return show(request, seat, sent)

    async def _propose(self, request: web.Request, seat: Seat, action: str, fields: dict[str, str]) -> Sent:
        form, asking = forms.form_name(action, fields), Asking.read(fields)

        def refused(status: int, key: str, field: str | None = None) -> Sent:
            return Sent(status, Problem(form, key, field, typed=fields), asking)

        if not self._visits.is_believed(request, fields):
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
        except ValidationError as error:
            return Sent(422, of_error(form, error, fields), asking)
        except LogError:
            return refused(503, "problem-log")
        match answer:
            case Accepted():
                return Sent(asking=forms.goes_on(action, fields, asking, answer.subject))
            case Refusal(key="step-closed") if late := forms.late(action, fields, seat):
                return await self._keep_late(seat, form, fields, late)
            case Refusal():
                return Sent(422, of_refusal(form, answer, fields), asking)
            case Conflict():
                return refused(409, "problem-conflict")

    async def _keep_late(self, seat: Seat, form: str, fields: dict[str, str], note: e.NoteLeft) -> Sent:
        """A text whose step has closed in the meantime goes to the facilitator's private list, once (L14)."""
        proposal = f"{form_id(fields) or new_form_id()}-late"
        try:
            answer = await self._room.propose(seat_author(seat.number), proposal, note)
        except LogError:
            return Sent(503, Problem(form, "problem-log", typed=fields))
        match answer:
            case Accepted():
                return Sent(late=True)
            case Refusal():
                return Sent(422, of_refusal(form, answer, fields))
            case Conflict():
                return Sent(409, Problem(form, "problem-conflict", typed=fields))
