"""Files that an earlier version wrote go on being read; a record's file is kept beside when it is written again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.core.record import FIRST_RULES, SCHEMA, reopen
from workshop.core.scenario import SCHEMA as SCENARIO_SCHEMA
from workshop.files.check import check_file
from workshop.files.migrations import RECORD, SCENARIO, migrated, version_of
from workshop.files.scenarios import load_scenario
from workshop.files.sessions import open_record, read_record, record_text, write_record

KEPT = Path(__file__).parents[1] / "kept"
"""What earlier versions of the program wrote; never made anew."""
SCENARIO_1 = KEPT / "scenario-1.toml"
SESSION_1 = KEPT / "session-1.toml"


def test_use_0_4_each_number_has_a_migration() -> None:
    assert (len(SCENARIO) + 1, len(RECORD) + 1) == (SCENARIO_SCHEMA, SCHEMA)


def test_use_0_4_a_scenario_of_version_1_is_read_without_being_written() -> None:
    before = SCENARIO_1.read_bytes()
    assert b"\nschema = 1 " in before
    scenario = load_scenario(SCENARIO_1)
    assert scenario.schema_version == SCENARIO_SCHEMA
    assert (scenario.id, len(scenario.steps)) == ("stakeholderbijeenkomst-90", 18)
    assert [problem for problem in check_file(SCENARIO_1) if problem.is_error] == []
    assert SCENARIO_1.read_bytes() == before


def test_use_0_4_a_record_of_version_1_is_read_with_the_rules_it_was_made_under() -> None:
    record = read_record(SESSION_1)
    assert record.schema_version == SCHEMA
    assert record.meeting.rules == reopen(record).rules == FIRST_RULES
    assert [problem for problem in check_file(SESSION_1) if problem.is_error] == []
    assert [one.id for one in record.commitments] == ["T1", "T2"]
    assert [len(one.signatures) for one in record.agreements] == [3]


def test_use_0_4_a_record_that_names_no_rules_has_the_first_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    told = SESSION_1.read_text(encoding="utf-8")
    assert "regels_versie = 1\n" in told
    path.write_text(told.replace("regels_versie = 1\n", "", 1), encoding="utf-8")
    assert read_record(path).meeting.rules == FIRST_RULES


def test_use_0_4_the_first_rewrite_keeps_the_file_of_version_1_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(SESSION_1.read_bytes())
    read = open_record(path)
    assert (read.is_older, read.has_comments) == (True, False)
    write_record(read.record, path, expect_hash=read.hash)
    assert (tmp_path / "a.toml.oud").read_bytes() == SESSION_1.read_bytes()
    assert f"\nschema = {SCHEMA}\n" in path.read_text(encoding="utf-8")
    again = open_record(path)
    assert not again.is_older
    assert again.record == read.record
    write_record(again.record, path, expect_hash=again.hash)
    assert [one.name for one in tmp_path.glob("*.oud*")] == ["a.toml.oud"]


def test_use_0_4_what_looks_like_a_number_of_a_file_inside_it_is_none(tmp_path: Path) -> None:
    record = read_record(SESSION_1)
    record.meeting.note = "regel een\nschema = 1\nregel drie"
    path = tmp_path / "a.toml"
    path.write_text(record_text(record), encoding="utf-8")
    assert not open_record(path).is_older


_SAID = st.one_of(st.integers(), st.booleans(), st.none(), st.text(max_size=5), st.floats(), st.just([]))


@given(said=_SAID, more=st.dictionaries(st.text(max_size=8), _SAID, max_size=3))
def test_use_0_4_a_migration_judges_nothing_and_never_changes_what_it_was_given(
    said: object, more: dict[str, object]
) -> None:
    plain = more | {"schema": said}
    before = dict(plain)
    brought = migrated(plain, RECORD)
    assert repr(plain) == repr(before)
    version = version_of(plain)
    newest = len(RECORD) + 1
    assert brought["schema"] == (newest if version is not None and version < newest else said) or said != said


@pytest.mark.parametrize(("plain", "version"), [({}, 1), ({"schema": 2}, 2), ({"schema": True}, None),
                                                ({"schema": 0}, None), ({"schema": "1"}, None)])  # fmt: skip
def test_use_0_4_the_version_that_data_says_it_has(plain: dict[str, object], version: int | None) -> None:
    assert version_of(plain) == version
