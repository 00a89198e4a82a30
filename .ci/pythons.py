"""Finds the newer Pythons of this machine and runs core, files, report and screens on each.

A command of that name that does not start (a shim of a version that is not chosen here) is passed over, and said.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ["tests/core", "tests/files", "tests/report", "tests/tui"]
NAME = re.compile(r"python3\.\d+$")
ASK = "import sys, venv, ensurepip; print(*sys.version_info[:4], sys.executable)"


def candidates() -> list[Path]:
    """Every command `python3.N` in PATH and in the folders of pyenv, links to the same file once."""
    folders = [Path(one) for one in os.get_exec_path()]
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    folders += sorted(pyenv.glob("versions/*/bin"))
    found = [path for folder in folders if folder.is_dir() for path in folder.iterdir() if NAME.fullmatch(path.name)]
    return list({path.resolve(): path for path in sorted(found)}.values())


def started(command: Path) -> tuple[tuple[int, ...], str] | None:
    """The version and the true place of a Python that starts; says so of one that does not."""
    try:
        asked = subprocess.run([command, "-c", ASK], capture_output=True, text=True, check=False, timeout=30)
    except (OSError, subprocess.TimeoutExpired) as fault:
        print(f"passed over: {command}: {fault}", flush=True)
        return None
    if asked.returncode:
        why = (asked.stderr.strip().splitlines() or ["no word why"])[0 if "shims" in command.parts else -1]
        print(f"passed over: {command} does not start: {why}", flush=True)
        return None
    *version, level, place = asked.stdout.split(maxsplit=4)
    if level != "final":
        print(f"passed over: {command} is no release yet, but {level}", flush=True)
        return None
    return tuple(map(int, version)), place.strip()


def newer(than: tuple[int, ...]) -> dict[tuple[int, ...], str]:
    """The newest patch of each version after that one, and where it is."""
    found: dict[tuple[int, ...], tuple[tuple[int, ...], str]] = {}
    for command in candidates():
        if tuple(map(int, command.name.removeprefix("python").split("."))) <= than:
            continue
        if told := started(command):
            found[told[0][:2]] = max(told, found.get(told[0][:2], told))
    return {minor: place for minor, (_, place) in sorted(found.items())}


def main() -> int:
    """The exit code: that of the first Python on which a test fails."""
    there = newer(sys.version_info[:2])
    if not there:
        print(f"no Python newer than {sys.version_info[0]}.{sys.version_info[1]} starts here: nothing more was tried")
    for minor, place in there.items():
        print(f"on Python {minor[0]}.{minor[1]}, {place}: {' '.join(PARTS)}", flush=True)
        arguments = " ".join(["-m 'not browser'", *PARTS])
        done = subprocess.run(["make", "test", f"PYTHON={place}", f"ARGS={arguments}"], cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
