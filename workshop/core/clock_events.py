"""The laptop's clock, when it turns out to be wrong in the middle of a meeting."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from workshop.core.facts import Fact
from workshop.core.people import Saved

_A_CENTURY = 100 * 366 * 24 * 3600


class ClockPutRight(Fact):
    """The room found that the laptop's clock says `seconds` more than before, or less; what took how long stays."""

    type: Literal["clock_put_right"] = "clock_put_right"
    seconds: Annotated[int, Field(ge=-_A_CENTURY, le=_A_CENTURY)]


class ClockChange(Saved):
    """By the clock as it is since, it was moved at `at`, by so many seconds: more is later."""

    at: dt.datetime
    seconds: int
