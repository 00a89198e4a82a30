"""What stands on a Textual screen, as plain text, and its comparison with what stood there before."""

import os
from pathlib import Path
from typing import Any

from textual.app import App

SNAPSHOTS = Path(__file__).with_name("snapshots")


def screen_text(app: App[Any]) -> str:
    """The rows of the screen, without blanks at the end."""
    rows = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in rows)


def same_as_snapshot(app: App[Any], name: str) -> bool:
    """Compares with ``snapshots/NAME.txt``, letter by letter; WORKSHOP_SNAPSHOTS=write takes a new picture."""
    path = SNAPSHOTS / f"{name}.txt"
    seen = screen_text(app) + "\n"
    if os.environ.get("WORKSHOP_SNAPSHOTS") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(seen, encoding="utf-8")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    assert seen == expected, f"{name} looks different:\n{seen}"
    return True
