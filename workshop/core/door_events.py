"""Facts of the door: the code, how many may come in at once, and seats that nobody in the room sits at."""

from typing import Annotated, Literal

from pydantic import Field

from workshop.core.facts import Fact, Key

MOST_TIMES = 64
MOST_SEATS_AT_ONCE = 5_000
Seats = Annotated[tuple[Key, ...], Field(min_length=1, max_length=MOST_SEATS_AT_ONCE)]


class JoinCodeChanged(Fact):
    """Strangers need this code from now on. Who holds a seat goes on, at the address with the old code too."""

    type: Literal["join_code_changed"] = "join_code_changed"
    code: Key


class DoorWidened(Fact):
    """From one address so many times as many new seats may come as the plan allows: a hall may share a router's."""

    type: Literal["door_widened"] = "door_widened"
    times: Annotated[int, Field(ge=1, le=MOST_TIMES)]


class SeatsSetAside(Fact):
    """Seats that somebody made up. Their texts and names leave the screen and the record, their votes do not count,
    and nothing more is taken from them, until they are let in again.
    """

    type: Literal["seats_set_aside"] = "seats_set_aside"
    seats: Seats


class SeatsReadmitted(Fact):
    """Seats that were set aside stand again as they were."""

    type: Literal["seats_readmitted"] = "seats_readmitted"
    seats: Seats
