"""The room's process, in this process: it stops by itself when nobody watches, and keeps everything."""

import asyncio
import datetime as dt
from pathlib import Path

import pytest
from given import scenario
from particulars import particulars

from tests.web.conftest import until
from workshop.core.events import (
    DOOR,
    FACILITATOR,
    ContributionGiven,
    JoinCodeChanged,
    SeatTaken,
    SessionClosed,
    SessionOpened,
    StepStarted,
)
from workshop.core.terms import Group, Phase, SeatKind, StepKind
from workshop.files.live import live_path, read_live
from workshop.files.sessions import read_record
from workshop.room.client import Accepted, RoomGone, Trouble
from workshop.room.log import Draft
from workshop.room.room import Room
from workshop.room.sqlite_log import SqliteLog
from workshop.run import record_keeper, room_process, serve, unattended
from workshop.run.room_process import RoomServer, open_room
from workshop.text import catalogue
from workshop.web import control
from workshop.web.live import Stream
from workshop.web.remote import RemoteClient


async def served(tmp_path: Path) -> RoomServer:
    opened = SessionOpened(session_id="proef", scenario=scenario(), join_code="KADE")
    live = particulars(tmp_path).model_copy(update={"asked": "127.0.0.1"})
    return await open_room(live, tmp_path, opened=opened)


async def test_a_room_that_nobody_watches_stops_and_can_be_resumed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unattended, "UNWATCHED", dt.timedelta(0))
    monkeypatch.setattr(room_process, "WATCH_SECONDS", 0.01)
    server = await served(tmp_path)
    async with asyncio.timeout(60):
        await server.serve()
    left = read_live(live_path(tmp_path, "proef"))
    assert left is not None
    assert left.pid == 0
    assert not left.finished
    log = SqliteLog(Path(left.log_path))
    room = await Room.resume(log, "proef")
    assert not room.session.is_closed, "stopping is not closing"
    await room.close()


async def test_closing_writes_the_record_and_removes_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_process, "AFTER_CLOSING", dt.timedelta(0))
    monkeypatch.setattr(room_process, "WATCH_SECONDS", 0.01)
    server = await served(tmp_path)
    task = asyncio.create_task(server.serve())
    assert isinstance(await server.room.propose(FACILITATOR, "einde", SessionClosed()), Accepted)
    async with asyncio.timeout(60):
        await task
    assert read_record(tmp_path / "verslag.toml").meeting.complete
    assert not list(tmp_path.glob("proef.db*"))
    assert read_live(live_path(tmp_path, "proef")) is None


async def test_the_log_is_kept_when_the_record_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(record_keeper, "write_text", full_disk)
    monkeypatch.setattr(room_process, "AFTER_CLOSING", dt.timedelta(0))
    monkeypatch.setattr(room_process, "WATCH_SECONDS", 0.01)
    server = await served(tmp_path)
    task = asyncio.create_task(server.serve())
    await server.room.propose(FACILITATOR, "einde", SessionClosed())
    async with asyncio.timeout(60):
        await task
    assert (tmp_path / "proef.db").exists()


async def test_the_record_is_written_at_a_change_of_step(tmp_path: Path) -> None:
    server = await served(tmp_path)
    task = asyncio.create_task(server.serve())
    step = next(one for one in server.room.session.scenario.steps if one.kind is StepKind.QUESTION)
    await server.room.propose(DOOR, "j", SeatTaken(seat="K7M4", group=Group.OTHER))
    await server.room.propose(FACILITATOR, "s", StepStarted(step=step.id))
    given = ContributionGiven(seat="K7M4", step=step.id, text="Bewaar mij")
    await server.room.propose("seat:K7M4", "a", given)
    path = tmp_path / "verslag.toml"
    await server.keeper.save()
    assert [one.text for one in read_record(path).contributions] == ["Bewaar mij"]
    server._stop.set()
    await task
    assert not read_record(path).meeting.complete


async def test_a_step_closes_by_itself_after_last_answers_were_asked(tmp_path: Path) -> None:
    from workshop.core.events import StepClosing

    opened = SessionOpened(session_id="proef", scenario=scenario(closing_seconds=0), join_code="KADE")
    server = await open_room(particulars(tmp_path), tmp_path, opened=opened)
    task = asyncio.create_task(server.serve())
    session = server.room.session
    step = next(one for one in session.scenario.steps if one.kind is StepKind.QUESTION)
    await server.room.propose(FACILITATOR, "s", StepStarted(step=step.id))
    await server.room.propose(FACILITATOR, "c", StepClosing(step=step.id))
    async with asyncio.timeout(60):
        while session.state(step.id).phase is not Phase.CLOSED:
            await server.room.beyond(session.number)
    server._stop.set()
    await task


async def test_use_1_4_another_code_is_told_to_screens_and_to_a_restart(tmp_path: Path) -> None:
    server = await served(tmp_path)
    task = asyncio.create_task(server.serve())
    path = live_path(tmp_path, "proef")
    await server.room.propose(FACILITATOR, "code", JoinCodeChanged(code="ROZE"))
    async with asyncio.timeout(60):
        while (left := read_live(path)) is None or left.code != "ROZE" or left.join_url != server._status().join_url:
            await asyncio.sleep(0.01)
    assert left.join_url.endswith("/ROZE")
    server._stop.set()
    await task


