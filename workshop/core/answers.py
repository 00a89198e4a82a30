"""What the room gives during a step: free texts and names of absent organisations."""

import datetime as dt

from workshop.core.people import PartnerId, Saved, SeatNumber
from workshop.core.terms import Audience, Group, NoteKind, PartnerKind, Shown


class Contribution(Saved):
    """One free answer. `audience` is the author's wish, `shown` the facilitator's decision; both must allow it.

    `group` is whose question it answers: the seat's own, unless somebody who is both answered the other one (S10).
    """

    id: str
    step: str
    seat: SeatNumber
    group: Group
    partner: PartnerId | None = None
    text: str
    second_text: str | None = None
    theme: str | None = None
    column: str | None = None
    at: dt.datetime
    on_behalf: bool = False
    audience: Audience = Audience.SCREEN
    shown: Shown = Shown.WAITING

    @property
    def on_screen(self) -> bool:
        """Whether the room may read it."""
        return self.shown is Shown.RELEASED and self.audience is Audience.SCREEN

    @property
    def for_record_alone(self) -> bool:
        """Whether its author wants it in the minutes and not on the big screen; that needs no release (R16)."""
        return self.audience is Audience.RECORD and self.shown is not Shown.HIDDEN


class NamedOrganisation(Saved):
    """An organisation that knows many entrepreneurs and is not in the room (S5)."""

    id: str
    step: str
    seat: SeatNumber
    name: str
    kind: PartnerKind = PartnerKind.OTHER
    named_by: PartnerId | None = None
    at: dt.datetime
    shown: Shown = Shown.WAITING


class Note(Saved):
    """A text for the facilitator alone: it came too late for its step, or says that the page does not work."""

    id: str
    kind: NoteKind
    seat: SeatNumber
    step: str | None = None
    text: str
    at: dt.datetime
    shown: Shown = Shown.WAITING


class Erasure(Saved):
    """That a seat's answers were removed at its own wish, and when; nothing of what they were (L7)."""

    seat: SeatNumber
    at: dt.datetime
