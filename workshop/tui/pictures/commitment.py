""" "Wie doet wat?": what exists, by circle and omslag. Nobody is shown with nothing (R10)."""

from workshop.core import queries
from workshop.core.promises import Commitment
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Circle, Omslag, Shown
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures.frame import Body, draw_frame, draw_statement
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink

_MOST_MARKS = 6


def draw(canvas: Canvas, session: Session, view: View, step: Step | None) -> None:
    body = draw_frame(canvas, session, view, None if step else view.words("stage-who-does-what"))
    rows = queries.coverage(session)
    y = body.y
    statement = step.statement if step else view.words("stage-who-does-what")
    needed = len(rows) + 6
    large = body.rows - needed >= ROWS and fit(statement, body.columns, min(2 * ROWS, body.rows - needed))
    if large or not rows:
        y = draw_statement(canvas, body, statement, rows=min(3 * ROWS, max(ROWS, body.rows - needed))) + 1
    else:
        canvas.write(body.x, y, statement, Ink.STRONG)
        y += 1
    if not rows:
        for line in wrap(view.words("stage-no-promises-yet"), body.columns):
            canvas.write(body.x, y, line)
            y += 1
        return
    y = _draw_table(canvas, body, view, rows, y)
    foot = body.y + body.rows - 1
    _draw_counts(canvas, body, session, view, foot - 1)
    shared = _shared_lines(session, view, body.columns)[: max(0, foot - 2 - y)]
    for number, line in enumerate(shared):
        canvas.write(body.x, foot - 1 - len(shared) + number, line)
    _draw_newest(canvas, body, session, y + 1, foot - 2 - len(shared))
    thin = queries.thinnest_omslag(session)
    name = f"{thin.number} {view.words(f'omslag-{thin.value}')}"
    canvas.write(body.x, foot, view.words("stage-who-joins", omslag=name), omslag_ink(thin))


def _draw_table(canvas: Canvas, body: Body, view: View, rows: dict[Circle, dict[Omslag, queries.Cell]], y: int) -> int:
    first = 26
    column = (body.columns - first) // 3
    for omslag in Omslag:
        x = body.x + first + (omslag.number - 1) * column
        head = f"{omslag.number} {view.words(f'omslag-short-{omslag.value}')}"
        canvas.write(x, y, head, omslag_ink(omslag), columns=column - 1)
    y += 1
    for circle, cells in rows.items():
        canvas.write(body.x, y, view.words(f"circle-{circle.value}"), columns=first - 1)
        for omslag, cell in cells.items():
            x = body.x + first + (omslag.number - 1) * column
            canvas.write(x, y, marks(cell), omslag_ink(omslag), columns=column - 1)
        y += 1
    return y


def marks(cell: queries.Cell) -> str:
    """Firm promises as full circles, reserved ones as half circles, and the rest as a number."""
    shown = ["●"] * cell.firm + ["◐"] * cell.reserved
    more = len(shown) - _MOST_MARKS
    return " ".join(shown[:_MOST_MARKS]) + (f" +{more}" if more > 0 else "")


def _draw_counts(canvas: Canvas, body: Body, session: Session, view: View, y: int) -> None:
    standing = queries.standing_commitments(session)
    owners = {session.partner_id(one.owner) or one.seat for one in standing}
    canvas.write(body.x, y, f"● {view.words('stage-firm')}   ◐ {view.words('stage-reserved')}")
    said = view.words("stage-promises", promises=len(standing), owners=len(owners))
    canvas.write_right(body.x + body.columns, y, said, Ink.STRONG)


def _shared_lines(session: Session, view: View, columns: int) -> list[str]:
    parts = []
    for agreement in queries.standing_agreements(session):
        lines = queries.owner_lines(session, agreement)
        if lines and agreement.shown is Shown.RELEASED:
            parts.append(view.words("stage-take-part", title=agreement.current.title, count=len(lines)))
    return wrap(view.words("stage-together", agreements=" · ".join(parts)), columns) if parts else []


def _draw_newest(canvas: Canvas, body: Body, session: Session, y: int, end: int) -> None:
    released = [one for one in queries.standing_commitments(session) if one.shown is Shown.RELEASED]
    for commitment in reversed(released):
        lines = wrap(spoken(session, commitment), body.columns)
        if y + len(lines) > end:
            continue
        for line in lines:
            canvas.write(body.x, y, line)
            y += 1


def spoken(session: Session, commitment: Commitment) -> str:
    """A commitment as it is read aloud: its id, who, and what."""
    owner = session.partner(commitment.owner)
    name = owner.name if owner and owner.shown is Shown.RELEASED else ""
    who = f"{name}: " if name else ""
    return f"{commitment.id}  {who}{commitment.what}"
