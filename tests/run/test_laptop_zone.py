"""Where a meeting is held whose scenario names no time zone."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

import pytest
import tzlocal
from given import scenario

from workshop.run.laptop_zone import laptop_zone, placed
from workshop.run.launch import Wishes, prepare
from workshop.run.zone_setting import forget_a_zone_that_is_none

SCENARIOS = Path(__file__).parents[2] / "scenarios"


Says = Callable[[str], None]


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch) -> Says:
    """What the laptop says its zone is."""
    return lambda name: monkeypatch.setattr(tzlocal, "get_localzone_name", lambda: name)


def test_use_3_9_the_zone_is_that_of_the_laptop(laptop: Says, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    laptop("America/Curacao")
    wishes = Wishes(sessions=tmp_path, address="127.0.0.1", rehearsal=True)
    _, opened = prepare(SCENARIOS / "oefening-10.toml", wishes)
    assert opened.scenario.zone == "America/Curacao"


def test_use_3_9_what_the_scenario_says_goes_first(laptop: Says) -> None:
    laptop("America/Curacao")
    assert placed(scenario(zone="Europe/Brussels")).zone == "Europe/Brussels"


@pytest.mark.parametrize("said", ["Etc/UTC", "UTC", "", "local"])
def test_a_machine_that_is_nowhere_leaves_the_meeting_in_the_netherlands(laptop: Says, said: str) -> None:
    laptop(said)
    assert laptop_zone() is None
    assert placed(scenario()).zone == "Europe/Amsterdam"


@pytest.mark.parametrize("error", [ZoneInfoNotFoundError("no such zone"), ValueError("/etc/hosts"), OSError("gone")])
def test_use_4_10_a_setting_that_names_no_zone_stops_no_meeting(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def broken() -> str:
        raise error

    monkeypatch.setattr(tzlocal, "get_localzone_name", broken)
    assert laptop_zone() is None


EXAMPLE = Path(__file__).parents[2] / "sessions" / "voorbeeld-oefening.toml"


def report_under(zone: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "workshop", "report", str(EXAMPLE), "--to", "csv", "-o", "-"]
    return subprocess.run(command, env={**os.environ, "TZ": zone}, cwd=folder, capture_output=True, encoding="utf-8")


@pytest.mark.parametrize("zone", ["notes.txt", ":notes.txt", "half", ".", "folder", os.devnull])
def test_use_4_10_a_setting_that_names_a_file_which_is_no_zone_is_left_aside(zone: str, tmp_path: Path) -> None:
    # given: TZ with a path that exists and holds no time zone
    (tmp_path / "notes.txt").write_text("laptop-7", "utf-8")
    (tmp_path / "half").write_bytes(b"TZif2")
    (tmp_path / "folder").mkdir()
    # when
    done = report_under(zone, tmp_path)
    # then
    assert (done.returncode, done.stderr) == (0, "")
    assert "T1;" in done.stdout


def test_use_4_10_a_setting_that_names_a_zone_or_nothing_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for zone in ("Europe/Amsterdam", "bogus", "CET-1CEST", "\udcff", "x" * 5000):
        monkeypatch.setenv("TZ", zone)
        forget_a_zone_that_is_none()
        assert os.environ["TZ"] == zone
