"""Consent on the big screen: the stage, the rule agreed beforehand, and the whole distribution once it may be seen."""

from workshop.core import promise_queries, queries
from workshop.core.promises import Agreement
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import ConsentStage
from workshop.tui.canvas import Canvas, wrap
from workshop.tui.pictures.frame import Body, draw_bars
from workshop.tui.pictures.view import View
from workshop.tui.theme import Ink, omslag_ink

_ASIDE_ROWS = 2


def rows_needed(agreement: Agreement) -> int:
    """Stage line and rule, and below them one line or the five gradients; and why an objection was set aside."""
    rows = 8 if agreement.stage is ConsentStage.DECISION else 4
    return rows + (_ASIDE_ROWS if agreement.aside_objections else 0)


def stage_line(view: View, stage: ConsentStage | None) -> str:
    """The three stages with the present one marked by a sign, not by colour."""
    now = stage or ConsentStage.PICTURE
    return "   ".join(f"{'▶ ' if one is now else ''}{view.words(f'stage-of-{one.value}')}" for one in ConsentStage)


def draw(canvas: Canvas, area: Body, session: Session, view: View, agreement: Agreement, step: Step) -> None:
    """Blind while opinions are asked: only how many have answered (F3); never an average (domain 2.2)."""
    y = area.y
    canvas.write(area.x, y, stage_line(view, agreement.stage), Ink.STRONG)
    y += 1
    rule = view.words("stage-rule", rule=step.decision_rule or "", threshold=step.threshold or 0)
    for line in wrap(rule, area.columns)[:2]:
        canvas.write(area.x, y, line)
        y += 1
    for line in _aside(view, agreement, area.columns):
        canvas.write(area.x, y, line, Ink.STRONG)
        y += 1
    body = Body(area.x, y, area.columns, area.y + area.rows - y)
    if agreement.stage is ConsentStage.DECISION:
        counts = promise_queries.opinions(session, agreement)
        bars = [queries.Bar(view.words(f"gradient-{place}"), counts[place - 1]) for place in range(5, 0, -1)]
        draw_bars(canvas, body, y, bars, omslag_ink(agreement.omslag), spread=False)
    elif agreement.stage is ConsentStage.OPINIONS:
        given = len(session.opinions.get(agreement.id, {}))
        said = view.words("stage-answered", seats=given) if given else view.words("stage-choose-on-phone")
        canvas.write(area.x, y, said, Ink.STRONG)


def _aside(view: View, agreement: Agreement, columns: int) -> list[str]:
    """That the facilitator set objections aside and why, in the facilitator's own words; never whose they were."""
    aside = agreement.aside_objections
    if not aside:
        return []
    because = max(aside, key=lambda one: one.number).set_aside_because or ""
    lines = wrap(view.words("stage-objections-aside", count=len(aside), because=because), columns)
    return (
        lines if len(lines) <= _ASIDE_ROWS else [*lines[: _ASIDE_ROWS - 1], f"{lines[_ASIDE_ROWS - 1][: columns - 1]}…"]
    )


def foot_line(session: Session, view: View, agreement: Agreement) -> str:
    """What happens now, or what stands in the way."""
    if agreement.stage is not ConsentStage.DECISION:
        return view.words("stage-shaping" if agreement.stage is None else "stage-consent-open")
    if agreement.standing_objections:
        return view.words("stage-objections", count=len(agreement.standing_objections))
    share = promise_queries.share_that_lives_with(promise_queries.opinions(session, agreement))
    return view.words("stage-lives-with", share=share) if share is not None else view.words("stage-no-opinions")
