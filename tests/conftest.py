"""What all tests share, and how to write one that fits.

Which tests run. `make quick` runs core, files, report and words, and the checks of `make lint`; `make test` runs
everything once; `make drill` runs the long repetitions. Mark with `@pytest.mark.drill` what is only for the last: it
then needs a short sibling without the mark. Where the two differ in a number, write it once with
`drill.repeated("kills", 1, 50)`; hypothesis tests take `max_examples=examples(100)` from `drill`.

Several processes run the tests of one file (pytest-xdist). So a test needs nothing that another left, takes free ports
only, writes in `tmp_path` only, and has no random names or sets in its parameters: every process must collect the same
tests. What is dear to make is shared within a process: `chromium` is one browser for all tests, and each test has a
context of its own in it (`phone_of`). A `meeting` or a `world` belongs to one test.

Waiting. Wait for a state (`until`, `Hall.sees`, `expect`), never for a time. Do not compare clock times: other
processes are busy as well. What takes long by nature gets a clock, a pace or a limit of its own to turn.

Figures. A test that counts takes the fixture `say`; its lines stand at the end of the run. Nothing is printed.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from drill import DRILL
from figures import Figures, Say, sayer
from hypothesis import HealthCheck, settings
from needs import CHROMIUM_ARGUMENTS, PATIENCE, need_chromium
from world import World

if TYPE_CHECKING:
    from playwright.async_api import Browser

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy computer is no fault of what is tested."""
settings.register_profile("unhurried", UNHURRIED)
settings.register_profile(DRILL, UNHURRIED)
settings.load_profile("unhurried")


def pytest_configure(config: pytest.Config) -> None:
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        os.environ.pop(name, None)  # commands speak the language of the laptop, and tests expect Dutch
    config.pluginmanager.register(Figures(), "figures")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out the long repetitions, unless they are asked for by name: ``-m drill``."""
    if DRILL in (config.option.markexpr or ""):
        return
    left_out = [item for item in items if item.get_closest_marker(DRILL)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker(DRILL)]


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Say:
    """Adds a line to what is told at the end of the run."""
    return sayer(request.node)


@pytest.fixture(autouse=True)
async def nothing_left_running() -> AsyncIterator[None]:
    """Ends the tasks that a test leaves: all tests of a process share its loop, as they share its browser."""
    before = asyncio.all_tasks()
    yield
    left = [task for task in asyncio.all_tasks() - before if task is not asyncio.current_task()]
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


@pytest.fixture(scope="session")
async def chromium() -> "AsyncIterator[Browser]":
    """A real Chromium. Without one the test is skipped, or fails where WORKSHOP_REQUIRE names the browser."""
    from playwright.async_api import async_playwright, expect  # a quarter of a second that most runs can do without

    path = need_chromium()
    expect.set_options(timeout=1000 * PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """A real room on loopback, with a state folder that belongs to the test."""
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    world = World(tmp_path)
    yield world
    world.end()
