"""What the room answers: free texts and their release, votes, pulses, and what may be shown of them."""

import pytest
from given import Given

from workshop.core import events as e
from workshop.core import queries
from workshop.core.queries import Bar
from workshop.core.terms import Audience, Group, Phase, Shown

QUESTION, VOTE, PULSE = "drempels", "eerst", "begin"


def asked(step: str = QUESTION) -> Given:
    return Given().join("K7M4", "bank-noord").join("B2C3", "gemeente-zijlen").lead(e.StepStarted(step=step))


def say(meeting: Given, text: str = "Geld", seat: str = "K7M4", **more: object) -> str:
    plain = {"seat": seat, "step": QUESTION, "text": text}
    applied = meeting.do(seat, e.ContributionGiven.model_validate(plain | more))
    assert applied.subject is not None, applied.refusal
    return applied.subject


def vote(meeting: Given, seat: str, choices: dict[int, int], step: str = PULSE) -> None:
    assert meeting.do(seat, e.VoteCast(seat=seat, step=step, choices=choices)).refusal is None


def undo(meeting: Given) -> None:
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))


def test_r16_a_free_text_is_not_on_screen_until_it_is_released() -> None:
    meeting = asked()
    item = say(meeting)
    assert not meeting.session.contributions[item].on_screen
    assert list(meeting.session.waiting) == [item]
    meeting.lead(e.TextReleased(items=(item,)))
    assert meeting.session.contributions[item].on_screen
    assert not meeting.session.waiting


def test_r16_a_text_for_the_record_alone_never_waits_and_never_shows() -> None:
    meeting = asked()
    item = say(meeting, audience=Audience.RECORD)
    assert not meeting.session.waiting
    meeting.lead(e.TextReleased(items=(item,)))
    assert not meeting.session.contributions[item].on_screen


def test_r16_a_change_after_release_waits_again() -> None:
    meeting = asked()
    item = say(meeting)
    meeting.lead(e.TextReleased(items=(item,)))
    meeting.do("K7M4", e.ContributionChanged(contribution=item, text="Iets heel anders"))
    assert meeting.session.contributions[item].shown is Shown.WAITING
    assert list(meeting.session.waiting) == [item]


def test_another_theme_alone_does_not_take_a_text_off_the_screen() -> None:
    meeting = asked()
    item = say(meeting)
    meeting.lead(e.TextReleased(items=(item,)))
    meeting.do("K7M4", e.ContributionChanged(contribution=item, text="Geld", theme="Geen tijd"))
    assert meeting.session.contributions[item].on_screen


def test_r17_a_removed_text_stays_removed_when_its_author_changes_it() -> None:
    meeting = asked()
    item = say(meeting)
    meeting.lead(e.TextHidden(item=item))
    meeting.do("K7M4", e.ContributionChanged(contribution=item, text="Nog een keer"))
    assert meeting.session.contributions[item].shown is Shown.HIDDEN
    assert queries.contributions(meeting.session, QUESTION) == []
    assert not meeting.session.waiting


@pytest.mark.parametrize("released", [True, False])
def test_r17_removing_can_be_undone(released: bool) -> None:
    meeting = asked()
    item = say(meeting)
    if released:
        meeting.lead(e.TextReleased(items=(item,)))
    meeting.lead(e.TextHidden(item=item))
    undo(meeting)
    assert meeting.session.contributions[item].shown is (Shown.RELEASED if released else Shown.WAITING)


def test_r17_undo_does_not_bring_back_what_was_removed_before() -> None:
    meeting = asked()
    item = say(meeting)
    meeting.lead(e.TextHidden(item=item), e.TextHidden(item=item), e.StepSkipped(step="eind"))
    undo(meeting)
    assert meeting.session.contributions[item].shown is Shown.HIDDEN


def test_undo_of_a_release_takes_back_only_what_it_released() -> None:
    meeting = asked()
    first, second = say(meeting), say(meeting, "Tijd")
    meeting.lead(e.TextReleased(items=(first,)), e.TextReleased(items=(first, second)))
    undo(meeting)
    assert meeting.session.contributions[first].on_screen
    assert not meeting.session.contributions[second].on_screen


def test_r16_undo_of_withholding_shows_only_what_was_on_screen() -> None:
    meeting = asked()
    first, second = say(meeting), say(meeting, "Vertrouwelijk")
    meeting.lead(e.TextReleased(items=(first,)), e.TextWithheld(items=(first, second)))
    undo(meeting)
    assert meeting.session.contributions[first].on_screen
    assert not meeting.session.contributions[second].on_screen


@pytest.mark.parametrize("event", [e.TextReleased(items=("I1",)), e.TextHidden(item="I1")])
def test_undo_after_the_author_took_the_text_back_does_nothing(event: e.Event) -> None:
    meeting = asked()
    say(meeting)
    meeting.lead(event)
    meeting.do("K7M4", e.ContributionWithdrawn(contribution="I1"))
    undo(meeting)
    assert not meeting.refused
    assert meeting.session.contributions == {}
    assert not meeting.session.waiting


