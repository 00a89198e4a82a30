"""The room on another event loop than Python's own: what is tested of a connection is what it can do, not its class."""

import asyncio
import importlib.util
import inspect
import re
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from needs import need

import workshop
from tests.web import test_limits, test_live
from tests.web.conftest import Meeting, opened_meeting
from workshop.room.log import MemoryLog
from workshop.web.limits import Limits

Test = Callable[..., Awaitable[None]]

THE_SAME: tuple[Test, ...] = (
    test_live.test_the_whole_view_comes_at_once_and_every_change_within_a_second,
    test_live.test_two_phones_get_the_same_bytes_and_nothing_personal,
    test_live.test_many_changes_at_once_are_one_view,
    test_live.test_a_slow_phone_is_bounded_and_gets_the_newest_view_when_it_reads_again,
    test_live.test_phones_that_vanish_leave_no_trace,
    test_live.test_stopping_waits_for_no_stream,
    test_limits.test_l22_a_head_that_drips_in_is_cut_off_and_an_idle_phone_is_not,
    test_limits.test_l22_who_asks_and_does_not_listen_is_let_go,
    test_limits.test_l22_beyond_the_most_connections_nobody_is_heard_until_one_goes,
)


async def played(test: Test, given: dict[str, Any]) -> None:
    """One test with the fixtures that it names, in the loop that runs now."""
    async with asyncio.timeout(60), AsyncExitStack() as held:

        async def hold(log: MemoryLog | None = None, limits: Limits | None = None, **changes: Any) -> Meeting:
            return await held.enter_async_context(opened_meeting(log, limits, **changes))

        names = inspect.signature(test).parameters
        fixtures = given | {"hold": hold} | ({"meeting": await hold()} if "meeting" in names else {})
        await test(**{name: fixtures[name] for name in names})


@pytest.mark.parametrize("test", THE_SAME, ids=lambda test: test.__name__)
def test_use_4_7_streams_and_limits_hold_on_uvloop(
    test: Test, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    need("uvloop", importlib.util.find_spec("uvloop") is not None)
    import uvloop

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(played(test, {"caplog": caplog, "monkeypatch": monkeypatch}))


def test_use_4_7_nothing_asks_of_what_class_the_event_loop_made_a_thing() -> None:
    asks = re.compile(
        r"isinstance\([^)]*\b(asyncio|socket|selectors)\.\w*(Transport|Loop|Server|Protocol|socket|Handle)"
    )
    for path in Path(workshop.__file__).parent.rglob("*.py"):
        assert not asks.search(path.read_text(encoding="utf-8")), path
