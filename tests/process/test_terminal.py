"""The console and the stage in a real terminal, on a real room: they come up, answer to a key, and leave in order."""

import os
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from needs import PATIENCE, need
from world import World

pytestmark = pytest.mark.process


class Screen:
    """What a program wrote to its terminal so far."""

    def __init__(self, process: "subprocess.Popen[bytes]", master: int) -> None:
        self.process = process
        self.written = b""
        self._master = master

    def sees(self, *texts: str) -> None:
        """Reads until all of these were written since the last time. Fails when they do not come."""
        deadline = time.monotonic() + PATIENCE
        while not all(text.encode() in self.written for text in texts):
            ready, _, _ = select.select([self._master], [], [], 0.1)
            if ready:
                try:
                    self.written += os.read(self._master, 65536)
                except OSError:
                    break
            if time.monotonic() > deadline or self.process.poll() is not None:
                break
        assert all(text.encode() in self.written for text in texts), self.written[-3000:].decode("utf-8", "replace")
        self.written = b""

    def press(self, keys: str) -> None:
        os.write(self._master, keys.encode())


@contextmanager
def terminal(*words: str) -> Iterator[Screen]:
    """``workshop WORDS`` in a terminal of 120 by 30."""
    need("pty", sys.platform != "win32")
    import fcntl
    import pty
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
    environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    process = subprocess.Popen(
        [sys.executable, "-m", "workshop", *words], stdin=slave, stdout=slave, stderr=slave, env=environment
    )
    os.close(slave)
    try:
        yield Screen(process, master)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        os.close(master)


def test_the_console_comes_up_looks_at_the_laptop_and_leaves_the_terminal_in_order(world: World) -> None:
    world.start()
    with terminal("console") as screen:
        screen.sees("? hulp", "inloop")
        screen.press("n")
        screen.sees("Netwerk en telefoons", "hotspot")
        screen.press("\x1b")
        screen.sees("Doe mee met je telefoon")
        screen.press(" ")
        screen.sees("spatie: sluit")
        screen.press("w")
        screen.sees("Wat speelt er?")
        screen.process.send_signal(signal.SIGTERM)
        screen.sees("\x1b[?1049l", "De oefening loopt door")
        assert screen.process.wait(PATIENCE) == 0


def test_the_stage_comes_up_and_follows(world: World) -> None:
    world.start()
    with terminal("stage") as screen:
        screen.sees("inloop", "Doe mee met je telefoon")
        screen.press("q")
        screen.sees("\x1b[?1049l")
        assert screen.process.wait(PATIENCE) == 0
