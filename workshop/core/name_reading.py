"""Reads the name of an organisation: of what kind it is, what it is called, and what tells it from a namesake."""

import re
from dataclasses import dataclass
from functools import lru_cache

from workshop.core.names import QUOTES, folded
from workshop.core.terms import PartnerKind

_PRIVATE = "private"
"""Associations, foundations and firms; people mix these up, but never with a municipality."""

_KINDS = {
    "gemeente": "municipality", "gem": "municipality", "gemeentebestuur": "municipality", "gmte": "municipality",
    "municipality": "municipality", "provincie": "province", "prov": "province", "province": "province",
    "waterschap": "water", "hoogheemraadschap": "water", "ministerie": "ministry", "min": "ministry",
    "ministry": "ministry", "stichting": _PRIVATE, "sticht": _PRIVATE, "foundation": _PRIVATE,
    "vereniging": _PRIVATE, "ver": _PRIVATE, "association": _PRIVATE, "cooperatie": _PRIVATE, "coop": _PRIVATE,
    "maatschap": _PRIVATE, "eenmanszaak": _PRIVATE, "zzp": _PRIVATE, "firma": _PRIVATE, "fa": _PRIVATE,
    "bv": _PRIVATE, "nv": _PRIVATE, "vof": _PRIVATE, "cv": _PRIVATE, "ua": _PRIVATE, "ba": _PRIVATE, "wa": _PRIVATE,
    "io": _PRIVATE, "gmbh": _PRIVATE, "ltd": _PRIVATE, "inc": _PRIVATE, "llc": _PRIVATE,
}  # fmt: skip
"""Words at the start or the end of a name that say what kind of organisation it is."""
_PUBLIC = {PartnerKind.MUNICIPALITY: "gemeente", PartnerKind.PROVINCE: "provincie"}
_PLACES = frozenset({"municipality", "province"})

_CONGREGATIONS = frozenset({
    "protestantse", "hervormde", "gereformeerde", "evangelische", "christelijke", "baptisten", "doopsgezinde",
    "lutherse", "remonstrantse", "vrije", "apostolische", "joodse",
})  # fmt: skip
"""Before "gemeente" these make it a church."""

_SMALL = frozenset({
    "de", "het", "een", "der", "des", "den", "van", "aan", "op", "in", "en", "te", "ten", "ter", "bij", "voor", "onder",
    "over", "ad", "vd", "the", "of", "and", "for",
})  # fmt: skip
"""Words that people leave out, or put in."""

_DOTTED = re.compile(r"(?<!\w)(?:b\.\s?v|n\.\s?v|v\.\s?o\.\s?f|c\.\s?v|u\.\s?a|b\.\s?a|w\.\s?a|i\.\s?o)(?!\w)\.?")
_SLASHED = re.compile(r"(?<!\w)(?:[avio]\s?/\s?[dht]|[va]\.\s?d\.)(?!\w)")
_APOSTROPHE = re.compile(rf"[{re.escape(QUOTES)}]\s?[stn](?=[\s‐-–-])|^\s*[st]-")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_TAIL = re.compile(
    r",\s|\s[-‐‑–—|/]\s|\s(?=(?:afdeling|afd\.?|team|cluster|dienst|directie|vestiging|namens)\s)", re.IGNORECASE
)
_OLD_NAMES = (("den haag", "gravenhage"), ("den bosch", "hertogenbosch"))
"""Cities that have two names."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to read a name: without its kind, legal form and small words. `joined` has no spaces, and `run` is
    that with the small words.

    `apart` is what somebody put behind the name, such as a place in brackets.
    """

    kind: str
    words: tuple[str, ...]
    joined: str
    run: str
    numbers: tuple[int, ...]
    apart: frozenset[str]

    def may_be(self, other: "Form") -> bool:
        """Whether nothing tells the two apart: another kind, another number, another place behind the name."""
        if self.kind and other.kind and self.kind != other.kind:
            return False
        if not (self.apart <= other.apart or other.apart <= self.apart):
            return False
        return self.numbers == other.numbers


@lru_cache(maxsize=20_000)
def forms(name: str) -> tuple[Form, ...]:
    """All ways to read a name; the first takes it whole. "St. Jan" may be a saint or a foundation."""
    plain = _SLASHED.sub(" ", _DOTTED.sub(lambda found: f" {re.sub(r'[^a-z]', '', found[0])} ", name.casefold()))
    head, apart = _without_tail(plain)
    ways = [(plain, frozenset[str]()), *([(head, apart)] if apart and folded(head) else [])]
    found = [_form(text, about) for text, about in ways]
    found += [_form(text, about, saint=False) for text, about in ways if folded(text).startswith("st ")]
    return tuple(dict.fromkeys(found))


def in_full(name: str, kind: PartnerKind) -> str:
    """The name with the kind of public body that it is, where it does not say one itself: "gemeente Zijlen"."""
    said = _PUBLIC.get(kind)
    return name if said is None or any(form.kind for form in forms(name)) else f"{said} {name}"


def is_place(name: str) -> bool:
    """Whether the name says that it is that of a municipality or a province."""
    return any(form.kind in _PLACES for form in forms(name))


def _without_tail(plain: str) -> tuple[str, frozenset[str]]:
    head, *rest = _TAIL.split(_BRACKETS.sub(" ", plain))
    said = (folded(part).replace(" ", "") for part in (*rest, *_BRACKETS.findall(plain)))
    return head, frozenset(part for part in said if part and part not in _KINDS)


def _form(plain: str, apart: frozenset[str], *, saint: bool = True) -> Form:
    kind, words = _without_kind(_words(_APOSTROPHE.sub(" ", plain)), saint=saint)
    _, run = _without_kind(_words(plain), saint=saint)
    words = [word for word in words if word not in _SMALL] or words
    numbers = tuple(int(digits) for digits in re.findall(r"[0-9]+", " ".join(words)))
    return Form(kind, tuple(words), "".join(words), "".join(run), numbers, apart)


def _words(plain: str) -> list[str]:
    said = folded(plain)
    for old, new in _OLD_NAMES:
        said = re.sub(rf"\b{old}\b", new, said)
    return said.replace("y", "ij").split()


def _without_kind(words: list[str], *, saint: bool) -> tuple[str, list[str]]:
    """The kind that the words begin or end with, empty for none, and the other words."""
    kind, words = ("", words) if saint else (_PRIVATE, words[1:])
    words = ["sint" if word == "st" else word for word in words]
    while len(words) > 1 and (words[0] in _KINDS or (words[0] in _SMALL and words[1] in _KINDS)):
        kind = kind or _KINDS.get(words[0], "")
        words = words[1:]
    while len(words) > 1 and words[-1] in _KINDS and words[-2] not in _CONGREGATIONS:
        kind = kind or _KINDS[words[-1]]
        words = words[:-1]
    return kind, words


def lone_word(name: str) -> str:
    """The name when it is a single word of letters, such as an abbreviation with or without dots; else empty."""
    words = folded(name).split()
    joined = "".join(words)
    return joined if joined.isalpha() and (len(words) == 1 or all(len(word) == 1 for word in words)) else ""


def initials(name: str) -> frozenset[str]:
    """How a name of three or more words may be shortened, and how it says in brackets that it is."""
    head, apart = _without_tail(name.casefold())
    words = folded(head).split()
    content = [word for word in words if word not in _SMALL]
    without = [word for word in content if word not in _KINDS]
    made = {"".join(word[0] for word in some) for some in (words, content, without) if len(some) > 2}
    made |= {said for said in apart if len(said) < 7}
    return frozenset(one for one in made if one.isalpha())
