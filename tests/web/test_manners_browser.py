"""Good manners of the page: light, in the organiser's colours, asking for nothing, at home in old browsers."""

import gzip
import re
from collections.abc import Awaitable, Callable
from importlib.resources import files

import pytest
from playwright.async_api import Browser, Page, Response, expect

from tests.web.browsing import join, phone_of, step
from tests.web.conftest import Meeting
from tests.web.walk import walk, walked_meeting
from workshop.core import events as e
from workshop.core.colours import contrast
from workshop.core.terms import NoteKind

pytestmark = pytest.mark.browser

MOST_BYTES = 30_000
YOUNG_SCRIPT = {
    "optional chaining": r"\?\.(?!\d)",
    "nullish": r"\?\?",
    "logical assignment": r"(\|\||&&)=",
    "at": r"\.at\(",
    "replaceAll": r"\.replaceAll\(",
    "replaceChildren": r"\.replaceChildren\(",
    "structuredClone": r"structuredClone",
    "hasOwn": r"Object\.hasOwn\b",
    "private fields": r"(?<![\w\"'`(/&.])#[a-z]\w*\b(?=\s*[=(;])",
    "numeric separators": r"\b\d+_\d+",
    "class fields": r"\bclass\b",
    "allSettled": r"allSettled",
    "AbortSignal.timeout": r"AbortSignal\.timeout",
    "named groups": r"\(\?<\w",
}
"""What came to browsers after 2019 (Chrome 79, Firefox 71, Safari 13.0), and how it looks."""
YOUNG_STYLE = r"\b(min|max|clamp)\(|:is\(|:where\(|\binset\s*:|aspect-ratio|color-mix\(|@layer|&:|@container"
"""What a style of 2019 would drop together with the rule or line that it stands in."""


async def test_the_first_page_weighs_less_than_30_kb(
    meeting: Meeting, chromium: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    weighed: dict[str, int] = {}
    async with phone_of(chromium) as page:

        async def weigh(response: Response) -> None:
            if response.status < 300:
                body = await response.body()
                zipped = response.headers.get("content-encoding") == "gzip"
                sent = len(gzip.compress(body, 9)) if zipped else len(body)
                weighed[response.url.partition("?v")[0].rpartition("/")[2]] = sent

        page.on("response", weigh)
        await join(page, meeting)
        await page.wait_for_load_state("load")
    total = sum(weighed.values())
    with capsys.disabled():
        print(f"\nfrom the scan to the lobby: {total} bytes of {weighed}")
    assert {"phone.css", "phone.js", "join.js"} <= weighed.keys()
    assert total < MOST_BYTES


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_l18_the_organisers_colour_is_worn_by_light_and_by_dark_and_can_be_read(
    hold: Callable[..., Awaitable[Meeting]], chromium: Browser, scheme: str
) -> None:
    look = """() => {
      const button = getComputedStyle(document.querySelector('button.pick, button'));
      const main = getComputedStyle(document.querySelector('.find button'));
      return [main.backgroundColor, main.color, button.color];
    }"""
    seen = []
    for style in (None, {"color": "#8b1e3f"}):
        meeting = await hold(style=style)
        async with phone_of(chromium, color_scheme=scheme) as page:
            await page.goto(f"{meeting.url}?as=helper")
            back, ink, _ = await page.evaluate(look)
            seen.append(back)
            assert contrast(_hex(back), _hex(ink)) >= 4.5
    assert seen[0] != seen[1]


def _hex(css: str) -> str:
    red, green, blue = (int(part) for part in re.findall(r"\d+", css)[:3])
    return f"#{red:02x}{green:02x}{blue:02x}"


async def test_l17_the_way_to_report_is_on_every_page_and_what_is_written_reaches_the_facilitator(
    chromium: Browser,
) -> None:
    without: list[str] = []
    async with walked_meeting() as meeting, phone_of(chromium) as page:

        async def look(name: str) -> None:
            link = page.locator('footer a[href$="/help"], main a[href$="/help"]')
            if not await link.count() and not page.url.endswith("/help") and "/report" not in page.url:
                without.append(name)

        await walk(meeting, page, look)
    assert set(without) <= {"code", "code-refused", "not-found"}, "where the meeting is not known yet"


async def test_l17_what_does_not_work_is_told_to_the_facilitator_alone(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await page.get_by_role("link", name="Toegankelijkheid").tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_role("alert")).to_contain_text("Vul eerst iets in.")
        await page.get_by_label("Wat werkt er niet?").fill("Ik kan de knop niet vinden")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_text("De gespreksleider kan het nu lezen.")).to_be_visible()
    notes = list(meeting.room.session.notes.values())
    assert [(one.kind, one.text) for one in notes] == [(NoteKind.PROBLEM, "Ik kan de knop niet vinden")]


