"""Keeps the record on disk in step with the room: after each change of step, and once more, compared, when it closes.

The log has everything at every moment; the record is what people read, and what is left when the log goes.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from pathlib import Path

from workshop.core.record import Record, record_of
from workshop.core.terms import Phase
from workshop.files.sessions import (
    ChangedOnDisk,
    hash_of,
    keep_aside,
    read_record,
    record_text,
    same_record,
    write_text,
)
from workshop.room.client import Trouble
from workshop.room.log import LogError
from workshop.room.room import Room

SAVE_AFTER_SECONDS = 1.0
"""The record waits this long after a change of step, so that the phones get the new step first."""
SNAPSHOT_SECONDS = 30
"""The record on disk is at most this much behind; it is written at every change of step as well."""

_Place = tuple[str | None, Phase | None, bool]
logger = logging.getLogger("workshop.room")


class RecordKeeper:
    """Writes the record of one room. `troubles` is what went wrong with it and has not come right since.

    `hashes` are those of the texts that this program wrote or was about to write, the last two of them, also before a
    crash; `tell` keeps them, and is called before each write, in a thread.
    """

    def __init__(
        self,
        room: Room,
        path: Path,
        hashes: tuple[str, ...] = (),
        tell: Callable[[], None] = lambda: None,
        *,
        finished: bool = False,
    ) -> None:
        self.path = path
        self.hashes = hashes
        self.finished = finished
        """Whether the record of the closed meeting stands on disk and was read back: the log may go."""
        self.troubles: set[Trouble] = set()
        self._room = room
        self._saving = asyncio.Lock()
        self._saved_at = 0
        self._tell = tell

    @property
    def is_behind(self) -> bool:
        """Whether something happened since it was written."""
        return self._room.session.number > self._saved_at

    async def save(self) -> str:
        """Writes the record as it stands. Raises OSError when the disk refuses; the old file stays whole."""
        async with self._saving:
            number = self._room.session.number
            record = record_of(self._room.session)
            try:
                await asyncio.to_thread(self._write, record)
            except OSError:
                self.troubles.add(Trouble.RECORD)
                raise
            self.troubles.discard(Trouble.RECORD)
            self._saved_at = number
            return str(self.path)

    def _write(self, record: Record) -> None:
        """While the meeting lives the log is the truth: what somebody wrote in the file is kept beside it, whole."""
        text = record_text(record)
        before, self.hashes = self.hashes, (*self.hashes, hash_of(text))[-2:]
        self._tell()
        try:
            write_text(text, self.path, set(self.hashes) if before else None)
        except ChangedOnDisk:
            kept = keep_aside(self.path)
            if kept is not None:
                self.troubles.add(Trouble.EDITED)
                logger.warning("the record was changed by hand while the meeting lives; that version is in %s", kept)
            write_text(text, self.path)

    async def try_to_save(self) -> None:
        """The same; what the disk says goes to the program's own log."""
        try:
            await self.save()
        except OSError:
            logger.exception("the record could not be written; the log has everything")

    async def keep(self) -> None:
        """Runs as long as the room goes on; when it stands still, what it knows is written once more."""
        session = self._room.session
        place: _Place | None = None
        while True:
            now_at = self._place()
            if session.is_closed and not self.finished:
                await self.finish()
            elif now_at != place and self.is_behind:
                await asyncio.sleep(SAVE_AFTER_SECONDS)
                await self.try_to_save()
            place = now_at
            try:
                async with asyncio.timeout(SNAPSHOT_SECONDS):
                    await self._next_place(place)
            except TimeoutError:
                if self.is_behind:
                    await self.try_to_save()
            except LogError:
                if self.is_behind:
                    await self.try_to_save()
                return

    def _place(self) -> _Place:
        session = self._room.session
        return session.current, session.phase, session.is_closed

    async def _next_place(self, place: _Place) -> None:
        while self._place() == place:
            await self._room.beyond(self._room.session.number)

    async def finish(self) -> None:
        """Writes the record of a closed meeting, reads it back and compares; only then the log may go."""
        self.finished = False
        try:
            read = await asyncio.to_thread(read_record, Path(await self.save()))
        except (OSError, ValueError):
            logger.exception("the record of the closed meeting could not be written; the log is kept")
            return
        if same_record(read, record_of(self._room.session)):
            self.finished = True
        else:
            logger.error("the record differs from the session; the log is kept")

    async def end(self) -> None:
        """What is left to be written when the room stops."""
        if self._room.session.is_closed:
            if not self.finished:
                await self.finish()
        elif self.is_behind:
            with contextlib.suppress(LogError):
                await self.try_to_save()
