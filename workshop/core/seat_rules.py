"""The rules of joining, coming back, leaving and being forgotten, and of notes; `rules.check` asks here."""

from workshop.core import events as e
from workshop.core.refusal import Refusal
from workshop.core.session import Session
from workshop.core.terms import NoteKind, SeatKind, StepKind

SeatEvent = e.SeatTaken | e.SeatReclaimed | e.SeatLeft | e.SeatErased | e.NoteLeft

MOST_PROBLEMS = 3
"""Reports of one seat that the page does not work; more would not be read during a meeting (L17)."""


def check_seat(session: Session, by: str, event: SeatEvent) -> Refusal | None:
    """Why this may not happen to a seat, or None."""
    match event:
        case e.SeatTaken():
            return _check_taken(session, by, event)
        case e.SeatReclaimed():
            return _check_reclaimed(session, by, event)
        case e.SeatLeft():
            seat = session.seats.get(event.seat)
            if seat is None or seat.left_at is not None:
                return Refusal("unknown-seat")
            return None if by in (e.FACILITATOR, e.seat_author(event.seat)) else Refusal("not-your-seat")
        case e.SeatErased():
            if event.seat not in session.seats or event.seat in session.erased:
                return Refusal("unknown-seat")
            return None if by in (e.FACILITATOR, e.seat_author(event.seat)) else Refusal("not-your-seat")
        case e.NoteLeft():
            return _check_note(session, by, event)


def _check_taken(session: Session, by: str, event: e.SeatTaken) -> Refusal | None:
    if event.seat in session.seats:
        return Refusal("seat-taken")
    if event.cookie_hash and event.cookie_hash in session.seat_by_cookie:
        return Refusal("already-joined")
    if event.partner and event.partner not in session.partners:
        return Refusal("unknown-partner")
    if event.new_partner and not event.new_partner.name:
        return Refusal("name-missing")
    if event.kind is SeatKind.SIMULATED and not session.rehearsal:
        return Refusal("simulated-in-earnest")
    by_hand = event.kind in (SeatKind.CARD, SeatKind.TABLE) and by == e.FACILITATOR
    by_phone = event.kind is not SeatKind.CARD and by == e.DOOR
    return None if by_hand or by_phone else Refusal("facilitator-only")


def _check_reclaimed(session: Session, by: str, event: e.SeatReclaimed) -> Refusal | None:
    """Only a seat that phones hold; a browser that has a seat of its own keeps that one.

    The door believes who knows the seat's digits; the facilitator may believe who does not.
    """
    seat = session.seats.get(event.seat)
    if by != e.DOOR and (by != e.FACILITATOR or session.rules < 2):
        return Refusal("facilitator-only")
    if (
        event.seat in session.aside
        or seat is None
        or seat.left_at is not None
        or seat.kind is SeatKind.CARD
        or not seat.cookie_hash
    ):
        return Refusal("unknown-seat")
    has_another = session.seat_by_cookie.get(event.cookie_hash, event.seat) != event.seat
    return Refusal("already-joined") if has_another else None


def _check_note(session: Session, by: str, event: e.NoteLeft) -> Refusal | None:
    seat = session.seats.get(event.seat)
    if seat is None or seat.left_at is not None:
        return Refusal("unknown-seat")
    if by != e.seat_author(event.seat):
        return Refusal("not-your-seat")
    if not event.text:
        return Refusal("text-missing")
    own = [note for note in session.notes.values() if note.seat == event.seat and note.kind is event.kind]
    if event.kind is NoteKind.PROBLEM:
        return Refusal("enough-notes") if len(own) >= MOST_PROBLEMS else None
    step = session.scenario.step(event.step or "")
    if step is None or step.kind not in (StepKind.QUESTION, StepKind.NETWORK):
        return Refusal("unknown-step")
    phase = session.state(step.id).phase
    if phase is None or (session.current == step.id and phase.accepts_answers):
        return Refusal("wrong-phase")
    return Refusal("late-once") if any(note.step == step.id for note in own) else None
