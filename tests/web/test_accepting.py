"""How calls are taken: a few at a time, and quietly when no more files may be opened."""

import asyncio
import errno
import logging
import socket
from collections.abc import Callable
from typing import Any

import pytest

from tests.web.conftest import Meeting, until
from tests.web.raw import Raw, request
from workshop.web import accepting
from workshop.web.accepting import Accepting


async def test_use_1_9_who_is_inside_has_a_turn_while_a_thousand_others_come(meeting: Meeting) -> None:
    """All calls wait at the socket before the room looks: it takes a handful, and answers who asked before."""
    keeper = meeting.server.listening.doorkeeper
    async with Raw(meeting.server) as inside:
        assert await inside.ask(request("GET", "/health"))
        calls = [socket.socket() for _ in range(400)]
        for call in calls:
            call.setblocking(False)
            assert call.connect_ex((meeting.server.host, meeting.server.port)) in (0, errno.EINPROGRESS)
        assert await inside.ask(request("GET", "/health"))
        assert keeper.connections < 200, "not all of them before this one answer"
        await until(lambda: keeper.connections == 401, 20.0)
    for call in calls:
        call.close()


class Hall:
    """A door that counts, and lets everybody in."""

    def __init__(self) -> None:
        self.inside = 0

    def admits(self, address: str) -> bool:
        self.inside += 1
        return True

    def gone(self, address: str) -> None:
        self.inside -= 1

    def connection(self, address: str) -> asyncio.Protocol:
        return asyncio.Protocol()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException, int], list[int]]:
    """Lets the next calls fail to be taken; the list grows with each try."""

    def fail(error: BaseException, times: int) -> list[int]:
        loop, tried = asyncio.get_running_loop(), list[int]()
        accept = loop.sock_accept

        async def sock_accept(listener: socket.socket) -> Any:
            tried.append(len(tried))
            if len(tried) <= times:
                raise error
            return await accept(listener)

        monkeypatch.setattr(loop, "sock_accept", sock_accept)
        return tried

    return fail


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO])
async def test_use_1_9_without_a_free_file_the_door_waits_and_says_so_once(
    failing: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, number: int
) -> None:
    caplog.set_level(logging.INFO)
    monkeypatch.setattr(accepting, "SECONDS_TO_BACK_OFF", 0.001)
    tried = failing(OSError(number, "no"), 50)
    hall, listener = Hall(), socket.create_server(("127.0.0.1", 0))
    door = Accepting(listener, hall)
    call = socket.create_connection(listener.getsockname())
    await until(lambda: hall.inside == 1)
    assert len(tried) >= 51
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == [
        f"no calls can be taken for a moment ({errno.errorcode[number]})"
    ]
    call.close()
    await door.close()


async def test_use_1_9_a_call_that_broke_off_delays_nobody(failing: Any, caplog: pytest.LogCaptureFixture) -> None:
    failing(ConnectionAbortedError(errno.ECONNABORTED, "gone"), 50)
    hall, listener = Hall(), socket.create_server(("127.0.0.1", 0))
    door = Accepting(listener, hall)
    call = socket.create_connection(listener.getsockname())
    await until(lambda: hall.inside == 1, 50 * accepting.SECONDS_TO_BACK_OFF / 2)
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]
    call.close()
    await door.close()


async def test_use_1_9_it_does_not_try_again_at_once(failing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accepting, "SECONDS_TO_BACK_OFF", 3_600)
    tried = failing(OSError(errno.EMFILE, "no"), 10**6)
    door = Accepting(socket.create_server(("127.0.0.1", 0)), Hall())
    await until(lambda: tried)
    for _ in range(200):
        await asyncio.sleep(0)
    assert len(tried) == 1
    await door.close()
