"""Two programs on one meeting: one serves it, the other says so in one line and disturbs nothing (R13)."""

import asyncio
import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterator

import pytest
from durability.ledger import Ledger, leading, log_of
from phone import Phone
from world import World

from workshop.core.events import StepStarted
from workshop.files.live import LiveRoom, live_path, read_live, write_live
from workshop.room.client import Accepted
from workshop.run.launch import LaunchError
from workshop.text import catalogue

pytestmark = pytest.mark.process

WORDS = catalogue("nl", "cli")


async def answered(world: World, ledger: Ledger, phone: Phone) -> None:
    """Somebody votes, in the first step of the meeting."""
    async with leading(world) as console:
        await console.propose("begin", StepStarted(step="peiling-begin"))
    await phone.look()
    await ledger.send(phone, "vote", phone.form("vote").fields | {"id": ledger.new_id(), "choice": "3"})


async def test_r13_the_second_program_gives_up_in_one_line_and_the_first_keeps_all_its_phones_and_screens(
    world: World,
) -> None:
    live = await asyncio.to_thread(world.start)
    files = {path.name for path in world.state.iterdir()}
    ledger = Ledger()
    async with Phone(live.join_url) as phone, leading(world) as screen:
        following = screen.follow(0)
        assert await anext(following) == []
        await phone.join("entrepreneur")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            _peek(live.log_path)
        second = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "workshop", "room", "--session", live.session_id),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        said, errors = await second.communicate()
        assert (second.returncode, said) == (1, b"")
        assert errors.decode().strip() == WORDS("serve-in-use", title=live.title)
        assert {path.name for path in world.state.iterdir()} == files
        async with asyncio.timeout(60):
            while not ((found := read_live(live_path(world.state, live.session_id))) and found.entered):
                await asyncio.sleep(0.01)
        since = {"record_hashes": (), "entered": True}
        assert found.model_copy(update=since) == live.model_copy(update=since)

        await answered(world, ledger, phone)
        assert (await asyncio.to_thread(world.resume)).pid == live.pid, "resume finds the room that runs"
        seen = [one.id async for batch in _until(following, 4) for one in batch]
        assert set(ledger.acknowledged) <= set(seen), "the line of a screen that was there was not cut"
        assert len(seen) == 4


def _peek(log: str) -> None:
    """What any other program that knows the file would do."""
    with contextlib.closing(sqlite3.connect(log, timeout=0.05)) as other:
        other.execute("SELECT count(*) FROM event").fetchone()


async def _until(following, count):  # type: ignore[no-untyped-def]
    """Batches of a screen's line until it has so many events."""
    while count > 0:
        batch = await anext(following)
        count -= len(batch)
        yield batch


async def test_r13_two_who_resume_at_the_same_moment_get_one_room_and_one_clear_line(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    ledger = Ledger()
    async with Phone(live.join_url) as phone:
        await phone.join("entrepreneur")
        await answered(world, ledger, phone)
    await asyncio.to_thread(world.kill)

    outcomes = await asyncio.gather(*(asyncio.to_thread(world.resume) for _ in range(2)), return_exceptions=True)
    rooms = {outcome.pid for outcome in outcomes if isinstance(outcome, LiveRoom)}
    refused = [outcome for outcome in outcomes if not isinstance(outcome, LiveRoom)]
    assert len(rooms) == 1
    for outcome in refused:
        assert isinstance(outcome, LaunchError)
        assert outcome.details["reason"] == WORDS("serve-in-use", title=live.title)
    async with leading(world) as console:
        log, _ = await log_of(console, 4)
        ledger.compared(log)
        assert isinstance(await console.propose("on", StepStarted(step="drempels")), Accepted)


@pytest.fixture
def stranger() -> Iterator[int]:
    """The number of a process that lives and is no room."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        yield process.pid
        process.kill()


async def test_r13_a_process_number_that_belongs_to_another_program_now_is_not_taken_for_the_room(
    world: World, stranger: int
) -> None:
    live = await asyncio.to_thread(world.start)
    await asyncio.to_thread(world.kill)
    write_live(world.state, live.model_copy(update={"pid": stranger}))
    again = await asyncio.to_thread(world.resume)
    assert again.pid not in (live.pid, stranger)
    assert (again.join_url, again.code) == (live.join_url, live.code)
    async with leading(world) as console:
        assert isinstance(await console.propose("begin", StepStarted(step="drempels")), Accepted)


async def test_use_4_6_a_live_file_that_names_a_process_and_port_of_others_is_resumed_and_no_token_is_sent(
    world: World, stranger: int
) -> None:
    live = await asyncio.to_thread(world.start)
    await asyncio.to_thread(world.kill)
    heard: list[bytes] = []

    async def other(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        writer.close()

    async with await asyncio.start_server(other, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        write_live(world.state, live.model_copy(update={"pid": stranger, "control_port": port}))
        again = await asyncio.to_thread(world.resume)
    assert heard
    assert live.console_token.encode() not in b"".join(heard)
    assert again.control_port != port
    async with leading(world) as console:
        assert isinstance(await console.propose("begin", StepStarted(step="drempels")), Accepted)
