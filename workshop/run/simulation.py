"""A rehearsal's simulated participants, in a process of their own: ``python -m workshop.run.simulation URL COUNT``.

The token that lets them in comes from the environment; it stands in no argument list.
"""

import asyncio
import contextlib
import os
import sys

from workshop.run.launch import TOKEN_VARIABLE
from workshop.web.simulation import simulate


def main() -> None:
    """Lets COUNT participants join at URL and stay until the meeting is over."""
    url, count = sys.argv[1], int(sys.argv[2])
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(simulate(url, os.environ[TOKEN_VARIABLE], count))


if __name__ == "__main__":
    main()
