"""Opening 1,000 saved sessions, as the review does, against tomllib alone parsing the same files."""

import statistics
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.fold import ASKED, Meeting
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.record import record_of
from workshop.core.terms import Group
from workshop.files.sessions import open_record, write_record

SESSIONS = 1000
SEATS = 30
ROUNDS = 2


def _meeting(number: int) -> Meeting:
    """Thirty people who each answered a question and made a promise."""
    meeting = Meeting()
    for seat in range(SEATS):
        taken = e.SeatTaken(seat=f"S{seat}", group=Group.HELPER, partner="bank-noord")
        meeting.fold(e.DOOR, taken)
    meeting.go_to(ASKED)
    for seat in range(SEATS):
        meeting.answer(seat)
    meeting.go_to("toezeggingen")
    for seat in range(SEATS):
        wording = CommitmentText(what=f"Wij bellen in week {number} tien klanten", first_step="Lijst maken")
        made = e.CommitmentMade(seat=f"S{seat}", owner="bank-noord", wording=wording)
        meeting.fold(e.seat_author(made.seat or ""), made)
    return meeting


def _time(work: Callable[[Path], object], paths: list[Path]) -> float:
    since = time.perf_counter()
    for path in paths:
        work(path)
    return time.perf_counter() - since


def run() -> dict[str, Any]:
    """Seconds for all files, alternating, and the ratio."""
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as folder:
        record = record_of(_meeting(0).session)
        paths = [Path(folder) / f"{number}.toml" for number in range(SESSIONS)]
        write_record(record, paths[0])
        for path in paths[1:]:
            path.write_bytes(paths[0].read_bytes())
        opened, parsed = [], []
        for _ in range(ROUNDS):
            parsed.append(_time(lambda path: tomllib.loads(path.read_text(encoding="utf-8")), paths))
            opened.append(_time(open_record, paths))
        kilobytes = paths[0].stat().st_size / 1024
    return {
        "name": "record",
        "sessions": SESSIONS,
        "kb_each": round(kilobytes, 1),
        "open_s": round(statistics.median(opened), 2),
        "tomllib_s": round(statistics.median(parsed), 2),
        "ratio": round(statistics.median(one / other for one, other in zip(opened, parsed, strict=True)), 2),
    }
