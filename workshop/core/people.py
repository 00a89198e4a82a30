"""Who is in the meeting: organisations, and the seats that answers come from."""

import datetime as dt

from pydantic import BaseModel, ConfigDict

from workshop.core.terms import Audience, Group, Level, PartnerKind, SeatKind, Sector, Shown

PartnerId = str
SeatNumber = str

ERASED = "—"
"""What stands in the place of a text that somebody took away (L7)."""


def is_erased(*texts: str | None) -> bool:
    """Whether one of these texts was taken away by whoever gave it; different ones have a number behind the dash."""
    return any(text is not None and (text == ERASED or text.startswith(f"{ERASED} ")) for text in texts)


class Saved(BaseModel):
    """Base of everything that is kept in the record: the fold may change it, and unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class Partner(Saved):
    """An organisation. One that somebody typed on a phone waits for release before the room sees its name (R16).

    An entrepreneur's firm is kept off the big screen until somebody of that firm wants it there.
    """

    id: PartnerId
    name: str
    kind: PartnerKind = PartnerKind.OTHER
    sector: Sector = Sector.PRIVATE
    level: Level = Level.REGIONAL
    added_in_room: bool = False
    present: bool = False
    shown: Shown = Shown.RELEASED
    audience: Audience = Audience.SCREEN
    merged_into: PartnerId | None = None

    @property
    def is_firm(self) -> bool:
        """Whether an entrepreneur typed it; its id is a letter and a number, since its name may be a person's."""
        return self.added_in_room and self.id[:1] == "B" and self.id[1:].isdecimal()

    @property
    def on_screen(self) -> bool:
        """Whether the room may read its name."""
        return self.shown is Shown.RELEASED and self.audience is Audience.SCREEN


class Seat(BaseModel):
    """One source of answers. Votes count per seat; `people` is shown beside them and never multiplied (R3).

    A seat is live knowledge: the record keeps counts, and the number as a pseudonym on what the seat gave.
    """

    number: SeatNumber
    kind: SeatKind
    group: Group
    partner: PartnerId | None = None
    person: str | None = None
    role: str | None = None
    people: int = 1
    cookie_hash: str | None = None
    taken_at: dt.datetime
    left_at: dt.datetime | None = None
