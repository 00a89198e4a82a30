"""A file system of its own that is really full, for everybody at once."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from needs import need


@contextlib.contextmanager
def small_disk(place: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of that size at `place`. Needs Linux and the right to mount."""
    place.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=700", "tmpfs", str(place)]
    may_mount = sys.platform.startswith("linux") and subprocess.run(mount, capture_output=True).returncode == 0
    need("mount", may_mount)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(place: Path) -> Path:
    """Takes the last byte of that disk; the file that holds it."""
    rubbish = place / "rubbish"
    with contextlib.suppress(OSError), rubbish.open("ab", buffering=0) as file:
        while True:
            file.write(b"x" * 512)
    return rubbish
