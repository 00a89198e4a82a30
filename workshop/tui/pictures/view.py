"""What a picture is drawn from besides the session: size, words, time, and who looks."""

import datetime as dt
from dataclasses import dataclass

from workshop.text import Words


@dataclass(frozen=True, slots=True)
class JoinInfo:
    """How people join: exactly what the QR holds, and the same for people who type. No `url`: without phones."""

    url: str
    host: str
    code: str
    wifi: str | None = None

    @property
    def typed(self) -> str:
        """The address without what nobody needs to type."""
        return self.url.removeprefix("http://").removeprefix("https://")


@dataclass(frozen=True, slots=True)
class View:
    """One look at the meeting. `now` is in UTC, `hint` is the console's own line in the foot; the stage has none."""

    width: int
    height: int
    words: Words
    now: dt.datetime
    join: JoinInfo
    hint: str = ""
    notice: str = ""

    @property
    def roomy(self) -> bool:
        """Whether there are clearly more rows than the smallest screen has."""
        return self.height >= 30
