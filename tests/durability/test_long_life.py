"""Hours of a live meeting, every timer at its own time: nothing grows, nothing stops, nothing is late (R13)."""

import asyncio
import datetime as dt
import gc
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
from drill import repeated
from durability.jumping_loop import JumpingLoop
from figures import Say
from particulars import particulars
from phone import Phone

from workshop.core import events as e
from workshop.core.terms import Phase
from workshop.files.live import live_path, read_live
from workshop.files.scenarios import load_scenario
from workshop.room.client import Accepted
from workshop.room.clock import SteadyClock
from workshop.run import reach, record_keeper
from workshop.run.adapters import Adapter
from workshop.run.record_keeper import SAVE_AFTER_SECONDS, SNAPSHOT_SECONDS
from workshop.run.room_process import RoomServer, open_room
from workshop.run.unattended import UNWATCHED
from workshop.tui.follower import Follower
from workshop.tui.watch import Watch
from workshop.web.live import SECONDS_BETWEEN_HEARTBEATS
from workshop.web.remote import RemoteClient

PHONES = 12
START = dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)
PLAN = load_scenario(Path(__file__).parents[2] / "scenarios" / "oefening-10.toml")
MINUTE, HOUR = 60.0, 3600.0


@dataclass
class Line:
    """What one phone's stream brought, and the longest silence on it in seconds."""

    events: int = 0
    silence: float = 0.0


@dataclass
class Diary:
    """What happened when, in seconds of the loop."""

    began: float
    saves: list[tuple[float, int]] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    tasks: list[int] = field(default_factory=list)
    connections: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


