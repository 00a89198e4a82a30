"""Seats and organisations: who is here, who speaks for whom, and two names that turn out to be one."""

import pytest
from given import Given

from workshop.core import events as e
from workshop.core import queries
from workshop.core.session import name_key
from workshop.core.terms import Group, Level, PartnerKind, SeatKind, Sector, Shown


def take(meeting: Given, seat: str, name: str, **more: object) -> None:
    """Somebody joins for an organisation that is not in the list."""
    new = e.NewPartner(name=name)
    meeting.do(e.DOOR, e.SeatTaken.model_validate({"seat": seat, "group": "helper", "new_partner": new, **more}))


def test_the_partners_of_the_scenario_are_known_and_not_here_yet() -> None:
    partners = Given().session.partners
    assert set(partners) == {"bank-noord", "gemeente-zijlen", "voetbalclub-zijlen"}
    assert partners["gemeente-zijlen"].sector is Sector.PUBLIC
    assert partners["voetbalclub-zijlen"].level is Level.LOCAL
    assert not any(partner.present for partner in partners.values())


def test_a_seat_makes_its_partner_present() -> None:
    meeting = Given().join("K7M4", "bank-noord")
    assert meeting.session.partners["bank-noord"].present


def test_r1_somebody_who_joins_late_answers_the_current_step_at_once() -> None:
    meeting = Given().lead(e.StepStarted(step="drempels")).join("K7M4", "bank-noord")
    meeting.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="Geld"))
    assert not meeting.refused


def test_r2_the_facilitator_answers_for_a_card_and_it_is_marked_and_counted_once() -> None:
    meeting = Given().join("KA01", "bank-noord", kind=SeatKind.CARD).lead(e.StepStarted(step="drempels"))
    meeting.do(e.FACILITATOR, e.ContributionGiven(seat="KA01", step="drempels", text="Geld"))
    assert meeting.session.contributions["I1"].on_behalf
    assert queries.answered(meeting.session, meeting.session.scenario.steps[2]) == 1


def test_r3_people_at_a_table_are_shown_beside_its_one_vote() -> None:
    meeting = Given().join("K7M4").join("TA01", kind=SeatKind.TABLE, people=6).lead(e.StepStarted(step="begin"))
    meeting.do(e.FACILITATOR, e.VoteCast(seat="TA01", step="begin", choices={5: 1}))

    counted = queries.attendance(meeting.session)
    assert (counted.phones, counted.tables, counted.people, counted.seats) == (1, 1, 7, 2)
    assert [bar.count for bar in queries.vote_bars(meeting.session, meeting.session.scenario.steps[0])][-1] == 1


def test_a_seat_that_is_left_no_longer_counts_and_frees_its_cookie() -> None:
    meeting = Given().join("K7M4", "bank-noord", cookie_hash="koek")
    meeting.do("K7M4", e.SeatLeft(seat="K7M4"))
    assert queries.attendance(meeting.session).seats == 0
    meeting.join("B2C3", "bank-noord", cookie_hash="koek")
    assert not meeting.refused
    assert meeting.session.seat_by_cookie == {"koek": "B2C3"}


def test_simulated_people_take_part_in_a_rehearsal_only() -> None:
    rehearsal = Given(rehearsal=True).join("S1", kind=SeatKind.SIMULATED)
    assert queries.attendance(rehearsal.session).simulated == 1
    assert Given().join("S1", kind=SeatKind.SIMULATED).refused == ["simulated-in-earnest"]


def test_r16_a_name_typed_on_a_phone_waits_for_release() -> None:
    meeting = Given()
    take(meeting, "K7M4", "Kerk Zijlen")
    assert meeting.session.partners["kerk-zijlen"].shown is Shown.WAITING
    assert list(meeting.session.waiting) == ["kerk-zijlen"]
    meeting.lead(e.TextReleased(items=("kerk-zijlen",)))
    assert meeting.session.partners["kerk-zijlen"].shown is Shown.RELEASED
    assert not meeting.session.waiting


