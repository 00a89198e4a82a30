"""kill -9 while people type: every text that a phone was told is saved stands in the record, once and as it was (R13).

Once, and sixteen times in a drill; ``WORKSHOP_SEED`` repeats a run.
"""

import asyncio
import contextlib
import os
import random
import shutil
import sqlite3
import time
from collections import Counter
from pathlib import Path

import aiohttp
import pytest
from drill import repeated
from durability.ledger import Ledger, leading, log_of
from figures import Say
from phone import Phone, forms
from world import World

from workshop.core.events import SessionClosed, StepStarted
from workshop.files.sessions import read_record

pytestmark = pytest.mark.process

PHONES = 20


async def typist(ledger: Ledger, phone: Phone, form: dict[str, str], stop: asyncio.Event) -> list[str]:
    """Gives two answers and changes them again and again; the texts that the room said it saved last.

    Every third thing is sent twice at the same moment.
    """

    async def say(more: dict[str, str]) -> str:
        name = ledger.new_id()
        fields = form | more | {"id": name, "text": f"Wat ons tegenhoudt, nummer {name[-6:]}: “geld” & 'tijd'"}
        twice = 1 + (int(name[-6:]) % 3 == 0)
        await asyncio.gather(*(ledger.send(phone, "answer", fields) for _ in range(twice)))
        return fields["text"]

    last = [await say({}), await say({})]
    page = await look(phone)
    mine = [one.fields for one in forms(page) if one.action.endswith("/answer") and "contribution" in one.fields]
    names = {fields["text"]: fields["contribution"] for fields in mine}
    standing = [names[text] for text in last]
    while not stop.is_set():
        for place, name in enumerate(standing):
            last[place] = await say({"contribution": name})
    return last


async def look(phone: Phone) -> str:
    """The page, as soon as there is a room again."""
    while True:
        with contextlib.suppress(aiohttp.ClientError, OSError):
            return await phone.look()
        await asyncio.sleep(0.01)


def in_the_file(log: Path, copy: Path) -> Counter[str]:
    """How often each id stands in the log's own file as the kill left it, read in a copy."""
    for end in ("", "-wal"):
        shutil.copy(f"{log}{end}", f"{copy}{end}")
    with sqlite3.connect(copy) as db:
        found = Counter(key.split("|", 1)[1] for (key,) in db.execute("SELECT key FROM event"))
    db.close()
    return found


@repeated("kills", 1, 16)
async def test_r13_kill_9_while_people_type_every_text_is_in_log_session_and_record_once(
    world: World, say: Say, tmp_path: Path, kills: int
) -> None:
    seed = int(os.environ.get("WORKSHOP_SEED", str(time.time_ns() % 1_000_000)))
    dice = random.Random(seed)
    live = await asyncio.to_thread(world.start)
    phones = [Phone(live.join_url) for _ in range(PHONES)]
    ledger, stop = Ledger(), asyncio.Event()
    try:
        async with leading(world) as console:
            for phone in phones:
                await phone.join("entrepreneur")
            await console.propose("begin", StepStarted(step="drempels"))
        typing = []
        for phone in phones:
            await phone.look()
            form = phone.form("answer").fields
            typing.append(asyncio.create_task(typist(ledger, phone, form, stop)))
        for _ in range(kills):
            wanted = len(ledger.acknowledged) + dice.randint(1, 150)
            async with asyncio.timeout(60):
                while len(ledger.acknowledged) < wanted:
                    await asyncio.sleep(dice.random() * 0.02)
            await asyncio.to_thread(world.kill)
            kept = in_the_file(Path(live.log_path), tmp_path / "copy.db")
            assert [name for name in ledger.acknowledged if kept[name] != 1] == [], "before anybody resumed it"
            await asyncio.to_thread(world.resume)
        stop.set()
        async with asyncio.timeout(60):
            standing = Counter(text for texts in await asyncio.gather(*typing) for text in texts)

        async with leading(world) as console:
            log, session = await log_of(console, 1 + PHONES + 1 + len(ledger.acknowledged))
            told = ledger.compared(log)
            await console.propose("end", SessionClosed())
            record = read_record(Path(await console.save()))
        assert len(standing) == 2 * PHONES
        assert standing == Counter(given.text for given in session.contributions.values())
        assert standing == Counter(given.text for given in record.contributions)
        times = f"kill -9, {kills} times while {PHONES} phones typed (seed {seed})"
        say(f"{times}: {told}; the {len(standing)} that stand are in the record")
    finally:
        stop.set()
        for phone in phones:
            await phone.__aexit__()
