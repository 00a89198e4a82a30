"""A pulse by group: on the big screen once it is shown, and never when a group is small (F4)."""

from typing import Any

import pytest
from given import Given, scenario

from workshop.core import events as e
from workshop.core.terms import Group

SIZES = [(120, 30), (160, 45)]
PULSE = "begin"


def asked(entrepreneurs: int, helpers: int = 6) -> Given:
    """Helpers vote 4 and once 5, entrepreneurs 1 and once 2; the vote is still open."""
    meeting = Given(scenario()).lead(e.StepStarted(step=PULSE))
    for count, group, often, once in ((entrepreneurs, Group.ENTREPRENEUR, 1, 2), (helpers, Group.HELPER, 4, 5)):
        for number in range(count):
            seat = f"{group.value}-{number}"
            meeting.join(seat, group=group)
            meeting.do(seat, e.VoteCast(seat=seat, step=PULSE, choices={once if number == 0 else often: 1}))
    return meeting


def shown(entrepreneurs: int) -> Given:
    meeting = asked(entrepreneurs)
    return meeting.lead(e.StepClosing(step=PULSE), e.StepClosed(step=PULSE), e.ResultShown(step=PULSE))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_f4_each_group_has_a_distribution_of_its_own_with_its_number(draw: Any, size: tuple[int, int]) -> None:
    canvas = draw(shown(entrepreneurs=5).session, size)
    rows = [" ".join(row.split()) for row in canvas.text().splitlines()]
    assert "Per groep 1 2 3 4 5" in rows
    assert "ondernemers 5 ███ ▂▂▂" in rows
    assert "wie ondernemers helpt 6 ███ ▂▂▂" in rows
    assert not canvas.cut
    assert not canvas.overlaps


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_f4_four_entrepreneurs_have_no_row_of_their_own(draw: Any, size: tuple[int, int]) -> None:
    words = draw(shown(entrepreneurs=4).session, size).words
    assert "Per groep" not in words
    assert "ondernemers 4" not in words


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_f3_no_group_is_told_while_the_vote_is_open(draw: Any, size: tuple[int, int]) -> None:
    assert "Per groep" not in draw(asked(entrepreneurs=5).session, size).words


def test_f4_where_there_is_no_room_the_whole_room_comes_first(draw: Any) -> None:
    canvas = draw(shown(entrepreneurs=5).session, (80, 16))
    assert "Per groep" not in canvas.words
    assert all(f"{point} " in canvas.words for point in range(1, 6))
