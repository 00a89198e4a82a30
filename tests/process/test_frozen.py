"""The program as one file that a locked-down laptop gets: there is no Python beside it, and no ``-m``."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from needs import need
from world import World, a_port

from workshop.files.live import live_rooms
from workshop.run import ourselves
from workshop.web.remote import RemoteClient

pytestmark = pytest.mark.process

LAUNCHER = """#!{python}
import sys
sys.frozen = True
sys.executable = {itself!r}
if "-m" in sys.argv or "-c" in sys.argv:
    raise SystemExit("a frozen program knows no modules: " + " ".join(sys.argv))
from workshop.cli import main
main()
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that can be started with the words of a command only, and says so of itself as frozen ones do."""
    need("scripts", sys.platform != "win32")
    path = tmp_path / "workshop-alone"
    path.write_text(LAUNCHER.format(python=sys.executable, itself=str(path)), encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


async def test_use_4_8_a_frozen_program_starts_its_room_and_its_invented_people(world: World, program: Path) -> None:
    command = [str(program), "room", "oefening-10", "--rehearsal", "--participants", "2", "--address", "127.0.0.1"]
    command += ["--port", str(a_port()), "--sessions", str(world.sessions)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    code = json.loads(said.stdout)["code"]
    live = world.live = next(one for one in live_rooms(world.state) if one.code == code)
    console = RemoteClient(live.control_url, live.console_token)
    seats = 0
    async for batch in console.follow(0):
        seats += sum(type(one.event).__name__ == "SeatTaken" for one in batch)
        if seats == 2:
            break
    if Path("/proc").exists():
        started = Path(f"/proc/{live.pid}/cmdline").read_bytes().decode().split("\0")
        assert str(program) in started
        assert "-m" not in started
        told = Path(f"/proc/{live.pid}/environ").read_bytes().decode().split("\0")
        assert "PYINSTALLER_RESET_ENVIRONMENT=1" in told, "it outlives the folder that its parent unpacked"
    await console.close()


def test_use_4_8_the_same_words_with_and_without_python(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ourselves.command("room", "--session", "x") == [sys.executable, "-m", "workshop", "room", "--session", "x"]
    assert dict(ourselves.environment(A="b")) == dict(os.environ) | {"A": "b"}
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "C:\\Programma's\\workshop.exe")
    assert ourselves.command("room", "--session", "x") == ["C:\\Programma's\\workshop.exe", "room", "--session", "x"]


def test_use_4_8_nothing_else_starts_a_python() -> None:
    code = Path(ourselves.__file__).parents[1]
    asked = [path for path in code.rglob("*.py") if "sys.executable" in path.read_text(encoding="utf-8")]
    assert asked == [Path(ourselves.__file__)]
