"""Every page in every state: judged by axe in both languages, light and dark, narrow, and with a thumb (L13)."""

from collections import Counter

import pytest
from axe_playwright_python.async_playwright import Axe
from figures import Say
from playwright.async_api import Browser

from tests.web.browsing import RULES, phone_of, too_small
from tests.web.walk import walk
from tests.web.walked import walked_meeting

pytestmark = pytest.mark.browser

CONTRAST = {"type": "rule", "values": ["color-contrast"]}
ABOUT = """() => {
  const ids = Array.from(document.querySelectorAll('[id]'), (one) => one.id);
  return {
    wide: document.documentElement.scrollWidth,
    language: document.documentElement.lang,
    twice: ids.filter((one, place) => ids.indexOf(one) !== place),
    foreign: performance.getEntriesByType('resource').map((one) => one.name)
      .filter((name) => new URL(name).host !== location.host),
  };
}"""
"""How wide the page is, its language, ids that stand on it twice, and what it loaded from elsewhere (L13, L23)."""


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_l13_axe_finds_nothing_on_any_page_in_any_state(chromium: Browser, language: str, say: Say) -> None:
    judged: Counter[str] = Counter()
    faults: list[str] = []

    async with (
        walked_meeting() as meeting,
        phone_of(chromium, viewport={"width": 320, "height": 568}, reduced_motion="reduce") as page,
    ):

        async def look(name: str) -> None:
            for scheme, rules in (("dark", CONTRAST), ("light", RULES)):
                await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                found = await Axe().run(page, options={"runOnly": rules})
                judged[f"{language} {scheme}"] += 1
                if found.violations_count:
                    faults.append(f"{name}, {scheme}: {found.generate_report()}")
            told = await page.evaluate(ABOUT)
            if told["wide"] > 320 or told["language"] != language or told["foreign"] or told["twice"]:
                faults.append(f"{name}: {told}")
            if small := await too_small(page):
                faults.append(f"{name}: too small to hit: {small}")

        await walk(meeting, page, look, language)
    assert faults == []
    assert judged[f"{language} dark"] == judged[f"{language} light"] > 90
    say(f"axe: 0 violations, 320 px wide, pages: {dict(judged)}")
