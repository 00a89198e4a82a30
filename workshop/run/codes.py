"""Random names for a new room: its join code, its secret and its tokens."""

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


def new_secret() -> str:
    """256 bits as hexadecimal text."""
    return secrets.token_hex(32)
