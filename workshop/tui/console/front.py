"""What the desks of the console need of its screens."""

from typing import Protocol, TypeVar

from textual.screen import Screen

T = TypeVar("T")


class Front(Protocol):
    """To ask a dialog, and to say something in passing."""

    async def ask(self, dialog: Screen[T]) -> T: ...

    def say(self, text: str, *, warning: bool = False) -> None: ...