def resident_mb() -> float:
    """Memory of this process, test and phones included; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


async def listen(phone: Phone, line: Line) -> None:
    """Holds the stream; a screen that locks every twenty minutes opens another."""
    now = asyncio.get_running_loop().time
    while True:
        async with phone._http.get(f"{phone.join_url}/live", timeout=aiohttp.ClientTimeout(total=None)) as response:
            until, last = now() + 20 * MINUTE, now()
            async for chunk in response.content.iter_any():
                line.silence = max(line.silence, now() - last)
                line.events += chunk.count(b"event: ")
                last = now()
                if last > until:
                    break


async def lead(console: RemoteClient, phones: list[Phone], hour: int) -> None:
    """An hour of work: two steps, everybody answers one of them, last answers are asked for."""
    step = ("peiling-begin", "peiling-eind")[hour % 2]
    await propose(console, f"{hour}-a", e.StepStarted(step="cijfers"))
    await asyncio.sleep(10 * MINUTE)
    await propose(console, f"{hour}-b", e.StepStarted(step=step))
    if hour > 1:
        await propose(console, f"{hour}-r", e.StepReopened(step=step))
    for number, phone in enumerate(phones):
        await phone.look()
        assert await phone.send("vote", choice=str(1 + (number + hour) % 5)) == 200
        await asyncio.sleep(MINUTE)
    await propose(console, f"{hour}-c", e.StepClosing(step=step))
    await asyncio.sleep(5 * MINUTE)


async def propose(console: RemoteClient, name: str, event: e.Event) -> None:
    answer = await console.propose(name, event)
    assert isinstance(answer, Accepted), (name, answer)


async def live_for(hours: int, server: RoomServer, diary: Diary, lines: list[Line], live_file: Path) -> None:
    loop = asyncio.get_running_loop()
    serving = asyncio.create_task(server.serve())
    while not server.live.control_url:
        await asyncio.sleep(0.01)
    console = RemoteClient(server.live.control_url, server.live.console_token)
    follower = Follower(console, lambda _: None, lambda _: None)
    watch = Watch(console, lambda _: None)
    screens = [asyncio.create_task(follower.run()), asyncio.create_task(watch.run())]
    phones = [Phone(server.live.join_url) for _ in range(PHONES)]
    for phone in phones:
        await phone.join("entrepreneur")
    streams = [asyncio.create_task(listen(phone, line)) for phone, line in zip(phones, lines, strict=True)]
    for hour in range(hours):
        hours_end = diary.began + (hour + 1) * HOUR
        await lead(console, phones, hour)
        await asyncio.sleep(hours_end - loop.time())
        gc.collect()
        diary.objects.append(len(gc.get_objects()))
        diary.megabytes.append(resident_mb())
        diary.tasks.append(len(asyncio.all_tasks()))
        diary.connections.append(server.reach._listening.doorkeeper.connections)  # type: ignore[union-attr]
        diary.numbers.append(server.room.session.number)
        assert follower.session is not None
        assert follower.session.number == server.room.session.number
        assert not serving.done()
        assert all(not stream.done() for stream in streams)
    for task in (*screens, *streams):
        task.cancel()
    await asyncio.gather(*screens, *streams, return_exceptions=True)
    for phone in phones:
        await phone.__aexit__()
    await console.close()
    left_at = loop.time()
    await serving
    assert loop.time() - left_at >= UNWATCHED.total_seconds(), "it waits half an hour for a console"
    left = read_live(live_file)
    assert left is not None
    assert not left.finished, "and then stops, and can be resumed"


@repeated("hours", 2, 6)
def test_r13_hours_on_end_nothing_grows_nothing_stops_nothing_is_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, say: Say, hours: int
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    found: list[Adapter] = []
    monkeypatch.setattr(reach, "adapters", lambda: found)
    live = particulars(tmp_path).model_copy(update={"asked": "127.0.0.1"})
    opened = e.SessionOpened(session_id="proef", scenario=PLAN, join_code="KADE")
    write = record_keeper.write_text
    since = time.monotonic()
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        loop = runner.get_loop()
        diary, lines = Diary(loop.time()), [Line() for _ in range(PHONES)]
        clock = SteadyClock(lambda: START + dt.timedelta(seconds=loop.time() - diary.began), loop.time)
        server = runner.run(open_room(live, tmp_path, opened=opened, clock=clock))

        def written(text: str, path: Path, expected: object = None) -> str:
            diary.saves.append((loop.time() - diary.began, server.room.session.number))
            return write(text, path, expected)  # type: ignore[arg-type]

        monkeypatch.setattr(record_keeper, "write_text", written)
        rows: list[e.Stamped] = []
        follow = server.room.follow(0)

        async def note() -> None:
            async for batch in follow:
                rows.extend(batch)

        async def whole() -> None:
            noting = asyncio.create_task(note())
            await live_for(hours, server, diary, lines, live_path(tmp_path, "proef"))
            noting.cancel()
            await asyncio.gather(noting, return_exceptions=True)

        runner.run(whole())
    took = time.monotonic() - since

    events = diary.numbers[-1] - diary.numbers[0]
    per_event = (diary.objects[-1] - diary.objects[0]) / max(1, events)
    beats = [line.events for line in lines]
    say(
        f"{hours} hours in {took:.0f} s: tasks {diary.tasks[0]} → {diary.tasks[-1]}, connections "
        f"{diary.connections[0]} → {diary.connections[-1]}, {diary.megabytes[0]:.0f} → {diary.megabytes[-1]:.0f} MB, "
        f"{per_event:.0f} more objects per event, "
        f"{min(beats)} signs of life per phone, longest silence {max(line.silence for line in lines):.1f} s"
    )
    assert max(diary.tasks) - min(diary.tasks) <= PHONES
    assert max(diary.connections) <= 3 * PHONES
    assert diary.megabytes[-1] - diary.megabytes[0] < 10
    assert per_event < 60, "what an event leaves in memory, and nothing beside it"
    assert max(line.silence for line in lines) <= SECONDS_BETWEEN_HEARTBEATS + 1
    assert min(beats) >= hours * HOUR / SECONDS_BETWEEN_HEARTBEATS * 0.95

    closing, closed = (
        [one.at for one in rows if isinstance(one.event, kind)] for kind in (e.StepClosing, e.StepClosed)
    )
    waited = [(later - asked).total_seconds() for asked, later in zip(closing, closed, strict=True)]
    assert len(waited) == hours
    assert all(PLAN.closing_seconds <= one < PLAN.closing_seconds + 1 for one in waited), waited
    assert server.room.session.phase is Phase.CLOSED
    for one in rows:
        at = (one.at - START).total_seconds()
        assert any(
            number >= one.number and saved - at <= SNAPSHOT_SECONDS + SAVE_AFTER_SECONDS + 1
            for saved, number in diary.saves
        ), f"event {one.number} at {at:.0f} s stands in no record half a minute later"
