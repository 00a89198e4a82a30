"""Where phones reach the room, and where they reach it next when the laptop gets another address (R6, R13).

The room listens at one address (L21). When that address goes, it listens at the one that took its place as well; what
still comes by the first goes on as it was. The meeting knows nothing of it.
"""

import asyncio
import ipaddress
import logging
import socket
from collections.abc import Callable

from aiohttp import web

from workshop.room.client import Network, Trouble
from workshop.run.adapters import Adapter, Kind, adapters
from workshop.run.address import AddressError, bind, choose_address, remembered, url_host
from workshop.web.limits import Listening, listen

LOOK_SECONDS = 1.0
"""How often the room looks at the laptop's addresses."""
MISSES = 2
"""Looks without the address before it is believed to be gone: a Wi-Fi that blinks changes no code on the wall."""

logger = logging.getLogger("workshop.room")


class Reach:
    """The phones' listener of one room. With an empty `address` there is none, and never will be (R6).

    `code` tells which join code is in force. `asked` is the address that the facilitator wanted, if any: one that works
    is not left for a better one then, and the laptop's own loopback not at all. `again` is a meeting that was served
    before, and `lost_port` the one that it could not have the last time.
    """

    def __init__(
        self,
        app: web.Application,
        code: Callable[[], str],
        address: str,
        port: int,
        asked: str,
        public_url: str,
        *,
        lost_port: int = 0,
        again: bool = False,
    ) -> None:
        self.address = address
        self.port = port
        self.lost_port = lost_port
        """Where phones came before another program took that port; 0 when nothing was lost."""
        self.networks: tuple[Network, ...] = ()
        self.troubles: set[Trouble] = set()
        self._app = app
        self._code = code
        self._asked = asked
        self._again = again
        self._public_url = public_url
        self._listening: Listening | None = None
        self._ports: dict[str, int] = {}
        """Where it listens: addresses of this laptop, with the port at each."""
        self._missed = 0

    @property
    def join_url(self) -> str:
        """What the code on the wall holds; empty without phones."""
        if not self.address:
            return ""
        base = self._public_url or f"http://{url_host(self.address)}:{self.port}"
        return f"{base}/{self._code()}"

    @property
    def arrived(self) -> bool:
        """Whether a machine other than this one has come in at this address."""
        return self._listening is not None and self._listening.doorkeeper.has_visitors

    async def open(self) -> None:
        """Begins to listen. A meeting that goes on takes the address and port of before, unless the laptop has left
        that network or another program has that port now. Raises AddressError.
        """
        if self.address:
            listener = await self._bind_at_first()
            self.port = self._ports[self.address] = int(listener.getsockname()[1])
            self._listening = await listen(self._app, listener)
            self._listening.doorkeeper.expect_visitors_at(self.address)

    async def _bind_at_first(self) -> socket.socket:
        wanted = self.lost_port or self.port
        try:
            return bind(self.address, wanted or None)
        except AddressError:
            if not self._again:
                raise
        finally:
            self.lost_port = 0
        found = await asyncio.to_thread(adapters)
        loopback = ipaddress.ip_address(self.address).is_loopback
        if not loopback and self.address not in {one.address for one in found}:
            self.address = choose_address(None)
        else:
            logger.warning("another program has port %s; phones of before cannot come back by themselves", wanted)
            self.lost_port = wanted
            self.troubles.add(Trouble.PORT)
        try:
            return bind(self.address, self.port or None)
        except AddressError:
            return bind(self.address, None)

    async def _go_back(self, listening: Listening) -> None:
        """Listens at the port of before as well, once the program that had it is gone."""
        try:
            listener = bind(self.address, self.lost_port)
        except AddressError:
            return
        listening.at(listener)
        logger.info("phones come to port %s again", self.lost_port)
        self.port = self._ports[self.address] = self.lost_port
        self._nothing_lost()

    def _nothing_lost(self) -> None:
        self.lost_port = 0
        self.troubles.discard(Trouble.PORT)

    async def watch(self) -> None:
        """Runs as long as the room does. What is wrong with one look may be right at the next."""
        while self.address:
            try:
                await self.look(await asyncio.to_thread(adapters))
            except (OSError, AddressError) as error:
                logger.warning("no other address could be taken: %s", error)
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self, found: list[Adapter]) -> None:
        """Takes another address when this one has gone for good, or was only there for want of a better one."""
        self.networks = tuple(Network(one.address, one.name, one.kind.value) for one in found)
        if self.lost_port and self._listening is not None:
            await self._go_back(self._listening)
        here = next((one for one in found if one.address == self.address), None)
        loopback = ipaddress.ip_address(self.address).is_loopback
        if (loopback and self._asked) or (here and (self._asked or _is_good(here))):
            self._missed = 0
            self.troubles.discard(Trouble.NETWORK)
            return
        self._missed += 1
        if self._missed < MISSES:
            return
        better = [one.address for one in found if _is_good(one)]
        if better:
            await self.move(min(better, key=lambda one: one != remembered()))
        elif not here and not loopback:
            self.troubles.add(Trouble.NETWORK)

    async def move(self, address: str) -> None:
        """Listens at this address of the laptop too, and sends phones there from now on. Raises AddressError."""
        if self._listening is None or address == self.address:
            return
        port = self._ports.get(address)
        if port is None or not await _answers(address, port):
            port = await self._listen_too(address, self._listening)
        logger.info("phones come to another address now")
        self.address, self.port, self._missed = address, port, 0
        self._listening.doorkeeper.expect_visitors_at(address)
        self.troubles.discard(Trouble.NETWORK)
        self._nothing_lost()

    async def _listen_too(self, address: str, listening: Listening) -> int:
        """On the same port when that is free there; the port."""
        try:
            listener = bind(address, self.port)
        except AddressError:
            listener = bind(address, None)
        listening.at(listener)
        port = self._ports[address] = int(listener.getsockname()[1])
        return port

    async def close(self) -> None:
        """Ends every line to a phone."""
        if self._listening is not None:
            await self._listening.cleanup()


def _is_good(one: Adapter) -> bool:
    """Whether phones in the room may well reach it: not by way of a tunnel or a virtual machine's network."""
    return one.kind.is_for_phones or one.kind is Kind.PUBLIC


async def _answers(address: str, port: int) -> bool:
    """Whether a listener of before is still heard, after its address went and came back."""
    try:
        async with asyncio.timeout(LOOK_SECONDS):
            _, writer = await asyncio.open_connection(address, port)
    except (OSError, TimeoutError):
        return False
    writer.close()
    return True
