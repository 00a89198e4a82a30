"""Asks the room now and then how it is: where phones come in, who looks along, what is wrong."""

import asyncio
from collections.abc import Callable

from workshop.room.client import RoomClient, RoomGone, RoomStatus

POLL_SECONDS = 2.0


class Watch:
    """Tells `on_status` how the room is, again and again; while the room does not answer it tells nothing."""

    def __init__(self, room: RoomClient, on_status: Callable[[RoomStatus], None]) -> None:
        self._room = room
        self._on_status = on_status

    async def run(self) -> None:
        """Asks until it is cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(POLL_SECONDS)

    async def look(self) -> None:
        """Asks once."""
        try:
            status = await self._room.status()
        except RoomGone:
            return
        self._on_status(status)
