"""Reads what a phone sent into an event. Pure: text is cleaned by the events, and the rules judge afterwards."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from workshop.core import events as e
from workshop.core.people import Seat, SeatNumber
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.session import Session
from workshop.core.terms import (
    Audience,
    CommitmentKind,
    Group,
    Mandate,
    Omslag,
    PartnerKind,
    PollForm,
    SeatKind,
    StepKind,
)
from workshop.web.problem import Unclear

Fields = Mapping[str, str]
Choice = TypeVar("Choice", bound=StrEnum)

OTHER_PARTNER = "+"
"""The value of "staat er niet bij" in the list of organisations."""

_DUTCH_DATE = re.compile(r"^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$")


def _one_of(kind: type[Choice], value: str, field: str) -> Choice | None:
    if not value:
        return None
    try:
        return kind(value)
    except ValueError:
        raise Unclear("refusal-unknown-choice", field) from None


def _date(fields: Fields, name: str) -> dt.date | None:
    typed = fields.get(name, "").strip()
    if not typed:
        return None
    dutch = _DUTCH_DATE.match(typed)
    try:
        return dt.date(int(dutch[3]), int(dutch[2]), int(dutch[1])) if dutch else dt.date.fromisoformat(typed)
    except ValueError:
        raise Unclear("problem-date", name) from None


def _text(fields: Fields, name: str) -> str | None:
    return fields.get(name, "").strip() or None


def join(fields: Fields, number: SeatNumber, cookie_hash: str, kind: SeatKind) -> e.SeatTaken:
    """The seat that the join form asks for. Raises Unclear."""
    group = _one_of(Group, fields.get("group", ""), "group")
    if group is None:
        raise Unclear("problem-group", "group")
    chosen, typed = fields.get("partner", ""), _text(fields, "new_partner")
    new_partner = None
    if chosen == OTHER_PARTNER or (not chosen and typed):
        if typed is None:
            raise Unclear("refusal-name-missing", "new_partner")
        kind_of = _one_of(PartnerKind, fields.get("new_partner_kind", ""), "new_partner_kind") or _usual_kind(group)
        new_partner = e.NewPartner(name=typed, kind=kind_of)
    elif not chosen and group in (Group.HELPER, Group.GOVERNMENT):
        raise Unclear("problem-organisation", "partner")
    return e.SeatTaken(
        seat=number,
        kind=kind,
        group=group,
        partner=chosen if chosen and chosen != OTHER_PARTNER else None,
        new_partner=new_partner,
        person=_text(fields, "person"),
        cookie_hash=cookie_hash,
    )


def _usual_kind(group: Group) -> PartnerKind:
    match group:
        case Group.ENTREPRENEUR:
            return PartnerKind.ENTREPRENEUR
        case Group.HELPER:
            return PartnerKind.SERVICE_PROVIDER
        case Group.GOVERNMENT:
            return PartnerKind.MUNICIPALITY
        case Group.OTHER:
            return PartnerKind.OTHER


def answer(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """A new answer, or other words for one that stands."""
    words = {
        "text": fields.get("text", ""),
        "second_text": _text(fields, "second_text"),
        "theme": _text(fields, "theme"),
        "column": _text(fields, "column"),
        "audience": _one_of(Audience, fields.get("audience", ""), "audience") or Audience.SCREEN,
    }
    if contribution := _text(fields, "contribution"):
        return e.ContributionChanged.model_validate({"contribution": contribution} | words)
    return e.ContributionGiven.model_validate({"seat": seat.number, "step": fields.get("step", "")} | words)


def remove(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """The author takes an answer away."""
    return e.ContributionWithdrawn(contribution=fields.get("contribution", ""))


def vote(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """A whole vote: `choice` holds a place or scale point, `dots-N` the dots on place N."""
    step = session.scenario.step(fields.get("step", ""))
    choices: dict[int, int] = {}
    for name, value in fields.items():
        if not value.isdecimal() or len(value) > 2:
            continue
        if name == "choice":
            choices[int(value)] = 1
        elif name.startswith("dots-") and name[5:].isdecimal() and len(name) <= 7 and int(value):
            choices[int(name[5:])] = int(value)
    if step and step.kind is StepKind.POLL and step.form is not PollForm.CHOICE and not choices:
        raise Unclear("refusal-choice-missing", "choice")
    return e.VoteCast(seat=seat.number, step=fields.get("step", ""), choices=choices)


def name(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """An organisation that knows many entrepreneurs and is not here."""
    kind = _one_of(PartnerKind, fields.get("kind", ""), "kind") or PartnerKind.OTHER
    return e.OrganisationNamed(seat=seat.number, step=fields.get("step", ""), name=fields.get("name", ""), kind=kind)


def commit(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """A promise, or other words for one. What the form does not ask is kept as it was."""
    known = session.commitments.get(fields.get("commitment", ""))
    before = known.wording() if known else CommitmentText(what="")
    reserved = bool(fields.get("reserved"))
    with_whom = _text(fields, "with_whom")
    kept = tuple(one for one in before.with_whom[1:] if one != with_whom)
    asked = {
        "what": fields.get("what", ""),
        "omslag": _one_of(Omslag, fields.get("omslag", ""), "omslag"),
        "kind": _one_of(CommitmentKind, fields.get("kind", ""), "kind"),
        "replaces": _text(fields, "replaces"),
        "with_whom": ((with_whom,) if with_whom else ()) + kept,
        "due": _date(fields, "due"),
        "first_step": _text(fields, "first_step"),
        "first_step_due": _date(fields, "first_step_due"),
        "noticed_by": _text(fields, "noticed_by"),
        "mandate": Mandate.RESERVED if reserved else Mandate.FULL,
        "reserved_with": _text(fields, "reserved_with") if reserved else None,
        "reserved_until": _date(fields, "reserved_until") if reserved else None,
    }
    wording = CommitmentText.model_validate(before.model_dump() | asked)
    if commitment := _text(fields, "commitment"):
        return e.CommitmentReworded(commitment=commitment, wording=wording)
    return e.CommitmentMade(seat=seat.number, owner=seat.partner, wording=wording)


def confirm(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """The owner says that the text is what it means (F8)."""
    return e.CommitmentConfirmed(commitment=fields.get("commitment", ""))


def withdraw(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """The owner takes a promise back; the reason is its own affair (R15)."""
    return e.CommitmentWithdrawn(commitment=fields.get("commitment", ""), reason=fields.get("reason", ""))


def propose(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """A new shared agreement, to be shaped in the room."""
    text = SharedText(title=fields.get("title", ""), result=fields.get("result", ""))
    omslag = _one_of(Omslag, fields.get("omslag", ""), "omslag")
    return e.AgreementProposed(seat=seat.number, text=text, omslag=omslag)


def sign(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """The organisation's yes, with or without having to consult first (F10)."""
    mandate = _one_of(Mandate, fields.get("mandate", ""), "mandate") or Mandate.FULL
    reserved = mandate is Mandate.RESERVED
    version = fields.get("version", "")
    return e.AgreementSigned(
        agreement=fields.get("agreement", ""),
        partner=seat.partner or "",
        version=int(version) if version.isdecimal() and len(version) < 6 else 0,
        contribution=fields.get("contribution", ""),
        lets_go=_text(fields, "lets_go"),
        mandate=mandate,
        reserved_with=_text(fields, "reserved_with") if reserved else None,
        reserved_until=_date(fields, "reserved_until") if reserved else None,
    )


