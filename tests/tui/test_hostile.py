"""What the terminal is sent for hostile text: letters and colours, and nothing else that it would obey (L24)."""

import re
import unicodedata
from typing import Any

import pytest
from hostile import CONTROLS, HOSTILE
from rich.console import Console
from textual.app import App

from workshop.core import events as e
from workshop.core.clean import clean
from workshop.core.promises import CommitmentText
from workshop.core.terms import NoteKind

ALL = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
SIZE = (160, 60)
COLOURS = re.compile(r"\x1b\[[0-9;:]*m")
ANSI = Console(force_terminal=True, color_system="truecolor", legacy_windows=False, width=SIZE[0])


def sent(app: App[Any]) -> str:
    """Everything that the terminal gets for the screen as it is, without colours; no part of it is a link."""
    strips = app.screen._compositor.render_strips()
    for strip in strips:
        for segment in strip:
            assert segment.control is None
            assert segment.style is None or segment.style.link is None
            assert segment.style is None or "@click" not in segment.style.meta
    return COLOURS.sub("", "\n".join(strip.render(ANSI) for strip in strips))


def harmless(app: App[Any]) -> str:
    told = sent(app)
    assert not CONTROLS.search(told.replace("\n", ""))
    return told


async def typed(hall: Any, text: str) -> None:
    """One phone's organisation, role, report, answer and late answer; the answer waits for the facilitator."""
    new = e.NewPartner(name=f"Club {text}"[:60])
    await hall.joins("P1", None, new_partner=new, role=text[:60], person=text[:60])
    await hall.happens(e.StepStarted(step="drempels"))
    phone = e.seat_author("P1")
    await hall.happens(e.NoteLeft(seat="P1", kind=NoteKind.PROBLEM, text=f"o {text}"[:280]), by=phone)
    await hall.says("P1", "drempels", f"o {text}"[:280], second_text=f"o {text}"[:280])
    await hall.happens(e.StepClosed(step="drempels"))
    await hall.happens(e.NoteLeft(seat="P1", kind=NoteKind.LATE, step="drempels", text=f"o {text}"[:280]), by=phone)
    await hall.happens(e.StepReopened(step="drempels"))


async def released(hall: Any) -> None:
    """The facilitator lets everything through that waits."""
    await hall.happens(e.TextReleased(items=tuple(hall.session.waiting)))


def letters(text: str) -> str:
    """Without blanks, which wrapping moves, and without marks over letters, of which a cell has room for few."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not letter.isspace() and not unicodedata.combining(letter))


def panel(told: str) -> str:
    """What stands beside the picture, for the facilitator alone."""
    return "\n".join(row.rpartition("│")[2] for row in told.splitlines())


def begins(text: str) -> str:
    """The first letters of the text as it is kept: a row of the narrowest part of the screen has room for these."""
    return letters(clean(f"o {text}").split("\n")[0])[:10]


@ALL
async def test_l24_the_stage_sends_letters_and_colours_only(stage: Any, text: str) -> None:
    async with stage(size=SIZE) as hall:
        await typed(hall, text)
        harmless(hall.app)
        await released(hall)
        await hall.sees("“o")
        assert begins(text) in letters(harmless(hall.app))
        await hall.happens(e.StepStarted(step="toezeggingen"))
        wording = CommitmentText(what=f"o {text}"[:280], first_step=text[:280])
        made = e.CommitmentMade(seat="P1", owner=hall.session.seats["P1"].partner, wording=wording)
        await hall.happens(made, by=e.seat_author("P1"))
        await released(hall)
        assert begins(text) in letters(harmless(hall.app))


@ALL
async def test_l24_the_console_sends_letters_and_colours_only(console: Any, text: str) -> None:
    async with console(size=SIZE, watching=1) as hall:
        await typed(hall, text)
        await hall.until(lambda: begins(text) in letters(panel(hall.text)))
        harmless(hall.app)
        await hall.press("r", "p")
        harmless(hall.app)
        assert hall.app.is_running


@pytest.mark.parametrize("text", ["[red]x[/red]", "[@click=app.quit]weg[/]", "[link=https://x.example]y[/link]"])
async def test_l24_markup_stands_there_in_square_brackets(stage: Any, console: Any, text: str) -> None:
    for opened in (stage(size=SIZE), console(size=SIZE, watching=1)):
        async with opened as hall:
            await typed(hall, text)
            await released(hall)
            await hall.sees(text)
            assert text in sent(hall.app)
