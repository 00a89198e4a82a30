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

app = typer.Typer(
    name="workshop",
    help="Leid een bijeenkomst vanuit je terminal, en houd de beloften levend. / Lead a meeting, keep its promises.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Lang = Annotated[Language, typer.Option("--lang", help="nl of en")]
Sessions = Annotated[Path | None, typer.Option("--sessions", help="map voor verslagen (anders ./sessions)")]
Address = Annotated[str | None, typer.Option("--address", help="adres voor telefoons; none = zonder telefoons")]
Port = Annotated[int | None, typer.Option("--port", min=1, max=65535, help="poort (anders de eerste vrije vanaf 8080)")]
PublicUrl = Annotated[str | None, typer.Option("--public-url", help="adres achter een tunnel of proxy")]
Force = Annotated[bool, typer.Option("--force", help="vervang wat er al staat, zonder te vragen")]
TrustedProxy = Annotated[
    list[str] | None,
    typer.Option("--trusted-proxy", help="IP-adres of netwerk van de tunnel of proxy; mag vaker"),
]
HeldOn = Annotated[
    str | None, typer.Option("--held-on", help="dag van de bijeenkomst, als 2026-12-03 (anders vandaag)")
]
Rehearsal = Annotated[bool, typer.Option("--rehearsal", help="oefening: apart bewaard, met nagebootste deelnemers")]
Participants = Annotated[int, typer.Option("--participants", min=0, max=200, help="nagebootste deelnemers")]
Debug = Annotated[bool, typer.Option("--debug", help="schrijf meer in het logboek van het programma")]


def _say(key: str, language: str, **details: str | int) -> str:
    from workshop.text import catalogue

    return catalogue(language, "cli")(key, **details)


@contextlib.contextmanager
def _clear_failures(language: str) -> Iterator[None]:
    """Turns what can go wrong into one line and exit code 1."""
    from workshop.files.problems import FileProblems, sentence
    from workshop.run.address import AddressError
    from workshop.run.launch import LaunchError

    try:
        yield
    except (LaunchError, AddressError) as error:
        print(_say(error.key, language, **error.details), file=sys.stderr)
        raise typer.Exit(1) from error
    except FileProblems as error:
        for problem in error.problems:
            print(sentence(problem, language), file=sys.stderr)
        raise typer.Exit(1) from error
    except OSError as error:
        from workshop.run.disk import disk_refused
        from workshop.text import catalogue

        print(disk_refused(error, catalogue(language, "cli")), file=sys.stderr)
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
    lang: Lang = Language.DUTCH,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Zonder opdracht: het beginscherm."""
    del version
    if context.invoked_subcommand is None:
        from workshop.run.commands import open_home

        with _clear_failures(lang):
            open_home(lang)


@app.command()
def start(
    scenario: Annotated[str, typer.Argument(help="draaiboek: een bestand, of de naam van een meegeleverd draaiboek")],
    sessions: Sessions = None,
    address: Address = None,
    port: Port = None,
    public_url: PublicUrl = None,
    rehearsal: Rehearsal = False,
    participants: Participants = 0,
    held_on: HeldOn = None,
    trusted_proxy: TrustedProxy = None,
    debug: Debug = False,
    lang: Lang = Language.DUTCH,
) -> None:
    """Begin een bijeenkomst."""
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
    lang: Lang = Language.DUTCH,
) -> None:
    """Oefen tien minuten met nagebootste deelnemers; een echte telefoon kan ook meedoen."""
    from workshop.run.commands import start_meeting
    from workshop.run.launch import Wishes

    with _clear_failures(lang):
        wishes = Wishes(sessions, address, port, None, True, participants, lang, debug=debug)
        start_meeting("oefening-10", wishes, lang)


@app.command()
def resume(
    session: Annotated[str | None, typer.Argument(help="code, titel of naam; anders de laatste")] = None,
    trusted_proxy: TrustedProxy = None,
    debug: Debug = False,
    lang: Lang = Language.DUTCH,
) -> None:
    """Ga verder waar een bijeenkomst is onderbroken: zelfde stap, zelfde code, zelfde plaatsen."""
    from workshop.run.commands import resume_meeting

    with _clear_failures(lang):
        resume_meeting(session, lang, tuple(trusted_proxy or ()), debug=debug)


@app.command()
def room(
    scenario: Annotated[str | None, typer.Argument(help="draaiboek")] = None,
    sessions: Sessions = None,
    address: Address = None,
    port: Port = None,
    public_url: PublicUrl = None,
    rehearsal: Rehearsal = False,
    participants: Participants = 0,
    held_on: HeldOn = None,
    trusted_proxy: TrustedProxy = None,
    debug: Debug = False,
    lang: Lang = Language.DUTCH,
    session: Annotated[str | None, typer.Option("--session", hidden=True)] = None,
) -> None:
    """De zaal alleen, zonder scherm; meldt als JSON waar hij te bereiken is."""
    if session is not None:
        from workshop.run.serve import serve_room

        with _clear_failures(lang):
            raise typer.Exit(serve_room(session, lang, debug=debug))
    if scenario is None:
        raise typer.BadParameter("SCENARIO")
    with _clear_failures(lang):
        from workshop.files.scenarios import find_scenario
        from workshop.run import launch

        proxies = tuple(trusted_proxy or ())
        wishes = launch.Wishes(
            sessions, address, port, public_url, rehearsal, participants, lang, proxies, _day(held_on), debug
        )
        live = launch.start_room(find_scenario(scenario, lang), wishes)
        launch.start_simulation(live, participants)
        print(json.dumps({"join_url": live.join_url, "code": live.code, "console_url": live.control_url}))


@app.command(hidden=True)
def simulation(url: str, count: int) -> None:
    """Invented participants of a rehearsal; the program starts this by itself."""
    from workshop.run.simulation import take_part

    take_part(url, count)


@app.command()
def console(
    url: Annotated[str | None, typer.Argument(help="adres van de zaal; anders de zaal die hier loopt")] = None,
    lang: Lang = Language.DUTCH,
) -> None:
    """Het scherm van de gespreksleider op een zaal die al loopt."""
    from workshop.run.commands import attach_console

    with _clear_failures(lang):
        attach_console(url, lang)


@app.command()
def stage(
    url: Annotated[str | None, typer.Argument(help="adres van de zaal; anders de zaal die hier loopt")] = None,
    dark: Annotated[bool, typer.Option("--dark", help="wit op zwart")] = False,
    lang: Lang = Language.DUTCH,
) -> None:
    """Het grote scherm in een eigen venster, alleen om naar te kijken."""
    from workshop.run.commands import attach_stage

    with _clear_failures(lang):
        attach_stage(url, lang, dark=dark)


@app.command()
def review(
    paths: Annotated[list[Path] | None, typer.Argument(help="verslagen of mappen; anders ./sessions")] = None,
    lang: Lang = Language.DUTCH,
) -> None:
    """Kijk terug op bewaarde bijeenkomsten en leg vast hoe het ervoor staat."""
    from workshop.run.commands import review_saved

    with _clear_failures(lang):
        review_saved(paths or [], lang)


@app.command()
def report(
    session: Annotated[Path, typer.Argument(help="verslag (TOML)")],
    to: Annotated[str, typer.Option("--to", help="md, html, csv of ics")] = "html",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="bestand; - voor het scherm")] = None,
    force: Force = False,
    lang: Lang = Language.DUTCH,
) -> None:
    """Maak een verslag dat iedereen kan lezen, ook midden in de bijeenkomst."""
    from workshop.report.formats import FORMATS
    from workshop.run.commands import write_report

    if to not in FORMATS:
        raise typer.BadParameter(", ".join(FORMATS), param_hint="--to")
    with _clear_failures(lang):
        write_report(session, to, output, lang, force=force)


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(help="draaiboeken of verslagen")],
    lang: Lang = Language.DUTCH,
) -> None:
    """Zeg wat er mis is in een draaiboek of verslag, waar, en wat eraan te doen is."""
    from workshop.run.checking import check_files

    with _clear_failures(lang):
        raise typer.Exit(check_files(files, lang))


@app.command()
def doctor(
    address: Address = None,
    port: Port = None,
    sessions: Sessions = None,
    public_url: PublicUrl = None,
    trusted_proxy: TrustedProxy = None,
    lang: Lang = Language.DUTCH,
) -> None:
    """Kijk of deze laptop een bijeenkomst kan dragen: netwerk, poort, firewall, schijf, scherm, klok."""
    from workshop.run.commands import see_doctor
    from workshop.run.launch import Wishes

    with _clear_failures(lang):
        wishes = Wishes(sessions, address, port, public_url, trusted_proxies=tuple(trusted_proxy or ()))
        raise typer.Exit(see_doctor(wishes, lang))


@app.command()
def cards(
    scenario: Annotated[str, typer.Argument(help="draaiboek met een vaste deelnamecode")],
    address: Annotated[str | None, typer.Option("--address", help="adres dat de laptop straks heeft")] = None,
    port: Annotated[int | None, typer.Option("--port", min=1, max=65535, help="poort (anders 8080)")] = None,
    public_url: PublicUrl = None,
    tables: Annotated[int, typer.Option("--tables", min=1, max=200, help="aantal kaarten")] = 8,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="bestand")] = None,
    force: Force = False,
    lang: Lang = Language.DUTCH,
) -> None:
    """Maak tafelkaarten met de QR-code, om vooraf te printen."""
    from workshop.run.commands import write_cards
    from workshop.run.launch import Wishes

    with _clear_failures(lang):
        wishes = Wishes(address=address, port=port, public_url=public_url)
        write_cards(scenario, wishes, tables, output, lang, force=force)


@app.command()
def schema(
    of: Annotated[str, typer.Argument(help="draaiboek of verslag")] = "draaiboek",
) -> None:
    """Het JSON-schema van een draaiboek of verslag, waarmee een editor aanvult en controleert."""
    from workshop.files.schema import scenario_schema, session_schema

    schemas = {"draaiboek": scenario_schema, "verslag": session_schema}
    if of not in schemas:
        raise typer.BadParameter(", ".join(schemas), param_hint="OF")
    print(json.dumps(schemas[of](), ensure_ascii=False, indent=2))


def main() -> None:
    """The command ``workshop``."""
    app()
