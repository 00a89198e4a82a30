"""What the room sees, in Chromium: no count before its time, no text before its release, each group its question."""

from contextlib import AsyncExitStack

import pytest
from playwright.async_api import Browser, expect

from tests.web.afterwards import recorded, reported
from tests.web.browsing import ENTREPRENEUR, give, join, phone_of, step
from tests.web.conftest import SCENARIO, Meeting, until
from tests.web.on_stage import stage_text
from workshop.core import events as e
from workshop.core import queries

pytestmark = pytest.mark.browser

SOURCE = """async () => {
  const live = await new Promise((done) => {
    const source = new EventSource(document.querySelector('[data-live]').dataset.live);
    source.addEventListener('view', (event) => { source.close(); done(event.data); });
  });
  const asked = async (path) => (await fetch(path)).text();
  const mine = await asked(document.querySelector('[data-live]').dataset.mine);
  return [document.documentElement.outerHTML, await asked(location.href), live, mine].join('\\n');
}"""
"""All that a curious phone can get hold of: the page as it stands and as it comes, the stream, and the slots."""
SECRET = "De balie is altijd dicht"


async def test_f3_no_count_is_in_the_page_the_stream_or_on_the_stage_while_a_vote_is_open(
    meeting: Meeting, chromium: Browser
) -> None:
    async with AsyncExitStack() as held:
        voters = [await held.enter_async_context(phone_of(chromium)) for _ in range(3)]
        watcher = await held.enter_async_context(phone_of(chromium))
        for page in (*voters, watcher):
            await join(page, meeting)
        await step(watcher, meeting, "peiling")
        before, on_stage = await watcher.evaluate(SOURCE), stage_text(meeting.room.session)
        for page in voters:
            await page.locator("#form-vote label.choice", has_text="4").tap()
            await page.get_by_role("button", name="Sturen").tap()
            await expect(page.locator("[data-own]")).to_contain_text("4 van 5")
        open_now = await watcher.evaluate(SOURCE)
        for source in (before, open_now):
            assert "bar-count" not in source
            assert "telefoons hebben" not in source
        assert len(open_now) - len(before) in range(-200, 200), "no more than ids and a mark that somebody answered"
        assert stage_text(meeting.room.session).count("█") == on_stage.count("█")
        await meeting.says(e.StepClosing(step="peiling"), e.StepClosed(step="peiling"))
        assert "bar-count" not in await watcher.evaluate(SOURCE)
        await meeting.says(e.ResultShown(step="peiling"))
        await expect(watcher.locator(".bar-count").nth(3)).to_have_text("3")


@pytest.mark.parametrize("entrepreneurs", [4, 5])
async def test_f4_fewer_than_five_of_a_group_have_no_bar_of_their_own(
    meeting: Meeting, chromium: Browser, entrepreneurs: int
) -> None:
    for _ in range(5):
        other = await meeting.joined()
        await meeting.says(e.StepStarted(step="peiling")) if not meeting.room.session.current else None
        await other.open()
        await other.send("vote", choice="2")
    for _ in range(entrepreneurs - 1):
        one = await meeting.joined("entrepreneur", "-")
        await one.open()
        await one.send("vote", choice="5")
    async with phone_of(chromium) as page:
        await join(page, meeting, ENTREPRENEUR, None)
        await page.locator("#form-vote label.choice", has_text="5").tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]")).to_contain_text("5 van 5")
        await meeting.says(e.StepClosing(step="peiling"), e.StepClosed(step="peiling"), e.ResultShown(step="peiling"))
        await expect(page.locator(".bar-count").nth(4)).to_have_text(str(entrepreneurs))
        assert "ondernemers" not in (await page.locator(".result").inner_text()).casefold(), "the phone splits nothing"
    session = meeting.room.session
    plan = session.scenario.step("peiling")
    assert plan
    assert bool(queries.votes_by_group(session, plan)) == (entrepreneurs == 5)


