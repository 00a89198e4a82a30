"""A scenario names days that a meeting can have: one that slipped is refused with its line, before anybody comes."""

import datetime as dt

import pytest
from paper import Writer, found, line

from workshop.core.days import YEARS_AHEAD
from workshop.files.day_checks import scenario_days
from workshop.files.problems import Code, FilePath

HELD_ON = dt.date(2026, 12, 3)
REVIEW = 'id = "proef"\nterugblikken = [2027-03-03, {}]'


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2206-12-03", "1926-12-03"])
def test_use_1_3_a_meeting_on_an_impossible_day_is_refused(write: type[Writer], day: str) -> None:
    problems = [one for one in write.check(("2026-12-03", day)) if one.is_error]
    assert found(problems) == [(Code.DAY_IMPLAUSIBLE, line("datum"), "datum")]
    assert day in problems[0].message


@pytest.mark.parametrize(("day", "code"), [("9999-12-31", Code.DAY_IMPLAUSIBLE), ("2127-03-03", Code.DAY_TOO_FAR)])
def test_use_1_3_a_day_of_looking_back_lies_within_reach_of_the_meeting(
    write: type[Writer], day: str, code: Code
) -> None:
    problems = [one for one in write.check(('id = "proef"', REVIEW.format(day))) if one.is_error]
    assert [(one.code, one.key) for one in problems] == [(code, "terugblikken")]
    assert write.check(('id = "proef"', REVIEW.format("2036-12-31"))) == []


def test_use_1_3_the_day_of_an_agreement_lies_within_reach_of_the_meeting() -> None:
    def days(review_on: object) -> list[tuple[Code, FilePath]]:
        fields = {"date": HELD_ON, "steps": [{"agreements": [{"review_on": review_on}]}]}
        return [(fault.code, fault.path) for fault in scenario_days(fields)]

    place: FilePath = ("stap", 0, "afspraak", 0, "terugblik")
    assert days(HELD_ON.replace(year=HELD_ON.year + YEARS_AHEAD)) == []
    assert days(HELD_ON.replace(year=HELD_ON.year + YEARS_AHEAD + 1)) == [(Code.DAY_TOO_FAR, place)]
    assert days(dt.date.max) == days(dt.date.min) == [(Code.DAY_IMPLAUSIBLE, place)]
    assert days("nooit") == days(dt.datetime.max) == days([]) == days(None) == []


@pytest.mark.parametrize("fields", [{}, {"steps": 3}, {"steps": [3]}, {"date": "x", "privacy": [dt.date.max]},
                                    {"date": dt.datetime.min, "review_dates": dt.time.min}])  # fmt: skip
def test_use_1_3_what_is_no_plan_at_all_is_no_reason_to_fail(fields: dict[str, object]) -> None:
    assert [fault.code for fault in scenario_days(fields)] in ([], [Code.DAY_IMPLAUSIBLE])
