"""The pictures for the big screen: pure drawings of a session, one file per step kind, composed for 80x24."""

from typing import assert_never

from workshop.core.session import Session
from workshop.core.terms import Scene, StepKind
from workshop.tui.canvas import Canvas
from workshop.tui.pictures import (
    agreement,
    alderman,
    commitment,
    ending,
    follow_up,
    join,
    lobby,
    network,
    poll,
    prioritise,
    question,
    talk,
)
from workshop.tui.pictures.view import JoinInfo, View

__all__ = ["JoinInfo", "View", "draw_picture"]


def draw_picture(session: Session, view: View) -> Canvas:
    """Only what the room may see: never a queue, a gap, an unreleased text, or an overrun."""
    canvas = Canvas(view.width, view.height)
    match session.scene:
        case Scene.BLANK:
            pass
        case Scene.JOIN:
            join.draw(canvas, session, view)
        case Scene.COVERAGE:
            commitment.draw(canvas, session, view, None)
        case Scene.ALDERMAN:
            alderman.draw(canvas, session, view, called=True)
        case Scene.STEP:
            _draw_step(canvas, session, view)
        case _:
            assert_never(session.scene)
    return canvas


def _draw_step(canvas: Canvas, session: Session, view: View) -> None:
    step = session.step
    if session.is_closed:
        ending.draw(canvas, session, view)
        return
    if step is None:
        lobby.draw(canvas, session, view)
        return
    match step.kind:
        case StepKind.TALK:
            talk.draw(canvas, session, view, step)
        case StepKind.QUESTION:
            question.draw(canvas, session, view, step)
        case StepKind.POLL:
            poll.draw(canvas, session, view, step)
        case StepKind.PRIORITISE:
            prioritise.draw(canvas, session, view, step)
        case StepKind.NETWORK:
            network.draw(canvas, session, view, step)
        case StepKind.COMMITMENT:
            commitment.draw(canvas, session, view, step)
        case StepKind.AGREEMENT:
            agreement.draw(canvas, session, view, step)
        case StepKind.FOLLOW_UP:
            follow_up.draw(canvas, session, view, step)
        case _:
            assert_never(step.kind)
