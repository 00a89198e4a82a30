"""Real rooms on loopback, with a state folder that belongs to the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from world import World


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(tmp_path / "state"))
    world = World(tmp_path)
    yield world
    world.end()
