"""Durability tests say in figures what they compared; the figures stand at the end of every run."""

from collections.abc import Callable

import pytest

_figures: list[str] = []

Say = Callable[[str], None]


@pytest.fixture
def say() -> Say:
    """Adds a line to what is told at the end of the run."""
    return _figures.append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _figures:
        terminalreporter.section("acknowledged means on disk")
        for line in _figures:
            terminalreporter.write_line(line)
