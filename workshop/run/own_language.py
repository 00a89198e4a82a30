"""The language of whoever types a command: as asked for, else as the laptop is set, else Dutch."""

import locale
import os
import sys
from collections.abc import Sequence

from workshop.core.terms import Language

OPTION = "--lang"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which POSIX looks at them (IEEE 1003.1, section 8.2)."""
_NOBODYS = frozenset({"", "c", "posix"})


def own_language() -> Language:
    """That of the laptop: Dutch where nothing was chosen, English where something else than Dutch was."""
    said = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    if not said and sys.platform == "win32":
        said = locale.getlocale()[0] or ""
    name = said.partition(".")[0].partition("_")[0].partition("@")[0].casefold()
    return Language.DUTCH if name in _NOBODYS or name in ("nl", "dutch") else Language.ENGLISH


def asked_for(arguments: Sequence[str]) -> Language | None:
    """The language in the arguments, wherever it stands; the last one counts. None for none, and for what is none."""
    found: Language | None = None
    for place, argument in enumerate(arguments):
        name, is_joined, value = argument.partition("=")
        if name == OPTION:
            said = value if is_joined else next(iter(arguments[place + 1 : place + 2]), "")
            found = Language(said) if said in list(Language) else found
        if argument == "--":
            break
    return found
