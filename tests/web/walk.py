"""Every page of the phone in every state it can be in, one after another, in either language.

`walk` leads one real browser through a whole meeting and calls `look` at each state. It knows the pages by their forms
and addresses rather than by their words, so that it reads no language.
"""

from collections.abc import Awaitable, Callable

from playwright.async_api import Locator, Page, expect

from tests.web.conftest import Meeting, until
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.terms import ConsentStage, Group
from workshop.web.questions import Question

Look = Callable[[str], Awaitable[None]]


class Walk:
    """One browser on its way through the meeting."""

    def __init__(self, meeting: Meeting, page: Page, look: Look, language: str) -> None:
        self.meeting = meeting
        self.page = page
        self.look = look
        self.language = language

    async def go(self, path: str = "") -> None:
        answer = await self.page.goto(f"{self.meeting.url}{path}")
        assert answer
        assert answer.status < 500, path

    def form(self, name: str) -> Locator:
        return self.page.locator(f'form[data-form="{name}"]')

    async def send(self, name: str, button: str = "> button") -> None:
        """Presses the button of a form; `button` says which, when it has several."""
        await self.form(name).locator(button).first.click()

    async def step(self, step: str) -> None:
        await self.meeting.says(e.StepStarted(step=step))
        await expect(self.page.locator(f'[data-step="{step}"]')).to_be_visible()

    async def own(self) -> Locator:
        """Waits for what this phone gave."""
        saved = self.page.locator("[data-own]").first
        await expect(saved).to_be_visible()
        return saved

    async def unfold(self) -> None:
        """Opens everything that can be opened, once nothing is under way that would close it."""
        await self.page.wait_for_function("!Object.keys(localStorage).some((key) => key.startsWith('outbox'))")
        await self.page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")

    async def reveal(self, selector: str) -> None:
        """Opens what that lies in until it is in sight: what is personal may just have been put anew."""
        script = "sought => { const at = document.querySelector(sought), lid = at?.closest('details'); \
            if (lid) lid.open = true; return at?.checkVisibility(); }"
        await self.page.wait_for_function(script, arg=selector)

    async def refused(self) -> None:
        await expect(self.page.locator("main .errors").first).to_be_visible()

    async def waits(self, look: Look) -> None:
        """Asks for a seat of before without its digits; the facilitator says no."""
        taken = e.SeatTaken(seat="K7M4", group=Group.OTHER, cookie_hash="eerder")
        await self.meeting.room.propose(e.DOOR, "before", taken)
        await self.page.locator("#again-number").fill("K7M4")
        await self.send("again")
        await expect(self.page.locator("[data-waits]")).to_be_visible()
        await look("waits")
        (asked,) = self.meeting.at_work.door.comebacks
        self.meeting.at_work.joining.comebacks.decline(asked.id)
        await self.go()
        await look("declined")
        await self.meeting.room.propose(e.FACILITATOR, "before-gone", e.SeatLeft(seat="K7M4"))

    async def door(self) -> None:
        page, look = self.page, self.look
        await page.goto(str(self.meeting.server.make_url(f"/?lang={self.language}")))
        await look("code")
        await page.locator("#code").fill("XXXX")
        await page.locator("main button").click()
        await self.refused()
        await look("code-refused")
        await self.go()
        await look("start")
        await self.unfold()
        await look("start-unfolded")
        await page.locator("#again-number").fill("ZZZZ")
        await self.send("again")
        await self.refused()
        await look("again-refused")
        await self.waits(look)
        await self.go("/me")
        await look("privacy-without-seat")
        await self.go("?as=entrepreneur")
        await look("join-firm")
        await self.unfold()
        await look("join-firm-unfolded")
        await self.go("?as=helper")
        await look("join-organisation")
        await page.locator("#join-new_partner").fill("noord")
        await expect(page.locator("#picks li:visible")).to_have_count(1)
        await expect(page.locator("#found")).not_to_be_empty()
        await look("join-found")
        await page.locator("#join-new_partner").fill("")
        await self.send("join", ".find button")
        await self.refused()
        await look("join-refused")
        await page.locator("#join-new_partner").fill("bank noord bv")
        await self.send("join", ".find button")
        await expect(page.locator("button[name=same]").first).to_be_visible()
        await look("join-which")
        await page.locator("button[name=same]").first.click()
        await expect(page.locator('[data-step="lobby"]')).to_be_visible()
        await look("lobby")

    async def talks(self) -> None:
        for step in ("waarom", "cijfers", "stand", "verhaal"):
            await self.step(step)
            await self.look(f"talk-{step}")

    async def question(self) -> None:
        page, look, says = self.page, self.look, self.meeting.says
        await self.step("drempel")
        await look("question")
        await self.unfold()
        await look("question-unfolded")
        await self.send("answer")
        await self.refused()
        await look("question-refused")
        await page.locator("#answer-text").fill("Te druk")
        await self.form("answer").locator("[name=theme]").first.check()
        await self.send("answer")
        await self.own()
        await look("question-saved")
        await self.unfold()
        await look("question-saved-unfolded")
        await page.locator("#answer-text").fill("Te duur")
        await self.form("answer").locator("[name=audience][value=moment]").check()
        await self.send("answer")
        await expect(page.locator("article.own")).to_have_count(2)
        await look("question-all-given")
        await page.locator("article.own summary").first.click()
        await page.locator("#answer-I1-text").fill("Half af")
        await says(e.StepClosing(step="drempel"))
        await expect(page.locator(".closing")).to_be_visible()
        await look("question-closing")
        await says(e.StepClosed(step="drempel"))
        await expect(page.locator(".kept button")).to_be_visible()
        await look("question-closed-half-typed")
        await page.locator(".kept button").click()
        await expect(page.locator('[data-slot="notice"] .saved')).to_be_visible()
        await look("question-late-kept")
        await says(e.TextReleased(items=("I1",)), e.ResultShown(step="drempel"))
        await expect(page.locator(".bars").first).to_be_visible()
        await look("question-result")

    async def votes(self) -> None:
        for step in ("peiling", "keuze"):
            await self.step(step)
            await self.look(f"poll-{step}")
            await self.send("vote")
            await self.refused()
            await self.look(f"poll-{step}-refused")
            await self.form("vote").locator("[name=choice]").first.check()
            await self.look(f"poll-{step}-chosen")
            await self.send("vote")
            await self.own()
            await self.unfold()
            await self.look(f"poll-{step}-saved-unfolded")
            await self.result(f"poll-{step}", step)
        await self.step("stippen")
        await self.look("dots")
        for field in ("dots-1", "dots-2"):
            await self.form("vote").locator(f'[name={field}][value="2"]').check()
        await self.send("vote")
        await self.refused()
        await self.look("dots-refused")
        await self.form("vote").locator('[name=dots-2][value="1"]').check()
        await self.send("vote")
        await self.own()
        await self.unfold()
        await self.look("dots-saved-unfolded")
        await self.result("dots", "stippen")

    async def result(self, name: str, step: str) -> None:
        await self.meeting.says(e.StepClosed(step=step))
        await expect(self.page.locator(".view.is-closed")).to_be_visible()
        await self.look(f"{name}-closed")
        await self.meeting.says(e.ResultShown(step=step))
        await expect(self.page.locator(".bars").first).to_be_visible()
        await self.look(f"{name}-result")

    async def network(self) -> None:
        await self.step("netwerk")
        await self.look("network")
        await self.send("name")
        await self.refused()
        await self.look("network-refused")
        await self.page.locator("#name-name").fill("Weekmarkt Zijlen")
        await self.send("name")
        await self.own()
        await self.look("network-saved")
        await self.meeting.says(
            e.TextReleased(items=("N1",)), e.StepClosed(step="netwerk"), e.ResultShown(step="netwerk")
        )
        await expect(self.page.locator(".texts")).to_be_visible()
        await self.look("network-result")

    async def promises(self) -> None:
        page, look, says = self.page, self.look, self.meeting.says
        await self.step("toezegging")
        await look("promise")
        await self.send("commit")
        await self.refused()
        await look("promise-refused")
        await page.locator("#commit-what").fill("Wij onderzoeken het")
        await self.send("commit")
        for question in Question:
            ask = page.locator(f'form[data-form="ask-T1-{question}"]')
            if question in (Question.REPLACES, Question.AMBASSADOR):
                continue
            await expect(ask).to_be_visible()
            await look(f"promise-ask-{question}")
            if question is Question.DUE:
                await ask.locator("input[type=date]").fill("2027-02-01")
                await ask.locator("> button").first.click()
            else:
                await ask.locator("button[name=skip]").click()
        await expect(page.locator("#T1")).to_be_visible()
        await look("promise-list")
        await self.unfold()
        await look("promise-list-unfolded")
        await says(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen elke week")))
        await expect(page.locator("#T1 .note")).to_be_visible()
        await look("promise-changed-by-facilitator")
        await self.go("/promises")
        await look("own-promises")
        await self.unfold()
        await look("own-promises-unfolded")
        await self.send("commit-T1-confirm")
        await expect(page.locator("#T1 .note")).to_have_count(0)
        await self.unfold()
        await self.send("commit-T1-withdraw")
        await expect(page.locator("#T1 .gone")).to_be_visible()
        await look("own-promises-withdrawn")
        await self.go()

    async def agreements(self) -> None:
        page, look, says = self.page, self.look, self.meeting.says
        await self.step("afspraak")
        await look("agreement-picture")
        await says(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
        await expect(self.form("opinion-A1")).to_be_visible()
        await self.unfold()
        await look("agreement-opinions-unfolded")
        await self.send("opinion-A1")
        await self.refused()
        await look("agreement-opinion-refused")
        await self.form("opinion-A1").locator("[name=gradient]").first.check()
        await self.send("opinion-A1")
        await self.own()
        await self.unfold()
        await page.locator("#object-A1-because").fill("Geen mensen")
        await self.send("object-A1")
        await expect(self.form("met-A1-1")).to_be_visible()
        await look("agreement-opinion-and-objection")
        await says(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
        await expect(page.locator(".bars")).to_be_visible()
        await look("agreement-decision")
        await self.send("met-A1-1")
        await until(lambda: not self.meeting.room.session.agreements["A1"].standing_objections)
        await says(e.AgreementFixed(agreement="A1"))
        await expect(page.locator("#sign-A1-contribution")).to_be_visible()
        await self.unfold()
        await look("agreement-fixed-unfolded")
        await self.send("sign-A1")
        await self.refused()
        await look("agreement-refused")
        await page.locator("#sign-A1-contribution").fill("Wij bellen mee")
        await self.send("sign-A1")
        await self.own()
        await look("agreement-signed")
        await self.unfold()
        await look("agreement-signed-unfolded")
        text = self.meeting.room.session.agreements["A1"].current.text()
        await says(
            e.AgreementReworded(agreement="A1", text=text.model_copy(update={"result": "Binnen een dag."})),
            e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION),
            e.AgreementFixed(agreement="A1"),
        )
        await expect(page.locator("ins").first).to_be_visible()
        await self.unfold()
        await look("agreement-sign-again-unfolded")
        await self.reveal("#sign-A1-reserved_with")
        await page.locator("#sign-A1-reserved_with").fill("de directie")
        await page.locator("#sign-A1-reserved_until").fill("2026-12-17")
        await self.form("sign-A1").locator("button[value=reserved]").click()
        await expect(page.locator(".tag.reserved")).to_be_visible()
        await look("agreement-reserved")
        await self.unfold()
        await self.send("sign-A1-leave")
        await expect(page.locator(".state-left")).to_be_visible()
        await look("agreement-left")
        await self.unfold()
        await self.form("sign-A1").locator('button[formaction$="/decline"]').click()
        await self.own()
        await look("agreement-declined")

    async def oneself(self) -> None:
        await self.step("eerder")
        await self.look("follow-up")
        await self.page.context.set_offline(True)
        await expect(self.page.locator("#offline")).to_be_visible()
        await self.look("offline")
        await self.page.context.set_offline(False)
        await self.go("/me")
        await self.look("me")
        await self.unfold()
        await self.look("me-unfolded")
        await self.go("/help")
        await self.look("help")
        await self.send("report")
        await self.refused()
        await self.look("help-refused")
        await self.page.locator("#report-text").fill("De knop doet niets")
        await self.send("report")
        await expect(self.page.locator("main .saved")).to_be_visible()
        await self.look("help-sent")
        await self.go("/nothing")
        await self.look("not-found")

    async def leaving(self) -> None:
        """Leaves, and joins again while a step is under way (R1)."""
        await self.go("/me")
        await self.unfold()
        await self.send("stop")
        await self.page.wait_for_url("**/left")
        await self.look("left")
        await self.go("?as=entrepreneur")
        await self.send("join")
        await expect(self.page.locator(".arrival")).to_be_visible()
        await self.look("late-arrival")

    async def ending(self) -> None:
        await self.meeting.says(e.SessionClosed())
        await expect(self.page.locator('[data-step="over"]')).to_be_visible()
        await self.look("over")
        await self.go("/promises")
        await self.look("over-promises")
        await self.go("/me")
        await self.look("over-me")
        await self.unfold()
        await self.send("erase")
        await self.page.wait_for_url("**/gone")
        await self.look("erased")
        await self.go()
        await self.look("over-without-seat")


async def walk(meeting: Meeting, page: Page, look: Look, language: str = "nl") -> None:
    """Takes the page through all of it. `look` gets the name of each state, in the same order every time."""
    one = Walk(meeting, page, look, language)
    other = await meeting.joined(partner="ondernemersclub-vaartland")
    assert other.status == 200
    await one.door()
    await one.talks()
    await one.question()
    await one.votes()
    await one.network()
    await one.promises()
    await one.agreements()
    await one.oneself()
    await one.leaving()
    await one.ending()