def decline(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """The organisation does not take part, and may say why."""
    because = fields.get("because", "")
    return e.AgreementDeclined(agreement=fields.get("agreement", ""), partner=seat.partner or "", because=because)


def leave(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """An organisation that took part steps out (R15)."""
    because = fields.get("because", "")
    return e.AgreementLeft(agreement=fields.get("agreement", ""), partner=seat.partner or "", because=because)


ACTIONS: dict[str, Callable[[Fields, Session, Seat], e.Event]] = {
    "answer": answer,
    "remove": remove,
    "vote": vote,
    "name": name,
    "commit": commit,
    "confirm": confirm,
    "withdraw": withdraw,
    "propose": propose,
    "sign": sign,
    "decline": decline,
    "leave": leave,
}
"""What a seat can send: the last part of the address, and how it is read. Each may raise Unclear."""


_SHOWN_AS = {
    "answer": ("answer", "contribution"),
    "remove": ("answer", "contribution"),
    "commit": ("commit", "commitment"),
    "confirm": ("commit", "commitment"),
    "withdraw": ("commit", "commitment"),
    "sign": ("sign", "agreement"),
    "decline": ("sign", "agreement"),
    "leave": ("sign", "agreement"),
}


def form_name(action: str, fields: Fields) -> str:
    """The name that the form of this request has on its page, such as ``commit-T3``."""
    shown, item = _SHOWN_AS.get(action, (action, ""))
    return f"{shown}-{fields[item]}" if fields.get(item) else shown
