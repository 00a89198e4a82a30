"""Turns what the facilitator wants into events for the room, by way of a dialog where something must be asked."""

import asyncio
import datetime as dt
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from pydantic import ValidationError
from textual.screen import Screen

from workshop.core import events as e
from workshop.core import queries
from workshop.core.lengths import too_long
from workshop.core.refusal import Refusal
from workshop.core.session import Session
from workshop.core.terms import Phase, Scene, StepKind
from workshop.room.client import Accepted, RoomClient, RoomGone
from workshop.text import Words
from workshop.tui.console import entries, insight, namesakes
from workshop.tui.console.alderman import AldermanDesk
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.door_desk import DoorDesk
from workshop.tui.console.form import Field, FormDialog, Values
from workshop.tui.console.front import Front
from workshop.tui.console.promise_desk import PromiseDesk
from workshop.tui.console.shorten import ShortenDesk
from workshop.tui.console.undone import undone
from workshop.tui.console.wanted import Wanted

T = TypeVar("T")


MOST_WAITS = 50
"""Looks, a fiftieth of a second apart, whether the last action has come back before it is taken back."""


class Desk:
    """One thing at a time: while a proposal is on its way, a second press of the same key does nothing."""

    def __init__(
        self,
        room: RoomClient,
        front: Front,
        words: Words,
        session: Callable[[], Session | None],
        now: Callable[[], dt.datetime],
        alike: Callable[[Session], insight.Pairs],
    ) -> None:
        self._room = room
        self._front = front
        self._words = words
        self._session = session
        self._settles_at = 0
        self._asking = False
        self.promises = PromiseDesk(self, words, alike)
        self.door = DoorDesk(self, room, words)
        self._time = ShortenDesk(self, words, now)
        self._alderman = AldermanDesk(self, words, self._time.shorten_when_late)

    @property
    def settled(self) -> bool:
        """Whether everything that was proposed has come back by way of the log."""
        session = self._session()
        return self._settles_at >= 0 and session is not None and session.number >= self._settles_at

    def say(self, text: str) -> None:
        """Says something in passing."""
        self._front.say(text)

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
            Wanted.STEP: self._to_step,
            Wanted.UNDO: self._undo,
            Wanted.ON_BEHALF: self._on_behalf,
            Wanted.COMMITMENT: self.promises.commitments,
            Wanted.AGREEMENT: self.promises.agreements,
            Wanted.SIGN: self.promises.sign,
            Wanted.OBJECTIONS: self.promises.objections,
            Wanted.MERGE: self.promises.merge,
            Wanted.ALDERMAN: self._alderman.turn,
            Wanted.TAKE_UP: self._alderman.take_up,
            Wanted.SHORTEN: self._time.shorten,
            Wanted.CODE: self.door.new_code,
            Wanted.WIDEN: self.door.widen,
            Wanted.READMIT: self.door.readmit,
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

    async def help_partner(self, partner: str) -> None:
        """What can be done about one partner's gaps."""
        session = self._session()
        if session is not None and partner in session.partners:
            await self.promises.help_partner(session, partner)

    async def release(self, items: tuple[str, ...]) -> None:
        """Lets the room read these texts."""
        if items and await self.propose(e.TextReleased(items=items)):
            self._front.say(self._words("console-released", count=len(items)))

    async def _next(self, session: Session) -> None:
        if not self.settled or session.is_closed:
            return
        if session.scene is Scene.ALDERMAN:
            await self._alderman.leave(session)
            return
        if session.scene is not Scene.STEP:
            await self.propose(e.SceneTurned(scene=Scene.STEP))
            return
        action, event = queries.next_action(session)
        if action is queries.NextAction.END:
            await self._end(session)
        elif event is None:
            await self.promises.unresolved(session)
        else:
            await self.propose(event)

    async def _to_step(self, session: Session) -> None:
        """From a picture that a key called up. Black stays black until the key for it says otherwise."""
        if session.scene in (Scene.ALDERMAN, Scene.JOIN, Scene.COVERAGE):
            await self._next(session)

    async def _back(self, session: Session) -> None:
        earlier = queries.previous_step(session)
        if earlier and self.settled and not session.is_closed:
            await self.propose(e.StepStarted(step=earlier.id))

    async def _undo(self, session: Session) -> None:
        for _ in range(MOST_WAITS):
            if self.settled:
                break
            await asyncio.sleep(0.02)
        if not session.undo:
            self._front.say(self._words("refusal-nothing-to-undo"))
            return
        last = session.undo[-1]
        if await self.propose(e.ActionUndone(number=last.number)):
            self._front.say(undone(session, last.event, self._words))

    async def ask(self, dialog: Screen[T | None]) -> T | None:
        """The answer, or None; at once None while another dialog is waiting: a key may be pressed twice."""
        if self._asking:
            return None
        self._asking = True
        try:
            return await self._front.ask(dialog)
        finally:
            self._asking = False

    async def enter(self, title: str, fields: list[Field], keep: Callable[[Values], Awaitable[object]]) -> None:
        """Asks a form until the room takes what was typed, or the facilitator leaves it: no text is lost."""
        asked = fields

        def judge(values: Mapping[str, str]) -> str | None:
            session = self._session()
            return entries.wrong_dates(asked, values, self._words, session) if session else None

        wrong = ""
        while (values := await self.ask(FormDialog(title, fields, self._words, judge, wrong))) is not None:
            try:
                wrong = ""
                if await keep(values):
                    self.say(self._words("console-kept"))
                    return
            except ValidationError as error:
                wrong = self._too_long(fields, error)
            fields = [replace(field, value=values[field.name]) for field in fields]

    def _too_long(self, fields: list[Field], error: ValidationError) -> str:
        """Which field holds more letters than fit, and how many. Raises the error again when that is not what it is."""
        refusal = too_long(error)
        if refusal is None:
            raise error
        said = self._words(f"refusal-{refusal.key}", **dict(refusal.details))
        named = next((field.label for field in fields if field.name == refusal.details["field"]), "")
        return f"{named}: {said}" if named else said

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
        await self.enter(self._words("entry-on-behalf"), fields, keep)

    async def _card(self, session: Session, values: Values) -> str:
        """The seat that the form is about, taken when it is a new one; empty when the room did not want it."""
        if values["seat"] not in ("", entries.NEW):
            return values["seat"]
        known = namesakes.OTHER
        if values["new_partner"]:
            known = await namesakes.meant(session, values["new_partner"], self._words, self.ask) or ""
            if not known:
                return ""
            values["partner"] = known
        if values["new_partner"] and known == namesakes.OTHER:
            added = await self.propose(e.PartnerAdded(partner=e.NewPartner(name=values["new_partner"])))
            if added is None:
                return ""
            values["partner"] = added.subject or ""
        taken = await self.propose(entries.new_card(session, values))
        return taken.subject or "" if taken else ""

    async def _skip(self, session: Session) -> None:
        later = [step for step in session.scenario.steps if session.state(step.id).phase is None]
        choices = [(step.id, f"{step.title} ({session.minutes(step)} min)") for step in later if not step.protected]
        if not choices:
            self._front.say(self._words("console-nothing-to-skip"))
            return
        chosen = await self.ask(ChooseDialog(self._words("console-skip"), choices))
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
        if await self.ask(dialog) == "end" and await self.propose(e.SessionClosed()):
            await self._save(session)
