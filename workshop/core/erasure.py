"""What the log keeps of a seat that was erased: every event in its place, without the words (L7).

The events that are redacted fold to the same session as before. So nothing is removed and no choice is touched; texts
become stand-ins that differ where the texts differed, since the fold looks at whether a text has changed.
"""

from collections.abc import Container, Iterable, Mapping
from collections.abc import Set as AbstractSet

from workshop.core import events as e
from workshop.core.people import ERASED, SeatNumber
from workshop.core.promises import CommitmentText
from workshop.core.seat_fold import erased_name
from workshop.core.session import Session, name_key

_WORDS = (
    "what",
    "replaces",
    "role",
    "for_whom",
    "first_step",
    "noticed_by",
    "obstacle",
    "response",
    "needs",
    "reserved_with",
)


class _StandIns:
    """The same stand-in for the same text, another one for another text; nothing stays nothing."""

    def __init__(self) -> None:
        self._given: dict[str, str] = {"": "", ERASED: ERASED}

    def __call__(self, text: str) -> str:
        if text.startswith(ERASED):
            return text
        return self._given.setdefault(text, f"{ERASED} {len(self._given) - 1}")

    def optional(self, text: str | None) -> str | None:
        return None if text is None else self(text)


def redactions(log: Iterable[e.Stamped], session: Session, subjects: Mapping[int, str | None]) -> Mapping[int, e.Event]:
    """The events, by number, that must be replaced for all seats that `session` knows as erased.

    `subjects` tells for each number what the fold gave or changed, such as ``T7``. Doing it again, after a crash in
    between, changes nothing more: what is redacted already is left out.
    """
    events = list(log)
    changed: dict[int, e.Event] = {}
    in_use = session.seat_by_cookie.keys() | session.moved.keys()
    for seat, erased in session.erased.items():
        stand_in = _StandIns()
        until = _erased_by(events, seat, session.refused)
        firms = _typed_firms(events, seat, erased.items)
        cookies = _cookies(events, seat, in_use)
        gone = erased.items | {str(subjects.get(one.number)) for one in events if _is_given_by(one.event, seat)}
        for stamped in events:
            before = changed.get(stamped.number, stamped.event)
            if isinstance(before, e.SeatTaken | e.SeatReclaimed):
                after = _without_person(before, before.seat == seat, firms, cookies)
            elif stamped.number > until:
                continue
            else:
                seen = ERASED if stamped.number in session.refused else None
                made = subjects.get(stamped.number) in erased.items
                after = _without_words(before, _is_given_by(before, seat), made, gone, seen, stand_in)
            if after != before:
                changed[stamped.number] = after
    return changed


def _erased_by(events: list[e.Stamped], seat: SeatNumber, refused: Container[int]) -> int:
    """The number of what erased that seat: words that others gave a promise of it afterwards are their own."""
    return max(
        one.number
        for one in events
        if isinstance(one.event, e.SeatErased) and one.event.seat == seat and one.number not in refused
    )


def _is_given_by(event: e.Event, seat: SeatNumber) -> bool:
    given = e.ContributionGiven | e.OrganisationNamed | e.NoteLeft | e.ObjectionRaised | e.ObjectionChanged
    return isinstance(event, given) and event.seat == seat


def _typed_firms(events: list[e.Stamped], seat: SeatNumber, gone: frozenset[str]) -> dict[str, str]:
    """Names that this seat typed for a firm that is forgotten now, each with what it is called instead."""
    firm = next((item for item in gone if item.startswith("B")), None)
    if firm is None:
        return {}
    taken = [one.event for one in events if isinstance(one.event, e.SeatTaken) and one.event.seat == seat]
    return {name_key(event.new_partner.name): erased_name(firm) for event in taken if event.new_partner}


def _cookies(events: list[e.Stamped], seat: SeatNumber, in_use: Container[str]) -> dict[str, str]:
    """The hashes of all browsers that held this seat, each with what stands in its place.

    Different ones stay different: a browser that lost this seat may have taken another, and that one still stands. What
    somebody is here with now, or is told with that the seat moved, is kept until nobody is.
    """
    held = dict.fromkeys(
        hashed
        for one in events
        if isinstance(one.event, e.SeatTaken | e.SeatReclaimed) and one.event.seat == seat
        if (hashed := one.event.cookie_hash)
    )
    return {
        found: f"{ERASED}{seat} {place}"
        for place, found in enumerate(held)
        if found not in in_use and not found.startswith(ERASED)
    }


def _without_words(
    event: e.Event, own: bool, made: bool, gone: AbstractSet[str], seen: str | None, stand_in: _StandIns
) -> e.Event:
    """The event as it may stay. `own` and `made` say that it gave something that went.

    Marks of a wording would not fit the redacted one: `seen` takes their place, and never fits where it is not None.
    """
    changes: dict[str, object] = {}
    match event:
        case e.ContributionGiven() if own:
            changes = {"text": stand_in(event.text), "second_text": stand_in.optional(event.second_text)}
        case e.ContributionChanged() if event.contribution in gone:
            changes = {"text": stand_in(event.text), "second_text": stand_in.optional(event.second_text)}
        case e.OrganisationNamed() if own:
            changes = {"name": stand_in(event.name)}
        case e.NoteLeft() if own:
            changes = {"text": stand_in(event.text)}
        case e.ObjectionRaised() | e.ObjectionChanged() if own:
            changes = {"because": stand_in(event.because)}
        case e.CommitmentMade() if made:
            changes = {"wording": _blank(event.wording, stand_in)}
        case e.CommitmentReworded() if event.commitment in gone:
            changes = {"wording": _blank(event.wording, stand_in), "seen": seen if event.seen else None}
        case e.CommitmentConfirmed() if event.commitment in gone:
            changes = {"seen": seen if event.seen else None}
        case e.CommitmentWithdrawn() if event.commitment in gone:
            changes = {"reason": stand_in(event.reason)}
        case e.PromiseHandedOver() if event.promise in gone:
            changes = {"role": stand_in.optional(event.role), "because": stand_in(event.because)}
    return event.model_copy(update=changes) if changes else event


def _without_person(
    event: e.SeatTaken | e.SeatReclaimed, own: bool, firms: Mapping[str, str], cookies: Mapping[str, str]
) -> e.Event:
    """Another seat may have tried the same cookie, or have typed the same firm: both must still mean the same."""
    changes: dict[str, object] = {}
    if event.cookie_hash and event.cookie_hash in cookies:
        changes["cookie_hash"] = cookies[event.cookie_hash]
    if isinstance(event, e.SeatTaken):
        if own:
            changes |= {"person": None, "role": None}
        if event.new_partner and name_key(event.new_partner.name) in firms:
            name = firms[name_key(event.new_partner.name)]
            changes["new_partner"] = event.new_partner.model_copy(update={"name": name})
    return event.model_copy(update=changes)


def _blank(wording: CommitmentText, stand_in: _StandIns) -> CommitmentText:
    return wording.model_copy(update={name: stand_in.optional(getattr(wording, name)) for name in _WORDS})
