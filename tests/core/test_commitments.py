"""What one organisation promises: its words, who confirms them, and what becomes of it."""

import datetime as dt

import pytest
from given import Given

from workshop.core import events as e
from workshop.core import queries
from workshop.core.promises import Check, Commitment, CommitmentText
from workshop.core.queries import Cell
from workshop.core.terms import Circle, Group, Mandate, Omslag, SeatKind, Shown, Status

WHAT = CommitmentText(what="Wij bellen terug", omslag=Omslag.AANBOD)


def reached() -> Given:
    meeting = Given().join("K7M4", "bank-noord").join("M2M2", "bank-noord").join("Z9Z9", group=Group.ENTREPRENEUR)
    return meeting.lead(e.StepStarted(step="toezeggingen"))


def made(wording: CommitmentText = WHAT) -> Given:
    meeting = reached()
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=wording))
    assert not meeting.refused
    return meeting


def first(meeting: Given) -> Commitment:
    return meeting.session.commitments["T1"]


def test_f6_only_what_is_asked_and_the_rest_invites() -> None:
    meeting = made(CommitmentText(what="Wij bellen terug"))
    assert first(meeting).passed() == {Check.WHO, Check.WHAT}


def test_f6_a_first_step_lies_within_two_weeks() -> None:
    day = made().session.at.date()
    late = WHAT.model_copy(update={"first_step": "Bellen", "first_step_due": day + dt.timedelta(days=30)})
    soon = late.model_copy(update={"first_step_due": day + dt.timedelta(days=14)})
    assert Check.FIRST_STEP not in first(made(late)).passed()
    assert Check.FIRST_STEP in first(made(soon)).passed()


def test_f8_the_owners_own_words_are_confirmed_and_wait_for_release() -> None:
    promise = first(made())
    assert promise.confirmed_at == promise.made_at
    assert (promise.on_behalf, promise.shown, promise.owner) == (False, Shown.WAITING, "bank-noord")


def test_f8_typed_on_behalf_of_somebody_awaits_the_owners_word() -> None:
    meeting = reached().lead(e.CommitmentMade(owner="bank-noord", wording=WHAT))
    assert (first(meeting).on_behalf, first(meeting).confirmed_at) == (True, None)
    meeting.do("M2M2", e.CommitmentConfirmed(commitment="T1"))
    assert first(meeting).confirmed_at == meeting.session.at


def test_r14_the_facilitators_edit_asks_the_owner_again_and_keeps_the_old_words() -> None:
    meeting = made().lead(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen morgen")))
    promise = first(meeting)
    assert promise.confirmed_at is None
    assert [(past.field, past.was, past.by) for past in promise.history] == [
        ("what", "Wij bellen terug", e.FACILITATOR),
        ("omslag", "aanbod", e.FACILITATOR),
    ]


def test_r16_new_words_of_the_owner_wait_for_release_again() -> None:
    meeting = made().lead(e.TextReleased(items=("T1",)))
    meeting.do("K7M4", e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Iets anders")))
    assert first(meeting).shown is Shown.WAITING
    assert list(meeting.session.waiting) == ["T1"]


def test_undo_of_an_edit_brings_the_words_back_and_history_grows() -> None:
    meeting = made().lead(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Fout")))
    meeting.lead(e.ActionUndone(number=meeting.session.number))
    assert first(meeting).wording() == WHAT
    assert len(first(meeting).history) == 4


def test_undo_of_a_promise_typed_by_hand_withdraws_it() -> None:
    meeting = reached().lead(e.CommitmentMade(owner="bank-noord", wording=WHAT))
    meeting.lead(e.ActionUndone(number=meeting.session.number))
    assert queries.standing_commitments(meeting.session) == []


def test_r15_undo_keeps_when_and_why_the_owner_withdrew() -> None:
    meeting = reached().lead(e.CommitmentMade(owner="bank-noord", wording=WHAT))
    meeting.do("K7M4", e.CommitmentWithdrawn(commitment="T1", reason="Geen mensen"))
    when = meeting.session.at
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert (first(meeting).withdrawn_at, first(meeting).withdrawn_because) == (when, "Geen mensen")


def test_a_withdrawn_promise_can_be_restored_and_stands_as_it_stood() -> None:
    meeting = made()
    for on, status in ((dt.date(2027, 3, 1), Status.DONE), (dt.date(2027, 1, 1), Status.STUCK)):
        meeting.lead(e.FollowUpRecorded(promise="T1", status=status, on=on))
    meeting.lead(e.CommitmentWithdrawn(commitment="T1", reason="Vergissing"))
    assert first(meeting).status is Status.WITHDRAWN
    meeting.lead(e.CommitmentRestored(commitment="T1"))
    assert first(meeting).status is Status.DONE
    assert first(meeting).withdrawn_because is None


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ([(1, Status.UNDER_WAY), (9, Status.DONE)], Status.DONE),
        ([(9, Status.DONE), (1, Status.UNDER_WAY)], Status.DONE),
        ([(9, Status.STUCK), (9, Status.DONE)], Status.DONE),
    ],
)
def test_f14_the_status_is_that_of_the_latest_day_and_of_one_day_the_last_told(
    told: list[tuple[int, Status]], stands: Status
) -> None:
    meeting = made()
    for day, status in told:
        meeting.lead(e.FollowUpRecorded(promise="T1", status=status, on=dt.date(2027, 1, day)))
    assert first(meeting).status is stands
    assert [one.status for one in first(meeting).follow_ups] == [status for _, status in told]


def test_an_entrepreneur_without_an_organisation_can_promise() -> None:
    meeting = reached()
    meeting.do("Z9Z9", e.CommitmentMade(seat="Z9Z9", wording=WHAT))
    assert Check.WHO in first(meeting).passed()
    assert queries.circle_of(meeting.session, first(meeting)) is Circle.ENTREPRENEURS


def test_the_facilitator_promises_for_a_card() -> None:
    meeting = reached().join("KA01", "gemeente-zijlen", Group.GOVERNMENT, kind=SeatKind.CARD)
    meeting.lead(e.CommitmentMade(seat="KA01", owner="gemeente-zijlen", wording=WHAT))
    assert (first(meeting).group, first(meeting).seat) == (Group.GOVERNMENT, "KA01")


def test_forms_stay_open_once_the_step_was_reached() -> None:
    meeting = reached().lead(e.StepClosed(step="toezeggingen"), e.StepStarted(step="eind"))
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT))
    assert not meeting.refused


def test_coverage_counts_firm_and_reserved_promises_by_circle_and_omslag() -> None:
    meeting = made()
    reserved = {"mandate": Mandate.RESERVED, "reserved_with": "de directie", "omslag": Omslag.VRAAG}
    meeting.do("M2M2", e.CommitmentMade(seat="M2M2", owner="bank-noord", wording=WHAT.model_copy(update=reserved)))
    meeting.do("Z9Z9", e.CommitmentMade(seat="Z9Z9", wording=CommitmentText(what="Zonder omslag")))
    assert queries.coverage(meeting.session) == {
        Circle.ADVISERS: {
            Omslag.VRAAG: Cell(0, 1), Omslag.AANBOD: Cell(1, 0), Omslag.SAMENWERKING: Cell(0, 0),
        }
    }  # fmt: skip
    assert queries.thinnest_omslag(meeting.session) is Omslag.SAMENWERKING


def test_r17_a_removed_promise_is_nowhere_counted() -> None:
    meeting = made().lead(e.TextHidden(item="T1"))
    assert queries.coverage(meeting.session) == {}
    assert queries.partners_without_promise(meeting.session) == ["bank-noord"]
