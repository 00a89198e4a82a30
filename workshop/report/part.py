"""One partner's part in a meeting: the commitments, agreements and dates that are its own."""

import datetime as dt
from dataclasses import dataclass

from workshop.core.names import in_order
from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, Commitment, SignatureState
from workshop.core.queries import OwnerLine
from workshop.core.terms import Mandate
from workshop.report.edition import Edition


@dataclass(frozen=True, slots=True)
class Part:
    """`counted_on` are commitments of others that name this partner."""

    partner: PartnerId
    name: str
    present: bool
    commitments: tuple[Commitment, ...]
    agreements: tuple[tuple[Agreement, OwnerLine], ...]
    counted_on: tuple[Commitment, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is promised by it or with it."""
        return not (self.commitments or self.agreements or self.counted_on)


def part_of(edition: Edition, partner_id: PartnerId) -> Part:
    """The part of one partner, through merges. Raises KeyError for an unknown partner."""
    partner = edition.partner(partner_id)
    if partner is None:
        raise KeyError(partner_id)
    own = [one for one in edition.standing() if edition.same(one.owner, partner.id)]
    shared = [
        (one, line)
        for one in edition.agreements()
        for line in edition.owner_lines(one)
        if edition.same(line.partner, partner.id)
    ]
    others = [
        one
        for one in edition.standing()
        if one not in own and any(edition.same(other, partner.id) for other in one.with_whom)
    ]
    return Part(partner.id, edition.name(partner.id), partner.present, tuple(own), tuple(shared), tuple(others))


def parts(edition: Edition) -> list[Part]:
    """Every partner that has something, by name; nobody is shown with nothing (R10)."""
    found = [part_of(edition, one.id) for one in edition.record.partners if not one.merged_into]
    return in_order((part for part in found if not part.is_empty), lambda part: part.name)


def dates(edition: Edition, part: Part) -> list[tuple[str, str]]:
    """What the partner does by when, and when everyone looks back, earliest first."""
    say = edition.say
    found: list[tuple[dt.date, str]] = []
    reviews: list[tuple[dt.date, str]] = []
    for one in part.commitments:
        if one.first_step_due:
            found.append((one.first_step_due, say("date-first-step", id=one.id, what=one.first_step or one.what)))
        if one.mandate is Mandate.RESERVED and one.reserved_until:
            found.append((one.reserved_until, say("date-reserved", id=one.id)))
        if one.due:
            found.append((one.due, say("date-due", id=one.id, what=one.what)))
    for agreement, line in part.agreements:
        if line.state is SignatureState.RESERVED and line.reserved_until:
            found.append((line.reserved_until, say("date-reserved", id=agreement.id)))
        if agreement.current.review_on:
            what = say("review-agreement", id=agreement.id, title=agreement.current.title)
            reviews.append((agreement.current.review_on, what))
    reviews += [(day, say("review-meeting")) for day in edition.record.meeting.review_dates]
    told = [(day, edition.by(day), what) for day, what in found]
    told += [(day, edition.day(day), what) for day, what in reviews]
    return [(said, what) for _, said, what in sorted(told)]
