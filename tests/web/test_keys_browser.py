"""By keys alone, enlarged four times, and with a screen reader: where the focus is, and what is said (L13)."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.browsing import join, phone_of, step
from tests.web.conftest import Meeting, until
from tests.web.walk import walk
from tests.web.walked import walked_meeting
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.terms import Mandate

pytestmark = pytest.mark.browser

HIDDEN_FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const part = one.closest('label.choice') || one, box = part.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const within = (least, most) => Math.min(Math.max(least, 1), most - 1);
  const x = within((box.left + box.right) / 2, innerWidth), y = within((box.top + box.bottom) / 2, innerHeight);
  const on = document.elementFromPoint(x, y);
  const ringed = [one, part].map((part) => getComputedStyle(part))
    .some((look) => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2);
  const bare = on && (part.contains(on) || on.contains(part));
  return inside && ringed && bare ? '' : `${one.outerHTML.slice(0, 90)} inside ${inside} ringed ${ringed} bare ${bare}`;
}"""
"""What has the focus but is not in sight, lies under something, or does not look it (WCAG 2.4.7, 2.4.11)."""
SET_OFF = "() => { window.walked = []; document.querySelector('.skip').focus(); }"
STOP = """(back) => {
  const now = document.activeElement, last = window.walked[window.walked.length - 1];
  if (now.matches('.skip, body')) return null;
  window.walked.push(now);
  if (!last || !last.isConnected || last === now) return '';
  const [first, then] = back ? [now, last] : [last, now];
  const [above, below] = [first, then].map((one) => (one.closest('label.choice') || one).getBoundingClientRect());
  const follows = first.compareDocumentPosition(then) & Node.DOCUMENT_POSITION_FOLLOWING;
  const lower = below.top >= above.top - 1 || below.left > above.left;
  return follows && lower ? '' : `${first.outerHTML.slice(0, 60)} comes before ${then.outerHTML.slice(0, 60)}`;
}"""
"""One press further: '' when that is where a reader would go, null when the round is over (WCAG 2.4.3)."""
MISSED = """() => {
  const group = (one, seen) => one.type === 'radio' && seen.name === one.name && seen.form === one.form;
  const like = (one) => (seen) => seen === one || group(one, seen);
  return Array.from(document.querySelectorAll('a[href], button, select, textarea, summary, input:not([type=hidden])'))
    .filter((one) => one.offsetParent && !one.disabled && !one.matches('.skip'))
    .filter((one) => !one.closest('details:not([open]) > :not(summary)'))
    .filter((one) => !window.walked.some(like(one)))
    .map((one) => `${one.outerHTML.slice(0, 80)} is not reached`);
}"""
AT_HEADING = "document.activeElement.matches('main h1')"


async def round_trip(page: Page, key: str) -> list[str]:
    """Goes round the page with that key; what was wrong on the way."""
    faults: list[str] = []
    await page.evaluate(SET_OFF)
    for _ in range(150):
        await page.keyboard.press(key)
        found = await page.evaluate(STOP, key != "Tab")
        if found is None:
            return faults + await page.evaluate(MISSED)
        faults.extend(one for one in (found, await page.evaluate(HIDDEN_FOCUS)) if one)
    return [*faults, "no way out"]


async def test_l13_at_400_percent_every_stop_of_the_keys_is_in_sight_in_order_and_none_is_a_trap(
    chromium: Browser,
) -> None:
    faults: list[str] = []
    count = 0
    small = {"width": 320, "height": 256}
    async with (
        walked_meeting() as meeting,
        phone_of(chromium, viewport=small, device_scale_factor=4, has_touch=False) as page,
    ):

        async def look(name: str) -> None:
            nonlocal count
            count += 1
            wide = await page.evaluate("document.documentElement.scrollWidth")
            if wide > 320:
                faults.append(f"{name}: {wide} wide")
            for key in ("Tab", "Shift+Tab"):
                found = await round_trip(page, key)
                if found:
                    found = await round_trip(page, key)
                faults.extend(f"{name}, {key}: {one}" for one in found)

        await walk(meeting, page, look)
    assert faults == []
    assert count > 90


