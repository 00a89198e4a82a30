"""One promise told in full, as blocks; the words are those of the report, so that screen and paper agree."""

import contextlib
import datetime as dt

from workshop.core.kept import FollowUp, Past
from workshop.core.promises import Agreement, AgreementVersion, Commitment
from workshop.core.queries import OwnerLine
from workshop.core.terms import CommitmentKind, Mandate, Omslag
from workshop.report.agreements import agreement_terms, consent, doubts, mark_of, open_points, open_until
from workshop.report.blocks import Block, Fields, Heading, Note, Paragraph, Tone, filled
from workshop.report.edition import Edition
from workshop.report.promises import commitment_card, when_and_why
from workshop.report.steps import omslag_name
from workshop.text import Words
from workshop.text.dates import short_date
from workshop.tui.review.ledger import Promise

_FIELD_NAMES = {
    "due": "due",
    "barrier": "barrier-column",
    "first_step": "first-step",
    "with_whom": "with-whom",
    "for_whom": "for-whom",
    "noticed_by": "noticed-by",
    "obstacle": "obstacle",
    "needs": "needs",
    "kind": "sort",
    "replaces": "replaces",
    "role": "role",
    "omslag": "omslag",
    "peer_learning": "peer-learning",
    "ambassador": "ambassador",
}
"""Fields that the report has a name for."""
_OWN_FIELD_NAMES = ("what", "first_step_due", "response", "mandate", "reserved_with", "reserved_until")
"""Fields that only the review names, ``review-field-…``."""


def day_with_year(day: dt.date, language: str) -> str:
    """A short date for lists that span years."""
    return f"{short_date(day, language)} {day.year}"


def tell(edition: Edition, say: Words, promise: Promise) -> list[Block]:
    """Everything that is known of it: the words, how it went, and how it was worded before."""
    told = _commitment(edition, promise) if isinstance(promise, Commitment) else _agreement(edition, say, promise)
    if not promise.stands:
        day, why = when_and_why(edition, promise)
        said = " ".join(part for part in (day or edition.say("withdrawn-undated"), why) if part)
        told.insert(1, Note(said, say("review-withdrawn"), Tone.OPEN))
    if promise.note:
        told.append(filled((edition.say("note"), promise.note)))
    told += _follow_ups(edition, say, promise.follow_ups)
    told += _history(edition, say, promise.history)
    return told if isinstance(promise, Commitment) else told + _earlier(edition, promise)


def _commitment(edition: Edition, one: Commitment) -> list[Block]:
    card = commitment_card(edition, one, 2)
    told: list[Block] = [card.heading, *card.blocks]
    place = next((place for place, block in enumerate(told) if isinstance(block, Fields)), len(told))
    told.insert(place, filled((edition.say("omslag"), omslag_name(edition, one.omslag))))
    return told


def _agreement(edition: Edition, say: Words, one: Agreement) -> list[Block]:
    current = one.current
    told: list[Block] = [Heading(2, f"{one.id} · {current.title}"), *doubts(edition, one.id)]
    if current.result:
        told.append(Paragraph(current.result))
    told.append(Note(edition.say("trust-only"), edition.say("trust-label")))
    if not one.fixed_at:
        told.append(Note(edition.say("not-fixed"), edition.say("not-fixed-label"), Tone.OPEN))
    version = edition.say("version-of", n=current.number, moment=edition.moment(current.at))
    omslag = omslag_name(edition, one.omslag)
    told.append(
        filled(
            *agreement_terms(edition, current, one).rows,
            (edition.say("omslag"), omslag),
            (edition.say("version"), version),
        )
    )
    rest = open_points(edition, one)
    if rest:
        told.append(Note(rest, open_until(edition), Tone.OPEN))
    told += consent(edition, one)
    told.append(Heading(3, say("review-owners")))
    lines = edition.owner_lines(one)
    for line in lines:
        told += _owner(edition, one, line)
    if not lines:
        told.append(Paragraph(edition.say("owners-none")))
    gone = [(edition.name(own.partner), say("review-left", date=edition.date_of(own.left_at)), own.because)
            for own in edition.former_owners(one)]  # fmt: skip
    gone += [(edition.name(no.partner), say("review-declined", date=edition.date_of(no.at)), no.because)
             for no in one.declined]  # fmt: skip
    told.append(filled(*((name, f"{what} {why}" if why else what) for name, what, why in gone)))
    return told


