"""What minutes, sheets, copies and calendars tell of promises that change hands, are objected to, or are let go."""

import datetime as dt
import re
from html import unescape

import pytest
from icalendar import Calendar

from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.record import Record, reopen
from workshop.core.terms import CommitmentKind, ConsentStage, Omslag, Shown, Status
from workshop.report.calendar import agreement_ics, calendar_ics
from workshop.report.copy import agreement_copy_html
from workshop.report.formats import render
from workshop.report.minutes import minutes_markdown
from workshop.report.page import minutes_html
from workshop.report.sheets import partner_sheet_markdown
from workshop.text import catalogue

from .conftest import Afternoon, people_come, reviewed, vaartland

LATER = dt.datetime(2027, 9, 1, 9, 0, tzinfo=dt.UTC)
LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.split("<body>")[1]).split())


def section(minutes: str, heading: str) -> str:
    return minutes.split(f"{heading}\n", 1)[1].split("\n## ", 1)[0]


@pytest.fixture
def agreed() -> Record:
    """Consent was asked: nine opinions, two objections, of which one was met."""
    plain_steps = vaartland().steps
    steps = tuple(
        step.model_copy(update={"consent": True, "decision_rule": "Zonder groot bezwaar", "threshold": 60})
        if step.id == "afspraken" else step for step in plain_steps
    )  # fmt: skip
    story = Afternoon(vaartland(steps=steps))
    people_come(story)
    story.happens(e.StepStarted(step="afspraken"))
    story.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    for seat, gradient in (("K7M4", 5), ("B2C3", 3), ("D4E5", 3), ("F6G7", 1)):
        story.happens(e.OpinionGiven(agreement="A1", seat=seat, gradient=gradient), e.seat_author(seat))
    for seat, because in (("F6G7", "Ik wil zelf kiezen wie mij belt."), ("B2C3", "Drie dagen is kort.")):
        story.happens(e.ObjectionRaised(agreement="A1", seat=seat, because=because), e.seat_author(seat))
    story.happens(e.ObjectionMet(agreement="A1", number=1, answer="De ondernemer kiest wie belt."))
    story.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
    story.happens(e.SessionClosed())
    return story.record()


def test_f5_all_five_gradients_are_told_without_an_average(agreed: Record) -> None:
    minutes = minutes_markdown(agreed, "nl")
    told = section(minutes, "### A1 · Elke ondernemer vertelt het maar één keer")
    rows = re.findall(r"(?m)^\| (Ik .*?) \| (\d) \|$", told)
    assert rows == [
        ("Ik sta er helemaal achter", "1"), ("Ik ben voor", "0"), ("Ik kan hiermee leven", "2"),
        ("Ik twijfel nog", "0"), ("Ik ben ertegen", "1"),
    ]  # fmt: skip
    assert "(n = 4)" in told
    for word in ("gemiddeld", "%", "gehaald"):
        assert word not in told.replace("Welke drempels", "")


def test_f5_an_objection_has_its_reason_and_its_answer(agreed: Record) -> None:
    told = minutes_markdown(agreed, "nl")
    assert "| iemand uit de zaal | Ik wil zelf kiezen wie mij belt. | 3 december 2026 | De ondernemer kiest" in told
    assert "| Bank Noord | Drie dagen is kort. | 3 december 2026 | staat nog open |" in told


@LANGUAGES
def test_use_1_7_an_objection_that_was_set_aside_is_told_with_the_reason_and_without_whose_it_is(
    agreed: Record, language: str
) -> None:
    objection = agreed.agreements[0].objections[1]
    objection.set_aside_at, objection.set_aside_because = objection.at, "De club vangt het op."
    told = minutes_markdown(agreed, language)
    set_aside = {"nl": "opzijgezet door de gespreksleider", "en": "set aside by the facilitator"}[language]
    (row,) = [line for line in told.splitlines() if "Drie dagen is kort." in line]
    assert f"{set_aside}: De club vangt het op. (" in row
    assert "Bank Noord" not in row
    assert set_aside in plain(minutes_html(agreed, language))


