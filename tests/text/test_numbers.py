"""A number agrees with its noun on every face and in every report: one answer, two answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from workshop.text import LANGUAGES, catalogue

ROOT = Path(__file__).parents[2] / "workshop" / "text"
FILES = sorted(ROOT.glob("*/*.ftl"))
SAME_FOR_ONE = {
    *("van", "of", "min", "MB", "keer", "procent", "percent", "hoger", "gelijk", "lager", "omhoog", "omlaag"),
    *("higher", "equal", "lower", "up", "the", "down", "more", "left", "nagebootst", "simulated", "te", "gelukt"),
    *("overdue", "done", "compleet", "complete", "used", "gebruikt", "vrij", "free", "bij", "by", "to", "tot", "naar"),
    *("and", "en", "is", "zijn", "over", "staat", "kan", "can", "blijft", "now", "nu", "al", "aan", "goes", "gaat"),
}
"""Words behind a number that stay as they are, or that are no part of what is counted."""
ALWAYS_MANY = {
    *("check-text-too-long", "check-statement-too-long", "check-statement-long", "check-statement-long-remedy"),
    *("check-wifi-short", "check-too-many-agreements-remedy", "check-too-few", "check-too-many-remedy"),
    *("cli-room-slow", "doctor-phones", "doctor-phones-few", "doctor-window", "doctor-window-tight"),
    *("doctor-window-small", "doctor-code-large", "door-widened", "join-people-hint", "join-found", "me-people"),
    *("review-note-too-long", "stage-shift", "given-times", "refusal-enough-agreements", "promises-to-sign"),
}
"""Messages whose number is never one: limits, sizes of a window, groups of at least two or five."""


def messages(path: Path) -> Iterator[ast.Message]:
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            yield entry


def name_of(expression: ast.SyntaxNode) -> str | None:
    return expression.id.name if isinstance(expression, ast.VariableReference) else None


def chosen_by_number() -> set[str]:
    """Variables that some message chooses its words by: those hold numbers wherever they stand."""
    found: set[str] = set()

    def look(pattern: ast.Pattern) -> None:
        for part in pattern.elements:
            if isinstance(part, ast.Placeable) and isinstance(part.expression, ast.SelectExpression):
                keys = {
                    key.name if isinstance(key, ast.Identifier) else key.value
                    for key in (variant.key for variant in part.expression.variants)
                }
                name = name_of(part.expression.selector)
                if name and keys & {"one", "0", "1"}:
                    found.add(name)
                for variant in part.expression.variants:
                    look(variant.value)

    for path in FILES:
        for message in messages(path):
            look(message.value)
    return found


NUMBERS = chosen_by_number() | {"letters", "least", "columns", "rows", "total", "up", "same", "down", "left", "times"}


def unchosen(pattern: ast.Pattern, chosen: frozenset[str | None] = frozenset()) -> Iterator[tuple[str, str]]:
    """Numbers with the noun behind them, in words that were not chosen by that number."""
    parts = pattern.elements
    for place, part in enumerate(parts):
        if not isinstance(part, ast.Placeable):
            continue
        if isinstance(part.expression, ast.SelectExpression):
            name = name_of(part.expression.selector)
            for variant in part.expression.variants:
                yield from unchosen(variant.value, chosen | {name})
            continue
        name = name_of(part.expression)
        behind = parts[place + 1].value if place + 1 < len(parts) and hasattr(parts[place + 1], "value") else ""
        word = behind[1:].split(" ", 1)[0].rstrip(".,:;)?%\n") if behind.startswith(" ") else ""
        if name in NUMBERS and name not in chosen and word and word not in SAME_FOR_ONE and word.isalpha():
            yield name, word


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_use_2_14_every_number_before_a_noun_chooses_its_form(path: Path) -> None:
    found = {(one.id.name, *pair) for one in messages(path) for pair in unchosen(one.value)}
    assert {(key, name, word) for key, name, word in found if key not in ALWAYS_MANY} == set()


def test_use_2_14_the_numbers_are_known() -> None:
    assert {"n", "count", "minutes", "most", "dots", "seats", "seconds"} <= NUMBERS
    keys = {message.id.name for path in FILES for message in messages(path)}
    assert keys >= ALWAYS_MANY


@pytest.mark.parametrize("language", LANGUAGES)
def test_use_2_14_one_is_said_as_one(language: str) -> None:
    one = {
        ("refusals", "refusal-enough-answers", "most"): ("1 antwoord ", "1 answer."),
        ("refusals", "refusal-too-many-dots-on-one", "most"): ("1 stip ", "1 dot "),
        ("refusals", "refusal-too-many-minutes", "most"): ("1 minuut.", "1 minute "),
        ("home", "home-scenario", "minutes"): ("1 minuut ", "1 minute "),
        ("console", "console-in-lobby", "minutes"): ("1 minuut.", "1 minute."),
        ("phone", "closing", "seconds"): ("1 seconde.", "1 more second."),
        ("phone", "dots-rule", "dots"): ("1 stip.", "1 dot."),
        ("stage", "stage-dots", "dots"): ("1 stip ", "1 dot "),
        ("report", "shortened", "to"): ("1 minuut", "1 minute"),
        ("report", "peer-share", "total"): ("1 toezegging ", "1 commitment "),
    }
    others = dict.fromkeys(("region", "step", "seats", "n", "most"), 1)
    for (area, key, name), said in one.items():
        told = catalogue(language, area)(key, **(others | {"minutes": 5, "region": "Vaartland", name: 1})) + " "
        assert said[LANGUAGES.index(language)] in told, key
        many = catalogue(language, area)(key, **(others | {"minutes": 5, name: 2}))
        assert "2 " in many, key
