"""A shared agreement as a sheet of paper, large, with the state of every owner under it."""

from rich.cells import cell_len

from workshop.core import queries
from workshop.core.promises import Agreement, SignatureState
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Phase, Shown
from workshop.text.dates import clock, local, short_date
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures.frame import Body, draw_frame, draw_statement
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink

_STATE_MARK = {
    SignatureState.SIGNED: "●",
    SignatureState.RESERVED: "◐",
    SignatureState.AGAIN: "↻",
    SignatureState.WAITING: "○",
    SignatureState.LEFT: "·",
}


def draw(canvas: Canvas, session: Session, view: View, step: Step) -> None:
    body = draw_frame(canvas, session, view)
    agreements = [one for one in queries.standing_agreements(session) if one.shown is Shown.RELEASED]
    if not agreements:
        y = draw_statement(canvas, body, step.statement, rows=2 * ROWS) + 1
        for line in wrap(view.words("stage-no-agreements-yet"), body.columns):
            canvas.write(body.x, y, line)
            y += 1
        return
    focused = queries.focused_agreement(session)
    if session.phase is Phase.SHOWN or focused is None:
        _draw_overview(canvas, body, session, view, agreements)
        return
    place = f"{agreements.index(focused) + 1}/{len(agreements)}" if focused in agreements else ""
    _draw_sheet(canvas, body, session, view, focused, place)


def _draw_sheet(canvas: Canvas, body: Body, session: Session, view: View, agreement: Agreement, place: str) -> None:
    text = agreement.current
    owners = queries.owner_lines(session, agreement)
    result = wrap(text.result, body.columns) if text.result else []
    facts = _facts(session, view, agreement, body.columns)
    needed = len(result) + len(facts) + max(1, len(owners)) + 2
    rows = min(3 * ROWS, body.rows - needed)
    y = draw_statement(canvas, body, text.title, rows=rows if fit(text.title, body.columns, rows) else 2)
    y += 1 if y + needed < body.y + body.rows else 0
    at = clock(local(text.at, session.scenario.zone))
    version = f"{agreement.id}  {view.words('stage-version', number=text.number, time=at)}  {place}".rstrip()
    for part in result[:5]:
        canvas.write(body.x, y, part)
        y += 1
    for fact in facts:
        canvas.write(body.x, y, fact, columns=body.columns)
        y += 1
    canvas.write(body.x, y, "─" * body.columns)
    canvas.write_right(body.x + body.columns - 2, y, f" {version} ")
    y += 1
    foot = body.y + body.rows - 1
    if not owners:
        canvas.write(body.x, y, view.words("stage-nobody-signed-yet"))
    for line in owners[: foot - y]:
        _draw_owner(canvas, body, session, view, line, y)
        y += 1
    said = "stage-read-and-sign" if agreement.fixed_at else "stage-shaping"
    canvas.write(body.x, foot, view.words(said), omslag_ink(agreement.omslag))


def _facts(session: Session, view: View, agreement: Agreement, columns: int) -> list[str]:
    facts = []
    coordinator = session.partner(agreement.current.coordinator)
    if coordinator:
        facts.append(view.words("stage-coordinator", name=coordinator.name))
    if agreement.current.review_on:
        facts.append(view.words("stage-review", date=short_date(agreement.current.review_on, view.words.language)))
    return wrap(" · ".join(facts), columns) if facts else []


def _draw_owner(canvas: Canvas, body: Body, session: Session, view: View, line: queries.OwnerLine, y: int) -> None:
    partner = session.partners[line.partner]
    name = partner.name if partner.shown is Shown.RELEASED else view.words("stage-new-partner")
    state = state_said(session, view, line)
    start = canvas.write_right(body.x + body.columns, y, state, Ink.STRONG)
    x = canvas.write(body.x, y, f"{_STATE_MARK[line.state]} {name}", Ink.STRONG, columns=start - body.x - 1)
    own = f"— {line.contribution}"
    if line.contribution and partner.shown is Shown.RELEASED and cell_len(own) <= start - x - 2:
        canvas.write(x + 1, y, own)


def state_said(session: Session, view: View, line: queries.OwnerLine) -> str:
    """The signature as a quiet state: "doet mee 14:03", "overlegt eerst, uiterlijk 12 jan"."""
    said = view.words(f"signature-{line.state.value}")
    if line.state is SignatureState.SIGNED and line.signed_at:
        return f"{said} {clock(local(line.signed_at, session.scenario.zone))}"
    if line.state is SignatureState.RESERVED and line.reserved_until:
        return view.words("stage-until", state=said, date=short_date(line.reserved_until, view.words.language))
    return said


def _draw_overview(canvas: Canvas, body: Body, session: Session, view: View, agreements: list[Agreement]) -> None:
    each = max(3, (body.rows - 2) // len(agreements))
    y = body.y
    for agreement in agreements:
        owners = queries.owner_lines(session, agreement)
        lines = fit(agreement.current.title, body.columns, each - 3 if each > 2 * ROWS else 0)
        end = y + each - 1
        if lines:
            y = canvas.big(body.x, y, lines, omslag_ink(agreement.omslag))
        else:
            canvas.write(body.x, y, f"{agreement.id}  {agreement.current.title}", omslag_ink(agreement.omslag))
            y += 1
        if not owners:
            canvas.write(body.x + 3, y, view.words("stage-nobody-signed-yet"))
        for line in owners:
            if y < end:
                _draw_owner(canvas, Body(body.x + 3, body.y, body.columns - 3, body.rows), session, view, line, y)
                y += 1
        y = end + 1
    foot = body.y + body.rows - 2
    for part in wrap(view.words("trust-only"), body.columns)[:2]:
        canvas.write(body.x, foot, part)
        foot += 1
