"""Late, paused by an alderman, and shortened: the plan of 120 minutes of the programme as a facilitator lives it."""

import datetime as dt
from typing import Any

import pytest
from drill import examples
from given import START, Given, scenario
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core import barriers, timing
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.record import record_of
from workshop.core.scenario import Scenario
from workshop.core.shortening import LEAST_MINUTES, shorter_plan
from workshop.core.terms import Group, Scene

MINUTE = dt.timedelta(minutes=1)
PLAN_120: tuple[dict[str, Any], ...] = (
    {"id": "begin", "title": "Binnenkomen", "kind": "poll", "form": "pulse", "moment": "begin", "minutes": 5,
     "question": "Ik wil samenwerken."},
    {"id": "verhaal", "title": "Verhaal", "kind": "talk", "form": "story", "minutes": 8, "quote": "Niemand kwam."},
    {"id": "waarom", "title": "Waarom", "kind": "talk", "form": "slide", "minutes": 10},
    {"id": "omslag-1", "title": "Vooruit", "kind": "question", "omslag": "vraag", "minutes": 18, "question": "Wat?",
     "barrier": True, "themes": ["Geen tijd", "Te veel regels"]},
    {"id": "omslag-2", "title": "Simpeler", "kind": "question", "omslag": "aanbod", "minutes": 15, "question": "Wat?"},
    {"id": "omslag-3", "title": "Samen", "kind": "network", "omslag": "samenwerking", "minutes": 18,
     "question": "Wie missen we?"},
    {"id": "wethouder", "title": "De wethouder", "kind": "talk", "form": "alderman", "minutes": 12},
    {"id": "toezeggingen", "title": "Toezeggingen", "kind": "commitment", "protected": True, "minutes": 17,
     "question": "Wat ga jij doen?"},
    {"id": "afspraken", "title": "Afspraken", "kind": "agreement", "protected": True, "minutes": 10},
    {"id": "eind", "title": "Afronden", "kind": "poll", "form": "pulse", "moment": "end", "protected": True,
     "minutes": 7, "question": "Ik wil samenwerken."},
)  # fmt: skip
PROTECTED = {"toezeggingen", "afspraken", "eind"}


def plan(**changes: Any) -> Scenario:
    return scenario(steps=PLAN_120, **changes)


def begun(*steps: str, each: dt.timedelta = dt.timedelta(), **changes: Any) -> Given:
    """A meeting that has come to the last of these steps, each of them after so long."""
    meeting = Given(plan(**changes))
    for step in steps:
        meeting.do(e.FACILITATOR, e.StepStarted(step=step), after=each)
    return meeting


def test_f1_with_thirty_minutes_left_promises_agreements_and_check_out_are_all_in() -> None:
    meeting = begun("begin", "verhaal", "waarom", each=dt.timedelta())
    start = meeting.session.at
    now = start + 90 * MINUTE

    found = shorter_plan(meeting.session, now)

    assert found is not None
    assert found.late > 0
    assert found.still_late <= 4, "34 protected minutes do not fit in 30 without being shortened themselves"
    meeting.do(e.FACILITATOR, found.event, after=now - meeting.session.at)
    assert not meeting.refused
    kept = {step.id for step in meeting.session.scenario.steps if not meeting.session.state(step.id).skipped}
    assert kept >= PROTECTED
    assert timing.promised_end(meeting.session) == start + 120 * MINUTE
    assert timing.overrun(meeting.session, now) <= dt.timedelta()
    assert found.ends_at <= start + 120 * MINUTE
    assert all(meeting.session.minutes(step) >= LEAST_MINUTES for step in PLAN if step.id in PROTECTED)


PLAN = plan().steps


def test_r12_nobody_is_asked_to_shorten_a_meeting_that_is_on_time() -> None:
    meeting = begun("begin")
    assert shorter_plan(meeting.session, meeting.session.at + 3 * MINUTE) is None
    assert shorter_plan(Given(plan()).session, START) is None, "nor one that has not begun"


