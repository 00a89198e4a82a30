"""One seat asks for its promises as fast as it can, in an organisation whose phones have made 126 of them."""

import asyncio
import itertools
import re
import time
from collections import Counter

import aiohttp

SEATS = 42
EACH = 3
"""Promises of one seat: what the scenario allows."""
HANDS = 20
"""Connections at once, all of one seat."""
_TOKEN = re.compile(r'name="token" value="([^"]*)"')
_PARTNER = re.compile(r'name="partner" value="([a-z]+-[a-z0-9-]+)"')
_WHAT = "Wij bellen elke maand met tien ondernemers en vragen wat zij nodig hebben. " * 3


async def attack(port: int, code: str, seconds: float) -> dict[str, object]:
    """What the room answered, how many promises there were, and how large a page became."""
    until, url = time.monotonic() + seconds, f"http://127.0.0.1:{port}/{code}"
    made = 0
    for number in range(SEATS):
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
            made += await _promised(browser, url, number, EACH)
    answers: Counter[int] = Counter()
    largest = 0
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
        await _promised(browser, url, SEATS, 0)
        ways = itertools.cycle(("/promises", "/promises/mine", "/promises?from=5", "/mine"))

        async def hand() -> None:
            nonlocal largest
            while time.monotonic() < until:
                async with browser.get(url + next(ways)) as page:
                    largest = max(largest, len(await page.read()))
                    answers[page.status] += 1

        await asyncio.gather(*(hand() for _ in range(HANDS)))
    told = {str(status): count for status, count in sorted(answers.items())}
    return {"promises": made, "asked": answers.total(), "answers": told, "largest_page": largest}


async def _promised(browser: aiohttp.ClientSession, url: str, number: int, count: int) -> int:
    """Joins the first organisation in the list, and makes so many promises for it; how many were taken."""
    async with browser.get(url, params={"as": "helper"}) as page:
        html = await page.text()
    token, partner = _TOKEN.search(html), _PARTNER.search(html)
    if token is None or partner is None:
        return 0
    form = {"id": f"promising-{number:06}", "token": token[1], "group": "helper", "partner": partner[1]}
    async with browser.post(f"{url}/join", data=form, allow_redirects=False) as answer:
        if answer.status != 303:
            return 0
    async with browser.get(f"{url}/promises") as page:
        own = _TOKEN.search(await page.text())
    taken = 0
    for one in range(count if own else 0):
        form = {"id": f"promise-{number:04}-{one:04}", "token": own[1] if own else "", "what": _WHAT}
        async with browser.post(f"{url}/commit", data=form, allow_redirects=False) as answer:
            taken += answer.status == 303
    return taken
