"""What a screen needs of a room: propose and follow. A room in this process and one behind HTTP fit alike."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol

from workshop.core.events import Event, Stamped
from workshop.core.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Accepted:
    """The event is durable and folded. `subject` is the id that it gave or changed, such as ``T7``."""

    number: int
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another event has been proposed under the same id; nothing was kept of this one."""


Answer = Accepted | Refusal | Conflict


class RoomGone(Exception):
    """The room does not answer; it may come back."""


class RoomClient(Protocol):
    """A screen's hold on a room. Both calls raise RoomGone when the room does not answer."""

    async def propose(self, proposal_id: str, event: Event) -> Answer: ...

    def follow(self, after: int) -> AsyncIterator[list[Stamped]]: ...

    async def save(self) -> str:
        """Writes the record as it stands now; the path of the file."""
        ...

    async def stages(self) -> int:
        """How many big screens follow the room in windows of their own."""
        ...

    async def stop(self) -> None:
        """Ends the room's process; the session stays on disk."""
        ...

    async def close(self) -> None:
        """Lets go of the room; it goes on."""
        ...
