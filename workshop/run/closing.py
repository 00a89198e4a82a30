"""Closes a step some seconds after the facilitator asked for last answers; goes on doing so after a restart."""

import asyncio
import datetime as dt

from workshop.core.events import ROOM, StepClosed
from workshop.core.terms import Phase
from workshop.room.log import LogError
from workshop.room.room import Room


async def close_steps_in_time(room: Room) -> None:
    """Runs as long as the room does."""
    session = room.session
    while True:
        current = session.current
        state = session.state(current) if current else None
        if current and state and state.phase is Phase.CLOSING and state.closing_at:
            closes_at = state.closing_at + dt.timedelta(seconds=session.scenario.closing_seconds)
            left = (closes_at - room.now).total_seconds()
            try:
                async with asyncio.timeout(max(0.0, left)):
                    await room.beyond(session.number)
            except TimeoutError:
                await _close(room, current, state.closing_at)
            except LogError:
                return
            continue
        try:
            await room.beyond(session.number)
        except LogError:
            return


async def _close(room: Room, step: str, asked_at: dt.datetime) -> None:
    state = room.session.state(step)
    if state.phase is Phase.CLOSING and state.closing_at == asked_at:
        try:
            await room.propose(ROOM, f"close-{step}-{asked_at.timestamp()}", StepClosed(step=step))
        except LogError:
            await asyncio.sleep(1)
