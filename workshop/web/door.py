"""Who stands at the door: the secrets of one room, and what is derived from a phone's cookie."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field

from workshop.core.session import Session

SEAT_LETTERS = "ACDEFGHJKLMNPRTUVWXY34679"
"""Letters and digits that are not mistaken for each other when read aloud or copied from a screen."""
SEAT_LENGTH = 4
DIGITS = 6


@dataclass(frozen=True)
class Door:
    """`secret` signs forms and never leaves the room; `simulated_token` lets a rehearsal's invented people in."""

    secret: bytes = field(repr=False)
    simulated_token: str | None = field(default=None, repr=False)

    def token(self, cookie: str) -> str:
        """What a form must carry to be believed: HMAC-SHA256 over the phone's cookie (L23)."""
        return self._mac("form", cookie).hex()

    def is_token(self, cookie: str, token: str) -> bool:
        return hmac.compare_digest(self.token(cookie).encode(), token.encode("utf-8", "replace"))

    def is_simulation(self, token: str | None) -> bool:
        """Whether a request comes from the rehearsal's own simulation."""
        if not self.simulated_token or not token:
            return False
        return hmac.compare_digest(self.simulated_token.encode(), token.encode("utf-8", "replace"))

    def seat_number(self, cookie: str, attempt: int) -> str:
        """The short number of a phone. The same phone gets the same one, so that a repeated join is one join."""
        digits = int.from_bytes(self._mac(f"seat {attempt}", cookie)[:8], "big")
        letters = []
        for _ in range(SEAT_LENGTH):
            digits, place = divmod(digits, len(SEAT_LETTERS))
            letters.append(SEAT_LETTERS[place])
        return "".join(letters)

    def digits(self, seat: str) -> str:
        """With these and its number a seat can be taken up on another phone. The same for as long as the room is."""
        return f"{int.from_bytes(self._mac('digits', seat)[:8], 'big') % 10**DIGITS:0{DIGITS}}"

    def is_digits(self, seat: str, said: str) -> bool:
        return hmac.compare_digest(self.digits(seat).encode(), said.encode("utf-8", "replace"))

    def _mac(self, purpose: str, cookie: str) -> bytes:
        return hmac.digest(self.secret, f"{purpose}|{cookie}".encode("utf-8", "replace"), "sha256")


def room_mark(session: Session) -> str:
    """What tells this room from others on a phone: in its cookie's name, and where the script keeps what was not sent.

    It is not the code, which the facilitator may change. Rooms that were opened before codes could change go on with
    what their phones know them by.
    """
    return session.codes[0] if session.rules < 2 else hashlib.sha256(session.id.encode()).hexdigest()[:12]


def new_cookie() -> str:
    """The random name of one phone in one room: 144 bits."""
    return secrets.token_urlsafe(18)


def new_form_id() -> str:
    """The id that makes a form that is sent twice count once."""
    return secrets.token_hex(12)


def cookie_hash(cookie: str) -> str:
    """What the log keeps of a cookie; the cookie itself stays on the phone."""
    return hashlib.sha256(cookie.encode("utf-8", "replace")).hexdigest()
