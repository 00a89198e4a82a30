"""A facilitator who slips hears of every slip at once, with its line and what to do."""

import re
from pathlib import Path

import pytest
from drill import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from paper import SOUND, Writer, found, line

from workshop.core.scenario import Scenario
from workshop.core.terms import PartnerKind, StepKind
from workshop.files.check import check_file
from workshop.files.problems import Code, sentence
from workshop.files.scenarios import ScenarioError, check_scenario, find_scenario, load_scenario, scenario_paths

SHIPPED = sorted((Path(__file__).parents[2] / "scenarios").glob("*.toml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_scenarios_are_sound(path: Path) -> None:
    assert check_file(path) == []
    assert load_scenario(path).steps


def test_a_sound_scenario_loads(write: type[Writer]) -> None:
    assert write.check() == []
    plan = load_scenario(write.file())
    assert isinstance(plan, Scenario)
    assert plan.partners[0].kind is PartnerKind.BANK
    assert [step.kind for step in plan.steps] == [StepKind.TALK, StepKind.QUESTION]
    assert plan.steps[0].notes == 'Lees voor.\n[[stap]] is hier gewone tekst, en "minuten" = 9 ook.'


@pytest.mark.parametrize("hour", ['"25:70"', "25:70:00"], ids=["as text", "bare"])
def test_check_names_all_four_faults_with_their_lines(write: type[Writer], hour: str) -> None:
    problems = write.check(
        ("gespreksleider", "gespreksleidr"),
        ('regio = "Vaartland"\n', "# geen regio\n"),
        ("13:30:00", hour),
        ("minuten = 10", 'minuten = "tien"'),
    )
    assert sorted(found(problems)) == sorted(
        [
            (Code.KEY_MISSPELT, line("gespreksleider"), "gespreksleidr"),
            (Code.MISSING, 1, "regio"),
            (Code.TIME_IMPOSSIBLE, line("begintijd"), "begintijd"),
            (Code.WRONG_TYPE, line("minuten = 10"), "minuten"),
        ]
    )
    by_code = {one.code: one for one in problems}
    assert "'gespreksleider'" in by_code[Code.KEY_MISSPELT].remedy
    assert "regio =" in by_code[Code.MISSING].remedy
    assert "25:70" in by_code[Code.TIME_IMPOSSIBLE].message
    assert "13:30:00" in by_code[Code.TIME_IMPOSSIBLE].remedy
    assert "tien" in by_code[Code.WRONG_TYPE].message
    assert all(one.is_error for one in problems)
    said = sentence(by_code[Code.WRONG_TYPE], "nl")
    assert f"proef.toml, regel {line('minuten = 10')}: fout: " in said


ONE_FAULT: list[tuple[str, str, Code, str]] = [
    ("2026-12-03", '"03-12-2026"', Code.DATE_ORDER, "datum"),
    ("2026-12-03", "03-12-2026", Code.DATE_ORDER, "datum"),
    ("2026-12-03", "2026-02-30", Code.DATE_IMPOSSIBLE, "datum"),
    ("2026-12-03", '"2026-02-30"', Code.DATE_IMPOSSIBLE, "datum"),
    ("2026-12-03", "31-02-2026", Code.DATE_IMPOSSIBLE, "datum"),
    ("2026-12-03", "2026", Code.WRONG_TYPE, "datum"),
    ("2026-12-03", "2026-12-03T10:00:00", Code.WRONG_TYPE, "datum"),
    ("13:30:00", "1330", Code.WRONG_TYPE, "begintijd"),
    ("13:30:00", "13.30", Code.WRONG_TYPE, "begintijd"),
    ("13:30:00", '"half twee"', Code.TIME_WANTED, "begintijd"),
    ('"Vaartland"', "“Vaartland”", Code.CURLY_QUOTES, "regio"),
    ('  "Zijlen"', "  “Zijlen”", Code.CURLY_QUOTES, ""),
    ('"Vaartland"', "Vaartland", Code.QUOTES_MISSING, "regio"),
    ('"Vaartland"', '"Vaartland', Code.QUOTE_NOT_CLOSED, "regio"),
    ('"Vaartland"', "", Code.VALUE_MISSING, "regio"),
    ('"Vaartland"', '"C:\\x"', Code.BACKSLASH, "regio"),
    ('"Vaartland"', '""', Code.TEXT_EMPTY, "regio"),
    ('"Vaartland"', '["Vaartland"]', Code.WRONG_TYPE, "regio"),
    ('"Vaartland"', '"' + "v" * 161 + '"', Code.TEXT_TOO_LONG, "regio"),
    ('regio = "Vaartland"', 'regio = "Vaartland"\nregio = "twee"', Code.TWICE, "regio"),
    ('id = "verhaal"', "id verhaal", Code.EQUALS_MISSING, ""),
    ('id = "verhaal"', 'id = "Het verhaal"', Code.NOT_A_SLUG, "id"),
    ('id = "proef"', 'id = "proef"\ndeelnamecode = "kade"', Code.NOT_A_CODE, "deelnamecode"),
    ('id = "proef"', 'id = "proef"\ntijdzone = "Europe/Zijlen"', Code.ZONE_UNKNOWN, "tijdzone"),
    ('id = "proef"', 'id = "proef"\nafsluitseconden = 61', Code.TOO_LARGE, "afsluitseconden"),
    ("minuten = 10", "minuten = 0", Code.TOO_SMALL, "minuten"),
    ("minuten = 10", "minuten = true", Code.WRONG_TYPE, "minuten"),
    ("minuten = 10", "minuten = 2.5", Code.WRONG_TYPE, "minuten"),
    ("minuten = 10", "minuten = 10\nbeschermd = ja", Code.YES_NO_WORD, "beschermd"),
    ("minuten = 10", 'minuten = 10\nbeschermd = "ja"', Code.WRONG_TYPE, "beschermd"),
    ("minuten = 10", "minuten = 10\nkleur = 3", Code.KEY_UNKNOWN, "kleur"),
    ('werkvorm = "vraag"', 'werkvorm = "vraaag"', Code.CHOICE_UNKNOWN, "werkvorm"),
    ('werkvorm = "vraag"', "werkvorm = 3", Code.WRONG_TYPE, "werkvorm"),
    ('soort = "bank"', 'soort = "spaarpot"', Code.CHOICE_UNKNOWN, "soort"),
    ('vraag = "Wat houdt je tegen?"\n', "", Code.NEEDS_QUESTION, "vraag"),
    ('vraag = "Wat', 'vraag = "Wa' + "a" * 90 + "t", Code.STATEMENT_TOO_LONG, "vraag"),
    ('vorm = "ondernemersverhaal"\n', 'vorm = "keuze"\n', Code.NEEDS_FORM, "vorm"),
    ('id = "drempels"', 'id = "verhaal"', Code.STEP_TWICE, "id"),
    ("[privacy]", '[[partner]]\nnaam = "bank  NOORD"\n\n[privacy]', Code.PARTNER_TWICE, "naam"),
    ('"Te veel regels"', '"Te veel regels", "te veel  regels"', Code.CHOICE_TWICE, "themas"),
    ('id = "drempels"', 'id = "drempels"\nopties_uit = "later"', Code.STEP_UNKNOWN, "opties_uit"),
    ('id = "drempels"', 'id = "drempels"\noverig = "Iets anders"', Code.REST_UNKNOWN, "overig"),
    ('"Te veel regels"', '"a", "b", "c", "d", "e", "f", "g"', Code.TOO_MANY, "themas"),
    ('"Te veel regels"', '""', Code.TEXT_EMPTY, "themas"),
    ('"Te veel regels"', "3", Code.WRONG_TYPE, "themas"),
    ("[privacy]", "[[privacy]]", Code.TABLE_WANTED, "privacy"),
    ("[[partner]]", "[partner]", Code.TABLES_WANTED, "partner"),
    ("[[partner]]", "[[partner]", Code.HEADER_BROKEN, ""),
    ("[[partner]]", "[[partnr]]", Code.KEY_MISSPELT, "partnr"),
    ("schema = 2", "schema = 3", Code.NEWER_SCHEMA, "schema"),
    ("[privacy]", '[bijeenkomst]\nid = "een"\n\n[privacy]', Code.RECORD, "bijeenkomst"),
    ('  "Zijlen",\n]', '  "Zijlen",\n', Code.NOT_CLOSED, "gemeenten"),
]


@pytest.mark.parametrize(("old", "new", "code", "key"), ONE_FAULT, ids=[f"{c}-{n[:12]}" for _, n, c, _ in ONE_FAULT])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_slip_is_one_message(write: type[Writer], old: str, new: str, code: Code, key: str, language: str) -> None:
    path = write.file((old, new))
    problems = check_scenario(path, language)
    assert [(one.code, one.key) for one in problems if one.is_error] == [(code, key)]
    with pytest.raises(ScenarioError):
        load_scenario(path)
    said = " ".join(sentence(one, language) for one in problems)
    assert not re.search(r"\b(Input should|valid|Value error|Expected|pydantic)\b", said)


LINES: list[tuple[str, str, str]] = [
    ('vraag = "Wat houdt je tegen?"\n', "", '[[stap]]\nid = "drempels"'),
    ('soort = "bank"', 'soort = "spaarpot"', 'soort = "bank"'),
    ('"Te veel regels"', "3", '  "Te veel regels"'),
    ("minuten = 10", "minuten-x = 10", "minuten = 10"),
    ("[[partner]]", "[partner]", "[[partner]]"),
    ('  "Zijlen",\n]', '  "Zijlen",\n', "gemeenten"),
    ('contact = "Het team"\n', "", "[privacy]"),
]


@pytest.mark.parametrize(("old", "new", "at"), LINES)
def test_the_line_is_that_of_the_key_or_of_the_block_it_should_be_in(
    write: type[Writer], old: str, new: str, at: str
) -> None:
    assert [one.line for one in write.check((old, new)) if one.is_error] == [line(at)]


def test_a_suggestion_and_the_allowed_words(write: type[Writer]) -> None:
    (one,) = write.check(('werkvorm = "vraag"', 'werkvorm = "peilling"'))
    assert '"peiling"' in one.remedy
    assert "toelichting, vraag, peiling, prioriteren" in one.remedy


def test_many_slips_are_told_in_one_run(write: type[Writer]) -> None:
    problems = write.check(
        ('"Vaartland"', "Vaartland"),
        ("2026-12-03", "03-12-2026"),
        ('contact = "Het team"', 'contakt = "Het team"'),
        ("bewaren_tot = 2028-06-03\n", ""),
        ('soort = "bank"', 'soort = "spaarpot"'),
        ('"ondernemersverhaal"', '"verhaal"'),
        ("minuten = 5", "minuten = 500"),
        ('id = "drempels"', 'id = "verhaal"'),
        ('vraag = "Wat houdt je tegen?"\n', ""),
        ("[[stap]]\nid", "[[stap]\nid"),
    )
    assert sorted(one.code for one in problems) == sorted(
        [
            Code.QUOTES_MISSING,
            Code.DATE_ORDER,
            Code.KEY_MISSPELT,
            Code.MISSING,
            Code.CHOICE_UNKNOWN,
            Code.CHOICE_UNKNOWN,
            Code.TOO_LARGE,
            Code.STEP_TWICE,
            Code.NEEDS_QUESTION,
            Code.HEADER_BROKEN,
        ]
    )
    assert [one.line for one in problems] == sorted(one.line or 0 for one in problems)


def test_hyphens_pass_for_underscores(write: type[Writer]) -> None:
    assert write.check(("bewaren_tot", "bewaren-tot")) == []
    (one,) = write.check(("bewaren_tot = 2028-06-03", 'bewaren-tot = "later"'))
    assert one.line == line("bewaren_tot")


def test_dates_and_times_as_text_are_understood(write: type[Writer]) -> None:
    assert write.check(("2026-12-03", '"2026-12-03"'), ("13:30:00", '"13:30"')) == []
    assert write.check(("13:30:00", "13:30")) == []


def test_other_ways_to_save_a_file(write: type[Writer]) -> None:
    with_bom = write.file(encoding="utf-8-sig")
    assert [(one.code, one.is_error) for one in check_scenario(with_bom)] == [(Code.BOM, False)]
    assert load_scenario(with_bom).region == "Vaartland"
    assert check_scenario(write.file(text=SOUND.replace("\n", "\r\n"))) == []
    wrong = ("minuten = 10", 'minuten = "tien"')
    latin = write.file(("Vaartland", "Één"), wrong, encoding="cp1252")
    assert found(check_scenario(latin)) == [
        (Code.NOT_UTF8, line("regio"), ""),
        (Code.WRONG_TYPE, line("minuten = 10"), "minuten"),
    ]
    assert [one.code for one in check_scenario(write.file(encoding="utf-16"))] == [Code.NOT_UTF8]


@pytest.mark.parametrize(
    "raw", [b"\0\1\2PK\3", b"\xff\xfe", b"[" * 5000, b"a = " + b"[" * 5000, b"x = " + b"9" * 6000, b"=\n" * 99, b'"""']
)
def test_what_is_no_scenario_at_all(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(raw)
    problems = check_file(path)
    assert problems
    assert len(problems) < 60
    with pytest.raises(ScenarioError):
        load_scenario(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (one,) = check_file(tmp_path / "weg.toml")
    assert (one.code, one.line) == (Code.UNREADABLE, None)


def test_a_scenario_comes_in_harmless(write: type[Writer]) -> None:
    plan = load_scenario(
        write.file(('"Vaartland"', '"Vaart\\u001b[2Jland\\u202e"'), ('titel = "On', 'titel = "\\n[red]On'))
    )
    assert plan.region == "Vaart[2Jland"
    assert plan.title == "[red]Ondernemers vooruit"


def test_a_message_repeats_a_broken_file_without_harm(write: type[Writer]) -> None:
    problems = write.check(("minuten = 10", "minuten = \x1b2J\u202etien"), ('"Het team"', '"x"\n"\\u001b[2J" = 3'))
    assert len(problems) == 2
    assert not any(letter in sentence(one, "nl") for one in problems for letter in "\x1b\u202e")


def test_figures_agreements_and_coordinators(write: type[Writer]) -> None:
    extra = SOUND + '\n[[stap.cijfer]]\nwaarde = "16%"\nbetekenis = "investeert"\n'
    for number in range(3):
        extra += f'\n[[stap.afspraak]]\ntitel = "Afspraak {number}"\nresultaat = "Iets"\ntrekker = "bank  noord"\n'
    extra += 'terugblik = 2027-03-03\n\n[[stap]]\nid = "a"\ntitel = "b"\nwerkvorm = "afspraak"\nminuten = 1\n'
    extra += '[[stap.afspraak]]\ntitel = "x"\nresultaat = "y"\ntrekker = "Bank Zuid"\n'
    assert found(check_scenario(write.file(text=extra))) == [
        (Code.FIGURE_WITHOUT_SOURCE, line("[[stap.cijfer]]", extra), "cijfer"),
        (Code.TOO_MANY_AGREEMENTS, line('[[stap.afspraak]]\ntitel = "x"', extra), "afspraak"),
        (Code.COORDINATOR_UNKNOWN, line('trekker = "Bank Zuid"', extra), "trekker"),
    ]


def test_advice_does_not_stop_a_meeting(write: type[Writer]) -> None:
    pulse = (
        '\n[[stap]]\nid = "{0}"\ntitel = "Nu"\nwerkvorm = "peiling"\nvorm = "stelling"\nmoment = "{0}"\nminuten = 1\n'
    )
    text = SOUND.replace('vorm = "ondernemersverhaal"', 'vorm = "dia"')
    text = text[: text.index("[privacy]")] + text[text.index("[[partner]]") :]
    text += pulse.format("begin") + 'vraag = "Ik doe mee."\n' + pulse.format("eind") + 'vraag = "Ik deed mee."\n'
    text += '\n[[stap]]\nid = "t"\ntitel = "t"\nwerkvorm = "toezegging"\nminuten = 1\n'
    text += f'vraag = "{"Wat kun jij doen? " * 4}"\n'
    path = write.file(text=text)
    problems = check_scenario(path)
    assert {one.code for one in problems} == {
        Code.NO_PRIVACY,
        Code.STORY_FIRST,
        Code.PULSES_DIFFER,
        Code.NOT_PROTECTED,
        Code.STATEMENT_LONG,
    }
    assert not any(one.is_error for one in problems)
    assert load_scenario(path).privacy is None
    by_code = {one.code: one.line for one in problems}
    assert by_code[Code.STORY_FIRST] == line('[[stap]]\nid = "verhaal"', text)
    assert by_code[Code.PULSES_DIFFER] == line('vraag = "Ik deed mee."', text)


def test_a_begin_pulse_may_come_before_the_story(write: type[Writer]) -> None:
    pulse = '[[stap]]\nid = "p"\ntitel = "Nu"\nwerkvorm = "peiling"\nvorm = "stelling"\nmoment = "begin"\nminuten = 1\n'
    assert write.check(("[[stap]]\n", pulse + 'vraag = "Ik doe mee."\n\n[[stap]]\n')) == []


def test_scenarios_are_found_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shipped = find_scenario("oefening-10")
    assert shipped.name == "oefening-10.toml"
    assert find_scenario("oefening-10.toml") == shipped
    assert {path.stem for path in scenario_paths()} == {path.stem for path in SHIPPED}
    (tmp_path / "scenarios").mkdir()
    own = tmp_path / "scenarios" / "oefening-10.toml"
    own.write_text(SOUND)
    assert find_scenario("oefening-10") == own
    assert find_scenario(str(own)) == own
    with pytest.raises(ScenarioError) as caught:
        find_scenario("oefning-10")
    assert "'oefening-10'" in caught.value.problems[0].remedy
    with pytest.raises(ScenarioError):
        find_scenario("../oefening-10")


VALUES = [
    "3",
    "-1",
    "true",
    "1.5",
    '"x"',
    '""',
    "[]",
    "[[]]",
    '["x"]',
    "{}",
    '{ id = "x" }',
    "[{}]",
    "2026-01-01",
    "13:00",
    "inf",
    '"1\\u0000"',
    "x",
    "“x”",
    '"',
    "[",
    '"""',
    "2026-13-45",
    "",
    "'id' = 3",
    "25:70:00",
]


@settings(max_examples=examples(300), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    slips=st.lists(st.tuples(st.integers(0, SOUND.count("\n")), st.sampled_from(VALUES), st.booleans()), max_size=6),
    swaps=st.lists(
        st.sampled_from([("[[stap]]", "[stap]"), ("[privacy]", "[[privacy]]"), ("[[partner]]", "[[stap]]")])
    ),
)
def test_whatever_is_written_is_judged(
    write: type[Writer], slips: list[tuple[int, str, bool]], swaps: list[tuple[str, str]]
) -> None:
    rows = SOUND.split("\n")
    for row, value, keeps_key in slips:
        rows[row] = f"{rows[row].partition('=')[0]}= {value}" if keeps_key else value
    text = "\n".join(rows)
    for old, new in swaps:
        text = text.replace(old, new, 1)
    path = write.file(text=text)
    problems = check_file(path)
    assert all(problem.message and problem.remedy for problem in problems)
    if any(problem.is_error for problem in problems):
        with pytest.raises(ScenarioError):
            load_scenario(path)
    else:
        assert load_scenario(path)


@pytest.mark.parametrize(
    ("said", "people", "codes"),
    [
        ("150", 150, []),
        ("0", None, [Code.TOO_SMALL]),
        ("20001", None, [Code.TOO_LARGE]),
        ('"veel"', None, [Code.WRONG_TYPE]),
    ],
)
def test_use_1_4_a_scenario_may_say_how_many_people_come(
    write: type[Writer], said: str, people: int | None, codes: list[Code]
) -> None:
    change = ('regio = "Vaartland"\n', f'regio = "Vaartland"\nmensen = {said}\n')
    assert [one.code for one in write.check(change)] == codes
    if not codes:
        assert load_scenario(write.file(change)).people == people
