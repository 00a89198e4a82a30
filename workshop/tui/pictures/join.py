"""The join code alone, as large as fits: for latecomers in the middle of a meeting."""

from workshop.core.session import Session
from workshop.tui.canvas import Canvas
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures import qr
from workshop.tui.pictures.frame import Body, draw_frame
from workshop.tui.pictures.lobby import draw_two_codes, draw_without_phones
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink


def draw(canvas: Canvas, session: Session, view: View) -> None:
    """The code in the middle, the typed address under it; the address alone when the window is too small."""
    if not view.join.url:
        draw_without_phones(canvas, draw_frame(canvas, session, view), view)
        return
    if draw_two_codes(canvas, Body(0, 0, canvas.width, canvas.height), None, view):
        return
    code = qr.rendering(view.join.url, canvas.width, canvas.height - 2)
    if code is None:
        lines = fit(view.join.typed, canvas.width - 4, canvas.height - ROWS)
        if lines:
            canvas.big(2, 2, lines)
        else:
            canvas.centre(2, view.join.typed, Ink.STRONG)
        canvas.centre(canvas.height - 2, view.words("stage-window-too-small"), Ink.NEEDS_YOU)
        return
    top = max(0, (canvas.height - code.rows - 2) // 2)
    qr.draw(canvas, (canvas.width - code.columns) // 2, top, code)
    below = canvas.height - top - code.rows
    large = fit(view.join.typed, canvas.width - 4, ROWS) if below >= ROWS + 1 else None
    if large:
        x = max(2, (canvas.width - len(large[0]) * 3) // 2)
        canvas.big(x, top + code.rows + 1, large)
    else:
        canvas.centre(min(canvas.height - 1, top + code.rows), view.join.typed, Ink.STRONG)
