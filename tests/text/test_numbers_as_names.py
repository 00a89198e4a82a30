"""A number by which something is called has no separators: port 8891 is not 8,891 ports."""

import re
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from sentences import areas

from workshop.text import LANGUAGES, NUMBERS_THAT_ARE_NAMES, catalogue

NUMBER = 12345
ANNOUNCED = re.compile(
    r"(?<!eerste )(?<!first )\b(?:poort|regel|kolom|stap|tafel|versie|tekst|schema|regels|jaar|--port|port|line|column"
    r"|step|table|version|text|rules|year)[ =](12[.,]345)(?! times)",
    re.IGNORECASE,
)
"""A number with a separator behind a word that says that it is a name."""
EVERYWHERE = [(language, area) for language in LANGUAGES for area in areas(language)]


class Variables(Visitor):
    """Collects the variables that a sentence uses."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)


def sentences(language: str, area: str) -> dict[str, set[str]]:
    source = (files("workshop.text") / language / f"{area}.ftl").read_text(encoding="utf-8")
    found = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.found
    return found


@pytest.mark.parametrize(("language", "area"), EVERYWHERE)
def test_use_3_1_a_number_that_is_a_name_has_no_separators(language: str, area: str) -> None:
    say = catalogue(language, area)
    for key, variables in sentences(language, area).items():
        said = say(key, **dict.fromkeys(variables, NUMBER))
        assert not ANNOUNCED.findall(said), (key, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_use_3_1_an_amount_keeps_them(language: str) -> None:
    said = catalogue(language, "phone")("join-found", number=NUMBER)
    assert {"nl": "12.345", "en": "12,345"}[language] in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_use_3_1_ports_and_lines(language: str) -> None:
    assert "8891" in catalogue(language, "cli")("cli-port-in-use", port=8891, address="127.0.0.1")
    assert "8080:8099" in catalogue(language, "doctor")("doctor-firewall-ufw", first=8080, last=8099)
    assert "1589" in catalogue(language, "check")("check-place", file="a.toml", line=1589)
    assert {"port", "line", "column", "first", "last"} <= NUMBERS_THAT_ARE_NAMES
