"""A phone in front of a full disk: whatever it sends is refused in words, kept on its page, and taken once later."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from durability.full_disk import full_disk
from durability.ledger import leading, log_of
from figures import Say
from phone import Phone
from world import World

from workshop.core.events import Event, SessionClosed, StepClosed, StepStarted
from workshop.files.sessions import read_record
from workshop.room.client import Accepted
from workshop.text import catalogue
from workshop.web.remote import RemoteClient

pytestmark = pytest.mark.process

WORDS = catalogue("nl", "phone")
STEPS = {"answer": "drempels", "vote": "peiling-begin", "commit": "toezeggingen"}
TYPED = {
    "answer": {"text": "Niemand neemt de telefoon op"},
    "vote": {"choice": "4"},
    "commit": {"what": "Wij bellen elke maandag"},
}


async def propose(console: RemoteClient, event: Event) -> None:
    assert isinstance(await console.propose(f"{type(event).__name__}-{event}"[:60], event), Accepted)


async def test_r13_what_a_full_disk_refuses_stays_on_the_page_and_is_taken_once_when_there_is_room(
    world: World, say: Say
) -> None:
    live = await asyncio.to_thread(world.start)
    sent: list[str] = []
    async with leading(world) as console, Phone(live.join_url) as phone:
        await phone.join("helper", "bank-noord")
        for action, step in STEPS.items():
            await propose(console, StepStarted(step=step))
            await phone.look()
            fields = phone.form(action).fields | TYPED[action]
            with full_disk(live):
                for _ in range(3):
                    assert await phone.post(action, fields) == 503
                    assert WORDS("problem-log") in phone.html
                    again = phone.form(action).fields
                    assert {name: again[name] for name in TYPED[action]} == TYPED[action], "as it was typed"
                    assert again["id"] == fields["id"], "and under the same id"
            for _ in range(2):
                assert await phone.post(action, fields) == 200
                assert WORDS("problem-log") not in phone.html
            sent.append(fields["id"])
        log, session = await log_of(console, 2 + 2 * len(STEPS))
    found = Counter(one.id for one in log)
    assert [found[name] for name in sent] == [1] * len(STEPS)
    assert session.number == len(log) == 2 + 2 * len(STEPS)
    say(f"full disk, {len(sent)} kinds of form, refused 3 times and then sent twice: {len(sent)} acknowledged, "
        f"{sum(found[name] for name in sent)} found, difference 0, doubled 0")  # fmt: skip


async def test_r13_nobody_joins_reports_leaves_or_is_erased_on_a_full_disk_and_everybody_can_afterwards(
    world: World,
) -> None:
    live = await asyncio.to_thread(world.start)
    async with leading(world) as console:
        async with Phone(live.join_url) as phone, Phone(live.join_url) as newcomer:
            await phone.join("entrepreneur")
            async with newcomer._http.get(newcomer.join_url, params={"as": "entrepreneur"}) as response:
                newcomer.html = await response.text()
            joining = newcomer.form("join").fields | {"person": "Kees Kwartel", "new_partner": "Visserij Kwartel"}
            sent = {}
            for place, action in (("help", "report"), ("me", "stop"), ("me", "erase")):
                async with phone._http.get(f"{phone.join_url}/{place}") as response:
                    phone.html = await response.text()
                sent[action] = phone.form(action).fields
            sent["report"]["text"] = "De letters zijn te klein"

            with full_disk(live):
                assert await newcomer.post("join", joining) == 503
                kept = newcomer.form("join").fields
                assert (kept["person"], kept["new_partner"]) == ("Kees Kwartel", "Visserij Kwartel")
                for action, fields in sent.items():
                    assert await phone.post(action, fields) == 503, action
                    assert WORDS("problem-log") in phone.html, action
                assert sent["report"]["text"] in await _page_after(phone, "report", sent["report"])

            assert await newcomer.post("join", joining) == 200
            for action in ("report", "erase"):
                assert await phone.post(action, sent[action]) == 200, action
            assert WORDS("erased") in phone.html
        _, session = await log_of(console, 5)
        assert sorted(len(seat.person or "") for seat in session.seats.values()) == [0, len("Kees Kwartel")]


async def _page_after(phone: Phone, action: str, fields: dict[str, str]) -> str:
    await phone.post(action, fields)
    return phone.html


async def test_r13_a_step_closes_and_the_record_is_written_after_a_disk_that_was_full_meanwhile(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    async with leading(world) as console:
        async with Phone(live.join_url) as phone:
            await phone.join("helper", "bank-noord")
            await propose(console, StepStarted(step="drempels"))
            await phone.look()
            fields = phone.form("answer").fields | {"text": "De subsidie kwam te laat"}
            assert await phone.post("answer", fields) == 200
            late = fields | {"id": "another-form-1", "text": "En de bank zei nee"}
            with full_disk(live):
                assert await phone.post("answer", late) == 503
            assert await phone.post("answer", late) == 200
            await propose(console, StepClosed(step="drempels"))
            await propose(console, SessionClosed())
            record = read_record_of(await console.save())
        assert sorted(record) == ["De subsidie kwam te laat", "En de bank zei nee"]


def read_record_of(path: str) -> list[str]:
    return [one.text for one in read_record(Path(path)).contributions]