async def test_use_1_4_a_restart_knows_the_code_from_the_log_whatever_the_live_file_says(tmp_path: Path) -> None:
    """The process was killed between the event and the live file."""
    first = await served(tmp_path)
    await first.room.propose(FACILITATOR, "code", JoinCodeChanged(code="ROZE"))
    await first.room.close()
    server = await open_room(particulars(tmp_path), tmp_path)
    task = asyncio.create_task(server.serve())
    async with asyncio.timeout(60):
        while (left := read_live(live_path(tmp_path, "proef"))) is None or not left.control_url:
            await asyncio.sleep(0.01)
    assert (left.code, left.join_url.rpartition("/")[2]) == ("ROZE", "ROZE")
    assert server.room.session.codes == ["KADE", "ROZE"]
    server._stop.set()
    await task


async def test_use_4_4_only_invented_participants_do_not_keep_a_rehearsal_alive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unattended, "REHEARSAL_UNWATCHED", dt.timedelta(0))
    monkeypatch.setattr(room_process, "WATCH_SECONDS", 0.01)
    live = particulars(tmp_path).model_copy(update={"rehearsal": True, "asked": "127.0.0.1"})
    opened = SessionOpened(session_id="proef", scenario=scenario(), join_code="KADE", rehearsal=True)
    server = await open_room(live, tmp_path, opened=opened)
    seats = {"K7M4": SeatKind.SIMULATED, "P3R2": SeatKind.PHONE}
    for number, kind in seats.items():
        await server.room.propose(DOOR, number, SeatTaken(seat=number, group=Group.OTHER, kind=kind))
    assert not server.phones.has_people
    for number, expected in (("K7M4", False), ("P3R2", True)):
        stream = Stream(asyncio.Transport(), number, Group.OTHER, "nl", chunked=True)
        server.phones._streams.add(stream)
        assert server.phones.has_people is expected
        server.phones._streams.discard(stream)
    async with asyncio.timeout(60):
        await server.serve()
    left = read_live(live_path(tmp_path, "proef"))
    assert left is not None
    assert (left.pid, left.finished) == (0, False), "resumable"


async def test_use_4_9_the_facilitator_hears_why_the_room_stands_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The console keeps its line, the record is written up to there, and the log tells nothing of what people said."""
    monkeypatch.setattr(control, "HEARTBEAT_SECONDS", 0.02)
    server = await served(tmp_path)
    task = asyncio.create_task(server.serve())
    await until(lambda: server.live.control_url)
    console = RemoteClient(server.live.control_url, server.live.console_token)
    told: list[int] = []

    async def follow() -> None:
        async for batch in console.follow(0):
            told.extend(one.number for one in batch)

    following = asyncio.create_task(follow())
    assert isinstance(await server.room.propose(FACILITATOR, "first", StepStarted(step="drempels")), Accepted)
    await until(lambda: told == [1, 2])
    assert not (await console.status()).troubles
    strange = '{"type":"from_later","text":"Quirijn belt de bank"}'
    draft = Draft("later", dt.datetime.now(dt.UTC), FACILITATOR, strange)
    await server.room._log.append("proef", [draft])
    await until(lambda: server.room.failure)
    assert (await console.status()).troubles == (Trouble.UNREADABLE,)
    await until(lambda: Path(server.live.record_path).exists())
    assert not following.done()
    assert not task.done()
    assert "Quirijn" not in caplog.text
    with pytest.raises(RoomGone, match="event 3"):
        await console.propose("next", StepStarted(step="drempels"))
    await console.stop()
    await task
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)
    await console.close()
    assert serve.why(server.room.failure, server.live, catalogue("nl", "cli")).count("nieuwere versie") == 1


async def test_use_1_5_the_console_hears_who_wants_a_seat_back_and_says_no(tmp_path: Path) -> None:
    server = await served(tmp_path)
    task = asyncio.create_task(server.serve())
    await server.room.propose(DOOR, "j", SeatTaken(seat="K7M4", group=Group.OTHER, cookie_hash="oud"))
    questions = server._phones.joining.comebacks
    assert questions.ask("K7M4", "nieuw", "192.0.2.7")
    async with asyncio.timeout(10):
        while not server.live.control_url:
            await asyncio.sleep(0.01)
    console = RemoteClient(server.live.control_url, server.live.console_token)
    (one,) = (await console.status()).door.comebacks
    assert (one.seat, one.cookie_hash) == ("K7M4", "nieuw")
    await console.decline(one.id)
    await console.decline(one.id)
    assert not (await console.status()).door.comebacks
    assert questions.was_declined("nieuw")
    stage = RemoteClient(server.live.control_url, server.live.stage_token)
    with pytest.raises(RoomGone):
        await stage.decline(1)
    await console.close()
    await stage.close()
    server._stop.set()
    await task
