"""What a running or interrupted room leaves beside its log, so that screens can find it and a restart can go on.

Readable by the owner only: it holds the room's secret and the tokens of console and stage (L25).
"""

import contextlib
import datetime as dt
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from workshop.core.terms import Language
from workshop.files.alive import serves
from workshop.files.atomic import FULL, overwrite, write_atomically
from workshop.files.reading import read_whole

SUFFIX = ".live.json"
_LARGEST = 1_000_000
"""Bytes of particulars that are read at all."""
_BLOCK = 8192
"""Bytes; particulars are filled up to it with spaces, so that each takes as much of the disk as the one before."""


class LiveRoom(BaseModel):
    """Particulars of one room. `pid` is 0 while no process serves it; paths are absolute.

    `address` and `join_url` are empty when the meeting goes without phones (R6); `asked` is the address that the
    facilitator asked for, if any. `lost_port` is where phones came before another program took that port; 0 if none.
    `scenario_mark` tells the version of the scenario that the meeting began with; `entered` whether anybody has taken
    part or promised anything yet.
    `trusted_proxies` are the addresses and networks of what stands in front of the laptop.
    """

    model_config = ConfigDict(frozen=True)

    session_id: str
    title: str
    scenario_path: str
    scenario_mark: str = ""
    entered: bool = True
    code: str
    address: str
    asked: str = ""
    port: int
    lost_port: int = 0
    join_url: str = ""
    public_url: str = ""
    trusted_proxies: tuple[str, ...] = ()
    control_url: str = ""
    control_port: int = 0
    secret: str
    console_token: str
    stage_token: str
    simulated_token: str
    log_path: str
    record_path: str
    opened_at: dt.datetime
    language: Language | None = None
    rehearsal: bool = False
    participants: int = 0
    record_hashes: tuple[str, ...] = ()
    pid: int = 0
    finished: bool = False

    @property
    def runs(self) -> bool:
        """Whether the process that serves the room is alive on this machine.

        Its number and port alone prove nothing: after a power cut other programs may have been given them.
        """
        return serves(self.pid, self.control_port, self.secret)


def live_path(state: Path, session_id: str) -> Path:
    """Where the particulars of a session stand."""
    return state / f"{session_id}{SUFFIX}"


def write_live(state: Path, room: LiveRoom) -> Path:
    """Keeps the particulars. Raises OSError when the folder cannot be written.

    A full disk does not stop it: a file of the same size lies ready beside it, since a room that was killed on a full
    disk must be able to tell its new process and port (R13).
    """
    path, spare = live_path(state, room.session_id), state / f"{room.session_id}.spare"
    text = room.model_dump_json(indent=1).encode()
    text = text.ljust(-(-len(text) // _BLOCK) * _BLOCK)
    try:
        write_atomically(path, text)
    except OSError as error:
        if error.errno not in FULL or not overwrite(spare, text):
            raise
        spare.replace(path)
    if not spare.exists():
        with contextlib.suppress(OSError):
            write_atomically(spare, b" " * len(text))
    return path


def read_live(path: Path) -> LiveRoom | None:
    """The particulars in a file; None when there is none or it cannot be understood."""
    try:
        return LiveRoom.model_validate_json(read_whole(path, _LARGEST))
    except (OSError, ValidationError, ValueError):
        return None


def live_rooms(state: Path) -> list[LiveRoom]:
    """All rooms that run or were interrupted, newest first."""
    found = (read_live(path) for path in state.glob(f"*{SUFFIX}"))
    return sorted((room for room in found if room), key=lambda room: room.opened_at, reverse=True)


def remove_live(room: LiveRoom, state: Path) -> None:
    """Forgets a room whose record has been saved, or that nobody wants to keep: its log and all beside it.

    The particulars go last, so that after a crash in between the rest can still be found.
    """
    for path in sorted(state.glob(f"{room.session_id}.*"), key=lambda one: one.name.endswith(SUFFIX)):
        with contextlib.suppress(PermissionError) if _is_diary(path) else contextlib.nullcontext():
            path.unlink(missing_ok=True)


def _is_diary(path: Path) -> bool:
    """What the program itself has open while it clears away; Windows keeps such a file."""
    return path.suffix == ".start" or ".log" in path.suffixes
