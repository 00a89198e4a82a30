"""The command line speaks the language of whoever types, needs a terminal where it draws, and knows a closed pipe."""

import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from workshop.cli import app
from workshop.core.terms import Language
from workshop.files.sessions import read_record, write_record
from workshop.run import commands, launch
from workshop.run.own_language import asked_for, own_language
from workshop.text import catalogue

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "sessions" / "voorbeeld-oefening.toml"
SHOWN = {
    name: command
    for name, command in typer.main.get_command(app).commands.items()  # type: ignore[attr-defined]
    if not command.hidden
}
COMMANDS = sorted(SHOWN)


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, Language.DUTCH),
        ({"LANG": "C.UTF-8"}, Language.DUTCH),
        ({"LANG": "POSIX"}, Language.DUTCH),
        ({"LANG": "nl_NL.UTF-8"}, Language.DUTCH),
        ({"LANG": "nl_BE@euro"}, Language.DUTCH),
        ({"LANG": "en_GB.UTF-8"}, Language.ENGLISH),
        ({"LANG": "de_DE.UTF-8"}, Language.ENGLISH),
        ({"LANG": "nl_NL.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "nl_NL.UTF-8"}, Language.DUTCH),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": ""}, Language.DUTCH),
    ],
)
def test_use_3_6_the_laptop_tells_the_language(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: Language
) -> None:
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert own_language() is expected


def test_use_3_6_a_language_before_and_behind_the_command_is_the_same() -> None:
    before, behind = run("--lang", "en", "stage"), run("stage", "--lang", "en")
    assert before == behind
    assert "No room is running" in before[1]
    assert "Er loopt nu geen zaal" in run("stage")[1]
    assert "Er loopt nu geen zaal" in run("--lang", "en", "stage", "--lang", "nl")[1], "the nearest counts"
    assert run("--lang", "en", "check", "nietwaar")[1] == run("check", "nietwaar", "--lang", "en")[1]
    assert asked_for(["--lang=en", "start"]) is Language.ENGLISH
    assert asked_for(["start", "--lang", "fr"]) is None


@pytest.mark.parametrize("command", COMMANDS)
def test_use_3_6_help_follows_the_language(command: str) -> None:
    code, dutch = run(command, "--help")
    assert code == 0
    before, behind = ("--lang", "en", command, "--help"), (command, "--help", "--lang", "en")
    for words in (before, behind, (command, "--lang=en", "--help")):
        code, english = run(*words)
        assert code == 0
        assert english != dutch
    for word in ("Usage", "Options", "Arguments", "Show this", "default:", "required"):
        assert word not in dutch
    assert run(command, "--help")[1] == dutch, "one language does not stay for the next"


def test_use_3_6_help_follows_the_laptop(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Leid een bijeenkomst" in run("--help")[1]
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert "Lead a meeting" in run("--help")[1]
    assert "Leid een" not in run("--help")[1]


def test_use_3_6_every_option_is_explained() -> None:
    for language in ("nl", "en"):
        words = catalogue(language, "help")
        for name, one in SHOWN.items():
            assert words(f"help-{name}")
            for parameter in one.params:
                if parameter.name in ("help",) or getattr(parameter, "hidden", False):
                    continue
                keys = (f"help-{name}-{parameter.name}", f"help-any-{parameter.name}")
                assert any(_has(words, key) for key in keys), keys


def _has(words: object, key: str) -> bool:
    try:
        return bool(words(key))  # type: ignore[operator]
    except LookupError:
        return False


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check",), "Er ontbreekt iets"),
        (("start", "oefening-10", "--poort", "1"), "De optie --poort bestaat niet"),
        (("begin",), 'De opdracht "begin" bestaat niet'),
        (
            ("start", "oefening-10", "--port", "8.891"),
            "Wel: een heel getal van 1 tot en met 65535",
        ),
        (("start", "oefening-10", "--port", "99999"), "Bij --port kan dit niet"),
        (("report", "x", "--to", "docx"), "Bij --to kan dit niet. Wel: md, html, csv, ics"),
        (("stage", "--lang", "fr"), "Bij --lang kan dit niet. Wel: nl, en"),
        (("schema", "draaiboek", "nog-iets"), "Hier staat te veel"),
    ],
)
def test_use_3_6_wrong_usage_is_said_in_the_language_and_ends_with_2(words: tuple[str, ...], said: str) -> None:
    code, output = run(*words)
    assert code == 2
    assert said in output
    assert "--help" in output
    for english in ("Usage", "Error", "Invalid", "Missing", "No such", "Try"):
        assert english not in output


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("to", ["md", "html"])
def test_use_3_6_a_report_is_in_the_language_of_its_meeting(tmp_path: Path, language: Language, to: str) -> None:
    record = read_record(EXAMPLE)
    meeting = record.meeting.model_copy(update={"language": language})
    path = tmp_path / "a.toml"
    write_record(record.model_copy(update={"meeting": meeting}), path)
    own = run("report", str(path), "--to", to, "-o", "-")[1]
    assert own == run("report", str(path), "--to", to, "-o", "-", "--lang", language.value)[1]
    other = next(one for one in Language if one is not language)
    assert own != run("report", str(path), "--to", to, "-o", "-", "--lang", other.value)[1]


def test_use_3_6_the_wall_and_the_console_take_the_language_of_the_meeting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    text = (ROOT / "scenarios" / "oefening-10.toml").read_text(encoding="utf-8")
    path = tmp_path / "plan.toml"
    path.write_text(text.replace('taal = "nl"', 'taal = "en"'), encoding="utf-8")
    live, opened = launch.prepare(path, launch.Wishes(rehearsal=True, address="127.0.0.1"))
    assert opened.scenario.language is Language.ENGLISH
    assert live.language is Language.ENGLISH
    assert commands._language_of(live, None) is Language.ENGLISH
    assert commands._language_of(live, Language.DUTCH) is Language.DUTCH
    older = live.model_copy(update={"language": None})
    assert commands._language_of(older, None) is Language.ENGLISH
    path.unlink()
    assert commands._language_of(older, None) is own_language()
    path.write_text(text, encoding="utf-8")
    asked = launch.Wishes(rehearsal=True, address="127.0.0.1", language=Language.ENGLISH)
    assert launch.prepare(path, asked)[1].scenario.language is Language.ENGLISH


@pytest.mark.parametrize("words", [(), ("review",), ("start", "oefening-10"), ("demo",)])
def test_use_3_6_a_screen_without_a_terminal_says_so_and_ends(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    code, said = run(*words)
    assert code == 1
    assert "terminal nodig" in said
    assert "workshop" in said
    assert len(said.strip().splitlines()) == 1
    assert not list((tmp_path / "state").glob("*.live.json")), "no room is left"


@pytest.mark.parametrize("face", ["console", "stage"])
def test_use_3_6_console_and_stage_need_a_terminal_too(face: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_running", lambda _: None)
    with pytest.raises(launch.LaunchError) as refused:
        commands.attach_console(None, None) if face == "console" else commands.attach_stage(None, None, dark=False)
    assert refused.value.key == f"cli-no-terminal-{face}"


@pytest.mark.parametrize("words", [("schema", "verslag"), ("check", str(EXAMPLE)), ("report", str(EXAMPLE), "-o", "-")])
def test_use_3_6_a_reader_that_has_had_enough_is_no_fault_of_the_disk(words: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "workshop", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read().decode()
        code = process.wait(60)
    assert said == ""
    assert code == 0
