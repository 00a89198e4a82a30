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
            rows.append((crowd_id(crowd), words("door-crowd", count=len(seats), minutes=crowd.minutes)))
    if door.turned_away:
        rows.append((AWAY, words("door-turned-away", count=door.turned_away)))
    return rows


def _who(session: Session, number: str, words: Words) -> str:
    """The organisation of a seat, or as what somebody came."""
    seat = session.seats[number]
    partner = session.partner(seat.partner)
    return partner.name if partner else words(f"group-{seat.group.value}")
