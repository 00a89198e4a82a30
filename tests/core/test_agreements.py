"""Agreements with shared ownership: whose signature counts, for which words, and until when (domain 2.4)."""

import datetime as dt
from typing import Any

from given import Given

from workshop.core import events as e
from workshop.core import queries
from workshop.core.fold import apply
from workshop.core.promises import Agreement, SharedText, SignatureState
from workshop.core.queries import OwnerLine
from workshop.core.record import record_of, reopen
from workshop.core.terms import Circle, Group, Omslag, Shown, Status

BANK, TOWN, CLUB = "bank-noord", "gemeente-zijlen", "voetbalclub-zijlen"


def fixed() -> Given:
    """Four phones of three partners; the prepared agreement A1 can be signed."""
    meeting = Given().join("BANK", BANK).join("BAN2", BANK).join("TOWN", TOWN, Group.GOVERNMENT).join("CLUB", CLUB)
    return meeting.lead(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))


def sign(meeting: Given, by: str, partner: str, **changes: Any) -> None:
    plain = {"agreement": "A1", "partner": partner, "version": agreement(meeting).current.number,
             "contribution": f"{partner} belt terug"}  # fmt: skip
    applied = meeting.do(by, e.AgreementSigned.model_validate(plain | changes))
    assert applied.refusal is None, applied.refusal


def agreement(meeting: Given, agreement_id: str = "A1") -> Agreement:
    return meeting.session.agreements[agreement_id]


def lines(meeting: Given) -> dict[str, OwnerLine]:
    found = queries.owner_lines(meeting.session, agreement(meeting))
    assert len({line.partner for line in found}) == len(found)
    return {line.partner: line for line in found}


def states(meeting: Given) -> dict[str, SignatureState]:
    return {partner: line.state for partner, line in lines(meeting).items()}


def signed() -> Given:
    meeting = fixed()
    sign(meeting, "BANK", BANK)
    sign(meeting, "TOWN", TOWN)
    return meeting


def reworded(meeting: Given, **changes: Any) -> Given:
    text = agreement(meeting).current.text().model_copy(update=changes)
    return meeting.lead(e.AgreementReworded(agreement="A1", text=text), e.AgreementFixed(agreement="A1"))


def test_an_agreement_is_shared_when_two_organisations_have_signed() -> None:
    meeting = fixed()
    sign(meeting, "BANK", BANK)
    assert not queries.is_shared(meeting.session, agreement(meeting))
    sign(meeting, "TOWN", TOWN)
    assert queries.is_shared(meeting.session, agreement(meeting))


def test_f12_two_colleagues_of_one_organisation_are_one_signature() -> None:
    meeting = fixed()
    sign(meeting, "BANK", BANK)
    sign(meeting, "BAN2", BANK)
    assert states(meeting) == {BANK: SignatureState.SIGNED}
    assert not queries.is_shared(meeting.session, agreement(meeting))


def test_f12_partners_that_turn_out_to_be_one_are_one_line() -> None:
    meeting = signed().lead(e.PartnersMerged(kept=BANK, merged=TOWN))
    assert states(meeting) == {BANK: SignatureState.SIGNED}
    assert not queries.is_shared(meeting.session, agreement(meeting))
    meeting.lead(e.PartnersSplit(merged=TOWN))
    assert queries.is_shared(meeting.session, agreement(meeting))


def test_f12_of_merged_partners_what_was_said_last_counts() -> None:
    meeting = fixed()
    sign(meeting, "TOWN", TOWN, contribution="Oud")
    meeting.lead(e.PartnersMerged(kept=BANK, merged=TOWN))
    until = dt.date(2027, 1, 15)
    sign(meeting, "BANK", BANK, contribution="Nieuw", mandate="reserved", reserved_with="x", reserved_until=until)
    line = lines(meeting)[BANK]
    assert (line.contribution, line.state) == ("Nieuw", SignatureState.RESERVED)


def test_f12_a_signature_that_covers_the_text_outweighs_a_later_one_that_does_not() -> None:
    meeting = fixed()
    sign(meeting, "TOWN", TOWN)
    reworded(meeting, means="Drie uur per week")
    sign(meeting, "BANK", BANK)
    meeting.lead(e.PartnersMerged(kept=TOWN, merged=BANK))
    assert states(meeting) == {TOWN: SignatureState.SIGNED}