def test_withdrawing_makes_room_for_another_answer_under_a_new_id() -> None:
    meeting = asked()
    for number in range(3):
        say(meeting, f"Tekst {number}")
    meeting.do("K7M4", e.ContributionWithdrawn(contribution="I2"))
    assert say(meeting, "Nieuw") == "I4"
    assert [given.id for given in queries.contributions(meeting.session, QUESTION)] == ["I1", "I3", "I4"]


def test_an_answer_can_be_changed_until_the_step_closes() -> None:
    meeting = asked().lead(e.StepClosing(step=QUESTION))
    item = say(meeting)
    meeting.lead(e.StepClosed(step=QUESTION))
    meeting.do("K7M4", e.ContributionChanged(contribution=item, text="Te laat"))
    assert meeting.refused == ["step-closed"]
    assert meeting.session.contributions[item].text == "Geld"


def test_theme_bars_keep_the_order_of_the_scenario() -> None:
    meeting = asked()
    say(meeting, theme="Te veel regels")
    say(meeting, "", theme="Te veel regels")
    assert queries.theme_bars(meeting.session, meeting.session.scenario.steps[2]) == [
        Bar("Geen tijd", 0),
        Bar("Te veel regels", 2),
    ]


def test_a_named_organisation_waits_for_release() -> None:
    meeting = asked("netwerk")
    meeting.do("K7M4", e.OrganisationNamed(seat="K7M4", step="netwerk", name="Kerk Zijlen"))
    named = meeting.session.organisations["N1"]
    assert (named.shown, named.named_by) == (Shown.WAITING, "bank-noord")
    assert list(meeting.session.waiting) == ["N1"]


def test_a_second_vote_replaces_the_first() -> None:
    meeting = asked(VOTE)
    step = meeting.session.scenario.steps[3]
    vote(meeting, "K7M4", {1: 2, 2: 1}, VOTE)
    vote(meeting, "K7M4", {2: 1}, VOTE)
    vote(meeting, "B2C3", {2: 2}, VOTE)
    assert queries.vote_bars(meeting.session, step) == [Bar("Eén nummer", 0), Bar("Samen bellen", 3)]
    assert queries.answered(meeting.session, step) == 2


def test_f3_counts_of_a_vote_are_hidden_until_its_result_is_shown() -> None:
    meeting = asked(VOTE)
    step = meeting.session.scenario.steps[3]
    seen = {}
    for event in (e.StepClosing, e.StepClosed, e.ResultShown, e.ResultWithheld, e.ResultShown, e.StepReopened):
        meeting.lead(event(step=VOTE))
        seen.setdefault(meeting.session.phase, queries.may_show_counts(meeting.session, step))
    assert seen == {Phase.CLOSING: False, Phase.CLOSED: False, Phase.SHOWN: True, Phase.OPEN: False}


def test_f3_a_question_may_show_its_themes_at_any_time() -> None:
    meeting = asked()
    assert queries.may_show_counts(meeting.session, meeting.session.scenario.steps[2])


def test_pulses_are_paired_by_seat_and_r1_late_joiners_are_in_no_pair() -> None:
    meeting = asked(PULSE).join("C3D4")
    for seat, choice in (("K7M4", 2), ("B2C3", 3), ("C3D4", 4)):
        vote(meeting, seat, {choice: 1})
    meeting.join("LAAT").lead(e.StepStarted(step="eind"))
    for seat, choice in (("K7M4", 5), ("B2C3", 3), ("LAAT", 1)):
        vote(meeting, seat, {choice: 1}, "eind")
    assert queries.pulse_shift(meeting.session) == queries.PulseShift(pairs=2, up=1, same=1, down=0)


def crowd(entrepreneurs: int, helpers: int, step: str) -> Given:
    meeting = Given().lead(e.StepStarted(step=step))
    groups = [Group.ENTREPRENEUR] * entrepreneurs + [Group.HELPER] * helpers
    for number, group in enumerate(groups):
        meeting.join(f"S{number}", group=group)
        vote(meeting, f"S{number}", {1: 1} if step == PULSE else {1: 2, 2: 1}, step)
    return meeting


@pytest.mark.parametrize("step", [PULSE, VOTE])
@pytest.mark.parametrize(("entrepreneurs", "split"), [(4, False), (5, True), (0, False)])
def test_f4_a_result_is_split_by_group_only_when_every_group_has_five_seats(
    step: str, entrepreneurs: int, split: bool
) -> None:
    meeting = crowd(entrepreneurs, 5, step)
    plan = meeting.session.scenario.step(step)
    assert plan is not None
    groups = queries.votes_by_group(meeting.session, plan)
    assert set(groups) == ({Group.ENTREPRENEUR, Group.HELPER} if split else set())
