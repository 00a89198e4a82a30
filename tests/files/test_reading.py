"""Files that are no files, that never end, that change, or that hold more than people write."""

import os
import socket
import threading
from pathlib import Path

import pytest
from needs import need
from paper import SOUND, Writer, line

from workshop.files import reading
from workshop.files.bounds import LARGEST_SCENARIO
from workshop.files.check import check_file
from workshop.files.live import live_rooms, read_live
from workshop.files.problems import Code, sentence
from workshop.files.reading import NotAFile, StillChanging, TooLarge, read_whole
from workshop.files.scenarios import ScenarioError, find_scenario, load_scenario
from workshop.files.sessions import SessionError, read_record, write_text

STEP = '[[stap]]\nid = "a"\ntitel = "b"\nwerkvorm = "vraag"\nvraag = "c"\nminuten = 1\n'
HEAD = 'schema = 1\nid = "proef"\ntitel = "Op"\nregio = "V"\ngespreksleider = "P"\n'
RECORD = '[bijeenkomst]\nid = "x"\n'
posix = pytest.mark.usefixtures("pipes")


@pytest.fixture
def pipes() -> None:
    """Windows has none among its files."""
    need("named pipes", hasattr(os, "mkfifo"))


def codes(path: Path) -> list[Code]:
    problems = check_file(path)
    assert problems == check_file(path)
    for language in ("nl", "en"):
        assert all(sentence(one, language) for one in check_file(path, language))
    return [one.code for one in problems]


@posix
def test_use_3_5_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pijp.toml"
    os.mkfifo(path)
    assert codes(path) == [Code.NOT_A_FILE]
    assert find_scenario(str(path)) == path
    with pytest.raises(ScenarioError, match="geen bestand"):
        load_scenario(path)
    with pytest.raises(SessionError, match="geen bestand"):
        read_record(path)
    with pytest.raises(NotAFile):
        write_text("x", path, {"hash"})
    (tmp_path / "kamer.live.json").symlink_to(path)
    assert read_live(tmp_path / "kamer.live.json") is None
    assert live_rooms(tmp_path) == []


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/null"])
def test_use_3_5_a_device_is_not_read(device: str) -> None:
    assert codes(Path(device)) == [Code.NOT_A_FILE]


@posix
def test_use_3_5_a_pipe_that_takes_the_place_of_the_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_text(SOUND, encoding="utf-8")
    looked_at = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda self, **_: looked_at)
    with pytest.raises(NotAFile):
        read_whole(path, 1000)


@posix
def test_use_3_5_a_socket_and_a_folder_are_said_to_be_what_they_are(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(tmp_path / "s.toml"))
        assert codes(tmp_path / "s.toml") == [Code.NOT_A_FILE]
    assert codes(tmp_path) == [Code.FOLDER]
    with pytest.raises(ScenarioError, match="een map"):
        load_scenario(find_scenario(str(tmp_path)))


def test_use_3_5_a_name_that_no_file_can_have_is_a_sentence(tmp_path: Path) -> None:
    for name in ("x" * 5000, "a\0b"):
        with pytest.raises(ScenarioError, match="Er is geen draaiboek"):
            find_scenario(name)
    (one,) = check_file(tmp_path / ("x" * 400))
    assert "de naam is te lang" in one.message


def test_use_3_5_a_file_that_grows_while_it_is_read_is_read_anew_and_then_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"x")
    sizes: list[int] = []
    fstat = os.fstat

    def growing(handle: int) -> os.stat_result:
        found = fstat(handle)
        sizes.append(found.st_size)
        if times is None or len(sizes) <= times:
            with path.open("ab") as more:
                more.write(b"x")
        return found

    times: int | None = None
    monkeypatch.setattr(reading.os, "fstat", growing)
    with pytest.raises(StillChanging):
        read_whole(path, 1000)
    assert len(sizes) == 2 * reading.ATTEMPTS
    assert codes(path) == [Code.STILL_CHANGING]
    sizes.clear()
    times = 2
    assert read_whole(path, 1000) == path.read_bytes()


