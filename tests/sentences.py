"""The sentences of the catalogues as people read them, and the words that give a form of address away."""

import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import product
from typing import Any

from fluent.syntax import FluentParser, ast

from workshop.core.scenario import Scenario
from workshop.core.terms import Address

_WORD = r"(?<![\w-])(?:{})(?![\w-])"
SAYS = {
    Address.INFORMAL: re.compile(_WORD.format("je|jij|jou|jouw|jullie|jezelf|jouzelf"), re.IGNORECASE),
    Address.FORMAL: re.compile(_WORD.format("u|uw|uzelf"), re.IGNORECASE),
}
"""Words by which somebody hears how a sentence addresses people."""
OTHER = {Address.INFORMAL: Address.FORMAL, Address.FORMAL: Address.INFORMAL}


def names(language: str) -> list[str]:
    """The files of a language without their ending: areas, and what some of them say in another form of address."""
    found = (file.name for file in (files("workshop.text") / language).iterdir())
    return sorted(name.removesuffix(".ftl") for name in found if name.endswith(".ftl"))


def areas(language: str) -> list[str]:
    """The areas of a language."""
    return [name for name in names(language) if not name.endswith("-u")]


def messages(language: str, name: str) -> dict[str, list[str]]:
    """What each sentence of a file can read like, with ``X`` for what is filled in."""
    source = (files("workshop.text") / language / f"{name}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    return {one.id.name: list(_readings(one.value)) for one in body if isinstance(one, ast.Message) and one.value}


def _readings(pattern: ast.Pattern) -> Iterator[str]:
    for parts in product(*(list(_of(element)) for element in pattern.elements)):
        yield "".join(parts)


def _of(element: ast.TextElement | ast.Placeable) -> Iterator[str]:
    if isinstance(element, ast.TextElement):
        yield element.value
    elif isinstance(element.expression, ast.SelectExpression):
        for variant in element.expression.variants:
            yield from _readings(variant.value)
    else:
        yield "X"


def sentences(text: str) -> list[str]:
    """A text in sentences."""
    return [part for part in re.split(r"(?<=[.?!…])\s+|:\s+|\n", text) if part.strip()]


def word_count(sentence: str) -> int:
    return len(re.findall(r"[\w’'-]+", sentence))


def addressed(plan: dict[str, Any] | Scenario, address: Address) -> Scenario:
    """The scenario with this form of address, and without its own words of the other one."""
    plain = plan.model_dump() if isinstance(plan, Scenario) else plan

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return [without(one) for one in value]
        return SAYS[OTHER[address]].sub("wie", str(value)) if isinstance(value, str) else value

    return Scenario.model_validate(without(plain) | {"address": address})