async def tab_to(page: Page, selector: str, key: str = "Tab", most: int = 60) -> None:
    """Presses Tab until that has the focus; every stop on the way must be in sight."""
    for _ in range(most):
        await page.keyboard.press(key)
        assert await page.evaluate(HIDDEN_FOCUS) == ""
        if await page.evaluate("(wanted) => Boolean(document.activeElement.matches(wanted))", selector):
            return
    raise AssertionError(f"{selector} is not reached by {key}")


async def test_l13_by_keys_alone_from_the_scan_to_a_signature_and_out(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium, has_touch=False) as page:
        press = page.keyboard.press
        await page.goto(meeting.url)
        await tab_to(page, 'a[href$="as=helper"]')
        await press("Enter")
        await expect(page.locator("#join-new_partner")).to_be_visible()
        await tab_to(page, "#join-new_partner")
        await page.keyboard.type("noord")
        await tab_to(page, 'button[value="bank-noord"]')
        await press("Enter")
        await expect(page.get_by_text("Jouw nummer")).to_be_visible()
        await step(page, meeting, "drempel")
        await tab_to(page, "#answer-text")
        await page.keyboard.type("Met toetsen")
        await tab_to(page, 'input[name="theme"]')
        await press("Space")
        await tab_to(page, "#form-answer > button")
        await tab_to(page, "#answer-text", "Shift+Tab")
        await page.keyboard.type(" en terug")
        await tab_to(page, "#form-answer > button")
        await press("Enter")
        await expect(page.locator("[data-own]")).to_contain_text("Met toetsen en terug")
        await step(page, meeting, "peiling")
        await tab_to(page, 'input[name="choice"]')
        await press("ArrowRight")
        await press("ArrowRight")
        await tab_to(page, "#form-vote > button")
        await press("Enter")
        await expect(page.locator("[data-own]")).to_contain_text("van 5")
        await step(page, meeting, "stippen")
        await tab_to(page, 'input[type="radio"]')
        await press("ArrowRight")
        await tab_to(page, "#form-vote > button")
        await press("Enter")
        await expect(page.locator("[data-own]")).to_contain_text("1 stip")
        await promise_by_keys(page, meeting)
        await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
        await expect(page.get_by_label("Wat doen jullie?")).to_be_visible()
        await tab_to(page, 'textarea[name="contribution"]')
        await page.keyboard.type("Wij doen mee")
        await tab_to(page, "#form-sign-A1 > details > summary")
        await press("Space")
        await tab_to(page, "#sign-A1-reserved_with")
        await page.keyboard.type("de directie")
        await tab_to(page, "#sign-A1-reserved_until")
        await type_date(page, "#sign-A1-reserved_until", "2026-12-17")
        await tab_to(page, 'button[value="reserved"]')
        await press("Enter")
        await until(lambda: meeting.room.session.agreements["A1"].signatures)
        await page.goto(f"{meeting.url}/me")
        await tab_to(page, "details.boxed summary")
        await press("Enter")
        await tab_to(page, "button.danger")
        await press("Enter")
        await expect(page.get_by_role("heading", name="Je antwoorden zijn verwijderd")).to_be_visible()


async def type_date(page: Page, field: str, day: str) -> None:
    """Types a date into the field that has the focus, in the order in which this browser asks for it."""
    order = await page.evaluate(
        "new Intl.DateTimeFormat(navigator.language).formatToParts(new Date(2026, 11, 17)).map((one) => one.type)"
    )
    parts = dict(zip(("year", "month", "day"), day.split("-"), strict=True))
    await page.keyboard.type("".join(parts[one] for one in order if one in parts if one != "year"))
    await page.keyboard.type(parts["year"])
    await expect(page.locator(field)).to_have_value(day)


async def promise_by_keys(page: Page, meeting: Meeting) -> None:
    """A promise and every question about it: the first are answered, the others are skipped."""
    await step(page, meeting, "toezegging")
    await tab_to(page, "#commit-what")
    await page.keyboard.type("Wij bellen")
    await tab_to(page, "#form-commit > button")
    await page.keyboard.press("Enter")
    questions = page.locator("h2.question")
    asked: list[str] = []
    await expect(questions).to_be_visible()
    while await questions.count():
        await expect(questions).to_be_focused()
        question = await questions.inner_text()
        form = await page.locator("form[id^=form-ask]").get_attribute("id")
        asked.append((form or "").rpartition("-")[2])
        button = f"#{form} button[name=skip]"
        if asked[-1] in ("first_step", "with_whom", "omslag", "mandate"):
            button = f"#{form} > button"
            await page.keyboard.press("Tab")
            await page.keyboard.press("Space" if asked[-1] in ("with_whom", "omslag", "mandate") else "B")
        await tab_to(page, button)
        await page.keyboard.press("Enter")
        await expect(page.locator("h2.question", has_text=question)).to_have_count(0)
    assert len(asked) == 11
    kept = meeting.room.session.commitments["T1"]
    assert (kept.what, kept.first_step, kept.with_whom) == ("Wij bellen", "B", ("gemeente-zijlen",))
    assert (kept.omslag is None, kept.mandate) == (False, Mandate.FULL)


