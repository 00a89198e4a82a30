"""Good manners of the page: light, in the organiser's colours, asking for nothing, at home in old browsers."""

import re
from collections.abc import Awaitable, Callable
from importlib.resources import files

import pytest
from figures import Say
from playwright.async_api import Browser, Page, Response, Route, expect
from yarl import URL

from tests.web.browsing import erase_all, give, join, phone_of, step, take_own_data
from tests.web.conftest import COOKIE, Meeting, until
from tests.web.walk import walk
from tests.web.walked import walked_meeting
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
    "named groups and lookbehind": r"\(\?<",
    "matchAll": r"\.matchAll\(",
    "from the end": r"\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|with)\(",
    "any": r"Promise\.any",
    "randomUUID": r"randomUUID",
    "big numbers": r"\b\d+n\b",
    "modules and top-level await": r"(?m)^\s*(import|export|await)\b",
}
"""What came to browsers after 2019 (Chrome 79, Firefox 71, Safari 13.0), and how it looks."""
YOUNG_STYLE = (
    r"\b(?:min|max|clamp)\(|:is\(|:where\(|\binset\s*:|aspect-ratio|color-mix\(|oklch\(|@layer|&:|@container|@property"
    r"|\d[dsl]v[hw]\b|display:\s*flex[^}]*[ ;](?:column-)?gap:|[ ;](?:column-)?gap:[^}]*display:\s*flex"
)
"""What a browser of 2019 would drop together with the rule or line that it stands in; a gap in a flex box among it."""
BETWEEN = """(one) => {
  const [dot, text] = [one.firstElementChild, one.lastElementChild].map((part) => part.getBoundingClientRect());
  return text.left - dot.right;
}"""
FORGETS = """
delete SubmitEvent.prototype.submitter;
for (const name of ["at", "findLast", "toSorted"]) delete Array.prototype[name];
for (const name of ["at", "replaceAll", "matchAll"]) delete String.prototype[name];
for (const name of ["allSettled", "any"]) delete Promise[name];
delete Element.prototype.replaceChildren; delete Object.hasOwn; delete Object.fromEntries;
delete Crypto.prototype.randomUUID; delete window.structuredClone; delete window.AbortController;
"""
"""Makes a browser of today forget what came after 2019, and which button was pressed."""


def of_2019(style: str) -> str:
    """The stylesheet as a browser of 2019 reads it: rules with a selector that it does not know are not there."""
    style = re.sub(r"(display:\s*flex[^}]*?)\b(?:row-|column-)?gap:[^;}]*", r"\1", style)
    style = re.sub(r"@supports selector\([^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", style)
    return re.sub(r"[^{}]*(?::has\(|:focus-visible)[^{}]*\{[^{}]*\}", "", style)


async def test_the_first_page_weighs_less_than_30_kb(meeting: Meeting, chromium: Browser, say: Say) -> None:
    weighed: set[tuple[str, int]] = set()
    zipped: dict[str, bool] = {}
    async with phone_of(chromium) as page:

        def weigh(response: Response) -> None:
            name = response.url.partition("?v")[0].rpartition("/")[2]
            if response.status < 300 and name != "live":
                weighed.add((name, int(response.headers["content-length"])))
                zipped[name] = "content-encoding" in response.headers

        page.on("response", weigh)
        await page.goto(meeting.url)
        icon = await page.locator('link[rel="icon"]').get_attribute("href")
        shown = await page.goto(str(meeting.server.make_url("/").join(URL(icon or ""))))
        assert shown
        weigh(shown)
        first = sum(size for _, size in weighed)
        await join(page, meeting)
        await until(lambda: "phone.js" in zipped)
    total = sum(size for _, size in weighed)
    say(f"first page: {first} bytes; from the scan to the lobby: {total} bytes of {sorted(weighed)}")
    assert {"phone.css", "phone.js", "join.js", "icon.svg"} <= zipped.keys()
    assert total < MOST_BYTES
    page_alone = {name for name, is_zipped in zipped.items() if not is_zipped}
    assert page_alone == {"KADE", "KADE?as=helper"}, (
        "what holds a token is never compressed: its length would tell the token (BREACH)"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_l18_the_organisers_colour_is_worn_by_light_and_by_dark_and_can_be_read(
    hold: Callable[..., Awaitable[Meeting]], chromium: Browser, scheme: str
) -> None:
    look = """() => Array.from(document.querySelectorAll('button, .button, main a, footer a'), (one) => {
      const back = (part) => getComputedStyle(part).backgroundColor;
      let under = one;
      while (under.parentElement && back(under) === 'rgba(0, 0, 0, 0)') under = under.parentElement;
      return [back(under), getComputedStyle(one).color, one.textContent.trim()];
    })"""
    seen = []
    for style in (None, {"color": "#8b1e3f"}, {"color": "#8b1e3f", "color_dark": "#ffd0d8"}):
        meeting = await hold(style=style)
        async with phone_of(chromium, color_scheme=scheme) as page:
            await page.goto(f"{meeting.url}?as=helper")
            found = await page.evaluate(look)
            await join(page, meeting)
            await step(page, meeting, "peiling")
            found += await page.evaluate(look)
            assert len(found) > 9
            for back, ink, text in found:
                assert contrast(_hex(back), _hex(ink)) >= 4.5, text
            seen.append({back for back, _, text in found if text == "Sturen"})
    default, own, own_dark = seen
    assert default != own
    assert (own == own_dark) == (scheme == "light"), "the dark one is worn in the dark alone"
    assert own_dark == {"rgb(139, 30, 63)" if scheme == "light" else "rgb(255, 208, 216)"}


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
        await page.goto(f"{meeting.url}/help")
        box = page.get_by_label("Wat werkt er niet?")
        await page.locator("#form-report [name=token]").evaluate("(one) => { one.value = 'of a restart ago'; }")
        await box.fill("De letters zijn te klein")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_role("alert")).to_contain_text("Je tekst staat er nog")
        await expect(box).to_have_value("De letters zijn te klein")
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


