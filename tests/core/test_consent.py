"""Consent and handing over: the rule comes first, objections have reasons, and history keeps who it was before."""

import datetime as dt

import pytest
from given import STEPS, Given, scenario

from workshop.core import events as e
from workshop.core import promise_queries, queries
from workshop.core.likeness import alike
from workshop.core.promises import CommitmentText, Hint, SharedText
from workshop.core.scenario import Step
from workshop.core.terms import CommitmentKind, ConsentStage, Omslag, SeatKind
from workshop.core.vague import vague_verb

ASKED = {"consent": True, "decision_rule": "We gaan door als niemand een groot bezwaar heeft.", "threshold": 60}


def asking() -> Given:
    """Three phones at an agreement that asks for consent; opinions are open."""
    steps = tuple({**step, **ASKED} if step["kind"] == "agreement" else step for step in STEPS)
    meeting = Given(scenario(steps=steps)).join("K7M4", "bank-noord").join("B2C3", "gemeente-zijlen").join("C3D4")
    return meeting.lead(e.StepStarted(step="afspraken"), e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))


def opinions(meeting: Given, *gradients: int) -> Given:
    for seat, gradient in zip(("K7M4", "B2C3", "C3D4"), gradients, strict=False):
        meeting.do(seat, e.OpinionGiven(agreement="A1", seat=seat, gradient=gradient))
    return meeting


def decision(meeting: Given) -> Given:
    return meeting.lead(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))


def test_f5_consent_without_a_rule_and_a_threshold_is_no_scenario() -> None:
    step = {"id": "a", "title": "A", "kind": "agreement", "minutes": 8, "consent": True}
    with pytest.raises(ValueError, match="decision_rule"):
        Step.model_validate(step)


def test_f5_gradients_without_a_rule_are_no_scenario() -> None:
    step = {"id": "p", "title": "P", "kind": "poll", "minutes": 3, "question": "Hoe ver?", "form": "gradients"}
    with pytest.raises(ValueError, match="decision_rule"):
        Step.model_validate(step)


def test_f3_opinions_are_counted_only_once_the_room_decides() -> None:
    meeting = opinions(asking(), 5, 3, 1)
    agreement = meeting.session.agreements["A1"]
    assert promise_queries.opinions(meeting.session, agreement) == []
    decision(meeting)
    assert promise_queries.opinions(meeting.session, agreement) == [1, 0, 1, 0, 1]


def test_f5_the_threshold_holds() -> None:
    meeting = decision(opinions(asking(), 2, 1, 5))
    refusal = meeting.do(e.FACILITATOR, e.AgreementFixed(agreement="A1")).refusal
    assert refusal is not None
    assert (refusal.key, refusal.details["threshold"]) == ("below-threshold", 60)


def test_an_objection_without_a_reason_does_not_count() -> None:
    meeting = asking()
    refusal = meeting.do("K7M4", e.ObjectionRaised(agreement="A1", seat="K7M4", because=" ")).refusal
    assert refusal is not None
    assert refusal.key == "objection-reason"


def test_an_objection_leads_to_another_text_and_a_new_round() -> None:
    meeting = opinions(asking(), 5, 4, 4)
    meeting.do("C3D4", e.ObjectionRaised(agreement="A1", seat="C3D4", because="Kleine zaken kunnen dit niet"))
    decision(meeting)
    refusal = meeting.do(e.FACILITATOR, e.AgreementFixed(agreement="A1")).refusal
    assert refusal is not None
    assert refusal.key == "objection-stands"
    meeting.lead(e.AgreementReworded(agreement="A1", text=SharedText(title="Eén nummer, ook voor kleine zaken")))
    agreement = meeting.session.agreements["A1"]
    assert agreement.stage is ConsentStage.OPINIONS
    assert meeting.session.opinions.get("A1") is None
    opinions(meeting, 5, 4, 4).do("C3D4", e.ObjectionMet(agreement="A1", number=1, answer="Staat er nu in"))
    decision(meeting).lead(e.AgreementFixed(agreement="A1"))
    assert agreement.fixed_at is not None
    assert agreement.objections[0].answer == "Staat er nu in"


