"""What a facilitator may think of, chosen by a number, with whatever there is by then."""

from collections.abc import Iterable
from typing import TypeVar

from workshop.core import events as e
from workshop.core.consent_rules import consent_step
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.session import Session
from workshop.core.terms import ConsentStage, Scene

T = TypeVar("T")


def of(things: Iterable[T], n: int) -> T:
    chosen = list(things)
    return chosen[n % len(chosen)]


def led(session: Session, pick: int, text: str) -> e.Event:
    """Something that the facilitator does with what there is, which may well be refused."""
    now = session.step.id if session.step else of(session.steps, pick)
    step = of(["drempel", "drempel", "toezegging", "afspraak", *session.steps], pick // 7)
    items = [*session.waiting, *session.contributions, *session.commitments, *session.agreements, "N1", "B1"]
    agreement = of([one.id for one in session.agreements.values() if one.stands] or session.agreements, pick)
    promise = of([*session.commitments, "T1"], pick)
    partner, seat = of(session.partners, pick), of([*session.seats, "K7M4"], pick)
    shared = SharedText(title=f"Samen {pick % 7}", result=text or "Wie belt, krijgt antwoord.")
    version = session.agreements[agreement].current.number
    decided: e.Event = e.AgreementFixed(agreement=agreement)
    if consent_step(session) and session.agreements[agreement].stage is not ConsentStage.DECISION:
        decided = e.ConsentMoved(agreement=agreement, stage=of(ConsentStage, pick // 3))
    released = e.TextReleased(items=tuple(session.waiting) or (of(items, pick),))
    return of(
        [
            *(e.StepStarted(step=step),) * 10, e.StepClosing(step=now), e.StepClosed(step=now),
            e.StepReopened(step=now), e.ResultShown(step=now), e.StepSkipped(step=of(session.steps, pick)),
            e.SceneTurned(scene=of(Scene, pick)), *(released,) * 3, e.TextWithheld(items=(of(items, pick),)),
            e.TextHidden(item=of(items, pick)), *(decided,) * 5,
            e.AgreementReworded(agreement=agreement, text=shared), e.AgreementLoosened(agreement=agreement),
            e.AgreementBroughtUp(agreement=agreement), e.AgreementWithdrawn(agreement=agreement, reason=text),
            e.AgreementRestored(agreement=agreement), *(e.ConsentMoved(agreement=agreement, stage=of(ConsentStage,
            pick // 3)),) * 3, e.ObjectionMet(agreement=agreement, number=pick % 3, answer=text),
            *(
                e.AgreementSigned(agreement=agreement, partner=one, version=version, contribution="Wij bellen")
                for one in list(session.partners)[:3]
            ),
            e.CommitmentReworded(commitment=promise, wording=CommitmentText(what=text or "Wij bellen terug")),
            e.CommitmentMade(owner=partner, wording=CommitmentText(what=text or "Wij bellen")),
            e.CommitmentWithdrawn(commitment=promise, reason=text), e.CommitmentRestored(commitment=promise),
            e.PartnerAdded(partner=e.NewPartner(name=text or "Sportclub")),
            e.PartnersMerged(kept=partner, merged=of(session.partners, pick // 5)), e.PartnersSplit(merged=partner),
            e.PromiseHandedOver(promise=promise, to=partner, role=text),
            e.SeatErased(seat=seat) if pick % 2 else e.SeatLeft(seat=seat),
            e.ActionUndone(number=session.undo[-1].number if session.undo else pick),
        ],
        pick // 2,
    )  # fmt: skip
