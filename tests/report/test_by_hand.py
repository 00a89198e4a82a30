"""What somebody changed in the file by hand means the same in every list, count and report as what the program did."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from tui.review_story import TODAY, record, written

from workshop.core import events as e
from workshop.core import promise_queries, queries
from workshop.core.fold import apply
from workshop.core.record import Record, reopen
from workshop.core.terms import Shown, Status
from workshop.files.sessions import read_record
from workshop.report.barriers import barriers
from workshop.report.edition import Edition
from workshop.report.formats import render
from workshop.report.part import part_of
from workshop.tui.review.ledger import Choice, Kind, Order, choices, chosen, late_count, lines
from workshop.tui.review.shelf import Written, record_events, take

LATER = dt.datetime(2027, 3, 4, 9, tzinfo=dt.UTC)


def edited(folder: Path, promise: str, old: str, new: str) -> Path:
    """The saved meeting in which somebody changed one line of one promise."""
    path = written(folder)
    text = path.read_text(encoding="utf-8")
    before, mark, rest = text.partition(f'id = "{promise}"')
    assert old in rest
    path.write_text(before + mark + rest.replace(old, new, 1), encoding="utf-8")
    return path


def withdrawn_by_event(promise: str) -> Record:
    saved = record()
    kind = e.CommitmentWithdrawn(commitment=promise) if promise[0] == "T" else e.AgreementWithdrawn(agreement=promise)
    applied = apply(reopen(saved), e.Stamped(number=9, at=LATER, by=e.FACILITATOR, id="x", event=kind))
    assert applied.refusal is None
    return saved


def counts(saved: Record) -> dict[str, object]:
    """Everything that is counted or listed of the promises that stand."""
    session, edition = reopen(saved), Edition(saved, "nl")
    return {
        "commitments": [one.id for one in queries.standing_commitments(session)],
        "agreements": [one.id for one in queries.standing_agreements(session)],
        "coverage": queries.coverage(session),
        "coalition": promise_queries.coalition(session),
        "gaps": promise_queries.partner_gaps(session),
        "without": queries.partners_without_promise(session),
        "late": late_count(edition, TODAY),
        "listed": [[one.promise.id for one in chosen(lines(edition, Order.DUE, TODAY), choice, TODAY)]
                   for choice in choices(lines(edition, Order.DUE, TODAY), TODAY)],
        "sheets": [part_of(edition, one.id).commitments == () for one in saved.partners],
        "taken up": barriers(edition),
        "csv": render(saved, "csv", "nl"),
        "ics": render(saved, "ics", "nl"),
    }  # fmt: skip


@pytest.mark.parametrize("promise", ["T1", "T2", "A1"])
def test_use_2_10_a_status_withdrawn_in_the_file_counts_as_withdrawn_everywhere(tmp_path: Path, promise: str) -> None:
    path = edited(tmp_path, promise, 'status = "nog_niet_begonnen"', 'status = "ingetrokken"')
    by_hand, by_event = read_record(path), withdrawn_by_event(promise)
    assert counts(by_hand) == counts(by_event)
    assert promise in render(by_hand, "md", "nl").partition("## Ingetrokken")[2].partition("\n## ")[0]


@pytest.mark.parametrize("promise", ["T1", "A1"])
def test_use_2_10_what_was_withdrawn_by_hand_can_be_put_back(tmp_path: Path, promise: str) -> None:
    saved = take(edited(tmp_path, promise, 'status = "nog_niet_begonnen"', 'status = "ingetrokken"'), "nl")
    back = e.CommitmentRestored(commitment=promise) if promise[0] == "T" else e.AgreementRestored(agreement=promise)

    def keep(record: Record, path: Path, expect_hash: str | None = None) -> str:
        return "as it is"

    assert isinstance(record_events(saved, [back], LATER, keep), Written)
    assert saved.record is not None
    found = next(one for one in (*saved.record.commitments, *saved.record.agreements) if one.id == promise)
    assert (found.stands, found.status) == (True, Status.NOT_STARTED)


def test_use_2_10_a_withdrawn_promise_takes_no_other_words(tmp_path: Path) -> None:
    saved = take(edited(tmp_path, "T1", 'status = "nog_niet_begonnen"', 'status = "ingetrokken"'), "nl")
    assert saved.record is not None
    reworded = e.CommitmentReworded(commitment="T1", wording=saved.record.commitments[0].wording())

    def never(record: Record, path: Path, expect_hash: str | None = None) -> str:
        raise AssertionError("something was written")

    refused = record_events(saved, [reworded], LATER, never)
    assert not isinstance(refused, Written)
    assert refused.key == "withdrawn"


def test_use_2_10_a_status_that_no_follow_up_gave_is_in_the_minutes(tmp_path: Path) -> None:
    saved = read_record(edited(tmp_path, "T1", 'status = "nog_niet_begonnen"', 'status = "gelukt"'))
    told = render(saved, "md", "nl").partition("## Hoe het verder ging")[2].partition("\n## ")[0]
    assert "gelukt" in next(line for line in told.splitlines() if "T1" in line)


HIDES: list[Callable[[Record], None]] = [
    lambda saved: setattr(saved.commitments[0], "shown", Shown.HIDDEN),
    lambda saved: setattr(saved.agreements[0], "shown", Shown.HIDDEN),
]


@pytest.mark.parametrize("hide", HIDES, ids=["commitment", "agreement"])
def test_use_2_10_what_is_hidden_in_the_file_is_told_nowhere(hide: Callable[[Record], None]) -> None:
    saved = record()
    saved.commitments[0].barrier = "Geen tijd"
    saved.commitments[0].what = saved.commitments[0].first_step = "GEHEIM"
    version = saved.agreements[0].versions[-1]
    version.title = "GEHEIM"
    hide(saved)
    other = saved.agreements[0] if saved.commitments[0].shown is Shown.HIDDEN else saved.commitments[0]
    other.shown = Shown.HIDDEN
    for to in ("md", "html", "csv", "ics"):
        assert "GEHEIM" not in render(saved, to, "nl"), to  # type: ignore[arg-type]
    assert not {one.promise.id for one in lines(Edition(saved, "nl"), Order.DUE, TODAY)} & {"T1", "A1"}


def test_use_2_11_a_first_step_taken_before_its_day_is_not_late_after_it() -> None:
    saved = record()
    follow(saved, Status.UNDER_WAY, dt.date(2026, 12, 9))
    (line,) = [one for one in lines(Edition(saved, "nl"), Order.DUE, dt.date(2026, 12, 17)) if one.promise.id == "T1"]
    assert (line.late, line.coming and line.coming.on) == (False, dt.date(2027, 2, 1))


def test_use_2_11_a_word_before_the_day_that_says_nothing_was_done_leaves_it_late() -> None:
    for status in (Status.NOT_STARTED, Status.STUCK, Status.CHANGED):
        saved = record()
        follow(saved, status, dt.date(2026, 12, 9))
        found = lines(Edition(saved, "nl"), Order.DUE, dt.date(2026, 12, 17))
        assert next(one for one in found if one.promise.id == "T1").late, status


def test_use_2_11_a_first_step_that_was_agreed_anew_is_asked_for_anew() -> None:
    saved = record()
    follow(saved, Status.UNDER_WAY, dt.date(2026, 12, 9))
    session = reopen(saved)
    anew = (
        saved.commitments[0]
        .wording()
        .model_copy(update={"first_step": "Ook de kappers bellen", "first_step_due": dt.date(2027, 1, 20)})
    )
    at = dt.datetime(2027, 1, 12, tzinfo=dt.UTC)
    reworded = e.CommitmentReworded(commitment="T1", wording=anew)
    assert apply(session, e.Stamped(number=9, at=at, by=e.FACILITATOR, id="x", event=reworded)).refusal is None
    (line,) = [one for one in lines(Edition(saved, "nl"), Order.DUE, dt.date(2027, 1, 21)) if one.promise.id == "T1"]
    assert (line.late, line.coming and line.coming.on) == (True, dt.date(2027, 1, 20))


def test_use_2_11_a_first_step_agreed_at_a_review_lies_within_two_weeks_of_that_review() -> None:
    saved = record()
    one = saved.commitments[0]
    one.first_step_due, one.changed_at = dt.date(2027, 3, 10), dt.datetime(2027, 3, 3, tzinfo=dt.UTC)
    assert [hint.value for hint in one.hints()] == []
    one.first_step_due = dt.date(2027, 3, 30)
    assert [hint.value for hint in one.hints()] == ["first_step_late"]


def test_use_2_11_a_look_back_a_week_early_has_been() -> None:
    saved = record()
    saved.agreements[0].signatures[-1].reserved_until = dt.date(2027, 1, 12)
    for early, late in ((dt.date(2027, 3, 3), False), (dt.date(2027, 1, 20), True)):
        saved.agreements[0].follow_ups.clear()
        follow(saved, Status.UNDER_WAY, early, "A1")
        found = lines(Edition(saved, "nl"), Order.DUE, dt.date(2027, 3, 11))
        assert next(one for one in found if one.promise.id == "A1").late is late, early


def test_use_2_11_a_status_in_the_file_says_that_the_first_step_was_taken(tmp_path: Path) -> None:
    saved = read_record(edited(tmp_path, "T1", 'status = "nog_niet_begonnen"', 'status = "bezig"'))
    found = lines(Edition(saved, "nl"), Order.DUE, dt.date(2026, 12, 17))
    assert not [one for one in chosen(found, Choice(Kind.LATE), dt.date(2026, 12, 17)) if one.promise.id == "T1"]


def follow(saved: Record, status: Status, on: dt.date, promise: str = "T1") -> None:
    session = reopen(saved)
    at = max(dt.datetime.combine(on, dt.time(12), dt.UTC), session.at)
    event = e.FollowUpRecorded(promise=promise, status=status, on=on)
    assert apply(session, e.Stamped(number=8, at=at, by=e.FACILITATOR, id="f", event=event)).refusal is None
