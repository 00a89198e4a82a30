"""Who is asking: the language, cookie and seat of a request, and what every handler of the phones' server shares."""

from collections.abc import Callable
from math import inf
from time import monotonic
from urllib.parse import urlsplit

from aiohttp import web

from workshop.core.people import Seat, SeatNumber
from workshop.room.room import Room
from workshop.text import LANGUAGES
from workshop.web import pages, render
from workshop.web.callers import Callers
from workshop.web.door import Door, cookie_hash, room_mark
from workshop.web.pace import Pace, Refusals
from workshop.web.plates import Plates
from workshop.web.problem import Problem
from workshop.web.toll import Toll

SECONDS_OF_GUESSING = 120
"""For so long the facilitator is told of it."""
COOKIE_SECONDS = 30 * 24 * 3600


def page(html: str, status: int = 200) -> web.Response:
    return web.Response(text=html, status=status, content_type="text/html")


def _letters(code: str) -> str:
    return "".join(one for one in code.upper() if one.isalnum())


def see_other(place: str) -> web.Response:
    """Where the phone goes next, after a form that was taken: looking again sends nothing twice."""
    return web.Response(status=303, headers={"Location": place})


class Visits:
    """What is known of the phones at the door of one room."""

    def __init__(self, room: Room, door: Door, public_url: str = "", callers: Callers | None = None) -> None:
        address = urlsplit(public_url)
        self._secured_host = address.netloc if address.scheme == "https" else ""
        self._cookie_name = f"workshop-{room_mark(room.session).lower()}"
        self.room = room
        self.door = door
        self.plates = Plates()
        self._callers = callers or Callers()
        self._code_pages: dict[tuple[str, str | None], str] = {}
        self.heard: Callable[[SeatNumber], None] = lambda _: None
        """Is told of each seat that asks something."""
        self.refusals = Refusals()
        self.guesses = Pace(burst=60, per_second=2)
        self.guessed_at = -inf
        """When a code was last guessed that was one too many, in seconds of a clock that never runs backwards."""
        self.toll = Toll()
        self.seats = Pace(burst=120, per_second=4)
        """What one seat asks for, of any kind: a page that lives looks again a few times for each step (L22)."""
        self.strangers = Pace(burst=12_000, per_second=200)
        """What one address asks for without a seat and without the code."""
        self.guests = Pace(burst=12_000, per_second=200)
        """The same with the right code, counted apart, so that no guessing keeps those out who have it: 3,000 people
        who come in at once make four requests each."""

    def may_ask(self, request: web.Request) -> bool:
        """Whether this does not come too often; counts it. A seat has a budget of its own, so a room behind one address
        shares none; who types a code is judged by that code.
        """
        if seat := self.seat(request):
            self.heard(seat.number)
            return self.seats.allows(seat.number) and not self.toll.is_spent(seat.number)
        if request.method == "POST" and request.path == "/":
            return True
        knows = self.is_code(request.match_info.get("code", ""))
        return (self.guests if knows else self.strangers).allows(self.address(request))

    def held_back(self, request: web.Request) -> float:
        """How many seconds whoever may not ask now waits for the answer (see `Refusals`)."""
        seat = self.seat(request)
        return self.refusals.held_back(seat.number if seat else self.address(request))

    @property
    def is_being_guessed(self) -> bool:
        """Whether somebody tried one code after another in the last minutes."""
        return monotonic() - self.guessed_at < SECONDS_OF_GUESSING

    @property
    def code(self) -> str:
        return self.room.session.join_code

    def language(self, request: web.Request) -> str:
        """The reader's choice, or else the meeting's language."""
        asked = request.query.get("lang") or request.cookies.get("lang")
        return asked if asked in LANGUAGES else self.room.session.scenario.language.value

    def cookie(self, request: web.Request) -> str:
        """What this phone was named, empty when it has no name yet."""
        return request.cookies.get(self._cookie_name, "")[:64]

    def seat(self, request: web.Request) -> Seat | None:
        cookie = self.cookie(request)
        return pages.seat_of(self.room.session, cookie_hash(cookie)) if cookie else None

    def reader(self, request: web.Request, cookie: str | None = None) -> render.Reader:
        named = self.cookie(request) if cookie is None else cookie
        seat = self.seat(request)
        return render.Reader(
            self.language(request),
            self.code,
            self.door.token(named),
            self.plates,
            self._is_secured(request),
            self.door.digits(seat.number) if seat else "",
        )

    def _is_secured(self, request: web.Request) -> bool:
        """Whether the phone came by the public address, over https; a phone in the same room may come without."""
        return request.secure or bool(self._secured_host and request.host == self._secured_host)

    def with_cookies(self, request: web.Request, response: web.Response, cookie: str = "") -> web.Response:
        """The answer, with the name that this phone gets and the language that its reader chose."""
        secure = self._is_secured(request)
        if cookie and cookie != self.cookie(request):
            response.set_cookie(
                self._cookie_name, cookie, max_age=COOKIE_SECONDS, httponly=True, samesite="Lax", secure=secure
            )
        if request.query.get("lang") in LANGUAGES:
            response.set_cookie("lang", request.query["lang"], httponly=True, samesite="Lax", secure=secure)
        return response

    def message(self, request: web.Request, status: int, key: str) -> web.Response:
        """A page of one sentence; the code in its address only for those who know it."""
        code = self.code if self.knows(request) else ""
        return page(render.message_page(self.room.session, self.language(request), code, key), status)

    def is_code(self, code: str) -> bool:
        """Whether it is the code, however it was written: with a full stop behind it, or a space in between."""
        return _letters(code) == _letters(self.code)

    def _is_guess(self, code: str) -> bool:
        """Whether it could have been the code of a room. A name of a file or a word of another length is none."""
        return len(_letters(code)) == len(_letters(self.code))

    def knows(self, request: web.Request) -> bool:
        """Whether the address that was asked for is this room's: by its code, or for a seat by one of before."""
        code = request.match_info.get("code", "")
        return self.is_code(code) or (self._was_code(code) and self.seat(request) is not None)

    def _was_code(self, code: str) -> bool:
        return _letters(code) in {_letters(known) for known in self.room.session.codes}

    def address(self, request: web.Request) -> str:
        """What a request is counted for while nothing else tells its sender from others; not kept anywhere (L4)."""
        return self._callers.address(request)

    def turned_away(self, request: web.Request) -> web.Response | None:
        """None for a right code, whatever was guessed before; the page that asks for it when it is wrong (L22).

        Once the room stands still nobody is shown what was; a form may be sent, and is given back whole.
        """
        if self.knows(request):
            still = self.room.failure is not None and request.method != "POST"
            return self.message(request, 503, "problem-still") if still else None
        return self.guessed_wrong(request, 404, request.match_info["code"])

    def guessed_wrong(self, request: web.Request, status: int, code: str) -> web.Response:
        """The answer to a wrong code: the page that asks for it; with "wait a moment" while too many come.

        It refuses nobody who has the right one: many people share the address of a router or of a tunnel. Who comes
        with a code of before is no guesser: it was changed in the meantime.
        """
        if self._was_code(code):
            return self.code_page(request, status, "problem-code-changed")
        if not self._is_guess(code) or self.guesses.allows(self.address(request)):
            return self.code_page(request, status, "problem-code")
        self.guessed_at = monotonic()
        return self.code_page(request, 429, "problem-too-often")

    def code_page(self, request: web.Request, status: int, key: str | None) -> web.Response:
        """Drawn once for each language and problem: it holds nothing of the meeting, and guessers ask for it a lot."""
        language = self.language(request)
        html = self._code_pages.get((language, key))
        if html is None:
            problem = Problem("code", key, "code") if key else None
            html = self._code_pages[language, key] = render.code_page(self.room.session, language, problem)
        response = page(html, status)
        return self.with_cookies(request, response)

    def is_believed(self, request: web.Request, fields: dict[str, str]) -> bool:
        """Whether a form carries the token of the phone that sends it (L23)."""
        cookie = self.cookie(request)
        return bool(cookie) and self.door.is_token(cookie, fields.get("token", ""))