@pytest.mark.parametrize("name", ["phone.js", "join.js"])
def test_scripts_hold_nothing_that_came_after_2019(name: str) -> None:
    source = (files("workshop.web") / "static" / name).read_text(encoding="utf-8")
    assert {what for what, looks in YOUNG_SCRIPT.items() if re.search(looks, source)} == set()
    for line in source.splitlines():
        assert "submitter" not in line or "|| clicked" in line, "a browser of 2019 does not tell which button it was"


def test_the_style_holds_nothing_that_a_browser_of_2019_would_stumble_over() -> None:
    source = (files("workshop.web") / "static" / "phone.css").read_text(encoding="utf-8")
    assert re.findall(YOUNG_STYLE, source) == []
    for rule in source.split("}"):
        selectors = rule.rpartition("{")[0].rpartition("{")[2].split(",")
        with_has = [":has(" in one for one in selectors if "supports" not in one]
        assert all(with_has) or not any(with_has), "a rule with :has is dropped whole, so nothing else stands in it"


async def test_l4_the_page_leaves_one_cookie_one_language_and_nothing_else(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await page.goto(f"{meeting.url}?lang=nl")
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill("Half")
        cookies = await page.context.cookies()
        assert {cookie["name"] for cookie in cookies} == {"workshop-kade", "lang"}
        assert all(cookie["httpOnly"] and cookie["sameSite"] == "Lax" for cookie in cookies)
        kept = await page.evaluate("Object.keys(localStorage).map((key) => key.split('/')[0])")
        assert set(kept) <= {"draft", "outbox"}
        assert await page.evaluate("sessionStorage.length") == 0
        workers = "navigator.serviceWorker ? navigator.serviceWorker.getRegistrations() : []"
        assert await page.evaluate(workers) == []
        assert await page.locator('link[rel="manifest"]').count() == 0


async def _goes_on(page: Page) -> None:
    await page.get_by_role("link", name="Verder").tap()


async def test_without_script_one_votes_names_reports_downloads_leaves_and_is_erased(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium, java_script_enabled=False) as page:
        await join(page, meeting)
        await meeting.says(e.StepStarted(step="peiling"))
        await _goes_on(page)
        await page.locator("#form-vote label.choice", has_text="4").tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]")).to_contain_text("4 van 5")
        await meeting.says(e.StepStarted(step="netwerk"))
        await _goes_on(page)
        await page.get_by_label("Welke organisatie of club?").fill("Weekmarkt")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]")).to_contain_text("Weekmarkt")
        await page.get_by_role("link", name="Jouw gegevens").tap()
        async with page.expect_download() as download:
            await page.get_by_role("link", name="Download mijn gegevens").tap()
        path = await (await download.value).path()
        assert "Weekmarkt" in path.read_text(encoding="utf-8")
        await page.get_by_text("Stoppen met meedoen").tap()
        await page.get_by_role("button", name="Ja, ik stop").tap()
        await expect(page.get_by_role("heading", name="Je doet niet meer mee")).to_be_visible()
        await join(page, meeting)
        await page.get_by_role("link", name="Jouw gegevens").tap()
        await page.get_by_text("Verwijder mijn antwoorden").tap()
        await page.get_by_role("button", name="Ja, verwijder alles").tap()
        await expect(page.get_by_role("heading", name="Je antwoorden zijn verwijderd")).to_be_visible()
    assert len(meeting.room.session.erased) == 1


async def test_l7_download_and_erase_in_the_browser(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill("Dit is van mij")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]")).to_contain_text("Dit is van mij")
        await page.get_by_role("link", name="Jouw gegevens").tap()
        async with page.expect_download() as download:
            await page.get_by_role("link", name="Download mijn gegevens").tap()
        path = await (await download.value).path()
        assert "Dit is van mij" in path.read_text(encoding="utf-8")
        await page.get_by_text("Verwijder mijn antwoorden").tap()
        await page.get_by_role("button", name="Ja, verwijder alles").tap()
        await expect(page.get_by_role("heading", name="Je antwoorden zijn verwijderd")).to_be_visible()
        assert await page.evaluate("Object.keys(localStorage).length") == 0
    assert not any("Dit is van mij" in one.text for one in meeting.room.session.contributions.values())