async def test_s10_each_group_is_asked_its_own_question_and_who_is_both_answers_both(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as helper, phone_of(chromium) as baker:
        await join(helper, meeting)
        await join(baker, meeting, ENTREPRENEUR, None)
        await step(helper, meeting, "drempel")
        await expect(helper.get_by_role("heading", level=1)).to_have_text("Wat hoorde je vandaag?")
        await expect(baker.get_by_role("heading", level=1)).to_have_text("Wat houdt je tegen?")
        await helper.get_by_label("Jouw antwoord").fill("Dat hoorde ik")
        await helper.locator("#form-answer").get_by_role("button", name="Sturen").tap()
        await expect(helper.locator("[data-own]")).to_contain_text("Dat hoorde ik")
        await helper.get_by_text("Ben je ook ondernemer?").tap()
        also = helper.locator("#form-answer-as-entrepreneur")
        await also.get_by_label("Wat houdt je tegen?").fill("Dat houdt mij tegen")
        await also.get_by_role("button", name="Sturen").tap()
        await expect(helper.locator("[data-own]")).to_contain_text("Dat houdt mij tegen")
    given = meeting.room.session.contributions.values()
    assert [(one.text, one.group.value) for one in given] == [
        ("Dat hoorde ik", "helper"),
        ("Dat houdt mij tegen", "entrepreneur"),
    ]


async def test_r11_the_eleventh_of_ten_is_refused_kindly(hold, chromium: Browser) -> None:  # type: ignore[no-untyped-def]
    steps = [one | {"answers_per_seat": 10} if one["id"] == "drempel" else one for one in SCENARIO["steps"]]
    meeting = await hold(steps=steps)
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        for number in range(10):
            await give(page, f"Antwoord {number}", "Alleen in het verslag")
        await expect(page.get_by_text("Dat was alles voor deze stap")).to_be_visible()
        await expect(page.locator("#form-answer")).to_have_count(0)
        form = {"step": "drempel", "text": "De elfde", "audience": "record"}
        refused = await page.evaluate(
            """async (form) => {
              const token = document.documentElement.dataset.token;
              const body = new URLSearchParams({ ...form, token, id: 'de-elfde-van-tien' });
              const answer = await fetch(location.pathname + '/answer', { method: 'POST', body });
              return [answer.status, await answer.text()];
            }""",
            form,
        )
    assert refused[0] == 422
    assert "Je hebt al 10 antwoorden gegeven" in refused[1]
    assert "De elfde" in refused[1]
    assert len(meeting.room.session.contributions) == 10


async def test_r16_the_phone_says_before_sending_who_may_read_it_and_that_is_true(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page, phone_of(chromium) as other:
        await join(page, meeting)
        await join(other, meeting)
        await step(page, meeting, "drempel")
        form = page.locator("#form-answer")
        for said in (
            "Wie mag dit lezen?",
            "De gespreksleider leest alles",
            "Iedereen, op het grote scherm",
            "Alleen in het verslag",
            "Niemand. We bewaren het niet.",
        ):
            await expect(form.get_by_text(said)).to_be_visible()
        await give(page, SECRET, "Niemand. We bewaren het niet.")
        await expect(page.locator("[data-own]")).to_contain_text("Het komt niet in het verslag")
        await give(page, "Dit mag in het verslag", "Alleen in het verslag")
        assert SECRET not in recorded(meeting) + reported(meeting)
        assert "Dit mag in het verslag" in recorded(meeting)
        await step(page, meeting, "netwerk")
        await page.get_by_label("Welke organisatie of club?").fill("Weekmarkt Zijlen")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]")).to_contain_text("Weekmarkt Zijlen")
        await meeting.says(e.StepClosed(step="netwerk"), e.ResultShown(step="netwerk"))
        await expect(other.locator(".note")).to_contain_text("Gesloten")
        for source in (await other.evaluate(SOURCE), stage_text(meeting.room.session)):
            for text in (SECRET, "Dit mag in het verslag", "Weekmarkt Zijlen"):
                assert text not in source
        await meeting.says(e.TextReleased(items=("N1",)))
        await expect(other.locator(".texts li")).to_have_text("Weekmarkt Zijlen")
        assert "Weekmarkt Zijlen" in stage_text(meeting.room.session)


async def test_r17_what_was_removed_is_on_no_screen_and_in_no_export_until_undone(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page, phone_of(chromium) as other:
        await join(page, meeting)
        await join(other, meeting)
        await step(page, meeting, "drempel")
        await give(page, SECRET, "Iedereen, op het grote scherm")
        await meeting.says(e.TextReleased(items=("I1",)), e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
        await expect(other.locator(".texts li")).to_have_text(SECRET)
        removed = await meeting.says(e.TextHidden(item="I1"))
        await expect(other.locator(".texts")).to_have_count(0)
        for text in (
            await other.evaluate(SOURCE),
            stage_text(meeting.room.session),
            recorded(meeting),
            reported(meeting),
        ):
            assert SECRET not in text
        await meeting.says(e.ActionUndone(number=removed.number))
        await expect(other.locator(".texts li")).to_have_text(SECRET)
        assert SECRET in recorded(meeting)
        assert SECRET in reported(meeting)


async def test_options_come_in_an_order_of_ones_own_that_stays(meeting: Meeting, chromium: Browser) -> None:
    orders: set[tuple[str, ...]] = set()
    places = "Array.from(document.querySelectorAll('[data-place]'), (one) => one.dataset.place)"
    async with AsyncExitStack() as held:
        pages = [await held.enter_async_context(phone_of(chromium)) for _ in range(5)]
        for page in pages:
            await join(page, meeting)
        await meeting.says(e.StepStarted(step="stippen"))
        for page in pages:
            await expect(page.locator('[data-step="stippen"]')).to_be_visible()
            live = await page.evaluate(places)
            await page.reload()
            assert await page.evaluate(places) == live
            orders.add(tuple(live))
    assert len(orders) > 1


async def test_three_dots_and_no_more_than_two_on_one(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "stippen")
        for name, dots in (("Samenvoegen", 2), ("Stoppen", 2)):
            assert await page.get_by_role("group", name=name).locator("label.choice").count() == 3, "none, one or two"
            await page.get_by_role("group", name=name).locator("label.choice").nth(dots).tap()
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.get_by_role("alert")).to_contain_text("Je hebt 3 stippen. Haal er een paar weg.")
        assert not meeting.room.session.votes
        await page.get_by_role("group", name="Stoppen").locator("label.choice").nth(1).tap()
        await page.get_by_role("button", name="Sturen").tap()
        await until(lambda: meeting.room.session.votes.get("stippen"))
    votes = meeting.room.session.votes["stippen"]
    assert [sorted(one.values()) for one in votes.values()] == [[1, 2]]


async def test_l3_no_form_asks_for_more_than_it_needs_and_no_more_is_kept(meeting: Meeting, chromium: Browser) -> None:
    asked: set[str] = set()
    fields = (
        "Array.from(document.querySelectorAll('main input, main textarea, main select'), (one) => [one.name, one.type])"
    )
    async with phone_of(chromium) as page:
        for group in ("helper", "entrepreneur", "government", "other"):
            await page.goto(f"{meeting.url}?as={group}")
            for name, kind in await page.evaluate(fields):
                assert kind not in ("email", "tel", "file", "password")
                asked.add(name)
        await join(page, meeting)
    allowed = {"new_partner", "firm_on_screen", "person", "role", "people", "group", "id", "token"}
    assert asked <= allowed, "an organisation, and a name and a role for who wants to give them"
    record = recorded(meeting)
    for word in ("mail", "telefoonnummer", "geboorte", "postcode", "cookie", "locatie"):
        assert word not in record
