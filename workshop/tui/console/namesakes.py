"""Asks which organisation the facilitator means whose name is near one that is there (R4)."""

from collections.abc import Awaitable, Callable

from textual.screen import Screen

from workshop.core.likeness import near
from workshop.core.name_reading import in_full
from workshop.core.people import PartnerId
from workshop.core.session import Session, name_key
from workshop.core.terms import Shown
from workshop.text import Words
from workshop.tui.console.choose import ChooseDialog

OTHER = "+"


async def meant(
    session: Session, typed: str, words: Words, ask: Callable[[Screen[str | None]], Awaitable[str | None]]
) -> PartnerId | None:
    """The id of the organisation that is meant, `OTHER` for one that is new, None when the question was left."""
    known = session.partner_id(session.partner_by_name.get(name_key(typed)))
    if known:
        return known
    there = {
        one.id: in_full(one.name, one.kind)
        for one in session.partners.values()
        if not one.merged_into and one.shown is not Shown.HIDDEN
    }
    found = near(typed, there)
    if not found:
        return OTHER
    answers = [(key, session.partners[key].name) for key in found]
    return await ask(
        ChooseDialog(words("entry-which", name=typed), [*answers, (OTHER, words("entry-another", name=typed))])
    )
