"""A meeting with a step of every kind, for whoever walks through all of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from tests.web.conftest import SCENARIO, Meeting, opened_meeting
from workshop.web.pace import Pace

MORE_STEPS: list[dict[str, Any]] = [
    {
        "id": "waarom",
        "title": "Waarom",
        "kind": "talk",
        "form": "slide",
        "minutes": 5,
        "explanation": "Drie redenen.",
        "lines": ["Hulp is moeilijk te vinden.", "Niemand weet wat een ander doet."],
    },
    {
        "id": "cijfers",
        "title": "De cijfers",
        "kind": "talk",
        "form": "figures",
        "minutes": 5,
        "figures": [
            {"value": "16%", "meaning": "werkt aan de toekomst", "source": "Programma", "dated": "2024"},
            {"value": "1.800", "meaning": "bedrijven", "assumption": True},
        ],
    },
    {"id": "stand", "title": "Hoe staat het ervoor?", "kind": "talk", "form": "state_of_play", "minutes": 5},
]


def walked_scenario() -> dict[str, Any]:
    """Every kind of step, talk and poll, with consent, and a vision for the lobby."""
    consent = {"consent": True, "decision_rule": "Niemand heeft een groot bezwaar.", "threshold": 60}
    steps = [step | consent if step["kind"] == "agreement" else step for step in SCENARIO["steps"]]
    return {"steps": [*MORE_STEPS, *steps], "vision": "Geen ondernemer staat er alleen voor."}


@asynccontextmanager
async def walked_meeting(**changes: Any) -> AsyncIterator[Meeting]:
    """A room for `walk`, in which a phone may send more in a minute than a thumb can."""
    async with opened_meeting(**(walked_scenario() | changes)) as meeting:
        meeting.at_work._answers = Pace(burst=1_000, per_second=100)
        yield meeting
