"""Nothing that was sent is lost or doubled, however the line breaks (R7)."""

from urllib.parse import parse_qs

import pytest
from playwright.async_api import Browser, expect
from playwright.async_api import Error as PlaywrightError

from tests.web.browsing import join, phone_of, step
from tests.web.conftest import Meeting, until
from tests.web.lines import Line, cable_to
from tests.web.unsent import (
    FORMS,
    LATE_BUTTON,
    TYPED,
    answer,
    join_by,
    kept,
    late,
    nothing_waits,
    passes,
    send_without_line,
    until_saved,
    waiting,
)
from workshop.core import events as e
from workshop.core.terms import NoteKind

pytestmark = pytest.mark.browser

BREAKS = (Line.ANSWERS_LOST, Line.SILENT, Line.REFUSED)


@pytest.mark.parametrize(
    ("form", "broken"),
    [
        pytest.param(
            *(form, broken),
            id=f"{form}-{broken.name.lower()}",
            marks=() if number % len(BREAKS) == place else pytest.mark.drill,
        )
        for number, form in enumerate(FORMS)
        for place, broken in enumerate(BREAKS)
    ],
)
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
        await passes(page, 30)
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
        assert len(kept(meeting)) == (1 if broken is Line.ANSWERS_LOST else 0)
        cable.drop()
        cable.become(Line.WHOLE)
        await until_saved(page)
        await expect(page.locator(".pending")).to_have_count(0)
        assert len(kept(meeting)) == 1
        assert await waiting(page) == []


async def test_r7_the_page_says_that_it_has_no_line_and_when_it_is_back(meeting: Meeting, chromium: Browser) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await expect(page.locator("#offline")).to_be_hidden()
        cable.become(Line.REFUSED)
        await passes(page, 10)
        await expect(page.locator("#offline")).to_contain_text("Geen verbinding")
        cable.become(Line.WHOLE)
        await passes(page, 10)
        await expect(page.locator("#offline")).to_be_hidden()
        await meeting.says(e.StepStarted(step="drempel"))
        await expect(page.locator('[data-step="drempel"]')).to_be_visible()


async def test_r7_a_line_that_went_silent_is_noticed(meeting: Meeting, chromium: Browser) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        cable.become(Line.SILENT)
        await passes(page, 50)
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
        await send_without_line(page, meeting, cable)
        await meeting.says(e.StepClosed(step="drempel"), e.StepStarted(step="peiling"))
        cable.become(Line.WHOLE)
        await passes(page, 20)
        await until(lambda: meeting.room.session.notes)
        assert [(one.kind, one.text) for one in meeting.room.session.notes.values()] == [(NoteKind.LATE, TYPED)]
        assert not meeting.room.session.contributions


@pytest.mark.parametrize("broken", BREAKS, ids=lambda one: one.name.lower())
async def test_r7_a_late_text_is_sent_once_over_a_line_that_is_cut(
    meeting: Meeting, chromium: Browser, broken: Line
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await step(page, meeting, "drempel")
        await answer(page)
        await meeting.says(e.StepClosed(step="drempel"))
        button = page.get_by_role("button", name=LATE_BUTTON)
        await expect(button).to_be_visible()
        cable.become(broken)
        await button.tap()
        await passes(page, 30)
        await expect(page.locator(".kept")).to_contain_text(
            f"Niet gestuurd. Deze tekst staat nog op je telefoon: {TYPED}"
        )
        await expect(button).to_be_disabled()
        assert len(kept(meeting)) == (1 if broken is Line.ANSWERS_LOST else 0)
        cable.drop()
        cable.become(Line.WHOLE)
        await passes(page, 50, lambda: nothing_waits(page))
        await expect(page.get_by_text("Te laat, toch bewaard")).to_be_visible()
        await expect(page.locator(".kept")).to_have_count(0)
    assert late(meeting) == [(NoteKind.LATE, "drempel", TYPED)]


async def test_r7_a_reload_without_a_line_loses_nothing_and_the_same_id_is_sent_later(
    meeting: Meeting, chromium: Browser
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await send_without_line(page, meeting, cable)
        before = await waiting(page)
        assert len(before) == 1
        with pytest.raises(PlaywrightError):
            await page.reload()
        await page.wait_for_url("chrome-error://**")
        cable.become(Line.WHOLE)
        async with page.expect_request(lambda request: request.method == "POST") as sent:
            await page.goto(cable.url)
        assert parse_qs((await sent.value).post_data or "")["id"] == before
        await expect(page.locator("[data-own]").first).to_contain_text(TYPED)
        assert await waiting(page) == []
    assert kept(meeting) == [TYPED]


@pytest.mark.parametrize("form", ["vote", "dots", "promise"])
async def test_r7_who_comes_back_after_the_step_has_closed_is_told_what_became_of_it(
    meeting: Meeting, chromium: Browser, form: str
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await send_without_line(page, meeting, cable, form)
        await meeting.says(e.StepClosed(step=FORMS[form][0]))
        cable.become(Line.WHOLE)
        if form == "promise":
            await until_saved(page)
            assert kept(meeting) == [TYPED]
            return
        await passes(page, 20)
        await expect(page.get_by_role("alert")).to_contain_text("Deze vraag is gesloten. Je kunt niet meer antwoorden.")
        assert kept(meeting) == []


async def test_r7_what_was_typed_after_sending_is_not_lost_when_the_line_is_back(
    meeting: Meeting, chromium: Browser
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await send_without_line(page, meeting, cable)
        box = page.get_by_label("Jouw antwoord")
        await box.fill(TYPED + ", en dat al drie jaar")
        cable.become(Line.WHOLE)
        await until_saved(page)
        assert kept(meeting) == [TYPED]
        await expect(page.locator("#form-answer").get_by_label("Jouw antwoord")).to_have_value(
            TYPED + ", en dat al drie jaar"
        )


async def test_r7_an_answer_of_somebody_else_on_the_line_is_not_taken_for_the_rooms(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await answer(page)
        portal = "<!doctype html><title>Gastwifi</title><p>Log in om verder te gaan.</p>"
        await page.route("**/answer", lambda route: route.fulfill(status=200, content_type="text/html", body=portal))
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
        await expect(page.locator("#say")).not_to_have_text("Opgeslagen")
        await expect(page.get_by_label("Jouw antwoord")).to_have_value(TYPED)
        await page.unroute("**/answer")
        await expect(page.locator("[data-own]").first).to_contain_text(TYPED)
    assert kept(meeting) == [TYPED]