def test_space_asks_shows_and_fixes_in_that_order() -> None:
    meeting = opinions(asking(), 5, 4, 3)
    actions = []
    while not meeting.session.agreements["A1"].fixed_at:
        action, event = queries.next_action(meeting.session)
        actions.append(action)
        meeting.lead(event)
    assert actions == [queries.NextAction.SHOW_OPINIONS, queries.NextAction.FIX_TEXT]


@pytest.mark.parametrize(
    ("gradients", "objection", "action"),
    [
        ((5, 4, 4), "Kleine zaken kunnen dit niet", queries.NextAction.MEET_OBJECTION),
        ((1, 1, 4), "", queries.NextAction.MEND_TEXT),
    ],
)
def test_use_3_9_space_does_not_walk_past_an_objection_or_a_threshold_that_was_missed(
    gradients: tuple[int, ...], objection: str, action: queries.NextAction
) -> None:
    meeting = opinions(asking(), *gradients)
    if objection:
        meeting.do("C3D4", e.ObjectionRaised(agreement="A1", seat="C3D4", because=objection))
    decision(meeting)
    assert queries.next_action(meeting.session) == (action, None)
    on, event = queries.next_action(meeting.session, leaving_open=True)
    assert on in (queries.NextAction.NEXT_AGREEMENT, queries.NextAction.CLOSE_INPUT)
    meeting.lead(event)
    assert meeting.session.agreements["A1"].fixed_at is None


def promised() -> Given:
    meeting = (
        Given().join("K7M4", "bank-noord").join("B2C3", "gemeente-zijlen").lead(e.StepStarted(step="toezeggingen"))
    )
    wording = CommitmentText(what="Tien klanten bellen", role="adviseur mkb")
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=wording))
    return meeting


def test_s19_handing_over_keeps_who_it_was_and_asks_the_new_one_to_confirm() -> None:
    meeting = promised()
    event = e.PromiseHandedOver(promise="T1", to="gemeente-zijlen", role="accountmanager", because="andere baan")
    assert meeting.do("K7M4", event).refusal is None
    commitment = meeting.session.commitments["T1"]
    assert (commitment.owner, commitment.role, commitment.confirmed_at) == ("gemeente-zijlen", "accountmanager", None)
    assert [(past.field, past.was) for past in commitment.history] == [
        ("owner", "bank-noord"),
        ("role", "adviseur mkb"),
    ]
    assert meeting.do("K7M4", e.CommitmentConfirmed(commitment="T1")).refusal is not None
    assert meeting.do("B2C3", e.CommitmentConfirmed(commitment="T1")).refusal is None


def test_s19_a_stranger_cannot_take_a_promise_over() -> None:
    meeting = promised()
    refusal = meeting.do("B2C3", e.PromiseHandedOver(promise="T1", to="gemeente-zijlen")).refusal
    assert refusal is not None
    assert refusal.key == "not-your-promise"


def test_s19_an_owner_of_an_agreement_gets_another_role_without_a_reset() -> None:
    meeting = Given().join("K7M4", "bank-noord").lead(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
    sign = e.AgreementSigned(
        agreement="A1", partner="bank-noord", version=1, contribution="Wij bellen", role="directeur"
    )
    meeting.do("K7M4", sign)
    meeting.do("K7M4", e.PromiseHandedOver(promise="A1", partner="bank-noord", role="adviseur"))
    agreement = meeting.session.agreements["A1"]
    assert agreement.owners[0].role == "adviseur"
    assert [past.was for past in agreement.history] == ["directeur"]
    assert queries.owner_lines(meeting.session, agreement)[0].state == "signed"


@pytest.mark.parametrize(
    ("said", "verb"),
    [
        ("We gaan de mogelijkheden verkennen", "verkennen"),
        ("Wij onderzoeken het", "onderzoeken"),
        ("Ik denk graag mee", "meedenken"),
        ("Wij faciliteren", "faciliteren"),
        ("In gesprek gaan met klanten", "in gesprek gaan"),
        ("Wij bellen voor kerst tien klanten", None),
        ("Onder de toren koffie drinken", None),
    ],
)
def test_f7_vague_verbs_are_recognised(said: str, verb: str | None) -> None:
    assert vague_verb(said) == verb


def test_s11_and_s12_hint_and_never_block() -> None:
    meeting = promised()
    wording = CommitmentText(what="Een app", omslag=Omslag.SAMENWERKING, kind=CommitmentKind.NEW)
    assert meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=wording)).refusal is None
    commitment = meeting.session.commitments["T2"]
    assert set(commitment.hints()) == {Hint.REPLACES, Hint.ALONE}
    better = wording.model_copy(update={"replaces": "De oude app", "with_whom": ("gemeente-zijlen",)})
    meeting.do("K7M4", e.CommitmentReworded(commitment="T2", wording=better))
    assert commitment.hints() == []


