"""The laptop gets another address in the middle of a meeting: a new code, and nobody loses anything (R6, R13)."""

import asyncio
import contextlib
import socket
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from needs import need
from particulars import particulars
from phone import Phone

from workshop.core.events import SessionOpened, StepStarted
from workshop.core.scenario import Scenario
from workshop.files.live import live_path, read_live
from workshop.files.scenarios import load_scenario
from workshop.room.client import RoomGone, RoomStatus, Trouble
from workshop.run import adapters, reach
from workshop.run.adapters import Adapter, Kind
from workshop.run.address import AddressError
from workshop.run.reach import LOOK_SECONDS, MISSES, Reach
from workshop.run.room_process import RoomServer, open_room
from workshop.tui.watch import POLL_SECONDS
from workshop.web.remote import RemoteClient

OLD, NEW = "127.0.0.2", "127.0.0.3"
WIFI, CABLE = Adapter("wlan0", OLD, Kind.WIFI), Adapter("eth0", NEW, Kind.WIRED)
VPN, DOCKER = Adapter("tun0", "127.0.0.4", Kind.TUNNEL), Adapter("docker0", "127.0.0.5", Kind.VIRTUAL)


def need_aliases() -> None:
    """On Linux every address of 127/8 is this machine."""
    with contextlib.suppress(OSError), socket.create_server((NEW, 0)):
        return need("loopback aliases", True)
    need("loopback aliases", not sys.platform.startswith("linux"))


def plan() -> Scenario:
    return load_scenario(Path(__file__).parents[2] / "scenarios" / "oefening-10.toml")


def unopened(address: str = OLD, asked: str = "") -> Reach:
    return Reach(web.Application(), lambda: "KADE", address, 8080, asked, "")


