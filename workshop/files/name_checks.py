"""Two of one name in a plan: the room could not tell them apart, and one of them would be gone without a word."""

from collections.abc import Iterable, Iterator
from typing import Any

from workshop.core.session import name_key
from workshop.files.problems import Code, Fault, FilePath

_CHOICES = {"themes": "themas", "options": "opties", "columns": "kolommen"}
"""Lists of a step from which people choose, and their keys."""


def doubles(partners: list[dict[str, Any]], steps: list[tuple[int, dict[str, Any]]]) -> Iterator[Fault]:
    """Organisations and choices that stand there twice; case and spaces do not tell them apart, in the room neither."""
    names = ((("partner", place, "naam"), partner.get("name")) for place, partner in enumerate(partners))
    yield from _twice(names, Code.PARTNER_TWICE)
    for place, step in steps:
        for name, key in _CHOICES.items():
            given = step.get(name)
            texts = enumerate(given) if isinstance(given, list | tuple) else ()
            yield from _twice(((("stap", place, key, number), text) for number, text in texts), Code.CHOICE_TWICE)


def _twice(named: Iterable[tuple[FilePath, object]], code: Code) -> Iterator[Fault]:
    seen: dict[str, FilePath] = {}
    for path, name in named:
        if isinstance(name, str) and name.strip():
            first = seen.setdefault(name_key(name), path)
            if first != path:
                yield Fault(code, path, {"word": name[:60]}, first=first)
