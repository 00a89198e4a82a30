"""Names of organisations that are probably the same one: "Bank Noord" and "bank noord bv" (R4)."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

ALIKE = 88
"""Likeness, of 100, from which two names are offered as one; found by trying Dutch organisation names."""

_LEGAL_FORMS = re.compile(r"\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|stichting|vereniging|de|het|coop)\b\.?")


def essence(name: str) -> str:
    """The name without case, accents, legal form and punctuation."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^a-z0-9]+", " ", _LEGAL_FORMS.sub(" ", plain)).split())


def alike(one: str, other: str) -> bool:
    """Whether two names are near-equal."""
    from rapidfuzz import fuzz

    first, second = essence(one), essence(other)
    if not first or not second:
        return False
    return first == second or fuzz.token_sort_ratio(first, second) >= ALIKE


def nearest(name: str, known: Mapping[str, str]) -> str | None:
    """The id of the known organisation that `name` probably is; None when there is no such."""
    from rapidfuzz import fuzz

    close = [key for key, other in known.items() if alike(name, other)]
    return max(close, key=lambda key: fuzz.token_sort_ratio(essence(name), essence(known[key]))) if close else None


def pairs(names: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Pairs of ids whose names are near-equal, each once, the older one first."""
    ids = list(names)
    for place, one in enumerate(ids):
        for other in ids[place + 1 :]:
            if alike(names[one], names[other]):
                yield one, other
