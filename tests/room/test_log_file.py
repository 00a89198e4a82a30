"""The log's file goes or is replaced while the meeting lives: a whole new one is there before the next answer."""

import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from needs import need
from room.test_sqlite_log import draft, rows

from workshop.room.log import LogError
from workshop.room.sqlite_log import SqliteLog

Harm = Callable[[Path], None]


@pytest.fixture
async def log(tmp_path: Path) -> AsyncIterator[SqliteLog]:
    need("a system that lets open files be deleted", os.name == "posix")
    (tmp_path / "staat").mkdir()
    opened = SqliteLog(tmp_path / "staat" / "room.db")
    await opened.append("a", [draft(f"k{number}", f"antwoord {number}") for number in range(1, 400)])
    yield opened
    await opened.close()


def delete(path: Path) -> None:
    path.unlink()


def delete_what_was_written_ahead(path: Path) -> None:
    path.with_name(f"{path.name}-wal").unlink()


def delete_both(path: Path) -> None:
    delete(path)
    delete_what_was_written_ahead(path)


def delete_the_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


def put_an_empty_file_there(path: Path) -> None:
    path.unlink()
    path.touch()


def put_another_database_there(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE event (x)")
    other.close()


def on_disk(path: Path, tmp_path: Path) -> list[str]:
    """What a program finds that opens what lies there at this moment, as after a kill -9."""
    found = tmp_path / "gevonden"
    found.mkdir()
    for file in path.parent.glob(f"{path.name}*"):
        shutil.copy(file, found)
    db = sqlite3.connect(found / path.name)
    bodies = [body for (body,) in db.execute("SELECT body FROM event ORDER BY number")]
    db.close()
    return bodies


HARMS = [
    delete, delete_what_was_written_ahead, delete_both, delete_the_folder, put_an_empty_file_there,
    put_another_database_there,
]  # fmt: skip


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
async def test_use_4_1_what_is_acknowledged_after_the_file_went_is_on_disk_with_all_before(
    log: SqliteLog, tmp_path: Path, harm: Harm
) -> None:
    harm(log.path)
    (answer,) = await log.append("a", [draft("k400", "antwoord 400")])
    assert (answer.number, log.times_put_back) == (400, 1)
    assert on_disk(log.path, tmp_path) == [f"antwoord {number}" for number in range(1, 401)]
    assert len(await rows(log)) == 400


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
async def test_use_4_1_a_look_is_enough_also_when_nobody_says_anything(
    log: SqliteLog, tmp_path: Path, harm: Harm
) -> None:
    assert not await log.look()
    harm(log.path)
    assert await log.look()
    assert not await log.look()
    assert on_disk(log.path, tmp_path) == [f"antwoord {number}" for number in range(1, 400)]
    assert log.path.stat().st_mode & 0o077 == 0, "for the owner's eyes only (L25)"


async def test_use_4_1_while_no_new_file_can_be_made_nothing_is_acknowledged_and_nothing_lost(
    log: SqliteLog, tmp_path: Path
) -> None:
    folder = log.path.parent
    delete_the_folder(log.path)
    folder.touch()
    with pytest.raises(LogError):
        await log.append("a", [draft("k400", "antwoord 400")])
    with pytest.raises(LogError):
        await log.look()
    folder.unlink()
    await log.append("a", [draft("k400", "antwoord 400")])
    assert on_disk(log.path, tmp_path) == [f"antwoord {number}" for number in range(1, 401)]


async def test_use_4_1_what_was_erased_is_not_in_the_new_file(log: SqliteLog) -> None:
    await log.redact("a", {7: "{}"})
    delete_both(log.path)
    await log.look()
    on_the_disk = b"".join(file.read_bytes() for file in log.path.parent.iterdir())
    assert b"antwoord 6" in on_the_disk
    assert b"antwoord 7\x00" not in on_the_disk
    assert on_the_disk.count(b"antwoord 7") == on_the_disk.count(b"antwoord 70") + sum(
        on_the_disk.count(f"antwoord 7{digit}".encode()) for digit in range(1, 10)
    )
