"""The stream: one rendering for all, within a second, bounded for slow phones, quiet when phones vanish."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from tests.web.conftest import CODE, SCENARIO, Meeting, Phone, until
from tests.web.test_agreements import with_consent
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.terms import ConsentStage
from workshop.web import live

QUICK = 1.0


@dataclass
class Stream:
    """The raw bytes of one phone's stream, event by event."""

    answer: aiohttp.ClientResponse

    async def next(self, seconds: float = QUICK) -> bytes:
        async with asyncio.timeout(seconds):
            event = b""
            while not event.endswith(b"\n\n"):
                line = await self.answer.content.readline()
                assert line, "the stream ended"
                event += line
            return event


@asynccontextmanager
async def stream_of(phone: Phone) -> AsyncIterator[Stream]:
    async with phone.browser.get(phone.meeting.server.make_url(f"/{CODE}/live")) as answer:
        assert answer.status == 200
        assert answer.content_type == "text/event-stream"
        assert answer.headers["Cache-Control"] == "no-store"
        yield Stream(answer)


async def test_the_whole_view_comes_at_once_and_every_change_within_a_second(meeting: Meeting) -> None:
    phone = await meeting.joined()
    async with stream_of(phone) as stream:
        assert b'data-step="lobby"' in await stream.next()
        await meeting.says(e.StepStarted(step="drempel"))
        assert "Wat hoorde je vandaag?" in (await stream.next()).decode()
        await meeting.says(e.StepClosing(step="drempel"))
        assert "Nog 10 seconden. Je tekst blijft bewaard." in (await stream.next()).decode()
        await meeting.says(e.StepClosed(step="drempel"))
        assert b"Gesloten" in await stream.next()


async def test_the_page_says_which_view_it_holds(meeting: Meeting) -> None:
    phone = await meeting.joined()
    async with stream_of(phone) as stream:
        event = (await stream.next()).decode()
        version = event.split("id: ")[1].split("\n")[0]
        assert f'data-version="{version}"' in phone.html


async def test_two_phones_get_the_same_bytes_and_nothing_personal(meeting: Meeting) -> None:
    one, two = await meeting.joined(person="Quirijn"), await meeting.joined(partner="ondernemersclub-vaartland")
    async with stream_of(one) as first, stream_of(two) as second:
        assert await first.next() == await second.next()
        for step in ("drempel", "peiling", "stippen", "netwerk", "toezegging", "afspraak"):
            await meeting.says(e.StepStarted(step=step))
            event = await first.next()
            assert event == await second.next()
            for secret in (b"token", b'name="id"', b"Quirijn", *(seat.encode() for seat in meeting.room.session.seats)):
                assert secret not in event
            await meeting.says(e.StepStarted(step="verhaal"))
            assert await first.next() == await second.next()


async def test_f3_the_stream_is_silent_while_votes_come_in(meeting: Meeting) -> None:
    voter, watcher = await meeting.joined(), await meeting.joined()
    await meeting.says(e.StepStarted(step="peiling"))
    async with stream_of(watcher) as stream:
        opened = await stream.next()
        await voter.open()
        await voter.send("vote", choice="4")
        await meeting.says(e.StepClosed(step="peiling"))
        closed = await stream.next()
        assert b"Gesloten" in closed
        for event in (opened, closed):
            assert b"bar-count" not in event
        await meeting.says(e.ResultShown(step="peiling"))
        assert b"bar-count" in await stream.next()


