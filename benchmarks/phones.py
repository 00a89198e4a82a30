"""300, 1,000 and 3,000 phones, all in the same instant, on the real room process against a bare aiohttp server.

Joining is six requests per phone (page, style, form, seat's page, script, stream). An answer counts when the room said
that it is durable (SQLite on disk); the bare server keeps nothing. A step counts when the last phone has its view.
Both servers send the same bytes to the same load generator, which runs on the same cores.
"""

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.rooms import BenchRoom, bench_room, cpu_seconds, memory_mb

SIZES = (300, 1000, 3000)
FROZEN_SHARE = 5
"""One in so many phones stops reading in the end."""
ANSWERED = "drempels"
FRESH = ("verhaal-bakker", "cijfers", "omslag-2-eerst", "omslag-3-netwerk", "toezeggingen")
"""Steps that nobody has answered yet: each is sent to every phone once."""
SECONDS_BETWEEN_STEPS = 0.4
AGAIN = ("cijfers", "omslag-3-netwerk") * 3
"""What is sent while some phones do not read."""

Result = dict[str, Any]


class CrowdProcess:
    """The load generator, and a way to tell it what to do."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def send(self, **told: Any) -> None:
        """Tells without waiting."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(told) + "\n")
        self._process.stdin.flush()

    def hear(self) -> Result:
        """What came of it. Raises RuntimeError when the generator has ended."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the load generator ended")
        return dict(json.loads(line))

    def ask(self, **told: Any) -> Result:
        """Tells, and waits."""
        self.send(**told)
        return self.hear()


@contextmanager
def crowd(port: int, control: int, token: str, code: str, phones: int) -> Iterator[CrowdProcess]:
    """A load generator in a process of its own; the token travels through its standard input."""
    command = [sys.executable, "-m", "benchmarks.crowd"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        told = CrowdProcess(process)
        told.send(port=port, control=control, token=token, code=code, phones=phones)
        yield told
    finally:
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def crowd_of(room: BenchRoom, phones: int) -> Any:
    """The load generator for a real room."""
    control = int(room.live.control_url.rpartition(":")[2])
    return crowd(room.live.port, control, room.live.console_token, room.live.code, phones)


@contextmanager
def bare_server(kept: dict[str, str]) -> Iterator[tuple[int, int]]:
    """The reference server of these bytes: its process id and port."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as recording:
        json.dump(kept, recording)
        recording.flush()
        command = [sys.executable, "-m", "benchmarks.bare", recording.name]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process.pid, int(process.stdout.readline())
        finally:
            process.stdin.close()
            process.wait(10)


def measure(one: CrowdProcess, pid: int, phones: int) -> Result:
    """What a server needs to let everybody in, to take an answer of each, and to send steps; in the end a fifth of the
    phones stops reading, and what that costs the others is measured.
    """
    idle_mb = memory_mb(pid)
    used = [cpu_seconds(pid)]
    joined = one.ask(do="join")
    used.append(cpu_seconds(pid))
    steps = [one.ask(do="step", step=ANSWERED)]
    time.sleep(SECONDS_BETWEEN_STEPS)
    used.append(cpu_seconds(pid))
    answered = one.ask(do="answer", step=ANSWERED, spread=0)
    used.append(cpu_seconds(pid))
    time.sleep(SECONDS_BETWEEN_STEPS)
    for step in FRESH:
        steps.append(one.ask(do="step", step=step))
        time.sleep(SECONDS_BETWEEN_STEPS)
    last = [1000 * step["last"] for step in steps]
    before_mb = memory_mb(pid)
    one.ask(do="freeze", count=phones // FROZEN_SHARE)
    beside = []
    for step in AGAIN:
        beside.append(1000 * one.ask(do="step", step=step)["last"])
        time.sleep(SECONDS_BETWEEN_STEPS)
    result = {
        "all_joined_s": round(joined["last"], 3),
        "all_acknowledged_s": round(answered["last"], 3),
        "median_acknowledged_s": round(answered["median"], 3),
        "step_on_last_phone_ms": round(statistics.median(last), 1),
        "step_on_last_phone_worst_ms": round(max(last), 1),
        "step_beside_frozen_ms": round(statistics.median(beside), 1),
        "frozen_mb": round(memory_mb(pid) - before_mb, 1),
        "server_mb": before_mb,
        "server_peak_mb": memory_mb(pid, "VmHWM"),
        "server_idle_mb": idle_mb,
        "join_cpu_s": round(used[1] - used[0], 2),
        "answer_cpu_s": round(used[3] - used[2], 2),
        "server_cpu_s": round(cpu_seconds(pid) - used[0], 2),
    }
    return result | {"end": one.ask(do="end")}


def measure_room(phones: int) -> Result:
    """The real room process; afterwards its log is compared with what was acknowledged."""
    with bench_room(people=phones) as room:
        with crowd_of(room, phones) as one:
            result = measure(one, room.live.pid, phones)
        room.stop()
        kept = [key.rpartition("|")[2] for key in room.kept()]
    acknowledged = set(result["end"]["acknowledged"])
    answers = [name for name in kept if name.startswith("answer-")]
    seats = {found[0] for name in kept if (found := re.search(r"join-\d+", name))}
    return result | {
        "compared": len(acknowledged),
        "lost": len(acknowledged - set(answers)) + phones - len(seats),
        "doubled": len(answers) - len(set(answers)),
    }


def measure_bare(phones: int, kept: dict[str, str]) -> Result:
    """The reference, with the bytes of the room."""
    with bare_server(kept) as (pid, port), crowd(port, port, "", "BARE", phones) as one:
        return measure(one, pid, phones)


def _told(result: Result) -> Result:
    end = result.pop("end")
    faults = end["faults"]
    return result | {"errors": sum(faults.values()), **({"faults": faults} if faults else {})}


_COMPARED = ("all_joined_s", "all_acknowledged_s", "step_on_last_phone_ms", "join_cpu_s", "answer_cpu_s", "server_mb")


def run() -> Result:
    """The figures of each size, and the real room's divided by the bare server's."""
    told: Result = {"name": "phones"}
    for phones in SIZES:
        room = measure_room(phones)
        bare = measure_bare(phones, room["end"]["kept"])
        room, bare = _told(room), _told(bare)
        ratio = {name: round(room[name] / bare[name], 2) for name in _COMPARED if bare[name]}
        told[str(phones)] = {"room": room, "bare": bare, "ratio": ratio}
    return told
