"""kill -9 at random moments under load: what a phone was told is saved is there afterwards, once (R13).

Twice, and fifty times in a drill; ``WORKSHOP_SEED`` repeats a run.
"""

import asyncio
import os
import random
import time
from pathlib import Path

import pytest
from drill import repeated
from durability.ledger import Ledger, log_of, voter
from figures import Say
from phone import Phone
from world import World

from workshop.core import queries
from workshop.core.events import SessionClosed, StepClosed, StepStarted
from workshop.files.sessions import read_record
from workshop.room.client import Accepted

pytestmark = pytest.mark.process

PHONES = 20


@repeated("kills", 2, 50)
async def test_r13_kill_9_at_random_moments_under_load_loses_and_doubles_nothing(
    world: World, say: Say, kills: int
) -> None:
    seed = int(os.environ.get("WORKSHOP_SEED", str(time.time_ns() % 1_000_000)))
    dice = random.Random(seed)
    live = await asyncio.to_thread(world.start)
    console = world.console()
    phones = [Phone(live.join_url) for _ in range(PHONES)]
    ledger, stop = Ledger(), asyncio.Event()
    try:
        for phone in phones:
            await phone.join("entrepreneur")
        assert isinstance(await console.propose("begin", StepStarted(step="peiling-begin")), Accepted)
        await console.close()
        forms = []
        for phone in phones:
            await phone.look()
            forms.append(phone.form("vote").fields)
        voters = [
            asyncio.create_task(voter(ledger, phone, form, stop, random.Random(dice.random())))
            for phone, form in zip(phones, forms, strict=True)
        ]
        for _ in range(kills):
            before = len(ledger.acknowledged)
            wanted = before + dice.randint(1, 300)
            async with asyncio.timeout(60):
                while len(ledger.acknowledged) < wanted:
                    await asyncio.sleep(dice.random() * 0.02)
            await asyncio.to_thread(world.kill)
            again = await asyncio.to_thread(world.resume)
            assert (again.join_url, again.code) == (live.join_url, live.code), "no new QR"
        stop.set()
        async with asyncio.timeout(60):
            await asyncio.gather(*voters)
        client = world.console()
        log, session = await log_of(client, 1 + PHONES + 1 + len(ledger.acknowledged))
        told = f"kill -9, {kills} times under {PHONES} phones (seed {seed}): {ledger.compared(log)}"
        assert len(session.seats) == PHONES

        await client.propose("close", StepClosed(step="peiling-begin"))
        await client.propose("end", SessionClosed())
        path = Path(await client.save())
        await client.close()
        step = session.scenario.step("peiling-begin")
        assert step is not None
        bars = [bar.count for bar in queries.vote_bars(session, step)]
        saved = next(one for one in read_record(path).steps if one.id == "peiling-begin")
        assert [one.votes for one in saved.results] == bars, "the record says what the log says"
        assert sum(bars) == PHONES
        say(told)
    finally:
        stop.set()
        for phone in phones:
            await phone.__aexit__()
