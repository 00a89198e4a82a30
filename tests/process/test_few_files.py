"""A room that may open few files: it turns phones away in time, keeps room for its own, and stays quiet in its log."""

import contextlib
import http.client
import json
import resource
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from needs import need
from world import World, a_port

from workshop.files.live import LiveRoom, live_rooms

pytestmark = pytest.mark.process


def started(world: World, files: int) -> LiveRoom:
    """A room started by a shell with ``ulimit -n``."""

    def few_files() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    command = [sys.executable, "-m", "workshop", "room", "oefening-10", "--rehearsal", "--address", "127.0.0.1"]
    command += ["--port", str(a_port()), "--sessions", str(world.sessions)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, preexec_fn=few_files)
    code = json.loads(said.stdout)["code"]
    live = world.live = next(one for one in live_rooms(world.state) if one.code == code)
    return live


@contextlib.contextmanager
def held(port: int, count: int) -> Iterator[list[socket.socket]]:
    """So many connections that ask nothing."""
    calls = [socket.socket() for _ in range(count)]
    for call in calls:
        call.setblocking(False)
        call.connect_ex(("127.0.0.1", port))
    yield calls
    for call in calls:
        call.close()


def health(port: int) -> int:
    phone = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        phone.request("GET", "/health")
        return phone.getresponse().status
    finally:
        phone.close()


@pytest.mark.parametrize("files", [64, 256])
async def test_use_1_9_with_few_files_the_room_keeps_its_own_and_its_log_stays_short(world: World, files: int) -> None:
    need("/proc", sys.platform.startswith("linux"))
    live = started(world, files)
    console = world.console()
    for _ in range(5):
        with held(live.port, 400):
            assert (await console.status()).address == "127.0.0.1"
            assert Path(await console.save()).exists()
            assert len(list(Path(f"/proc/{live.pid}/fd").iterdir())) < files
    for _ in range(100):
        with contextlib.suppress(OSError):
            if health(live.port) == 200:
                break
    assert health(live.port) == 200
    await console.close()
    assert sum(one.stat().st_size for one in world.state.glob("*.log*")) < 20_000
