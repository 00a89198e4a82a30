"""Dutch and English say the same things: the same areas, the same keys, the same variables, and no blanks."""

from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from sentences import areas, names

from workshop.text import LANGUAGES, catalogue

AREAS = sorted(set().union(*(areas(language) for language in LANGUAGES)))
WRITTEN = [(language, name) for language in LANGUAGES for name in names(language)]


class Variables(Visitor):
    """Collects the variables that a sentence uses."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)


def entries(language: str, area: str) -> list[ast.EntryType]:
    source = (files("workshop.text") / language / f"{area}.ftl").read_text(encoding="utf-8")
    return FluentParser().parse(source).body


def sentences(language: str, area: str) -> dict[str, frozenset[str]]:
    """Every key of an area with the variables of its sentence."""
    found = {}
    for entry in entries(language, area):
        if isinstance(entry, ast.Message | ast.Term):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = frozenset(variables.found)
    return found


def test_both_languages_have_the_same_areas() -> None:
    nl, en = (areas(language) for language in LANGUAGES)
    assert nl == en


@pytest.mark.parametrize("name", [name for language, name in WRITTEN if name not in AREAS])
def test_another_form_of_address_uses_the_variables_of_the_usual_one(name: str) -> None:
    usual, other = sentences("nl", name.removesuffix("-u")), sentences("nl", name)
    assert other.items() <= usual.items()


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_keys_with_the_same_variables(area: str) -> None:
    nl, en = (sentences(language, area) for language in LANGUAGES)
    assert nl == en


@pytest.mark.parametrize(("language", "area"), WRITTEN)
def test_l20_every_sentence_can_be_read_and_says_something(language: str, area: str) -> None:
    seen: set[str] = set()
    for entry in entries(language, area):
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in seen, f"{entry.id.name} stands here twice"
            seen.add(entry.id.name)
            assert entry.value is not None, entry.id.name
            assert entry.value.elements, entry.id.name

    say = catalogue(language, area)
    for key, variables in sentences(language, area).items():
        assert say(key, **dict.fromkeys(variables, 2)).strip(), key


def test_a_sentence_that_is_not_there_is_a_fault_and_not_a_blank() -> None:
    with pytest.raises((KeyError, LookupError)):
        catalogue("nl", "refusals")("bestaat-niet")
    with pytest.raises(KeyError):
        catalogue("nl", "refusals")("refusal-enough-answers")
    with pytest.raises(FileNotFoundError):
        catalogue("nl", "bestaat-niet")
