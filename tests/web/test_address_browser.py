"""A meeting that says u says it on every page and on the big screen, and one that says je likewise."""

import pytest
from playwright.async_api import Browser
from sentences import OTHER, SAYS, addressed

from tests.web.browsing import phone_of
from tests.web.conftest import SCENARIO
from tests.web.on_stage import stage_text
from tests.web.walk import walk
from tests.web.walked import walked_meeting, walked_scenario
from workshop.core.terms import Address

pytestmark = pytest.mark.browser

READ = """() => [document.title, document.body.textContent, ...Array.from(
  document.querySelectorAll('[aria-label], [data-text], [data-kept]'),
  (one) => [one.getAttribute('aria-label'), ...Object.values(one.dataset)].join(' '))].join(' ')"""
"""All that a page says or could come to say: hidden parts and what the script has in store included."""


@pytest.mark.parametrize("address", list(Address))
async def test_je_and_u_are_never_mixed_on_phones_or_on_the_stage(chromium: Browser, address: Address) -> None:
    plan = addressed(SCENARIO | walked_scenario(), address).model_dump()
    mixed: list[str] = []
    said = 0

    async with walked_meeting(**plan) as meeting, phone_of(chromium) as page:

        async def look(name: str) -> None:
            nonlocal said
            texts = {name: await page.evaluate(READ), f"{name}, on the stage": stage_text(meeting.room.session)}
            said += sum(bool(SAYS[address].search(text)) for text in texts.values())
            for where, text in texts.items():
                mixed.extend(f"{where}: {found[0]}" for found in SAYS[OTHER[address]].finditer(text))

        await walk(meeting, page, look)
    assert mixed == []
    assert said > 80
