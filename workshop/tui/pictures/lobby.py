"""Before the first step: how to join, and who is arriving."""

from workshop.core.session import Session
from workshop.tui.canvas import Canvas, packed, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures import qr
from workshop.tui.pictures.frame import Body, draw_frame, people_counts
from workshop.tui.pictures.two_codes import TwoCodes, two_codes
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink

_GAP = 3
_LEAST_BESIDE = 24
"""Columns for who is arriving, beside two codes."""


def draw(canvas: Canvas, session: Session, view: View) -> None:
    """The join code on the left; address, counts and arrivals beside it."""
    body = draw_frame(canvas, session, view)
    if not view.join.url:
        draw_without_phones(canvas, body, view)
        return
    both = two_codes(view, body.columns, body.rows)
    if both is not None:
        _draw_both(canvas, body, session, view, both)
        return
    code = qr.rendering(view.join.url, body.columns - 36, body.rows)
    left = body.x
    if code is None:
        _draw_address(canvas, body, view, body.y + 1)
        canvas.write(body.x, body.y + body.rows - 1, view.words("stage-window-too-small"), Ink.NEEDS_YOU)
        return
    top = body.y + (body.rows - code.rows) // 2
    qr.draw(canvas, left, top, code)
    beside = Body(left + code.columns + 3, body.y, body.columns - code.columns - 3, body.rows)
    y = body.y + max(0, (body.rows - 16) // 2)
    canvas.write(beside.x, y, view.words("stage-join"), Ink.STRONG)
    y += 2
    if view.join.wifi:
        y = _step(canvas, beside, y, 1, view.words("stage-join-wifi", name=view.join.wifi))
        if view.join.password:
            for line in wrap(view.words("stage-wifi-password", password=view.join.password), beside.columns - 3):
                canvas.write(beside.x + 3, y, line)
                y += 1
    y = _step(canvas, beside, y, 2 if view.join.wifi else 1, view.words("stage-join-scan"))
    y = _draw_address(canvas, beside, view, y + 1) + 1
    _draw_arrivals(canvas, Body(beside.x, y, beside.columns, body.y + body.rows - y), session, view)


def _draw_both(canvas: Canvas, body: Body, session: Session, view: View, both: TwoCodes) -> None:
    """Both codes, and who came in beside them where columns allow."""
    beside = body.columns - both.columns - _GAP
    x = body.x if beside >= _LEAST_BESIDE else body.x + (body.columns - both.columns) // 2
    top = body.y + (body.rows - both.rows) // 2
    both.draw(canvas, x, top)
    if beside >= _LEAST_BESIDE:
        _draw_arrivals(canvas, Body(x + both.columns + _GAP, top, beside, both.rows), session, view)


def _draw_arrivals(canvas: Canvas, body: Body, session: Session, view: View) -> None:
    y = body.y
    here = people_counts(session, view) or [view.words("stage-nobody-yet")]
    for line in packed(here, body.columns, " · ")[:2]:
        canvas.write(body.x, y, line, Ink.STRONG)
        y += 1
    arrivals = newest_partners(session)
    if arrivals:
        for line in wrap(view.words("stage-arrived", names=" · ".join(arrivals)), body.columns)[:3]:
            if y < body.y + body.rows:
                canvas.write(body.x, y, line)
                y += 1


def draw_without_phones(canvas: Canvas, body: Body, view: View) -> None:
    """What people do when there is nothing to scan (R6)."""
    title = view.words("stage-no-phones")
    y = body.y + max(0, (body.rows - 2 * ROWS) // 2)
    lines = fit(title, body.columns, 2 * ROWS + 1)
    if lines:
        y = canvas.big(body.x, y, lines) + 1
    else:
        canvas.write(body.x, y, title, Ink.STRONG)
        y += 2
    for line in wrap(view.words("stage-no-phones-how"), body.columns):
        canvas.write(body.x, y, line)
        y += 1


def _step(canvas: Canvas, body: Body, y: int, number: int, text: str) -> int:
    canvas.write(body.x, y, str(number), Ink.STRONG)
    for line in wrap(text, body.columns - 3):
        canvas.write(body.x + 3, y, line)
        y += 1
    return y


def _draw_address(canvas: Canvas, body: Body, view: View, y: int) -> int:
    host, _, rest = view.join.typed.partition("/")
    name, colon, port = host.partition(":")
    lines = [name, f"{colon}{port}/{rest}"]
    big = [fit(line, body.columns, ROWS) for line in lines]
    if all(big) and y + 2 * ROWS <= body.y + body.rows:
        for drawn in big:
            y = canvas.big(body.x, y, drawn or [])
        return y
    canvas.write(body.x, y, view.join.typed, Ink.STRONG)
    return y + 1


def newest_partners(session: Session, most: int = 4) -> list[str]:
    """Names of the organisations that came last and may be shown, newest first."""
    names: list[str] = []
    for seat in reversed(session.active_seats()):
        partner = session.partner(seat.partner)
        if partner and partner.on_screen and partner.name not in names:
            names.append(partner.name)
        if len(names) == most:
            break
    return names
