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
    """A running program, its keyboard and its screen."""

    def __init__(self, process: "subprocess.Popen[bytes]", master: int) -> None:
        self.process = process
        self.cells = Cells()
        self.received = 0
        self._master = master

    def press(self, key: str) -> float:
        """Types a key; the moment at which it was typed."""
        at = time.perf_counter()
        os.write(self._master, key.encode())
        return at

    def until(self, seen: Callable[[str], bool], seconds: float = 15.0) -> float:
        """The moment at which the bytes arrived that make the screen satisfy `seen`. Raises TimeoutError."""
        deadline = time.perf_counter() + seconds
        if seen(self.cells.text()):
            return time.perf_counter()
        while (left := deadline - time.perf_counter()) > 0:
            if not select.select([self._master], [], [], left)[0]:
                break
            data = os.read(self._master, 1 << 16)
            at = time.perf_counter()
            self.received += len(data)
            self.cells.feed(data)
            if seen(self.cells.text()):
                return at
        raise TimeoutError(self.cells.text())

    def redraw(self) -> None:
        """Makes the program paint everything again, as somebody would who pulls at the corner of the window."""
        for rows in (ROWS + 1, ROWS):
            fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, COLUMNS, 0, 0))
            self.process.send_signal(signal.SIGWINCH)
            self.settle(0.4)

    def settle(self, seconds: float) -> None:
        """Reads on for so long, whatever comes."""
        try:
            self.until(lambda _: False, seconds)
        except TimeoutError:
            return


@contextmanager
def terminal(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[Terminal]:
    """Starts a program on a terminal of its own, and ends it."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    settings = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_FPS": "120"}
    try:
        process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**environment, **settings},
            start_new_session=True,
        )
    finally:
        os.close(slave)
    try:
        yield Terminal(process, master)
    finally:
        process.send_signal(signal.SIGTERM)
        _drain(master, process)
        os.close(master)


def _drain(master: int, process: "subprocess.Popen[bytes]") -> None:
    """A program that is still writing cannot end while nobody reads."""
    deadline = time.perf_counter() + 5
    while process.poll() is None:
        if time.perf_counter() > deadline:
            process.kill()
            process.wait()
            return
        if select.select([master], [], [], 0.05)[0]:
            try:
                os.read(master, 1 << 16)
            except OSError:
                process.wait(5)
