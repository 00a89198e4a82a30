"""Names that are probably one organisation, over 431 real names of municipalities, and what tells namesakes apart."""

import itertools
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.core.likeness import Likeness, Lookalikes, alike, likeness, near
from workshop.core.name_reading import in_full
from workshop.core.names import folded
from workshop.core.session import name_key
from workshop.core.terms import PartnerKind

NAMES = Path(__file__).with_name("municipalities.txt").read_text(encoding="utf-8").splitlines()
"""431 municipalities of the Netherlands as they were called between 2010 and today; public facts."""


def without_accents(name: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))


def mistyped(name: str) -> str:
    """A long word with two letters in each other's place, or the name itself."""
    long = max(name.replace("-", " ").split(), key=len)
    if len(long) < 8 or not long.isalpha() or long[4] == long[5]:
        return name
    return name.replace(long, long[:4] + long[5] + long[4] + long[6:])


WAYS: dict[str, Callable[[str], str]] = {
    "gemeente X": lambda name: f"gemeente {name}",
    "Gem. X": lambda name: f"Gem. {name}",
    "x": str.lower,
    "GEMEENTE  X": lambda name: f"GEMEENTE  {name.upper()}",
    "X gemeente": lambda name: f"{name} gemeente",
    "de gemeente X.": lambda name: f"de gemeente {name}. ",
    "dash as space": lambda name: name.replace("-", " "),
    "dash left out": lambda name: name.replace("-", ""),
    "long dash": lambda name: f"Gemeente {name}".replace("-", "–"),
    "other apostrophe": lambda name: f"Gemeente {name}".replace("'", "’"),
    "no apostrophe": lambda name: f"Gemeente {name}".replace("'", ""),
    "no accents": lambda name: f"gem {without_accents(name)}",
    "one mistake": mistyped,
    "with a department": lambda name: f"Gemeente {name}, afdeling Economie",
}
OTHERS: dict[str, Callable[[str], str]] = {
    "Stichting X": lambda name: f"Stichting {name}",
    "Provincie X": lambda name: f"Provincie {name}",
    "X Bakkers": lambda name: f"{name} Bakkers",
    "Protestantse Gemeente X": lambda name: f"Protestantse Gemeente {name}",
    "Gemeente X 2": lambda name: f"Gemeente {name} 2",
}


def test_use_3_2_ways_of_typing_431_municipalities_are_asked_and_nothing_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """R4. Each way of typing is asked about that one municipality; other organisations are not asked at all."""
    # given: 431 municipalities in the list, as one calls them and as they call themselves
    assert len(NAMES) == 431
    wrong: list[str] = []
    lines = [f"{'typed':28} {'asked':>6} {'is it':>6} {'not asked':>10} {'wrong':>6}"]
    for prefix in ("", "Gemeente "):
        listed = {name: f"{prefix}{name}" for name in NAMES}
        taken = {name_key(called) for called in listed.values()}
        known = {name: in_full(called, PartnerKind.MUNICIPALITY) for name, called in listed.items()}
        for way, spell in (WAYS | OTHERS).items():
            asked = same = silent = amiss = 0
            for name in NAMES:
                # when: somebody types it in this way
                typed = spell(name)
                offered = [] if name_key(typed) in taken else near(typed, known)
                # then: the question names that municipality alone, or nothing is asked
                wanted = [] if way in OTHERS or name_key(typed) in taken else [name]
                if offered != wanted:
                    amiss += 1
                    wrong.append(f"{way}: {typed!r} is asked as {offered}, not {wanted}")
                asked += bool(offered)
                same += name_key(typed) in taken
                silent += not offered and name_key(typed) not in taken
            lines.append(f"{way:28} {asked:6} {same:6} {silent:10} {amiss:6}")
    # and: no two of them are ever taken for one
    for one, other in itertools.combinations(NAMES, 2):
        for first, second in ((one, other), (f"Gemeente {one}", other), (one, f"gem. {other}")):
            if alike(first, second):
                wrong.append(f"{first} | {second}")
    lines.append(f"{'pairs':28} {0:6} {0:6} {len(NAMES) * (len(NAMES) - 1) // 2:10}")
    with capsys.disabled():
        print("\n" + "\n".join(lines))
    assert not wrong, "\n".join(wrong[:40])


