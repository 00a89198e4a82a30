"""Pages that differ from phone to phone in a few words only: rendered once, and filled in for each.

A thousand people who scan the code at once see the same page but for a token and the ids of its forms. A plate is that
page with stand-ins where those words go. Stand-ins are random for each run of the program, so that no text from people
can be taken for one.
"""

import re
import secrets
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from itertools import count

from markupsafe import escape

from workshop.web import pages
from workshop.web.door import new_form_id

MOST_PLATES = 500
"""Kept at once, of about 6 kB each; beyond it all are made anew."""

_MARK = secrets.token_hex(6)
_STAND_IN = re.compile(f"\ue000{_MARK}([0-9]+|id)\ue001")
FORM_ID = f"\ue000{_MARK}id\ue001"
"""Stands where each form of a page gets an id of its own."""


def stand_in(place: int) -> str:
    """What stands on a plate for the text at this place of `Plates.filled`."""
    return f"\ue000{_MARK}{place}\ue001"


@dataclass(frozen=True, slots=True)
class _Plate:
    parts: list[str]
    """Markup, and between two pieces of it what is to be filled in there."""

    @classmethod
    def cut(cls, html: str) -> "_Plate":
        return cls(_STAND_IN.split(html))

    def filled(self, texts: tuple[str, ...]) -> str:
        written = {str(place): str(escape(text)) for place, text in enumerate(texts)}
        parts = self.parts.copy()
        parts[1::2] = [new_form_id() if which == "id" else written[which] for which in parts[1::2]]
        return "".join(parts)


@dataclass
class Plates:
    """The plates of one room."""

    _kept: dict[Hashable, _Plate] = field(default_factory=dict)

    def filled(self, key: Hashable, render: Callable[[], str], *texts: str) -> str:
        """What `render` makes with stand-ins, with these texts in their places, escaped.

        `key` must tell apart all that `render` would make differently.
        """
        plate = self._kept.get(key)
        if plate is None:
            if len(self._kept) >= MOST_PLATES:
                self._kept.clear()
            plate = self._kept[key] = _Plate.cut(render())
        return plate.filled(texts)


_PLATED = frozenset({"lobby", "talk", "question", "network", "follow_up"})
"""Kinds of moments in which what one phone sees differs from what another does in few words, if at all."""


def moment_key(view: pages.View, mine: pages.Mine, *, for_script: bool) -> Hashable | None:
    """What tells apart the moments of different phones, their own words aside; None where there is more to it.

    The script puts choices in the seat's order itself; a page without script has to come in that order.
    """
    ordered = view.step is not None and (view.options or view.step.themes)
    own = mine.names or mine.vote or mine.commitments or mine.asking or mine.to_sign_again
    if view.name not in _PLATED or own or (ordered and not for_script):
        return None
    looks = tuple(
        (bool(one.text), bool(one.second_text), one.group, one.theme, one.column, one.audience, one.on_screen)
        for one in mine.answers
    )
    moment = replace(view, step=None), view.step.id if view.step else None
    return moment, looks, mine.answers_left, mine.organisation, mine.mark, mine.arrival


def own_texts(mine: pages.Mine) -> tuple[str, ...]:
    """The words of a phone in the order of their places on a plate, from 1 (the token has place 0)."""
    answers = ((one.id, one.text, one.second_text or "") for one in mine.answers)
    return mine.seat.number, *(text for answer in answers for text in answer)


def with_stand_ins(mine: pages.Mine) -> pages.Mine:
    """The same with stand-ins where `own_texts` go."""
    answers = tuple(
        one.model_copy(
            update={
                "id": stand_in(place),
                "text": one.text and stand_in(place + 1),
                "second_text": one.second_text and stand_in(place + 2),
            }
        )
        for place, one in zip(count(2, 3), mine.answers, strict=False)
    )
    return replace(mine, seat=mine.seat.model_copy(update={"number": stand_in(1)}), answers=answers)
