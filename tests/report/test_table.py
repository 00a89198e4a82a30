"""The table of promises: what a spreadsheet shows is what was said, and nothing of it is worked out."""

import csv
import datetime as dt
import io

import pytest
from hostile import CONTROLS, HOSTILE

from tests.report.conftest import Afternoon, vaartland
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.record import Record
from workshop.core.terms import Audience, Group, StepKind
from workshop.report.formats import render
from workshop.report.table import BYTE_ORDER_MARK, COLUMNS, SEPARATORS, literal
from workshop.text import LANGUAGES


def rows(record: Record, language: str = "nl") -> list[list[str]]:
    text = render(record, "csv", language)
    assert text.startswith(BYTE_ORDER_MARK), "a spreadsheet reads it as UTF-8"
    return list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=SEPARATORS[language]))


def lines(record: Record, sort: str) -> list[dict[str, str]]:
    """The lines of one sort, by heading."""
    head, *told = rows(record)
    return [dict(zip(head, row, strict=True)) for row in told if row[1] == sort]


def test_each_promise_and_each_owner_of_an_agreement_has_a_line(record: Record) -> None:
    head, *told = rows(record)
    assert head[:4] == ["Belofte", "Soort", "Organisatie", "Wat"]
    assert all(len(row) == len(COLUMNS) for row in told)
    assert {row[1] for row in told} == {
        *("toezegging", "afspraak", "antwoord", "peiling", "stippen", "genoemde organisatie")
    }
    assert [line["Belofte"] for line in lines(record, "toezegging")] == ["T1", "T2", "T3", "T4"]
    assert set(rows(record, "en")[0]).isdisjoint(head)


def test_use_2_15_the_separator_is_that_of_the_languages_spreadsheets(record: Record) -> None:
    dutch, english = (render(record, "csv", language).splitlines()[0] for language in ("nl", "en"))
    assert dutch.startswith(f"{BYTE_ORDER_MARK}Belofte;Soort;")
    assert english.startswith(f"{BYTE_ORDER_MARK}Promise,Kind,")
    assert len({len(row) for row in rows(record, "en")}) == 1, "a comma in a text does not split its cell"
    assert set(SEPARATORS) == set(LANGUAGES)


def test_use_2_15_polls_and_dots_are_in_the_table_with_their_counts(record: Record) -> None:
    pulse = lines(record, "peiling")
    assert [(line["Wat"], line["Aantal"]) for line in pulse[:5]] == [
        ("1 · Nee, liever niet", "0"), ("2", "1"), ("3", "1"), ("4", "1"), ("5 · Ja, zeker", "0"),
    ]  # fmt: skip
    assert len(pulse) == 10, "begin and end"
    dots = lines(record, "stippen")
    assert [(line["Wat"], line["Aantal"]) for line in dots] == [
        ("Eén loket", "2"),
        ("Maatjes", "1"),
        ("Minder folders", "0"),
    ]
    assert {line["Vraag"] for line in dots} == {"Wat pakken we het eerst op?"}
    assert [line["Organisatie"] for line in lines(record, "genoemde organisatie")] == ["Vaartlandse Groothandel"]
    assert all(cell.isdecimal() for line in (*pulse, *dots) for cell in [line["Aantal"]]), "numbers add up"


def test_use_2_15_f3_an_open_poll_is_not_in_the_table(midway: Record) -> None:
    assert lines(midway, "peiling") == []


def test_dates_are_written_so_that_they_sort(record: Record) -> None:
    first, *_ = lines(record, "toezegging")
    assert (first["Klaar"], first["Eerste stap uiterlijk"]) == ("2027-03-01", "2026-12-15")
    assert {line["We kijken terug op"] for line in lines(record, "afspraak")} == {"2027-03-03"}
    assert {line["Klaar"] for line in lines(record, "afspraak")} == {""}, "nobody said when it is done"


def test_f10_what_is_reserved_or_unconfirmed_says_so(record: Record) -> None:
    record.commitments[1].reserved_with = record.commitments[1].reserved_until = None
    signed = [line["Handtekening"] for line in lines(record, "toezegging")]
    assert signed == ["", "overlegt eerst", "", "nog te bevestigen"]


