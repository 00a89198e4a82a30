"""What the facilitator sees of the network: where phones come, whether they do, and what to do when they do not."""

import datetime as dt
import re
from collections.abc import Awaitable, Callable

from workshop.core.session import Session
from workshop.room.client import Network, RoomClient, RoomGone, RoomStatus
from workshop.text import Words
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.front import Front
from workshop.tui.pictures import JoinInfo

Ask = Callable[[ChooseDialog], Awaitable[str | None]]
_LOOPBACK = re.compile(r"https?://(127\.|localhost|\[::1\])")
PATIENCE = dt.timedelta(minutes=1)
"""How long nobody has to come before it looks as if nobody can (R6)."""


class ReachDesk:
    """Keeps how people join up to date. `preflight` says what was wrong with this laptop, a sentence each."""

    def __init__(self, room: RoomClient, front: Front, words: Words, join: JoinInfo) -> None:
        self.join = join
        self.status = RoomStatus(join_url=join.url)
        self.preflight: list[str] | None = None
        self._room = room
        self._front = front
        self._words = words
        self._open_since: dt.datetime | None = None
        self._first = True

    def takes(self, status: RoomStatus, now: dt.datetime) -> bool:
        """How the room is now; whether that makes a difference on the screen. Says what the facilitator must hear."""
        before, self.status = self.status, status
        if self._open_since is None:
            self._open_since = now
        moved = self.join.moved(status.join_url) if status.join_url else self.join
        if moved != self.join:
            self.join = moved
            self._open_since = now
            self._front.say(self._words("console-moved", address=self.join.typed), warning=True)
        if status.arrived and not before.arrived and not self._first:
            self._front.say(self._words("console-arrived"))
        self._first = False
        return status != before

    def notice(self, session: Session | None, now: dt.datetime) -> str:
        """What must be seen at once; empty when all is well. Nothing in it is a secret for the room."""
        if self.status.troubles:
            return self._words(f"trouble-{self.status.troubles[0].value}", port=str(self.status.lost_port))
        in_lobby = session is not None and session.step is None and not session.is_closed
        waited = self._open_since is not None and now - self._open_since >= PATIENCE
        if in_lobby and waited and self.join.url and not self.status.arrived:
            return self._words("console-nobody-comes")
        return ""

    def lines(self) -> list[str]:
        """For the panel in the lobby: what was looked at beforehand, and whether a phone has come in."""
        if not self.join.url:
            return [self._words("reach-no-phones"), *(self.preflight or [])]
        came = self._words("reach-arrived" if self.status.arrived else "reach-not-arrived")
        told = [] if self._is_alone else [came]
        if self.preflight is None:
            return [*told, self._words("reach-looking")]
        return [*told, *(self.preflight or [self._words("reach-fine")])]

    @property
    def _is_alone(self) -> bool:
        """Whether the code leads to this laptop itself: fine to try things, no use to a phone."""
        return bool(_LOOPBACK.match(self.join.url)) and not self.status.arrived

    async def show(self, ask: Ask) -> None:
        """Tells all of it, and lets another address be chosen."""
        say, here = self._words, self.status.address
        others = [one for one in self.status.networks if one.address != here and self.join.url]
        answers = [("", say("reach-close"))]
        answers += [(one.address, say("reach-choose", kind=say(f"kind-{one.kind}"), **_named(one))) for one in others]
        told = [self._where(), *(f"— {line}" for line in self.lines())]
        told += ["", say("reach-what-now")] if self.join.url else []
        chosen = await ask(ChooseDialog(say("console-network"), answers, "\n".join(told)))
        if chosen:
            try:
                self.status = await self._room.move(chosen)
            except RoomGone:
                self._front.say(say("reach-refused", address=chosen), warning=True)

    def _where(self) -> str:
        if not self.join.url:
            return self._words("reach-none")
        if self._is_alone:
            return self._words("reach-alone", address=self.join.typed)
        here = next((one for one in self.status.networks if one.address == self.status.address), None)
        if here is None:
            return self._words("reach-at", address=self.join.typed)
        kind = self._words(f"kind-{here.kind}")
        return self._words("reach-at-network", address=self.join.typed, kind=kind, name=here.name)


def _named(network: Network) -> dict[str, str]:
    return {"address": network.address, "name": network.name}
