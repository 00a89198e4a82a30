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
from workshop.core.terms import StepKind
from workshop.report.formats import render
from workshop.report.table import BYTE_ORDER_MARK, COLUMNS, literal


def rows(record: Record, language: str = "nl") -> list[list[str]]:
    text = render(record, "csv", language)
    assert text.startswith(BYTE_ORDER_MARK), "a spreadsheet reads it as UTF-8"
    return list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=";"))


def test_each_promise_and_each_owner_of_an_agreement_has_a_line(record: Record) -> None:
    head, *told = rows(record)
    assert head[:4] == ["Belofte", "Soort", "Organisatie", "Wat"]
    assert all(len(row) == len(COLUMNS) for row in told)
    assert {row[1] for row in told} == {"toezegging", "afspraak"}
    standing = [one.id for one in record.commitments if one.stands]
    assert set(standing) <= {row[0] for row in told}
    assert any(row[6] == one.due.isoformat() for row in told for one in record.commitments if one.due)
    assert set(rows(record, "en")[0]).isdisjoint(head)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_l24_no_cell_is_a_formula_and_none_spills_over(text: str) -> None:
    meeting = Afternoon(vaartland())
    step = next(one.id for one in meeting.session.scenario.steps if one.kind is StepKind.COMMITMENT)
    meeting.happens(e.StepStarted(step=step))
    words = CommitmentText(what=f"{text} x", first_step=text, noticed_by=text, due=dt.date(2027, 1, 1))
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
