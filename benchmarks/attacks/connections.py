"""2,500 connections a second, each with one wrong code and closed again: 15,000 in six seconds, and on."""

import asyncio
import time
from collections import Counter

PER_SECOND = 2_500
AT_ONCE = 200


async def attack(port: int, code: str, seconds: float) -> dict[str, object]:
    """Opens and closes connections until the time is over; how many, and what the room answered."""
    del code
    began = time.monotonic()
    answers: Counter[str] = Counter()
    knocks = set[asyncio.Task[None]]()

    async def knock() -> None:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /XXXX HTTP/1.1\r\nHost: x\r\n\r\n")
            answers[(await reader.read(12)).decode("latin-1")[9:] or "cut off"] += 1
            writer.transport.abort()
        except OSError:
            answers["refused"] += 1

    while (passed := time.monotonic() - began) < seconds:
        due = int(passed * PER_SECOND) - answers.total() - len(knocks)
        for _ in range(min(due, AT_ONCE - len(knocks))):
            task = asyncio.create_task(knock())
            knocks.add(task)
            task.add_done_callback(knocks.discard)
        await asyncio.sleep(0.002)
    for task in tuple(knocks):
        task.cancel()
    return {"connections": answers.total(), "answers": dict(answers)}
