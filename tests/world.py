"""The room of one test, in a real process: started, killed and resumed."""

import contextlib
import os
import random
import signal
import socket
from pathlib import Path

from workshop.files.live import LiveRoom, live_path, read_live
from workshop.run.launch import Wishes, _outliving, resume_room, start_room
from workshop.web.remote import RemoteClient

SCENARIOS = Path(__file__).parents[1] / "scenarios"


def a_port() -> int:
    """A free one that no other room on this machine goes for, nor the system for calls to elsewhere.

    A room that was killed lets go of its port until it is resumed; nobody may take it in the meantime.
    """
    while True:
        port = random.randrange(20_000, 32_000)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


class World:
    """Starts, kills and resumes the room of one test."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state"
        self.sessions = folder / "sessions"
        self.live: LiveRoom | None = None

    def start(self, scenario: str = "oefening-10", *, rehearsal: bool = True) -> LiveRoom:
        wishes = Wishes(sessions=self.sessions, address="127.0.0.1", port=a_port(), rehearsal=rehearsal)
        self.live = start_room(SCENARIOS / f"{scenario}.toml", wishes)
        return self.live

    def kill(self) -> None:
        """What a power cut does to the process; returns when it is gone."""
        assert self.live is not None
        os.kill(self.live.pid, signal.SIGKILL)
        _reap(self.live.pid)

    def resume(self) -> LiveRoom:
        """What ``workshop resume`` does before it shows the console."""
        assert self.live is not None
        left = read_live(live_path(self.state, self.live.session_id))
        assert left is not None
        self.live = resume_room(left)
        return self.live

    def console(self) -> RemoteClient:
        assert self.live is not None
        return RemoteClient(self.live.control_url, self.live.console_token)

    def end(self) -> None:
        if self.live is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.live.pid, signal.SIGTERM)
            _reap(self.live.pid)


def _reap(pid: int) -> None:
    """Waits for a room of this test, and lets go of it."""
    for process in [one for one in _outliving if one.pid == pid]:
        process.wait()
        _outliving.remove(process)
