"""Questions about a meeting that more than one face asks. All are pure functions of the session."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from workshop.core import events as e
from workshop.core.answers import Contribution
from workshop.core.consent_rules import may_fix
from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, Commitment, SignatureState
from workshop.core.rest import is_rest, ranked
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Circle, ConsentStage, Group, Mandate, Omslag, Phase, PollForm, SeatKind, Shown, StepKind

SMALLEST_GROUP = 5
"""A result is split by group, or told as movement, only when there are at least so many answers each time (F4)."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a result: what was chosen and how often (dots for prioritise, seats otherwise)."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who is here, counted. `people` adds the heads at tables; seats that have been left do not count (R3)."""

    phones: int
    tables: int
    cards: int
    simulated: int
    people: int
    partners: int

    @property
    def seats(self) -> int:
        return self.phones + self.tables + self.cards + self.simulated


def attendance(session: Session) -> Attendance:
    """Counts the seats in use by kind, and the organisations that they speak for."""
    seats = session.active_seats()
    kinds = Counter(seat.kind for seat in seats)
    partners = {session.partner_id(seat.partner) for seat in seats if seat.partner}
    return Attendance(
        phones=kinds[SeatKind.PHONE],
        tables=kinds[SeatKind.TABLE],
        cards=kinds[SeatKind.CARD],
        simulated=kinds[SeatKind.SIMULATED],
        people=sum(seat.people for seat in seats),
        partners=len(partners),
    )


def contributions(session: Session, step_id: str) -> list[Contribution]:
    """The answers to a step that have not been removed, oldest first."""
    found = (session.contributions.get(item) for item in session.given.get(step_id, ()))
    return [given for given in found if given is not None and given.shown is not Shown.HIDDEN]


def theme_bars(session: Session, step: Step) -> list[Bar]:
    """How many answers chose each theme, in the order of the scenario; what stands for everything else is the last."""
    counted = Counter(given.theme for given in contributions(session, step.id) if given.theme)
    return [Bar(theme, counted[theme]) for theme in sorted(step.themes, key=lambda one: is_rest(one, step.rest))]


def column_bars(session: Session, step: Step) -> list[Bar]:
    """How many answers stand in each column, in the order of the scenario."""
    counted = Counter(given.column for given in contributions(session, step.id) if given.column)
    return [Bar(column, counted[column]) for column in step.columns]


def ranked_themes(session: Session, step_id: str) -> tuple[str, ...]:
    """The themes of an earlier question, most chosen first: what a prioritise step can vote on.

    "Something else" comes last in sessions that opened under rules 2 or later.
    """
    step = session.scenario.step(step_id)
    if step is None:
        return ()
    bars = theme_bars(session, step)
    if session.rules < 2:
        first = {theme: place for place, theme in enumerate(step.themes)}
        return tuple(bar.label for bar in sorted(bars, key=lambda bar: (-bar.count, first[bar.label])))
    return tuple(bar.label for bar in ranked(bars, step.rest))


def vote_bars(session: Session, step: Step) -> list[Bar]:
    """The tally of a poll or prioritise step. Faces may show it only when `may_show_counts` says so (F3)."""
    counted: Counter[int] = Counter()
    for vote in session.votes.get(step.id, {}).values():
        counted.update(vote)
    return [Bar(label, counted[place]) for place, label in enumerate(vote_labels(session, step), 1)]


def vote_labels(session: Session, step: Step) -> tuple[str, ...]:
    """What can be voted for, in order: the options, or the points of the scale."""
    points = range(1, step.points + 1) if step.kind is StepKind.POLL else ()
    return session.options(step) or tuple(str(point) for point in points)


def may_show_counts(session: Session, step: Step) -> bool:
    """Whether the counts of a step may be seen by anybody (F3)."""
    return not step.kind.is_vote or session.state(step.id).phase is Phase.SHOWN


def answered(session: Session, step: Step) -> int:
    """How many seats have answered a step; safe to show at any time."""
    if step.kind.is_vote:
        return len(session.votes.get(step.id, {}))
    if step.kind is StepKind.COMMITMENT:
        return len(standing_commitments(session))
    if step.kind is StepKind.AGREEMENT:
        return len({line.partner for one in standing_agreements(session) for line in owner_lines(session, one)})
    items = session.given.get(step.id, ())
    texts = (session.contributions.get(item) or session.organisations.get(item) for item in items)
    return len({text.seat for text in texts if text is not None and text.seat not in session.aside})


@dataclass(frozen=True, slots=True)
class PulseShift:
    """How the seats that answered both pulses moved. Of few pairs only their number may be told (F4)."""

    pairs: int
    up: int
    same: int
    down: int

    @property
    def is_recognisable(self) -> bool:
        """Whether so few answered twice that one of them could be known by how they moved."""
        return self.pairs < SMALLEST_GROUP


def pulse_shift(session: Session) -> PulseShift | None:
    """The paired change between the first and the second pulse; None while one of them is missing."""
    pulses = [step for step in session.scenario.steps if step.form is PollForm.PULSE]
    if len(pulses) < 2:
        return None
    first, last = session.votes.get(pulses[0].id, {}), session.votes.get(pulses[-1].id, {})
    moves = [next(iter(last[seat])) - next(iter(first[seat])) for seat in first if seat in last]
    return PulseShift(
        pairs=len(moves),
        up=sum(move > 0 for move in moves),
        same=sum(move == 0 for move in moves),
        down=sum(move < 0 for move in moves),
    )


def votes_by_group(session: Session, step: Step) -> dict[Group, list[Bar]]:
    """The tally per group, or nothing at all when one of the groups is too small to stay unrecognisable (F4)."""
    votes = session.votes.get(step.id, {})
    counted: dict[Group, Counter[int]] = {}
    for seat, vote in votes.items():
        counted.setdefault(session.seats[seat].group, Counter()).update(vote)
    sizes = Counter(session.seats[seat].group for seat in votes)
    if len(sizes) < 2 or min(sizes.values()) < SMALLEST_GROUP:
        return {}
    labels = vote_labels(session, step)
    return {
        group: [Bar(label, counter[place]) for place, label in enumerate(labels, 1)]
        for group, counter in counted.items()
    }


def standing_commitments(session: Session) -> list[Commitment]:
    """Commitments that have not been withdrawn or removed."""
    return [
        commitment
        for commitment in session.commitments.values()
        if commitment.stands and commitment.shown is not Shown.HIDDEN
    ]


def standing_agreements(session: Session) -> list[Agreement]:
    """Agreements that have not been withdrawn or removed."""
    return [one for one in session.agreements.values() if one.stands and one.shown is not Shown.HIDDEN]


def focused_agreement(session: Session) -> Agreement | None:
    """The agreement on the big screen: the one that was brought up, or the first that stands and may be shown."""
    shown = [one for one in standing_agreements(session) if one.shown is Shown.RELEASED]
    chosen = next((one for one in shown if one.id == session.brought_up), None)
    return chosen or (shown[0] if shown else None)


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """One organisation's place in an agreement, after merges: one line however many phones signed (F12)."""

    partner: PartnerId
    contribution: str
    lets_go: str | None
    state: SignatureState
    signed_at: dt.datetime | None
    reserved_with: str | None
    reserved_until: dt.date | None


