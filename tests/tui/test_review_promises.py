"""Filling in, signing, handing over and withdrawing in the review: nothing is rewritten, everything is dated (S19)."""

import datetime as dt
import errno
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, TextArea
from tui.review_story import NOW, TODAY, opened, press, record, written
from tui.screen_text import same_as_snapshot, screen_text

from workshop.core.promises import Agreement, Commitment, Objection, SignatureState
from workshop.core.record import Record
from workshop.core.terms import CommitmentKind, ConsentStage, Mandate, Status
from workshop.files.sessions import read_record, write_record
from workshop.report.edition import Edition
from workshop.report.minutes import minutes_markdown
from workshop.text import catalogue
from workshop.tui.review.choose import ChooseSheet
from workshop.tui.review.detail import DetailSheet
from workshop.tui.review.fields import FieldBox, Pick
from workshop.tui.review.form import FormSheet
from workshop.tui.review.ledger import Choice, Kind, Order, choices, chosen, lines
from workshop.tui.review.session import SessionSheet

SIZES = [(80, 24), (120, 30), (160, 45)]
TO_A1, TO_T1, TO_T2 = "down enter", "down down enter", "enter"


def agreement(path: Path) -> Agreement:
    return read_record(path).agreements[0]


def commitment(path: Path, promise: str) -> Commitment:
    return next(one for one in read_record(path).commitments if one.id == promise)


def seen(pilot: Pilot[None]) -> str:
    """The words of the screen, wherever its lines break."""
    return " ".join(screen_text(pilot.app).split())


def fill(pilot: Pilot[None], name: str, words: str) -> None:
    assert isinstance(pilot.app.screen, FormSheet), screen_text(pilot.app)
    asked = next(box.asked for box in pilot.app.screen.query(FieldBox) if box.field.name == name)
    if isinstance(asked, TextArea):
        asked.text = words
    elif isinstance(asked, Input):
        asked.value = words
    else:
        assert isinstance(asked, Pick)
        asked.value = words
        asked.post_message(Pick.Changed())


def consented() -> Record:
    """Consent was asked: nine opinions, one objection that was met, one that was not."""
    saved = record()
    one = saved.agreements[0]
    one.stage, one.opinions = ConsentStage.DECISION, [1, 0, 3, 1, 4]
    one.objections = [
        Objection(number=1, partner="bank-noord", seat="B2C3", because="Dit kost ons twee dagen.", at=NOW,
                  met_at=NOW, answer="Eén dag, en de club helpt."),
        Objection(number=2, seat="F6G7", because="Ik wil zelf kiezen wie mij belt.", at=NOW),
    ]  # fmt: skip
    return saved


def saved_as(folder: Path, saved: Record) -> Path:
    path = folder / "2026-12-03-ondernemers-vooruit.toml"
    write_record(saved, path)
    return path


# The forms on every screen.


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(
    ("keys", "name"),
    [(f"{TO_A1} a", "text"), (f"{TO_A1} t enter", "sign"), (f"{TO_T1} a", "words"), (f"{TO_T1} o", "over"),
     (f"{TO_T1} i", "withdraw"), (f"{TO_A1} u enter", "leave")],
)  # fmt: skip
async def test_every_form_fits(tmp_path: Path, size: tuple[int, int], keys: str, name: str) -> None:
    async with opened([written(tmp_path)], size) as pilot:
        await press(pilot, keys)
        assert same_as_snapshot(pilot.app, f"review-{name}-{size[0]}")
        assert all(len(row) <= size[0] for row in screen_text(pilot.app).splitlines())


async def test_keys_stand_in_foot_help_and_palette(tmp_path: Path) -> None:
    say = catalogue("nl", "review")
    async with opened([written(tmp_path)], (120, 40)) as pilot:
        await press(pilot, TO_A1)
        foot = screen_text(pilot.app).splitlines()[-1]
        names = ("words", "sign", "over", "leave", "withdraw")
        assert all(say(f"review-{name}") in foot for name in names)
        assert say("review-objection") not in foot, "there is no objection"
        await press(pilot, "question_mark")
        assert all(say(f"review-{name}-long") in seen(pilot) for name in names)
        await press(pilot, "escape ctrl+p")
        await pilot.pause()
        assert all(say(f"review-{name}-long") in seen(pilot) for name in names)


async def test_a_form_in_english_has_only_english(tmp_path: Path) -> None:
    async with opened([written(tmp_path)], (120, 40), language="en") as pilot:
        await press(pilot, f"{TO_A1} a")
        assert "everybody who signed has to confirm again: Bank Noord and Gemeente Zijlen" in seen(pilot)


