"""The page for everybody: enlarged, spaced out, in a system's own colours, without motion, by keys alone (L13, L19)."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.browsing import join, phone_of, step
from tests.web.conftest import Meeting, until
from tests.web.walk import walk, walked_meeting
from workshop.core import events as e

pytestmark = pytest.mark.browser

SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""What a reader may set (WCAG 1.4.12)."""
SEEN = "one.offsetParent && !one.closest('details:not([open]) > :not(summary)')"
CUT_OFF = """() => Array.from(document.querySelectorAll('main *, header *, footer *'))
  .filter((one) => one.offsetParent && !one.closest('.away, svg, .bars, textarea, input, select'))
  .filter((one) => getComputedStyle(one).overflow !== 'visible')
  .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.outerHTML.slice(0, 80))"""
MOVING = """() => document.getAnimations().length + Array.from(document.querySelectorAll('*')).filter((one) => {
  const look = getComputedStyle(one);
  return [look.animationDuration, look.transitionDuration].some((time) => parseFloat(time) > 0.001);
}).length"""
FORCED = f"""() => {{
  const fields = 'input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea, select';
  return Array.from(document.querySelectorAll('button:not(.quiet), .button:not(.quiet), .choice, ' + fields))
    .filter((one) => {SEEN})
    .filter((one) => !(parseFloat(getComputedStyle(one).borderTopWidth) > 0))
    .map((one) => one.outerHTML.slice(0, 80));
}}"""
"""Buttons, fields and choices that have no border left when the system chooses the colours."""
LABELS = f"""() => Array.from(document.querySelectorAll('main input:not([type=hidden]), main textarea, main select'))
  .filter((one) => {SEEN} && !one.closest('.tick'))
  .filter((one) => {{
    const tick = one.type === 'radio' || one.type === 'checkbox';
    const name = tick ? one.closest('fieldset').querySelector('legend') : one.labels[0];
    return !name || one.placeholder || name.getBoundingClientRect().bottom > one.getBoundingClientRect().top + 1;
  }}).map((one) => one.id || one.name)"""