def test_f9_one_word_changed_reopens_every_signature() -> None:
    meeting = signed()
    before, times = agreement(meeting).current, [one.signed_at for one in agreement(meeting).signatures]

    reworded(meeting, result=before.result.replace("vraag", "klacht"))

    assert states(meeting) == {BANK: SignatureState.AGAIN, TOWN: SignatureState.AGAIN}
    assert not queries.is_shared(meeting.session, agreement(meeting))
    assert agreement(meeting).versions[0] == before
    assert [one.signed_at for one in agreement(meeting).signatures] == times


def test_f9_a_signature_counts_again_when_it_is_given_for_the_new_words() -> None:
    meeting = reworded(signed(), means="Drie uur per week")
    sign(meeting, "TOWN", TOWN)
    assert states(meeting) == {BANK: SignatureState.AGAIN, TOWN: SignatureState.SIGNED}
    assert [one.version for one in agreement(meeting).signatures] == [1, 1, 2]


def test_f9_a_changed_text_must_be_fixed_before_it_can_be_signed() -> None:
    meeting = signed()
    text = agreement(meeting).current.text().model_copy(update={"title": "Twee keer vertellen"})
    meeting.lead(e.AgreementReworded(agreement="A1", text=text))
    meeting.do(
        "CLUB", e.AgreementSigned(agreement="A1", partner=CLUB, version=2, contribution="Wij halen ondernemers erbij")
    )
    assert meeting.refused == ["text-not-fixed"]


def test_f9_words_that_changed_and_changed_back_ask_for_a_signature_again() -> None:
    meeting = signed()
    old = agreement(meeting).current.text()
    meeting.lead(e.AgreementReworded(agreement="A1", text=old.model_copy(update={"title": "Anders"})))
    meeting.lead(e.ActionUndone(number=meeting.session.number))
    assert agreement(meeting).current.text() == old
    assert agreement(meeting).current.fingerprint == agreement(meeting).versions[0].fingerprint
    assert set(states(meeting).values()) == {SignatureState.AGAIN}
    assert len(agreement(meeting).versions) == 3


def test_f9_another_owner_who_joins_or_leaves_resets_nobody() -> None:
    meeting = signed()
    sign(meeting, "CLUB", CLUB)
    assert set(states(meeting).values()) == {SignatureState.SIGNED}
    meeting.do("CLUB", e.AgreementLeft(agreement="A1", partner=CLUB, because="Geen mensen"))
    assert states(meeting) == {BANK: SignatureState.SIGNED, TOWN: SignatureState.SIGNED}
    assert agreement(meeting).state_of(CLUB) is SignatureState.LEFT
    assert agreement(meeting).owners[-1].because == "Geen mensen"


def test_f9_an_own_part_that_changes_asks_only_that_owner_again() -> None:
    meeting = signed()
    own = agreement(meeting).owner(BANK)
    assert own is not None
    own.lets_go = "Onze eigen folder"
    assert states(meeting) == {BANK: SignatureState.AGAIN, TOWN: SignatureState.SIGNED}


def test_f9_signing_with_another_part_leaves_the_others_signed_and_keeps_both_parts() -> None:
    meeting = signed()
    sign(meeting, "BANK", BANK, contribution="Wij bellen binnen een dag")
    assert set(states(meeting).values()) == {SignatureState.SIGNED}
    assert lines(meeting)[BANK].contribution == "Wij bellen binnen een dag"
    kept = [one.contribution for one in agreement(meeting).signatures if one.partner == BANK]
    assert kept == ["bank-noord belt terug", "Wij bellen binnen een dag"]


def test_f9_the_fingerprint_is_of_the_words_alone() -> None:
    text = SharedText(title="Eén nummer", result="Wie belt, krijgt antwoord.")
    assert text.fingerprint() == SharedText.model_validate(text.model_dump()).fingerprint()
    for name, value in (("title", "Een nummer"), ("means", "x"), ("review_on", dt.date(2027, 1, 1))):
        assert text.model_copy(update={name: value}).fingerprint() != text.fingerprint()