async def test_l13_focus_is_never_lost_when_the_room_goes_on(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        for name, focus in (
            ("drempel", "#answer-text"),
            ("drempel", "#form-answer > button"),
            ("peiling", "input[name=choice] >> nth=2"),
            ("netwerk", "input[name=name]"),
            ("toezegging", "#commit-what"),
        ):
            await step(page, meeting, name)
            part = page.locator(focus).first
            await part.focus()
            await meeting.says(e.StepClosing(step=name))
            await expect(page.locator(".closing")).to_be_visible()
            await expect(part).to_be_focused()
            await meeting.says(e.StepClosed(step=name))
            await expect(page.locator(".note").first).to_contain_text("Gesloten")
            assert await page.evaluate(AT_HEADING)
            await meeting.says(e.ResultShown(step=name))
            await expect(page.locator(".note").first).to_contain_text("uitslag")
            assert await page.evaluate(AT_HEADING)
            await meeting.says(e.StepReopened(step=name))
            await expect(part).to_be_visible()
            assert await page.evaluate(AT_HEADING)
            await part.focus()
            await step(page, meeting, "verhaal")
            assert await page.evaluate(AT_HEADING)


async def test_l13_the_caret_stays_where_somebody_writes_while_others_sign(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page, phone_of(chromium) as other:
        await join(page, meeting)
        await join(other, meeting, "gemeente of provincie", "Gemeente Zijlen")
        await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
        box = page.get_by_label("Wat doen jullie?")
        await box.press_sequentially("Wij mee")
        for _ in "mee":
            await page.keyboard.press("ArrowLeft")
        await other.get_by_label("Wat doen jullie?").fill("Wij ook")
        await other.get_by_role("button", name="Ja, wij doen mee").tap()
        await expect(page.locator(".owners")).to_contain_text("Gemeente Zijlen")
        await expect(box).to_be_focused()
        await page.keyboard.type("bellen ")
        await expect(box).to_have_value("Wij bellen mee")


async def test_l13_the_caret_stays_when_the_form_around_it_is_drawn_anew(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "toezegging")
        box = page.locator("#commit-what")
        await box.fill("Wij schrijven")
        await page.get_by_role("button", name="Dit doen wij").tap()
        await page.locator("button[name=done]").tap()
        await page.locator("details.another summary").tap()
        await box.press_sequentially("Wij mee")
        for _ in "mee":
            await page.keyboard.press("ArrowLeft")
        await box.evaluate("(one) => { window.before = one; }")
        await meeting.says(
            e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij schrijven elke week"))
        )
        await expect(page.locator("#T1 .note")).to_be_visible()
        assert not await page.evaluate("window.before.isConnected"), "the box is another one now"
        await expect(box).to_be_focused()
        await page.keyboard.type("bellen ")
        await expect(box).to_have_value("Wij bellen mee")


async def test_l13_changes_are_announced_politely(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        say = page.locator("#say")
        await expect(say).to_have_role("status")
        await step(page, meeting, "drempel")
        await expect(say).to_have_text("Wat hoorde je vandaag?")
        await meeting.says(e.StepClosing(step="drempel"))
        await expect(say).to_contain_text("Nog 10 seconden")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(say).to_contain_text("Nog niet opgeslagen")
        await page.locator("#answer-text").fill("Nu wel")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(say).to_have_text("Opgeslagen")
        await meeting.says(e.StepClosed(step="drempel"))
        await expect(say).to_have_text("Gesloten. Kijk naar het grote scherm.")
        assert await page.locator("[aria-live=assertive]").count() == 0


async def test_l13_a_skip_link_leads_to_the_content(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium, has_touch=False) as page:
        await page.goto(meeting.url)
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="ondernemer", exact=True)).to_be_focused()
