"""Shared agreements on a phone: what everybody may see, how the own organisation stands, what somebody thinks of it."""

import datetime as dt
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from workshop.core import promise_queries, queries
from workshop.core.consent_rules import check_consent, consent_step
from workshop.core.events import ObjectionRaised, seat_author
from workshop.core.people import Partner, PartnerId, Seat
from workshop.core.promises import Agreement, AgreementVersion, Objection, OpenPoint, SharedText, SignatureState
from workshop.core.refusal import Refusal
from workshop.core.scenario import MOST_AGREEMENTS
from workshop.core.session import Session
from workshop.core.terms import ConsentStage, Shown

_SOMETHING = "…"
"""Stands for the words of an objection that is still to be written."""
MOST_OWNERS = 30
"""Organisations under one agreement on a phone, those with a name that may be seen first; every phone gets this list
again with each signature."""
LONG_FIELDS = ("decision_rule", "means", "stalling", "leaving")
"""Parts of the shared text that may follow within two weeks; once they are there, a signature covers them."""


@dataclass(frozen=True, slots=True)
class OwnerView:
    """An organisation that takes part or did; `name` is None while the room may not see what somebody typed (R16)."""

    mark: str
    name: str | None
    state: SignatureState
    left_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class ConsentView:
    """How the room decides, and what it thinks: nothing of the latter before the decision (F3, F5).

    `aside` is why the facilitator set objections aside; whose they were is told to nobody.
    """

    stage: ConsentStage
    rule: str
    threshold: int
    counts: tuple[int, ...] = ()
    objections: int = 0
    aside: tuple[str, ...] = ()

    @property
    def live_with(self) -> int:
        return sum(self.counts[promise_queries.LIVES_WITH - 1 :])


@dataclass(frozen=True, slots=True)
class AgreementView:
    """A shared agreement as all phones see it. `involved` are the marks of those for whom it was meant or who sign.

    Of many owners it holds some; `others` is how many there are besides.
    """

    id: str
    version: int
    title: str
    result: str
    coordinator: str | None
    review_on: dt.date | None
    more: tuple[tuple[str, str], ...]
    fixed: bool
    owners: tuple[OwnerView, ...]
    former: tuple[OwnerView, ...]
    others: int
    involved: tuple[str, ...]
    open_points: tuple[OpenPoint, ...]
    consent: ConsentView | None


Words = tuple[tuple[str, str], ...]
"""Pieces of a text, each with what became of it: ``same``, ``gone`` or ``new``."""
Dates = tuple[tuple[str, dt.date], ...]
"""As `Words`, of a day."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A wording that was signed, and when that was."""

    number: int
    at: dt.datetime
    title: str
    result: str
    more: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OwnPart:
    """How the seat's own organisation stands to one agreement; `state` is None when it has said nothing.

    `changes` are the fields that read otherwise than what it signed, `earlier` the texts that were signed before (F9).
    """

    state: SignatureState | None = None
    role: str = ""
    contribution: str = ""
    lets_go: str = ""
    reserved_with: str = ""
    reserved_until: dt.date | None = None
    declined: bool = False
    changes: tuple[tuple[str, Words | Dates], ...] = ()
    earlier: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """What one seat thinks of an agreement, while the room decides with consent.

    `aside` are its objections that the facilitator set aside; `why_not` is why it may not raise one now, if so.
    """

    opinion: int | None = None
    objections: tuple[Objection, ...] = ()
    aside: tuple[Objection, ...] = ()
    why_not: Refusal | None = None


def visible(partner: Partner | None) -> str | None:
    """The name of an organisation when anybody may see it."""
    return partner.name if partner and partner.on_screen else None


def mark(session: Session, partner: PartnerId | None) -> str:
    """What tells a phone that an organisation is its own. It gives away no name that waits for release (R16)."""
    found = session.partner(partner)
    if found is None:
        return ""
    return found.id if visible(found) else f"o{list(session.partners).index(found.id)}"


def visible_agreements(session: Session) -> list[Agreement]:
    """Standing agreements that the facilitator has released."""
    return [one for one in queries.standing_agreements(session) if one.shown is Shown.RELEASED]


def agreement_views(session: Session) -> tuple[AgreementView, ...]:
    """What all phones see of the agreements: the shared text, who takes part, and how the room decides."""
    return tuple(_agreement_view(session, one) for one in visible_agreements(session))


def _agreement_view(session: Session, one: Agreement) -> AgreementView:
    text = one.current
    lines = queries.owner_lines(session, one)
    proposer = session.seats[one.seat].partner if one.seat in session.seats else None
    shown = lines
    if len(lines) > MOST_OWNERS:
        shown = sorted(lines, key=lambda line: visible(session.partner(line.partner)) is None)[:MOST_OWNERS]
    involved = [mark(session, partner) for partner in (text.coordinator, proposer, *(line.partner for line in shown))]
    left = promise_queries.former_owners(session, one)
    former = left[-MOST_OWNERS:]
    return AgreementView(
        id=one.id,
        version=text.number,
        title=text.title,
        result=text.result,
        coordinator=visible(session.partner(text.coordinator)),
        review_on=text.review_on,
        more=_more(text),
        fixed=one.fixed_at is not None,
        owners=tuple(
            OwnerView(mark(session, line.partner), visible(session.partner(line.partner)), line.state) for line in shown
        ),
        former=tuple(
            OwnerView(
                mark(session, gone.partner),
                visible(session.partner(gone.partner)),
                SignatureState.LEFT,
                gone.left_at,
            )
            for gone in former
        ),
        others=len(lines) - len(shown) + len(left) - len(former),
        involved=tuple(sorted({found for found in involved if found})),
        open_points=tuple(point for point in one.open_points() if point is not OpenPoint.LETS_GO),
        consent=_consent(session, one),
    )


