"""What is saved of a meeting: everything that matters next year, and nothing that only mattered that afternoon.

A record holds the partners and promises themselves, so a review folds follow-ups straight into it (`reopen`).
Votes are kept as tallies; cookies and people's names are not kept at all.
"""

import datetime as dt
from typing import Annotated

from pydantic import ConfigDict, Field

from workshop.core import queries
from workshop.core.answers import Contribution, Erasure, NamedOrganisation, Note
from workshop.core.clock_events import ClockChange
from workshop.core.people import Partner, Saved
from workshop.core.promises import Agreement, Commitment
from workshop.core.scenario import Scenario, Step
from workshop.core.session import Session, StepState
from workshop.core.step_record import OptionResult, StepRecord, step_record
from workshop.core.terms import Audience, Group, Language, Shown, TalkForm

__all__ = [
    "SCHEMA",
    "AldermanTold",
    "Attended",
    "Meeting",
    "OptionResult",
    "Record",
    "StepRecord",
    "record_of",
    "reopen",
]

SCHEMA = 2
"""Version of the record's shape; a released change of a field raises it (L12).

`files.migrations` reads earlier ones.
"""


FIRST_RULES = 1
"""Rules of a record that does not say under which it was made: the most lenient ones."""


class Attended(Saved):
    """How many seats of one group took part, and how many people they stood for."""

    group: Group
    seats: int
    people: int


class Meeting(Saved):
    """When and where it was, who led it, and with which program.

    `date` is the day on which it was held, `planned_on` what the scenario said; a rehearsal keeps to no plan.
    """

    id: str
    title: str
    region: str
    place: str | None = None
    date: dt.date
    planned_on: dt.date | None = None
    zone: str
    language: Language = Language.DUTCH
    facilitator: str
    vision: str | None = None
    scenario: str
    started_at: dt.datetime
    ended_at: dt.datetime | None = None
    rehearsal: bool = False
    complete: bool = False
    software: str
    rules: int = FIRST_RULES
    join_code: str
    phones: int = 0
    tables: int = 0
    cards: int = 0
    simulated: int = 0
    people: int = 0
    keep_until: dt.date | None = None
    review_dates: list[dt.date] = Field(default_factory=list)
    note: str = ""


class AldermanTold(Saved):
    """What the alderman's screen said (S16); empty parts are the program's own words. `shown` is whether it was up."""

    stake: list[str] = Field(default_factory=list)
    asks: list[str] = Field(default_factory=list)
    shown: bool = False


class Record(Saved):
    """The whole file: what was promised first. Each list stands in the order in which things came."""

    schema_version: Annotated[int, Field(alias="schema", ge=1)] = SCHEMA
    meeting: Meeting
    commitments: list[Commitment] = Field(default_factory=list)
    agreements: list[Agreement] = Field(default_factory=list)
    by_group: list[Attended] = Field(default_factory=list)
    partners: list[Partner] = Field(default_factory=list)
    alderman: AldermanTold | None = None
    steps: list[StepRecord] = Field(default_factory=list)
    contributions: list[Contribution] = Field(default_factory=list)
    named: list[NamedOrganisation] = Field(default_factory=list)
    private_notes: list[Note] = Field(default_factory=list)
    erased: list[Erasure] = Field(default_factory=list)
    clock_changes: list[ClockChange] = Field(default_factory=list)

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    def partner_name(self, partner_id: str | None) -> str | None:
        """The name an id stands for, through merges; None for none."""
        by_id = {partner.id: partner for partner in self.partners}
        found = by_id.get(partner_id) if partner_id else None
        while found is not None and found.merged_into:
            found = by_id.get(found.merged_into)
        return found.name if found else None


