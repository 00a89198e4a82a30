"""Which address phones can reach this laptop at, and a free port on it."""

import contextlib
import ipaddress
import socket

LOOPBACK = "127.0.0.1"
FIRST_PORT = 8080
_PORTS_TRIED = 20
_NOT_FOR_PHONES = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "utun", "wg", "tailscale", "zt")


class AddressError(Exception):
    """The address or port that was asked for cannot be used; `key` stands in the cli catalogue."""

    def __init__(self, key: str, **details: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


def lan_addresses() -> list[str]:
    """IPv4 addresses of this laptop that phones on the same network may reach, likeliest first."""
    import ifaddr

    found: list[tuple[bool, str]] = []
    for adapter in ifaddr.get_adapters():
        name = str(adapter.nice_name).casefold()
        for ip in adapter.ips:
            if not ip.is_IPv4:
                continue
            address = ipaddress.ip_address(str(ip.ip))
            if address.is_loopback or address.is_link_local:
                continue
            found.append((name.startswith(_NOT_FOR_PHONES) or not address.is_private, str(address)))
    return [address for _, address in sorted(found, key=lambda one: one[0])]


def choose_address(asked: str | None) -> str:
    """The address to listen on: what was asked for, else the likeliest one, else this laptop alone."""
    if asked:
        try:
            ipaddress.ip_address(asked)
        except ValueError as error:
            raise AddressError("cli-no-address", address=asked) from error
        return asked
    found = lan_addresses()
    return found[0] if found else LOOPBACK


def url_host(address: str) -> str:
    """The address as it stands in a URL: IPv6 goes in brackets."""
    return f"[{address}]" if ":" in address else address


def bind(address: str, port: int | None) -> socket.socket:
    """A listening socket; on the first free port from 8080 when none was asked for. Raises AddressError."""
    wanted = [port] if port else range(FIRST_PORT, FIRST_PORT + _PORTS_TRIED)
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    for one in wanted:
        listener = socket.socket(family, socket.SOCK_STREAM)
        with contextlib.suppress(OSError):
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, one))
            listener.listen(4096)
            listener.setblocking(False)
        except OSError:
            listener.close()
            continue
        return listener
    raise AddressError("cli-port-in-use", port=port or FIRST_PORT, address=address)
