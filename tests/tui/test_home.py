"""The home screen offers what there is, and says so where there is nothing yet."""

import datetime as dt
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from tui.screen_text import same_as_snapshot, screen_text

from workshop.core.scenario import Scenario
from workshop.files.live import LiveRoom
from workshop.tui.home import HomeApp, HomeChoice, HomeKind

OPENED = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.UTC)


def plan(name: str, title: str, minutes: int) -> tuple[str, Scenario]:
    step = {"id": "een", "title": "Eén", "kind": "talk", "form": "slide", "minutes": minutes}
    fields = {"id": name, "title": title, "region": "Vaartland", "facilitator": "Team", "steps": (step,)}
    return name, Scenario.model_validate(fields)


def room(**more: object) -> LiveRoom:
    fields = {
        "session_id": "s1", "title": "Ondernemers vooruit", "scenario_path": "/x", "code": "KADE", "address": "a",
        "port": 8080, "join_url": "http://a", "secret": "s", "console_token": "c", "stage_token": "s",
        "simulated_token": "m", "log_path": "/l", "record_path": "/r", "opened_at": OPENED,
    }  # fmt: skip
    return LiveRoom.model_validate(fields | more)


def full(language: str = "nl") -> HomeApp:
    plans = [plan("stakeholder-90", "Ondernemers vooruit", 90), plan("oefening-10", "Oefening", 10)]
    rooms = [room(pid=os.getpid()), room(session_id="s2", title="Een oefening", rehearsal=True)]
    return HomeApp(plans, rooms, 3, language=language)


@pytest.fixture(autouse=True)
def _a_room_that_runs_takes_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.files.live.serves", lambda pid, port, secret: pid == os.getpid())


@pytest.fixture(autouse=True)
def amsterdam() -> Iterator[None]:
    """Rooms were opened on this machine, so their time is told in its own zone."""
    with pytest.MonkeyPatch.context() as machine:
        machine.setenv("TZ", "Europe/Amsterdam")
        time.tzset()
        yield
    time.tzset()


async def press(pilot: Pilot[HomeChoice], keys: str) -> None:
    for key in keys.split():
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (160, 45)], ids=str)
async def test_everything_there_is(size: tuple[int, int]) -> None:
    app = full()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert same_as_snapshot(app, f"home-{size[0]}")


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_nothing_yet_is_explained(language: str) -> None:
    app = HomeApp([], [], 0, language=language)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert same_as_snapshot(app, f"home-empty-{language}")
        await press(pilot, "enter")
    assert app.return_value == HomeChoice(HomeKind.DEMO)


@pytest.mark.parametrize(
    ("keys", "choice"),
    [("home enter", HomeChoice(HomeKind.START, "stakeholder-90")),
     ("home down enter", HomeChoice(HomeKind.START, "oefening-10")),
     ("home down down enter", HomeChoice(HomeKind.DEMO)), ("enter", HomeChoice(HomeKind.RESUME, "s1")),
     ("down enter", HomeChoice(HomeKind.RESUME, "s2")), ("end enter", HomeChoice(HomeKind.REVIEW)),
     ("ctrl+q", HomeChoice(HomeKind.QUIT))],
)  # fmt: skip
async def test_it_ends_with_what_was_chosen(keys: str, choice: HomeChoice) -> None:
    app = full()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, keys)
    assert app.return_value == choice


@pytest.mark.parametrize(
    ("more", "state"),
    [({"pid": os.getpid()}, "loopt nog"), ({"pid": os.getpid(), "finished": True}, "afgesloten"), ({}, "onderbroken")],
)
async def test_it_says_how_each_meeting_stands(more: dict[str, Any], state: str) -> None:
    app = HomeApp([], [room(**more)], 0)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert state in screen_text(app)


async def test_help_names_the_keys() -> None:
    app = full()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "question_mark")
        assert same_as_snapshot(app, "home-help-80")
        await press(pilot, "escape")
        assert "Begin een bijeenkomst" in screen_text(app)


async def test_hostile_titles_are_shown_as_they_stand() -> None:
    title = "[/] [link=https://x.nl] [@click=app.quit]x"
    app = HomeApp([plan("x", title, 5)], [room(title=title)], 1)
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "home down up")
        assert screen_text(app).count("[/] [link=https://x.nl] [@click=app.quit]x") == 2


async def test_long_titles_and_many_rooms_stay_in_order_at_a_small_size() -> None:
    rooms = [room(session_id=f"s{n}", title=f"Een heel lange titel van een bijeenkomst, de {n}e") for n in range(30)]
    app = HomeApp([plan("x", "Een heel lange titel die echt niet in een kolom van tachtig past, nee", 5)], rooms, 1)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "end enter")
    assert app.return_value == HomeChoice(HomeKind.REVIEW)


@pytest.mark.parametrize("area", ["home", "review"])
def test_both_languages_have_the_same_sentences(area: str) -> None:
    def keys(language: str) -> list[str]:
        path = Path(__file__).parents[2] / "workshop" / "text" / language / f"{area}.ftl"
        rows = path.read_text(encoding="utf-8").splitlines()
        return [row.split(" =")[0] for row in rows if row and row[0].isalpha() and " =" in row]

    assert keys("nl") == keys("en")
