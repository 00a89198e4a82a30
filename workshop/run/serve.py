"""What the room's own process does: serves one session until it is told to stop, or says in one line why it cannot."""

import asyncio
import gc
import logging
import platform
import sys
from pathlib import Path

import workshop
from workshop.core.events import SessionOpened
from workshop.files.bounds import LARGEST
from workshop.files.live import LiveRoom, live_path, read_live, remove_live
from workshop.files.places import state_dir
from workshop.files.reading import read_whole
from workshop.room.log import LogError, LogInUse, NoSuchRoom, Unreadable
from workshop.run.address import AddressError
from workshop.run.logbook import open_logbook, tell_of_faults
from workshop.run.room_process import open_room
from workshop.text import Words, catalogue
from workshop.text.system import refused

logger = logging.getLogger("workshop.room")


def serve_room(session_id: str, language: str, *, debug: bool = False) -> int:
    """The body of ``workshop room --session``; the exit code. The last line on stderr is for the facilitator."""
    state, words = state_dir(), catalogue(language, "cli")
    live = read_live(live_path(state, session_id))
    if live is None:
        print(words("cli-no-such-session", session=session_id), file=sys.stderr)
        return 1
    diary = state / f"{session_id}.log"
    open_logbook(diary, debug=debug)
    about = (workshop.__version__, platform.python_version(), platform.system())
    logger.info("the room starts (workshop %s, Python %s, %s)", *about)
    try:
        _raise_file_limit()
        asyncio.run(_serve(live, state))
    except (LogError, AddressError, OSError) as error:
        logger.error("the room cannot go on", exc_info=error)
        print(why(error, live, words), file=sys.stderr)
        return 1
    except Exception as error:
        logger.exception("the room stopped by a fault of its own")
        print(words("serve-fault", kind=type(error).__name__, path=str(diary)), file=sys.stderr)
        return 1
    logger.info("the room has stopped")
    return 0


async def _serve(live: LiveRoom, state: Path) -> None:
    tell_of_faults(asyncio.get_running_loop())
    first = state / f"{live.session_id}.opened.json"
    server = await open_room(live, state, opened=_first_event(first, live, state))
    _collect_seldom()
    first.unlink(missing_ok=True)
    await server.serve()


def _first_event(path: Path, live: LiveRoom, state: Path) -> SessionOpened | None:
    """With what a new meeting begins; None for one that had begun, also when a power cut left half of that file.

    Raises NoSuchRoom when there is neither that nor a log, and clears away what is left of a meeting that was finished.
    """
    try:
        return SessionOpened.model_validate_json(read_whole(path, LARGEST))
    except (FileNotFoundError, ValueError):
        if Path(live.log_path).exists():
            return None
        if live.finished:
            remove_live(live, state)
        raise NoSuchRoom(live.log_path) from None


def why(error: Exception, live: LiveRoom, words: Words) -> str:
    """In one line what is wrong, what became of what was said, and the remedy."""
    match error:
        case LogInUse():
            return words("serve-in-use", title=live.title)
        case NoSuchRoom() if live.finished:
            return words("serve-finished", title=live.title, record=live.record_path)
        case NoSuchRoom():
            return words(_with_record("serve-log-gone", live), path=live.log_path, record=live.record_path)
        case LogError():
            return _log_refused(error, live, words)
        case AddressError():
            return words(error.key, **error.details)
        case OSError():
            return refused(error, catalogue(words.language, "system"), "meeting")
        case _:
            return words("serve-reason-other", code=type(error).__name__)


_REASONS = {"SQLITE_CORRUPT": "damaged", "SQLITE_NOTADB": "damaged", "SQLITE_IOERR": "disk"}


def _log_refused(error: LogError, live: LiveRoom, words: Words) -> str:
    cause = error.__cause__
    name = "_".join(getattr(cause, "sqlite_errorname", "").split("_")[:2])
    if name == "SQLITE_FULL":
        return words("serve-log-full")
    if name in ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"):
        return words("serve-log-closed", path=live.log_path)
    known = _REASONS.get(name) or ("event" if isinstance(error, Unreadable) else None)
    code = name or type(cause or error).__name__
    reason = words(f"serve-reason-{known}") if known else words("serve-reason-other", code=code)
    return words(_with_record("serve-log", live), path=live.log_path, record=live.record_path, reason=reason)


def _with_record(key: str, live: LiveRoom) -> str:
    return f"{key}-and-record" if Path(live.record_path).exists() else key


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
