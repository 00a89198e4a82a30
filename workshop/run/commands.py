"""What the commands do, in the order in which a facilitator meets them."""

import datetime as dt
import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

from workshop.core.terms import Language
from workshop.files.live import LiveRoom
from workshop.files.places import list_saved, sessions_dir
from workshop.files.scenarios import ScenarioError, find_scenario, load_scenario, scenario_paths
from workshop.run import launch, left_open
from workshop.run.held import ask_day, is_another_day
from workshop.run.laptop_zone import placed
from workshop.run.output import write_output
from workshop.run.own_language import own_language
from workshop.text import catalogue


def _network(live: LiveRoom) -> tuple[str | None, str | None]:
    """Name and password of the venue's Wi-Fi, as far as the scenario tells them."""
    try:
        plan = load_scenario(Path(live.scenario_path))
    except (ScenarioError, OSError):
        return None, None
    return plan.wifi, plan.wifi_password


def _warm_up() -> None:
    """Loads the console's modules while the room's process is starting; the facilitator waits for the longer one."""

    def load() -> None:
        from workshop.run import screens  # noqa: F401
        from workshop.tui.console import app  # noqa: F401

    threading.Thread(target=load, name="warm-up", daemon=True).start()


def has_terminal() -> bool:
    """Whether there is a terminal to draw on and to read keys from."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def _need_terminal(command: str) -> None:
    """Raises LaunchError, with what does work in a pipe, when a screen could only be drawn into one."""
    if not has_terminal():
        raise launch.LaunchError(f"cli-no-terminal-{command}")


def _language_of(live: LiveRoom, asked: Language | None) -> Language:
    """What was asked for, else the meeting's own, else the laptop's."""
    if asked is not None:
        return asked
    if live.language is not None:
        return live.language
    try:
        return load_scenario(Path(live.scenario_path)).language
    except (ScenarioError, OSError):
        return own_language()


def _lead(live: LiveRoom, asked: Language | None, *, debug: bool = False) -> bool:
    """Shows the console, and says afterwards how to go on; whether the room goes on without it."""
    from workshop.run.screens import show_console

    language = _language_of(live, asked)
    goes_on = show_console(live, language, _network(live))
    words = catalogue(language, "cli")
    record = Path(live.record_path)
    if goes_on:
        print(words("cli-rehearsal-goes-on" if live.rehearsal else "cli-room-goes-on"))
    elif record.exists():
        print(words("cli-record", path=str(record)))
    diary = launch.diary_of(live)
    if debug and diary.exists():
        print(words("cli-logbook", path=str(diary)))
    return goes_on


def _left_open(path: Path, language: Language) -> LiveRoom | None:
    """The meeting of this scenario to go on with, after asking; None to begin anew.

    One that nobody entered before the file was edited is dropped: it could only bring the old text back.
    """
    words = catalogue(language, "cli")
    for room in [one for one in launch.open_rooms() if Path(one.scenario_path) == path]:
        if room.rehearsal or room.finished:
            continue
        edited = left_open.has_changed(room)
        outdated = edited and not room.entered
        if not outdated or room.runs:
            if not sys.stdin.isatty():
                return None
            question = words("cli-left-open-edited" if edited else "cli-left-open", title=room.title)
            said = input(f"{question} ").strip().casefold()
            if said in ("j", "ja", "y", "yes") or (not said and not edited):
                return room
            if not outdated:
                return None
        left_open.drop(room)
        print(words("cli-dropped", title=room.title))
    return None


def start_meeting(name: str, wishes: launch.Wishes, asked: Language | None) -> None:
    """A new meeting, or the one of the same scenario that was left open, after asking. The demo always starts fresh."""
    language = asked or own_language()
    path = find_scenario(name, language)
    if not has_terminal():
        launch.prepare(path, wishes)  # what is wrong with the wishes is more to the point
        _need_terminal("start")
    if not wishes.rehearsal:
        goes_on_with = _left_open(path, language)
        if goes_on_with is not None:
            proxies, debug = wishes.trusted_proxies, wishes.debug
            _lead(launch.resume_room(goes_on_with, language, proxies, debug=debug), asked, debug=debug)
            return
    wishes = _with_day(path, wishes, language)
    _warm_up()
    live = launch.start_room(path, wishes)
    simulation = launch.start_simulation(live, wishes.participants)
    goes_on = False
    try:
        goes_on = _lead(live, asked, debug=wishes.debug)
    finally:
        if simulation is not None and simulation.poll() is None and not goes_on:
            simulation.terminate()


def _with_day(path: Path, wishes: launch.Wishes, language: Language) -> launch.Wishes:
    """The same wishes with the day on which the meeting is held: asked once, when the plan names another than today."""
    if wishes.held_on or wishes.rehearsal or not sys.stdin.isatty():
        return wishes
    plan, now = placed(load_scenario(path, language)), dt.datetime.now(dt.UTC)
    if not is_another_day(plan, now):
        return wishes
    return replace(wishes, held_on=ask_day(plan, now, catalogue(language, "cli"), input))


def resume_meeting(
    session: str | None, asked: Language | None, proxies: tuple[str, ...] = (), *, debug: bool = False
) -> None:
    """Goes on with an open meeting; starts its room again when that was gone.

    Simulated participants come back by themselves as long as their process lives; new ones would be other people.
    """
    room = launch.find_room(session)
    _need_terminal("resume")
    _warm_up()
    live = launch.resume_room(room, asked or own_language(), proxies, debug=debug)
    _lead(live, asked, debug=debug)


def _elsewhere(url: str) -> LiveRoom:
    """A room on another machine: its control address, and the token from the environment, never an argument."""
    token = os.environ.get("WORKSHOP_TOKEN", "")
    if not token:
        raise launch.LaunchError("cli-no-token")
    here = launch.open_rooms()
    known = next((room for room in here if room.control_url == url), None)
    if known:
        return known
    raise launch.LaunchError("cli-no-such-session", session=url)


def _running(url: str | None) -> LiveRoom:
    if url is None:
        return launch.find_room(None, running=True)
    known = next((room for room in launch.open_rooms() if room.control_url == url.rstrip("/")), None)
    return known or _elsewhere(url)


def attach_console(url: str | None, asked: Language | None) -> None:
    """A console on a room that runs already."""
    live = _running(url)
    _need_terminal("console")
    _lead(live, asked)


def attach_stage(url: str | None, asked: Language | None, *, dark: bool) -> None:
    """The big screen on a room that runs already."""
    from workshop.run.screens import show_stage

    live = _running(url)
    _need_terminal("stage")
    show_stage(live, _language_of(live, asked), _network(live), dark=dark)


def review_saved(paths: list[Path], language: Language) -> None:
    """Saved sessions in the terminal."""
    from workshop.run.screens import show_review

    _need_terminal("review")
    folder = sessions_dir()
    show_review(list_saved(paths or [folder]), folder, language)


def write_report(session: Path, to: str, output: Path | None, asked: Language | None, *, force: bool = False) -> None:
    """Minutes, partner sheets or a calendar beside the record, or where it was asked for; in the meeting's language."""
    from workshop.files.sessions import read_record
    from workshop.report.formats import render

    language = asked or own_language()
    record = read_record(session, language)
    text = render(record, to, asked or record.meeting.language)  # type: ignore[arg-type]
    if output == Path("-"):
        sys.stdout.write(text)
        return
    write_output(output or session.with_suffix(f".{to}"), text, catalogue(language, "cli"), force=force, source=session)


