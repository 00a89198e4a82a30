"""A room that was killed on a full disk: resumed as it was, and everything goes on once there is room (R13)."""

import asyncio
from pathlib import Path

import pytest
from durability.ledger import Ledger, leading, log_of
from durability.small_disk import fill, small_disk
from durability.test_disk import until
from phone import Phone
from world import World

from workshop.core.events import StepStarted
from workshop.room.client import Trouble

pytestmark = pytest.mark.process


async def test_use_4_2_a_room_killed_on_a_full_disk_is_resumed_as_often_as_it_takes(
    world: World, tmp_path: Path
) -> None:
    ledger = Ledger()
    with small_disk(world.state, 1024):
        live = await asyncio.to_thread(world.start)
        async with Phone(live.join_url) as phone:
            await phone.join("entrepreneur")
            async with leading(world) as console:
                await console.propose("begin", StepStarted(step="peiling-begin"))
            await phone.look()
            form = phone.form("vote").fields
            for choice in "12345":
                await ledger.send(phone, "vote", form | {"id": ledger.new_id(), "choice": choice})
            rubbish = fill(world.state)
            refused = form | {"id": ledger.new_id(), "choice": "5"}
            while await phone.post("vote", refused) == 200:
                refused["id"] = ledger.new_id()
            for _ in range(3):
                world.kill()
                again = await asyncio.to_thread(world.resume)
                assert (again.join_url, again.code) == (live.join_url, live.code)
                assert await phone.post("vote", refused) == 503, "the disk is as full as it was"
            async with leading(world) as console:
                await until(console, lambda status: Trouble.LOG in status.troubles)
                rubbish.unlink()
                await ledger.send(phone, "vote", refused)
                await until(console, lambda status: not status.troubles)
                log, _ = await log_of(console, 8)
        ledger.compared(log)
        world.end()
    assert again.secret == live.secret
