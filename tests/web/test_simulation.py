"""Invented participants walk a whole meeting through the real page."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.web.conftest import SIMULATED, Meeting, until
from tests.web.test_agreements import with_consent
from workshop.core import events as e
from workshop.core import queries
from workshop.core.promises import Check
from workshop.core.terms import ConsentStage, SeatKind
from workshop.web import invented, simulation
from workshop.web.simulation import simulate

PEOPLE = 5


async def test_five_people_take_part_in_everything(meeting: Meeting) -> None:
    session = meeting.room.session
    crowd = asyncio.create_task(simulate(meeting.url, SIMULATED, PEOPLE, seed=3, patience=0))
    await until(lambda: len(session.seats) == PEOPLE)
    assert {seat.kind for seat in session.seats.values()} == {SeatKind.SIMULATED}
    for step in session.scenario.steps:
        await meeting.says(e.StepStarted(step=step.id))
        if step.kind.is_vote or step.id in ("drempel", "netwerk", "toezegging"):
            await until(lambda step=step: queries.answered(session, step) == PEOPLE)
    assert all(given.theme and given.text for given in session.contributions.values())
    assert len(session.commitments) == PEOPLE
    await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
    with_partner = {seat.partner for seat in session.seats.values() if seat.partner}
    await until(lambda: len(queries.owner_lines(session, session.agreements["A1"])) == len(with_partner))
    assert queries.is_shared(session, session.agreements["A1"])
    await meeting.says(e.SessionClosed())
    async with asyncio.timeout(60):
        await crowd
    assert not session.refused


async def test_people_complete_their_promises_and_give_opinions(
    hold: Callable[..., Awaitable[Meeting]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invented, "SHARE_THAT_OBJECTS", 1.0)
    meeting = await hold(steps=with_consent())
    session = meeting.room.session
    crowd = asyncio.create_task(simulate(meeting.url, SIMULATED, PEOPLE, seed=3, patience=0))
    await until(lambda: len(session.seats) == PEOPLE)
    await meeting.says(e.StepStarted(step="toezegging"))
    await until(lambda: any(Check.DUE in one.passed() for one in session.commitments.values()))
    await until(lambda: len(session.commitments) == PEOPLE)
    await meeting.says(e.StepStarted(step="afspraak"), e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    await until(lambda: len(session.opinions.get("A1", {})) == PEOPLE)
    voices = {seat.partner or seat.number for seat in session.seats.values()}
    await until(lambda: len(session.agreements["A1"].objections) == len(voices))
    await meeting.says(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
    await until(lambda: not session.agreements["A1"].standing_objections)
    await meeting.says(e.SessionClosed())
    async with asyncio.timeout(60):
        await crowd


async def test_the_same_seed_gives_the_same_people(meeting: Meeting) -> None:
    session = meeting.room.session
    for _ in range(2):
        crowd = asyncio.create_task(simulate(meeting.url, SIMULATED, 3, seed=1, patience=0))
        before = len(session.seats)
        await until(lambda before=before: len(session.seats) == before + 3)
        crowd.cancel()
        await asyncio.gather(crowd, return_exceptions=True)
    seats = list(session.seats.values())
    groups = [sorted((seat.group, seat.partner or "") for seat in half) for half in (seats[:3], seats[3:])]
    assert groups[0] == groups[1]


async def test_people_leave_a_server_that_does_not_come_back(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "SECONDS_WITHOUT_SERVER", 0.5)
    crowd = asyncio.create_task(simulate(meeting.url, SIMULATED, 2, patience=0))
    await until(lambda: meeting.at_work.live.streams == 2)
    await meeting.server.close()
    async with asyncio.timeout(60):
        await crowd
