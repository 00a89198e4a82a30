"""Durability tests say in figures what they compared; the figures stand at the end of every run."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from world import World

_figures: list[str] = []

Say = Callable[[str], None]


@pytest.fixture
def say() -> Say:
    """Adds a line to what is told at the end of the run."""
    return _figures.append


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    world = World(tmp_path)
    yield world
    world.end()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _figures:
        terminalreporter.section("acknowledged means on disk")
        for line in _figures:
            terminalreporter.write_line(line)
