"""What stood on the big screen is what the record and the minutes tell: meetings walked from inloop to end."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest
from given import Given, scenario

from tests.tui.test_pictures_walk import SCENARIOS, Walk, scenario_of, watched
from workshop.core import events as e
from workshop.core.record import Record, record_of
from workshop.core.scenario import Scenario
from workshop.core.terms import Audience, Group, Scene, Shown
from workshop.files.sessions import record_text
from workshop.report.minutes import minutes_markdown

EVERY_FORM: tuple[dict[str, Any], ...] = (
    {"id": "verhaal", "title": "Een bakker vertelt", "kind": "talk", "form": "story", "minutes": 2},
    {"id": "pauze", "title": "Pauze met soep", "kind": "talk", "form": "slide", "minutes": 2},
    {"id": "spreuk", "title": "Om te onthouden", "kind": "talk", "form": "slide", "quote": "Samen sta je sterker.",
     "minutes": 2},
    {"id": "getallen", "title": "In getallen", "kind": "talk", "form": "figures", "minutes": 2, "figures": (
        {"value": "7 op 10", "meaning": "bakkers zoeken opvolging", "source": "Eigen telling", "dated": "mei 2026"},
        {"value": "40", "meaning": "zaken doen mee", "assumption": True})},
    {"id": "eerder", "title": "Wat we beloofden", "kind": "follow_up", "minutes": 2,
     "lines": ("T4: de startersavond is er gekomen.",)},
    {"id": "keuze", "title": "Waar eerst?", "kind": "poll", "form": "choice", "minutes": 2,
     "question": "Waar beginnen we?", "options": ("In de haven", "Op de markt", "Bij de bakker")},
    {"id": "steun", "title": "Steun je dit?", "kind": "poll", "form": "gradients", "minutes": 2,
     "question": "Steun je dit plan?", "decision_rule": "Wie tegen is, praat mee.", "threshold": 75,
     "lowest": "Tegen", "highest": "Helemaal voor"},
    {"id": "stand", "title": "Zover zijn we nu", "kind": "talk", "form": "state_of_play", "minutes": 2},
    {"id": "toezeggingen", "title": "Wat ga jij doen?", "kind": "commitment", "minutes": 4, "protected": True,
     "question": "Wat kun jij morgen?"},
    {"id": "afspraken", "title": "Wat spreken we af?", "kind": "agreement", "minutes": 4, "consent": True,
     "decision_rule": "Wie niets zegt, gaat mee.", "threshold": 80,
     "agreements": ({"title": "Eén keer vertellen", "result": "Wie een vraag krijgt, zoekt uit wie kan helpen.",
                     "coordinator": "Bank Noord"},)},
)  # fmt: skip
"""The forms that no shipped scenario has, beside a few that they do."""

_NOT_ON_PAPER = frozenset(
    {"id", "zone", "language", "address", "kind", "form", "moment", "omslag", "wifi", "wifi_password", "join_code"}
    | {"partners", "municipalities", "group", "sector", "level", "schema_version", "basis"}
)
"""What a plan holds for the machine, for the Wi-Fi, and the partners, who are told when they were there."""


class Walked(Walk):
    """A walk through any plan, on which the alderman's screen is called up once."""

    def __init__(self, plan: Scenario) -> None:
        super().__init__(SCENARIOS[0], lambda walk, label: None)
        self.plan, self.given, self.look = plan, Given(plan), self._notice  # type: ignore[assignment]
        self.seen: list[str] = []

    def _notice(self, walk: Walk, label: str) -> None:
        self.seen.append(watched(self.session, (160, 60)).words)
        if label == "verhaal-bakker-shown" or label == "pauze-shown":
            self.given.lead(e.SceneTurned(scene=Scene.ALDERMAN))
            self.seen.append(watched(self.session, (160, 60)).words)
            self.given.lead(e.SceneTurned(scene=Scene.STEP))


