"""The house as a whole: small files, imports that run one way, a face for every kind of step, nothing of a machine."""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from needs import need

from workshop.cli import app
from workshop.core.terms import StepKind
from workshop.files.words import VALUES
from workshop.text import LANGUAGES, catalogue

ROOT = Path(__file__).parents[1]
MOST_LINES = 400
MACHINES = {
    "a folder of somebody's own": r"/(?:home|Users)/(?!wilma\b)\w|[A-Z]:\\Users\\|(?<!\w)/(?:[r]oot|[w]ork)/",
    "a package registry": r"(?:[p]ypi|python[h]osted|npm[j]s)\.org|(?:--|UV_|PIP_)(?:extra-)?index[-_]url[ =]\S*//",
}
"""What tracked files may not name: they must mean the same on every machine. Wilma is invented."""


def tracked() -> list[Path]:
    """The files that git keeps and that are there."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        need("git", there=False)
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        need("git", there=False)
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_is_longer_than_somebody_reads_at_once() -> None:
    sizes = {file.relative_to(ROOT): len(text_of(file).splitlines()) for file in (ROOT / "workshop").rglob("*.py")}
    assert len(sizes) > 50
    assert {name: lines for name, lines in sizes.items() if lines > MOST_LINES} == {}


def test_imports_run_one_way() -> None:
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("kind", StepKind)
def test_every_kind_of_step_has_a_face_everywhere(kind: StepKind) -> None:
    assert importlib.util.find_spec(f"workshop.tui.pictures.{kind}"), "no picture for the big screen"
    assert (ROOT / "workshop/web/templates/steps" / f"{kind}.html").is_file(), "no page for phones"
    assert VALUES[StepKind][kind], "no word for the scenario"
    for language in LANGUAGES:
        assert catalogue(language, "terms")(f"step-{kind}"), "no word on the screen"


@pytest.mark.parametrize("what", MACHINES)
def test_tracked_files_name_no_machine_and_no_registry(what: str) -> None:
    pattern = re.compile(MACHINES[what])
    own = Path(__file__)
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked()
        if path != own
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_the_path_of_this_checkout_is_in_no_tracked_file() -> None:
    assert [path for path in tracked() if len(ROOT.parts) > 2 and f"{ROOT}/" in text_of(path)] == []


def test_what_the_readme_says_to_type_exists() -> None:
    readme, makefile = text_of(ROOT / "README.md"), text_of(ROOT / "Makefile")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    typed = set(re.findall(r"(?:^|`)make ([a-z]+)", readme, re.MULTILINE))
    assert {"demo", "test"} <= targets
    assert typed <= targets
    if typed:
        assert {"demo", "test"} <= typed

    commands = {one.name or one.callback.__name__ for one in app.registered_commands if one.callback}
    assert set(re.findall(r"`workshop ([a-z]+)", readme)) <= commands


def test_the_two_commands_of_a_newcomer_are_phony() -> None:
    (phony,) = re.findall(r"^\.PHONY: (.*)$", text_of(ROOT / "Makefile"), re.MULTILINE)
    assert {"demo", "test", "lint", "bench"} <= set(phony.split())
