"""How a meeting goes from step to step: by the space bar, back, past a step, and back in time."""

import datetime as dt

import pytest
from given import START, STEPS, Given, scenario

from workshop.core import events as e
from workshop.core import queries, timing
from workshop.core.queries import NextAction, next_action
from workshop.core.session import MOST_UNDO
from workshop.core.terms import Phase, Scene


def space(meeting: Given) -> NextAction:
    """The facilitator presses the space bar."""
    action, event = next_action(meeting.session)
    applied = meeting.do(e.FACILITATOR, event)
    assert applied.refusal is None, applied.refusal
    return action


def where(meeting: Given) -> tuple[str | None, Phase | None]:
    return meeting.session.current, meeting.session.phase


def undo(meeting: Given) -> None:
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert not meeting.refused


def test_space_takes_a_step_from_open_to_the_next_one() -> None:
    meeting = Given().join("K7M4", "bank-noord")

    assert space(meeting) is NextAction.BEGIN
    assert where(meeting) == ("begin", Phase.OPEN)
    assert space(meeting) is NextAction.CLOSE_INPUT
    assert where(meeting) == ("begin", Phase.CLOSING)
    assert meeting.session.state("begin").closing_at == meeting.session.at
    meeting.do(e.ROOM, e.StepClosed(step="begin"))
    assert where(meeting) == ("begin", Phase.CLOSED)
    assert space(meeting) is NextAction.SHOW_RESULT
    assert where(meeting) == ("begin", Phase.SHOWN)
    assert space(meeting) is NextAction.NEXT_STEP
    assert where(meeting) == ("verhaal", Phase.SHOWN)
    assert space(meeting) is NextAction.NEXT_STEP
    assert where(meeting) == ("drempels", Phase.OPEN)


def test_a_second_space_closes_at_once() -> None:
    meeting = Given().join("K7M4").lead(e.StepStarted(step="begin"), e.StepClosing(step="begin"))
    assert space(meeting) is NextAction.CLOSE_NOW
    assert meeting.session.phase is Phase.CLOSED


def test_nobody_is_warned_when_only_cards_take_part() -> None:
    meeting = Given()
    meeting.do(e.FACILITATOR, e.SeatTaken(seat="KA01", kind="card", group="other"))
    meeting.lead(e.StepStarted(step="begin"))
    assert space(meeting) is NextAction.CLOSE_NOW


@pytest.mark.parametrize("phones", [0, 3])
def test_space_alone_reaches_the_end_of_the_meeting(phones: int) -> None:
    meeting = Given()
    for number in range(phones):
        meeting.join(f"S{number}")

    pressed = [space(meeting)]
    while not meeting.session.is_closed:
        pressed.append(space(meeting))
        assert len(pressed) < 60

    assert pressed[-1] is NextAction.END
    assert pressed.count(NextAction.FIX_TEXT) == 1
    assert all(state.phase is Phase.SHOWN for state in meeting.session.steps.values())
    assert not meeting.refused


def test_space_brings_up_each_agreement_that_is_not_fixed() -> None:
    drafts = ({"title": "Eén nummer", "result": "x"}, {"title": "Samen bellen", "result": "x"})
    meeting = Given(scenario(steps=({**STEPS[6], "agreements": drafts},))).lead(e.StepStarted(step="afspraken"))

    assert [space(meeting) for _ in range(4)] == [
        NextAction.FIX_TEXT, NextAction.NEXT_AGREEMENT, NextAction.FIX_TEXT, NextAction.CLOSE_NOW,
    ]  # fmt: skip
    assert meeting.session.brought_up == "A2"
    assert all(one.fixed_at for one in meeting.session.agreements.values())


def test_a_skipped_step_is_passed_by_space_and_by_back() -> None:
    meeting = Given().lead(e.StepSkipped(step="begin"), e.StepSkipped(step="drempels"))
    assert space(meeting) is NextAction.BEGIN
    assert meeting.session.current == "verhaal"
    space(meeting)
    assert meeting.session.current == "eerst"
    back = queries.previous_step(meeting.session)
    assert back is not None
    assert back.id == "verhaal"