def test_r16_only_answers_that_the_minutes_quote_are_in_the_table(record: Record) -> None:
    told = lines(record, "antwoord")
    assert [line["Wat"] for line in told] == [
        "Overal hetzelfde vertellen.",
        "Niemand heeft tijd.",
        "Dit blijft onder ons.",
        "Mijn dochter wil de zaak niet.",
        "Dat de bakker al drie jaar zoekt.",
        "Onze eigen scan voor startgeld",
    ]
    assert {line["Organisatie"] + line["Belofte"] for line in told} == {""}, "nobody reads whose it was"
    assert (told[0]["Vraag"], told[0]["Vervolg"]) == ("Wat houdt je tegen?", "De gemeenten samen")
    assert (told[3]["Vraag"], told[4]["Vraag"]) == (
        "Waar maak je je zorgen over?", "Wat hoorde je vandaag dat je nog niet wist?",
    )  # fmt: skip
    assert (told[3]["Omslag"], told[5]["Wat te doen"]) == ("1 Vooruitkijken en luisteren", "stoppen")


def test_r16_what_was_erased_taken_down_or_of_the_moment_is_not_in_the_table() -> None:
    meeting = Afternoon(vaartland())
    for seat in ("K7M4", "B2C3", "F6G7"):
        meeting.joins(seat, Group.OTHER)
    meeting.happens(e.StepStarted(step="drempels"))
    wishes = {"K7M4": Audience.SCREEN, "B2C3": Audience.MOMENT, "F6G7": Audience.SCREEN}
    given = [meeting.answers(seat, "drempels", f"van {seat}", audience=wish) for seat, wish in wishes.items()]
    meeting.happens(e.TextReleased(items=(given[0], given[2])))
    assert [line["Wat"] for line in lines(meeting.record(), "antwoord")] == ["van K7M4", "van F6G7"]
    meeting.happens(e.TextHidden(item=given[2]))
    meeting.happens(e.SeatErased(seat="K7M4"), e.seat_author("K7M4"))
    assert lines(meeting.record(), "antwoord") == []


def test_r20_a_line_of_a_rehearsal_says_so_itself() -> None:
    meeting = Afternoon(vaartland(), rehearsal=True)
    step = next(one.id for one in meeting.session.scenario.steps if one.kind is StepKind.COMMITMENT)
    meeting.happens(e.StepStarted(step=step))
    meeting.promises(None, "bank-noord", CommitmentText(what="Wij bellen."))
    assert {row[1] for row in rows(meeting.record())[1:]} == {"Oefening: toezegging", "Oefening: afspraak"}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_l24_no_cell_is_a_formula_and_none_spills_over(text: str) -> None:
    meeting = Afternoon(vaartland())
    step = next(one.id for one in meeting.session.scenario.steps if one.kind is StepKind.COMMITMENT)
    meeting.happens(e.StepStarted(step=step))
    said = text[:250]  # a longer one is refused before it is anybody's words
    words = CommitmentText(what=f"{said} x", first_step=said, noticed_by=said, due=dt.date(2027, 1, 1))
    meeting.promises(None, "bank-noord", words)
    head, *told = rows(meeting.record())
    assert told
    assert all(len(row) == len(head) for row in told)
    for cell in (cell for row in told for cell in row):
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
        assert not CONTROLS.search(cell.replace("\n", ""))


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", " =1", "\t=1", "\rx", "\n@x", "＝1"])
def test_l24_what_looks_like_a_formula_is_text(cell: str) -> None:
    assert literal(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "1=1", "Wij bellen - en wij komen", "T1", "2027-03-01", "'x"])
def test_other_cells_are_left_alone(cell: str) -> None:
    assert literal(cell) == cell


def test_r17_what_was_removed_or_withdrawn_is_not_in_the_table(record: Record) -> None:
    gone = {one.id for one in record.commitments if not one.stands}
    assert gone.isdisjoint(row[0] for row in rows(record)[1:])
