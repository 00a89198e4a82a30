"""Starts rooms in processes of their own, finds those that run or were interrupted, and puts screens on them."""

import datetime as dt
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import workshop
from workshop.core.clean import slug
from workshop.core.events import SessionOpened
from workshop.core.scenario import Scenario
from workshop.core.terms import Language
from workshop.files.atomic import write_atomically
from workshop.files.live import LiveRoom, live_path, live_rooms, read_live, write_live
from workshop.files.places import session_path, sessions_dir, state_dir
from workshop.files.scenarios import load_scenario
from workshop.run import ourselves
from workshop.run.address import choose_address, named_proxies, public_base
from workshop.run.codes import new_secret
from workshop.run.held import today
from workshop.run.laptop_zone import placed
from workshop.run.left_open import scenario_mark
from workshop.run.own_language import own_language
from workshop.text.codes import new_join_code

TOKEN_VARIABLE = "WORKSHOP_SIMULATED_TOKEN"  # noqa: S105
"""Environment variable by which a rehearsal's simulated participants get their token."""
READY_SECONDS = 20
"""Longest wait for a room to start; a slow disk and a cold cache fit in it."""


_outliving: list["subprocess.Popen[bytes]"] = []
"""Rooms started here that are meant to outlive this process; held so that Python does not complain about them."""


