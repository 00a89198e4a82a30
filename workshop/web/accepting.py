"""Takes calls at a socket, a few at a time: whoever is inside has a turn between any two handfuls of new ones.

The event loop's own way takes as many as wait, thousands in a row, while nobody else is heard; and when no more files
may be opened it complains once for each that waits.
"""

import asyncio
import contextlib
import errno
import logging
import socket
import struct
import sys
from typing import Protocol

AT_ONCE = 16
"""Calls that are taken before those inside have their turn."""
SECONDS_TO_BACK_OFF = 0.5
"""Without a free file or memory; the calls wait outside meanwhile."""
SECONDS_BETWEEN_COMPLAINTS = 60.0
BACKLOG = 4096
"""Calls that the system holds for us; one router's whole room may come at once."""

_AT_ONCE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
"""Lingers for no seconds after closing."""
_log = logging.getLogger(__name__)


class Door(Protocol):
    """Who decides on each call, and makes what talks to it."""

    def admits(self, address: str) -> bool:
        """Whether one more may come in from this address; counts it when it may."""
        ...

    def gone(self, address: str) -> None:
        """One that was counted is not there after all."""
        ...

    def connection(self, address: str) -> asyncio.Protocol:
        """For one that was admitted."""
        ...


class Accepting:
    """A listening socket at work, until `close`."""

    def __init__(self, listener: socket.socket, door: Door) -> None:
        self._listener = listener
        self._door = door
        self._loop = asyncio.get_running_loop()
        self._coming_in: set[asyncio.Task[None]] = set()
        self._complained_at: float | None = None
        listener.setblocking(False)
        listener.listen(BACKLOG)
        self._task = self._loop.create_task(self._run(), name="accepting")

    async def close(self) -> None:
        """Takes no more calls."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._listener.close()
        await asyncio.gather(*self._coming_in, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            try:
                for _ in range(AT_ONCE):
                    connection, peer = await self._loop.sock_accept(self._listener)
                    self._take(connection, str(peer[0]) if isinstance(peer, tuple) else "")
            except OSError as error:
                await self._fails(error)
            await asyncio.sleep(0)

    def _take(self, connection: socket.socket, address: str) -> None:
        if not self._door.admits(address):
            _cut_off(connection)
            return
        task = self._loop.create_task(self._let_in(connection, address))
        self._coming_in.add(task)
        task.add_done_callback(self._coming_in.discard)

    async def _let_in(self, connection: socket.socket, address: str) -> None:
        made = self._door.connection(address)
        try:
            await self._loop.connect_accepted_socket(lambda: made, connection)
        except OSError:
            self._door.gone(address)
            connection.close()

    async def _fails(self, error: OSError) -> None:
        """A call that broke off is nothing; without a free file all others fail as well, and it is said once."""
        if isinstance(error, ConnectionError):
            return
        now = self._loop.time()
        if self._complained_at is None or now - self._complained_at >= SECONDS_BETWEEN_COMPLAINTS:
            self._complained_at = now
            _log.warning("no calls can be taken for a moment (%s)", errno.errorcode.get(error.errno or 0, "unknown"))
        await asyncio.sleep(SECONDS_TO_BACK_OFF)


def _cut_off(connection: socket.socket) -> None:
    """Leaves nothing behind in the system, as an orderly goodbye would for a minute."""
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    connection.close()