@cache
def walked(name: str) -> Walked:
    shipped = scenario_of(SCENARIOS[0] if name == "every-form" else name)
    walk = Walked(scenario(steps=EVERY_FORM, partners=shipped.partners) if name == "every-form" else shipped)
    walk.walk()
    return walk


def planned(part: object, name: str = "") -> Iterable[str]:
    """Every text of a plan that people could read."""
    if name in _NOT_ON_PAPER:
        return
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from planned(value, key)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from planned(value, name)


def plain(text: str) -> str:
    return " ".join(text.replace("\\", "").split())


def told(record: Record) -> dict[str, str]:
    return {"record": plain(record_text(record)), "minutes": plain(minutes_markdown(record, "nl"))}


@pytest.mark.parametrize("name", [*SCENARIOS, "every-form"])
def test_use_2_1_all_of_the_plan_that_stood_on_the_screen_stands_in_record_and_minutes(name: str) -> None:
    walk = walked(name)
    screen = " ".join(walk.seen)
    shown = {text for text in planned(walk.plan.model_dump(mode="json")) if plain(text) in screen}
    assert len(shown) > 20
    papers = told(record_of(walk.session))
    missing = [(where, text) for where, paper in papers.items() for text in sorted(shown) if plain(text) not in paper]
    assert missing == []


@pytest.mark.parametrize("name", [*SCENARIOS, "every-form"])
def test_use_2_1_texts_that_were_still_released_are_told_and_no_others(name: str) -> None:
    session = walked(name).session
    papers = told(record_of(session))
    given = list(session.contributions.values())
    public = [one.text for one in given if one.on_screen or one.audience is Audience.RECORD]
    public += [one.name for one in session.organisations.values() if one.shown is Shown.RELEASED]
    public += [one.what for one in session.commitments.values() if one.shown is Shown.RELEASED]
    for where, paper in papers.items():
        assert [text for text in public if plain(text) not in paper] == [], where
    gone = [one.text for one in given if one.shown is Shown.HIDDEN]
    gone += [one.name for one in session.organisations.values() if one.shown is Shown.HIDDEN]
    gone += [one.what for one in session.commitments.values() if one.shown is Shown.HIDDEN]
    assert name == "every-form" or gone
    for where, paper in papers.items():
        assert [text for text in gone if plain(text) in paper] == [], where
    waiting = [one.text for one in given if one.shown is Shown.WAITING and one.audience is Audience.SCREEN]
    assert [text for text in waiting if plain(text) in papers["minutes"]] == [], "counted, not quoted (R16)"


@pytest.mark.parametrize("name", SCENARIOS)
def test_use_2_1_s22_what_is_for_the_facilitator_alone_is_told_nowhere(name: str) -> None:
    walk = walked(name)
    private = [*walk.plan.sensitive, *(line for step in walk.plan.steps for line in (step.notes or "").splitlines())]
    assert len(private) > 10
    for where, paper in told(record_of(walk.session)).items():
        assert [line for line in private if plain(line) in paper] == [], where


@pytest.mark.parametrize("name", SCENARIOS)
def test_use_2_1_every_question_of_a_group_stands_above_the_answers_of_that_group(name: str) -> None:
    walk = walked(name)
    step = next(one for one in walk.plan.steps if one.question_by_group)
    minutes = plain(minutes_markdown(record_of(walk.session), "nl"))
    assert step.omslag
    part = minutes.split(f"### {step.omslag.number} {step.title}", 1)[1].split("###", 1)[0]
    heads = {group: part.index(f":** {step.question_for(group)}") for group in Group}
    assert len(set(heads.values())) == 1 + len({own.question for own in step.question_by_group} - {step.question})
    quoted = [one for one in walk.session.contributions.values() if one.step == step.id and one.on_screen and one.text]
    assert {one.group for one in quoted} != {Group.ENTREPRENEUR}
    for one in quoted:
        above = max(head for head in heads.values() if head < part.index(one.text))
        assert above == heads[one.group], one.text
