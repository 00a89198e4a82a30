"""700 invented seats, each with an organisation of its own, and after that whatever the door lets in."""

import asyncio
import itertools
import re
import time
from collections import Counter

import aiohttp

INVENTED = 700
HANDS = 20
"""Connections at once."""
_TOKEN = re.compile(r'name="token" value="([^"]*)"')


async def attack(port: int, code: str, seconds: float) -> dict[str, object]:
    """Takes seats as fast as it can, until the time is over; how many it got, and what the room answered."""
    until = time.monotonic() + seconds
    numbers = itertools.count()
    answers: Counter[int] = Counter()

    async def hand() -> None:
        while time.monotonic() < until:
            async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
                status = await _join(browser, f"http://127.0.0.1:{port}/{code}", next(numbers))
                answers[status] += 1

    await asyncio.gather(*(hand() for _ in range(HANDS)))
    return {"tried": answers.total(), "seats": answers[303], "answers": {str(key): answers[key] for key in answers}}


async def _join(browser: aiohttp.ClientSession, url: str, number: int) -> int:
    """As a script does: the form is read for its token, and no page is ever opened afterwards."""
    async with browser.get(url, params={"as": "helper"}) as page:
        token = _TOKEN.search(await page.text())
    if token is None:
        return page.status
    name = f"Verzonnen Adviesbureau {number % INVENTED} {number * 7919 % 1000}"
    form = {"id": f"invented-{number:08}", "token": token[1], "group": "helper", "new_partner": name, "same": "+"}
    async with browser.post(f"{url}/join", data=form, allow_redirects=False) as answer:
        return answer.status
