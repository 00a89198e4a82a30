"""What was promised earlier and how it stands now: neutral words, no marks for good or bad (F14)."""

from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.tui.canvas import Canvas
from workshop.tui.pictures.frame import draw_frame, draw_statement, statement_rows
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink


def draw(canvas: Canvas, session: Session, view: View, step: Step) -> None:
    body = draw_frame(canvas, session, view)
    y = draw_statement(canvas, body, step.statement, rows=statement_rows(body, len(step.lines) + 2)) + 1
    for line in step.lines:
        canvas.write(body.x, y, "—", Ink.STRONG)
        canvas.write(body.x + 3, y, line, columns=body.columns - 3)
        y += 1
    if not step.lines:
        canvas.write(body.x, y, view.words("stage-no-earlier-promises"))
