"""Before the first step: how to join, and who is arriving."""

from workshop.core.session import Session
from workshop.tui.canvas import Canvas, packed, wrap
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures import qr
from workshop.tui.pictures.frame import Body, draw_frame, people_counts
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
    if draw_two_codes(canvas, body, session, view):
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


def draw_two_codes(canvas: Canvas, body: Body, session: Session | None, view: View) -> bool:
    """First the network's code and then that of the page, when both are known and fit whole; whether they did.

    Who came in stands beside them where columns allow; without a `session` nobody is told of.
    """
    wifi = view.join.wifi_code
    codes = qr.side_by_side((wifi, view.join.url), body.columns, body.rows - 2, _GAP) if wifi else None
    if codes is None:
        return False
    said = (
        (view.words("stage-wifi-code", name=view.join.wifi or ""),
         view.words("stage-wifi-password", password=view.join.password or "")),
        (view.words("stage-join-code"), view.join.typed),
    )  # fmt: skip
    wide = sum(code.columns for code in codes) + _GAP
    beside = body.columns - wide - _GAP
    rows = max(code.rows for code in codes)
    x = body.x if beside >= _LEAST_BESIDE else body.x + (body.columns - wide) // 2
    top = body.y + (body.rows - rows - 2) // 2
    for number, (code, (caption, below)) in enumerate(zip(codes, said, strict=True), 1):
        canvas.write(x, top, f"{number}  {caption}", Ink.STRONG, columns=code.columns + _GAP - 1)
        y = top + 1 + (rows - code.rows) // 2
        qr.draw(canvas, x, y, code)
        canvas.write(x, top + 1 + rows, below, Ink.STRONG, columns=code.columns + _GAP - 1)
        x += code.columns + _GAP
    if beside >= _LEAST_BESIDE and session is not None:
        _draw_arrivals(canvas, Body(x, top + 1, beside, rows), session, view)
    return True


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
