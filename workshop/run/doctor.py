"""What must be right before a meeting, looked at one by one: each finding says how it is, and what to do about it.

Nothing here changes anything but the facilitator's choice of address, and files that are removed at once.
"""

import datetime as dt
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from workshop.files.live import LiveRoom
from workshop.files.places import sessions_dir, state_dir
from workshop.run.adapters import Adapter, adapters
from workshop.run.address import FIRST_PORT, LAST_PORT, LOOPBACK, AddressError, bind, own_tunnel, url_host
from workshop.text import Words, catalogue
from workshop.text.system import cause_of, code_of

FREE_MB = 200
"""A meeting of a thousand phones leaves about 2 MB; the rest is for the system and for what else is written."""
SMALLEST, COMFORTABLE = (80, 24), (120, 30)
"""Columns and rows that every screen fits in, and that the big screen is designed for."""
CONNECTIONS_PER_PHONE = 3
MANY_PHONES = 1_000
GLYPHS = "█▀▄▌▐●○◐━─▶✓"
PATIENCE_SECONDS = 3.0


class Verdict(StrEnum):
    FINE = "fine"
    NOTE = "note"
    """Good to know, or to try."""
    FAULT = "fault"
    """The meeting cannot go on like this."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`key` is a sentence of the doctor catalogue, filled in with `details`."""

    key: str
    verdict: Verdict = Verdict.FINE
    details: dict[str, str | int] = field(default_factory=dict)
    """Ports are written out, so that no language groups their digits."""


def addresses(found: list[Adapter], chosen: str) -> Iterator[Finding]:
    """Which addresses there are, and whether phones could use the chosen one."""
    if not any(one.kind.is_for_phones for one in found):
        yield Finding("doctor-no-network", Verdict.NOTE)
    elif chosen == LOOPBACK:
        yield Finding("doctor-loopback", Verdict.NOTE, {"address": chosen})
    for one in found:
        key = "doctor-chosen" if one.address == chosen else "doctor-adapter"
        good = one.address != chosen or one.kind.is_for_phones
        details: dict[str, str | int] = {"address": one.address, "name": one.name, "kind": one.kind.value}
        yield Finding(key, Verdict.FINE if good else Verdict.NOTE, details)


def port(address: str, asked: int | None) -> Finding:
    """Whether phones will be answered there: listens, and calls itself at that address."""
    try:
        listener = bind(address, asked)
    except AddressError:
        last = asked or LAST_PORT
        return Finding("doctor-port-taken", Verdict.FAULT, {"first": str(asked or FIRST_PORT), "last": str(last)})
    with listener:
        got = int(listener.getsockname()[1])
        place: dict[str, str | int] = {
            "port": str(got),
            "address": url_host(address),
            "first": str(asked or FIRST_PORT),
        }
        try:
            with socket.create_connection((address, got), timeout=PATIENCE_SECONDS):
                pass
        except OSError as error:
            return Finding(
                "doctor-port-deaf", Verdict.FAULT, place | {"reason": cause_of(error).value, "code": code_of(error)}
            )
    return Finding("doctor-port" if got == (asked or FIRST_PORT) else "doctor-port-next", Verdict.FINE, place)


def firewall(said: Callable[[list[str]], str] | None = None) -> Finding:
    """What this system's firewall may do to phones; it can only be asked, and often not without more rights."""
    ask = said or _said
    if sys.platform == "darwin":
        on = "enabled" in ask(["/usr/libexec/ApplicationFirewall/socketfilterfw", "--getglobalstate"]).casefold()
        return Finding("doctor-firewall-macos", Verdict.NOTE) if on else Finding("doctor-firewall-off")
    if sys.platform == "win32":
        on = "ON" in ask(["netsh", "advfirewall", "show", "currentprofile", "state"])
        return Finding("doctor-firewall-windows", Verdict.NOTE) if on else Finding("doctor-firewall-off")
    if "ENABLED=yes" in _read(Path("/etc/ufw/ufw.conf")):
        return Finding("doctor-firewall-ufw", Verdict.NOTE, {"first": str(FIRST_PORT), "last": str(LAST_PORT)})
    if ask(["systemctl", "is-active", "firewalld"]).strip() == "active":
        return Finding("doctor-firewall-firewalld", Verdict.NOTE, {"port": str(FIRST_PORT)})
    return Finding("doctor-firewall-off")


