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
    known = {one.get("id") for one in _tables(fields.get("partners")) if isinstance(one.get("id"), str)}

    def unknown(table: dict[str, Any], name: str, path: FilePath) -> Iterator[Fault]:
        given = table.get(name)
        if isinstance(given, str) and given and given not in known:
            yield Fault(Code.PARTNER_UNKNOWN, path, {"word": given[:60]})

    for place, table in enumerate(_tables(fields.get("partners"))):
        yield from unknown(table, "merged_into", ("partner", place, "samengevoegd_met"))
    for place, table in enumerate(_tables(fields.get("commitments"))):
        yield from unknown(table, "owner", ("toezegging", place, "eigenaar"))
        others = table.get("with_whom")
        for number, one in enumerate(others if isinstance(others, list | tuple) else ()):
            yield from unknown({"partner": one}, "partner", ("toezegging", place, "samen_met", number))
    for place, table in enumerate(_tables(fields.get("agreements"))):
        for inner, key in (("owners", "mede_eigenaar"), ("signatures", "ondertekening"), ("declined", "doet_niet_mee")):
            for number, part in enumerate(_tables(table.get(inner))):
                yield from unknown(part, "partner", ("afspraak", place, key, number, "partner"))
        for number, part in enumerate(_tables(table.get("versions"))):
            yield from unknown(part, "coordinator", ("afspraak", place, "versie", number, "trekker"))


def _rings(fields: dict[str, Any]) -> Iterator[Fault]:
    """Merges that lead back to where they began; following such a chain would never end."""
    tables = _tables(fields.get("partners"))
    into = {one["id"]: one.get("merged_into") for one in tables if isinstance(one.get("id"), str)}
    for place, table in enumerate(tables):
        at, passed = table.get("id"), set()
        while isinstance(at, str) and at not in passed:
            passed.add(at)
            at = into.get(at)
        if isinstance(at, str) and at == table.get("id"):
            yield Fault(Code.MERGED_IN_A_RING, ("partner", place, "samengevoegd_met"), {"word": at[:60]})


def _versions(fields: dict[str, Any]) -> Iterator[Fault]:
    for place, table in enumerate(_tables(fields.get("agreements"))):
        if "versions" in table and not table["versions"]:
            yield Fault(Code.NO_TEXT, ("afspraak", place, "versie"))
