"""What a phone takes home of its own seat: text that a person can read, and TOML for a program (L7)."""

from workshop.core.own_data import own_data
from workshop.core.people import SeatNumber
from workshop.core.session import Session
from workshop.files.convert import to_plain
from workshop.files.session_text import toml_text


def own_data_text(session: Session, seat: SeatNumber, heading: str) -> str:
    """The seat's data under Dutch keys, with one line of `heading` on top."""
    plain = to_plain(own_data(session, seat), session.scenario.zone)
    return toml_text(plain, (f"# {' '.join(heading.split())}",))
