"""Writes blocks as one HTML file that needs nothing else: own style, no script, no address outside.

Bars are drawn as SVG, since printers leave out backgrounds, and stand beside the number, which alone is read aloud.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from workshop.core.record import Record
from workshop.report.blocks import Block, Heading
from workshop.report.edition import Edition
from workshop.report.minutes import minutes


def minutes_html(record: Record, language: str) -> str:
    """The minutes alone, without the sheets per partner."""
    edition = Edition(record, language)
    return page(edition, edition.say("minutes-title", title=record.meeting.title), minutes(edition))


def page(edition: Edition, title: str, blocks: Sequence[Block]) -> str:
    """A whole page; headings of level 2 with an anchor make the list of contents."""
    style = _source("page.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template().render(
        language=edition.language,
        say=edition.say,
        title=title,
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        contents=[block for block in blocks if isinstance(block, Heading) and block.level == 2 and block.anchor],
        blocks=blocks,
        meeting=edition.record.meeting,
        kind=lambda block: type(block).__name__,
    )


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_source("page.html"))


def _source(name: str) -> str:
    return (files("workshop.report") / name).read_text(encoding="utf-8")
