"""The one order of names, and how a name is found by what somebody types."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.core.names import fits, folded, in_order, order_of

SORTED = [
    "Échtveld Advies",
    "Hof van Zijlen",
    "IJsbaan Zijlen",
    "ijsclub Oudewaard",
    "Olieslagerij Nieuwkade",
    "Ölmolen Nieuwkade",
    "'s-Oudemeer Vooruit",
    "'t Veerhuis",
    "Zuidmeer Werkt",
]
"""As a Dutch reader looks names up: an accent, an apostrophe and a capital make no difference."""
LISTED = [
    "‘s-Oudemeer Vooruit",
    "'s-Gravenkade Samen",
    "Gemeente Zuîdwest Vaartland",
    "VNO–NCW Vaartland",
    "Bakken & Bæk",
    "Straße Advies",
]


def test_use_3_1_names_stand_where_a_dutch_reader_looks_for_them() -> None:
    assert in_order(reversed(SORTED), str) == SORTED
    assert in_order(["Loket 10", "Loket 9", "loket 9 a"], str) == ["Loket 9", "loket 9 a", "Loket 10"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("'s-o", 0),
        ("’s-g", 1),
        ("'s-g", 1),
        ("zuidwest-vaartland", 2),
        ("zuidwest vaartland", 2),
        ("zuidwestvaartland", 2),
        ("vno-ncw", 3),
        ("vno ncw", 3),
        ("baek", 4),
        ("BÆK", 4),
        ("strasse", 5),
        ("straße", 5),
        ("oudemeer", 0),
        ("vooruit s oudemeer", 0),
    ],
)
def test_use_3_1_a_name_is_found_whatever_quotes_dashes_and_letters_are_typed(typed: str, found: int) -> None:
    assert [name for name in LISTED if fits(typed, name)] == [LISTED[found]]


@given(st.text(max_size=60))
def test_folding_takes_any_text_and_twice_is_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert fits(text, text)
    assert order_of(text)[0] == order_of(unicodedata.normalize("NFD", text))[0]
