"""A saved meeting in Vaartland with promises in every state, made by folding events, and the review opened on it."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from workshop.core import events as e
from workshop.core import fold
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import Record, record_of, reopen
from workshop.core.scenario import Scenario
from workshop.core.terms import CommitmentKind, Group, Mandate, Omslag, Status
from workshop.files.sessions import write_record
from workshop.tui.review.app import ReviewApp

BEGIN = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.UTC)
TODAY = dt.date(2027, 3, 3)
NOW = dt.datetime(2027, 3, 3, 9, 15, tzinfo=dt.UTC)

PARTNERS = (
    ("Gemeente Zijlen", "municipality"),
    ("Bank Noord", "bank"),
    ("Ondernemersclub Vaartland", "business_club"),
    ("Voetbalclub Zijlen", "sports_club"),
)
STEPS: tuple[dict[str, Any], ...] = (
    {"id": "verhaal", "title": "Een bakker vertelt", "kind": "talk", "form": "story", "minutes": 5,
     "quote": "Ik kreeg zeven folders, maar niemand kwam kijken.", "speaker": "een bakker uit Zijlen"},
    {"id": "drempels", "title": "Wat houdt je tegen?", "kind": "question", "minutes": 5, "barrier": True,
     "question": "Wat houdt je tegen?", "themes": ("Geen tijd", "Te veel loketten", "Personeel vinden")},
    {"id": "toezeggingen", "title": "Wat ga jij doen?", "kind": "commitment", "minutes": 10,
     "question": "Wat kun jij morgen al doen?"},
    {"id": "afspraken", "title": "Wat spreken we af?", "kind": "agreement", "minutes": 10,
     "agreements": ({"title": "Elke ondernemer vertelt het maar één keer", "omslag": "aanbod",
                     "result": "Wie een vraag krijgt, zoekt samen met de ondernemer uit wie kan helpen.",
                     "coordinator": "Ondernemersclub Vaartland", "review_on": dt.date(2027, 3, 10)},)},
)  # fmt: skip


class Story:
    """Folds events a minute apart; a refused one is a fault in the test."""

    def __init__(self, **changes: Any) -> None:
        plain: dict[str, Any] = {
            "id": "proef", "title": "Ondernemers vooruit", "region": "Vaartland",
            "place": "De Oude Sluisfabriek, Zijlen", "date": BEGIN.date(), "facilitator": "Programmateam Vaartland",
            "partners": tuple({"name": name, "kind": kind} for name, kind in PARTNERS), "steps": STEPS,
            "review_dates": (dt.date(2027, 3, 3), dt.date(2027, 9, 3)),
        }  # fmt: skip
        rehearsal = changes.pop("rehearsal", False)
        scenario = Scenario.model_validate(plain | changes)
        opened = e.SessionOpened(
            session_id="2026-12-03-proef",
            scenario=scenario,
            join_code="KADE",
            rehearsal=rehearsal,
            software="workshop 1",
        )
        self.session = fold.begin(e.Stamped(number=1, at=BEGIN, by=e.FACILITATOR, id="1", event=opened))
        for seat, group, partner in (
            ("K7M4", Group.GOVERNMENT, "gemeente-zijlen"), ("B2C3", Group.HELPER, "bank-noord"),
            ("D4E5", Group.HELPER, "ondernemersclub-vaartland"), ("F6G7", Group.ENTREPRENEUR, None),
            ("H8J9", Group.OTHER, "voetbalclub-zijlen"),
        ):  # fmt: skip
            self.happens(e.SeatTaken(seat=seat, group=group, partner=partner), e.DOOR)

    def happens(self, event: e.Event, by: str = e.FACILITATOR) -> str | None:
        number = self.session.number + 1
        at = BEGIN + dt.timedelta(minutes=number)
        applied = fold.apply(self.session, e.Stamped(number=number, at=at, by=by, id=str(number), event=event))
        assert applied.refusal is None, (event, applied.refusal)
        return applied.subject

    def promises(self, seat: str, owner: str | None, **wording: Any) -> str:
        event = e.CommitmentMade(seat=seat, owner=owner, wording=CommitmentText.model_validate(wording))
        return self.happens(event, e.seat_author(seat)) or ""

    def barriers(self) -> None:
        self.happens(e.StepStarted(step="verhaal"))
        self.happens(e.StepStarted(step="drempels"))
        for seat, theme in (("K7M4", "Te veel loketten"), ("B2C3", "Te veel loketten"), ("D4E5", "Geen tijd")):
            answer = e.ContributionGiven(seat=seat, step="drempels", text="Dat kost tijd.", theme=theme)
            self.happens(answer, e.seat_author(seat))
        self.happens(e.StepClosed(step="drempels"))
        self.happens(e.ResultShown(step="drempels"))

    def commitments(self) -> None:
        self.happens(e.StepStarted(step="toezeggingen"))
        self.promises(
            "B2C3",
            "bank-noord",
            what="Wij bellen elke starter binnen een week terug",
            omslag=Omslag.VRAAG,
            due=dt.date(2027, 2, 1),
            first_step="Lijst met starters maken",
            first_step_due=dt.date(2026, 12, 16),
            noticed_by="Starters horen snel iets",
            with_whom=("gemeente-zijlen",),
            obstacle="Als het te druk is",
            response="belt de club mee",
        )
        self.promises(
            "K7M4",
            "gemeente-zijlen",
            what="Wij stoppen met onze eigen subsidiewijzer",
            omslag=Omslag.AANBOD,
            kind=CommitmentKind.STOP,
            due=dt.date(2027, 6, 30),
            mandate=Mandate.RESERVED,
            reserved_with="het college",
            reserved_until=dt.date(2027, 1, 12),
        )
        self.promises(
            "H8J9",
            "voetbalclub-zijlen",
            what="Wij openen elke derde helft ons clubhuis voor ondernemers "
            "die elkaar willen ontmoeten en van elkaar willen leren",
            omslag=Omslag.SAMENWERKING,
            peer_learning=True,
            due=dt.date(2027, 12, 1),
            with_whom=("bank-noord",),
        )
        self.promises("F6G7", None, what="Ik laat drie andere bakkers mijn oven zien")  # fmt: skip
        changed = self.session.commitments["T3"].wording().model_copy(update={"due": dt.date(2028, 1, 1)})
        self.happens(e.CommitmentReworded(commitment="T3", wording=changed), e.seat_author("H8J9"))
        self.happens(e.TextReleased(items=("T1", "T2", "T3", "T4")))

    def agreement(self) -> None:
        self.happens(e.StepStarted(step="afspraken"))
        self.happens(e.AgreementFixed(agreement="A1"))
        self.signs("B2C3", "bank-noord", 1, "Wij verwijzen warm door", lets_go="Onze eigen folder")
        first = self.session.agreements["A1"].current.text()
        better = SharedText.model_validate(first.model_dump() | {"title": "Elke ondernemer vertelt het één keer"})
        self.happens(e.AgreementReworded(agreement="A1", text=better))
        self.happens(e.AgreementFixed(agreement="A1"))
        self.signs("B2C3", "bank-noord", 2, "Wij verwijzen warm door", lets_go="Onze eigen folder")
        self.signs("K7M4", "gemeente-zijlen", 2, "Wij nemen de telefoon op", mandate=Mandate.RESERVED,
                   reserved_with="het college", reserved_until=dt.date(2027, 1, 12))  # fmt: skip

    def signs(self, seat: str, partner: str, version: int, contribution: str, **more: Any) -> None:
        event = e.AgreementSigned(agreement="A1", partner=partner, version=version, contribution=contribution, **more)
        self.happens(event, e.seat_author(seat))

    def record(self) -> Record:
        return record_of(self.session)


def record(**changes: Any) -> Record:
    """The whole meeting, with one follow-up on T1."""
    story = Story(**changes)
    story.barriers()
    story.commitments()
    story.agreement()
    story.happens(e.SessionClosed())
    saved = story.record()
    session = reopen(saved)
    noted = e.FollowUpRecorded(
        promise="T4", status=Status.DONE, on=dt.date(2027, 2, 10), note="Twee bakkers waren er. Een bakt nu mee."
    )
    at = BEGIN + dt.timedelta(days=69)
    fold.apply(session, e.Stamped(number=1, at=at, by=e.FACILITATOR, id="1", event=noted))
    return saved


def written(folder: Path, **changes: Any) -> Path:
    """The meeting as a file."""
    path = folder / "2026-12-03-ondernemers-vooruit.toml"
    write_record(record(**changes), path)
    return path


@asynccontextmanager
async def opened(paths: list[Path], size: tuple[int, int] = (80, 24), **more: Any) -> AsyncIterator[Pilot[None]]:
    app = ReviewApp(paths, today=more.pop("today", TODAY), now=lambda: NOW, **more)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        yield pilot


async def press(pilot: Pilot[None], keys: str) -> None:
    for key in keys.split():
        await pilot.press(key)
        await pilot.pause()
