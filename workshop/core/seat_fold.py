"""What happens to seats when their events are folded: taken, left, forgotten. The rules have said yes already."""

import datetime as dt

from workshop.core import events as e
from workshop.core.answers import Note
from workshop.core.clean import slug
from workshop.core.door_fold import partner_is_here
from workshop.core.people import ERASED, Partner, PartnerId, Seat, SeatNumber
from workshop.core.promises import Commitment, CommitmentText
from workshop.core.seat_rules import SeatEvent
from workshop.core.session import Erased, Session, name_key
from workshop.core.terms import Audience, Group, PartnerKind, SeatKind, Shown, Status

Outcome = tuple[str, e.Event | None]
"""The id that was given or changed, and the event that takes it back."""


def apply_seat(session: Session, at: dt.datetime, event: SeatEvent) -> Outcome:
    """Changes one seat as the event says."""
    match event:
        case e.SeatTaken():
            return _take(session, at, event)
        case e.SeatReclaimed():
            return event.seat, _reclaim(session, event)
        case e.SeatLeft():
            _leave(session, at, event.seat)
            return event.seat, None
        case e.SeatErased():
            session.erased[event.seat] = Erased(at, frozenset(_erase(session, at, event.seat)))
            return event.seat, None
        case e.NoteLeft():
            note = Note(
                id=session.next_id("L"), kind=event.kind, seat=event.seat, step=event.step, text=event.text, at=at
            )
            session.notes[note.id] = note
            return note.id, None


def add_partner(session: Session, new: e.NewPartner, *, in_room: bool, partner_id: PartnerId | None = None) -> Partner:
    """The partner of that name, added when there was none."""
    known = session.partner_by_name.get(name_key(new.name))
    if known:
        return session.partners[known]
    base = partner_id or slug(new.name)
    partner_id, count = base, 1
    while partner_id in session.partners:
        count += 1
        partner_id = f"{base}-{count}"
    partner = session.partners[partner_id] = Partner(
        id=partner_id,
        name=new.name,
        kind=new.kind,
        sector=new.sector or new.kind.sector,
        added_in_room=in_room,
    )
    session.partner_by_name[name_key(new.name)] = partner_id
    return partner


def _take(session: Session, at: dt.datetime, event: e.SeatTaken) -> Outcome:
    partner = session.partner(event.partner)
    if partner is None and event.new_partner is not None:
        partner = _typed_partner(session, event, event.new_partner)
    if partner is not None:
        partner_is_here(session, partner)
        if event.firm_on_screen and partner.audience is Audience.RECORD:
            partner.audience = Audience.SCREEN
            if partner.shown is Shown.WAITING:
                session.waiting[partner.id] = None
    session.seats[event.seat] = Seat(
        number=event.seat,
        kind=event.kind,
        group=event.group,
        partner=partner.id if partner else None,
        person=(event.person or None) if _may_be_named(partner) else None,
        role=event.role or None,
        people=event.people,
        cookie_hash=event.cookie_hash,
        taken_at=at,
    )
    if event.cookie_hash:
        session.seat_by_cookie[event.cookie_hash] = event.seat
    return event.seat, e.SeatLeft(seat=event.seat)


def _reclaim(session: Session, event: e.SeatReclaimed) -> e.Event | None:
    """The seat goes to another browser, and the one that had it is told so. Taken back it goes to that one again,
    unless that has a seat of its own by then.
    """
    seat = session.seats[event.seat]
    before = seat.cookie_hash
    if seat.left_at is not None or session.seat_by_cookie.get(event.cookie_hash, event.seat) != event.seat:
        return None
    if before and before != event.cookie_hash:
        session.seat_by_cookie.pop(before, None)
        session.moved[before] = event.seat
    session.moved.pop(event.cookie_hash, None)
    seat.cookie_hash = event.cookie_hash
    session.seat_by_cookie[event.cookie_hash] = event.seat
    return e.SeatReclaimed(seat=event.seat, cookie_hash=before) if before else None


def _may_be_named(partner: Partner | None) -> bool:
    """With a church a name would tell somebody's belief, so no person is kept there (L5)."""
    return partner is None or partner.kind is not PartnerKind.CHURCH


