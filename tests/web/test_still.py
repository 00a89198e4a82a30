"""A room that can fold no further says so to machines, phones and facilitator, and loses nothing that it kept."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from tests.web.conftest import CODE, Meeting, until
from tests.web.raw import Raw, cookies_of, request
from tests.web.test_live import stream_of
from workshop.core import events as e
from workshop.core import fold
from workshop.room.client import Trouble
from workshop.room.log import Draft, Log, LogError, MemoryLog, Row

Hold = Callable[..., Awaitable[Meeting]]
FROM_LATER = '{"kind":"from_a_later_version","seat":"K7M4"}'


async def append(log: Log, body: str) -> None:
    now = dt.datetime.now(dt.UTC)
    await log.append("proef", [Draft(f"{e.FACILITATOR}|later", now, e.FACILITATOR, body)])


async def test_use_4_9_one_unreadable_event_is_said_to_machines_and_phones(hold: Hold) -> None:
    log = MemoryLog()
    meeting = await hold(log)
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="drempel"))
    await phone.open()
    form = phone.form("answer")
    async with stream_of(phone) as stream, Raw(meeting.server) as raw:
        assert b"data-step" in await stream.next()
        well = await raw.ask(request("GET", "/health"))
        assert well
        assert (well.status, well.body) == (200, b"ok")

        await append(log, FROM_LATER)

        assert b"event: gone" in await stream.next(), "the page looks again, and is told"
        ill = await raw.ask(request("GET", "/health"))
        assert ill
        assert ill.status == 503
        for path in (f"/{CODE}", f"/{CODE}/promises", f"/{CODE}/me", f"/{CODE}/live"):
            told = await raw.ask(request("GET", path, cookies=cookies_of(phone)))
            assert told
            assert told.status == 503, path
            assert path.endswith("live") or "De bijeenkomst staat even stil" in told.html, path
    await phone.post(form.action, form.values | {"text": "Te weinig geld"})
    assert phone.status == 503
    assert "Te weinig geld" in phone.html, "what was typed is given back"
    assert meeting.room.trouble is Trouble.UNREADABLE
    kept = [row async for rows in first(log) for row in rows]
    assert len(kept) == meeting.room.session.number + 1, "nothing is added"


async def first(log: Log) -> AsyncIterator[list[Row]]:
    async for rows in log.follow("proef", 0):
        yield rows
        return


async def test_use_4_9_what_stood_before_it_is_folded_and_told(hold: Hold) -> None:
    log = MemoryLog()
    meeting = await hold(log)
    batches: list[list[e.Stamped]] = []
    now, before = dt.datetime.now(dt.UTC), meeting.room.session.number
    started = e.EVENT.dump_json(e.StepStarted(step="drempel")).decode()
    drafts = [Draft("a|1", now, e.FACILITATOR, started), Draft("a|2", now, e.FACILITATOR, FROM_LATER)]
    await log.append("proef", drafts)

    async def follow() -> None:
        async for batch in meeting.room.follow(before):
            batches.append(batch)

    with pytest.raises(LogError, match=f"event {before + 2}"):
        await follow()
    assert [one.number for batch in batches for one in batch] == [before + 1]
    await until(lambda: meeting.room.failure)
    assert meeting.room.session.current == "drempel"


async def test_use_4_9_a_fault_in_the_fold_is_no_secret_either(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    meeting = await hold()

    def broken(*_: object) -> None:
        raise KeyError("drempel")

    monkeypatch.setattr(fold, "apply", broken)
    with pytest.raises(LogError):
        await meeting.room.propose(e.FACILITATOR, "next", e.StepStarted(step="drempel"))
    assert meeting.room.trouble is Trouble.UNREADABLE
    assert not meeting.at_work.live.is_well


class Stumbling(MemoryLog):
    """Its followers lose the line once."""

    falls = False

    async def follow(self, room: str, after: int) -> Any:
        async for rows in super().follow(room, after):
            if self.falls and asyncio.current_task().get_name() == "phones-follow":  # type: ignore[union-attr]
                self.falls = False
                raise LogError("the disk was away for a moment")
            yield rows


async def test_use_4_9_phones_follow_again_after_a_moment_without_the_log(hold: Hold) -> None:
    log = Stumbling()
    meeting = await hold(log)
    phone = await meeting.joined()
    async with stream_of(phone) as stream:
        assert b"lobby" in await stream.next()
        log.falls = True
        await meeting.says(e.StepStarted(step="drempel"))
        await meeting.says(e.StepStarted(step="peiling"))
        while b'data-step="peiling"' not in await stream.next():
            pass
    assert not log.falls
    assert meeting.at_work.live.is_well
