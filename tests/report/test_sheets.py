"""What each partner gets: its own promises and dates, a mail, and entries for its calendar."""

import datetime as dt
import re

import pytest
from icalendar import Calendar

from workshop.core.record import Record
from workshop.report.calendar import calendar_ics
from workshop.report.sheets import partner_sheet_markdown


def entries(record: Record, language: str = "nl") -> dict[str, dict]:
    calendar = Calendar.from_ical(calendar_ics(record, language))
    return {str(event["uid"]).removeprefix(f"{record.meeting.id}-"): event for event in calendar.walk("VEVENT")}


def mail(sheet: str) -> str:
    found = re.search(r"(?s)```text\n(.*)\n```", sheet)
    assert found
    return found[1]


def test_f13_each_promise_with_dates_gives_a_calendar_entry(record: Record) -> None:
    found = entries(record)
    expected = {
        "T1-first-step": dt.date(2026, 12, 15),
        "T1-due": dt.date(2027, 3, 1),
        "T2-due": dt.date(2027, 6, 30),
        "T2-reserved": dt.date(2027, 1, 12),
        "T4-first-step": dt.date(2026, 12, 10),
        "A1-review": dt.date(2027, 3, 3),
        "A1-gemeente-zijlen-reserved": dt.date(2027, 1, 12),
        "review-1": dt.date(2026, 12, 17),
        "review-2": dt.date(2027, 3, 3),
    }
    assert {key: event["dtstart"].dt for key, event in found.items()} == expected
    assert all(event["dtend"].dt - event["dtstart"].dt == dt.timedelta(days=1) for event in found.values())
    assert all(event["dtstamp"].dt.tzinfo is not None for event in found.values())


def test_a_calendar_has_the_lines_that_calendars_ask_for(record: Record) -> None:
    text = calendar_ics(record, "nl")
    assert text.count("\n") == text.count("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text == calendar_ics(record.model_copy(deep=True), "nl"), "no clock, no chance"
    assert not Calendar.from_ical(text).errors


@pytest.mark.parametrize(("language", "said"), [("nl", "Eerste stap, Bank Noord"), ("en", "First step, Bank Noord")])
def test_an_entry_says_who_and_what(record: Record, language: str, said: str) -> None:
    event = entries(record, language)["T1-first-step"]
    assert str(event["summary"]) == f"{said}: Lijst maken met de club"
    assert "We bellen tien bakkers" in str(event["description"])


def test_a_rehearsal_says_so_in_the_calendar(record: Record) -> None:
    record.meeting.rehearsal = True
    assert all(str(event["summary"]).startswith("Oefening: ") for event in entries(record).values())


def test_an_empty_calendar_is_still_a_calendar(empty: Record, midway: Record) -> None:
    assert entries(empty) == {}
    assert set(entries(midway)) == {"A1-review", "review-1", "review-2"}


def test_a_sheet_has_only_what_is_of_that_partner(record: Record) -> None:
    sheet = partner_sheet_markdown(record, "bank-noord", "nl")
    assert sheet.startswith("# Blad voor Bank Noord\n")
    assert "T1" in sheet
    assert "T2" not in sheet
    assert "**Wat doet het:** Wij bellen mee." in sheet
    assert "uiterlijk 15 december 2026" in sheet


def test_who_is_counted_on_reads_it(record: Record) -> None:
    sheet = partner_sheet_markdown(record, "ondernemersclub-vaartland", "nl")
    assert "- T1 · Bank Noord: We bellen tien bakkers" in sheet
    assert "T5" not in sheet, "what was withdrawn is not asked for again"


def test_a_mail_can_be_sent_as_it_stands(record: Record) -> None:
    text = mail(partner_sheet_markdown(record, "gemeente-zijlen", "nl"))
    assert text.startswith("Onderwerp: Ondernemers vooruit: het blad voor Gemeente Zijlen\n\nBeste mensen van Gemeente")
    assert "Overlegt eerst: met het college, weet het uiterlijk 12 januari 2027" in text
    assert "Het is geen besluit en geen contract" in text
    assert text.endswith("Hartelijke groet,\nProgrammateam Vaartland")
    assert "\\" not in text


def test_f8_a_mail_asks_to_confirm_what_was_typed_on_behalf(record: Record) -> None:
    assert "Eén tekst wacht nog op een ja: T4." in mail(partner_sheet_markdown(record, "voetbalclub-zijlen", "nl"))


def test_f9_a_mail_asks_again_when_the_text_has_changed(record: Record) -> None:
    text = mail(partner_sheet_markdown(record, "bank-noord", "nl"))
    assert "De tekst is veranderd. Doet Bank Noord nog steeds mee?" in text


def test_a_partner_with_nothing_gets_a_kind_sheet(record: Record) -> None:
    sheet = partner_sheet_markdown(record, "provincie-middenland", "nl")
    assert "Dat kan altijd nog." in sheet
    assert "Fijn dat" not in sheet


def test_an_unknown_partner_is_refused(record: Record) -> None:
    with pytest.raises(KeyError):
        partner_sheet_markdown(record, "onbekend", "nl")
