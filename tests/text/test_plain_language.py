"""What phones show can be read by almost everybody: short sentences, common words, right numbers (L20, B1)."""

import re
from pathlib import Path

import pytest
from sentences import messages, sentences, word_count

from workshop.core.terms import Address
from workshop.text import LANGUAGES, catalogue

ROOT = Path(__file__).parents[2]
ON_PHONES = ("phone", "phone-u", "refusals", "refusals-u", "terms", "terms-u")
MOST_WORDS, USUAL_WORDS = 20, 11
"""Rules of thumb for B1: no sentence is longer, and on the whole they are not as long as the other."""

PASSIVE = re.compile(r"\b(?:word(?:t|en)?|werd(?:en)?)\b", re.IGNORECASE)
MOST_PASSIVE = 3
COUNTED = {
    "dots": ("geen stip", "1 stip", "2 stippen"),
    "result-count": ("0 telefoons hebben", "1 telefoon heeft", "2 telefoons hebben"),
    "consent-objections": ("geen groot bezwaar", "1 groot bezwaar", "2 grote bezwaren"),
}
"""How each sentence that counts says none, one and two."""
COUNTED_IN_ENGLISH = {
    "dots": ("no dot", "1 dot", "2 dots"),
    "result-count": ("0 phones have", "1 phone has", "2 phones have"),
    "consent-objections": ("no serious objection", "1 serious objection", "2 serious objections"),
}
ALWAYS_MANY = {
    "promises-shown",
    "closing", "another", "dots-rule", "scale-chosen", "scale-ends", "step-place", "arrival-here", "join-people-hint",
    "consent-threshold", "consent-live-with", "complete", "sign-earlier-text", "me-people", "your-number", "join-found",
    "over-comeback", "wait-what", "over",
}  # fmt: skip
"""Sentences with a number that reads right whatever it is, or that has a sentence of its own for one."""
NUMBERS = {"number", "most", "dots", "left", "seconds", "all", "points", "point", "some", "share", "done", "threshold"}


def entries(language: str, name: str) -> dict[str, str]:
    folder = ROOT / "workshop" / "text" / language
    text = (folder / f"{name}.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z][\w-]*) =((?:.*)(?:\n +.*)*)", text, re.MULTILINE))


def read(name: str, language: str = "nl") -> dict[str, list[str]]:
    """Each text of a file in sentences, in every way that it can read."""
    return {
        key: [one for reading in readings for one in sentences(reading)]
        for key, readings in messages(language, name).items()
    }


def avoided() -> dict[str, str]:
    """Words that phones do not use, each with what they say instead: the last table of the list of words."""
    listed = (ROOT / "docs" / "woorden.md").read_text(encoding="utf-8").partition("## Woorden die we niet gebruiken")[2]
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", listed.partition("\n## ")[0], re.MULTILINE)[1:]
    return {word.strip(): instead.strip() for words, instead in rows for word in words.split(",")}


@pytest.mark.parametrize("name", ON_PHONES)
def test_l20_no_sentence_is_long_and_most_are_short(name: str) -> None:
    found = [one for readings in read(name).values() for one in readings]
    assert [one for one in found if word_count(one) > MOST_WORDS] == []
    assert sum(map(word_count, found)) / len(found) <= USUAL_WORDS


@pytest.mark.parametrize("name", ON_PHONES)
def test_l20_no_word_to_stumble_over(name: str) -> None:
    words = avoided()
    assert {"stakeholder", "commitment", "borgen", "draagvlak", "conform", "middels", "indien", "dient te"} <= set(
        words
    )
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    assert {key: hit for key, text in entries("nl", name).items() if (hit := pattern.findall(text))} == {}


def test_l20_hardly_a_sentence_hides_who_does_something() -> None:
    found = [one for name in ON_PHONES for parts in read(name).values() for one in parts if PASSIVE.search(one)]
    assert len(found) <= MOST_PASSIVE, found


@pytest.mark.parametrize("name", ON_PHONES)
def test_l20_no_abbreviation_and_no_shouting(name: str) -> None:
    known = {"WCAG", "AA", "OEFENING", "NUMBER"}
    for key, text in entries("nl", name).items():
        assert not re.search(r"\b(?:bijv|evt|d\.w\.z|m\.b\.t|incl|excl|max|min|nr|o\.a|t/m)\b\.?", text), key
        assert set(re.findall(r"\b[A-Z]{2,}\b", text)) <= known, key
        assert "!" not in text, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_l20_one_word_for_one_thing(language: str) -> None:
    other = {"nl": r"begeleider|facilitator", "en": r"moderator|chairman|chairperson"}[language]
    for key, text in entries(language, "phone").items():
        assert not re.search(other, re.sub(r"\$\w+", "", text), re.IGNORECASE), key


@pytest.mark.parametrize(("language", "counted"), [("nl", COUNTED), ("en", COUNTED_IN_ENGLISH)])
@pytest.mark.parametrize("address", list(Address))
def test_l20_none_one_and_two_are_said_right(
    language: str, counted: dict[str, tuple[str, str, str]], address: Address
) -> None:
    say = catalogue(language, "phone", address=address)
    for key, expected in counted.items():
        for number, words in enumerate(expected):
            assert re.search(rf"(?<!\w){words}(?!\w)", say(key, number=number)), (key, number)
    assert say("join-found-one") in {"1 organisatie gevonden.", "1 organisation found."}


def test_l20_every_sentence_with_a_number_was_thought_about() -> None:
    numbered = {
        key for key, text in entries("nl", "phone").items() if NUMBERS & set(re.findall(r"\$(\w+)", text)) - {"id"}
    }
    assert numbered == set(COUNTED) | ALWAYS_MANY


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", ["phone", "refusals"])
def test_l20_what_is_filled_in_stands_in_the_sentence(language: str, area: str) -> None:
    say = catalogue(language, area)
    for key, text in entries(language, area).items():
        names = set(re.findall(r"\$(\w+)", text))
        filled = {name: 2 if name in NUMBERS else f"«{name}»" for name in names}
        said = say(key, **filled)
        assert all(str(value) in said for name, value in filled.items()), (key, said)
        assert "{" not in said, key
        assert "  " not in said, key


def test_l20_the_list_of_words_is_about_words_that_phones_show() -> None:
    listed = (ROOT / "docs" / "woorden.md").read_text(encoding="utf-8")
    table = listed.partition("## Woorden op de telefoon")[2].partition("\n## ")[0]
    words = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)[2:]
    shown = " ".join(text for name in ON_PHONES for text in entries("nl", name).values()).casefold()
    assert len(words) >= 25
    assert [word for word in map(str.strip, words) if word.casefold() not in shown] == []
