"""After the last step: thanks, what was promised, and when the room looks back."""

from workshop.core import queries
from workshop.core.session import Session
from workshop.text.dates import long_date
from workshop.tui.canvas import Canvas
from workshop.tui.letters import ROWS
from workshop.tui.pictures.frame import draw_frame, draw_statement
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink


def draw(canvas: Canvas, session: Session, view: View) -> None:
    body = draw_frame(canvas, session, view, view.words("stage-closed"))
    y = draw_statement(canvas, body, view.words("stage-thanks"), rows=2 * ROWS) + 1
    promises = len(queries.standing_commitments(session))
    shared = sum(queries.is_shared(session, one) for one in queries.standing_agreements(session))
    canvas.write(body.x, y, view.words("stage-total", promises=promises, agreements=shared), Ink.STRONG)
    y += 2
    if session.scenario.review_dates:
        canvas.write(body.x, y, view.words("stage-we-look-back"), Ink.STRONG)
        y += 1
    for day in session.scenario.review_dates:
        canvas.write(body.x + 3, y, long_date(day, view.words.language))
        y += 1
