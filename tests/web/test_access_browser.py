"""The page for everybody: spaced out, in a system's own colours, without motion, clear to fill in (L13, L19)."""

from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, expect

from tests.web.browsing import join, phone_of, step
from tests.web.conftest import Meeting
from tests.web.walk import walk
from tests.web.walked import walked_meeting
from workshop.web.questions import Question

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
  .map((one) => one.outerHTML.slice(0, 80))
  .concat(document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [])"""
MOVING = """() => document.getAnimations().length + Array.from(document.querySelectorAll('*')).filter((one) => {
  const look = getComputedStyle(one);
  return [look.animationDuration, look.transitionDuration].some((time) => parseFloat(time) > 0.001);
}).length"""
FORCED = f"""() => {{
  const fields = 'input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea, select';
  const ticks = Array.from(document.querySelectorAll('[type=radio], [type=checkbox]')).filter((one) => {SEEN});
  return Array.from(document.querySelectorAll('button:not(.quiet), .button:not(.quiet), .choice, ' + fields))
    .filter((one) => {SEEN})
    .filter((one) => !(parseFloat(getComputedStyle(one).borderTopWidth) > 0))
    .concat(ticks.filter((one) => getComputedStyle(one).appearance === 'none'))
    .concat(ticks.filter((one) => one.checked !== (getComputedStyle(one.parentElement).outlineStyle !== 'none')))
    .map((one) => one.outerHTML.slice(0, 80));
}}"""
"""Buttons, fields and choices without a border, and choices that do not look chosen or do so wrongly, when the system
chooses the colours."""
LABELS = f"""() => Array.from(document.querySelectorAll('main input:not([type=hidden]), main textarea, main select'))
  .filter((one) => {SEEN} && !one.closest('.tick'))
  .filter((one) => {{
    const tick = one.type === 'radio' || one.type === 'checkbox';
    const name = tick ? one.closest('fieldset').querySelector('legend') : one.labels[0];
    return !name || one.placeholder || name.getBoundingClientRect().bottom > one.getBoundingClientRect().top + 1;
  }}).map((one) => one.id || one.name)"""
"""Fields without a label above them, or with a placeholder (L19)."""
OPTIONAL = f"""() => Array.from(document.querySelectorAll('main input:not([type=hidden]), main textarea, main select'))
  .filter((one) => {SEEN} && !one.closest('.tick') && !one.form.querySelector('button[name=skip]'))
  .map((one) => {{
    const tick = one.type === 'radio' || one.type === 'checkbox';
    const told = one.closest(tick ? 'fieldset' : '.field, form').querySelector('.optional');
    return [one.form.dataset.form || '', one.name, told ? told.textContent.trim() : ''];
  }})"""
"""The fields in sight that cannot be skipped with a button, each with what its label says of leaving it out."""
NEEDED = {
    *("code", "number", "text", "what", "name", "title", "contribution", "choice", "gradient", "reserved_with"),
    *("dots-1", "dots-2", "dots-3", "dots-4", "dots-5", "reserved_until"),
    *("audience", "mandate", "peer_learning", "to"),
}
"""What is refused when it is left empty; and, in the last line, what has an answer from the start."""
NEEDED_HERE = {("join", "new_partner"), ("object-A1", "because"), ("letgo-A1", "lets_go")}
FAULTS = """() => Array.from(document.querySelectorAll('.errors')).map((one) => {
  const link = one.querySelector('a'), to = link && document.querySelector(link.getAttribute('href'));
  const held = to && to.closest('[aria-invalid="true"]'), said = link ? link.textContent.trim() : '';
  const told = held ? (held.getAttribute('aria-describedby') || '').split(' ').filter(Boolean) : [];
  const texts = told.map((id) => document.getElementById(id)).map((part) => part ? part.textContent.trim() : 'nowhere');
  if (link && to) link.click();
  const led = Boolean(to) && document.activeElement === to;
  return {
    alert: one.getAttribute('role'), led, described: texts.includes(said) && !texts.includes('nowhere'),
    first: Boolean(to) && Boolean(one.compareDocumentPosition(to) & 4), title: document.title,
  };
})"""
"""Each summary of faults: where its link leads, and whether the field there is marked and says the same (L19)."""


@dataclass(frozen=True)
class Judged:
    """What was wrong in which state of a whole meeting, by way of reading."""

    states: int
    spaced: list[str]
    forced: list[str]
    moving: list[str]


_judged: list[Judged] = []


async def judged_states(chromium: Browser) -> Judged:
    """Walks the meeting once, and looks at every state in three ways of reading; the tests share what was found."""
    if _judged:
        return _judged[0]
    spaced: list[str] = []
    forced: list[str] = []
    moving: list[str] = []
    states: list[str] = []
    small = {"width": 320, "height": 568}
    async with walked_meeting() as meeting, phone_of(chromium, viewport=small, bypass_csp=True) as page:

        async def judge(judge: str, name: str, faults: list[str]) -> None:
            faults.extend(f"{name}: {found}" for found in await page.evaluate(judge) or ())

        async def look(name: str) -> None:
            states.append(name)
            style = await page.add_style_tag(content=SPACED)
            await judge(CUT_OFF, name, spaced)
            await style.evaluate("one => one.remove()")
            await page.emulate_media(forced_colors="active")
            assert await page.evaluate("matchMedia('(forced-colors: active)').matches")
            await judge(FORCED, name, forced)
            await page.emulate_media(forced_colors="none", reduced_motion="reduce")
            await judge(f"() => {{ const moving = ({MOVING})(); return moving ? [moving] : []; }}", name, moving)
            await page.emulate_media(reduced_motion="no-preference")

        await walk(meeting, page, look)
    _judged.append(Judged(len(states), spaced, forced, moving))
    return _judged[0]


async def test_l13_nothing_is_cut_off_when_letters_are_spaced_out(chromium: Browser) -> None:
    judged = await judged_states(chromium)
    assert judged.spaced == []
    assert judged.states > 90


async def test_l13_in_a_systems_own_colours_everything_keeps_its_edges(chromium: Browser) -> None:
    judged = await judged_states(chromium)
    assert judged.forced == []
    assert judged.states > 90


async def test_l13_nothing_moves_for_who_does_not_want_it(chromium: Browser) -> None:
    judged = await judged_states(chromium)
    assert judged.moving == []
    assert judged.states > 90


async def test_l19_labels_stand_above_and_say_what_may_be_left_out_and_faults_lead_to_their_field(
    chromium: Browser,
) -> None:
    faults: list[str] = []
    refused: list[str] = []
    asked: dict[str, int] = {}
    async with walked_meeting() as meeting, phone_of(chromium) as page:

        async def look(name: str) -> None:
            faults.extend(f"{name}: {found} has no label above it" for found in await page.evaluate(LABELS))
            for form, field, told in await page.evaluate(OPTIONAL):
                needed = field in NEEDED or (form, field) in NEEDED_HERE
                if told not in ("", "(niet verplicht)") or (not needed and not told):
                    faults.append(f"{name}: {form}.{field} says '{told}'")
            if name.startswith("promise-ask-"):
                asked[name.removeprefix("promise-ask-")] = await page.locator("main form h2.question").count()
            if not name.endswith("refused"):
                return
            refused.append(name)
            if await page.locator("#say").count():
                await expect(page.locator(".errors")).to_be_focused()
            for found in await page.evaluate(FAULTS):
                title = found.pop("title")
                if found != {"alert": "alert", "led": True, "described": True, "first": True}:
                    faults.append(f"{name}: {found}")
                if not await page.locator("#say").count() and not title.startswith("Er ging iets mis"):
                    faults.append(f"{name}: the title does not tell it, so a screen reader is late: {title}")

        await walk(meeting, page, look)
    assert faults == []
    assert len(refused) >= 12
    assert asked == dict.fromkeys(set(Question) - {"replaces", "ambassador"}, 1), "one question on a screen"


async def test_l13_what_is_chosen_and_where_one_is_can_be_told_apart_in_a_systems_own_colours(
    meeting: Meeting, chromium: Browser
) -> None:
    look = """(one) => {
      const choice = getComputedStyle(one.parentElement), dot = getComputedStyle(one);
      return [choice.outlineStyle !== 'none', dot.outlineStyle !== 'none' && parseFloat(dot.outlineWidth) >= 2];
    }"""
    async with phone_of(chromium, forced_colors="active") as page:
        await join(page, meeting)
        await step(page, meeting, "stippen")
        dots = page.locator("fieldset.dots").first.get_by_role("radio")
        await dots.nth(1).focus()
        await page.keyboard.press("ArrowRight")
        await expect(dots.nth(2)).to_be_focused()
        assert [await dots.nth(place).evaluate(look) for place in range(3)] == [
            [False, False],
            [False, False],
            [True, True],
        ]
        await page.keyboard.press("Tab")
        assert await dots.nth(2).evaluate(look) == [True, False]


@pytest.mark.parametrize(("language", "other"), [("nl", "English"), ("en", "Nederlands")])
async def test_l13_the_language_is_declared_stays_and_changes_with_everything_on_the_page(
    meeting: Meeting, chromium: Browser, language: str, other: str
) -> None:
    second = "en" if language == "nl" else "nl"
    async with phone_of(chromium) as page:
        html = page.locator("html")
        await page.goto(f"{meeting.url}?lang={language}")
        await expect(html).to_have_attribute("lang", language)
        titles = {}
        for path in ("?as=helper", "/me", "/help"):
            await page.goto(f"{meeting.url}{path}")
            await expect(html).to_have_attribute("lang", language)
            titles[path] = await page.title()
            await expect(page.get_by_role("link", name=other)).to_have_attribute("lang", second)
        await page.get_by_role("link", name=other).tap()
        await expect(html).to_have_attribute("lang", second)
        for path, title in titles.items():
            await page.goto(f"{meeting.url}{path}")
            await expect(html).to_have_attribute("lang", second)
            assert await page.title() != title
        await page.goto(f"{meeting.url}?as=helper")
        await page.get_by_role("button", name="Bank Noord").tap()
        await step(page, meeting, "drempel")
        await expect(html).to_have_attribute("lang", second)
        spoken = "nl" if second == "en" else None
        for part in (page.locator("h1"), page.locator(".meeting"), page.locator("#form-answer .choice span").first):
            assert await part.get_attribute("lang") == spoken, "words of the organiser are in their own language"