async def test_the_page_works_in_a_browser_that_knows_nothing_after_2019(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:

        async def old(route: Route) -> None:
            answer = await route.fetch()
            await route.fulfill(response=answer, body=of_2019(await answer.text()))

        await page.add_init_script(FORGETS)
        await page.route("**/phone.css*", old)
        await join(page, meeting)
        await step(page, meeting, "drempel")
        between = await page.locator("#form-answer .choice").first.evaluate(BETWEEN)
        assert between >= 8, "a choice stands apart from its dot"
        await page.get_by_label("Jouw antwoord").fill("Met een oude telefoon")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]").first).to_contain_text("Met een oude telefoon")
        await step(page, meeting, "toezegging")
        await page.get_by_label("Wat ga je doen?").fill("Wij bellen")
        await page.get_by_role("button", name="Dit doen wij").tap()
        await expect(page.locator("#form-ask-T1-due")).to_be_visible()
        await page.locator("button[name=skip]").tap()
        await expect(page.locator("#form-ask-T1-first_step")).to_be_visible()
        await page.locator("button[name=done]").tap()
        await page.locator("#T1").get_by_text("Aanpassen").tap()
        await expect(page.locator("#commit-T1-reserved_with")).to_be_visible()
        await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
        await page.get_by_label("Wat doen jullie?").fill("Wij bellen mee")
        await page.get_by_text("Ja, maar ik moet eerst overleggen").tap()
        await page.get_by_label("Met wie overleg je?").fill("het college")
        await page.get_by_label("Ik weet het uiterlijk").fill("2026-12-17")
        await page.get_by_role("button", name="Ja, na overleg").tap()
        await expect(page.locator(".tag.reserved")).to_contain_text("het college")


async def test_l4_the_page_leaves_one_cookie_one_language_and_nothing_else(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await page.goto(f"{meeting.url}?lang=nl")
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill("Half")
        cookies = await page.context.cookies()
        assert {cookie["name"] for cookie in cookies} == {COOKIE, "lang"}
        assert all(cookie["httpOnly"] and cookie["sameSite"] == "Lax" for cookie in cookies)
        kept = await page.evaluate("Object.keys(localStorage).map((key) => key.split('/')[0])")
        assert set(kept) <= {"draft", "outbox"}
        assert await page.evaluate("sessionStorage.length") == 0
        workers = "navigator.serviceWorker ? navigator.serviceWorker.getRegistrations() : []"
        assert await page.evaluate(workers) == []
        assert await page.evaluate("indexedDB.databases()") == []
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
        await page.get_by_role("link", name="Toegankelijkheid").tap()
        await page.get_by_label("Wat werkt er niet?").fill("Alles zonder script")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_text("De gespreksleider kan het nu lezen.")).to_be_visible()
        assert "Weekmarkt" in await take_own_data(page)
        await page.get_by_text("Stoppen met meedoen").tap()
        await page.get_by_role("button", name="Ja, ik stop").tap()
        await expect(page.get_by_role("heading", name="Je doet niet meer mee")).to_be_visible()
        await join(page, meeting)
        await page.get_by_role("link", name="Jouw gegevens").tap()
        await erase_all(page)
    assert len(meeting.room.session.erased) == 1
    assert [one.kind for one in meeting.room.session.notes.values()] == [NoteKind.PROBLEM]


async def test_l7_download_and_erase_in_the_browser(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await give(page, "Dit is van mij")
        assert "Dit is van mij" in await take_own_data(page)
        await erase_all(page)
        assert await page.evaluate("Object.keys(localStorage).length") == 0
    assert not any("Dit is van mij" in one.text for one in meeting.room.session.contributions.values())
