"""Join codes: words that mean nothing, and can be said aloud through a hall."""

import secrets

_CONSONANTS = "BDFGHKLMNPRSTVWZ"
_VOWELS = "AEIOU"
_UNKIND = frozenset({"DOMA", "DODE", "HOER", "KUTA", "LULA", "LULO", "NAZI", "PIMA", "POEP", "RUKA", "SEKS", "TIET"})


def new_join_code() -> str:
    """Four letters that can be said aloud, such as ``KADE``."""
    while True:
        letters = (secrets.choice(kind) for kind in (_CONSONANTS, _VOWELS, _CONSONANTS, _VOWELS))
        code = "".join(letters)
        if code not in _UNKIND:
            return code
