"""Keeps every phone on the room's step: one rendering per distinct view, the same bytes to every stream.

Bytes go straight to the transports. A phone that reads slowly is skipped and gets the newest view once it has caught
up, so no phone can make the room hold more than `MOST_BUFFERED` for it.
"""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from aiohttp import HttpVersion11, web

from workshop.core import events as e
from workshop.core.people import Seat, SeatNumber
from workshop.core.session import Session
from workshop.core.terms import Group, SeatKind
from workshop.room.log import LogError
from workshop.room.room import Room
from workshop.web import pages, render
from workshop.web.guard import STREAMED, add_headers

MOST_BUFFERED = 64 * 1024
"""Bytes that may wait for one phone."""
MOST_STREAMS_PER_SEAT = 6
"""Open pages of one seat; more than that is not a person."""
SECONDS_BETWEEN_VIEWS = 0.1
SECONDS_BETWEEN_HEARTBEATS = 15.0
SECONDS_TO_TRY_AGAIN = 1.0
"""After the log could not be read."""
SECONDS_TO_CATCH_UP = 120.0
"""A phone that has not read for so long has gone; it connects again when it wakes."""

_QUIET = (
    e.ContributionGiven, e.ContributionChanged, e.ContributionWithdrawn, e.VoteCast, e.OrganisationNamed, e.SeatTaken,
    e.SeatLeft, e.SeatReclaimed, e.NoteLeft, e.OpinionGiven,
)  # fmt: skip
_LETS_GO = (e.SeatLeft, e.SeatErased, e.SeatReclaimed)
"""After these the pages that are open on a seat are no longer that seat's."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Frame:
    """One event of a stream, ready to be sent: bare, and inside chunked framing."""

    html: str
    version: str
    plain: bytes
    chunked: bytes


def frame(name: str, html: str, version: str = "") -> Frame:
    """The bytes of an event of the stream; `version` is the event's id."""
    lines = [f"event: {name}"] + ([f"id: {version}"] if version else [])
    lines += [f"data: {line}" for line in html.splitlines() or [""]]
    plain = ("\n".join(lines) + "\n\n").encode()
    return Frame(html, version, plain, _in_chunk(plain))


def _in_chunk(plain: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(plain), plain)


_LOOK_AGAIN = frame("mine", "1")
_GONE = frame("gone", "1")
_HEARTBEAT = frame("beat", "1")
"""An event rather than a comment, so that the page can tell a quiet room from one that has gone."""


@dataclass(eq=False, slots=True)
class Stream:
    """One open page of one seat. `transport` writes and aborts; of what class it is, is the event loop's affair."""

    transport: asyncio.Transport
    seat: str
    group: Group
    language: str
    chunked: bool
    sent: str = ""
    behind_since: float | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event)

    def send(self, one: Frame) -> bool:
        """Hands the bytes to the connection unless too many wait there already."""
        if self.transport.is_closing():
            self.done.set()
            return False
        if self.transport.get_write_buffer_size() > MOST_BUFFERED:
            return False
        self.transport.write(one.chunked if self.chunked else one.plain)
        return True


