"""The secret and the tokens of a new room."""

import secrets


def new_secret() -> str:
    """256 bits as hexadecimal text."""
    return secrets.token_hex(32)