def _more(text: AgreementVersion) -> tuple[tuple[str, str], ...]:
    return tuple((field, getattr(text, field)) for field in LONG_FIELDS if getattr(text, field))


def _consent(session: Session, one: Agreement) -> ConsentView | None:
    step = consent_step(session)
    if step is None or one.fixed_at is not None:
        return None
    stage = one.stage or ConsentStage.PICTURE
    deciding = stage is ConsentStage.DECISION
    return ConsentView(
        stage=stage,
        rule=step.decision_rule or "",
        threshold=step.threshold or 0,
        counts=tuple(promise_queries.opinions(session, one)),
        objections=len(one.standing_objections) if deciding else 0,
        aside=tuple(said.set_aside_because or "" for said in one.aside_objections) if deciding else (),
    )


def own_line(session: Session, agreement: Agreement, seat: Seat) -> queries.OwnerLine | None:
    """The line of the seat's organisation among the owners, when it has one."""
    partner = session.partner_id(seat.partner)
    return next((line for line in queries.owner_lines(session, agreement) if line.partner == partner), None)


def own_parts(session: Session, seat: Seat) -> dict[str, OwnPart]:
    """The seat's organisation in each visible agreement; empty for a seat that speaks for none."""
    partner = session.partner_id(seat.partner)
    if partner is None:
        return {}
    return {one.id: _own_part(session, one, partner, seat) for one in visible_agreements(session)}


def _own_part(session: Session, one: Agreement, partner: PartnerId, seat: Seat) -> OwnPart:
    line = own_line(session, one, seat)
    if line is None:
        return OwnPart(declined=any(session.partner_id(no.partner) == partner for no in one.declined))
    parts = [own for own in one.owners if own.left_at is None and session.partner_id(own.partner) == partner]
    again = line.state is SignatureState.AGAIN
    signed = [by for by in one.signatures if session.partner_id(by.partner) == partner]
    seen = next((version for version in one.versions if signed and version.number == signed[-1].version), None)
    return OwnPart(
        state=line.state,
        role=next((own.role for own in reversed(parts) if own.role), None) or "",
        contribution=line.contribution,
        lets_go=line.lets_go or "",
        reserved_with=line.reserved_with or "",
        reserved_until=line.reserved_until,
        changes=_changes(session, seen, one.current) if again and seen else (),
        earlier=tuple(_earlier(one)),
    )


def _earlier(one: Agreement) -> list[Earlier]:
    """Wordings that somebody signed and that have been replaced, newest first."""
    signed = {by.version for by in one.signatures}
    old = [version for version in one.versions[:-1] if version.number in signed]
    return [Earlier(text.number, text.at, text.title, text.result, _more(text)) for text in reversed(old)]


def _changes(session: Session, was: AgreementVersion, now: AgreementVersion) -> tuple[tuple[str, Words | Dates], ...]:
    changed = (name for name in SharedText.model_fields if getattr(was, name) != getattr(now, name))
    return tuple((name, _change(session, was, now, name)) for name in changed)


def _change(session: Session, was: AgreementVersion, now: AgreementVersion, name: str) -> Words | Dates:
    old, new = getattr(was, name), getattr(now, name)
    if name == "review_on":
        return tuple((what, day) for what, day in (("gone", old), ("new", new)) if day)
    if name == "coordinator":
        old, new = visible(session.partner(old)), visible(session.partner(new))
    return compared(old or "", new or "")


def compared(was: str, now: str) -> Words:
    """Both texts in one, word by word."""
    old, new = re.findall(r"\w+|\s+|.", was), re.findall(r"\w+|\s+|.", now)
    pieces: list[tuple[str, str]] = []
    for what, a, b, c, d in SequenceMatcher(str.isspace, old, new, autojunk=False).get_opcodes():
        gone, fresh = "".join(old[a:b]), "".join(new[c:d])
        pieces += [("same", gone)] if what == "equal" else [("gone", gone), ("new", fresh)]
    return tuple((kind, text) for kind, text in pieces if text)


def own_voices(session: Session, seat: Seat) -> dict[str, OwnVoice]:
    """The seat's opinion and its objections that stand, for each visible agreement."""
    return {
        one.id: OwnVoice(
            session.opinions.get(one.id, {}).get(seat.number),
            tuple(said for said in one.standing_objections if said.seat == seat.number),
            tuple(said for said in one.aside_objections if said.seat == seat.number),
            check_consent(
                session,
                seat_author(seat.number),
                ObjectionRaised(agreement=one.id, seat=seat.number, because=_SOMETHING),
            ),
        )
        for one in visible_agreements(session)
    }


def may_propose(session: Session) -> bool:
    """Whether there is room for one more agreement."""
    return sum(1 for one in session.agreements.values() if one.stands) < MOST_AGREEMENTS
