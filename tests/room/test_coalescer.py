"""Proposals that wait at the same time become one batch: one disk sync for all of them."""

import asyncio
import datetime as dt
from collections.abc import Sequence

import pytest

from workshop.room.coalescer import MOST_AT_ONCE, Coalescer
from workshop.room.log import Appended, Draft, LogError, MemoryLog

AT = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.UTC)


class SlowLog(MemoryLog):
    """Writes a batch only when the test lets it, and can fail once."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[int] = []
        self.go = asyncio.Event()
        self.fail: Exception | None = None

    async def append(self, room: str, drafts: Sequence[Draft]) -> list[Appended]:
        self.batches.append(len(drafts))
        await self.go.wait()
        if self.fail:
            error, self.fail = self.fail, None
            raise error
        return await super().append(room, drafts)


def draft(number: int) -> Draft:
    return Draft(f"k{number}", AT, "room", str(number))


async def waiting(coalescer: Coalescer, count: int) -> list[asyncio.Task[Appended]]:
    tasks = [asyncio.create_task(coalescer.append(draft(number))) for number in range(count)]
    await asyncio.sleep(0)
    return tasks


async def test_what_waits_during_a_write_is_the_next_batch() -> None:
    log = SlowLog()
    coalescer = Coalescer(log, "a")
    first = await waiting(coalescer, 1)
    await asyncio.sleep(0)
    assert log.batches == [1]
    rest = [asyncio.create_task(coalescer.append(draft(number))) for number in range(1, 301)]
    await asyncio.sleep(0)
    log.go.set()

    answers = await asyncio.gather(*first, *rest)

    assert log.batches == [1, 300]
    assert [one.number for one in answers] == list(range(1, 302))


async def test_a_batch_is_never_longer_than_a_short_transaction() -> None:
    log = SlowLog()
    log.go.set()
    coalescer = Coalescer(log, "a")
    await asyncio.gather(*await waiting(coalescer, 2 * MOST_AT_ONCE + 1))
    assert log.batches == [MOST_AT_ONCE, MOST_AT_ONCE, 1]


@pytest.mark.parametrize("error", [LogError("vol"), UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogate")])
async def test_a_batch_that_fails_tells_everybody_in_it_and_the_next_goes_on(error: Exception) -> None:
    log = SlowLog()
    log.fail = error
    log.go.set()
    coalescer = Coalescer(log, "a")
    failed = await asyncio.gather(*await waiting(coalescer, 3), return_exceptions=True)
    assert failed == [error] * 3
    assert (await coalescer.append(draft(9))).number == 1


async def test_somebody_who_no_longer_waits_does_not_hold_up_the_others() -> None:
    log = SlowLog()
    coalescer = Coalescer(log, "a")
    gone, stays = await waiting(coalescer, 2)
    gone.cancel()
    log.go.set()
    assert (await stays).number == 2
    assert await log.last("a") == 2


async def test_closing_waits_for_the_batch_that_is_being_written() -> None:
    log = SlowLog()
    coalescer = Coalescer(log, "a")
    (task,) = await waiting(coalescer, 1)
    closing = asyncio.create_task(coalescer.close())
    await asyncio.sleep(0)
    assert not closing.done()
    log.go.set()
    await closing
    assert (await task).number == 1


async def test_closing_a_coalescer_that_was_never_used_is_done_at_once() -> None:
    await Coalescer(MemoryLog(), "a").close()
