"""What the room can read on the big screen at this moment, as text."""

from workshop.core.session import Session
from workshop.text import catalogue
from workshop.tui.pictures import JoinInfo, View, draw_picture

JOIN = JoinInfo("http://192.168.1.23:8080/KADE", "KADE", None)


def stage_text(session: Session) -> str:
    """The picture at 160x45, row by row, as it was when the step began: a clock that ticks makes no difference here."""
    words = catalogue("nl", "stage", "terms", address=session.scenario.address)
    began = session.state(session.current).entered_at if session.current else None
    return draw_picture(session, View(160, 45, words, began or session.opened_at, JOIN)).text()
