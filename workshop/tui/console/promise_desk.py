"""What the facilitator does with promises: enter, reword, fix, sign for somebody, hand over, withdraw, merge names."""

from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Protocol, TypeVar

from textual.screen import Screen

from workshop.core import events as e
from workshop.core import queries
from workshop.core.consent_rules import may_fix
from workshop.core.promises import Agreement, Commitment, SignatureState
from workshop.core.session import Session
from workshop.room.client import Accepted
from workshop.text import Words
from workshop.tui.console import entries, insight
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.form import Field, FieldKind, Values

T = TypeVar("T")
MOST_PAIRS = 100
"""Pairs of names to choose from at once; what is merged makes room for the next."""

_LEAVE_OPEN = "leave open"


class Asking(Protocol):
    """What these dialogs need of the desk."""

    async def ask(self, dialog: Screen[T | None]) -> T | None: ...

    async def enter(self, title: str, fields: list[Field], keep: Callable[[Values], Awaitable[object]]) -> None: ...

    async def propose(self, event: e.Event) -> Accepted | None: ...

    def say(self, text: str) -> None: ...


class PromiseDesk:
    """Each method is one walk through dialogs; leaving one of them changes nothing."""

    def __init__(self, desk: Asking, words: Words, alike: Callable[[Session], insight.Pairs]) -> None:
        self._alike = alike
        self._desk = desk
        self._words = words

    async def commitments(self, session: Session) -> None:
        """Picks a commitment, or starts a new one."""
        choices = [(entries.NEW, self._words("entry-new-commitment")), *entries.promise_choices(session, self._words)]
        chosen = await self._desk.ask(ChooseDialog(self._words("console-commitment"), choices))
        if chosen is None:
            return
        commitment = session.commitments.get(chosen)
        if commitment is None:
            await self._write(session, None)
        else:
            await self._change(session, commitment)

    async def _change(self, session: Session, commitment: Commitment) -> None:
        deeds = [
            ("edit", self._words("entry-edit")),
            ("hand_over", self._words("entry-hand-over")),
            ("withdraw", self._words("entry-withdraw")),
        ]
        title = entries.promise_title(session, commitment, self._words)
        match await self._desk.ask(ChooseDialog(title, deeds)):
            case "edit":
                await self._write(session, commitment)
            case "hand_over":
                await self._desk.enter(
                    f"{self._words('entry-hand-over')}: {title}",
                    entries.hand_over_fields(session, self._words, commitment),
                    lambda values: self._desk.propose(entries.hand_over_event(commitment, values)),
                )
            case "withdraw":
                if await self._desk.propose(e.CommitmentWithdrawn(commitment=commitment.id)):
                    self._desk.say(self._words("console-withdrawn", id=commitment.id))

    async def _write(self, session: Session, commitment: Commitment | None, owner: str = "") -> None:
        await self._desk.enter(
            self._words("console-commitment"),
            entries.commitment_fields(session, self._words, commitment, owner),
            lambda values: self._desk.propose(entries.commitment_event(commitment, values)),
        )

    async def agreements(self, session: Session) -> None:
        """Picks an agreement and what to do with it, or proposes one."""
        choices = [(one.id, f"{one.id}  {one.current.title}") for one in queries.standing_agreements(session)]
        choices.append((entries.NEW, self._words("entry-new-agreement")))
        chosen = await self._desk.ask(ChooseDialog(self._words("console-agreement"), choices))
        if chosen is None:
            return
        agreement = session.agreements.get(chosen)
        deed: str | None = "edit"
        if agreement is not None:
            dialog = ChooseDialog(f"{agreement.id}  {agreement.current.title}", self._deeds(agreement))
            deed = await self._desk.ask(dialog)
        await self._carry_out(session, agreement, deed)

    async def unresolved(self, session: Session) -> None:
        """The text on the big screen may not be fixed yet: why, and the ways on, of which one leaves it open."""
        agreement = queries.focused_agreement(session)
        refusal = may_fix(session, agreement) if agreement else None
        if agreement is None or refusal is None:
            return
        ways = [one for one in self._deeds(agreement) if one[0] not in ("fix", "show")]
        ways.append((_LEAVE_OPEN, self._words("entry-leave-open")))
        explained = self._words(f"refusal-{refusal.key}", **dict(refusal.details))
        title = f"{agreement.id}  {agreement.current.title}"
        chosen = await self._desk.ask(ChooseDialog(title, ways, explained))
        if chosen == _LEAVE_OPEN:
            _, event = queries.next_action(session, leaving_open=True)
            if event is not None:
                await self._desk.propose(event)
        else:
            await self._carry_out(session, agreement, chosen)

    async def _carry_out(self, session: Session, agreement: Agreement | None, deed: str | None) -> None:
        if deed == "edit":
            await self._desk.enter(
                self._editing_title(session, agreement),
                entries.agreement_fields(session, self._words, agreement),
                lambda values: self._desk.propose(entries.agreement_event(agreement, values)),
            )
        elif deed is not None and agreement is not None:
            if deed.startswith("aside "):
                await self._set_aside(agreement, int(deed.removeprefix("aside ")))
            else:
                await self._desk.propose(_simple(agreement, deed))

    async def objections(self, session: Session) -> None:
        """Sets an objection aside, with a reason that the room may read."""
        standing = [
            (agreement, one)
            for agreement in queries.standing_agreements(session)
            for one in agreement.standing_objections
        ]
        if not standing:
            self._desk.say(self._words("console-no-objections"))
            return
        choices = [(str(place), f"{agreement.id}  {one.because}") for place, (agreement, one) in enumerate(standing)]
        chosen = await self._desk.ask(ChooseDialog(self._words("console-objections"), choices))
        if chosen is not None:
            agreement, one = standing[int(chosen)]
            await self._set_aside(agreement, one.number)

    async def _set_aside(self, agreement: Agreement, number: int) -> None:
        because = next((one.because for one in agreement.objections if one.number == number), "")
        await self._desk.enter(
            f"{self._words('console-objections')}: {because}",
            [Field("because", self._words("entry-aside-because"), FieldKind.AREA)],
            lambda values: self._desk.propose(
                e.ObjectionSetAside(agreement=agreement.id, number=number, because=values["because"])
            ),
        )

    def _editing_title(self, session: Session, agreement: Agreement | None) -> str:
        """Warns beforehand: one word changed sends every signature back (F9)."""
        signed = (SignatureState.SIGNED, SignatureState.RESERVED)
        lines = queries.owner_lines(session, agreement) if agreement else []
        count = sum(line.state in signed for line in lines)
        return self._words("entry-resign", count=count) if count else self._words("console-agreement")

    def _deeds(self, agreement: Agreement) -> list[tuple[str, str]]:
        fixed = agreement.fixed_at is not None
        met = [
            (f"{deed} {one.number}", self._words(f"entry-objection-{deed}", because=one.because))
            for one in agreement.standing_objections
            for deed in ("met", "aside")
        ]
        return [
            ("edit", self._words("entry-edit")),
            ("show", self._words("entry-bring-up")),
            *met,
            ("loosen" if fixed else "fix", self._words("entry-loosen" if fixed else "entry-fix")),
            ("withdraw", self._words("entry-withdraw")),
        ]

    async def sign(self, session: Session, partner: str = "") -> None:
        """A signature under the agreement on the big screen, for somebody without a phone."""
        agreement = queries.focused_agreement(session)
        if agreement is None:
            self._desk.say(self._words("stage-no-agreements-yet"))
            return
        await self._desk.enter(
            f"{self._words('console-sign')}: {agreement.id}  {agreement.current.title}",
            entries.signing_fields(session, self._words, partner),
            lambda values: self._desk.propose(entries.signing_event(agreement, values)),
        )

    async def merge(self, session: Session) -> None:
        """Two names that are probably one organisation; ``u`` takes it back (R4)."""
        pairs = list(islice(self._alike(session), MOST_PAIRS))
        if not pairs:
            self._desk.say(self._words("console-none-alike"))
            return
        names = {one: session.partners[one].name for pair in pairs for one in pair}
        choices = [
            (str(place), self._words("entry-merge", kept=names[kept], merged=names[merged]))
            for place, (kept, merged) in enumerate(pairs)
        ]
        chosen = await self._desk.ask(ChooseDialog(self._words("console-merge"), choices))
        if chosen is None:
            return
        kept, merged = pairs[int(chosen)]
        if await self._desk.propose(e.PartnersMerged(kept=kept, merged=merged)):
            self._desk.say(self._words("console-merged", kept=names[kept], merged=names[merged]))

    async def help_partner(self, session: Session, partner: str) -> None:
        """From a gap in the panel to the person to ask, and to the form that fills it."""
        own = [one for one in queries.standing_commitments(session) if session.partner_id(one.owner) == partner]
        deeds = [
            (entries.NEW, self._words("entry-new-commitment")),
            *((one.id, entries.promise_title(session, one, self._words)) for one in own),
            ("sign", self._words("console-sign")),
        ]
        title = session.partners[partner].name
        explained = insight.whom_to_ask(session, partner, self._words)
        chosen = await self._desk.ask(ChooseDialog(title, deeds, explained))
        if chosen == "sign":
            await self.sign(session, partner)
        elif chosen == entries.NEW:
            await self._write(session, None, partner)
        elif chosen is not None:
            await self._change(session, session.commitments[chosen])


def _simple(agreement: Agreement, deed: str) -> e.Event:
    """The event of a deed that needs no form."""
    match deed.split():
        case ["show"]:
            return e.AgreementBroughtUp(agreement=agreement.id)
        case ["fix"]:
            return e.AgreementFixed(agreement=agreement.id)
        case ["loosen"]:
            return e.AgreementLoosened(agreement=agreement.id)
        case ["met", number]:
            return e.ObjectionMet(agreement=agreement.id, number=int(number))
        case _:
            return e.AgreementWithdrawn(agreement=agreement.id)
