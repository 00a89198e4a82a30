"""Nothing that somebody typed is lost: not by a line that breaks, a step that closes, or a tab that is gone."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

import pytest
from playwright.async_api import Browser, Page, expect
from playwright.async_api import Error as PlaywrightError

from tests.web.browsing import HELPER, join, phone_of, step
from tests.web.conftest import Meeting, until
from tests.web.lines import Cable, Line, cable_to
from tests.web.on_stage import stage_text
from workshop.core import events as e
from workshop.core.terms import NoteKind

pytestmark = pytest.mark.browser

Fill = Callable[[Page], Awaitable[None]]
TYPED = "Wij krijgen nooit antwoord op een vraag"
LATE_BUTTON = "Toch sturen naar de gespreksleider"


async def answer(page: Page) -> None:
    await page.get_by_label("Jouw antwoord").fill(TYPED)


async def vote(page: Page) -> None:
    await page.locator("#form-vote label.choice", has_text="4").tap()


async def choose(page: Page) -> None:
    await page.locator("#form-vote label.choice", has_text="Rechts").tap()


async def name(page: Page) -> None:
    await page.get_by_label("Welke organisatie of club?").fill("Weekmarkt Zijlen")


async def dots(page: Page) -> None:
    await page.get_by_role("group", name="Samenvoegen").locator("label.choice").nth(2).tap()


async def promise(page: Page) -> None:
    await page.get_by_label("Wat ga je doen?").fill(TYPED)


FORMS: dict[str, tuple[str, Fill, str]] = {
    "answer": ("drempel", answer, "Sturen"),
    "vote": ("peiling", vote, "Sturen"),
    "choice": ("keuze", choose, "Sturen"),
    "name": ("netwerk", name, "Sturen"),
    "dots": ("stippen", dots, "Sturen"),
    "promise": ("toezegging", promise, "Dit doen wij"),
}


def kept(meeting: Meeting) -> list[object]:
    """Everything that phones gave, of every kind."""
    session = meeting.room.session
    votes = [dict(choices) for step_votes in session.votes.values() for choices in step_votes.values()]
    promises = [one.what for one in session.commitments.values()]
    texts = [one.text for one in session.contributions.values()]
    names = [one.name for one in session.organisations.values()]
    return [*texts, *names, *votes, *promises, *late(meeting)]


def late(meeting: Meeting) -> list[tuple[NoteKind, str | None, str]]:
    """What the facilitator alone can read."""
    return [(one.kind, one.step, one.text) for one in meeting.room.session.notes.values()]


async def waiting(page: Page) -> list[str]:
    """The ids of what the phone still has to send."""
    bodies = await page.evaluate(
        "JSON.parse(Object.keys(localStorage).filter((key) => key.startsWith('outbox'))"
        ".map((key) => localStorage[key])[0] || '[]').map((one) => one.body)"
    )
    return [parse_qs(body)["id"][0] for body in bodies]


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
    await expect(page.locator("[data-own]").first).to_contain_text("Opgeslagen")


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
        assert await waiting(page) == []


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


@pytest.mark.parametrize("broken", [Line.ANSWERS_LOST, Line.SILENT, Line.REFUSED], ids=lambda one: one.name.lower())
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
        for _ in range(12):
            await page.clock.run_for(2_500)
        await expect(page.locator(".kept")).to_contain_text(
            f"Niet gestuurd. Deze tekst staat nog op je telefoon: {TYPED}"
        )
        await expect(button).to_be_disabled()
        assert len(kept(meeting)) == (1 if broken is Line.ANSWERS_LOST else 0)
        cable.drop()
        cable.become(Line.WHOLE)
        for _ in range(20):
            await page.clock.run_for(2_500)
            if not await waiting(page):
                break
        await expect(page.get_by_text("Te laat, toch bewaard")).to_be_visible()
        await expect(page.locator(".kept")).to_have_count(0)
    assert late(meeting) == [(NoteKind.LATE, "drempel", TYPED)]


async def test_r7_a_reload_without_a_line_loses_nothing_and_the_same_id_is_sent_later(
    meeting: Meeting, chromium: Browser
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await step(page, meeting, "drempel")
        await answer(page)
        cable.become(Line.REFUSED)
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
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
    at, fill, button = FORMS[form]
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await step(page, meeting, at)
        await fill(page)
        cable.become(Line.REFUSED)
        await page.get_by_role("button", name=button).tap()
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
        await meeting.says(e.StepClosed(step=at))
        cable.become(Line.WHOLE)
        if form == "promise":
            await until_saved(page)
            assert kept(meeting) == [TYPED]
            return
        for _ in range(8):
            await page.clock.run_for(2_500)
        await expect(page.get_by_role("alert")).to_contain_text("Deze vraag is gesloten. Je kunt niet meer antwoorden.")
        assert kept(meeting) == []


async def test_r7_what_was_typed_after_sending_is_not_lost_when_the_line_is_back(
    meeting: Meeting, chromium: Browser
) -> None:
    async with cable_to(meeting.server) as cable, phone_of(chromium) as page:
        await join_by(page, cable)
        await step(page, meeting, "drempel")
        await answer(page)
        cable.become(Line.REFUSED)
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
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
