"""An alderman walks in at any moment, takes up a barrier, and leaves a meeting that ends on time (R5, S16, F1)."""

import datetime as dt
from typing import Any

import pytest
from given import START, STEPS, scenario

from workshop.core import events as e
from workshop.core import timing
from workshop.core.promises import CommitmentText
from workshop.core.terms import Group, PartnerKind, Scene
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.form import FormDialog

SIZES = [(80, 24), (120, 30), (160, 45)]
MINUTE = dt.timedelta(minutes=1)
ALDERMAN = {
    "stake": ("De bakker houdt het dorp levend.", "Hulp genoeg, maar niemand vindt de weg."),
    "asks": ("Haal een drempel weg.", "Steun wie iets durft loslaten."),
}


def plan(**changes: Any) -> Any:
    return scenario(alderman=ALDERMAN, **changes)


class Watch:
    """What time it is, for room and screen alike."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> dt.datetime:
        return self.now

    def passes(self, minutes: int) -> None:
        self.now += minutes * MINUTE


async def with_barriers(hall: Any) -> None:
    await hall.joins("K7M4", "gemeente-zijlen")
    await hall.joins("B2C3", "bank-noord")
    await hall.happens(e.StepStarted(step="drempels"))
    await hall.says("K7M4", "drempels", "Iets geheims", theme="Te veel regels")
    await hall.says("B2C3", "drempels", "Nog een geheim", theme="Te veel regels")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_r5_w_shows_everything_in_the_fixed_order_and_nothing_that_waits_for_release(
    console: Any, same_text: Any, size: tuple[int, int]
) -> None:
    async with console(size=size, plan=plan()) as hall:
        await with_barriers(hall)
        await hall.press("w")
        assert hall.session.scene is Scene.ALDERMAN
        same_text(hall.text, f"console-alderman-{size[0]}")
        order = [hall.text.find(said) for said in ("De bakker houdt", "Te veel regels", "Haal een drempel", "privaat")]
        where = [place for place in order if place >= 0]
        assert where == sorted(where)
        assert "geheim" not in hall.text


async def test_s16_before_anybody_spoke_the_screen_says_what_is_asked(console: Any) -> None:
    async with console(plan=plan()) as hall:
        await hall.press("space", "w")
        await hall.sees("Straks vragen we: “Wat houdt je tegen?”", "Straks vragen we: wat ga jij doen?")


@pytest.mark.parametrize("key", ["w", "space", "escape"])
async def test_r5_back_to_the_same_step_without_loss(console: Any, key: str) -> None:
    async with console(plan=plan()) as hall:
        await with_barriers(hall)
        before = hall.session.current, hall.session.phase, len(hall.session.contributions)
        await hall.press("w", key)
        assert hall.session.scene is Scene.STEP
        assert (hall.session.current, hall.session.phase, len(hall.session.contributions)) == before


async def test_r5_the_timer_waits_for_the_alderman_and_the_end_of_the_meeting_does_not(console: Any) -> None:
    watch = Watch()
    async with console(plan=plan(), clock=watch) as hall:
        await hall.happens(e.StepStarted(step="begin"), e.StepStarted(step="drempels"))
        watch.passes(1)
        await hall.sees("nog 04:00")
        await hall.press("w")
        await hall.sees("Voor de wethouder", "nog 10:00")
        watch.passes(9)
        await hall.sees("nog 01:00")
        watch.passes(1)
        await hall.press("w")
        await hall.sees("achter. Inkorten?")
        await hall.press("escape")
        await hall.sees("Wie kan dat oplossen?", "nog 04:00")


async def test_r5_coming_back_late_enter_shortens_and_one_key_takes_that_back(console: Any) -> None:
    watch = Watch()
    async with console(plan=plan(), clock=watch) as hall:
        await hall.happens(e.StepStarted(step="begin"), e.StepStarted(step="verhaal"), e.StepStarted(step="drempels"))
        watch.passes(1)
        await hall.press("w")
        watch.passes(14)
        await hall.press("w")
        await hall.sees("minuten achter. Inkorten?")
        await hall.press("enter")
        await hall.sees("Ingekort. u = ongedaan maken")
        shortened = [step for step, state in hall.session.steps.items() if state.skipped or state.minutes]
        assert shortened
        assert not hall.session.state("toezeggingen").skipped
        await hall.press("u")
        assert not [step for step, state in hall.session.steps.items() if state.skipped or state.minutes]


async def late_by(hall: Any, watch: Watch, minutes: int) -> None:
    """In the first step, so many minutes behind when the alderman has gone."""
    await hall.happens(e.StepStarted(step="begin"))
    await hall.press("w")
    watch.passes(minutes)
    await hall.press("w")


async def test_r5_what_comes_up_by_itself_is_not_taken_with_the_key_for_the_next_step(console: Any) -> None:
    watch = Watch()
    async with console(plan=plan(), clock=watch) as hall:
        await late_by(hall, watch, 14)
        await hall.sees("14 minuten achter. Inkorten?", "Afgesproken einde")
        await hall.press("space")
        await hall.sees("14 minuten achter. Inkorten?")
        assert all(not state.skipped and state.minutes is None for state in hall.session.steps.values())


async def test_r5_a_moment_with_the_alderman_is_no_reason_to_shorten_and_a_refusal_is_remembered(console: Any) -> None:
    watch = Watch()
    async with console(plan=plan(), clock=watch) as hall:
        await late_by(hall, watch, 1)
        assert not isinstance(hall.app.screen, ChooseDialog)
        await hall.press("w")
        watch.passes(9)
        await hall.press("w")
        await hall.sees("10 minuten achter. Inkorten?")
        await hall.press("escape", "w")
        watch.passes(1)
        await hall.press("w")
        assert hall.session.scene is Scene.STEP
        assert not isinstance(hall.app.screen, ChooseDialog)


async def test_r5_a_visit_before_the_meeting_begins_takes_none_of_its_time(console: Any) -> None:
    watch = Watch()
    async with console(plan=plan(), clock=watch) as hall:
        await hall.press("w")
        watch.passes(9)
        await hall.press("w", "space", "w")
        await hall.sees("Voor de wethouder", "nog 10:00")
        assert timing.overrun(hall.session, watch()) == dt.timedelta()


async def test_f1_i_says_when_no_more_can_go(console: Any) -> None:
    watch = Watch()
    async with console(plan=plan(), clock=watch) as hall:
        await hall.happens(e.StepStarted(step="begin"), e.StepStarted(step="eind"))
        watch.passes(70)
        await hall.press("i")
        await hall.sees("Er kan niets meer af.", "ga door of sluit af")


async def test_r12_i_says_when_there_is_nothing_to_shorten(console: Any) -> None:
    async with console(plan=plan()) as hall:
        await hall.press("space", "i")
        await hall.sees("Je loopt op tijd.")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_f1_i_proposes_a_plan_that_ends_on_time_and_refusing_it_changes_nothing(
    console: Any, same_text: Any, size: tuple[int, int]
) -> None:
    watch = Watch()
    async with console(size=size, plan=plan(), clock=watch) as hall:
        await hall.happens(e.StepStarted(step="begin"))
        watch.passes(18)
        await hall.sees("13:48")
        await hall.press("i")
        await hall.sees("15 minuten achter. Inkorten?")
        same_text(hall.text, f"console-shorten-{size[0]}")
        await hall.press("down", "enter")
        assert all(not state.skipped and state.minutes is None for state in hall.session.steps.values())


async def test_s16_taking_up_a_barrier_makes_a_commitment_with_a_first_step(console: Any) -> None:
    async with console(size=(120, 30), plan=plan()) as hall:
        await with_barriers(hall)
        await hall.press("w")
        await hall.sees("d: drempel oppakken")
        await hall.press("d")
        await hall.until(lambda: isinstance(hall.app.screen, FormDialog))
        form = hall.app.screen
        assert form.values()["barrier"] == "", "nobody takes up what happens to be first"
        assert form.values()["owner"] == "gemeente-zijlen"
        form.query_one("#field-barrier").value = "Te veel regels"
        form.query_one("#field-first_step").text = "Maandag bel ik het loket"
        form.query_one("#field-due").value = "1-1-2020"
        await hall.press("ctrl+s")
        await hall.sees("1-1-2020: Deze dag is al voorbij")
        form.query_one("#field-due").value = "14-12-2026"
        await hall.press("ctrl+s")
        await hall.until(lambda: hall.session.commitments)
        made = hall.session.commitments["T1"]
        assert (made.owner, made.role, made.barrier) == ("gemeente-zijlen", "wethouder", "Te veel regels")
        assert made.group is Group.GOVERNMENT
        assert (made.first_step, made.first_step_due) == ("Maandag bel ik het loket", dt.date(2026, 12, 14))
        assert "Te veel regels" in made.what
        await hall.sees("opgepakt: Gemeente Zijlen")
        await hall.press("u")
        await hall.sees("Ongedaan gemaakt. Toezegging T1")


async def test_s16_who_may_not_be_named_has_taken_it_up_all_the_same(console: Any) -> None:
    async with console(size=(120, 30), plan=plan()) as hall:
        await with_barriers(hall)
        firm = e.NewPartner(name="Bakkerij Vroeg", kind=PartnerKind.ENTREPRENEUR)
        await hall.joins("F1F1", group=Group.ENTREPRENEUR, new_partner=firm)
        wording = CommitmentText(what="Wij doen het", barrier="Te veel regels")
        owner = hall.session.seats["F1F1"].partner
        await hall.happens(e.CommitmentMade(owner=owner, wording=wording), e.SceneTurned(scene=Scene.ALDERMAN))
        await hall.sees("Te veel regels  → opgepakt")
        assert "Vroeg" not in hall.text


async def test_s16_once_promises_were_asked_nobody_is_told_that_they_will_be(console: Any) -> None:
    async with console(plan=plan()) as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.press("w")
        await hall.sees("wat ga jij doen?")
        await hall.happens(e.StepClosed(step="toezeggingen"), e.StepStarted(step="afspraken"))
        await hall.happens(e.SceneTurned(scene=Scene.ALDERMAN))
        await hall.sees("Nog niemand heeft iets toegezegd.")


async def test_s16_without_themes_the_barrier_is_typed(console: Any) -> None:
    plain = tuple({key: value for key, value in step.items() if key != "themes"} for step in STEPS)
    async with console(size=(120, 30), plan=plan(steps=plain)) as hall:
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.press("w", "d")
        await hall.until(lambda: isinstance(hall.app.screen, FormDialog))
        hall.app.screen.query_one("#field-barrier").value = "Niemand belt terug"
        await hall.press("ctrl+s")
        await hall.until(lambda: hall.session.commitments)
        assert hall.session.commitments["T1"].barrier == "Niemand belt terug"
