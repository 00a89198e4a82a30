"""What is wrong with a file, where, and what to do about it; worded for whoever wrote the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from workshop.core.clean import clean_line
from workshop.text import catalogue
from workshop.text.system import said_of

_LONGEST = 1500
"""Letters of one detail in a message; the longest is the list of all keys of a step."""

FilePath = tuple[str | int, ...]
"""A place in a file, such as ``("stap", 3, "minuten")``: Dutch keys, and places in a list from 0."""


class Severity(StrEnum):
    """An error keeps the file from being used; a warning is advice."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Every way in which a file can be wrong; ``check-CODE`` and ``check-CODE-remedy`` word it."""

    # the file
    UNREADABLE = "unreadable"
    NOT_TEXT = "not-text"
    NOT_UTF8 = "not-utf8"
    BOM = "bom"
    FOLDER = "folder"
    NOT_A_FILE = "not-a-file"
    TOO_LARGE_FILE = "too-large-file"
    STILL_CHANGING = "still-changing"
    TOO_MANY_BLOCKS = "too-many-blocks"
    TOO_DEEP = "too-deep"
    NUMBER_TOO_LONG = "number-too-long"
    NO_SUCH_SCENARIO = "no-such-scenario"
    NEWER_SCHEMA = "newer-schema"
    RECORD = "record"
    SCENARIO = "scenario"
    EMPTY = "empty"
    NOTHING_OURS = "nothing-ours"
    # the notation
    SYNTAX = "syntax"
    STRANGE_LETTER = "strange-letter"
    CURLY_QUOTES = "curly-quotes"
    QUOTES_INSIDE = "quotes-inside"
    COMMA_MISSING = "comma-missing"
    CUT_OFF = "cut-off"
    QUOTES_MISSING = "quotes-missing"
    YES_NO_WORD = "yes-no-word"
    NUMBER_WANTED = "number-wanted"
    DATE_WANTED = "date-wanted"
    TIME_WANTED = "time-wanted"
    QUOTE_NOT_CLOSED = "quote-not-closed"
    NOT_CLOSED = "not-closed"
    BACKSLASH = "backslash"
    EQUALS_MISSING = "equals-missing"
    VALUE_MISSING = "value-missing"
    HEADER_BROKEN = "header-broken"
    TWICE = "twice"
    # keys and values
    KEY_UNKNOWN = "key-unknown"
    KEY_MISSPELT = "key-misspelt"
    MISSING = "missing"
    TABLE_WANTED = "table-wanted"
    TABLES_WANTED = "tables-wanted"
    LIST_WANTED = "list-wanted"
    WRONG_TYPE = "wrong-type"
    CHOICE_UNKNOWN = "choice-unknown"
    DATE_ORDER = "date-order"
    DATE_IMPOSSIBLE = "date-impossible"
    TIME_IMPOSSIBLE = "time-impossible"
    TEXT_EMPTY = "text-empty"
    TEXT_TOO_LONG = "text-too-long"
    STATEMENT_TOO_LONG = "statement-too-long"
    TOO_SMALL = "too-small"
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many"
    TOO_FEW = "too-few"
    NOT_A_SLUG = "not-a-slug"
    NOT_A_CODE = "not-a-code"
    NOT_A_COLOR = "not-a-color"
    ZONE_UNKNOWN = "zone-unknown"
    OTHER = "other"
    MORE = "more"
    # a scenario as a whole
    NEEDS_QUESTION = "needs-question"
    NEEDS_FORM = "needs-form"
    NEEDS_OPTIONS = "needs-options"
    NEEDS_MOMENT = "needs-moment"
    NEEDS_RULE = "needs-rule"
    NEEDS_THRESHOLD = "needs-threshold"
    STEP_WITHOUT_CHOICES = "step-without-choices"
    FIGURE_WITHOUT_SOURCE = "figure-without-source"
    STEP_TWICE = "step-twice"
    PARTNER_TWICE = "partner-twice"
    CHOICE_TWICE = "choice-twice"
    STEP_UNKNOWN = "step-unknown"
    REST_UNKNOWN = "rest-unknown"
    TOO_MANY_AGREEMENTS = "too-many-agreements"
    COORDINATOR_UNKNOWN = "coordinator-unknown"
    CONTRAST_POOR = "contrast-poor"
    DAY_IMPLAUSIBLE = "day-implausible"
    DAY_TOO_FAR = "day-too-far"
    # advice on a scenario
    IDLE_FOR_KIND = "idle-for-kind"
    IDLE_FOR_FORM = "idle-for-form"
    IDLE_WITHOUT = "idle-without"
    CONSENT_MEANT = "consent-meant"
    MORE_DOTS = "more-dots"
    NOTHING_TO_SHOW = "nothing-to-show"
    DAY_EARLY = "day-early"
    STORY_FIRST = "story-first"
    PULSES_DIFFER = "pulses-differ"
    STATEMENT_LONG = "statement-long"
    NO_PRIVACY = "no-privacy"
    NOT_PROTECTED = "not-protected"
    WIFI_NAMELESS = "wifi-nameless"
    WIFI_SHORT = "wifi-short"
    ADDRESS_MIXED = "address-mixed"
    # a saved session as a whole
    ID_TWICE = "id-twice"
    PARTNER_UNKNOWN = "partner-unknown"
    PARTNERS_UNKNOWN = "partners-unknown"
    MERGED_IN_A_RING = "merged-in-a-ring"
    NO_TEXT = "no-text"
    # advice on a saved session
    DAY_STRANGE = "day-strange"
    # advice on a saved session: what does not fit what was signed
    TEXT_CHANGED = "text-changed"
    UNSIGNED_TEXT_CHANGED = "unsigned-text-changed"
    PART_CHANGED = "part-changed"
    CONFIRMED_CHANGED = "confirmed-changed"
    MARK_GONE = "mark-gone"
    VERSION_GONE = "version-gone"
    SIGNATURE_LOOSE = "signature-loose"
    OWNER_LOOSE = "owner-loose"