def test_a_first_step_far_away_is_hinted_at() -> None:
    meeting = promised()
    late = meeting.session.at.date() + dt.timedelta(days=40)
    wording = CommitmentText(what="Bellen", first_step="Lijst maken", first_step_due=late)
    meeting.do("K7M4", e.CommitmentReworded(commitment="T1", wording=wording))
    assert Hint.FIRST_STEP_LATE in meeting.session.commitments["T1"].hints()


def test_gaps_name_every_partner_in_the_room_and_nobody_else() -> None:
    meeting = promised()
    rows = {row.partner: row.gaps for row in promise_queries.partner_gaps(meeting.session)}
    assert set(rows) == {"bank-noord", "gemeente-zijlen"}
    assert promise_queries.Gap.NO_PROMISE in rows["gemeente-zijlen"]
    assert rows["bank-noord"][promise_queries.Gap.NO_DUE] == ("T1",)


def test_r15_who_left_is_kept_as_history() -> None:
    meeting = Given().join("K7M4", "bank-noord").lead(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
    meeting.do("K7M4", e.AgreementSigned(agreement="A1", partner="bank-noord", version=1, contribution="Wij bellen"))
    meeting.do("K7M4", e.AgreementLeft(agreement="A1", partner="bank-noord", because="Geen mensen"))
    agreement = meeting.session.agreements["A1"]
    (left,) = promise_queries.former_owners(meeting.session, agreement)
    assert (left.partner, left.because) == ("bank-noord", "Geen mensen")
    assert queries.owner_lines(meeting.session, agreement) == []
    assert len(agreement.signatures) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Bank Noord", "bank noord bv", True),
        ("VV Zijlen", "V.V. Zijlen", True),
        ("Accountants aan de Vaart", "Accountants a/d Vaart", True),
        ("Stichting Dorpshuis Oudewaard", "Dorpshuis Oudewaard", True),
        ("Bank Noord", "Bank Zuid", False),
        ("Gemeente Zijlen", "Gemeente Oudewaard", False),
        ("Kerk", "Kerkstraat Bakkers", False),
    ],
)
def test_r4_near_equal_names_are_recognised(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same


def test_a_card_may_give_an_opinion_through_the_facilitator() -> None:
    meeting = asking().join("KA01", kind=SeatKind.CARD)
    assert meeting.do(e.FACILITATOR, e.OpinionGiven(agreement="A1", seat="KA01", gradient=3)).refusal is None


def test_f8_a_confirmation_of_another_text_than_was_seen_is_refused() -> None:
    meeting = promised()
    seen = meeting.session.commitments["T1"].mark()
    other = CommitmentText(what="Twintig klanten bellen")
    meeting.lead(e.CommitmentReworded(commitment="T1", wording=other))
    refusal = meeting.do("K7M4", e.CommitmentConfirmed(commitment="T1", seen=seen)).refusal
    assert refusal is not None
    assert refusal.key == "text-changed"
    now = meeting.session.commitments["T1"].mark()
    assert meeting.do("K7M4", e.CommitmentConfirmed(commitment="T1", seen=now)).refusal is None


def test_r14_two_rewordings_at_once_do_not_overwrite_each_other() -> None:
    meeting = promised()
    seen = meeting.session.commitments["T1"].mark()
    for text, key in (("Vijftien klanten", None), ("Dertig klanten", "text-changed")):
        event = e.CommitmentReworded(commitment="T1", wording=CommitmentText(what=text), seen=seen)
        refusal = meeting.do("K7M4", event).refusal
        assert (refusal.key if refusal else None) == key
    assert meeting.session.commitments["T1"].what == "Vijftien klanten"
