""" "Wie doet wat?": what exists, by circle and omslag. Nobody is shown with nothing (R10)."""

from rich.cells import cell_len

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
_MARKS_COLUMNS = 14
"""Room for the most marks and for how many more there are."""


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
    if not queries.standing_commitments(session) and not rows:
        for line in wrap(view.words("stage-no-promises-yet"), body.columns):
            canvas.write(body.x, y, line)
            y += 1
        return
    y = _draw_table(canvas, body, view, rows, y)
    foot = body.y + body.rows - 1
    counts = _draw_counts(canvas, body, session, view, foot - 1)
    shared = _shared_lines(session, view, body.columns)[: max(0, counts - 1 - y)]
    for number, line in enumerate(shared):
        canvas.write(body.x, counts - len(shared) + number, line)
    _draw_newest(canvas, body, session, y + 1, counts - 1 - len(shared))
    thin = queries.thinnest_omslag(session)
    name = f"{thin.number} {view.words(f'omslag-{thin.value}')}"
    canvas.write(body.x, foot, view.words("stage-who-joins", omslag=name), omslag_ink(thin))


def _draw_table(canvas: Canvas, body: Body, view: View, rows: dict[Circle, dict[Omslag, queries.Cell]], y: int) -> int:
    heads = {omslag: f"{omslag.number} {view.words(f'omslag-short-{omslag.value}')}" for omslag in Omslag}
    names = {circle: view.words(f"circle-{circle.value}") for circle in Circle}
    widths = {omslag: max(cell_len(head), _MARKS_COLUMNS) for omslag, head in heads.items()}
    first = max(cell_len(name) for name in names.values()) + 1
    gap = max(1, (body.columns - first - sum(widths.values())) // len(Omslag))
    x = body.x + first + gap - 1
    for omslag, head in heads.items():
        canvas.write(x, y, head, omslag_ink(omslag), columns=widths[omslag])
        for row, cells in enumerate(rows.values(), y + 1):
            canvas.write(x, row, marks(cells[omslag]), omslag_ink(omslag), columns=widths[omslag])
        x += widths[omslag] + gap
    for row, circle in enumerate(rows, y + 1):
        canvas.write(body.x, row, names[circle], columns=first - 1)
    return y + 1 + len(rows)


def marks(cell: queries.Cell) -> str:
    """Firm promises as full circles, reserved ones as half circles, and the rest as a number."""
    shown = ["●"] * cell.firm + ["◐"] * cell.reserved
    more = len(shown) - _MOST_MARKS
    return " ".join(shown[:_MOST_MARKS]) + (f" +{more}" if more > 0 else "")


def _draw_counts(canvas: Canvas, body: Body, session: Session, view: View, y: int) -> int:
    """What the marks mean, and how many promises there are; the row that it begins at."""
    standing = queries.standing_commitments(session)
    owners = {session.partner_id(one.owner) or one.seat for one in standing}
    legend = f"● {view.words('stage-firm')}   ◐ {view.words('stage-reserved')}"
    said = view.words("stage-promises", promises=len(standing), owners=len(owners))
    if cell_len(legend) + 2 + cell_len(said) > body.columns:
        canvas.write(body.x, y - 1, said, Ink.STRONG)
        canvas.write(body.x, y, legend)
        return y - 1
    canvas.write(body.x, y, legend)
    canvas.write_right(body.x + body.columns, y, said, Ink.STRONG)
    return y


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
    name = owner.name if owner and owner.on_screen else ""
    who = f"{name}: " if name else ""
    return f"{commitment.id}  {who}{commitment.what}"