# An agreement: its text, its signatures, who leaves.


async def test_f9_rewording_in_the_review_opens_every_signature_and_keeps_the_old_text(tmp_path: Path) -> None:
    path = written(tmp_path)
    before = agreement(path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} a")
        warned = seen(pilot)
        assert "opnieuw bevestigen: Bank Noord en Gemeente Zijlen" in warned, "said before it is saved"
        assert "bewaard als versie 2" in warned
        fill(pilot, "result", "Wie een vraag krijgt, zoekt samen met de ondernemer uit wie kan HELPEN.")
        await pilot.pause()
        assert "Er stond: Wie een vraag krijgt" in seen(pilot)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, DetailSheet)
        told = seen(pilot)
        assert "A1 is nu versie 3. Versie 2 blijft bewaard." in told
        assert told.count("○ opnieuw bevestigen") == 2
        assert "versie 2, 3 december 2026, 13:54" in told, "the history shows the old text"
        assert "● Bank Noord, 3 december 2026, 13:56" in told, "and the old times"
        assert "◐ Gemeente Zijlen, 3 december 2026, 13:57" in told
        await press(pilot, "escape enter")
        assert same_as_snapshot(pilot.app, "review-reworded-120")
    after = agreement(path)
    assert [version.number for version in after.versions] == [1, 2, 3]
    assert after.versions[:2] == before.versions
    assert after.signatures == before.signatures
    assert after.fixed_at == NOW, "the text stands again, so that it can be signed"
    assert [after.state_of(own.partner) for own in after.owners] == [SignatureState.AGAIN] * 2


async def test_f6_what_an_agreement_lacks_is_filled_in_afterwards(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, TO_A1)
        assert "Aanvullen binnen 2 weken, uiterlijk 17 december 2026: hoe we beslissen" in seen(pilot)
        await press(pilot, "a")
        for name, words in (("decision_rule", "Ieder over het eigen deel."), ("means", "Twee uur in de week."),
                            ("stalling", "Na 6 weken belt de trekker."), ("leaving", "Een maand vooraf."),
                            ("review_on", "1-9-2027"), ("coordinator", "bank-noord")):  # fmt: skip
            fill(pilot, name, words)
        await press(pilot, "ctrl+s")
        assert "uiterlijk 17 december 2026: wat ieder loslaat" in seen(pilot)
    text = agreement(path).current
    assert (text.decision_rule, text.means, text.stalling, text.leaving, text.review_on, text.coordinator) == (
        "Ieder over het eigen deel.", "Twee uur in de week.", "Na 6 weken belt de trekker.", "Een maand vooraf.",
        dt.date(2027, 9, 1), "bank-noord",
    )  # fmt: skip
    assert text.title == "Elke ondernemer vertelt het één keer", "what was not touched is as it was"


async def test_s17_letting_go_is_filled_in_for_an_owner_who_signs_again(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} t")
        assert isinstance(pilot.app.screen, ChooseSheet)
        assert "Gemeente Zijlen · overlegt eerst" in screen_text(pilot.app)
        await press(pilot, "down enter")
        assert "tekende versie 2 al" in seen(pilot)
        fill(pilot, "lets_go", "Drie aparte nummers")
        fill(pilot, "role", "wethouder economie")
        fill(pilot, "mandate", Mandate.FULL)
        await press(pilot, "ctrl+s")
        told = seen(pilot)
        assert "Gemeente Zijlen tekende versie 2 van A1" in told
        assert "Wat laat het los: Drie aparte nummers" in told
        assert "namens de eigenaar" in told
    one = agreement(path)
    own = one.owner("gemeente-zijlen")
    assert own is not None
    assert (own.contribution, own.lets_go, own.role) == (
        "Wij nemen de telefoon op", "Drie aparte nummers", "wethouder economie"
    )  # fmt: skip
    assert one.state_of("gemeente-zijlen") is SignatureState.SIGNED
    assert one.state_of("bank-noord") is SignatureState.SIGNED, "nobody else is touched"
    assert one.signatures[-1].on_behalf
    assert len(one.signatures) == 4, "the earlier ones are kept"
    for language in ("nl", "en"):
        assert "Drie aparte nummers" in minutes_markdown(read_record(path), language)


