"""A hold on a room in this very process: for tests, and for screens that need no other."""

import asyncio
from collections.abc import AsyncIterator

from workshop.core.events import FACILITATOR, Event, Stamped
from workshop.room.client import Answer, RoomStatus
from workshop.room.room import Room


class LocalClient:
    """The facilitator's hold on a room in this process."""

    def __init__(self, room: Room, by: str = FACILITATOR) -> None:
        self._room = room
        self._by = by
        self.stopped = asyncio.Event()

    async def propose(self, proposal_id: str, event: Event) -> Answer:
        return await self._room.propose(self._by, proposal_id, event)

    def follow(self, after: int) -> AsyncIterator[list[Stamped]]:
        return self._room.follow(after)

    async def save(self) -> str:
        return ""

    async def status(self) -> RoomStatus:
        return RoomStatus()

    async def move(self, address: str) -> RoomStatus:
        return RoomStatus(address=address)

    async def decline(self, comeback: int) -> None:
        return None

    async def stop(self) -> None:
        self.stopped.set()

    async def close(self) -> None:
        return None
