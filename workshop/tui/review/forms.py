"""Which forms there are, for which promises they make sense, and the small ones: noting, handing over, withdrawing."""

from enum import StrEnum

from textual.message import Message

from workshop.core import events as e
from workshop.core.promises import Agreement, Commitment
from workshop.core.terms import Status
from workshop.text.dates import local, long_date
from workshop.tui.review.desk import Desk, Options
from workshop.tui.review.fields import Field, Sort, written_day
from workshop.tui.review.form import Answers, Fault, Form, Plan, day_unclear
from workshop.tui.review.ledger import Promise, title_of
from workshop.tui.review.wording import agreement_words, commitment_words, signature

_NOTE_LETTERS, _NOTE_LINES, _REASON_LINES, _NAME_LETTERS = 1000, 20, 4, 60


class Wanted(StrEnum):
    """What somebody wants to write down about a promise."""

    NOTE = "note"
    WORDS = "words"
    SIGN = "sign"
    HAND_OVER = "hand-over"
    LEAVE = "leave"
    OBJECTION = "objection"
    WITHDRAW = "withdraw"
    RESTORE = "restore"


class FormAsked(Message):
    """Somebody wants to write something down about the promise of that id."""

    def __init__(self, wanted: Wanted, promise: str) -> None:
        super().__init__()
        self.wanted = wanted
        self.promise = promise


def makes_sense(wanted: Wanted, promise: Promise) -> bool:
    """Whether it can be wanted of this promise now; a key that leads nowhere is not offered."""
    shared = isinstance(promise, Agreement)
    takes_part = isinstance(promise, Agreement) and any(own.left_at is None for own in promise.owners)
    match wanted:
        case Wanted.NOTE:
            return True
        case Wanted.RESTORE:
            return not promise.stands
        case Wanted.WITHDRAW | Wanted.WORDS:
            return promise.stands
        case Wanted.HAND_OVER:
            return promise.stands and (takes_part or not shared)
        case Wanted.SIGN:
            return promise.stands and shared
        case Wanted.LEAVE:
            return promise.stands and takes_part
        case Wanted.OBJECTION:
            return promise.stands and isinstance(promise, Agreement) and bool(promise.standing_objections)


def of_whom(desk: Desk, wanted: Wanted, promise: Promise) -> Options | None:
    """Whose part or which objection it may be about; None when there is nothing to choose."""
    if not isinstance(promise, Agreement):
        return None
    lines = desk.edition.owner_lines(promise)
    owners = tuple((line.partner, desk.edition.name(line.partner)) for line in lines)
    match wanted:
        case Wanted.HAND_OVER | Wanted.LEAVE:
            return owners
        case Wanted.SIGN:
            states = {line.partner: desk.say(f"signature-{line.state}") for line in lines}
            known = desk.partners(first=states)
            return tuple((one, f"{name} · {states[one]}" if one in states else name) for one, name in known)
        case Wanted.OBJECTION:
            return tuple((str(one.number), " ".join(one.because.split())) for one in promise.standing_objections)
        case _:
            return None


def form_for(desk: Desk, wanted: Wanted, promise: Promise, of: str) -> Form:
    """The form; `of` is what was chosen from `of_whom`."""
    match wanted:
        case Wanted.NOTE:
            return _note(desk, promise)
        case Wanted.WORDS:
            return (
                commitment_words(desk, promise) if isinstance(promise, Commitment) else agreement_words(desk, promise)
            )
        case Wanted.WITHDRAW | Wanted.RESTORE:
            return _withdrawal(desk, promise)
        case Wanted.HAND_OVER if isinstance(promise, Commitment):
            return _commitment_over(desk, promise)
        case _:
            assert isinstance(promise, Agreement)
    match wanted:
        case Wanted.SIGN:
            return signature(desk, promise, of)
        case Wanted.LEAVE:
            return _leave(desk, promise, of)
        case Wanted.OBJECTION:
            return _objection(desk, promise, int(of))
        case _:
            return _part_over(desk, promise, of)


def _note(desk: Desk, promise: Promise) -> Form:
    """How it stands on a day, in the words of whoever was there (F14)."""
    say, meeting = desk.say, desk.edition.record.meeting
    earliest = min(meeting.date, local(meeting.started_at, meeting.zone).date())
    statuses = tuple((status.value, say(f"status-{status}")) for status in Status)
    today = written_day(desk.today)
    fields = (
        Field("status", say("review-ask-status"), Sort.LISTED, promise.status, options=statuses),
        Field("day", say("review-ask-day"), Sort.DAY, today, say("review-ask-day-hint")),
        Field("note", say("review-ask-note"), Sort.TEXT, "", say("review-ask-note-hint"),
              letters=_NOTE_LETTERS, lines=_NOTE_LINES),
    )  # fmt: skip

    def plan(answers: Answers) -> Plan | Fault:
        day = answers.day("day")
        if day is None:
            return Fault(day_unclear(say, desk.today), "day")
        if day > desk.today:
            return Fault(say("review-day-to-come", today=today), "day")
        if day < earliest:
            return Fault(say("review-day-too-early", date=written_day(earliest)), "day")
        status = Status(answers["status"])
        event = e.FollowUpRecorded(promise=promise.id, status=status, on=day, note=answers["note"])
        date = long_date(day, say.language)
        said = say("review-written", id=promise.id, status=say(f"status-{status}"), date=date, file=desk.file)
        return Plan((event,), said)

    title, about = say("review-follow-up-title"), title_of(promise)
    return Form("note", title, desk.whose(promise), about, "review-follow-up-help", fields, plan, tells_was=False)


