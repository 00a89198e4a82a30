"""The core stands alone: it can be used by a script that has no screen, no server and no disk."""

import json
import pkgutil
import subprocess
import sys

import pytest

import workshop.core

MODULES = sorted(f"workshop.core.{module.name}" for module in pkgutil.iter_modules(workshop.core.__path__))
ELSEWHERE = {
    "asyncio",
    "textual",
    "aiohttp",
    "sqlite3",
    "jinja2",
    "workshop.tui",
    "workshop.web",
    "workshop.room",
    "workshop.files",
}


def loaded_by(*modules: str) -> set[str]:
    """What a fresh interpreter has loaded after importing these."""
    code = f"import json, sys, {', '.join(modules)}; print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("modules", [("workshop.core",), tuple(MODULES)], ids=["the package", "all of it"])
def test_the_core_loads_without_a_screen_a_server_or_a_store(modules: tuple[str, ...]) -> None:
    assert len(MODULES) > 10
    assert not loaded_by(*modules) & ELSEWHERE
