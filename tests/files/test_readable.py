"""A saved session is read with pleasure: what matters, in rows, in a shape that never jumps; older ones still open."""

import json
import re
from pathlib import Path

import pytest
from drill import examples
from given import Given
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.record import Record, record_of
from workshop.core.terms import Group, Mandate
from workshop.files.check import check_file
from workshop.files.schema import session_schema
from workshop.files.sessions import open_record, read_record, record_text, same_record, write_record
from workshop.report.formats import FORMATS, render

TESTS = Path(__file__).parents[1]
EXAMPLE = TESTS.parent / "sessions" / "voorbeeld-oefening.toml"
FIRST = TESTS / "kept" / "first-session.toml"
"""What the first program that saved sessions wrote; never made anew."""
SIXTEEN = 1200
"""Lines for promises, agreements and answers of 16 people."""
PROMISE = 40


def blocks(text: str) -> list[tuple[str, int]]:
    """Each header of the file with its number of lines, without the blank ones."""
    found: list[tuple[str, int]] = []
    for line in text.splitlines():
        if line.startswith("["):
            found.append((line, 0))
        if found and line:
            found[-1] = (found[-1][0], found[-1][1] + 1)
    return found


def test_use_2_8_the_example_is_short_enough_to_read() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    record = read_record(EXAMPLE)
    assert record.meeting.people == 16
    assert len(record.commitments) + len(record.agreements) + len(record.contributions) > 60
    assert record_text(record) == text, "made with this program"
    said = [count for header, count in blocks(text) if re.match(r"\[+(toezegging|afspraak|antwoorden|genoemd)", header)]
    assert sum(said) < SIXTEEN
    assert len(text.splitlines()) < SIXTEEN
    promises = re.findall(
        r"(?ms)^\[\[(?:toezegging|afspraak)\]\]\n.*?(?=^\[\[(?:toezegging|afspraak)\]\]|^\[\[per_groep)", text
    )
    assert len(promises) == len(record.commitments) + len(record.agreements)
    assert max(map(len, map(str.splitlines, promises[: len(record.commitments)]))) < PROMISE
    assert sum(map(len, map(str.splitlines, promises))) / len(promises) < PROMISE


def test_use_2_8_nothing_is_said_that_goes_without_saying() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    for noise in (
        "= false",
        '= ""',
        "= []",
        "stemmers = 0",
        'mandaat = "ja"',
        "[[toezegging.geschiedenis]]",
        'was = ""',
    ):
        assert noise not in text, noise
    assert text.count("geschiedenis = [") == sum(bool(one.history) for one in read_record(EXAMPLE).commitments)


def filled_in(meeting: Given, by: str, **words: object) -> None:
    """Somebody changes the first promise into these words beside those that are there."""
    wording = meeting.session.commitments["T1"].wording().model_copy(update=words)
    assert meeting.do(by, e.CommitmentReworded(commitment="T1", wording=wording)).refusal is None


def promising() -> Given:
    meeting = Given().join("K7M4", "bank-noord").join("M2M2", "bank-noord").lead(e.StepStarted(step="toezeggingen"))
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=CommitmentText(what="Wij bellen.")))
    return meeting


def history(meeting: Given) -> list[tuple[str, str]]:
    return [(past.field, past.was) for past in meeting.session.commitments["T1"].history]


def test_use_2_8_filling_in_is_no_history() -> None:
    meeting = promising()
    filled_in(meeting, "K7M4", first_step="Een lijst", noticed_by="Ik word gebeld")
    filled_in(meeting, "K7M4", with_whom=("gemeente-zijlen",), ambassador=True)
    filled_in(meeting, "K7M4", mandate=Mandate.RESERVED, reserved_with="het bestuur")
    assert history(meeting) == []


def test_use_2_8_what_was_said_and_is_said_otherwise_is_history() -> None:
    meeting = promising()
    filled_in(meeting, "K7M4", first_step="Een lijst")
    filled_in(meeting, "K7M4", first_step="Een langere lijst", what="Wij bellen iedereen.")
    assert history(meeting) == [("what", "Wij bellen."), ("first_step", "Een lijst")]


@pytest.mark.parametrize("by", [e.FACILITATOR, "M2M2"])
def test_use_2_8_history_starts_when_somebody_else_changes_it(by: str) -> None:
    meeting = promising()
    filled_in(meeting, by, first_step="Een lijst")
    filled_in(meeting, "K7M4", noticed_by="Ik word gebeld")
    assert history(meeting) == [("first_step", ""), ("noticed_by", "")]


