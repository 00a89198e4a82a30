"""Sessions for tests, made the only way there is: by folding events."""

import datetime as dt
from typing import Any

from workshop.core import events as e
from workshop.core.fold import Applied, apply, begin
from workshop.core.scenario import Scenario
from workshop.core.session import Session
from workshop.core.terms import Group, SeatKind

START = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.UTC)
"""When `Given` sessions open: half past one in Amsterdam."""

STEPS: tuple[dict[str, Any], ...] = (
    {"id": "begin", "title": "Wat vind je nu?", "kind": "poll", "form": "pulse", "moment": "begin", "minutes": 3,
     "question": "Ik wil samenwerken, ook als ik iets moet loslaten.", "lowest": "Nee", "highest": "Ja"},
    {"id": "verhaal", "title": "Een bakker vertelt", "kind": "talk", "form": "story", "minutes": 5,
     "quote": "Ik kreeg zeven folders.", "speaker": "een bakker", "lines": ("Ik belde drie loketten.",)},
    {"id": "drempels", "title": "Wat houdt je tegen?", "kind": "question", "minutes": 5, "omslag": "vraag",
     "question": "Wat houdt je tegen?", "second_question": "Wie kan dat oplossen?", "barrier": True,
     "themes": ("Geen tijd", "Te veel regels")},
    {"id": "eerst", "title": "Wat eerst?", "kind": "prioritise", "minutes": 5, "omslag": "aanbod",
     "question": "Wat pakken we als eerste aan?", "options": ("Eén nummer", "Samen bellen")},
    {"id": "netwerk", "title": "Wie missen we?", "kind": "network", "minutes": 5, "omslag": "samenwerking",
     "question": "Wie kent hier veel ondernemers?"},
    {"id": "toezeggingen", "title": "Wat ga jij doen?", "kind": "commitment", "minutes": 10, "protected": True,
     "question": "Wat kun jij morgen al doen?"},
    {"id": "afspraken", "title": "Wat spreken we af?", "kind": "agreement", "minutes": 10, "protected": True,
     "agreements": ({"title": "Eén keer vertellen", "result": "Wie een vraag krijgt, zoekt uit wie kan helpen.",
                     "omslag": "aanbod", "coordinator": "Bank Noord"},)},
    {"id": "eind", "title": "En nu?", "kind": "poll", "form": "pulse", "moment": "end", "minutes": 3,
     "question": "Ik wil samenwerken, ook als ik iets moet loslaten.", "lowest": "Nee", "highest": "Ja"},
)  # fmt: skip
"""One step of every kind that takes answers, and a story."""


def scenario(**changes: Any) -> Scenario:
    """A small sound scenario, with these fields otherwise."""
    plain: dict[str, Any] = {
        "id": "proef",
        "title": "Ondernemers vooruit",
        "region": "Vaartland",
        "place": "De Oude Sluisfabriek",
        "date": dt.date(2026, 12, 3),
        "facilitator": "Programmateam Vaartland",
        "vision": "In 2028 staat geen ondernemer er alleen voor.",
        "privacy": {
            "controller": "Gemeente Zijlen",
            "contact": "Het programmateam",
            "purpose": "We bewaren wat organisaties beloven.",
            "basis": "public_task",
            "keep_until": dt.date(2028, 6, 3),
        },
        "partners": (
            {"name": "Bank Noord", "kind": "bank"},
            {"name": "Gemeente Zijlen", "kind": "municipality", "level": "local"},
            {"name": "Voetbalclub Zijlen", "kind": "sports_club", "level": "local"},
        ),
        "steps": STEPS,
        "review_dates": (dt.date(2027, 3, 3),),
    }
    return Scenario.model_validate(plain | changes)


class Given:
    """A session in which things happened. `refused` holds the keys of what the rules turned down."""

    def __init__(self, plan: Scenario | None = None, *, rehearsal: bool = False, software: str = "workshop 0") -> None:
        opened = e.SessionOpened(
            session_id="proef-1",
            scenario=plan or scenario(),
            join_code="KADE",
            rehearsal=rehearsal,
            software=software,
        )
        self.log = [e.Stamped(number=1, at=START, by=e.FACILITATOR, id="open", event=opened)]
        self.session: Session = begin(self.log[0])
        self.refused: list[str] = []

    def do(self, by: str, event: e.Event, *, after: dt.timedelta = dt.timedelta(seconds=20)) -> Applied:
        """Stamps and folds one event; `by` is an author or the number of a seat."""
        author = by if by in (e.FACILITATOR, e.ROOM, e.DOOR) or ":" in by else e.seat_author(by)
        stamped = e.Stamped(
            number=len(self.log) + 1,
            at=self.log[-1].at + after,
            by=author,
            id=f"e{len(self.log) + 1}",
            event=event,
        )
        self.log.append(stamped)
        applied = apply(self.session, stamped)
        if applied.refusal:
            self.refused.append(applied.refusal.key)
        return applied

    def lead(self, *events: e.Event) -> "Given":
        """The facilitator does these one after another."""
        for event in events:
            self.do(e.FACILITATOR, event)
        return self

    def join(self, seat: str, partner: str | None = None, group: Group = Group.HELPER, **more: Any) -> "Given":
        """Somebody joins by phone, or by whatever `kind` says; cards and tables are the facilitator's to add."""
        kind = more.get("kind", SeatKind.PHONE)
        by = e.FACILITATOR if kind in (SeatKind.CARD, SeatKind.TABLE) else e.DOOR
        self.do(by, e.SeatTaken(seat=seat, partner=partner, group=group, **more))
        return self
