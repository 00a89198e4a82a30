"""What a screen needs of a room: propose and follow. A room in this process and one behind HTTP fit alike."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum
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


class Trouble(StrEnum):
    """What the facilitator must know of, gravest first, in words of the area console (``trouble-…``).

    The meeting goes on.
    """

    UNREADABLE = "unreadable"
    """An event is in the log that this program cannot read or apply: every screen stands still at the one before it."""
    STILL = "still"
    """The log cannot be read any more: every screen stands still."""
    LOG_GONE = "log-gone"
    """Somebody deleted the log's file, and no new one can be made: what was said is in the room's memory alone."""
    LOG = "log"
    """Nothing can be kept at this moment: phones hold on to what they send, and try again."""
    NETWORK = "network"
    """The laptop has no address any more at which phones can reach it."""
    PORT = "port"
    """Another program has the port of before: phones that took part cannot come back by themselves."""
    RECORD = "record"
    """The record cannot be written; the log has everything."""
    GUESSING = "guessing"
    """Somebody tries one code after another. Who has the right one is let in as ever."""
    LOG_AGAIN = "log-again"
    """Somebody deleted the log's file; everything stands in a new one."""
    EDITED = "edited"
    """Somebody changed the record by hand; what they wrote is kept in a file beside it."""


@dataclass(frozen=True, slots=True)
class Network:
    """One address of the laptop, with the name of its adapter and what that is (``wifi``, ``wired``, …)."""

    address: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """Seats that seem to be of one device, taken within so many minutes. `id` stays the same while more come."""

    id: int
    seats: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class Comeback:
    """A phone that wants to go on with a seat and does not know its digits; the facilitator may give it."""

    id: int
    seat: str
    cookie_hash: str


@dataclass(frozen=True, slots=True)
class DoorStatus:
    """What happens at the door. `turned_away` is how often somebody had to wait within the last minute, because too
    many came from one address at once.
    """

    crowds: tuple[Crowd, ...] = ()
    comebacks: tuple[Comeback, ...] = ()
    turned_away: int = 0


@dataclass(frozen=True, slots=True)
class RoomStatus:
    """How the room is at this moment; nothing of this is in its log.

    `stages` are big screens in windows of their own. `address` and `join_url` are where phones come now, both empty
    for a meeting without phones (R6); `networks` where they could come as well. `arrived` tells that a phone really
    reached the room at this address. `lost_port` belongs to Trouble.PORT.
    """

    stages: int = 0
    address: str = ""
    join_url: str = ""
    arrived: bool = False
    networks: tuple[Network, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    door: DoorStatus = DoorStatus()
    lost_port: int = 0


class RoomClient(Protocol):
    """A screen's hold on a room. Both calls raise RoomGone when the room does not answer."""

    async def propose(self, proposal_id: str, event: Event) -> Answer: ...

    def follow(self, after: int) -> AsyncIterator[list[Stamped]]: ...

    async def save(self) -> str:
        """Writes the record as it stands now; the path of the file."""
        ...

    async def status(self) -> RoomStatus:
        """How the room is."""
        ...

    async def move(self, address: str) -> RoomStatus:
        """Lets phones come to another address of the laptop from now on; those that are there go on as they were."""
        ...

    async def decline(self, comeback: int) -> None:
        """Says no to a phone that wants to go on with a seat."""
        ...

    async def stop(self) -> None:
        """Ends the room's process; the session stays on disk."""
        ...

    async def close(self) -> None:
        """Lets go of the room; it goes on."""
        ...
