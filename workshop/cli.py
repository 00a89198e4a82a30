"""The words of the command line. Exit 0: done; 1: refused or failed, with one clear line; 2: wrong usage."""

import contextlib
import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

import workshop
from workshop.core.terms import Language
from workshop.run.own_language import own_language
from workshop.run.spoken import SpokenGroup
from workshop.run.zone_setting import forget_a_zone_that_is_none

app = typer.Typer(
    name="workshop",
    cls=SpokenGroup,
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _asked(context: typer.Context, said: Language | None) -> Language | None:
    """What was asked for behind the command, else before it; None leaves the choice to the meeting and the laptop."""
    return said or context.find_root().params.get("lang")


Lang = Annotated[Language | None, typer.Option("--lang", callback=_asked)]
Sessions = Annotated[Path | None, typer.Option("--sessions")]
Address = Annotated[str | None, typer.Option("--address")]
Port = Annotated[int | None, typer.Option("--port", min=1, max=65535)]
PublicUrl = Annotated[str | None, typer.Option("--public-url")]
Force = Annotated[bool, typer.Option("--force")]
TrustedProxy = Annotated[
    list[str] | None,
    typer.Option("--trusted-proxy"),
]
HeldOn = Annotated[str | None, typer.Option("--held-on")]
Rehearsal = Annotated[bool, typer.Option("--rehearsal")]
Participants = Annotated[int, typer.Option("--participants", min=0, max=200)]
Debug = Annotated[bool, typer.Option("--debug")]


def _say(key: str, language: str, **details: str | int) -> str:
    from workshop.text import catalogue

    return catalogue(language, "cli")(key, **details)


@contextlib.contextmanager
def _clear_failures(asked: Language | None, does: str = "meeting") -> Iterator[None]:
    """Turns what can go wrong into one line and exit code 1.

    `does` says what kind of remedy helps with this command: it leads a ``meeting``, it can ``write`` a file where it is
    told to, or it does ``read`` only.
    """
    from workshop.files.problems import FileProblems, sentence
    from workshop.run.address import AddressError
    from workshop.run.launch import LaunchError

    language = asked or own_language()
    try:
        yield
    except BrokenPipeError:
        raise
    except (LaunchError, AddressError) as error:
        print(_say(error.key, language, **error.details), file=sys.stderr)
        raise typer.Exit(1) from error
    except FileProblems as error:
        for problem in error.problems:
            print(sentence(problem, language), file=sys.stderr)
        raise typer.Exit(1) from error
    except OSError as error:
        from workshop.text import catalogue
        from workshop.text.system import refused

        print(refused(error, catalogue(language, "system"), does), file=sys.stderr)
        raise typer.Exit(1) from error


def _day(said: str | None) -> dt.date | None:
    """The day behind ``--held-on``; None when nobody named one. Raises LaunchError for what is no day."""
    from workshop.run.held import read_day
    from workshop.run.launch import LaunchError

    day = read_day(said) if said is not None else None
    if said is not None and day is None:
        raise LaunchError("cli-no-day-given", day=said[:40])
    return day


def _version(wanted: bool) -> None:
    if wanted:
        print(f"workshop {workshop.__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def home(
    context: typer.Context,
    lang: Lang = None,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Without a command: the home screen."""
    del version
    if context.invoked_subcommand is None:
        from workshop.run.commands import open_home

        with _clear_failures(lang):
            open_home(lang)


@app.command()
def start(
    scenario: Annotated[str, typer.Argument()],
    sessions: Sessions = None,
    address: Address = None,
    port: Port = None,
    public_url: PublicUrl = None,
    rehearsal: Rehearsal = False,
    participants: Participants = 0,
    held_on: HeldOn = None,
    trusted_proxy: TrustedProxy = None,
    debug: Debug = False,
    lang: Lang = None,
) -> None:
    """Starts a meeting."""
    from workshop.run.commands import start_meeting
    from workshop.run.launch import Wishes

    with _clear_failures(lang):
        proxies = tuple(trusted_proxy or ())
        wishes = Wishes(
            sessions, address, port, public_url, rehearsal, participants, lang, proxies, _day(held_on), debug
        )
        start_meeting(scenario, wishes, lang)


@app.command()
def demo(
    participants: Participants = 6,
    sessions: Sessions = None,
    address: Address = None,
    port: Port = None,
    debug: Debug = False,
    lang: Lang = None,
) -> None:
    """Rehearses for ten minutes with invented participants."""
    from workshop.run.commands import start_meeting
    from workshop.run.launch import Wishes

    with _clear_failures(lang):
        wishes = Wishes(sessions, address, port, None, True, participants, lang, debug=debug)
        start_meeting("oefening-10", wishes, lang)


@app.command()
def resume(
    session: Annotated[str | None, typer.Argument()] = None,
    trusted_proxy: TrustedProxy = None,
    debug: Debug = False,
    lang: Lang = None,
) -> None:
    """Goes on where a meeting was interrupted."""
    from workshop.run.commands import resume_meeting

    with _clear_failures(lang):
        resume_meeting(session, lang, tuple(trusted_proxy or ()), debug=debug)


@app.command()
def room(
    scenario: Annotated[str | None, typer.Argument()] = None,
    sessions: Sessions = None,
    address: Address = None,
    port: Port = None,
    public_url: PublicUrl = None,
    rehearsal: Rehearsal = False,
    participants: Participants = 0,
    held_on: HeldOn = None,
    trusted_proxy: TrustedProxy = None,
    debug: Debug = False,
    lang: Lang = None,
    session: Annotated[str | None, typer.Option("--session", hidden=True)] = None,
) -> None:
    """The room alone; says as JSON where it can be reached."""
    if session is not None:
        from workshop.run.serve import serve_room

        with _clear_failures(lang):
            raise typer.Exit(serve_room(session, lang or own_language(), debug=debug))
    if scenario is None:
        raise typer.BadParameter("SCENARIO")
    with _clear_failures(lang):
        from workshop.files.scenarios import find_scenario
        from workshop.run import launch

        proxies = tuple(trusted_proxy or ())
        wishes = launch.Wishes(
            sessions, address, port, public_url, rehearsal, participants, lang, proxies, _day(held_on), debug
        )
        live = launch.start_room(find_scenario(scenario, lang or own_language()), wishes)
        launch.start_simulation(live, participants)
        print(json.dumps({"join_url": live.join_url, "code": live.code, "console_url": live.control_url}))


@app.command(hidden=True)
def simulation(url: str, count: int) -> None:
    """Invented participants of a rehearsal; the program starts this by itself."""
    from workshop.run.simulation import take_part

    take_part(url, count)


@app.command()
def console(
    url: Annotated[str | None, typer.Argument()] = None,
    lang: Lang = None,
) -> None:
    """The facilitator's screen on a room that runs."""
    from workshop.run.commands import attach_console

    with _clear_failures(lang):
        attach_console(url, lang)


@app.command()
def stage(
    url: Annotated[str | None, typer.Argument()] = None,
    dark: Annotated[bool, typer.Option("--dark")] = False,
    lang: Lang = None,
) -> None:
    """The big screen in a window of its own."""
    from workshop.run.commands import attach_stage

    with _clear_failures(lang):
        attach_stage(url, lang, dark=dark)


@app.command()
def review(
    paths: Annotated[list[Path] | None, typer.Argument()] = None,
    lang: Lang = None,
) -> None:
    """Looks back on saved meetings."""
    from workshop.run.commands import review_saved

    with _clear_failures(lang, "read"):
        review_saved(paths or [], lang or own_language())


@app.command()
def report(
    session: Annotated[Path, typer.Argument()],
    to: Annotated[str, typer.Option("--to")] = "html",
    output: Annotated[Path | None, typer.Option("-o", "--output")] = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    """Makes a report that everybody can read."""
    from workshop.report.formats import FORMATS
    from workshop.run.commands import write_report

    if to not in FORMATS:
        raise typer.BadParameter(", ".join(FORMATS), param_hint="--to")
    with _clear_failures(lang, "write"):
        write_report(session, to, output, lang, force=force)


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument()],
    lang: Lang = None,
) -> None:
    """Says what is wrong in a scenario or record."""
    from workshop.run.checking import check_files

    with _clear_failures(lang, "read"):
        raise typer.Exit(check_files(files, lang or own_language()))


@app.command()
def doctor(
    address: Address = None,
    port: Port = None,
    sessions: Sessions = None,
    public_url: PublicUrl = None,
    trusted_proxy: TrustedProxy = None,
    lang: Lang = None,
) -> None:
    """Looks whether this laptop can carry a meeting."""
    from workshop.run.commands import see_doctor
    from workshop.run.launch import Wishes

    with _clear_failures(lang):
        wishes = Wishes(sessions, address, port, public_url, trusted_proxies=tuple(trusted_proxy or ()))
        raise typer.Exit(see_doctor(wishes, lang or own_language()))


@app.command()
def cards(
    scenario: Annotated[str, typer.Argument()],
    address: Annotated[str | None, typer.Option("--address")] = None,
    port: Annotated[int | None, typer.Option("--port", min=1, max=65535)] = None,
    public_url: PublicUrl = None,
    tables: Annotated[int, typer.Option("--tables", min=1, max=200)] = 8,
    output: Annotated[Path | None, typer.Option("-o", "--output")] = None,
    force: Force = False,
    lang: Lang = None,
) -> None:
    """Makes table cards with the QR code."""
    from workshop.run.commands import write_cards
    from workshop.run.launch import Wishes

    with _clear_failures(lang, "write"):
        wishes = Wishes(address=address, port=port, public_url=public_url)
        write_cards(scenario, wishes, tables, output, lang, force=force)


@app.command()
def schema(
    of: Annotated[str, typer.Argument()] = "draaiboek",
    lang: Lang = None,
) -> None:
    """Prints the JSON Schema of a scenario or record."""
    from workshop.files.schema import scenario_schema, session_schema

    del lang  # the keys are Dutch in every language
    schemas = {"draaiboek": scenario_schema, "verslag": session_schema}
    if of not in schemas:
        raise typer.BadParameter(", ".join(schemas), param_hint="OF")
    print(json.dumps(schemas[of](), ensure_ascii=False, indent=2))


def main() -> None:
    """The command ``workshop``."""
    forget_a_zone_that_is_none()
    app()
