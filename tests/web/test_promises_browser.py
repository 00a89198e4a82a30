"""Promises in a real Chromium: few screens, one thumb, and texts that change under somebody's eyes."""

import time

import pytest
from figures import Say
from playwright.async_api import Browser, Page, expect

from tests.web.browsing import HELPER, join, judged, phone_of, step, too_small
from tests.web.conftest import Meeting, until
from tests.web.test_agreements import agreement, reworded, with_consent
from workshop.core import events as e
from workshop.core.promises import CommitmentText, SignatureState
from workshop.core.terms import ConsentStage

pytestmark = pytest.mark.browser

GOVERNMENT = ("gemeente of provincie", "Gemeente Zijlen")


async def promise(page: Page, what: str = "Wij bellen") -> None:
    form = page.locator("form[data-form=commit]")
    await form.get_by_label("Wat ga je doen?").fill(what)
    await form.get_by_role("button", name="Dit doen wij").tap()
    await expect(page.get_by_text("Opgeslagen als")).to_be_visible()


async def test_from_scan_to_saved_in_four_screens_at_most_and_with_one_thumb(
    meeting: Meeting, chromium: Browser
) -> None:
    await meeting.says(e.StepStarted(step="toezegging"))
    screens: list[str] = []

    async def screen(page: Page, name: str) -> None:
        screens.append(name)
        assert await too_small(page) == [], name
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360, name

    async with phone_of(chromium) as page:
        await page.goto(meeting.url)
        await screen(page, "join")
        await page.get_by_role("link", name=HELPER, exact=True).tap()
        await expect(page.get_by_label("Bij welke organisatie hoor je?")).to_be_visible()
        await screen(page, "organisation")
        await page.get_by_role("button", name="Bank Noord", exact=True).tap()
        await expect(page.get_by_label("Wat ga je doen?")).to_be_visible()
        await screen(page, "what")
        await promise(page)
        await screen(page, "saved")
        await expect(page.get_by_text("Opgeslagen als T1 · 2 van 6 compleet")).to_be_in_viewport()
    assert len(screens) <= 4
    assert len(meeting.room.session.commitments) == 1


async def test_f6_every_question_fits_one_thumb_and_the_script_brings_the_next(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting, *GOVERNMENT)
        await step(page, meeting, "toezegging")
        await promise(page)
        asked = []
        for _ in range(14):
            heading = page.locator(".question")
            if not await heading.count():
                break
            asked.append(await heading.inner_text())
            await expect(heading).to_be_focused()
            assert await too_small(page) == [], asked[-1]
            assert await page.evaluate("document.documentElement.scrollWidth") <= 360, asked[-1]
            await expect(page.get_by_role("button", name="Klaar, zo is het goed")).to_be_visible()
            if "Wat gebeurt er" in asked[-1]:
                await page.get_by_text("nieuw", exact=True).tap()
                await page.get_by_role("button", name="Bewaar").tap()
            else:
                await page.get_by_role("button", name="Sla over").tap()
            await expect(page.get_by_role("heading", name=asked[-1], exact=True)).to_have_count(0)
        assert len(asked) == 13
        assert asked[0] == "Uiterlijk wanneer?"
        await expect(page.get_by_role("link", name="Verder aanvullen")).to_be_visible()


