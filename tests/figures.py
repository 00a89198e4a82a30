"""Figures that a test compared, told at the end of a run whichever process the test ran in."""

from collections.abc import Callable

import pytest

Say = Callable[[str], None]
"""Adds a line to what is told at the end of the run."""
_FIGURE = "figure"


def sayer(item: pytest.Item) -> Say:
    """A `Say` of one test: the line travels with the report of the test, so it also leaves a worker of xdist."""
    return lambda line: item.user_properties.append((_FIGURE, line))


class Figures:
    """Gathers the figures of all tests, and tells them after the last."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "teardown":
            self._lines += [str(line) for name, line in report.user_properties if name == _FIGURE]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._lines:
            terminalreporter.section("figures: acknowledged means on disk, and what else was counted")
            for line in self._lines:
                terminalreporter.write_line(line)
