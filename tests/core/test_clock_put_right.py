"""The laptop's clock turns out to be wrong in the middle of a meeting: its hours follow, what took how long stays."""

import datetime as dt

import pytest
from given import START, Given, scenario

from workshop.core import events as e
from workshop.core import timing
from workshop.core.promises import CommitmentText
from workshop.core.record import record_of

HOUR = dt.timedelta(hours=1)
MINUTE = dt.timedelta(minutes=1)
AHEAD = int(-HOUR.total_seconds())


def under_way() -> Given:
    """By a clock that is an hour ahead, at the minute the meeting was announced for."""
    announced = (START + dt.timedelta(hours=1)).time()
    meeting = Given(scenario(starts_at=announced.replace(tzinfo=None), zone="UTC"))
    meeting.join("K7M4", "bank-noord")
    meeting.do(e.FACILITATOR, e.StepStarted(step="toezeggingen"), after=2 * HOUR)
    wording = CommitmentText(what="Wij bellen elke maandag")
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=wording), after=5 * MINUTE)
    return meeting


def test_use_3_10_a_clock_that_was_an_hour_ahead_makes_nobody_late_once_it_is_put_right() -> None:
    meeting = under_way()
    session = meeting.session
    begun = timing.begun_at(session)
    assert begun is not None
    meeting.do(e.ROOM, e.ClockPutRight(seconds=AHEAD), after=MINUTE)
    step = session.step
    assert step is not None
    assert timing.begun_at(session) == begun - HOUR
    assert timing.time_in_step(session, step, session.at) == 6 * MINUTE, "as long as it took"
    assert timing.promised_end(session) == START + HOUR + session.scenario.minutes * MINUTE


def test_use_3_10_every_moment_moves_along_and_none_twice() -> None:
    meeting = under_way()
    before = record_of(meeting.session).model_copy(deep=True)
    seat, changed = meeting.session.seats["K7M4"].taken_at, meeting.session.commitments["T1"].changed_at
    meeting.do(e.ROOM, e.ClockPutRight(seconds=AHEAD), after=MINUTE)
    after = record_of(meeting.session)
    assert meeting.session.seats["K7M4"].taken_at == seat - HOUR
    assert meeting.session.commitments["T1"].changed_at == (changed - HOUR if changed else None)
    assert after.commitments[0].made_at == before.commitments[0].made_at - HOUR
    assert after.meeting.started_at == before.meeting.started_at - HOUR
    assert [one.versions[0].at for one in after.agreements] == [one.versions[0].at - HOUR for one in before.agreements]
    assert [one.what for one in after.commitments] == [one.what for one in before.commitments]
    (change,) = after.clock_changes
    assert (change.at, change.seconds) == (meeting.session.at, AHEAD)


def test_use_3_10_a_clock_that_goes_wrong_and_right_again_leaves_all_hours_as_they_were() -> None:
    meeting = under_way()
    steady = under_way()
    for seconds in (3600, -3600):
        meeting.do(e.ROOM, e.ClockPutRight(seconds=seconds), after=MINUTE)
        steady.do(e.ROOM, e.ClockPutRight(seconds=0), after=MINUTE)
    left, right = record_of(meeting.session), record_of(steady.session)
    assert left.model_copy(update={"clock_changes": []}) == right.model_copy(update={"clock_changes": []})


def test_use_3_10_the_order_is_that_of_the_numbers() -> None:
    meeting = under_way()
    meeting.do(e.ROOM, e.ClockPutRight(seconds=AHEAD), after=MINUTE)
    wording = CommitmentText(what="Wij bellen ook op dinsdag")
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=wording), after=MINUTE)
    first, second = record_of(meeting.session).commitments
    assert (first.id, second.id) == ("T1", "T2")
    assert second.made_at - first.made_at == 2 * MINUTE


@pytest.mark.parametrize("by", [e.FACILITATOR, "K7M4"])
def test_use_3_10_only_the_room_reads_the_clock(by: str) -> None:
    refusal = under_way().do(by, e.ClockPutRight(seconds=60)).refusal
    assert refusal is not None
    assert refusal.key == "facilitator-only"