"""Fields without a label above them, or with a placeholder (L19)."""
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
  return inside && ringed && on && !on.closest('.offline') ? '' : `${one.outerHTML.slice(0, 90)} ${inside} ${ringed}`;
}"""
"""What has the focus but is not in sight, lies under something, or does not look it (WCAG 2.4.7, 2.4.11)."""


async def faults_of(chromium: Browser, judge: str, style: str = "", **how: object) -> tuple[int, list[str]]:
    """Walks the whole meeting; how many states were judged, and what was wrong in which."""
    faults: list[str] = []
    count = 0
    async with walked_meeting() as meeting, phone_of(chromium, bypass_csp=bool(style), **how) as page:

        async def look(name: str) -> None:
            nonlocal count
            count += 1
            if style:
                await page.add_style_tag(content=style)
            faults.extend(f"{name}: {found}" for found in await page.evaluate(judge) or ())

        await walk(meeting, page, look)
    return count, faults


async def test_l13_nothing_scrolls_sideways_at_400_percent(chromium: Browser) -> None:
    judge = "() => document.documentElement.scrollWidth > 320 ? [document.documentElement.scrollWidth] : []"
    count, faults = await faults_of(chromium, judge, viewport={"width": 320, "height": 256}, device_scale_factor=4)
    assert faults == []
    assert count > 90


async def test_l13_nothing_is_cut_off_when_letters_are_spaced_out(chromium: Browser) -> None:
    count, faults = await faults_of(chromium, CUT_OFF, SPACED, viewport={"width": 320, "height": 568})
    assert faults == []
    assert count > 90


async def test_l13_in_a_systems_own_colours_everything_keeps_its_edges(chromium: Browser) -> None:
    count, faults = await faults_of(chromium, FORCED, forced_colors="active")
    assert faults == []
    assert count > 90


async def test_l13_nothing_moves_for_who_does_not_want_it(chromium: Browser) -> None:
    judge = f"() => {{ const moving = ({MOVING})(); return moving ? [moving] : []; }}"
    count, faults = await faults_of(chromium, judge, reduced_motion="reduce")
    assert faults == []
    assert count > 90


async def test_l19_every_field_has_its_label_above_it_and_none_has_a_placeholder(chromium: Browser) -> None:
    count, faults = await faults_of(chromium, LABELS)
    assert faults == []
    assert count > 90


async def tab_to(page: Page, selector: str, most: int = 60) -> None:
    """Presses Tab until that has the focus; every stop on the way must be in sight."""
    for _ in range(most):
        await page.keyboard.press("Tab")
        assert await page.evaluate(HIDDEN_FOCUS) == ""
        if await page.evaluate("(wanted) => Boolean(document.activeElement.matches(wanted))", selector):
            return
    raise AssertionError(f"{selector} is not reached by Tab")


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
        await press("Enter")
        await expect(page.locator("[data-own]")).to_contain_text("Met toetsen")
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
        await step(page, meeting, "toezegging")
        await tab_to(page, "#commit-what, main textarea")
        await page.keyboard.type("Wij bellen")
        await tab_to(page, "main form button")
        await press("Enter")
        for number in range(12):
            await until(lambda: meeting.room.session.commitments)
            skip = page.locator('button[name="skip"]')
            if not await skip.count():
                break
            await expect(page.locator("h2.question").first).to_be_focused()
            before = await page.locator("h2.question").first.inner_text()
            await tab_to(page, 'button[name="skip"]')
            await press("Enter")
            await expect(page.locator("h2.question", has_text=before)).to_have_count(0)
            assert number < 11
        await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
        await expect(page.get_by_label("Wat doen jullie?")).to_be_visible()
        await tab_to(page, 'textarea[name="contribution"]')
        await page.keyboard.type("Wij doen mee")
        await tab_to(page, "form button[type=submit]")
        await press("Enter")
        await until(lambda: meeting.room.session.agreements["A1"].signatures)
        await page.goto(f"{meeting.url}/me")
        await tab_to(page, "details.boxed summary")
        await press("Enter")
        await tab_to(page, "button.danger")
        await press("Enter")
        await expect(page.get_by_role("heading", name="Je antwoorden zijn verwijderd")).to_be_visible()


async def test_l13_focus_is_never_lost_when_the_room_goes_on(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page, phone_of(chromium) as other:
        await join(page, meeting)
        await join(other, meeting, "gemeente of provincie", "Gemeente Zijlen")
        focused = "document.activeElement === document.body ? 'body' : document.activeElement.tagName"
        for name, focus in (
            ("drempel", "#answer-text"),
            ("peiling", "input[name=choice] >> nth=2"),
            ("netwerk", "input[name=name]"),
        ):
            await step(page, meeting, name)
            await page.locator(focus).first.focus()
            if name != "netwerk":
                await meeting.says(e.StepClosing(step=name))
                await expect(page.locator(".closing")).to_be_visible()
                assert await page.locator(focus).first.evaluate("(one) => one === document.activeElement")
            await meeting.says(e.StepClosed(step=name))
            await expect(page.locator(".note").first).to_be_visible()
            assert await page.evaluate(focused) != "body"
            await meeting.says(e.ResultShown(step=name))
            await expect(page.locator(".note").first).to_contain_text("uitslag")
            assert await page.evaluate(focused) != "body"
        await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
        box = page.get_by_label("Wat doen jullie?")
        await box.press_sequentially("Wij bell")
        await other.get_by_label("Wat doen jullie?").fill("Wij ook")
        await other.get_by_role("button", name="Ja, wij doen mee").tap()
        await expect(page.locator(".owners")).to_contain_text("Gemeente Zijlen")
        await expect(box).to_be_focused()
        await page.keyboard.type("en")
        await expect(box).to_have_value("Wij bellen")


async def test_l13_changes_are_announced_politely_and_faults_are_led_to(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        say = page.locator("#say")
        assert await say.get_attribute("role") == "status", "which is polite"
        await step(page, meeting, "drempel")
        await expect(say).to_have_text("Wat hoorde je vandaag?")
        await page.get_by_role("button", name="Sturen").tap()
        summary = page.locator(".errors")
        await expect(summary).to_be_focused()
        assert await summary.get_attribute("role") == "alert"
        top = await summary.evaluate("(one) => one.compareDocumentPosition(document.querySelector('#answer-text'))")
        assert top & 4, "the summary stands before the field"
        await summary.get_by_role("link").tap()
        box = page.locator("#answer-text")
        await expect(box).to_be_focused()
        assert await box.get_attribute("aria-invalid") == "true"
        told = (await box.get_attribute("aria-describedby") or "").split()
        assert "Vul eerst iets in." in " ".join([await page.locator(f"#{one}").inner_text() for one in told])
        await box.fill("Nu wel")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(say).to_have_text("Opgeslagen")


@pytest.mark.parametrize(("language", "other"), [("nl", "English"), ("en", "Nederlands")])
async def test_s8_the_language_is_declared_and_can_be_changed_on_every_page(
    meeting: Meeting, chromium: Browser, language: str, other: str
) -> None:
    async with phone_of(chromium) as page:
        await page.goto(f"{meeting.url}?lang={language}")
        assert await page.evaluate("document.documentElement.lang") == language
        for path in ("?as=helper", "/me", "/help"):
            await page.goto(f"{meeting.url}{path}")
            assert await page.evaluate("document.documentElement.lang") == language, "the choice stays"
            link = page.get_by_role("link", name=other)
            assert await link.get_attribute("lang") == ("en" if language == "nl" else "nl")
        await page.get_by_role("link", name=other).tap()
        await expect(page.locator("html")).to_have_attribute("lang", "en" if language == "nl" else "nl")


async def test_l13_a_skip_link_leads_to_the_content(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium, has_touch=False) as page:
        await page.goto(meeting.url)
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="ondernemer", exact=True)).to_be_focused()
