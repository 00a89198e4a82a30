"""Forms on the words themselves: filling in what a promise still lacks, and signing for an organisation."""

from typing import Any

from workshop.core import events as e
from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, Commitment, CommitmentText, SharedText, SignatureState
from workshop.core.terms import CommitmentKind, Mandate, Omslag
from workshop.report.promises import hints
from workshop.report.steps import omslag_name
from workshop.tui.review.desk import Desk
from workshop.tui.review.fields import Field, Sort, written_day
from workshop.tui.review.form import Answers, Fault, Form, Plan

_DAYS = ("due", "first_step_due", "reserved_until", "review_on")
_YES = "yes"
_SHARED_LETTERS, _TITLE_LETTERS, _NAME_LETTERS = 600, 90, 60


def commitment_words(desk: Desk, one: Commitment) -> Form:
    """Everything that an owner may say about a commitment; afterwards the owner confirms it (F8)."""
    say, told = desk.say, desk.edition.say
    yes_no = ((_YES, told("yes")), ("", say("review-no")))
    omslagen = (desk.nothing(), *((omslag.value, omslag_name(desk.edition, omslag)) for omslag in Omslag))
    kinds = (desk.nothing(), *((kind.value, say(f"commitment-{kind}")) for kind in CommitmentKind))
    partners = tuple(one_of for one_of in desk.partners() if not desk.edition.same(one_of[0], one.owner))
    named = ",".join(partner for partner, _ in partners if any(desk.edition.same(partner, w) for w in one.with_whom))
    fields = (
        Field("what", say("review-field-what"), Sort.TEXT, one.what),
        Field("due", told("due"), Sort.DAY, written_day(one.due)),
        Field("with_whom", told("with-whom"), Sort.PICKS, named, options=partners),
        Field("first_step", told("first-step"), value=one.first_step or ""),
        Field("first_step_due", say("review-field-first-step-due"), Sort.DAY, written_day(one.first_step_due)),
        Field("noticed_by", told("noticed-by"), value=one.noticed_by or ""),
        Field("omslag", told("omslag"), Sort.PICK, one.omslag or "", options=omslagen),
        Field("kind", told("sort"), Sort.PICK, one.kind or "", options=kinds),
        Field("replaces", told("replaces"), value=one.replaces or ""),
        Field("for_whom", told("for-whom"), value=one.for_whom or ""),
        Field("obstacle", told("obstacle"), value=one.obstacle or ""),
        Field("response", say("review-field-response"), value=one.response or ""),
        Field("needs", told("needs"), value=one.needs or ""),
        Field("role", told("role"), value=one.role or ""),
        *desk.mandate_fields(one.mandate, one.reserved_with, written_day(one.reserved_until)),
        Field("peer_learning", told("peer-learning"), Sort.PICK, _YES if one.peer_learning else "", options=yes_no),
        Field("ambassador", told("ambassador"), Sort.PICK, _YES if one.ambassador else "", options=yes_no),
    )

    def wording(answers: Answers) -> CommitmentText:
        changed = {name: _meant(name, answers) for name in answers.changed()}
        return CommitmentText.model_validate(one.wording().model_dump() | changed)

    def plan(answers: Answers) -> Plan | Fault:
        if not answers.changed():
            return Fault(say("refusal-nothing-changed"))
        event = e.CommitmentReworded(commitment=one.id, wording=wording(answers))
        return Plan((event,), say("review-saved-words", id=one.id, file=desk.file))

    def remarks(answers: Answers) -> str:
        draft = one.model_copy()
        draft.reword(wording(answers))
        asked = [*hints(desk.edition, draft).splitlines(), *([say("hint-alone")] if draft.is_alone else [])]
        return " ".join([say("review-owner-confirms"), *asked])

    about = say("review-words-about")
    return Form("words", say("review-words-title"), desk.whose(one), about, "review-words-help", fields, plan, remarks)


def _meant(name: str, answers: Answers) -> Any:
    """What a field holds, as the record keeps it."""
    if name in _DAYS:
        return answers.day(name)
    if name == "with_whom":
        return tuple(one for one in answers[name].split(",") if one)
    if name in ("peer_learning", "ambassador"):
        return answers[name] == _YES
    return answers[name].strip() if name in ("what", "title", "result") else answers.some(name)