def record_of(session: Session) -> Record:
    """The record as it stands now; valid at every moment of the meeting. Removed texts are left out (R17)."""
    counted = queries.attendance(session)
    seats = [seat for key, seat in session.seats.items() if key not in session.aside]
    scenario = session.scenario
    commitments = [one for one in session.commitments.values() if one.shown is not Shown.HIDDEN]
    agreements = [one for one in session.agreements.values() if one.shown is not Shown.HIDDEN]
    started = [state.started_at for state in session.steps.values() if state.started_at]
    return Record(
        meeting=Meeting(
            id=session.id,
            title=scenario.title,
            region=scenario.region,
            place=scenario.place,
            date=session.held_on,
            planned_on=None if session.rehearsal else scenario.date,
            zone=scenario.zone,
            language=scenario.language,
            facilitator=scenario.facilitator,
            vision=scenario.vision,
            scenario=scenario.id,
            started_at=min(started) if started else session.opened_at,
            ended_at=session.closed_at,
            rehearsal=session.rehearsal,
            complete=session.is_closed,
            software=session.software,
            rules=session.rules,
            join_code=session.join_code,
            phones=counted.phones,
            tables=counted.tables,
            cards=counted.cards,
            simulated=counted.simulated,
            people=counted.people,
            keep_until=scenario.privacy.keep_until if scenario.privacy else None,
            review_dates=list(scenario.review_dates),
        ),
        by_group=[
            Attended(
                group=group,
                seats=sum(seat.group is group for seat in seats),
                people=sum(seat.people for seat in seats if seat.group is group),
            )
            for group in Group
            if any(seat.group is group for seat in seats)
        ],
        partners=_partners(session, commitments, agreements),
        alderman=_alderman(session),
        steps=[step_record(session, step) for step in scenario.steps],
        contributions=[one for one in session.contributions.values() if _is_kept(one)],
        named=[one for one in session.organisations.values() if one.shown is not Shown.HIDDEN],
        private_notes=[one for one in session.notes.values() if one.shown is not Shown.HIDDEN],
        erased=[Erasure(seat=seat, at=erased.at) for seat, erased in session.erased.items()],
        clock_changes=list(session.clock_changes),
        commitments=commitments,
        agreements=agreements,
    )


def _alderman(session: Session) -> AldermanTold | None:
    """None where the scenario says nothing for an alderman and the screen was not called up either."""
    plan = session.scenario.alderman
    shown = session.alderman_shown or any(
        step.form is TalkForm.ALDERMAN and session.state(step.id).phase is not None for step in session.scenario.steps
    )
    if not (plan.stake or plan.asks or shown):
        return None
    return AldermanTold(stake=list(plan.stake), asks=list(plan.asks), shown=shown)


def _partners(session: Session, commitments: list[Commitment], agreements: list[Agreement]) -> list[Partner]:
    """All but the firms that were forgotten and the names that were set aside with the seats that brought them; one of
    those stays where a promise still needs it.
    """
    gone = {item for erased in session.erased.values() for item in erased.items}
    gone |= {key for key in session.aside_partners if session.partners[key].added_in_room}
    needed: set[str | None] = {key for key in session.partners if key not in gone}
    for commitment in commitments:
        needed |= {commitment.owner, *commitment.with_whom}
    for agreement in agreements:
        needed |= {one.partner for one in agreement.owners}
        needed |= {one.partner for one in agreement.signatures}
        needed |= {one.partner for one in agreement.declined}
        needed |= {version.coordinator for version in agreement.versions}
    for partner in session.partners.values():
        while partner.id in needed and partner.merged_into:
            partner = session.partners[partner.merged_into]
            needed.add(partner.id)
    return [one for one in session.partners.values() if one.id in needed]


def _is_kept(given: Contribution) -> bool:
    """Whether an answer goes into the file: not what was removed, nor what was given for the moment (R16, R17)."""
    return given.shown is not Shown.HIDDEN and given.audience is not Audience.MOMENT


def reopen(record: Record) -> Session:
    """A closed session around a saved record, for follow-ups months later.

    It shares the record's partners, commitments and agreements: what `fold.apply` changes stands in the record at once.
    """
    meeting = record.meeting
    steps = tuple(
        Step.model_construct(id=step.id, title=step.title, kind=step.kind, minutes=step.minutes, omslag=step.omslag)
        for step in record.steps
    )
    scenario = Scenario.model_construct(
        id=meeting.scenario,
        title=meeting.title,
        region=meeting.region,
        facilitator=meeting.facilitator,
        zone=meeting.zone,
        language=meeting.language,
        steps=steps,
    )
    closed_at = meeting.ended_at or meeting.started_at
    return Session(
        id=meeting.id,
        scenario=scenario,
        rules=meeting.rules,
        join_code=meeting.join_code,
        rehearsal=meeting.rehearsal,
        software=meeting.software,
        opened_at=meeting.started_at,
        held_on=meeting.date,
        number=0,
        at=closed_at,
        closed_at=closed_at,
        reviewing=True,
        steps={step.id: StepState(skipped=step.skipped) for step in record.steps},
        partners={partner.id: partner for partner in record.partners},
        commitments={commitment.id: commitment for commitment in record.commitments},
        agreements={agreement.id: agreement for agreement in record.agreements},
    )
