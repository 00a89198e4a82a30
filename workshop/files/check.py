"""Checks any file of the program: tells a saved session from a scenario by its table ``[bijeenkomst]``."""

from pathlib import Path

from workshop.files.problems import Problem
from workshop.files.scenarios import scenario_problems
from workshop.files.sessions import session_problems
from workshop.files.source import read_source


def check_file(path: Path, language: str = "nl") -> list[Problem]:
    """Every error and warning in a scenario or saved session, in the order of its lines."""
    source = read_source(path)
    return session_problems(source, language) if source.is_session else scenario_problems(source, language)