def agreement_words(desk: Desk, one: Agreement) -> Form:
    """The shared text with what may follow within two weeks. Every signature then waits to be confirmed again (F9)."""
    say, told, text = desk.say, desk.edition.say, one.current
    owners = [line.partner for line in desk.edition.owner_lines(one)]
    coordinator = desk.edition.partner(text.coordinator)
    partners = (desk.nothing(), *desk.partners(first=owners))
    own = coordinator.id if coordinator else ""
    fields = (
        Field("coordinator", told("coordinator"), Sort.PICK, own, options=partners),
        Field("review_on", told("review-on"), Sort.DAY, written_day(text.review_on)),
        Field("decision_rule", told("decision-rule"), Sort.TEXT, text.decision_rule or "", letters=_SHARED_LETTERS),
        Field("means", told("means"), Sort.TEXT, text.means or "", letters=_SHARED_LETTERS),
        Field("stalling", told("stalling"), Sort.TEXT, text.stalling or "", letters=_SHARED_LETTERS),
        Field("leaving", told("leaving"), Sort.TEXT, text.leaving or "", letters=_SHARED_LETTERS),
        Field("title", told("title"), value=text.title, letters=_TITLE_LETTERS),
        Field("result", told("result"), Sort.TEXT, text.result, letters=_SHARED_LETTERS),
    )

    def plan(answers: Answers) -> Plan | Fault:
        changed = {name: _meant(name, answers) for name in answers.changed()}
        if not changed:
            return Fault(say("refusal-nothing-changed"))
        reworded = SharedText.model_validate(text.text().model_dump() | changed)
        events: list[e.Event] = [e.AgreementReworded(agreement=one.id, text=reworded)]
        if one.fixed_at:
            events.append(e.AgreementFixed(agreement=one.id))
        said = say("review-saved-version", id=one.id, n=text.number + 1, before=text.number, file=desk.file)
        return Plan(tuple(events), said)

    def remarks(answers: Answers) -> str:
        names = desk.signers(one)
        if not names:
            return ""
        return say("review-again-before", names=desk.edition.together(names), n=text.number)

    about = say("review-words-agreement-about")
    return Form("words", say("review-words-title"), desk.whose(one), about, "review-words-help", fields, plan, remarks)


def signature(desk: Desk, one: Agreement, partner: PartnerId) -> Form:
    """An organisation's own part and its yes to the text of now, typed on its behalf (S17, F9, F10)."""
    say, told, name = desk.say, desk.edition.say, desk.edition.name(partner)
    own = desk.own(one, partner)
    latest = one.latest_signature(own.partner) if own else None
    mandate = latest.mandate if latest else Mandate.FULL
    until = written_day(latest.reserved_until) if latest else ""
    fields = (
        Field("contribution", told("contribution-column"), Sort.TEXT, own.contribution if own else ""),
        Field("lets_go", told("lets-go-column"), Sort.TEXT, own.lets_go or "" if own else ""),
        Field("role", told("role"), value=own.role or "" if own else "", letters=_NAME_LETTERS),
        *desk.mandate_fields(mandate, latest.reserved_with if latest else None, until),
    )

    def plan(answers: Answers) -> Plan | Fault:
        if not answers["contribution"].strip():
            return Fault(say("refusal-contribution-missing"), "contribution")
        reserved = answers["mandate"] == Mandate.RESERVED
        if reserved and not (answers.some("reserved_with") and answers.day("reserved_until")):
            return Fault(say("refusal-consult-whom"), "reserved_with")
        signed = e.AgreementSigned(
            agreement=one.id,
            partner=partner,
            version=one.current.number,
            contribution=answers["contribution"],
            lets_go=answers.some("lets_go"),
            role=answers.some("role"),
            mandate=Mandate(answers["mandate"]),
            reserved_with=answers.some("reserved_with") if reserved else None,
            reserved_until=answers.day("reserved_until") if reserved else None,
        )
        fixed = () if one.fixed_at else (e.AgreementFixed(agreement=one.id),)
        said = say("review-saved-signature", id=one.id, name=name, n=one.current.number, file=desk.file)
        return Plan((*fixed, signed), said)

    def remarks(answers: Answers) -> str:
        before = say("review-sign-before", name=name, n=one.current.number)
        if own and one.state_of(own.partner) in (SignatureState.SIGNED, SignatureState.RESERVED):
            before = say("review-sign-instead", name=name, n=one.current.number)
        return before if one.fixed_at else f"{before} {say('review-sign-fixes', n=one.current.number)}"

    about = "\n".join(part for part in (one.current.title, one.current.result) if part)
    title = say("review-sign-title", name=name)
    return Form(f"sign:{partner}", title, one.id, about, "review-sign-help", fields, plan, remarks)
