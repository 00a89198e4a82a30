"""What phones were told is saved, held against what the room has."""

import asyncio
import contextlib
import itertools
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field

import aiohttp
from phone import Phone
from world import World

from workshop.core import fold
from workshop.core.events import ContributionChanged, ContributionGiven, Stamped, VoteCast
from workshop.core.session import Session
from workshop.web.remote import RemoteClient

TOO_OFTEN = 429


@dataclass
class Ledger:
    """Ids that were acknowledged, with what was sent under them."""

    acknowledged: dict[str, str] = field(default_factory=dict)
    _ids: Iterator[int] = field(default_factory=itertools.count)

    def new_id(self) -> str:
        return f"durable-{next(self._ids):06}"

    async def send(self, phone: Phone, action: str, fields: dict[str, str]) -> None:
        """Sends until it is acknowledged, always under the same id, through a room that comes and goes."""
        while fields["id"] not in self.acknowledged:
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                status = await phone.post(action, fields)
                if status == 200:
                    self.acknowledged[fields["id"]] = fields.get("text") or fields.get("choice", "")
                    return
            await asyncio.sleep(0.01)

    def compared(self, log: list[Stamped]) -> str:
        """A line of figures. Raises AssertionError when an acknowledged entry is missing, doubled or different."""
        kept = Counter(one.id for one in log)
        said = {one.id: _said(one) for one in log}
        missing = [name for name in self.acknowledged if not kept[name]]
        doubled = [name for name, times in kept.items() if times > 1]
        different = [name for name, text in self.acknowledged.items() if name in said and said[name] != text]
        figures = (
            f"{len(self.acknowledged):,} acknowledged, {len(self.acknowledged) - len(missing):,} found, "
            f"difference {len(missing)}, doubled {len(doubled)}, changed {len(different)}"
        )
        assert not missing + doubled + different, figures
        assert [one.number for one in log] == list(range(1, len(log) + 1)), "numbers without gaps, in order"
        assert all(one.at <= other.at for one, other in itertools.pairwise(log)), "time never runs backwards"
        return figures


def _said(one: Stamped) -> str:
    match one.event:
        case ContributionGiven() | ContributionChanged():
            return one.event.text
        case VoteCast():
            return str(next(iter(one.event.choices)))
        case _:
            return ""


@contextlib.asynccontextmanager
async def leading(world: World) -> AsyncIterator[RemoteClient]:
    """A facilitator's hold on the room of this test."""
    client = world.console()
    try:
        yield client
    finally:
        await client.close()


async def log_of(client: RemoteClient, at_least: int = 1) -> tuple[list[Stamped], Session]:
    """The whole log of a running room, and the session that a console folds from it."""
    log: list[Stamped] = []
    session: Session | None = None
    async for batch in client.follow(0):
        for stamped in batch:
            log.append(stamped)
            if session is None:
                session = fold.begin(stamped)
            else:
                fold.apply(session, stamped)
        if session is not None and len(log) >= at_least:
            return log, session
    raise AssertionError("the room ended")


async def voter(ledger: Ledger, phone: Phone, form: dict[str, str], stop: asyncio.Event, dice: random.Random) -> None:
    """Votes again and again, each time under an id of its own."""
    while not stop.is_set():
        fields = form | {"id": ledger.new_id(), "choice": str(dice.randint(1, 5))}
        await ledger.send(phone, "vote", fields)