def test_a_skipped_step_can_still_be_visited_and_is_skipped_no_longer() -> None:
    meeting = Given().lead(e.StepSkipped(step="drempels"), e.StepStarted(step="drempels"))
    assert not meeting.session.state("drempels").skipped
    assert where(meeting) == ("drempels", Phase.OPEN)


def test_back_shows_a_step_as_it_was_left() -> None:
    meeting = Given().lead(
        e.StepStarted(step="begin"), e.StepClosed(step="begin"), e.ResultShown(step="begin"), e.StepStarted(step="eind")
    )
    meeting.lead(e.StepStarted(step="begin"))
    assert where(meeting) == ("begin", Phase.SHOWN)
    meeting.lead(e.StepStarted(step="eind"))
    assert where(meeting) == ("eind", Phase.OPEN)


def test_there_is_nothing_before_the_first_step_or_the_lobby() -> None:
    meeting = Given()
    assert queries.previous_step(meeting.session) is None
    meeting.lead(e.StepStarted(step="begin"))
    assert queries.previous_step(meeting.session) is None


def test_time_in_a_step_adds_all_visits_together() -> None:
    minute = dt.timedelta(minutes=1)
    meeting = Given()
    for step in ("begin", "verhaal", "begin"):
        meeting.do(e.FACILITATOR, e.StepStarted(step=step), after=3 * minute)

    begin, verhaal = meeting.session.scenario.steps[:2]
    now = meeting.session.at + minute
    assert timing.time_in_step(meeting.session, begin, now) == 4 * minute
    assert timing.time_in_step(meeting.session, verhaal, now) == 3 * minute
    assert meeting.session.state("begin").started_at == START + 3 * minute


def test_lateness_counts_from_the_first_step_and_not_within_the_planned_time_of_this_one() -> None:
    minute = dt.timedelta(minutes=1)
    meeting = Given().lead(e.StepStarted(step="begin"))
    assert timing.minutes_late(meeting.session, meeting.session.at + 3 * minute) == 0
    assert timing.minutes_late(meeting.session, meeting.session.at + 5 * minute) == 2
    meeting.do(e.FACILITATOR, e.StepStarted(step="verhaal"), after=minute)
    assert timing.minutes_late(meeting.session, meeting.session.at) == -2


def test_options_of_a_vote_are_the_themes_of_an_earlier_question_most_chosen_first() -> None:
    vote = {"id": "kiezen", "title": "Wat eerst?", "kind": "prioritise", "minutes": 5, "question": "Wat eerst?",
            "options_from": "drempels"}  # fmt: skip
    meeting = Given(scenario(steps=(STEPS[2], vote))).join("K7M4").lead(e.StepStarted(step="drempels"))
    meeting.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="", theme="Te veel regels"))
    meeting.lead(e.StepStarted(step="kiezen"))

    step = meeting.session.scenario.steps[1]
    assert meeting.session.options(step) == ("Te veel regels", "Geen tijd")
    assert [bar.label for bar in queries.vote_bars(meeting.session, step)] == ["Te veel regels", "Geen tijd"]


def test_a_vote_without_options_has_no_bars_and_takes_no_dots() -> None:
    question = {**STEPS[2], "themes": ()}
    vote = {"id": "kiezen", "title": "Wat eerst?", "kind": "prioritise", "minutes": 5, "options_from": "drempels"}
    meeting = Given(scenario(steps=(question, vote))).join("K7M4").lead(e.StepStarted(step="kiezen"))
    meeting.do("K7M4", e.VoteCast(seat="K7M4", step="kiezen", choices={1: 1}))
    assert meeting.refused == ["unknown-choice"]
    assert queries.vote_bars(meeting.session, meeting.session.scenario.steps[1]) == []


