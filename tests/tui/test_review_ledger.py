"""What a promise asks for next, when it is late, and in what order promises stand."""

import datetime as dt

import pytest
from tui.review_story import TODAY, record

from workshop.core.kept import FollowUp
from workshop.core.record import Record
from workshop.core.terms import Status
from workshop.report.edition import Edition
from workshop.tui.review.ledger import Choice, Kind, Line, Moment, Order, choices, chosen, late_count, lines


@pytest.fixture
def saved() -> Record:
    return record()


def ordered(saved: Record, order: Order, today: dt.date = TODAY) -> list[Line]:
    return lines(Edition(saved, "nl"), order, today)


def line(saved: Record, promise: str, today: dt.date = TODAY) -> Line:
    return next(one for one in ordered(saved, Order.DUE, today) if one.promise.id == promise)


def follow(saved: Record, promise: str, status: Status, on: dt.date) -> None:
    found = next(one for one in (*saved.commitments, *saved.agreements) if one.id == promise)
    found.follow_ups.append(FollowUp(on=on, status=status, at=dt.datetime(2027, 3, 3, tzinfo=dt.UTC)))
    found.status = status


def test_the_first_step_comes_before_the_end(saved: Record) -> None:
    first = line(saved, "T1", dt.date(2026, 12, 10))
    assert first.coming is not None
    assert (first.coming.moment, first.coming.on, first.late) == (Moment.FIRST_STEP, dt.date(2026, 12, 16), False)


def test_a_first_step_that_was_looked_at_makes_way_for_the_end(saved: Record) -> None:
    follow(saved, "T1", Status.UNDER_WAY, dt.date(2026, 12, 16))
    now = line(saved, "T1", dt.date(2026, 12, 20))
    assert now.coming is not None
    assert (now.coming.moment, now.late) == (Moment.DUE, False)


def test_past_the_end_only_done_or_withdrawn_is_not_late(saved: Record) -> None:
    assert line(saved, "T1").late
    for status, late in ((Status.UNDER_WAY, True), (Status.CHANGED, True), (Status.STUCK, True),
                         (Status.DONE, False), (Status.WITHDRAWN, False)):  # fmt: skip
        follow(saved, "T1", status, TODAY)
        assert line(saved, "T1").late is late, status


def test_on_the_day_itself_nothing_is_late(saved: Record) -> None:
    assert not line(saved, "T1", dt.date(2026, 12, 16)).late
    assert line(saved, "T1", dt.date(2026, 12, 17)).late


def test_f10_a_reserved_promise_appears_at_its_date(saved: Record) -> None:
    for promise in ("T2", "A1"):
        found = line(saved, promise, dt.date(2026, 12, 20))
        assert found.coming is not None
        assert (found.coming.moment, found.coming.on) == (Moment.ANSWER, dt.date(2027, 1, 12))


def test_f12_by_partner_an_agreement_stands_under_each_of_its_owners(saved: Record) -> None:
    unders = [(one.under, one.promise.id) for one in ordered(saved, Order.PARTNER)]
    assert unders == [
        ("Bank Noord", "A1"), ("Bank Noord", "T1"), ("Een ondernemer", "T4"), ("Gemeente Zijlen", "T2"),
        ("Gemeente Zijlen", "A1"), ("Voetbalclub Zijlen", "T3"),
    ]  # fmt: skip


def test_by_omslag_the_ones_without_come_last(saved: Record) -> None:
    assert [one.promise.id for one in ordered(saved, Order.OMSLAG)] == ["T1", "T2", "A1", "T3", "T4"]


def test_what_was_withdrawn_comes_last(saved: Record) -> None:
    saved.commitments[1].withdrawn_at = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    assert [one.promise.id for one in ordered(saved, Order.DUE)][-1] == "T2"
    assert not line(saved, "T2").late


def test_s11_stopping_and_merging_have_a_filter_of_their_own(saved: Record) -> None:
    found = ordered(saved, Order.DUE)
    assert [one.promise.id for one in chosen(found, Choice(Kind.STOP_OR_MERGE), TODAY)] == ["T2"]


def test_only_choices_that_keep_something_are_offered(saved: Record) -> None:
    kinds = [choice.kind for choice in choices(ordered(saved, Order.DUE, dt.date(2026, 12, 4)), dt.date(2026, 12, 4))]
    assert Kind.LATE not in kinds
    assert Kind.SOON in kinds
    assert kinds[0] is Kind.ALL
    assert choices([], TODAY) == [Choice()]


def test_f15_soon_is_late_or_within_fourteen_days(saved: Record) -> None:
    found = ordered(saved, Order.DUE, dt.date(2026, 12, 2))
    assert [one.promise.id for one in chosen(found, Choice(Kind.SOON), dt.date(2026, 12, 2))] == ["T1"]
    assert not chosen(found, Choice(Kind.SOON), dt.date(2026, 12, 1))


def test_a_partner_is_chosen_by_name_in_every_order(saved: Record) -> None:
    for order in Order:
        kept = chosen(ordered(saved, order), Choice(Kind.PARTNER, "Gemeente Zijlen"), TODAY)
        assert {one.promise.id for one in kept} == {"T2", "A1"}, order


def test_late_promises_are_counted_once(saved: Record) -> None:
    assert late_count(Edition(saved, "nl"), TODAY) == 3
