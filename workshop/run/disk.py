"""What the disk refused, in words that say where and what to do about it."""

import errno
from pathlib import Path

from workshop.files.atomic import FULL
from workshop.text import Words

_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR}


def disk_refused(error: OSError, words: Words) -> str:
    """One line, with the remedy; `words` are those of the area cli."""
    if error.errno in FULL:
        return words("cli-disk-full")
    if error.errno in _CLOSED and error.filename:
        return words("cli-disk-closed", path=_named(Path(str(error.filename))))
    return words("cli-disk", reason=str(error))


def _named(path: Path) -> str:
    """A temporary file means nothing to anybody: its folder does."""
    return str(path.parent if path.suffix == ".tmp" else path)
