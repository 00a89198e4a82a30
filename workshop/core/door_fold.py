"""What happens at the door when its events are folded. The rules have said yes already."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from workshop.core import events as e
from workshop.core.answers import Contribution, NamedOrganisation, Note
from workshop.core.door_rules import DoorEvent
from workshop.core.people import Partner, SeatNumber
from workshop.core.promises import Agreement, Commitment, Objection
from workshop.core.session import Aside, Session
from workshop.core.terms import Audience, Shown

Text = Contribution | NamedOrganisation | Note | Commitment | Agreement | Partner
Outcome = tuple[str | None, e.Event | None]
"""The id that was changed, and the event that takes it back."""


def apply_door(session: Session, at: dt.datetime, event: DoorEvent) -> Outcome:
    """Changes the door as the event says."""
    match event:
        case e.JoinCodeChanged():
            before, session.join_code = session.join_code, event.code
            session.codes = [*(code for code in session.codes if code != event.code), event.code]
            return event.code, e.JoinCodeChanged(code=before)
        case e.DoorWidened():
            times, session.door_times = session.door_times, event.times
            return None, e.DoorWidened(times=times)
        case e.SeatsSetAside():
            seats = tuple(dict.fromkeys(seat for seat in event.seats if seat not in session.aside))
            _set_aside(session, at, seats)
            return None, e.SeatsReadmitted(seats=seats)
        case e.SeatsReadmitted():
            seats = tuple(dict.fromkeys(seat for seat in event.seats if seat in session.aside))
            _readmit(session, seats)
            return None, e.SeatsSetAside(seats=seats) if seats else None


def _set_aside(session: Session, at: dt.datetime, seats: tuple[SeatNumber, ...]) -> None:
    texts = _texts_of(session, set(seats))
    for number in seats:
        objections = [
            (agreement.id, said.number)
            for agreement in session.agreements.values()
            for said in agreement.objections
            if said.seat == number and said.met_at is None
        ]
        session.aside[number] = Aside(
            at=at,
            votes={step: given.pop(number) for step, given in session.votes.items() if number in given},
            opinions={key: given.pop(number) for key, given in session.opinions.items() if number in given},
            shown={text.id: text.shown for text in texts[number]},
            objections=tuple(objections),
        )
        for text in texts[number]:
            _hide(session, text)
        for agreement, place in objections:
            _objection(session, agreement, place).met_at = at
    here = {session.partner_id(seat.partner) for key, seat in session.seats.items() if key not in session.aside}
    for partner in _partners(session, seats):
        if partner.id not in here:
            session.aside_partners[partner.id] = partner.shown
            partner.present = False
            if partner.added_in_room:
                _hide(session, partner)


def _readmit(session: Session, seats: tuple[SeatNumber, ...]) -> None:
    for number in seats:
        aside = session.aside.pop(number)
        for step, vote in aside.votes.items():
            session.votes.setdefault(step, {})[number] = vote
        for key, opinion in aside.opinions.items():
            session.opinions.setdefault(key, {})[number] = opinion
        for item, shown in aside.shown.items():
            text = _text(session, item)
            if text is not None and text.shown is Shown.HIDDEN:
                _show(session, text, shown)
        for agreement, place in aside.objections:
            _objection(session, agreement, place).met_at = None
    for partner in _partners(session, seats):
        partner_is_here(session, partner)


def partner_is_here(session: Session, partner: Partner) -> None:
    """Somebody sits here for that organisation; one that was set aside with others comes back."""
    partner.present = True
    shown = session.aside_partners.pop(partner.id, None)
    if shown is not None and partner.shown is Shown.HIDDEN:
        _show(session, partner, shown)


def _texts_of(session: Session, seats: set[SeatNumber]) -> dict[SeatNumber, list[Text]]:
    """What these seats gave that the room or the record may still show. What others have signed or fixed is theirs."""
    found: dict[SeatNumber, list[Text]] = defaultdict(list)
    given: tuple[Iterable[Text], ...] = (
        session.contributions.values(),
        session.organisations.values(),
        session.notes.values(),
        session.commitments.values(),
        (one for one in session.agreements.values() if one.fixed_at is None and not one.signatures),
    )
    for texts in given:
        for text in texts:
            seat = getattr(text, "seat", None)
            if seat in seats and text.shown is not Shown.HIDDEN:
                found[seat].append(text)
    return found


def _partners(session: Session, seats: Iterable[SeatNumber]) -> list[Partner]:
    """The organisations that these seats speak for, each once."""
    found = {session.partner_id(session.seats[number].partner) for number in seats}
    return [session.partners[key] for key in found if key is not None]


def _objection(session: Session, agreement: str, number: int) -> Objection:
    return next(one for one in session.agreements[agreement].objections if one.number == number)


def _text(session: Session, item: str) -> Text | None:
    return (
        session.contributions.get(item)
        or session.organisations.get(item)
        or session.notes.get(item)
        or session.commitments.get(item)
        or session.agreements.get(item)
    )


def _hide(session: Session, text: Text) -> None:
    text.shown = Shown.HIDDEN
    session.waiting.pop(text.id, None)


def _show(session: Session, text: Text, shown: Shown) -> None:
    text.shown = shown
    on_screen = getattr(text, "audience", Audience.SCREEN) is Audience.SCREEN and not isinstance(text, Note)
    if shown is Shown.WAITING and on_screen:
        session.waiting[text.id] = None
