"""A meeting without network: every step of the 90-minute scenario is completed from the laptop (R6)."""

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Select

from tests.tui.test_console_forms import choose_agreement, fill, opens, saves, want
from workshop.core import queries
from workshop.core.record import record_of
from workshop.core.scenario import Step
from workshop.core.terms import Phase, PollForm, StepKind
from workshop.files.scenarios import load_scenario
from workshop.tui.console.form import FormDialog
from workshop.tui.console.wanted import Wanted
from workshop.tui.pictures import JoinInfo

SCENARIO = Path(__file__).parents[2] / "scenarios" / "stakeholderbijeenkomst-90.toml"
ALONE = JoinInfo("", "KADE")


def given(step: Step) -> dict[str, str]:
    """What somebody says aloud, as the facilitator types it."""
    match step.kind:
        case StepKind.QUESTION:
            return {"text": "Te veel loketten"} | ({"theme": step.themes[0]} if step.themes else {})
        case StepKind.POLL:
            return {"choice": "1" if step.form is PollForm.CHOICE else "4"}
        case StepKind.PRIORITISE:
            return {"dots-1": "2", "dots-2": "1"}
        case StepKind.NETWORK:
            return {"name": "Weekmarkt Zijlen", "kind": "other"}
        case _:
            return {"what": "Wij bellen tien ondernemers", "omslag": "vraag", "due": "1-3-2027"}


async def agree(hall: Any) -> None:
    """Fixes the first agreement and signs it for two organisations."""
    await choose_agreement(hall, "down", "down", "enter")
    await hall.until(lambda: hall.session.agreements["A1"].fixed_at)
    for partner in ("bank-noord", "gemeente-zijlen"):
        await want(hall, Wanted.SIGN)
        if hall.app.screen.query("#field-agreement"):
            hall.app.screen.query_one("#field-agreement", Select).value = "A1"
        fill(hall, partner=partner, contribution="Wij bellen mee")
        await saves(hall)


@pytest.mark.parametrize("size", [(80, 24), (120, 30)], ids=str)
async def test_r6_with_networking_off_every_step_is_completed_from_the_laptop(
    console: Any, size: tuple[int, int]
) -> None:
    async with console(size=size, plan=load_scenario(SCENARIO), join=ALONE) as hall:
        await hall.sees("Zeg het hardop of schrijf het op een kaart.")
        assert "http" not in hall.text
        done: list[str] = []
        while not hall.session.is_closed and len(done) < len(hall.session.scenario.steps):
            before = hall.session.current
            for _ in range(12):
                await hall.press("space")
                if hall.session.current != before:
                    break
            step = hall.session.step
            assert step is not None
            assert step.id not in done
            if step.kind is StepKind.AGREEMENT:
                await agree(hall)
                assert queries.is_shared(hall.session, hall.session.agreements["A1"])
            elif step.kind.takes_answers:
                await hall.press("e")
                await opens(hall, FormDialog)
                fill(hall, group="helper", **given(step))
                await saves(hall)
                assert queries.answered(hall.session, step) >= 1, step.id
            done.append(step.id)
        assert done == [step.id for step in hall.session.scenario.steps]
        assert all(state.phase in (Phase.SHOWN, Phase.CLOSED, Phase.OPEN) for state in hall.session.steps.values())
        record = record_of(hall.session)
        assert record.meeting.phones == 0
        assert record.meeting.cards >= 1
        assert record.commitments
        assert record.agreements[0].signatures
