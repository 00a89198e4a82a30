"""A program under a pseudo-terminal, and as much of a terminal as is needed to know what it shows."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

COLUMNS, ROWS = 120, 30

_TOKEN = re.compile(
    r"\x1b\[([0-9;:<=>?]*)[ -/]*([@-~])|\x1b[\]P_^X].*?(?:\x07|\x1b\\)|\x1b[()#%].|\x1b.|[\x00-\x1f]|[^\x00-\x1f]+",
    re.DOTALL,
)
_BROKEN_OFF = re.compile(r"\x1b(?:\[[0-9;:<=>?]*[ -/]*|[\]P_^X][^\x07\x1b]*\x1b?|)$")


class Cells:
    """The letters on the screen; colours are read over."""

    def __init__(self, columns: int = COLUMNS, rows: int = ROWS) -> None:
        self.columns, self.rows = columns, rows
        self._letters = [[" "] * columns for _ in range(rows)]
        self._x = self._y = 0
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""

    def feed(self, data: bytes) -> None:
        """Takes what the program wrote; a sequence that is broken off waits for its rest."""
        text = self._rest + self._decode(data)
        cut = _BROKEN_OFF.search(text)
        self._rest = text[cut.start() :] if cut else ""
        for token in _TOKEN.finditer(text, 0, cut.start() if cut else len(text)):
            found = token.group()
            if token[2]:
                self._command(token[1], token[2])
            elif found[0] >= " ":
                self._write(found)
            elif found == "\r":
                self._x = 0
            elif found == "\n":
                self._y = min(self._y + 1, self.rows - 1)

    def _command(self, arguments: str, letter: str) -> None:
        if arguments[:1] in ("?", "<", "=", ">"):
            return
        numbers = [int(one) if one.isdecimal() else 0 for one in arguments.split(";")]
        match letter:
            case "H":
                self._y = min(max(1, numbers[0]), self.rows) - 1
                self._x = min(max(1, numbers[1] if len(numbers) > 1 else 1), self.columns) - 1
            case "C":
                self._x = min(self._x + max(1, numbers[0]), self.columns - 1)
            case "J":
                self._letters = [[" "] * self.columns for _ in range(self.rows)]

    def _write(self, text: str) -> None:
        row = self._letters[self._y]
        end = min(self._x + len(text), self.columns)
        row[self._x : end] = text[: end - self._x]
        self._x = end

    def text(self) -> str:
        """All rows, a line each."""
        return "\n".join("".join(row) for row in self._letters)


class Terminal:
    """A program that runs, its keyboard and its screen."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = list(command)
        self._environment = {**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_FPS": "120"}
        self._master, self._slave = pty.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.start()

    def start(self) -> None:
        """Starts the program on an empty screen."""
        self.cells = Cells()
        self.process = subprocess.Popen(
            self._command,
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            env=self._environment,
            start_new_session=True,
        )

    def press(self, key: str) -> float:
        """Types a key; the moment at which it was typed."""
        at = time.perf_counter()
        os.write(self._master, key.encode())
        return at

    def until(self, seen: Callable[[str], bool], seconds: float = 15.0) -> float:
        """The moment at which the bytes arrived that make the screen satisfy `seen`. Raises TimeoutError."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            if not select.select([self._master], [], [], left)[0]:
                break
            data = os.read(self._master, 1 << 16)
            at = time.perf_counter()
            self.cells.feed(data)
            if seen(self.cells.text()):
                return at
        raise TimeoutError(self.cells.text())

    def settle(self, seconds: float) -> None:
        """Reads on for so long, whatever comes."""
        try:
            self.until(lambda _: False, seconds)
        except TimeoutError:
            return

    def end(self) -> None:
        """Ends the program; one that is still writing cannot end while nobody reads."""
        self.process.send_signal(signal.SIGTERM)
        deadline = time.perf_counter() + 5
        while self.process.poll() is None:
            if time.perf_counter() > deadline:
                self.process.kill()
                self.process.wait()
                return
            if select.select([self._master], [], [], 0.05)[0]:
                os.read(self._master, 1 << 16)

    def close(self) -> None:
        """Ends the program and takes the terminal away."""
        self.end()
        os.close(self._slave)
        os.close(self._master)


@contextmanager
def terminal(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Terminal]:
    """A program on a terminal of its own, ended afterwards."""
    screen = Terminal(command, environment)
    try:
        yield screen
    finally:
        screen.close()
