"""How this program starts itself again, in a process of its own: also when it was frozen into one file.

A frozen program has no Python that understands ``-m``; it is started with the same words as from a shell.
"""

import os
import sys
from collections.abc import Mapping

ROOM, SIMULATION = "room", "simulation"
"""Commands that one of our processes gives to another; the second one stands in no help."""


def command(*words: str) -> list[str]:
    """The argument list that runs ``workshop WORDS``."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-m", "workshop", *words]


def environment(**more: str) -> Mapping[str, str]:
    """This process's own, and what is added.

    A program that was frozen into one file unpacks itself in a folder that goes when it ends. A room outlives its
    console, so it unpacks its own; PyInstaller reads that wish from this variable.
    """
    apart = {"PYINSTALLER_RESET_ENVIRONMENT": "1"} if getattr(sys, "frozen", False) else {}
    return os.environ | apart | more
