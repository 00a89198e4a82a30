"""A log of earlier rules folds for ever as it did when its events were acknowledged."""

import datetime as dt
from pathlib import Path

import pytest
from given import Given

from workshop.core import events as e
from workshop.core.fold import apply, begin
from workshop.core.record import record_of, reopen
from workshop.core.session import Session
from workshop.core.terms import Mandate

KEPT = Path(__file__).parents[1] / "kept" / "log-rules-1.jsonl"
"""The log of a meeting under rules 1, as that program wrote it; never made anew."""
FAR = dt.date(9999, 12, 31)


@pytest.fixture(scope="module")
def folded() -> Session:
    log = [e.Stamped.model_validate_json(line) for line in KEPT.read_text(encoding="utf-8").splitlines()]
    session = begin(log[0])
    for stamped in log[1:]:
        apply(session, stamped)
    return session


def test_use_0_2_a_kept_log_is_judged_by_its_own_rules(folded: Session) -> None:
    assert folded.rules == 1
    assert folded.refused == {10: "unknown-choice", 52: "text-changed", 56: "enough-agreements"}
    assert folded.number == 72
    assert folded.is_closed


def test_use_0_2_a_vote_of_5_on_a_scale_of_3_options_still_counts(folded: Session) -> None:
    assert folded.votes == {"schaal": {"K7M4": {5: 1}, "B2C3": {2: 1}}, "kort": {"B2C3": {3: 1}}}


def test_use_0_2_36_promises_of_one_seat_are_all_there(folded: Session) -> None:
    assert folded.commitments.keys() == {f"T{number}" for number in range(1, 37)}
    assert {one.seat for one in folded.commitments.values()} == {"K7M4"}
    assert folded.commitments["T4"].what == "Wij bellen iedereen."


def test_use_0_2_days_in_9999_and_in_year_1_stand_as_they_were_promised(folded: Session) -> None:
    first, second = folded.commitments["T1"], folded.commitments["T2"]
    assert (first.due, first.first_step_due, first.reserved_until) == (FAR, FAR, FAR)
    assert (second.due, second.first_step_due) == (dt.date(1, 1, 1), dt.date(1, 1, 1))


def test_use_0_2_one_phones_proposals_and_objections_stand_as_they_did(folded: Session) -> None:
    assert list(folded.agreements) == ["A1", "A2", "A3"]
    assert [one.seat for one in folded.agreements.values()] == [None, "K7M4", "K7M4"]
    first = folded.agreements["A1"]
    assert [one.because for one in first.objections] == ["Bezwaar 1", "Bezwaar 2", "Bezwaar 3", "Bezwaar 4"]
    assert first.standing_objections == []
    assert first.fixed_at is not None
    assert [(one.partner, one.mandate, one.reserved_until) for one in first.signatures] == [
        ("bank-noord", Mandate.RESERVED, FAR),
        ("gemeente-zijlen", Mandate.FULL, None),
    ]


def test_use_0_2_its_record_and_the_review_of_it_keep_the_number(folded: Session) -> None:
    record = record_of(folded)
    assert record.meeting.rules == 1
    assert reopen(record).rules == 1


def test_use_0_2_a_new_meeting_has_the_rules_of_this_version() -> None:
    meeting = Given()
    assert meeting.session.rules == e.RULES == 2
    assert reopen(record_of(meeting.session)).rules == 2
