"""Every reason why something may not happen: reached once, worded in both languages, and without any effect."""

import ast
import copy
import datetime as dt
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from given import STEPS, Given, scenario

from workshop.core import events as e
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.rules import check
from workshop.core.terms import ConsentStage, Group, Mandate, NoteKind, SeatKind, Status
from workshop.text import LANGUAGES, catalogue

WHAT = CommitmentText(what="Ik bel tien ondernemers")
SHARED = SharedText(title="Eén nummer", result="Wie belt, krijgt antwoord.")


def lobby() -> Given:
    """Three partners have a phone, somebody without one has a card, and one phone belongs to no organisation."""
    meeting = Given().join("K7M4", "bank-noord", cookie_hash="koek").join("B2C3", "gemeente-zijlen")
    return meeting.join("Z9Z9", group=Group.ENTREPRENEUR).join("KA01", kind=SeatKind.CARD)


def at(step: str) -> Callable[[], Given]:
    return lambda: lobby().lead(e.StepStarted(step=step))


def shaping(*events: e.Event) -> Callable[[], Given]:
    return lambda: at("afspraken")().lead(*events)


def signing(**changes: object) -> e.AgreementSigned:
    plain = {"agreement": "A1", "partner": "bank-noord", "version": 1, "contribution": "Wij bellen terug"}
    return e.AgreementSigned.model_validate(plain | changes)


def text_of(step: str, seat: str = "K7M4", text: str = "Geld") -> e.ContributionGiven:
    return e.ContributionGiven(seat=seat, step=step, text=text)


def vote(choices: dict[int, int], step: str = "begin", seat: str = "K7M4") -> e.VoteCast:
    return e.VoteCast(seat=seat, step=step, choices=choices)


def after_texts(count: int) -> Given:
    meeting = at("drempels")()
    for number in range(count):
        meeting.do("K7M4", text_of("drempels", text=f"Tekst {number}"))
    return meeting


def after_names(count: int) -> Given:
    meeting = at("netwerk")()
    for number in range(count):
        meeting.do("K7M4", e.OrganisationNamed(seat="K7M4", step="netwerk", name=f"Club {number}"))
    return meeting


def promised(*events: e.Event) -> Given:
    meeting = at("toezeggingen")()
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT))
    return meeting.lead(*events)


def signed() -> Given:
    meeting = shaping(e.AgreementFixed(agreement="A1"))()
    meeting.do("K7M4", signing())
    return meeting


def closed() -> Given:
    return lobby().lead(e.SessionClosed())


def noted(**changes: object) -> e.NoteLeft:
    plain: dict[str, object] = {"seat": "K7M4", "kind": NoteKind.LATE, "step": "drempels", "text": "Te laat"}
    return e.NoteLeft.model_validate(plain | changes)


def late() -> Given:
    return at("drempels")().lead(e.StepClosed(step="drempels"))


def noted_once() -> Given:
    meeting = late()
    meeting.do("K7M4", noted())
    return meeting


def lobby_with_problems(count: int) -> Given:
    meeting = lobby()
    for number in range(count):
        meeting.do("K7M4", noted(kind=NoteKind.PROBLEM, step=None, text=f"Knop {number} doet niets"))
    return meeting


def set_aside() -> Given:
    return at("drempels")().join("D4E5", cookie_hash="taart").lead(e.SeatsSetAside(seats=("B2C3",)))


def two_browsers() -> Given:
    return lobby().join("D4E5", cookie_hash="taart")


def opened_again() -> e.SessionOpened:
    opened = Given().log[0].event
    assert isinstance(opened, e.SessionOpened)
    return opened


def promised_often(*, withdrawing: bool) -> Given:
    meeting = at("toezeggingen")()
    for number in range(1, 10 if withdrawing else 4):
        meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT))
        if withdrawing:
            meeting.do("K7M4", e.CommitmentWithdrawn(commitment=f"T{number}"))
    return meeting


