"""Who can see what, in Chromium: the same view whatever was voted, each text as far as its author let it go."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.afterwards import recorded, reported
from tests.web.browsing import ENTREPRENEUR, give, join, phone_of, step
from tests.web.conftest import SCENARIO, Meeting, Phone
from tests.web.on_stage import stage_text
from workshop.core import events as e
from workshop.room.client import Accepted

pytestmark = pytest.mark.browser

LISTEN = """() => {
  window.heard = [];
  const source = new EventSource(document.querySelector('[data-live]').dataset.live);
  for (const name of ['view', 'mine', 'message']) {
    source.addEventListener(name, (event) => window.heard.push(event.data));
  }
  return new Promise((done) => source.addEventListener('view', done, { once: true })).then(() => null);
}"""
"""Writes down all that the room tells this phone from now on."""
SOURCE = """async () => {
  const asked = async (path) => (await fetch(path)).text();
  const mine = await asked(document.querySelector('[data-live]').dataset.mine);
  return [document.documentElement.outerHTML, await asked(location.href), mine];
}"""
VOTES = {
    "peiling": ({"choice": "1"}, {"choice": "2"}, {"choice": "4"}, {"choice": "5"}),
    "keuze": ({"choice": "1"}, {"choice": "1"}, {"choice": "2"}, {"choice": "2"}),
    "stippen": ({"dots-1": "2"}, {"dots-2": "1"}, {"dots-4": "2", "dots-5": "1"}, {"dots-3": "2"}),
}
"""Of two phones: what they choose first, and what they choose instead."""
SHOWN = {"peiling": (4, "1"), "keuze": (1, "2"), "stippen": (2, "2")}
"""A place in the result and the count that stands there in the end."""
SECRET = "De balie is altijd dicht"
REMOVED = {
    "theme": ("drempel", "answer", "text", "I1"),
    "organisation": ("netwerk", "name", "name", "N1"),
    "promise": ("toezegging", "commit", "what", "T1"),
}
"""The step where it is given, its form and field, and the id under which it is released and removed."""
FIELDS = """Array.from(document.querySelectorAll('input, textarea, select'), (one) => {
  const label = one.labels && one.labels[0] ? one.labels[0].textContent.trim() : '';
  return [one.name, one.type, one.inputMode, one.getAttribute('autocomplete'), label].join(' ');
})"""
PERSONAL = re.compile(
    r"\b(e-?mail|tel|phone|telefoonnummer|birth|bday|geboorte\w*|leeftijd|bsn|adres|address|postcode|gps|"
    r"locatie|location|geo\w*|cookie\w*|ip|user_agent|password)\b",
    re.IGNORECASE,
)
"""What would tell how to reach a person, how old somebody is, or where a phone is (L3)."""


def every_key(table: object) -> Iterator[str]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield key
            yield from every_key(value)
    elif isinstance(table, list):
        for value in table:
            yield from every_key(value)


def without_marks(source: str) -> str:
    """Without ids that are fresh on every page, and numbers of the view."""
    return re.sub(r'(name="id" value|data-version|data-token)="[^"]*"', "", source)


def options(on_stage: str) -> list[str]:
    """What can be chosen, with whatever stands behind it."""
    return [line.strip() for line in on_stage.splitlines() if line.strip().startswith("○")]


async def seen(page: Page, meeting: Meeting) -> tuple[list[str], str]:
    return [without_marks(one) for one in await page.evaluate(SOURCE)], stage_text(meeting.room.session)


async def vote(phone: Phone, fields: dict[str, str]) -> None:
    await phone.open()
    kept = {name: "0" for name in phone.form("vote").values if name.startswith("dots-")}
    await phone.send("vote", **kept | fields)
    assert phone.status == 200


@pytest.mark.parametrize("at", list(VOTES))
async def test_f3_whatever_is_voted_while_a_vote_is_open_phones_and_stage_look_the_same(
    meeting: Meeting, chromium: Browser, at: str
) -> None:
    voters = [await meeting.joined(), await meeting.joined("entrepreneur", "-")]
    first, second, *instead = VOTES[at]
    async with phone_of(chromium) as watcher:
        await join(watcher, meeting)
        await step(watcher, meeting, at)
        for phone, fields in zip(voters, (first, second), strict=True):
            await vote(phone, fields)
        await watcher.reload()
        await watcher.evaluate(LISTEN)
        before = await seen(watcher, meeting)
        for phone, fields in zip(voters, instead, strict=True):
            await vote(phone, fields)
        assert await seen(watcher, meeting) == before
        await meeting.says(e.StepClosing(step=at))
        await expect(watcher.locator(".closing")).to_be_visible()
        await meeting.says(e.StepClosed(step=at))
        await expect(watcher.locator(".note")).to_contain_text("Gesloten")
        sources, on_stage = await seen(watcher, meeting)
        heard = await watcher.evaluate("window.heard")
        assert len(heard) >= 3, "open, closing and closed"
        for told in (*sources, *heard):
            assert "bar-count" not in told
        assert options(on_stage) == options(before[1]) != []
        await meeting.says(e.ResultShown(step=at))
        place, count = SHOWN[at]
        await expect(watcher.locator(".bar-count").nth(place)).to_have_text(count)
        assert stage_text(meeting.room.session) != on_stage


@pytest.mark.parametrize("entrepreneurs", [4, 5])
async def test_f4_no_group_of_four_can_be_told_apart_on_phone_or_stage(
    meeting: Meeting, chromium: Browser, entrepreneurs: int
) -> None:
    await meeting.says(e.StepStarted(step="peiling"))
    for number in range(5 + entrepreneurs - 1):
        phone = await meeting.joined() if number < 5 else await meeting.joined("entrepreneur", "-")
        await vote(phone, {"choice": "2" if number < 5 else "5"})
    async with phone_of(chromium) as page:
        await join(page, meeting, ENTREPRENEUR, None)
        await page.locator("#form-vote label.choice", has_text="5").tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]")).to_contain_text("Opgeslagen")
        await meeting.says(e.StepClosed(step="peiling"), e.ResultShown(step="peiling"))
        counts = page.locator(".bar-count")
        await expect(counts).to_have_text(["0", "5", "0", "0", str(entrepreneurs)])
        assert "ondernemer" not in (await page.locator("main").inner_text()).casefold(), "a phone splits nothing"
    assert ("ondernemers" in stage_text(meeting.room.session)) == (entrepreneurs == 5)
    (saved,) = [one for one in tomllib.loads(recorded(meeting))["stap"] if one["id"] == "peiling"]
    split = [key for key in every_key(saved) if "groep" in key]
    assert bool(split) == (entrepreneurs == 5), "the record tells what the room saw, and no group that it did not"


async def test_r11_the_eleventh_answer_is_refused_with_its_text_and_ten_stay_as_they_were(  # type: ignore[no-untyped-def]
    hold, chromium: Browser
) -> None:
    steps = [one | {"answers_per_seat": 10} if one["id"] == "drempel" else one for one in SCENARIO["steps"]]
    meeting = await hold(steps=steps)

    async def gives(number: int) -> None:
        seat = next(iter(meeting.room.session.seats))
        given = e.ContributionGiven(seat=seat, step="drempel", text=f"Antwoord {number}")
        assert isinstance(await meeting.room.propose(e.seat_author(seat), f"answer-{number}", given), Accepted)

    async with phone_of(chromium, java_script_enabled=False) as page:
        await join(page, meeting)
        await meeting.says(e.StepStarted(step="drempel"))
        for number in range(9):
            await gives(number)
        await page.goto(meeting.url)
        await page.locator("details.another > summary").first.tap()
        await page.locator("#form-answer").get_by_label("Jouw antwoord").fill("De elfde")
        await gives(9)
        await page.locator("#form-answer").get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_role("alert")).to_contain_text("Je hebt al 10 antwoorden gegeven")
        await expect(page.locator("#form-answer").get_by_label("Jouw antwoord")).to_have_value("De elfde")
    given = [one.text for one in meeting.room.session.contributions.values()]
    assert given == [f"Antwoord {number}" for number in range(10)]


@pytest.mark.parametrize(
    ("label", "after_release", "in_record"),
    [
        ("Iedereen, op het grote scherm", True, True),
        ("Alleen in het verslag", False, True),
        ("Niemand. We bewaren het niet.", False, False),
    ],
    ids=["screen", "record", "moment"],
)
async def test_r16_a_text_goes_as_far_as_its_author_let_it_and_not_before_its_release(
    meeting: Meeting, chromium: Browser, label: str, after_release: bool, in_record: bool
) -> None:
    async with phone_of(chromium) as page, phone_of(chromium) as other:
        await join(page, meeting)
        await join(other, meeting)
        await step(page, meeting, "drempel")
        await give(page, SECRET, label)
        await meeting.says(e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
        await expect(other.locator(".note").first).to_contain_text("Gesloten")
        sources, on_stage = await seen(other, meeting)
        assert not [one for one in (*sources, on_stage) if SECRET in one]
        await meeting.says(e.TextReleased(items=("I1",)))
        if after_release:
            await expect(other.locator(".texts li")).to_have_text(SECRET)
        sources, on_stage = await seen(other, meeting)
        assert (SECRET in on_stage) == after_release
        assert (SECRET in sources[1]) == after_release
        assert (SECRET in recorded(meeting)) == in_record
        assert (SECRET in reported(meeting)) == in_record, "the minutes quote what its author let them"


@pytest.mark.parametrize("kind", ["theme", "organisation", "promise"])
async def test_r17_what_was_removed_counts_nowhere_and_is_named_nowhere_until_undone(
    meeting: Meeting, chromium: Browser, kind: str
) -> None:
    at, form, field, item = REMOVED[kind]
    async with phone_of(chromium) as other:
        phone = await meeting.joined()
        await join(other, meeting, ENTREPRENEUR, None)
        await step(other, meeting, at)
        await phone.open()
        await phone.send(form, **{field: SECRET}, **({"theme": "Te weinig geld"} if kind == "theme" else {}))
        await meeting.says(e.TextReleased(items=(item,)), e.StepClosed(step=at), e.ResultShown(step=at))
        shown = other.locator("main").get_by_text(SECRET)
        await expect(shown).to_be_visible()
        counted = other.locator(".bar-count").first
        if kind == "theme":
            await expect(counted).to_have_text("1")
        removed = await meeting.says(e.TextHidden(item=item))
        await expect(shown).to_have_count(0)
        if kind == "theme":
            await expect(counted).to_have_text("0")
        sources, on_stage = await seen(other, meeting)
        for text in (*sources, on_stage, recorded(meeting), reported(meeting)):
            assert SECRET not in text
        await meeting.says(e.ActionUndone(number=removed.number))
        await expect(shown).to_be_visible()
        for text in (stage_text(meeting.room.session), recorded(meeting), reported(meeting)):
            assert SECRET in text


async def test_three_dots_on_one_are_refused_even_when_the_page_was_tampered_with(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "stippen")
        await page.get_by_role("group", name="Samenvoegen").locator("label.choice").nth(2).tap()
        await page.evaluate("document.querySelector('#form-vote input:checked[value=\"2\"]').value = '3'")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_role("alert")).to_contain_text("Geef hoogstens 2 stippen aan hetzelfde antwoord.")
    assert not meeting.room.session.votes


async def test_l3_no_page_asks_for_a_way_to_reach_a_person_and_no_file_has_a_place_for_it(
    meeting: Meeting, chromium: Browser
) -> None:
    asked: set[str] = set()
    async with phone_of(chromium) as page:
        granted: list[str] = []
        await page.expose_function("asksForPlace", lambda what: granted.append(what))
        await page.add_init_script("navigator.geolocation.getCurrentPosition = () => asksForPlace('place')")
        for path in ("", "?as=entrepreneur", "?as=helper", "?as=government", "?as=other"):
            await page.goto(f"{meeting.url}{path}")
            asked |= set(await page.evaluate(FIELDS))
        await join(page, meeting)
        for one in meeting.room.session.scenario.steps:
            await step(page, meeting, one.id)
            asked |= set(await page.evaluate(FIELDS))
        for path in ("/promises", "/me", "/help"):
            await page.goto(f"{meeting.url}{path}")
            asked |= set(await page.evaluate(FIELDS))
        assert granted == []
    assert len(asked) > 30
    assert [one for one in sorted(asked) if PERSONAL.search(one)] == []
    keys = set(every_key(tomllib.loads(recorded(meeting))))
    assert {"titel", "vraag"} <= keys
    assert [key for key in sorted(keys) if PERSONAL.search(key)] == []
