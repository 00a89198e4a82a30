"""Texts that are too long are refused, and never cut behind somebody's back."""

from pydantic import ValidationError, ValidationInfo
from pydantic_core import PydanticCustomError

from workshop.core.clean import clean, whole
from workshop.core.refusal import Refusal

KEPT = {"kept": True}
"""The context in which an event of the log is read: it was taken once, so it is never refused again."""
_TOO_LONG = "text_too_long"


def fitting(text: str, info: ValidationInfo, *, letters: int, lines: int, field: str = "") -> str:
    """The cleaned text when it has at most so many letters. Raises PydanticCustomError when it has more."""
    cleaned = whole(text, lines=lines)
    if len(cleaned) <= letters:
        return cleaned
    if info.context is KEPT:
        return clean(text, letters=letters, lines=lines)
    details = {"field": field, "letters": len(cleaned), "most": letters}
    raise PydanticCustomError(_TOO_LONG, "{letters} letters, at most {most}", details)


def too_long(error: ValidationError) -> Refusal | None:
    """The refusal of the first text in an event that is too long, None when something else is wrong with it.

    Its details are the `field` of the event, and how many `letters` it has of the `most` that it may have.
    """
    for one in error.errors():
        if one["type"] == _TOO_LONG:
            about = one["ctx"]
            names = [part for part in one["loc"] if isinstance(part, str)]
            letters, most = int(about["letters"]), int(about["most"])
            field = about["field"] or (names[-1] if names else "")
            return Refusal("text-too-long", {"field": field, "letters": letters, "most": most, "over": letters - most})
    return None
