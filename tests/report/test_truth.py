"""Words that somebody changed in a saved file never pass as signed (F9)."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from given import Given
from tui.review_story import opened, press, record, written
from tui.screen_text import screen_text

from workshop.core import events as e
from workshop.core import queries
from workshop.core.answers import Erasure
from workshop.core.promises import SignatureState
from workshop.core.record import record_of, reopen
from workshop.core.truth import Doubt, findings
from workshop.files.check import check_file
from workshop.files.problems import Code, Severity
from workshop.files.sessions import read_record, record_text
from workshop.report.edition import Edition
from workshop.report.formats import render
from workshop.text import catalogue
from workshop.tui.review.telling import tell

TESTS = Path(__file__).parents[1]
SIGNED = "Wie een vraag krijgt, zoekt samen"
FORGED = "Wie geen vraag krijgt, zoekt samen"
FITS_NOT = "tekst past niet bij de handtekening"


def changed(folder: Path, change: Callable[[str], str]) -> Path:
    """The saved meeting after somebody was in it with an editor."""
    path = written(folder)
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, encoding="utf-8", newline="")
    return path


def doubts(path: Path) -> list[tuple[str, Doubt]]:
    return [(one.promise, one.doubt) for one in findings(read_record(path))]


def codes(path: Path) -> set[Code]:
    found = check_file(path)
    assert all(problem.line for problem in found)
    assert {problem.severity for problem in found} <= {Severity.WARNING}
    return {problem.code for problem in found}


def last(old: str, new: str) -> Callable[[str], str]:
    """Changes the last place where these words stand: that of the version that holds now."""
    return lambda text: new.join(text.rsplit(old, 1))


def test_use_2_4_a_hand_changed_signed_text_is_named_in_check_review_and_reports(tmp_path: Path) -> None:
    path = changed(tmp_path, last(SIGNED, FORGED))
    (problem,) = check_file(path)
    assert (problem.code, problem.severity) == (Code.TEXT_CHANGED, Severity.WARNING)
    assert FITS_NOT in problem.message
    assert "versie 2 van A1" in problem.message
    assert problem.line is not None
    saved = read_record(path)
    edition = Edition(saved, "nl")
    (said,) = edition.doubts("A1")
    assert FITS_NOT in said
    assert re.search(r"versie 2 van 3 december 2026, \d\d:\d\d", said)
    for to in ("md", "html", "csv"):
        assert FITS_NOT in render(saved, to, "nl"), to  # type: ignore[arg-type]
    assert FITS_NOT in "".join(line[1:] for line in render(saved, "ics", "nl").split("\r\n")).replace("\\,", ",")
    told = tell(edition, catalogue("nl", "review", "report", "terms"), saved.agreements[0])
    assert any(FITS_NOT in getattr(block, "text", "") for block in told)


async def test_use_2_4_the_review_says_at_once_that_a_text_does_not_fit(tmp_path: Path) -> None:
    path = changed(tmp_path, last(SIGNED, FORGED))
    async with opened([path], (120, 40)) as pilot:
        assert "past een tekst niet bij de handtekening" in " ".join(screen_text(pilot.app).split())
        await press(pilot, "down down enter")
        assert FITS_NOT in " ".join(screen_text(pilot.app).split())


def test_use_2_4_nobody_counts_as_having_signed_a_changed_text(tmp_path: Path) -> None:
    whole = record()
    assert queries.is_shared(reopen(whole), whole.agreements[0])
    saved = read_record(changed(tmp_path, last(SIGNED, FORGED)))
    session = reopen(saved)
    assert {line.state for line in queries.owner_lines(session, saved.agreements[0])} == {SignatureState.AGAIN}
    assert not queries.is_shared(session, saved.agreements[0])
    minutes = render(saved, "md", "nl").partition("A1 · Elke")[2]
    assert "onder andere woorden" in minutes
    assert "● doet mee" not in minutes.partition("## ")[0]


def test_use_2_4_an_earlier_version_that_was_signed_is_compared_too(tmp_path: Path) -> None:
    path = changed(tmp_path, lambda text: text.replace(SIGNED, FORGED, 1))
    assert [(one.doubt, one.version) for one in findings(read_record(path))] == [(Doubt.TEXT, 1)]
    assert codes(path) == {Code.TEXT_CHANGED}


def _without_version_one(text: str) -> str:
    start = text.index("[[afspraak.versie]]")
    return text[:start] + text[text.index("[[afspraak.versie]]", start + 1) :]


FORGERIES: list[tuple[str, Callable[[str], str], set[Code]]] = [
    ("contribution of an owner", last("Wij nemen de telefoon op", "Wij nemen niets op"), {Code.PART_CHANGED}),
    ("contribution everywhere", lambda text: text.replace("Wij nemen de telefoon op", "Wij doen niets"),
     {Code.PART_CHANGED}),
    ("what is let go", lambda text: text.replace("Onze eigen folder", "Niets"), {Code.PART_CHANGED}),
    ("confirmed promise", last("binnen een week terug", "binnen een jaar terug"), {Code.CONFIRMED_CHANGED}),
    ("confirmed day", last("uiterlijk = 2027-02-01", "uiterlijk = 2029-02-01"), {Code.CONFIRMED_CHANGED}),
    ("text fingerprint out", lambda text: re.sub(r"tekst_kenmerk = \"\w+\",? ?\n?", "", text, count=1),
     {Code.MARK_GONE}),
    ("own fingerprint out", lambda text: re.sub(r",? ?eigen_kenmerk = \"\w+\"\n?", "", text, count=1),
     {Code.MARK_GONE}),
    ("version fingerprint out", lambda text: re.sub(r"(?m)^kenmerk = \"\w+\"\n", "", text, count=1),
     {Code.MARK_GONE}),
    ("confirmation's fingerprint out", lambda text: re.sub(r"(?m)^bevestigd_kenmerk = \"\w+\"\n", "", text, count=1),
     {Code.MARK_GONE}),
    ("version out", _without_version_one, {Code.VERSION_GONE}),
]  # fmt: skip


@pytest.mark.parametrize(("change", "expected"), [one[1:] for one in FORGERIES], ids=[one[0] for one in FORGERIES])
def test_use_2_4_each_kind_of_change_by_hand_has_its_name(
    tmp_path: Path, change: Callable[[str], str], expected: set[Code]
) -> None:
    path = changed(tmp_path, change)
    assert codes(path) == expected
    saved = read_record(path)
    assert any(Edition(saved, "nl").doubts(one.id) for one in (*saved.commitments, *saved.agreements))


def test_use_2_4_a_signature_by_hand_and_an_owner_taken_out_are_named() -> None:
    saved = record()
    (first, second) = saved.agreements[0].owners
    saved.agreements[0].owners.remove(second)
    assert [(one.doubt, one.partner) for one in findings(saved)] == [(Doubt.SIGNATURE_LOOSE, second.partner)]
    saved = record()
    signature = saved.agreements[0].signatures[-1].model_copy(update={"partner": "voetbalclub-zijlen"})
    saved.agreements[0].signatures.append(signature)
    assert [(one.doubt, one.partner) for one in findings(saved)] == [(Doubt.SIGNATURE_LOOSE, "voetbalclub-zijlen")]
    saved = record()
    saved.agreements[0].owners.append(first.model_copy(update={"partner": "voetbalclub-zijlen"}))
    assert [(one.doubt, one.partner) for one in findings(saved)] == [(Doubt.OWNER_LOOSE, "voetbalclub-zijlen")]


def test_use_2_4_a_changed_confirmation_is_named_where_the_promise_stands(tmp_path: Path) -> None:
    saved = read_record(changed(tmp_path, last("binnen een week terug", "binnen een jaar terug")))
    card = render(saved, "md", "nl").partition("● T1 · Bank Noord")[2].partition("\n#")[0]
    assert "past niet bij de bevestiging" in card
    assert "past niet bij de bevestiging" in render(saved, "csv", "nl")


def test_use_2_4_what_was_erased_is_not_compared_and_said_so() -> None:
    saved = record()
    saved.agreements[0].versions[-1].result = "—"
    saved.agreements[0].owners[0].contribution = saved.agreements[0].signatures[-2].contribution = "—"
    assert Doubt.TEXT in {one.doubt for one in findings(saved)}, "nothing was erased, so a dash is a change by hand"
    saved.erased.append(Erasure(seat="K7M4", at=saved.meeting.started_at))
    assert {one.doubt for one in findings(saved)} == {Doubt.ERASED}
    assert "Een onderdeel is gewist op 3 december 2026" in render(saved, "md", "nl")


@pytest.mark.parametrize("change", [
    lambda text: text.replace("\n", "\r\n"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: "\ufeff" + text,
    lambda text: text.replace(SIGNED, f"  {SIGNED}"),
], ids=["CRLF", "NFD", "BOM", "blanks"])  # fmt: skip
def test_use_2_4_what_an_editor_does_to_line_ends_and_letters_is_no_forgery(
    tmp_path: Path, change: Callable[[str], str]
) -> None:
    assert doubts(changed(tmp_path, change)) == []


WRITTEN = ("tests/files/golden_session.toml", "tests/kept/session-1.toml", "tests/kept/signed-1.toml",
           "sessions/voorbeeld-oefening.toml")  # fmt: skip


@pytest.mark.parametrize("name", WRITTEN)
def test_use_2_4_what_the_program_wrote_fits(name: str) -> None:
    assert doubts(TESTS.parent / name) == []


def test_use_2_4_a_record_that_was_only_read_and_written_again_fits(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_text(record_text(read_record(path)), encoding="utf-8")
    assert doubts(path) == []


def test_use_2_4_a_clock_that_was_put_right_makes_nobody_a_forger(tmp_path: Path) -> None:
    meeting = Given().join("K7M4", "bank-noord").join("M2M2", "gemeente-zijlen")
    meeting.lead(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
    for seat, partner, seconds in (("K7M4", "bank-noord", -3600), ("M2M2", "gemeente-zijlen", 1800)):
        signed = e.AgreementSigned(agreement="A1", partner=partner, version=1, contribution="Wij bellen.")
        assert meeting.do(seat, signed).refusal is None
        meeting.do(e.ROOM, e.ClockPutRight(seconds=seconds))
    path = tmp_path / "a.toml"
    path.write_text(record_text(record_of(meeting.session)), encoding="utf-8")
    assert len(read_record(path).agreements[0].signatures) == 2
    assert doubts(path) == []