async def test_f10_signing_with_a_reservation_asks_with_whom_and_until_when(tmp_path: Path) -> None:
    saved = record()
    saved.agreements[0].signatures[-1].mandate = Mandate.FULL
    path = saved_as(tmp_path, saved)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, "down down enter t enter")
        fill(pilot, "mandate", Mandate.RESERVED)
        await press(pilot, "ctrl+s")
        assert "Vul in met wie je eerst overlegt" in seen(pilot)
        assert isinstance(pilot.app.screen, FormSheet)
        fill(pilot, "reserved_with", "de directie")
        fill(pilot, "reserved_until", "5-3-2027")
        await press(pilot, "ctrl+s")
        assert "◐ overlegt eerst met de directie, weet het uiterlijk 5 maart 2027" in seen(pilot)
        await press(pilot, "escape p")
        assert "laat het weten 5 mrt 2027" in seen(pilot), "it appears at its date"
    assert agreement(path).state_of("bank-noord") is SignatureState.RESERVED


async def test_f12_another_organisation_joins_and_resets_nobody(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} t end enter")
        fill(pilot, "contribution", "Wij openen de kantine.")
        await press(pilot, "ctrl+s")
    one = agreement(path)
    assert [one.state_of(own.partner) for own in one.owners] == [
        SignatureState.SIGNED, SignatureState.RESERVED, SignatureState.SIGNED,
    ]  # fmt: skip


async def test_signing_needs_what_the_organisation_does(tmp_path: Path) -> None:
    async with opened([written(tmp_path)], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} t end enter ctrl+s")
        assert "Vul in wat de organisatie doet." in seen(pilot)


async def test_a_text_that_does_not_stand_yet_stands_after_the_first_signature(tmp_path: Path) -> None:
    saved = record()
    saved.agreements[0].fixed_at = None
    path = saved_as(tmp_path, saved)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} t enter")
        assert "Versie 2 staat daarna vast." in seen(pilot)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, DetailSheet)
    assert agreement(path).fixed_at == NOW


async def test_r15_an_owner_leaves_with_a_reason_and_the_others_read_it(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} u down enter")
        fill(pilot, "because", "Het college koos anders.")
        await press(pilot, "ctrl+s")
        assert "uitgestapt op 3 maart 2027. Het college koos anders." in seen(pilot)
        assert "● doet mee" in seen(pilot), "the other signature stands"
    left = next(own for own in agreement(path).owners if own.partner == "gemeente-zijlen")
    assert (left.left_at, left.because) == (NOW, "Het college koos anders.")


# A commitment: its words, its owner, withdrawing.


async def test_f8_completing_a_commitment_leaves_it_to_be_confirmed(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T2} a")
        assert "weer “nog te bevestigen” door de eigenaar" in seen(pilot)
        fill(pilot, "first_step", "Het college inlichten")
        fill(pilot, "first_step_due", "10-12-2026")
        fill(pilot, "noticed_by", "De wijzer is weg")
        fill(pilot, "with_whom", "bank-noord,voetbalclub-zijlen")
        await press(pilot, "ctrl+s")
        told = seen(pilot)
        assert "6 van 6 compleet" in told
        assert "Nog te bevestigen" in told
    one = commitment(path, "T2")
    assert one.confirmed_at is None
    assert one.with_whom == ("bank-noord", "voetbalclub-zijlen")
    assert {past.field for past in one.history} == {"first_step", "first_step_due", "noticed_by", "with_whom"}
    assert one.mandate is Mandate.RESERVED, "what was not touched is as it was"


async def test_s11_new_without_what_it_replaces_is_hinted_at_and_saved(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T1} a")
        fill(pilot, "kind", CommitmentKind.NEW)
        await pilot.pause()
        assert "Nieuw? Schrijf erbij wat het vervangt." in seen(pilot)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, DetailSheet), "it can be saved"
        assert "Nieuw? Schrijf erbij wat het vervangt." in seen(pilot)
    assert commitment(path, "T1").kind is CommitmentKind.NEW


async def test_f7_a_vague_verb_is_hinted_at_while_typing(tmp_path: Path) -> None:
    async with opened([written(tmp_path)], (120, 60)) as pilot:
        await press(pilot, f"{TO_T1} a")
        fill(pilot, "what", "Wij gaan het onderzoeken.")
        await pilot.pause()
        assert "Wat ziet een ondernemer hiervan?" in seen(pilot)


async def test_s13_learning_from_each_other_can_be_marked(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T1} a")
        fill(pilot, "peer_learning", "yes")
        await press(pilot, "ctrl+s")
    assert commitment(path, "T1").peer_learning
    assert "Bij 2 van de 4 toezeggingen leren ondernemers van elkaar." in minutes_markdown(read_record(path), "nl")


