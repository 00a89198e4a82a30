"""A file that reads well and a meeting that does not run: what does nothing, and what leaves the room with nothing."""

from pathlib import Path

import pytest
from paper import SOUND, Writer, found, line
from typer.testing import CliRunner

from workshop.cli import app
from workshop.core.scenario import Step
from workshop.core.terms import StepKind
from workshop.files.meanings import choice_meant, key_meant
from workshop.files.problems import Code
from workshop.files.scenarios import check_scenario, load_scenario
from workshop.files.shape import shape_of
from workshop.files.step_checks import USED
from workshop.files.words import KEYS, VALUES

QUESTION = 'werkvorm = "vraag"'
CHOOSE = '\n[[stap]]\nid = "kies"\ntitel = "Kies"\nwerkvorm = "prioriteren"\nminuten = 3\nvraag = "Wat eerst?"\n'
AGREE = '\n[[stap]]\nid = "samen"\ntitel = "Samen"\nwerkvorm = "afspraak"\nminuten = 3\n'
POLL = '\n[[stap]]\nid = "meet"\ntitel = "Meet"\nwerkvorm = "peiling"\nminuten = 3\nvraag = "Hoe?"\n'


def test_use_3_8_choices_come_from_a_question_with_themes(write: type[Writer]) -> None:
    assert check_scenario(write.file(text=f'{SOUND}{CHOOSE}opties_uit = "drempels"\n')) == []
    text = f'{SOUND}{CHOOSE}opties_uit = "verhaal"\n'
    (one,) = check_scenario(write.file(text=text))
    assert (one.code, one.line) == (Code.STEP_WITHOUT_CHOICES, line('opties_uit = "verhaal"', text))
    assert "themas" in one.remedy
    short = f'{SOUND}{CHOOSE}opties_uit = "drempels"\n'.replace('  "Geen tijd",\n', "")
    assert [one.code for one in check_scenario(write.file(text=short))] == [Code.STEP_WITHOUT_CHOICES]


def test_use_3_8_consent_names_each_thing_that_is_missing(write: type[Writer]) -> None:
    def problems(more: str) -> list[tuple[Code, str, bool]]:
        told = check_scenario(write.file(text=f"{SOUND}{AGREE}{more}"))
        assert not any(one.code is Code.OTHER or "stakeholderbijeenkomst" in one.remedy for one in told)
        return [(one.code, one.key, one.is_error) for one in told]

    rule = 'besluitregel = "Niemand heeft een groot bezwaar."\n'
    lacks_rule = (Code.NEEDS_RULE, "besluitregel", True)
    lacks_threshold = (Code.NEEDS_THRESHOLD, "drempelwaarde", True)
    assert sorted(problems("instemming = true\n")) == sorted([lacks_rule, lacks_threshold])
    assert problems(f"instemming = true\n{rule}") == [lacks_threshold]
    assert problems("instemming = true\ndrempelwaarde = 80\n") == [lacks_rule]
    assert problems(f"instemming = true\n{rule}drempelwaarde = 80\n") == []
    assert problems("") == []
    broken = problems(f"instemming = true\n{rule}drempelwaarde = tachtig\n")
    assert broken == [(Code.NUMBER_WANTED, "drempelwaarde", True)], "it is there, though it cannot be read"
    told = check_scenario(write.file(text=f'{SOUND}{POLL}vorm = "instemming"\n'))
    assert [one.code for one in told] == [Code.NEEDS_RULE]


