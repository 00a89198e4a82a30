"""Text from people is harmless once it is in: to a terminal, a page, and a file (L24)."""

import unicodedata

import pytest
from drill import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st

from workshop.core import clean as module
from workshop.core import events as e
from workshop.core.clean import MAX_LETTERS, clean, clean_line, slug
from workshop.core.promises import CommitmentText, SharedText

HOSTILE = (
    "\x1b[2J", "\x1b]52;c;Zm9v\x07", "\x9b2J", "\x00", "\x7f", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff",
    "\ufe0f", "\u034f", "\u0301", "\u20dd", "\u0489", "\U0001f1f3\U0001f1f1", "\U0001f469\u200d\U0001f467",
    "\U0001f44d\U0001f3fd", "\U000e0041", "\r\n", "\u2028", "\x85", "\t", "  ", "\u00a0", "\u3000", "e", "é", "a",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), max_size=12).map("".join)
LIMITS = st.integers(1, 60)
RUN = settings(max_examples=examples(400), deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Wij bellen terug", "Wij bellen terug"),
        ("\x1b[2Jweg", "[2Jweg"),
        ("\x1b]52;c;Zm9v\x07x", "]52;c;Zm9vx"),
        ("\x9b31mrood", "31mrood"),
        ("a\x00b", "ab"),
        ("\u202eneknab\u202c", "neknab"),
        ("\u2066a\u2069", "a"),
        ("a\u200bb\ufeffc\u034f", "abc"),
        ("\u200b\u034f\u3164\u2800", ""),
        ("\U0001f1f3\U0001f1f1 vooruit", "NL vooruit"),
        ("\U0001f44d\U0001f3fd", "\U0001f44d"),
        ("\u2764\ufe0f", "\u2764"),
        ("e\u0301\u00e9n", "één"),
        ("q\u0302\u0302\u0302\u0302\u0302oi", "q\u0302\u0302oi"),
        ("क" + "ा" * 50 + "म", "क" + "ा" * 4 + "म"),
        ("က" + "ြော" + "င့်", "ကြောင့်"),
        ("ᄀ" + "ᅡ" * 50, "가" + "ᅡ" * 2),
        ("H" + "\u0489" * 50 + "oi", "H\u0489\u0489oi"),
        ("  twee   spaties\t ", "twee spaties"),
        ("een\r\ntwee\u2028drie\x85vier", "een\ntwee\ndrie\nvier"),
        ("een\n\n\n twee", "een\ntwee"),
        ("[red]x[/] =1+1 <script>", "[red]x[/] =1+1 <script>"),
        ("Zoë van Ĳzendoorn 😀", "Zoë van Ĳzendoorn 😀"),
    ],
)
def test_what_is_kept_of_what_was_typed(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_ten_thousand_letters_become_one_answer() -> None:
    assert clean("a" * 10_000) == "a" * MAX_LETTERS
    assert len(clean("é\u0301\u0302 " * 10_000)) <= MAX_LETTERS
    assert clean("x\n" * 10_000).count("\n") == 5


def test_one_line_joins_its_lines() -> None:
    assert clean_line("een\ntwee\r\ndrie") == "een twee drie"
    assert clean_line("a" * 300) == "a" * 120


@RUN
@given(text=TEXTS, letters=LIMITS, lines=st.integers(1, 6))
@example(text="a\u200d\u0301\u0302\u0303", letters=10, lines=1)
@example(text="ab c", letters=3, lines=1)
def test_cleaning_twice_is_cleaning_once(text: str, letters: int, lines: int) -> None:
    once = clean(text, letters=letters, lines=lines)
    assert clean(once, letters=letters, lines=lines) == once
    line = clean_line(text, letters=letters)
    assert clean_line(line, letters=letters) == line


@RUN
@given(text=TEXTS, letters=LIMITS)
def test_nothing_that_a_terminal_obeys_gets_through(text: str, letters: int) -> None:
    for kept, breaks in ((clean(text, letters=letters), "\n"), (clean_line(text, letters=letters), "")):
        assert len(kept) <= letters
        assert not {unicodedata.category(letter) for letter in kept if letter not in breaks} & {
            "Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp",
        }  # fmt: skip
        assert kept == kept.strip()
        assert unicodedata.is_normalized("NFC", kept)


@RUN
@given(
    text=st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40) | TEXTS,
    letters=LIMITS,
)
def test_the_short_way_for_plain_text_gives_what_the_long_way_gives(text: str, letters: int) -> None:
    short = clean(text, letters=letters), clean_line(text, letters=letters)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_is_plain", lambda _: False)
        assert (clean(text, letters=letters), clean_line(text, letters=letters)) == short


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Café 't Hoekje", "cafe-t-hoekje"), ("  ", "naamloos"), ("日本", "naamloos"), ("A" * 90, "a" * 50)],
)
def test_a_slug_is_plain_and_never_empty(name: str, expected: str) -> None:
    assert slug(name) == expected


BAD = "x\x1b[2J\u202e"
GOOD = "x[2J"


def test_every_event_cleans_its_text_where_it_enters() -> None:
    wording = CommitmentText(what=BAD, role=BAD, first_step=BAD, needs=BAD, reserved_with=BAD)
    made = e.CommitmentMade(owner="bank", wording=wording).wording
    assert {made.what, made.role, made.first_step, made.needs, made.reserved_with} == {GOOD}
    shared = e.AgreementProposed(text=SharedText(title=BAD, result=BAD, means=BAD, leaving=BAD)).text
    assert {shared.title, shared.result, shared.means, shared.leaving} == {GOOD}
    given_text = e.ContributionGiven(seat="K7M4", step="x", text=BAD, second_text=BAD, theme=BAD, column=BAD)
    assert {given_text.text, given_text.second_text, given_text.theme, given_text.column} == {GOOD}
    taken = e.SeatTaken(seat="K7M4", group="other", person=BAD, role=BAD, new_partner=e.NewPartner(name=BAD))
    assert taken.new_partner is not None
    assert {taken.person, taken.role, taken.new_partner.name} == {GOOD}
    signed = e.AgreementSigned(agreement="A1", partner="x", version=1, contribution=BAD, lets_go=BAD, reserved_with=BAD)
    assert {signed.contribution, signed.lets_go, signed.reserved_with} == {GOOD}
    assert e.CommitmentWithdrawn(commitment="T1", reason=BAD).reason == GOOD


def test_text_read_back_from_the_log_is_cleaned_as_well() -> None:
    told = e.EVENT.validate_json('{"type": "contribution_given", "seat": "K", "step": "x", "text": "x\\u001b[2J"}')
    assert isinstance(told, e.ContributionGiven)
    assert told.text == GOOD


@pytest.mark.parametrize("mark", ["\u093e", "\u0301", "\u20dd", "\u1161", "\u0bcd"])
def test_use_4_11_marks_behind_one_letter_come_to_an_end(mark: str) -> None:
    """Spacing marks (Mc) as well as those that are stacked, and vowels of Hangul: a name is as wide as its letters."""
    for text in (f"A{mark * 5000}b", "A" + f"{mark}\u093e\u0302" * 2000 + "b"):
        kept = clean_line(text, letters=20_000)
        assert len(kept) <= 6
        assert kept.endswith("b")
        assert e.NewPartner(name=text).name == kept