async def test_s18_an_ambassador_can_be_named_and_followed_up_like_any_other(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T2} a")
        fill(pilot, "ambassador", "yes")
        await press(pilot, "ctrl+s n down ctrl+s")
        assert "Ambassadeur ja" in seen(pilot)
    assert commitment(path, "T2").status is Status.UNDER_WAY


async def test_several_partners_are_picked_one_after_another(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, f"{TO_T2} a down down enter")
        assert isinstance(pilot.app.screen, ChooseSheet)
        assert "○ Bank Noord" in screen_text(pilot.app)
        await press(pilot, "home enter")
        assert "● Bank Noord" in screen_text(pilot.app)
        await press(pilot, "down enter escape")
        assert isinstance(pilot.app.screen, FormSheet)
        await press(pilot, "ctrl+s")
    assert commitment(path, "T2").with_whom == ("bank-noord", "ondernemersclub-vaartland")


async def test_r15_withdrawing_has_a_date_and_can_be_put_back(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T1} i")
        fill(pilot, "because", "Wij gaan fuseren.")
        await press(pilot, "ctrl+s")
        told = seen(pilot)
        assert "Ingetrokken: 3 maart 2027 Wij gaan fuseren." in told
        foot = screen_text(pilot.app).splitlines()[-1]
        assert "zet terug" in foot
        assert "vul aan" not in foot
        minutes = minutes_markdown(read_record(path), "nl")
        assert "Er zijn 4 toezeggingen gedaan. Daarvan staan er nog 3 en is er 1 ingetrokken." in minutes
        assert "| 3 maart 2027 | Wij gaan fuseren. |" in minutes
        await press(pilot, "z ctrl+s")
        assert "T1 telt weer mee" in seen(pilot)
    one = commitment(path, "T1")
    assert one.stands
    assert one.withdrawn_because is None


async def test_s19_history_keeps_the_earlier_owner_by_role_and_open_items_are_found_in_one_view(tmp_path: Path) -> None:
    saved = record()
    for one in saved.commitments[:2]:
        one.role, one.owner = "accountmanager mkb", "bank-noord"
    saved.commitments[2].role, saved.commitments[2].owner = "directeur", "bank-noord"
    saved.agreements[0].owners[0].role = "accountmanager mkb"
    path = saved_as(tmp_path, saved)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, "k")
        options = pilot.app.screen.query_one(OptionList)
        worded = [str(option.prompt) for option in options.options]
        options.highlighted = worded.index("nog open bij accountmanager mkb (Bank Noord)")
        await press(pilot, "enter")
        told = seen(pilot)
        assert "alleen: nog open bij accountmanager mkb (Bank Noord)" in told
        assert all(f" {promise} " in told for promise in ("T1", "T2", "A1"))
        assert " T3 " not in told
        await press(pilot, "home enter")
        await press(pilot, "o")
        if isinstance(pilot.app.screen, ChooseSheet):
            await press(pilot, "home enter")
        await pilot.pause()
        assert "Nu van: Bank Noord" in seen(pilot)
        assert "datum van vandaag" in seen(pilot)
        fill(pilot, "role", "teamleider zakelijk")
        await press(pilot, "ctrl+s")
        told = seen(pilot)
        assert "accountmanager mkb, tot 3 maart 2027" in told, "the earlier one is kept by role, with the date"
        assert "teamleider zakelijk" in told
        await press(pilot, "escape")
        assert "3 beloften" not in seen(pilot)
        assert sum(f" {promise} " in seen(pilot) for promise in ("T1", "T2", "A1")) == 2, "what is left to hand over"
    kept = lines(Edition(read_record(path), "nl"), Order.DUE, TODAY)
    assert len(chosen(kept, Choice(Kind.HANDED_OVER), TODAY)) == 1


async def test_s19_another_organisation_takes_over_and_confirms_in_person(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T1} o")
        fill(pilot, "to", "ondernemersclub-vaartland")
        fill(pilot, "role", "voorzitter")
        await press(pilot, "ctrl+s")
        told = seen(pilot)
        assert "T1 is nu van Ondernemersclub Vaartland, voorzitter" in told
        assert "Bank Noord, tot 3 maart 2027" in told
        assert "Van wie was: Bank Noord" in told
    one = commitment(path, "T1")
    assert (one.owner, one.role, one.confirmed_at) == ("ondernemersclub-vaartland", "voorzitter", None)


