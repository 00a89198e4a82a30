"""The command line: exit codes, one clear line, and files that appear where they are said to be."""

import json
from pathlib import Path

import pytest
from given import Given, scenario
from typer.testing import CliRunner

from workshop.cli import app
from workshop.core.events import FACILITATOR, CommitmentMade, SessionClosed
from workshop.core.promises import CommitmentText
from workshop.core.record import record_of
from workshop.files.sessions import write_record

SCENARIOS = Path(__file__).parents[2] / "scenarios"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*words])
    return result.exit_code, result.output


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    given = Given(scenario())
    partner = next(iter(given.session.partners))
    given.do(FACILITATOR, CommitmentMade(owner=partner, wording=CommitmentText(what="Tien klanten bellen")))
    given.do(FACILITATOR, SessionClosed())
    path = tmp_path / "verslag.toml"
    write_record(record_of(given.session), path)
    return path


def test_check_is_silent_about_nothing_and_fails_on_an_error(tmp_path: Path) -> None:
    assert run("check", str(SCENARIOS / "oefening-10.toml"))[0] == 0
    broken = tmp_path / "kapot.toml"
    broken.write_text("titel = 3\n", encoding="utf-8")
    code, said = run("check", str(broken))
    assert code == 1
    assert "regel 1" in said


@pytest.mark.parametrize("to", ["md", "html", "ics"])
def test_report_stands_beside_the_record(saved: Path, to: str) -> None:
    code, said = run("report", str(saved), "--to", to)
    assert code == 0, said
    target = saved.with_suffix(f".{to}")
    assert str(target) in said.replace("\n", "")
    assert target.stat().st_size > 100


def test_report_of_a_file_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    code, said = run("report", str(tmp_path / "weg.toml"))
    assert code == 1
    assert "weg.toml" in said
    assert "Traceback" not in said


def test_report_to_something_unknown_is_wrong_usage(saved: Path) -> None:
    assert run("report", str(saved), "--to", "docx")[0] == 2


def test_start_of_an_unknown_scenario_says_so() -> None:
    code, said = run("start", "bestaat-niet")
    assert code == 1
    assert "bestaat-niet" in said


def test_l1_start_without_privacy_is_refused_unless_it_is_a_rehearsal(tmp_path: Path) -> None:
    text = (SCENARIOS / "oefening-10.toml").read_text(encoding="utf-8")
    head, _, rest = text.partition("[privacy]")
    body = rest[rest.index("\n[") :]
    path = tmp_path / "zonder.toml"
    path.write_text(head + body, encoding="utf-8")
    code, said = run("start", str(path), "--address", "127.0.0.1")
    assert code == 1
    assert "[privacy]" in said


def test_a_wrong_address_is_one_clear_line() -> None:
    code, said = run("start", "oefening-10", "--rehearsal", "--address", "thuis")
    assert code == 1
    assert "thuis" in said


def test_nothing_to_resume_says_how_to_begin() -> None:
    code, said = run("resume")
    assert code == 1
    assert "workshop start" in said


def test_stage_without_a_room_says_so_in_the_language_asked_for() -> None:
    code, said = run("stage", "--lang", "en")
    assert code == 1
    assert "No room is running" in said


@pytest.mark.parametrize("of", ["draaiboek", "verslag"])
def test_the_schema_is_json_with_dutch_keys(of: str) -> None:
    code, said = run("schema", of)
    assert code == 0
    assert "partner" in json.dumps(json.loads(said))


def test_a_schema_of_something_else_is_wrong_usage() -> None:
    assert run("schema", "agenda")[0] == 2


@pytest.mark.parametrize("command", [("start", "oefening-10"), ("room", "oefening-10"), ("doctor",)])
def test_use_1_10_what_is_no_proxy_is_refused_with_an_example(command: tuple[str, ...]) -> None:
    code, said = run(*command, "--address", "127.0.0.1", "--trusted-proxy", "127.0.0.1", "--trusted-proxy", "tunnel")
    assert code == 1
    assert '"tunnel"' in said
    assert "--trusted-proxy 127.0.0.1" in said


def test_use_1_10_the_doctor_takes_the_way_by_which_phones_will_come() -> None:
    _, said = run("doctor", "--address", "127.0.0.1", "--public-url", "https://zaal.example")
    assert "--trusted-proxy 127.0.0.1" in said
    assert "https://zaal.example" in said
    _, said = run("doctor", "--address", "127.0.0.1", "--trusted-proxy", "127.0.0.1", "--trusted-proxy", "10.0.0.0/8")
    assert "127.0.0.1, 10.0.0.0/8" in said
