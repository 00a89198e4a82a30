"""What went wrong with a form, and what had been typed in it: enough to show the form again as it was."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from workshop.core.lengths import too_long
from workshop.core.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Problem:
    """`form` is the form's name on the page, such as ``answer`` or ``sign-A1``; `key` a sentence of the catalogue.

    `field` is the input that the sentence belongs to, None when it is about the whole form.
    """

    form: str
    key: str
    field: str | None = None
    details: Mapping[str, str | int] = dataclasses.field(default_factory=dict)
    typed: Mapping[str, str] = dataclasses.field(default_factory=dict)


class Unclear(Exception):
    """A form that cannot be read as an event: `key` says why, `field` where."""

    def __init__(self, key: str, field: str | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.field = field


_FIELDS = {
    ("answer", "text-missing"): "text",
    ("answer", "unknown-choice"): "theme",
    ("vote", "choice-missing"): "choice",
    ("vote", "one-choice"): "choice",
    ("vote", "unknown-choice"): "choice",
    ("vote", "too-many-dots"): "choice",
    ("vote", "too-many-dots-on-one"): "choice",
    ("name", "name-missing"): "name",
    ("join", "name-missing"): "new_partner",
    ("join", "unknown-partner"): "partner",
    ("commit", "text-missing"): "what",
    ("commit", "consult-whom"): "reserved_with",
    ("commit", "unknown-partner"): "with_whom",
    ("ask", "consult-whom"): "reserved_with",
    ("ask", "unknown-partner"): "with_whom",
    ("hand", "nothing-changed"): "to",
    ("hand", "name-missing"): "role",
    ("hand", "unknown-partner"): "to",
    ("object", "objection-reason"): "because",
    ("propose", "text-missing"): "title",
    ("sign", "contribution-missing"): "contribution",
    ("report", "text-missing"): "text",
    ("sign", "consult-whom"): "reserved_with",
}


def of_refusal(form: str, refusal: Refusal, typed: Mapping[str, str]) -> Problem:
    """The rule's answer, next to the field that it is about."""
    kind = form.split("-", 1)[0]
    named = refusal.details.get("field")
    field = str(named) if named else _FIELDS.get((kind, refusal.key))
    return Problem(form, f"refusal-{refusal.key}", field, refusal.details, typed)


_ASKED_AS = {("join", "name"): "new_partner", ("withdraw", "reason"): "because"}
"""Fields of an event that a form asks for under another name."""


def of_error(form: str, error: ValidationError, typed: Mapping[str, str]) -> Problem:
    """What is wrong with a form that makes no event: a text that is too long, beside its field, or nothing of sense."""
    refusal = too_long(error)
    if refusal is None:
        return Problem(form, "problem-unreadable", typed=typed)
    field = str(refusal.details["field"])
    asked = _ASKED_AS.get((form.rsplit("-", 1)[-1], field), field)
    return of_refusal(form, Refusal(refusal.key, {**refusal.details, "field": asked}), typed)
