"""kill -9 at any moment: what a phone saw as saved is there afterwards, once; the room comes back the same."""

import asyncio
import contextlib
import sys
import uuid
from pathlib import Path

import aiohttp
import pytest
from phone import Phone
from world import World

from workshop.core import fold, queries
from workshop.core.events import Event, SessionClosed, StepStarted
from workshop.core.session import Session
from workshop.files.sessions import read_record
from workshop.room.client import Accepted
from workshop.web.remote import RemoteClient

pytestmark = pytest.mark.process


async def propose(client: RemoteClient, event: Event) -> None:
    answer = await client.propose(uuid.uuid4().hex, event)
    assert isinstance(answer, Accepted), answer


async def session_of(client: RemoteClient, number: int) -> Session:
    """The session as a console that starts from nothing would fold it, up to that number."""
    session: Session | None = None
    async for batch in client.follow(0):
        for stamped in batch:
            if session is None:
                session = fold.begin(stamped)
            else:
                fold.apply(session, stamped)
        if session is not None and session.number >= number:
            return session
    raise AssertionError


async def test_r13_kill_9_loses_nothing_that_was_acknowledged(world: World) -> None:
    live = world.start()
    console = world.console()
    phones = [Phone(live.join_url) for _ in range(8)]
    acknowledged: dict[str, str] = {}
    try:
        for phone in phones:
            await phone.join("entrepreneur")
        await propose(console, StepStarted(step="drempels"))
        for phone in phones:
            await phone.look()

        async def answer(phone: Phone, number: int) -> None:
            fields = {**phone.form("answer").fields, "text": f"antwoord {number}"}
            while fields["id"] not in acknowledged:
                with contextlib.suppress(aiohttp.ClientError, OSError):
                    if await phone.post("answer", fields) == 200:
                        acknowledged[fields["id"]] = fields["text"]

        burst = [asyncio.create_task(answer(phone, number)) for number, phone in enumerate(phones)]
        await asyncio.wait(burst, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.to_thread(world.kill)
        before = live
        live = await asyncio.to_thread(world.resume)
        await asyncio.gather(*burst)
        assert len(acknowledged) == len(phones)

        assert (live.code, live.port, live.join_url) == (before.code, before.port, before.join_url)
        again = world.console()
        session = await session_of(again, 1 + len(phones) + 1 + len(phones))
        texts = sorted(given.text for given in session.contributions.values())
        assert texts == sorted(acknowledged.values())
        assert session.current == "drempels"
        assert len(session.seats) == len(phones)
        page = await phones[0].look()
        assert any(text in page for text in acknowledged.values()), "the same seat as before"
        await again.close()
    finally:
        await console.close()
        for phone in phones:
            await phone.__aexit__()


async def test_kill_9_of_a_closed_meeting_finishes_the_half_done_close(world: World) -> None:
    live = world.start()
    console = world.console()
    await propose(console, StepStarted(step="drempels"))
    await propose(console, SessionClosed())
    await asyncio.to_thread(world.kill)
    await console.close()
    await asyncio.to_thread(world.resume)
    again = world.console()
    await again.stop()
    await asyncio.to_thread(world.end)
    record = read_record(Path(live.record_path))
    assert record.meeting.complete
    assert not list(world.state.glob(f"{live.session_id}.*")), "the log goes once the record has been read back"
    await again.close()


async def test_a_second_program_cannot_open_the_same_live_session(world: World) -> None:
    live = world.start()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "workshop", "room", "--session", live.session_id),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    assert process.returncode == 1
    assert "Een ander programma" in errors.decode()
    console = world.console()
    assert queries.attendance(await session_of(console, 1)).seats == 0
    await console.close()


async def test_the_room_goes_on_when_the_console_is_gone(world: World) -> None:
    live = world.start()
    console = world.console()
    await propose(console, StepStarted(step="drempels"))
    await console.close()
    async with Phone(live.join_url) as phone:
        await phone.join("helper", "bank-noord")
        await phone.look()
        assert await phone.send("answer", text="De zaal loopt door") == 200
    attached = world.console()
    session = await session_of(attached, 4)
    assert [given.text for given in session.contributions.values()] == ["De zaal loopt door"]
    await attached.close()
