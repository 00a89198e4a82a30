"""What a room leaves on the disk: a log that tells what the program did, for its owner's eyes, and nobody's words."""

import asyncio
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest
from needs import need
from world import World, a_port

from workshop.core.events import StepStarted
from workshop.files.live import LiveRoom, live_rooms
from workshop.run.launch import diary_of

pytestmark = pytest.mark.process

NAME = "Quirijn Zandvliet"


async def led(world: World, live: LiveRoom) -> None:
    """Somebody joins with a name, a step begins, and the facilitator stops the room."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as phone:
        async with phone.get(f"{live.join_url}?as=other") as answer:
            html = await answer.text()
        fields = {name: html.split(f'name="{name}" value="')[1].split('"')[0] for name in ("token", "id")}
        typed = fields | {"group": "other", "partner": "", "other": NAME, "person": NAME}
        async with phone.post(f"{live.join_url}/join", data=typed) as answer:
            await answer.text()
        async with phone.get(live.join_url) as answer:
            assert answer.status == 200
    console = world.console()
    async for batch in console.follow(0):
        step = batch[0].event.scenario.steps[0].id if batch and batch[0].number == 1 else ""
        if step:
            await console.propose("begin", StepStarted(step=step))
            break
    await console.stop()
    await console.close()
    while Path(f"/proc/{live.pid}").exists() and diary_of(live).read_text(encoding="utf-8").count("has stopped") < 1:
        await asyncio.sleep(0.01)


async def test_use_4_5_the_log_has_a_line_for_start_and_stop_and_no_word_of_people(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    await led(world, live)
    said = diary_of(live).read_text(encoding="utf-8")
    for line in ("the room starts (workshop ", f"phones come to port {live.port}", "a screen asked for it", "stopped"):
        assert line in said
    assert "VoteCast" not in said
    assert "127.0.0.1" not in said
    await asyncio.to_thread(world.resume)
    again = diary_of(live).read_text(encoding="utf-8")
    assert again.startswith(said), "the next start is told below it"
    assert again.count("the room starts") == 2


async def test_use_4_5_with_debug_it_tells_what_kind_of_thing_happens(world: World) -> None:
    command = [sys.executable, "-m", "workshop", "room", "oefening-10", "--rehearsal", "--address", "127.0.0.1"]
    command += ["--port", str(a_port()), "--sessions", str(world.sessions), "--debug"]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
    code = json.loads(done.stdout)["code"]
    live = world.live = next(one for one in live_rooms(world.state) if one.code == code)
    await led(world, live)
    said = diary_of(live).read_text(encoding="utf-8")
    assert "GET /{code}: 200" in said
    assert "POST /{code}/join: 303" in said
    assert "SeatTaken" in said
    assert "StepStarted" in said
    for word in (*NAME.split(), "127.0.0.1", live.code, live.console_token, live.secret):
        assert word not in said


def test_use_4_5_all_that_a_rehearsal_leaves_is_the_owner_s(world: World, tmp_path: Path) -> None:
    need("file modes", sys.platform != "win32")
    before = os.umask(0o000)
    try:
        world.start()
    finally:
        os.umask(before)
    asyncio.run(saved(world))
    left = [one for folder in (world.state, world.sessions) for one in (folder, *folder.rglob("*"))]
    assert {one.suffix for one in left} >= {".db", ".log", ".json", ".toml"}
    for path in left:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


async def saved(world: World) -> None:
    console = world.console()
    await console.save()
    await console.close()
