"""The page in a real Chromium: by tapping, live, offline, without script, narrow, and judged by axe."""

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from tests.web.browsing import RULES, join, phone_of, step
from tests.web.conftest import Meeting, until
from workshop.core import events as e
from workshop.core import queries
from workshop.core.promises import CommitmentText
from workshop.web.pages import Choice, shuffled

pytestmark = pytest.mark.browser


async def test_joining_by_tapping_and_answering_live(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await expect(page.get_by_role("heading", name="Je doet mee")).to_be_visible()
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill("Te druk")
        await page.locator("#form-answer").get_by_text("Te weinig geld").tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]").get_by_text("Opgeslagen")).to_be_visible()
        await expect(page.locator("#say")).to_have_text("Opgeslagen")
        assert meeting.room.session.contributions["I1"].theme == "Te weinig geld"
        await page.get_by_text("Aanpassen").tap()
        await page.locator("#answer-I1-text").fill("Veel te druk")
        await page.get_by_role("button", name="Aanpassing sturen").tap()
        await expect(page.locator(".own-text").first).to_have_text("Veel te druk")
        await page.reload()
        await expect(page.locator(".own-text").first).to_have_text("Veel te druk")


async def test_a_live_change_keeps_half_typed_text_and_focus(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        box = page.get_by_label("Jouw antwoord")
        await box.press_sequentially("Half")
        await meeting.says(e.StepClosing(step="drempel"))
        await expect(page.locator(".closing")).to_contain_text("Nog 10 seconden")
        await expect(page.locator("#say")).to_contain_text("Nog 10 seconden")
        await expect(box).to_have_value("Half")
        await expect(box).to_be_focused()
        await box.press_sequentially(" af")
        await meeting.says(e.StepClosed(step="drempel"))
        await expect(page.locator(".note")).to_have_text("Gesloten. Kijk naar het grote scherm.")
        await expect(page.locator(".kept")).to_contain_text("Half af")
        await meeting.says(e.StepReopened(step="drempel"))
        await expect(box).to_have_value("Half af")
        await page.reload()
        await expect(box).to_have_value("Half af")
        await step(page, meeting, "verhaal")
        assert await page.evaluate("document.activeElement.tagName") in ("H1", "BODY")


async def test_l24_a_script_of_somebody_else_does_not_run(meeting: Meeting, chromium: Browser) -> None:
    hostile = "<img src=x onerror=\"document.title='stolen'\"><script>document.title='stolen'</script>"
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill(hostile)
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".own-text").first).to_have_text(hostile)
        await meeting.says(e.TextReleased(items=("I1",)), e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
        await expect(page.locator(".texts li")).to_have_text(hostile)
        assert await page.title() == "Proef"


async def test_an_answer_without_connection_is_sent_once_when_it_is_back(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill("Te druk")
        tried: list[str] = []

        async def lose_the_reply(route) -> None:  # type: ignore[no-untyped-def]
            tried.append(route.request.post_data)
            if len(tried) == 1:
                await route.fetch()
                await route.abort()
            elif len(tried) == 2:
                await route.abort()
            else:
                await route.continue_()

        await page.route("**/answer", lose_the_reply)
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
        await expect(page.get_by_label("Jouw antwoord")).to_have_value("Te druk")
        await expect(page.locator("[data-own]").get_by_text("Opgeslagen")).to_be_visible()
        assert len(set(tried)) == 1
        assert [one.text for one in meeting.room.session.contributions.values()] == ["Te druk"]


async def test_the_page_without_script_does_everything(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium, java_script_enabled=False) as page:
        await join(page, meeting)
        await meeting.says(e.StepStarted(step="drempel"))
        await page.get_by_role("link", name="Verder").tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_role("alert")).to_contain_text("Vul eerst iets in.")
        await page.get_by_label("Jouw antwoord").fill("Te druk")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_text("Opgeslagen")).to_be_visible()
        await meeting.says(e.StepStarted(step="stippen"))
        await page.get_by_role("link", name="Verder").tap()
        await page.get_by_role("group", name="Samenvoegen").get_by_text("2 stippen").locator("..").locator("..").tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_text("Samenvoegen: 2 stippen")).to_be_visible()
        await meeting.says(e.StepStarted(step="toezegging"))
        await page.get_by_role("link", name="Verder").tap()
        await page.get_by_label("Wat ga je doen?").fill("Wij bellen")
        await page.get_by_role("button", name="Dit doen wij").tap()
        await expect(page.get_by_text("2 van 6 compleet")).to_be_visible()
        await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
        await page.get_by_role("link", name="Verder").tap()
        await page.get_by_label("Wat doen jullie?").fill("Wij bellen mee")
        await page.get_by_role("button", name="Ja, wij doen mee").tap()
        await expect(page.get_by_text("Opgeslagen: jullie doen mee")).to_be_visible()
    assert len(queries.owner_lines(meeting.room.session, meeting.room.session.agreements["A1"])) == 1


