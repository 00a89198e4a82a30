"""Nothing that somebody typed is lost: not by a line that breaks, a step that closes, or a tab that is gone."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.browsing import HELPER, join, phone_of, step
from tests.web.conftest import Meeting, until
from tests.web.lines import Cable, Line, cable_to
from tests.web.on_stage import stage_text
from workshop.core import events as e
from workshop.core.terms import NoteKind

pytestmark = pytest.mark.browser

Fill = Callable[[Page], Awaitable[None]]
TYPED = "Wij krijgen nooit antwoord op een vraag"


async def answer(page: Page) -> None:
    await page.get_by_label("Jouw antwoord").fill(TYPED)


async def vote(page: Page) -> None:
    await page.locator("#form-vote label.choice", has_text="4").tap()


async def dots(page: Page) -> None:
    await page.get_by_role("group", name="Samenvoegen").locator("label.choice").nth(2).tap()


async def promise(page: Page) -> None:
    await page.get_by_label("Wat ga je doen?").fill(TYPED)


FORMS: dict[str, tuple[str, Fill, str]] = {
    "answer": ("drempel", answer, "Sturen"),
    "vote": ("peiling", vote, "Sturen"),
    "dots": ("stippen", dots, "Sturen"),
    "promise": ("toezegging", promise, "Dit doen wij"),
}


def kept(meeting: Meeting) -> list[object]:
    """Everything that phones gave, of every kind."""
    session = meeting.room.session
    votes = [dict(choices) for step_votes in session.votes.values() for choices in step_votes.values()]
    promises = [one.what for one in session.commitments.values()]
    return [*(one.text for one in session.contributions.values()), *votes, *promises, *session.notes.values()]


async def join_by(page: Page, cable: Cable) -> None:
    await page.clock.install()
    await page.goto(cable.url)
    await page.get_by_role("link", name=HELPER, exact=True).tap()
    await page.get_by_role("button", name="Bank Noord", exact=True).tap()
    await expect(page.get_by_text("Jouw nummer")).to_be_visible()


async def until_saved(page: Page) -> None:
    """Lets the page's clock run until it has tried again, and was told."""
    for _ in range(20):
        await page.clock.run_for(2_500)
        if await page.locator("[data-own]").count():
            break
    await expect(page.locator("[data-own]").first).to_be_visible()


@pytest.mark.parametrize("broken", [Line.ANSWERS_LOST, Line.SILENT, Line.REFUSED], ids=lambda one: one.name.lower())
@pytest.mark.parametrize("form", list(FORMS))
async def test_r7_a_line_cut_for_30_seconds_in_the_middle_of_sending_loses_and_doubles_nothing(
    meeting: Meeting, chromium: Browser, form: str, broken: Line
) -> None:
    at, fill, button = FORMS[form]
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await step(page, meeting, at)
        await fill(page)
        cable.become(broken)
        await page.get_by_role("button", name=button).tap()
        for _ in range(12):
            await page.clock.run_for(2_500)
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
        assert len(kept(meeting)) == (1 if broken is Line.ANSWERS_LOST else 0)
        cable.drop()
        cable.become(Line.WHOLE)
        await until_saved(page)
        await expect(page.locator(".pending")).to_have_count(0)
        assert len(kept(meeting)) == 1
        assert await page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('outbox')).length") == 0


async def test_r7_the_page_says_that_it_has_no_line_and_when_it_is_back(meeting: Meeting, chromium: Browser) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await expect(page.locator("#offline")).to_be_hidden()
        cable.become(Line.REFUSED)
        for _ in range(4):
            await page.clock.run_for(2_500)
        await expect(page.locator("#offline")).to_contain_text("Geen verbinding")
        cable.become(Line.WHOLE)
        for _ in range(4):
            await page.clock.run_for(2_500)
        await expect(page.locator("#offline")).to_be_hidden()
        await meeting.says(e.StepStarted(step="drempel"))
        await expect(page.locator('[data-step="drempel"]')).to_be_visible()


async def test_r7_a_line_that_went_silent_is_noticed(meeting: Meeting, chromium: Browser) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        cable.become(Line.SILENT)
        for _ in range(20):
            await page.clock.run_for(2_500)
        await expect(page.locator("#offline")).to_contain_text("Geen verbinding")


