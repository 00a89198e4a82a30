"""What a phone can do about itself: see what is kept, take it home or have it removed, leave, report a problem."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from pydantic import ValidationError

from workshop.core import events as e
from workshop.core.people import Seat
from workshop.core.refusal import Refusal
from workshop.core.terms import NoteKind
from workshop.room.client import Accepted
from workshop.room.log import LogError
from workshop.web import render
from workshop.web.door import new_form_id
from workshop.web.guard import form_id, read_form
from workshop.web.problem import Problem, of_error, of_refusal
from workshop.web.visits import Visits, page, see_other

Forget = Callable[[], Awaitable[None]]
"""Makes an erasure true on disk: the log without the words, the record without the answers."""


class OwnPage:
    """The handlers of "Jouw gegevens" and of the page on accessibility."""

    def __init__(self, visits: Visits, forget: Forget) -> None:
        self._visits = visits
        self._room = visits.room
        self._forget = forget

    async def show(self, request: web.Request) -> web.Response:
        """What is kept and for how long; with a seat also what can be done about it."""
        if refused := self._visits.turned_away(request):
            return refused
        return self._own_page(request, self._visits.seat(request))

    def _own_page(self, request: web.Request, seat: Seat | None, problem: Problem | None = None) -> web.Response:
        html = render.own_page(self._room.session, seat, self._visits.reader(request), problem)
        return self._visits.with_cookies(request, page(html, _status(problem)))

    async def take_data(self, request: web.Request) -> web.Response:
        """Everything that this seat gave, as a text file that people and programs can read (L7)."""
        seat = self._seat(request)
        from workshop.files.own_data import own_data_text

        words = render.phone_words(self._room.session, self._visits.language(request))
        text = own_data_text(self._room.session, seat.number, words("data-heading"))
        name = f"{words('data-file')}-{seat.number}.txt"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return web.Response(text=text, content_type="text/plain", charset="utf-8", headers=headers)

    def _seat(self, request: web.Request) -> Seat:
        seat = self._visits.seat(request)
        if seat is None or not self._visits.knows(request):
            raise web.HTTPSeeOther(f"/{self._visits.code}" if seat else "/")
        return seat

    async def _sent(self, request: web.Request, form: str) -> tuple[Seat, dict[str, str], Problem | None]:
        seat, fields = self._seat(request), await read_form(request)
        known = self._visits.is_believed(request, fields)
        return seat, fields, None if known else Problem(form, "problem-token", typed=fields)

    async def erase(self, request: web.Request) -> web.Response:
        """Says that it is gone only when it is: in the log, and in the record that was written before."""
        seat, fields, problem = await self._sent(request, "erase")
        problem = problem or await self._propose(seat, "erase", fields, e.SeatErased(seat=seat.number))
        if problem:
            return self._own_page(request, seat, problem)
        await self._forget()
        return see_other(f"/{self._visits.code}/gone")

    async def leave(self, request: web.Request) -> web.Response:
        """Gives the seat up; what it gave stays."""
        seat, fields, problem = await self._sent(request, "stop")
        problem = problem or await self._propose(seat, "stop", fields, e.SeatLeft(seat=seat.number))
        if problem:
            return self._own_page(request, seat, problem)
        return see_other(f"/{self._visits.code}/left")

    async def gone(self, request: web.Request) -> web.Response:
        return self._visits.turned_away(request) or self._visits.message(request, 200, "erased")

    async def left(self, request: web.Request) -> web.Response:
        return self._visits.turned_away(request) or self._visits.message(request, 200, "left")

    async def show_help(self, request: web.Request) -> web.Response:
        """How accessible the page is, what was tested, and where to say that something does not work (L17)."""
        if refused := self._visits.turned_away(request):
            return refused
        return self._help_page(request, self._visits.seat(request))

    def _help_page(
        self, request: web.Request, seat: Seat | None, problem: Problem | None = None, *, sent: bool = False
    ) -> web.Response:
        html = render.help_page(self._room.session, seat, self._visits.reader(request), problem, sent=sent)
        return self._visits.with_cookies(request, page(html, _status(problem)))

    async def report(self, request: web.Request) -> web.Response:
        """Something does not work for somebody; the facilitator reads it at once."""
        seat, fields, problem = await self._sent(request, "report")
        try:
            event = e.NoteLeft(seat=seat.number, kind=NoteKind.PROBLEM, text=fields.get("text", ""))
        except ValidationError as error:
            problem = problem or of_error("report", error, fields)
        else:
            problem = problem or await self._propose(seat, "report", fields, event)
        return self._help_page(request, seat, problem, sent=problem is None)

    async def _propose(self, seat: Seat, form: str, fields: dict[str, str], event: e.Event) -> Problem | None:
        try:
            proposal = f"{form}-{form_id(fields) or new_form_id()}"
            answer = await self._room.propose(e.seat_author(seat.number), proposal, event)
        except LogError:
            return Problem(form, "problem-log", typed=fields)
        if isinstance(answer, Accepted):
            return None
        if isinstance(answer, Refusal):
            return of_refusal(form, answer, fields)
        return Problem(form, "problem-conflict", typed=fields)


def _status(problem: Problem | None) -> int:
    """A phone tries again by itself what the disk did not take."""
    if problem is None:
        return 200
    return 503 if problem.key == "problem-log" else 422