class LaunchError(Exception):
    """A room could not be started or found; `key` stands in the cli catalogue."""

    def __init__(self, key: str, **details: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


@dataclass(frozen=True)
class Wishes:
    """What the command line asked for a new room; None where it left the choice to us.

    `held_on` is the day of the meeting, which is today where nobody says otherwise: the plan may name another (L11).
    """

    sessions: Path | None = None
    address: str | None = None
    port: int | None = None
    public_url: str | None = None
    rehearsal: bool = False
    participants: int = 0
    language: Language | None = None
    trusted_proxies: tuple[str, ...] = ()
    held_on: dt.date | None = None
    debug: bool = False


def prepare(path: Path, wishes: Wishes) -> tuple[LiveRoom, SessionOpened]:
    """The particulars and the first event of a new room. Raises ScenarioError, AddressError, LaunchError, OSError."""
    scenario = load_scenario(path, wishes.language or own_language())
    if wishes.language:
        scenario = scenario.model_copy(update={"language": wishes.language})
    scenario = placed(scenario)
    if scenario.privacy is None and not wishes.rehearsal:
        raise LaunchError("cli-no-privacy", path=str(path))
    state = state_dir()
    session_id = _session_id(scenario)
    address = choose_address(wishes.address)
    code = scenario.join_code or new_join_code()
    now = dt.datetime.now(dt.UTC)
    day = wishes.held_on or today(scenario, now)
    record = session_path(sessions_dir(wishes.sessions), day, scenario.id, rehearsal=wishes.rehearsal)
    live = LiveRoom(
        session_id=session_id,
        title=scenario.title,
        scenario_path=str(path),
        scenario_mark=scenario_mark(path),
        entered=False,
        code=code,
        address=address,
        asked=wishes.address or "",
        port=wishes.port or 0,
        public_url=public_base(wishes.public_url),
        trusted_proxies=named_proxies(wishes.trusted_proxies),
        secret=new_secret(),
        console_token=new_secret(),
        stage_token=new_secret(),
        simulated_token=new_secret(),
        log_path=str(state / f"{session_id}.db"),
        record_path=str(record),
        opened_at=now,
        language=scenario.language,
        rehearsal=wishes.rehearsal,
        participants=wishes.participants,
    )
    opened = SessionOpened(
        session_id=session_id,
        scenario=scenario,
        join_code=code,
        held_on=day,
        rehearsal=wishes.rehearsal,
        software=f"workshop-omslagen {workshop.__version__}",
    )
    return live, opened


def _session_id(scenario: Scenario) -> str:
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%d-%H%M%S")
    return f"{slug(scenario.id)}-{stamp}-{new_secret()[:4]}"


def start_room(path: Path, wishes: Wishes) -> LiveRoom:
    """Starts a new room in a process of its own; its particulars when it is ready. Raises LaunchError."""
    live, opened = prepare(path, wishes)
    state = state_dir()
    write_atomically(state / f"{live.session_id}.opened.json", opened.model_dump_json(by_alias=True))
    write_live(state, live)
    return _launch(live, state, wishes.language or own_language(), debug=wishes.debug)


def resume_room(
    live: LiveRoom, language: Language = Language.DUTCH, proxies: tuple[str, ...] = (), *, debug: bool = False
) -> LiveRoom:
    """The room as it runs, started again when its process is gone; with other `proxies` in front of it where those are
    named, which a room that runs cannot take. Raises LaunchError, AddressError, OSError.
    """
    named = named_proxies(proxies) or live.trusted_proxies
    if live.runs and named != live.trusted_proxies:
        raise LaunchError("cli-proxy-too-late", title=live.title)
    if live.runs:
        return live
    state = state_dir()
    if named != live.trusted_proxies:
        live = live.model_copy(update={"trusted_proxies": named})
        write_live(state, live)
    return _launch(live, state, language, debug=debug)


def _launch(live: LiveRoom, state: Path, language: Language, *, debug: bool) -> LiveRoom:
    error_path = state / f"{live.session_id}.start"
    words = [ourselves.ROOM, "--session", live.session_id, "--lang", language.value]
    words += ["--debug"] if debug else []
    with open(error_path, "wb", opener=_for_its_owner) as errors:
        if sys.platform == "win32":
            process = subprocess.Popen(
                ourselves.command(*words),
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
                env=ourselves.environment(),
                creationflags=subprocess.CREATE_NO_WINDOW,
            )
        else:
            process = subprocess.Popen(
                ourselves.command(*words),
                stdin=subprocess.DEVNULL,
                stdout=errors,
                stderr=errors,
                env=ourselves.environment(),
                start_new_session=True,
            )
    _outliving.append(process)
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        found = read_live(live_path(state, live.session_id))
        if found and found.pid == process.pid and found.control_url:
            return found
        if process.poll() is not None:
            raise _failed(error_path)
        time.sleep(0.02)
    process.terminate()
    raise LaunchError("cli-room-slow", seconds=READY_SECONDS)


def diary_of(live: LiveRoom) -> Path:
    """The program's own log of this room, which goes when the meeting is closed and its record stands."""
    return Path(live.log_path).with_suffix(".log")


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _failed(path: Path) -> LaunchError:
    """With the last line that the room's process wrote; on a full disk it could not even do that."""
    lines = path.read_bytes().decode("utf-8", errors="replace").strip().splitlines()
    return LaunchError("cli-room-failed", reason=lines[-1]) if lines else LaunchError("cli-room-silent")


def open_rooms() -> list[LiveRoom]:
    """Rooms that run or were interrupted, newest first."""
    return live_rooms(state_dir())


def find_room(session: str | None, *, running: bool = False) -> LiveRoom:
    """The open room of that id or title, or the only one there is. Raises LaunchError when there is none."""
    rooms = [room for room in open_rooms() if not running or room.runs]
    if session:
        wanted = session.casefold()
        rooms = [room for room in rooms if wanted in (room.session_id, room.title.casefold(), room.code.casefold())]
        if not rooms:
            raise LaunchError("cli-no-such-session", session=session)
    if not rooms:
        raise LaunchError("cli-nothing-running" if running else "cli-nothing-to-resume")
    return rooms[0]


def start_simulation(live: LiveRoom, count: int) -> "subprocess.Popen[bytes] | None":
    """Lets invented participants join through the phones' page; None when nobody wants any."""
    if count <= 0 or not live.rehearsal or not live.join_url:
        return None
    process = subprocess.Popen(
        ourselves.command(ourselves.SIMULATION, live.join_url, str(count)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=ourselves.environment(**{TOKEN_VARIABLE: live.simulated_token}),
    )
    _outliving.append(process)
    return process
