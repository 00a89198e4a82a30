"""The log on this laptop's disk: SQLite in WAL mode, one transaction for each batch of waiting proposals.

The file is locked for one program as long as it is open, and free again the moment that program dies.
"""

import asyncio
import contextlib
import datetime as dt
import os
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from workshop.room.log import Appended, Draft, LogError, LogInUse, Row, Tail
from workshop.room.log_file import LogFile

T = TypeVar("T")

_KEPT_ROWS = 4096
"""Newest rows kept in memory, so that a follower that is up to date need not read the disk."""
_READ_ROWS = 2000
_ROWS_AT_ONCE = 150
"""Rows of one statement. Each statement makes the log's thread wait its turn beside the phones' server, so few is fast;
six values a row keep it under the 999 that SQLite always takes."""

_TABLE = """
CREATE TABLE IF NOT EXISTS event (
    room TEXT NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (room, number), UNIQUE (room, key)
) WITHOUT ROWID
"""


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _ROWS_AT_ONCE):
        yield items[start : start + _ROWS_AT_ONCE]


def _sweep(db: sqlite3.Connection) -> None:
    """Empties the WAL, where what was redacted can still be read. Does nothing to an empty one."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _keep_private(path: Path) -> None:
    """Makes the file its owner's alone; SQLite gives what it makes beside it the same mode (L25).

    What cannot be made or changed is for SQLite to say.
    """
    with contextlib.suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)


class SqliteLog:
    """Raises LogInUse when another program holds the file, LogError when it is no log or cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.times_put_back = 0
        """How often the file was found to be gone, and written anew."""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="log")
        self._tails: dict[str, Tail] = {}
        self._recent: dict[str, deque[Row]] = {}
        self._closed = False
        try:
            self._db = self._thread.submit(self._open).result()
            self._file = LogFile(path)
        except BaseException:
            self._thread.shutdown(wait=False)
            raise

    def _open(self) -> sqlite3.Connection:
        db = None
        try:
            _keep_private(self.path)
            db = sqlite3.connect(self.path, timeout=0.2, isolation_level=None)
            for pragma in (
                "locking_mode=EXCLUSIVE",
                "journal_mode=WAL",
                "synchronous=FULL",
                "fullfsync=ON",
                "secure_delete=ON",
            ):
                db.execute(f"PRAGMA {pragma}").fetchall()
            db.execute("BEGIN EXCLUSIVE")
            db.execute(_TABLE)
            db.execute("COMMIT")
            with contextlib.suppress(sqlite3.Error):
                _sweep(db)
        except sqlite3.Error as error:
            if db is not None:
                db.close()
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise LogInUse(str(self.path)) from error
            raise LogError(f"{self.path}: {error}") from error
        return db

    async def _run(self, work: Callable[[], T]) -> T:
        if self._closed:
            raise LogError(f"{self.path}: closed")
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except (sqlite3.Error, UnicodeError, OSError) as error:
            raise LogError(f"{self.path}: {error}") from error

    async def look(self) -> bool:
        """Writes everything in a new file when somebody deleted or replaced this one; whether that was needed.

        Raises LogError when the disk does not take it. `append` looks by itself, so that nothing is acknowledged that
        only a file without a name holds.
        """
        return await self._run(self._put_back_if_gone)

    def _put_back_if_gone(self) -> bool:
        if self._file.is_in_place:
            return False
        self._file.put_back(self._db)
        self._db.close()
        self._db = self._open()
        self._file = LogFile(self.path)
        self.times_put_back += 1
        return True

    async def _tail(self, room: str) -> Tail:
        if room not in self._tails:
            query = "SELECT coalesce(max(number), 0) FROM event WHERE room = ?"
            last = await self._run(lambda: int(self._db.execute(query, (room,)).fetchone()[0]))
            tail = self._tails.setdefault(room, Tail())
            tail.last = max(tail.last, last)
        return self._tails[room]

    async def append(self, room: str, drafts: Sequence[Draft]) -> list[Appended]:
        tail = await self._tail(room)
        answers, rows = await self._run(lambda: self._append(room, drafts))
        recent = self._recent.setdefault(room, deque(maxlen=_KEPT_ROWS))
        recent.extend(rows)
        if rows:
            tail.grow(rows[-1].number)
        return answers

    def _append(self, room: str, drafts: Sequence[Draft]) -> tuple[list[Appended], list[Row]]:
        self._put_back_if_gone()
        db = self._db
        answers: list[Appended] = []
        rows: list[Row] = []
        db.execute("BEGIN IMMEDIATE")
        try:
            last = db.execute("SELECT number, at FROM event WHERE room = ? ORDER BY number DESC LIMIT 1", (room,))
            number, newest = last.fetchone() or (0, None)
            last_at = dt.datetime.fromisoformat(newest) if newest else None
            known = self._known(room, [draft.key for draft in drafts])
            for draft in drafts:
                if found := known.get(draft.key):
                    answers.append(Appended(found.number, found.at, False, found.body == draft.body))
                    continue
                number += 1
                last_at = max(draft.at, last_at) if last_at else draft.at
                row = known[draft.key] = Row(number, draft.key, last_at, draft.by, draft.body)
                rows.append(row)
                answers.append(Appended(number, last_at, True, True))
            self._insert(room, rows)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        return answers, rows

    def _known(self, room: str, keys: Sequence[str]) -> dict[str, Row]:
        """The rows that have one of these keys."""
        found: dict[str, Row] = {}
        for some in _chunks(keys):
            places = ", ".join("?" * len(some))
            query = f"SELECT number, key, at, by, body FROM event WHERE room = ? AND key IN ({places})"  # noqa: S608 - question marks
            for number, key, at, by, body in self._db.execute(query, (room, *some)):
                found[key] = Row(number, key, dt.datetime.fromisoformat(at), by, body)
        return found

    def _insert(self, room: str, rows: Sequence[Row]) -> None:
        for some in _chunks(rows):
            places = ", ".join(["(?, ?, ?, ?, ?, ?)"] * len(some))
            values = [one for row in some for one in (room, row.number, row.key, row.at.isoformat(), row.by, row.body)]
            query = f"INSERT INTO event (room, number, key, at, by, body) VALUES {places}"  # noqa: S608 - question marks
            self._db.execute(query, values)

    async def follow(self, room: str, after: int) -> AsyncIterator[list[Row]]:
        tail = await self._tail(room)
        while True:
            await tail.beyond(after)
            recent = self._recent.get(room)
            if recent and recent[0].number <= after + 1:
                batch = list(islice(recent, after + 1 - recent[0].number, None))
            else:
                batch = await self._run(partial(self._read, room, after))
            if not batch:
                return
            after = batch[-1].number
            yield batch

    def _read(self, room: str, after: int) -> list[Row]:
        found = self._db.execute(
            "SELECT number, key, at, by, body FROM event WHERE room = ? AND number > ? ORDER BY number LIMIT ?",
            (room, after, _READ_ROWS),
        )
        return [Row(number, key, dt.datetime.fromisoformat(at), by, body) for number, key, at, by, body in found]

    async def last(self, room: str) -> int:
        return (await self._tail(room)).last

    async def redact(self, room: str, bodies: Mapping[int, str]) -> None:
        def work() -> None:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                self._db.executemany(
                    "UPDATE event SET body = ? WHERE room = ? AND number = ?",
                    [(body, room, number) for number, body in bodies.items()],
                )
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            _sweep(self._db)

        try:
            await self._run(work)
        finally:
            self._recent.pop(room, None)

    async def erase(self, room: str) -> None:
        def work() -> None:
            self._db.execute("DELETE FROM event WHERE room = ?", (room,))
            _sweep(self._db)

        await self._run(work)
        self._recent.pop(room, None)
        self._tails.pop(room, None)

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(self._thread, self._db.close)
        self._thread.shutdown(wait=True)
