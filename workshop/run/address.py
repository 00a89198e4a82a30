"""Which address phones can reach this laptop at, and a free port on it."""

import contextlib
import errno
import ipaddress
import re
import socket
from collections.abc import Sequence
from urllib.parse import urlsplit

from workshop.files.atomic import write_atomically
from workshop.files.places import state_dir
from workshop.files.reading import read_whole
from workshop.run.adapters import Kind, adapters
from workshop.web.callers import Callers

LOOPBACK = "127.0.0.1"
FIRST_PORT = 8080
LAST_PORT = 8099
"""Up to here the first free one is taken."""
NO_ADDRESS = "none"
"""Asked for when the meeting goes without phones (R6)."""
_CHOICE = "address.txt"
_LARGEST = 1000
"""Bytes of that file."""
_HOST = re.compile(r"^[\w.\-]+(:\d{1,5})?$|^\[[0-9a-fA-F:.]+\](:\d{1,5})?$")


class AddressError(Exception):
    """The address or port that was asked for cannot be used; `key` stands in the cli catalogue."""

    def __init__(self, key: str, **details: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


def lan_addresses() -> list[str]:
    """IPv4 addresses of this laptop that phones may reach: the one that was chosen before, then the likeliest first."""
    found = [one.address for one in adapters() if one.kind is not Kind.LINK_LOCAL]
    chosen = remembered()
    return sorted(found, key=lambda address: address != chosen)


def remember(address: str) -> None:
    """Keeps the facilitator's choice for the next meeting. Raises OSError."""
    write_atomically(state_dir() / _CHOICE, address)


def remembered() -> str | None:
    """The choice of an earlier meeting, if there is one that can be read."""
    try:
        said = read_whole(state_dir() / _CHOICE, _LARGEST).decode("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return said or None


def choose_address(asked: str | None) -> str:
    """The address to listen on: what was asked for, else the likeliest one, else this laptop alone.

    Empty when no phones are wanted. Raises AddressError for what is no address or not one of this laptop.
    """
    if asked == NO_ADDRESS:
        return ""
    found = lan_addresses()
    if not asked:
        return found[0] if found else LOOPBACK
    ip = _listened_at(asked)
    if ip.version == 4 and not ip.is_loopback and not ip.is_unspecified and asked not in found:
        raise AddressError("cli-not-this-laptop", address=asked, found=", ".join(found) or LOOPBACK)
    return asked


def is_for_phones(address: str) -> bool:
    """Whether phones could ever come in at this address: not a meeting without phones, nor this laptop alone.

    Raises AddressError for what is no address; it need not be this laptop's yet.
    """
    if address in ("", NO_ADDRESS):
        return False
    ip = _listened_at(address)
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)


def _listened_at(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """Raises AddressError for what is no address, and for kinds that no listener and no phone can use.

    An IPv6 address of one link needs a zone (``%eth0``) that differs per machine, so no code on a wall can hold it
    (RFC 4007); a multicast or broadcast address belongs to nobody.
    """
    try:
        ip = ipaddress.ip_address(address)
    except ValueError as error:
        raise AddressError("cli-no-address", address=address) from error
    of_one_link = ip.version == 6 and (ip.is_link_local or "%" in address)
    if of_one_link or ip.is_multicast or ip == ipaddress.IPv4Address("255.255.255.255"):
        raise AddressError("cli-address-kind", address=address)
    return ip


def public_base(url: str | None) -> str:
    """What stands before the code in the address that phones use; empty when they come by that of this laptop.

    Raises AddressError for what a phone could not open, or would open in another place than the page is.
    """
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(_HOST.match(parts.netloc)) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or parts.path.strip("/") or parts.query or parts.fragment:
        raise AddressError("cli-no-public-url", url=url)
    return f"{parts.scheme}://{parts.netloc}"


def named_proxies(names: Sequence[str]) -> tuple[str, ...]:
    """The addresses and networks of our own proxies, as they will be read. Raises AddressError for anything else."""
    for name in names:
        try:
            Callers.trusting([name])
        except ValueError as error:
            raise AddressError("cli-no-proxy", proxy=name) from error
    return tuple(dict.fromkeys(name.strip() for name in names))


def own_tunnel(address: str) -> str:
    """From where a tunnel that runs on this laptop comes in, when the room listens at `address`."""
    return {"0.0.0.0": LOOPBACK, "::": "::1"}.get(address, address)  # noqa: S104


def url_host(address: str) -> str:
    """The address as it stands in a URL: IPv6 goes in brackets."""
    return f"[{address}]" if ":" in address else address


def bind(address: str, port: int | None) -> socket.socket:
    """A listening socket; on the first free port from 8080 when none was asked for. Raises AddressError."""
    wanted = [port] if port else range(FIRST_PORT, LAST_PORT + 1)
    refused: int | None = None
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    for one in wanted:
        listener = socket.socket(family, socket.SOCK_STREAM)
        with contextlib.suppress(OSError):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, one))
            listener.listen(4096)
            listener.setblocking(False)
        except OSError as error:
            listener.close()
            refused = error.errno
            continue
        return listener
    if refused == errno.EADDRNOTAVAIL:
        raise AddressError("cli-not-this-laptop", address=address, found=", ".join(lan_addresses()) or LOOPBACK)
    key = "cli-port-reserved" if refused == errno.EACCES else "cli-port-in-use"
    raise AddressError(key, port=port or FIRST_PORT, address=address)
