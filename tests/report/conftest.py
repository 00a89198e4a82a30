"""A meeting in Vaartland, told by events, so that every part of the minutes has something to say."""

import datetime as dt

import pytest

from workshop.core import events as e
from workshop.core import fold
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import Record, record_of, reopen
from workshop.core.scenario import (
    AldermanBlock,
    Figure,
    GroupQuestion,
    PlannedAgreement,
    PlannedPartner,
    Privacy,
    Scenario,
    Step,
)
from workshop.core.session import Session
from workshop.core.terms import (
    Audience,
    CommitmentKind,
    Group,
    Mandate,
    Omslag,
    PartnerKind,
    PollForm,
    PulseMoment,
    SeatKind,
    Status,
    StepKind,
    TalkForm,
)

BEGIN = dt.datetime(2026, 12, 3, 12, 58, tzinfo=dt.UTC)
PULSE = "Ik wil samenwerken, ook als ik daarvoor iets moet loslaten."


class Afternoon:
    """Folds events a minute apart; a refused event is a fault in the test."""

    def __init__(self, scenario: Scenario, *, rehearsal: bool = False) -> None:
        self.number = 1
        opened = e.SessionOpened(
            session_id="2026-12-03-vaartland",
            scenario=scenario,
            join_code="KADE",
            rehearsal=rehearsal,
            software="workshop-omslagen 1.0",
        )
        stamped = e.Stamped(number=1, at=BEGIN, by=e.FACILITATOR, id="1", event=opened)
        self.session: Session = fold.begin(stamped)

    def happens(self, event: e.Event, by: str = e.FACILITATOR) -> str | None:
        """What the fold made of it: the id that was given, if any."""
        self.number += 1
        at = BEGIN + dt.timedelta(minutes=self.number - 1)
        stamped = e.Stamped(number=self.number, at=at, by=by, id=str(self.number), event=event)
        applied = fold.apply(self.session, stamped)
        assert applied.refusal is None, (event, applied.refusal)
        return applied.subject

    def joins(self, seat: str, group: Group, partner: str | None = None, kind: SeatKind = SeatKind.PHONE) -> None:
        by = e.FACILITATOR if kind in (SeatKind.TABLE, SeatKind.CARD) else e.DOOR
        people = 6 if kind is SeatKind.TABLE else 1
        self.happens(e.SeatTaken(seat=seat, kind=kind, group=group, partner=partner, people=people), by)

    def answers(self, seat: str, step: str, text: str, **more: object) -> str:
        event = e.ContributionGiven.model_validate({"seat": seat, "step": step, "text": text, **more})
        given = self.happens(event, e.seat_author(seat))
        assert given
        return given

    def votes(self, step: str, **choices: int) -> None:
        for seat, choice in choices.items():
            self.happens(e.VoteCast(seat=seat, step=step, choices={choice: 1}), e.seat_author(seat))

    def shows(self, step: str) -> None:
        self.happens(e.StepClosed(step=step))
        self.happens(e.ResultShown(step=step))

    def promises(self, seat: str | None, owner: str | None, wording: CommitmentText) -> str:
        by = e.seat_author(seat) if seat else e.FACILITATOR
        made = self.happens(e.CommitmentMade(seat=seat, owner=owner, wording=wording), by)
        assert made
        return made

    def signs(self, seat: str, partner: str, version: int, **part: object) -> None:
        fields = {"agreement": "A1", "partner": partner, "version": version, **part}
        self.happens(e.AgreementSigned.model_validate(fields), e.seat_author(seat))

    def record(self) -> Record:
        """As it is read back from a file, so that nothing is shared with the session."""
        return Record.model_validate_json(record_of(self.session).model_dump_json(by_alias=True))


