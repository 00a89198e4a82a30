"""Whatever phones send, in whatever order, the room answers, keeps its promises, and can be folded and saved again."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest
from drill import repeated
from figures import Say
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.core.test_properties import looked_at
from tests.web.conftest import SCENARIO, Meeting, opened_meeting
from tests.web.fuzzing import SCRIPT, Plan, Player, plans
from tests.web.raw import Answer
from tests.web.test_raw import has_headers
from workshop.core import events as e
from workshop.core import fold
from workshop.core.record import record_of
from workshop.core.session import Session
from workshop.files.sessions import as_saved, read_record, same_record, write_record
from workshop.room.log import MemoryLog
from workshop.room.room import stamped
from workshop.web import door
from workshop.web.pace import Pace

MOVES = (140, 220)
MORE_ROUNDS = 8
"""As often as chance is asked again for what is seldom: the plans of a seed change with the program's text."""
BY_PHONES = {
    "seat_taken", "seat_reclaimed", "seat_left", "seat_erased", "note_left", "contribution_given",
    "contribution_changed", "contribution_withdrawn", "vote_cast", "organisation_named", "commitment_made",
    "commitment_reworded", "commitment_confirmed", "commitment_withdrawn", "agreement_proposed", "agreement_signed",
    "agreement_declined", "agreement_left", "opinion_given", "objection_raised", "objection_met", "promise_handed_over",
}  # fmt: skip
"""Everything that a phone can bring about. A run in which one of these never happens does not reach far enough."""
CONSENT = {"consent": True, "decision_rule": "Niemand heeft een groot bezwaar.", "threshold": 60}


class Predictable:
    """Secrets that are the same every time, so that a plan meets the same room again."""

    def __init__(self) -> None:
        self._chance = Random(0)

    def token_urlsafe(self, size: int) -> str:
        return self._chance.randbytes(size).hex()

    token_hex = token_urlsafe


class Watch:
    """Looks at every answer, and counts what came of all meetings together."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self.caplog = caplog
        self.statuses: Counter[int] = Counter()
        self.events: Counter[str] = Counter()
        self.before = b""

    def __call__(self, sent: bytes, answer: Answer | None) -> None:
        assert answer is not None, f"no answer to {sent[:1000]!r} after {self.before[:1000]!r}"
        self.statuses[answer.status] += 1
        assert answer.status < 500, (answer.status, sent[:2000])
        asked = sent.split(b"\r\n")[0]
        has_headers(answer, kept=answer.status == 200 and any(one in asked for one in KEPT))
        kept_as_text = answer.headers.get("content-type", "").startswith("text/plain")
        if not (kept_as_text and answer.headers.get("content-disposition", "").startswith("attachment")):
            assert SCRIPT.encode() not in answer.body, sent[:2000]
        assert not [one for one in answer.cookies if one.startswith("evil")], sent[:2000]
        faults = [one for one in self.caplog.records if one.exc_info or one.levelno >= logging.ERROR]
        assert not faults, (faults, sent[:2000])
        self.before = sent

    def told(self) -> str:
        statuses = dict(sorted(self.statuses.items()))
        return f"{self.statuses.total():,} requests, statuses {statuses}, {self.events.total():,} events of phones"


KEPT = (b"/static/", b"/favicon.ico", b"/apple-touch-icon")
"""What a browser may keep."""


@asynccontextmanager
async def unhurried_meeting(log: MemoryLog, plan: Plan) -> AsyncIterator[Meeting]:
    """The meeting of a plan, in which nobody is told to wait."""
    steps = [step | CONSENT if step["kind"] == "agreement" and plan.consent else step for step in SCENARIO["steps"]]
    async with opened_meeting(log, steps=steps, address=plan.address, language=plan.language) as meeting:
        phones = meeting.at_work
        for holder, name in (
            (phones._visits, "seats"),
            (phones._visits, "strangers"),
            (phones._visits, "guests"),
            (phones._visits, "guesses"),
            (phones, "_answers"),
            (phones.returning, "numbers"),
            (phones.joining.comebacks, "_often"),
        ):
            assert isinstance(getattr(holder, name), Pace)
            setattr(holder, name, Pace(burst=10**9, per_second=10**9))
        yield meeting


async def played(plan: Plan, watch: Watch) -> tuple[Session, list[e.Stamped]]:
    """What the room made of it, and the log that it leaves."""
    log = MemoryLog()
    async with unhurried_meeting(log, plan) as meeting:
        player = Player(meeting, watch)
        try:
            await player.play(plan)
        finally:
            player.close()
        rows = [stamped(row) for row in await anext(log.follow(meeting.room.id, 0))]
        watch.events.update(one.event.type for one in rows if one.by == e.DOOR or one.by.startswith("seat:"))
        return meeting.room.session, rows


def check_what_is_left(session: Session, log: list[e.Stamped], file: Path) -> None:
    """The log folds to the same session again, and its record comes back from the file."""
    again = fold.begin(log[0])
    for one in log[1:]:
        fold.apply(again, one)
    assert looked_at(again) == looked_at(session)
    record = record_of(session)
    assert record_of(again) == record
    file.unlink(missing_ok=True)
    write_record(record, file)
    assert read_record(file) == as_saved(record)
    assert same_record(read_record(file), record)


@repeated("meetings", 40, 130)
def test_l22_l24_thousands_of_requests_of_any_kind_neither_break_the_room_nor_what_it_keeps(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
    meetings: int,
) -> None:
    watch = Watch(caplog)

    def run(number: int, examples: int) -> None:
        @seed(number)
        @settings(
            max_examples=examples,
            deadline=None,
            database=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        @given(plan=plans(*MOVES))
        def one_after_another(plan: Plan) -> None:
            caplog.clear()
            monkeypatch.setattr(door, "secrets", Predictable())
            check_what_is_left(*asyncio.run(played(plan, watch)), tmp_path / "session.toml")

        one_after_another()

    def missing() -> set[str]:
        return {name for name in BY_PHONES if not watch.events[name]}

    run(0, meetings)
    for number in range(1, MORE_ROUNDS + 1):
        if missing():
            run(number, meetings // 5)
    say(watch.told())
    assert watch.statuses.total() >= meetings * MOVES[0]
    assert missing() == set(), missing()