def test_f6_a_promise_with_only_who_and_what_is_listed(record: Record) -> None:
    session = reopen(record)
    session.commitments["T3"].owner = "bank-noord"
    told = minutes_markdown(record, "nl")
    assert "| T3 | Bank Noord | wanneer klaar, samen met wie, eerste stap" in told
    assert "**Aanvullen binnen 2 weken, uiterlijk 17 december 2026**" in told
    assert "geld, tijd en mensen; wat we doen als het stokt; hoe iemand uitstapt; wat ieder loslaat" in told


@LANGUAGES
def test_f7_a_vague_verb_is_met_with_a_question(record: Record, language: str) -> None:
    hint = catalogue(language, "terms")("hint-vague")
    assert hint not in minutes_markdown(record, language)
    record.commitments[0].what = "Wij gaan in gesprek met ondernemers en onderzoeken wat kan."
    for told in (minutes_markdown(record, language), plain(minutes_html(record, language))):
        assert hint in told
    assert hint in partner_sheet_markdown(record, "bank-noord", language)


def test_s11_new_without_what_it_replaces_gets_a_hint(record: Record) -> None:
    hint = catalogue("nl", "terms")("hint-replaces")
    assert minutes_markdown(record, "nl").count(hint) == 1
    record.commitments[2].replaces = "De oude folder"
    told = minutes_markdown(record, "nl")
    assert hint not in told
    assert "**Vervangt:** De oude folder" in told


def test_s12_only_with_oneself_is_still_alone(record: Record) -> None:
    together = record.commitments[3]
    assert together.omslag is Omslag.SAMENWERKING
    together.with_whom = ("voetbalclub-zijlen",)
    assert "**Samen met:** nog alleen" in minutes_markdown(record, "nl")
    together.with_whom = ("bank-noord",)
    assert "nog alleen" not in minutes_markdown(record, "nl")


def test_s13_the_share_is_n_of_n(record: Record) -> None:
    told = minutes_markdown(record, "nl")
    assert "Bij 2 van de 4 toezeggingen leren ondernemers van elkaar." in told


@LANGUAGES
def test_s17_letting_go_is_in_the_printed_agreement(record: Record, language: str) -> None:
    column = catalogue(language, "report")("lets-go-column")
    for told in (minutes_markdown(record, language), minutes_html(record, language)):
        assert column in told
        assert "Ons eigen loket" in told
        assert "Drie aparte nummers" in told
    for partner in ("gemeente-zijlen", "ondernemersclub-vaartland"):
        copy = plain(agreement_copy_html(record, "A1", partner, language))
        assert "Ons eigen loket" in copy
        assert "Drie aparte nummers" in copy


def test_s18_ambassador_is_a_promise_like_any_other(record: Record) -> None:
    assert "Ambassadeur" not in minutes_markdown(record, "nl")
    promise = record.commitments[1]
    promise.ambassador, promise.what = True, "Ik maak me hier sterk voor. Ik loop een dag mee met een bakker."
    reviewed(record, e.FollowUpRecorded(promise="T2", status=Status.DONE, on=dt.date(2027, 6, 1)))
    told = minutes_markdown(record, "nl")
    assert "**Ambassadeurs**" in told
    assert re.search(r"\| T2 \| Gemeente Zijlen \| Ik maak me hier sterk voor\..* \| uiterlijk 30 juni 2027 \|", told)
    assert "#### ◐ T2 · Gemeente Zijlen" in told, "it stands among the others too"
    assert "- **Ambassadeur:** ja" in told
    assert re.search(r"\| T2 · Gemeente Zijlen \|.*\| gelukt \|", told), "with a status, as any other"
    assert "T2-due" in calendar_ics(record, "nl")


