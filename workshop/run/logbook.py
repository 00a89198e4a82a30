"""The program's own log of one room: what happened to the program, and nothing of what people typed or where they were.

An exception is told by its kind and the places in the code; its text may quote a participant. Only what the disk and
the log's store say is told in full. The file is its owner's alone and never grows beyond a few megabytes (L4, L25).
"""

import asyncio
import logging
import os
import sqlite3
import traceback
from collections import Counter
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from workshop.room.log import LogError

MOST_BYTES = 1_000_000
"""Of one file; then a new one begins."""
OLDER_FILES = 2
MOST_ALIKE = 10
"""Lines of one kind in `SECONDS_ALIKE`; the rest is counted, and the count told with the next one."""
SECONDS_ALIKE = 60.0
_SPEAKS_FOR_ITSELF = (OSError, sqlite3.Error, LogError)

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class _Handler(RotatingFileHandler):
    """Makes each file readable and writable by its owner only."""

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", errors="replace", opener=_for_its_owner)

    def handleError(self, record: logging.LogRecord) -> None:
        """A disk that is full is no reason to stop, nor to tell it elsewhere."""


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


class _Discreet(logging.Formatter):
    """Tells an exception without quoting anybody."""

    def formatException(self, ei: Raised) -> str:
        return "\n".join(_told(ei[1])) if ei[1] is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None
        return super().format(record)


def _told(error: BaseException) -> list[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = _told(before) if before is not None else []
    frames = traceback.extract_tb(error.__traceback__)
    lines += [f"  {one.filename}:{one.lineno} {one.name}" for one in frames]
    text = f": {error}" if isinstance(error, _SPEAKS_FOR_ITSELF) else ""
    return [*lines, f"  {type(error).__module__}.{type(error).__qualname__}{text}"]


class _Seldom(logging.Filter):
    """Leaves out what is said over and over."""

    def __init__(self) -> None:
        super().__init__()
        self._said: Counter[tuple[str, str]] = Counter()
        self._since = 0.0

    def filter(self, record: logging.LogRecord) -> bool:
        kind = (record.name, str(record.msg))
        if not 0 <= record.created - self._since < SECONDS_ALIKE:
            left_out = self._said[kind] - MOST_ALIKE
            if left_out > 0:
                record.msg = f"{record.getMessage()} (and {left_out} more before)".replace("%", "%%")
                record.args = None
            self._said.clear()
            self._since = record.created
        self._said[kind] += 1
        return record.levelno < logging.INFO or self._said[kind] <= MOST_ALIKE


def open_logbook(path: Path, *, debug: bool = False) -> logging.Handler:
    """Everything that is logged from now on goes there. Without a place to write, nothing is kept and all goes on.

    With `debug` also each event by its kind, and each request by the address that it fits, how it ended and how long
    it took in milliseconds.
    """
    try:
        handler: logging.Handler = _Handler(path, maxBytes=MOST_BYTES, backupCount=OLDER_FILES, encoding="utf-8")
        path.chmod(0o600)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.addFilter(_Seldom())
    root = logging.getLogger()
    for before in [one for one in root.handlers if isinstance(one, _Handler | logging.NullHandler)]:
        root.removeHandler(before)
        before.close()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("workshop").setLevel(logging.DEBUG if debug else logging.INFO)
    return handler


def tell_of_faults(loop: asyncio.AbstractEventLoop) -> None:
    """What nobody waits for is told as discreetly: the event loop would quote the exception and what it worked on."""
    logger = logging.getLogger("workshop.loop")

    def told(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        logger.error("%s", str(context.get("message", "a fault")).splitlines()[0], exc_info=context.get("exception"))

    loop.set_exception_handler(told)
