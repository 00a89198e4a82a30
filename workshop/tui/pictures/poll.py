"""A poll: blind while it is open, its whole distribution when it is shown (F3); a pulse also by group (F4)."""

from math import ceil

from rich.cells import cell_len

from workshop.core import queries
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Group, PollForm, PulseMoment
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.pictures.frame import (
    Body,
    draw_bars,
    draw_frame,
    draw_statement,
    is_open,
    statement_rows,
    turnout_line,
)
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_COLUMN = 3
"""Cells of one column in a group's distribution."""


def draw(canvas: Canvas, session: Session, view: View, step: Step) -> None:
    body = draw_frame(canvas, session, view)
    bars = labelled_bars(session, step)
    y = draw_statement(canvas, body, step.statement, rows=statement_rows(body, len(bars) + 2))
    y += 1 if y + len(bars) + 2 <= body.y + body.rows else 0
    foot = body.y + body.rows - 1
    voters = queries.answered(session, step)
    if queries.may_show_counts(session, step):
        groups = queries.votes_by_group(session, step) if step.form is PollForm.PULSE else {}
        rows = len(groups) + 2 if groups and y + len(bars) + len(groups) + 2 <= foot else 0
        above = Body(body.x, body.y, body.columns, body.rows - rows)
        y = draw_bars(canvas, above, y, bars, omslag_ink(step.omslag))
        if rows:
            _draw_groups(canvas, body, min(y + 1, foot - rows + 1), view, groups, omslag_ink(step.omslag))
        canvas.write(body.x, foot, _result_line(session, view, step, voters), Ink.STRONG)
        return
    draw_blind(canvas, body, view, y, [bar.label for bar in bars], answered_line(session, view, step, voters))


def _draw_groups(
    canvas: Canvas, body: Body, y: int, view: View, groups: dict[Group, list[queries.Bar]], ink: Ink
) -> None:
    """The distribution within each group: a row of columns, the tallest one full, in the order of the scale."""
    names = {group: view.words(f"stage-group-{group.value}") for group in Group if group in groups}
    label = max(cell_len(name) for name in (*names.values(), view.words("stage-by-group")))
    size = max(len(str(sum(bar.count for bar in bars))) for bars in groups.values())
    first = body.x + label + size + 4
    canvas.write(body.x, y, view.words("stage-by-group"), Ink.STRONG, columns=label)
    for place, bar in enumerate(next(iter(groups.values()))):
        canvas.write(first + place * (_COLUMN + 1) + 1, y, bar.label)
    for group, name in names.items():
        y += 1
        bars = groups[group]
        most = max(bar.count for bar in bars)
        canvas.write(body.x, y, name, columns=label)
        canvas.write_right(body.x + label + 2 + size, y, str(sum(bar.count for bar in bars)), Ink.STRONG)
        for place, bar in enumerate(bars):
            tall = _EIGHTHS[ceil(bar.count * (len(_EIGHTHS) - 1) / most)]
            canvas.write(first + place * (_COLUMN + 1), y, tall * _COLUMN, ink)


def _result_line(session: Session, view: View, step: Step, voters: int) -> str:
    shift = queries.pulse_shift(session) if step.moment is PulseMoment.END else None
    if shift and not shift.is_recognisable:
        return view.words("stage-shift", pairs=shift.pairs, up=shift.up, same=shift.same, down=shift.down)
    return turnout_line(session, view, step) or view.words("stage-voted", seats=voters)


def labelled_bars(session: Session, step: Step) -> list[queries.Bar]:
    """The tally with the words of the scale at its two ends, highest on top."""
    bars = queries.vote_bars(session, step)
    if step.form is PollForm.CHOICE:
        return bars
    ends = {"1": step.lowest, str(step.points): step.highest}
    named = [queries.Bar(f"{bar.label}  {ends.get(bar.label) or ''}".strip(), bar.count) for bar in bars]
    return list(reversed(named))


def answered_line(session: Session, view: View, step: Step, voters: int) -> str:
    """How many have answered; what to do while nobody has."""
    if voters:
        return view.words("stage-answered", seats=voters)
    return view.words("stage-choose-on-phone" if is_open(session, step) else "stage-nobody-answered")


def draw_blind(canvas: Canvas, body: Body, view: View, y: int, options: list[str], said: str) -> None:
    """The options without any count, what is said below them, and that the result follows."""
    room = body.y + body.rows - y - 2
    gap = 2 if len(options) * 2 <= room else 1
    for option in options:
        if y < body.y + body.rows - 1:
            canvas.write(body.x, y, f"○  {option}", columns=body.columns)
            y += gap
    canvas.write(body.x, body.y + body.rows - 1, said, Ink.STRONG)
    for line in wrap(view.words("stage-result-follows"), body.columns)[:1]:
        canvas.write_right(body.x + body.columns, body.y + body.rows - 1, line)