_COVERS_TEXT = (SignatureState.SIGNED, SignatureState.RESERVED)


def _weight(line: OwnerLine) -> tuple[bool, bool, dt.datetime | None]:
    """Of two lines of one organisation the heavier counts: what covers the text, and then what was said last."""
    return line.state in _COVERS_TEXT, line.signed_at is not None, line.signed_at


def owner_lines(session: Session, agreement: Agreement) -> list[OwnerLine]:
    """The organisations that take part, each once, in the order in which they joined."""
    lines: dict[PartnerId, OwnerLine] = {}
    for own in agreement.owners:
        if own.left_at is not None:
            continue
        partner = session.partner_id(own.partner) or own.partner
        signature = agreement.latest_signature(own.partner)
        line = OwnerLine(
            partner=partner,
            contribution=own.contribution,
            lets_go=own.lets_go,
            state=agreement.state_of(own.partner),
            signed_at=signature.signed_at if signature else None,
            reserved_with=signature.reserved_with if signature else None,
            reserved_until=signature.reserved_until if signature else None,
        )
        known = lines.get(partner)
        if known is None or _weight(line) >= _weight(known):
            lines[partner] = line
    return list(lines.values())


def is_shared(session: Session, agreement: Agreement) -> bool:
    """Whether two or more organisations have signed the current text, reserved signatures included."""
    return sum(line.state in _COVERS_TEXT for line in owner_lines(session, agreement)) >= 2


