"""The join code alone, as large as fits: for latecomers in the middle of a meeting."""

from workshop.core.session import Session
from workshop.tui.canvas import Canvas
from workshop.tui.letters import ROWS, fit
from workshop.tui.pictures import qr
from workshop.tui.pictures.frame import draw_frame
from workshop.tui.pictures.lobby import draw_without_phones
from workshop.tui.pictures.two_codes import TwoCodes, two_codes
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink


def draw(canvas: Canvas, session: Session, view: View) -> None:
    """The code in the middle, the typed address under it; the address alone when the window is too small."""
    if not view.join.url:
        draw_without_phones(canvas, draw_frame(canvas, session, view), view)
        return
    both = two_codes(view, canvas.width, canvas.height)
    if both is not None:
        _draw_both(canvas, view, both)
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


def _draw_both(canvas: Canvas, view: View, both: TwoCodes) -> None:
    """Both codes in the middle, with the typed address in large letters under them where that costs no size."""
    large = fit(view.join.typed, canvas.width - 4, ROWS)
    lower = two_codes(view, canvas.width, canvas.height - ROWS - 1, typed=False) if large and view.roomy else None
    if large is None or lower is None or lower.full is not both.full:
        both.draw(canvas, (canvas.width - both.columns) // 2, (canvas.height - both.rows) // 2)
        return
    top = (canvas.height - lower.rows - ROWS - 1) // 2
    lower.draw(canvas, (canvas.width - lower.columns) // 2, top)
    canvas.big((canvas.width - len(large[0]) * 3) // 2, top + lower.rows + 1, large)
