"""A record as it is told in one language: its names, dates and standing, each said the same way everywhere."""

import datetime as dt
from collections.abc import Iterable
from functools import cached_property

from workshop.core import promise_queries, queries
from workshop.core.kept import Past
from workshop.core.people import Partner, PartnerId
from workshop.core.promise_queries import FormerOwner
from workshop.core.promises import Agreement, Commitment, SignatureState
from workshop.core.queries import OwnerLine
from workshop.core.record import Record, reopen
from workshop.core.terms import Mandate, Sector, Shown
from workshop.core.truth import Doubt, Finding, findings
from workshop.report.blocks import Tone
from workshop.text import catalogue
from workshop.text.dates import clock, local, long_date

MARKS = {
    SignatureState.SIGNED: "●",
    SignatureState.RESERVED: "◐",
    SignatureState.AGAIN: "○",
    SignatureState.WAITING: "○",
    SignatureState.LEFT: "○",
}
"""The same marks as on the big screen; words always stand beside them."""

_DOUBTS = {
    Doubt.TEXT: "doubt-text",
    Doubt.UNSIGNED_TEXT: "doubt-unsigned-text",
    Doubt.PART: "doubt-part",
    Doubt.CONFIRMED: "doubt-confirmed",
    Doubt.MARK_GONE: "doubt-mark-gone",
    Doubt.VERSION_GONE: "doubt-version-gone",
    Doubt.SIGNATURE_LOOSE: "doubt-signature-loose",
    Doubt.OWNER_LOOSE: "doubt-owner-loose",
    Doubt.ERASED: "doubt-erased",
}

TONES = {SignatureState.SIGNED: Tone.FIRM, SignatureState.RESERVED: Tone.RESERVED}


def _told(record: Record) -> Record:
    """The record without what is hidden in the file: that is told in no report and no list (R17).

    The record of a meeting leaves such texts out by itself; this is for somebody who hides one in the file.
    """
    lists = ("commitments", "agreements", "contributions", "named", "private_notes")
    kept = {name: [one for one in getattr(record, name) if one.shown is not Shown.HIDDEN] for name in lists}
    return record.model_copy(update=kept)


