"""A shared agreement as a sheet of paper, large, with the state of every owner under it.

What an owner typed on a phone has no release of its own, so only parts that the facilitator typed are shown (R16).
"""

from bisect import bisect_left

from rich.cells import cell_len

from workshop.core import queries
from workshop.core.promises import Agreement, SignatureState
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Audience, Phase, Shown
from workshop.text.dates import clock, local, short_date
from workshop.tui.canvas import Canvas, packed, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures import consent
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
    _draw_sheet(canvas, body, session, view, step, focused, place)


def _draw_sheet(
    canvas: Canvas, body: Body, session: Session, view: View, step: Step, agreement: Agreement, place: str
) -> None:
    text = agreement.current
    owners = queries.owner_lines(session, agreement)
    result = wrap(text.result, body.columns) if text.result else []
    facts = _facts(session, view, agreement, body.columns)
    foot = body.y + body.rows - 1
    asks_consent = step.consent and agreement.fixed_at is None
    needed = len(result) + len(facts) + (consent.rows_needed(agreement) if asks_consent else max(1, len(owners))) + 2
    rows = min(3 * ROWS, body.rows - needed)
    y = draw_statement(canvas, body, text.title, rows=rows if fit(text.title, body.columns, rows) else 2)
    y += 1 if y + needed < body.y + body.rows else 0
    at = clock(local(text.at, session.scenario.zone))
    version = f"{agreement.id}  {view.words('stage-version', number=text.number, time=at)}  {place}".rstrip()
    for part in [*result[: max(0, foot - y - len(facts) - 2)], *facts]:
        canvas.write(body.x, y, part)
        y += 1
    canvas.write(body.x, y, "─" * body.columns)
    canvas.write_right(body.x + body.columns - 2, y, f" {version} ")
    y += 1
    below = Body(body.x, y, body.columns, foot - y)
    if asks_consent:
        consent.draw(canvas, below, session, view, agreement, step)
        said = consent.foot_line(session, view, agreement)
    else:
        _draw_owners(canvas, below, session, view, agreement)
        signing = "stage-sign-now" if owners else "stage-read-and-sign"
        said = view.words(signing if agreement.fixed_at else "stage-shaping")
    canvas.write(body.x, foot, said, omslag_ink(agreement.omslag))


def _facts(session: Session, view: View, agreement: Agreement, columns: int) -> list[str]:
    facts = []
    coordinator = session.partner(agreement.current.coordinator)
    if coordinator and coordinator.on_screen:
        facts.append(view.words("stage-coordinator", name=coordinator.name))
    if agreement.current.review_on:
        facts.append(view.words("stage-review", date=short_date(agreement.current.review_on, view.words.language)))
    together = " · ".join(facts)
    if cell_len(together) <= columns:
        return [together] if facts else []
    return [part for fact in facts for part in wrap(fact, columns)]


def _draw_owners(canvas: Canvas, area: Body, session: Session, view: View, agreement: Agreement) -> None:
    """One owner a row with its state; where rows run out, all of them as running text."""
    owners = queries.owner_lines(session, agreement)
    if not owners:
        canvas.write(area.x, area.y, view.words("stage-nobody-signed-yet"))
    elif len(owners) > area.rows:
        for row, text in enumerate(_running(session, view, owners, area.columns, area.rows)):
            canvas.write(area.x, area.y + row, text, Ink.STRONG)
    else:
        for row, line in enumerate(owners):
            _draw_owner(canvas, area, session, view, agreement, line, area.y + row)


def _running(
    session: Session, view: View, owners: list[queries.OwnerLine], columns: int, rows: int | None = None
) -> list[str]:
    """The owners one after another in lines of text, those that do not fit the rows as a number."""
    said = [f"{_STATE_MARK[line.state]} {_name(session, view, line)}" for line in owners]

    def lines_of(shown: int) -> list[str]:
        more = [] if shown == len(said) else [view.words("stage-and-more", count=len(said) - shown)]
        return packed([*said[:shown], *more], columns)

    every = lines_of(len(said))
    if rows is None or len(every) <= rows:
        return every
    most = bisect_left(range(1, len(said)), True, key=lambda shown: len(lines_of(shown)) > rows)
    lines = lines_of(most)
    return lines if len(lines) <= rows else []


def _name(session: Session, view: View, line: queries.OwnerLine) -> str:
    partner = session.partners[line.partner]
    if partner.on_screen:
        return partner.name
    return view.words("stage-entrepreneur" if partner.audience is Audience.RECORD else "stage-new-partner")


def _draw_owner(
    canvas: Canvas, area: Body, session: Session, view: View, agreement: Agreement, line: queries.OwnerLine, y: int
) -> None:
    start = canvas.write_right(area.x + area.columns, y, state_said(session, view, line), Ink.STRONG)
    name = f"{_STATE_MARK[line.state]} {_name(session, view, line)}"
    x = canvas.write(area.x, y, name, Ink.STRONG, columns=start - area.x - 1)
    typed_here = any(one.on_behalf and one.contribution == line.contribution for one in agreement.signatures)
    own = f"— {line.contribution}"
    if typed_here and cell_len(own) <= start - x - 2:
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
    titles = []
    for agreement in agreements:
        names = _running(session, view, queries.owner_lines(session, agreement), body.columns - 3)
        titles.append(fit(agreement.current.title, body.columns, each - 1 - max(1, len(names))))
    for agreement, lines in zip(agreements, titles, strict=True):
        end = y + each - 1
        if lines and all(titles):
            y = canvas.big(body.x, y, lines, omslag_ink(agreement.omslag))
        else:
            canvas.write(body.x, y, f"{agreement.id}  {agreement.current.title}", omslag_ink(agreement.omslag))
            y += 1
        _draw_owners(canvas, Body(body.x + 3, y, body.columns - 3, end - y), session, view, agreement)
        y = end + 1
    foot = body.y + body.rows - 2
    for part in wrap(view.words("trust-only"), body.columns)[:2]:
        canvas.write(body.x, foot, part)
        foot += 1