def test_use_3_2_a_municipality_that_is_not_in_the_list_is_asked_only_as_a_part_of_a_name() -> None:
    """Without the municipality itself in the list, only a name that goes on after what was typed is offered."""
    for name in NAMES:
        known = {other: f"Gemeente {other}" for other in NAMES if other != name}
        begins = [one for one in known if f" {folded(name)}" in f" {folded(one)}"]
        assert near(name, known) == begins


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("Zijlen", "Gemeente Zijlen"),
        ("prov Vaartland", "Provincie Vaartland"),
        ("bank noord bv", "Bank Noord"),
        ("Bakkerij De Vries", "Bakkerij de Vries V.O.F."),
        ("Coöperatie Zijlen U.A.", "zijlen"),
        ("jansen, b.v. i.o.", "Jansen"),
        ("eenmanszaak Jansen", "Jansen"),
        ("St. Ondernemersfonds", "Stichting Ondernemersfonds"),
        ("St Anthonis", "Sint Anthonis"),
        ("ver. Zijlens Belang", "Vereniging Zijlens Belang"),
        ("VNO NCW", "VNO–NCW"),
        ("KvK", "Kamer van Koophandel"),
        ("V.N.G.", "Vereniging van Nederlandse Gemeenten"),
        ("vng", "Nederlandse gemeenten (VNG)"),
        ("Alphen a/d Rijn", "Gemeente Alphen aan den Rijn"),
        ("den haag", "Gemeente 's-Gravenhage"),
        ("Bakken & Baek", "Bakken en Bæk"),
        ("Strasse Advies", "Straße Advies"),
        ("Zuidwestvaartland", "Zuidwest-Vaartland"),
        ("Ysclub Oudewaard", "IJsclub Oudewaard"),
        ("Vereniging Ночь", "ночь"),
        ("Ondernemersverenging Zijlen", "Ondernemersvereniging Zijlen"),
        ("Bergen", "Bergen (NH.)"),
        ("Bergen NH", "Bergen (NH.)"),
    ],
)
def test_use_3_2_one_organisation_typed_in_another_way_is_found(typed: str, listed: str) -> None:
    assert alike(typed, listed)
    assert near(typed, {"P": listed}) == ["P"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ondernemersloket 3", "Ondernemersloket 1"),
        ("Zaal 1 2", "Zaal 12"),
        ("Zaal S", "Zaal T"),
        ("Epe", "Ede"),
        ("Gemeente Utrecht", "Provincie Utrecht"),
        ("Stichting Zijlen", "Gemeente Zijlen"),
        ("Protestantse gemeente Zijlen", "Gemeente Zijlen"),
        ("Tandarts Bos", "Tandarts Vos"),
        ("Bergen (NH.)", "Bergen (L.)"),
        ("Zorggroep, Zijlen", "Zorggroep, Oudewaard"),
        ("Rabobank Noord", "Rabobank Zuid"),
        ("Ночь", "День"),
        ("???", "!!!"),
    ],
)
def test_use_3_2_what_tells_two_organisations_apart(one: str, other: str) -> None:
    assert not alike(one, other)


def test_use_3_2_all_near_names_are_offered_and_the_nearest_first() -> None:
    # given
    known = {"nh": "Bergen (NH.)", "l": "Bergen (L.)", "zoom": "Bergen op Zoom", "u": "Gemeente Utrecht"}
    # then
    assert near("bergen", known) == ["l", "nh"]
    assert near("Utrecht", known | {"p": "Provincie Utrecht"}) == ["u", "p"]


def test_use_3_2_a_part_of_a_listed_name_is_asked() -> None:
    # given
    known = {"s": "'s-Oudemeer Vooruit", "l": "Ondernemersloket 1", "z": "Gemeente Zijlen", "b": "Bibliotheek"}
    # then
    assert near("oudemeer", known) == ["s"]
    assert near("loket", known) == ["l"]
    assert near("Zijl", known) == ["z"]
    assert near("x", known) == near("", known) == near("...", known) == []
    # and: a part of many names tells nothing
    assert near("Loket", {str(place): f"Loket {place}" for place in range(7)}) == []


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_mutual_and_takes_any_text(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    if folded(one):
        assert likeness(one, f" {one.upper()} ") in (Likeness.SAME, None)


def test_use_1_2_names_are_compared_as_they_arrive_and_each_with_few_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """5,000 invented names: what is compared grows with what looks alike, not with how many there are."""
    # given
    from workshop.core import likeness as module

    asked: list[tuple[str, str]] = []

    def counted(one: str, other: str) -> bool:
        asked.append((one, other))
        return alike(one, other)

    monkeypatch.setattr(module, "alike", counted)
    kept = Lookalikes()
    kept.learn({"listed": "Gemeente Zijlen"})
    # when
    kept.learn({f"B{place}": f"Firma {chr(97 + place % 26) * 3}{place}" for place in range(5000)})
    kept.learn({"typed": "zijlen", "B1": "Firma bbb1"})
    # then
    assert kept.pairs == [("listed", "typed")]
    assert len(asked) < 5000