class Live:
    """The streams of all phones in one room."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._streams: set[Stream] = set()
        self._pages_of: Counter[str] = Counter()
        self._frames: dict[tuple[Group | None, str], Frame] = {}
        self._views: dict[Group | None, pages.View] = {}
        self._views_of = 0
        self._changed = asyncio.Event()
        self._concerned: set[str] = set()
        self._left: set[str] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = False

    def has_page(self, seat: SeatNumber) -> bool:
        """Whether a page of that seat is open now."""
        return self._pages_of[seat] > 0

    def had_page(self, seat: SeatNumber) -> bool:
        """Whether a page of that seat was ever open since this process began."""
        return seat in self._pages_of

    @property
    def is_well(self) -> bool:
        """Whether phones see what the room does: it goes on, and all that keeps them up to date is at work."""
        return self._room.failure is None and not any(task.done() for task in self._tasks)

    @property
    def streams(self) -> int:
        """How many pages are connected now."""
        return len(self._streams)

    @property
    def has_people(self) -> bool:
        """Whether one of them is not that of an invented participant."""
        seats = (self._room.session.seats.get(stream.seat) for stream in self._streams)
        return any(seat is not None and seat.kind is not SeatKind.SIMULATED for seat in seats)

    async def start(self, _: web.Application) -> None:
        self._tasks = [
            asyncio.create_task(self._follow(self._room.session.number), name="phones-follow"),
            asyncio.create_task(self._broadcast(), name="phones-broadcast"),
            asyncio.create_task(self._keep_alive(), name="phones-heartbeat"),
            asyncio.create_task(self._catch_up(), name="phones-catch-up"),
        ]

    async def stop(self, _: web.Application) -> None:
        """Ends every stream, so that a stopping server waits for none."""
        self._stopping = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for stream in self._streams:
            stream.done.set()

    def current(self, group: Group, language: str) -> Frame:
        """What phones of this group see now; rendered when somebody first asks after a change."""
        session = self._room.session
        key = (pages.view_group(session, group), language)
        found = self._frames.get(key)
        if found is None:
            reader = render.Reader(language, session.join_code)
            html = render.fragment(session, self.view(group), reader)
            found = self._frames[key] = frame("view", html, render.version(html))
        return found

    def view(self, group: Group) -> pages.View:
        """What phones of this group see at this event; worked out once for all who ask between two events."""
        session = self._room.session
        if self._views_of != session.number:
            self._views, self._views_of = {}, session.number
        key = pages.view_group(session, group)
        found = self._views.get(key)
        if found is None:
            found = self._views[key] = pages.view(session, key)
        return found

    async def serve(self, request: web.Request, seat: Seat, language: str) -> web.StreamResponse:
        """One phone's stream, for as long as the phone or the room lasts."""
        if self._stopping or self._room.failure or self._pages_of[seat.number] >= MOST_STREAMS_PER_SEAT:
            raise web.HTTPServiceUnavailable
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"} | STREAMED)
        chunked = request.version >= HttpVersion11
        add_headers(response)
        if chunked:
            response.enable_chunked_encoding()
        first = self.current(seat.group, language)
        try:
            await response.prepare(request)
            await response.write(first.plain)
        except ConnectionError:
            return response
        if request.transport is None:
            return response
        stream = Stream(request.transport, seat.number, seat.group, language, chunked, first.version)
        self._streams.add(stream)
        self._pages_of[stream.seat] += 1
        try:
            self._send_view(stream)
            if not self._stopping:
                await stream.done.wait()
        finally:
            self._streams.discard(stream)
            self._pages_of[stream.seat] -= 1
        return response

    def _send_view(self, stream: Stream) -> None:
        now = self.current(stream.group, stream.language)
        if stream.sent == now.version:
            stream.behind_since = None
        elif stream.send(now):
            stream.sent, stream.behind_since = now.version, None
        elif stream.behind_since is None:
            stream.behind_since = asyncio.get_running_loop().time()

    async def _follow(self, after: int) -> None:
        """Until the room stands still: then every page is told so, and none goes on showing what was."""
        while self._room.failure is None:
            try:
                async for batch in self._room.follow(after):
                    await self._room.beyond(batch[-1].number - 1)
                    after = batch[-1].number
                    self._take(batch)
                return
            except LogError as error:
                _log.error("phones cannot follow the room: %s", error)
                with contextlib.suppress(LogError, TimeoutError):
                    async with asyncio.timeout(SECONDS_TO_TRY_AGAIN):
                        await self._room.beyond(self._room.session.number)
        self._let_go({stream.seat for stream in self._streams})

    def _take(self, batch: list[e.Stamped]) -> None:
        try:
            for stamped in batch:
                self._concerned |= concerned(self._room.session, stamped)
                if isinstance(stamped.event, _LETS_GO):
                    self._left.add(stamped.event.seat)
        except Exception:
            _log.exception("whom this concerns is not known; all phones look again")
            self._concerned.add(EVERYBODY)
        if self._concerned or self._left or not all(isinstance(stamped.event, _QUIET) for stamped in batch):
            self._changed.set()

    async def _broadcast(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            self._frames.clear()
            concerned_now, self._concerned = self._concerned, set()
            left_now, self._left = self._left, set()
            try:
                self._let_go(left_now)
                for stream in tuple(self._streams):
                    self._send_view(stream)
                if concerned_now:
                    self._ask_to_look_again(concerned_now)
            except Exception:
                _log.exception("this view could not be shown to the phones; the next one may")
            await asyncio.sleep(SECONDS_BETWEEN_VIEWS)

    def _let_go(self, seats: set[str]) -> None:
        for stream in [one for one in self._streams if one.seat in seats]:
            stream.send(_GONE)
            stream.done.set()

    def _ask_to_look_again(self, names: set[str]) -> None:
        session = self._room.session
        for stream in tuple(self._streams):
            seat = session.seats.get(stream.seat)
            partner = session.partner_id(seat.partner) if seat else None
            if not names.isdisjoint({EVERYBODY, f"seat:{stream.seat}", f"partner:{partner}"}):
                stream.send(_LOOK_AGAIN)

    async def _keep_alive(self) -> None:
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_HEARTBEATS)
            for stream in tuple(self._streams):
                stream.send(_HEARTBEAT)

    async def _catch_up(self) -> None:
        clock = asyncio.get_running_loop().time
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_VIEWS * 2)
            for stream in [one for one in self._streams if one.behind_since is not None]:
                try:
                    self._send_view(stream)
                except Exception:
                    _log.exception("this view could not be shown to a phone that was behind; the next one may")
                if stream.behind_since is not None and clock() - stream.behind_since > SECONDS_TO_CATCH_UP:
                    stream.transport.abort()
                    stream.done.set()


