"""What the facilitator does with promises in the room: gaps per partner, editing together, handing over, merging."""

from typing import Any

import pytest
from given import scenario
from rich.cells import cell_len
from tui.test_console_forms import fill, opens, saves, want

from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.terms import ConsentStage, Group, SeatKind
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.form import FormDialog
from workshop.tui.console.wanted import Wanted

MANY = [{"name": f"Organisatie nummer {number}", "kind": "other"} for number in range(1, 31)]


async def chooses(hall: Any, text: str) -> None:
    """Picks the answer that begins like this in the list in front."""
    await opens(hall, ChooseDialog)
    options = hall.app.screen.query_one("OptionList")
    place = next(n for n in range(options.option_count) if str(options.get_option_at_index(n).prompt).startswith(text))
    options.highlighted = place
    await hall.press("enter")


async def promised(hall: Any, seat: str = "K7M4", partner: str = "bank-noord", **wording: Any) -> str:
    text = CommitmentText.model_validate({"what": "Tien klanten bellen", **wording})
    by = e.seat_author(seat)
    made: str = await hall.happens(e.CommitmentMade(seat=seat, owner=partner, wording=text), by=by)
    return made


@pytest.mark.parametrize("size", [(80, 24), (120, 30)], ids=str)
async def test_coverage_by_partner_is_legible_with_thirty_partners(console: Any, size: tuple[int, int]) -> None:
    plan = scenario(partners=MANY)
    async with console(size=size, plan=plan) as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        for number in range(1, 31):
            await hall.joins(f"S{number}", f"organisatie-nummer-{number}")
        await promised(hall, "S1", "organisatie-nummer-1")
        await hall.press("p", "p")
        await hall.sees("Bij 30 partners mist nog iets", "Organisatie nummer 10: nog niets")
        assert all(cell_len(row) <= size[0] for row in hall.text.split("\n"))
        options = hall.app.screen.query_one("#partners")
        assert options.option_count == 30
        options.highlighted = 29
        await hall.sees("zonder datum T1")


async def test_enter_on_a_gap_goes_to_the_person_to_ask(console: Any) -> None:
    async with console(size=(120, 30)) as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.joins("K7M4", "bank-noord", role="adviseur")
        await hall.press("p", "p")
        await hall.sees("Bank Noord: nog niets")
        hall.app.screen.query_one("#partners").focus()
        await hall.press("enter")
        await opens(hall, ChooseDialog)
        await hall.sees("Vraag het aan: telefoon K7M4 (adviseur)")
        await hall.press("enter")
        await opens(hall, FormDialog)
        fill(hall, what="Elke maand koffie met vijf starters")
        await saves(hall)
        (commitment,) = hall.session.commitments.values()
        assert (commitment.owner, commitment.confirmed_at) == ("bank-noord", None)
        await hall.sees("nog te bevestigen T1")


async def test_r14_and_f8_editing_together_asks_the_owner_to_confirm(console: Any) -> None:
    async with console(size=(120, 30)) as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.joins("K7M4", "bank-noord")
        made = await promised(hall)
        await hall.happens(e.TextReleased(items=(made,)))
        await want(hall, Wanted.COMMITMENT)
        await chooses(hall, "T1")
        await chooses(hall, "Aanpassen")
        await opens(hall, FormDialog)
        fill(hall, what="Twintig klanten bellen")
        await saves(hall)
        commitment = hall.session.commitments["T1"]
        assert commitment.confirmed_at is None
        assert commitment.history[0].was == "Tien klanten bellen"
        await hall.sees("Twintig klanten bellen")
        await hall.happens(e.CommitmentConfirmed(commitment="T1"), by=e.seat_author("K7M4"))
        assert commitment.confirmed_at is not None


async def test_s19_handing_over_from_the_console(console: Any) -> None:
    async with console(size=(120, 30)) as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.joins("K7M4", "bank-noord")
        await promised(hall, role="directeur")
        await want(hall, Wanted.COMMITMENT)
        await chooses(hall, "T1")
        await chooses(hall, "Overdragen")
        await opens(hall, FormDialog)
        fill(hall, to="gemeente-zijlen", role="accountmanager", because="andere baan")
        await saves(hall)
        commitment = hall.session.commitments["T1"]
        assert commitment.owner == "gemeente-zijlen"
        assert [past.was for past in commitment.history] == ["bank-noord", "directeur"]
        await hall.press("u")
        assert commitment.owner == "bank-noord"
        assert len(commitment.history) == 4, "history only grows"


