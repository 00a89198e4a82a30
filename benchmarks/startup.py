"""From the command to the first picture under a terminal, against a Textual app with one word on it; and imports.

The console is the real command, attached to a room that runs already: what it adds to the empty app is its own imports,
reading the log over HTTP, folding, and drawing. Runs alternate; the figure is the median.
"""

import os
import statistics
import subprocess
import sys
import time
from typing import Any

from benchmarks.rooms import bench_room
from benchmarks.terminal import terminal

RUNS = 7
EMPTY_APP = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("gereed")

Empty().run()
"""
IMPORTS = {
    "python": "pass",
    "textual": "import textual.app, textual.widgets",
    "cli": "import workshop.cli",
    "console": "import workshop.cli, workshop.run.screens, workshop.tui.console.app",
}


def _painted(command: list[str], environment: dict[str, str], mark: str) -> float:
    since = time.perf_counter()
    with terminal([sys.executable, *command], environment) as screen:
        return 1000 * (screen.until(lambda text: mark in text) - since)


def _ran(code: str) -> float:
    since = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return 1000 * (time.perf_counter() - since)


def run() -> dict[str, Any]:
    """Milliseconds, and the ratios to the empty app and to bare Python."""
    console: list[float] = []
    empty: list[float] = []
    with bench_room() as room:
        room.go_to("cijfers")
        for _ in range(RUNS):
            console.append(_painted(["-m", "workshop", "console"], room.environment, "? hulp"))
            empty.append(_painted(["-c", EMPTY_APP], dict(os.environ), "gereed"))
        room.stop()
    imports: dict[str, list[float]] = {name: [] for name in IMPORTS}
    for _ in range(RUNS):
        for name, code in IMPORTS.items():
            imports[name].append(_ran(code))
    took = {name: round(statistics.median(found)) for name, found in imports.items()}
    return {
        "name": "startup",
        "console_ms": round(statistics.median(console)),
        "empty_textual_ms": round(statistics.median(empty)),
        "imports_ms": took,
        "ratio": {
            "console": round(statistics.median(one / other for one, other in zip(console, empty, strict=True)), 2),
            "import_cli": round(took["cli"] / took["python"], 2),
            "import_console": round(took["console"] / took["textual"], 2),
        },
    }
