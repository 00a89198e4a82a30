"""A signature and a confirmation still hold in a program whose models have gained fields (F9)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from workshop.core import fingerprints
from workshop.core.fingerprints import COMMITMENT_V1, SHARED_TEXT_V1, content, fingerprint
from workshop.core.promises import CommitmentText, SharedText

TESTS = Path(__file__).parents[1]
SIGNED = TESTS / "kept" / "signed-1.toml"
LOG = TESTS / "kept" / "log-rules-1.jsonl"

LATER_PROGRAM = """
import importlib.util, json, sys
from pathlib import Path

# The module on promises as a later version would have it: every text has one more field.
spec = importlib.util.find_spec("workshop.core.promises")
source = Path(spec.origin).read_text(encoding="utf-8")
for first in ("    what: str\\n", "    title: str\\n"):
    assert first in source
    source = source.replace(first, first + "    later: %s\\n")
module = importlib.util.module_from_spec(spec)
sys.modules["workshop.core.promises"] = module
exec(compile(source, spec.origin, "exec"), module.__dict__)
import workshop.files.words
workshop.files.words.KEYS["later"] = "later"

from workshop.core import events as e
from workshop.core.fold import apply, begin
from workshop.files.sessions import read_record

signed, log = map(Path, sys.argv[1:])
stamped = [e.Stamped.model_validate_json(line) for line in log.read_text(encoding="utf-8").splitlines()]
session = begin(stamped[0])
for one in stamped[1:]:
    apply(session, one)
record = read_record(signed)

def told(agreement):
    states = {one.partner: agreement.state_of(one.partner) for one in agreement.signatures}
    same = agreement.current.text().fingerprint() == agreement.current.fingerprint
    return {"fingerprint": agreement.current.fingerprint, "same": same, "states": states}

print(json.dumps({
    "fields": ["later" in one.model_fields for one in (module.CommitmentText, module.SharedText)],
    "refused": session.refused,
    "folded": told(session.agreements["A1"]),
    "read": told(record.agreements[0]),
    "mark": session.commitments["T1"].mark(),
}))
"""
"""Folds the kept log and reads the kept record after one field was added with this type and default."""

SIGNED_THEN = {
    "fingerprint": "321404a3770daa792ba272b56b0429d8",
    "same": True,
    "states": {"bank-noord": "reserved", "gemeente-zijlen": "signed"},
}
"""What the program of rules 1 signed."""


@pytest.mark.parametrize("later", ["str | None = None", "str = ''", "tuple[str, ...] = ()", "bool = False"])
def test_use_0_3_a_signed_log_and_record_hold_after_a_field_is_added(later: str) -> None:
    command = [sys.executable, "-c", LATER_PROGRAM.replace("%s", later), str(SIGNED), str(LOG)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    said = json.loads(ran.stdout)
    assert said["fields"] == [True, True]
    assert said["refused"] == {"10": "unknown-choice", "52": "text-changed", "56": "enough-agreements"}
    assert said["folded"] == SIGNED_THEN
    assert said["read"] == SIGNED_THEN
    assert said["mark"] == "17962b6b1b17"


class LaterText(SharedText):
    """The shared text of a later version."""

    evidence: str | None = None
    public: bool = True


TEXT = SharedText(title="Eén keer vertellen", result="Wie een vraag krijgt, zoekt uit wie kan helpen.")


def test_use_0_3_a_later_field_counts_once_it_is_filled_in() -> None:
    unused = LaterText(**TEXT.model_dump())
    assert unused.fingerprint() == TEXT.fingerprint()
    filled = unused.model_copy(update={"evidence": "De bakker merkt het."})
    closed = unused.model_copy(update={"public": False})
    assert len({TEXT.fingerprint(), filled.fingerprint(), closed.fingerprint()}) == 3


def test_use_0_3_every_frozen_field_counts_also_when_it_is_empty() -> None:
    assert content(TEXT, SHARED_TEXT_V1).keys() == SHARED_TEXT_V1
    assert content(CommitmentText(what="Bellen"), COMMITMENT_V1).keys() == COMMITMENT_V1


def test_use_0_3_the_names_of_v1_are_those_that_were_signed() -> None:
    """These two figures stand in people's files: whoever changes them voids every signature that was ever given."""
    assert fingerprint(sorted(fingerprints.SHARED_TEXT_V1)) == "201c69afcb48eb9732fa00249cfcfa63"
    assert fingerprint(sorted(fingerprints.COMMITMENT_V1)) == "b0f1547c0393d20ef8462caa8c36bf01"
