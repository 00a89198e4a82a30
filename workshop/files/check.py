"""Checks any file of the program: tells a saved session from a scenario by its table ``[bijeenkomst]``."""

from dataclasses import dataclass
from pathlib import Path

from workshop.core.scenario import Scenario
from workshop.files.problems import Problem
from workshop.files.scenarios import looked_at
from workshop.files.sessions import session_problems
from workshop.files.source import read_source


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a file; `scenario` is set when it is one that can be used."""

    problems: list[Problem]
    scenario: Scenario | None = None

    @property
    def failed(self) -> bool:
        """Whether something keeps the file from being used."""
        return any(problem.is_error for problem in self.problems)


def checked(path: Path, language: str = "nl") -> Checked:
    """Every error and warning in a scenario or saved session, in the order of its lines."""
    source = read_source(path)
    if source.is_session:
        return Checked(session_problems(source, language))
    return Checked(*looked_at(source, language))


def check_file(path: Path, language: str = "nl") -> list[Problem]:
    """The problems alone."""
    return checked(path, language).problems
