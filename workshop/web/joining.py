"""Coming in: the code, two short pages, a seat; and coming back to that seat by its number."""

from aiohttp import web
from pydantic import ValidationError

from workshop.core.events import DOOR, SeatReclaimed
from workshop.core.people import PartnerId
from workshop.core.refusal import Refusal
from workshop.core.terms import Group, SeatKind
from workshop.room.client import Accepted, Conflict
from workshop.room.log import LogError
from workshop.web import forms, pages, render
from workshop.web.door import SEAT_LENGTH, cookie_hash, new_cookie, new_form_id
from workshop.web.guard import form_id, read_form
from workshop.web.pace import Pace
from workshop.web.problem import Problem, Unclear, of_refusal
from workshop.web.visits import Visits, page, see_other

SIMULATED_HEADER = "X-Workshop-Simulated"
SEAT_ATTEMPTS = 20
MOST_SEATS = 5_000
"""Seats that are ever taken in one meeting, those that were left included; beyond it comes no more (L22)."""
ANYWHERE = "anywhere"


class Joining:
    """The handlers of the door."""

    def __init__(self, visits: Visits) -> None:
        self._visits = visits
        self._room = visits.room
        self.numbers = Pace(burst=20, per_second=0.2)
        """Wrong seat numbers, for each address apart and for all together (L22)."""

    async def ask_code(self, request: web.Request) -> web.Response:
        if self._visits.seat(request):
            return see_other(f"/{self._visits.code}")
        return self._visits.code_page(request, 200, None)

    async def take_code(self, request: web.Request) -> web.Response:
        fields = await read_form(request)
        code = fields.get("code", "")
        if self._visits.is_code(code):
            return see_other(f"/{self._visits.code}")
        return self._visits.guessed_wrong(request, 422, code)

    async def tidied(self, request: web.Request) -> web.Response:
        """A code with a slash behind it, as some keyboards and some people write an address."""
        return self._visits.turned_away(request) or see_other(f"/{self._visits.code}")

    def door_page(self, request: web.Request, status: int = 200, problem: Problem | None = None) -> web.Response:
        """What somebody without a seat sees: as what they come, and then of which organisation."""
        session = self._room.session
        if session.is_closed:
            return self._visits.message(request, status, "over-title")
        cookie = self._visits.cookie(request) or new_cookie()
        reader = self._visits.reader(request, cookie)
        group = _group(problem.typed.get("group", "") if problem else request.query.get("as", ""))
        if group is None or (problem and problem.form == "again"):
            html = render.start_page(session, reader, problem)
        else:
            html = render.join_page(session, reader, group, problem)
        return self._visits.with_cookies(request, page(html, status), cookie)

    async def join(self, request: web.Request) -> web.Response:
        if refused := self._visits.turned_away(request):
            return refused
        fields = await read_form(request)
        if self._visits.seat(request):
            return see_other(f"/{self._visits.code}")
        if not self._visits.is_believed(request, fields):
            return self._disbelieved(request, "join", fields)
        if len(self._room.session.seats) >= MOST_SEATS:
            return self._visits.message(request, 503, "problem-full")
        if meant := forms.meant(fields, self._room.session):
            return self._which_page(request, fields, meant)
        fields = dict(forms.settled(fields))
        simulated = self._visits.door.is_simulation(request.headers.get(SIMULATED_HEADER))
        problem = await self._take_seat(fields, self._visits.cookie(request), simulated=simulated)
        if problem is None or self._visits.seat(request):
            return see_other(f"/{self._visits.code}")
        return self.door_page(request, 422 if problem.key != "problem-log" else 503, problem)

    def _disbelieved(self, request: web.Request, form: str, fields: dict[str, str]) -> web.Response:
        key = "problem-token" if self._visits.cookie(request) else "problem-cookie"
        return self.door_page(request, 403, Problem(form, key, None, typed=fields))

    def _which_page(self, request: web.Request, fields: dict[str, str], meant: list[PartnerId]) -> web.Response:
        session = self._room.session
        choices = [pages.Choice(one, session.partners[one].name) for one in meant]
        return page(render.which_page(session, self._visits.reader(request), fields, choices))

    async def _take_seat(self, fields: dict[str, str], cookie: str, *, simulated: bool) -> Problem | None:
        """Takes the first free number that belongs to this phone; None when it has a seat."""
        hashed = cookie_hash(cookie)
        proposal = f"{hashed[:16]}-{form_id(fields) or new_form_id()}"
        for attempt in range(SEAT_ATTEMPTS):
            number = self._visits.door.seat_number(cookie, attempt)
            if number in self._room.session.seats:
                continue
            try:
                event = forms.join(fields, number, hashed, self._room.session)
                if simulated:
                    event = event.model_copy(update={"kind": SeatKind.SIMULATED})
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

    async def again(self, request: web.Request) -> web.Response:
        """The same seat on another browser or at another address, for whoever knows its number."""
        if refused := self._visits.turned_away(request):
            return refused
        fields = await read_form(request)
        if self._visits.seat(request):
            return see_other(f"/{self._visits.code}")
        if not self._visits.is_believed(request, fields):
            return self._disbelieved(request, "again", fields)
        names = (self._visits.address(request), ANYWHERE)
        if any(self.numbers.exhausted(name) for name in names):
            return self.door_page(request, 429, Problem("again", "problem-too-often", "number", typed=fields))
        number = fields.get("number", "").strip().upper().replace(" ", "")[:SEAT_LENGTH]
        event = SeatReclaimed(seat=number, cookie_hash=cookie_hash(self._visits.cookie(request)))
        try:
            answer = await self._room.propose(DOOR, f"again-{form_id(fields) or new_form_id()}", event)
        except LogError:
            return self.door_page(request, 503, Problem("again", "problem-log", typed=fields))
        if isinstance(answer, Accepted):
            return see_other(f"/{self._visits.code}")
        for name in names:
            self.numbers.allows(name)
        return self.door_page(request, 422, Problem("again", "problem-number", "number", typed=fields))


def _group(asked: str) -> Group | None:
    return Group(asked) if asked in set(Group) else None