async def test_r4_near_equal_names_are_merged_and_split_again(console: Any) -> None:
    async with console(size=(120, 30)) as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.joins("K7M4", "bank-noord")
        await hall.joins("B2C3", new_partner=e.NewPartner(name="bank noord bv"))
        await hall.press("p", "p")
        await hall.sees("Dezelfde? Bank Noord en bank noord bv")
        await want(hall, Wanted.MERGE)
        await chooses(hall, "bank noord bv is hetzelfde als Bank Noord")
        await hall.sees("telt nu als Bank Noord")
        assert hall.session.partner_id("bank-noord-bv") == "bank-noord"
        await hall.misses("Dezelfde?")
        await hall.press("u")
        assert hall.session.partner_id("bank-noord-bv") == "bank-noord-bv"


async def test_f9_rewording_on_the_big_screen_reopens_every_signature(console: Any) -> None:
    async with console(size=(120, 30)) as hall:
        await hall.joins("K7M4", "bank-noord")
        await hall.joins("C3D4", "gemeente-zijlen", Group.GOVERNMENT)
        await hall.happens(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
        for seat, partner in (("K7M4", "bank-noord"), ("C3D4", "gemeente-zijlen")):
            sign = e.AgreementSigned(agreement="A1", partner=partner, version=1, contribution="Wij bellen")
            await hall.happens(sign, by=e.seat_author(seat))
        await hall.sees("doet mee")
        await want(hall, Wanted.AGREEMENT)
        await chooses(hall, "A1")
        await chooses(hall, "Aanpassen")
        await opens(hall, FormDialog)
        fill(hall, title="Elke ondernemer vertelt het hoogstens één keer")
        await saves(hall)
        await hall.sees("opnieuw bevestigen", "versie 2")
        await hall.misses("doet mee 13:30")
        agreement = hall.session.agreements["A1"]
        assert [version.number for version in agreement.versions] == [1, 2]
        assert [signature.version for signature in agreement.signatures] == [1, 1]


async def test_an_agreement_can_be_signed_for_somebody_without_a_phone(console: Any) -> None:
    async with console(size=(120, 30)) as hall:
        await hall.happens(
            e.SeatTaken(seat="C1", kind=SeatKind.CARD, group=Group.OTHER, partner="voetbalclub-zijlen"),
            e.StepStarted(step="afspraken"),
            e.AgreementFixed(agreement="A1"),
        )
        await want(hall, Wanted.SIGN)
        await opens(hall, FormDialog)
        fill(hall, partner="voetbalclub-zijlen", contribution="Een avond in de kantine", reserved_with="het bestuur")
        fill(hall, reserved_until="12-1-2027")
        await saves(hall)
        (signature,) = hall.session.agreements["A1"].signatures
        assert signature.on_behalf
        await hall.sees("overlegt eerst, uiterlijk 12 jan")


async def test_an_objection_is_only_in_the_panel_and_can_be_met_there(console: Any) -> None:
    consent = {"consent": True, "decision_rule": "Geen groot bezwaar.", "threshold": 50}
    plan = scenario()
    steps = tuple(step.model_copy(update=consent) if step.id == "afspraken" else step for step in plan.steps)
    async with console(size=(120, 30), plan=plan.model_copy(update={"steps": steps})) as hall:
        await hall.joins("K7M4", "bank-noord")
        await hall.happens(e.StepStarted(step="afspraken"))
        await hall.press("space")
        await hall.sees("Zo beslissen we: Geen groot bezwaar.", "▶ 2 Wat vindt iedereen ervan?")
        seat = e.seat_author("K7M4")
        await hall.happens(e.OpinionGiven(agreement="A1", seat="K7M4", gradient=4), by=seat)
        await hall.happens(e.ObjectionRaised(agreement="A1", seat="K7M4", because="Te duur voor ons"), by=seat)
        await hall.misses("Te duur voor ons", "Ik ben voor")
        await hall.press("space")
        await hall.sees("Er is nog 1 bezwaar", "Ik ben voor")
        await hall.misses("Te duur voor ons")
        await want(hall, Wanted.AGREEMENT)
        await chooses(hall, "A1")
        await chooses(hall, "Bezwaar is weg: Te duur voor ons")
        await hall.misses("Er is nog 1 bezwaar")
        await hall.press("space")
        assert hall.session.agreements["A1"].fixed_at is not None


@pytest.mark.parametrize(
    ("gradient", "objection", "foot", "explained"),
    [
        (4, "Te duur voor ons", "spatie: wat te doen met het bezwaar", "Er is nog een bezwaar"),
        (1, "", "spatie: wat te doen met deze tekst", "Nog geen 50% kan hiermee leven"),
    ],
)
async def test_use_3_9_space_asks_what_to_do_about_what_stands_in_the_way_and_the_foot_says_so(
    console: Any, gradient: int, objection: str, foot: str, explained: str
) -> None:
    consent = {"consent": True, "decision_rule": "Geen groot bezwaar.", "threshold": 50}
    plan = scenario()
    steps = tuple(step.model_copy(update=consent) if step.id == "afspraken" else step for step in plan.steps)
    async with console(size=(120, 30), plan=plan.model_copy(update={"steps": steps})) as hall:
        await hall.joins("K7M4", "bank-noord")
        seat = e.seat_author("K7M4")
        await hall.happens(e.StepStarted(step="afspraken"), e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
        await hall.happens(e.OpinionGiven(agreement="A1", seat="K7M4", gradient=gradient), by=seat)
        if objection:
            await hall.happens(e.ObjectionRaised(agreement="A1", seat="K7M4", because=objection), by=seat)
        await hall.happens(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
        await hall.sees(foot)
        number = hall.session.number
        await hall.press("space")
        await hall.sees(explained, "Aanpassen", "Zo laten staan en verdergaan")
        await hall.misses("Tekst vastzetten")
        await hall.press("escape")
        assert hall.session.number == number, "nothing happened by that key alone"
        await hall.press("space")
        await chooses(hall, "Zo laten staan en verdergaan")
        await hall.until(lambda: hall.session.number > number)
        agreement = hall.session.agreements["A1"]
        assert (agreement.fixed_at, hall.session.current) == (None, "afspraken")


async def test_use_1_7_an_objection_is_set_aside_with_a_reason_and_undo_brings_it_back(
    console: Any,
) -> None:
    consent = {"consent": True, "decision_rule": "Geen groot bezwaar.", "threshold": 50}
    plan = scenario()
    steps = tuple(step.model_copy(update=consent) if step.id == "afspraken" else step for step in plan.steps)
    async with console(size=(120, 30), plan=plan.model_copy(update={"steps": steps})) as hall:
        await hall.joins("K7M4", "bank-noord")
        await hall.happens(e.StepStarted(step="afspraken"))
        hall.app._want(Wanted.OBJECTIONS)
        await hall.sees("Er staat geen bezwaar open.")
        await hall.press("space")
        seat = e.seat_author("K7M4")
        await hall.happens(e.OpinionGiven(agreement="A1", seat="K7M4", gradient=4), by=seat)
        await hall.happens(e.ObjectionRaised(agreement="A1", seat="K7M4", because="Te duur voor ons"), by=seat)
        await hall.press("space")
        await want(hall, Wanted.OBJECTIONS)
        await chooses(hall, "A1  Te duur voor ons")
        await opens(hall, FormDialog)
        await hall.press("ctrl+s")
        await hall.sees("Schrijf erbij waarom")
        fill(hall, because="De gemeente betaalt het")
        await saves(hall)
        await hall.sees("heeft 1 bezwaar opzijgezet: De gemeente betaalt het")
        await hall.misses("Er is nog 1 bezwaar", "Te duur voor ons", "Bank Noord: ")
        await hall.press("u")
        await hall.sees("Er is nog 1 bezwaar")
        await hall.misses("De gemeente betaalt het")
        await want(hall, Wanted.AGREEMENT)
        await chooses(hall, "A1")
        await chooses(hall, "Zet dit bezwaar opzij, met een reden: Te duur voor ons")
        await opens(hall, FormDialog)
        fill(hall, because="De gemeente betaalt het echt")
        await saves(hall)
        await hall.press("space")
        assert hall.session.agreements["A1"].fixed_at is not None


async def test_agreement_texts_filled_in_later_are_part_of_what_is_signed(console: Any) -> None:
    async with console(size=(160, 45)) as hall:
        await hall.happens(e.StepStarted(step="afspraken"))
        await want(hall, Wanted.AGREEMENT)
        await chooses(hall, "A1")
        await chooses(hall, "Aanpassen")
        await opens(hall, FormDialog)
        fill(hall, stalling="Na drie weken stilte belt de trekker", review_on="3-3-2027")
        await saves(hall)
        agreement = hall.session.agreements["A1"]
        assert agreement.current.stalling == "Na drie weken stilte belt de trekker"
        assert agreement.current.fingerprint != agreement.versions[0].fingerprint
