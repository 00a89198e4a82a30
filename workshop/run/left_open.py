"""A meeting of the same scenario that was left open: go on with it, or begin again with a file that was edited."""

import asyncio
import contextlib
import time
from hashlib import sha256
from pathlib import Path

from workshop.files.live import LiveRoom, live_path, read_live, remove_live
from workshop.files.places import state_dir
from workshop.files.sessions import hash_of
from workshop.room.client import RoomGone
from workshop.web.remote import RemoteClient

_STOP_SECONDS = 10


def scenario_mark(path: Path) -> str:
    """Tells one version of a scenario file from another; empty when it cannot be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def has_changed(live: LiveRoom) -> bool:
    """Whether the scenario was edited after this room began with it."""
    return bool(live.scenario_mark) and scenario_mark(Path(live.scenario_path)) != live.scenario_mark


def drop(live: LiveRoom) -> None:
    """Forgets a room that nobody has entered, with a record that nobody has touched. Raises OSError."""
    state = state_dir()
    if live.runs:
        asyncio.run(_stop(live))
        until = time.monotonic() + _STOP_SECONDS
        while time.monotonic() < until and (left := read_live(live_path(state, live.session_id))) and left.pid:
            time.sleep(0.02)
    left = read_live(live_path(state, live.session_id)) or live
    record = Path(left.record_path)
    with contextlib.suppress(FileNotFoundError, UnicodeDecodeError):
        if hash_of(record.read_text(encoding="utf-8")) in left.record_hashes:
            record.unlink()
    remove_live(left, state)


async def _stop(live: LiveRoom) -> None:
    client = RemoteClient(live.control_url, live.console_token)
    try:
        with contextlib.suppress(RoomGone):
            await client.stop()
    finally:
        await client.close()
