"""A folder in which nothing can be written, at the start: one line that names it and says what to do (R13)."""

import errno
import os
import shutil
import sys
from pathlib import Path

import pytest
from needs import need
from particulars import particulars
from typer.testing import CliRunner

from workshop.cli import app
from workshop.run.launch import LaunchError, resume_room
from workshop.text import catalogue
from workshop.text.system import refused

WORDS = catalogue("nl", "cli")
SYSTEM = catalogue("nl", "system")


def refused_line(cause: str, path: Path) -> str:
    remedy = SYSTEM(f"remedy-{cause}", command="meeting", path=str(path))
    return f"{SYSTEM(f'system-{cause}', path=str(path), code='-')} {remedy}"


def start(folder: Path, state: Path, sessions: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What ``workshop room`` says when it is refused, with its words in one line."""
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(state))
    monkeypatch.chdir(folder)
    words = ["room", "oefening-10", "--rehearsal", "--address", "127.0.0.1", "--sessions", str(sessions)]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 1
    (line,) = result.output.strip().splitlines()
    return line


@pytest.mark.parametrize("below", ["", "dieper"])
def test_r13_a_state_folder_that_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str) -> None:
    place = tmp_path / "bezet"
    place.write_text("geen map", encoding="utf-8")
    line = start(tmp_path, place / below, tmp_path / "sessions", monkeypatch)
    assert line == refused_line("no-folder", place / below)
    assert "WORKSHOP_STATE_DIR" in line


@pytest.mark.parametrize("below", ["", "dieper"])
def test_r13_a_sessions_folder_that_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str) -> None:
    place = tmp_path / "bezet"
    place.write_text("geen map", encoding="utf-8")
    line = start(tmp_path, tmp_path / "state", place / below, monkeypatch)
    assert str(place / below) in line
    assert "--sessions" in line
    assert not list((tmp_path / "state").glob("*.live.json")), "no meeting is left that never began"


@pytest.mark.parametrize("closed", ["state", "sessions"])
def test_r13_a_folder_without_the_right_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str) -> None:
    folder = tmp_path / "dicht"
    folder.mkdir(mode=0o500)
    need("a user whom a folder can refuse", not os.access(folder, os.W_OK))
    places = {"state": tmp_path / "state", "sessions": tmp_path / "sessions", closed: folder / "map"}
    line = start(tmp_path, places["state"], places["sessions"], monkeypatch)
    assert line == refused_line("denied", folder / "map")


@pytest.mark.process
def test_r13_a_room_that_cannot_even_write_down_why_it_does_not_start_is_not_told_with_an_old_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = shutil.which("false")
    need("false", silent is not None)
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    monkeypatch.setattr(sys, "executable", silent)
    (tmp_path / "proef.log").write_text("INFO all is well\n", encoding="utf-8")
    with pytest.raises(LaunchError) as failed:
        resume_room(particulars(tmp_path))
    assert "schijf vol" in WORDS(failed.value.key, **failed.value.details)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_r13_what_is_refused_is_named_by_its_folder_and_not_by_a_temporary_file(number: int) -> None:
    line = refused(OSError(number, os.strerror(number), "/meetings/.2026-12-03.toml.x7.tmp"), SYSTEM, "meeting")
    assert str(Path("/meetings")) in line
    assert ".tmp" not in line


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG])
def test_r13_a_full_disk_is_called_full(number: int) -> None:
    assert "De schijf is vol" in refused(OSError(number, os.strerror(number)), SYSTEM, "meeting")


def test_r13_what_nobody_foresaw_has_a_code_by_which_it_can_be_looked_up() -> None:
    assert "ENOTTY" in refused(OSError(errno.ENOTTY, "Inappropriate ioctl"), SYSTEM, "meeting")