def see_doctor(wishes: launch.Wishes, language: Language) -> int:
    """Tells how the laptop is, lets the facilitator choose an address, and remembers it; 1 when something cannot be."""
    from workshop.run.adapters import adapters
    from workshop.run.address import LOOPBACK, choose_address, named_proxies, public_base, remember
    from workshop.run.doctor import Verdict, findings, said

    address = wishes.address
    words, found, chosen = catalogue(language, "doctor"), adapters(), choose_address(address)
    public, proxies = public_base(wishes.public_url), named_proxies(wishes.trusted_proxies)
    marks = {Verdict.FINE: "✓", Verdict.NOTE: "!", Verdict.FAULT: "✗"}
    print(words("doctor-title"), end="\n\n")
    worst = Verdict.FINE
    for finding in findings(found, chosen, wishes.port, wishes.sessions, public, proxies):
        worst = max(worst, finding.verdict, key=list(Verdict).index)
        print(f"{marks[finding.verdict]} {words(f'doctor-mark-{finding.verdict}'):8} {said(finding, words)}")
    print()
    usable = [one for one in found if one.kind.is_for_phones]
    if len(usable) > 1 and sys.stdin.isatty() and not address:
        for number, one in enumerate(usable, 1):
            print(f"  {number}  {one.address}  {words(f'kind-{one.kind}')} ({one.name})")
        typed = input(words("doctor-which", chosen=chosen) + " ").strip()
        chosen = usable[int(typed) - 1].address if typed.isdecimal() and 0 < int(typed) <= len(usable) else chosen
        address = chosen
    if address and chosen in {one.address for one in found}:
        remember(chosen)
        print(words("doctor-kept", address=chosen))
    if chosen and chosen != LOOPBACK:
        print(words("doctor-try"), words("doctor-isolated"), sep="\n")
    return 1 if worst is Verdict.FAULT else 0


