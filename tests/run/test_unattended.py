"""A room that was left alone: half an hour for a meeting, a minute for a rehearsal that nobody looks at."""

import datetime as dt

import pytest

from workshop.run.unattended import REHEARSAL_UNWATCHED, UNWATCHED, Unattended
from workshop.web.control import Watchers


class Hall:
    """A room whose clock, console and people are in the hands of the test."""

    def __init__(self, *, rehearsal: bool) -> None:
        self.now = 1000.0
        self.people = False
        self.watchers = Watchers(lambda: self.now)
        self.unattended = Unattended(self.watchers, lambda: self.people, lambda: self.now, rehearsal=rehearsal)

    def wait(self, time: dt.timedelta) -> bool:
        """Whether it is over at some moment of so long a time, looked at every second."""
        for _ in range(int(time.total_seconds())):
            self.now += 1
            if self.unattended.is_over():
                return True
        return False


def test_use_4_4_a_rehearsal_whose_terminal_was_closed_stops_after_a_minute() -> None:
    hall = Hall(rehearsal=True)
    hall.watchers.count(1, console=True)
    assert not hall.wait(UNWATCHED * 3), "it is being led"
    hall.watchers.count(-1, console=True)
    assert not hall.wait(REHEARSAL_UNWATCHED)
    assert hall.wait(dt.timedelta(seconds=2))


def test_use_4_4_a_rehearsal_goes_on_as_long_as_somebody_real_looks_at_it() -> None:
    hall = Hall(rehearsal=True)
    hall.people = True
    assert not hall.wait(REHEARSAL_UNWATCHED * 5)
    hall.people = False
    assert not hall.wait(REHEARSAL_UNWATCHED), "a phone that sleeps for a moment"
    assert hall.wait(dt.timedelta(seconds=2))


def test_use_4_4_who_leads_from_a_script_counts_as_a_console() -> None:
    hall = Hall(rehearsal=True)
    for _ in range(10):
        assert not hall.wait(REHEARSAL_UNWATCHED / 2)
        hall.watchers.heard()


@pytest.mark.parametrize("people", [True, False])
def test_a_meeting_waits_half_an_hour_for_its_facilitator(people: bool) -> None:
    hall = Hall(rehearsal=False)
    hall.people = people
    assert not hall.wait(UNWATCHED)
    assert hall.wait(dt.timedelta(seconds=2))