async def test_handing_over_to_the_same_is_refused(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, f"{TO_T1} o ctrl+s")
        assert "Er is niets veranderd." in seen(pilot)
        await press(pilot, f"escape escape home {TO_A1} o enter ctrl+s")
        assert "Vul de rol in" in seen(pilot)


# Consent.


async def test_f5_the_whole_distribution_with_numbers_and_no_average(tmp_path: Path) -> None:
    async with opened([saved_as(tmp_path, consented())], (120, 60)) as pilot:
        await press(pilot, TO_A1)
        assert same_as_snapshot(pilot.app, "review-consent-120")
        told = screen_text(pilot.app)
        for gradient, count in (("helemaal achter", 4), ("ben voor", 1), ("hiermee leven", 3), ("twijfel", 0),
                                ("ertegen", 1)):  # fmt: skip
            row = next(row for row in told.splitlines() if gradient in row)
            assert f" {count} " in f"{row} "
            assert ("█" in row) is bool(count)
        assert "gemiddeld" not in told
        assert "%" not in told


async def test_an_objection_is_met_with_an_answer(tmp_path: Path) -> None:
    path = saved_as(tmp_path, consented())
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} b")
        assert "Ik wil zelf kiezen wie mij belt." in seen(pilot)
        fill(pilot, "answer", "De ondernemer kiest wie belt.")
        await press(pilot, "ctrl+s")
        assert "De ondernemer kiest wie belt. (3 maart 2027)" in seen(pilot)
        assert "bezwaar" not in screen_text(pilot.app).splitlines()[-1]
    assert not agreement(path).standing_objections


async def test_f5_what_the_room_thought_is_kept_when_the_text_is_completed_later(tmp_path: Path) -> None:
    path = saved_as(tmp_path, consented())
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} a")
        fill(pilot, "means", "Twee uur in de week.")
        await press(pilot, "ctrl+s")
    assert agreement(path).opinions == [1, 0, 3, 1, 4]
    assert agreement(path).stage is ConsentStage.DECISION


# Lists.


def test_f6_lists_of_what_is_open(tmp_path: Path) -> None:
    saved = consented()
    saved.commitments[0].confirmed_at = None
    found = lines(Edition(saved, "nl"), Order.DUE, TODAY)

    def kept(kind: Kind) -> list[str]:
        return [line.promise.id for line in chosen(found, Choice(kind), TODAY)]

    assert kept(Kind.INCOMPLETE) == ["T2", "A1", "T3", "T4"]
    assert kept(Kind.UNCONFIRMED) == ["T1"]
    assert kept(Kind.OBJECTION) == ["A1"]
    assert kept(Kind.SIGN_AGAIN) == []
    saved.agreements[0].owners[0].lets_go = "Iets anders"
    found = lines(Edition(saved, "nl"), Order.DUE, TODAY)
    assert kept(Kind.SIGN_AGAIN) == ["A1"]
    assert Choice(Kind.HANDED_OVER) not in choices(found, TODAY), "an empty list is not offered"


def test_a_role_is_looked_for_under_each_organisation(tmp_path: Path) -> None:
    saved = record()
    saved.agreements[0].owners[0].role = "directeur"
    found = lines(Edition(saved, "nl"), Order.PARTNER, TODAY)
    kept = chosen(found, Choice(Kind.ROLE, "directeur (Bank Noord)"), TODAY)
    assert [(line.promise.id, line.under) for line in kept] == [("A1", "Bank Noord")]


# Nothing is lost.


async def test_a_form_on_a_file_that_changed_takes_over_what_was_not_touched(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} a")
        fill(pilot, "stalling", "Wij bellen elkaar.")
        theirs = read_record(path)
        changed = theirs.agreements[0].current.text().model_copy(update={"means": "Geld van de gemeente."})
        current = theirs.agreements[0].current
        theirs.agreements[0].versions.append(
            type(current)(number=3, at=NOW, fingerprint=changed.fingerprint(), **changed.model_dump())
        )
        write_record(theirs, path)
        await press(pilot, "ctrl+s")
        assert "Iemand anders heeft dit bestand net veranderd" in seen(pilot)
        await press(pilot, "enter")
        told = seen(pilot)
        assert "Wij bellen elkaar." in told
        assert "Geld van de gemeente." in told
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, DetailSheet)
    text = agreement(path).current
    assert (text.number, text.means, text.stalling) == (4, "Geld van de gemeente.", "Wij bellen elkaar.")


