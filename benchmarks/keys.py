"""From a key to the repainted screen of the console (120x30, TEXTUAL_FPS=120), on a real room under a real terminal.

`local` is a key that only turns this screen (the panel); `scene` is one that goes through the room and its log and
comes back as an event (the join code on the big screen). Each is measured with an idle room, while a screen moves
under ten answers a second from forty phones, and while 1,000 phones answer 250 times a second. `late` counts keys
after which the screen was not right within two seconds: they count as two seconds, and another console is started.
"""

import contextlib
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.phones import CrowdProcess, crowd_of
from benchmarks.rooms import BenchRoom, bench_room
from benchmarks.terminal import Terminal, terminal

QUESTIONS = (("drempels", 2), ("omslag-1-vooruitkijken", 3))
"""Questions of the scenario, and how many answers each phone may give to them."""
ROUND_SECONDS = 4.0
SECONDS_IDLE = 8.0
PATIENCE = 2.0
PAUSE = 0.02
"""Between a repaint and the next key; varied, so that keys do not keep step with the screen's own timers."""

Seen = Callable[[str], bool]


def _is_step(text: str) -> bool:
    return "OEFENING" in text and "? hulp" in text


def _is_code(text: str) -> bool:
    return "OEFENING" not in text and "? hulp" not in text and "▀▀▀▀▀▀▀" in text


def _is_guard(text: str) -> bool:
    return "workshop stage" in text and "? hulp" not in text


def _is_panel(text: str) -> bool:
    return "Draaiboek: gepland" in text and "workshop stage" not in text


KEYS: dict[str, tuple[tuple[str, Seen], ...]] = {
    "scene": (("j", _is_code), ("j", _is_step)),
    "local": (("p", _is_guard), ("p", _is_panel), ("p", _is_step)),
}


def _press_for(screen: Terminal, kind: str, seconds: float, times: list[float]) -> None:
    """Presses the keys of a kind round and round; always ends where it began."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        for key, seen in KEYS[kind]:
            screen.settle(PAUSE + 0.08 * ((len(times) * 0.618) % 1))
            at = screen.press(key)
            try:
                times.append(1000 * (screen.until(seen, PATIENCE) - at))
            except TimeoutError:
                times.append(1000 * PATIENCE)
                _begin_anew(screen)
                break


def _begin_anew(screen: Terminal) -> None:
    """Another console on the same room, with the step on its screen."""
    screen.end()
    screen.start()
    screen.until(lambda text: _is_step(text) or _is_code(text))
    screen.settle(1.0)
    if _is_code(screen.cells.text()):
        screen.press("j")
        screen.until(_is_step)


def _figures(times: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    return {
        "keys": len(times),
        "late": sum(1 for one in times if one >= 1000 * PATIENCE),
        "p50_ms": round(cuts[49], 1),
        "p95_ms": round(cuts[94], 1),
        "p99_ms": round(cuts[98], 1),
    }


@contextlib.contextmanager
def _answering(one: CrowdProcess, step: str, rounds: int) -> Iterator[None]:
    """Lets everybody answer round after round while the block runs, and waits for the last acknowledgement."""

    def work() -> None:
        for _ in range(rounds):
            one.ask(do="answer", step=step, spread=ROUND_SECONDS)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _pressed_under(room: BenchRoom, screen: Terminal, phones: int) -> dict[str, Any]:
    """Each kind of key while so many phones answer."""
    times: dict[str, list[float]] = {}
    with crowd_of(room, phones) as one:
        one.ask(do="join")
        for kind, (step, rounds) in zip(KEYS, QUESTIONS, strict=True):
            room.go_to(step)
            screen.until(_is_step)
            screen.settle(1.0)
            with _answering(one, step, rounds):
                _press_for(screen, kind, rounds * ROUND_SECONDS - 0.5, times.setdefault(kind, []))
        end = one.ask(do="end")
    faults = sum(end["faults"].values())
    if faults or len(end["acknowledged"]) != phones * sum(rounds for _, rounds in QUESTIONS):
        raise RuntimeError(f"the load was not what it should be: {end['faults']}, {len(end['acknowledged'])}")
    return {kind: _figures(found) for kind, found in times.items()}


def _pressed(phones: int) -> dict[str, Any]:
    """A new room and console; the figures of each kind of key."""
    with bench_room(people=phones) as room:
        room.go_to("cijfers")
        with terminal([sys.executable, "-m", "workshop", "console"], room.environment) as screen:
            screen.until(_is_step)
            screen.settle(1.0)
            if phones:
                result = _pressed_under(room, screen, phones)
            else:
                found: dict[str, list[float]] = {}
                for kind in KEYS:
                    _press_for(screen, kind, SECONDS_IDLE, found.setdefault(kind, []))
                result = {kind: _figures(times) for kind, times in found.items()}
        room.stop()
    return result


def run() -> dict[str, Any]:
    """The percentiles in each circumstance, and those under load divided by the quieter ones."""
    idle, moving, loaded = _pressed(0), _pressed(40), _pressed(1000)

    def over(quiet: dict[str, Any]) -> dict[str, Any]:
        names = ("p50_ms", "p95_ms", "p99_ms")
        return {kind: {name[:3]: round(loaded[kind][name] / quiet[kind][name], 2) for name in names} for kind in KEYS}

    return {
        "name": "keys",
        "idle": idle,
        "moving": moving,
        "phones_1000": loaded,
        "ratio": {"to_idle": over(idle), "to_moving": over(moving)},
    }
