"""The file under a log that is open: whether it still is the one that its name leads to, and a whole copy in its place.

A program may delete or replace a file that another has open. SQLite goes on writing to what nobody can find any more,
and what it acknowledges then is gone with the process.
"""

import contextlib
import os
import sqlite3
from pathlib import Path

_Mark = tuple[int, int]
"""Device and number of a file: what stays the same as long as it is the same file."""


class LogFile:
    """Knows the database at `path` and the write-ahead log beside it, from the moment that SQLite has opened them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._wal = path.with_name(f"{path.name}-wal")
        self._database = _mark(path)
        self._ahead: _Mark | None = None

    @property
    def is_in_place(self) -> bool:
        """Whether both files are where SQLite opened them. The write-ahead log comes with the first write."""
        ahead = _mark(self._wal)
        self._ahead = self._ahead or ahead
        return _mark(self._path) == self._database and ahead == self._ahead

    def put_back(self, db: sqlite3.Connection) -> None:
        """Writes all that `db` holds, also what is only in a file without a name, as a new database at `path`.

        What stands there by now is replaced. `db` must be closed and opened anew afterwards. Raises OSError and
        sqlite3.Error when the disk refuses; then everything is as it was, and this can be called again.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(f"{self._path.name}.fresh")
        fresh.unlink(missing_ok=True)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        db.execute("VACUUM INTO ?", (str(fresh),)).fetchall()
        _sync(fresh, os.O_RDWR)
        # The next reader of that name would apply it to the new database.
        self._wal.unlink(missing_ok=True)
        fresh.replace(self._path)
        with contextlib.suppress(OSError):  # Windows cannot; the name is safe there
            _sync(self._path.parent, os.O_RDONLY)


def _mark(path: Path) -> _Mark | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _sync(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