class Edition:
    """`say` looks up a sentence of the report. Nothing here changes the record; `record` lacks what was removed."""

    def __init__(self, record: Record, language: str) -> None:
        self.record = _told(record)
        self.language = language
        self.say = catalogue(language, "report", "terms")
        self._session = reopen(record)

    def partner(self, partner_id: PartnerId | None) -> Partner | None:
        """The organisation behind an id, through merges."""
        return self._session.partner(partner_id)

    def same(self, one: PartnerId | None, other: PartnerId | None) -> bool:
        """Whether two ids stand for one organisation."""
        first = self._session.partner_id(one)
        return first is not None and first == self._session.partner_id(other)

    def name(self, partner_id: PartnerId | None) -> str:
        """A name that the facilitator removed is not told (R17)."""
        partner = self.partner(partner_id)
        if partner is None:
            return self.say("unknown-organisation")
        return self.say("removed-name") if partner.shown is Shown.HIDDEN else partner.name

    def owner(self, commitment: Commitment) -> str:
        """The organisation that promises, or the group of somebody who came without one."""
        if commitment.owner:
            return self.name(commitment.owner)
        return self.say(f"someone-{commitment.group}")

    def together(self, names: Iterable[str]) -> str:
        """ "Bank Noord, de club en de gemeente"; empty for none."""
        from babel.lists import format_list

        return format_list(list(names), locale=self.language)

    def day(self, day: dt.date) -> str:
        return long_date(day, self.language)

    def by(self, day: dt.date | None) -> str:
        """A date is always the last one possible; empty for none."""
        return self.say("by", date=self.day(day)) if day else ""

    def hour(self, moment: dt.datetime) -> str:
        return clock(local(moment, self.record.meeting.zone))

    def moment(self, moment: dt.datetime) -> str:
        here = local(moment, self.record.meeting.zone)
        return self.say("moment", date=self.day(here.date()), time=clock(here))

    def date_of(self, moment: dt.datetime) -> str:
        return self.day(local(moment, self.record.meeting.zone).date())

    def standing(self) -> list[Commitment]:
        """Commitments that nobody withdrew, in the meeting or at a review, in the order in which they came."""
        return queries.standing_commitments(self._session)

    def agreements(self) -> list[Agreement]:
        """Agreements that nobody withdrew. A proposal from a phone that the room never saw is none (R16)."""
        return [one for one in queries.standing_agreements(self._session) if one.shown is Shown.RELEASED or one.owners]

    def owner_lines(self, agreement: Agreement) -> list[OwnerLine]:
        """Each organisation that takes part, once (F12)."""
        return queries.owner_lines(self._session, agreement)

    def role(self, agreement: Agreement, partner_id: PartnerId) -> str:
        """Who of the organisation looks after its part, by role; empty when nobody said."""
        own = (one for one in agreement.owners if one.left_at is None and self.same(one.partner, partner_id))
        return next((one.role for one in own if one.role), "")

    def former_owners(self, agreement: Agreement) -> list[FormerOwner]:
        """Who took part before and does no longer (R15)."""
        return promise_queries.former_owners(self._session, agreement)

    def coalition(self) -> dict[Sector, int]:
        """How many organisations of each side have promised or signed something (S9)."""
        return promise_queries.coalition(self._session)

    def earlier_owners(self, history: Iterable[Past], partner_id: PartnerId | None = None) -> list[str]:
        """Whose a promise was before it was handed over, with the day, oldest first (S19).

        Of an agreement it tells the roles within one organisation.
        """
        told: list[tuple[dt.datetime, dict[str, str]]] = []
        for past in history:
            kind, _, of = past.field.partition(":")
            if not past.was or kind not in ("owner", "role") or (of and not self.same(of, partner_id)):
                continue
            if not told or told[-1][0] != past.at or kind in told[-1][1]:
                told.append((past.at, {}))
            told[-1][1][kind] = self.name(past.was) if kind == "owner" else past.was
        return [self.say("held-until", who=", ".join(who.values()), date=self.date_of(at)) for at, who in told]

    def is_shared(self, agreement: Agreement) -> bool:
        """Whether two or more organisations have signed the text as it is now."""
        return queries.is_shared(self._session, agreement)

    def reservation(self, reserved_with: str | None, reserved_until: dt.date | None) -> str:
        """Follows "overlegt eerst": with whom, and when it knows (F10)."""
        if reserved_with and reserved_until:
            return self.say("reserved-with-until", who=reserved_with, by=self.by(reserved_until))
        if reserved_until:
            return self.say("reserved-until", by=self.by(reserved_until))
        return self.say("reserved-with", who=reserved_with) if reserved_with else self.say("reserved-open")

    def signature(self, agreement: Agreement, line: OwnerLine) -> str:
        """How one owner stands to the current text, with mark, words and time."""
        state = line.state
        said = f"{MARKS[state]} {self.say(f'signature-{state}')}"
        if state is SignatureState.RESERVED:
            said += f" {self.reservation(line.reserved_with, line.reserved_until)}"
        if line.signed_at and state is not SignatureState.WAITING:
            key = "signed-before" if state is SignatureState.AGAIN else "signed-at"
            key = key if agreement.current.is_as_kept else "signed-other"
            said += f"\n{self.say(key, moment=self.moment(line.signed_at))}"
        latest = [one for one in agreement.signatures if self.same(one.partner, line.partner)]
        if latest and latest[-1].on_behalf:
            said += f"\n{self.say('on-behalf')}"
        return said

    @cached_property
    def findings(self) -> list[Finding]:
        """Everything that does not fit what was signed or confirmed (F9)."""
        return findings(self.record)

    def doubts(self, promise_id: str) -> list[str]:
        """What of one promise does not fit, or was erased, in sentences; empty when all is as it was signed."""
        return list(dict.fromkeys(self._doubt(one) for one in self.findings if one.promise == promise_id))

    def _doubt(self, finding: Finding) -> str:
        agreement = next((one for one in self.record.agreements if one.id == finding.promise), None)
        version = (
            next((one for one in agreement.versions if one.number == finding.version), None) if agreement else None
        )
        erased = max((one.at for one in self.record.erased), default=None)
        return self.say(
            _DOUBTS[finding.doubt],
            n=finding.version or 0,
            moment=self.moment(version.at) if version else "none",
            who=self.name(finding.partner) if finding.partner else "none",
            date=self.date_of(erased) if erased else "",
        )

    def mandate_tone(self, commitment: Commitment) -> Tone:
        """Reserved looks different from firm; what the owner has not confirmed looks open."""
        if commitment.mandate is Mandate.RESERVED:
            return Tone.RESERVED
        return Tone.FIRM if commitment.confirmed_at else Tone.OPEN
