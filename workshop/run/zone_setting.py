"""The setting TZ of the machine, before any library reads it."""

import os
import struct
import time
from pathlib import Path


def forget_a_zone_that_is_none() -> None:
    """Takes TZ away when it names a file, a folder or a device that holds no time zone; the machine's own zone is left.

    Babel reads the setting as soon as it is imported, and falls over it.
    """
    named = os.environ.get("TZ", "").removeprefix(":")
    if not named or not _exists(Path(named)) or _is_a_zone(Path(named)):
        return
    del os.environ["TZ"]
    if hasattr(time, "tzset"):
        time.tzset()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _is_a_zone(path: Path) -> bool:
    from zoneinfo import ZoneInfo

    if not path.is_file():  # a pipe would be waited for
        return False
    try:
        with path.open("rb") as file:
            ZoneInfo.from_file(file)
    except (OSError, ValueError, LookupError, EOFError, struct.error):
        return False
    return True
