"""Everything that the facilitator can want, by a key or in the command palette."""

from enum import StrEnum


class Wanted(StrEnum):
    NEXT = "next"
    BACK = "back"
    STEP = "step"
    BLANK = "blank"
    JOIN = "join"
    COVERAGE = "coverage"
    ALDERMAN = "alderman"
    TAKE_UP = "take_up"
    SHORTEN = "shorten"
    ON_BEHALF = "on_behalf"
    PANEL = "panel"
    RELEASE = "release"
    UNDO = "undo"
    HELP = "help"
    QUIT = "quit"
    COMMITMENT = "commitment"
    AGREEMENT = "agreement"
    SIGN = "sign"
    OBJECTIONS = "objections"
    MERGE = "merge"
    SKIP = "skip"
    REOPEN = "reopen"
    SAVE = "save"
    DARK = "dark"
    NETWORK = "network"
    END = "end"
    CODE = "code"
    WIDEN = "widen"
    READMIT = "readmit"


IN_PALETTE = (
    Wanted.COVERAGE,
    Wanted.COMMITMENT,
    Wanted.AGREEMENT,
    Wanted.SIGN,
    Wanted.OBJECTIONS,
    Wanted.MERGE,
    Wanted.ALDERMAN,
    Wanted.TAKE_UP,
    Wanted.SHORTEN,
    Wanted.SKIP,
    Wanted.REOPEN,
    Wanted.SAVE,
    Wanted.NETWORK,
    Wanted.CODE,
    Wanted.WIDEN,
    Wanted.READMIT,
    Wanted.DARK,
    Wanted.END,
    Wanted.BLANK,
    Wanted.JOIN,
    Wanted.ON_BEHALF,
    Wanted.PANEL,
    Wanted.UNDO,
    Wanted.HELP,
    Wanted.QUIT,
)
"""What the command palette offers, those without a key first."""
