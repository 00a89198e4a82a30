"""Every sentence the product shows, in Dutch and English: Fluent files per area, one lookup.

An area is a file, such as ``phone`` or ``stage``; only the areas that a face asks for are read.
"""

from functools import cache
from importlib.resources import files
from typing import Protocol

LANGUAGES = ("nl", "en")


class Words(Protocol):
    """Looks a sentence up by its key and fills in its variables."""

    language: str

    def __call__(self, key: str, /, **variables: str | float) -> str: ...


class Catalogue:
    """The sentences of some areas in one language.

    Raises KeyError for a key that none of the areas has: a missing sentence is a fault, not a blank.
    """

    def __init__(self, language: str, areas: tuple[str, ...]) -> None:
        from fluent.runtime import FluentBundle, FluentResource

        self.language = language
        self._fixed: dict[str, str] = {}
        self._bundle = FluentBundle([language], use_isolating=False)
        for area in areas:
            self._bundle.add_resource(FluentResource(_source(language, area)))

    def __call__(self, key: str, /, **variables: str | float) -> str:
        if not variables and key in self._fixed:
            return self._fixed[key]
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        said, errors = self._bundle.format_pattern(message.value, dict(variables))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        if not variables:
            self._fixed[key] = str(said)
        return str(said)


def _source(language: str, area: str) -> str:
    return (files("workshop.text") / language / f"{area}.ftl").read_text(encoding="utf-8")


@cache
def catalogue(language: str, *areas: str) -> Words:
    """The shared catalogue of these areas. Raises FileNotFoundError for an unknown area or language."""
    return Catalogue(language, areas)
