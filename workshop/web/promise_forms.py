"""Reads what a phone sent about promises into an event: commitments, agreements, consent, handing over."""

from workshop.core import events as e
from workshop.core.people import Seat
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.session import Session
from workshop.core.terms import Mandate, Omslag
from workshop.web.agreements import own_line
from workshop.web.fields import Fields, date, number, one_of, text
from workshop.web.problem import Unclear
from workshop.web.questions import Question, answer


def _reworded(wording: CommitmentText, changes: dict[str, object]) -> CommitmentText:
    return CommitmentText.model_validate(wording.model_dump() | changes)


def commit(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """A promise, or other words for one. What the form does not ask is kept as it was."""
    known = session.commitments.get(sent.get("commitment", ""))
    before = known.wording() if known else CommitmentText(what="")
    changes: dict[str, object] = {"what": sent.get("what", "")}
    for question in Question:
        changes |= answer(question, sent, before)
    wording = _reworded(before, changes)
    if commitment := text(sent, "commitment"):
        return e.CommitmentReworded(commitment=commitment, wording=wording, seen=text(sent, "seen"))
    return e.CommitmentMade(seat=seat.number, owner=seat.partner, wording=wording)


def fill(sent: Fields, session: Session, seat: Seat) -> e.Event | None:
    """The answer to one question about a promise: its whole wording with that changed. None when nothing changes."""
    known = session.commitments.get(sent.get("ask", ""))
    if known is None or sent.get("skip") or sent.get("done"):
        return None
    question = one_of(Question, sent.get("question", ""), "question")
    if question is None:
        return None
    before = known.wording()
    wording = _reworded(before, answer(question, sent, before))
    changed = e.CommitmentReworded(commitment=known.id, wording=wording, seen=known.mark())
    return None if wording == before else changed


def confirm(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """The owner says that the text is what it means (F8)."""
    return e.CommitmentConfirmed(commitment=sent.get("commitment", ""), seen=text(sent, "seen"))


def withdraw(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """The owner takes a promise back; the reason is its own affair (R15)."""
    return e.CommitmentWithdrawn(commitment=sent.get("commitment", ""), reason=sent.get("because", ""))


def hand_over(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """Another role or organisation goes on with a promise (S19); of an agreement it is the own part."""
    return e.PromiseHandedOver(
        promise=sent.get("promise", ""),
        partner=seat.partner if sent.get("promise") in session.agreements else None,
        to=text(sent, "to"),
        role=text(sent, "role"),
        because=sent.get("because", ""),
    )


def propose(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """A new shared agreement, to be shaped in the room."""
    shared = SharedText(title=sent.get("title", ""), result=sent.get("result", ""))
    omslag = one_of(Omslag, sent.get("omslag", ""), "omslag")
    return e.AgreementProposed(seat=seat.number, text=shared, omslag=omslag)


def sign(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """The organisation's yes, with or without having to consult first (F10)."""
    mandate = one_of(Mandate, sent.get("mandate", ""), "mandate") or Mandate.FULL
    reserved = mandate is Mandate.RESERVED
    until = date(sent, "reserved_until") if reserved else None
    return e.AgreementSigned(
        agreement=sent.get("agreement", ""),
        partner=seat.partner or "",
        version=number(sent, "version"),
        contribution=sent.get("contribution", ""),
        lets_go=text(sent, "lets_go"),
        role=text(sent, "role"),
        mandate=mandate,
        reserved_with=text(sent, "reserved_with") if reserved else None,
        reserved_until=until,
    )


def let_go(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """What the organisation lets go, added to the yes that it gave (S17); the rest of its part stays as it is."""
    agreement = session.agreements.get(sent.get("agreement", ""))
    line = own_line(session, agreement, seat) if agreement else None
    if agreement is None or line is None:
        raise Unclear("refusal-not-an-owner")
    if not text(sent, "lets_go"):
        raise Unclear("refusal-text-missing", "lets_go")
    return e.AgreementSigned(
        agreement=agreement.id,
        partner=seat.partner or "",
        version=number(sent, "version"),
        contribution=line.contribution,
        lets_go=text(sent, "lets_go"),
        mandate=Mandate.RESERVED if line.reserved_with else Mandate.FULL,
        reserved_with=line.reserved_with,
        reserved_until=line.reserved_until,
    )


def decline(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """The organisation does not take part, and may say why."""
    because = sent.get("because", "")
    return e.AgreementDeclined(agreement=sent.get("agreement", ""), partner=seat.partner or "", because=because)


def leave(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """An organisation that took part steps out (R15)."""
    because = sent.get("because", "")
    return e.AgreementLeft(agreement=sent.get("agreement", ""), partner=seat.partner or "", because=because)


def opinion(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """How far somebody is behind an agreement; it replaces an earlier opinion (F5)."""
    gradient = number(sent, "gradient")
    if not 1 <= gradient <= 5:
        raise Unclear("refusal-choice-missing", "gradient")
    return e.OpinionGiven(agreement=sent.get("agreement", ""), seat=seat.number, gradient=gradient)


def objection(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """A great objection, with its reason; or other words for one."""
    agreement, because = sent.get("agreement", ""), sent.get("because", "").strip()
    if known := number(sent, "number"):
        return e.ObjectionChanged(agreement=agreement, seat=seat.number, number=known, because=because)
    return e.ObjectionRaised(agreement=agreement, seat=seat.number, because=because)


def objection_met(sent: Fields, session: Session, seat: Seat) -> e.Event:
    """Whoever objected can live with it now."""
    return e.ObjectionMet(agreement=sent.get("agreement", ""), number=number(sent, "number"))
