"""One live room: checks a proposal, appends it durably, folds the log, and wakes its followers."""

import asyncio
import contextlib
import datetime as dt
import logging
import traceback
from collections.abc import AsyncIterator
from pathlib import PurePath
from typing import Self

from pydantic import ValidationError

from workshop.core import fold
from workshop.core.erasure import redactions
from workshop.core.events import EVENT, ROOM, Event, SessionOpened, Stamped
from workshop.core.lengths import KEPT
from workshop.core.refusal import Refusal
from workshop.core.rules import check
from workshop.core.session import Session
from workshop.room.client import Accepted, Answer, Conflict, Trouble
from workshop.room.clock import Clock, utc_now
from workshop.room.coalescer import Coalescer
from workshop.room.log import Draft, Log, LogError, NoSuchRoom, Row, Unreadable

_log = logging.getLogger("workshop.room")


class Room:
    """The session of one log, kept up to date; made by `create` or `resume`.

    `propose` answers only after the event is durable and folded, so what it says is true for every face.
    """

    def __init__(self, log: Log, room_id: str, session: Session, clock: Clock) -> None:
        self.id = room_id
        self.session = session
        self.clock = clock
        self._log = log
        self._coalescer = Coalescer(log, room_id)
        self._applied: dict[int, fold.Applied] = {}
        self._known: dict[str, tuple[int, int]] = {}
        self._folded = asyncio.Event()
        self._forgetting = asyncio.Lock()
        self._forgotten = 0
        self._task: asyncio.Task[None] | None = None
        self.failure: LogError | None = None
        """Why this room folds no further, and will not until its process starts again. What was acknowledged stays."""
        self.cannot_keep = False
        """Whether the last proposal could not be made durable: the disk is full, or gone."""

    @classmethod
    async def create(cls, log: Log, opened: SessionOpened, clock: Clock = utc_now) -> Self:
        """A new room whose first event is `opened`. Raises LogError when it cannot be kept."""
        body = EVENT.dump_json(opened).decode()
        await log.append(opened.session_id, [Draft(f"{ROOM}|opened", clock(), ROOM, body)])
        return await cls.resume(log, opened.session_id, clock)

    @classmethod
    async def resume(cls, log: Log, room_id: str, clock: Clock = utc_now) -> Self:
        """The room as its log left it, also on a full disk (see `owes_erasures`). Raises LogError for a log that cannot
        be read.
        """
        last = await log.last(room_id)
        if last == 0:
            raise NoSuchRoom(f"{room_id}: there is no such room")
        rows = log.follow(room_id, 0)
        first = await anext(rows)
        await rows.aclose()  # type: ignore[attr-defined]
        try:
            session = fold.begin(stamped(first[0]))
        except ValueError as error:
            raise _not_read(1, error) from None
        room = cls(log, room_id, session, clock)
        room._fold(first[1:])
        room._task = asyncio.create_task(room._follow_log(first[-1].number), name=f"fold-{room_id}")
        await room.beyond(last - 1)
        with contextlib.suppress(LogError):
            await room.forget_erased()
        return room

    async def _follow_log(self, after: int) -> None:
        try:
            async for rows in self._log.follow(self.id, after):
                self._fold(rows)
        except Exception as error:
            self.failure = error if isinstance(error, LogError) else _not_applied(self.session.number + 1, error)
            _log.error("the room stands still at event %d: %s", self.session.number, self.failure)
            self._wake()

    @property
    def now(self) -> dt.datetime:
        """The moment by which the session tells its own: what the laptop's clock says, as far as the log knows."""
        return self.clock() + self.session.clock_shift

    @property
    def trouble(self) -> Trouble | None:
        """What keeps the room from going on; None while it does."""
        if self.failure is None:
            return Trouble.LOG if self.cannot_keep else None
        return Trouble.UNREADABLE if isinstance(self.failure, Unreadable) else Trouble.STILL

    def _fold(self, rows: list[Row]) -> None:
        for row in rows:
            self._applied[row.number] = fold.apply(self.session, stamped(row))
            self._known[row.key] = (row.number, hash(row.body))
        self._wake()

    def _wake(self) -> None:
        self._folded.set()
        self._folded = asyncio.Event()

    async def beyond(self, number: int) -> int:
        """Waits until more than `number` events are folded; the number of the last one. Raises LogError."""
        while self.session.number <= number:
            if self.failure:
                raise self.failure
            await self._folded.wait()
        return self.session.number

    async def propose(self, by: str, proposal_id: str, event: Event) -> Answer:
        """What became of the proposal: its number, the refusal, or a conflict with an earlier one of that id.

        The same author, id and event get the first answer again. Raises LogError when it could not be kept; then
        nothing was acknowledged.
        """
        key = f"{by}|{proposal_id}"
        body = EVENT.dump_json(event).decode()
        known = self._known.get(key)
        if known is not None:
            number, digest = known
            return self._answer(number) if digest == hash(body) else Conflict()
        if self.failure:
            raise self.failure
        refusal = check(self.session, by, event)
        if refusal:
            return refusal
        try:
            kept = await self._coalescer.append(Draft(key, self.clock(), by, body))
        except LogError:
            self.cannot_keep = True
            raise
        self.cannot_keep = False
        if not kept.same_body:
            return Conflict()
        await self.beyond(kept.number - 1)
        return self._answer(kept.number)

    async def forget_erased(self) -> None:
        """Redacts in the log what erased seats gave (L7); again after a crash in between. Raises LogError.

        A seat's own wish is an ordinary proposal, `SeatErased`; this is what makes it true on disk as well.
        """
        async with self._forgetting:
            known = len(self.session.erased)
            if known == self._forgotten:
                return
            log: list[Stamped] = []
            async for rows in self._log.follow(self.id, 0):
                log += [stamped(row) for row in rows]
                if log[-1].number >= self.session.number:
                    break
            subjects = {number: applied.subject for number, applied in self._applied.items()}
            changed = redactions(log, self.session, subjects)
            await self._log.redact(
                self.id, {number: EVENT.dump_json(event).decode() for number, event in changed.items()}
            )
            self._forgotten = known

    @property
    def owes_erasures(self) -> bool:
        """Whether somebody asked to be erased of whom the log still has words; `forget_erased` has to be called."""
        return len(self.session.erased) != self._forgotten

    def _answer(self, number: int) -> Answer:
        applied = self._applied[number]
        return applied.refusal or Accepted(number, applied.subject)

    async def follow(self, after: int) -> AsyncIterator[list[Stamped]]:
        """Every event behind number `after`, in batches, and then each new one as it comes. Raises LogError at the
        first that cannot be read, when all before it were told.
        """
        async for rows in self._log.follow(self.id, after):
            readable = []
            for row in rows:
                try:
                    readable.append(stamped(row))
                except Unreadable:
                    if readable:
                        yield readable
                    raise
            yield readable

    async def close(self) -> None:
        """Stops folding and closes the log; what was acknowledged stays on disk."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._coalescer.close()
        await self._log.close()


def stamped(row: Row) -> Stamped:
    """The event of a row of the log. Raises Unreadable when it is none that this program knows."""
    proposal_id = row.key.split("|", 1)[-1]
    try:
        event = EVENT.validate_json(row.body, context=KEPT)
    except ValueError as error:
        raise _not_read(row.number, error) from None
    return Stamped.model_construct(number=row.number, at=row.at, by=row.by, id=proposal_id, event=event)


def _not_read(number: int, error: ValueError) -> Unreadable:
    """Says where and what, and nothing of what people wrote: it ends up in the program's own log (L4)."""
    faults = error.errors(include_input=False, include_url=False) if isinstance(error, ValidationError) else []
    told = "; ".join(f"{'.'.join(map(str, one['loc']))} {one['type']}".strip() for one in faults[:3])
    return Unreadable(f"event {number} cannot be read ({told or type(error).__name__})")


def _not_applied(number: int, error: Exception) -> Unreadable:
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    at = ", ".join(f"{PurePath(one.filename).name}:{one.lineno}" for one in frames)
    return Unreadable(f"event {number} cannot be applied ({type(error).__name__} at {at})")


def refused(answer: Answer) -> Refusal | None:
    """The refusal in an answer, if it is one."""
    return answer if isinstance(answer, Refusal) else None
