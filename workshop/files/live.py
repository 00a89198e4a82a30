"""What a running or interrupted room leaves beside its log, so that screens can find it and a restart can go on.

Readable by the owner only: it holds the room's secret and the tokens of console and stage (L25).
"""

import datetime as dt
import errno
import os
import socket
import sys
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from workshop.files.atomic import write_atomically

SUFFIX = ".live.json"
_SECONDS_TO_CALL = 4
"""Windows takes two to find out that nobody is there."""


class LiveRoom(BaseModel):
    """Particulars of one room. `pid` is 0 while no process serves it; paths are absolute.

    `address` and `join_url` are empty when the meeting goes without phones (R6); `asked` is the address that the
    facilitator asked for, if any. `lost_port` is where phones came before another program took that port; 0 if none.
    `trusted_proxies` are the addresses and networks of what stands in front of the laptop.
    """

    model_config = ConfigDict(frozen=True)

    session_id: str
    title: str
    scenario_path: str
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
    rehearsal: bool = False
    participants: int = 0
    record_hashes: tuple[str, ...] = ()
    pid: int = 0
    finished: bool = False

    @property
    def runs(self) -> bool:
        """Whether the process that serves the room is alive on this machine.

        Its number alone proves nothing: after a power cut another program may have been given it.
        """
        return is_alive(self.pid) and _is_listening(self.control_port)


def is_alive(pid: int) -> bool:
    """Whether a process of that number runs on this machine."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return True  # asking is sending a signal there
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[:1] == ["Z"]


def _is_listening(port: int) -> bool:
    """Whether somebody takes calls there on this machine; a program that is too busy, or asleep, does as well."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as caller:
        caller.settimeout(_SECONDS_TO_CALL)
        return port > 0 and caller.connect_ex(("127.0.0.1", port)) != errno.ECONNREFUSED


def live_path(state: Path, session_id: str) -> Path:
    """Where the particulars of a session stand."""
    return state / f"{session_id}{SUFFIX}"


def write_live(state: Path, room: LiveRoom) -> Path:
    """Keeps the particulars. Raises OSError when the folder cannot be written."""
    path = live_path(state, room.session_id)
    write_atomically(path, room.model_dump_json(indent=1))
    return path


def read_live(path: Path) -> LiveRoom | None:
    """The particulars in a file; None when there is none or it cannot be understood."""
    try:
        return LiveRoom.model_validate_json(path.read_text(encoding="utf-8"))
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
        path.unlink(missing_ok=True)
