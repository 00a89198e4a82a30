"""Nothing that somebody is typing is lost: not by a step that closes, a room that goes on, or a tab that is gone."""

import pytest
from playwright.async_api import Browser, expect

from tests.web.browsing import join, phone_of, step
from tests.web.conftest import Meeting
from tests.web.on_stage import stage_text
from tests.web.unsent import LATE_BUTTON, kept, late
from workshop.core import events as e
from workshop.core.terms import NoteKind

pytestmark = pytest.mark.browser


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
            await step(page, meeting, "drempel")
        await expect(page.locator(".kept")).to_contain_text("Halve zin")
        await page.get_by_role("button", name=LATE_BUTTON).tap()
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
        assert page.url == f"{meeting.url}?late=yes"
    assert late(meeting) == [(NoteKind.LATE, "drempel", "Ik typ nog")]


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


async def test_l14_who_was_typing_when_the_room_went_on_may_still_send_it_once(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").press_sequentially("Halve zin")
        await step(page, meeting, "peiling")
        await expect(page.locator(".kept")).to_contain_text("Halve zin")
        async with page.expect_request("**/answer") as sent:
            await page.get_by_role("button", name=LATE_BUTTON).dblclick()
        await expect(page.get_by_text("Te laat, toch bewaard")).to_be_visible()
        await expect(page.locator(".kept")).to_have_count(0)
        body = (await sent.value).post_data or ""
        for again in (body, body.replace("id=", "id=anders-")):
            await page.evaluate(
                "(body) => fetch(location.pathname + '/answer', { method: 'POST', body: new URLSearchParams(body) })",
                again,
            )
        await page.reload()
        await step(page, meeting, "drempel")
        await expect(page.get_by_label("Jouw antwoord")).to_have_value("")
        await expect(page.locator(".kept")).to_have_count(0)
    assert late(meeting) == [(NoteKind.LATE, "drempel", "Halve zin")]
    assert not meeting.room.session.contributions
    await meeting.says(e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
    assert "Halve zin" not in stage_text(meeting.room.session)


async def test_l14_a_timer_that_runs_out_takes_nothing_away(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await page.clock.install()
        await join(page, meeting)
        await step(page, meeting, "drempel")
        box = page.get_by_label("Jouw antwoord")
        await box.press_sequentially("Nog niet")
        await page.clock.fast_forward("30:00")
        await expect(box).to_have_value("Nog niet")
        await meeting.says(e.StepClosing(step="drempel"))
        await expect(page.locator(".closing")).to_be_visible()
        await page.clock.fast_forward("05:00")
        await expect(box).to_be_focused()
        await box.press_sequentially(" klaar")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]").first).to_contain_text("Nog niet klaar")
    assert kept(meeting) == ["Nog niet klaar"]
