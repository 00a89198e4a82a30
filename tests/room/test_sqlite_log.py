"""What the store on disk adds: it outlives the program, locks others out, and leaves nothing of what was erased."""

import asyncio
import datetime as dt
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.room.log import Draft, LogError, LogInUse, Row
from workshop.room.sqlite_log import SqliteLog

AT = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
HOLDER = """
import asyncio, datetime, sys
from pathlib import Path
from workshop.room.log import Draft
from workshop.room.sqlite_log import SqliteLog

log = SqliteLog(Path(sys.argv[1]))
at = datetime.datetime(2026, 12, 3, tzinfo=datetime.UTC)
async def hold():
    await log.append("a", [Draft("k1", at, "room", "van de houder")])
    print("ready", flush=True)
    sys.stdin.read()
asyncio.run(hold())
"""


def draft(key: str, body: str = "{}") -> Draft:
    return Draft(key, AT, "room", body)


async def rows(log: SqliteLog, after: int = 0) -> list[Row]:
    found: list[Row] = []
    last = await log.last("a")
    following = log.follow("a", after)
    while len(found) < last - after:
        found += await anext(following)
    await following.aclose()  # type: ignore[attr-defined]
    return found


def bytes_on_disk(path: Path) -> bytes:
    """The database, its WAL and whatever else SQLite laid beside it."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir()))


async def test_r13_everything_is_there_after_closing_and_opening_again(tmp_path: Path) -> None:
    path = tmp_path / "room.log"
    first = SqliteLog(path)
    await first.append("a", [draft("k1", "één"), draft("k2", "twee")])
    await first.close()

    again = SqliteLog(path)
    assert await again.last("a") == 2
    assert [(row.number, row.key, row.at, row.body) for row in await rows(again)] == [
        (1, "k1", AT, "één"), (2, "k2", AT, "twee"),
    ]  # fmt: skip
    known, new = await again.append("a", [draft("k2", "twee"), draft("k3")])
    assert (known.number, known.created, new.number) == (2, False, 3)
    await again.close()


async def test_a_follower_reads_many_rows_from_disk_in_batches(tmp_path: Path) -> None:
    path = tmp_path / "room.log"
    first = SqliteLog(path)
    await first.append("a", [draft(f"k{number}") for number in range(1, 5001)])
    await first.close()
    again = SqliteLog(path)
    assert [row.number for row in await rows(again)] == list(range(1, 5001))
    await again.append("a", [draft("k5001")])
    assert [row.number for row in await rows(again, 4990)] == list(range(4991, 5002))
    await again.close()


async def test_a_second_opener_is_refused_and_may_open_when_the_first_has_closed(disk: SqliteLog) -> None:
    with pytest.raises(LogInUse):
        SqliteLog(disk.path)
    await disk.append("a", [draft("k1")])
    with pytest.raises(LogInUse):
        SqliteLog(disk.path)
    assert (await disk.append("a", [draft("k2")]))[0].number == 2


@pytest.mark.process
async def test_r13_the_lock_is_free_the_moment_its_holder_is_killed_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "room.log"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "ready\n"
        with pytest.raises(LogInUse):
            SqliteLog(path)
    finally:
        os.kill(holder.pid, signal.SIGKILL)
        holder.communicate()

    log = SqliteLog(path)
    assert [row.body for row in await rows(log)] == ["van de houder"]
    await log.close()


@pytest.mark.parametrize("content", [b"dit is geen database, maar wel lang genoeg " * 40, b"SQLite format 3\x00" * 90])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "room.log"
    path.write_bytes(content)
    with pytest.raises(LogError) as refused:
        SqliteLog(path)
    assert not isinstance(refused.value, LogInUse)
    assert path.read_bytes() == content


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LogError):
        SqliteLog(tmp_path / "weg" / "room.log")


async def test_a_database_of_something_else_cannot_be_appended_to(tmp_path: Path) -> None:
    path = tmp_path / "room.log"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE event (id INTEGER)")
    other.close()
    log = SqliteLog(path)
    with pytest.raises(LogError):
        await log.append("a", [draft("k1")])
    await log.close()


def full_at(log: SqliteLog, more: int | None) -> None:
    """Lets the database grow by so many pages and no further; None for as far as it likes."""
    pages = log._db.execute("PRAGMA page_count").fetchone()[0]
    log._db.execute(f"PRAGMA max_page_count={pages + more if more is not None else 1 << 30}").fetchall()


async def on_thread(log: SqliteLog, more: int | None) -> None:
    await log._run(lambda: full_at(log, more))


async def test_a_full_disk_acknowledges_nothing_and_the_log_goes_on_when_there_is_room(disk: SqliteLog) -> None:
    await disk.append("a", [draft("k1", "klein")])
    await on_thread(disk, 2)

    with pytest.raises(LogError):
        await disk.append("a", [draft("k2", "klein"), draft("k3", "x" * 200_000)])
    assert await disk.last("a") == 1
    assert [row.key for row in await rows(disk)] == ["k1"]

    await on_thread(disk, None)
    answers = await disk.append("a", [draft("k2", "klein"), draft("k3", "x" * 200_000)])
    assert [(one.number, one.created) for one in answers] == [(2, True), (3, True)]


async def test_a_redaction_that_does_not_fit_leaves_the_log_usable(disk: SqliteLog) -> None:
    await disk.append("a", [draft("k1", "klein")])
    await on_thread(disk, 2)
    with pytest.raises(LogError):
        await disk.redact("a", {1: "x" * 200_000})
    await on_thread(disk, None)
    assert (await disk.append("a", [draft("k2")]))[0].number == 2
    assert (await rows(disk))[0].body == "klein"


@pytest.mark.parametrize("size", [1, 3000])
async def test_l7_a_redacted_body_is_nowhere_in_the_file_or_its_wal(disk: SqliteLog, size: int) -> None:
    secret = "Anna-de-Wit " * size
    await disk.append("a", [draft("k1"), draft("k2", secret), draft("k3", secret)])
    assert b"Anna-de-Wit" in bytes_on_disk(disk.path)

    await disk.redact("a", {2: '{"zwart": true}', 3: '{"zwart": true}'})

    assert b"Anna-de-Wit" not in bytes_on_disk(disk.path)
    await disk.append("a", [draft("k4")])
    assert [row.body for row in (await rows(disk))[1:3]] == ['{"zwart": true}'] * 2


async def test_l7_nothing_of_an_erased_room_is_left_on_disk(disk: SqliteLog) -> None:
    await disk.append("a", [draft(f"k{number}", "Anna-de-Wit " * 50) for number in range(200)])
    await disk.append("b", [draft("k1", "blijft")])
    await disk.erase("a")
    assert b"Anna-de-Wit" not in bytes_on_disk(disk.path)
    assert b"blijft" in bytes_on_disk(disk.path)


async def test_a_closed_log_says_so_and_may_be_closed_again(disk: SqliteLog) -> None:
    await disk.append("a", [draft("k1")])
    await disk.close()
    await disk.close()
    with pytest.raises(LogError):
        await disk.append("a", [draft("k2")])


async def test_a_follower_on_its_way_sees_redacted_bodies_only(disk: SqliteLog) -> None:
    await disk.append("a", [draft("k1", "geheim"), draft("k2")])
    await disk.redact("a", {1: "zwart"})
    waiting = asyncio.create_task(rows(disk))
    await disk.append("a", [draft("k3")])
    assert (await waiting)[0].body == "zwart"