async def test_f6_what_others_do_does_not_move_somebody_away_from_a_question(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page, phone_of(chromium) as colleague:
        await join(page, meeting)
        await join(colleague, meeting)
        await step(page, meeting, "toezegging")
        await promise(page)
        await page.get_by_role("button", name="Sla over").tap()
        await page.get_by_label("Wat is je eerste stap?").fill("Een lijst")
        await expect(colleague.locator(".own-text")).to_have_text("Wij bellen")
        await colleague.get_by_text("Nog een toezegging").tap()
        await promise(colleague, "Wij schrijven")
        async with page.expect_response(lambda answer: "/mine" in answer.url):
            await meeting.says(e.StepClosing(step="toezegging"), e.StepClosed(step="toezegging"))
        await expect(page.get_by_label("Wat is je eerste stap?")).to_have_value("Een lijst")
        await page.get_by_role("button", name="Bewaar").tap()
        await expect(page.get_by_role("heading", name="Samen met wie?")).to_be_visible()
    assert meeting.room.session.commitments["T1"].first_step == "Een lijst"


async def test_r14_the_owner_sees_the_text_change_on_the_phone(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "toezegging")
        await promise(page)
        await meeting.says(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen elke week")))
        await expect(page.locator(".own-text")).to_have_text("Wij bellen elke week")
        await expect(page.get_by_text("Klopt deze tekst?")).to_be_visible()
        await expect(page.locator("del")).to_have_text("Wij bellen")
        assert await page.locator(".question").count() == 0
        await page.get_by_role("button", name="Ja, dit klopt").tap()
        await expect(page.locator(".question")).to_have_text("Uiterlijk wanneer?")
        await until(lambda: meeting.room.session.commitments["T1"].confirmed_at)
        await step(page, meeting, "afspraak")
        text = agreement(meeting).current.text()
        await meeting.says(e.AgreementReworded(agreement="A1", text=text.model_copy(update={"title": "Nog mooier"})))
        await expect(page.get_by_role("heading", name="Nog mooier")).to_be_visible()


async def test_r14_the_page_of_ones_own_promises_follows_too(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as bank, phone_of(chromium) as town:
        await join(bank, meeting)
        await join(town, meeting, *GOVERNMENT)
        await step(bank, meeting, "toezegging")
        await promise(bank)
        for page in (bank, town):
            await page.goto(f"{meeting.url}/promises")
        await meeting.says(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen elke week")))
        await expect(bank.locator(".own-text")).to_have_text("Wij bellen elke week")
        await bank.get_by_role("button", name="Ja, dit klopt").tap()
        await expect(bank.get_by_text("Klopt deze tekst?")).to_have_count(0)
        await meeting.says(e.StepStarted(step="verhaal"))
        await bank.get_by_text("Iemand anders neemt dit over").tap()
        await bank.get_by_label("Welke organisatie?").select_option(label="Gemeente Zijlen")
        await bank.get_by_role("button", name="Overdragen").tap()
        await expect(bank.get_by_text("Wij bellen elke week")).to_have_count(0)
        await expect(town.get_by_text("Dit was van Bank Noord.")).to_be_visible()
        await judged(town, "handed over")
        await town.get_by_role("button", name="Ja, dit klopt").tap()
        await until(lambda: meeting.room.session.commitments["T1"].confirmed_at)
        await town.get_by_role("link", name="Verder aanvullen").tap()
        await expect(town.locator(".question")).to_have_text("Uiterlijk wanneer?")
        await town.get_by_role("button", name="Sla over").tap()
        await expect(town.locator(".question")).to_have_text("Wat is je eerste stap?")
        assert town.url.endswith("/promises?ask=T1#ask")


async def test_f9_the_phone_says_by_itself_and_soon_that_a_signed_text_has_changed(
    meeting: Meeting, chromium: Browser, say: Say
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "afspraak")
        await meeting.says(e.AgreementFixed(agreement="A1"))
        await page.get_by_label("Wat doen jullie?").fill("Wij bellen mee")
        await page.get_by_role("button", name="Ja, wij doen mee").tap()
        await expect(page.get_by_text("Opgeslagen: jullie doen mee")).to_be_visible()
        began = time.monotonic()
        await reworded(meeting, result="We bellen elkaar.")
        await expect(page.get_by_text("bevestig opnieuw")).to_be_visible()
        say(f"F9: {time.monotonic() - began:.2f} s from a changed text to the phone that signed it (aim: 1 s)")
        await expect(page.locator("ins")).to_have_text("elkaar")
        await page.get_by_text("Wat stond er eerst?").tap()
        await expect(page.get_by_text("We bellen samen.")).to_be_visible()
        await page.get_by_role("button", name="Ja, wij doen mee").tap()
        await expect(page.get_by_text("Opgeslagen: jullie doen mee")).to_be_visible()
        await step(page, meeting, "eerder")
        await reworded(meeting, result="We bellen nooit.")
        await expect(page.get_by_text("De tekst van A1 is veranderd.")).to_be_visible()
    assert agreement(meeting).state_of("bank-noord") is SignatureState.AGAIN


async def test_who_was_not_meant_is_asked_live_whether_it_wants_to_join(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as bank, phone_of(chromium) as town:
        await join(bank, meeting)
        await join(town, meeting, *GOVERNMENT)
        for page in (bank, town):
            await step(page, meeting, "afspraak")
        await meeting.says(e.AgreementFixed(agreement="A1"))
        await expect(town.get_by_text("Wil jouw organisatie ook meedoen?")).to_be_visible()
        await expect(bank.get_by_text("Mag jij dit afspreken namens Bank Noord?")).to_be_visible()
        await expect(bank.get_by_text("Wil jouw organisatie ook meedoen?")).to_have_count(0)


async def test_l13_no_faults_by_axe_in_the_views_of_promises(hold, chromium: Browser) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(steps=with_consent())
    async with phone_of(chromium, viewport={"width": 320, "height": 568}) as page:
        await page.goto(meeting.url)
        await page.get_by_role("link", name=HELPER, exact=True).tap()
        await page.get_by_label("Bij welke organisatie hoor je?").fill("bank noord bv")
        await page.get_by_role("button", name="Verder").tap()
        await expect(page.get_by_role("heading", name="Bedoel je Bank Noord?")).to_be_visible()
        await judged(page, "which")
        await page.get_by_role("button", name="Ja, Bank Noord").tap()
        await expect(page.get_by_role("heading", name="Je doet mee")).to_be_visible()
        await step(page, meeting, "toezegging")
        await promise(page, "Wij onderzoeken het")
        for _ in range(11):
            await judged(page, await page.locator(".question").inner_text())
            asked = await page.locator(".question").inner_text()
            await page.get_by_role("button", name="Sla over").tap()
            await expect(page.locator(".question").filter(has_text=asked)).to_have_count(0)
        await judged(page, "list")
        await page.goto(f"{meeting.url}/promises")
        await page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
        await judged(page, "promises")
        await page.goto(meeting.url)
        await step(page, meeting, "afspraak")
        await judged(page, "picture")
        await meeting.says(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
        await page.get_by_text("Ik ben voor", exact=True).tap()
        await judged(page, "opinions")
        await page.locator("form[data-form=opinion-A1]").get_by_role("button").tap()
        await page.get_by_text("Ik heb een groot bezwaar").tap()
        await page.get_by_label("Wat is je bezwaar?").fill("Geen mensen")
        await page.get_by_role("button", name="Bezwaar sturen").tap()
        await expect(page.get_by_text("Mijn bezwaar is weg")).to_be_visible()
        await meeting.says(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
        await expect(page.locator(".bars")).to_be_visible()
        await judged(page, "decision")
        await page.get_by_role("button", name="Mijn bezwaar is weg").tap()
        await until(lambda: not agreement(meeting).standing_objections)
        await meeting.says(e.AgreementFixed(agreement="A1"))
        await page.get_by_label("Wat doen jullie?").fill("Wij bellen mee")
        await page.get_by_role("button", name="Ja, wij doen mee").tap()
        await expect(page.get_by_text("Opgeslagen: jullie doen mee")).to_be_visible()
        await judged(page, "signed")
        text = agreement(meeting).current.text()
        await meeting.says(e.AgreementReworded(agreement="A1", text=text.model_copy(update={"result": "Anders."})))
        await expect(page.locator("ins")).to_be_visible()
        await page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
        await judged(page, "again")
