"""Dots on options: blind while it is open, most dots on top when it is shown."""

from workshop.core import queries
from workshop.core.rest import ranked, rest_of
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.tui.canvas import Canvas
from workshop.tui.pictures.frame import draw_bars, draw_frame, draw_statement, statement_rows, turnout_line
from workshop.tui.pictures.poll import answered_line, draw_blind
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink


def draw(canvas: Canvas, session: Session, view: View, step: Step) -> None:
    body = draw_frame(canvas, session, view)
    bars = queries.vote_bars(session, step)
    y = draw_statement(canvas, body, step.statement, rows=statement_rows(body, len(bars) + 2))
    y += 1 if y + len(bars) + 1 < body.y + body.rows else 0
    voters = queries.answered(session, step)
    if queries.may_show_counts(session, step):
        draw_bars(canvas, body, y, ranked(bars, rest_of(session, step)), omslag_ink(step.omslag))
        dots = sum(bar.count for bar in bars)
        said = [view.words("stage-dots", dots=dots, seats=voters), turnout_line(session, view, step)]
        canvas.write(body.x, body.y + body.rows - 1, " · ".join(filter(None, said)), Ink.STRONG)
        return
    draw_blind(canvas, body, view, y, [bar.label for bar in bars], answered_line(session, view, step, voters))