_ADVICE = frozenset(
    {
        Code.BOM,
        Code.IDLE_FOR_KIND,
        Code.IDLE_FOR_FORM,
        Code.IDLE_WITHOUT,
        Code.CONSENT_MEANT,
        Code.MORE_DOTS,
        Code.NOTHING_TO_SHOW,
        Code.DAY_EARLY,
        Code.STORY_FIRST,
        Code.PULSES_DIFFER,
        Code.STATEMENT_LONG,
        Code.NO_PRIVACY,
        Code.NOT_PROTECTED,
        Code.WIFI_NAMELESS,
        Code.WIFI_SHORT,
        Code.ADDRESS_MIXED,
        Code.DAY_STRANGE,
        Code.TEXT_CHANGED,
        Code.UNSIGNED_TEXT_CHANGED,
        Code.PART_CHANGED,
        Code.CONFIRMED_CHANGED,
        Code.MARK_GONE,
        Code.VERSION_GONE,
        Code.SIGNATURE_LOOSE,
        Code.OWNER_LOOSE,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at a place in a file, not yet worded.

    `line` is set when the place has no path of its own, and `refused` when it was the system that refused. `first` is
    the place of what it is the second of; its sentence has the line of that as ``first``.
    """

    code: Code
    path: FilePath = ()
    details: Mapping[str, str | float] = field(default_factory=dict)
    line: int | None = None
    refused: OSError | None = None
    first: FilePath = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `line` counts from 1 and is None for the file as a whole; `key` is the Dutch key, or empty."""

    path: Path
    line: int | None
    key: str
    message: str
    remedy: str
    severity: Severity
    code: Code

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


class FileProblems(ValueError):
    """A file that cannot be used. `problems` holds every finding, errors and warnings, in the order of its lines."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{one.path.name}:{one.line or ''} {one.message}" for one in problems))


def worded(fault: Fault, file: Path, line: int | None, language: str) -> Problem:
    """The fault in the words of a language."""
    words = catalogue(language, "check", "system")
    names = [part for part in fault.path if isinstance(part, str)]
    key = names[-1] if names else ""
    details = {
        name: _harmless(value) for name, value in {"name": key, "header": ".".join(names), **fault.details}.items()
    }
    if fault.refused is not None:
        details["reason"] = said_of(fault.refused, words)
    return Problem(
        path=file,
        line=fault.line or line,
        key=str(_harmless(key)),
        message=words(f"check-{fault.code}", **details),
        remedy=words(f"check-{fault.code}-remedy", **details),
        severity=Severity.WARNING if fault.code in _ADVICE else Severity.ERROR,
        code=fault.code,
    )


def _harmless(value: str | float) -> str | float:
    """What a broken file says is repeated on a terminal, so it goes through the same door as all text (L24)."""
    return clean_line(value, letters=_LONGEST) if isinstance(value, str) else value


def sentence(problem: Problem, language: str) -> str:
    """The whole finding for a terminal: file, line, what is wrong, and on the next line the remedy."""
    words = catalogue(language, "check")
    place = words("check-place", file=_harmless(str(problem.path)), line=problem.line or 0)
    kind = words(f"check-severity-{problem.severity}")
    return f"{place} {kind}: {problem.message}\n  {problem.remedy}"