def _owner(edition: Edition, agreement: Agreement, line: OwnerLine) -> list[Block]:
    lets_go = f"{edition.say('lets-go-column')}: {line.lets_go}" if line.lets_go else ""
    role = edition.role(agreement, line.partner)
    before = "; ".join(edition.earlier_owners(agreement.history, line.partner))
    parts = (
        line.contribution,
        lets_go,
        f"{edition.say('role')}: {role}" if role else "",
        f"{edition.say('held-before')}: {before}" if before else "",
        edition.signature(agreement, line),
    )
    said = "\n".join(part for part in parts if part)
    return [Fields(((edition.name(line.partner), said),))]


def _follow_ups(edition: Edition, say: Words, follow_ups: list[FollowUp]) -> list[Block]:
    told: list[Block] = [Heading(3, say("review-follow-ups"))]
    if not follow_ups:
        return [*told, Paragraph(say("review-follow-ups-none"))]
    for one in sorted(follow_ups, key=lambda one: (one.on, one.at), reverse=True):
        status = say(f"status-{one.status}")
        told.append(Fields(((edition.day(one.on), f"{status}\n{one.note}" if one.note else status),)))
    return told


def _history(edition: Edition, say: Words, history: list[Past]) -> list[Block]:
    if not history:
        return []
    told: list[Block] = [Heading(3, say("review-history"))]
    for past in reversed(history):
        said = say("review-was", field=_field(edition, say, past.field), was=_was(edition, say, past) or "–")
        told.append(Fields(((edition.moment(past.at), said),)))
    return told


def _field(edition: Edition, say: Words, name: str) -> str:
    """What a field is called; a name that somebody typed into the file stays as it is."""
    name, _, partner = name.partition(":")
    if name == "role" and partner:
        return f"{edition.say('role')} ({edition.name(partner)})"
    if name == "owner":
        return say("review-field-owner")
    if name in _FIELD_NAMES:
        return edition.say(_FIELD_NAMES[name])
    return say(f"review-field-{name.replace('_', '-')}") if name in _OWN_FIELD_NAMES else name


def _was(edition: Edition, say: Words, past: Past) -> str:
    """The earlier value in words; the fold keeps it as it stands in the record, and people may have edited that."""
    was = past.was
    match past.field:
        case "with_whom":
            return ", ".join(edition.name(one) if edition.partner(one) else one for one in was.split(", "))
        case "owner" if edition.partner(was):
            return edition.name(was)
        case "kind" if was in set(CommitmentKind):
            return say(f"commitment-{was}")
        case "mandate" if was in set(Mandate):
            return say(f"mandate-{was}")
        case "omslag" if was in set(Omslag):
            return omslag_name(edition, Omslag(was))
        case "peer_learning" | "ambassador":
            return {"True": edition.say("yes"), "False": say("review-no")}.get(was, was)
        case "due" | "first_step_due" | "reserved_until":
            with contextlib.suppress(ValueError):
                return edition.day(dt.date.fromisoformat(was))
    return was


def _earlier(edition: Edition, one: Agreement) -> list[Block]:
    """Earlier texts, newest first, with who signed them (F9)."""
    if len(one.versions) < 2:
        return []
    told: list[Block] = [Heading(3, edition.say("earlier-heading", id=one.id))]
    for version in reversed(one.versions[:-1]):
        told.append(Heading(4, edition.say("version-of", n=version.number, moment=edition.moment(version.at))))
        told.append(_version(edition, one, version))
    return told


def _version(edition: Edition, one: Agreement, version: AgreementVersion) -> Fields:
    signed = [mark_of(edition, mark) for mark in one.signatures if mark.version == version.number]
    return filled(
        (edition.say("title"), version.title),
        (edition.say("result"), version.result),
        *agreement_terms(edition, version).rows,
        (edition.say("signed-by"), "\n".join(signed) or edition.say("signed-by-nobody")),
    )
