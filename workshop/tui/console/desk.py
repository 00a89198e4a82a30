"""Turns what the facilitator wants into events for the room, by way of a dialog where something must be asked."""

import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from textual.screen import Screen

from workshop.core import events as e
from workshop.core import queries
from workshop.core.refusal import Refusal
from workshop.core.session import Session
from workshop.core.terms import Phase, Scene, StepKind
from workshop.room.client import Accepted, RoomClient, RoomGone
from workshop.text import Words
from workshop.tui.console import entries
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.form import Field, FormDialog, Values
from workshop.tui.console.wanted import Wanted

T = TypeVar("T")


class Front(Protocol):
    """What the desk needs of the screens: to ask a dialog, and to say something in passing."""

    async def ask(self, dialog: Screen[T]) -> T: ...

    def say(self, text: str, *, warning: bool = False) -> None: ...


class Desk:
    """One thing at a time: while a proposal is on its way, a second press of the same key does nothing."""

    def __init__(self, room: RoomClient, front: Front, words: Words, session: Callable[[], Session | None]) -> None:
        self._room = room
        self._front = front
        self._words = words
        self._session = session
        self._settles_at = 0
        self._asking = False

    @property
    def settled(self) -> bool:
        """Whether everything that was proposed has come back by way of the log."""
        session = self._session()
        return self._settles_at >= 0 and session is not None and session.number >= self._settles_at

    async def propose(self, event: e.Event) -> Accepted | None:
        """What the room made of it, or None when it did not take it; then it says why."""
        self._settles_at = -1
        number = 0
        try:
            answer = await self._room.propose(uuid.uuid4().hex, event)
        except RoomGone:
            self._front.say(self._words("console-room-gone"), warning=True)
            return None
        else:
            if isinstance(answer, Accepted):
                number = answer.number
                return answer
            if isinstance(answer, Refusal):
                self._front.say(self._words(f"refusal-{answer.key}", **dict(answer.details)), warning=True)
            return None
        finally:
            self._settles_at = number

    async def do(self, wanted: Wanted) -> None:
        """Carries out what needs the room; what only concerns the screens is not for the desk."""
        session = self._session()
        if session is None:
            return
        handlers: dict[Wanted, Callable[[Session], Awaitable[None]]] = {
            Wanted.NEXT: self._next,
            Wanted.BACK: self._back,
            Wanted.UNDO: self._undo,
            Wanted.ON_BEHALF: self._on_behalf,
            Wanted.COMMITMENT: self._commitment,
            Wanted.AGREEMENT: self._agreement,
            Wanted.SIGN: self._sign,
            Wanted.SKIP: self._skip,
            Wanted.REOPEN: self._reopen,
            Wanted.SAVE: self._save,
            Wanted.END: self._end,
        }
        scenes = {Wanted.BLANK: Scene.BLANK, Wanted.JOIN: Scene.JOIN, Wanted.COVERAGE: Scene.COVERAGE}
        if wanted in scenes:
            scene = Scene.STEP if session.scene is scenes[wanted] else scenes[wanted]
            await self.propose(e.SceneTurned(scene=scene))
        elif wanted in handlers:
            await handlers[wanted](session)

    async def release(self, items: tuple[str, ...]) -> None:
        """Lets the room read these texts."""
        if items and await self.propose(e.TextReleased(items=items)):
            self._front.say(self._words("console-released", count=len(items)))

    async def _next(self, session: Session) -> None:
        if not self.settled or session.is_closed:
            return
        if session.scene is not Scene.STEP:
            await self.propose(e.SceneTurned(scene=Scene.STEP))
            return
        action, event = queries.next_action(session)
        if action is queries.NextAction.END:
            await self._end(session)
        else:
            await self.propose(event)

    async def _back(self, session: Session) -> None:
        earlier = queries.previous_step(session)
        if earlier and self.settled and not session.is_closed:
            await self.propose(e.StepStarted(step=earlier.id))

    async def _undo(self, session: Session) -> None:
        if not session.undo:
            self._front.say(self._words("refusal-nothing-to-undo"))
        elif await self.propose(e.ActionUndone(number=session.undo[-1].number)):
            self._front.say(self._words("console-undone"))

    async def _ask(self, dialog: Screen[T | None]) -> T | None:
        """The answer, or None; at once None while another dialog is waiting: a key may be pressed twice."""
        if self._asking:
            return None
        self._asking = True
        try:
            return await self._front.ask(dialog)
        finally:
            self._asking = False

    async def _enter(self, title: str, fields: list[Field], keep: Callable[[Values], Awaitable[object]]) -> None:
        """Asks a form until the room takes what was typed, or the facilitator leaves it: no text is lost."""

        def judge(values: Mapping[str, str]) -> str | None:
            return entries.wrong_dates(values, self._words)

        while (values := await self._ask(FormDialog(title, fields, self._words, judge))) is not None:
            if await keep(values):
                self._front.say(self._words("console-kept"))
                return
            fields = [replace(field, value=values[field.name]) for field in fields]

    async def _on_behalf(self, session: Session) -> None:
        step = session.step
        if step is None or not step.kind.takes_answers or step.kind is StepKind.AGREEMENT:
            self._front.say(self._words("console-nothing-to-enter"))
            return
        card = ""

        async def keep(values: Values) -> bool:
            nonlocal card
            if not card:
                card = await self._card(session, values)
            answer = entries.on_behalf_answer(session, step, card, values) if card else None
            return bool(card) and (answer is None or await self.propose(answer) is not None)

        fields = entries.on_behalf_fields(session, step, self._words)
        await self._enter(self._words("entry-on-behalf"), fields, keep)

    async def _card(self, session: Session, values: Values) -> str:
        """The seat that the form is about, taken when it is a new one; empty when the room did not want it."""
        if values["seat"] not in ("", entries.NEW):
            return values["seat"]
        if values["new_partner"]:
            added = await self.propose(e.PartnerAdded(partner=e.NewPartner(name=values["new_partner"])))
            if added is None:
                return ""
            values["partner"] = added.subject or ""
        taken = await self.propose(entries.new_card(session, values))
        return taken.subject or "" if taken else ""

    async def _commitment(self, session: Session) -> None:
        choices = [(entries.NEW, self._words("entry-new-commitment")), *entries.promise_choices(session)]
        chosen = await self._ask(ChooseDialog(self._words("console-commitment"), choices))
        if chosen is None:
            return
        commitment = session.commitments.get(chosen)
        if commitment is not None:
            what = [("edit", self._words("entry-edit")), ("withdraw", self._words("entry-withdraw"))]
            deed = await self._ask(ChooseDialog(f"{commitment.id}  {commitment.what}", what))
            if deed == "withdraw":
                if await self.propose(e.CommitmentWithdrawn(commitment=commitment.id)):
                    self._front.say(self._words("console-withdrawn", id=commitment.id))
                return
            if deed is None:
                return
        fields = entries.commitment_fields(session, self._words, commitment)
        await self._enter(
            self._words("console-commitment"),
            fields,
            lambda values: self.propose(entries.commitment_event(commitment, values)),
        )

    async def _agreement(self, session: Session) -> None:
        standing = queries.standing_agreements(session)
        choices = [(one.id, f"{one.id}  {one.current.title}") for one in standing]
        choices.append((entries.NEW, self._words("entry-new-agreement")))
        chosen = await self._ask(ChooseDialog(self._words("console-agreement"), choices))
        if chosen is None:
            return
        agreement = session.agreements.get(chosen)
        if agreement is not None:
            fixed = agreement.fixed_at is not None
            deeds = [
                ("edit", self._words("entry-edit")),
                ("show", self._words("entry-bring-up")),
                ("loosen" if fixed else "fix", self._words("entry-loosen" if fixed else "entry-fix")),
                ("withdraw", self._words("entry-withdraw")),
            ]
            deed = await self._ask(ChooseDialog(f"{agreement.id}  {agreement.current.title}", deeds))
            simple: dict[str, e.Event] = {
                "show": e.AgreementBroughtUp(agreement=agreement.id),
                "fix": e.AgreementFixed(agreement=agreement.id),
                "loosen": e.AgreementLoosened(agreement=agreement.id),
                "withdraw": e.AgreementWithdrawn(agreement=agreement.id),
            }
            if deed is None:
                return
            if deed in simple:
                await self.propose(simple[deed])
                return
        fields = entries.agreement_fields(session, self._words, agreement)
        await self._enter(
            self._words("console-agreement"),
            fields,
            lambda values: self.propose(entries.agreement_event(agreement, values)),
        )

    async def _sign(self, session: Session) -> None:
        agreement = queries.focused_agreement(session)
        if agreement is None:
            self._front.say(self._words("stage-no-agreements-yet"))
            return
        title = f"{self._words('console-sign')}: {agreement.id}  {agreement.current.title}"
        fields = entries.signing_fields(session, self._words)
        await self._enter(title, fields, lambda values: self.propose(entries.signing_event(agreement, values)))

    async def _skip(self, session: Session) -> None:
        later = [step for step in session.scenario.steps if session.state(step.id).phase is None]
        choices = [(step.id, f"{step.title} ({step.minutes} min)") for step in later if not step.protected]
        if not choices:
            self._front.say(self._words("console-nothing-to-skip"))
            return
        chosen = await self._ask(ChooseDialog(self._words("console-skip"), choices))
        if chosen:
            skipped = session.state(chosen).skipped
            await self.propose(e.StepRestored(step=chosen) if skipped else e.StepSkipped(step=chosen))

    async def _reopen(self, session: Session) -> None:
        if session.step is None or session.phase in (None, Phase.OPEN):
            self._front.say(self._words("refusal-wrong-phase"))
        else:
            await self.propose(e.StepReopened(step=session.step.id))

    async def _save(self, session: Session) -> None:
        del session
        try:
            self._front.say(self._words("console-saved", path=await self._room.save()))
        except RoomGone:
            self._front.say(self._words("console-room-gone"), warning=True)

    async def _end(self, session: Session) -> None:
        if session.is_closed:
            return
        answers = [("end", self._words("console-end-yes")), ("stay", self._words("console-end-no"))]
        dialog = ChooseDialog(self._words("console-end-ask"), answers, self._words("console-end-explained"))
        if await self._ask(dialog) == "end" and await self.propose(e.SessionClosed()):
            await self._save(session)