def test_s19_a_promise_that_changed_hands_names_the_earlier_owner_by_role(record: Record) -> None:
    reviewed(
        record,
        e.PromiseHandedOver(promise="T1", role="directeur"),
        e.PromiseHandedOver(promise="A1", partner="gemeente-zijlen", role="beleidsadviseur"),
        at=LATER,
    )
    again = LATER + dt.timedelta(days=30)
    reviewed(record, e.PromiseHandedOver(promise="T1", to="ondernemersclub-vaartland", role="voorzitter"), at=again)
    reviewed(record, e.PromiseHandedOver(promise="A1", partner="gemeente-zijlen", role="wethouder"), at=again)
    told = minutes_markdown(record, "nl")
    assert "### ○ T1 · Ondernemersclub Vaartland" in told, "whoever takes it over confirms it in person"
    assert "- **Rol:** voorzitter" in told
    assert "accountmanager mkb, tot 1 september 2027" in told
    assert "Bank Noord, directeur, tot 1 oktober 2027" in told
    assert "Gemeente Zijlen / wethouder / Eerder van: beleidsadviseur, tot 1 oktober 2027" in told
    assert "beleidsadviseur, tot 1 oktober 2027" in partner_sheet_markdown(record, "gemeente-zijlen", "nl")


def test_s19_organisation_and_role_of_one_moment_are_one_earlier_owner(record: Record) -> None:
    reviewed(record, e.PromiseHandedOver(promise="T1", to="voetbalclub-zijlen", role="voorzitter"), at=LATER)
    told = minutes_markdown(record, "nl")
    assert "- **Eerder van:** Bank Noord, accountmanager mkb, tot 1 september 2027" in told


def test_r15_withdrawn_totals_add_up(record: Record) -> None:
    told = minutes_markdown(record, "nl")
    assert "Er zijn 5 toezeggingen gedaan. Daarvan staan er nog 4 en is er 1 ingetrokken." in told
    reviewed(record, e.CommitmentWithdrawn(commitment="T1", reason="Wij gaan fuseren."), at=LATER)
    noted = e.FollowUpRecorded(promise="T3", status=Status.WITHDRAWN, on=dt.date(2027, 8, 30), note="De zaak stopt.")
    reviewed(record, noted, at=LATER)
    told = minutes_markdown(record, "nl")
    assert "Er zijn 5 toezeggingen gedaan. Daarvan staan er nog 2 en zijn er 3 ingetrokken." in told
    assert "- Toezeggingen: 2." in told
    gone = section(told, "## Ingetrokken")
    assert re.findall(r"(?m)^\| (T\d)", gone) == ["T1", "T3", "T5"]
    assert "| 1 september 2027 | Wij gaan fuseren. |" in gone
    assert "| 30 augustus 2027 | De zaak stopt. |" in gone
    cards = re.findall(r"(?m)^#{3,4} [●◐○] (T\d)", told)
    assert len(cards) + 3 == 5
    assert "T1-due" not in calendar_ics(record, "nl")


def test_r15_co_owners_see_that_an_owner_left(record: Record) -> None:
    left = e.AgreementLeft(agreement="A1", partner="gemeente-zijlen", because="Het college koos anders.")
    reviewed(record, left, at=LATER)
    said = "Gemeente Zijlen is uitgestapt op 1 september 2027. Waarom: Het college koos anders."
    assert said in minutes_markdown(record, "nl")
    sheet = partner_sheet_markdown(record, "bank-noord", "nl")
    assert sheet.count(said) == 2, "on the sheet and in the mail"
    assert said in plain(agreement_copy_html(record, "A1", "bank-noord", "nl"))


def test_s9_the_coalition_counts_each_side(record: Record) -> None:
    assert "publiek 1, privaat 2, samenleving 1" in minutes_markdown(record, "nl")


@LANGUAGES
def test_f11_a_copy_is_complete_in_itself(record: Record, language: str) -> None:
    html = unescape(agreement_copy_html(record, "A1", "gemeente-zijlen", language))
    say = catalogue(language, "report", "terms")
    seen = plain(html)
    for text in (say("trust-only"), "Elke ondernemer vertelt het maar één keer", "belt binnen drie dagen",
                 "Niemand heeft een groot bezwaar.", "Wij bellen mee.", "14:59", "2027",
                 record.agreements[0].current.fingerprint, "Ondernemers vooruit"):  # fmt: skip
        assert text in seen, text
    assert not re.search(r"<script|<img|<link|https?://|url\(", html)
    assert re.search(r"default-src 'none'; style-src 'sha256-", html)
    assert html.count("<h1") == 1
    assert seen.index("Wij openen één nummer.") < seen.index("Wij houden de lijst bij."), "the own part comes first"


