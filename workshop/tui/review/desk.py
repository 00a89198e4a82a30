"""What every form of the review starts from, and the parts that several of them share."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.core.names import order_of
from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, Commitment, CoOwner, SignatureState
from workshop.core.terms import Mandate, Shown
from workshop.report.edition import Edition
from workshop.text import Words
from workshop.tui.review.fields import Field, Sort
from workshop.tui.review.ledger import Promise

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The record in the words of the screen; `file` is named when something was written."""

    say: Words
    edition: Edition
    today: dt.date
    file: str

    def whose(self, promise: Promise) -> str:
        """The id with the names that belong to it, for the head of a form."""
        if isinstance(promise, Commitment):
            return f"{promise.id} · {self.edition.owner(promise)}"
        names = [self.edition.name(line.partner) for line in self.edition.owner_lines(promise)]
        return " · ".join([promise.id, ", ".join(names)] if names else [promise.id])

    def partners(self, *, first: Iterable[PartnerId] = ()) -> Options:
        """Every organisation that may be named, those in front that matter most; merged ones once."""
        order = list(first)
        known = [one for one in self.edition.record.partners if not one.merged_into and one.shown is not Shown.HIDDEN]
        known.sort(key=lambda one: (order.index(one.id) if one.id in order else len(order), order_of(one.name)))
        return tuple((one.id, one.name) for one in known)

    def nothing(self) -> tuple[str, str]:
        """The option that leaves a choice open."""
        return "", self.say("review-pick-nothing")

    def own(self, agreement: Agreement, partner: PartnerId) -> CoOwner | None:
        """The part of an organisation that takes part, through merges."""
        found = (one for one in agreement.owners if one.left_at is None and self.edition.same(one.partner, partner))
        return next(found, None)

    def signers(self, agreement: Agreement) -> list[str]:
        """Who has signed the text as it is now."""
        firm = (SignatureState.SIGNED, SignatureState.RESERVED)
        return [self.edition.name(one.partner) for one in self.edition.owner_lines(agreement) if one.state in firm]

    def mandate_fields(self, mandate: Mandate, reserved_with: str | None, reserved_until: str) -> tuple[Field, ...]:
        """May it agree to this, or does it consult first, with whom, and when does it know (F10)."""
        say = self.say
        options = tuple((one.value, say(f"mandate-{one}")) for one in Mandate)
        return (
            Field("mandate", say("review-field-mandate"), Sort.PICK, mandate, options=options),
            Field("reserved_with", say("review-field-reserved-with"), value=reserved_with or "", letters=120),
            Field("reserved_until", say("review-field-reserved-until"), Sort.DAY, reserved_until),
        )
