"""What an editor says of our files: the two engines that check TOML against a JSON Schema, without a network."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from needs import need

from workshop.files.schema import scenario_schema, session_schema

ROOT = Path(__file__).parents[2]
SCENARIOS = sorted((ROOT / "scenarios").glob("*.toml"))
RECORDS = [*sorted((ROOT / "sessions").glob("*.toml")), *sorted((ROOT / "tests" / "files").glob("golden_*.toml"))]
SCHEMAS = {"draaiboek": scenario_schema, "verslag": session_schema}
ENGINES = {"tombi": ["tombi", "lint", "--offline", "--error-on-warnings", "--quiet"], "taplo": ["taplo", "lint"]}


def lint(engine: str, folder: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    program, *rest = ENGINES[engine]
    found = shutil.which(program, path=Path(sys.executable).parent) or shutil.which(program)
    need(program, found is not None)
    command = [str(found), *rest, *map(str, files)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("name", SCHEMAS)
def test_use_3_7_the_schemas_that_are_shipped_are_those_of_the_models(name: str) -> None:
    """``workshop schema NAME > scenarios/NAME.schema.json`` makes them anew."""
    shipped = (ROOT / "scenarios" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == SCHEMAS[name]()


def test_use_3_7_every_shipped_scenario_names_its_schema() -> None:
    assert SCENARIOS
    for path in SCENARIOS:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first == "#:schema ./draaiboek.schema.json"


@pytest.mark.parametrize("engine", ENGINES)
def test_use_3_7_no_file_of_ours_is_red_in_an_editor(engine: str) -> None:
    done = lint(engine, ROOT, *SCENARIOS, *RECORDS)
    said = (done.stdout + done.stderr)[-600:]
    assert done.returncode == 0, said


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('\nregio = "Vaartland"', '\nregios = "Vaartland"'),
        ("begintijd = 13:30:00", "begintijd = 3"),
        ('taal = "nl"', 'taal = "fr"'),
        ("datum = 2026-12-03", "datum = 13:30:00"),
    ],
)
def test_use_3_7_a_slip_is_red_in_an_editor(engine: str, old: str, new: str, tmp_path: Path) -> None:
    text = (ROOT / "scenarios" / "stakeholderbijeenkomst-90.toml").read_text(encoding="utf-8")
    assert old in text
    shutil.copy(ROOT / "scenarios" / "draaiboek.schema.json", tmp_path)
    path = tmp_path / "proef.toml"
    path.write_text(text, encoding="utf-8")
    assert lint(engine, tmp_path, path).returncode == 0
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert lint(engine, tmp_path, path).returncode == 1


def test_use_3_7_a_time_of_the_clock_needs_no_offset() -> None:
    assert scenario_schema()["properties"]["begintijd"]["format"] == "partial-time"
    for schema in (scenario_schema(), session_schema()):
        assert '"format": "time"' not in json.dumps(schema)