def test_f9_a_copy_of_a_text_that_changed_says_so(record: Record) -> None:
    seen = plain(agreement_copy_html(record, "A1", "bank-noord", "nl"))
    assert "opnieuw bevestigen" in seen
    assert "Lees hem hieronder nog een keer" in seen
    assert f"versie 1, kenmerk {record.agreements[0].versions[0].fingerprint}" in seen


def test_f10_a_reserved_copy_says_with_whom_and_until_when(record: Record) -> None:
    seen = plain(agreement_copy_html(record, "A1", "gemeente-zijlen", "nl"))
    assert "◐ overlegt eerst met het college, weet het uiterlijk 12 januari 2027" in seen


def test_a_copy_for_who_has_not_signed_says_so(record: Record) -> None:
    assert "heeft deze afspraak nog niet getekend" in agreement_copy_html(record, "A1", "provincie-middenland", "nl")


def test_a_copy_of_what_is_unknown_is_refused(record: Record) -> None:
    with pytest.raises(KeyError):
        agreement_copy_html(record, "A9", "bank-noord", "nl")
    with pytest.raises(KeyError):
        agreement_copy_html(record, "A1", "onbekend", "nl")
    with pytest.raises(KeyError):
        agreement_ics(record, "A9", "nl")


def test_hostile_words_stay_literal_in_a_copy(record: Record) -> None:
    record.agreements[0].owners[0].role = "<script>alert(1)</script>"
    html = agreement_copy_html(record, "A1", "bank-noord", "nl")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@LANGUAGES
def test_f13_an_agreement_goes_into_a_calendar_with_its_text(record: Record, language: str) -> None:
    text = agreement_ics(record, "A1", language)
    assert text.count("\n") == text.count("\r\n")
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event["dtstart"].dt == dt.date(2027, 3, 3)
    assert str(event["uid"]) == "2026-12-03-vaartland-A1-review"
    about = str(event["description"])
    for part in ("belt binnen drie dagen", "Bank Noord: Wij bellen mee.", "Ons eigen loket",
                 catalogue(language, "terms")("trust-only")):  # fmt: skip
        assert part in about


def test_f10_the_calendar_of_who_consults_first_has_that_day_too(record: Record) -> None:
    events = Calendar.from_ical(agreement_ics(record, "A1", "nl", "gemeente-zijlen")).walk("VEVENT")
    assert [event["dtstart"].dt for event in events] == [dt.date(2027, 1, 12), dt.date(2027, 3, 3)]
    events = Calendar.from_ical(agreement_ics(record, "A1", "nl", "bank-noord")).walk("VEVENT")
    assert len(events) == 1


def test_an_agreement_without_a_date_is_an_empty_calendar(record: Record) -> None:
    record.agreements[0].versions[-1].review_on = None
    assert not Calendar.from_ical(agreement_ics(record, "A1", "nl", "bank-noord")).walk("VEVENT")


def test_r17_what_was_removed_is_counted_nowhere(record: Record) -> None:
    record.commitments[4].shown = Shown.HIDDEN
    told = render(record, "md", "nl")
    assert "Er zijn 5 toezeggingen gedaan" not in told
    assert "nog een folder" not in told


def test_a_promise_to_stop_is_no_less_than_a_new_one(record: Record) -> None:
    record.commitments[0].kind = CommitmentKind.MERGE
    assert "Minder aanbod: 3 (stoppen 1, samenvoegen 2). Nieuw aanbod: 1." in minutes_markdown(record, "nl")


def test_the_minutes_say_who_of_an_organisation_looks_after_its_part(record: Record) -> None:
    reviewed(record, e.PromiseHandedOver(promise="A1", partner="bank-noord", role="regiodirecteur"), at=LATER)
    assert "| Bank Noord / regiodirecteur |" in minutes_markdown(record, "nl")
    wording = CommitmentText.model_validate(record.commitments[1].wording().model_dump() | {"role": "wethouder"})
    reviewed(record, e.CommitmentReworded(commitment="T2", wording=wording), at=LATER)
    assert "- **Rol:** wethouder" in minutes_markdown(record, "nl")