def test_use_2_8_history_starts_when_the_owner_confirms() -> None:
    meeting = Given().join("K7M4", "bank-noord").lead(e.StepStarted(step="toezeggingen"))
    meeting.lead(e.CommitmentMade(owner="bank-noord", wording=CommitmentText(what="Wij bellen.")))
    filled_in(meeting, e.FACILITATOR, first_step="Een lijst")
    assert history(meeting) == [], "the facilitator is still writing it down"
    meeting.do("K7M4", e.CommitmentConfirmed(commitment="T1"))
    filled_in(meeting, e.FACILITATOR, noticed_by="Ik word gebeld")
    assert history(meeting) == [("noticed_by", "")]


def test_use_2_8_logs_of_the_first_rules_keep_every_word() -> None:
    meeting = promising()
    meeting.session.rules = 1
    filled_in(meeting, "K7M4", first_step="Een lijst")
    assert history(meeting) == [("first_step", "")]


def answered(*texts: str) -> Record:
    """A meeting in which these were answered, in two steps by turns, and one promise has a history."""
    meeting = promising()
    filled_in(meeting, e.FACILITATOR, what=texts[0])
    for number, text in enumerate(texts):
        meeting.join(f"S{number:03}", group=Group.ENTREPRENEUR)
        meeting.lead(e.StepStarted(step="drempels"))
        given_by = f"S{number:03}"
        meeting.do(given_by, e.ContributionGiven(seat=given_by, step="drempels", text=text, theme="Geen tijd"))
    assert meeting.refused == []
    return record_of(meeting.session)


TEXT = st.text(alphabet=st.sampled_from("aé \"'\\#={}[],\n"), min_size=1, max_size=280).map(
    lambda text: e.ContributionGiven(seat="S", step="x", text=f"x{text}", theme=None).text
)


@settings(deadline=None, max_examples=examples(50))
@given(texts=st.tuples(TEXT, TEXT))
def test_use_2_8_the_shape_is_the_same_whatever_is_said(texts: tuple[str, str]) -> None:
    short, long = record_text(answered("Kort.", "Kort.")), record_text(answered(*texts))

    def skeleton(text: str) -> list[str]:
        rows = [row for row in text.splitlines() if not row.startswith(("wat = ", "bevestigd_kenmerk = "))]
        return [row.partition(" = ")[0] for row in rows if re.match(r"\[|\w+ = |    \{ |\]", row)]

    assert [row for row in skeleton(long) if row in set(skeleton(short))] == skeleton(short)


@settings(deadline=None, max_examples=examples(50))
@given(texts=st.tuples(TEXT, TEXT))
def test_use_2_8_what_stands_on_one_line_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, texts: tuple[str, str]
) -> None:
    record = answered(*texts)
    path = tmp_path_factory.mktemp("rows") / "a.toml"
    write_record(record, path)
    back = read_record(path)
    assert [one.text for one in back.contributions] == list(texts)
    assert same_record(back, record)


def test_use_2_8_a_fault_in_an_answer_is_named_on_its_own_line(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    text = record_text(answered("Een", "Twee", "Drie")).replace('tekst = "Twee"', "tekst = 2")
    path.write_text(text, encoding="utf-8")
    (problem,) = check_file(path)
    assert "tekst = 2" in text.splitlines()[(problem.line or 0) - 1]


def test_use_2_8_the_schema_knows_answers_by_step() -> None:
    answers = session_schema()["properties"]["antwoorden"]
    assert "stap" not in answers["additionalProperties"]["items"]["properties"]
    assert json.dumps(session_schema())


@pytest.mark.parametrize("path", [FIRST, TESTS / "kept" / "session-1.toml"], ids=lambda one: one.name)
def test_use_2_9_a_file_of_the_first_version_opens(path: Path, tmp_path: Path) -> None:
    assert "[[inbreng]]" in path.read_text(encoding="utf-8")
    assert [problem for problem in check_file(path) if problem.is_error] == []
    record = read_record(path)
    assert record.commitments
    assert record.agreements
    assert record.contributions
    for to in FORMATS:
        assert render(record, to, "nl")
    copy = tmp_path / "a.toml"
    copy.write_bytes(path.read_bytes())
    opened = open_record(copy)
    write_record(opened.record, copy, expect_hash=opened.hash)
    assert (tmp_path / "a.toml.oud").read_bytes() == path.read_bytes()
    assert same_record(read_record(copy), record)
