"""Draws the pictures of the README: the program's own screens, on the shipped rehearsal, as SVG.

Run from the repository: ``python docs/make_pictures.py``.
"""

import asyncio
import datetime as dt
from html import escape
from pathlib import Path

from workshop.core import queries
from workshop.core.events import (
    DOOR,
    FACILITATOR,
    ContributionGiven,
    SeatTaken,
    SessionOpened,
    StepStarted,
    TextReleased,
    seat_author,
)
from workshop.core.terms import Group
from workshop.files.scenarios import load_scenario
from workshop.room.log import MemoryLog
from workshop.room.room import Room
from workshop.text import catalogue
from workshop.tui.canvas import Canvas
from workshop.tui.pictures import JoinInfo, View, draw_picture
from workshop.tui.theme import LIGHT, Palette

FOLDER = Path(__file__).parent
MOMENT = dt.datetime(2026, 12, 3, 12, 41, tzinfo=dt.UTC)
SPREAD = "00000000111112222334456"
"""Which theme each of the 23 answers chooses."""
ANSWERS = ("Mijn dochter wil de zaak niet", "De kaas verkoopt zichzelf, de vacature niet", "Geen tijd om te kijken")


def clock() -> dt.datetime:
    """A quiet moment in the afternoon."""
    return MOMENT


async def question() -> Room:
    """A room in the middle of the first omslag."""
    scenario = load_scenario(FOLDER.parent / "scenarios" / "stakeholderbijeenkomst-90.toml")
    opened = SessionOpened(session_id="plaatje", scenario=scenario, join_code="KADE")
    room = await Room.create(MemoryLog(), opened, clock)
    step = next(step for step in scenario.steps if step.omslag and step.themes)
    partners = list(room.session.partners)
    groups = list(Group)
    seats = [f"S{number}" for number in range(23)]
    for number, seat in enumerate(seats):
        taken = SeatTaken(seat=seat, group=groups[number % 4], partner=partners[number % 9])
        await room.propose(DOOR, f"join-{seat}", taken)
    await room.propose(FACILITATOR, "start", StepStarted(step=step.id))
    for number, seat in enumerate(seats):
        theme = step.themes[int(SPREAD[number])]
        text = ANSWERS[number % len(ANSWERS)]
        given = ContributionGiven(seat=seat, step=step.id, text=text, theme=theme)
        await room.propose(seat_author(seat), f"answer-{seat}", given)
    shown = [given.id for given in queries.contributions(room.session, step.id)][:2]
    await room.propose(FACILITATOR, "release", TextReleased(items=tuple(shown)))
    return room


QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""A block's place in this row is the sum of its quarters: 1 and 2 above, 4 and 8 below."""
EIGHTHS = " ▏▎▍▌▋▊▉"
COLUMN, ROW = 10, 20


def boxes(letter: str) -> list[tuple[float, float, float, float]]:
    """The rectangles that a block letter consists of, in cells: left, top, width, height. None for other letters."""
    if letter == "▆":
        return [(0, 0.25, 1, 0.75)]
    if letter in EIGHTHS[1:]:
        return [(0, 0, EIGHTHS.index(letter) / 8, 1)]
    quarters = QUADRANTS.find(letter)
    return [(0.5 * (n % 2), 0.5 * (n // 2), 0.5, 0.5) for n in range(4) if quarters > 0 and quarters >> n & 1]


def to_svg(canvas: Canvas, palette: Palette) -> str:
    """The sheet as SVG: blocks as rectangles without seams, letters as text, nothing loaded from elsewhere."""
    width, height = canvas.width * COLUMN, canvas.height * ROW
    drawn = [f'<rect width="{width}" height="{height}" fill="{palette.ground}" stroke="#767676"/>']
    for y in range(canvas.height):
        for x in range(canvas.width):
            style = palette.style(canvas.ink_at(x, y))
            front = style.color.name if style.color else palette.text
            ground = style.bgcolor.name if style.bgcolor else palette.ground
            if ground != palette.ground:
                drawn.append(f'<rect x="{x * COLUMN}" y="{y * ROW}" width="{COLUMN}" height="{ROW}" fill="{ground}"/>')
            letter = canvas.letter_at(x, y)
            for left, top, wide, high in boxes(letter):
                place = f'x="{(x + left) * COLUMN:g}" y="{(y + top) * ROW:g}"'
                drawn.append(f'<rect {place} width="{wide * COLUMN:g}" height="{high * ROW:g}" fill="{front}"/>')
            if letter.strip() and not boxes(letter):
                weight = ' font-weight="bold"' if style.bold else ""
                place = f'x="{x * COLUMN}" y="{y * ROW + 15}"'
                drawn.append(f'<text {place} fill="{front}"{weight}>{escape(letter)}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" shape-rendering="crispEdges"'
    return "\n".join([f'{head} font-family="monospace" font-size="16">', *drawn, "</svg>", ""])


async def main() -> None:
    """Every picture."""
    room = await question()
    join = JoinInfo("http://192.168.1.23:8080/KADE", "192.168.1.23", "KADE", "Vaartland-Gast")
    view = View(80, 24, catalogue("nl", "stage", "terms"), clock() + dt.timedelta(minutes=4), join)
    svg = to_svg(draw_picture(room.session, view), LIGHT)
    (FOLDER / "vraag.svg").write_text(svg, encoding="utf-8")
    await room.close()


if __name__ == "__main__":
    asyncio.run(main())
