"""The alderman's screen: what is at stake, which barriers are heard, what is asked, who takes part; always in this
order (S16, R5). An empty part says what was asked, not nothing.
"""

import datetime as dt
from dataclasses import dataclass, field

from rich.cells import cell_len

from workshop.core import barriers, promise_queries, queries, timing
from workshop.core.session import Session
from workshop.core.terms import Sector, Shown, StepKind
from workshop.tui.canvas import Canvas, shorten, wrap
from workshop.tui.letters import ROWS
from workshop.tui.letters import width as big_width
from workshop.tui.pictures.frame import Body, draw_frame
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink

MOST_BARRIERS = 5
_INDENT = 3
_BAR_COLUMNS = 12
"""At least."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the four parts: its heading, and what is said under it. `bars` are shares (0 to 1) and counts."""

    heading: str
    lines: list[str]
    bars: list[tuple[float, int] | None] = field(default_factory=list)


def draw(canvas: Canvas, session: Session, view: View, *, called: bool) -> None:
    """`called` by a key, with the time that the visit still has; otherwise as a step of the plan."""
    left = None
    if called:
        allowed = session.scenario.alderman.minutes * timing.MINUTE
        left = max(allowed - timing.time_with_alderman(session, view.now), dt.timedelta())
    body = draw_frame(canvas, session, view, view.words("stage-alderman") if called else None, left)
    parts = list(_parts(session, view))
    wrapped = [_wrapped(part, body.columns - _INDENT) for part in parts]
    if sum(len(part.lines) + 1 for part in wrapped) > body.rows:
        wrapped = [_cut(part, body.columns - _INDENT) for part in parts]
    rows = sum(len(part.lines) + 1 for part in wrapped)
    large = rows + len(wrapped) * ROWS <= body.rows and all(big_width(one.heading) <= body.columns for one in wrapped)
    rows += len(wrapped) * (ROWS - 1) if large else 0
    air = min(2, max(0, (body.rows - rows) // max(1, len(wrapped) - 1)))
    y = body.y + max(0, body.rows - rows - air * (len(wrapped) - 1)) // 3
    for number, part in enumerate(wrapped, 1):
        y = _draw_part(canvas, body, y, number, part, large=large) + air


def _parts(session: Session, view: View) -> list[Part]:
    say, plan = view.words, session.scenario
    stake = list(plan.alderman.stake) or ([plan.vision] if plan.vision else [plan.title])
    asks = list(plan.alderman.asks) or [say(f"alderman-ask-{number}") for number in (1, 2, 3)]
    return [
        Part(say("stage-at-stake"), stake),
        _barriers(session, view),
        Part(say("stage-asked"), [f"— {one}" for one in asks]),
        Part(say("stage-take-part-already"), _coalition(session, view)),
    ]


def _barriers(session: Session, view: View) -> Part:
    heading = view.words("stage-barriers")
    found = barriers.heard(session)[:MOST_BARRIERS]
    if not found:
        return Part(heading, [_nothing_heard(session, view)])
    most = max(one.count for one in found) or 1
    lines, bars = [], []
    for one in found:
        owners = [session.partner(promise.owner) for promise in one.taken_up]
        names = ", ".join(dict.fromkeys(owner.name for owner in owners if owner and owner.on_screen))
        taken = view.words("stage-taken-up-by", names=names) if names else view.words("stage-taken-up")
        lines.append(f"{one.label}  → {taken}" if one.taken_up else one.label)
        bars.append((one.count / most, one.count))
    return Part(heading, lines, list(bars))


def _nothing_heard(session: Session, view: View) -> str:
    steps = barriers.asked(session)
    if not steps:
        return view.words("stage-barriers-not-asked")
    visited = [step for step in steps if session.state(step.id).phase]
    key = "stage-barriers-none" if visited else "stage-barriers-later"
    return view.words(key, question=(visited or steps)[0].statement)


def _coalition(session: Session, view: View) -> list[str]:
    """Organisations that have promised or signed something, public, private and community apart (S9)."""
    sides = promise_queries.coalition(session)
    if not any(sides.values()):
        here = view.words("stage-organisations", count=queries.attendance(session).partners)
        return [f"{here} {view.words('stage-promises-later' if _will_promise(session) else 'stage-promises-none')}"]
    said = " · ".join(f"{sides[sector]} {view.words(f'sector-{sector.value}')}" for sector in Sector)
    lines = [said]
    shared = [
        view.words("stage-take-part", title=one.current.title, count=len(queries.owner_lines(session, one)))
        for one in queries.standing_agreements(session)
        if one.shown is Shown.RELEASED and queries.owner_lines(session, one)
    ]
    return lines + shared[:2]


def _will_promise(session: Session) -> bool:
    """Whether people are still to be asked for promises, or are being asked now."""
    steps = [step for step in session.scenario.steps if step.kind is StepKind.COMMITMENT]
    phases = [session.state(step.id).phase for step in steps if not session.state(step.id).skipped]
    return any(phase is None or phase.accepts_answers for phase in phases)


def _wrapped(part: Part, columns: int) -> Part:
    if part.bars:
        return _cut(part, columns)
    return Part(part.heading, [row for line in part.lines for row in wrap(line, columns)])


def _cut(part: Part, columns: int) -> Part:
    room = columns - _BAR_COLUMNS - 6 if part.bars else columns
    return Part(part.heading, [shorten(line, room) for line in part.lines], part.bars)


def _draw_part(canvas: Canvas, body: Body, y: int, number: int, part: Part, *, large: bool) -> int:
    if large:
        y = canvas.big(body.x, y, [part.heading])
    else:
        canvas.write(body.x, y, f"{number}  {part.heading}", Ink.STRONG)
        y += 1
    label = max((cell_len(line) for line in part.lines), default=0) + 2
    for place, line in enumerate(part.lines):
        if y >= body.y + body.rows:
            break
        canvas.write(body.x + _INDENT, y, line)
        bar = part.bars[place] if part.bars else None
        if bar is not None:
            share, count = bar
            x = body.x + _INDENT + label
            canvas.bar(x, y, body.x + body.columns - x - 4, share, Ink.PLAIN, apart=False)
            canvas.write_right(body.x + body.columns, y, str(count), Ink.STRONG)
        y += 1
    return y
