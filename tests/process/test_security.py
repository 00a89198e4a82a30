"""The laptop in a hall full of strangers: what listens where, and what answers to whom (L21, L25)."""

import asyncio
import contextlib
import datetime as dt
import itertools
import os
import socket
import stat
import sys
from pathlib import Path

import aiohttp
import pytest
from needs import need
from world import SCENARIOS, World, a_port

from workshop.files.live import LiveRoom, live_path
from workshop.files.places import session_path
from workshop.run.launch import Wishes, start_room

pytestmark = pytest.mark.process

CONTROL = ("/events", "/propose", "/save", "/status", "/move", "/stop")
METHODS = ("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD")
LISTENING = "0A"


def start_at(world: World, address: str) -> LiveRoom:
    wishes = Wishes(sessions=world.sessions, address=address, port=a_port(), rehearsal=True)
    world.live = start_room(SCENARIOS / "oefening-10.toml", wishes)
    return world.live


def listeners(pid: int) -> set[tuple[str, int]]:
    """Every address and port at which that process listens, IPv6 and UDP included, as the kernel tells."""
    inodes = set()
    for one in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(OSError):
            inodes.add(str(one.readlink()).removeprefix("socket:[").removesuffix("]"))
    found = set()
    for table in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path(f"/proc/{pid}/net/{table}").read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[9] in inodes and (fields[3] == LISTENING or table.startswith("udp")):
                host, port = fields[1].split(":")
                family = socket.AF_INET if len(host) == 8 else socket.AF_INET6
                words = [bytes.fromhex(host[n : n + 8])[::-1] for n in range(0, len(host), 8)]
                found.add((socket.inet_ntop(family, b"".join(words)), int(port, 16)))
    return found


def refuses(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), timeout=2).close()
    except OSError:
        return True
    return False


def test_l21_the_room_listens_at_the_chosen_address_and_for_its_screens_on_the_loopback_and_nowhere_else(
    world: World,
) -> None:
    need("/proc", sys.platform.startswith("linux"))
    live = start_at(world, "127.0.0.2")
    assert listeners(live.pid) == {("127.0.0.2", live.port), ("127.0.0.1", live.control_port)}
    for address in ("127.0.0.1", "127.0.0.3"):
        assert refuses(address, live.port)
    assert refuses("127.0.0.2", live.control_port)


def test_r6_without_phones_nothing_is_open_but_the_line_to_the_screens(world: World) -> None:
    need("/proc", sys.platform.startswith("linux"))
    live = start_at(world, "none")
    assert listeners(live.pid) == {("127.0.0.1", live.control_port)}


async def test_l21_nothing_that_the_facilitator_can_do_answers_on_the_phones_line(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    base = live.join_url.removesuffix(f"/{live.code}")
    before = await number_of(live)
    tokens = ("", live.console_token, live.stage_token)
    async with aiohttp.ClientSession() as http:
        for path, method, token in itertools.product(CONTROL, METHODS, tokens):
            headers = {"Authorization": f"Bearer {token}"}
            async with http.request(method, base + path, headers=headers, json={"id": "x", "event": {}}) as answer:
                assert answer.status in (404, 405), f"{method} {path}: {answer.status}"
    assert await number_of(live) == before


async def test_l21_the_line_to_the_screens_answers_nobody_without_the_token_file(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    before = await number_of(live)
    wrong = ("", "Bearer ", f"Bearer {live.secret}", f"Basic {live.console_token}", f"Bearer {live.console_token}x")
    async with aiohttp.ClientSession() as http:
        for path, method, said in itertools.product(CONTROL, METHODS, wrong):
            async with http.request(method, live.control_url + path, headers={"Authorization": said}) as answer:
                assert answer.status == 403, f"{method} {path}: {answer.status}"
        for path in ("/propose", "/save", "/move", "/stop"):
            stage = {"Authorization": f"Bearer {live.stage_token}"}
            async with http.post(live.control_url + path, headers=stage, json={}) as answer:
                assert answer.status == 403, path
    assert await number_of(live) == before


async def number_of(live: LiveRoom) -> int:
    """How many events the room has; also tells that it is still there."""
    headers = {"Authorization": f"Bearer {live.console_token}"}
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{live.control_url}/events?after=0", headers=headers) as answer,
    ):
        return (await answer.content.readany()).count(b"\n")


def test_l25_the_token_file_and_all_beside_it_are_the_owner_s_alone_and_no_token_is_told(world: World) -> None:
    need("file modes", sys.platform != "win32")
    live = world.start()
    kept = live_path(world.state, live.session_id)
    for path in (kept, Path(live.log_path), *world.state.iterdir()):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 or stat.S_IMODE(path.parent.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(world.state.stat().st_mode) == 0o700
    said = (world.state / f"{live.session_id}.log").read_text(encoding="utf-8")
    if Path("/proc").exists():
        said += Path(f"/proc/{live.pid}/cmdline").read_bytes().decode().replace("\0", " ")
        said += Path(f"/proc/{live.pid}/environ").read_bytes().decode().replace("\0", " ")
    for secret in (live.secret, live.console_token, live.stage_token, live.simulated_token):
        assert secret not in said


def test_l25_no_path_out_of_a_scenario(tmp_path: Path) -> None:
    day = dt.date(2026, 12, 3)
    for name in ("../../etc/passwd", "a/b", "..", "C:\\x", "nul\0byte", "🙂"):
        path = session_path(tmp_path, day, name, rehearsal=False)
        assert path.parent == tmp_path
        assert path.name.startswith("2026-12-03")
        assert os.sep not in path.name
