"""Names of organisations that are probably the same one: "Zijlen" and "Gemeente Zijlen", "Bank Noord" and "bank noord
bv" (R4). Never "Epe" and "Ede", "Loket 1" and "Loket 3", "Bergen (NH.)" and "Bergen (L.)".

A name is read once into keys; two names can only be alike when they share one. So a name that arrives costs as much
beside ten others as beside ten thousand, as `Lookalikes` shows.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from itertools import islice

from workshop.core.name_reading import Form, forms, initials, is_place, lone_word
from workshop.core.names import folded, order_of

SHORTEST_MISTYPED = 8
"""Letters of the longest of two words from which one typing mistake is taken for one; "Heusden" is not "Leusden"."""
_SHORTEST_RUN_TOGETHER = 12
_SHORT = range(3, 7)
"""Letters of an abbreviation."""
MOST_COMPARED = 40
"""Names with something in common that a new name is compared with; only who floods the room types more of them."""
MOST_OFFERED = 6
"""Names that somebody who typed a part may have meant; a part of more names than these tells nothing."""


class Likeness(IntEnum):
    """How near two names are; the lowest is nearest."""

    SAME = 1
    MISTYPED = 2
    ABBREVIATED = 3
    PART = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """A name with all that it is compared by. `short` is the abbreviation that it may be, `initials` its own."""

    forms: tuple[Form, ...]
    keys: frozenset[str]
    short: str
    initials: frozenset[str]


@lru_cache(maxsize=20_000)
def reading(name: str) -> Reading:
    """The name as it is compared."""
    found = forms(name)
    short = lone_word(name)
    own = initials(name)
    keys = {key for form in found for key in _keys(form)}
    keys |= {f"initials {one}" for one in own}
    if len(short) in _SHORT:
        keys.add(f"initials {short}")
    else:
        short = ""
    return Reading(found, frozenset(keys), short, own)


def _keys(form: Form) -> Iterable[str]:
    if not form.joined:
        return
    yield from (form.joined, form.run)
    yield " ".join(sorted(form.words))
    for place, word in enumerate(form.words):
        if len(word) >= SHORTEST_MISTYPED - 1 and word.isalpha():
            before, after = " ".join(form.words[:place]), " ".join(form.words[place + 1 :])
            for left in (word, *_one_less(word)):
                yield f"{before}|{left}|{after}"
    if len(form.joined) >= _SHORTEST_RUN_TOGETHER - 1 and form.joined.isalpha():
        for left in (form.joined, *_one_less(form.joined)):
            yield f"|{left}|"


def _one_less(word: str) -> Iterable[str]:
    """The word without one letter: two words that differ in one place have one of these in common."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def likeness(one: str, other: str) -> Likeness | None:
    """How near two whole names are, or None; which of them comes first makes no difference."""
    first, second = reading(one), reading(other)
    if first.keys.isdisjoint(second.keys):
        return None
    pairs = [(mine, yours) for mine in first.forms for yours in second.forms if mine.may_be(yours)]
    if any(_same(mine, yours) for mine, yours in pairs):
        return Likeness.SAME
    if any(_mistyped(mine, yours) for mine, yours in pairs):
        return Likeness.MISTYPED
    abbreviated = first.short in second.initials if first.short else False
    abbreviated |= second.short in first.initials if second.short else False
    return Likeness.ABBREVIATED if abbreviated else None


def alike(one: str, other: str) -> bool:
    """Whether two whole names are probably those of one organisation."""
    return likeness(one, other) is not None


def _same(mine: Form, yours: Form) -> bool:
    return bool({mine.joined, mine.run} & {yours.joined, yours.run}) or sorted(mine.words) == sorted(yours.words)


def _mistyped(mine: Form, yours: Form) -> bool:
    if len(mine.words) != len(yours.words):
        shortest = _SHORTEST_RUN_TOGETHER
        return _one_mistake(mine.joined, yours.joined, shortest)
    apart = [(one, other) for one, other in zip(mine.words, yours.words, strict=True) if one != other]
    return len(apart) == 1 and _one_mistake(*apart[0], SHORTEST_MISTYPED)


def _one_mistake(one: str, other: str, shortest: int) -> bool:
    """Whether one letter is wrong, too many, missing, or two have changed places, in a word of at least so many.

    Hardly anybody mistypes the first letter, and "Ubbergen" is not "Tubbergen".
    """
    if max(len(one), len(other)) < shortest or one[0] != other[0] or not (one.isalpha() and other.isalpha()):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1) == 1


def near(typed: str, known: Mapping[str, str], listed: Container[str] | None = None) -> list[str]:
    """The ids of all known names that somebody who typed this may have meant, the nearest first.

    Only when no whole name is near, those that hold what was typed as a part, as far as they are `listed` to choose
    from. A name of a public body is best given `in_full`.
    """
    found = [(how, key) for key, name in known.items() if (how := likeness(typed, name))]
    found.sort(key=lambda one: (one[0], order_of(known[one[1]])))
    whole = [key for _, key in found]
    return whole or parts(typed, {key: name for key, name in known.items() if listed is None or key in listed})


def parts(typed: str, known: Mapping[str, str]) -> list[str]:
    """The ids of the known names that what was typed is a part of; none when it is a part of many.

    The name of a place begins with it: "Zijl" may be "Zijlen", "Assen" is not "Wassenaar".
    """
    words = folded(typed).split()
    found: list[str] = []
    for key, name in known.items():
        whole, anywhere = f" {folded(name)} ", not is_place(name)
        if words and all(_is_part(word, whole, anywhere=anywhere) for word in words):
            found.append(key)
            if len(found) > MOST_OFFERED:
                return []
    return sorted(found, key=lambda key: order_of(known[key]))


def _is_part(word: str, whole: str, *, anywhere: bool) -> bool:
    """A word of two letters is found whole, one of three at the start of a word, a longer one anywhere if it may."""
    if len(word) < 3:
        return f" {word} " in whole
    return (word if anywhere and len(word) > 3 else f" {word}") in whole


@dataclass(slots=True)
class Lookalikes:
    """Pairs of names that are probably one organisation, worked out as names arrive and kept.

    One thread at a time may call `learn`. `pairs` holds ids, the one that came first in front.
    """

    pairs: list[tuple[str, str]] = field(default_factory=list)
    _names: dict[str, str] = field(default_factory=dict)
    _by_key: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, names: Mapping[str, str]) -> None:
        """Compares each new name with those that share a key with it; an id that is known already is left as it is."""
        for key, name in names.items():
            if key in self._names:
                continue
            shared = {other: None for part in reading(name).keys for other in self._by_key.get(part, ())}
            found = (other for other in islice(shared, MOST_COMPARED) if alike(self._names[other], name))
            self.pairs += [(other, key) for other in islice(found, MOST_OFFERED)]
            self._names[key] = name
            for part in reading(name).keys:
                having = self._by_key.setdefault(part, [])
                if len(having) < MOST_COMPARED:
                    having.append(key)
