"""Who takes up a barrier, and what was shortened, stand in the minutes, the file and the review alike (S16, F1)."""

from pathlib import Path

from given import Given

from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.record import Record, record_of
from workshop.files.sessions import read_record, write_record
from workshop.report.minutes import minutes_markdown

WORDING = CommitmentText(
    what="Wij pakken deze drempel op: Te veel regels", barrier="Te veel regels", first_step="Maandag bel ik het loket"
)


def held() -> Record:
    meeting = Given().join("K7M4", "gemeente-zijlen").lead(e.StepStarted(step="drempels"))
    meeting.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="Iets", theme="Te veel regels"))
    meeting.lead(
        e.CommitmentMade(owner="gemeente-zijlen", wording=WORDING),
        e.PlanShortened(minutes={"eerst": 0, "toezeggingen": 6}),
        e.StepStarted(step="toezeggingen"),
        e.SessionClosed(),
    )
    assert not meeting.refused
    return record_of(meeting.session)


def test_s16_the_minutes_say_who_takes_up_which_barrier_before_anything_else_is_promised() -> None:
    told = minutes_markdown(held(), "nl")
    assert told.index("Welke drempels") < told.index("Wie een drempel oppakt") < told.index("T1 · Gemeente Zijlen")
    assert "Maandag bel ik het loket" in told


def test_f1_the_minutes_say_what_was_skipped_and_what_was_shortened() -> None:
    told = minutes_markdown(held(), "nl")
    assert "Wat eerst?" in told
    assert "“Wat ga jij doen?”: ingekort van 10 naar 6 minuten" in told


def test_s16_the_file_holds_the_barrier_and_the_shorter_plan(tmp_path: Path) -> None:
    path = tmp_path / "verslag.toml"
    write_record(held(), path)
    text = path.read_text(encoding="utf-8")
    assert 'drempel = "Te veel regels"' in text
    assert "ingekort_tot = 6" in text
    assert read_record(path).commitments[0].barrier == "Te veel regels"
