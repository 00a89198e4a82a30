"""Forms for what the facilitator enters: on behalf of somebody without a phone, promises, agreements. Pure.

Each pair is a list of fields made from the session, and the events that the filled-in values mean.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from workshop.core import events as e
from workshop.core import queries
from workshop.core.days import check_days
from workshop.core.names import in_order
from workshop.core.promises import Agreement, Commitment, CommitmentText, SharedText
from workshop.core.scenario import Step
from workshop.core.session import Session
from workshop.core.terms import Group, Mandate, Omslag, PartnerKind, PollForm, SeatKind, Shown, StepKind
from workshop.files.convert import iso_of
from workshop.text import Words
from workshop.tui.console.form import Field, FieldKind

NEW = "new"


def day_of(said: str) -> dt.date | None:
    """A date as people type it: 2027-03-03 or 3-3-2027; None when it is no date."""
    iso = iso_of(said.strip())
    try:
        return dt.date.fromisoformat(iso or said.strip())
    except ValueError:
        return None


def day_said(day: dt.date | None) -> str:
    """A date as the forms ask for it; empty for none."""
    return f"{day.day}-{day.month}-{day.year}" if day else ""


def _choice(name: str, label: str, choices: list[tuple[str, str]], value: str = "") -> Field:
    return Field(name, label, FieldKind.CHOICE, value, tuple(choices))


def partner_choices(session: Session) -> list[tuple[str, str]]:
    """All organisations by name, merged ones once."""
    partners = session.known_partners()
    return [(partner.name, partner.id) for partner in in_order(partners, lambda one: one.name)]


def _omslag_choices(words: Words) -> list[tuple[str, str]]:
    return [(f"{omslag.number} {words(f'omslag-{omslag.value}')}", omslag.value) for omslag in Omslag]


def on_behalf_fields(session: Session, step: Step, words: Words) -> list[Field]:
    """Who it is for (a card that has been used, or a new one), and the answer to the current step (R2)."""
    cards = [seat for seat in session.active_seats() if seat.kind in (SeatKind.CARD, SeatKind.TABLE)]
    known = [
        (f"{words(f'seat-{seat.kind.value}')} {seat.number} · {_seat_name(session, seat.partner, words)}", seat.number)
        for seat in cards
    ]
    fields = [
        _choice("seat", words("entry-card"), [(words("entry-new-card"), NEW), *known], NEW),
        _choice("group", words("entry-group"), [(words(f"group-{group.value}"), group.value) for group in Group]),
        _choice("partner", words("entry-partner"), partner_choices(session)),
        Field("new_partner", words("entry-new-partner")),
    ]
    match step.kind:
        case StepKind.QUESTION:
            fields.append(Field("text", step.statement, FieldKind.AREA))
            if step.second_question:
                fields.append(Field("second_text", step.second_question))
            if step.themes:
                fields.append(_choice("theme", words("entry-theme"), [(theme, theme) for theme in step.themes]))
            if step.columns:
                fields.append(_choice("column", words("entry-column"), [(one, one) for one in step.columns]))
        case StepKind.POLL:
            labels = session.options(step) if step.form is PollForm.CHOICE else ()
            points = labels or tuple(str(point) for point in range(1, step.points + 1))
            fields.append(_choice("choice", step.statement, [(label, str(n)) for n, label in enumerate(points, 1)]))
        case StepKind.PRIORITISE:
            most = [str(count) for count in range(1, step.most_dots_per_option + 1)]
            fields += [
                _choice(f"dots-{place}", option, [(count, count) for count in most])
                for place, option in enumerate(session.options(step), 1)
            ]
        case StepKind.NETWORK:
            fields.append(Field("name", step.statement))
            fields.append(
                _choice("kind", words("entry-kind"), [(words(f"partner-{k.value}"), k.value) for k in PartnerKind])
            )
        case StepKind.COMMITMENT:
            fields.append(Field("what", step.statement, FieldKind.AREA))
            fields.append(_choice("omslag", words("entry-omslag"), _omslag_choices(words)))
            fields.append(Field("due", words("entry-due")))
    return fields


def _seat_name(session: Session, partner: str | None, words: Words) -> str:
    found = session.partner(partner)
    return found.name if found else words("entry-no-partner")


def next_card(session: Session) -> str:
    """The number of the next paper card: ``C1``, ``C2`` …"""
    number = 1
    while f"C{number}" in session.seats:
        number += 1
    return f"C{number}"


def new_card(session: Session, values: Mapping[str, str]) -> e.SeatTaken:
    """Takes the next card for whoever the form is about."""
    return e.SeatTaken(
        seat=next_card(session),
        kind=SeatKind.CARD,
        group=Group(values["group"] or Group.OTHER),
        partner=values["partner"] or None,
    )


def on_behalf_answer(session: Session, step: Step, seat: str, values: Mapping[str, str]) -> e.Event | None:
    """The answer of that card to the step; None when nothing was filled in."""
    match step.kind:
        case StepKind.QUESTION if values.get("text") or values.get("theme"):
            return e.ContributionGiven(
                seat=seat,
                step=step.id,
                text=values.get("text", ""),
                second_text=values.get("second_text") or None,
                theme=values.get("theme") or None,
                column=values.get("column") or None,
            )
        case StepKind.POLL if values.get("choice"):
            return e.VoteCast(seat=seat, step=step.id, choices={int(values["choice"]): 1})
        case StepKind.PRIORITISE:
            dots = {int(name[5:]): int(count) for name, count in values.items() if name.startswith("dots-") and count}
            return e.VoteCast(seat=seat, step=step.id, choices=dots) if dots else None
        case StepKind.NETWORK if values.get("name"):
            kind = PartnerKind(values.get("kind") or PartnerKind.OTHER)
            return e.OrganisationNamed(seat=seat, step=step.id, name=values["name"], kind=kind)
        case StepKind.COMMITMENT if values.get("what"):
            taken = session.seats.get(seat)
            owner = taken.partner if taken else values.get("partner") or None
            return e.CommitmentMade(seat=seat, owner=owner, wording=_wording(CommitmentText(what=""), values))
        case _:
            return None


def commitment_fields(session: Session, words: Words, commitment: Commitment | None, owner: str = "") -> list[Field]:
    """A promise on behalf of an organisation, or an existing one to edit together on the screen (R14)."""
    fields = []
    if commitment is None:
        fields.append(_choice("owner", words("entry-owner"), partner_choices(session), owner))
    text = commitment or CommitmentText(what="")
    fields += [
        Field("what", words("entry-what"), FieldKind.AREA, text.what),
        _choice("omslag", words("entry-omslag"), _omslag_choices(words), text.omslag or ""),
        Field("due", words("entry-due"), value=day_said(text.due)),
        Field("first_step", words("entry-first-step"), value=text.first_step or ""),
        Field("noticed_by", words("entry-noticed-by"), value=text.noticed_by or ""),
        Field("reserved_with", words("entry-reserved"), value=text.reserved_with or ""),
    ]
    return fields


def _wording(before: CommitmentText, values: Mapping[str, str]) -> CommitmentText:
    reserved = values.get("reserved_with", before.reserved_with or "")
    return before.model_copy(
        update={
            "what": values.get("what", before.what),
            "omslag": Omslag(values["omslag"]) if values.get("omslag") else None,
            "due": day_of(values.get("due", "")),
            "first_step": values.get("first_step", before.first_step or "") or None,
            "noticed_by": values.get("noticed_by", before.noticed_by or "") or None,
            "reserved_with": reserved or None,
            "mandate": Mandate.RESERVED if reserved else Mandate.FULL,
        }
    )


def commitment_event(commitment: Commitment | None, values: Mapping[str, str]) -> e.Event:
    """Making the promise, or changing its words."""
    if commitment is None:
        wording = _wording(CommitmentText(what=""), values)
        return e.CommitmentMade(owner=values.get("owner") or None, wording=wording)
    return e.CommitmentReworded(commitment=commitment.id, wording=_wording(commitment.wording(), values))


def hand_over_fields(session: Session, words: Words, commitment: Commitment) -> list[Field]:
    """Who takes a commitment over: another role, another organisation, and why (S19)."""
    return [
        _choice("to", words("entry-owner"), partner_choices(session), session.partner_id(commitment.owner) or ""),
        Field("role", words("entry-role"), value=commitment.role or ""),
        Field("because", words("entry-because")),
    ]


def hand_over_event(commitment: Commitment, values: Mapping[str, str]) -> e.Event:
    """The commitment in other hands, from now on."""
    return e.PromiseHandedOver(
        promise=commitment.id,
        to=values["to"] or None,
        role=values["role"] or None,
        because=values["because"],
    )


def agreement_fields(session: Session, words: Words, agreement: Agreement | None) -> list[Field]:
    """The four things that an agreement needs in the room, as far as they are words."""
    text = agreement.current.text() if agreement else SharedText(title="")
    review = day_said(text.review_on)
    return [
        Field("title", words("entry-title"), value=text.title),
        Field("result", words("entry-result"), FieldKind.AREA, text.result),
        _choice("coordinator", words("entry-coordinator"), partner_choices(session), text.coordinator or ""),
        Field("review_on", words("entry-review"), value=review),
        Field("decision_rule", words("entry-decision-rule"), value=text.decision_rule or ""),
        Field("means", words("entry-means"), value=text.means or ""),
        Field("stalling", words("entry-stalling"), value=text.stalling or ""),
        Field("leaving", words("entry-leaving"), value=text.leaving or ""),
    ]


def agreement_event(agreement: Agreement | None, values: Mapping[str, str]) -> e.Event:
    """Proposing the agreement, or giving it another text."""
    text = (agreement.current.text() if agreement else SharedText(title="")).model_copy(
        update={
            "title": values["title"],
            "result": values["result"],
            "coordinator": values["coordinator"] or None,
            "review_on": day_of(values["review_on"]),
            "decision_rule": values["decision_rule"] or None,
            "means": values["means"] or None,
            "stalling": values["stalling"] or None,
            "leaving": values["leaving"] or None,
        }
    )
    return e.AgreementReworded(agreement=agreement.id, text=text) if agreement else e.AgreementProposed(text=text)


def signing_fields(session: Session, words: Words, partner: str = "") -> list[Field]:
    """A signature on behalf of an organisation that is in the room without a phone."""
    return [
        _choice("partner", words("entry-owner"), partner_choices(session), partner),
        Field("contribution", words("entry-contribution"), FieldKind.AREA),
        Field("reserved_with", words("entry-reserved")),
        Field("reserved_until", words("entry-reserved-until")),
    ]


def signing_event(agreement: Agreement, values: Mapping[str, str]) -> e.Event:
    """The organisation's yes to the text as it stands."""
    return e.AgreementSigned(
        agreement=agreement.id,
        partner=values["partner"],
        version=agreement.current.number,
        contribution=values["contribution"],
        mandate=Mandate.RESERVED if values["reserved_with"] else Mandate.FULL,
        reserved_with=values["reserved_with"] or None,
        reserved_until=day_of(values["reserved_until"]),
    )


def wrong_dates(fields: Sequence[Field], values: Mapping[str, str], words: Words, session: Session) -> str | None:
    """What is wrong with the dates in a form, or None; whether they can be meant is the core's to say."""
    before = {field.name: day_of(field.value) for field in fields}
    for name in ("due", "review_on", "reserved_until"):
        said = values.get(name, "")
        day = day_of(said)
        if said and day is None:
            return words("entry-no-date", said=said)
        if refusal := check_days(session, {name: day}, before):
            return f"{said}: {words(f'refusal-{refusal.key}', **refusal.details)}"
    return None


def promise_choices(session: Session, words: Words) -> list[tuple[str, str]]:
    """Commitments that stand: the id, and how it reads in a list. One that waits for release is not read out: the
    list may stand on the beamer (R16)."""
    return [(one.id, promise_title(session, one, words)) for one in queries.standing_commitments(session)]


def promise_title(session: Session, commitment: Commitment, words: Words) -> str:
    """A commitment in one line that the room may see."""
    if commitment.shown is not Shown.RELEASED:
        return f"{commitment.id}  {words('entry-not-released')}"
    owner = session.partner(commitment.owner)
    return f"{commitment.id}  {owner.name + ': ' if owner else ''}{commitment.what}"
