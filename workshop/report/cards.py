"""Table cards to print beforehand: how to join, for those who do not see the screen or come in late.

They hold an address, so that has to stay the same: a router of one's own, with a fixed address for the laptop.
"""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from workshop.core.scenario import Scenario
from workshop.text import catalogue
from workshop.text.qr import Matrix, matrix, wifi_text


def cards_html(scenario: Scenario, join_url: str, tables: int, language: str) -> str:
    """One HTML page of cards, numbered from 1, four on a sheet of A4; it needs nothing from elsewhere."""
    style = _source("cards.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    words = catalogue(language, "cards").addressed(scenario.address)
    network = bool(scenario.wifi and scenario.wifi_password)
    address, _, letters = join_url.removeprefix("http://").removeprefix("https://").rpartition("/")
    host, _, port = address.rpartition(":")
    return _template().render(
        language=language,
        say=words,
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        scenario=scenario,
        tables=range(1, tables + 1),
        typed=(host, f":{port}/{letters}") if port.isdecimal() else (address, f"/{letters}"),
        join=matrix(join_url),
        wifi=matrix(wifi_text(scenario.wifi or "", scenario.wifi_password or "")) if network else None,
        outline=outline,
    )


def outline(modules: Matrix) -> str:
    """The dark modules as one SVG path, a unit for each module; neighbours in a row are drawn as one."""
    drawn = []
    for y, row in enumerate(modules):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                drawn.append(f"M{x} {y}h{end - x}v1h{x - end}z")
            x = end + 1
    return "".join(drawn)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_source("cards.html"))


def _source(name: str) -> str:
    return (files("workshop.report") / name).read_text(encoding="utf-8")