def vaartland(**changes: object) -> Scenario:
    partners = (
        ("Gemeente Zijlen", PartnerKind.MUNICIPALITY),
        ("Bank Noord", PartnerKind.BANK),
        ("Ondernemersclub Vaartland", PartnerKind.BUSINESS_CLUB),
        ("Voetbalclub Zijlen", PartnerKind.SPORTS_CLUB),
        ("Provincie Middenland", PartnerKind.PROVINCE),
    )
    pulse = {"kind": StepKind.POLL, "form": PollForm.PULSE, "minutes": 3, "question": PULSE}
    pulse |= {"lowest": "Nee, liever niet", "highest": "Ja, zeker"}
    steps = (
        Step(id="peiling-begin", title="Wat vind je nu?", moment=PulseMoment.BEGIN, **pulse),
        Step(
            id="verhaal",
            title="Een ondernemer vertelt",
            kind=StepKind.TALK,
            form=TalkForm.STORY,
            minutes=5,
            quote="Ik kreeg zeven folders, maar niemand kwam kijken.",
            speaker="een bakker uit Zijlen",
            lines=("Ik belde drie loketten.", "Een bakker uit Nieuwkade liet mij haar oven zien. Dat hielp."),
        ),
        Step(
            id="drempels",
            title="Wat houdt je tegen?",
            kind=StepKind.QUESTION,
            minutes=5,
            question="Wat houdt je tegen?",
            second_question="Wie kan dat oplossen?",
            barrier=True,
            themes=("Geen tijd", "Te veel loketten", "Iets anders"),
        ),
        Step(
            id="waarom",
            title="Waarom zijn we hier?",
            kind=StepKind.TALK,
            form=TalkForm.SLIDE,
            minutes=3,
            lines=("De bakker en de kapper houden onze plaatsen levend.", "Wie niet vooruitkijkt, loopt straks vast."),
        ),
        Step(
            id="cijfers",
            title="Wat weten we?",
            kind=StepKind.TALK,
            form=TalkForm.FIGURES,
            minutes=2,
            figures=(
                Figure(value="24", meaning="regio's doen mee", source="Handreiking mkb", dated="2026"),
                Figure(value="150", meaning="bedrijven helpen we één op één", assumption=True),
            ),
        ),
        Step(
            id="zorgen",
            title="Drie jaar vooruit",
            kind=StepKind.QUESTION,
            minutes=8,
            omslag=Omslag.VRAAG,
            question="Waar maak je je zorgen over?",
            question_by_group=(
                GroupQuestion(group=Group.HELPER, question="Wat hoorde je vandaag dat je nog niet wist?"),
                GroupQuestion(group=Group.GOVERNMENT, question="Wat hoor je op kantoor niet?"),
            ),
            themes=("Personeel", "Opvolging"),
        ),
        Step(
            id="aanbod",
            title="Wat kan eruit?",
            kind=StepKind.QUESTION,
            minutes=8,
            omslag=Omslag.AANBOD,
            question="Wat doen we met ons eigen aanbod?",
            columns=("stoppen", "samenvoegen", "doorverwijzen", "houden"),
        ),
        Step(
            id="netwerk",
            title="Wie mist er?",
            kind=StepKind.NETWORK,
            minutes=4,
            question="Wie kent hier veel ondernemers en is er niet?",
        ),
        Step(
            id="eerst",
            title="Wat eerst?",
            kind=StepKind.PRIORITISE,
            minutes=4,
            question="Wat pakken we het eerst op?",
            options=("Eén loket", "Maatjes", "Minder folders"),
        ),
        Step(
            id="uitloop", title="Vragen uit de zaal", kind=StepKind.TALK, form=TalkForm.SLIDE, minutes=5, lines=("?",)
        ),
        Step(id="wethouder", title="Wat vragen we?", kind=StepKind.TALK, form=TalkForm.ALDERMAN, minutes=5),
        Step(
            id="toezeggingen",
            title="Wat ga jij doen?",
            kind=StepKind.COMMITMENT,
            minutes=15,
            question="Wat kun jij morgen al doen?",
        ),
        Step(
            id="afspraken",
            title="Wat spreken we samen af?",
            kind=StepKind.AGREEMENT,
            minutes=8,
            agreements=(
                PlannedAgreement(
                    title="Elke ondernemer vertelt het maar één keer",
                    result="Wie een vraag krijgt, belt samen met de ondernemer.",
                    omslag=Omslag.AANBOD,
                    coordinator="Ondernemersclub Vaartland",
                    review_on=dt.date(2027, 3, 3),
                ),
            ),
        ),
        Step(id="peiling-eind", title="En wat vind je nu?", moment=PulseMoment.END, **pulse),
    )
    fields: dict[str, object] = {
        "id": "stakeholderbijeenkomst-90",
        "title": "Ondernemers vooruit",
        "region": "Vaartland",
        "place": "De Oude Sluisfabriek, Zijlen",
        "date": dt.date(2026, 12, 3),
        "facilitator": "Programmateam Vaartland",
        "vision": "In 2028 staat geen ondernemer in Vaartland er alleen voor.",
        "privacy": Privacy(
            controller="Gemeente Zijlen",
            contact="Balie Zijlen",
            purpose="Verslag",
            basis="public_task",
            keep_until=dt.date(2028, 12, 31),
        ),
        "alderman": AldermanBlock(
            stake=("Er is hulp genoeg. Maar ondernemers vinden de weg niet.",),
            asks=("Haal een drempel weg.", "Kijk pas als laatste of alles volgens plan loopt."),
        ),
        "partners": tuple(PlannedPartner(name=name, kind=kind) for name, kind in partners),
        "steps": steps,
        "review_dates": (dt.date(2026, 12, 17), dt.date(2027, 3, 3)),
    }
    return Scenario.model_validate(fields | changes)


