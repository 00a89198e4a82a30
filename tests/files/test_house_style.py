"""What a facilitator hears of a colour, of a basis for keeping data, and of je and u."""

import pytest
from paper import SOUND, Writer, found, line

from workshop.core.colours import LIGHT, is_readable
from workshop.core.scenario import Style
from workshop.core.terms import Basis, Language
from workshop.files.check import check_file
from workshop.files.problems import Code, sentence
from workshop.files.scenarios import ScenarioError, load_scenario
from workshop.files.schema import scenario_schema
from workshop.run.launch import Wishes, prepare
from workshop.text import LANGUAGES, catalogue

STYLED = SOUND.replace("[[partner]]", '[huisstijl]\nkleur = "#1d4a45"\nkleur_donker = "#8fd0c2"\n\n[[partner]]', 1)
COLOR, COLOR_DARK = line("kleur = ", STYLED), line("kleur_donker", STYLED)


def styled(write: type[Writer], old: str, new: str, language: str = "nl") -> list[tuple[Code, int | None, str]]:
    return found(check_file(write.file((old, new), text=STYLED), language))


def test_l18_a_scenario_may_have_a_colour_of_its_own(write: type[Writer]) -> None:
    path = write.file(text=STYLED)
    assert check_file(path) == []
    assert load_scenario(path).style == Style(color="#1d4a45", color_dark="#8fd0c2")
    assert load_scenario(write.file(('kleur_donker = "#8fd0c2"\n', ""), text=STYLED)).style == Style(color="#1d4a45")
    assert load_scenario(write.file()).style is None


@pytest.mark.parametrize(
    ("language", "ratio", "needed"), [("nl", " 1,2 ", " 4,5 "), ("en", " 1.2 ", " 4.5.")], ids=LANGUAGES
)
def test_l18_a_scenario_with_poor_contrast_is_refused_with_the_nearest_colour_that_passes(
    write: type[Writer], language: str, ratio: str, needed: str
) -> None:
    path = write.file(("#1d4a45", "#ffd400"), text=STYLED)
    (problem,) = check_file(path, language)
    assert (problem.code, problem.line, problem.key) == (Code.CONTRAST_POOR, COLOR, "kleur")
    said = sentence(problem, language)
    assert "#ffd400" in said
    assert ratio in said
    assert needed in said
    assert 'kleur = "#806a00"' in problem.remedy
    assert is_readable("#806a00", LIGHT)
    with pytest.raises(ScenarioError) as caught:
        load_scenario(path, language)
    assert caught.value.problems == [problem]
    assert check_file(write.file(("#1d4a45", "#806a00"), text=STYLED)) == []


def test_l18_no_room_opens_in_a_colour_that_cannot_be_read(write: type[Writer]) -> None:
    path = write.file(("#1d4a45", "#ffd400"), text=STYLED)
    with pytest.raises(ScenarioError) as caught:
        prepare(path, Wishes(language=Language.ENGLISH))
    assert "hard to read" in caught.value.problems[0].message


def test_l18_a_colour_for_dark_phones_is_held_to_the_same(write: type[Writer]) -> None:
    (problem,) = check_file(write.file(("#8fd0c2", "#1d4a45"), text=STYLED))
    assert found([problem]) == [(Code.CONTRAST_POOR, COLOR_DARK, "kleur_donker")]
    assert "donkere telefoon" in problem.message
    assert "lichtere kleur" in problem.remedy
    assert "kleur_donker = " in problem.remedy


def test_l18_both_colours_are_named_in_one_run(write: type[Writer]) -> None:
    swapped = STYLED.replace("#1d4a45", "#x").replace("#8fd0c2", "#1d4a45").replace("#x", "#8fd0c2")
    assert found(check_file(write.file(text=swapped))) == [
        (Code.CONTRAST_POOR, COLOR, "kleur"),
        (Code.CONTRAST_POOR, COLOR_DARK, "kleur_donker"),
    ]


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ('"groen"', Code.NOT_A_COLOR),
        ('"#1d4"', Code.NOT_A_COLOR),
        ('""', Code.NOT_A_COLOR),
        ("3", Code.WRONG_TYPE),
        ("#1d4a45", Code.QUOTES_MISSING),
        ("", Code.VALUE_MISSING),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_l18_a_slip_in_a_colour_is_one_message(write: type[Writer], new: str, code: Code, language: str) -> None:
    assert styled(write, '"#1d4a45"', new, language) == [(code, COLOR, "kleur")]
    assert styled(write, '"#8fd0c2"', new, language) == [(code, COLOR_DARK, "kleur_donker")]


def test_l18_a_table_without_a_colour_misses_it(write: type[Writer]) -> None:
    assert styled(write, 'kleur = "#1d4a45"\n', "") == [(Code.MISSING, COLOR - 1, "kleur")]
    assert styled(write, "[huisstijl]", "[huistijl]") == [(Code.KEY_MISSPELT, COLOR - 1, "huistijl")]
    assert styled(write, "[huisstijl]", "[[huisstijl]]") == [(Code.TABLE_WANTED, COLOR - 1, "huisstijl")]


