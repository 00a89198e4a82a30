"""The program's own log: it tells what happened to the program, stays small, and quotes nobody."""

import asyncio
import logging
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from needs import need

from workshop.room.log import LogError
from workshop.run import logbook
from workshop.run.logbook import open_logbook, tell_of_faults

SECRET = "Quirijn belt de bank"
LOGGER = logging.getLogger("workshop.room")


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    """Opens the log; afterwards logging is as it was."""
    root, ours = logging.getLogger(), logging.getLogger("workshop")
    before = (list(root.handlers), root.level, ours.level)

    def opened(**more: bool) -> Path:
        open_logbook(tmp_path / "proef.log", **more)
        return tmp_path / "proef.log"

    yield opened
    there, level, own = before
    for handler in set(root.handlers) - set(there):
        handler.close()
    root.handlers = there
    root.setLevel(level)
    ours.setLevel(own)


def test_use_4_5_an_exception_is_told_by_kind_and_place_and_quotes_nobody(diary: Callable[..., Path]) -> None:
    path = diary()
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(f"no such text: {SECRET}") from error
    except ValueError:
        LOGGER.exception("a phone's request failed")
    said = path.read_text(encoding="utf-8")
    assert SECRET not in said
    assert "builtins.KeyError" in said
    assert "builtins.ValueError" in said
    assert f"{Path(__file__).name}:" in said
    assert "a phone's request failed" in said


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), LogError("database or disk is full")])
def test_use_4_5_what_the_disk_says_is_told(diary: Callable[..., Path], error: Exception) -> None:
    path = diary()
    LOGGER.error("the record could not be written", exc_info=error)
    assert str(error) in path.read_text(encoding="utf-8")


async def test_use_4_5_what_nobody_waits_for_is_told_without_what_it_worked_on(diary: Callable[..., Path]) -> None:
    path = diary()
    loop = asyncio.get_running_loop()
    tell_of_faults(loop)
    loop.call_exception_handler({"message": "Task exception was never retrieved", "exception": KeyError(SECRET)})
    said = path.read_text(encoding="utf-8")
    assert "Task exception was never retrieved" in said
    assert "KeyError" in said
    assert SECRET not in said


def test_use_1_9_what_is_said_over_and_over_is_counted(
    diary: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = diary()
    for number in range(20_000):
        LOGGER.error("a connection failed (%d)", number)
    LOGGER.error("something else")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == logbook.MOST_ALIKE + 1
    monkeypatch.setattr(logbook, "SECONDS_ALIKE", 0.0)
    LOGGER.error("a connection failed (%d)", 20_000)
    assert path.read_text(encoding="utf-8").splitlines()[-1].endswith("failed (20000) (and 19990 more before)")


def test_use_4_5_no_file_grows_without_end_and_all_are_the_owner_s(
    diary: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    need("file modes", sys.platform != "win32")
    monkeypatch.setattr(logbook, "MOST_BYTES", 2_000)
    path = diary()
    path.chmod(0o644)
    for number in range(1_000):
        LOGGER.info(f"line {number}")
    files = list(path.parent.iterdir())
    assert {one.name for one in files} == {"proef.log", "proef.log.1", "proef.log.2"}
    assert all(one.stat().st_size <= 2_000 for one in files)
    open_logbook(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_use_4_5_without_a_place_to_write_the_room_goes_on(tmp_path: Path, diary: Callable[..., Path]) -> None:
    diary()
    open_logbook(tmp_path / "not" / "there.log")
    LOGGER.error("nobody hears this")


def test_use_4_5_more_is_told_only_when_asked(diary: Callable[..., Path]) -> None:
    path = diary()
    LOGGER.debug("event 4: VoteCast")
    logging.getLogger("aiohttp").info("somebody else's")
    assert path.read_text(encoding="utf-8") == ""
    diary(debug=True)
    LOGGER.debug("event 4: VoteCast")
    assert "event 4: VoteCast" in path.read_text(encoding="utf-8")
