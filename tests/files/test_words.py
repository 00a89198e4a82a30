"""Every field has a Dutch key and every choice a Dutch word, in both directions."""

import re
from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import BaseModel

from workshop.core.record import Record
from workshop.core.scenario import Scenario
from workshop.files.problems import Code, Fault, worded
from workshop.files.schema import scenario_schema, session_schema
from workshop.files.shape import shape_of
from workshop.files.words import VALUES, choice_of, value_of
from workshop.text import LANGUAGES, catalogue


def _models(model: type[BaseModel], seen: dict[type[BaseModel], None]) -> dict[type[BaseModel], None]:
    seen[model] = None
    for field in shape_of(model).by_name.values():
        if field.model is not None and field.model not in seen:
            _models(field.model, seen)
    return seen


MODELS = list(_models(Record, _models(Scenario, {})))
CHOICES = {choice for model in MODELS for field in shape_of(model).by_name.values() for choice in field.choices}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_key_of_its_own(model: type[BaseModel]) -> None:
    shape = shape_of(model)
    assert set(shape.by_name) == set(model.model_fields)
    assert len(shape.by_key) == len(shape.by_name)
    assert all(re.fullmatch(r"[a-z][a-z_]*", key) for key in shape.by_key)


@pytest.mark.parametrize("kind", sorted(CHOICES, key=str), ids=str)
def test_every_choice_has_a_word_in_both_directions(kind: type[StrEnum]) -> None:
    for choice in kind:
        assert choice_of(kind, value_of(choice)) == choice.value
        assert choice_of(kind, value_of(choice).upper().replace("_", "-")) == choice.value
    assert len(set(VALUES[kind].values())) == len(VALUES[kind]) == len(kind)


def test_forms_of_talk_and_poll_share_no_word() -> None:
    words = shape_of(next(model for model in MODELS if model.__name__ == "Step")).by_name["form"].words()
    assert len(words) == len(set(words))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_is_worded_with_a_remedy(language: str) -> None:
    details: dict[str, str | int] = dict.fromkeys(
        (
            "word",
            "near",
            "allowed",
            "said",
            "meant",
            "iso",
            "reason",
            "known",
            "wanted",
            "got",
            "where",
            "address",
            "first",
            "last",
            "sort",
            "around",
            "header",
        ),
        "iets",
    )
    details |= {"most": 3, "least": 1, "letters": 99, "ratio": 2, "column": 6, "others": 0, "schema": 9}
    for code in Code:
        problem = worded(Fault(code, ("stap", 1, "vraag"), details), Path("x.toml"), 3, language)
        assert len(problem.message) > 10
        assert len(problem.remedy) > 6


def test_no_wording_is_left_without_a_fault() -> None:
    known = {f"check-{code}" for code in Code} | {f"check-{code}-remedy" for code in Code}
    known |= {"check-place", "check-severity-error", "check-severity-warning"}
    for language in LANGUAGES:
        words = catalogue(language, "check")
        assert words.language == language
        source = Path(__file__).parents[2] / "workshop" / "text" / language / "check.ftl"
        assert set(re.findall(r"^([a-z0-9-]+) =", source.read_text(encoding="utf-8"), re.MULTILINE)) == known


def test_schemas_speak_dutch() -> None:
    step = scenario_schema()["properties"]["stap"]
    assert step["minItems"] == 1
    assert step["items"]["properties"]["werkvorm"]["enum"][0] == "toelichting"
    assert step["items"]["properties"]["minuten"] == {"type": "integer", "minimum": 1, "maximum": 120}
    assert "bijeenkomst" in session_schema()["required"]
