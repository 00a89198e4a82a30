"""Writes what a command made where the facilitator wants it, and never over something by surprise."""

import sys
from pathlib import Path

from workshop.files.atomic import write_atomically
from workshop.run.launch import LaunchError
from workshop.text import Words


def write_output(target: Path, text: str, words: Words, *, force: bool = False, source: Path | None = None) -> None:
    """Writes `text` to `target` and says where it stands. Words of the area cli.

    What stands there already is replaced after a yes at the terminal, or with `force`; it keeps its mode, and where a
    link leads the file behind it is replaced. `source` is what the text was made from: that is never replaced, nor
    is anything that is no file. Raises LaunchError when it does not write, OSError when the disk does not want it.
    """
    if target.is_dir():
        raise LaunchError("cli-is-folder", path=str(target))
    if not target.parent.is_dir():
        raise LaunchError("cli-no-folder", path=str(target.parent))
    if source is not None and _is_same(target, source):
        raise LaunchError("cli-is-source", path=str(target))
    if target.exists() and not target.is_file():
        raise LaunchError("cli-no-file", path=str(target))
    if (target.exists() or target.is_symlink()) and not (force or _may_replace(target, words)):
        raise LaunchError("cli-is-there", path=str(target))
    write_atomically(target, text)
    print(words("cli-written", path=str(target)))


def _is_same(one: Path, other: Path) -> bool:
    """Whether both names lead to one file, by a link of either kind or in other letters."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _may_replace(target: Path, words: Words) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(words("cli-replace", path=str(target)), end=" ", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("j", "ja", "y", "yes")
