"""Finds, reads and checks scenarios."""

import difflib
from importlib.resources import files
from pathlib import Path
from typing import Any

from workshop.core.scenario import SCHEMA, Scenario
from workshop.files.judge import Judged, judge
from workshop.files.migrations import SCENARIO, migrated
from workshop.files.problems import Code, Fault, FileProblems, Problem
from workshop.files.scenario_checks import advice, whole_faults
from workshop.files.source import Source, read_source
from workshop.files.step_checks import IDLE
from workshop.files.told import newer_schema, tell
from workshop.files.whole import other_than_a_scenario

_FOLDER = "scenarios"
_DECIDES_USE = ("werkvorm", "vorm")
_DECIDES_ADDRESS = frozenset({("aanspreekvorm",), ("taal",)})


class ScenarioError(FileProblems):
    """A scenario that is not there or cannot be used."""


def load_scenario(path: Path, language: str = "nl") -> Scenario:
    """Raises ScenarioError, with every problem in it, for a scenario that has an error; warnings pass."""
    source = read_source(path)
    judged = _judged(source)
    if judged.value is None or any(fault.code is not Code.BOM for fault in source.faults):
        raise ScenarioError(_problems(source, judged, language))
    return judged.value


def check_scenario(path: Path, language: str = "nl") -> list[Problem]:
    """Every error and warning, in the order of the lines; none of them when the scenario is as it should be."""
    return looked_at(read_source(path), language)[0]


def looked_at(source: Source, language: str) -> tuple[list[Problem], Scenario | None]:
    """As `check_scenario`, for a file that has been read already; with the scenario when it can be used."""
    judged = _judged(source)
    usable = judged.value if all(fault.code is Code.BOM for fault in source.faults) else None
    return _problems(source, judged, language), usable


def _judged(source: Source) -> Judged[Scenario]:
    if not source.is_readable:
        return Judged(None, None)
    newer = newer_schema(source.data, SCHEMA)
    if newer is not None:
        return Judged(None, None, [newer])
    other = other_than_a_scenario(source)
    if other is not None:
        return Judged(None, None, [other])
    zone = source.data.get("tijdzone")
    known = zone if isinstance(zone, str) else "Europe/Amsterdam"
    return judge(Scenario, migrated(source.data, SCENARIO), known, source.lost, whole_faults)


def _problems(source: Source, judged: Judged[Any], language: str) -> list[Problem]:
    faults = [*source.faults, *judged.faults]
    if judged.mended is not None:
        touched = {fault.path for fault in faults} | source.lost
        faults += [hint for hint in advice(judged.mended) if not _is_touched(hint, touched)]
    return tell(source, faults, judged.renamed, language)


def _is_touched(hint: Fault, touched: set[tuple[str | int, ...]]) -> bool:
    """Whether a fault at, in or around the same place, or in what the advice follows from, makes it premature."""
    if hint.code is Code.ADDRESS_MIXED and not touched.isdisjoint(_DECIDES_ADDRESS):
        return True
    if hint.code in IDLE and any((*hint.path[:2], decides) in touched for decides in _DECIDES_USE):
        return True
    return any(path[: len(hint.path)] == hint.path or hint.path[: len(path)] == path for path in touched if path)


def scenario_paths() -> list[Path]:
    """Scenarios in ``./scenarios``, then those that come with the program; a name of one's own hides a shipped one."""
    found: dict[str, Path] = {}
    for folder in (Path.cwd() / _FOLDER, shipped_folder()):
        if folder.is_dir():
            for path in sorted(folder.glob("*.toml")):
                found.setdefault(path.stem, path)
    return list(found.values())


def shipped_folder() -> Path:
    """Where the scenarios that come with the program are: inside the package, or beside it in a checkout."""
    package = Path(str(files("workshop")))
    inside = package / _FOLDER
    return inside if inside.is_dir() else package.parent / _FOLDER


def _is_there(path: Path) -> bool:
    """Whether something has that name; what it is, the reading of it says better than "there is no such scenario"."""
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that is too long, or holds what no name can
        return False


def find_scenario(name_or_path: str, language: str = "nl") -> Path:
    """The file of that path or bare name, such as ``oefening-10``. Raises ScenarioError that names those there are."""
    path = Path(name_or_path)
    if _is_there(path) and not path.is_dir():
        return path
    known = {found.stem: found for found in scenario_paths()}
    if path.parent == Path() and path.name.removesuffix(".toml") in known:
        return known[path.name.removesuffix(".toml")]
    if _is_there(path):
        return path
    near = difflib.get_close_matches(path.name.removesuffix(".toml"), known, n=1)
    details = {"word": name_or_path, "near": near[0] if near else "none", "allowed": ", ".join(known) or "-"}
    raise ScenarioError(tell(Source(path, b""), [Fault(Code.NO_SUCH_SCENARIO, details=details)], {}, language))
