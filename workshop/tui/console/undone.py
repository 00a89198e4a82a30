"""What the facilitator's undo has done, in a sentence: the key was pressed for one thing and may have hit another."""

from workshop.core import events as e
from workshop.core.session import Session
from workshop.text import Words


def undone(session: Session, event: e.Event, words: Words) -> str:
    """Names what `event` took back, by its id, number or step: the words of people are not read out (R16)."""
    match event:
        case e.StepStarted():
            return words("undone-step", step=_title(session, event.step))
        case e.StepReopened():
            return words("undone-open", step=_title(session, event.step))
        case e.ResultWithheld():
            return words("undone-result", step=_title(session, event.step))
        case e.StepSkipped():
            return words("undone-skipped", step=_title(session, event.step))
        case e.StepRestored():
            return words("undone-restored", step=_title(session, event.step))
        case e.PlanShortened():
            return words("undone-shortened")
        case e.CommitmentWithdrawn():
            return words("undone-commitment-gone", id=event.commitment)
        case e.CommitmentRestored():
            return words("undone-commitment-back", id=event.commitment)
        case e.CommitmentReworded():
            return words("undone-commitment-words", id=event.commitment)
        case e.AgreementWithdrawn():
            return words("undone-agreement-gone", id=event.agreement)
        case e.AgreementRestored():
            return words("undone-agreement-back", id=event.agreement)
        case e.AgreementReworded():
            return words("undone-agreement-words", id=event.agreement)
        case e.ObjectionTakenUp():
            return words("undone-objection-back", id=event.agreement)
        case e.TextWithheld():
            return words("undone-text-off", count=len(event.items))
        case e.TextReleased():
            return words("undone-text-on", count=len(event.items))
        case e.SeatLeft():
            return words("undone-seat", seat=event.seat)
        case e.JoinCodeChanged():
            return words("undone-code", code=event.code)
        case e.DoorWidened():
            return words("undone-widened")
        case e.SeatsReadmitted():
            return words("undone-aside", count=len(event.seats))
        case e.SeatsSetAside():
            return words("undone-readmitted", count=len(event.seats))
        case e.SeatReclaimed():
            return words("undone-given-back", seat=event.seat)
        case _:
            return words("console-undone")


def _title(session: Session, step: str) -> str:
    found = session.scenario.step(step)
    return found.title if found else step