def test_an_organisation_that_the_facilitator_adds_may_be_shown() -> None:
    meeting = Given().lead(e.PartnerAdded(partner=e.NewPartner(name="Kerk Zijlen", kind=PartnerKind.CHURCH)))
    added = meeting.session.partners["kerk-zijlen"]
    assert (added.shown, added.sector, added.added_in_room) == (Shown.RELEASED, Sector.COMMUNITY, True)


def test_r4_the_same_name_in_other_letters_is_the_same_organisation() -> None:
    meeting = Given()
    take(meeting, "K7M4", "bank   NOORD")
    assert meeting.session.seats["K7M4"].partner == "bank-noord"
    assert len(meeting.session.partners) == 3
    assert name_key(" Bank  Noord") == "bank noord"


def test_two_names_with_the_same_slug_stay_apart() -> None:
    meeting = Given()
    take(meeting, "K7M4", "Bank-Noord!")
    assert meeting.session.seats["K7M4"].partner == "bank-noord-2"


def merged() -> Given:
    """A bank under two names: two seats, one each."""
    meeting = Given().join("K7M4", "bank-noord")
    take(meeting, "B2C3", "Bank Noord bv")
    return meeting.lead(e.PartnersMerged(kept="bank-noord", merged="bank-noord-bv"))


def test_r4_merged_organisations_count_once() -> None:
    meeting = merged()
    assert queries.attendance(meeting.session).partners == 1
    assert meeting.session.partner_id("bank-noord-bv") == "bank-noord"
    assert queries.partners_without_promise(meeting.session) == ["bank-noord"]


def test_a_merge_can_be_undone_and_redone() -> None:
    meeting = merged()
    meeting.lead(e.ActionUndone(number=meeting.session.number))
    assert queries.attendance(meeting.session).partners == 2
    meeting.lead(e.PartnersMerged(kept="bank-noord", merged="bank-noord-bv"))
    meeting.lead(e.PartnersSplit(merged="bank-noord-bv"))
    meeting.lead(e.ActionUndone(number=meeting.session.number))
    assert meeting.session.partner_id("bank-noord-bv") == "bank-noord"


@pytest.mark.parametrize(("kept", "last"), [("bank-noord", "gemeente-zijlen"), ("bank-noord-bv", "gemeente-zijlen")])
def test_merges_follow_each_other(kept: str, last: str) -> None:
    meeting = merged().lead(e.PartnersMerged(kept=last, merged="bank-noord"))
    assert meeting.session.partner_id("bank-noord-bv") == last
    meeting.lead(e.PartnersMerged(kept=kept, merged=last))
    assert meeting.refused == ["same-partner"]


def test_a_colleague_speaks_for_the_owner_after_the_merge() -> None:
    from workshop.core.promises import CommitmentText

    meeting = merged().lead(e.StepStarted(step="toezeggingen"))
    what = CommitmentText(what="Wij bellen terug")
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=what))
    meeting.do("B2C3", e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen tien keer terug")))
    assert not meeting.refused
    assert queries.partners_without_promise(meeting.session) == []


def test_r10_who_is_silent_is_known_per_step_and_organisation() -> None:
    meeting = Given().join("K7M4", "bank-noord").join("B2C3", "gemeente-zijlen", Group.GOVERNMENT)
    meeting.lead(e.StepStarted(step="drempels"))
    meeting.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="Geld"))
    steps = meeting.session.scenario.steps
    assert queries.silent_partners(meeting.session, steps[2]) == ["gemeente-zijlen"]
    meeting.lead(e.StepStarted(step="begin"))
    meeting.do("B2C3", e.VoteCast(seat="B2C3", step="begin", choices={1: 1}))
    assert queries.silent_partners(meeting.session, steps[0]) == ["bank-noord"]
