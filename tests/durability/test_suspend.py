"""A laptop that sleeps, and a clock that somebody puts back (R13).

The sleep lasts a second, and a minute in a drill.
"""

import asyncio
import contextlib
import datetime as dt
import os
import signal
import sys

import pytest
from drill import repeated
from durability.ledger import Ledger, log_of
from figures import Say
from given import scenario
from needs import need
from phone import Phone
from world import World

from workshop.core.events import DOOR, FACILITATOR, Event, SeatTaken, SessionOpened, Stamped, StepClosing, StepStarted
from workshop.core.fold import Applied
from workshop.core.terms import Group, Phase
from workshop.room.client import Accepted, RoomGone
from workshop.room.clock import SteadyClock
from workshop.room.log import MemoryLog
from workshop.room.room import Room
from workshop.tui.follower import Follower
from workshop.web.remote import RemoteClient


async def insist(client: RemoteClient, name: str, event: Event) -> None:
    """Proposes under the same id until the room answers."""
    while True:
        with contextlib.suppress(RoomGone):
            assert isinstance(await client.propose(name, event), Accepted)
            return
        await asyncio.sleep(0.01)


@pytest.mark.process
@repeated("seconds", 1, 60)
async def test_r13_a_laptop_that_sleeps_in_the_middle_of_everything_wakes_up_with_one_of_each(
    world: World, say: Say, seconds: int
) -> None:
    need("SIGSTOP", sys.platform != "win32")
    live = await asyncio.to_thread(world.start)
    console = world.console()
    lines: list[bool] = []

    def changed(_: list[Applied]) -> None:
        return None

    follower = Follower(console, changed, lines.append)
    following = asyncio.create_task(follower.run())
    ledger = Ledger()
    phones = [Phone(live.join_url) for _ in range(5)]
    for phone in phones:
        await phone.join("entrepreneur")
    await console.propose("begin", StepStarted(step="peiling-begin"))
    forms = []
    for phone in phones:
        await phone.look()
        forms.append(phone.form("vote").fields)

    os.kill(live.pid, signal.SIGSTOP)
    try:
        sent = [
            asyncio.create_task(ledger.send(phone, "vote", form | {"id": ledger.new_id(), "choice": "2"}))
            for phone, form in zip(phones, forms, strict=True)
        ]
        again = asyncio.create_task(ledger.send(phones[0], "vote", forms[0] | {"id": "durable-000000", "choice": "2"}))
        closer = world.console()
        closing = asyncio.create_task(insist(closer, "close", StepClosing(step="peiling-begin")))
        await asyncio.sleep(seconds)
        assert not ledger.acknowledged, "a room that sleeps says nothing"
    finally:
        os.kill(live.pid, signal.SIGCONT)
    async with asyncio.timeout(60):
        await asyncio.gather(*sent, again, closing)
        while follower.session is None or follower.session.state("peiling-begin").phase is not Phase.CLOSED:
            await asyncio.sleep(0.01)
    log, _ = await log_of(console, 1 + 5 + 1 + 5 + 2)
    say(f"asleep for {seconds} s with a step that closes: {ledger.compared(log)}")
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)
    await closer.close()
    await console.close()
    for phone in phones:
        await phone.__aexit__()


async def test_r13_a_clock_put_back_an_hour_turns_no_stamp_and_no_timer_back() -> None:
    wall = [dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)]
    ticks = [0.0]
    clock = SteadyClock(lambda: wall[0], lambda: ticks[0])
    log = MemoryLog()
    room = await Room.create(log, SessionOpened(session_id="p", scenario=scenario(), join_code="KADE"), clock)
    await room.propose(FACILITATOR, "begin", StepStarted(step="begin"))
    entered = room.session.state("begin").entered_at
    wall[0] -= dt.timedelta(hours=1)
    ticks[0] += 90
    assert isinstance(await room.propose(DOOR, "j", SeatTaken(seat="K7M4", group=Group.OTHER)), Accepted)
    assert entered is not None
    assert room.session.at == entered + dt.timedelta(seconds=90), "a minute and a half later, as it was"

    later = SteadyClock(lambda: wall[0], lambda: ticks[0])
    resumed = await Room.resume(log, "p", later)
    later.not_before(resumed.session.at)
    ticks[0] += 30
    await resumed.propose(FACILITATOR, "on", StepStarted(step="verhaal"))
    stamps = await _stamps(resumed)
    assert stamps == sorted(stamps)
    assert resumed.session.at == entered + dt.timedelta(seconds=120)


async def _stamps(room: Room) -> list[dt.datetime]:
    batch: list[Stamped] = await anext(room.follow(0))
    return [one.at for one in batch]
