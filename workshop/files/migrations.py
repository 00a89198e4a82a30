"""Brings what an earlier version of the program wrote to the shape of this one, before its keys are judged.

Only data that was read is changed, never a file: a scenario stays as it was written, and `sessions.write_text` keeps
a record's file of an earlier version beside it when it writes that record again.
"""

from collections.abc import Callable, Sequence
from typing import Any

Plain = dict[str, Any]
Migration = Callable[[Plain], None]
"""Changes Dutch-keyed data of one version into that of the next. The data may be wrong in any way: it is not judged."""


def _only_adds_keys(plain: Plain) -> None:
    """Every key of the next version that this one lacks has a default."""


SCENARIO: tuple[Migration, ...] = (_only_adds_keys,)
RECORD: tuple[Migration, ...] = (_only_adds_keys,)
"""The first migration makes version 2 of version 1, the next one version 3 of version 2, and so on."""


def version_of(plain: Plain) -> int | None:
    """The version that the data says it has: the first when it says nothing, None when that is no version at all."""
    said = plain.get("schema", 1)
    return said if type(said) is int and said >= 1 else None


def migrated(plain: Plain, migrations: Sequence[Migration]) -> Plain:
    """The data in the newest shape; as it is, when its version is the newest, a later one, or no version at all."""
    version = version_of(plain)
    if version is None or version > len(migrations):
        return plain
    brought = dict(plain)
    for migration in migrations[version - 1 :]:
        migration(brought)
    return brought | {"schema": len(migrations) + 1}