async def test_r7_what_waited_when_the_tab_was_closed_is_sent_once_by_the_next_one(
    meeting: Meeting, chromium: Browser
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await step(page, meeting, "drempel")
        await answer(page)
        cable.become(Line.ANSWERS_LOST)
        await page.get_by_role("button", name="Sturen").tap()
        await until(lambda: kept(meeting))
        await page.close()
        cable.drop()
        cable.become(Line.WHOLE)
        again = await chromium.contexts[-1].new_page()
        await again.goto(cable.url)
        await expect(again.locator("[data-own]").first).to_contain_text(TYPED)
        await until(lambda: cable.sent_up >= 3)
        await expect(again.locator(".pending")).to_have_count(0)
        assert kept(meeting) == [TYPED]


async def test_r7_an_answer_that_waited_while_its_step_closed_is_kept_for_the_facilitator(
    meeting: Meeting, chromium: Browser
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await step(page, meeting, "drempel")
        await answer(page)
        cable.become(Line.REFUSED)
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
        await meeting.says(e.StepClosed(step="drempel"), e.StepStarted(step="peiling"))
        cable.become(Line.WHOLE)
        for _ in range(8):
            await page.clock.run_for(2_500)
        await until(lambda: meeting.room.session.notes)
        assert [(one.kind, one.text) for one in meeting.room.session.notes.values()] == [(NoteKind.LATE, TYPED)]
        assert not meeting.room.session.contributions


@pytest.mark.parametrize("goes_on", [False, True], ids=["closes", "goes on"])
async def test_l14_half_typed_text_may_still_be_sent_once_and_only_the_facilitator_reads_it(
    meeting: Meeting, chromium: Browser, goes_on: bool
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").press_sequentially("Halve zin")
        await meeting.says(e.StepClosing(step="drempel"))
        await expect(page.get_by_label("Jouw antwoord")).to_have_value("Halve zin")
        await meeting.says(e.StepClosed(step="drempel"))
        if goes_on:
            await step(page, meeting, "peiling")
            assert not meeting.room.session.notes
            await meeting.says(e.StepStarted(step="drempel"))
        await expect(page.locator(".kept")).to_contain_text("Halve zin")
        await page.get_by_role("button", name="Toch sturen naar de gespreksleider").tap()
        await expect(page.get_by_text("Te laat, toch bewaard")).to_be_visible()
        await expect(page.locator(".kept")).to_have_count(0)
    assert [(one.kind, one.text) for one in meeting.room.session.notes.values()] == [(NoteKind.LATE, "Halve zin")]
    assert not meeting.room.session.contributions
    await meeting.says(e.ResultShown(step="drempel"))
    assert "Halve zin" not in stage_text(meeting.room.session)


async def test_l14_without_script_a_form_that_comes_too_late_is_kept_as_well(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium, java_script_enabled=False) as page:
        await join(page, meeting)
        await meeting.says(e.StepStarted(step="drempel"))
        await page.get_by_role("link", name="Verder").tap()
        await page.get_by_label("Jouw antwoord").fill("Ik typ nog")
        await meeting.says(e.StepClosed(step="drempel"))
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_text("Te laat, toch bewaard")).to_be_visible()
    assert [(one.kind, one.text) for one in meeting.room.session.notes.values()] == [(NoteKind.LATE, "Ik typ nog")]


async def test_unsent_text_survives_a_reload_another_step_a_closed_tab_and_a_closed_browser(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        box = page.get_by_label("Jouw antwoord")
        await box.press_sequentially("Nog niet af")
        await page.locator("#form-answer").get_by_text("Te weinig geld").tap()
        await page.reload()
        await expect(box).to_have_value("Nog niet af")
        await step(page, meeting, "peiling")
        await step(page, meeting, "drempel")
        await expect(box).to_have_value("Nog niet af")
        await expect(page.locator("#form-answer").get_by_label("Te weinig geld")).to_be_checked()
        context = page.context
        await page.close()
        again = await context.new_page()
        await again.goto(meeting.url)
        await expect(again.get_by_label("Jouw antwoord")).to_have_value("Nog niet af")
        state = await context.storage_state()
    async with phone_of(chromium, storage_state=state) as page:
        await page.goto(meeting.url)
        await expect(page.get_by_label("Jouw antwoord")).to_have_value("Nog niet af")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]").first).to_contain_text("Nog niet af")
        assert await page.evaluate("Object.keys(localStorage).length") == 0, "and nothing of it stays on the phone"
    assert kept(meeting) == ["Nog niet af"]
