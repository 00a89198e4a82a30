"""What the room may never see: by name, and by drawing the same picture when only the secret is another one."""

import copy
import datetime as dt
from typing import Any

import pytest
from given import STEPS, Given, scenario

from workshop.core import events as e
from workshop.core.session import Session
from workshop.core.terms import ConsentStage, Phase, Scene, Shown, StepKind

SIZES = [(80, 24), (160, 45)]
FACILITATORS_WORDS = (
    "nog niet gehoord",
    "zonder toezegging",
    "nog niets",
    "zonder datum",
    "achter op",
    "voor op het",
    "wacht",
)


def seen(shot: Any) -> str:
    """Everything on a picture: as it was written, and cell by cell."""
    return f"{shot.canvas.words}\n{shot.canvas.text()}"


def looks(draw: Any, session: Session, **more: object) -> list[tuple[str, list[object]]]:
    """The letters and the inks of the picture at each size."""
    canvases = [draw(session, size, **more) for size in SIZES]
    return [(one.text(), [one.ink_at(x, y) for y in range(one.height) for x in range(one.width)]) for one in canvases]


def test_r16_no_picture_holds_a_text_that_was_not_released(shots: list[Any]) -> None:
    assert any(len(shot.secrets) > 100 for shot in shots)
    for shot in shots:
        on_screen = seen(shot)
        for secret in shot.secrets:
            assert secret not in on_screen, f"{shot}: {secret}"


def test_r16_released_texts_do_come_on_screen(shots: list[Any]) -> None:
    released = [shot for shot in shots if shot.label == "drempels-open-released" and shot.scene is Scene.STEP]
    assert released
    assert all("“" in shot.canvas.words for shot in released)


def test_r16_what_waits_does_not_change_the_picture(walk_both: Any, draw: Any) -> None:
    def look(walk: Any, label: str) -> None:
        session: Session = walk.session
        if not label.endswith(("answered", "released", "signed", "shown", "full")):
            return
        other = copy.copy(session)
        other.waiting = {}
        other.contributions = {
            item: given if given.on_screen else given.model_copy(update={"text": "geheim " * 20, "second_text": "x"})
            for item, given in session.contributions.items()
        }
        other.organisations = {
            item: one if one.shown is Shown.RELEASED else one.model_copy(update={"name": "Geheime club"})
            for item, one in session.organisations.items()
        }
        other.commitments = {
            item: one if one.shown is Shown.RELEASED else one.model_copy(update={"what": "Iets heel anders"})
            for item, one in session.commitments.items()
        }
        other.partners = {
            item: one if one.shown is Shown.RELEASED else one.model_copy(update={"name": "Geheime stichting"})
            for item, one in session.partners.items()
        }
        for scene in (Scene.STEP, Scene.COVERAGE):
            session.scene = other.scene = scene
            assert looks(draw, session) == looks(draw, other), f"{walk.name} {label} {scene}"
        session.scene = Scene.STEP

    walk_both(look)


def test_r16_what_an_owner_typed_on_a_phone_is_not_shown_with_its_signature(shots: list[Any]) -> None:
    signed = [shot for shot in shots if shot.label.endswith("-signed")]
    assert signed
    assert all("Wij zoeken een" not in seen(shot) for shot in signed)


def test_r10_nobody_is_shown_with_nothing(shots: list[Any]) -> None:
    counted = 0
    for shot in shots:
        if shot.step is None or shot.scene is Scene.JOIN or shot.label == "closed":
            continue
        promises = shot.scene is Scene.COVERAGE or shot.step.kind in (StepKind.COMMITMENT, StepKind.AGREEMENT)
        on_screen = seen(shot)
        for name in shot.silent if promises else ():
            counted += 1
            assert name not in on_screen, f"{shot}: {name}"
    assert counted > 1000


def test_r10_answers_are_shown_without_the_partner_that_gave_them(shots: list[Any]) -> None:
    asking = (StepKind.QUESTION, StepKind.POLL, StepKind.PRIORITISE, StepKind.NETWORK)
    for shot in shots:
        if shot.step and shot.step.kind in asking and shot.scene is Scene.STEP and shot.label != "closed":
            on_screen = seen(shot)
            assert not [name for name in ("Bank Noord", "Gemeente Zijlen", *shot.silent) if name in on_screen], str(
                shot
            )


