"""Where sessions and the state of running rooms are kept. No path is ever made from what people typed (L25)."""

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path

from workshop.core.clean import slug as safe_name

REHEARSALS = "oefening"
"""Folder below the sessions in which rehearsals are kept apart."""
STATE_VARIABLE = "WORKSHOP_STATE_DIR"
"""Environment variable that puts the state somewhere else, for tests and for machines with a quick local disk."""


def sessions_dir(option: Path | None = None) -> Path:
    """The folder that was asked for, or ``./sessions``. It need not exist yet."""
    return (option or Path("sessions")).expanduser().absolute()


def session_path(folder: Path, date: dt.date, slug: str, rehearsal: bool = False) -> Path:
    """A free path ``YYYY-MM-DD-slug.toml``, with ``-2``, ``-3`` and so on when another session has that name.

    Makes the folder, readable by the owner only. Ask once per session: the file that comes there makes the name taken.
    """
    if rehearsal:
        folder = folder / REHEARSALS
    make_private(folder)
    base = f"{date.isoformat()}-{safe_name(slug)}"
    path, count = folder / f"{base}.toml", 1
    while path.exists():
        count += 1
        path = folder / f"{base}-{count}.toml"
    return path


def make_private(folder: Path) -> None:
    """Makes the folder, and those above it that are not there yet, for the owner only (L25); others stay as they are.

    Raises OSError.
    """
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def state_dir() -> Path:
    """The folder of this user's running rooms, made when needed and closed to others. Raises OSError when it cannot be.

    It is not beside the sessions: a log in a synced or shared folder gets damaged.
    """
    chosen = os.environ.get(STATE_VARIABLE)
    if chosen:
        folder = Path(chosen).expanduser()
    else:
        from platformdirs import user_state_dir

        folder = Path(user_state_dir("workshop", appauthor=False))
    make_private(folder)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def list_saved(paths: Iterable[Path]) -> list[Path]:
    """The session files among these: files as given, and what folders and their rehearsals hold, oldest first."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = [*path.glob("*.toml"), *(path / REHEARSALS).glob("*.toml")]
            found |= dict.fromkeys(sorted(inside, key=lambda one: (one.name, one.parent)))
        else:
            found[path] = None
    return list(found)
