"""Reads a user's file: only a real file, whole or not at all, and never more of it than it may hold.

A pipe would be waited for without end, a device such as ``/dev/zero`` never stops, and a file that another program is
still writing would be judged on half of what it says.
"""

import os
import stat
from pathlib import Path

ATTEMPTS = 3
"""How often a file that changes while it is read is read anew."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that took the file's place in the meantime must not be waited for; Windows has no such pipes."""


class Unfit(OSError):
    """Something that has a path and can never be read as a file of this program."""


class NotAFile(Unfit):
    """A pipe, a socket or a device."""


class TooLarge(Unfit):
    """A file of more than `most` bytes."""

    def __init__(self, most: int, path: Path) -> None:
        super().__init__(None, "too large", str(path))
        self.most = most


class StillChanging(Unfit):
    """A file that was different after each of the attempts to read it."""


def read_whole(path: Path, most: int) -> bytes:
    """The file as it stood at one moment. Raises Unfit, IsADirectoryError and every other OSError of the system."""
    for _ in range(ATTEMPTS):
        _expect_a_file(path, path.stat())
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            before = os.fstat(file.fileno())
            _expect_a_file(path, before)
            if before.st_size > most:
                raise TooLarge(most, path)
            raw = file.read(most + 1)
            after = os.fstat(file.fileno())
        if len(raw) > most:
            raise TooLarge(most, path)
        if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            return raw
    raise StillChanging(None, "still changing", str(path))


def _expect_a_file(path: Path, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(21, "is a directory", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise NotAFile(None, "not a file", str(path))