def test_r18_the_facilitators_own_words_are_on_no_picture(shots: list[Any]) -> None:
    for shot in shots:
        on_screen = seen(shot)
        assert not [word for word in FACILITATORS_WORDS if word in on_screen.lower()], str(shot)
        notes = (shot.step.notes or "").splitlines() if shot.step else []
        assert not [line for line in notes if line and line in on_screen], str(shot)


def test_r18_an_overrun_is_not_shown(walk_both: Any, draw: Any) -> None:
    def look(walk: Any, label: str) -> None:
        session: Session = walk.session
        if session.step is None or session.is_closed or not label.endswith("released"):
            return
        late = [draw(session, (80, 24), session.at + dt.timedelta(hours=hours)).text() for hours in (24, 48)]
        assert late[0] == late[1], label
        assert "nog " not in late[0].splitlines()[0]

    walk_both(look)


def test_s22_what_is_sensitive_here_is_on_no_picture(shots: list[Any], walk_both: Any, draw: Any) -> None:
    sensitive: set[str] = set()

    def look(walk: Any, label: str) -> None:
        session: Session = walk.session
        plan = session.scenario
        sensitive.update(plan.sensitive)
        steps = tuple(step.model_copy(update={"notes": None}) for step in plan.steps)
        other = copy.copy(session)
        other.scenario = plan.model_copy(update={"sensitive": (), "steps": steps})
        assert looks(draw, session) == looks(draw, other), f"{walk.name} {label}"

    walk_both(look)
    assert sensitive
    for shot in shots:
        on_screen = seen(shot)
        for text in sensitive:
            assert not [part for part in text.split(". ") if part in on_screen], str(shot)


def test_f3_an_open_vote_looks_the_same_whatever_was_voted(walk_both: Any, draw: Any) -> None:
    looked = 0

    def look(walk: Any, label: str) -> None:
        nonlocal looked
        session: Session = walk.session
        step = session.step
        if step is None or not step.kind.is_vote or session.phase is Phase.SHOWN or session.is_closed:
            return
        votes = session.votes.get(step.id, {})
        other = copy.copy(session)
        other.votes = session.votes | {step.id: {seat: {1: 1} for seat in votes}}
        assert looks(draw, session) == looks(draw, other), f"{walk.name} {label}"
        looked += bool(votes)

    walk_both(look)
    assert looked >= 12


def test_f3_opinions_on_an_agreement_are_hidden_until_they_are_decided_on(draw: Any) -> None:
    consent = {"consent": True, "decision_rule": "Niemand heeft een groot bezwaar.", "threshold": 80}
    steps = tuple({**step, **consent} if step["kind"] == "agreement" else step for step in STEPS)
    halls = [Given(scenario(steps=steps)) for _ in range(2)]
    for hall, gradient in zip(halls, (1, 5), strict=True):
        for number in range(6):
            hall.join(f"P{number}", "bank-noord")
        hall.lead(e.StepStarted(step="afspraken"))
        hall.lead(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
        for number in range(6):
            hall.do(f"P{number}", e.OpinionGiven(agreement="A1", seat=f"P{number}", gradient=gradient))
        assert not hall.refused
    assert looks(draw, halls[0].session) == looks(draw, halls[1].session)
    for hall in halls:
        hall.lead(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
    assert looks(draw, halls[0].session) != looks(draw, halls[1].session)


def test_f3_the_result_is_shown_after_closing(shots: list[Any]) -> None:
    votes = [shot for shot in shots if shot.step and shot.step.kind.is_vote and shot.scene is Scene.STEP]
    for shot in (one for one in votes if one.label != "closed"):
        bars = any(letter in shot.canvas.text() for letter in "▆▏▎▍") or "█████" in shot.canvas.text()
        assert bars == (shot.phase is Phase.SHOWN), str(shot)


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (160, 45)], ids=str)
def test_a_blank_screen_is_blank(walk_both: Any, draw: Any, size: tuple[int, int]) -> None:
    def look(walk: Any, label: str) -> None:
        if label.endswith("answered"):
            walk.session.scene = Scene.BLANK
            assert not draw(walk.session, size).text().strip()
            walk.session.scene = Scene.STEP

    walk_both(look)
