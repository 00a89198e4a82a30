"""Who asked to be erased is erased on disk, whatever the disk, a crash or a power cut says in between (L7, R13)."""

import asyncio
import contextlib
import datetime as dt
import shutil
import sqlite3
from pathlib import Path

import pytest
from given import scenario
from particulars import particulars

from workshop.core.events import (
    DOOR,
    FACILITATOR,
    ContributionGiven,
    SeatErased,
    SeatTaken,
    SessionOpened,
    StepStarted,
    seat_author,
)
from workshop.core.terms import Group
from workshop.room import sqlite_log
from workshop.room.client import Accepted
from workshop.room.log import Draft, LogError, Row
from workshop.room.room import Room
from workshop.room.sqlite_log import SqliteLog
from workshop.run import room_process
from workshop.run.room_process import open_room

AT = dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)
SECRET = "Niemand belt mij terug"
ME = seat_author("K7M4")
OPENED = SessionOpened(session_id="proef", scenario=scenario(), join_code="KADE")


class Stuck:
    """A disk that takes what is appended, and refuses to empty the WAL so many times."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
        self.left = times
        sweep = sqlite_log._sweep

        def stuck(db: sqlite3.Connection) -> None:
            if self.left > 0:
                self.left -= 1
                raise sqlite3.OperationalError("disk I/O error")
            sweep(db)

        monkeypatch.setattr(sqlite_log, "_sweep", stuck)


def on_disk(folder: Path) -> bool:
    """Whether the words are in any file of that folder; one that goes away meanwhile has them no more."""
    found = False
    for path in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):
            found = found or SECRET.encode() in path.read_bytes()
    return found


async def rows(log: SqliteLog) -> list[Row]:
    return await anext(log.follow("a", 0))


async def erased_room(log: SqliteLog) -> Room:
    """A room in which somebody answered, and asked to be erased; on disk that has not happened yet."""
    room = await Room.create(log, OPENED)
    assert isinstance(await room.propose(DOOR, "join", SeatTaken(seat="K7M4", group=Group.ENTREPRENEUR)), Accepted)
    await room.propose(FACILITATOR, "begin", StepStarted(step="drempels"))
    said = ContributionGiven(seat="K7M4", step="drempels", text=SECRET)
    assert isinstance(await room.propose(ME, "answer", said), Accepted)
    assert isinstance(await room.propose(ME, "erase", SeatErased(seat="K7M4")), Accepted)
    return room


async def test_l7_words_that_the_disk_did_not_let_go_are_not_shown_and_are_removed_when_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = SqliteLog(tmp_path / "log.db")
    await log.append("a", [Draft("k1", AT, "room", SECRET)])
    Stuck(monkeypatch, 1)
    with pytest.raises(LogError):
        await log.redact("a", {1: "—"})
    assert [row.body for row in await rows(log)] == ["—"]
    assert on_disk(tmp_path), "that is why it was refused"
    await log.redact("a", {})
    assert not on_disk(tmp_path)
    await log.close()


async def test_l7_a_crash_between_the_redaction_and_emptying_the_wal_leaves_nothing_once_it_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "first").mkdir()
    log = SqliteLog(tmp_path / "first" / "log.db")
    await log.append("a", [Draft("k1", AT, "room", SECRET)])
    with monkeypatch.context() as patch:
        Stuck(patch, 1)
        with pytest.raises(LogError):
            await log.redact("a", {1: "—"})
        shutil.copytree(tmp_path / "first", tmp_path / "after")
    assert on_disk(tmp_path / "after")
    again = SqliteLog(tmp_path / "after" / "log.db")
    assert [row.body for row in await rows(again)] == ["—"]
    assert not on_disk(tmp_path / "after")
    await again.close()
    await log.close()


async def test_l7_r13_a_room_resumes_on_a_disk_that_refuses_and_knows_what_it_owes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await erased_room(SqliteLog(tmp_path / "log.db"))
    assert room.owes_erasures
    await room.close()
    Stuck(monkeypatch, 2)
    resumed = await Room.resume(SqliteLog(tmp_path / "log.db"), "proef")
    assert resumed.owes_erasures
    await resumed.forget_erased()
    assert not resumed.owes_erasures
    assert not on_disk(tmp_path)
    await resumed.close()


async def test_l7_a_room_keeps_trying_to_erase_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_process, "WATCH_SECONDS", 0.001)
    server = await open_room(particulars(tmp_path), tmp_path, opened=OPENED)
    serving = asyncio.create_task(server.serve())
    room = server.room
    await room.propose(DOOR, "join", SeatTaken(seat="K7M4", group=Group.ENTREPRENEUR))
    await room.propose(FACILITATOR, "begin", StepStarted(step="drempels"))
    await room.propose(ME, "answer", ContributionGiven(seat="K7M4", step="drempels", text=SECRET))
    await server.keeper.save()
    stuck = Stuck(monkeypatch, 3)
    assert isinstance(await room.propose(ME, "erase", SeatErased(seat="K7M4")), Accepted)
    async with asyncio.timeout(60):
        while room.owes_erasures or on_disk(tmp_path):
            await asyncio.sleep(0)
    assert stuck.left == 0
    server._stop.set()
    await serving
