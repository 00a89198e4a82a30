"""What the room put before an alderman: what is at stake, and what is asked (S16)."""

from workshop.report.blocks import Block, Heading, Items, Paragraph
from workshop.report.edition import Edition

_USUAL = (1, 2, 3)
"""What is asked where the scenario asks nothing of its own, in the order of an alderman's roles."""


def alderman(edition: Edition) -> list[Block]:
    """Nothing when the meeting had no such screen; barriers come before it, as they do there."""
    say, told, meeting = edition.say, edition.record.alderman, edition.record.meeting
    if told is None:
        return []
    stake = told.stake or [meeting.vision or meeting.title]
    asks = told.asks or [say(f"alderman-ask-{number}") for number in _USUAL]
    blocks: list[Block] = [Heading(2, say("alderman-heading"), "wethouder")]
    if not told.shown:
        blocks.append(Paragraph(say("alderman-not-shown" if meeting.complete else "alderman-not-shown-yet")))
    return [
        *blocks,
        Paragraph(say("alderman-stake")),
        Items(tuple(stake)),
        Paragraph(say("alderman-asks")),
        Items(tuple(asks)),
    ]
