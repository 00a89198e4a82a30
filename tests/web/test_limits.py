"""However much one phone asks, and however slowly, the others and the facilitator go on (L22)."""

import asyncio
import gzip
import itertools
import logging
import socket
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import aiohttp
import pytest

from tests.web.conftest import CODE, Front, Meeting, until
from tests.web.raw import FORM, Answer, Raw, cookies_of, door_of, form, post, request
from workshop.core import events as e
from workshop.room.client import RoomStatus
from workshop.web import guard
from workshop.web.callers import Callers
from workshop.web.control import Control, control_app
from workshop.web.limits import Connection, Doorkeeper, Limits
from workshop.web.pace import Pace, Refusals

Hold = Callable[..., Awaitable[Meeting]]
HELD = 5_000
HEAD = b"GET / HTTP/1.1\r\nHost: x\r\n"


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing that others do to us is a fault of ours, and no address is written down (L4)."""
    caplog.set_level(logging.DEBUG)
    yield
    ours = [record for record in caplog.records if record.name != "asyncio"]
    assert not [record.getMessage() for record in ours if record.levelno >= logging.WARNING or record.exc_info]
    assert "127.0.0.1" not in " ".join(record.getMessage() for record in ours)


@pytest.fixture
async def control(meeting: Meeting) -> AsyncIterator[Callable[[], Awaitable[int]]]:
    """Asks the control listener something, as the console does; the status."""

    async def save() -> str:
        return ""

    async def move(_: str) -> None:
        raise AssertionError

    front = await Front.open(
        control_app(Control(meeting.room, "console", "stage", save, lambda: None, RoomStatus, move))
    )
    async with aiohttp.ClientSession(headers={"Authorization": "Bearer console"}) as console:

        async def ask() -> int:
            async with console.get(front.make_url("/status")) as answer:
                return answer.status

        yield ask
    await front.close()


async def test_l22_a_flood_from_one_phone_leaves_the_others_their_turn(
    meeting: Meeting, control: Callable[[], Awaitable[int]]
) -> None:
    flooder, honest = await meeting.joined(), await meeting.joined()
    meeting.at_work._visits.refusals = Refusals(seconds=0)
    await meeting.says(e.StepStarted(step="peiling"))
    ask = request("GET", f"/{CODE}", cookies=cookies_of(flooder))
    answers: list[Answer] = []

    async def flood() -> None:
        async with Raw(meeting.server) as raw:
            for _ in range(300):
                answer = await raw.ask(ask)
                assert answer is not None
                answers.append(answer)

    async with asyncio.TaskGroup() as tasks:
        flooding = [tasks.create_task(flood()) for _ in range(20)]
        waited = []
        for number in range(10):
            before = len(answers)
            await honest.open()
            assert honest.status == 200
            await honest.send("vote", choice=str(1 + number % 5))
            assert (honest.status, 'class="saved"' in honest.html) == (200, True)
            assert await control() == 200
            assert not all(task.done() for task in flooding), "the flood was over before the others had their turn"
            waited.append(len(answers) - before)
    assert max(waited) < 1_000, "of 6,000 requests; each of the twenty connections takes turns with the others"
    statuses = Counter(answer.status for answer in answers)
    assert len(answers) == 6_000
    assert statuses[200] < 1_000
    assert statuses[429] == 6_000 - statuses[200]
    slowed = next(answer for answer in answers if answer.status == 429)
    assert slowed.headers["retry-after"] == "5"
    assert "Dat ging te snel achter elkaar" in slowed.html


async def test_l22_a_flood_of_strangers_costs_no_seat_its_turn(meeting: Meeting) -> None:
    inside = await meeting.joined()
    meeting.at_work._visits.guests = Pace(burst=50, per_second=0)
    async with Raw(meeting.server) as raw:
        answers = [await raw.ask(request("GET", f"/{CODE}")) for _ in range(60)]
    assert [answer and answer.status for answer in answers] == [200] * 50 + [429] * 10
    await inside.open()
    assert inside.status == 200


async def test_l22_a_room_of_150_behind_one_address_is_never_slowed(meeting: Meeting) -> None:
    statuses: Counter[int] = Counter()

    async def person() -> None:
        async with Raw(meeting.server) as raw:
            cookie, token = await door_of(meeting)
            fields = {"token": token, "group": "helper", "partner": "bank-noord", "id": "f" * 12}
            joined = await raw.ask(post(f"/{CODE}/join", fields, cookie))
            pages = [await raw.ask(request("GET", f"/{CODE}", cookies=cookie)) for _ in range(8)]
            statuses.update(answer.status for answer in (joined, *pages) if answer)

    await asyncio.gather(*(person() for _ in range(150)))
    assert statuses == {303: 150, 200: 1_200}
    assert len(meeting.room.session.seats) == 150


async def drip(raw: Raw, head: bytes, drops: Iterator[bytes] | None = None) -> bytes:
    """Sends a little at a time until the server has had enough; what it said."""
    await raw.send(head)
    reader = raw._reader
    assert reader is not None
    heard = b""
    for drop in drops or itertools.repeat(b"a"):
        try:
            heard += await asyncio.wait_for(reader.read(4096), 0.01)
            if reader.at_eof():
                return heard
        except TimeoutError:
            pass
        except ConnectionError:
            return heard
        try:
            await raw.send(drop)
        except ConnectionError:
            return heard
    raise AssertionError("unreachable")


async def test_l22_a_head_that_drips_in_is_cut_off_and_an_idle_phone_is_not(hold: Hold) -> None:
    meeting = await hold(limits=Limits(for_first_request=0.3))
    async with Raw(meeting.server) as honest, Raw(meeting.server) as slow, Raw(meeting.server) as silent:
        first = await honest.ask(request("GET", f"/{CODE}"))
        await silent.send(b"")
        assert await drip(slow, HEAD) == b""
        assert await silent.ended() == b""
        second = await honest.ask(request("GET", f"/{CODE}"))
        assert first
        assert second
        assert (first.status, second.status, honest.opened) == (200, 200, 1)
    await until(lambda: meeting.server.listening.doorkeeper.connections == 0)


async def test_l22_a_second_head_that_drips_in_ends_like_an_idle_connection(hold: Hold) -> None:
    meeting = await hold(limits=Limits(idle=0.3))
    async with Raw(meeting.server) as slow, Raw(meeting.server) as idle:
        assert await slow.ask(request("GET", "/"))
        assert await idle.ask(request("GET", "/"))
        assert await drip(slow, HEAD) == b""
        assert await idle.ended() == b""


async def test_l22_a_body_that_drips_in_is_answered_and_cut_off(hold: Hold, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "SECONDS_TO_READ", 0.3)
    meeting = await hold(limits=Limits(to_linger=0.1))
    head = request("POST", f"/{CODE}/join", headers={"Content-Type": FORM}).replace(b"Length: 0", b"Length: 9000")
    async with Raw(meeting.server) as raw:
        heard = await drip(raw, head)
    assert heard.startswith(b"HTTP/1.1 408 ")


@pytest.mark.parametrize("size", [16 * 1024 + 1, 10**10, 10**18])
async def test_l22_a_huge_body_is_refused_before_it_comes(hold: Hold, size: int) -> None:
    meeting = await hold(limits=Limits(to_linger=0.1))
    head = request("POST", f"/{CODE}/join", headers={"Content-Type": FORM})
    async with Raw(meeting.server) as raw:
        answer = await raw.ask(head.replace(b"Length: 0", b"Length: %d" % size))
        assert answer
        assert answer.status == 413
        assert "Content-Security-Policy".lower() in answer.headers
        await raw.ended()


@pytest.mark.parametrize(("method", "status"), [("POST", b" 413 "), ("GET", b" 200 "), ("PUT", b" 405 ")])
async def test_l22_a_body_without_end_is_not_read_to_the_end(hold: Hold, method: str, status: bytes) -> None:
    meeting = await hold(limits=Limits(to_linger=0.1))
    head = request(method, "/", headers={"Content-Type": FORM, "Transfer-Encoding": "chunked"})
    head = head.replace(b"Content-Length: 0\r\n", b"")
    sent = 0

    def chunks() -> Iterator[bytes]:
        nonlocal sent
        while True:
            sent += 1
            yield b"4000\r\n" + b"a" * 0x4000 + b"\r\n"

    async with Raw(meeting.server) as raw:
        heard = await drip(raw, head, chunks())
    assert status in heard.split(b"\r\n")[0]
    assert sent < 5_000


async def test_l22_a_body_that_swells_is_not_blown_up(meeting: Meeting) -> None:
    small = gzip.compress(b"code=" + b"a" * 5_000_000)
    assert len(small) < guard.BODY_BYTES
    async with Raw(meeting.server) as raw:
        packed = {"Content-Type": FORM, "Content-Encoding": "gzip"}
        answer = await raw.ask(request("POST", "/", small, packed))
        assert answer
        assert answer.status == 422


async def test_l22_who_asks_and_does_not_listen_is_let_go(hold: Hold) -> None:
    meeting = await hold(limits=Limits(to_take_answer=0.3))
    keeper = meeting.server.listening.doorkeeper
    deaf = socket.create_connection((meeting.server.host, meeting.server.port))
    deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    deaf.setblocking(False)
    await until(lambda: keeper.connections == 1)
    asked = request("GET", "/static/phone.js") * 2_000
    sending = asyncio.ensure_future(asyncio.get_running_loop().sock_sendall(deaf, asked))
    await until(lambda: keeper.connections == 0, 20.0)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    deaf.close()


async def test_l22_a_stream_that_ends_does_not_wait_for_who_had_stopped_reading_before(hold: Hold) -> None:
    meeting = await hold(limits=Limits(to_take_answer=0.3))
    phone = await meeting.joined()
    streams = meeting.at_work.live
    cookies = "; ".join(f"{one.key}={one.value}" for one in phone.browser.cookie_jar)
    deaf = socket.create_connection((meeting.server.host, meeting.server.port))
    deaf.sendall(f"GET /{CODE}/live HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\n\r\n".encode())
    await until(lambda: streams.streams == 1)
    (stream,) = streams._streams
    connection = stream.transport.get_protocol()
    assert isinstance(connection, Connection)
    connection.pause_writing()
    await meeting.room.propose(e.seat_author(stream.seat), "goes-away", e.SeatLeft(seat=stream.seat))
    await until(lambda: connection.transport is None, 5.0)
    deaf.close()


async def test_l22_beyond_the_most_connections_nobody_is_heard_until_one_goes(hold: Hold) -> None:
    meeting = await hold(limits=Limits(connections=3))
    keeper = meeting.server.listening.doorkeeper
    inside = [Raw(meeting.server) for _ in range(3)]
    for raw in inside:
        assert await raw.ask(request("GET", "/health"))
    async with Raw(meeting.server) as outside:
        assert await outside.ask(request("GET", "/health")) is None
        assert keeper.connections == 3
        inside[0].close()
        await until(lambda: keeper.connections == 2)
        answer = await outside.ask(request("GET", "/health"))
        assert answer
        assert answer.status == 200
    for raw in inside:
        raw.close()


async def test_use_1_10_a_proxy_of_ours_and_the_laptop_itself_may_bring_the_whole_room() -> None:
    limits, callers = Limits(connections=20, per_address=3), Callers.trusting(["10.0.0.0/8"])
    keeper = Doorkeeper(aiohttp.web.Server(lambda _: None), limits, callers)  # type: ignore[arg-type,return-value]
    keeper.expect_visitors_at("192.168.1.23")
    assert [keeper.admits("10.1.2.3") for _ in range(4)] == [True] * 4
    assert [keeper.admits("192.168.1.23") for _ in range(4)] == [True] * 4, "a tunnel on the laptop comes from here"
    assert not keeper.has_visitors
    assert [keeper.admits("192.168.1.40") for _ in range(4)] == [True, True, True, False]
    assert keeper.has_visitors


async def test_l22_one_address_takes_only_its_share_and_is_forgotten_when_it_goes(meeting: Meeting) -> None:
    keeper = Doorkeeper(aiohttp.web.Server(lambda _: None), Limits(connections=8, per_address=3))  # type: ignore[arg-type,return-value]
    assert [keeper.admits("192.0.2.7") for _ in range(4)] == [True, True, True, False]
    assert [keeper.admits("fe80::1%eth0") for _ in range(2)] == [True, True]
    assert [keeper.admits("127.0.0.1") for _ in range(4)] == [True, True, True, False]
    for address, times in (("192.0.2.7", 3), ("fe80::1%eth0", 2), ("127.0.0.1", 3)):
        for _ in range(times):
            keeper.gone(address)
    assert keeper.connections == 0
    assert not keeper._of_address
    assert [keeper.admits("::1") for _ in range(4)] == [True] * 4, "whoever comes through a tunnel comes from here"


async def test_use_1_9_one_machine_comes_only_so_often_and_others_as_ever() -> None:
    limits = Limits(new_at_once=5, new_per_second=0)
    keeper = Doorkeeper(aiohttp.web.Server(lambda _: None), limits)  # type: ignore[arg-type,return-value]
    for _ in range(5):
        assert keeper.admits("192.0.2.7")
        keeper.gone("192.0.2.7")
    assert not keeper.admits("192.0.2.7")
    assert keeper.admits("192.0.2.8")
    assert [keeper.admits(f"2001:db8::{n}") for n in range(1, 7)] == [True] * 5 + [False], "one home"
    assert all(keeper.admits("127.0.0.1") for _ in range(50)), "a tunnel brings many"


def files_for(connections: int) -> int:
    """How many connections this process may hold both ends of; raises its limit when it may."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections * 2 + 1_000
    if soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return min(connections, (soft - 1_000) // 2)


async def test_l22_five_thousand_held_connections_leave_room_for_a_phone(
    meeting: Meeting, control: Callable[[], Awaitable[int]]
) -> None:
    count = files_for(HELD)
    keeper = meeting.server.listening.doorkeeper
    loop = asyncio.get_running_loop()
    held: list[socket.socket] = []
    sends = itertools.cycle([b"", HEAD, b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n", b"POST / HTTP/1.1\r\n"])
    try:
        for start in range(0, count, 500):
            for _ in range(min(500, count - start)):
                one = socket.socket()
                one.setblocking(False)
                held.append(one)
                await loop.sock_connect(one, (meeting.server.host, meeting.server.port))
                await loop.sock_sendall(one, next(sends))
            await until(lambda: keeper.connections >= len(held))
        phone = await meeting.joined()
        await meeting.says(e.StepStarted(step="drempel"))
        await phone.open()
        await phone.send("answer", text="Ik kom er nog bij")
        assert 'class="saved"' in phone.html
        assert await control() == 200
        assert keeper.connections >= count
        print(f"{keeper.connections} connections held")
    finally:
        for one in held:
            one.close()
    await phone.browser.close()
    await until(lambda: keeper.connections == 0, 20.0)
    assert not keeper._of_address


async def test_l22_guessing_codes_is_slowed_and_seats_inside_go_on(meeting: Meeting) -> None:
    inside = await meeting.joined()
    async with Raw(meeting.server) as raw:
        tried = [await raw.ask(request("GET", f"/A{number:03}")) for number in range(150)]
        typed = [await raw.ask(post("/", {"code": f"B{number:03}"})) for number in range(10)]
    statuses = Counter(answer.status for answer in (*tried, *typed) if answer)
    assert statuses[404] + statuses[422] < 120
    assert statuses[429] > 40
    assert all(answer.headers["retry-after"] for answer in (*tried, *typed) if answer and answer.status == 429)
    await inside.open()
    assert inside.status == 200


def test_l4_a_pace_forgets_who_has_been_quiet() -> None:
    now = 0.0
    pace = Pace(burst=3, per_second=1, clock=lambda: now)
    assert [pace.allows("a") for _ in range(4)] == [True, True, True, False]
    pace.allows("b")
    now = 2.5
    pace.allows("c")
    assert set(pace._left) == {"a", "b", "c"}
    now = 10.0
    pace.allows("d")
    pace.allows("d")
    assert set(pace._left) == {"d"}


@pytest.mark.parametrize("size", [80, 81, 1_500])
async def test_l22_a_form_of_very_many_fields_is_refused(meeting: Meeting, size: int) -> None:
    cookie, token = await door_of(meeting)
    fields = [("token", token), *((f"f{number}", "") for number in range(size - 1))]
    async with Raw(meeting.server) as raw:
        answer = await raw.ask(request("POST", "/", form(fields), {"Content-Type": FORM}, cookies=cookie))
    assert answer
    assert answer.status == (422 if size <= guard.MOST_FIELDS else 400)