IDLE = [
    (AGREE + 'vorm = "instemming"\n', Code.CONSENT_MEANT, "vorm"),
    (AGREE + "drempelwaarde = 80\n", Code.IDLE_WITHOUT, "drempelwaarde"),
    (AGREE + 'opties = ["een", "twee"]\n', Code.IDLE_FOR_KIND, "opties"),
    (CHOOSE + 'opties = ["een", "twee"]\npunten = 7\n', Code.IDLE_FOR_KIND, "punten"),
    (CHOOSE + 'opties = ["een", "twee"]\nstippen = 1\n', Code.MORE_DOTS, "stippen_per_optie"),
    (POLL + 'vorm = "schaal"\nopties = ["een", "twee"]\n', Code.IDLE_FOR_FORM, "opties"),
    (POLL + 'vorm = "schaal"\nmoment = "begin"\n', Code.IDLE_FOR_FORM, "moment"),
    (POLL + 'vorm = "keuze"\nopties = ["een", "twee"]\nlaagste = "nee"\n', Code.IDLE_FOR_FORM, "laagste"),
    (POLL + 'vorm = "schaal"\nstippen = 5\n', Code.IDLE_FOR_KIND, "stippen"),
    (POLL + 'vorm = "schaal"\ndrempel = true\n', Code.IDLE_FOR_KIND, "drempel"),
    (POLL + 'vorm = "schaal"\n[[stap.afspraak]]\ntitel = "a"\nresultaat = "b"\n', Code.IDLE_FOR_KIND, "afspraak"),
]


@pytest.mark.parametrize(("more", "code", "key"), IDLE, ids=[f"{code}-{key}" for _, code, key in IDLE])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_use_3_8_what_does_nothing_is_said(write: type[Writer], more: str, code: Code, key: str, language: str) -> None:
    path = write.file(text=SOUND + more)
    told = check_scenario(path, language)
    assert [(one.code, one.key, one.is_error) for one in told] == [(code, key, False)]
    assert told[0].remedy
    assert load_scenario(path).steps


def test_use_3_8_figures_without_a_figure_show_nothing(write: type[Writer]) -> None:
    talk = (
        '\n[[stap]]\nid = "weten"\ntitel = "Wat weten we?"\nwerkvorm = "toelichting"\nminuten = 2\nvorm = "cijfers"\n'
    )
    (one,) = check_scenario(write.file(text=SOUND + talk))
    assert one.code is Code.NOTHING_TO_SHOW


@pytest.mark.parametrize("day", ["2026-12-03", "2026-06-01", "2025-12-17"])
def test_use_3_8_a_day_of_looking_back_is_after_the_meeting(write: type[Writer], day: str) -> None:
    for old, new, key in (
        ("datum = 2026-12-03\n", f"datum = 2026-12-03\nterugblikken = [{day}, 2027-03-03]\n", "terugblikken"),
        ("2028-06-03", day, "bewaren_tot"),
    ):
        (one,) = write.check((old, new))
        assert (one.code, one.key, one.is_error) == (Code.DAY_EARLY, key, False)
        assert "2026-12-03" in one.message


def test_use_3_8_every_field_of_a_step_is_used_by_some_kind() -> None:
    always = {"id", "title", "kind", "minutes", "omslag", "protected", "notes", "explanation"}
    assert set(USED) == set(StepKind)
    assert frozenset().union(*USED.values()) | always == set(shape_of(Step).by_name)


MEANINGS = [
    ('id = "proef"', 'id = "proef"\nlanguage = "nl"', "taal"),
    ('id = "proef"', 'id = "proef"\nlocation = "Zijlen"', "locatie"),
    ('titel = "Ondernemers vooruit"', 'title = "Ondernemers vooruit"', "titel"),
    ("datum = 2026-12-03", "date = 2026-12-03", "datum"),
    ("minuten = 10", "duur = 10", "minuten"),
    ("minuten = 10", "minutes = 10", "minuten"),
    (QUESTION, 'kind = "vraag"', "werkvorm"),
    (QUESTION, 'soort = "vraag"', "werkvorm"),
    ("[[partner]]\nnaam", "[[partner]]\nname", "naam"),
    ('vraag = "Wat houdt', 'question = "Wat houdt', "vraag"),
    ("begintijd", "starttijd", "begintijd"),
]