def asking(*events: e.Event) -> Given:
    """Opinions are open on the agreement, and these are done by whoever they name, or by the facilitator."""
    asked = {"consent": True, "decision_rule": "Tot niemand een bezwaar heeft.", "threshold": 60}
    plan = scenario(steps=tuple({**step, **asked} if step["kind"] == "agreement" else step for step in STEPS))
    meeting = Given(plan).join("K7M4", "bank-noord").join("B2C3", "gemeente-zijlen").join("L8L8", "bank-noord")
    meeting.lead(e.StepStarted(step="afspraken"), e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    for event in events:
        meeting.do(str(getattr(event, "seat", e.FACILITATOR)), event)
    return meeting


def objecting(seat: str = "K7M4") -> e.ObjectionRaised:
    return e.ObjectionRaised(agreement="A1", seat=seat, because="Dit kost te veel")


def asking_without_a_rule() -> Given:
    """A plan that a later version of the file's checks would not have let through."""
    meeting = asking()
    steps = tuple(step.model_copy(update={"decision_rule": None}) for step in meeting.session.scenario.steps)
    meeting.session.scenario = meeting.session.scenario.model_copy(update={"steps": steps})
    return meeting


DECIDE = e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION)
MET = e.ObjectionMet(agreement="A1", number=1)
ASIDE = e.ObjectionSetAside(agreement="A1", number=1, because="Iedereen kan ermee leven")


def objected_often() -> Given:
    meeting = asking()
    for number in range(1, 4):
        meeting.do("K7M4", objecting())
        meeting.do("K7M4", e.ObjectionMet(agreement="A1", number=number))
    return meeting


def signed_often() -> Given:
    meeting = shaping(e.AgreementFixed(agreement="A1"))()
    for number in range(10):
        meeting.do("K7M4", signing(contribution=f"Wij bellen {number} keer"))
    return meeting


def proposed() -> Given:
    meeting = at("afspraken")().join("L8L8", "bank-noord")
    meeting.do("K7M4", e.AgreementProposed(seat="K7M4", text=SHARED))
    return meeting


def full() -> Given:
    return shaping(e.AgreementProposed(text=SHARED), e.AgreementProposed(text=SHARED))()


