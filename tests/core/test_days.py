"""Which days may be promised: one window around the meeting, whoever types them."""

import datetime as dt

import pytest
from given import Given
from hypothesis import given
from hypothesis import strategies as st

from workshop.core import events as e
from workshop.core.days import YEARS_AHEAD, check_days, earliest_day, later, latest_day
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import record_of, reopen
from workshop.core.terms import Mandate, Status

FAR = dt.date(9999, 12, 31)
LONG_AGO = dt.date(1, 1, 1)
LAST = dt.date(2036, 12, 31)


def meeting() -> Given:
    there = Given().join("K7M4", "bank-noord")
    return there.lead(e.StepStarted(step="toezeggingen"), e.StepStarted(step="afspraken"))


def wording(field: str, day: dt.date) -> CommitmentText:
    return CommitmentText(what="Bellen").model_copy(update={field: day})


@pytest.mark.parametrize("by", ["K7M4", e.FACILITATOR])
@pytest.mark.parametrize("field", ["due", "first_step_due", "reserved_until"])
@pytest.mark.parametrize(("day", "why"), [(FAR, "day-too-far"), (LAST + dt.timedelta(days=1), "day-too-far"),
                                          (LONG_AGO, "day-past"), (dt.date(2026, 12, 2), "day-past")])  # fmt: skip
def test_use_1_3_a_due_date_in_9999_is_refused(by: str, field: str, day: dt.date, why: str) -> None:
    there = meeting()
    made = e.CommitmentMade(seat="K7M4" if by == "K7M4" else None, owner="bank-noord", wording=wording(field, day))
    refusal = there.do(by, made).refusal
    assert refusal is not None
    assert (refusal.key, refusal.details["field"]) == (why, field)
    assert there.session.commitments == {}
    there.do(by, made.model_copy(update={"wording": wording(field, LAST)}))
    assert there.do(by, e.CommitmentReworded(commitment="T1", wording=wording(field, day))).refusal == refusal


def test_use_1_3_a_day_that_stood_there_already_keeps_nobody_from_changing_the_rest() -> None:
    there = meeting()
    there.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=wording("due", LAST)))
    there.session.commitments["T1"].due = LONG_AGO
    other = wording("due", LONG_AGO).model_copy(update={"what": "Vaker bellen"})
    there.do("K7M4", e.CommitmentReworded(commitment="T1", wording=other))
    assert there.refused == []


@pytest.mark.parametrize(("day", "why"), [(FAR, "day-too-far"), (LONG_AGO, "day-past")])
def test_use_1_3_agreements_signatures_and_follow_ups_too(day: dt.date, why: str) -> None:
    there = meeting()
    text = there.session.agreements["A1"].current.text().model_copy(update={"review_on": day})
    there.lead(e.AgreementReworded(agreement="A1", text=text), e.AgreementProposed(text=text))
    there.lead(e.AgreementFixed(agreement="A1"))
    sign = e.AgreementSigned(agreement="A1", partner="bank-noord", version=1, contribution="Bellen",
                             mandate=Mandate.RESERVED, reserved_with="de baas", reserved_until=day)  # fmt: skip
    there.do("K7M4", sign)
    there.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=CommitmentText(what="Bellen")))
    there.lead(e.FollowUpRecorded(promise="T1", status=Status.DONE, on=day))
    assert there.refused == [why] * 4
    assert [one.signatures for one in there.session.agreements.values()] == [[]]


def test_use_1_3_under_rules_1_the_days_of_then_are_taken() -> None:
    there = meeting()
    there.session.rules = 1
    there.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=wording("due", FAR)))
    there.lead(e.AgreementProposed(text=SharedText(title="Later", review_on=LONG_AGO)))
    assert there.refused == []


def test_use_1_3_the_window_is_that_of_the_meeting_also_in_a_review() -> None:
    there = meeting().lead(e.SessionClosed())
    session = reopen(record_of(there.session))
    assert (earliest_day(session), latest_day(session)) == (dt.date(2026, 12, 3), LAST)
    assert check_days(session, {"due": FAR}) is not None


@given(held_on=st.dates(), day=st.dates(), days=st.integers(0, 400))
def test_use_1_3_no_day_at_all_makes_the_rules_fail(held_on: dt.date, day: dt.date, days: int) -> None:
    there = Given()
    there.session.held_on = held_on
    refusal = check_days(there.session, {"due": day})
    fits = earliest_day(there.session) <= day <= latest_day(there.session)
    assert (refusal is None) == fits
    assert latest_day(there.session).year <= held_on.year + YEARS_AHEAD
    assert later(day, days) >= day
