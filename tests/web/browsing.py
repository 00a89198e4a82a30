"""A phone with a screen: Chromium at 360x640, and what people do with it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from axe_playwright_python.async_playwright import Axe
from needs import PATIENCE
from playwright.async_api import Browser, Page, expect

from tests.web.conftest import Meeting
from workshop.core import events as e

HELPER = "ik help ondernemers"
ENTREPRENEUR = "ondernemer"
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]


@asynccontextmanager
async def phone_of(chromium: Browser, **how: object) -> AsyncIterator[Page]:
    context = await chromium.new_context(**{"viewport": {"width": 360, "height": 640}, "has_touch": True} | how)  # type: ignore[arg-type]
    page = await context.new_page()
    page.set_default_timeout(1000 * PATIENCE)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    await context.close()
    assert faults == []


async def join(page: Page, meeting: Meeting, group: str = HELPER, partner: str | None = "Bank Noord") -> None:
    """Two taps after the scan: as what somebody comes, and of which organisation."""
    await page.goto(meeting.url)
    await page.get_by_role("link", name=group, exact=True).tap()
    button = partner or ("Doe mee" if group == ENTREPRENEUR else "Zeg ik liever niet")
    await page.get_by_role("button", name=button, exact=True).tap()
    await expect(page.get_by_text("Jouw nummer")).to_be_visible()


async def step(page: Page, meeting: Meeting, name: str) -> None:
    await meeting.says(e.StepStarted(step=name))
    await expect(page.locator(f'[data-step="{name}"]')).to_be_visible()


async def give(page: Page, text: str, audience: str | None = None) -> None:
    """Answers the question, and waits until the room has it; `audience` as its label says."""
    form = page.locator("#form-answer")
    if not await form.is_visible():
        await page.locator("details.another > summary").first.tap()
    await form.get_by_label("Jouw antwoord").fill(text)
    if audience:
        await form.get_by_text(audience).tap()
    await form.get_by_role("button", name="Sturen").tap()
    await expect(page.locator("[data-own]")).to_contain_text(text)


async def take_own_data(page: Page) -> str:
    """Downloads what one gave, from the page of one's own data."""
    await page.get_by_role("link", name="Jouw gegevens").tap()
    async with page.expect_download() as download:
        await page.get_by_role("link", name="Download mijn gegevens").tap()
    return (await (await download.value).path()).read_text(encoding="utf-8")


async def erase_all(page: Page) -> None:
    """Has everything removed, from the page of one's own data."""
    await page.get_by_text("Verwijder mijn antwoorden").tap()
    await page.get_by_role("button", name="Ja, verwijder alles").tap()
    await expect(page.get_by_role("heading", name="Je antwoorden zijn verwijderd")).to_be_visible()


async def judged(page: Page, what: str) -> None:
    """No faults by axe, dark and light, and nothing to scroll to sideways (L13)."""
    for scheme, rules in (("dark", {"type": "rule", "values": ["color-contrast"]}), ("light", RULES)):
        await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        results = await Axe().run(page, options={"runOnly": rules})
        assert results.violations_count == 0, f"{what}, {scheme}\n{results.generate_report()}"
    width = await page.evaluate("document.documentElement.clientWidth")
    assert await page.evaluate("document.documentElement.scrollWidth") <= width, what


SMALL = """() => Array.from(document.querySelectorAll('a, button, select, textarea, summary, input:not([type=hidden])'))
  .map((one) => one.closest('label.choice') || one)
  .filter((one) => one.offsetParent && !one.closest('details:not([open]) > :not(summary)'))
  .map((one) => [one.textContent.trim() || one.id, one.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44 || box.left < 0 || box.right > innerWidth)
  .map(([name, box]) => `${name} ${box.width}x${box.height}`)"""
"""What a thumb cannot hit: smaller than 44 pixels, or beside the screen."""


async def too_small(page: Page) -> list[str]:
    found: list[str] = await page.evaluate(SMALL)
    return found
