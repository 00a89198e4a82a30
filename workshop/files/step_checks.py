"""What in a step does nothing, or leaves the room with nothing: a file that reads well need not run well."""

from collections.abc import Iterator
from typing import Any

from workshop.core.scenario import Scenario, Step
from workshop.core.terms import PollForm, StepKind, TalkForm
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import shape_of
from workshop.files.words import value_of

IDLE = frozenset({Code.IDLE_FOR_KIND, Code.IDLE_FOR_FORM, Code.IDLE_WITHOUT, Code.CONSENT_MEANT, Code.NOTHING_TO_SHOW})
"""Advice that follows from what kind of step it is."""
FEWEST_CHOICES = 2
"""Choices that a step of choosing needs at least."""

_ANSWERED = frozenset({"question", "question_by_group", "answers_per_seat"})
USED: dict[StepKind, frozenset[str]] = {
    StepKind.TALK: frozenset({"form", "lines", "figures", "quote", "speaker", "question"}),
    StepKind.QUESTION: _ANSWERED | {"second_question", "barrier", "themes", "rest", "columns"},
    StepKind.POLL: frozenset(
        {"question", "question_by_group", "form", "options", "rest", "lowest", "highest", "points", "moment"}
        | {"decision_rule", "threshold"}
    ),
    StepKind.PRIORITISE: frozenset(
        {"question", "question_by_group", "options", "options_from", "rest", "dots", "most_dots_per_option"}
    ),
    StepKind.NETWORK: _ANSWERED,
    StepKind.COMMITMENT: _ANSWERED,
    StepKind.AGREEMENT: frozenset(
        {"question", "agreements", "consent", "decision_rule", "threshold", "answers_per_seat"}
    ),
    StepKind.FOLLOW_UP: frozenset({"question", "lines"}),
}
"""Fields by which the step kinds differ, and which of them each kind looks at."""
_OF_ONE_KIND = frozenset().union(*USED.values())
_OF_ONE_FORM: dict[str, frozenset[TalkForm | PollForm]] = {
    "figures": frozenset({TalkForm.FIGURES}),
    "speaker": frozenset({TalkForm.STORY}),
    "options": frozenset({PollForm.CHOICE}),
    "moment": frozenset({PollForm.PULSE}),
    "points": frozenset({PollForm.SCALE, PollForm.PULSE}),
    "lowest": frozenset({PollForm.SCALE, PollForm.PULSE}),
    "highest": frozenset({PollForm.SCALE, PollForm.PULSE}),
    "decision_rule": frozenset({PollForm.GRADIENTS}),
}
"""Fields of a talk or a poll that only some of its forms look at."""


def step_faults(steps: list[tuple[int, dict[str, Any]]]) -> Iterator[Fault]:
    """What breaks a step when its turn comes. Data is under the names of the code, and not judged yet."""
    earlier: dict[str, dict[str, Any]] = {}
    for place, step in steps:
        yield from _choices(("stap", place, "opties_uit"), step, earlier)
        yield from _decision(("stap", place), step)
        if isinstance(step.get("id"), str):
            earlier[step["id"]] = step


def _choices(path: FilePath, step: dict[str, Any], earlier: dict[str, dict[str, Any]]) -> Iterator[Fault]:
    source = step.get("options_from")
    named = earlier.get(source) if isinstance(source, str) else None
    if named is None:
        return
    themes = named.get("themes")
    count = len(themes) if isinstance(themes, list | tuple) else 0
    if named.get("kind") is not StepKind.QUESTION or count < FEWEST_CHOICES:
        about: dict[str, str | float] = {"word": str(source)[:60], "least": FEWEST_CHOICES}
        yield Fault(Code.STEP_WITHOUT_CHOICES, path, about)


def _decision(path: FilePath, step: dict[str, Any]) -> Iterator[Fault]:
    """Consent is agreed beforehand: by which rule, and from which share on (F5)."""
    consent = step.get("kind") is StepKind.AGREEMENT and step.get("consent") is True
    gradients = step.get("kind") is StepKind.POLL and step.get("form") is PollForm.GRADIENTS
    if (consent or gradients) and not step.get("decision_rule"):
        yield Fault(Code.NEEDS_RULE, (*path, "besluitregel"))
    if consent and not step.get("threshold"):
        yield Fault(Code.NEEDS_THRESHOLD, (*path, "drempelwaarde"))


def step_advice(scenario: Scenario) -> Iterator[Fault]:
    """Lines that do nothing, and steps that have nothing to show."""
    shapes = shape_of(Step).by_name
    for place, step in enumerate(scenario.steps):
        for name, shape in shapes.items():
            value = getattr(step, name)
            if name not in _OF_ONE_KIND or value == shape.default or value in ((), None):
                continue
            path: FilePath = ("stap", place, shape.key)
            if name not in USED[step.kind]:
                yield _idle(path, name, step)
            elif _is_of_another_form(name, step) and step.form:
                yield Fault(Code.IDLE_FOR_FORM, path, {"word": value_of(step.form), "allowed": _forms(name)})
        yield from _nothing_to_do(("stap", place), step)


def _is_of_another_form(name: str, step: Step) -> bool:
    forms = _OF_ONE_FORM.get(name)
    return step.kind in (StepKind.TALK, StepKind.POLL) and forms is not None and step.form not in forms


def _idle(path: FilePath, name: str, step: Step) -> Fault:
    kinds = ", ".join(value_of(kind) for kind, used in USED.items() if name in used)
    if name == "form" and step.kind is StepKind.AGREEMENT and step.form is PollForm.GRADIENTS:
        return Fault(Code.CONSENT_MEANT, path)
    return Fault(Code.IDLE_FOR_KIND, path, {"word": value_of(step.kind), "allowed": kinds})


def _forms(name: str) -> str:
    return ", ".join(sorted(value_of(form) for form in _OF_ONE_FORM[name]))


def _nothing_to_do(path: FilePath, step: Step) -> Iterator[Fault]:
    if step.kind is StepKind.AGREEMENT and step.threshold and not step.consent:
        yield Fault(Code.IDLE_WITHOUT, (*path, "drempelwaarde"), {"word": "instemming = true"})
    if step.kind is StepKind.QUESTION and step.rest and not (step.themes or step.columns):
        yield Fault(Code.IDLE_WITHOUT, (*path, "overig"), {"word": "themas"})
    if step.kind is StepKind.PRIORITISE and step.most_dots_per_option > step.dots:
        yield Fault(Code.MORE_DOTS, (*path, "stippen_per_optie"), {"most": step.dots})
    if step.form is TalkForm.FIGURES and not step.figures:
        yield Fault(Code.NOTHING_TO_SHOW, (*path, "vorm"), {"word": "[[stap.cijfer]]"})
