"""Words behind which no deed can be seen (F7)."""

import re
from functools import lru_cache

VAGUE_VERBS = ("verkennen", "onderzoeken", "meedenken", "bijdragen", "faciliteren", "in gesprek gaan")
"""Words behind which nothing can be seen; a scenario may bring its own list (F7)."""


@lru_cache(maxsize=10_000)
def vague_verb(text: str, verbs: tuple[str, ...] = VAGUE_VERBS) -> str | None:
    """The first vague verb in a text, conjugated forms with the same stem included; None for a clear text (F7)."""
    said = " ".join(text.casefold().split())
    for verb in verbs:
        stem = verb.casefold().removesuffix("en") if " " not in verb else verb.casefold()
        single = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
        if re.search(rf"\b(ge)?({re.escape(stem)}|{re.escape(single)})", said):
            return verb
        if verb.startswith("mee") and re.search(rf"\b{re.escape(stem[3:])}\w*\b.*\bmee\b", said):
            return verb
    return None
