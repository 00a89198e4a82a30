"""A saved session comes back as it was, can be read aloud, and says what is wrong when somebody damaged it."""

import datetime as dt
import stat
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from drill import examples
from given import START, Given
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop.core import events as e
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import SCHEMA, Record, record_of, reopen
from workshop.core.terms import CommitmentKind, Group, Mandate, Omslag, PartnerKind, SeatKind, Status
from workshop.files.check import check_file
from workshop.files.convert import from_plain, to_plain
from workshop.files.problems import Code
from workshop.files.sessions import (
    ChangedOnDisk,
    SessionError,
    as_saved,
    open_record,
    read_record,
    record_text,
    same_record,
    write_record,
)

GOLDEN = Path(__file__).with_name("golden_session.toml")


def afternoon() -> Given:
    """A meeting in which everything that a file can hold happened once."""
    meeting = Given(software="workshop 0.0.0")
    meeting.join("K7M4", "bank-noord").join("B2C3", group=Group.ENTREPRENEUR).join("T1", kind=SeatKind.TABLE, people=4)
    meeting.do(e.DOOR, e.SeatTaken(seat="D4D4", group=Group.HELPER, new_partner=e.NewPartner(name="Nieuwe Club")))
    meeting.join("KA01", "gemeente-zijlen", Group.GOVERNMENT, kind=SeatKind.CARD)
    meeting.lead(e.StepStarted(step="begin"))
    for seat, point in (("K7M4", 2), ("B2C3", 3), ("D4D4", 4)):
        meeting.do(seat, e.VoteCast(seat=seat, step="begin", choices={point: 1}))
    meeting.lead(e.StepClosed(step="begin"), e.ResultShown(step="begin"), e.StepStarted(step="verhaal"))
    meeting.lead(e.StepStarted(step="drempels"))
    meeting.do("B2C3", e.ContributionGiven(seat="B2C3", step="drempels", text="Te veel\npapier", second_text="Loket",
                                           theme="Te veel regels"))  # fmt: skip
    meeting.lead(e.TextReleased(items=("I1",)))
    meeting.lead(e.ContributionGiven(seat="KA01", step="drempels", text="[red]geen tijd\\", theme="Geen tijd"))
    meeting.lead(e.StepStarted(step="eerst"))
    meeting.do("K7M4", e.VoteCast(seat="K7M4", step="eerst", choices={1: 2, 2: 1}))
    meeting.lead(e.StepClosed(step="eerst"), e.StepSkipped(step="eind"), e.StepStarted(step="netwerk"))
    meeting.do("B2C3", e.OrganisationNamed(seat="B2C3", step="netwerk", name="Markt", kind=PartnerKind.WHOLESALER))
    meeting.lead(e.StepStarted(step="toezeggingen"))
    words = CommitmentText(
        what="Wij bellen samen\nmet de ondernemer.",
        omslag=Omslag.AANBOD,
        kind=CommitmentKind.STOP,
        with_whom=("gemeente-zijlen",),
        due=dt.date(2027, 1, 1),
        first_step='Bellen met """de" gemeente',
        first_step_due=dt.date(2026, 12, 10),
        mandate=Mandate.RESERVED,
        reserved_with="de directie",
        reserved_until=dt.date(2026, 12, 17),
        ambassador=True,
    )
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=words))
    other = words.model_copy(update={"kind": CommitmentKind.MERGE, "mandate": Mandate.FULL, "ambassador": False})
    meeting.do("K7M4", e.CommitmentReworded(commitment="T1", wording=other.model_copy(update={"with_whom": ()})))
    meeting.lead(e.CommitmentMade(owner="voetbalclub-zijlen", wording=CommitmentText(what="Een avond")))
    meeting.lead(e.CommitmentWithdrawn(commitment="T2", reason="dubbel"))
    meeting.lead(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
    sign = e.AgreementSigned(agreement="A1", partner="bank-noord", version=1, contribution="Wij bellen.", lets_go="Nee")
    meeting.do("K7M4", sign)
    text = SharedText(title="Eén keer vertellen", result="Binnen drie dagen.", coordinator="bank-noord",
                      review_on=dt.date(2027, 3, 3), stalling="Dan belt de trekker.")  # fmt: skip
    meeting.lead(e.AgreementReworded(agreement="A1", text=text), e.AgreementFixed(agreement="A1"))
    meeting.do("K7M4", sign.model_copy(update={"version": 2}))
    meeting.lead(e.AgreementSigned(agreement="A1", partner="gemeente-zijlen", version=2, contribution="Eén nummer."))
    meeting.lead(e.AgreementDeclined(agreement="A1", partner="voetbalclub-zijlen", because="geen tijd"))
    meeting.lead(e.AgreementLeft(agreement="A1", partner="gemeente-zijlen", because="toch niet"))
    meeting.lead(e.PartnersMerged(kept="bank-noord", merged="nieuwe-club"), e.SessionClosed())
    meeting.session.reviewing = True
    day = dt.date(2027, 3, 3)
    meeting.lead(e.FollowUpRecorded(promise="T1", status=Status.UNDER_WAY, on=day, note="Loopt.\nTwee keer gebeld."))
    meeting.lead(e.FollowUpRecorded(promise="A1", status=Status.STUCK, on=day))
    return meeting


@pytest.fixture
def record() -> Record:
    meeting = afternoon()
    assert meeting.refused == []
    return record_of(meeting.session)


def test_the_file_is_the_golden_one(record: Record) -> None:
    assert record_text(record) == GOLDEN.read_text(encoding="utf-8")


def test_the_golden_file_is_sound_toml_for_any_reader() -> None:
    text = GOLDEN.read_text(encoding="utf-8")
    plain = tomllib.loads(text)
    assert plain["schema"] == SCHEMA
    assert plain["bijeenkomst"]["begonnen"].isoformat() == "2026-12-03T13:32:00+01:00"
    assert plain["toezegging"][0]["geschiedenis"][0]["veld"] == "soort"
    assert [check_file(GOLDEN, language) for language in ("nl", "en")] == [[], []]
    english = {"true", "poll", "released", "facilitator", "entrepreneur", "stop", "bank"}
    said = {word for value in _texts(plain) for word in value.split()}
    assert not (said & english) - {"bank"}


def _texts(plain: Any) -> list[str]:
    if isinstance(plain, dict):
        return [text for value in plain.values() for text in _texts(value)]
    if isinstance(plain, list):
        return [text for value in plain for text in _texts(value)]
    return [plain] if isinstance(plain, str) else []


def test_a_record_comes_back_exactly(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    digest = write_record(record, path)
    back = open_record(path)
    assert back.record == record
    assert same_record(back.record, record)
    assert (back.hash, back.has_comments) == (digest, False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert write_record(back.record, path, expect_hash=digest) == digest
    assert not list(tmp_path.glob("*.oud*"))


def test_a_follow_up_months_later_is_written_back(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    write_record(record, path)
    back = open_record(path)
    session = reopen(back.record)
    followed = Given.__new__(Given)
    followed.session, followed.refused = session, []
    followed.log = [
        e.Stamped(number=1, at=START + dt.timedelta(days=400), by=e.FACILITATOR, id="x", event=e.SessionClosed())
    ]
    followed.lead(e.FollowUpRecorded(promise="T1", status=Status.DONE, on=dt.date(2027, 12, 3), note="Gelukt"))
    assert followed.refused == []
    write_record(back.record, path, expect_hash=back.hash)
    assert read_record(path).commitments[0].status is Status.DONE


def test_nobody_elses_work_is_overwritten(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    digest = write_record(record, path)
    path.write_text(path.read_text() + "\n# van een collega\n")
    with pytest.raises(ChangedOnDisk):
        write_record(record, path, expect_hash=digest)
    assert "van een collega" in path.read_text()
    path.unlink()
    with pytest.raises(ChangedOnDisk):
        write_record(record, path, expect_hash=digest)


def test_comments_are_kept_beside_the_file(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    write_record(record, path)
    path.write_text(path.read_text().replace("[bijeenkomst]\n", "[bijeenkomst]  # mooi\n"))
    back = open_record(path)
    assert back.has_comments
    write_record(back.record, path, expect_hash=back.hash)
    assert "# mooi" in (tmp_path / "a.toml.oud").read_text()
    assert not open_record(path).has_comments
    path.write_text(path.read_text() + "# later")
    write_record(back.record, path)
    assert "# later" in (tmp_path / "a.toml.oud-2").read_text()
    assert "# mooi" in (tmp_path / "a.toml.oud").read_text()


def test_a_hash_in_a_text_is_no_comment(record: Record, tmp_path: Path) -> None:
    record.meeting.note = "# geen opmerking\n# ook niet"
    write_record(record, tmp_path / "a.toml")
    assert not open_record(tmp_path / "a.toml").has_comments


def _cut(text: str) -> str:
    return text[: len(text) * 2 // 3]


def _swap(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


DAMAGE: list[tuple[str, Callable[[str], str], Code]] = [
    ("truncated in a text", lambda text: text[: text.index("Wij bellen samen") + 5], Code.CUT_OFF),
    ("truncated in a line", lambda text: text[: text.rindex('"') - 1], Code.CUT_OFF),
    ("misspelt key", _swap("gespreksleider", "gespreksleidr"), Code.KEY_MISSPELT),
    ("wrong type", _swap("telefoons = 3", 'telefoons = "drie"'), Code.WRONG_TYPE),
    ("unknown word", _swap('status = "bezig"', 'status = "misschien"'), Code.CHOICE_UNKNOWN),
    ("missing", _swap('deelnamecode = "KADE"\n', ""), Code.MISSING),
    ("newer", _swap("schema = 2", "schema = 99\nnieuw = true"), Code.NEWER_SCHEMA),
    ("twice", _swap('id = "T2"', 'id = "T1"'), Code.ID_TWICE),
    ("unknown owner", _swap('eigenaar = "bank-noord"', 'eigenaar = "bank-zuid"'), Code.PARTNER_UNKNOWN),
    ("ring", _swap('id = "bank-noord"', 'id = "bank-noord"\nsamengevoegd_met = "nieuwe-club"'), Code.MERGED_IN_A_RING),
]


@pytest.mark.parametrize(("damage", "code"), [(d, c) for _, d, c in DAMAGE], ids=[name for name, _, _ in DAMAGE])
def test_a_damaged_file_says_what_is_wrong(tmp_path: Path, damage: Callable[[str], str], code: Code) -> None:
    path = tmp_path / "a.toml"
    path.write_text(damage(GOLDEN.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(SessionError) as caught:
        read_record(path)
    codes = {problem.code for problem in caught.value.problems}
    assert code in codes
    assert all(problem.line for problem in caught.value.problems)
    assert caught.value.problems == check_file(path)
    assert codes == {code}


def test_a_file_from_a_newer_program_is_refused_before_its_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("schema = 3\nkleur = 'x'\n[bijeenkomst]\nalles = 'anders'\n")
    (problem,) = check_file(path)
    assert (problem.code, problem.line) == (Code.NEWER_SCHEMA, 1)


@pytest.mark.parametrize(
    "raw", [b"", b"\0\1\2", b"\xff\xfe\xff", b"[bijeenkomst]\n", b"bijeenkomst = 3", b"\x1f\x8b\x08"]
)
def test_what_is_no_session_at_all(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(raw)
    with pytest.raises(SessionError):
        read_record(path)
    with pytest.raises(SessionError):
        read_record(tmp_path / "weg.toml")


@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 12_000), junk=st.sampled_from(["", '"', "[", "= ", "\n[[stap]]\n", '"""', "\\", "\x00", "é"]))
def test_no_damage_raises_anything_else(tmp_path: Path, cut: int, junk: str) -> None:
    text = GOLDEN.read_text(encoding="utf-8")
    path = tmp_path / "a.toml"
    path.write_text(text[:cut] + junk + text[cut + len(junk) :], encoding="utf-8")
    try:
        read_record(path)
    except SessionError:
        assert check_file(path)
    else:
        assert not any(problem.is_error for problem in check_file(path))


def test_an_edit_by_hand_is_taken_as_meant(tmp_path: Path) -> None:
    text = GOLDEN.read_text(encoding="utf-8")
    text = text.replace("2026-12-03T13:32:00+01:00", "2026-12-03T13:32:00", 1).replace("per_groep", "per-groep")
    text = text.replace('titel = "Ondernemers vooruit"', 'titel = "Vooruit\\u001b[2J"', 1)
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    back = read_record(path)
    assert back.meeting.started_at == dt.datetime(2026, 12, 3, 12, 32, tzinfo=dt.UTC)
    assert back.meeting.title == "Vooruit[2J"


def test_the_hour_that_comes_twice_is_told_apart(tmp_path: Path, record: Record) -> None:
    first = dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)
    record.meeting.started_at, record.meeting.ended_at = first, first + dt.timedelta(hours=1)
    write_record(record, tmp_path / "a.toml")
    back = read_record(tmp_path / "a.toml").meeting
    assert (back.started_at, back.ended_at) == (record.meeting.started_at, record.meeting.ended_at)
    assert "2026-10-25 02:30:00+02:00" in (tmp_path / "a.toml").read_text()
    assert "2026-10-25 02:30:00+01:00" in (tmp_path / "a.toml").read_text()


@pytest.mark.parametrize("zone", ["Europe", "Mars/Base", "../../etc/passwd", "x" * 300, "Europe/Amsterdam"])
@pytest.mark.parametrize("year", [1, 1800, 9999])
def test_odd_zones_and_years_are_kept(tmp_path: Path, record: Record, zone: str, year: int) -> None:
    record.meeting.zone = zone
    record.meeting.started_at = dt.datetime(year, 12, 31, 23, 59, tzinfo=dt.UTC)
    write_record(record, tmp_path / "a.toml")
    assert read_record(tmp_path / "a.toml") == record


def test_seconds_are_enough(record: Record) -> None:
    record.meeting.started_at += dt.timedelta(microseconds=999_999)
    assert as_saved(record).meeting.started_at == record.meeting.started_at.replace(microsecond=0)


def test_plain_data_and_back_without_a_file(record: Record) -> None:
    plain = to_plain(record, "Europe/Amsterdam")
    read = from_plain(Record, plain, "Europe/Amsterdam")
    assert read.faults == []
    assert Record.model_validate(read.fields, strict=True) == record