EVERYBODY = "everybody"


def concerned(session: Session, stamped: e.Stamped) -> set[str]:
    """Whose own answers changed by somebody else's hand: ``seat:NUMBER``, ``partner:ID`` or `EVERYBODY`."""
    event = stamped.event
    names: Iterable[str | None] = ()
    match event:
        case e.CommitmentMade():
            names = (_partner(session, event.owner), _seat(event.seat))
        case e.CommitmentReworded() | e.CommitmentConfirmed() | e.CommitmentWithdrawn() | e.CommitmentRestored():
            commitment = session.commitments.get(event.commitment)
            names = (_partner(session, commitment.owner), _seat(commitment.seat)) if commitment else ()
        case e.AgreementSigned() | e.AgreementDeclined() | e.AgreementLeft():
            names = (_partner(session, event.partner),)
        case e.PromiseHandedOver():
            names = _handed_over(session, event)
        case e.AgreementReworded():
            agreement = session.agreements.get(event.agreement)
            names = tuple(_partner(session, own.partner) for own in agreement.owners) if agreement else ()
        case e.ObjectionMet() | e.ObjectionSetAside() | e.ObjectionTakenUp():
            agreement = session.agreements.get(event.agreement)
            objections = agreement.objections if agreement else ()
            names = tuple(_seat(one.seat) for one in objections if one.number == event.number)
        case e.ContributionGiven() | e.VoteCast() | e.OrganisationNamed() if stamped.by == e.FACILITATOR:
            names = (_seat(event.seat),)
        case e.TextReleased() | e.TextWithheld():
            texts = (session.contributions.get(item) for item in event.items)
            names = tuple(_seat(text.seat) for text in texts if text)
        case e.TextHidden():
            text = session.contributions.get(event.item)
            names = (_seat(text.seat),) if text else ()
        case e.ActionUndone() | e.PartnersMerged() | e.PartnersSplit():
            return {EVERYBODY}
        case _:
            return set()
    return {name for name in names if name and name != stamped.by}


def _handed_over(session: Session, event: e.PromiseHandedOver) -> tuple[str | None, ...]:
    """Those who had the promise, and those who go on with it."""
    commitment = session.commitments.get(event.promise)
    if commitment is None:
        return (_partner(session, event.partner),)
    before = [past.was for past in commitment.history if past.field == "owner"]
    return tuple(_partner(session, partner) for partner in (commitment.owner, *before[-1:]))


def _partner(session: Session, partner: str | None) -> str | None:
    found = session.partner_id(partner)
    return f"partner:{found}" if found else None


def _seat(seat: str | None) -> str | None:
    return e.seat_author(seat) if seat else None
