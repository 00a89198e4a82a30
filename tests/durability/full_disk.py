"""A disk that is full for one program only."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path

from needs import need

from workshop.files.live import LiveRoom


@contextlib.contextmanager
def full_disk(live: LiveRoom) -> Iterator[None]:
    """Within this block the log of that room cannot grow by a single byte."""
    limit_files(live.pid, Path(f"{live.log_path}-wal").stat().st_size)
    try:
        yield
    finally:
        limit_files(live.pid, None)


def limit_files(pid: int, most: int | None) -> None:
    """No file of that process may grow beyond so many bytes; None for as far as they like."""
    need("prlimit", sys.platform.startswith("linux"))
    import resource

    soft = resource.RLIM_INFINITY if most is None else most
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (soft, resource.RLIM_INFINITY))