@dataclass(frozen=True, slots=True)
class Cell:
    """What exists for one circle of partners and one omslag: firm and reserved promises."""

    firm: int
    reserved: int


def coverage(session: Session) -> dict[Circle, dict[Omslag, Cell]]:
    """ "Wie doet wat?": commitments and signatures by circle and omslag; only circles that have something."""
    counted: dict[Circle, dict[Omslag, list[int]]] = {}

    def add(circle: Circle, omslag: Omslag | None, mandate: Mandate) -> None:
        if omslag is not None:
            counted.setdefault(circle, {}).setdefault(omslag, [0, 0])[mandate is Mandate.RESERVED] += 1

    for commitment in standing_commitments(session):
        add(circle_of(session, commitment), commitment.omslag, commitment.mandate)
    for agreement in standing_agreements(session):
        for line in owner_lines(session, agreement):
            partner = session.partners[line.partner]
            if line.state is SignatureState.SIGNED:
                add(partner.kind.circle, agreement.omslag, Mandate.FULL)
            elif line.state is SignatureState.RESERVED:
                add(partner.kind.circle, agreement.omslag, Mandate.RESERVED)
    return {
        circle: {omslag: Cell(*counted[circle].get(omslag, (0, 0))) for omslag in Omslag}
        for circle in Circle
        if circle in counted
    }


def circle_of(session: Session, commitment: Commitment) -> Circle:
    """The row of the coverage picture in which a commitment counts."""
    owner = session.partner(commitment.owner)
    if owner is not None:
        return owner.kind.circle
    return Circle.ENTREPRENEURS if commitment.group is Group.ENTREPRENEUR else Circle.OTHERS


def thinnest_omslag(session: Session) -> Omslag:
    """The omslag with the fewest promises: where the room is invited to join."""
    rows = coverage(session).values()
    totals = {omslag: sum(row[omslag].firm + row[omslag].reserved for row in rows) for omslag in Omslag}
    return min(Omslag, key=lambda omslag: totals[omslag])


def partners_without_promise(session: Session) -> list[PartnerId]:
    """Present partners that have promised or signed nothing yet. For the facilitator's panel alone (R10)."""
    owners = {session.partner_id(commitment.owner) for commitment in standing_commitments(session)}
    for agreement in standing_agreements(session):
        owners |= {line.partner for line in owner_lines(session, agreement)}
    return [
        partner.id
        for partner in session.partners.values()
        if partner.present and not partner.merged_into and partner.id not in owners
    ]


def silent_partners(session: Session, step: Step) -> list[PartnerId]:
    """Present partners that have not answered a step. For the facilitator's panel alone (R10)."""
    if step.kind.is_vote:
        seats = set(session.votes.get(step.id, {}))
    else:
        items = session.given.get(step.id, ())
        texts = (session.contributions.get(item) or session.organisations.get(item) for item in items)
        seats = {text.seat for text in texts if text is not None and text.seat not in session.aside}
    heard = {session.partner_id(session.seats[seat].partner) for seat in seats if seat in session.seats}
    return [
        partner.id
        for partner in session.partners.values()
        if partner.present and not partner.merged_into and partner.id not in heard
    ]