RESERVED = WHAT.model_copy(update={"mandate": Mandate.RESERVED})
NOWHERE = WHAT.model_copy(update={"with_whom": ("niemand",)})
FIX = e.AgreementFixed(agreement="A1")
TRIED: list[tuple[str, Callable[[], Given], str, e.Event]] = [
    ("enough-promises", lambda: promised_often(withdrawing=False), "K7M4",
     e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT)),
    ("enough-withdrawn", lambda: promised_often(withdrawing=True), "K7M4",
     e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT)),
    ("enough-proposals", proposed, "K7M4", e.AgreementProposed(seat="K7M4", text=SHARED)),
    ("enough-proposals", proposed, "L8L8", e.AgreementProposed(seat="L8L8", text=SHARED)),
    ("enough-signatures", signed_often, "K7M4", signing(contribution="Nog een keer")),
    ("no-consent-here", at("afspraken"), e.FACILITATOR, DECIDE),
    ("rule-missing", asking_without_a_rule, e.FACILITATOR, DECIDE),
    ("opinions-first", asking, e.FACILITATOR, e.AgreementFixed(agreement="A1")),
    ("objection-stands", lambda: asking(objecting(), DECIDE), e.FACILITATOR, e.AgreementFixed(agreement="A1")),
    ("below-threshold", lambda: asking(e.OpinionGiven(agreement="A1", seat="K7M4", gradient=1), DECIDE), e.FACILITATOR,
     e.AgreementFixed(agreement="A1")),
    ("objection-already", lambda: asking(objecting()), "K7M4", objecting()),
    ("objection-already", lambda: asking(objecting()), "L8L8", objecting("L8L8")),
    ("objection-aside", lambda: asking(objecting(), ASIDE), "K7M4", objecting()),
    ("enough-objections", objected_often, "K7M4", objecting()),
    ("aside-reason", lambda: asking(objecting()), e.FACILITATOR, ASIDE.model_copy(update={"because": ""})),
    ("unknown-item", lambda: asking(objecting(), ASIDE), e.FACILITATOR, ASIDE),
    ("unknown-item", asking, "K7M4", e.ObjectionChanged(agreement="A1", seat="K7M4", number=1, because="x")),
    ("not-your-promise", lambda: asking(objecting()), "L8L8",
     e.ObjectionChanged(agreement="A1", seat="L8L8", number=1, because="x")),
    ("objection-reason", lambda: asking(objecting()), "K7M4",
     e.ObjectionChanged(agreement="A1", seat="K7M4", number=1, because="")),
    ("not-set-aside", lambda: asking(objecting()), e.FACILITATOR, e.ObjectionTakenUp(agreement="A1", number=1)),
    ("facilitator-only", lambda: asking(objecting()), "K7M4", ASIDE),
    ("day-past", at("toezeggingen"), "K7M4",
     e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT.model_copy(update={"due": dt.date(1, 1, 1)}))),
    ("day-too-far", at("toezeggingen"), "K7M4",
     e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT.model_copy(update={"due": dt.date.max}))),
    ("session-closed", closed, e.FACILITATOR, e.StepStarted(step="begin")),
    ("session-already-open", lobby, e.FACILITATOR, opened_again()),
    ("facilitator-only", lobby, "K7M4", e.StepStarted(step="begin")),
    ("facilitator-only", lobby, e.ROOM, e.SessionClosed()),
    ("facilitator-only", lobby, "K7M4", e.SeatTaken(seat="X1X1", group=Group.OTHER)),
    ("facilitator-only", lobby, e.DOOR, e.SeatTaken(seat="X1X1", kind=SeatKind.CARD, group=Group.OTHER)),
    ("facilitator-only", at("begin"), "K7M4", e.StepClosed(step="begin")),
    ("facilitator-only", at("afspraken"), "K7M4", e.AgreementReworded(agreement="A1", text=SHARED)),
    ("unknown-seat", lobby, "X1X1", e.SeatLeft(seat="X1X1")),
    ("unknown-seat", at("drempels"), "X1X1", text_of("drempels", seat="X1X1")),
    ("seat-taken", lobby, e.DOOR, e.SeatTaken(seat="K7M4", group=Group.OTHER)),
    ("already-joined", lobby, e.DOOR, e.SeatTaken(seat="X1X1", group=Group.OTHER, cookie_hash="koek")),
    ("unknown-seat", lobby, e.DOOR, e.SeatReclaimed(seat="KA01", cookie_hash="nieuw")),
    ("unknown-seat", lobby, e.DOOR, e.SeatReclaimed(seat="X1X1", cookie_hash="nieuw")),
    ("unknown-seat", lobby, "X1X1", e.SeatErased(seat="X1X1")),
    ("unknown-seat", late, "X1X1", noted(seat="X1X1")),
    ("facilitator-only", lobby, "K7M4", e.SeatReclaimed(seat="K7M4", cookie_hash="nieuw")),
    ("already-joined", two_browsers, e.DOOR, e.SeatReclaimed(seat="K7M4", cookie_hash="taart")),
    ("code-unclear", lobby, e.FACILITATOR, e.JoinCodeChanged(code="roze")),
    ("nothing-changed", lobby, e.FACILITATOR, e.JoinCodeChanged(code="KADE")),
    ("nothing-changed", lobby, e.FACILITATOR, e.DoorWidened(times=1)),
    ("facilitator-only", lobby, "K7M4", e.SeatsSetAside(seats=("B2C3",))),
    ("unknown-seat", lobby, e.FACILITATOR, e.SeatsSetAside(seats=("B2C3", "X1X1"))),
    ("unknown-seat", lobby, e.FACILITATOR, e.SeatsReadmitted(seats=("B2C3",))),
    ("nothing-changed", set_aside, e.FACILITATOR, e.SeatsSetAside(seats=("B2C3",))),
    ("set-aside", set_aside, "B2C3", text_of("drempels", "B2C3")),
    ("unknown-seat", set_aside, e.DOOR, e.SeatReclaimed(seat="B2C3", cookie_hash="nieuw")),
    ("not-your-seat", lobby, "K7M4", e.SeatErased(seat="B2C3")),
    ("not-your-seat", late, "B2C3", noted()),
    ("not-your-seat", late, e.FACILITATOR, noted()),
    ("text-missing", late, "K7M4", noted(text=" ")),
    ("unknown-step", late, "K7M4", noted(step="nergens")),
    ("unknown-step", late, "K7M4", noted(step="begin")),
    ("wrong-phase", late, "K7M4", noted(step="netwerk")),
    ("wrong-phase", at("drempels"), "K7M4", noted()),
    ("late-once", noted_once, "K7M4", noted(text="Nog iets")),
    ("enough-notes", lambda: lobby_with_problems(3), "K7M4", noted(kind=NoteKind.PROBLEM, step=None)),
    ("unknown-choice", at("drempels"), "K7M4",
     e.ContributionGiven(seat="K7M4", step="drempels", text="x", group=Group.OTHER)),
    ("not-your-seat", lobby, "K7M4", e.SeatLeft(seat="B2C3")),
    ("not-your-seat", at("drempels"), "B2C3", text_of("drempels")),
    ("not-your-seat", at("drempels"), e.FACILITATOR, text_of("drempels")),
    ("not-your-seat", at("toezeggingen"), "B2C3", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT)),
    ("not-your-seat", at("toezeggingen"), e.FACILITATOR, e.CommitmentMade(seat="K7M4", wording=WHAT)),
    ("not-your-seat", at("toezeggingen"), e.ROOM, e.CommitmentMade(wording=WHAT)),
    ("unknown-partner", lobby, e.DOOR, e.SeatTaken(seat="X1X1", group=Group.OTHER, partner="niemand")),
    ("unknown-partner", lobby, e.FACILITATOR, e.PartnersMerged(kept="bank-noord", merged="niemand")),
    ("unknown-partner", lobby, e.FACILITATOR, e.PartnersMerged(kept="niemand", merged="bank-noord")),
    ("unknown-partner", lobby, e.FACILITATOR, e.CommitmentMade(owner="niemand", wording=WHAT)),
    ("unknown-partner", lobby, e.FACILITATOR, e.CommitmentMade(owner="bank-noord", wording=NOWHERE)),
    ("unknown-partner", lobby, e.FACILITATOR, e.AgreementProposed(text=SharedText(title="x", coordinator="niemand"))),
    ("unknown-partner", at("afspraken"), e.FACILITATOR,
     e.AgreementReworded(agreement="A1", text=SharedText(title="x", coordinator="niemand"))),
    ("unknown-partner", lobby, "K7M4", signing(partner="niemand")),
    ("name-missing", lobby, e.FACILITATOR, e.PartnerAdded(partner=e.NewPartner(name=" \u200b\u034f "))),
    ("name-missing", lobby, e.DOOR,
     e.SeatTaken(seat="X1X1", group=Group.OTHER, new_partner=e.NewPartner(name=""))),
    ("name-missing", at("netwerk"), "K7M4", e.OrganisationNamed(seat="K7M4", step="netwerk", name="\x1b")),
    ("simulated-in-earnest", lobby, e.DOOR, e.SeatTaken(seat="X1X1", kind=SeatKind.SIMULATED, group=Group.OTHER)),
    ("not-merged", lobby, e.FACILITATOR, e.PartnersSplit(merged="bank-noord")),
    ("same-partner", lobby, e.FACILITATOR, e.PartnersMerged(kept="bank-noord", merged="bank-noord")),
    ("unknown-step", lobby, e.FACILITATOR, e.StepStarted(step="nergens")),
    ("unknown-step", at("drempels"), "K7M4", text_of("nergens")),
    ("step-visited", at("begin"), e.FACILITATOR, e.StepSkipped(step="begin")),
    ("step-visited", at("begin"), e.FACILITATOR, e.PlanShortened(minutes={"begin": 0})),
    ("unknown-step", lobby, e.FACILITATOR, e.PlanShortened(minutes={"nergens": 1})),
    ("too-many-minutes", lobby, e.FACILITATOR, e.PlanShortened(minutes={"begin": 4})),
    ("step-not-skipped", lobby, e.FACILITATOR, e.StepRestored(step="begin")),
    ("wrong-phase", lobby, e.FACILITATOR, e.StepClosing(step="begin")),
    ("wrong-phase", at("begin"), e.FACILITATOR, e.ResultShown(step="begin")),
    ("wrong-phase", at("begin"), e.FACILITATOR, e.ResultWithheld(step="begin")),
    ("wrong-phase", at("begin"), e.FACILITATOR, e.StepReopened(step="begin")),
    ("wrong-phase", at("verhaal"), e.FACILITATOR, e.StepReopened(step="verhaal")),
    ("step-closed", lobby, "K7M4", vote({1: 1})),
    ("step-closed", lambda: at("begin")().lead(e.StepClosed(step="begin")), "K7M4", vote({1: 1})),
    ("step-closed", lambda: at("begin")().lead(e.StepStarted(step="verhaal")), "K7M4", vote({1: 1})),
    ("step-closed", lambda: after_texts(1).lead(e.StepClosed(step="drempels")), "K7M4",
     e.ContributionWithdrawn(contribution="I1")),
    ("wrong-kind", at("begin"), "K7M4", text_of("begin")),
    ("wrong-kind", at("begin"), "K7M4", e.OrganisationNamed(seat="K7M4", step="begin", name="Kerk")),
    ("wrong-kind", at("drempels"), "K7M4", vote({1: 1}, step="drempels")),
    ("enough-answers", lambda: after_texts(3), "K7M4", text_of("drempels")),
    ("enough-answers", lambda: after_names(3), "K7M4", e.OrganisationNamed(seat="K7M4", step="netwerk", name="Kerk")),
    ("text-missing", at("drempels"), "K7M4", text_of("drempels", text=" \n ")),
    ("text-missing", lambda: after_texts(1), "K7M4", e.ContributionChanged(contribution="I1", text="")),
    ("text-missing", at("toezeggingen"), "K7M4",
     e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=CommitmentText(what=" "))),
    ("text-missing", lobby, e.FACILITATOR, e.AgreementProposed(text=SharedText(title=""))),
    ("text-missing", at("afspraken"), e.FACILITATOR, e.AgreementReworded(agreement="A1", text=SharedText(title=" "))),
    ("unknown-choice", at("begin"), "K7M4", vote({6: 1})),
    ("unknown-choice", at("begin"), "K7M4", vote({1: 0})),
    ("unknown-choice", at("eerst"), "K7M4", vote({0: 1}, step="eerst")),
    ("unknown-choice", at("drempels"), "K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="x", theme="?")),
    ("unknown-choice", at("drempels"), "K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="x", column="?")),
    ("choice-missing", at("begin"), "K7M4", vote({})),
    ("one-choice", at("begin"), "K7M4", vote({1: 1, 2: 1})),
    ("one-choice", at("begin"), "K7M4", vote({1: 2})),
    ("too-many-dots", at("eerst"), "K7M4", vote({1: 2, 2: 2}, step="eerst")),
    ("too-many-dots-on-one", at("eerst"), "K7M4", vote({1: 3}, step="eerst")),
    ("unknown-item", lobby, e.FACILITATOR, e.TextReleased(items=("A1", "I1"))),
    ("unknown-item", lobby, e.FACILITATOR, e.TextHidden(item="I1")),
    ("unknown-item", lobby, "K7M4", e.ContributionWithdrawn(contribution="I1")),
    ("unknown-item", lobby, "K7M4", e.CommitmentConfirmed(commitment="T1")),
    ("unknown-item", lobby, e.FACILITATOR, e.AgreementFixed(agreement="A9")),
    ("unknown-item", lobby, "K7M4", signing(agreement="A9")),
    ("unknown-item", lobby, e.FACILITATOR,
     e.FollowUpRecorded(promise="T1", status=Status.DONE, on=dt.date(2027, 1, 1))),
    ("nothing-to-undo", lambda: Given(), e.FACILITATOR, e.ActionUndone(number=1)),
    ("owner-missing", lobby, e.FACILITATOR, e.CommitmentMade(wording=WHAT)),
    ("not-yet", lobby, "K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=WHAT)),
    ("not-yet", lobby, "K7M4", e.AgreementProposed(seat="K7M4", text=SHARED)),
    ("not-your-partner", at("toezeggingen"), "K7M4",
     e.CommitmentMade(seat="K7M4", owner="gemeente-zijlen", wording=WHAT)),
    ("not-your-partner", shaping(FIX), "B2C3", signing()),
    ("not-your-partner", shaping(FIX), e.ROOM, signing()),
    ("not-your-promise", promised, "B2C3", e.CommitmentReworded(commitment="T1", wording=WHAT)),
    ("not-withdrawn", promised, e.FACILITATOR, e.CommitmentRestored(commitment="T1")),
    ("not-withdrawn", lobby, e.FACILITATOR, e.AgreementRestored(agreement="A1")),
    ("withdrawn", lambda: promised(e.CommitmentWithdrawn(commitment="T1")), "K7M4",
     e.CommitmentConfirmed(commitment="T1")),
    ("withdrawn", shaping(e.AgreementWithdrawn(agreement="A1")), e.FACILITATOR, FIX),
    ("withdrawn", shaping(FIX, e.AgreementWithdrawn(agreement="A1")), "K7M4", signing()),
    ("owner-confirms", promised, e.FACILITATOR, e.CommitmentConfirmed(commitment="T1")),
    ("consult-whom", at("toezeggingen"), "K7M4",
     e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=RESERVED)),
    ("consult-whom", shaping(FIX), "K7M4", signing(mandate="reserved", reserved_with="de directie")),
    ("enough-agreements", full, e.FACILITATOR, e.AgreementProposed(text=SHARED)),
    ("enough-agreements",
     lambda: full().lead(e.AgreementWithdrawn(agreement="A1"), e.AgreementProposed(text=SHARED)),
     e.FACILITATOR, e.AgreementRestored(agreement="A1")),
    ("partner-needed", at("afspraken"), "Z9Z9", e.AgreementProposed(seat="Z9Z9", text=SHARED)),
    ("partner-needed", at("afspraken"), "K7M4", e.AgreementProposed(seat="B2C3", text=SHARED)),
    ("nothing-changed", shaping(e.AgreementReworded(agreement="A1", text=SHARED)), e.FACILITATOR,
     e.AgreementReworded(agreement="A1", text=SHARED)),
    ("already-fixed", shaping(FIX), e.FACILITATOR, FIX),
    ("not-fixed", lobby, e.FACILITATOR, e.AgreementLoosened(agreement="A1")),
    ("text-not-fixed", at("afspraken"), "K7M4", signing()),
    ("text-changed", shaping(FIX), "K7M4", signing(version=2)),
    ("not-an-owner", lobby, "K7M4", e.AgreementLeft(agreement="A1", partner="bank-noord")),
    ("already-an-owner", signed, "K7M4", e.AgreementDeclined(agreement="A1", partner="bank-noord")),
    ("contribution-missing", shaping(FIX), "K7M4", signing(contribution=" ")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "given", "by", "event"), TRIED, ids=[f"{row[0]}-{row[3].type}-{n}" for n, row in enumerate(TRIED)]
)
def test_refused(key: str, given: Callable[[], Given], by: str, event: e.Event) -> None:
    meeting = given()
    assert not meeting.refused
    before = copy.deepcopy(meeting.session)

    applied = meeting.do(by, event)

    assert applied.refusal is not None
    assert applied.refusal.key == key
    assert check(before, meeting.log[-1].by, event) == applied.refusal
    assert meeting.session.refused == {applied.number: key}
    before.number, before.at, before.refused = meeting.session.number, meeting.session.at, meeting.session.refused
    assert meeting.session == before


MAKES_NO_EVENT = {"text-too-long"}
"""Refusals of what never becomes an event, so that no rule comes to judge it."""


def keys_of_the_rules() -> dict[str, set[str]]:
    """Every key that the rule files can give, with the variables of its sentence."""
    found: dict[str, set[str]] = {}
    for module in Path(str(files("workshop.core"))).glob("*.py"):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal":
                key, *details = (ast.literal_eval(part) if n == 0 else part for n, part in enumerate(node.args))
                names = [name for part in details if isinstance(part, ast.Dict) for name in part.keys if name]
                found.setdefault(str(key), set()).update(ast.literal_eval(name) for name in names)
    return found


def test_every_refusal_is_reached_by_this_table() -> None:
    assert {key for key, *_ in TRIED} == set(keys_of_the_rules()) - MAKES_NO_EVENT


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_a_sentence(language: str) -> None:
    say = catalogue(language, "refusals")
    for key, variables in keys_of_the_rules().items():
        assert say(f"refusal-{key}", **dict.fromkeys(variables, 3)).strip()
