"""A rehearsal's simulated participants, in a process of their own: the hidden command ``workshop simulation``.

The token that lets them in comes from the environment; it stands in no argument list.
"""

import asyncio
import contextlib
import os

from workshop.run.launch import TOKEN_VARIABLE
from workshop.web.simulation import simulate


def take_part(url: str, count: int) -> None:
    """Lets so many participants join at that address and stay until the meeting is over."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(simulate(url, os.environ[TOKEN_VARIABLE], count))
