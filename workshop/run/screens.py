"""Puts the terminal screens on a room and ends with an exit code that tells the truth."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop.files.live import LiveRoom
from workshop.tui.pictures import JoinInfo
from workshop.web.remote import RemoteClient

if TYPE_CHECKING:
    from workshop.core.scenario import Scenario
    from workshop.tui.home import HomeChoice

Network = tuple[str | None, str | None]
"""Name and password of the Wi-Fi, as far as they are known."""
_CONSOLE_AREAS = ("console", "stage", "terms", "refusals", "doctor")


def _prepare_terminal() -> None:
    """The environment's idea of size and speed is stale in a resized window."""
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
    os.environ.setdefault("TEXTUAL_FPS", "120")


def join_info(live: LiveRoom, network: Network) -> JoinInfo:
    """How people join that room."""
    return JoinInfo(live.join_url, live.code, *network)


def _run(app: Any) -> Any:
    result = app.run()
    if app.return_code:
        sys.exit(app.return_code)
    return result


def show_console(live: LiveRoom, language: str, network: Network) -> bool:
    """The facilitator's screen; whether the room goes on without it."""
    _prepare_terminal()
    from workshop.text import catalogue
    from workshop.tui.console.app import ConsoleApp, Left

    client = RemoteClient(live.control_url, live.console_token)
    words = catalogue(language, *_CONSOLE_AREAS)

    def preflight() -> list[str]:
        from workshop.run.doctor import Verdict, said
        from workshop.run.doctor import preflight as looked_at

        return [said(one, words) for one in looked_at(live) if one.verdict is not Verdict.FINE]

    left = _run(ConsoleApp(client, join_info(live, network), words, preflight=preflight))
    return bool(left is not Left.STOPPED)


def show_stage(live: LiveRoom, language: str, network: Network, *, dark: bool = False) -> None:
    """The big screen alone."""
    _prepare_terminal()
    from workshop.text import catalogue
    from workshop.tui.stage import StageApp

    client = RemoteClient(live.control_url, live.stage_token)
    _run(StageApp(client, join_info(live, network), catalogue(language, "stage", "terms"), dark=dark))


def show_home(
    scenarios: list[tuple[str, "Scenario"]], rooms: list[LiveRoom], saved: int, language: str
) -> "HomeChoice | None":
    """The home screen, and what was chosen there."""
    _prepare_terminal()
    from workshop.tui.home import HomeApp

    choice: HomeChoice | None = _run(HomeApp(scenarios, rooms, saved, language=language))
    return choice


def show_review(paths: list[Path], folder: Path, language: str) -> None:
    """Saved sessions."""
    _prepare_terminal()
    import datetime as dt

    from workshop.tui.review.app import ReviewApp

    _run(ReviewApp(paths, today=dt.datetime.now().astimezone().date(), language=language, folder=folder))
