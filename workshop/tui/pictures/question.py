"""A free question: the question large, the themes as growing bars, and what was released, literally."""

from workshop.core import queries
from workshop.core.answers import Contribution
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures.frame import Body, draw_bars, draw_frame, draw_statement, is_open, turnout_line
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink


def draw(canvas: Canvas, session: Session, view: View, step: Step) -> None:
    body = draw_frame(canvas, session, view)
    bars = queries.theme_bars(session, step) or queries.column_bars(session, step)
    given = queries.contributions(session, step.id)
    released = [one for one in given if one.on_screen and one.text]
    quotes = list({one.text: one for one in reversed(released)}.values())
    rows = _rows(body, step, len(bars))
    y = draw_statement(canvas, body, step.statement, rows=rows) + 1
    if step.second_question and y < body.y + body.rows - len(bars):
        canvas.write(body.x, y - 1, step.second_question, Ink.STRONG)
        y += 1
    if bars:
        y = draw_bars(canvas, body, y, bars, omslag_ink(step.omslag), spread=view.roomy)
    foot = body.y + body.rows - 1
    _draw_quotes(canvas, body, view, quotes, y + (1 if bars and y + 1 < foot else 0), foot)
    canvas.write(body.x, foot, answers_line(session, view, step, len(given)), Ink.STRONG)


def _rows(body: Body, step: Step, bars: int) -> int:
    wanted = bars + 1 + (1 if step.second_question else 0)
    for rows in (3 * ROWS, 2 * ROWS, ROWS):
        if rows + 1 + wanted <= body.rows and fit(step.statement, body.columns, rows):
            return rows
    return 2


def answers_line(session: Session, view: View, step: Step, given: int) -> str:
    """How many answers came from how many seats; what to do while there are none."""
    if not given:
        return view.words("stage-no-answers-yet" if is_open(session, step) else "stage-nobody-answered")
    said = [
        view.words("stage-answers", answers=given, seats=queries.answered(session, step)),
        turnout_line(session, view, step),
    ]
    return " · ".join(filter(None, said))


def _draw_quotes(canvas: Canvas, body: Body, view: View, quotes: list[Contribution], y: int, end: int) -> None:
    for quote in quotes:
        text = f"“{quote.text}”" + (f"  → {quote.second_text}" if quote.second_text else "")
        lines = wrap(text, body.columns - 2)
        if y + len(lines) > end:
            continue
        for line in lines:
            canvas.write(body.x, y, line)
            y += 1
        y += 1 if view.roomy else 0
