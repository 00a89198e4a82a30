"""What the system refuses is said in our own words, with a remedy for the command that was typed."""

import errno
import os
import re

import pytest

from workshop.text import LANGUAGES, catalogue
from workshop.text.system import Cause, cause_of, code_of, refused, said_of

CAUSES = {
    errno.ENOSPC: Cause.FULL,
    errno.EROFS: Cause.READ_ONLY,
    errno.ENOENT: Cause.MISSING,
    errno.EISDIR: Cause.FOLDER,
    errno.ENOTDIR: Cause.NO_FOLDER,
    errno.EACCES: Cause.DENIED,
    errno.EPERM: Cause.DENIED,
    errno.EPIPE: Cause.PIPE,
    errno.ENAMETOOLONG: Cause.TOO_LONG,
    errno.EMFILE: Cause.TOO_MANY,
    errno.EIO: Cause.DAMAGED,
    errno.ETIMEDOUT: Cause.SILENT,
    errno.ENETUNREACH: Cause.NETWORK,
    errno.ENOTTY: Cause.OTHER,
}
COMMANDS = ("meeting", "write", "read")
ENGLISH = re.compile(r"\b(?:no such|denied|directory|file|left|errno|disk|device|broken|input|output|error)\b", re.I)


@pytest.mark.parametrize(("number", "cause"), CAUSES.items(), ids=lambda one: str(one))
def test_use_3_6_every_number_has_a_cause(number: int, cause: Cause) -> None:
    assert cause_of(OSError(number, os.strerror(number))) is cause
    assert code_of(OSError(number, "")) == errno.errorcode[number]


def test_use_3_6_an_error_without_a_number_has_the_cause_of_its_class() -> None:
    for error, cause in (
        (FileNotFoundError("x"), Cause.MISSING),
        (PermissionError("x"), Cause.DENIED),
        (BrokenPipeError("x"), Cause.PIPE),
        (TimeoutError("x"), Cause.SILENT),
        (OSError("x"), Cause.OTHER),
    ):
        assert cause_of(error) is cause


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("number", CAUSES)
def test_use_3_6_no_sentence_of_the_system_stands_in_ours(language: str, command: str, number: int) -> None:
    words = catalogue(language, "system")
    error = OSError(number, os.strerror(number), "/pad/naar/iets.toml")
    said = refused(error, words, command)
    assert os.strerror(number) not in said
    assert "Errno" not in said
    assert said.endswith(".") or "workshop" in said.rsplit(".", 1)[-1]
    if language == "nl":
        assert not ENGLISH.search(said.replace("WORKSHOP_STATE_DIR", ""))
        assert not ENGLISH.search(said_of(error, words))


def test_use_3_6_the_remedy_is_that_of_the_command() -> None:
    words = catalogue("nl", "system")
    for number in (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG):
        error = OSError(number, "x", "/pad/x.toml")
        write, meeting, read = (refused(error, words, command) for command in ("write", "meeting", "read"))
        assert "-o" in write
        assert "--sessions" not in write
        assert " -o" not in meeting + read
    assert "--sessions" in refused(OSError(errno.EACCES, "x", "/pad"), words, "meeting")
