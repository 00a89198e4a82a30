"""Whether the program that a live file names still serves that room, and is not a stranger with its number and port."""

import hmac
import http.client
import os
import secrets
import sys
from http import HTTPStatus
from pathlib import Path

PROOF_PATH = "/alive"
"""Where a room proves on its control port that it knows its secret; the only call there that needs no token."""
MOST_NONCE = 64
_SECONDS_TO_CALL = 4
"""Windows takes two to find out that nobody is there."""


def proof(secret: str, nonce: str) -> str:
    """What only who knows the room's secret can say to `nonce`: HMAC-SHA256 in hexadecimal."""
    return hmac.digest(secret.encode(), f"alive|{nonce}".encode(), "sha256").hex()


def serves(pid: int, port: int, secret: str) -> bool:
    """Whether process `pid` lives and the program behind `port` of this machine knows the room's secret.

    The tokens of console and stage must never be sent to a program that does not. One that takes the call and says
    nothing in time is believed: a room on a laptop that is busy, or asleep, does that too.
    """
    if port <= 0 or not is_alive(pid):
        return False
    nonce = secrets.token_hex(16)
    caller = http.client.HTTPConnection("127.0.0.1", port, timeout=_SECONDS_TO_CALL)
    try:
        caller.request("GET", f"{PROOF_PATH}?nonce={nonce}")
        answer = caller.getresponse()
        said = answer.read(128).decode("ascii", "replace")
    except TimeoutError:
        return True
    except (OSError, http.client.HTTPException):
        return False
    finally:
        caller.close()
    return answer.status == HTTPStatus.OK and hmac.compare_digest(said.encode(), proof(secret, nonce).encode())


def is_alive(pid: int) -> bool:
    """Whether a process of that number runs on this machine."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return True  # asking is sending a signal there
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[:1] == ["Z"]
