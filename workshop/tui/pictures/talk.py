"""A talk: a slide, figures with their source, an entrepreneur's story, or the state of play."""

from dataclasses import dataclass

from rich.cells import cell_len

from workshop.core.scenario import Figure, Step
from workshop.core.session import Session
from workshop.core.terms import TalkForm
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.letters import width as big_width
from workshop.tui.pictures import alderman, commitment
from workshop.tui.pictures.frame import Body, draw_frame, draw_statement, statement_rows
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink


def draw(canvas: Canvas, session: Session, view: View, step: Step) -> None:
    if step.form is TalkForm.STATE_OF_PLAY:
        commitment.draw(canvas, session, view, step)
        return
    if step.form is TalkForm.ALDERMAN:
        alderman.draw(canvas, session, view, called=False)
        return
    body = draw_frame(canvas, session, view)
    if step.form is TalkForm.FIGURES:
        _draw_figures(canvas, body, view, step)
    elif step.form is TalkForm.STORY:
        _draw_story(canvas, body, view, step)
    else:
        _draw_slide(canvas, body, step)


def _draw_slide(canvas: Canvas, body: Body, step: Step) -> None:
    lines = [wrap(line, body.columns - 4) for line in step.lines]
    below = sum(len(line) for line in lines)
    air = 1 if below + len(lines) + 2 * ROWS <= body.rows else 0
    text = _centred(body, statement_rows(body, below + air * len(lines)), step.quote or step.title, below, air)
    y = draw_statement(canvas, text, step.quote or step.title, rows=statement_rows(body, below + air * len(lines))) + 1
    for line in lines:
        canvas.write(body.x, y, "—", omslag_ink(step.omslag))
        for part in line:
            canvas.write(body.x + 3, y, part)
            y += 1
        y += air


def _centred(body: Body, rows: int, statement: str, below: int, air: int) -> Body:
    lines = fit(statement, body.columns, rows)
    used = (len(lines) * ROWS if lines else 2) + below + air * 5
    spare = max(0, body.rows - used) // 3
    return Body(body.x, body.y + spare, body.columns, body.rows - spare)


def _draw_story(canvas: Canvas, body: Body, view: View, step: Step) -> None:
    said = [part for line in step.lines for part in wrap(line, body.columns - 3)]
    quote = f"“{step.quote}”" if step.quote else step.title
    below = len(said) + (1 if step.speaker else 0)
    rows = statement_rows(body, below)
    start = _centred(body, rows, quote, below, 0)
    y = draw_statement(canvas, start, quote, rows=rows)
    air = min(2, max(0, body.y + body.rows - y - below))
    y += 1 if air else 0
    if step.speaker:
        canvas.write(body.x, y, view.words("stage-speaks", who=step.speaker), Ink.STRONG)
        y += 2 if air > 1 else 1
    for line in said:
        if y < body.y + body.rows:
            canvas.write(body.x + 3, y, line)
            y += 1


def _draw_figures(canvas: Canvas, body: Body, view: View, step: Step) -> None:
    large = all(fit(figure.value, body.columns // 3, ROWS) for figure in step.figures)
    blocks = [_figure(body, view, step.figures, figure, large) for figure in step.figures]
    if large and sum(block.rows(ROWS) for block in blocks) > body.rows - 2:
        large = False
        blocks = [_figure(body, view, step.figures, figure, large) for figure in step.figures]
    least = ROWS if large else 1
    used = sum(block.rows(least) for block in blocks)
    air = 1 if not large and used + len(blocks) - 1 <= body.rows else 0
    y = body.y + max(0, (body.rows - used - air * (len(blocks) - 1)) // 2)
    for block in blocks:
        rows = block.rows(least)
        if y + rows > body.y + body.rows:
            break
        if large:
            canvas.big(body.x, y, block.value, omslag_ink(step.omslag) if step.omslag else Ink.STRONG)
        for row, part in enumerate([] if large else block.value):
            canvas.write(body.x, y + row, part, Ink.STRONG)
        row = y + max(0, (rows - len(block.meaning) - len(block.source)) // 2)
        for part in block.meaning:
            canvas.write(block.x, row, part, Ink.STRONG)
            row += 1
        for part in block.source:
            canvas.write(block.x, row, part)
            row += 1
        y += rows + air


@dataclass(frozen=True, slots=True)
class _Figure:
    """One figure in lines: its value on the left, what it means and where it comes from behind column `x`."""

    x: int
    value: list[str]
    meaning: list[str]
    source: list[str]

    def rows(self, least: int) -> int:
        """Rows that the figure takes, `least` for a value without any words."""
        return max(least, len(self.meaning) + len(self.source), len(self.value) if least == 1 else 0)


def _figure(body: Body, view: View, figures: tuple[Figure, ...], figure: Figure, large: bool) -> _Figure:
    measure = big_width if large else cell_len
    column = min(max(measure(one.value) for one in figures), body.columns // 3)
    room = body.columns - column - 3
    source = figure.source or view.words("stage-assumption")
    dated = f" ({figure.dated})" if figure.dated else ""
    return _Figure(
        x=body.x + column + 3,
        value=[figure.value] if large else wrap(figure.value, column),
        meaning=wrap(figure.meaning, room),
        source=wrap(view.words("stage-source", source=source + dated), room),
    )
