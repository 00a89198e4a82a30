"""On which day a meeting is held: file, minutes and "within two weeks" go by that day, not by the planned one."""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

from workshop.core.days import is_plausible
from workshop.core.scenario import Scenario
from workshop.files.convert import iso_of
from workshop.text import Words
from workshop.text.dates import long_date

_PLANNED = ("g", "p")
"""What somebody types for the day that was planned, in both languages."""


def read_day(said: str) -> dt.date | None:
    """The day that somebody means by ``2026-12-03`` or ``3-12-2026``; None for what is no day, or an unlikely one."""
    try:
        day = dt.date.fromisoformat(iso_of(said) or said.strip())
    except ValueError:
        return None
    return day if is_plausible(day) else None


def today(scenario: Scenario, now: dt.datetime) -> dt.date:
    """The day that it is where the meeting is held."""
    return now.astimezone(ZoneInfo(scenario.zone)).date()


def is_another_day(scenario: Scenario, now: dt.datetime) -> bool:
    """Whether the plan names a day that is not today, so that somebody has to say which of the two it is."""
    return scenario.date is not None and scenario.date != today(scenario, now)


def ask_day(scenario: Scenario, now: dt.datetime, words: Words, ask: Callable[[str], str]) -> dt.date:
    """Asks on which day the meeting is held, until the answer is a day. Without an answer it is today."""
    here = today(scenario, now)
    planned = scenario.date or here
    days = {"planned": long_date(planned, words.language), "today": long_date(here, words.language)}
    question = words("cli-which-day", **days)
    while True:
        try:
            said = ask(f"{question} ").strip()
        except EOFError:
            return here
        if not said:
            return here
        if said.casefold() in _PLANNED:
            return planned
        day = read_day(said)
        if day is not None:
            return day
        question = words("cli-no-day", day=said[:40])
