"""A log in which bytes are gone or wrong: what stood whole before is there, and the facilitator reads why (R13)."""

import asyncio
import datetime as dt
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from figures import Say
from given import scenario
from particulars import particulars

from workshop.core.events import FACILITATOR, SessionOpened, StepStarted
from workshop.files.live import LiveRoom, live_path, write_live
from workshop.room.log import Draft, Row
from workshop.room.room import Room
from workshop.room.sqlite_log import SqliteLog
from workshop.run.serve import serve_room

AT = dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)
BATCHES, DAMAGES = 60, 150


async def written(folder: Path) -> list[tuple[int, int]]:
    """Fills a log in `folder`, then takes the files as a power cut leaves them; where the WAL ended after each number.

    Batches are of several sizes, so that some are part of a page and some are many pages.
    """
    log = SqliteLog(folder / "busy.db")
    dice, ends, number = random.Random(5), [], 0
    for batch in range(BATCHES):
        drafts = [Draft(f"k{batch}-{n}", AT, "room", "x" * dice.choice((30, 500, 6000))) for n in range(3)]
        number = (await log.append("a", drafts))[-1].number
        ends.append((number, (folder / "busy.db-wal").stat().st_size))
    shutil.copy(folder / "busy.db", folder / "log.db")
    shutil.copy(folder / "busy.db-wal", folder / "log.db-wal")
    await log.close()
    return ends


async def rows_of(log: SqliteLog) -> list[Row]:
    found: list[Row] = []
    async for batch in log.follow("a", 0):
        found += batch
        if len(found) == await log.last("a"):
            break
    return found


@pytest.mark.parametrize("harm", ["cut off", "a byte turned over", "a sector of rubbish"])
async def test_r13_a_damaged_end_costs_what_stood_behind_the_damage_and_nothing_before_it(
    tmp_path: Path, say: Say, harm: str
) -> None:
    ends = await written(tmp_path)
    whole = (tmp_path / "log.db-wal").read_bytes()
    dice = random.Random(harm)
    compared = 0
    for turn in range(DAMAGES // 3):
        at = dice.randrange(ends[2][1], len(whole))
        damaged = bytearray(whole)
        if harm == "cut off":
            del damaged[at:]
        elif harm == "a byte turned over":
            damaged[at] ^= 0xFF
        else:
            damaged[at : at + 512] = b"\xa5" * len(damaged[at : at + 512])
        folder = tmp_path / f"turn-{turn}"
        folder.mkdir()
        shutil.copy(tmp_path / "log.db", folder)
        (folder / "log.db-wal").write_bytes(damaged)
        safe = max(number for number, end in ends if end <= at)

        log = SqliteLog(folder / "log.db")
        found = await rows_of(log)
        assert len(found) >= safe, "all that stood before the damage"
        assert len(found) in {number for number, _ in ends}, "a batch is there as a whole or not at all"
        assert [row.number for row in found] == list(range(1, len(found) + 1))
        assert [row.key for row in found] == [f"k{n // 3}-{n % 3}" for n in range(len(found))]
        assert (await log.append("a", [Draft("next", AT, "room", "x")]))[0].number == len(found) + 1
        await log.close()
        compared += safe
    say(f"log damaged ({harm}) {turn + 1} times: {compared:,} entries before the damage compared, difference 0")


def meeting(folder: Path) -> LiveRoom:
    """A meeting that was interrupted, with two events in its log."""
    live = particulars(folder)

    async def begin() -> None:
        opened = SessionOpened(session_id="proef", scenario=scenario(), join_code="KADE")
        room = await Room.create(SqliteLog(Path(live.log_path)), opened)
        await room.propose(FACILITATOR, "begin", StepStarted(step="drempels"))
        await room.close()

    asyncio.run(begin())
    write_live(folder, live)
    return live


def no_database(log: Path) -> None:
    log.write_bytes(b"SQLite formaat 9" + log.read_bytes()[16:])


def no_page(log: Path) -> None:
    content = bytearray(log.read_bytes())
    content[4096:] = b"\xff" * len(content[4096:])
    log.write_bytes(content)


def no_event(log: Path) -> None:
    with sqlite3.connect(log) as db:
        db.execute("UPDATE event SET body = '{\"type\": 3}' WHERE number = 2")
    db.close()


def nothing(log: Path) -> None:
    log.unlink()


def no_rows(log: Path) -> None:
    with sqlite3.connect(log) as db:
        db.execute("DELETE FROM event")
    db.close()


@pytest.mark.parametrize("saved", [True, False], ids=["with a record", "without"])
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (no_database, "kan niet worden gelezen of geschreven: het bestand is beschadigd."),
        (no_page, "kan niet worden gelezen of geschreven: het bestand is beschadigd."),
        (no_event, "kan niet worden gelezen of geschreven: wat erin staat is veranderd, beschadigd of"),
        (nothing, "is er niet meer"),
        (no_rows, "is er niet meer"),
    ],
)
def test_r13_a_log_that_cannot_be_used_is_left_alone_and_one_line_says_where_everything_is(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    harm: Callable[[Path], None],
    said: str,
    saved: bool,
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    live = meeting(tmp_path)
    log = Path(live.log_path)
    harm(log)
    before = log.read_bytes() if log.exists() else None
    if saved:
        Path(live.record_path).write_text("# het verslag", encoding="utf-8")

    assert serve_room("proef", "nl") == 1
    line = capfd.readouterr().err.strip().splitlines()[-1]
    assert line.startswith(f"Het logboek {log} {said}")
    assert (live.record_path in line) == saved
    assert (log.read_bytes() if log.exists() else None) == before
    assert live_path(tmp_path, "proef").exists(), "it can be tried again"


@pytest.mark.parametrize("half", [b"", b'{"type": "SessionOpened", "sess'])
def test_r13_a_power_cut_in_the_first_seconds_stops_no_meeting_that_has_a_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, half: bytes
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    meeting(tmp_path)
    (tmp_path / "proef.opened.json").write_bytes(half)
    served: list[int] = []

    async def serve(server: object) -> None:
        served.append(server.room.session.number)  # type: ignore[attr-defined]
        await server.room.close()  # type: ignore[attr-defined]

    monkeypatch.setattr("workshop.run.room_process.RoomServer.serve", serve)
    assert serve_room("proef", "nl") == 0
    assert served == [2]


def test_a_meeting_that_was_finished_and_half_cleared_away_says_so_and_is_gone_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    live = particulars(tmp_path).model_copy(update={"finished": True})
    write_live(tmp_path, live)
    assert serve_room("proef", "nl") == 1
    assert capfd.readouterr().err.strip() == f'"{live.title}" is al afgesloten. Het verslag staat in {live.record_path}'
    assert not live_path(tmp_path, "proef").exists()
