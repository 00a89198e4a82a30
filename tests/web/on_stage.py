"""What the room can read on the big screen at this moment, as text."""

from workshop.core.session import Session
from workshop.text import catalogue
from workshop.tui.pictures import JoinInfo, View, draw_picture

JOIN = JoinInfo("http://192.168.1.23:8080/KADE", "KADE", None)


def stage_text(session: Session) -> str:
    """The picture of the moment at 160x45, row by row."""
    words = catalogue("nl", "stage", "terms", address=session.scenario.address)
    return draw_picture(session, View(160, 45, words, session.at, JOIN)).text()
