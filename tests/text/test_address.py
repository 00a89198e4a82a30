"""A meeting says "je" or "u" and never mixes them: every sentence that needs a u-form has one."""

from importlib.resources import files

import pytest
from sentences import OTHER, SAYS, areas, messages, names

from workshop.core.terms import Address
from workshop.text import LANGUAGES, catalogue

TO_THE_ROOM = ("cards", "phone", "refusals", "stage", "terms")
"""Areas that everybody in the room reads."""


def says(readings: list[str], address: Address) -> bool:
    return any(SAYS[address].search(reading) for reading in readings)


@pytest.mark.parametrize("area", TO_THE_ROOM)
def test_every_sentence_with_je_has_its_u_form_and_no_other_has_one(area: str) -> None:
    usual, formal = messages("nl", area), messages("nl", f"{area}-u")
    assert {key for key, readings in usual.items() if says(readings, Address.INFORMAL)} == formal.keys()


@pytest.mark.parametrize("area", TO_THE_ROOM)
def test_a_u_form_says_the_same_with_u(area: str) -> None:
    usual = messages("nl", area)
    for key, readings in messages("nl", f"{area}-u").items():
        assert says(readings, Address.FORMAL), key
        assert not says(readings, Address.INFORMAL), key
        ends = [reading.count("X") for reading in readings], [reading[-1] for reading in readings]
        assert ends == ([one.count("X") for one in usual[key]], [one[-1] for one in usual[key]]), key


MENTIONED = {
    "check-address-mixed-remedy",
    "console-help-text",
    "console-undo-help",
    "console-undone",
    "console-withdrawn",
    "console-merged",
    "shorten-done",
    "door-code-changed",
    "door-readmitted",
    "door-set-aside",
    "door-widened",
}
"""Sentences in which u is a key of the keyboard, or a word that they are about."""


@pytest.mark.parametrize("area", areas("nl"))
def test_no_area_says_u_by_itself(area: str) -> None:
    found = {key for key, readings in messages("nl", area).items() if says(readings, Address.FORMAL)}
    assert found <= MENTIONED


def test_only_what_the_room_reads_has_a_u_form() -> None:
    assert [name for name in names("nl") if name.endswith("-u")] == [f"{area}-u" for area in TO_THE_ROOM]
    assert [name for name in names("en") if name.endswith("-u")] == []


def test_what_is_taken_home_addresses_nobody() -> None:
    """A record does not keep the form of address, so minutes, sheets and copies do without."""
    for key, readings in messages("nl", "report").items():
        assert not any(says(readings, address) for address in Address), key
    sources = "".join(
        one.read_text(encoding="utf-8")
        for one in files("workshop.report").iterdir()
        if one.name.endswith((".py", ".html"))
    )
    kinds = {key.rpartition("-")[0] for key in messages("nl", "terms-u")}
    assert kinds == {"basis"}
    assert not any(f'"{kind}-' in sources for kind in kinds)


@pytest.mark.parametrize("address", list(Address))
def test_a_catalogue_speaks_in_one_form_of_address(address: Address) -> None:
    words = catalogue("nl", *TO_THE_ROOM, address=address)
    for area in TO_THE_ROOM:
        for key, readings in messages("nl", area).items():
            asked = {"count", "number", "seats", "pairs", "answers", "promises", "owners", "agreements", "points"}
            more = {"all", "most", "dots", "share", "threshold", "left", "seconds", "some", "done", "people", "lowest"}
            names_of = {"id", "name", "names", "who", "day", "date", "time", "contact", "controller", "region", "up"}
            rest = {
                "facilitator",
                "moment",
                "digits",
                "question",
                "password",
                "ids",
                "title",
                "omslag",
                "state",
                "source",
                "rule",
                "point",
                "highest",
                "letters",
                "over",
                "year",
                "because",
                "first",
                "last",
                "more",
            }
            said = words(key, **dict.fromkeys(asked | more | names_of | rest | {"same", "down"}, 2))
            assert not SAYS[OTHER[address]].search(said), key
            assert bool(SAYS[address].search(said)) == says(readings, Address.INFORMAL), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_of_address_can_be_changed_and_changed_back(language: str) -> None:
    usual = catalogue(language, "phone", "stage")
    formal = usual.addressed("u")
    assert formal is catalogue(language, "phone", "stage", address=Address.FORMAL)
    assert formal.addressed("je")("lobby-title") == usual("lobby-title")
    assert (formal("lobby-title") == usual("lobby-title")) == (language == "en")
    assert formal("stage-lobby") == usual("stage-lobby")
