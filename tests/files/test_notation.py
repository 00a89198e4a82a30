"""Slips of the notation: what a word processor puts in, what is half there, and what comes first."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper import SOUND, Writer, found, line

from workshop.files.check import check_file
from workshop.files.problems import Code, sentence
from workshop.files.scenarios import check_scenario, load_scenario
from workshop.files.strange import Strange, plainly, strange, strange_letters

SHIPPED = Path(__file__).parents[2] / "scenarios" / "stakeholderbijeenkomst-90.toml"
EXAMPLE = Path(__file__).parents[2] / "sessions" / "voorbeeld-oefening.toml"

INVISIBLE = {"hard space": "\u00a0", "narrow space": "\u202f", "zero width space": "\u200b", "direction": "\u200e",
             "byte order mark": "\ufeff", "soft hyphen": "\u00ad", "joiner": "\u200d", "line separator": "\u2028",
             "vertical tab": "\x0b", "escape": "\x1b", "bell": "\x07", "delete": "\x7f"}  # fmt: skip


@pytest.mark.parametrize("letter", INVISIBLE.values(), ids=INVISIBLE.keys())
@pytest.mark.parametrize(
    ("old", "new", "column"),
    [
        ("regio = ", "{}regio = ", 1),
        ("regio = ", "regio{} = ", 6),
        ("regio = ", "regio ={} ", 8),
        ('regio = "Vaartland"', 'regio = "Vaartland"{}', 20),
        ("[[partner]]", "[[partner]]{}", 12),
        ("2026-12-03", "2026-12{}-03", 16),
        ("minuten = 10", "minuten = 10{}", 13),
        ('  "Te veel regels",', '{}  "Te veel regels",', 1),
    ],
)
def test_use_3_1_a_letter_that_cannot_be_seen_is_named_with_its_column_once(
    write: type[Writer], letter: str, old: str, new: str, column: int
) -> None:
    path = write.file((old, new.format(letter)))
    (one,) = check_scenario(path)
    assert (one.code, one.line) == (Code.STRANGE_LETTER, line(old))
    assert f"kolom {column} " in one.message
    assert "onzichtbaar" in one.message
    assert "Typ de regel opnieuw" in one.remedy
    assert f"column {column} " in check_scenario(path, "en")[0].message


def test_use_3_1_a_page_full_of_hard_spaces_is_one_finding_and_hides_no_other(write: type[Writer]) -> None:
    text = SOUND.replace(" = ", "\u00a0=\u00a0").replace("Programmateam", "Programma\u00a0team")
    (one,) = check_scenario(write.file(text=text))
    assert one.line == 1
    assert "nog 2" in one.message
    both = check_scenario(write.file(text=text.replace('soort\u00a0=\u00a0"bank"', 'soort\u00a0=\u00a0"spaarpot"')))
    assert [problem.code for problem in both] == [Code.STRANGE_LETTER, Code.CHOICE_UNKNOWN]


@pytest.mark.parametrize("dash", ["\u2013", "\u2011", "\u2212"])
def test_use_3_1_a_long_dash_in_a_date_or_a_key_is_named(write: type[Writer], dash: str) -> None:
    for change in (("2026-12-03", f"2026{dash}12{dash}03"), ("bewaren_tot", f"bewaren{dash}tot")):
        (one,) = write.check(change)
        assert one.code is Code.STRANGE_LETTER
        assert "streepje" in one.message + one.remedy


def test_use_3_1_the_same_letters_between_quotation_marks_are_read_as_what_was_meant(write: type[Writer]) -> None:
    path = write.file(
        ("2026-12-03", '"2026\u201112\u201103"'),
        ('"verhaal"', '"ver\u00adhaal"'),
        ('"drempels"', '"drem\u2011pels"'),
        ('"bank"', '"bank\u00a0"'),
        ('"Vaartland"', '"Vaart\u200bland"'),
        ("contact =", '"con\u00adtact" ='),
    )
    assert check_scenario(path) == []
    plan = load_scenario(path)
    assert [step.id for step in plan.steps] == ["verhaal", "drem-pels"]
    assert plan.region == "Vaartland"


@given(st.text(st.characters(categories=["Zs", "Cf", "Pd", "Lu", "Ll"]), max_size=40))
def test_use_3_1_what_is_made_plain_holds_no_strange_letter(text: str) -> None:
    assert not any(strange(letter) for letter in plainly(text))
    assert plainly(plainly(text)) == plainly(text)
    assert len(list(strange_letters(text))) == sum(strange(letter) is not None for letter in text)
    assert list(strange_letters(f'x = "{text}" # {text}')) == []
    assert Strange.DASH is strange("\u2013")


QUOTES = [
    'locatie = "Zaal "De Kade", Zijlen"',
    'locatie = "De zaal "Kade""',
    'locatie = "Zaal "De Kade" en "Het Dok", Zijlen"',
    "locatie = 'Zaal 't Dok', Zijlen'",
    'locatie = "Zaal 19" breed"',
    'locatie = ""De Kade""',
]


@pytest.mark.parametrize("written", QUOTES)
@pytest.mark.parametrize("rest", ["", "   # de zaal", "   # de 'zaal' van \"nu\""])
def test_use_3_1_quotation_marks_inside_a_text_are_named(write: type[Writer], written: str, rest: str) -> None:
    (one,) = write.check(('regio = "Vaartland"', f'regio = "Vaartland"\n{written}{rest}'))
    assert (one.code, one.key, one.line) == (Code.QUOTES_INSIDE, "locatie", line("regio") + 1)
    assert ("“" in one.remedy) == ("= '" not in written)


@pytest.mark.parametrize("letter", ["\x1b", "\x07", "\x7f", "\x0b"])
@pytest.mark.parametrize("written", ['"Vaart{}land"', "'Vaart{}land'", '"Vaartland" # {}', '"""Vaart\n{}land"""'])
def test_use_3_1_what_steers_a_terminal_is_named_inside_a_text_too(
    write: type[Writer], letter: str, written: str
) -> None:
    (one,) = write.check(('"Vaartland"', written.format(letter)))
    row, _, column = written.split("{}")[0].rpartition("\n")
    assert (one.code, one.line) == (Code.STRANGE_LETTER, line("regio") + bool(row))
    assert f"kolom {len(column if row else 'regio = ' + column) + 1} " in one.message


def test_use_3_1_the_remedy_for_an_apostrophe_can_be_followed(write: type[Writer]) -> None:
    (one,) = write.check(('"Vaartland"', "''s-Gravenkade'"))
    assert (one.code, '(")' in one.remedy, "‘" in one.remedy) == (Code.QUOTES_INSIDE, True, False)
    for written in ("'s-Gravenkade", "'s-Gravenkade   # de streek"):
        (one,) = write.check(('"Vaartland"', written))
        assert (one.code, '"\'s-Gravenkade"' in one.remedy) == (Code.QUOTES_MISSING, True)


@pytest.mark.parametrize("written", ['Vaartland"', "Vaartland'"])
def test_use_3_1_a_quotation_mark_that_is_there_is_not_asked_for_again(write: type[Writer], written: str) -> None:
    (one,) = write.check(('"Vaartland"', written))
    assert (one.code, '""' in one.remedy) == (Code.QUOTE_NOT_CLOSED, False)


@pytest.mark.parametrize("written", ['  "Zaal "De Kade", Zijlen",', '  "De "Kade"",', "  'Zaal 't Dok',"])
def test_use_3_1_also_in_a_list(write: type[Writer], written: str) -> None:
    (one,) = write.check(('  "Te veel regels",', written))
    assert (one.code, one.line) == (Code.QUOTES_INSIDE, line('  "Te veel regels"'))


@pytest.mark.parametrize("written", ["7,5", "7,50", "10 min", "tien", "een kwartier", "+-3", "1.000,00"])
def test_use_3_1_a_number_with_a_comma_or_in_words_is_said_to_be_a_whole_number(
    write: type[Writer], written: str
) -> None:
    (one,) = write.check(("minuten = 10", f"minuten = {written}"))
    assert (one.code, one.key) == (Code.NUMBER_WANTED, "minuten")
    assert "heel getal" in one.message
    assert "komma" in one.remedy
    assert "aanhalingstekens" not in one.remedy


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2026-12-03", "3 december 2026", Code.DATE_ORDER),
        ("2026-12-03", '"donderdag 3 dec. 2026"', Code.DATE_ORDER),
        ("2026-12-03", "begin december", Code.DATE_WANTED),
        ("2026-12-03", '"begin december"', Code.DATE_WANTED),
        ("13:30:00", "half twee", Code.TIME_WANTED),
        ("minuten = 10", "minuten = 10\nbeschermd = wel", Code.YES_NO_WORD),
        ('regio = "Vaartland"', "regio = 7,5", Code.QUOTES_MISSING),
        ('[\n  "Nieuwkade",\n  "Zijlen",\n]', '[Nieuwkade, "Zijlen"]', Code.QUOTES_MISSING),
    ],
)
def test_use_3_1_the_remedy_is_that_of_what_should_stand_there(
    write: type[Writer], old: str, new: str, code: Code
) -> None:
    (one,) = write.check((old, new))
    assert one.code is code
    if code is Code.DATE_ORDER:
        assert "2026-12-03" in one.remedy


def test_use_3_1_a_line_number_has_no_separators() -> None:
    path = Path(__file__).parent / "long.toml"
    for language, said in (("nl", "long.toml, regel 1589:"), ("en", "long.toml, line 1589:")):
        from workshop.files.problems import Fault, worded

        assert said in sentence(worded(Fault(Code.OTHER, line=1589), path, None, language), language)


def test_use_3_5_a_missing_comma_is_one_finding_that_names_the_comma(write: type[Writer]) -> None:
    (one,) = write.check(('  "Geen tijd",', '  "Geen tijd"   # te druk'))
    assert (one.code, one.line, one.key) == (Code.COMMA_MISSING, line('  "Geen tijd"'), "themas")
    assert "komma" in one.message
    for written in ('["Nieuwkade" "Zijlen"]', "['Nieuwkade''Zijlen']", '["Nieuwkade"; "Zijlen"]'):
        (one,) = write.check(('[\n  "Nieuwkade",\n  "Zijlen",\n]', written))
        assert one.code is Code.COMMA_MISSING
    (one,) = write.check(("datum =", "terugblikken = [2026-12-17 2027-03-03]\ndatum ="))
    assert one.code is Code.COMMA_MISSING


def test_use_3_5_single_brackets_for_double_ones_are_one_finding(write: type[Writer]) -> None:
    for name, at in (("stap", "[[stap]]"), ("partner", "[[partner]]")):
        problems = check_scenario(write.file(text=SOUND.replace(f"[[{name}]]\n", f"[{name}]\n")))
        assert found(problems) == [(Code.TABLES_WANTED, line(at), name)]
    shipped = SHIPPED.read_text(encoding="utf-8")
    text = re.sub(r"^\[(\[stap(\.cijfer)?\])\]", r"\1", shipped, flags=re.MULTILINE)
    codes = {one.code for one in check_scenario(write.file(text=text))}
    assert codes == {Code.TABLES_WANTED}
    both = check_scenario(write.file(("minuten = 10", "minuten = 0"), text=SOUND.replace("[[stap]]\n", "[stap]\n")))
    assert [one.code for one in both] == [Code.TABLES_WANTED, Code.TOO_SMALL]


@pytest.mark.parametrize("path", [SHIPPED, EXAMPLE], ids=lambda path: path.stem)
def test_use_3_5_half_a_file_says_so_and_little_else(path: Path, tmp_path: Path) -> None:
    raw = path.read_bytes()
    cut = tmp_path / "half.toml"
    for end in range(len(raw) // 3, len(raw), len(raw) // 60):
        cut.write_bytes(raw[:end])
        problems = [one for one in check_file(cut) if one.is_error]
        assert len(problems) <= 5
        if any(one.code is Code.CUT_OFF for one in problems):
            assert {one.code for one in problems} <= {Code.CUT_OFF, Code.NOT_UTF8}


def test_use_3_5_a_long_text_that_is_not_closed_is_told_where_it_begins(write: type[Writer]) -> None:
    shipped = SHIPPED.read_text(encoding="utf-8")
    opened = shipped.replace('Praat er nog niet over door."""', "Praat er nog niet over door.", 1)
    (one,) = check_scenario(write.file(text=opened))
    assert (one.code, one.key) == (Code.NOT_CLOSED, "notities")
    assert one.line == line('notities = """\nHeet iedereen', shipped)