def test_f1_a_little_late_costs_a_few_minutes_of_what_is_not_protected_and_no_step() -> None:
    meeting = begun("begin", "verhaal", "waarom", "omslag-1", each=12 * MINUTE)
    found = shorter_plan(meeting.session, meeting.session.at)
    assert found is not None
    assert all(change.becomes >= change.was // 2 for change in found.changes)
    assert not PROTECTED & {change.step.id for change in found.changes}
    assert found.still_late == 0


def test_f1_talk_is_skipped_before_what_the_room_says() -> None:
    meeting = begun("begin", each=dt.timedelta())
    found = shorter_plan(meeting.session, meeting.session.at + 48 * MINUTE)
    assert found is not None
    skipped = {change.step.id for change in found.changes if change.becomes == 0}
    assert "waarom" in skipped
    assert "omslag-1" not in skipped


def test_f1_what_was_skipped_and_shortened_is_recorded_and_can_be_taken_back() -> None:
    meeting = begun("begin").lead(e.PlanShortened(minutes={"waarom": 0, "omslag-2": 8}))
    steps = {step.id: step for step in record_of(meeting.session).steps}
    assert steps["waarom"].skipped
    assert (steps["omslag-2"].minutes, steps["omslag-2"].shortened_to) == (15, 8)

    meeting.lead(e.ActionUndone(number=meeting.session.number))

    steps = {step.id: step for step in record_of(meeting.session).steps}
    assert not meeting.refused
    assert not steps["waarom"].skipped
    assert steps["omslag-2"].shortened_to is None


def test_r5_the_alderman_pauses_the_timer_of_the_step_but_not_the_end_of_the_meeting() -> None:
    meeting = begun("begin").lead(e.SceneTurned(scene=Scene.ALDERMAN))
    began = meeting.session.at
    step = meeting.session.scenario.steps[0]
    used, end = timing.time_in_step(meeting.session, step, began), timing.promised_end(meeting.session)

    later = began + 14 * MINUTE
    assert timing.time_in_step(meeting.session, step, later) == used
    assert timing.time_with_alderman(meeting.session, later) == 14 * MINUTE
    assert timing.minutes_late(meeting.session, later) == 14
    assert timing.promised_end(meeting.session) == end

    meeting.do(e.FACILITATOR, e.SceneTurned(scene=Scene.STEP), after=14 * MINUTE)
    assert meeting.session.current == "begin"
    assert timing.time_in_step(meeting.session, step, meeting.session.at) == used
    assert timing.time_in_step(meeting.session, step, meeting.session.at + MINUTE) == used + MINUTE
    assert timing.time_with_alderman(meeting.session, meeting.session.at + MINUTE) == 14 * MINUTE


def test_r5_an_alderman_who_has_been_need_not_come_again() -> None:
    meeting = begun("begin").lead(e.SceneTurned(scene=Scene.ALDERMAN))
    meeting.do(e.FACILITATOR, e.SceneTurned(scene=Scene.STEP), after=12 * MINUTE)
    found = shorter_plan(meeting.session, meeting.session.at)
    assert found is not None
    assert [(change.step.id, change.becomes) for change in found.changes] == [("wethouder", 0)]


@pytest.mark.parametrize("away", ["omslag-1", "wethouder"])
def test_r5_another_step_ends_the_alderman_s_visit(away: str) -> None:
    meeting = begun("begin").lead(e.SceneTurned(scene=Scene.ALDERMAN), e.StepStarted(step=away))
    assert meeting.session.scene is Scene.STEP
    assert meeting.session.alderman_since is None
    assert meeting.session.state("begin").entered_at is None
    assert meeting.session.state(away).entered_at == meeting.session.at


def test_f1_a_meeting_that_began_late_still_ends_at_the_announced_hour() -> None:
    announced = dt.time(13, 30)
    meeting = begun("begin", each=10 * MINUTE, starts_at=announced)
    assert timing.promised_end(meeting.session) == START + 120 * MINUTE
    assert timing.minutes_late(meeting.session, meeting.session.at) == 10
    evening = begun("begin", each=300 * MINUTE, starts_at=announced)
    assert timing.minutes_late(evening.session, evening.session.at) == 0, "that is another hour than was announced"


def test_s16_barriers_are_the_room_s_own_choices_most_named_first_and_who_takes_them_up() -> None:
    meeting = begun("omslag-1").join("K7M4").join("B2C3").join("C3D4")
    for seat, theme in (("K7M4", "Te veel regels"), ("B2C3", "Te veel regels"), ("C3D4", "Geen tijd")):
        meeting.do(seat, e.ContributionGiven(seat=seat, step="omslag-1", text="Iets geheims", theme=theme))
    wording = CommitmentText(what="Formulieren kleiner", barrier="Geen tijd", first_step="Bellen")
    meeting.lead(e.CommitmentMade(owner="gemeente-zijlen", wording=wording))

    found = barriers.heard(meeting.session)

    assert [(one.label, one.count) for one in found] == [("Te veel regels", 2), ("Geen tijd", 1)]
    assert [one.id for one in found[1].taken_up] == ["T1"]
    assert "geheims" not in str(found)
    assert barriers.choices(meeting.session) == ["Te veel regels", "Geen tijd"]


def test_s16_before_anybody_spoke_there_is_a_question_and_there_are_choices() -> None:
    session = Given(plan()).session
    assert barriers.heard(session) == []
    assert [step.id for step in barriers.asked(session)] == ["omslag-1"]
    assert barriers.choices(session) == ["Geen tijd", "Te veel regels"]


@settings(max_examples=examples(150), deadline=None)
@given(
    visited=st.integers(1, len(PLAN)),
    each=st.integers(0, 20),
    extra=st.integers(0, 120),
    alderman=st.integers(0, 15),
)
def test_f1_whatever_the_hour_the_shorter_plan_is_legal_never_longer_and_keeps_what_is_protected(
    visited: int, each: int, extra: int, alderman: int
) -> None:
    meeting = begun(*(step.id for step in PLAN[:visited]), each=each * MINUTE)
    meeting.lead(e.SceneTurned(scene=Scene.ALDERMAN))
    meeting.do(e.FACILITATOR, e.SceneTurned(scene=Scene.STEP), after=alderman * MINUTE)
    meeting.join("K7M4", group=Group.OTHER)
    now = meeting.session.at + extra * MINUTE
    before = timing.overrun(meeting.session, now)
    found = shorter_plan(meeting.session, now)
    if found is None:
        can_save = any(not meeting.session.state(step.id).phase for step in PLAN[visited:])
        assert before <= dt.timedelta() or not can_save or all(step.minutes <= LEAST_MINUTES for step in PLAN[visited:])
        return
    meeting.do(e.FACILITATOR, found.event, after=now - meeting.session.at)
    assert not meeting.refused
    assert all(0 <= change.becomes < change.was for change in found.changes)
    assert not any(meeting.session.state(step).skipped for step in PROTECTED)
    left = timing.overrun(meeting.session, now)
    assert left < before
    assert (left <= dt.timedelta()) == (found.still_late == 0)
    end = timing.promised_end(meeting.session)
    assert end is not None
    assert found.ends_at - end == left
