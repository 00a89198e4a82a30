"""A meeting that is held on another day than planned goes by the day on which it is held."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from given import START, Given, scenario
from typer.testing import CliRunner

from workshop.cli import app
from workshop.core import events as e
from workshop.core.fold import begin
from workshop.core.record import Record, record_of
from workshop.files.scenarios import shipped_folder
from workshop.files.sessions import record_text
from workshop.report.minutes import minutes_markdown
from workshop.run import commands, launch
from workshop.run.held import ask_day, is_another_day, read_day, today
from workshop.text import catalogue

PLANNED, HELD = dt.date(2026, 12, 3), dt.date(2026, 12, 9)
MORNING = dt.datetime(2026, 12, 9, 8, tzinfo=dt.UTC)
DUTCH = catalogue("nl", "cli")
SHIPPED = shipped_folder() / "stakeholderbijeenkomst-90.toml"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)


def record(*, rehearsal: bool = False) -> Record:
    meeting = Given(rehearsal=rehearsal)
    opened = meeting.log[0].event
    assert isinstance(opened, e.SessionOpened)
    stamped = meeting.log[0].model_copy(update={"event": opened.model_copy(update={"held_on": HELD}), "at": START})
    return record_of(begin(stamped))


def test_use_2_6_the_record_keeps_both_days_and_the_minutes_go_by_the_day_it_was_held() -> None:
    kept = record()
    assert (kept.meeting.date, kept.meeting.planned_on) == (HELD, PLANNED)
    assert "datum = 2026-12-09\ngepland_op = 2026-12-03\n" in record_text(kept)
    told = minutes_markdown(kept, "nl")
    assert "- **Datum:** 9 december 2026\n- **Gepland op:** 3 december 2026\n" in told
    assert "Aanvullen binnen 2 weken, uiterlijk 23 december 2026" in told


def test_use_2_6_a_meeting_on_its_planned_day_says_it_once_and_a_rehearsal_has_no_plan() -> None:
    assert "Gepland op" not in minutes_markdown(record_of(Given().session), "nl")
    assert record(rehearsal=True).meeting.planned_on is None


@pytest.mark.parametrize(("wish", "day"), [(HELD, HELD), (None, None)], ids=["--held-on", "today"])
def test_use_2_6_the_file_is_named_after_the_day_it_is_held(wish: dt.date | None, day: dt.date | None) -> None:
    wishes = launch.Wishes(address="127.0.0.1", held_on=wish)
    live, opened = launch.prepare(SHIPPED, wishes)
    expected = day or today(opened.scenario, live.opened_at)
    assert opened.held_on == expected
    assert Path(live.record_path).name == f"{expected}-stakeholderbijeenkomst-90.toml"
    assert opened.scenario.date == PLANNED, "the plan stays what it was"


def test_use_2_6_today_is_the_day_where_the_meeting_is_held() -> None:
    late = dt.datetime(2026, 12, 2, 23, 30, tzinfo=dt.UTC)
    assert today(scenario(), late) == PLANNED
    assert not is_another_day(scenario(), late)
    assert is_another_day(scenario(), MORNING)
    assert not is_another_day(scenario(date=None), MORNING)


@pytest.mark.parametrize(
    ("answers", "day"),
    [
        ([""], HELD),
        (["g"], PLANNED),
        (["P"], PLANNED),
        (["2026-12-10"], dt.date(2026, 12, 10)),
        (["10-12-2026"], dt.date(2026, 12, 10)),
        (["morgen", "9999-01-01", "g"], PLANNED),
        ([], HELD),
    ],
)
def test_use_2_6_who_leads_is_asked_until_it_is_a_day(answers: list[str], day: dt.date) -> None:
    said: Iterator[str] = iter(answers)
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        try:
            return next(said)
        except StopIteration:
            raise EOFError from None

    assert ask_day(scenario(), MORNING, DUTCH, ask) == day
    assert "3 december 2026" in asked[0]
    assert "9 december 2026" in asked[0]
    assert all("is geen dag" in question for question in asked[1:])


@pytest.mark.parametrize("said", ["", "gisteren", "2026-13-01", "0001-01-01", "9999-12-31", "20261203x"])
def test_use_2_6_what_is_no_day_is_refused(said: str) -> None:
    assert read_day(said) is None
    for command in ("start", "room"):
        result = CliRunner().invoke(app, [command, str(SHIPPED), "--held-on", said])
        assert result.exit_code == 1
        assert "--held-on 2026-12-03" in result.stderr


@pytest.mark.parametrize("terminal", [True, False])
def test_use_2_6_only_a_terminal_is_asked_and_only_once(terminal: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: terminal, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: asked.append(question) or "g")
    wishes = commands._with_day(SHIPPED, launch.Wishes(), "nl")  # type: ignore[arg-type]
    assert wishes.held_on == (PLANNED if terminal else None)
    assert len(asked) == terminal
    assert commands._with_day(SHIPPED, wishes, "nl") is wishes  # type: ignore[arg-type]