def test_the_big_screen_turns_to_another_scene_and_a_step_turns_it_back() -> None:
    meeting = Given().lead(e.StepStarted(step="begin"))
    for scene in (Scene.JOIN, Scene.COVERAGE, Scene.BLANK):
        meeting.lead(e.SceneTurned(scene=scene))
        assert meeting.session.scene is scene
    meeting.lead(e.StepStarted(step="verhaal"))
    assert meeting.session.scene is Scene.STEP


def test_closing_the_meeting_ends_the_step_and_turns_the_screen_back() -> None:
    meeting = Given().lead(e.StepStarted(step="begin"), e.SceneTurned(scene=Scene.BLANK), e.SessionClosed())
    assert meeting.session.is_closed
    assert meeting.session.scene is Scene.STEP
    assert meeting.session.state("begin").ended_at == meeting.session.at


def test_undo_takes_back_each_step_of_a_step() -> None:
    meeting = Given().lead(e.StepStarted(step="begin"), e.StepClosing(step="begin"), e.StepClosed(step="begin"))
    meeting.lead(e.ResultShown(step="begin"), e.StepReopened(step="begin"), e.StepStarted(step="verhaal"))
    meeting.lead(e.StepSkipped(step="eerst"), e.StepRestored(step="eerst"))

    undo(meeting)
    assert meeting.session.state("eerst").skipped
    undo(meeting)
    assert not meeting.session.state("eerst").skipped
    undo(meeting)
    assert where(meeting) == ("begin", Phase.OPEN)
    undo(meeting)
    assert where(meeting) == ("begin", Phase.SHOWN)
    undo(meeting)
    assert where(meeting) == ("begin", Phase.CLOSED)
    undo(meeting)
    assert where(meeting) == ("begin", Phase.OPEN)


def test_undo_of_withholding_a_result_shows_it_again() -> None:
    meeting = Given().lead(e.StepStarted(step="begin"), e.StepClosed(step="begin"), e.ResultShown(step="begin"))
    meeting.lead(e.ResultWithheld(step="begin"))
    undo(meeting)
    assert meeting.session.phase is Phase.SHOWN


def test_undo_keeps_the_last_twenty_actions_and_then_says_that_there_is_no_more() -> None:
    meeting = Given()
    for number in range(25):
        meeting.lead(e.AgreementWithdrawn(agreement="A1") if number % 2 == 0 else e.AgreementRestored(agreement="A1"))
    assert len(meeting.session.undo) == MOST_UNDO == 20
    for _ in range(20):
        undo(meeting)
    meeting.lead(e.ActionUndone(number=2))
    assert meeting.refused == ["nothing-to-undo"]


def test_undo_is_of_the_newest_action_alone() -> None:
    meeting = Given().lead(e.StepSkipped(step="begin"), e.StepSkipped(step="verhaal"))
    meeting.lead(e.ActionUndone(number=2))
    assert meeting.refused == ["nothing-to-undo"]
    assert meeting.session.state("begin").skipped


def test_only_the_facilitators_actions_can_be_undone() -> None:
    meeting = Given().join("K7M4").lead(e.StepStarted(step="begin"), e.StepStarted(step="drempels"))
    before = list(meeting.session.undo)
    meeting.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="Geld"))
    assert list(meeting.session.undo) == before


def test_undo_of_skipping_does_not_skip_a_step_that_has_been_visited_since() -> None:
    meeting = Given().lead(e.StepSkipped(step="begin"), e.StepRestored(step="begin"), e.StepStarted(step="begin"))
    undo(meeting)
    assert not meeting.session.state("begin").skipped


def test_undo_of_a_seat_added_by_hand_empties_it() -> None:
    meeting = Given()
    meeting.do(e.FACILITATOR, e.SeatTaken(seat="KA01", kind="card", group="other"))
    undo(meeting)
    assert meeting.session.active_seats() == []
