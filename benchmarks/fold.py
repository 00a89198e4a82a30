"""The cost of one more event at 100 and at 100,000 events: folding it, and appending it durably to SQLite.

Nothing may grow: a long meeting with many people is as quick in its last minute as in its first. The session is one
in which every kind of thing has become large: seats, votes, and answers to the question that is open now.
"""

import asyncio
import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.rooms import SCENARIO
from workshop.core import events as e
from workshop.core.fold import apply, begin
from workshop.core.session import Session
from workshop.core.terms import Group
from workshop.files.scenarios import load_scenario
from workshop.room.log import Draft
from workshop.room.sqlite_log import SqliteLog

SMALL, LARGE = 100, 100_000
MEASURED = 300
SEATS_PER_EVENT = 10
"""Of ten events one is a seat, one an answer, and eight are votes."""
START = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.UTC)
VOTED, ASKED = "peiling-begin", "drempels"


class Meeting:
    """A session that is folded event by event."""

    def __init__(self) -> None:
        opened = e.SessionOpened(
            session_id="bench", scenario=load_scenario(SCENARIO), join_code="BENCH", rehearsal=True
        )
        self.session: Session = begin(e.Stamped(number=1, at=START, by=e.ROOM, id="opened", event=opened))

    def fold(self, by: str, event: e.Event) -> float:
        """Applies one event; how many microseconds that took. Raises ValueError when it was refused."""
        number = self.session.number + 1
        at = START + dt.timedelta(milliseconds=number)
        stamped = e.Stamped.model_construct(number=number, at=at, by=by, id=str(number), event=event)
        since = time.perf_counter()
        applied = apply(self.session, stamped)
        took = time.perf_counter() - since
        if applied.refusal:
            raise ValueError(applied.refusal.key)
        return took * 1e6

    def seat(self, number: int) -> float:
        taken = e.SeatTaken(seat=f"S{number}", group=Group.HELPER, partner="bank-noord", cookie_hash=f"{number:064}")
        return self.fold(e.DOOR, taken)

    def vote(self, seat: int, point: int) -> float:
        cast = e.VoteCast(seat=f"S{seat}", step=VOTED, choices={1 + point % 5: 1})
        return self.fold(e.seat_author(cast.seat), cast)

    def answer(self, seat: int) -> float:
        given = e.ContributionGiven(seat=f"S{seat}", step=ASKED, text=f"Antwoord van {seat}: te veel loketten.")
        return self.fold(e.seat_author(given.seat), given)

    def go_to(self, step: str) -> None:
        self.fold(e.FACILITATOR, e.StepStarted(step=step))


def _next_event(size: int) -> dict[str, float]:
    """Microseconds for one more event of each kind, in a session of that size."""
    meeting = Meeting()
    seats = max(10, size // SEATS_PER_EVENT)
    for number in range(seats + MEASURED):
        meeting.seat(number)
    meeting.go_to(VOTED)
    for number in range(size - 2 * seats):
        meeting.vote(number % seats, number)
    kinds: dict[str, Callable[[int], float]] = {
        "vote": lambda number: meeting.vote(number, 1),
        "seat": lambda number: meeting.seat(seats + MEASURED + number),
    }
    cost = {name: statistics.median(one(number) for number in range(MEASURED)) for name, one in kinds.items()}
    meeting.go_to(ASKED)
    for number in range(seats):
        meeting.answer(number)
    answers = [meeting.answer(seats + number) for number in range(MEASURED)]
    return cost | {"answer": statistics.median(answers)}


async def _next_append(log: SqliteLog, room: str, size: int) -> float:
    """Milliseconds until one more event is on disk, in a log of that size."""
    body = e.EVENT.dump_json(e.ContributionGiven(seat="S1", step=ASKED, text="Te veel loketten. " * 8)).decode()

    def draft(number: int) -> Draft:
        return Draft(f"seat:S{number}|{number:024}", START, f"seat:S{number}", body)

    for first in range(0, size, 500):
        await log.append(room, [draft(number) for number in range(first, min(first + 500, size))])
    times = []
    for number in range(size, size + MEASURED):
        since = time.perf_counter()
        await log.append(room, [draft(number)])
        times.append(time.perf_counter() - since)
    return 1000 * statistics.median(times)


async def _appends() -> tuple[float, float]:
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as folder:
        found = []
        for size in (10, LARGE):
            log = SqliteLog(Path(folder) / f"{size}.db")
            found.append(await _next_append(log, "bench", size))
            await log.close()
    return found[0], found[1]


def run() -> dict[str, Any]:
    """The cost at both sizes, and how much dearer the large one is."""
    small, large = _next_event(SMALL), _next_event(LARGE)
    few, many = asyncio.run(_appends())
    return {
        "name": "fold",
        "fold_us_at_100": {kind: round(cost, 1) for kind, cost in small.items()},
        "fold_us_at_100000": {kind: round(cost, 1) for kind, cost in large.items()},
        "append_ms_at_10": round(few, 3),
        "append_ms_at_100000": round(many, 3),
        "ratio": {kind: round(large[kind] / small[kind], 2) for kind in small} | {"append": round(many / few, 2)},
    }