def _typed_partner(session: Session, event: e.SeatTaken, new: e.NewPartner) -> Partner:
    """The organisation as somebody typed it. A firm's id does not tell its name, which may be a person's."""
    known = session.partner_by_name.get(name_key(new.name))
    if known:
        return session.partner(known) or session.partners[known]
    firm = event.group is Group.ENTREPRENEUR
    partner = add_partner(session, new, in_room=True, partner_id=session.next_id("B") if firm else None)
    if firm and not event.firm_on_screen:
        partner.audience = Audience.RECORD
    if event.kind is not SeatKind.CARD:
        partner.shown = Shown.WAITING
        if partner.audience is Audience.SCREEN:
            session.waiting[partner.id] = None
    return partner


def _leave(session: Session, at: dt.datetime, number: SeatNumber) -> None:
    """From now on the browser may take another seat, which is no concern of this one."""
    seat = session.seats[number]
    seat.left_at = seat.left_at or at
    if seat.cookie_hash:
        session.seat_by_cookie.pop(seat.cookie_hash, None)
        seat.cookie_hash = None


def _erase(session: Session, at: dt.datetime, number: SeatNumber) -> set[str]:
    """Takes away what the seat gave; the ids of all that went.

    What it promised or signed for an organisation is that organisation's, and stays until it is withdrawn (R15).
    Counts that the room has decided on (the opinions behind a fixed text) stay as counts.
    """
    gone = {item for (_, seat), items in session.given_by.items() if seat == number for item in items}
    gone |= {note.id for note in session.notes.values() if note.seat == number}
    for key in [key for key in session.given_by if key[1] == number]:
        del session.given_by[key]
    for item in gone:
        for kept in (session.contributions, session.organisations, session.notes, session.waiting):
            kept.pop(item, None)
        for items in session.given.values():
            items.pop(item, None)
    for votes in (*session.votes.values(), *session.opinions.values()):
        votes.pop(number, None)  # type: ignore[attr-defined]
    for agreement in session.agreements.values():
        agreement.seat = None if agreement.seat == number else agreement.seat
        for objection in agreement.objections:
            if objection.seat == number:
                objection.because, objection.met_at = ERASED, objection.met_at or at
    for commitment in session.commitments.values():
        if commitment.seat == number and (commitment.owner is None or not session.holds(commitment)):
            _blank(commitment, at)
            session.waiting.pop(commitment.id, None)
            gone.add(commitment.id)
    _leave(session, at, number)
    session.aside.pop(number, None)
    session.moved = {cookie: seat for cookie, seat in session.moved.items() if seat != number}
    seat = session.seats[number]
    firm, seat.partner, seat.person, seat.role = session.partner(seat.partner), None, None, None
    if firm is not None and _is_forgotten(session, firm):
        _forget(session, firm)
        gone.add(firm.id)
    for inverse in [one for one in session.undo if not gone.isdisjoint(_named(one.event))]:
        session.undo.remove(inverse)
    return gone


def _blank(commitment: Commitment, at: dt.datetime) -> None:
    commitment.reword(CommitmentText(what=ERASED))
    commitment.history.clear()
    commitment.confirmed_mark = None
    commitment.seat = commitment.withdrawn_because = None
    commitment.withdrawn_at = commitment.withdrawn_at or at
    commitment.status, commitment.shown = Status.WITHDRAWN, Shown.HIDDEN


def _is_forgotten(session: Session, firm: Partner) -> bool:
    """Whether a firm that somebody typed has nobody here and nothing to its name any more."""
    if not firm.is_firm or any(session.partner_id(seat.partner) == firm.id for seat in session.seats.values()):
        return False
    owns = any(session.partner_id(one.owner) == firm.id and session.holds(one) for one in session.commitments.values())
    shares = any(
        session.partner_id(own.partner) == firm.id for one in session.agreements.values() for own in one.owners
    )
    return not owns and not shares


def _forget(session: Session, firm: Partner) -> None:
    session.partner_by_name = {name: key for name, key in session.partner_by_name.items() if key != firm.id}
    firm.name = erased_name(firm.id)
    firm.present, firm.shown = False, Shown.HIDDEN
    session.partner_by_name[name_key(firm.name)] = firm.id
    session.waiting.pop(firm.id, None)


def erased_name(firm: PartnerId) -> str:
    """What a forgotten firm is called, different for each, so that two of them are never taken for one."""
    return f"{ERASED} {firm}"


def _named(event: e.Event) -> set[str]:
    """The one thing that an event is about."""
    return {getattr(event, name) for name in ("commitment", "promise", "item", "contribution") if hasattr(event, name)}
