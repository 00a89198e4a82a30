"""Coming in: the code, two short pages, a seat."""

import asyncio

from aiohttp import web
from pydantic import ValidationError

from workshop.core.events import DOOR
from workshop.core.people import PartnerId
from workshop.core.refusal import Refusal
from workshop.core.terms import Group, SeatKind
from workshop.room.client import Accepted, Conflict
from workshop.room.log import LogError
from workshop.web import forms, pages, render
from workshop.web.arrivals import Arrivals
from workshop.web.comebacks import Comebacks
from workshop.web.door import cookie_hash, new_cookie, new_form_id
from workshop.web.guard import form_id, read_form
from workshop.web.presence import Presence
from workshop.web.problem import Problem, Unclear, of_error, of_refusal
from workshop.web.visits import Visits, page, see_other

SIMULATED_HEADER = "X-Workshop-Simulated"
SEAT_ATTEMPTS = 20


class Joining:
    """The handlers of the door."""

    def __init__(self, visits: Visits, presence: Presence, arrivals: Arrivals, comebacks: Comebacks) -> None:
        self._visits = visits
        self._room = visits.room
        self._presence = presence
        self.arrivals = arrivals
        self.comebacks = comebacks

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
        """What somebody without a seat sees: as what they come, and then of which organisation. Who has asked for a
        seat of before waits for an answer; once the meeting is over, such a seat is all that is left to come for.
        """
        session = self._room.session
        cookie = self._visits.cookie(request) or new_cookie()
        reader = self._visits.reader(request, cookie)
        hashed = cookie_hash(cookie)
        group = _group(problem.typed.get("group", "") if problem else request.query.get("as", ""))
        asked = None if problem or group or "again" in request.query else self.comebacks.waits_for(hashed)
        if asked:
            html = render.wait_page(session, reader, asked)
        elif group is None or session.is_closed or (problem and problem.form == "again"):
            html = render.start_page(session, reader, problem, self._told(hashed))
        else:
            html = render.join_page(session, reader, group, problem)
        return self._visits.with_cookies(request, page(html, status), cookie)

    def _told(self, hashed: str) -> str:
        """What this phone has to hear first: that its seat went to another one, or that it did not get the one it
        asked for. A sentence's key, or nothing.
        """
        seat = self._room.session.seats.get(self._room.session.moved.get(hashed, ""))
        if seat is not None and seat.left_at is None:
            return "moved"
        return "declined" if self.comebacks.was_declined(hashed) else ""

    async def join(self, request: web.Request) -> web.Response:
        if refused := self._visits.turned_away(request):
            return refused
        fields = await read_form(request)
        if self._visits.seat(request):
            return see_other(f"/{self._visits.code}")
        if not self._visits.is_believed(request, fields):
            return self.disbelieved(request, "join", fields)
        if not self._presence.has_room():
            return self._visits.message(request, 503, "problem-full")
        if self._visits.door.is_simulation(request.headers.get(SIMULATED_HEADER)):
            return await self._come_in(request, fields, simulated=True)
        address = self._visits.address(request)
        if not self.arrivals.lets_in(address):
            await asyncio.sleep(self._visits.refusals.held_back(address))
            return self.door_page(request, 429, Problem("join", "problem-crowd", typed=fields))
        answer = await self._come_in(request, fields, simulated=False)
        if seat := self._visits.seat(request):
            self.arrivals.took(address, seat.number)
        else:
            self.arrivals.came_to_nothing(address)
        return answer

    async def _come_in(self, request: web.Request, fields: dict[str, str], *, simulated: bool) -> web.Response:
        if meant := forms.meant(fields, self._room.session):
            return self._which_page(request, fields, meant)
        fields = dict(forms.settled(fields))
        problem = await self._take_seat(fields, self._visits.cookie(request), simulated=simulated)
        if problem is None or self._visits.seat(request):
            return see_other(f"/{self._visits.code}")
        return self.door_page(request, 422 if problem.key != "problem-log" else 503, problem)

    def disbelieved(self, request: web.Request, form: str, fields: dict[str, str]) -> web.Response:
        """The page again for a form without this phone's token."""
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
            except ValidationError as error:
                return of_error("join", error, fields)
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


def _group(asked: str) -> Group | None:
    return Group(asked) if asked in set(Group) else None