def test_l18_editors_know_the_shape_of_a_colour() -> None:
    style = scenario_schema()["properties"]["huisstijl"]
    assert style["required"] == ["kleur"]
    assert style["properties"]["kleur_donker"] == {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}


def test_l2_the_basis_is_one_of_the_words_that_a_clear_error_names(write: type[Writer]) -> None:
    assert load_scenario(write.file()).privacy.basis is Basis.PUBLIC_TASK  # type: ignore[union-attr]
    assert write.check(("publieke_taak", "gerechtvaardigd belang")) == []
    (problem,) = write.check(("publieke_taak", "Publieke taak: wij werken aan de economie"))
    assert found([problem]) == [(Code.CHOICE_UNKNOWN, line("grondslag"), "grondslag")]
    assert "publieke_taak, toestemming, wettelijke_plicht, overeenkomst, gerechtvaardigd_belang" in problem.remedy
    (problem,) = write.check(("publieke_taak", "toesteming"))
    assert '"toestemming"' in problem.remedy


@pytest.mark.parametrize(
    ("language", "word", "back"), [("nl", "toestemming", "niet meer"), ("en", "consent", "no longer")]
)
def test_l2_the_text_differs_per_basis_and_only_consent_is_called_consent(language: str, word: str, back: str) -> None:
    words = catalogue(language, "terms")
    said = {basis: words(f"basis-{basis}") for basis in Basis}
    assert len(set(said.values())) == len(Basis)
    assert [basis for basis, text in said.items() if word in text] == [Basis.CONSENT]
    assert back in said[Basis.CONSENT]


U = ('id = "proef"', 'id = "proef"\naanspreekvorm = "u"')


@pytest.mark.parametrize("word", ["je", "Jij", "jou", "jouw", "JULLIE", "jezelf"])
def test_u_and_je_are_not_mixed_in_a_meeting_that_says_u(write: type[Writer], word: str) -> None:
    (problem,) = check_file(write.file(U, ("Wat houdt je tegen?", "Wat nu?"), ("houdt je", f"houdt {word}")))
    assert (problem.code, problem.line, problem.is_error) == (Code.ADDRESS_MIXED, line("vraag = ") + 1, False)
    assert f'"{word}"' in problem.message
    assert '"u"' in problem.remedy


@pytest.mark.parametrize("word", ["u", "Uw", "uzelf"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_u_and_je_are_not_mixed_in_a_meeting_that_says_je(write: type[Writer], word: str, language: str) -> None:
    (problem,) = check_file(write.file(("Te veel regels", f"Te veel van {word}.")), language)
    assert found([problem]) == [(Code.ADDRESS_MIXED, line("Te veel regels"), "themas")]
    assert f'"{word}"' in problem.message
    assert '"je"' in problem.remedy


@pytest.mark.parametrize("text", ["Uur na uur", "de u-bocht", "om 13.30 u open", "vitamine-u", "nu", "menu’s"])
def test_a_letter_u_that_addresses_nobody_is_left_alone(write: type[Writer], text: str) -> None:
    assert write.check(("Te veel regels", text)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Lees voor.", "Wat vindt u?"),
        ('vorm = "ondernemersverhaal"', 'vorm = "ondernemersverhaal"\ncitaat = "Ik vroeg: wat kunt u?"'),
        ('vorm = "ondernemersverhaal"', 'vorm = "ondernemersverhaal"\nspreker = "de bakker om u heen"'),
        ('vorm = "ondernemersverhaal"', 'vorm = "ondernemersverhaal"\nregels = ["Zij zei: dat mag u."]'),
        ("Bank Noord", "Uw Bank"),
        ("gemeenten = [", 'gevoelig = ["Pas op: zeg u tegen de notaris."]\ngemeenten = ['),
        ('id = "proef"', 'id = "wat-vindt-u"'),
        ('id = "proef"', 'id = "proef"\ntaal = "en"\nvisie = "What can u do?"'),
    ],
    ids=["notes", "quote", "speaker", "story", "name", "sensitive", "id", "english"],
)
def test_people_speak_as_they_speak_and_the_facilitator_notes_what_they_like(
    write: type[Writer], old: str, new: str
) -> None:
    assert write.check((old, new)) == []


def test_the_form_of_address_is_not_judged_when_it_cannot_be_read(write: type[Writer]) -> None:
    unclear = ('id = "proef"', 'id = "proef"\naanspreekvorm = "gij"')
    assert found(write.check(unclear, ("Te veel regels", "Te veel van u"))) == [
        (Code.CHOICE_UNKNOWN, line("titel"), "aanspreekvorm")
    ]