def test_use_3_8_after_a_broken_line_nothing_that_follows_from_it_is_told(write: type[Writer]) -> None:
    (one,) = write.check(('id = "verhaal"', "id verhaal"), ("minuten = 10", "minuten = 0"), ('"bank"', '"spaarpot"'))
    assert one.code is Code.EQUALS_MISSING


def test_use_3_5_the_remedy_for_single_brackets_is_the_whole_name(write: type[Writer]) -> None:
    shipped = SHIPPED.read_text(encoding="utf-8")
    (one,) = check_scenario(write.file(text=shipped.replace("\n[[stap.cijfer]]", "\n[stap.cijfer]", 1)))
    assert (one.code, "[[stap.cijfer]]" in one.remedy) == (Code.TABLES_WANTED, True)


def test_use_3_5_a_misspelt_block_comes_before_what_follows_from_it(write: type[Writer]) -> None:
    shipped = SHIPPED.read_text(encoding="utf-8")
    errors = [
        one for one in check_scenario(write.file(text=shipped.replace("[[stap]]", "[[stappen]]"))) if one.is_error
    ]
    assert [(one.code, "'stap'" in one.remedy) for one in errors] == [(Code.KEY_MISSPELT, True)]


def test_use_3_5_a_day_that_cannot_be_makes_no_other_day_early(write: type[Writer]) -> None:
    late = ("datum = 2026-12-03", "datum = 9999-12-31\nterugblikken = [2026-12-17, 2027-03-03]")
    assert [one.code for one in write.check(late)] == [Code.DAY_IMPLAUSIBLE]


def test_use_3_8_choices_out_of_a_later_step_are_one_finding(write: type[Writer]) -> None:
    first, later = (
        f'[[stap]]\nid = "{name}"\ntitel = "x"\nminuten = 5\nvraag = "Wat eerst?"\n{more}\n\n'
        for name, more in (
            ("eerst", 'werkvorm = "prioriteren"\nopties_uit = "later"'),
            ("later", 'werkvorm = "vraag"'),
        )
    )
    problems = [one for one in check_scenario(write.file(text=f"{SOUND}\n{first}{later}")) if one.is_error]
    assert [(one.code, one.key) for one in problems] == [(Code.STEP_UNKNOWN, "opties_uit")]
