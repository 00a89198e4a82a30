"""The log on this laptop's disk: SQLite in WAL mode, one transaction for each batch of waiting proposals.

The file is locked for one program as long as it is open, and free again the moment that program dies.
"""

import asyncio
import contextlib
import datetime as dt
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from workshop.room.log import Appended, Draft, LogError, LogInUse, Row, Tail

T = TypeVar("T")

_KEPT_ROWS = 4096
"""Newest rows kept in memory, so that a follower that is up to date need not read the disk."""
_READ_ROWS = 2000

_TABLE = """
CREATE TABLE IF NOT EXISTS event (
    room TEXT NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (room, number), UNIQUE (room, key)
) WITHOUT ROWID
"""


def _sweep(db: sqlite3.Connection) -> None:
    """Empties the WAL, where what was redacted can still be read. Does nothing to an empty one."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


class SqliteLog:
    """Raises LogInUse when another program holds the file, LogError when it is no log or cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="log")
        self._tails: dict[str, Tail] = {}
        self._recent: dict[str, deque[Row]] = {}
        self._closed = False
        try:
            self._db = self._thread.submit(self._open).result()
        except BaseException:
            self._thread.shutdown(wait=False)
            raise

    def _open(self) -> sqlite3.Connection:
        db = None
        try:
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
        except (sqlite3.Error, UnicodeError) as error:
            raise LogError(f"{self.path}: {error}") from error

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
        db = self._db
        answers: list[Appended] = []
        rows: list[Row] = []
        db.execute("BEGIN IMMEDIATE")
        try:
            last = db.execute("SELECT number, at FROM event WHERE room = ? ORDER BY number DESC LIMIT 1", (room,))
            number, newest = last.fetchone() or (0, None)
            last_at = dt.datetime.fromisoformat(newest) if newest else None
            for draft in drafts:
                known = db.execute(
                    "SELECT number, at, body FROM event WHERE room = ? AND key = ?", (room, draft.key)
                ).fetchone()
                if known:
                    at = dt.datetime.fromisoformat(known[1])
                    answers.append(Appended(known[0], at, False, known[2] == draft.body))
                    continue
                number += 1
                last_at = max(draft.at, last_at) if last_at else draft.at
                row = Row(number, draft.key, last_at, draft.by, draft.body)
                db.execute(
                    "INSERT INTO event (room, number, key, at, by, body) VALUES (?, ?, ?, ?, ?, ?)",
                    (room, number, draft.key, last_at.isoformat(), draft.by, draft.body),
                )
                rows.append(row)
                answers.append(Appended(number, last_at, True, True))
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        return answers, rows

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
