"""The suite itself: what it leaves out and says, the Pythons that it is tried on, and what it stands on."""

import importlib.util
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
from needs import need
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
CLOCKS = re.compile(
    r"^\s*assert .*(?:monotonic|perf_counter|time\.time)\(|wait_for_timeout\(|pause\(\d*\.?[1-9]|\btime\.sleep\("
)
pytest_plugins = ["pytester"]


def ci(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / ".ci" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def command(path: Path, says: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_use_0_1_the_newest_patch_of_every_newer_python_is_found_and_what_does_not_start_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    need("a shell", sys.platform != "win32")
    folder, pyenv = tmp_path / "bin", tmp_path / "pyenv"
    command(folder / "python3.12", "echo 'pyenv: python3.12: command not found' >&2; exit 127")
    command(folder / "python3.10", "echo 3 10 1 final /old")
    command(folder / "python3.99", "echo 3 99 0 candidate /soon")
    command(folder / "python3.12-config", "echo 3 12 9 final /config")
    command(pyenv / "versions/3.12.1/bin/python3.12", "echo 3 12 1 final /a place/3.12.1")
    command(pyenv / "versions/3.12.4/bin/python3.12", "echo 3 12 4 final /a place/3.12.4")
    monkeypatch.setenv("PYENV_ROOT", str(pyenv))
    pythons = ci("pythons")
    monkeypatch.setattr(pythons.os, "get_exec_path", lambda: [str(folder)])
    assert pythons.newer((3, 11)) == {(3, 12): "/a place/3.12.4"}
    said = capsys.readouterr().out
    assert f"passed over: {folder / 'python3.12'} does not start: pyenv: python3.12: command not found" in said
    assert f"passed over: {folder / 'python3.99'} is no release yet, but candidate" in said
    assert "python3.10" not in said


def test_use_0_1_no_test_waits_a_fixed_time_or_compares_a_clock() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if CLOCKS.search(line)
    ]
    assert found == []


def test_use_0_1_what_is_for_a_drill_is_left_out_unless_it_is_asked_for(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytester.makeini("[pytest]\nmarkers = drill: long\nasyncio_mode = auto\n")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests"))
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        """
        from drill import examples, repeated

        @repeated("times", 1, 50)
        def test_a(times, say):
            say(f"{times} times, {examples(100)} examples")
        """
    )
    usual = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-n", "1")
    usual.assert_outcomes(passed=1)
    usual.stdout.fnmatch_lines(["*figures*", "1 times, 100 examples"])
    drill = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-m", "drill", "--hypothesis-profile=drill")
    drill.assert_outcomes(passed=1, deselected=1)
    drill.stdout.fnmatch_lines(["50 times, 1000 examples"])


def asked() -> list[Requirement]:
    """Everything that pyproject.toml asks for, for use, for work and for building."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = told["project"]
    lists = [project["dependencies"], *project["optional-dependencies"].values(), told["build-system"]["requires"]]
    return [Requirement(one) for some in lists for one in some]


def locked() -> dict[str, Version]:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {name: Version(version) for name, version in re.findall(r"^([\w.-]+)==([^ ;\\]+)", lock, re.MULTILINE)}


def test_use_4_12_every_dependency_has_an_upper_bound_and_the_lock_keeps_to_it() -> None:
    versions = locked()
    for one in asked():
        assert any(part.operator in ("<", "<=", "==", "~=") for part in one.specifier), f"{one} has no upper bound"
        assert one.specifier.contains(versions[canonicalize_name(one.name)]), f"{one} is not what is locked"


def test_use_4_12_what_strangers_reach_is_asked_for_at_its_newest_patch() -> None:
    """Others who install from pyproject.toml have no lock: the server and the templates are never older than it."""
    for one in asked():
        if one.name in ("aiohttp", "jinja2"):
            assert f">={locked()[one.name]}" in str(one.specifier)


def test_what_is_required_fails_where_it_is_missing_also_when_its_name_has_blanks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WORKSHOP_REQUIRE", "browser named-pipes")
    need("named pipes", True)
    with pytest.raises(pytest.fail.Exception, match="named pipes is required"):
        need("named pipes", False)
    with pytest.raises(pytest.skip.Exception):
        need("mount", False)
