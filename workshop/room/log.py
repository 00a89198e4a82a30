"""The log port: one ordered, durable list of events per room, and the store that keeps it in memory.

Stores number the events from 1 without gaps, never let time run backwards, and keep one event per key for ever.
"""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import NamedTuple, Protocol


class Draft(NamedTuple):
    """An event on its way in. `key` makes a repeated proposal recognisable; `body` is the event as JSON."""

    key: str
    at: dt.datetime
    by: str
    body: str


class Appended(NamedTuple):
    """Where a draft stands. For a known key: the place of the first one, and whether the bodies are equal."""

    number: int
    at: dt.datetime
    created: bool
    same_body: bool


class Row(NamedTuple):
    """One event of the log."""

    number: int
    key: str
    at: dt.datetime
    by: str
    body: str


class LogError(Exception):
    """The store could not keep or read events; nothing was acknowledged."""


class LogInUse(LogError):
    """Another program has this log open."""


class Unreadable(LogError):
    """An event is kept that this program cannot read or apply, as a newer one may write it; nothing is lost."""


class NoSuchRoom(LogError):
    """The log holds nothing of this room, or is not there any more."""


class Log(Protocol):
    """What a room needs of a store."""

    async def append(self, room: str, drafts: Sequence[Draft]) -> list[Appended]:
        """Keeps the drafts durably, in this order, and answers for each. Raises LogError when it could not."""
        ...

    def follow(self, room: str, after: int) -> AsyncIterator[list[Row]]:
        """Every row behind number `after`, in order and in batches, and then each new one until the room is erased."""
        ...

    async def last(self, room: str) -> int:
        """The number of the room's newest event; 0 for a room that does not exist."""
        ...

    async def redact(self, room: str, bodies: Mapping[int, str]) -> None:
        """Replaces the bodies of these numbers for good; numbers and order stay.

        Raises LogError while anything of what was replaced, now or before, may still be readable on the disk. Call it
        again then, also with no bodies at all.
        """
        ...

    async def erase(self, room: str) -> None:
        """Removes the room with everything in it."""
        ...

    async def close(self) -> None: ...


class Tail:
    """Wakes the followers of a room when something has been appended."""

    def __init__(self) -> None:
        self.last = 0
        self._grown = asyncio.Event()

    def grow(self, last: int) -> None:
        """Tells that the room now has `last` events."""
        self.last = last
        self._grown.set()
        self._grown = asyncio.Event()

    async def beyond(self, number: int) -> None:
        """Returns once the room holds more than `number` events."""
        while self.last <= number:
            await self._grown.wait()


class MemoryLog:
    """A log that lives as long as the process; for tests and for looking back through a saved record."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Row]] = {}
        self._numbers: dict[str, dict[str, int]] = {}
        self._tails: dict[str, Tail] = {}

    def _tail(self, room: str) -> Tail:
        return self._tails.setdefault(room, Tail())

    async def append(self, room: str, drafts: Sequence[Draft]) -> list[Appended]:
        rows = self._rows.setdefault(room, [])
        numbers = self._numbers.setdefault(room, {})
        answers = []
        for draft in drafts:
            known = numbers.get(draft.key)
            if known is not None:
                row = rows[known - 1]
                answers.append(Appended(known, row.at, False, row.body == draft.body))
                continue
            at = max(draft.at, rows[-1].at) if rows else draft.at
            row = Row(len(rows) + 1, draft.key, at, draft.by, draft.body)
            rows.append(row)
            numbers[draft.key] = row.number
            answers.append(Appended(row.number, at, True, True))
        self._tail(room).grow(len(rows))
        return answers

    async def follow(self, room: str, after: int) -> AsyncIterator[list[Row]]:
        tail = self._tail(room)
        while True:
            await tail.beyond(after)
            batch = self._rows.get(room, [])[after:]
            if not batch:
                return
            after += len(batch)
            yield batch

    async def last(self, room: str) -> int:
        return len(self._rows.get(room, ()))

    async def redact(self, room: str, bodies: Mapping[int, str]) -> None:
        rows = self._rows.get(room, [])
        for number, body in bodies.items():
            if 1 <= number <= len(rows):
                rows[number - 1] = rows[number - 1]._replace(body=body)

    async def erase(self, room: str) -> None:
        self._rows.pop(room, None)
        self._numbers.pop(room, None)
        self._tails.pop(room, None)

    async def close(self) -> None:
        return None
