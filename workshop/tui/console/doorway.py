"""What the facilitator can decide at the door, as rows of the panel. Pure.

Each row has an id: ``back-3`` for a phone that wants a seat back, ``crowd-1`` for seats that seem to be of one device,
`AWAY` for people who had to wait.
"""

from workshop.core.session import Session
from workshop.room.client import Comeback, Crowd, DoorStatus
from workshop.text import Words

AWAY = "away"
MOST_ROWS = 12
"""More would push away what the facilitator leads the meeting with."""
_MOST_NAMES = 3
_LOOKED_AT = 20
"""Seats of a crowd whose names are looked at."""


def back_id(comeback: Comeback) -> str:
    """The row of a phone that wants a seat back."""
    return f"back-{comeback.id}"


def crowd_id(crowd: Crowd) -> str:
    """The row of seats that seem to be of one device."""
    return f"crowd-{crowd.id}"


def open_comebacks(door: DoorStatus, session: Session) -> list[Comeback]:
    """Those that have no seat yet: what was decided a moment ago may still stand in what the room told."""
    return [
        one for one in door.comebacks if one.seat in session.seats and one.cookie_hash not in session.seat_by_cookie
    ]


def standing(crowd: Crowd, session: Session) -> tuple[str, ...]:
    """Its seats that were neither left nor set aside."""
    return tuple(
        seat
        for seat in crowd.seats
        if seat in session.seats and session.seats[seat].left_at is None and seat not in session.aside
    )


def door_rows(door: DoorStatus, session: Session, words: Words) -> list[tuple[str, str]]:
    """What waits for a decision, most urgent first."""
    rows = [
        (back_id(one), words("door-comeback", number=one.seat, who=_who(session, one.seat, words)))
        for one in open_comebacks(door, session)
    ]
    for crowd in door.crowds:
        if seats := standing(crowd, session):
            said = words("door-crowd", count=len(seats), minutes=crowd.minutes)
            rows.append((crowd_id(crowd), " · ".join([said, *_some_names(session, seats)])))
    if door.turned_away:
        rows.append((AWAY, words("door-turned-away", count=door.turned_away)))
    return rows


def _some_names(session: Session, seats: tuple[str, ...]) -> list[str]:
    """The first organisations that those seats brought, from which one can tell what they are."""
    partners = dict.fromkeys(session.partner_id(session.seats[seat].partner) for seat in seats[:_LOOKED_AT])
    names = [session.partners[key].name for key in partners if key is not None and session.partners[key].added_in_room]
    return [*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])]


def held_back(door: DoorStatus, rows: list[tuple[str, str]], session: Session) -> frozenset[str]:
    """Waiting texts and names of the crowds in those rows: until it is decided what a crowd is, its row stands for all
    of them, and what other people wrote stays in sight.
    """
    undecided = {row for row, _ in rows}
    crowded = {seat for crowd in door.crowds if crowd_id(crowd) in undecided for seat in standing(crowd, session)}
    if not crowded:
        return frozenset()
    named = {session.partner_id(session.seats[seat].partner) for seat in crowded}
    named -= {session.partner_id(seat.partner) for seat in session.active_seats() if seat.number not in crowded}
    return frozenset(item for item in session.waiting if item in named or _seat_of(session, item) in crowded)


def _seat_of(session: Session, item: str) -> str | None:
    """The seat that a waiting text came from; None for a name."""
    found = (
        session.contributions.get(item)
        or session.commitments.get(item)
        or session.agreements.get(item)
        or session.organisations.get(item)
    )
    return found.seat if found else None


def _who(session: Session, number: str, words: Words) -> str:
    """The organisation of a seat, or as what somebody came."""
    seat = session.seats[number]
    partner = session.partner(seat.partner)
    return partner.name if partner else words(f"group-{seat.group.value}")
