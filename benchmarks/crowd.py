"""The load generator: a process with many phones, told what to do by JSON lines and answering with JSON lines.

`python -m benchmarks.crowd`; the first line holds where the room is. Times are from the first byte sent to the last
byte that the last phone received, all on this process's clock.
"""

import asyncio
import json
import random
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass
from typing import Any

from benchmarks.phone import Phone, Wire

PATIENCE = 60.0
"""Seconds after which what has not come is an error."""


@dataclass(frozen=True)
class Where:
    """The room, and the listener on which its facilitator proposes."""

    port: int
    control: int
    token: str
    code: str
    phones: int


class Crowd:
    """All phones, and the facilitator who sets a step."""

    def __init__(self, where: Where) -> None:
        self.port, self.code = where.port, where.code
        self._where = where
        self._phones = [Phone(self, number) for number in range(where.phones)]
        self._wanted = b""
        self._seen: set[int] = set()
        self._times: list[float] = []
        self._all = asyncio.Event()
        self._faults: Counter[str] = Counter()
        self._round = 0
        self._ended = False
        self._frozen = 0
        self._steps = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._kept: dict[str, str] = {}

    # what phones tell

    def viewed(self, phone: Phone, event: bytes) -> None:
        """A whole view came in."""
        if phone.number >= len(self._phones) - self._frozen:
            return
        if self._wanted and self._wanted in event and phone.number not in self._seen:
            self._seen.add(phone.number)
            self._arrived()

    def answered(self, phone: Phone, status: int) -> None:
        """An answer was acknowledged or refused."""
        self._arrived()

    def failed(self, phone: Phone, what: str) -> None:
        """Something went wrong that may never go wrong."""
        if not self._ended:
            self._faults[what] += 1

    def keep(self, name: str, response: bytes) -> None:
        """The first phone's responses are the bytes that the bare server is to write."""
        self._kept[name] = response.decode("latin-1")

    def listen(self, phone: Phone) -> None:
        """A phone got its page and opens its stream."""
        self._spawn(phone.listen())

    def _spawn(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # one measurement: everybody has to arrive

    def _begin(self, wanted: bytes = b"") -> None:
        self._wanted, self._seen, self._times = wanted, set(), []
        self._all.clear()

    def _arrived(self) -> None:
        self._times.append(time.perf_counter())
        if len(self._times) == len(self._phones) - self._frozen:
            self._all.set()

    async def _finish(self, since: float) -> dict[str, float]:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._all.wait()
        except TimeoutError:
            self._faults["never came"] += len(self._phones) - self._frozen - len(self._times)
        took = sorted(one - since for one in self._times) or [PATIENCE]
        return {"first": took[0], "median": took[len(took) // 2], "last": took[-1]}

    # what it can be told

    async def join(self) -> dict[str, float]:
        """Everybody comes in at the same instant; done when each has its first view."""
        self._begin(b"data-step=")
        since = time.perf_counter()
        for phone in self._phones:
            self._spawn(phone.join())
        took = await self._finish(since)
        self._kept["view lobby"] = self._phones[0].view.decode("latin-1")
        return took

    async def answer(self, step: str, spread: float) -> dict[str, float]:
        """Everybody answers once, at the same instant or at random within `spread` seconds."""
        self._round += 1
        for phone in self._phones:
            phone.prepare(step, self._round)
        self._begin()
        loop = asyncio.get_running_loop()
        since = time.perf_counter()
        for phone in self._phones:
            if spread:
                loop.call_later(random.uniform(0, spread), phone.answer)
            else:
                phone.answer()
        return await self._finish(since)

    async def step(self, step: str) -> dict[str, float]:
        """The facilitator goes to a step; done when the last phone has its view."""
        _, wire = await asyncio.get_running_loop().create_connection(
            lambda: Wire(lambda _: None), "127.0.0.1", self._where.control
        )
        body = json.dumps({"id": f"step-{step}-{self._steps}", "event": {"type": "step_started", "step": step}})
        head = f"POST /propose HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self._where.token}\r\n"
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._steps += 1
        self._begin(f'data-step="{step}"'.encode())
        since = time.perf_counter()
        wire.ask((head + body).encode(), lambda status, _: self._proposed(status))
        took = await self._finish(since)
        self._kept[f"view {step}"] = self._phones[0].view.decode("latin-1")
        if wire.transport is not None:
            wire.transport.close()
        return took

    def _proposed(self, status: int) -> None:
        if status != 200:
            self._faults[f"step: {status}"] += 1

    async def freeze(self, count: int) -> dict[str, int]:
        """So many phones stop reading their streams, as locked or far away ones do; nobody waits for them any more."""
        for phone in self._phones[len(self._phones) - count :]:
            stream = phone.wires[-1].transport
            assert stream is not None
            stream.pause_reading()
        self._frozen = count
        return {"frozen": count}

    async def end(self) -> dict[str, Any]:
        """What was acknowledged, what went wrong, and the bytes of the first phone."""
        self._ended = True
        used = resource.getrusage(resource.RUSAGE_SELF)
        return {
            "acknowledged": [name for phone in self._phones for name in phone.acknowledged],
            "faults": dict(self._faults),
            "kept": self._kept,
            "cpu": used.ru_utime + used.ru_stime,
        }


async def main() -> None:
    """Obeys line by line until there are no more."""
    loop = asyncio.get_running_loop()

    async def line() -> dict[str, Any] | None:
        text = await loop.run_in_executor(None, sys.stdin.readline)
        return json.loads(text) if text else None

    where = await line()
    if where is None:
        return
    crowd = Crowd(Where(**where))
    while (told := await line()) is not None:
        print(json.dumps(await getattr(crowd, told.pop("do"))(**told)), flush=True)


if __name__ == "__main__":
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    try:
        import uvloop
    except ImportError:
        asyncio.run(main())
    else:
        uvloop.run(main())
