"""What a saved session must be as a whole, so that a review does not stumble over an edit by hand."""

from collections.abc import Iterator
from typing import Any

from workshop.files.problems import Code, Fault, FilePath

_WITH_IDS = (
    ("partners", "partner"),
    ("steps", "stap"),
    ("contributions", "inbreng"),
    ("named", "genoemd"),
    ("commitments", "toezegging"),
    ("agreements", "afspraak"),
)

_NAMED_APART = 3
"""Unknown partners that are told one by one."""
_NAMED_TOGETHER = 5


def whole_faults(fields: dict[str, Any]) -> list[Fault]:
    """What is wrong between parts of a session. `fields` is not judged yet: anything may stand anywhere in it."""
    return [*_ids(fields), *_partners(fields), *_rings(fields), *_versions(fields)]


def _tables(given: object) -> list[dict[str, Any]]:
    return [one if isinstance(one, dict) else {} for one in given] if isinstance(given, list | tuple) else []


def _ids(fields: dict[str, Any]) -> Iterator[Fault]:
    for name, key in _WITH_IDS:
        seen: set[str] = set()
        for place, table in enumerate(_tables(fields.get(name))):
            one = table.get("id")
            if isinstance(one, str):
                if one in seen:
                    yield Fault(Code.ID_TWICE, (key, place, "id"), {"word": one[:60]})
                seen.add(one)


def _partners(fields: dict[str, Any]) -> Iterator[Fault]:
    """One fault for each id that stands for nobody; one for all of them when there are many, as in half a file."""
    known = {one.get("id") for one in _tables(fields.get("partners")) if isinstance(one.get("id"), str)}
    unknown: dict[str, FilePath] = {}
    for path, given in _mentioned(fields):
        if isinstance(given, str) and given and given not in known:
            unknown.setdefault(given, path)
    if len(unknown) <= _NAMED_APART:
        for word, path in unknown.items():
            yield Fault(Code.PARTNER_UNKNOWN, path, {"word": word[:60]})
        return
    told = ", ".join(word[:60] for word in list(unknown)[:_NAMED_TOGETHER])
    about: dict[str, str | float] = {"word": told, "others": max(0, len(unknown) - _NAMED_TOGETHER)}
    yield Fault(Code.PARTNERS_UNKNOWN, next(iter(unknown.values())), about)


def _mentioned(fields: dict[str, Any]) -> Iterator[tuple[FilePath, object]]:
    """Every place that names a partner, with what stands there."""
    for place, table in enumerate(_tables(fields.get("partners"))):
        yield ("partner", place, "samengevoegd_met"), table.get("merged_into")
    for place, table in enumerate(_tables(fields.get("commitments"))):
        yield ("toezegging", place, "eigenaar"), table.get("owner")
        others = table.get("with_whom")
        for number, one in enumerate(others if isinstance(others, list | tuple) else ()):
            yield ("toezegging", place, "samen_met", number), one
    for place, table in enumerate(_tables(fields.get("agreements"))):
        for inner, key in (("owners", "mede_eigenaar"), ("signatures", "ondertekening"), ("declined", "doet_niet_mee")):
            for number, part in enumerate(_tables(table.get(inner))):
                yield ("afspraak", place, key, number, "partner"), part.get("partner")
        for number, part in enumerate(_tables(table.get("versions"))):
            yield ("afspraak", place, "versie", number, "trekker"), part.get("coordinator")


def _rings(fields: dict[str, Any]) -> Iterator[Fault]:
    """Merges that lead back to where they began; following such a chain would never end."""
    tables = _tables(fields.get("partners"))
    into = {one["id"]: one.get("merged_into") for one in tables if isinstance(one.get("id"), str)}
    looked_at: set[object] = set()
    rings: set[object] = set()
    for start in into:
        chain: dict[object, None] = {}
        at: object = start
        while isinstance(at, str) and at in into and at not in looked_at and at not in chain:
            chain[at] = None
            at = into[at]
        if at in chain:
            passed = list(chain)
            rings.update(passed[passed.index(at) :])
        looked_at.update(chain)
    for place, table in enumerate(tables):
        if table.get("id") in rings:
            yield Fault(Code.MERGED_IN_A_RING, ("partner", place, "samengevoegd_met"), {"word": table["id"][:60]})


def _versions(fields: dict[str, Any]) -> Iterator[Fault]:
    for place, table in enumerate(_tables(fields.get("agreements"))):
        if "versions" in table and not table["versions"]:
            yield Fault(Code.NO_TEXT, ("afspraak", place, "versie"))