@pytest.mark.parametrize(("old", "new", "meant"), MEANINGS, ids=[new.split(" =")[0] for _, new, _ in MEANINGS])
def test_use_3_8_a_suggestion_knows_what_a_key_means(write: type[Writer], old: str, new: str, meant: str) -> None:
    (one,) = write.check((old, new))
    assert one.code is Code.KEY_MISSPELT
    assert f"'{meant}'" in one.remedy


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        (QUESTION, 'werkvorm = "question"', "vraag"),
        ('soort = "bank"', 'soort = "city"', "gemeente"),
        ('soort = "bank"', 'soort = "municipality"', "gemeente"),
        ('soort = "bank"', 'soort = "KvK"', "kamer"),
        ('id = "proef"', 'id = "proef"\ntaal = "Nederlands"', "nl"),
        ('"ondernemersverhaal"', '"story"', "ondernemersverhaal"),
        ('"publieke_taak"', '"public task"', "publieke_taak"),
    ],
)
def test_use_3_8_a_suggestion_knows_what_a_choice_means(write: type[Writer], old: str, new: str, meant: str) -> None:
    (one,) = write.check((old, new))
    assert one.code is Code.CHOICE_UNKNOWN
    assert f'"{meant}"?' in one.remedy


def test_use_3_8_every_meaning_is_that_of_something_that_exists() -> None:
    from workshop.files import meanings

    assert set(meanings._KEYS.values()) <= set(KEYS.values())
    assert set(meanings._CHOICES.values()) <= {word for words in VALUES.values() for word in words.values()}
    assert key_meant("language", {"minuten": None}) is None
    assert choice_meant("iets heel anders", (StepKind,)) is None


def test_use_3_8_check_tells_steps_minutes_and_the_end(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["check", "stakeholderbijeenkomst-90"])
    assert result.exit_code == 0
    assert "18 stappen, 90 minuten: van 13:30 tot 15:00" in result.output
    late = tmp_path / "laat.toml"
    late.write_text(SOUND.replace("13:30:00", "23:50:00"), encoding="utf-8")
    assert (
        "2 steps, 15 minutes: from 23:50 to 00:05"
        in CliRunner().invoke(app, ["check", str(late), "--lang", "en"]).output
    )
    late.write_text(SOUND.replace("minuten = 10", "minuten = 0"), encoding="utf-8")
    assert "stappen" not in CliRunner().invoke(app, ["check", str(late)]).output


def test_use_3_6_check_takes_the_name_of_a_shipped_scenario() -> None:
    result = CliRunner().invoke(app, ["check", "oefening-10", "oefening-100"])
    assert result.exit_code == 1
    assert "oefening-10.toml: in orde." in result.output
    assert "Bedoel je 'oefening-10'?" in result.output


def test_use_3_8_a_report_of_a_scenario_says_that_it_is_a_scenario(write: type[Writer]) -> None:
    result = CliRunner().invoke(app, ["report", str(write.file())])
    assert result.exit_code == 1
    assert "Dit is een draaiboek, geen verslag" in result.output
    assert len(result.output.strip().splitlines()) == 2
    other = write.folder / "ander.toml"
    other.write_text("[tool.ruff]\nline-length = 120\n", encoding="utf-8")
    for command in ("report", "check"):
        said = CliRunner().invoke(app, [command, str(other)])
        assert said.exit_code == 1
        assert "geen draaiboek en geen verslag" in said.output
        assert len(said.output.strip().splitlines()) == 2
    other.write_text("# niets\n", encoding="utf-8")
    assert "leeg" in CliRunner().invoke(app, ["check", str(other)]).output


def test_use_3_8_a_missing_block_is_asked_for_as_a_block(write: type[Writer]) -> None:
    (one,) = check_scenario(write.file(text=SOUND[: SOUND.index("[[stap]]")]))
    assert found([one]) == [(Code.MISSING, 1, "stap")]
    assert "[[stap]]" in one.remedy
