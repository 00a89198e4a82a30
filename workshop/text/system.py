"""What the operating system refused, in our own words: its sentences are English, and know nothing of the remedy."""

import errno
from enum import StrEnum
from pathlib import Path

from workshop.text import Words


class Cause(StrEnum):
    """Why the system refused; ``system-CAUSE`` says it, and ``remedy-CAUSE`` what helps, by command."""

    FULL = "full"
    READ_ONLY = "read-only"
    MISSING = "missing"
    FOLDER = "folder"
    NO_FOLDER = "no-folder"
    DENIED = "denied"
    TAKEN = "taken"
    PIPE = "pipe"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    DAMAGED = "damaged"
    SILENT = "silent"
    NETWORK = "network"
    OTHER = "other"


_NAMES: dict[Cause, tuple[str, ...]] = {
    Cause.FULL: ("ENOSPC", "EDQUOT", "EFBIG"),
    Cause.READ_ONLY: ("EROFS",),
    Cause.MISSING: ("ENOENT", "ENXIO", "ENODEV"),
    Cause.FOLDER: ("EISDIR",),
    Cause.NO_FOLDER: ("ENOTDIR", "EEXIST", "ELOOP"),
    Cause.DENIED: ("EACCES", "EPERM"),
    Cause.TAKEN: ("EBUSY", "ETXTBSY", "EADDRINUSE"),
    Cause.PIPE: ("EPIPE", "ESHUTDOWN"),
    Cause.TOO_LONG: ("ENAMETOOLONG",),
    Cause.TOO_MANY: ("EMFILE", "ENFILE", "ENOMEM", "EAGAIN"),
    Cause.DAMAGED: ("EIO", "ESTALE"),
    Cause.SILENT: ("ETIMEDOUT", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED"),
    Cause.NETWORK: ("ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL", "ENETDOWN", "EHOSTDOWN"),
}
_CAUSES = {getattr(errno, name): cause for cause, names in _NAMES.items() for name in names if hasattr(errno, name)}
_KINDS: tuple[tuple[type[OSError], Cause], ...] = (
    (FileNotFoundError, Cause.MISSING),
    (IsADirectoryError, Cause.FOLDER),
    (NotADirectoryError, Cause.NO_FOLDER),
    (PermissionError, Cause.DENIED),
    (BrokenPipeError, Cause.PIPE),
    (TimeoutError, Cause.SILENT),
    (ConnectionError, Cause.SILENT),
)


def cause_of(error: OSError) -> Cause:
    """The cause by the error's number; by its class when it has none, as one that Python raised itself."""
    by_number = _CAUSES.get(error.errno) if error.errno is not None else None
    return by_number or next((cause for kind, cause in _KINDS if isinstance(error, kind)), Cause.OTHER)


def said_of(error: OSError, words: Words) -> str:
    """What the system refused, as a part of a sentence; `words` hold the area ``system``."""
    return words(f"reason-{cause_of(error)}", code=code_of(error))


def refused(error: OSError, words: Words, command: str) -> str:
    """One line: what the system refused, where, and what helps with the command that was typed."""
    cause, place = cause_of(error), _named(error)
    said = words(f"system-{cause}", path=place or "-", code=code_of(error))
    return f"{said} {words(f'remedy-{cause}', command=command, path=place or '-')}"


def code_of(error: OSError) -> str:
    """The error's short name, such as ``EIO``, by which somebody else can look it up."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__)


def _named(error: OSError) -> str:
    """The path; a temporary file means nothing to anybody, its folder does."""
    if not error.filename:
        return ""
    path = Path(error.filename if isinstance(error.filename, str) else str(error.filename))
    return str(path.parent if path.suffix == ".tmp" else path)
