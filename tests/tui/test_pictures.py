"""Every picture of both shipped meetings at three sizes: whole, in its place, and as it looked before."""

from collections.abc import Callable
from typing import Any

import pytest

from workshop.core.scenario import Step
from workshop.core.terms import Phase, PollForm, Scene, StepKind, TalkForm

SIZES = [(80, 24), (120, 30), (160, 45)]
ADDRESS = "192.168.178.123:8080/KADE"


def planned_texts(shot: Any) -> list[str]:
    """What the facilitator wrote for this step and the room must be able to read in full."""
    step: Step = shot.step
    texts: list[str | None] = [*step.lines, step.second_question, step.speaker, *step.themes, *step.columns]
    if step.kind is StepKind.AGREEMENT:
        titles = shot.titles if shot.phase is Phase.SHOWN else shot.titles[:1]
        draft = next((one for one in step.agreements if one.title == shot.titles[0]), None)
        texts += [*titles, draft.result if draft and shot.phase is not Phase.SHOWN else None]
    else:
        texts.append(step.statement)
    if step.form is not TalkForm.STATE_OF_PLAY:
        texts += [part for figure in step.figures for part in (figure.value, figure.meaning, figure.source)]
    if step.form is PollForm.PULSE:
        texts += [step.lowest, step.highest]
    return [" ".join(text.split()) for text in [*texts, *step.options] if text]


def test_r9_nothing_is_cut_off_and_nothing_lies_over_something_else(shots: list[Any]) -> None:
    for shot in shots:
        assert not shot.canvas.cut, f"{shot}: {shot.canvas.cut}"
        assert not shot.canvas.overlaps, f"{shot}: {shot.canvas.overlaps}"
        assert "…" not in shot.canvas.text(), str(shot)


def test_r9_the_facilitators_texts_stand_there_in_full(shots: list[Any]) -> None:
    for shot in shots:
        if shot.step and shot.scene is Scene.STEP and shot.label != "closed":
            for text in planned_texts(shot):
                assert text in shot.canvas.words, f"{shot}: {text}"


def test_quotes_are_whole_or_absent(shots: list[Any]) -> None:
    for shot in shots:
        words = shot.canvas.words
        assert words.count("“") == words.count("”"), str(shot)


def test_the_address_with_the_code_is_on_every_picture(shots: list[Any]) -> None:
    for shot in shots:
        assert ADDRESS in shot.canvas.words, str(shot)


def test_the_step_and_the_clock_stand_in_the_head(shots: list[Any]) -> None:
    for shot in shots:
        if shot.step and shot.scene is Scene.STEP and shot.label != "closed":
            head = shot.canvas.text().splitlines()[0]
            assert str(shot.step.omslag.number) in head if shot.step.omslag else shot.step.title in head, str(shot)


def test_an_omslag_is_told_by_its_number_and_not_by_colour_alone(shots: list[Any]) -> None:
    for shot in shots:
        if shot.step and shot.step.omslag and shot.scene is Scene.STEP:
            assert f"{shot.step.omslag.number} " in shot.canvas.text().splitlines()[0], str(shot)


MOMENTS = [
    ("lobby-empty", Scene.STEP),
    ("lobby-full", Scene.STEP),
    ("lobby-full", Scene.JOIN),
    ("peiling-begin-open-answered", Scene.STEP),
    ("peiling-eind-shown", Scene.STEP),
    ("verhaal-bakker-shown", Scene.STEP),
    ("cijfers-shown", Scene.STEP),
    ("drempels-open", Scene.STEP),
    ("drempels-open-released", Scene.STEP),
    ("omslag-3-overdracht-shown", Scene.STEP),
    ("omslag-2-eerst-shown", Scene.STEP),
    ("omslag-3-netwerk-shown", Scene.STEP),
    ("toezeggingen-open-released", Scene.STEP),
    ("toezeggingen-open-released", Scene.COVERAGE),
    ("afspraken-open", Scene.STEP),
    ("afspraken-open-fix_text-signed", Scene.STEP),
    ("afspraken-shown", Scene.STEP),
    ("wethouder-shown", Scene.STEP),
    ("closed", Scene.STEP),
]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize(("label", "scene"), MOMENTS, ids=str)
def test_the_picture_looks_as_it_did(
    shots: list[Any], same_text: Callable[[str, str], None], label: str, scene: Scene, size: tuple[int, int]
) -> None:
    wanted = ("stakeholderbijeenkomst-90", label, scene, size)
    shot = next(one for one in shots if (one.scenario, one.label, one.scene, one.size) == wanted)
    same_text(shot.canvas.text(), f"picture-{label}{'' if scene is Scene.STEP else f'-{scene}'}-{size[0]}")
