import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.tui.letters import ROWS, can_draw, draw_line, fit, width, wrap

ACCENTED = "éèëêáàäâíìïîóòöôúùüûçñøåæœÿ"
LETTERS = string.ascii_letters + string.digits + ACCENTED + ACCENTED.upper() + "ß"
PUNCTUATION = ".,:;!?'\"‘’“”()[]/\\&%+-–—=*#@_€$…·•°<>~|^`{}×½"
REQUIRED = LETTERS + PUNCTUATION
SAMPLE = "Eén coördinator, € 5 – ‘ja’"
STATEMENTS = [
    "Over drie jaar werkt niemand in dit team nog vijf dagen per week op kantoor.",
    "De samenwerking met gemeenten is over drie jaar vanzelfsprekend geworden.",
    "Wij nemen moeilijke besluiten op tijd, ook als bijna niemand het wil horen.",
    "Kijk drie jaar vooruit: waar maak jij je de meeste zorgen over en waarom dan?",
]

drawable_texts = st.text(st.sampled_from(REQUIRED + "     \n\N{NO-BREAK SPACE}"), max_size=120)
line_columns = st.integers(min_value=width("—"), max_value=120)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("character", REQUIRED)
def test_every_required_character_has_pixels(character: str) -> None:
    assert can_draw(character)
    assert "".join(draw_line(character)).strip()


def test_no_two_required_characters_look_the_same() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for character in REQUIRED:
        picture = draw_line(character)
        assert picture not in seen, f"{character} looks like {seen.get(picture)}"
        seen[picture] = character


@pytest.mark.parametrize("space", [" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\t"])
def test_a_space_is_drawn_dark(space: str) -> None:
    assert can_draw(space)
    assert width(space) > 0
    assert not "".join(draw_line(space)).strip()


def test_an_accent_keeps_its_letter_the_same_width() -> None:
    for plain, accented in zip("eaouAIOU", "éäôùÄÏÓÜ", strict=True):
        assert abs(width(plain) - width(accented)) <= 1


def test_capitals_stand_out_from_their_small_letters_under_an_accent() -> None:
    assert draw_line("É") != draw_line("é")
    assert draw_line("É") != draw_line("E")


def test_composed_and_decomposed_accents_are_drawn_alike() -> None:
    assert draw_line("coördinator") == draw_line("coo\N{COMBINING DIAERESIS}rdinator")


def test_a_letter_with_an_accent_not_in_the_table_is_drawn_bare() -> None:
    assert draw_line("ą") == draw_line("a")
    assert draw_line("ĳ") == draw_line("ij")


@pytest.mark.parametrize(
    "text", ["漢", "vóór 漢 en na", "👍", "\N{ZERO WIDTH SPACE}", "\N{COMBINING ACUTE ACCENT}", "ж"]
)
def test_a_text_with_an_unknown_character_is_refused_whole(text: str) -> None:
    assert not can_draw(text)
    assert fit(text, 200, 200) is None
    for drawing in (width, draw_line):
        with pytest.raises(ValueError, match="can_draw"):
            drawing(text)
    with pytest.raises(ValueError, match="can_draw"):
        wrap(text, 200)


def test_the_sample_is_drawn() -> None:
    assert can_draw(SAMPLE)
    assert fit(SAMPLE, 80, ROWS) == [SAMPLE]


def test_the_pixels_of_a_letter_become_quadrants() -> None:
    assert draw_line("H") == ("█ █", "█▄█", "█ █", "▀ ▀")


def test_nothing_is_drawn_for_an_empty_text() -> None:
    assert can_draw("")
    assert draw_line("") == ("", "", "", "")
    assert wrap("", 10) == [""]


@given(drawable_texts)
def test_rows_are_as_long_as_the_width(text: str) -> None:
    assert [len(row) for row in draw_line(text)] == [width(text)] * ROWS


@given(drawable_texts, line_columns)
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert squeezed("".join(lines)) == squeezed(text)


@given(drawable_texts, line_columns, st.integers(min_value=0, max_value=60))
def test_fit_is_none_exactly_when_too_tall(text: str, columns: int, rows: int) -> None:
    lines = wrap(text, columns)
    assert fit(text, columns, rows) == (lines if len(lines) * ROWS <= rows else None)


@given(st.lists(st.text(st.sampled_from(LETTERS), min_size=1, max_size=6), min_size=1, max_size=20))
def test_wrapping_takes_no_more_lines_than_filling_each_in_turn(words: list[str]) -> None:
    columns = 40
    filled = [words[0]]
    for word in words[1:]:
        if width(f"{filled[-1]} {word}") <= columns:
            filled[-1] += f" {word}"
        else:
            filled.append(word)
    assert len(wrap(" ".join(words), columns)) == len(filled)


def test_lines_are_evened_out() -> None:
    lines = wrap("Waar maak jij je de meeste zorgen over?", width("Waar maak jij je de meeste zorgen"))
    assert lines == ["Waar maak jij je de", "meeste zorgen over?"]


def test_newlines_are_kept() -> None:
    assert wrap("een\n\ntwee\r\ndrie", 80) == ["een", "", "twee", "drie"]


def test_a_no_break_space_holds_its_words_together() -> None:
    assert wrap("kost €\N{NO-BREAK SPACE}5", width("kost €")) == ["kost", "€\N{NO-BREAK SPACE}5"]


def test_a_word_too_wide_is_broken_after_its_hyphen() -> None:
    assert wrap("Noord-Brabant", width("Noord-Brab")) == ["Noord-", "Brabant"]


def test_a_word_too_wide_without_hyphen_is_broken_between_letters() -> None:
    lines = wrap("arbeidsongeschiktheid", 30)
    assert len(lines) > 1
    assert "".join(lines) == "arbeidsongeschiktheid"


def test_columns_narrower_than_a_letter_fit_nothing() -> None:
    assert fit("W", 2, 100) is None
    with pytest.raises(ValueError, match="wider than 2 columns"):
        wrap("W", 2)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_of_sixty_letters_fits_three_lines_on_eighty_columns(statement: str) -> None:
    assert sum(map(str.isalpha, statement)) >= 60
    assert fit(statement, 80, 3 * ROWS) is not None
