"""Somebody tidies the state folder up in the middle of a meeting: the room says so and loses nothing (R13)."""

import asyncio
from pathlib import Path

import pytest
from durability.ledger import Ledger, leading, log_of
from durability.test_disk import until
from phone import Phone
from world import World

from workshop.core.events import StepStarted
from workshop.files.live import live_path, read_live
from workshop.room.client import Trouble

pytestmark = pytest.mark.process


async def test_use_4_1_a_log_that_is_deleted_while_live_is_said_and_written_anew_and_survives_kill_9(
    world: World,
) -> None:
    live = await asyncio.to_thread(world.start)
    ledger = Ledger()
    async with Phone(live.join_url) as phone, leading(world) as console:
        await phone.join("entrepreneur")
        await console.propose("begin", StepStarted(step="peiling-begin"))
        await phone.look()
        form = phone.form("vote").fields
        await ledger.send(phone, "vote", form | {"id": ledger.new_id(), "choice": "2"})
        for path in world.state.glob(f"{live.session_id}.db*"):
            path.unlink()
        await ledger.send(phone, "vote", form | {"id": ledger.new_id(), "choice": "5"})
        await until(console, lambda status: status.troubles == (Trouble.LOG_AGAIN,))
    world.kill()
    await asyncio.to_thread(world.resume)
    async with leading(world) as console:
        log, _ = await log_of(console, 5)
    assert "difference 0" in ledger.compared(log)


async def test_use_4_1_the_particulars_come_back_within_moments_when_the_whole_folder_is_emptied(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    place = live_path(world.state, live.session_id)
    for path in world.state.iterdir():
        path.unlink()
    async with leading(world) as console:
        await until(console, lambda status: status.troubles == (Trouble.LOG_AGAIN,))
        await until(console, lambda _: read_live(place) is not None)
    assert Path(live.log_path).exists()
    found = read_live(place)
    assert found is not None
    assert (found.secret, found.pid) == (live.secret, live.pid)
