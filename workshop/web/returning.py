"""Coming back: the same seat on another phone, by its number and digits or by the facilitator's yes."""

from aiohttp import web

from workshop.core.events import DOOR, SeatReclaimed
from workshop.core.people import SeatNumber
from workshop.room.client import Accepted
from workshop.room.log import LogError
from workshop.web.comebacks import Comebacks, Digits, can_be_taken_up
from workshop.web.door import DIGITS, SEAT_LENGTH, cookie_hash, new_form_id
from workshop.web.guard import form_id, read_form
from workshop.web.joining import Joining
from workshop.web.pace import Pace
from workshop.web.problem import Problem
from workshop.web.visits import Visits, see_other


class Returning:
    """The handler of "Deed je al mee?"."""

    def __init__(self, visits: Visits, joining: Joining, comebacks: Comebacks) -> None:
        self._visits = visits
        self._room = visits.room
        self._joining = joining
        self._comebacks = comebacks
        self._digits = Digits()
        self.numbers = Pace(burst=20, per_second=0.2)
        """What was wrong, for each address apart. It costs who guesses questions to the facilitator, and never keeps
        out who has it right (L22)."""

    async def again(self, request: web.Request) -> web.Response:
        """The same seat for whoever knows its digits; who knows the number alone waits for the facilitator."""
        if refused := self._visits.turned_away(request):
            return refused
        fields = await read_form(request)
        if self._visits.seat(request):
            return see_other(f"/{self._visits.code}")
        if not self._visits.is_believed(request, fields):
            return self._joining.disbelieved(request, "again", fields)
        number = "".join(fields.get("number", "").upper().split())[:SEAT_LENGTH]
        digits = "".join(fields.get("digits", "").split())
        problem = await (self._give(request, number, digits, fields) if digits else self._ask(request, number, fields))
        if problem is None:
            return see_other(f"/{self._visits.code}")
        status = {"problem-log": 503, "problem-too-often": 429}.get(problem.key, 422)
        return self._joining.door_page(request, status, problem)

    async def _give(
        self, request: web.Request, number: SeatNumber, digits: str, fields: dict[str, str]
    ) -> Problem | None:
        """Wrong digits and a number that nobody has are told apart by nothing."""
        there = can_be_taken_up(self._room.session, number)
        if there and not self._digits.may_be_tried(number):
            return Problem("again", "problem-digits-closed", "digits", typed=fields)
        if not there or not self._visits.door.is_digits(number, digits[: DIGITS + 1]):
            if there:
                self._digits.was_wrong(number)
            return self._wrong(request, "problem-digits", "digits", fields)
        event = SeatReclaimed(seat=number, cookie_hash=cookie_hash(self._visits.cookie(request)))
        try:
            answer = await self._room.propose(DOOR, f"again-{form_id(fields) or new_form_id()}", event)
        except LogError:
            return Problem("again", "problem-log", typed=fields)
        return None if isinstance(answer, Accepted) else Problem("again", "problem-number", "number", typed=fields)

    async def _ask(self, request: web.Request, number: SeatNumber, fields: dict[str, str]) -> Problem | None:
        address = self._visits.address(request)
        if self._room.session.is_closed:
            return Problem("again", "problem-digits", "digits", typed=fields)
        if self.numbers.exhausted(address):
            return Problem("again", "problem-too-often", "number", typed=fields)
        if not can_be_taken_up(self._room.session, number):
            return self._wrong(request, "problem-number", "number", fields)
        if not self._comebacks.ask(number, cookie_hash(self._visits.cookie(request)), address):
            return Problem("again", "problem-too-often", "number", typed=fields)
        return None

    def _wrong(self, request: web.Request, key: str, field: str, fields: dict[str, str]) -> Problem:
        passes = self.numbers.allows(self._visits.address(request))
        return Problem("again", key if passes else "problem-too-often", field, typed=fields)
