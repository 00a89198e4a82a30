"""Who knows many entrepreneurs: the kinds that are here, and the organisations that were named (S5)."""

from collections import Counter

from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Circle, Shown
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.pictures.frame import draw_frame, draw_statement, is_open, statement_rows
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink


def draw(canvas: Canvas, session: Session, view: View, step: Step) -> None:
    body = draw_frame(canvas, session, view)
    here = Counter(one.kind.circle for one in session.partners.values() if one.present and not one.merged_into)
    y = draw_statement(canvas, body, step.statement, rows=statement_rows(body, max(4, len(here)) + 1))
    y += 1 if y + len(here) + 2 <= body.y + body.rows else 0
    end = body.y + body.rows
    half = body.columns // 2
    given = [session.organisations[item] for item in session.given.get(step.id, ()) if item in session.organisations]
    total = sum(one.shown is not Shown.HIDDEN for one in given)
    canvas.write(body.x, y, view.words("stage-here"), Ink.STRONG)
    canvas.write(body.x + half, y, view.words("stage-invited", count=total), Ink.STRONG)
    row = y + 1
    for circle in Circle:
        if here[circle]:
            canvas.write(body.x, row, view.words(f"circle-{circle.value}"))
            canvas.write(body.x + half - 10, row, "●" * min(here[circle], 8), omslag_ink(step.omslag))
            row += 1
    if not here:
        canvas.write(body.x, row, view.words("stage-nobody-yet"))
    row = y + 1
    names = named_here(session, step.id)
    if not names and (total == 0 or is_open(session, step)):
        names = [view.words("stage-name-on-phone" if is_open(session, step) else "stage-nobody-answered")]
    for name in names:
        lines = wrap(name, body.columns - half)
        if row + len(lines) <= end:
            for line in lines:
                canvas.write(body.x + half, row, line)
                row += 1


def named_here(session: Session, step_id: str) -> list[str]:
    """Names that were released, newest first, with the number of seats that gave them when more than one."""
    names = [
        session.organisations[item].name
        for item in session.given.get(step_id, ())
        if item in session.organisations and session.organisations[item].shown is Shown.RELEASED
    ]
    counted = Counter(names)
    unique = list(dict.fromkeys(reversed(names)))
    return [f"{name} ×{counted[name]}" if counted[name] > 1 else name for name in unique]
