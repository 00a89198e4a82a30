"""The network adapters of this laptop: which of them phones can use, and by what name people know them."""

import ipaddress
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What an adapter is, in the order in which phones are likely to reach it."""

    WIFI = "wifi"
    WIRED = "wired"
    OTHER = "other"
    PUBLIC = "public"
    TUNNEL = "tunnel"
    VIRTUAL = "virtual"
    LINK_LOCAL = "link_local"

    @property
    def is_for_phones(self) -> bool:
        """Whether a phone in the room can be on the same network."""
        return self in (Kind.WIFI, Kind.WIRED, Kind.OTHER)


@dataclass(frozen=True, slots=True)
class Adapter:
    """One IPv4 address of this laptop."""

    name: str
    address: str
    kind: Kind


_TUNNELS = ("tun", "tap", "utun", "ppp", "wg", "wireguard", "tailscale", "zt", "zerotier", "ipsec", "cscotun", "vpn",
            "openvpn", "anyconnect", "fortinet", "globalprotect", "pangp")  # fmt: skip
_VIRTUAL = ("docker", "br-", "bridge", "veth", "vethernet", "virbr", "vmnet", "vmware", "vboxnet", "virtualbox",
            "hyper-v", "wsl", "lxc", "podman", "cni", "npcap", "anpi", "awdl", "llw", "bluetooth", "pan")  # fmt: skip
_WIFI = ("wl", "wi-fi", "wifi", "wireless", "airport", "ath")
_WIRED = ("eth", "en", "em", "usb", "lan", "realtek", "intel(r) ethernet")


def kind_of(name: str, address: str, *, is_wireless: Callable[[str], bool] = lambda _: False) -> Kind:
    """What an adapter is, by its name and address; `is_wireless` knows more than the name tells."""
    ip, known_as = ipaddress.ip_address(address), name.casefold()
    if ip.is_link_local:
        return Kind.LINK_LOCAL
    if _says(known_as, _TUNNELS):
        return Kind.TUNNEL
    if _says(known_as, _VIRTUAL):
        return Kind.VIRTUAL
    if not ip.is_private:
        return Kind.PUBLIC
    if is_wireless(name) or _says(known_as, _WIFI):
        return Kind.WIFI
    return Kind.WIRED if _says(known_as, _WIRED) else Kind.OTHER


def _says(known_as: str, words: Iterable[str]) -> bool:
    """Short words are how a name begins; longer ones may stand anywhere in it, as on Windows."""
    return any(known_as.startswith(word) or (len(word) > 4 and word in known_as) for word in words)


def adapters() -> list[Adapter]:
    """Every IPv4 address but the loopback, likeliest first; one per address."""
    import ifaddr

    found: dict[str, Adapter] = {}
    for adapter in ifaddr.get_adapters():
        for ip in adapter.ips:
            if ip.is_IPv4 and not ipaddress.ip_address(str(ip.ip)).is_loopback:
                name, address = str(adapter.nice_name), str(ip.ip)
                found.setdefault(address, Adapter(name, address, kind_of(name, address, is_wireless=_is_wireless)))
    order = list(Kind)
    return sorted(found.values(), key=lambda one: order.index(one.kind))


def _is_wireless(name: str) -> bool:
    """What the system knows: Linux names it in /sys, and on a portable Mac ``en0`` is the Wi-Fi."""
    if sys.platform == "darwin":
        return name == "en0"
    return "/" not in name and Path("/sys/class/net", name, "wireless").exists()