def _said(command: list[str]) -> str:
    try:
        asked = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)  # noqa: S603
        return asked.stdout
    except (OSError, subprocess.SubprocessError):
        return ""


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def disk(folder: Path) -> Finding:
    """Whether a file can be written there and made durable, and how much room is left. A folder that is not there yet
    is not made: its name may be a slip.
    """
    there = next((one for one in (folder, *folder.absolute().parents) if one.exists()), folder)
    try:
        with tempfile.TemporaryFile(dir=there) as trial:
            trial.write(b"x" * 65536)
            trial.flush()
            os.fsync(trial.fileno())
        free = shutil.disk_usage(there).free // 1_000_000
    except OSError as error:
        return Finding(
            "doctor-disk-refuses",
            Verdict.FAULT,
            {"folder": str(folder), "reason": cause_of(error).value, "code": code_of(error)},
        )
    details: dict[str, str | int] = {"folder": str(folder), "free": free}
    if free < FREE_MB:
        return Finding("doctor-disk-full", Verdict.NOTE, details)
    return Finding("doctor-disk" if there == folder else "doctor-disk-new", Verdict.FINE, details)


def terminal(size: os.terminal_size, encoding: str, environment: dict[str, str]) -> Iterator[Finding]:
    """Size, colours and letters of the window that the screens are shown in."""
    here: dict[str, str | int] = {"columns": size.columns, "rows": size.lines}
    if size.columns < SMALLEST[0] or size.lines < SMALLEST[1]:
        yield Finding("doctor-window-small", Verdict.FAULT, here)
    elif size.columns < COMFORTABLE[0] or size.lines < COMFORTABLE[1]:
        yield Finding("doctor-window-tight", Verdict.NOTE, here)
    else:
        yield Finding("doctor-window", Verdict.FINE, here)
    full = environment.get("COLORTERM", "") in ("truecolor", "24bit") or "WT_SESSION" in environment
    if environment.get("TERM") in ("dumb", "linux") or environment.get("NO_COLOR"):
        yield Finding("doctor-colours-few", Verdict.NOTE)
    else:
        yield Finding("doctor-colours" if full else "doctor-colours-some", Verdict.FINE if full else Verdict.NOTE)
    try:
        GLYPHS.encode(encoding)
        yield Finding("doctor-letters", Verdict.FINE, {"letters": GLYPHS})
    except (UnicodeEncodeError, LookupError):
        yield Finding("doctor-letters-missing", Verdict.FAULT, {"encoding": encoding})


def _encoding() -> str:
    """That of the terminal itself: a full-screen program puts something else in the place of `sys.stdout`."""
    return getattr(sys.__stdout__, "encoding", None) or "ascii"


def tunnel(public_url: str, proxies: tuple[str, ...], address: str) -> Iterator[Finding]:
    """Whether phones that come by a tunnel or proxy can be told apart (L22); nothing where there is none."""
    if proxies:
        yield Finding("doctor-proxy", Verdict.FINE, {"proxies": ", ".join(proxies)})
    elif public_url:
        yield Finding("doctor-proxy-unnamed", Verdict.NOTE, {"url": public_url, "proxy": own_tunnel(address)})


def code(url: str, columns: int, rows: int) -> Finding:
    """Whether the join code as it is drawn holds the modules of the join address."""
    from workshop.tui.pictures import qr

    drawn = qr.rendering(url, columns, rows)
    if drawn is None:
        return Finding("doctor-code-large", Verdict.NOTE, {"columns": columns, "rows": rows})
    good = qr.read_back(drawn) == drawn.modules
    return Finding("doctor-code", Verdict.FINE, {"url": url}) if good else Finding("doctor-code-wrong", Verdict.FAULT)


def clock(now: dt.datetime, newest: dt.datetime | None) -> Finding:
    """Whether the clock is plausible: not before what was written earlier. Times in a record come from it."""
    if newest and now < newest - dt.timedelta(minutes=1):
        return Finding("doctor-clock-behind", Verdict.FAULT, {"now": f"{now:%d-%m-%Y %H:%M}"})
    return Finding("doctor-clock", Verdict.FINE, {"now": f"{now:%d-%m-%Y %H:%M}", "zone": now.tzname() or ""})


