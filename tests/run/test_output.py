"""What a command writes never takes the place of something by surprise."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from given import Given, scenario
from needs import need
from typer.testing import CliRunner

from workshop.cli import app
from workshop.core.events import FACILITATOR, SessionClosed
from workshop.core.record import record_of
from workshop.files.atomic import write_atomically
from workshop.files.sessions import write_record
from workshop.run import output
from workshop.text import catalogue

WORDS = catalogue("nl", "cli")
THERE = "van iemand anders\n"


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, [*words])
    return result.exit_code, result.output.replace("\n", "")


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    given = Given(scenario())
    given.do(FACILITATOR, SessionClosed())
    path = tmp_path / "verslag.toml"
    write_record(record_of(given.session), path)
    return path


def itself(record: Path) -> Path:
    return record


def a_link_to_it(record: Path) -> Path:
    link = record.with_name("snelkoppeling.md")
    link.symlink_to(record)
    return link


def a_second_name(record: Path) -> Path:
    second = record.with_name("tweede.md")
    os.link(record, second)
    return second


def by_way_of_a_folder(record: Path) -> Path:
    return record.parent / ".." / record.parent.name / record.name


@pytest.mark.parametrize("name", [itself, a_link_to_it, a_second_name, by_way_of_a_folder])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_use_3_4_a_report_never_takes_the_place_of_its_record(
    record: Path, name: Callable[[Path], Path], force: list[str]
) -> None:
    before, target = record.read_bytes(), name(record)
    code, said = run("report", str(record), "--to", "md", "--output", str(target), *force)
    assert (code, said) == (1, WORDS("cli-is-source", path=str(target)))
    assert record.read_bytes() == before


@pytest.mark.parametrize("to", ["md", "html", "csv", "ics"])
def test_use_3_4_what_is_there_stays_and_the_remedy_is_named(record: Path, to: str) -> None:
    target = record.with_suffix(f".{to}")
    target.write_text(THERE, encoding="utf-8")
    code, said = run("report", str(record), "--to", to)
    assert (code, said) == (1, WORDS("cli-is-there", path=str(target)))
    assert "--force" in said
    assert target.read_text(encoding="utf-8") == THERE
    assert run("report", str(record), "--to", to, "--force")[0] == 0
    assert target.read_text(encoding="utf-8") != THERE


def test_use_3_4_cards_ask_too_and_never_replace_the_scenario(record: Path) -> None:
    path = record.with_name("draaiboek.html")
    shipped = Path(__file__).parents[2] / "scenarios" / "oefening-10.toml"
    text = shipped.read_text(encoding="utf-8").replace(
        'id = "oefening-10"', 'id = "oefening-10"\ndeelnamecode = "KADE"', 1
    )
    path.write_text(text, encoding="utf-8")
    words = ["cards", str(path), "--address", "192.168.1.20"]
    assert run(*words, "-o", str(path), "--force") == (1, WORDS("cli-is-source", path=str(path)))
    assert run(*words)[0] == 0
    code, said = run(*words)
    assert (code, "--force" in said) == (1, True)
    assert run(*words, "--force")[0] == 0


def test_use_3_4_a_link_is_followed_with_force_only_and_stays_a_link(record: Path) -> None:
    target, link = record.with_name("echt.md"), record.with_name("link.md")
    target.write_text(THERE, encoding="utf-8")
    link.symlink_to(target)
    words = ["report", str(record), "--to", "md", "-o", str(link)]
    assert run(*words)[0] == 1
    assert target.read_text(encoding="utf-8") == THERE
    assert run(*words, "--force")[0] == 0
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") != THERE


def test_use_3_4_a_link_to_nothing_is_something_too(record: Path) -> None:
    link = record.with_name("link.md")
    link.symlink_to(record.with_name("nergens.md"))
    assert run("report", str(record), "--to", "md", "-o", str(link))[0] == 1
    assert not record.with_name("nergens.md").exists()


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_use_3_4_what_is_no_file_is_left_alone_also_with_force(record: Path, force: list[str]) -> None:
    need("named pipes", hasattr(os, "mkfifo"))
    pipe = record.with_name("pijp")
    os.mkfifo(pipe)
    for target in (pipe, Path("/dev/null")):
        code, said = run("report", str(record), "--to", "md", "-o", str(target), *force)
        assert (code, said) == (1, WORDS("cli-no-file", path=str(target)))
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.parametrize(("answer", "replaced"), [("j\n", True), ("ja\n", True), ("\n", False), ("n\n", False)])
def test_use_3_4_at_a_terminal_it_asks(
    record: Path, monkeypatch: pytest.MonkeyPatch, answer: str, replaced: bool
) -> None:
    target = record.with_suffix(".md")
    target.write_text(THERE, encoding="utf-8")

    class Terminal:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return answer

        def write(self, text: str) -> int:
            return len(text)

        def flush(self) -> None: ...

    terminal = Terminal()
    monkeypatch.setattr(output.sys, "stdin", terminal)
    monkeypatch.setattr(output.sys, "stderr", terminal)
    if replaced:
        output.write_output(target, "nieuw\n", WORDS)
    else:
        with pytest.raises(output.LaunchError):
            output.write_output(target, "nieuw\n", WORDS)
    assert target.read_text(encoding="utf-8") == ("nieuw\n" if replaced else THERE)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_use_3_4_a_file_that_is_replaced_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    need("file modes", os.name == "posix")
    path = tmp_path / "verslag.toml"
    path.touch()
    path.chmod(mode)
    write_atomically(path, "nieuw")
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_l25_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    need("file modes", os.name == "posix")
    write_atomically(tmp_path / "verslag.toml", "nieuw")
    assert stat.S_IMODE((tmp_path / "verslag.toml").stat().st_mode) == 0o600