async def test_the_script_and_the_server_order_the_dots_alike(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "stippen")
        seat = next(iter(meeting.room.session.seats))
        options = [Choice(str(place), "") for place in range(1, 6)]
        own = [option.value for option in shuffled(options, seat, "stippen")]
        places = "Array.from(document.querySelectorAll('[data-place]'), one => one.dataset.place)"
        assert await page.evaluate(places) == own
        await page.reload()
        assert await page.evaluate(places) == own


async def test_an_agreement_is_signed_and_reserved_live(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as bank, phone_of(chromium) as town, phone_of(chromium) as alone:
        await join(bank, meeting)
        await join(town, meeting, "gemeente of provincie", "Gemeente Zijlen")
        await join(alone, meeting, "ondernemer", None)
        for page in (bank, town, alone):
            await step(page, meeting, "afspraak")
        await meeting.says(e.AgreementFixed(agreement="A1"))
        await expect(bank.get_by_text("Mag jij dit afspreken namens Bank Noord?")).to_be_visible()
        await expect(alone.get_by_text("de tekst staat vast")).to_be_visible()
        await expect(alone.get_by_role("button", name="Ja, wij doen mee")).to_have_count(0)
        await bank.get_by_label("Wat doen jullie?").fill("Wij bellen mee")
        await bank.get_by_role("button", name="Ja, wij doen mee").tap()
        await expect(bank.get_by_text("Opgeslagen: jullie doen mee")).to_be_visible()
        await expect(town.locator(".owners")).to_contain_text("Bank Noord")
        await town.get_by_label("Wat doen jullie?").fill("Wij ook")
        await town.get_by_text("Ja, maar ik moet eerst overleggen").tap()
        await town.get_by_label("Met wie overleg je?").fill("het college")
        await town.get_by_label("Ik weet het uiterlijk").fill("2026-12-17")
        await town.get_by_role("button", name="Ja, na overleg").tap()
        await expect(town.get_by_text("Overleg met het college")).to_be_visible()
        await expect(bank.locator(".state-reserved")).to_contain_text("Gemeente Zijlen")
        text = meeting.room.session.agreements["A1"].current.text()
        await meeting.says(
            e.AgreementReworded(agreement="A1", text=text.model_copy(update={"result": "Binnen een dag."})),
            e.AgreementFixed(agreement="A1"),
        )
        await expect(bank.get_by_text("bevestig opnieuw")).to_be_visible()


async def test_f8_a_promise_that_the_facilitator_changes_is_shown_to_its_owner(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "toezegging")
        await page.get_by_label("Wat ga je doen?").fill("Wij bellen")
        await page.get_by_role("button", name="Dit doen wij").tap()
        await expect(page.locator("[data-own]")).to_contain_text("Wij bellen")
        await meeting.says(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen elke week")))
        await expect(page.locator("[data-own]")).to_contain_text("Wij bellen elke week")
        await page.get_by_role("button", name="Ja, dit klopt").tap()
        await until(lambda: meeting.room.session.commitments["T1"].confirmed_at)


async def test_l13_no_faults_by_axe_and_no_sideways_scrolling_in_any_view(meeting: Meeting, chromium: Browser) -> None:
    axe = Axe()
    judged = 0

    async def judge(page: Page, what: str) -> None:
        nonlocal judged
        for scheme, rules in (("dark", {"type": "rule", "values": ["color-contrast"]}), ("light", RULES)):
            await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            results = await axe.run(page, options={"runOnly": rules})
            assert results.violations_count == 0, f"{what}, {scheme}\n{results.generate_report()}"
        assert await page.evaluate("document.documentElement.scrollWidth") <= 320, what
        judged += 1

    async with phone_of(chromium, viewport={"width": 320, "height": 568}, reduced_motion="reduce") as page:
        await page.goto(meeting.url)
        await judge(page, "join")
        await page.goto(f"{meeting.url}?as=helper")
        await page.get_by_role("button", name="Verder").tap()
        await expect(page.get_by_role("alert")).to_be_visible()
        await judge(page, "join refused")
        await join(page, meeting)
        await judge(page, "lobby")
        for one in meeting.room.session.scenario.steps:
            await step(page, meeting, one.id)
            await page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
            await judge(page, one.id)
        await step(page, meeting, "drempel")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_role("alert")).to_be_focused()
        await judge(page, "refused")
        await page.get_by_label("Jouw antwoord").fill("Te druk")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]")).to_be_visible()
        await judge(page, "saved")
        await meeting.says(e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
        await expect(page.locator(".bars").first).to_be_visible()
        await judge(page, "result")
        await meeting.says(e.AgreementFixed(agreement="A1"))
        await step(page, meeting, "afspraak")
        await page.get_by_text("Ja, maar ik moet eerst overleggen").tap()
        await judge(page, "sign")
        await page.goto(f"{meeting.url}/promises")
        await judge(page, "promises")
        await meeting.says(e.SessionClosed())
        await page.goto(meeting.url)
        await judge(page, "over")
    assert judged == 18