class Laptop:
    """The addresses that this laptop says it has."""

    def __init__(self, *found: Adapter) -> None:
        self.found = list(found)

    def __call__(self) -> list[Adapter]:
        return self.found


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Laptop:
    now = Laptop(WIFI)
    monkeypatch.setattr(reach, "adapters", now)
    monkeypatch.setattr(adapters, "adapters", now)
    monkeypatch.setattr(reach, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr("workshop.run.room_process.WATCH_SECONDS", 0.01)
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    return now


@pytest.fixture
async def server(laptop: Laptop, tmp_path: Path) -> AsyncIterator[RoomServer]:
    need_aliases()
    live = particulars(tmp_path).model_copy(update={"address": OLD})
    opened = SessionOpened(session_id="proef", scenario=plan(), join_code="KADE")
    serving = await open_room(live, tmp_path, opened=opened)
    task = asyncio.create_task(serving.serve())
    async with asyncio.timeout(60):
        while not serving.live.join_url:
            await asyncio.sleep(0)
    yield serving
    serving._stop.set()
    await task


async def until(console: RemoteClient, holds: Callable[[RoomStatus], bool]) -> RoomStatus:
    async with asyncio.timeout(60):
        while True:
            status = await console.status()
            if holds(status):
                return status
            await asyncio.sleep(0.01)


def console_of(server: RoomServer) -> RemoteClient:
    return RemoteClient(server.live.control_url, server.live.console_token)


async def propose(console: RemoteClient, step: str) -> None:
    await console.propose(f"step-{step}", StepStarted(step=step))


def test_r13_a_change_is_noticed_within_five_seconds() -> None:
    assert MISSES * LOOK_SECONDS + POLL_SECONDS < 5


async def test_r13_another_address_renews_the_code_and_leaves_the_meeting_as_it_was(
    server: RoomServer, laptop: Laptop, tmp_path: Path
) -> None:
    console = console_of(server)
    async with Phone(server.live.join_url) as early:
        await early.join("entrepreneur")
        await propose(console, "drempels")
        await early.look()
        number, port = server.room.session.number, server.live.port

        laptop.found = [CABLE]
        moved = await until(console, lambda status: status.address == NEW)

        assert moved.join_url == f"http://{NEW}:{port}/KADE", "the same port and code"
        assert server.room.session.number == number, "the log knows nothing of it"
        assert await early.send("answer", text="Ik kan de laptop nog bereiken") == 200
        async with Phone(moved.join_url) as late:
            await late.join("helper", "bank-noord")
            await late.look()
            assert await late.send("answer", text="En ik kom op het nieuwe adres binnen") == 200
    texts = {one.text for one in server.room.session.contributions.values()}
    assert texts == {"Ik kan de laptop nog bereiken", "En ik kom op het nieuwe adres binnen"}
    async with asyncio.timeout(60):
        while (kept := read_live(live_path(tmp_path, "proef"))) is None or kept.address != NEW:
            await asyncio.sleep(0.01)
    assert kept.join_url == moved.join_url, "and a restart goes on there"
    await console.close()


async def test_r13_a_phone_of_before_takes_its_seat_again_at_the_new_address(
    server: RoomServer, laptop: Laptop
) -> None:
    console = console_of(server)
    async with Phone(server.live.join_url) as before:
        await before.join("entrepreneur")
    seat = next(iter(server.room.session.seats))
    laptop.found = [CABLE]
    moved = await until(console, lambda status: status.address == NEW)
    async with Phone(moved.join_url) as after:
        await after.look()
        assert await after.send("again", number=seat) == 200
        assert seat in after.html
    assert list(server.room.session.seats) == [seat], "nobody votes twice"
    await console.close()


async def test_r6_a_hotspot_that_comes_up_later_takes_over_from_the_laptop_alone(
    laptop: Laptop, tmp_path: Path
) -> None:
    need_aliases()
    laptop.found = []
    live = particulars(tmp_path).model_copy(update={"address": "127.0.0.1"})
    opened = SessionOpened(session_id="proef", scenario=plan(), join_code="KADE")
    serving = await open_room(live, tmp_path, opened=opened)
    await serving.reach.open()
    for found in ([], [WIFI], [WIFI]):
        await serving.reach.look(list(found))
    assert serving.reach.address == OLD
    async with aiohttp.ClientSession() as http, http.get(serving.reach.join_url) as page:
        assert page.status == 200
    await serving.reach.close()
    await serving.room.close()


async def test_the_facilitator_may_choose_another_address_and_it_is_remembered(
    server: RoomServer, laptop: Laptop
) -> None:
    console = console_of(server)
    laptop.found = [WIFI, CABLE]
    await until(console, lambda status: len(status.networks) == 2)
    assert (await console.move(NEW)).join_url.startswith(f"http://{NEW}:")
    assert reach.remembered() == NEW
    back = await console.move(OLD)
    assert back.join_url.startswith(f"http://{OLD}:{server.live.port}/"), "where it still listens"
    with pytest.raises(RoomGone):
        await console.move("8.8.8.8")
    await console.close()


async def test_l21_a_stage_may_look_and_not_move(server: RoomServer) -> None:
    stage = RemoteClient(server.live.control_url, server.live.stage_token)
    assert (await stage.status()).address == OLD
    with pytest.raises(RoomGone):
        await stage.move(NEW)
    await stage.close()


async def test_r6_the_first_phone_is_one_that_comes_from_elsewhere(server: RoomServer) -> None:
    console = console_of(server)
    assert not (await console.status()).arrived
    server.reach._listening.doorkeeper.admits(OLD)  # type: ignore[union-attr]
    assert not (await console.status()).arrived, "the laptop itself, trying its own address"
    server.reach._listening.doorkeeper.admits("192.0.2.9")  # type: ignore[union-attr]
    assert (await console.status()).arrived
    await console.close()


async def test_a_wifi_that_blinks_changes_no_code() -> None:
    place = unopened()
    await place.look([CABLE])
    await place.look([WIFI, CABLE])
    await place.look([CABLE])
    assert place.address == OLD
    assert not place.troubles


async def test_r6_off_every_network_the_facilitator_is_told_and_the_code_stays() -> None:
    place = unopened("192.0.2.7")
    for found in ([VPN], [VPN, DOCKER], []):
        await place.look(found)
    assert place.troubles == {Trouble.NETWORK}
    assert place.join_url == "http://192.0.2.7:8080/KADE"
    await place.look([Adapter("wlan0", "192.0.2.7", Kind.WIFI)])
    assert not place.troubles


@pytest.mark.parametrize("asked", ["127.0.0.1", ""])
async def test_a_loopback_is_kept_only_when_it_was_asked_for(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = unopened("127.0.0.1", asked)
    moves: list[str] = []

    async def move(address: str) -> None:
        moves.append(address)

    monkeypatch.setattr(place, "move", move)
    for _ in range(MISSES):
        await place.look([WIFI])
    assert moves == ([] if asked else [OLD])


async def test_r13_a_room_that_is_resumed_on_another_network_takes_an_address_of_that_one(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    need_aliases()
    laptop.found = [CABLE]
    monkeypatch.setattr(reach, "choose_address", lambda _: NEW)
    place = Reach(web.Application(), lambda: "KADE", "192.0.2.7", 8080, "", "", again=True)
    await place.open()
    assert place.address == NEW
    await place.close()


async def test_a_port_that_another_program_has_stops_a_meeting_that_begins() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        place = Reach(web.Application(), lambda: "KADE", "127.0.0.1", taken.getsockname()[1], "127.0.0.1", "")
        with pytest.raises(AddressError):
            await place.open()


async def test_use_4_3_a_port_that_was_taken_meanwhile_is_said_and_the_room_goes_back_when_it_is_free(
    laptop: Laptop, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        live = particulars(tmp_path).model_copy(
            update={"address": "127.0.0.1", "asked": "127.0.0.1", "port": port, "join_url": "http://127.0.0.1/KADE"}
        )
        serving = await open_room(
            live, tmp_path, opened=SessionOpened(session_id="proef", scenario=plan(), join_code="KADE")
        )
        task = asyncio.create_task(serving.serve())
        async with asyncio.timeout(60):
            while not serving.live.control_url:
                await asyncio.sleep(0)
        console = console_of(serving)
        status = await until(console, lambda status: status.troubles == (Trouble.PORT,))
        assert (status.lost_port, serving.live.lost_port) == (port, port)
        meanwhile = status.join_url
        assert meanwhile != f"http://127.0.0.1:{port}/KADE"
    status = await until(console, lambda status: not status.troubles)
    assert status.join_url == f"http://127.0.0.1:{port}/KADE", "the code on the wall is that of before"
    async with aiohttp.ClientSession() as http:
        for url in (meanwhile, status.join_url):
            async with http.get(url) as page:
                assert page.status == 200, "who came in meanwhile stays"
    await console.close()
    serving._stop.set()
    await task
    assert (serving.live.port, serving.live.lost_port) == (port, 0)


async def test_use_4_3_a_room_that_was_killed_while_its_port_was_taken_still_wants_that_port(laptop: Laptop) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    place = Reach(web.Application(), lambda: "KADE", "127.0.0.1", port - 1, "127.0.0.1", "", lost_port=port, again=True)
    await place.open()
    assert (place.port, place.lost_port, place.troubles) == (port, 0, set())
    await place.close()


async def test_use_4_3_nothing_is_lost_any_more_once_phones_come_to_another_address(laptop: Laptop) -> None:
    need_aliases()
    with socket.create_server((OLD, 0)) as taken:
        port = taken.getsockname()[1]
        place = Reach(web.Application(), lambda: "KADE", OLD, port, "", "", again=True)
        await place.open()
        assert place.troubles == {Trouble.PORT}
        await place.move(NEW)
        assert (place.troubles, place.lost_port) == (set(), 0)
        await place.close()
