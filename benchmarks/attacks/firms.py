"""300 firms that a hall types when it comes in, many of them alike, within the first half of the time."""

import asyncio
import itertools
import re
import time
from collections import Counter

import aiohttp

TYPED = 300
_TOKEN = re.compile(r'name="token" value="([^"]*)"')
_TRADES = ("Bakkerij", "Installatiebedrijf", "Kapsalon", "Adviesbureau", "Timmerbedrijf", "Autoschade", "Slagerij")
_NAMES = (
    "De Vries",
    "Jansen",
    "Hendriks",
    "Hendrikx",
    "Van den Berg",
    "Van der Berg",
    "Bakker",
    "'s-Oudemeer",
    "Zijlen",
)
_FORMS = ("", " B.V.", " V.O.F.", " en Zonen", " Zijlen")
FIRMS = [f"{trade} {name}{form}" for trade, name, form in itertools.product(_TRADES, _NAMES, _FORMS)][:TYPED]


async def attack(port: int, code: str, seconds: float) -> dict[str, object]:
    """What the room answered; each firm comes from a phone of its own."""
    url, answers = f"http://127.0.0.1:{port}/{code}", Counter[int]()
    begun = time.monotonic()
    for place, firm in enumerate(FIRMS):
        await asyncio.sleep(max(0.0, begun + place * seconds / 2 / TYPED - time.monotonic()))
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser:
            answers[await _join(browser, url, place, firm)] += 1
    await asyncio.sleep(max(0.0, begun + seconds - time.monotonic()))
    return {"typed": answers.total(), "seats": answers[303], "answers": {str(key): answers[key] for key in answers}}


async def _join(browser: aiohttp.ClientSession, url: str, place: int, firm: str) -> int:
    async with browser.get(url, params={"as": "entrepreneur"}) as page:
        token = _TOKEN.search(await page.text())
    if token is None:
        return page.status
    form = {"id": f"firm-{place:08}", "token": token[1], "group": "entrepreneur", "new_partner": firm, "same": "+"}
    async with browser.post(f"{url}/join", data=form | {"firm_on_screen": "yes"}, allow_redirects=False) as answer:
        return answer.status
