"""Fingerprints that outlive the program: a signature of years ago still holds when the models have gained fields (F9).

What ``v1:`` covers is a list of names and not whatever a model happens to hold. A field that came later is part of the
content only where somebody filled it in, so a text that does not use it keeps the fingerprint that was signed.
"""

import hashlib
import json
from collections.abc import Collection

from pydantic import BaseModel

SHARED_TEXT_V1 = frozenset({
    "title", "result", "decision_rule", "coordinator", "means", "review_on", "stalling", "leaving",
})  # fmt: skip
"""Frozen: what all owners of an agreement sign."""
COMMITMENT_V1 = frozenset({
    "what", "barrier", "omslag", "kind", "replaces", "role", "for_whom", "with_whom", "due", "first_step",
    "first_step_due", "noticed_by", "obstacle", "response", "needs", "mandate", "reserved_with", "reserved_until",
    "peer_learning", "ambassador",
})  # fmt: skip
"""Frozen: what an owner confirms of a commitment."""

_NOTHING: tuple[object, ...] = (None, "", [], {})


def content(model: BaseModel, frozen: Collection[str]) -> dict[str, object]:
    """What a fingerprint of the model covers: the frozen fields, and later ones that were filled in."""
    fields = type(model).model_fields
    plain = model.model_dump(mode="json")
    return {
        name: value
        for name, value in plain.items()
        if name in frozen
        or (value not in _NOTHING and getattr(model, name) != fields[name].get_default(call_default_factory=True))
    }


def fingerprint(content: object) -> str:
    """SHA-256 of canonical JSON behind the prefix ``v1:``, cut to 32 hexadecimal digits."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(("v1:" + canonical).encode()).hexdigest()[:32]


def own_fingerprint(contribution: str, lets_go: str | None) -> str:
    """The fingerprint of one owner's own part."""
    return fingerprint({"contribution": contribution, "lets_go": lets_go})
