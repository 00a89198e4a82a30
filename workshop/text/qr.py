"""Text as the modules of a QR code, and what a phone has to read to join a Wi-Fi network."""

from functools import lru_cache
from typing import Literal

QUIET_MODULES = 4
"""Quiet zone that the standard asks for."""

Matrix = tuple[tuple[bool, ...], ...]
Level = Literal["M", "L"]
"""How much of a code may be unreadable: about 15 % or 7 %."""


@lru_cache(maxsize=64)
def matrix(content: str, quiet: int = QUIET_MODULES, level: Level = "M", version: int | None = None) -> Matrix:
    """The modules, True for dark, with the quiet zone around them; of at least the size of that `version`."""
    import qrcode

    levels = {"M": qrcode.ERROR_CORRECT_M, "L": qrcode.ERROR_CORRECT_L}
    code = qrcode.QRCode(version, error_correction=levels[level], border=quiet)
    code.add_data(content)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def wifi_text(name: str, password: str) -> str:
    """What phone cameras take for a network to join (the WIFI scheme); WPA, as networks with one password are."""
    return f"WIFI:T:WPA;S:{_escaped(name)};P:{_escaped(password)};;"


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in '\\;,":' else letter for letter in text)
