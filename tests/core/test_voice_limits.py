"""What one phone may bring: enough for everybody who means it, and never the places of the others."""

import pytest
from given import STEPS, Given, scenario

from workshop.core import events as e
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import record_of
from workshop.core.terms import ConsentStage
from workshop.core.voice_limits import promises_left
from workshop.files.sessions import as_saved

ASKED = {"consent": True, "decision_rule": "Tot niemand een bezwaar heeft.", "threshold": 60}
WHY = "Het loket kan dit aan, dat is bij de gemeente nagevraagd."


def meeting(**changes: object) -> Given:
    kinds = {"commitment": changes, "agreement": ASKED}
    plan = scenario(steps=tuple({**step, **kinds.get(str(step["kind"]), {})} for step in STEPS))
    there = Given(plan).join("K7M4", "bank-noord").join("L8L8", "bank-noord").join("B2C3", "gemeente-zijlen")
    there.lead(e.StepStarted(step="toezeggingen"), e.StepStarted(step="afspraken"))
    return there.lead(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))


def promise(there: Given, seat: str = "K7M4") -> str | None:
    owner = there.session.seats[seat].partner
    refusal = there.do(seat, e.CommitmentMade(seat=seat, owner=owner, wording=CommitmentText(what="Bellen"))).refusal
    return refusal.key if refusal else None


def objection(seat: str = "K7M4") -> e.ObjectionRaised:
    return e.ObjectionRaised(agreement="A1", seat=seat, because="Dit kost te veel")


@pytest.mark.parametrize("most", [1, 3, 5])
def test_use_1_1_a_seat_makes_as_many_promises_as_the_scenario_says(most: int) -> None:
    there = meeting(answers_per_seat=most)
    for left in range(most, 0, -1):
        assert promises_left(there.session, "K7M4") == left
        assert promise(there) is None
    refusal = there.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=CommitmentText(what="x")))
    assert refusal.refusal is not None
    assert (refusal.refusal.key, refusal.refusal.details) == ("enough-promises", {"most": most})
    assert promise(there, "L8L8") is None, "a colleague has a number of its own"
    there.do("K7M4", e.CommitmentWithdrawn(commitment="T1"))
    assert promise(there) is None
    there.lead(e.CommitmentMade(owner="bank-noord", wording=CommitmentText(what="Voor wie geen telefoon heeft")))
    assert there.refused == ["enough-promises"]


def test_use_1_1_withdrawing_and_promising_again_comes_to_an_end() -> None:
    there = meeting()
    made = 0
    while promise(there) is None:
        made += 1
        there.do("K7M4", e.CommitmentWithdrawn(commitment=f"T{made}"))
    assert made == 9
    assert there.refused == ["enough-withdrawn"]
    there.do("K7M4", e.CommitmentReworded(commitment="T9", wording=CommitmentText(what="x")))
    assert there.refused[-1] == "withdrawn"


def test_use_1_1_what_somebody_else_took_over_is_no_longer_counted() -> None:
    there = meeting(answers_per_seat=1)
    assert promise(there) is None
    there.do("K7M4", e.PromiseHandedOver(promise="T1", to="gemeente-zijlen"))
    assert promise(there) is None


def test_use_1_7_one_voice_proposes_one_agreement() -> None:
    there = meeting()
    there.do("K7M4", e.AgreementProposed(seat="K7M4", text=SharedText(title="Samen bellen")))
    there.do("K7M4", e.AgreementProposed(seat="K7M4", text=SharedText(title="Nog een")))
    there.do("L8L8", e.AgreementProposed(seat="L8L8", text=SharedText(title="En nog een")))
    assert there.refused == ["enough-proposals"] * 2
    there.do("B2C3", e.AgreementProposed(seat="B2C3", text=SharedText(title="Eén nummer")))
    assert list(there.session.agreements) == ["A1", "A2", "A3"]


def test_use_1_7_a_proposal_that_was_removed_frees_the_place_and_not_the_voice() -> None:
    there = meeting()
    there.do("K7M4", e.AgreementProposed(seat="K7M4", text=SharedText(title="Onzin")))
    there.lead(e.TextHidden(item="A2"))
    there.do("K7M4", e.AgreementProposed(seat="K7M4", text=SharedText(title="Nog meer onzin")))
    there.do("B2C3", e.AgreementProposed(seat="B2C3", text=SharedText(title="Eén nummer")))
    there.lead(e.AgreementProposed(text=SharedText(title="Samen bellen")))
    assert there.refused == ["enough-proposals"]


