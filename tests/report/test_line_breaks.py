"""A line break in a name or a heading stays within its place in every format."""

import csv
import io
from pathlib import Path

import pytest
from icalendar import Calendar

from workshop.core.record import Record
from workshop.files.sessions import as_saved, read_record, record_text, same_record, write_record
from workshop.report.edition import Edition
from workshop.report.formats import FORMATS, render
from workshop.report.mail import mail_text
from workshop.report.part import parts

BROKEN = "A\r\nBEGIN:VALARM\nATTACH:x\n\n# kop\n[[partner]]\n=1+1"
ON_ONE_LINE = "A BEGIN:VALARM ATTACH:x # kop [[partner]] =1+1"


@pytest.fixture
def broken(record: Record) -> Record:
    """With line breaks in everything that is a name or a heading."""
    meeting = record.meeting.model_copy(
        update=dict.fromkeys(("title", "region", "place", "facilitator", "vision", "software"), BROKEN)
    )
    return record.model_copy(
        update={
            "meeting": meeting,
            "partners": tuple(one.model_copy(update={"name": BROKEN}) for one in record.partners),
            "steps": tuple(
                one.model_copy(update={"title": BROKEN, "question": BROKEN, "speaker": BROKEN}) for one in record.steps
            ),
            "commitments": tuple(one.model_copy(update={"what": BROKEN}) for one in record.commitments),
        }
    )


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_use_3_1_every_format_can_be_made_of_names_with_line_breaks(broken: Record, to: str, language: str) -> None:
    assert render(broken, to, language)  # type: ignore[arg-type]


def test_use_3_1_a_calendar_holds_a_title_on_one_line_and_nothing_more(broken: Record) -> None:
    text = render(broken, "ics", "nl")
    calendar = Calendar.from_ical(text)
    assert calendar["X-WR-CALNAME"] == ON_ONE_LINE
    assert not calendar.walk("VALARM")
    assert all("\n" not in one["SUMMARY"] for one in calendar.walk("VEVENT"))
    assert "\n" not in text.replace("\r\n", "")


def test_use_3_1_a_table_has_a_row_for_each_promise_and_no_formula(broken: Record) -> None:
    rows = list(csv.reader(io.StringIO(render(broken, "csv", "nl").removeprefix("\ufeff")), delimiter=";"))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == len(list(csv.reader(io.StringIO(render(broken, "csv", "nl")), delimiter=";")))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_use_3_1_a_mail_has_one_subject(broken: Record) -> None:
    edition = Edition(broken, "nl")
    for part in parts(edition):
        subject, _, rest = mail_text(edition, part).partition("\n\n")
        assert "\n" not in subject
        assert rest


def test_use_3_1_a_file_holds_names_on_one_line_and_is_the_same_when_read_back(broken: Record, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    write_record(broken, path)
    back = read_record(path)
    assert back.meeting.title == ON_ONE_LINE
    assert {one.name for one in back.partners} == {ON_ONE_LINE}
    assert back.commitments[0].what.count("\n") > 2, "a promise may have lines"
    assert same_record(broken, back)
    assert as_saved(broken) == back
    assert record_text(back) == path.read_text(encoding="utf-8")


def test_use_3_1_a_signed_text_is_kept_letter_by_letter(record: Record) -> None:
    agreement = record.agreements[0]
    versions = tuple(one.model_copy(update={"title": "Een\ntitel"}) for one in agreement.versions)
    changed = record.model_copy(update={"agreements": (agreement.model_copy(update={"versions": versions}),)})
    assert as_saved(changed).agreements[0].current.title == "Een\ntitel"