async def test_f3_the_stream_is_silent_while_opinions_come_in(hold: Callable[..., Awaitable[Meeting]]) -> None:
    meeting = await hold(steps=with_consent())
    voter, watcher = await meeting.joined(), await meeting.joined()
    await meeting.says(e.StepStarted(step="afspraak"), e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    async with stream_of(watcher) as stream:
        assert b"bar-count" not in await stream.next()
        await voter.open()
        await voter.send("opinion-A1", gradient="1")
        await voter.send("object-A1", because="Geen mensen")
        await meeting.says(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
        decided = await stream.next()
        assert b"bar-count" in decided
        assert b"Geen mensen" not in decided


async def test_many_changes_at_once_are_one_view(meeting: Meeting) -> None:
    phone = await meeting.joined()
    async with stream_of(phone) as stream:
        await stream.next()
        for step in ("drempel", "peiling", "stippen", "netwerk"):
            await meeting.says(e.StepStarted(step=step))
        seen = [await stream.next()]
        while b'data-step="netwerk"' not in seen[-1]:
            seen.append(await stream.next())
        assert len(seen) <= 3


async def test_f8_only_the_owners_phones_are_asked_to_look_again(meeting: Meeting) -> None:
    owner, other = await meeting.joined(), await meeting.joined(partner="ondernemersclub-vaartland")
    await meeting.says(e.StepStarted(step="toezegging"))
    await owner.open()
    await owner.send("commit", what="Wij bellen")
    async with stream_of(owner) as owners, stream_of(other) as others:
        await owners.next()
        await others.next()
        await meeting.says(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen elke week")))
        assert (await owners.next()).startswith(b"event: mine")
        await meeting.says(e.StepStarted(step="verhaal"))
        assert (await others.next()).startswith(b"event: view")


async def test_a_slow_phone_is_bounded_and_gets_the_newest_view_when_it_reads_again(
    hold: Callable[..., Awaitable[Meeting]], monkeypatch: pytest.MonkeyPatch
) -> None:
    slide = {"kind": "talk", "form": "slide", "minutes": 1, "explanation": "x" * 599, "lines": ["y" * 159] * 5}
    long = [slide | {"id": f"lang-{number}", "title": f"Stap {number}"} for number in (1, 2)]
    meeting = await hold(steps=[*SCENARIO["steps"], *long])
    monkeypatch.setattr(live, "SECONDS_BETWEEN_VIEWS", 0.001)
    phone = await meeting.joined()
    cookies = "; ".join(f"{one.key}={one.value}" for one in phone.browser.cookie_jar)
    slow = socket.create_connection((meeting.server.host, meeting.server.port))
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    slow.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(slow, f"GET /{CODE}/live HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\n\r\n".encode())
    streams = meeting.at_work.live
    await until(lambda: streams.streams == 1)
    (stream,) = streams._streams
    stream.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    turns = 0
    while stream.behind_since is None:
        await meeting.says(e.StepStarted(step=f"lang-{turns % 2 + 1}"))
        turns += 1
        await asyncio.sleep(0.002)
        assert turns < 2000
    for turn in range(20):
        await meeting.says(e.StepStarted(step=f"lang-{turn % 2 + 1}"))
        assert stream.transport.get_write_buffer_size() < live.MOST_BUFFERED + 20_000
    await meeting.says(e.StepStarted(step="stippen"))
    received = b""
    async with asyncio.timeout(60):
        while b'data-step="stippen"' not in received[-40_000:]:
            received += await loop.sock_recv(slow, 65536)
    slow.close()


async def test_phones_that_vanish_leave_no_trace(meeting: Meeting, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    streams = meeting.at_work.live
    phone = await meeting.joined()
    cookies = "; ".join(f"{one.key}={one.value}" for one in phone.browser.cookie_jar)
    for _ in range(4):
        reader, writer = await asyncio.open_connection(meeting.server.host, meeting.server.port)
        writer.write(f"GET /{CODE}/live HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\n\r\n".encode())
        await reader.readuntil(b"lobby")
        writer.transport.abort()
    for number in range(60):
        await meeting.says(e.StepStarted(step=("verhaal", "peiling")[number % 2]))
        await asyncio.sleep(0.01)
        if not streams.streams:
            break
    await until(lambda: not streams.streams)
    assert not [record for record in caplog.records if record.exc_info or record.levelno >= logging.ERROR]


async def test_an_old_proxy_gets_the_stream_without_chunks(meeting: Meeting) -> None:
    phone = await meeting.joined()
    cookies = "; ".join(f"{one.key}={one.value}" for one in phone.browser.cookie_jar)
    reader, writer = await asyncio.open_connection(meeting.server.host, meeting.server.port)
    writer.write(f"GET /{CODE}/live HTTP/1.0\r\nCookie: {cookies}\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    assert b"chunked" not in head.lower()
    assert (await reader.readline()) == b"event: view\n"
    await reader.readuntil(b"\n\n")
    await meeting.says(e.StepStarted(step="peiling"))
    assert (await reader.readline()) == b"event: view\n"
    writer.close()


async def test_too_many_pages_of_one_seat_are_refused(meeting: Meeting) -> None:
    phone = await meeting.joined()
    open_pages = [await phone.browser.get(meeting.server.make_url(f"/{CODE}/live")) for _ in range(7)]
    assert [answer.status for answer in open_pages] == [200] * 6 + [503]
    for answer in open_pages:
        answer.close()


async def test_stopping_waits_for_no_stream(hold: Callable[..., Awaitable[Meeting]]) -> None:
    meeting = await hold()
    phones: list[Any] = [await meeting.joined() for _ in range(3)]
    answers = [await phone.browser.get(meeting.server.make_url(f"/{CODE}/live")) for phone in phones]
    async with asyncio.timeout(60):
        await meeting.server.close()
    for answer in answers:
        answer.close()