def people_come(story: Afternoon) -> None:
    story.joins("K7M4", Group.GOVERNMENT, "gemeente-zijlen")
    story.joins("B2C3", Group.HELPER, "bank-noord")
    story.joins("D4E5", Group.HELPER, "ondernemersclub-vaartland")
    story.joins("F6G7", Group.ENTREPRENEUR)
    story.joins("H8J9", Group.OTHER, "voetbalclub-zijlen", SeatKind.TABLE)


def people_talk(story: Afternoon) -> None:
    story.happens(e.StepStarted(step="peiling-begin"))
    story.votes("peiling-begin", K7M4=2, B2C3=4, D4E5=3)
    story.shows("peiling-begin")
    story.happens(e.StepStarted(step="verhaal"))
    story.happens(e.StepStarted(step="drempels"))
    first = story.answers(
        "F6G7", "drempels", "Overal hetzelfde vertellen.", theme="Te veel loketten", second_text="De gemeenten samen"
    )
    second = story.answers("D4E5", "drempels", "Niemand heeft tijd.", theme="Geen tijd")
    story.answers("B2C3", "drempels", "Dit blijft onder ons.", theme="Te veel loketten", audience=Audience.RECORD)
    story.happens(e.TextReleased(items=(first, second)))
    story.shows("drempels")
    story.happens(e.StepStarted(step="waarom"))
    story.happens(e.StepStarted(step="cijfers"))
    story.happens(e.StepStarted(step="zorgen"))
    shown = story.answers("F6G7", "zorgen", "Mijn dochter wil de zaak niet.", theme="Opvolging")
    story.answers("K7M4", "zorgen", "Nog niet vrijgegeven.", theme="Personeel")
    heard = story.answers("B2C3", "zorgen", "Dat de bakker al drie jaar zoekt.", theme="Personeel")
    story.happens(e.TextReleased(items=(shown, heard)))
    story.shows("zorgen")
    story.happens(e.StepStarted(step="aanbod"))
    shown = story.answers("B2C3", "aanbod", "Onze eigen scan voor startgeld", column="stoppen")
    story.happens(e.TextReleased(items=(shown,)))
    story.shows("aanbod")
    story.happens(e.StepStarted(step="netwerk"))
    event = e.OrganisationNamed(seat="D4E5", step="netwerk", name="Vaartlandse Groothandel", kind="wholesaler")
    named = story.happens(event, e.seat_author("D4E5"))
    story.happens(e.OrganisationNamed(seat="B2C3", step="netwerk", name="Wachtende naam"), e.seat_author("B2C3"))
    story.happens(e.TextReleased(items=(named,)))
    story.shows("netwerk")
    story.happens(e.StepStarted(step="eerst"))
    story.votes("eerst", K7M4=1, B2C3=1, D4E5=2)
    story.shows("eerst")
    story.happens(e.StepSkipped(step="uitloop"))
    story.happens(e.StepStarted(step="wethouder"))


def people_promise(story: Afternoon) -> None:
    story.happens(e.StepStarted(step="toezeggingen"))
    full = CommitmentText(
        what="We bellen tien bakkers over hun opvolging.",
        omslag=Omslag.VRAAG,
        kind=CommitmentKind.KEEP,
        role="accountmanager mkb",
        for_whom="bakkers met 2 tot 50 banen",
        with_whom=("ondernemersclub-vaartland",),
        due=dt.date(2027, 3, 1),
        first_step="Lijst maken met de club",
        first_step_due=dt.date(2026, 12, 15),
        noticed_by="Vijf bakkers hebben een plan op papier.",
        obstacle="Niemand neemt op.",
        response="We gaan langs op de markt.",
        needs="Adressen van de club",
        peer_learning=True,
    )
    story.promises("B2C3", "bank-noord", full)
    reserved = CommitmentText(
        what="We stoppen met twee eigen subsidies.",
        omslag=Omslag.AANBOD,
        kind=CommitmentKind.STOP,
        due=dt.date(2027, 6, 30),
        mandate=Mandate.RESERVED,
        reserved_with="het college",
        reserved_until=dt.date(2027, 1, 12),
    )
    story.promises("K7M4", "gemeente-zijlen", reserved)
    new = CommitmentText(what="Ik laat mijn oven zien aan wie wil.", kind=CommitmentKind.NEW, peer_learning=True)
    story.promises("F6G7", None, new)
    merge = CommitmentText(
        what="Twee startersavonden worden er één.",
        omslag=Omslag.SAMENWERKING,
        kind=CommitmentKind.MERGE,
        first_step_due=dt.date(2026, 12, 10),
    )
    story.promises(None, "voetbalclub-zijlen", merge)
    gone = story.promises("D4E5", "ondernemersclub-vaartland", CommitmentText(what="We maken nog een folder."))
    story.happens(e.CommitmentWithdrawn(commitment=gone, reason="Er zijn er al zeven."), e.seat_author("D4E5"))


