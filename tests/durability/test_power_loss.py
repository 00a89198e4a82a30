"""The power goes: of what the disk was not asked to sync anything may be missing, and nothing that was acknowledged."""

import asyncio
import datetime as dt
import random
from pathlib import Path

from drill import repeated
from durability.recording_vfs import Disk, library, recorded
from figures import Say
from needs import need

from workshop.room.log import Draft
from workshop.room.sqlite_log import SqliteLog

ROOM = "proef"
AT = dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)


async def run(folder: Path, disk: Disk, *, careless: bool = False) -> None:
    """Six submitters keep events of many sizes, now and then one is redacted; each acknowledgement is marked."""
    log = SqliteLog(folder / "log.db")
    if careless:
        await log._run(lambda: log._db.execute("PRAGMA synchronous=OFF").fetchall())
    dice = random.Random(7)

    async def submit(who: int) -> None:
        for number in range(25):
            key = f"{who}-{number}"
            drafts = [Draft(f"{key}-{n}", AT, f"seat:{who}", "x" * dice.choice((40, 300, 2600))) for n in range(3)]
            kept = await log.append(ROOM, drafts)
            disk.mark(" ".join(f"{draft.key}@{place.number}" for draft, place in zip(drafts, kept, strict=True)))
            await asyncio.sleep(0)

    await asyncio.gather(*(submit(who) for who in range(6)))
    await log.redact(ROOM, {3: "—"})
    disk.mark("redacted")
    await log.append(ROOM, [Draft("last", AT, "room", "x")])
    disk.mark("last@451")
    await log.close()


async def missing_after_cut(disk: Disk, place: int, folder: Path, dice: random.Random) -> tuple[int, int]:
    """How many acknowledged events were compared after a cut at that place, and how many of them are not there.

    Raises AssertionError when what is there is not in order, or twice.
    """
    folder.mkdir()
    for path, content in disk.after_power_cut(place, dice).items():
        (folder / Path(path).name).write_bytes(content)
    wanted = dict(one.split("@") for at, said in disk.marks if at <= place for one in said.split() if "@" in one)
    log = SqliteLog(folder / "log.db")
    last = await log.last(ROOM)
    rows = []
    if last:
        async for batch in log.follow(ROOM, 0):
            rows += batch
            if len(rows) == last:
                break
    there = {row.key: str(row.number) for row in rows}
    assert [row.number for row in rows] == list(range(1, last + 1))
    assert len(there) == last
    if "redacted" in {said for at, said in disk.marks if at <= place}:
        assert rows[2].body == "—", "what was erased is not back either"
    appended = await log.append(ROOM, [Draft("after", AT, "room", "x")])
    assert appended[0].number == last + 1, "and it goes on"
    await log.close()
    return len(wanted), sum(there.get(key) != number for key, number in wanted.items())


@repeated("cuts", 30, 220)
async def test_r13_whatever_the_power_cut_leaves_everything_acknowledged_is_there(
    tmp_path: Path, say: Say, cuts: int
) -> None:
    lib = library()
    need("sqlite as a shared library", lib is not None)
    assert lib is not None
    with recorded(lib) as disk:
        await run(tmp_path, disk)
    dice = random.Random(20261203)
    places = sorted({dice.randrange(len(disk.journal) + 1) for _ in range(cuts)} | {len(disk.journal)})
    compared = missing = 0
    for number, place in enumerate(places):
        looked, gone = await missing_after_cut(disk, place, tmp_path / f"cut-{number}", dice)
        compared += looked
        missing += gone
    assert compared > 1000
    say(f"power cut, {len(places)} times: {compared:,} acknowledged entries compared, difference {missing}, doubled 0")
    assert missing == 0


async def test_this_test_can_fail_a_log_that_does_not_wait_for_the_disk_loses_acknowledged_events(
    tmp_path: Path,
) -> None:
    lib = library()
    need("sqlite as a shared library", lib is not None)
    assert lib is not None
    with recorded(lib) as disk:
        await run(tmp_path, disk, careless=True)
    dice = random.Random(1)
    place = disk.marks[-40][0]
    compared, missing = await missing_after_cut(disk, place, tmp_path / "cut", dice)
    assert missing == compared > 100
