"""Skips that are visible: what a test needs is named, and its absence fails where WORKSHOP_REQUIRE asks for it."""

import os
import shutil
from pathlib import Path

import pytest

PATIENCE = 60.0
"""Seconds after which a test stops waiting for a state: other work on the computer is no fault. It is no measure."""

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def need(what: str, there: bool) -> None:
    """Skips with a reason when `what` is missing; fails when WORKSHOP_REQUIRE names it, with - for each blank."""
    if there:
        return
    if what.replace(" ", "-") in os.environ.get("WORKSHOP_REQUIRE", "").split():
        pytest.fail(f"{what} is required here and was not found")
    pytest.skip(f"{what} was not found")


def need_chromium() -> str:
    """The path of a Chromium that can be driven."""
    path = shutil.which("chromium") or CHROMIUM
    need("browser", Path(path).exists())
    return path
