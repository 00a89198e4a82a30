"""Keeps a screen's own session up to date: follows the room from the last number, folds, and goes on after a break."""

import asyncio
from collections.abc import Callable

from workshop.core import fold
from workshop.core.session import Session
from workshop.room.client import RoomClient, RoomGone

RETRY_SECONDS = 0.5


class Follower:
    """Folds what the room tells. `session` is None until the first event came.

    `on_change` is called once for each batch, `on_line` with False when the room is out of reach and True when it is
    back.
    """

    def __init__(
        self,
        room: RoomClient,
        on_change: Callable[[list[fold.Applied]], None],
        on_line: Callable[[bool], None],
    ) -> None:
        self.session: Session | None = None
        self.connected = False
        self._room = room
        self._on_change = on_change
        self._on_line = on_line

    async def run(self) -> None:
        """Follows until it is cancelled."""
        while True:
            try:
                await self._follow()
            except RoomGone:
                if self.connected:
                    self.connected = False
                    self._on_line(False)
                await asyncio.sleep(RETRY_SECONDS)

    async def _follow(self) -> None:
        after = self.session.number if self.session else 0
        async for batch in self._room.follow(after):
            if not self.connected:
                self.connected = True
                self._on_line(True)
            applied = []
            for stamped in batch:
                if self.session is None:
                    self.session = fold.begin(stamped)
                else:
                    applied.append(fold.apply(self.session, stamped))
            self._on_change(applied)
