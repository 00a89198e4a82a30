"""One whole afternoon: the real room, the console, two phones of two partners, and the record that remains."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect
from screen_picture import decoded, screen_picture
from textual.pilot import Pilot
from world import World

from workshop.core.events import FACILITATOR, FollowUpRecorded, Stamped
from workshop.core.fold import apply
from workshop.core.promises import SignatureState
from workshop.core.record import reopen
from workshop.core.terms import Phase, Scene, Status, StepKind
from workshop.files.sessions import open_record, read_record, write_record
from workshop.report.formats import render
from workshop.run.screens import join_info
from workshop.text import catalogue
from workshop.tui.console.app import ConsoleApp, Left
from workshop.tui.console.choose import ChooseDialog
from workshop.web.remote import RemoteClient

pytestmark = [pytest.mark.browser, pytest.mark.process]

WORDS = ("console", "stage", "terms", "refusals")


async def until(pilot: Pilot[Left], holds: Callable[[], bool]) -> None:
    """Waits for a state of the console."""
    async with asyncio.timeout(60):
        while not holds():
            await pilot.pause(0.02)


async def press_space(pilot: Pilot[Left], app: ConsoleApp) -> None:
    """One press, and what it does has come back by way of the log."""
    await until(pilot, lambda: app.desk.settled)
    session = app.follower.session
    assert session is not None
    before = session.number
    await pilot.press("space")
    await until(pilot, lambda: session.number > before or isinstance(app.screen, ChooseDialog))


class Guest:
    """Somebody with a phone, speaking for one partner."""

    def __init__(self, page: Page, partner: str, group: str) -> None:
        self.page = page
        self.partner = partner
        self.group = group

    async def join(self, url: str) -> None:
        await self.page.goto(url)
        await self.page.get_by_role("link", name=self.group, exact=True).click()
        await self.page.get_by_role("button", name=self.partner, exact=True).click()
        await expect(self.page.get_by_text("Jouw nummer")).to_be_visible()

    async def saved(self) -> None:
        await expect(self.page.get_by_text("Opgeslagen").first).to_be_visible()

    async def arrive(self, words: str) -> None:
        await expect(self.page.locator("main h1").first).to_contain_text(words)

    async def answer_step(self, kind: StepKind) -> None:
        deeds: dict[StepKind, Callable[[], Awaitable[None]]] = {
            StepKind.QUESTION: self._answer,
            StepKind.POLL: self._vote,
            StepKind.PRIORITISE: self._give_dots,
            StepKind.NETWORK: self._name,
            StepKind.COMMITMENT: self._commit,
        }
        if kind in deeds:
            await deeds[kind]()
            await self.saved()

    async def _answer(self) -> None:
        form = self.page.locator("form[data-form=answer]")
        await form.locator("textarea[name=text]").fill(f"Wat {self.partner} ziet: te veel loketten")
        for name in ("theme", "column"):
            choice = form.locator(f"input[name={name}]")
            if await choice.count():
                await choice.first.check()
        await form.get_by_role("button").last.click()

    async def _vote(self) -> None:
        await self.page.locator("form[data-form=vote] input[name=choice]").nth(2).check()
        await self.page.locator("form[data-form=vote]").get_by_role("button").click()

    async def _give_dots(self) -> None:
        form = self.page.locator("form[data-form=vote]")
        await form.locator("input[value='2']").first.check()
        await form.get_by_role("button").click()

    async def _name(self) -> None:
        form = self.page.locator("form[data-form=name]")
        await form.locator("input[name=name]").fill("Schaatsvereniging De Vaart")
        await form.get_by_role("button").click()

    async def _commit(self) -> None:
        form = self.page.locator("form[data-form=commit]")
        await form.locator("textarea[name=what]").fill(f"{self.partner} belt voor kerst tien klanten")
        await form.get_by_role("button", name="Dit doen wij").click()

    async def sign(self, agreement: str) -> None:
        form = self.page.locator(f"form[data-form=sign-{agreement}]")
        await form.locator("textarea[name=contribution]").fill(f"{self.partner} zet er elke week iemand neer")
        await form.get_by_role("button", name="Ja, wij doen mee").click()
        await expect(self.page.locator(f"[data-slot={agreement}]").get_by_text("Opgeslagen")).to_be_visible()


async def test_two_partners_walk_the_whole_90_minutes(world: World, tmp_path: Path, chromium: Browser) -> None:
    live = world.start("stakeholderbijeenkomst-90", rehearsal=False)
    client = RemoteClient(live.control_url, live.console_token)
    app = ConsoleApp(client, join_info(live, (None, None)), catalogue("nl", *WORDS))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.follower.session is not None)
        await until(pilot, lambda: decoded(screen_picture(app)) == [live.join_url])  # a camera reads it

        guests = []
        for partner, group in (("Bank Noord", "ik help ondernemers"), ("Gemeente Zijlen", "gemeente of provincie")):
            context = await chromium.new_context(viewport={"width": 390, "height": 844})
            guests.append(Guest(await context.new_page(), partner, group))
            await guests[-1].join(live.join_url)

        await _walk(pilot, app, guests)

        await press_space(pilot, app)
        await pilot.press("enter")
        session = app.follower.session
        assert session is not None
        await until(pilot, lambda: session.is_closed)
        for guest in guests:
            await guest.arrive("Bedankt")
            await guest.page.context.close()
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_value is not None)
    await client.close()
    await asyncio.to_thread(world.end)

    _look_at_the_record(Path(live.record_path))
    _follow_up(Path(live.record_path))


async def _walk(pilot: Pilot[Left], app: ConsoleApp, guests: list[Guest]) -> None:
    """Space alone through every step; the phones answer whatever is open."""
    session = app.follower.session
    assert session is not None
    last = session.scenario.steps[-1]
    answered: set[str] = set()
    signed: set[str] = set()
    while session.step is not last or session.phase is not Phase.SHOWN:
        await press_space(pilot, app)
        step = session.step
        assert step is not None
        assert session.scene is Scene.STEP
        if session.phase is Phase.OPEN and step.id not in answered:
            answered.add(step.id)
            for guest in guests:
                await guest.page.wait_for_selector(f"[data-view][data-step='{step.id}']")
                await guest.answer_step(step.kind)
        for agreement in session.agreements.values():
            if agreement.fixed_at and agreement.id not in signed and session.phase is Phase.OPEN:
                signed.add(agreement.id)
                for guest in guests:
                    await guest.sign(agreement.id)


def _look_at_the_record(path: Path) -> None:
    record = read_record(path)
    assert record.meeting.complete
    assert {one.what for one in record.commitments} == {
        "Bank Noord belt voor kerst tien klanten",
        "Gemeente Zijlen belt voor kerst tien klanten",
    }
    for agreement in record.agreements:
        states = {own.partner: agreement.state_of(own.partner) for own in agreement.owners}
        assert states == {"bank-noord": SignatureState.SIGNED, "gemeente-zijlen": SignatureState.SIGNED}
    pulses = [step for step in record.steps if step.pairs is not None]
    assert [step.pairs for step in pulses] == [2]


def _follow_up(path: Path) -> None:
    """Two weeks later: a status is recorded, and stands in the file and in the report."""
    read = open_record(path)
    session = reopen(read.record)
    event = FollowUpRecorded(promise="T1", status=Status.DONE, on=dt.date(2026, 12, 17), note="Tien klanten gebeld")
    at = dt.datetime(2026, 12, 17, 10, tzinfo=dt.UTC)
    apply(session, Stamped(number=session.number + 1, at=at, by=FACILITATOR, id="terugblik", event=event))
    write_record(read.record, path, read.hash)
    assert read_record(path).commitments[0].status is Status.DONE
    assert "Tien klanten gebeld" in render(read_record(path), "md", "nl")