class NextAction(StrEnum):
    """What the space bar does now."""

    BEGIN = "begin"
    ASK_OPINIONS = "ask_opinions"
    SHOW_OPINIONS = "show_opinions"
    FIX_TEXT = "fix_text"
    MEET_OBJECTION = "meet_objection"
    MEND_TEXT = "mend_text"
    NEXT_AGREEMENT = "next_agreement"
    CLOSE_INPUT = "close_input"
    CLOSE_NOW = "close_now"
    SHOW_RESULT = "show_result"
    NEXT_STEP = "next_step"
    END = "end"


_IN_THE_WAY = {"objection-stands": NextAction.MEET_OBJECTION, "below-threshold": NextAction.MEND_TEXT}
"""Refusals of `may_fix` that ask for talk in the room."""


def next_action(session: Session, *, leaving_open: bool = False) -> tuple[NextAction, e.Event | None]:
    """The next sensible thing and the event that does it: input open, closing, closed, result, next step, end.

    No event where people must find a way first: an objection stands, or too few can live with the text (F5). With
    `leaving_open` the room goes on without one, which somebody must have decided.
    """
    steps = session.scenario.steps
    step = session.step
    if step is None:
        first = next((one for one in steps if not session.state(one.id).skipped), steps[0])
        return NextAction.BEGIN, e.StepStarted(step=first.id)
    if step.kind is StepKind.AGREEMENT and session.phase is Phase.OPEN:
        shaping = _next_shaping(session, leaving_open)
        if shaping:
            return shaping
    match session.phase:
        case Phase.OPEN if any(seat.kind is not SeatKind.CARD for seat in session.active_seats()):
            return NextAction.CLOSE_INPUT, e.StepClosing(step=step.id)
        case Phase.OPEN | Phase.CLOSING:
            return NextAction.CLOSE_NOW, e.StepClosed(step=step.id)
        case Phase.CLOSED:
            return NextAction.SHOW_RESULT, e.ResultShown(step=step.id)
        case _:
            later = steps[steps.index(step) + 1 :]
            following = next((one for one in later if not session.state(one.id).skipped), None)
            if following is None:
                return NextAction.END, e.SessionClosed()
            return NextAction.NEXT_STEP, e.StepStarted(step=following.id)


def _next_shaping(session: Session, leaving_open: bool) -> tuple[NextAction, e.Event | None] | None:
    """Fix the text on screen; when it stands, or is left open, bring up the next one that does not."""
    focused = focused_agreement(session)
    if focused is None:
        return None
    asks_consent = session.step is not None and session.step.consent
    if focused.fixed_at is None and asks_consent and focused.stage is not ConsentStage.DECISION:
        if focused.stage is ConsentStage.OPINIONS:
            return NextAction.SHOW_OPINIONS, e.ConsentMoved(agreement=focused.id, stage=ConsentStage.DECISION)
        return NextAction.ASK_OPINIONS, e.ConsentMoved(agreement=focused.id, stage=ConsentStage.OPINIONS)
    if focused.fixed_at is None:
        refusal = may_fix(session, focused)
        if refusal is None:
            return NextAction.FIX_TEXT, e.AgreementFixed(agreement=focused.id)
        if refusal.key in _IN_THE_WAY and not leaving_open:
            return _IN_THE_WAY[refusal.key], None
    shown = [one for one in standing_agreements(session) if one.shown is Shown.RELEASED]
    later = [one for one in shown[shown.index(focused) + 1 :] if one.fixed_at is None]
    return (NextAction.NEXT_AGREEMENT, e.AgreementBroughtUp(agreement=later[0].id)) if later else None


def previous_step(session: Session) -> Step | None:
    """The step before the current one that was not skipped; None at the first and in the lobby."""
    if session.step is None:
        return None
    steps = session.scenario.steps
    earlier = steps[: steps.index(session.step)]
    return next((step for step in reversed(earlier) if not session.state(step.id).skipped), None)
