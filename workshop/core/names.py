"""Names of organisations as people look them up: one way to fold a name, and one order for every list.

Who looks for "'s-Gravenkade" types it with or without the apostrophe of a phone, of a word processor or none at all,
and expects it under S, and "Échtveld" beside "Echtveld".
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "ng",
}  # fmt: skip
"""Letters that hold no accent to take off, and what people type for them. The phone's script is given this table."""

QUOTES = "'’‘‛ʼʻ`´′＇ꞌ\"“”„‟″«»‹›"
"""Marks that people leave out, or type in another shape; the phone's script is given them."""

_LETTERS = str.maketrans(LETTERS | dict.fromkeys(QUOTES, ""))
_NUMBER = re.compile(r"\d+")
_DIGITS = 9
"""Digits to which numbers are filled up, so that 10 stands behind 9."""

Thing = TypeVar("Thing")


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """The name as it is looked up: small letters without accents and quotes; what is no letter or digit is a space."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)).casefold().translate(_LETTERS)
    kept = (_kept(letter) for letter in plain)
    return " ".join("".join(kept).split())


def _kept(letter: str) -> str:
    match unicodedata.category(letter)[0]:
        case "L" | "N":
            return letter
        case "M":
            return letter if unicodedata.category(letter) == "Mc" else ""
        case _:
            return " "


def fits(typed: str, name: str) -> bool:
    """Whether a name in a list fits what somebody types to find it; the phone's script decides by the same rule.

    Each word may stand anywhere; one that is two in the list ("vno-ncw", "'s-o") stands at the start of a word.
    """
    whole = f" {folded(name)}"
    joined = whole.replace(" ", "")
    for word in typed.split():
        part = folded(word)
        if " " in part and f" {part}" in whole:
            continue
        if " " not in part and part in whole:
            continue
        together = part.replace(" ", "")
        if len(together) < _LONG_ENOUGH or together not in joined:
            return False
    return True


_LONG_ENOUGH = 5
"""Letters from which a word may also run on over a space of the list: "noordholland"."""


@lru_cache(maxsize=20_000)
def order_of(name: str) -> tuple[str, str]:
    """Where a Dutch reader looks for a name: by letters, whatever accent, apostrophe or capital; numbers by value."""
    return _NUMBER.sub(lambda found: found[0].zfill(_DIGITS), folded(name)), name


def in_order(things: Iterable[Thing], name: Callable[[Thing], str]) -> list[Thing]:
    """Things by name, in the one order that every face keeps."""
    return sorted(things, key=lambda one: order_of(name(one)))
