"""Where files go, whatever people typed."""

import datetime as dt
import stat
from pathlib import Path

import pytest

from workshop.files.places import list_saved, session_path, sessions_dir, state_dir

DAY = dt.date(2026, 12, 3)


def test_sessions_are_named_by_day_and_plan(tmp_path: Path) -> None:
    path = session_path(tmp_path / "sessions", DAY, "proef")
    assert path == tmp_path / "sessions" / "2026-12-03-proef.toml"
    for expected in ("2026-12-03-proef-2.toml", "2026-12-03-proef-3.toml"):
        path.touch()
        path = session_path(tmp_path / "sessions", DAY, "proef")
        assert path.name == expected


def test_rehearsals_are_kept_apart(tmp_path: Path) -> None:
    assert session_path(tmp_path, DAY, "proef", rehearsal=True).parent == tmp_path / "oefening"


@pytest.mark.parametrize("typed", ["../../etc/passwd", "a/b", "C:\\x", "\x1b[2J", "", "..", "é" * 300])
def test_no_path_is_made_from_what_people_typed(tmp_path: Path, typed: str) -> None:
    path = session_path(tmp_path, DAY, typed)
    assert path.parent == tmp_path
    assert path.name.isascii()
    assert len(path.name) < 80


def test_the_folder_of_sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert sessions_dir() == tmp_path / "sessions"
    assert sessions_dir(Path("hier")) == tmp_path / "hier"


def test_state_is_for_the_owner_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "staat" / "diep"
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(folder))
    assert state_dir() == folder
    folder.chmod(0o755)
    assert stat.S_IMODE(state_dir().stat().st_mode) == 0o700


def test_state_has_a_place_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORKSHOP_STATE_DIR", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert state_dir().is_relative_to(tmp_path)


def test_saved_sessions_are_listed_oldest_first(tmp_path: Path) -> None:
    (tmp_path / "oefening").mkdir()
    for name in ("2027-01-01-b.toml", "2026-01-01-a.toml", "oefening/2026-06-01-c.toml", "x.toml.oud", "notes.md"):
        (tmp_path / name).touch()
    apart = tmp_path / "weg.toml"
    names = [path.name for path in list_saved([tmp_path, apart, tmp_path])]
    assert names == ["2026-01-01-a.toml", "2026-06-01-c.toml", "2027-01-01-b.toml", "weg.toml"]
