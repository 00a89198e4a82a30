"""An event loop whose time jumps to the next timer whenever nothing else is going on: six hours in half a minute.

Sockets, threads and disk are real; only waiting is skipped. Every timer rings at exactly the time that it was set for,
and work takes no time at all, so that a busy computer is no late one.
"""

import asyncio
import selectors
from collections.abc import Callable
from typing import Any

_LOOK_AGAIN = 0.002
"""Seconds of real time between two looks at what threads are still busy with."""


class _Jumping(selectors.DefaultSelector):
    """Instead of waiting for a timer it moves the clock of its loop."""

    jump: Callable[[float], None]
    is_busy: Callable[[], bool]

    def select(self, timeout: float | None = None) -> Any:
        found = super().select(0)
        if found or timeout == 0:
            return found
        if timeout is None or self.is_busy():
            return super().select(_LOOK_AGAIN)
        self.jump(max(timeout, 0.0))
        return super().select(0)


class JumpingLoop(asyncio.SelectorEventLoop):
    """`time` is seconds as the program sees them."""

    def __init__(self) -> None:
        self._jumped = 0.0
        self._busy = 0
        selector = _Jumping()
        selector.jump = self._jump
        selector.is_busy = lambda: self._busy > 0
        super().__init__(selector)

    def time(self) -> float:
        return self._jumped

    def _jump(self, seconds: float) -> None:
        self._jumped += seconds

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:
        """No time passes while a thread is at work: in real life the disk takes none of it worth speaking of."""
        self._busy += 1
        work = super().run_in_executor(executor, func, *args)
        work.add_done_callback(self._one_less)
        return work

    def _one_less(self, _: object) -> None:
        self._busy -= 1