def test_use_1_7_a_voice_has_one_objection_that_stands_and_can_change_it() -> None:
    there = meeting()
    for seat in ("K7M4", "K7M4", "L8L8", "B2C3"):
        there.do(seat, objection(seat))
    assert there.refused == ["objection-already"] * 2
    there.do("K7M4", e.ObjectionChanged(agreement="A1", seat="K7M4", number=1, because="Wij hebben geen mensen"))
    agreement = there.session.agreements["A1"]
    assert [(one.seat, one.because) for one in agreement.standing_objections] == [
        ("K7M4", "Wij hebben geen mensen"), ("B2C3", "Dit kost te veel"),
    ]  # fmt: skip
    there.do("K7M4", e.ObjectionMet(agreement="A1", number=1))
    there.do("L8L8", objection("L8L8"))
    assert len(agreement.standing_objections) == 2


def test_use_1_7_taking_back_and_objecting_again_comes_to_an_end_and_a_new_text_opens_it() -> None:
    there = meeting()
    for number in range(1, 25):
        there.do("K7M4", objection())
        there.do("K7M4", e.ObjectionMet(agreement="A1", number=number))
    agreement = there.session.agreements["A1"]
    assert len(agreement.objections) == 3
    assert {*there.refused} == {"enough-objections", "unknown-item"}
    there.lead(e.AgreementReworded(agreement="A1", text=SharedText(title="Een andere tekst")))
    there.do("K7M4", objection())
    assert len(agreement.standing_objections) == 1


def test_use_1_7_the_facilitator_sets_an_objection_aside_and_the_text_can_be_fixed() -> None:
    there = meeting()
    there.do("K7M4", e.OpinionGiven(agreement="A1", seat="K7M4", gradient=5))
    there.do("B2C3", objection("B2C3"))
    there.lead(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION), e.AgreementFixed(agreement="A1"))
    assert there.refused == ["objection-stands"]
    there.lead(e.ObjectionSetAside(agreement="A1", number=1, because=WHY))
    agreement = there.session.agreements["A1"]
    assert (agreement.standing_objections, len(agreement.aside_objections)) == ([], 1)
    there.do("B2C3", objection("B2C3"))
    there.lead(e.AgreementFixed(agreement="A1"))
    assert there.refused == ["objection-stands", "objection-aside"]
    assert agreement.fixed_at is not None
    record = record_of(there.session)
    kept = as_saved(record).agreements[0].objections[0]
    assert (kept.set_aside_because, kept.set_aside_at) == (WHY, agreement.objections[0].set_aside_at)


def test_use_1_7_setting_aside_can_be_undone() -> None:
    there = meeting()
    there.do("B2C3", objection("B2C3"))
    agreement = there.session.agreements["A1"]
    stands = []
    there.lead(e.ObjectionSetAside(agreement="A1", number=1, because=WHY))
    stands.append(len(agreement.standing_objections))
    there.lead(e.ActionUndone(number=there.session.undo[-1].number))
    stands.append(len(agreement.standing_objections))
    assert agreement.objections[0].set_aside_because is None
    there.lead(e.ObjectionSetAside(agreement="A1", number=1, because=WHY))
    there.lead(e.ObjectionTakenUp(agreement="A1", number=1))
    stands.append(len(agreement.standing_objections))
    there.lead(e.ActionUndone(number=there.session.undo[-1].number))
    stands.append(len(agreement.standing_objections))
    assert stands == [0, 1, 1, 0]
    assert agreement.objections[0].set_aside_because == WHY
    assert there.refused == []


def test_use_1_7_a_proposal_of_a_phone_that_was_set_aside_is_not_its_organisations() -> None:
    there = meeting()
    there.do("L8L8", e.AgreementProposed(seat="L8L8", text=SharedText(title="Onzin")))
    there.lead(e.SeatsSetAside(seats=("L8L8",)))
    there.do("K7M4", e.AgreementProposed(seat="K7M4", text=SharedText(title="Samen bellen")))
    assert there.refused == []
