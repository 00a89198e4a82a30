"""What a picture is drawn from besides the session: size, words, time, and who looks."""

import datetime as dt
from dataclasses import dataclass, replace

from workshop.text import Words
from workshop.text.qr import wifi_text


@dataclass(frozen=True, slots=True)
class JoinInfo:
    """How people join: exactly what the QR holds, and the same for people who type. No `url`: without phones.

    `wifi` is the network's name; with its `password` there is a code to join that as well.
    """

    url: str
    code: str
    wifi: str | None = None
    password: str | None = None

    def moved(self, url: str) -> "JoinInfo":
        """The same at the address where the room is found now; which code is in force, only the meeting tells."""
        return replace(self, url=_at(url, self.code))

    def with_code(self, code: str) -> "JoinInfo":
        """The same with the code that is in force."""
        return replace(self, code=code, url=_at(self.url, code))

    @property
    def wifi_code(self) -> str | None:
        """What the Wi-Fi code holds, when the network is known well enough."""
        return wifi_text(self.wifi, self.password) if self.wifi and self.password else None

    @property
    def typed(self) -> str:
        """The address without what nobody needs to type."""
        return self.url.removeprefix("http://").removeprefix("https://")


def _at(url: str, code: str) -> str:
    return f"{url.rpartition('/')[0]}/{code}" if url else ""


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
