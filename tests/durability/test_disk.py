"""A disk that is full, a folder that cannot be written, a log that is damaged, a record that somebody edits."""

import asyncio
import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from durability.full_disk import full_disk
from durability.ledger import Ledger, log_of
from figures import Say
from phone import Phone
from typer.testing import CliRunner
from world import World

from workshop.cli import app
from workshop.core.events import FACILITATOR, SessionClosed, StepStarted
from workshop.files.sessions import SessionError, read_record
from workshop.room.client import Accepted, RoomGone, RoomStatus, Trouble
from workshop.room.log import Draft, LogError
from workshop.room.room import utc_now
from workshop.room.sqlite_log import SqliteLog
from workshop.run.launch import LaunchError
from workshop.text import catalogue
from workshop.web.remote import RemoteClient

pytestmark = pytest.mark.process


def is_complete(path: Path) -> bool:
    """Whether the record was finished; not yet, while what somebody made of it stands there."""
    try:
        return read_record(path).meeting.complete
    except SessionError:
        return False


async def until(client: RemoteClient, holds: Callable[[RoomStatus], bool]) -> RoomStatus:
    async with asyncio.timeout(60):
        while True:
            with contextlib.suppress(RoomGone):
                status = await client.status()
                if holds(status):
                    return status
            await asyncio.sleep(0.01)


async def test_r13_a_full_disk_is_said_on_phone_and_console_and_nothing_acknowledged_is_lost(
    world: World, say: Say
) -> None:
    live = await asyncio.to_thread(world.start)
    console = world.console()
    ledger = Ledger()
    async with Phone(live.join_url) as phone:
        await phone.join("entrepreneur")
        await console.propose("begin", StepStarted(step="peiling-begin"))
        await phone.look()
        form = phone.form("vote").fields | {"choice": "4"}
        for _ in range(5):
            await ledger.send(phone, "vote", form | {"id": ledger.new_id()})

        refused = form | {"id": ledger.new_id(), "choice": "5"}
        with full_disk(live):
            assert await phone.post("vote", refused) == 503
            assert phone.form("vote").fields["choice"] == "5", "what was chosen is still on the page"
            with pytest.raises(RoomGone):
                await console.propose("on", StepStarted(step="drempels"))
            await until(console, lambda status: Trouble.LOG in status.troubles)

        await ledger.send(phone, "vote", refused)
        assert isinstance(await console.propose("on", StepStarted(step="drempels")), Accepted), (
            "the same proposal again"
        )
        await until(console, lambda status: not status.troubles)
    log, _ = await log_of(console, 1 + 1 + 1 + 6 + 1)
    say(f"full disk and back: {ledger.compared(log)}")
    await console.close()


async def test_a_log_that_may_not_grow_refuses_the_whole_batch_and_takes_it_later(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / "log.db")
    await log.append("proef", [Draft("a", utc_now(), FACILITATOR, "x")])

    def pages(most: int) -> None:
        log._db.execute(f"PRAGMA max_page_count={most}").fetchall()

    await log._run(lambda: pages(3))
    batch = [Draft(f"b{n}", utc_now(), FACILITATOR, "x" * 3000) for n in range(9)]
    with pytest.raises(LogError, match="full"):
        await log.append("proef", batch)
    assert await log.last("proef") == 1
    await log._run(lambda: pages(1_000_000))
    assert [one.number for one in await log.append("proef", batch)] == list(range(2, 11))
    await log.close()


async def test_a_batch_with_something_that_cannot_be_written_is_refused_as_a_whole_and_the_log_goes_on(
    tmp_path: Path,
) -> None:
    log = SqliteLog(tmp_path / "log.db")
    batch = [Draft(f"b{n}", utc_now(), FACILITATOR, body) for n, body in enumerate(("x", "half a letter: \ud83d"))]
    with pytest.raises(LogError):
        await log.append("proef", batch)
    assert await log.last("proef") == 0
    assert [one.number for one in await log.append("proef", batch[:1])] == [1]
    await log.close()


def test_r13_a_state_folder_that_cannot_be_written_is_one_line_with_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vol").write_text("geen map", encoding="utf-8")
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "vol" / "state"))
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["room", "oefening-10", "--rehearsal", "--address", "127.0.0.1"])
    assert result.exit_code == 1
    assert result.output.startswith("Op de plaats van een map staat iets anders:")
    assert str(tmp_path / "vol") in result.output
    assert len(result.output.strip().splitlines()) == 1


