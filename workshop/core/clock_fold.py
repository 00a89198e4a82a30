"""What it means for a meeting that the laptop's clock is found to be wrong: every moment in it moves along.

How long things took, and their order, stay as they were: those were never told by that clock (`room.clock`).
"""

import dataclasses
import datetime as dt
from collections import deque
from typing import Any

from pydantic import BaseModel

from workshop.core.clock_events import ClockChange
from workshop.core.scenario import Scenario
from workshop.core.session import Session


def put_right(session: Session, seconds: int) -> None:
    """Moves every moment of the session; `clock_shift` does it to those that come after it in the log."""
    by = dt.timedelta(seconds=seconds)
    _Move(by).of(session)
    session.clock_shift += by
    session.clock_changes.append(ClockChange(at=session.at, seconds=seconds))


class _Move:
    """Moves moments, each once: what can be changed is changed in place, since others may hold on to it."""

    def __init__(self, by: dt.timedelta) -> None:
        self._by = by
        self._done: set[int] = set()

    def of(self, value: Any) -> Any:
        """The same with every moment in it moved."""
        if isinstance(value, dt.datetime):
            return value + self._by
        if isinstance(value, tuple):
            return tuple(self.of(one) for one in value)
        if isinstance(value, Scenario) or id(value) in self._done:
            return value
        if isinstance(value, dict):
            self._done.add(id(value))
            for key, one in value.items():
                value[key] = self.of(one)
        elif isinstance(value, (list, deque)):
            self._done.add(id(value))
            for place, one in enumerate(value):
                value[place] = self.of(one)
        elif isinstance(value, BaseModel):
            return self._model(value)
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._dataclass(value)
        return value

    def _model(self, value: BaseModel) -> BaseModel:
        moved = {name: self.of(getattr(value, name)) for name in type(value).model_fields}
        if value.model_config.get("frozen"):
            return value.model_copy(update=moved)
        self._done.add(id(value))
        for name, one in moved.items():
            setattr(value, name, one)
        return value

    def _dataclass(self, value: Any) -> Any:
        moved = {one.name: self.of(getattr(value, one.name)) for one in dataclasses.fields(value)}
        if type(value).__dataclass_params__.frozen:
            return dataclasses.replace(value, **moved)
        self._done.add(id(value))
        for name, one in moved.items():
            setattr(value, name, one)
        return value
