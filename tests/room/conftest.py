"""Stores for the contract that every log keeps."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from workshop.room.log import Log, MemoryLog
from workshop.room.sqlite_log import SqliteLog


@pytest.fixture(params=["memory", "sqlite"])
async def log(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Log]:
    store: Log = MemoryLog() if request.param == "memory" else SqliteLog(tmp_path / "room.log")
    yield store
    await store.close()


@pytest.fixture
async def disk(tmp_path: Path) -> AsyncIterator[SqliteLog]:
    store = SqliteLog(tmp_path / "room.log")
    yield store
    await store.close()
