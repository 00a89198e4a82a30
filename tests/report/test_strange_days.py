"""Days at the ends of the calendar that are stored already never keep anybody from a report (F13)."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from workshop.core.record import Record
from workshop.files.check import check_file
from workshop.files.problems import Code
from workshop.files.sessions import read_record, record_text, write_record
from workshop.report.calendar import agreement_ics, calendar_ics
from workshop.report.formats import FORMATS, Format, render

KEPT = Path(__file__).parents[1] / "kept"
LAST = dt.date.max
FIRST = dt.date.min
EAST, WEST = dt.timezone(dt.timedelta(hours=14)), dt.timezone(dt.timedelta(hours=-12))


def everywhere(model: Any, day: dt.date, moment: dt.datetime) -> None:
    """Puts the day in every day of a model and what is in it, and the moment in every moment."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, BaseModel):
                everywhere(one, day, moment)
        if isinstance(value, dt.datetime):
            setattr(model, name, moment)
        elif isinstance(value, dt.date):
            setattr(model, name, day)
        elif isinstance(value, list) and value and isinstance(value[0], dt.date):
            setattr(model, name, [day for _ in value])


@pytest.fixture
def record() -> Record:
    return read_record(KEPT / "signed-1.toml")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", list(FORMATS))
def test_use_1_3_a_kept_record_with_9999_and_year_1_comes_out_in_every_format(
    record: Record, form: Format, language: str
) -> None:
    assert record.commitments[0].due == LAST
    assert record.commitments[1].due == FIRST
    assert render(record, form, language)


@pytest.mark.parametrize("form", list(FORMATS))
@pytest.mark.parametrize(("day", "moment"), [
    (LAST, dt.datetime.max.replace(tzinfo=WEST)), (LAST, dt.datetime.max.replace(tzinfo=dt.UTC)),
    (FIRST, dt.datetime.min.replace(tzinfo=EAST)), (FIRST, dt.datetime.min.replace(tzinfo=dt.UTC)),
])  # fmt: skip
def test_use_1_3_every_day_and_moment_of_a_record_may_be_the_last_or_the_first(
    record: Record, form: Format, day: dt.date, moment: dt.datetime, tmp_path: Path
) -> None:
    everywhere(record, day, moment)
    assert render(record, form, "nl")
    assert record_text(record)
    path = tmp_path / "a.toml"
    write_record(record, path)
    assert render(read_record(path), form, "nl")


def test_use_1_3_the_calendar_file_of_a_phone_holds_the_day_that_was_reserved(record: Record) -> None:
    made = agreement_ics(record, "A1", "nl", "bank-noord")
    assert "DTSTART;VALUE=DATE:99991231" in made
    assert "DTEND;VALUE=DATE:9999" not in made
    assert made.count("BEGIN:VEVENT") == calendar_ics(record, "nl").count("A1-bank-noord-reserved")


def test_use_1_3_check_points_at_days_that_nobody_meant_and_takes_the_record(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    write_record(record, path)
    found = check_file(path)
    assert {problem.code for problem in found} == {Code.DAY_STRANGE}
    assert not any(problem.is_error for problem in found)
    assert {problem.key for problem in found} == {"uiterlijk", "eerste_stap_uiterlijk", "weet_het_uiterlijk"}
    assert all(problem.line for problem in found)