def test_use_3_5_no_more_is_read_than_a_file_may_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"x" * 1001)
    with pytest.raises(TooLarge):
        read_whole(path, 1000)
    assert len(read_whole(path, 1001)) == 1001
    sparse = tmp_path / "leeg.toml"
    with sparse.open("wb") as file:
        file.truncate(1 << 40)
    assert codes(sparse) == [Code.TOO_LARGE_FILE]
    path.write_text(HEAD + STEP + "# x\n" * (LARGEST_SCENARIO // 4))
    (one,) = check_file(path)
    assert one.code is Code.TOO_LARGE_FILE
    assert "2 MB" in one.message


HOSTILE: dict[str, tuple[str, Code]] = {
    "steps": (HEAD + "[[stap]]\n" * 20_000, Code.TOO_MANY_BLOCKS),
    "steps in single brackets": (HEAD + "[stap]\n" * 20_000, Code.TOO_MANY_BLOCKS),
    "tables within a step": (HEAD + STEP + "[[stap.cijfer]]\n" * 60_000, Code.TOO_MANY_BLOCKS),
    "partners": (HEAD + STEP + "[[partner]]\n" * 60_000, Code.TOO_MANY_BLOCKS),
    "promises": (RECORD + "[[toezegging]]\n" * 150_000, Code.TOO_MANY_BLOCKS),
    "whole numbers in letters": (f"{HEAD}afsluitseconden = 0x{'F' * 20_000}\n{STEP}", Code.NUMBER_TOO_LONG),
    "whole numbers": (f"{HEAD}afsluitseconden = {'9' * 20_000}\n{STEP}", Code.NUMBER_TOO_LONG),
    "numbers past what a file can keep": (f"{HEAD}afsluitseconden = {2**63}\n{STEP}", Code.NUMBER_TOO_LONG),
    "brackets": (f"{HEAD}x = {'[' * 500_000}", Code.TOO_DEEP),
    "braces": (f"{HEAD}x = {'{a=' * 300}", Code.CUT_OFF),
    "dotted keys": (f"{HEAD}{'a.' * 500_000}a = 1\n", Code.TOO_DEEP),
    "dotted headers": (f"{HEAD}[{'a.' * 500_000}a]\n", Code.TOO_DEEP),
    "quotation marks": (f"{HEAD}x = {chr(34) * 999_999}\n", Code.SYNTAX),
    "escaped quotation marks": (HEAD + 'x = """' + '\\"""' * 250_000, Code.CUT_OFF),
    "spaces": (f"{HEAD}x = a{' ' * 999_999}b\n", Code.QUOTES_MISSING),
    "spaces in a header": (f"{HEAD}[{' ' * 999_999}\n", Code.HEADER_BROKEN),
    "hard spaces": (HEAD + "\u00a0" * 200_000 + "\n" + STEP, Code.STRANGE_LETTER),
    "a list without an end": (f"{HEAD}x = [{'1,' * 150_000}", Code.CUT_OFF),
    "commas": (f"{HEAD}x = [1{',' * 300_000}]\n", Code.SYNTAX),
    "keys": (HEAD + "".join(f"sleutel_{n} = 1\n" for n in range(60_000)) + STEP, Code.MORE),
    "one long key": (f"{HEAD}{'k' * 900_000} = 1\n{STEP}", Code.KEY_UNKNOWN),
    "one long choice": (f'{HEAD}taal = "{"k" * 900_000}"\n{STEP}', Code.CHOICE_UNKNOWN),
    "prose": ("lorem ipsum dolor sit amet\n" * 30_000, Code.EQUALS_MISSING),
    "a chain of merges": (
        RECORD + "".join(f'[[partner]]\nid="p{n}"\nsamengevoegd_met="p{n + 1}"\n' for n in range(9_000)),
        Code.MISSING,
    ),
}


@pytest.mark.parametrize(("text", "code"), HOSTILE.values(), ids=HOSTILE.keys())
def test_use_3_5_a_hostile_file_is_a_few_sentences(tmp_path: Path, text: str, code: Code) -> None:
    path = tmp_path / "vijand.toml"
    path.write_text(text, encoding="utf-8")
    told: list[list[Code]] = []
    worker = threading.Thread(target=lambda: told.append([one.code for one in check_file(path)]), daemon=True)
    worker.start()
    worker.join(60)
    assert told, "it takes longer than a minute"
    assert code in told[0]
    assert len(told[0]) <= 201


def test_use_3_5_too_many_steps_is_said_of_steps(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(HEAD + "[[stap]]\n" * 1001, encoding="utf-8")
    (one,) = check_file(path)
    assert "te veel stappen" in one.message
    assert "40" in one.message
    assert one.line == HEAD.count("\n") + 41, "the first that does not fit"


def test_use_3_5_eleven_thousand_partners_are_no_enemy(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(HEAD + STEP + "".join(f'[[partner]]\nnaam = "Bedrijf {n}"\n' for n in range(11_378)))
    assert len(load_scenario(path).partners) == 11_378


def test_use_3_5_a_sound_file_is_not_looked_through_twice(write: type[Writer]) -> None:
    (one,) = write.check(("minuten = 10", "minuten = 0"))
    assert one.line == line("minuten = 10")
