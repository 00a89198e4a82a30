"""One agreement for one signatory to take home: a single file that stays readable on a phone for years (F9, F11)."""

from workshop.core.people import PartnerId
from workshop.core.promises import Agreement, SignatureState
from workshop.core.queries import OwnerLine
from workshop.core.record import Record
from workshop.report.agreements import agreement_terms, doubts, left, version_of
from workshop.report.blocks import Block, Card, Fields, Heading, Items, Note, Paragraph, Tone, filled
from workshop.report.calendar import agreement_of
from workshop.report.edition import TONES, Edition
from workshop.report.page import page
from workshop.report.promises import when_and_why


def agreement_copy_html(record: Record, agreement_id: str, partner_id: PartnerId, language: str) -> str:
    """The agreement as it stands, the organisation's own part first; complete in itself, as the minutes are.

    Raises KeyError for an unknown agreement or partner.
    """
    edition = Edition(record, language)
    agreement = agreement_of(record, agreement_id)
    partner = edition.partner(partner_id)
    if partner is None:
        raise KeyError(partner_id)
    title = f"{agreement.id} · {agreement.current.title}"
    return page(edition, title, _copy(edition, agreement, partner.id))


def _copy(edition: Edition, one: Agreement, partner_id: PartnerId) -> list[Block]:
    say, meeting = edition.say, edition.record.meeting
    blocks: list[Block] = [Heading(1, one.current.title)]
    if meeting.rehearsal:
        blocks.append(Note(say("rehearsal"), say("rehearsal-label"), Tone.OPEN))
    if not one.stands:
        day = when_and_why(edition, one)[0]
        blocks.append(Note(day or say("withdrawn-undated"), say("withdrawn-heading"), Tone.OPEN))
    about = say("copy-meaning", partner=edition.name(partner_id), title=meeting.title, date=edition.day(meeting.date))
    blocks += [*doubts(edition, one.id), Paragraph(about), Note(say("trust-only"), say("trust-label"))]
    lines = edition.owner_lines(one)
    own = next((line for line in lines if edition.same(line.partner, partner_id)), None)
    blocks += _own_part(edition, one, partner_id, own)
    blocks += _text(edition, one)
    blocks += _others(edition, one, [line for line in lines if line is not own])
    gone = left(edition, one)
    if gone:
        blocks.append(Items(tuple(gone)))
    return blocks + _about(edition, one)


def _own_part(edition: Edition, one: Agreement, partner_id: PartnerId, own: OwnerLine | None) -> list[Block]:
    say = edition.say
    heading = Heading(2, say("copy-own", partner=edition.name(partner_id)))
    if own is None:
        return [heading, Paragraph(say("copy-not-signed", partner=edition.name(partner_id)))]
    blocks: list[Block] = [
        heading,
        _part(edition, one, own, (say("signed-version"), _signed_version(edition, one, own))),
    ]
    if own.state is SignatureState.AGAIN:
        blocks.append(Note(say("copy-again"), say("signature-again"), Tone.OPEN))
    return blocks


def _part(edition: Edition, one: Agreement, line: OwnerLine, *more: tuple[str, str]) -> Fields:
    say = edition.say
    before = "\n".join(edition.earlier_owners(one.history, line.partner))
    return filled(
        (say("contribution-column"), line.contribution),
        (say("lets-go-column"), line.lets_go),
        (say("role"), edition.role(one, line.partner)),
        (say("held-before"), before),
        (say("signature-column"), edition.signature(one, line)),
        *more,
    )


def _signed_version(edition: Edition, one: Agreement, own: OwnerLine) -> str:
    """Which wording the organisation signed: its number and fingerprint."""
    marks = [mark for mark in one.signatures if edition.same(mark.partner, own.partner)]
    if not marks:
        return ""
    return edition.say("version-signed", n=marks[-1].version, fingerprint=marks[-1].text_fingerprint)


def _text(edition: Edition, one: Agreement) -> list[Block]:
    say, current = edition.say, one.current
    blocks: list[Block] = [Heading(2, say("copy-text"))]
    if not one.fixed_at:
        blocks.append(Note(say("not-fixed"), say("not-fixed-label"), Tone.OPEN))
    blocks.append(Paragraph(f"{current.title}\n{current.result}".strip()))
    return [
        *blocks,
        Fields((*agreement_terms(edition, current, one).rows, (say("version"), version_of(edition, current)))),
    ]


def _others(edition: Edition, one: Agreement, lines: list[OwnerLine]) -> list[Block]:
    """A card each, since a phone has no room for a table of four columns."""
    blocks: list[Block] = [Heading(2, edition.say("copy-owners"))]
    if not lines:
        blocks.append(Paragraph(edition.say("copy-nobody-else")))
    for line in lines:
        heading = Heading(3, edition.name(line.partner))
        blocks.append(Card(heading, (_part(edition, one, line),), TONES.get(line.state, Tone.OPEN)))
    return blocks


def _about(edition: Edition, one: Agreement) -> list[Block]:
    """What tells this copy apart from one of another moment."""
    say, meeting = edition.say, edition.record.meeting
    return [
        Heading(2, say("copy-about")),
        filled(
            (say("version"), version_of(edition, one.current)),
            (say("fingerprint"), one.current.fingerprint),
            (say("about-id"), f"{meeting.title}, {meeting.region}"),
            (say("date"), edition.day(meeting.date)),
            (say("place"), meeting.place),
            (say("organiser"), meeting.facilitator),
        ),
    ]
