"""Both shipped meetings walked from inloop to end, with every picture on the way drawn by a canvas that watches.

The other tests of pictures take what is made here as fixtures.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from given import Given
from rich.cells import cell_len

from workshop.core import events as e
from workshop.core import queries
from workshop.core.promises import CommitmentText
from workshop.core.scenario import Scenario, Step
from workshop.core.session import Session
from workshop.core.terms import Audience, Group, Mandate, Omslag, PartnerKind, Phase, Scene, SeatKind, Shown, StepKind
from workshop.files.scenarios import load_scenario, shipped_folder
from workshop.text import catalogue
from workshop.tui import pictures
from workshop.tui.canvas import Canvas
from workshop.tui.pictures import JoinInfo, View, draw_picture
from workshop.tui.theme import Ink

SIZES = [(80, 24), (120, 30), (160, 45)]
SCENARIOS = ["oefening-10", "stakeholderbijeenkomst-90"]
JOIN = JoinInfo("http://192.168.178.123:8080/KADE", "KADE", "Vaartland-Gast")
WORDS = catalogue("nl", "stage", "terms")

BIRDS = [
    "zwaluw",
    "merel",
    "koolmees",
    "ijsvogel",
    "kievit",
    "ooievaar",
    "spreeuw",
    "lijster",
    "winterkoning",
    "boomklever",
    "kwikstaart",
    "leeuwerik",
    "wulp",
    "grutto",
    "scholekster",
    "fuut",
    "meerkoet",
    "aalscholver",
    "torenvalk",
    "buizerd",
    "sperwer",
    "kerkuil",
    "specht",
    "vink",
    "putter",
]
"""Every text from the room holds one of these, so that it is recognised wherever it turns up."""


class WatchedCanvas(Canvas):
    """Notes what was cut off or written over, and what was written, in order and with big letters as text."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.said: list[str] = []
        self.cut: list[str] = []
        self.overlaps: list[str] = []
        self._big = 0

    def write(self, x: int, y: int, text: str, ink: Ink = Ink.PLAIN, *, columns: int | None = None) -> int:
        room = self.width - x if columns is None else min(columns, self.width - x)
        if text.strip():
            if cell_len(text.rstrip()) > room or not 0 <= y < self.height or x < 0:
                self.cut.append(text)
            elif any(self.letter_at(x + at, y) not in " ─━" for at, letter in enumerate(text) if letter != " "):
                self.overlaps.append(text)
            if not self._big:
                self.said.append(text)
        return super().write(x, y, text, ink, columns=columns)

    def big(self, x: int, y: int, lines: list[str], ink: Ink = Ink.STRONG) -> int:
        self.said += lines
        self._big += 1
        below = super().big(x, y, lines, ink)
        self._big -= 1
        return below

    @property
    def words(self) -> str:
        """Everything that was written, wrapped lines joined."""
        return " ".join(" ".join(self.said).split())


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of one moment, with what the room may not see at that moment."""

    scenario: str
    label: str
    size: tuple[int, int]
    scene: Scene
    step: Step | None
    phase: Phase | None
    canvas: WatchedCanvas
    secrets: tuple[str, ...]
    """Texts that the facilitator has not let through (R16)."""
    silent: tuple[str, ...]
    """Names of partners that have promised and signed nothing (R10)."""
    titles: tuple[str, ...]
    """Titles of the agreements that stand, the one on the big screen first."""

    def __str__(self) -> str:
        return f"{self.scenario} {self.label} {self.scene} {self.size}"


def watched(session: Session, size: tuple[int, int], now: dt.datetime | None = None, **more: Any) -> WatchedCanvas:
    """The picture of this moment on a watched canvas."""
    original = pictures.Canvas
    pictures.Canvas = WatchedCanvas  # type: ignore[misc, attr-defined]
    try:
        join = more.pop("join", JOIN)
        canvas = draw_picture(session, View(*size, WORDS, now or session.at, join, **more))
    finally:
        pictures.Canvas = original  # type: ignore[misc, attr-defined]
    assert isinstance(canvas, WatchedCanvas)
    return canvas


def unreleased(session: Session) -> tuple[str, ...]:
    """Every text from the room that the facilitator has not let through, at this moment (R16)."""
    found: list[str | None] = []
    for given in session.contributions.values():
        if not given.on_screen:
            found += [given.text, given.second_text]
    for promise in session.commitments.values():
        found += [promise.first_step, promise.noticed_by, promise.obstacle, promise.role, promise.needs]
        found += [promise.what] if promise.shown is not Shown.RELEASED or not promise.stands else []
    for agreement in session.agreements.values():
        found += [signed.contribution for signed in agreement.signatures if not signed.on_behalf]
        found += [signed.lets_go for signed in agreement.signatures]
        if agreement.shown is not Shown.RELEASED:
            found += [agreement.current.title, agreement.current.result]
    found += [one.name for one in session.organisations.values() if one.shown is not Shown.RELEASED]
    found += [one.name for one in session.partners.values() if one.shown is not Shown.RELEASED]
    found += [seat.person for seat in session.seats.values()] + [seat.role for seat in session.seats.values()]
    return tuple({text for text in found if text})


def empty_handed(session: Session) -> tuple[str, ...]:
    """Names of the partners that have nothing to show at this moment (R10)."""
    some = {session.partner_id(one.owner) for one in queries.standing_commitments(session)}
    for agreement in queries.standing_agreements(session):
        some |= {line.partner for line in queries.owner_lines(session, agreement)} | {agreement.current.coordinator}
    return tuple(partner.name for partner in session.partners.values() if partner.id not in some)


class Walk:
    """A meeting with 25 seats that does everything; `look` is called at every moment worth a picture."""

    def __init__(self, name: str, look: Callable[["Walk", str], None]) -> None:
        self.name = name
        self.plan = scenario_of(name)
        self.given = Given(self.plan, rehearsal=name.startswith("oefening"))
        self.look = look
        self.count = 0

    @property
    def session(self) -> Session:
        return self.given.session

    def word(self) -> str:
        """A word that no other text in the meeting has, and that no other word begins with."""
        self.count += 1
        return f"{BIRDS[self.count % len(BIRDS)]}{self.count}e"

    def take_seats(self) -> None:
        groups = (Group.HELPER, Group.GOVERNMENT, Group.ENTREPRENEUR, Group.OTHER)
        partners = list(self.session.partners)
        for number in range(22):
            more: dict[str, Any] = {"person": f"mens {self.word()}", "role": f"rol {self.word()}"}
            partner = partners[number % (len(partners) - 3)] if number % 5 else None
            self.given.join(f"P{number}", partner, groups[number % 4], **more)
        self.given.join("P22", None, Group.OTHER, new_partner=e.NewPartner(name=f"Stichting {self.word()}"))
        self.given.join("P23", None, Group.HELPER, new_partner=e.NewPartner(name=f"Kring {self.word()}"))
        self.given.join("TAFEL1", partners[1], Group.HELPER, kind=SeatKind.TABLE, people=6)
        self.given.join("C1", partners[2], Group.OTHER, kind=SeatKind.CARD)

    def phones(self) -> Iterator[str]:
        yield from (f"P{number}" for number in range(24))

    def answer(self, step: Step) -> None:
        match step.kind:
            case StepKind.QUESTION:
                for number, seat in enumerate(self.phones()):
                    self.contribute(step, seat, number)
            case StepKind.POLL | StepKind.PRIORITISE:
                self.vote(step)
            case StepKind.NETWORK:
                for number, seat in enumerate(self.phones()):
                    if number % 2:
                        kind = list(PartnerKind)[number % len(PartnerKind)]
                        named = e.OrganisationNamed(seat=seat, step=step.id, name=f"Markt van {self.word()}", kind=kind)
                        self.given.do(seat, named)
            case StepKind.COMMITMENT:
                for number, seat in enumerate(self.phones()):
                    self.promise(seat, number)
            case _:
                pass

    def contribute(self, step: Step, seat: str, number: int) -> None:
        told = (f"Ik mis een {self.word()} in de buurt en niemand belt terug", f"Een {self.word()}")[number % 2]
        event = e.ContributionGiven(
            seat=seat,
            step=step.id,
            text=told,
            second_text=f"De {self.word()}" if step.second_question else None,
            theme=step.themes[number % len(step.themes)] if step.themes else None,
            column=step.columns[number % len(step.columns)] if step.columns else None,
            audience=Audience.RECORD if number % 7 == 6 else Audience.SCREEN,
        )
        self.given.do(seat, event)

    def vote(self, step: Step) -> None:
        for number, seat in enumerate(self.phones()):
            place = (number * 2) % max(3, len(step.options) or step.points) + 1
            choices = {place: 1}
            if step.kind is StepKind.PRIORITISE:
                choices = {place: 2, place % len(step.options) + 1: 1}
            self.given.do(seat, e.VoteCast(seat=seat, step=step.id, choices=choices))

    def promise(self, seat: str, number: int) -> None:
        if number % 3 == 2:
            return
        owner = self.session.seats[seat].partner
        wording = CommitmentText(
            what=f"Wij bellen elke {self.word()} binnen een week terug",
            omslag=list(Omslag)[number % 3],
            due=dt.date(2027, 1, 1 + number),
            first_step=f"Lijst van {self.word()} maken",
            noticed_by=f"Aan de {self.word()}",
            mandate=Mandate.RESERVED if number % 4 == 1 else Mandate.FULL,
            reserved_with=f"het bestuur van {self.word()}" if number % 4 == 1 else None,
        )
        self.given.do(seat, e.CommitmentMade(seat=seat, owner=owner, wording=wording))

    def sign(self) -> None:
        agreement = queries.focused_agreement(self.session)
        if agreement is None:
            return
        for number, seat in enumerate(self.phones()):
            partner = self.session.seats[seat].partner
            if partner and number % 3:
                signed = e.AgreementSigned(
                    agreement=agreement.id,
                    partner=partner,
                    version=agreement.current.number,
                    contribution=f"Wij zoeken een {self.word()}",
                    lets_go=f"De {self.word()}",
                    mandate=Mandate.RESERVED if number % 4 == 1 else Mandate.FULL,
                    reserved_with=f"de {self.word()}",
                    reserved_until=dt.date(2027, 1, 12),
                )
                self.given.do(seat, signed)

    def release_some(self) -> None:
        items = [item for number, item in enumerate(self.session.waiting) if number % 3 == 0]
        if items:
            self.given.lead(e.TextReleased(items=tuple(items)))
        if self.session.waiting:
            self.given.lead(e.TextHidden(item=next(reversed(self.session.waiting))))

    def walk(self) -> None:
        self.look(self, "lobby-empty")
        self.take_seats()
        self.look(self, "lobby-full")
        last = ""
        while not self.session.is_closed:
            action, event = queries.next_action(self.session)
            applied = self.given.do(e.FACILITATOR, event, after=dt.timedelta(seconds=20))
            assert applied.refusal is None, (action, applied.refusal)
            step = self.session.step
            name = step.id if step else ""
            state = self.session.phase.value if self.session.phase else ""
            label = "closed" if self.session.is_closed else f"{name}-{state}"
            if action in (queries.NextAction.FIX_TEXT, queries.NextAction.NEXT_AGREEMENT):
                label += f"-{action.value}"
            self.look(self, label)
            if step and name != last and not self.session.is_closed:
                last = name
                self.answer(step)
                self.look(self, f"{label}-answered")
                self.release_some()
                self.look(self, f"{label}-released")
            if action is queries.NextAction.FIX_TEXT:
                self.sign()
                self.look(self, f"{label}-signed")
        assert not self.given.refused, self.given.refused


@cache
def scenario_of(name: str) -> Scenario:
    """A scenario that comes with the program."""
    return load_scenario(shipped_folder() / f"{name}.toml")


def _titles(session: Session) -> tuple[str, ...]:
    focused = queries.focused_agreement(session)
    others = [one for one in queries.standing_agreements(session) if one is not focused]
    return tuple(one.current.title for one in [*([focused] if focused else []), *others])


def walked() -> list[Shot]:
    shots: list[Shot] = []

    def look(walk: Walk, label: str) -> None:
        session = walk.session
        for scene in (Scene.STEP, Scene.COVERAGE, Scene.JOIN):
            if session.is_closed and scene is not Scene.STEP:
                continue
            if scene is not Scene.STEP:
                walk.given.lead(e.SceneTurned(scene=scene))
            secrets = unreleased(session)
            for size in SIZES:
                now = session.at + dt.timedelta(seconds=40)
                canvas = watched(session, size, now)
                shots.append(
                    Shot(
                        *(walk.name, label, size, scene, session.step, session.phase, canvas),
                        *(secrets, empty_handed(session), _titles(session)),
                    )
                )
        if session.scene is not Scene.STEP:
            walk.given.lead(e.SceneTurned(scene=Scene.STEP))

    for name in SCENARIOS:
        Walk(name, look).walk()
    return shots


def test_the_walk_comes_past_every_moment(shots: list[Any]) -> None:
    seen = {(shot.step.kind, shot.phase) for shot in shots if shot.step}
    asking = set(StepKind) - {StepKind.TALK, StepKind.FOLLOW_UP}
    assert {(kind, phase) for kind in asking for phase in Phase} <= seen
    assert {shot.scene for shot in shots} == {Scene.STEP, Scene.COVERAGE, Scene.JOIN}
