"""Whose are number and port in a live file by now? Tokens go only to who proves to be the room (L21)."""

import contextlib
import os
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from workshop.files import alive
from workshop.files.alive import proof, serves

SECRET = "5e" * 32
Answer = Callable[[str], bytes]


@contextlib.contextmanager
def listening(answer: Answer | None) -> Iterator[tuple[int, list[str]]]:
    """Somebody who takes one call and answers it; None: takes it, and says nothing. The port, and what was heard."""
    heard: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            caller, _ = server.accept()
            with caller:
                request = caller.recv(65536).decode()
                heard.append(request)
                if answer is not None:
                    caller.sendall(answer(request))

        if answer is not None:
            thread = threading.Thread(target=take)
            thread.start()
            yield server.getsockname()[1], heard
            thread.join()
        else:
            yield server.getsockname()[1], heard


def http(text: str, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(text)}\r\n\r\n{text}".encode()


def nonce_of(request: str) -> str:
    return request.split("nonce=")[1].split()[0]


def test_use_4_6_who_knows_the_secret_is_the_room() -> None:
    with listening(lambda request: http(proof(SECRET, nonce_of(request)))) as (port, heard):
        assert serves(os.getpid(), port, SECRET)
    assert SECRET not in heard[0]


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: http("ok"),
        lambda _: http("Forbidden", "403 Forbidden"),
        lambda _: b"SSH-2.0-OpenSSH_9.2\r\n",
        lambda _: b"",
        lambda request: http(proof("another room", nonce_of(request))),
        lambda request: http(proof(SECRET, "another nonce")),
        lambda request: http(proof(SECRET, nonce_of(request)), "404 Not Found"),
        lambda _: http("\xff" * 500),
    ],
    ids=["a web server", "one that refuses", "no HTTP", "hangs up", "another room", "a replay", "an error", "noise"],
)
def test_use_4_6_a_stranger_who_has_number_and_port_by_now_is_not_the_room(answer: Answer) -> None:
    with listening(answer) as (port, heard):
        assert not serves(os.getpid(), port, SECRET)
    assert "Authorization" not in heard[0]


def test_r13_a_room_that_is_too_busy_to_answer_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alive, "_SECONDS_TO_CALL", 0.05)
    with listening(None) as (port, _):
        assert serves(os.getpid(), port, SECRET)


@pytest.mark.parametrize("pid", [0, -1, 2**31 - 1, 2**80])
def test_use_4_6_without_a_process_nobody_is_called(pid: int) -> None:
    with listening(None) as (port, heard):
        assert not serves(pid, port, SECRET)
        assert not heard


@pytest.mark.parametrize("port", [0, -5])
def test_use_4_6_without_a_port_nobody_is_called(port: int) -> None:
    assert not serves(os.getpid(), port, SECRET)


def test_use_4_6_a_port_where_nobody_listens_is_no_room() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert not serves(os.getpid(), port, SECRET)
