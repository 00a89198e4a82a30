"""What a phone does with a form while the line is bad, and what came of it in the room."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

from playwright.async_api import Page, expect

from tests.web.browsing import HELPER, step
from tests.web.conftest import Meeting
from tests.web.lines import Cable, Line
from workshop.core.terms import NoteKind

Fill = Callable[[Page], Awaitable[None]]
TYPED = "Wij krijgen nooit antwoord op een vraag"
TRIES_EVERY = 2.5
"""Seconds: a little more than the page waits before it tries again."""
LATE_BUTTON = "Toch sturen naar de gespreksleider"


async def answer(page: Page) -> None:
    await page.get_by_label("Jouw antwoord").fill(TYPED)


async def vote(page: Page) -> None:
    await page.locator("#form-vote label.choice", has_text="4").tap()


async def choose(page: Page) -> None:
    await page.locator("#form-vote label.choice", has_text="Rechts").tap()


async def name(page: Page) -> None:
    await page.get_by_label("Welke organisatie of club?").fill("Weekmarkt Zijlen")


async def dots(page: Page) -> None:
    await page.get_by_role("group", name="Samenvoegen").locator("label.choice").nth(2).tap()


async def promise(page: Page) -> None:
    await page.get_by_label("Wat ga je doen?").fill(TYPED)


FORMS: dict[str, tuple[str, Fill, str]] = {
    "answer": ("drempel", answer, "Sturen"),
    "vote": ("peiling", vote, "Sturen"),
    "choice": ("keuze", choose, "Sturen"),
    "name": ("netwerk", name, "Sturen"),
    "dots": ("stippen", dots, "Sturen"),
    "promise": ("toezegging", promise, "Dit doen wij"),
}


def kept(meeting: Meeting) -> list[object]:
    """Everything that phones gave, of every kind."""
    session = meeting.room.session
    votes = [dict(choices) for step_votes in session.votes.values() for choices in step_votes.values()]
    promises = [one.what for one in session.commitments.values()]
    texts = [one.text for one in session.contributions.values()]
    names = [one.name for one in session.organisations.values()]
    return [*texts, *names, *votes, *promises, *late(meeting)]


def late(meeting: Meeting) -> list[tuple[NoteKind, str | None, str]]:
    """What the facilitator alone can read."""
    return [(one.kind, one.step, one.text) for one in meeting.room.session.notes.values()]


async def waiting(page: Page) -> list[str]:
    """The ids of what the phone still has to send."""
    bodies = await page.evaluate(
        "JSON.parse(Object.keys(localStorage).filter((key) => key.startsWith('outbox'))"
        ".map((key) => localStorage[key])[0] || '[]').map((one) => one.body)"
    )
    return [parse_qs(body)["id"][0] for body in bodies]


async def nothing_waits(page: Page) -> bool:
    return not await waiting(page)


async def join_by(page: Page, cable: Cable) -> None:
    await page.clock.install()
    await page.goto(cable.url)
    await page.get_by_role("link", name=HELPER, exact=True).tap()
    await page.get_by_role("button", name="Bank Noord", exact=True).tap()
    await expect(page.get_by_text("Jouw nummer")).to_be_visible()


async def passes(page: Page, seconds: float, done: Callable[[], Awaitable[object]] | None = None) -> None:
    """Lets the page's clock run for so long, and no longer than until it is done."""
    for _ in range(round(seconds / TRIES_EVERY)):
        await page.clock.run_for(1_000 * TRIES_EVERY)
        if done and await done():
            return


async def until_saved(page: Page) -> None:
    """Lets the page's clock run until it has tried again, and was told."""
    own = page.locator("[data-own]")
    await passes(page, 50, own.count)
    await expect(own.first).to_contain_text("Opgeslagen")


async def send_without_line(page: Page, meeting: Meeting, cable: Cable, form: str = "answer") -> None:
    """Joins, fills a form in, and sends it when there is no connection any more."""
    at, fill, button = FORMS[form]
    await join_by(page, cable)
    await step(page, meeting, at)
    await fill(page)
    cable.become(Line.REFUSED)
    await page.get_by_role("button", name=button).tap()
    await expect(page.locator(".pending")).to_contain_text("Nog niet opgeslagen")
