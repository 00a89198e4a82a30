"""Long repetitions: `make test` does a thing once or a few times, `make drill` does it often."""

import pytest
from hypothesis import settings

DRILL = "drill"
"""The hypothesis profile of `make drill`; see `tests/conftest.py`."""
_TIMES_AS_MANY = 10


def repeated(name: str, usually: object, in_a_drill: object) -> pytest.MarkDecorator:
    """Runs the test with the first value always, and with the second in `make drill` only."""
    return pytest.mark.parametrize(name, [usually, pytest.param(in_a_drill, marks=pytest.mark.drill)])


def examples(usually: int) -> int:
    """How many examples hypothesis tries: ten times as many in `make drill`."""
    return usually * (_TIMES_AS_MANY if settings.get_current_profile_name() == DRILL else 1)
