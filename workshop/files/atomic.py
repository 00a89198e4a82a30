"""Writes a file so that at every moment either the old one or the new one is there, whole (L25)."""

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EFBIG, *({errno.EDQUOT} if hasattr(errno, "EDQUOT") else ())})
"""What the system says when a file cannot grow: the disk, what one file may hold, or somebody's share is full."""


def write_atomically(path: Path, text: str | bytes) -> None:
    """Writes UTF-8, or bytes as they are. A link is followed, and the file that it names is replaced.

    A new file can be read by its owner only (L25); one that is replaced keeps its mode, which somebody chose.

    Raises OSError when the disk is full or the folder cannot be written; the old file is then as it was.
    """
    path = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        try:
            _keep_mode(handle, path)
            _write_all(handle, text.encode("utf-8") if isinstance(text, str) else text)
            os.fsync(handle)
        finally:
            os.close(handle)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _settle(path.parent)


def overwrite(path: Path, content: bytes) -> bool:
    """Fills a file that is exactly as large with `content`, which takes no room on the disk; whether that was done.

    Not atomic: `path` must be a file that nobody reads yet.
    """
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        if os.fstat(handle).st_size != len(content):
            return False
        _write_all(handle, content)
        os.fsync(handle)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


def _keep_mode(handle: int, path: Path) -> None:
    """Gives the new file the mode of the one that it replaces. Windows has none to keep."""
    if hasattr(os, "fchmod"):
        with contextlib.suppress(OSError):
            os.fchmod(handle, stat.S_IMODE(path.stat().st_mode))


def _write_all(handle: int, content: bytes) -> None:
    while content:
        content = content[os.write(handle, content) :]


def _settle(folder: Path) -> None:
    """Makes the new name survive a power cut. Windows and some network disks cannot do this; the file is safe there."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
