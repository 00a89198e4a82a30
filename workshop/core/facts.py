"""What all events are made of: frozen facts whose text is cleaned when they are made, so nothing harmful gets in."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from workshop.core.clean import clean, clean_line
from workshop.core.promises import CommitmentText, SharedText


def cleaned(letters: int, lines: int) -> AfterValidator:
    """Text that is cleaned and cut to so many letters and lines."""
    return AfterValidator(lambda text: clean(text, letters=letters, lines=lines))


def _one_line(letters: int) -> AfterValidator:
    return AfterValidator(lambda text: clean_line(text, letters=letters))


def _safe_wording(wording: CommitmentText) -> CommitmentText:
    cleaned = {
        name: clean(value) if isinstance(value, str) and type(value) is str else value
        for name, value in ((name, getattr(wording, name)) for name in CommitmentText.model_fields)
    }
    return CommitmentText.model_validate(cleaned)


def _safe_shared_text(text: SharedText) -> SharedText:
    fields = {name: getattr(text, name) for name in SharedText.model_fields}
    cleaned = {name: clean(value, letters=600) if isinstance(value, str) else value for name, value in fields.items()}
    cleaned["title"] = clean_line(text.title, letters=90)
    return SharedText.model_validate(cleaned)


NAME_LETTERS = 60
"""Letters that the name of an organisation, a person or a role may hold."""

FreeText = Annotated[str, cleaned(280, 6)]
OneLine = Annotated[str, _one_line(120)]
Name = Annotated[str, _one_line(NAME_LETTERS)]
Reason = Annotated[str, cleaned(280, 4)]
Wording = Annotated[CommitmentText, AfterValidator(_safe_wording)]
Shared = Annotated[SharedText, AfterValidator(_safe_shared_text)]
Key = Annotated[str, Field(max_length=80)]


class Fact(BaseModel):
    """Base of all events."""

    model_config = ConfigDict(frozen=True, extra="forbid")
