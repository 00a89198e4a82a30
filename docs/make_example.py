"""Makes the example session: a rehearsal of the 90 minutes with simulated participants, run through quickly.

Run from the repository: ``python docs/make_example.py``. It starts a real room on loopback and stops it again.
"""

import asyncio
import os
import shutil
import tempfile
import uuid
from pathlib import Path

from workshop.core import events as e
from workshop.core import queries
from workshop.core.terms import StepKind
from workshop.files.sessions import read_record
from workshop.run.launch import Wishes, start_room
from workshop.tui.follower import Follower
from workshop.web.remote import RemoteClient
from workshop.web.simulation import simulate

REPOSITORY = Path(__file__).parents[1]
TARGET = REPOSITORY / "sessions" / "voorbeeld-oefening.toml"
PARTICIPANTS = 16
PATIENCE_SECONDS = 0.4
WAIT_SECONDS = {StepKind.COMMITMENT: 6.0, StepKind.AGREEMENT: 5.0}


async def lead(follower: Follower, client: RemoteClient) -> None:
    """Does what a facilitator does: release, next, and at the end close."""

    async def propose(event: e.Event) -> None:
        await client.propose(uuid.uuid4().hex, event)

    while follower.session is None or len(follower.session.seats) < PARTICIPANTS:
        await asyncio.sleep(0.1)
    session = follower.session
    while True:
        action, event = queries.next_action(session)
        if session.step and session.phase and session.phase.accepts_answers:
            await asyncio.sleep(WAIT_SECONDS.get(session.step.kind, 3.0))
        if session.waiting:
            await propose(e.TextReleased(items=tuple(session.waiting)))
        before = session.number
        await propose(event)
        if action is queries.NextAction.END:
            return
        while session.number == before:
            await asyncio.sleep(0.02)


async def main() -> None:
    """The whole rehearsal."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WORKSHOP_STATE_DIR"] = str(Path(folder) / "state")
        wishes = Wishes(sessions=Path(folder), address="127.0.0.1", rehearsal=True)
        live = start_room(REPOSITORY / "scenarios" / "stakeholderbijeenkomst-90.toml", wishes)
        client = RemoteClient(live.control_url, live.console_token)
        follower = Follower(client, lambda applied: None, lambda connected: None)
        following = asyncio.create_task(follower.run())
        crowd = asyncio.create_task(
            simulate(live.join_url, live.simulated_token, PARTICIPANTS, seed=7, patience=PATIENCE_SECONDS)
        )
        await lead(follower, client)
        saved = await client.save()
        following.cancel()
        crowd.cancel()
        await asyncio.gather(following, crowd, return_exceptions=True)
        await client.stop()
        await client.close()
        shutil.copy(saved, TARGET)
    record = read_record(TARGET)
    print(f"{TARGET.name}: {len(record.commitments)} commitments, {len(record.agreements)} agreements")


if __name__ == "__main__":
    asyncio.run(main())
