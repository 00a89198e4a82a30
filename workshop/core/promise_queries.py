"""Questions about promises that more than one face asks: gaps per partner, the coalition, opinions on an agreement."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from workshop.core.names import in_order
from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, Check, SignatureState
from workshop.core.queries import owner_lines, standing_agreements, standing_commitments
from workshop.core.session import Session
from workshop.core.terms import ConsentStage, Sector

LIVES_WITH = 3
"""From this gradient on somebody can live with a text: "ik kan hiermee leven"."""


class Gap(StrEnum):
    """What a partner's promises lack. For the facilitator's panel and the review, never for the stage (R10)."""

    NO_PROMISE = "no_promise"
    NO_DUE = "no_due"
    NO_FIRST_STEP = "no_first_step"
    ALONE = "alone"
    UNCONFIRMED = "unconfirmed"
    SIGN_AGAIN = "sign_again"
    RESERVED = "reserved"


@dataclass(frozen=True, slots=True)
class PartnerGaps:
    """One partner with everything that is missing: the gap, and the promises that have it."""

    partner: PartnerId
    gaps: dict[Gap, tuple[str, ...]]


def partner_gaps(session: Session) -> list[PartnerGaps]:
    """Every partner in the room, those with most gaps first; a partner without gaps has an empty one."""
    found: dict[PartnerId, dict[Gap, list[str]]] = {
        partner.id: {} for partner in session.partners.values() if partner.present and not partner.merged_into
    }
    busy: set[PartnerId] = set()

    def add(partner: PartnerId | None, gap: Gap, promise: str) -> None:
        if partner in found:
            found[partner].setdefault(gap, []).append(promise)

    for commitment in standing_commitments(session):
        owner = session.partner_id(commitment.owner)
        if owner:
            busy.add(owner)
        passed = commitment.passed()
        if Check.DUE not in passed:
            add(owner, Gap.NO_DUE, commitment.id)
        if Check.FIRST_STEP not in passed:
            add(owner, Gap.NO_FIRST_STEP, commitment.id)
        if commitment.is_alone:
            add(owner, Gap.ALONE, commitment.id)
        if commitment.confirmed_at is None:
            add(owner, Gap.UNCONFIRMED, commitment.id)
    for agreement in standing_agreements(session):
        for line in owner_lines(session, agreement):
            busy.add(line.partner)
            if line.state is SignatureState.AGAIN:
                add(line.partner, Gap.SIGN_AGAIN, agreement.id)
            elif line.state is SignatureState.RESERVED:
                add(line.partner, Gap.RESERVED, agreement.id)
    for partner in found:
        if partner not in busy:
            found[partner][Gap.NO_PROMISE] = []
    rows = [
        PartnerGaps(partner, {gap: tuple(promises) for gap, promises in gaps.items()})
        for partner, gaps in found.items()
    ]
    named = in_order(rows, lambda row: session.partners[row.partner].name)
    return sorted(named, key=lambda row: (Gap.NO_PROMISE not in row.gaps, -len(row.gaps)))


def coalition(session: Session) -> dict[Sector, int]:
    """How many organisations of each side have promised or signed something (S9)."""
    partners = {session.partner_id(one.owner) for one in standing_commitments(session)}
    for agreement in standing_agreements(session):
        partners |= {line.partner for line in owner_lines(session, agreement)}
    counted = Counter(session.partners[partner].sector for partner in partners if partner)
    return {sector: counted[sector] for sector in Sector}


@dataclass(frozen=True, slots=True)
class FormerOwner:
    """An organisation that left an agreement, kept as history (R15)."""

    partner: PartnerId
    left_at: dt.datetime
    because: str | None


def former_owners(session: Session, agreement: Agreement) -> list[FormerOwner]:
    """Who left and has not come back, each once, in the order in which they left for the last time."""
    still = {line.partner for line in owner_lines(session, agreement)}
    left = [
        FormerOwner(session.partner_id(own.partner) or own.partner, own.left_at, own.because)
        for own in agreement.owners
        if own.left_at is not None
    ]
    last = {one.partner: one for one in sorted(left, key=lambda one: one.left_at) if one.partner not in still}
    return sorted(last.values(), key=lambda one: one.left_at)


def opinions(session: Session, agreement: Agreement) -> list[int]:
    """How many seats chose each gradient, 1 to 5; nothing while opinions are being asked (F3)."""
    return list(agreement.opinions) if agreement.stage is ConsentStage.DECISION else []


def share_that_lives_with(counts: list[int]) -> int | None:
    """Percent of seats at gradient 3 or higher, rounded down; None when nobody answered."""
    total = sum(counts)
    return sum(counts[LIVES_WITH - 1 :]) * 100 // total if total else None
