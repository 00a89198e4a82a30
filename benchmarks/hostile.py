"""The facilitator's next step while one machine attacks, divided by what it takes in the same room before that.

`key` is from a key of the console to the repainted screen, by way of the room and its log; the panel stands beside the
picture. `step` is the room's answer alone. What was measured under attack may be three times as long, not more; and
the room's memory stays within bounds. One line of JSON for each attack.
"""

import json
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

from benchmarks.keys import PATIENCE, PAUSE
from benchmarks.rooms import BenchRoom, bench_room, memory_mb
from benchmarks.terminal import Terminal, terminal

ATTACKS = ("seats", "promises", "firms", "connections")
FIRST = {"promises": "toezeggingen"}
"""Steps that the room has to have reached before an attack makes sense."""
SECONDS = 20.0
MOST_TIMES = 3.0
MOST_MB = 300.0
STEPS = ("cijfers", "verhaal-bakker")
_CODE = "▀▀▀▀▀▀▀"
"""Only a QR code has so many half blocks in a row."""

Result = dict[str, Any]


@contextmanager
def _stage(room: BenchRoom) -> Iterator[None]:
    """A big screen follows, so that the console shows its panel; what it is sent is thrown away."""
    line = HTTPConnection(urlsplit(room.live.control_url).netloc, timeout=60)
    line.request("GET", "/events", headers={"Authorization": f"Bearer {room.live.stage_token}"})
    answer = line.getresponse()

    def drain() -> None:
        try:
            while answer.read1(65536):
                pass
        except (OSError, ValueError, AttributeError):
            return

    threading.Thread(target=drain, daemon=True).start()
    try:
        yield
    finally:
        line.close()


def _measure(room: BenchRoom, screen: Terminal, until: float) -> dict[str, list[float]]:
    """Keys and steps, turn about, until that time; each in milliseconds."""
    found: dict[str, list[float]] = {"key": [], "step": []}
    while time.perf_counter() < until:
        for shown in (True, False):
            screen.settle(PAUSE)
            at = screen.press("j")
            try:
                seen = screen.until(lambda text, shown=shown: (_CODE in text) is shown, PATIENCE)
            except TimeoutError:
                seen = at + PATIENCE
            found["key"].append(1000 * (seen - at))
        at = time.perf_counter()
        room.go_to(STEPS[len(found["step"]) % 2])
        found["step"].append(1000 * (time.perf_counter() - at))
    return found


def _figures(times: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(times, n=20, method="inclusive")
    return {
        "times": len(times),
        "p50_ms": round(cuts[9], 1),
        "p95_ms": round(cuts[18], 1),
        "max_ms": round(max(times), 1),
    }


def _under(name: str) -> Result:
    """A new room and console; quiet first, then under attack, then with what the attack left behind."""
    with bench_room() as room, _stage(room):
        if name in FIRST:
            room.go_to(FIRST[name])
        room.go_to(STEPS[0])
        with terminal([sys.executable, "-m", "workshop", "console"], room.environment) as screen:
            screen.until(lambda text: "Draaiboek: gepland" in text)
            screen.settle(1.0)
            quiet = _measure(room, screen, time.perf_counter() + SECONDS / 2)
            before = memory_mb(room.live.pid)
            command = [sys.executable, "-m", "benchmarks.attacks", name]
            command += [str(room.live.port), room.live.code, str(SECONDS)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as attacker:
                attacked = _measure(room, screen, time.perf_counter() + SECONDS)
                told = json.loads(attacker.communicate()[0])
            after = _measure(room, screen, time.perf_counter() + SECONDS / 2)
            memory = memory_mb(room.live.pid, "VmHWM")
        room.stop()
    parts = {"quiet": quiet, "attacked": attacked, "after": after}
    ratio = {
        f"{kind}_{part}": round(statistics.median(parts[part][kind]) / statistics.median(quiet[kind]), 2)
        for kind in quiet
        for part in ("attacked", "after")
    }
    return {
        "name": f"hostile-{name}",
        **{part: {kind: _figures(times) for kind, times in found.items()} for part, found in parts.items()},
        "attack": told,
        "memory_before_mb": before,
        "memory_peak_mb": memory,
        "ratio": ratio,
        "holds": max(ratio.values()) <= MOST_TIMES and memory <= MOST_MB,
    }


def run() -> list[Result]:
    """The figures of each attack."""
    return [_under(name) for name in ATTACKS]
