"""What the models of a scenario say about themselves as a whole, and how to make each complaint go away for a while."""

from typing import Any

from workshop.core.colours import LIGHT
from workshop.core.scenario import Step
from workshop.core.terms import PollForm, PulseMoment, StepKind, TalkForm
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import shape_of

_NEEDS = {
    "question": Code.NEEDS_QUESTION,
    "form": Code.NEEDS_FORM,
    "options": Code.NEEDS_OPTIONS,
    "moment": Code.NEEDS_MOMENT,
    "decision_rule": Code.NEEDS_RULE,
}
_WHOLE = {
    "figure-without-source": Code.FIGURE_WITHOUT_SOURCE,
    "step-twice": Code.STEP_TWICE,
    "unknown-step": Code.STEP_UNKNOWN,
    "too-many-agreements": Code.TOO_MANY_AGREEMENTS,
    "contrast-poor": Code.CONTRAST_POOR,
}
MODEL_CODES = frozenset({*_NEEDS.values(), *_WHOLE.values()})
"""Complaints of a model as a whole, rather than about one of its fields."""
TOLD_ELSEWHERE = frozenset(
    {Code.STEP_TWICE, Code.STEP_UNKNOWN, Code.TOO_MANY_AGREEMENTS, Code.CONTRAST_POOR, Code.NEEDS_RULE}
)
"""The model names the first only; `scenario_checks` names them all, with their places."""
ABSENT = frozenset({Code.MISSING, Code.NEEDS_THRESHOLD, *_NEEDS.values()})
"""Complaints that something is not there; not to be made when its line could not be read."""


def model_fault(path: FilePath, said: str) -> Fault:
    """The fault behind a code such as ``needs:question``, as `core.scenario` raises them."""
    code, _, about = said.partition(":")
    if code == "needs" and about in _NEEDS:
        key = shape_of(Step).by_name[about].key
        return Fault(_NEEDS[about], (*path, key))
    return Fault(_WHOLE.get(code, Code.OTHER), path, {"word": about})


def mend_model(inside: dict[str, Any], code: Code) -> None:
    """Makes the complaint go away in data under the names of the code: a whole scenario's, or a part's."""
    match code:
        case Code.NEEDS_QUESTION:
            inside["question"] = "x"
        case Code.NEEDS_FORM:
            inside["form"] = TalkForm.SLIDE if inside.get("kind") is StepKind.TALK else PollForm.SCALE
        case Code.NEEDS_OPTIONS:
            inside["options"] = ("a", "b")
        case Code.NEEDS_MOMENT:
            inside["moment"] = PulseMoment.BEGIN
        case Code.NEEDS_RULE:
            inside["decision_rule"] = inside.get("decision_rule") or "x"
            inside["threshold"] = inside.get("threshold") or 1
        case Code.FIGURE_WITHOUT_SOURCE:
            inside["assumption"] = True
        case Code.CONTRAST_POOR:
            inside.update(color=LIGHT.far, color_dark=None)
        case Code.STEP_TWICE | Code.STEP_UNKNOWN:
            for number, step in enumerate(inside["steps"]):
                step["id"] = f"stap-{number + 1}"
                if step.pop("options_from", None):
                    step.setdefault("options", ("a", "b"))
        case Code.TOO_MANY_AGREEMENTS:
            for step in inside["steps"]:
                step.pop("agreements", None)
