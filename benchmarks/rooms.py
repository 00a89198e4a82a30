"""Real rooms for benchmarks: the process that a facilitator starts, in a folder that is thrown away afterwards."""

import json
import os
import signal
import sqlite3
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from workshop.files.live import LiveRoom
from workshop.files.places import STATE_VARIABLE
from workshop.run.launch import Wishes, start_room

SCENARIO = Path(__file__).parent.parent / "scenarios" / "oefening-10.toml"
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class BenchRoom:
    """One running room, its folder, and the facilitator's hold on it."""

    live: LiveRoom
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """In which a console of this room can be started."""
        return os.environ | {STATE_VARIABLE: str(self.folder / "state")}

    def control(self, path: str, body: object) -> None:
        """A call to the control listener. Raises RuntimeError when the room refuses."""
        connection = HTTPConnection(urlsplit(self.live.control_url).netloc, timeout=10)
        headers = {"Authorization": f"Bearer {self.live.console_token}", "Content-Type": "application/json"}
        try:
            connection.request("POST", path, json.dumps(body), headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        if answer.status != 200 or "refused" in text:
            raise RuntimeError(f"{path}: {answer.status} {text[:200]}")

    def go_to(self, step: str) -> None:
        """The facilitator starts a step."""
        self.control("/propose", {"id": uuid.uuid4().hex, "event": {"type": "step_started", "step": step}})

    def stop(self) -> None:
        """Ends the process in an orderly way and waits for it."""
        self.control("/stop", {})
        deadline = time.monotonic() + 15
        while self.live.runs and time.monotonic() < deadline:
            time.sleep(0.02)

    def kept(self) -> list[str]:
        """The keys of all events on disk, each once for every time it is there; for a room that has stopped."""
        with sqlite3.connect(self.live.log_path) as log:
            return [str(key) for (key,) in log.execute("SELECT key FROM event ORDER BY number")]


@contextmanager
def bench_room(people: int = 0) -> Iterator[BenchRoom]:
    """A rehearsal in a room process of its own, on 127.0.0.1 and on the disk of the temporary folder.

    All phones come from one address, so a hall of more than some hundred must have been planned: for `people`.
    """
    before = os.environ.get(STATE_VARIABLE)
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as name:
        folder = Path(name)
        os.environ[STATE_VARIABLE] = str(folder / "state")
        try:
            wishes = Wishes(sessions=folder / "sessions", address="127.0.0.1", rehearsal=True)
            room = BenchRoom(start_room(_planned_for(people, folder), wishes), folder)
        finally:
            os.environ.pop(STATE_VARIABLE)
            if before is not None:
                os.environ[STATE_VARIABLE] = before
        try:
            yield room
        finally:
            if room.live.runs:
                os.kill(room.live.pid, signal.SIGKILL)
                time.sleep(0.05)


def _planned_for(people: int, folder: Path) -> Path:
    """The scenario as it is, or with a number of people."""
    if not people:
        return SCENARIO
    text = SCENARIO.read_text(encoding="utf-8")
    path = folder / SCENARIO.name
    path.write_text(text.replace('\nid = "', f'\nmensen = {people}\nid = "', 1), encoding="utf-8")
    return path


def cpu_seconds(pid: int) -> float:
    """What a process has used so far, in steps of the kernel's clock (10 ms)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def memory_mb(pid: int, kind: str = "VmRSS") -> float:
    """Resident memory now, or with ``VmHWM`` the most it ever was."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(f"{kind}:"):
            return round(int(line.split()[1]) / 1024, 1)
    return 0.0
