"""From which address a request comes, so that whoever asks too much is told so, and nobody else.

The address is used to count with and forgotten when that no longer matters (see `pace`): it is never logged, stored
or shown (L4).
"""

import ipaddress
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from aiohttp.web import BaseRequest

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

FORWARDED = "X-Forwarded-For"
"""What tunnels and proxies add the address to by which a phone came to them. One header and no other: a proxy leaves
those that it does not know as the phone sent them, so a second one would be the phone's own word."""
MOST_HOPS = 16
"""Forwarded addresses that are looked at, from the last one back; nobody has more proxies of their own."""
ONE_HOME = 64
"""The bits of an IPv6 address that a phone cannot choose for itself: the rest it may change with every request."""


@dataclass(frozen=True)
class Callers:
    """Who calls, given the proxies that are ours. Without any, a forwarded address is never believed."""

    proxies: tuple[Network, ...] = ()

    @classmethod
    def trusting(cls, names: Iterable[str]) -> Self:
        """With proxies named as addresses or networks (``127.0.0.1``, ``10.0.0.0/8``). Raises ValueError."""
        return cls(tuple(ipaddress.ip_network(name.strip(), strict=False) for name in names))

    def address(self, request: "BaseRequest") -> str:
        """The address that a request is counted for; that of a whole home network where it is IPv6, and empty when
        there is none.

        It is the peer's, unless that is one of our proxies: then the rightmost forwarded address that is not ours.
        What stands further left was written by whoever is counted, and proves nothing.
        """
        said = request.remote or ""
        peer = read_address(said)
        if peer is None or not self.proxies or not self.is_ours(peer):
            return home_of(said)
        nearest = peer
        for hop in _from_the_right(request.headers.getall(FORWARDED, ())):
            found = read_address(hop)
            if found is None:
                break
            nearest = found
            if not self.is_ours(found):
                break
        return home_of(str(nearest))

    def is_ours(self, address: Address) -> bool:
        """Whether it belongs to a proxy that was named."""
        return any(address in network for network in self.proxies)


def read_address(said: str) -> Address | None:
    """An IP address as peers and proxies write it: also in brackets, with a port or with a zone. None for anything
    else.
    """
    bare = said.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        address = ipaddress.ip_address(bare.partition("%")[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, ipaddress.IPv6Address) else address


def _from_the_right(headers: Iterable[str]) -> Iterator[str]:
    left = MOST_HOPS
    for header in reversed(list(headers)):
        for said in reversed(header.rsplit(",", left)[-left:]):
            yield said
            left -= 1
            if not left:
                return


def home_of(said: str) -> str:
    """The name under which an address is counted: its own, or that of the network that its phone is in for IPv6."""
    address = read_address(said)
    if address is None:
        return said
    if address.version == 4 or address.is_loopback:
        return str(address)
    return str(ipaddress.ip_network((address, ONE_HOME), strict=False))