def people_agree(story: Afternoon) -> None:
    story.happens(e.StepStarted(step="afspraken"))
    story.happens(e.AgreementFixed(agreement="A1"))
    story.signs("B2C3", "bank-noord", 1, contribution="Wij bellen mee.")
    before = story.session.agreements["A1"].current.text()
    better = before.model_copy(
        update={"result": "Wie een vraag krijgt, belt binnen drie dagen samen met de ondernemer."}
    )
    better = SharedText.model_validate(better.model_dump() | {"decision_rule": "Niemand heeft een groot bezwaar."})
    story.happens(e.AgreementReworded(agreement="A1", text=better))
    story.happens(e.AgreementFixed(agreement="A1"))
    story.signs(
        "D4E5", "ondernemersclub-vaartland", 2, contribution="Wij houden de lijst bij.", lets_go="Ons eigen loket"
    )
    story.signs(
        "K7M4",
        "gemeente-zijlen",
        2,
        contribution="Wij openen één nummer.",
        lets_go="Drie aparte nummers",
        mandate=Mandate.RESERVED,
        reserved_with="het college",
        reserved_until=dt.date(2027, 1, 12),
    )


def people_go(story: Afternoon) -> None:
    story.happens(e.StepStarted(step="peiling-eind"))
    story.votes("peiling-eind", K7M4=4, B2C3=4)
    story.shows("peiling-eind")
    story.happens(e.SessionClosed())


def people_look_back(record: Record) -> None:
    """Months later, on the record alone."""
    told = "De lijst ligt er. Een bakker belde zelf al."
    on = dt.date(2026, 12, 17)
    reviewed(
        record,
        e.FollowUpRecorded(promise="T1", status=Status.UNDER_WAY, on=on, note=told),
        e.FollowUpRecorded(promise="A1", status=Status.STUCK, on=dt.date(2027, 3, 3)),
    )


def reviewed(record: Record, *events: e.Event, at: dt.datetime | None = None) -> None:
    """Folds events into a saved record, as the review does; a refused one is a fault in the test."""
    session = reopen(record)
    moment = at or BEGIN + dt.timedelta(days=90)
    for number, event in enumerate(events, session.number + 1):
        applied = fold.apply(
            session, e.Stamped(number=number, at=moment, by=e.FACILITATOR, id=str(number), event=event)
        )
        assert applied.refusal is None, (event, applied.refusal)


@pytest.fixture
def begun() -> Record:
    """Opened a moment ago."""
    return Afternoon(vaartland()).record()


@pytest.fixture
def record() -> Record:
    """The whole afternoon, closed and followed up twice."""
    story = Afternoon(vaartland())
    for chapter in (people_come, people_talk, people_promise, people_agree, people_go):
        chapter(story)
    saved = story.record()
    people_look_back(saved)
    return saved


@pytest.fixture
def midway() -> Record:
    """While the first pulse is open and two people have voted."""
    story = Afternoon(vaartland())
    people_come(story)
    story.happens(e.StepStarted(step="peiling-begin"))
    story.votes("peiling-begin", K7M4=2, B2C3=4)
    return story.record()


@pytest.fixture
def empty() -> Record:
    """Opened and closed, and nobody came; a rehearsal."""
    steps = (Step(id="waarom", title="Waarom", kind=StepKind.TALK, form=TalkForm.SLIDE, minutes=5),)
    story = Afternoon(vaartland(steps=steps, partners=(), review_dates=()), rehearsal=True)
    story.happens(e.SessionClosed())
    return story.record()


HOSTILE = ("<script>alert(1)</script>", "[x](javascript:1)", "| pipes | `and` &amp; *stars*", "# head", "1. one")


@pytest.fixture
def hostile() -> Record:
    """Every open field of the room holds text that would like to be markup."""
    nasty = " ".join(HOSTILE)
    story = Afternoon(vaartland(title=HOSTILE[0], region=HOSTILE[3]))
    people_come(story)
    story.happens(e.StepStarted(step="drempels"))
    items = tuple(
        story.answers("F6G7", "drempels", text, theme="Geen tijd", second_text=text)
        for text in (HOSTILE[1], HOSTILE[2], "\n".join(HOSTILE))
    )
    story.happens(e.TextReleased(items=items))
    story.shows("drempels")
    story.happens(e.StepStarted(step="toezeggingen"))
    wording = CommitmentText(what="\n".join(HOSTILE), first_step=nasty, noticed_by=HOSTILE[3], needs="```\n</pre>")
    story.promises("B2C3", "bank-noord", wording)
    added = story.happens(e.PartnerAdded(partner=e.NewPartner(name="<b>Vet & co</b>")))
    story.promises(None, added, CommitmentText(what=HOSTILE[3]))
    story.happens(e.SessionClosed())
    return story.record()