def write_cards(
    name: str, wishes: launch.Wishes, tables: int, output: Path | None, asked: Language | None, *, force: bool = False
) -> None:
    """Table cards for a scenario, to print beforehand, and which address they hold. Raises LaunchError when they would
    not be right on the day.
    """
    from workshop.report.cards import cards_html
    from workshop.run.address import FIRST_PORT, choose_address, is_for_phones, public_base, url_host

    language = asked or own_language()
    path = find_scenario(name, language)
    scenario = load_scenario(path, language)
    words = catalogue(language, "cli")
    if scenario.join_code is None:
        raise launch.LaunchError("cards-no-code")
    address = wishes.address or choose_address(None)
    public = public_base(wishes.public_url)
    if not public and not is_for_phones(address):
        raise launch.LaunchError("cards-no-address")
    port = wishes.port or FIRST_PORT
    url = f"{public or f'http://{url_host(address)}:{port}'}/{scenario.join_code}"
    target = output or Path(f"kaarten-{scenario.id}.html")
    if target.suffix.casefold() not in (".html", ".htm"):
        raise launch.LaunchError("cards-no-page", path=str(target))
    write_output(target, cards_html(scenario, url, tables, asked or scenario.language), words, force=force, source=path)
    if public:
        print(words("cards-public", url=url, public=public))
    else:
        print(words("cards-address", url=url, address=address, port=str(port)))


def open_home(asked: Language | None) -> None:
    """The home screen, and then what was chosen there."""
    _need_terminal("home")
    language = asked or own_language()
    from workshop.core.scenario import Scenario
    from workshop.run.screens import show_home
    from workshop.tui.home import HomeKind

    scenarios: list[tuple[str, Scenario]] = []
    broken: list[Path] = []
    for path in scenario_paths():
        try:
            scenarios.append((str(path), load_scenario(path)))
        except ScenarioError:
            broken.append(path)
    choice = show_home(scenarios, launch.open_rooms(), len(list_saved([sessions_dir()])), language)
    for path in broken:
        print(catalogue(language, "cli")("cli-broken-scenario", path=str(path)), file=sys.stderr)
    if choice is None:
        return
    match choice.kind:
        case HomeKind.START:
            start_meeting(str(choice.value), launch.Wishes(language=asked), asked)
        case HomeKind.DEMO:
            start_meeting("oefening-10", launch.Wishes(rehearsal=True, participants=6, language=asked), asked)
        case HomeKind.RESUME:
            resume_meeting(str(choice.value), asked)
        case HomeKind.REVIEW:
            review_saved([], language)
        case _:
            return