def newest_file(folders: list[Path]) -> dt.datetime | None:
    """When the newest file of these folders was written."""
    times = [
        path.stat().st_mtime for folder in folders if folder.is_dir() for path in folder.glob("*") if path.is_file()
    ]
    return dt.datetime.fromtimestamp(max(times)).astimezone() if times else None


def open_files() -> Finding:
    """How many phones this process could hold lines to."""
    if sys.platform == "win32":
        return Finding("doctor-phones", Verdict.FINE, {"phones": MANY_PHONES})
    import resource

    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    phones = MANY_PHONES * 10 if limit == resource.RLIM_INFINITY else limit // CONNECTIONS_PER_PHONE
    verdict = Verdict.FINE if phones >= MANY_PHONES else Verdict.NOTE
    return Finding("doctor-phones" if verdict is Verdict.FINE else "doctor-phones-few", verdict, {"phones": phones})


def heard(address: str, port: int) -> Finding:
    """Whether the room, which runs already, answers at the address that phones use."""
    place: dict[str, str | int] = {"port": str(port), "address": url_host(address)}
    try:
        with socket.create_connection((address, port), timeout=PATIENCE_SECONDS):
            return Finding("doctor-port", Verdict.FINE, place)
    except OSError as error:
        return Finding(
            "doctor-port-deaf", Verdict.FAULT, place | {"reason": cause_of(error).value, "code": code_of(error)}
        )


def preflight(live: LiveRoom) -> Iterator[Finding]:
    """The same for a room that runs, in the order of what keeps phones out; for the lobby."""
    if live.address:
        found = adapters()
        mine = [one for one in found if one.address == live.address]
        if mine or live.address == LOOPBACK:
            yield from addresses(mine or found, live.address)
        yield heard(live.address, live.port)
        if live.address != LOOPBACK:
            yield firewall()
        yield from tunnel(live.public_url, live.trusted_proxies, live.address)
        yield open_files()
    yield disk(Path(live.record_path).parent)
    yield disk(state_dir())
    size = shutil.get_terminal_size(COMFORTABLE)
    yield from terminal(size, _encoding(), dict(os.environ))
    if live.join_url:
        yield code(live.join_url, size.columns, size.lines)
    yield clock(dt.datetime.now().astimezone(), newest_file([Path(live.record_path).parent]))


def _why(error: OSError) -> dict[str, str | int]:
    """Why the system refused, as `said` puts it into words."""
    return {"reason": cause_of(error).value, "code": code_of(error)}


def said(finding: Finding, words: Words) -> str:
    """The finding as a sentence."""
    details = {name: words(f"kind-{value}") if name == "kind" else value for name, value in finding.details.items()}
    if "reason" in details:
        details["reason"] = catalogue(words.language, "system")(f"reason-{details['reason']}", code=details["code"])
    return words(finding.key, **details)


def findings(
    found: list[Adapter],
    chosen: str,
    asked_port: int | None,
    sessions: Path | None,
    public_url: str = "",
    proxies: tuple[str, ...] = (),
) -> Iterator[Finding]:
    """All of it, in the order in which it is told. Without phones `chosen` is empty."""
    state, records = state_dir(), sessions_dir(sessions)
    got = asked_port or FIRST_PORT
    if chosen:
        yield from addresses(found, chosen)
        listens = port(chosen, asked_port)
        got = int(listens.details.get("port", got))
        yield listens
        if chosen != LOOPBACK:
            yield firewall()
        yield from tunnel(public_url, proxies, chosen)
        yield open_files()
    else:
        yield Finding("doctor-no-phones")
    yield disk(records)
    yield disk(state)
    size = shutil.get_terminal_size(COMFORTABLE)
    yield from terminal(size, _encoding(), dict(os.environ))
    if chosen:
        yield code(f"{public_url or f'http://{url_host(chosen)}:{got}'}/KADE", size.columns, size.lines)
    yield clock(dt.datetime.now().astimezone(), newest_file([records, state]))
