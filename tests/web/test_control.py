"""The screens' listener takes whatever is sent to it: nonsense is a clear refusal, never a fault of the room."""

import json
import logging
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import pytest
from drill import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.conftest import Front, Meeting, opened_meeting
from tests.web.raw import Answer, Raw, request
from workshop.core.events import EVENT, StepStarted
from workshop.room.client import RoomStatus
from workshop.web.control import Control, control_app
from workshop.web.limits import listen

CONSOLE, STAGE = "console-token", "stage-token"


@dataclass
class Desk:
    front: Front
    meeting: Meeting

    async def ask(self, method: str, target: str, body: bytes = b"", **headers: str) -> Answer:
        async with Raw(self.front) as raw:
            answer = await raw.ask(request(method, target, body, {"Authorization": f"Bearer {CONSOLE}"} | headers))
        assert answer is not None, "the line was cut"
        return answer


async def opened_desk(meeting: Meeting) -> Desk:
    async def save() -> str:
        return "verslag.toml"

    async def move(address: str) -> None:
        raise ValueError(address)

    app = control_app(Control(meeting.room, CONSOLE, STAGE, save, lambda: None, RoomStatus, move))
    listener = socket.create_server(("127.0.0.1", 0))
    return Desk(Front(app, await listen(app, listener), listener.getsockname()[1]), meeting)


@pytest.fixture
async def desk(meeting: Meeting) -> AsyncIterator[Desk]:
    made = await opened_desk(meeting)
    yield made
    await made.front.close()


def proposal(**changes: Any) -> bytes:
    event = EVENT.dump_python(StepStarted(step="drempel"), mode="json")
    return json.dumps({"id": "p-1", "event": event} | changes).encode()


NONSENSE = {
    "deep": b"[" * 200_000,
    "deeper": b'{"id":' * 100_000,
    "cut": b'{"id": "x", "event": {',
    "list": b"[]",
    "number": b"1",
    "nothing": b"",
    "bytes": b"\xff\xfe\x00",
    "half a pair": b'{"id": "\\ud800", "event": {"kind": "step_started", "step": "drempel"}}',
    "no event": b'{"id": "x"}',
    "no id": proposal(id=None),
    "id is a list": proposal(id=[[]]),
    "long id": proposal(id="x" * 100_000),
    "event is text": proposal(event="x"),
    "huge number": b'{"id": "x", "event": ' + b"9" * 100_000 + b"}",
    "nan": b'{"id": "x", "event": NaN}',
    "endless": b'{"id": "x", "comeback": 1e999}',
    "no one": b'{"comeback": "1"}',
}


@pytest.mark.parametrize("path", ["/propose", "/move", "/decline"])
@pytest.mark.parametrize("body", NONSENSE.values(), ids=NONSENSE)
async def test_use_1_9_nonsense_is_refused_in_one_line(
    desk: Desk, caplog: pytest.LogCaptureFixture, path: str, body: bytes
) -> None:
    answer = await desk.ask("POST", path, body)
    assert answer.status == 400
    assert 0 < len(json.loads(answer.body)["error"]) <= 500
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]
    assert (await desk.ask("POST", "/propose", proposal())).status == 200


@pytest.mark.parametrize("after", ["x", "-1", "", "1.5", "%D9%A3", "9" * 30, "9" * 5_000, "%00", "%ff", "1e3", "1_0"])
async def test_use_1_9_what_is_no_number_is_no_place_to_begin(
    desk: Desk, caplog: pytest.LogCaptureFixture, after: str
) -> None:
    answer = await desk.ask("GET", f"/events?after={after}")
    assert answer.status == 400
    assert "number" in json.loads(answer.body)["error"]
    assert not caplog.records or max(one.levelno for one in caplog.records) < logging.WARNING


@pytest.mark.parametrize("token", ["\xe9", "\udcff", "Bearer", "é" * 500, ""])
async def test_use_1_9_a_token_in_strange_letters_is_a_wrong_token(
    desk: Desk, caplog: pytest.LogCaptureFixture, token: str
) -> None:
    for method, path in (("GET", "/events?after=0"), ("GET", "/status"), ("POST", "/propose"), ("GET", "/nothing")):
        answer = await desk.ask(method, path, Authorization=f"Bearer {token}")
        assert answer.status == 403
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING]


async def test_use_4_9_no_proxy_holds_back_what_the_console_follows(desk: Desk) -> None:
    answer = await desk.ask("GET", "/events?after=0")
    assert answer.status == 200
    assert answer.headers["x-accel-buffering"] == "no"
    assert answer.headers["cache-control"] == "no-store"


PATHS = st.sampled_from(
    ["/propose", "/move", "/decline", "/save", "/status", "/events", "/alive", "/stop-not", "/", "*", "//"]
)
VALUES = st.sampled_from(["x", "-1", "0", "9" * 40, "%ed%a0%80", "%", "é", "\x7f", "a" * 300, "&&&", "=", "[[["])


@settings(max_examples=examples(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    method=st.sampled_from(["GET", "POST", "PUT", "HEAD", "OPTIONS", "TRACE"]),
    path=PATHS,
    query=st.sampled_from(["", "?after=", "?nonce=", "?after=1&after=", "?"]),
    value=VALUES,
    headers=st.dictionaries(
        st.sampled_from(["Content-Type", "Content-Encoding", "Accept", "Range", "Expect", "Transfer-Encoding"]),
        st.sampled_from(["text/plain; charset=utf-99", "gzip", "x", "100-continue", "bytes=9-1", ";;", "\xff"]),
        max_size=2,
    ),
    body=st.binary(max_size=60) | st.sampled_from(sorted(NONSENSE.values(), key=len)[:9]),
)
def test_use_1_9_no_request_makes_the_screens_listener_fail(
    caplog: pytest.LogCaptureFixture,
    method: str,
    path: str,
    query: str,
    value: str,
    headers: dict[str, str],
    body: bytes,
) -> None:
    """Without a token and with the right one: never a 5xx, never a traceback."""
    import asyncio

    async def play() -> None:
        async with opened_meeting() as meeting:
            desk = await opened_desk(meeting)
            try:
                for token in (CONSOLE, STAGE, "wrong"):
                    async with Raw(desk.front) as raw:
                        sent = {"Authorization": f"Bearer {token}"} | headers
                        answer = await raw.ask(request(method, f"{path}{query}{value if query else ''}", body, sent))
                    assert answer is None or answer.status < 500, (token, answer)
            finally:
                await desk.front.close()

    asyncio.run(play())
    assert not [one for one in caplog.records if one.levelno >= logging.ERROR], caplog.text
