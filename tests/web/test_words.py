"""The sentences of the phone page: complete in both languages, used, and free of words that people stumble over."""

import re
from importlib.resources import files

import pytest

PLAIN_WORDS = r"commitment|stakeholder|ecosysteem|draagvlak|borging|governance|opschalen|klantreis"


def entries(language: str, area: str = "phone") -> dict[str, str]:
    text = (files("workshop.text") / language / f"{area}.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z][a-z0-9_-]*) =((?:.*)(?:\n +.*)*)", text, re.MULTILINE))


def test_both_languages_have_the_same_sentences_with_the_same_variables() -> None:
    dutch, english = entries("nl"), entries("en")
    assert dutch.keys() == english.keys()
    for key, text in dutch.items():
        assert sorted(set(re.findall(r"\$\w+", text))) == sorted(set(re.findall(r"\$\w+", english[key]))), key


def test_every_sentence_is_used() -> None:
    folder = files("workshop.web")
    sources = [
        path.read_text(encoding="utf-8")
        for place in (folder, folder / "templates", folder / "templates" / "steps", folder / "templates" / "own")
        for path in place.iterdir()
        if path.name.endswith((".py", ".html"))
    ]
    unused = [key for key in entries("nl") if not any(re.search(rf"[\"']{key}[\"']", text) for text in sources)]
    assert unused == []


def test_b1_no_words_to_stumble_over_and_no_formal_address() -> None:
    for key, text in entries("nl").items():
        assert not re.search(PLAIN_WORDS, text, re.IGNORECASE), key
        assert not re.search(r"\b[Uu]w?\b", text), key


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_refusal_can_be_said(language: str) -> None:
    keys = entries(language, "refusals").keys()
    core = files("workshop.core")
    used = {
        key
        for name in ("rules.py", "promise_rules.py")
        for key in re.findall(r"Refusal\(\"([a-z-]+)\"", (core / name).read_text(encoding="utf-8"))
    }
    assert {f"refusal-{key}" for key in used} <= keys
