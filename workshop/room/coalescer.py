"""Turns proposals that wait at the same time into one batch for the log: one disk sync for all of them."""

import asyncio

from workshop.room.log import Appended, Draft, Log

MOST_AT_ONCE = 500
"""Drafts in one batch; keeps one transaction short."""


class Coalescer:
    """Whatever waits while the last batch is written is the next batch; no timer is needed."""

    def __init__(self, log: Log, room: str) -> None:
        self._log = log
        self._room = room
        self._waiting: list[tuple[Draft, asyncio.Future[Appended]]] = []
        self._task: asyncio.Task[None] | None = None

    async def append(self, draft: Draft) -> Appended:
        """Where the draft stands, once it is durable. Raises what the log raised when it could not be kept."""
        answer: asyncio.Future[Appended] = asyncio.get_running_loop().create_future()
        self._waiting.append((draft, answer))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write(), name="log-batches")
        return await answer

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
            try:
                kept = await self._log.append(self._room, [draft for draft, _ in batch])
            except Exception as error:
                for _, answer in batch:
                    if not answer.done():
                        answer.set_exception(error)
                continue
            for (_, answer), place in zip(batch, kept, strict=True):
                if not answer.done():
                    answer.set_result(place)

    async def close(self) -> None:
        """Waits for the batch that is being written."""
        if self._task:
            await asyncio.gather(self._task, return_exceptions=True)
