"""A file is whole at every moment: the old one or the new one."""

import errno
import os
import stat
from pathlib import Path

import pytest

from workshop.files.atomic import write_atomically


def test_writes_utf8_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    write_atomically(path, "één\r\ntwee\n")
    assert path.read_bytes() == "één\r\ntwee\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.toml"
    write_atomically(path, "oud")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OSError, match="no space left"):
        write_atomically(path, "nieuw")
    monkeypatch.undo()
    assert path.read_text() == "oud"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_takes_a_few_bytes_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: whole(handle, content[:3]))
    write_atomically(tmp_path / "a", "0123456789")
    assert (tmp_path / "a").read_text() == "0123456789"


def test_a_folder_that_is_not_there_is_an_oserror(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "weg" / "a", "x")


def test_a_folder_that_cannot_be_synced_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def refuse(path: str | Path, flags: int, *more: int, **named: int) -> int:
        if Path(path) == tmp_path:
            raise PermissionError(errno.EACCES, "not on this system")
        return real(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", refuse)
    write_atomically(tmp_path / "a", "x")
    assert (tmp_path / "a").read_text() == "x"


def test_a_link_is_followed(tmp_path: Path) -> None:
    target = tmp_path / "echt.toml"
    target.write_text("oud")
    link = tmp_path / "link.toml"
    link.symlink_to(target)
    write_atomically(link, "nieuw")
    assert link.is_symlink()
    assert target.read_text() == "nieuw"
