"""The rules of the door; `rules.check` asks here. All of it is the facilitator's."""

import re

from workshop.core import events as e
from workshop.core.refusal import Refusal
from workshop.core.session import Session

DoorEvent = e.JoinCodeChanged | e.DoorWidened | e.SeatsSetAside | e.SeatsReadmitted

_CODE = re.compile("[A-Z]{4}")


def check_door(session: Session, event: DoorEvent) -> Refusal | None:
    """Why this may not happen at the door, or None."""
    match event:
        case e.JoinCodeChanged():
            if not _CODE.fullmatch(event.code):
                return Refusal("code-unclear")
            return Refusal("nothing-changed") if event.code == session.join_code else None
        case e.DoorWidened():
            return Refusal("nothing-changed") if event.times == session.door_times else None
        case e.SeatsSetAside():
            if any(seat not in session.seats for seat in event.seats):
                return Refusal("unknown-seat")
            return Refusal("nothing-changed") if session.aside.keys() >= set(event.seats) else None
        case e.SeatsReadmitted():
            return None if session.aside.keys() >= set(event.seats) else Refusal("unknown-seat")


def is_set_aside(session: Session, by: str, event: e.Event) -> bool:
    """Whether `by` is a seat that was set aside: it may still be given up and forgotten, and say nothing more."""
    seat = by.removeprefix("seat:")
    return by != seat and seat in session.aside and not isinstance(event, e.SeatErased | e.SeatLeft)