def _commitment_over(desk: Desk, one: Commitment) -> Form:
    """Another role, or another organisation; who it was stays in the history (S19)."""
    say = desk.say
    owner = desk.edition.partner(one.owner)
    partners = desk.partners() if owner else (("", desk.edition.owner(one)), *desk.partners())
    fields = (
        Field("to", say("review-over-to"), Sort.PICK, owner.id if owner else "", options=partners),
        Field("role", say("review-over-role"), value=one.role or "", letters=_NAME_LETTERS),
    )

    def plan(answers: Answers) -> Plan | Fault:
        event = e.PromiseHandedOver(promise=one.id, to=answers["to"] or None, role=answers.some("role"))
        name = desk.edition.name(answers["to"]) if answers["to"] else desk.edition.owner(one)
        return Plan((event,), _handed_over(desk, one.id, name, answers))

    now = ", ".join(part for part in (desk.edition.owner(one), one.role) if part)
    remark = f"{say('review-over-now', who=now)} {say('review-owner-confirms')}"
    return Form("over", say("review-over-title"), desk.whose(one), one.what, "review-over-help", fields, plan,
                lambda answers: remark)  # fmt: skip


def _part_over(desk: Desk, one: Agreement, partner: str) -> Form:
    say, name = desk.say, desk.edition.name(partner)
    role = desk.edition.role(one, partner)
    fields = (Field("role", say("review-over-role"), value=role, letters=_NAME_LETTERS),)

    def plan(answers: Answers) -> Plan | Fault:
        if not answers.some("role"):
            return Fault(say("review-role-missing"), "role")
        if not answers.changed():
            return Fault(say("refusal-nothing-changed"), "role")
        event = e.PromiseHandedOver(promise=one.id, partner=partner, role=answers.some("role"))
        return Plan((event,), _handed_over(desk, one.id, name, answers))

    remark = say("review-over-now", who=", ".join(part for part in (name, role) if part))
    return Form(f"over:{partner}", say("review-over-title"), f"{one.id} · {name}", one.current.title,
                "review-over-help", fields, plan, lambda answers: remark)  # fmt: skip


def _handed_over(desk: Desk, promise: str, name: str, answers: Answers) -> str:
    who = ", ".join(part for part in (name, answers.some("role")) if part)
    return desk.say("review-saved-over", id=promise, who=who, file=desk.file)


def _leave(desk: Desk, one: Agreement, partner: str) -> Form:
    """An organisation goes on without the others; they read it, and no other signature is touched (R15)."""
    say, name = desk.say, desk.edition.name(partner)

    def plan(answers: Answers) -> Plan | Fault:
        event = e.AgreementLeft(agreement=one.id, partner=partner, because=answers["because"])
        return Plan((event,), say("review-saved-left", id=one.id, name=name, file=desk.file))

    title, remark = say("review-leave-title", name=name), say("review-leave-before")
    return Form(f"leave:{partner}", title, one.id, one.current.title, "review-leave-help", (_reason(desk),), plan,
                lambda answers: remark)  # fmt: skip


def _withdrawal(desk: Desk, promise: Promise) -> Form:
    """Withdrawing with a reason if there is one, and putting back what was withdrawn by mistake."""
    say, shared, back = desk.say, isinstance(promise, Agreement), not promise.stands
    title = say("review-restore-title" if back else "review-withdraw-title")
    remark = say("review-restore-before" if back else "review-withdraw-before")

    def plan(answers: Answers) -> Plan | Fault:
        event: e.Event
        if back and shared:
            event = e.AgreementRestored(agreement=promise.id)
        elif back:
            event = e.CommitmentRestored(commitment=promise.id)
        elif shared:
            event = e.AgreementWithdrawn(agreement=promise.id, reason=answers["because"])
        else:
            event = e.CommitmentWithdrawn(commitment=promise.id, reason=answers["because"])
        key = "review-saved-back" if back else "review-saved-withdrawn"
        return Plan((event,), say(key, id=promise.id, file=desk.file))

    fields = () if back else (_reason(desk),)
    key, about = "restore" if back else "withdraw", title_of(promise)
    return Form(key, title, desk.whose(promise), about, "review-withdraw-help", fields, plan, lambda answers: remark)


def _objection(desk: Desk, one: Agreement, number: int) -> Form:
    """What was done with an objection."""
    say = desk.say
    because = next((objection.because for objection in one.objections if objection.number == number), "")
    fields = (Field("answer", say("review-ask-answer"), Sort.TEXT, lines=_REASON_LINES),)

    def plan(answers: Answers) -> Plan | Fault:
        event = e.ObjectionMet(agreement=one.id, number=number, answer=answers["answer"])
        return Plan((event,), say("review-saved-objection", id=one.id, file=desk.file))

    title = say("review-objection-title")
    return Form(f"objection:{number}", title, one.id, because, "review-objection-help", fields, plan)


def _reason(desk: Desk) -> Field:
    return Field(
        "because", desk.say("review-ask-because"), Sort.TEXT, hint=desk.say("review-ask-note-hint"), lines=_REASON_LINES
    )
