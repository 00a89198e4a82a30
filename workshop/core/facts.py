"""What all events are made of: frozen facts whose text is cleaned when they are made, so nothing harmful gets in.

A text that is too long makes no event: `lengths` says which one it was, and nobody's words are cut without a word.
"""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo

from workshop.core.lengths import fitting
from workshop.core.promises import CommitmentText, SharedText

NAME_LETTERS = 60
"""Letters that the name of an organisation, a person or a role may hold."""
_TITLE_LETTERS = 90
_WORDING_LETTERS = 280
_SHARED_LETTERS = 600
MOST_TEXT_LINES = 6


def cleaned(letters: int, lines: int) -> AfterValidator:
    """Text that is cleaned and holds at most so many letters; lines that are too many go on behind the last one."""

    def fit(text: str, info: ValidationInfo) -> str:
        return fitting(text, info, letters=letters, lines=lines)

    return AfterValidator(fit)


def _part(name: str, value: object, info: ValidationInfo, letters: int) -> object:
    """One field of a wording: choices, days and lists stay as they are."""
    if type(value) is not str:
        return value
    return fitting(value, info, letters=letters, lines=MOST_TEXT_LINES, field=name)


def _safe_wording(wording: CommitmentText, info: ValidationInfo) -> CommitmentText:
    fields = {name: getattr(wording, name) for name in CommitmentText.model_fields}
    cleaned = {
        name: fitting(value, info, letters=_WORDING_LETTERS, lines=MOST_TEXT_LINES, field=name)
        if type(value) is str
        else value
        for name, value in fields.items()
    }
    return CommitmentText.model_validate(cleaned)


def _safe_shared_text(text: SharedText, info: ValidationInfo) -> SharedText:
    fields = {name: getattr(text, name) for name in SharedText.model_fields if name != "title"}
    cleaned = {
        name: fitting(value, info, letters=_SHARED_LETTERS, lines=MOST_TEXT_LINES, field=name)
        if type(value) is str
        else value
        for name, value in fields.items()
    }
    cleaned["title"] = fitting(text.title, info, letters=_TITLE_LETTERS, lines=1, field="title")
    return SharedText.model_validate(cleaned)


FreeText = Annotated[str, cleaned(280, MOST_TEXT_LINES)]
LateText = Annotated[str, cleaned(600, 2 * MOST_TEXT_LINES)]
OneLine = Annotated[str, cleaned(120, 1)]
Name = Annotated[str, cleaned(NAME_LETTERS, 1)]
Reason = Annotated[str, cleaned(280, 4)]
Wording = Annotated[CommitmentText, AfterValidator(_safe_wording)]
Shared = Annotated[SharedText, AfterValidator(_safe_shared_text)]
Key = Annotated[str, Field(max_length=80)]


class Fact(BaseModel):
    """Base of all events."""

    model_config = ConfigDict(frozen=True, extra="forbid")
