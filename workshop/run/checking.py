"""What ``workshop check`` says of files: what is wrong with them, and what meeting a scenario makes."""

import datetime as dt
from pathlib import Path

from workshop.core.scenario import Scenario
from workshop.core.terms import Language
from workshop.files.check import Checked, checked
from workshop.files.problems import FileProblems, sentence
from workshop.files.scenarios import find_scenario
from workshop.text import Words, catalogue


def check_files(names: list[Path], language: Language) -> int:
    """Prints every problem of every file, and of a scenario that can be used its steps and times; 1 for an error.

    A scenario that comes with the program may be named as `start` names it.
    """
    words = catalogue(language, "cli")
    failed = False
    for name in names:
        path, found = _looked_up(name, language)
        for problem in found.problems:
            print(sentence(problem, language))
        if not found.problems:
            print(words("cli-fine", path=str(path)))
        if found.scenario is not None:
            print(f"  {outline(found.scenario, words)}")
        failed = failed or found.failed
    return 1 if failed else 0


def _looked_up(name: Path, language: Language) -> tuple[Path, Checked]:
    try:
        path = find_scenario(str(name), language)
    except FileProblems as error:
        return name, Checked(error.problems)
    return path, checked(path, language)


def outline(scenario: Scenario, words: Words) -> str:
    """How many steps and minutes, and until what time when it is known when the meeting begins."""
    steps, minutes, begin = len(scenario.steps), scenario.minutes, scenario.starts_at
    if begin is None:
        return words("cli-outline", steps=steps, minutes=minutes)
    end = dt.datetime.combine(dt.date(2000, 1, 1), begin) + dt.timedelta(minutes=minutes)
    return words("cli-outline-until", steps=steps, minutes=minutes, begin=f"{begin:%H:%M}", end=f"{end:%H:%M}")
