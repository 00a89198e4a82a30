"""What stands in the same place on every picture: where we are, how to join, and how much time is left."""

import datetime as dt
from dataclasses import dataclass

from rich.cells import cell_len

from workshop.core import queries, timing
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Phase
from workshop.core.turnout import turnout
from workshop.text.dates import clock, local, minutes_seconds
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink

_MARGIN = 1
_LONGEST_LABEL = 42
"""Columns for what stands beside a bar where half of the sheet is less: an option may have 40 letters."""


@dataclass(frozen=True, slots=True)
class Body:
    """The part of the sheet that belongs to the one thing of the moment."""

    x: int
    y: int
    columns: int
    rows: int


def draw_frame(
    canvas: Canvas, session: Session, view: View, title: str | None = None, left: dt.timedelta | None = None
) -> Body:
    """Draws head, rule, agenda strip and foot, and answers with the body between them.

    With a `title` of its own the picture is not that of the step; `left` is then the time that it still has.
    """
    step = session.step
    ink = omslag_ink(step.omslag) if step and title is None else Ink.PLAIN
    _draw_head(canvas, session, view, title, left)
    canvas.write(0, 1, ("━" if ink is not Ink.PLAIN else "─") * canvas.width, ink)
    _draw_agenda(canvas, session, canvas.height - 3)
    _draw_foot(canvas, session, view)
    return Body(_MARGIN + 1, 2, canvas.width - 2 * _MARGIN - 2, canvas.height - 5)


def step_title(step: Step, view: View) -> str:
    """The step as the head names it: an omslag is told by its number, not by its colour alone."""
    if step.omslag:
        return f"{step.omslag.number} {view.words(f'omslag-{step.omslag.value}')}"
    return step.title


def _draw_head(canvas: Canvas, session: Session, view: View, title: str | None, remaining: dt.timedelta | None) -> None:
    time = clock(local(view.now, session.scenario.zone))
    step = session.step
    left = _MARGIN
    if title is None:
        title = step_title(step, view) if step else view.words("stage-lobby")
        remaining = time_left(session, view.now)
        if session.phase is Phase.CLOSING:
            time, remaining = f"{view.words('stage-last-answers')}   {time}", None
    if remaining:
        time = f"{view.words('stage-time-left', time=minutes_seconds(remaining))}   {time}"
    right = canvas.write_right(canvas.width - _MARGIN, 0, time)
    if session.rehearsal:
        left = canvas.write(left, 0, f" {view.words('stage-rehearsal')} ", Ink.REVERSE) + 1
    space = right - 3 - cell_len(title)
    for name in (session.scenario.title, session.scenario.region):
        if cell_len(name) <= space - left - 1:
            canvas.write(left, 0, name)
            break
    ink = omslag_ink(step.omslag) if step else Ink.PLAIN
    canvas.write(max(left, space + 1), 0, title, Ink.STRONG if ink is Ink.PLAIN else ink, columns=right - left - 2)


def time_left(session: Session, now: dt.datetime) -> dt.timedelta | None:
    """What the plan still allows for this step; None when it is used up: the room is not shown an overrun."""
    if session.step is None or session.is_closed:
        return None
    if session.step.kind.takes_answers and session.phase is not Phase.OPEN:
        return None
    left = timing.time_left_in(session, session.step, now)
    return left if left > dt.timedelta() else None


def _draw_agenda(canvas: Canvas, session: Session, y: int) -> None:
    steps = session.scenario.steps
    space = canvas.width - 2 * _MARGIN
    if 2 * len(steps) - 1 > space:
        place = 1 + (steps.index(session.step) if session.step else 0)
        canvas.write(_MARGIN, y, f"{place}/{len(steps)}")
        return
    widest = min(space - 1, 12 * (len(steps) - 1))
    places = [_MARGIN + round(number * widest / max(1, len(steps) - 1)) for number in range(len(steps))]
    for x, end, step in zip(places, [*places[1:], None], steps, strict=True):
        state = session.state(step.id)
        mark = "◐" if step.id == session.current else "●" if state.phase else "·" if state.skipped else "○"
        ink = omslag_ink(step.omslag)
        canvas.write(x, y, mark, Ink.STRONG if ink is Ink.PLAIN else ink)
        if end is not None:
            canvas.write(x + 1, y, ("━" if state.phase and step.id != session.current else "─") * (end - x - 1), ink)


