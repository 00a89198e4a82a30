"""Every sentence the product shows, in Dutch and English: Fluent files per area, one lookup.

An area is a file, such as ``phone`` or ``stage``; only the areas that a face asks for are read. Beside ``phone.ftl``
may stand ``phone-u.ftl``, with only the sentences that are different when people are addressed with "u".
"""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Protocol

LANGUAGES = ("nl", "en")
NUMBERS_THAT_ARE_NAMES = frozenset(
    {"port", "line", "column", "year", "first", "last", "schema", "known", "rules", "step", "version", "before"}
)
"""Variables of sentences that hold a number by which something is called, not how much there is of it."""
USUAL_ADDRESS = "je"
"""How people are addressed where nothing else was chosen; the areas themselves are written like this."""


class Words(Protocol):
    """Looks a sentence up by its key and fills in its variables."""

    language: str

    def __call__(self, key: str, /, **variables: str | float) -> str: ...

    def addressed(self, address: str) -> "Words":
        """The same sentences for people who are addressed like that: "je" or "u"."""
        ...


class Catalogue:
    """The sentences of some areas in one language and one form of address.

    Raises KeyError for a key that none of the areas has: a missing sentence is a fault, not a blank.
    """

    def __init__(self, language: str, areas: tuple[str, ...], address: str = USUAL_ADDRESS) -> None:
        from fluent.runtime import FluentBundle, FluentResource

        self.language = language
        self._areas = areas
        self._fixed: dict[str, str] = {}
        self._bundle = FluentBundle([language], use_isolating=False)
        for area in areas:
            self._bundle.add_resource(FluentResource(_file(language, area).read_text(encoding="utf-8")))
            other = _file(language, f"{area}-{address}")
            if address != USUAL_ADDRESS and other.is_file():
                self._bundle.add_resource(FluentResource(other.read_text(encoding="utf-8")), allow_overrides=True)

    def __call__(self, key: str, /, **variables: str | float) -> str:
        if not variables and key in self._fixed:
            return self._fixed[key]
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        said, errors = self._bundle.format_pattern(
            message.value, {name: _as_name(name, one) for name, one in variables.items()}
        )
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        if not variables:
            self._fixed[key] = str(said)
        return str(said)

    def addressed(self, address: str) -> Words:
        return catalogue(self.language, *self._areas, address=address)


def _as_name(variable: str, value: str | float) -> object:
    """A number that is a name, such as a port, without the separators of an amount: port 8891 is not 8,891 ports."""
    from fluent.runtime.types import fluent_number

    if isinstance(value, str) or variable not in NUMBERS_THAT_ARE_NAMES:
        return value
    return fluent_number(value, useGrouping=False)


def _file(language: str, name: str) -> Traversable:
    return files("workshop.text") / language / f"{name}.ftl"


@cache
def catalogue(language: str, *areas: str, address: str = USUAL_ADDRESS) -> Words:
    """The shared catalogue of these areas. Raises FileNotFoundError for an unknown area or language."""
    return Catalogue(language, areas, address)