async def test_r13_a_sessions_folder_that_cannot_be_written_stops_no_meeting_and_is_made_up_for(
    world: World,
) -> None:
    live = await asyncio.to_thread(world.start)
    console = world.console()
    await console.save()
    shutil.rmtree(world.sessions)
    world.sessions.write_text("geen map", encoding="utf-8")
    await console.propose("begin", StepStarted(step="drempels"))
    await until(console, lambda status: Trouble.RECORD in status.troubles)
    with pytest.raises(RoomGone, match="503"):
        await console.save()
    async with Phone(live.join_url) as phone:
        await phone.join("helper", "bank-noord")
        await phone.look()
        assert await phone.send("answer", text="De bijeenkomst gaat door") == 200
    world.sessions.unlink()
    saved = Path(live.record_path)
    saved.parent.mkdir(parents=True)
    await console.propose("on", StepStarted(step="cijfers"))
    await until(console, lambda status: not status.troubles)
    assert [one.text for one in read_record(saved).contributions] == ["De bijeenkomst gaat door"], "by itself"
    await console.close()


async def test_r13_a_record_changed_by_hand_while_the_meeting_lives_is_kept_beside_it(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    console = world.console()
    await console.propose("begin", StepStarted(step="drempels"))
    path = Path(await console.save())
    by_hand = path.read_bytes().replace(b"schema = 2", "schema = 2\nmijn_eigen_regel = 'één'".encode("cp1252"))
    path.write_bytes(by_hand)

    await console.propose("end", SessionClosed())
    await until(console, lambda status: Trouble.EDITED in status.troubles)
    await until(console, lambda _: is_complete(path))
    assert path.with_name(f"{path.name}.oud").read_bytes() == by_hand, "also from an editor that does not write UTF-8"
    assert "mijn_eigen_regel" not in path.read_text(encoding="utf-8")
    await console.close()
    assert live.pid


async def test_r13_a_kill_between_two_saves_is_not_taken_for_somebody_s_hand(world: World) -> None:
    await asyncio.to_thread(world.start)
    console = world.console()
    await console.propose("begin", StepStarted(step="drempels"))
    path = Path(await console.save())
    await console.close()
    await asyncio.to_thread(world.kill)
    await asyncio.to_thread(world.resume)
    again = world.console()
    await again.propose("on", StepStarted(step="cijfers"))
    await again.save()
    assert not (await again.status()).troubles
    path.unlink()
    await again.save()
    assert path.exists(), "a record that was deleted is simply written anew"
    assert not list(path.parent.glob("*.oud*"))
    await again.close()


async def with_answers(world: World, count: int) -> tuple[Ledger, Path]:
    """A room with so many answers in its log, and then no room."""
    live = await asyncio.to_thread(world.start)
    console = world.console()
    ledger = Ledger()
    async with Phone(live.join_url) as phone:
        await phone.join("entrepreneur")
        await console.propose("begin", StepStarted(step="peiling-begin"))
        await phone.look()
        form = phone.form("vote").fields
        for _ in range(count):
            await ledger.send(phone, "vote", form | {"id": ledger.new_id(), "choice": "3"})
    await console.save()
    await console.close()
    await asyncio.to_thread(world.kill)
    return ledger, Path(live.log_path)


@pytest.mark.parametrize("harm", ["cut", "flipped"])
async def test_r13_a_log_damaged_at_its_end_opens_up_to_the_damage_and_goes_on(
    world: World, say: Say, harm: str
) -> None:
    ledger, path = await with_answers(world, 20)
    wal = Path(f"{path}-wal")
    content = bytearray(wal.read_bytes())
    if harm == "cut":
        content = content[:-1000]
    else:
        content[-200] ^= 0xFF
    wal.write_bytes(content)
    await asyncio.to_thread(world.resume)
    console = world.console()
    lost = list(ledger.acknowledged)[-1:]
    for name in lost:
        del ledger.acknowledged[name]
    log, _ = await log_of(console, 3 + len(ledger.acknowledged))
    told = ledger.compared(log)
    assert not {one.id for one in log} & set(lost), "only what stood in the damaged part is gone"
    assert isinstance(await console.propose("on", StepStarted(step="drempels")), Accepted)
    await console.close()
    say(f"log {harm} in its last write: {told}; the damaged entry itself is gone")


async def test_r13_a_log_that_is_no_log_any_more_is_left_alone_and_the_facilitator_knows_where_everything_is(
    world: World,
) -> None:
    _, path = await with_answers(world, 3)
    Path(f"{path}-wal").unlink(missing_ok=True)
    path.write_bytes(b"dit is geen logboek " * 500)
    before = path.read_bytes()
    with pytest.raises(LaunchError) as refused:
        await asyncio.to_thread(world.resume)
    said = catalogue("nl", "cli")(refused.value.key, **refused.value.details)
    assert str(path) in said
    assert world.live is not None
    assert world.live.record_path in said, "the record up to the last time it was saved"
    assert "kopie" in said
    assert "Traceback" not in said
    assert path.read_bytes() == before
    assert read_record(Path(world.live.record_path)).steps