def test_f10_a_reserved_signature_is_a_normal_state_with_a_date() -> None:
    meeting = signed()
    until = dt.date(2027, 1, 15)
    sign(meeting, "TOWN", TOWN, mandate="reserved", reserved_with="het college", reserved_until=until)
    line = lines(meeting)[TOWN]
    assert (line.state, line.reserved_with, line.reserved_until) == (SignatureState.RESERVED, "het college", until)
    assert queries.is_shared(meeting.session, agreement(meeting))
    cells = queries.coverage(meeting.session)
    assert (cells[Circle.GOVERNMENTS][Omslag.AANBOD].firm, cells[Circle.GOVERNMENTS][Omslag.AANBOD].reserved) == (0, 1)


def test_an_owner_who_left_can_join_again() -> None:
    meeting = signed()
    meeting.do("BANK", e.AgreementLeft(agreement="A1", partner=BANK))
    sign(meeting, "BAN2", BANK)
    assert states(meeting) == {TOWN: SignatureState.SIGNED, BANK: SignatureState.SIGNED}
    assert len(agreement(meeting).owners) == 3


def test_a_partner_that_declines_is_told_once_and_may_change_its_mind() -> None:
    meeting = fixed()
    for because in ("Geen tijd", "Geen geld"):
        meeting.do("CLUB", e.AgreementDeclined(agreement="A1", partner=CLUB, because=because))
    assert [no.because for no in agreement(meeting).declined] == ["Geen geld"]
    sign(meeting, "CLUB", CLUB)
    assert agreement(meeting).declined == []


def test_r2_the_facilitator_signs_for_a_partner_and_can_undo_it() -> None:
    meeting = fixed()
    sign(meeting, e.FACILITATOR, CLUB)
    assert agreement(meeting).signatures[-1].on_behalf
    meeting.lead(e.ActionUndone(number=meeting.session.number))
    assert states(meeting) == {}


def test_undo_never_takes_away_a_signature_that_a_partner_gave_itself() -> None:
    meeting = signed()
    sign(meeting, e.FACILITATOR, BANK, contribution="Op verzoek aangepast")
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert states(meeting)[BANK] is SignatureState.SIGNED


def test_a_proposal_from_a_phone_waits_for_release_before_it_is_on_screen() -> None:
    meeting = fixed().lead(e.AgreementWithdrawn(agreement="A1"))
    meeting.do("TOWN", e.AgreementProposed(seat="TOWN", text=SharedText(title="Samen bellen")))
    assert agreement(meeting, "A2").shown is Shown.WAITING
    assert queries.focused_agreement(meeting.session) is None
    meeting.lead(e.TextReleased(items=("A2",)))
    assert queries.focused_agreement(meeting.session) is agreement(meeting, "A2")


def test_r17_a_removed_proposal_makes_room_for_another() -> None:
    meeting = fixed()
    meeting.do("TOWN", e.AgreementProposed(seat="TOWN", text=SharedText(title="Onzin")))
    meeting.lead(e.AgreementProposed(text=SharedText(title="Eén nummer")), e.TextHidden(item="A2"))
    meeting.lead(e.AgreementProposed(text=SharedText(title="Samen bellen")))
    assert not meeting.refused


def test_undo_takes_back_the_shaping_of_an_agreement() -> None:
    meeting = fixed().lead(e.AgreementLoosened(agreement="A1"), e.AgreementWithdrawn(agreement="A1"))
    meeting.lead(e.AgreementRestored(agreement="A1"), e.AgreementProposed(text=SharedText(title="Samen bellen")))
    seen = []
    for _ in range(5):
        meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
        one = agreement(meeting)
        seen.append((len(queries.standing_agreements(meeting.session)), one.stands, one.fixed_at is not None))
    assert seen == [
        (1, True, False), (0, False, False), (1, True, False), (1, True, True), (1, True, False),
    ]  # fmt: skip


def test_an_agreement_is_followed_up_like_a_commitment() -> None:
    session = reopen(record_of(signed().lead(e.SessionClosed()).session))
    event = e.FollowUpRecorded(promise="A1", status=Status.UNDER_WAY, on=dt.date(2027, 3, 3), note="Twee doen mee")
    at = session.at + dt.timedelta(days=90)
    applied = apply(session, e.Stamped(number=session.number + 1, at=at, by=e.FACILITATOR, id="f", event=event))
    assert applied.refusal is None
    assert session.agreements["A1"].status is Status.UNDER_WAY
