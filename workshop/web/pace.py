"""How much one phone may ask in a while. Generous to a room of people behind one address, dull for a script (L22)."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from time import monotonic

MOST_KNOWN = 20_000
"""Names remembered at once; beyond it those that have been quiet longest are forgotten."""


@dataclass
class Refusals:
    """How many seconds the answer to somebody who is told to wait is held back.

    People press a button again after a while; a machine does so at once, and what it costs to tell it again and again
    would be taken from everybody else. So of each name some hear it at once, and whoever comes soon after them later.
    """

    at_once: int = 20
    seconds: float = 1.0
    quiet: float = 10.0
    """After so many seconds without a refusal a name begins anew."""
    clock: Callable[[], float] = monotonic
    _told: dict[str, tuple[int, float]] = field(default_factory=dict)

    def held_back(self, name: str) -> float:
        """For one refusal more."""
        now = self.clock()
        times, at = self._told.pop(name, (0, now))
        times = times + 1 if now - at < self.quiet else 1
        self._told[name] = (times, now)
        for quietest in tuple(islice(self._told, 2)):
            if len(self._told) > MOST_KNOWN or now - self._told[quietest][1] >= self.quiet:
                del self._told[quietest]
        return self.seconds if times > self.at_once else 0.0


@dataclass
class Pace:
    """Lets `burst` requests through at once and `per_second` after that, for each name apart.

    Names are kept in memory only, and no longer than it matters: until there is room for a whole burst again (L4).
    """

    burst: float
    per_second: float
    clock: Callable[[], float] = monotonic
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def allows(self, name: str) -> bool:
        """Whether one more may pass; counts it when it may."""
        left = self._refilled(name)
        if left < 1:
            return False
        self._keep(name, left - 1)
        return True

    def spend(self, name: str, amount: float) -> None:
        """Counts what has passed already; there may be less than nothing left, and then it takes longer to refill."""
        self._keep(name, self._refilled(name) - amount)

    def exhausted(self, name: str) -> bool:
        """Whether nothing more may pass now, without counting."""
        return self._refilled(name) < 1

    def _refilled(self, name: str) -> float:
        left, at = self._left.get(name, (self.burst, self.clock()))
        return min(self.burst, left + (self.clock() - at) * self.per_second)

    def _keep(self, name: str, left: float) -> None:
        self._left.pop(name, None)
        self._left[name] = (left, self.clock())
        self._forget()

    def _forget(self) -> None:
        for quietest in tuple(islice(self._left, 2)):
            if len(self._left) <= MOST_KNOWN and self._refilled(quietest) < self.burst:
                return
            del self._left[quietest]