async def test_signing_a_text_that_changed_meanwhile_shows_the_new_one_first(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_A1} t enter")
        fill(pilot, "lets_go", "Twee folders")
        theirs = read_record(path)
        changed = theirs.agreements[0].current.text().model_copy(update={"title": "Iedereen vertelt het één keer"})
        current = theirs.agreements[0].current
        theirs.agreements[0].versions.append(
            type(current)(number=3, at=NOW, fingerprint=changed.fingerprint(), **changed.model_dump())
        )
        write_record(theirs, path)
        await press(pilot, "ctrl+s enter")
        told = seen(pilot)
        assert "Iedereen vertelt het één keer" in told
        assert "tekent Bank Noord versie 3" in told
        assert "Twee folders" in told
        await press(pilot, "ctrl+s")
    assert agreement(path).signatures[-1].version == 3


async def test_what_was_withdrawn_meanwhile_is_said(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T1} a")
        fill(pilot, "needs", "Een lijst")
        theirs = read_record(path)
        theirs.commitments[0].withdrawn_at = NOW
        write_record(theirs, path)
        await press(pilot, "ctrl+s enter")
        assert "Dit kan niet meer bij T1." in seen(pilot)
        await press(pilot, "ctrl+s")
        assert "Dit is ingetrokken." in seen(pilot)
        assert isinstance(pilot.app.screen, FormSheet)


def full_disk(record: Record, path: Path, expect_hash: str | None = None) -> str:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(("keys", "name"), [(f"{TO_A1} a", "means"), (f"{TO_T1} a", "needs"), (f"{TO_T1} i", "because"),
                                            (f"{TO_A1} t enter", "lets_go"), (f"{TO_T1} o", "role")])  # fmt: skip
async def test_a_disk_that_refuses_keeps_what_was_typed(tmp_path: Path, keys: str, name: str) -> None:
    path = written(tmp_path)
    before = path.read_bytes()
    async with opened([path], (120, 60), write=full_disk) as pilot:
        await press(pilot, keys)
        fill(pilot, name, "Dit mag niet weg.")
        await press(pilot, "ctrl+s")
        assert "Bewaren lukt niet" in seen(pilot)
        await press(pilot, "escape")
        assert "staat nog klaar" in seen(pilot)
        await press(pilot, " ".join(keys.split()[keys.split().index("enter") + 1 :]))
        assert "Dit mag niet weg." in screen_text(pilot.app)
        await press(pilot, "ctrl+q")
        assert "nog niet bewaard" in seen(pilot)
    assert path.read_bytes() == before


@pytest.mark.parametrize(("name", "words"), [("what", "woord " * 60), ("role", "a\u200bb " * 200)])
async def test_a_text_that_is_too_long_is_not_cut_silently(tmp_path: Path, name: str, words: str) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, f"{TO_T1} a")
        fill(pilot, name, words)
        await press(pilot, "ctrl+s")
        assert "Je tekst is te lang. Houd het bij 280 letters" in seen(pilot)
    assert not commitment(path, "T1").history


async def test_a_day_that_cannot_be_read_is_explained(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, f"{TO_T1} a")
        fill(pilot, "due", "eind maart")
        await press(pilot, "ctrl+s")
        assert "Deze dag begrijp ik niet." in seen(pilot)


async def test_hostile_words_are_kept_and_shown_as_they_are(tmp_path: Path) -> None:
    path = written(tmp_path)
    words = "[/] [link=https://x.nl] [@click=app.quit]x[/] $x"
    async with opened([path], (120, 60)) as pilot:
        await press(pilot, f"{TO_T1} o")
        fill(pilot, "role", words)
        await press(pilot, "ctrl+s")
        assert words in screen_text(pilot.app)
        await press(pilot, "a")
        fill(pilot, "what", words)
        await pilot.pause()
        await press(pilot, "ctrl+s escape k")
        assert words in screen_text(pilot.app)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, SessionSheet)


async def test_keys_that_lead_nowhere_do_nothing(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, f"{TO_T1} t u b z")
        assert isinstance(pilot.app.screen, DetailSheet)


async def test_every_field_is_reached_with_arrows_and_enter_alone(tmp_path: Path) -> None:
    """At the smallest size, from the first field to the button that saves."""
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, f"{TO_T1} a")
        form: Any = pilot.app.screen
        for box in form.query(FieldBox):
            assert pilot.app.focused is box.asked
            await press(pilot, "end")
            await press(pilot, "down")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "save"
