"""What the room's own process does: serves one session until it is told to stop, or says in one line why it cannot."""

import asyncio
import gc
import logging
import sys
from pathlib import Path

from workshop.core.events import SessionOpened
from workshop.files.live import LiveRoom, live_path, read_live
from workshop.files.places import state_dir
from workshop.room.log import LogError, LogInUse
from workshop.run.address import AddressError
from workshop.run.room_process import open_room
from workshop.text import Words, catalogue


def serve_room(session_id: str, language: str) -> int:
    """The body of ``workshop room --session``; the exit code. The last line on stderr is for the facilitator."""
    state, words = state_dir(), catalogue(language, "cli")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    live = read_live(live_path(state, session_id))
    if live is None:
        print(words("cli-no-such-session", session=session_id), file=sys.stderr)
        return 1
    try:
        _raise_file_limit()
        asyncio.run(_serve(live, state))
    except (LogError, AddressError, OSError) as error:
        print(why(error, live, words), file=sys.stderr)
        return 1
    return 0


async def _serve(live: LiveRoom, state: Path) -> None:
    first = state / f"{live.session_id}.opened.json"
    opened = SessionOpened.model_validate_json(first.read_text(encoding="utf-8")) if first.exists() else None
    server = await open_room(live, state, opened=opened)
    _collect_seldom()
    first.unlink(missing_ok=True)
    await server.serve()


def why(error: Exception, live: LiveRoom, words: Words) -> str:
    """In one line what is wrong, that nothing was lost by it, and the remedy."""
    match error:
        case LogInUse():
            return words("serve-in-use", title=live.title)
        case LogError():
            saved = Path(live.record_path)
            key = "serve-log-and-record" if saved.exists() else "serve-log"
            return words(key, path=live.log_path, record=str(saved), reason=str(error).rpartition(": ")[2])
        case AddressError():
            return words(error.key, **error.details)
        case _:
            return words("cli-disk", reason=str(error))


def _collect_seldom() -> None:
    """Looks for circular rubbish after 50,000 new objects instead of 700, and never among what is there for good.

    A thousand phones that join make some hundred thousand objects that stay; looking through those again and again
    took a third of that time (`benchmarks phones`).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _raise_file_limit() -> None:
    """Three files for each phone are more than most systems give to a program by themselves."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 65536 if hard == resource.RLIM_INFINITY else min(65536, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
