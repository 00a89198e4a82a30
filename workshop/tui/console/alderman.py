"""An alderman walks in: one key to their screen and back, and one to take up a barrier (R5, S16)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from workshop.core import barriers
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.session import Session
from workshop.core.terms import Mandate, PartnerKind, Scene
from workshop.room.client import Accepted
from workshop.text import Words
from workshop.tui.console import entries
from workshop.tui.console.form import Field, FieldKind, Values


class Asking(Protocol):
    """What this needs of the desk."""

    def enter(
        self, title: str, fields: list[Field], keep: Callable[[Values], Awaitable[object]]
    ) -> Awaitable[None]: ...

    def propose(self, event: e.Event) -> Awaitable[Accepted | None]: ...


class AldermanDesk:
    """`back` is what happens when the alderman's screen goes: the meeting may be late by then."""

    def __init__(self, desk: Asking, words: Words, back: Callable[[Session], Awaitable[None]]) -> None:
        self._desk = desk
        self._words = words
        self._back = back

    async def turn(self, session: Session) -> None:
        """To the alderman's screen, or back to the step that the room was in."""
        if session.scene is Scene.ALDERMAN:
            await self.leave(session)
        else:
            await self._desk.propose(e.SceneTurned(scene=Scene.ALDERMAN))

    async def leave(self, session: Session) -> None:
        """Back to the same step, whose timer goes on."""
        if await self._desk.propose(e.SceneTurned(scene=Scene.STEP)):
            await self._back(session)

    async def take_up(self, session: Session) -> None:
        """ "Deze drempel pak ik op": a barrier becomes somebody's commitment, with its first step."""

        async def keep(values: Values) -> object:
            return await self._desk.propose(taken_up(values, self._words))

        await self._desk.enter(self._words("take-up"), fields(session, self._words), keep)


def fields(session: Session, words: Words) -> list[Field]:
    """Which barrier, who, the first step and its day, and whom they have to consult first (F10)."""
    named = barriers.choices(session)
    barrier = (
        Field("barrier", words("take-up-barrier"), FieldKind.CHOICE, "", tuple((one, one) for one in named))
        if named
        else Field("barrier", words("take-up-barrier"))
    )
    partners = entries.partner_choices(session)
    return [
        barrier,
        Field("owner", words("entry-owner"), FieldKind.CHOICE, _municipality(session), tuple(partners)),
        Field("role", words("entry-role"), value=words("take-up-role")),
        Field("first_step", words("take-up-first-step"), FieldKind.AREA),
        Field("due", words("take-up-due")),
        Field("reserved_with", words("entry-reserved")),
    ]


def _municipality(session: Session) -> str:
    """The only municipality in the room, or else the only one invited; empty when there is a choice."""
    all_of_them = [one for one in session.known_partners() if one.kind is PartnerKind.MUNICIPALITY]
    here = [one for one in all_of_them if one.present] or all_of_them
    return here[0].id if len(here) == 1 else ""


def taken_up(values: Mapping[str, str], words: Words) -> e.CommitmentMade:
    """The commitment that the form means."""
    barrier, reserved = values["barrier"], values["reserved_with"]
    wording = CommitmentText(
        what=words("take-up-what", barrier=barrier) if barrier else "",
        barrier=barrier or None,
        role=values["role"] or None,
        first_step=values["first_step"] or None,
        first_step_due=entries.day_of(values["due"]),
        mandate=Mandate.RESERVED if reserved else Mandate.FULL,
        reserved_with=reserved or None,
    )
    return e.CommitmentMade(owner=values["owner"] or None, wording=wording)