def _draw_foot(canvas: Canvas, session: Session, view: View) -> None:
    y = canvas.height - 1
    left = canvas.write(_MARGIN, y, view.join.typed, Ink.STRONG)
    counts = [view.hint] if view.hint else people_counts(session, view)
    while cell_len(" · ".join(counts)) >= canvas.width - left - 3 and counts:
        counts.pop()
    canvas.write_right(canvas.width - _MARGIN, y, " · ".join(counts))
    if view.hint and cell_len(view.hint) >= canvas.width - left - 3:
        canvas.write(left + 2, y, view.hint)
    if view.notice:
        canvas.fill(0, y - 1, canvas.width, 1, Ink.PLAIN)
        canvas.write(_MARGIN, y - 1, view.notice, Ink.NEEDS_YOU)


def is_open(session: Session, step: Step) -> bool:
    """Whether people can answer the step at this moment."""
    phase = session.state(step.id).phase
    return phase is not None and phase.accepts_answers


def people_counts(session: Session, view: View) -> list[str]:
    """Who takes part, as in "23 telefoons", "4 tafels", "54 mensen", "9 partners"; the simulated are named as such."""
    here = queries.attendance(session)
    parts = [
        (here.phones, "stage-phones"),
        (here.tables, "stage-tables"),
        (here.cards, "stage-cards"),
        (here.simulated, "stage-simulated"),
        (here.people if here.people > here.seats else 0, "stage-people"),
        (here.partners, "stage-partners"),
    ]
    return [view.words(key, count=count) for count, key in parts if count]


def turnout_line(session: Session, view: View, step: Step) -> str:
    """Behind a result "9 telefoons, 54 mensen" when people shared a device (R3); empty when everybody had one."""
    who = turnout(session, step)
    if not who.is_shared:
        return ""
    parts = [(who.phones, "stage-phones"), (who.cards, "stage-cards"), (who.people, "stage-people")]
    return ", ".join(view.words(key, count=count) for count, key in parts if count)


def draw_statement(canvas: Canvas, body: Body, text: str, *, rows: int, ink: Ink = Ink.STRONG) -> int:
    """The question or statement, in big letters when that fits in `rows` and bold otherwise; the row below it."""
    lines = fit(text, body.columns, rows)
    if lines is not None:
        return canvas.big(body.x, body.y, lines, ink)
    y = body.y
    for line in wrap(text, body.columns)[: max(1, rows)]:
        canvas.write(body.x, y, line, Ink.STRONG)
        y += 1
    return y


def draw_bars(canvas: Canvas, body: Body, y: int, bars: list[queries.Bar], ink: Ink, *, spread: bool = True) -> int:
    """Labels with bars and counts, longest bar full width; the row below them."""
    if not bars:
        return y
    most = max((bar.count for bar in bars), default=0)
    label = min(max(cell_len(bar.label) for bar in bars), max(_LONGEST_LABEL, body.columns // 2))
    number = max(3, len(str(most)))
    columns = body.columns - label - number - 4
    room = body.y + body.rows - y
    gap = 2 if spread and len(bars) * 2 <= room else 1
    for bar in bars:
        if y >= body.y + body.rows:
            break
        canvas.write(body.x, y, bar.label, columns=label)
        canvas.bar(body.x + label + 2, y, columns, bar.count / most if most else 0, ink, apart=gap > 1)
        canvas.write_right(body.x + body.columns, y, str(bar.count), Ink.STRONG)
        y += gap
    return y


def statement_rows(body: Body, below: int) -> int:
    """Rows for the statement when `below` rows, gaps included, are wanted under it: one line to three."""
    return max(ROWS, min(3 * ROWS, body.rows - below))
