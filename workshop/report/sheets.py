"""A sheet for each partner: what it promised, by when, and a mail that can be sent along as it stands."""

from workshop.core.people import PartnerId
from workshop.core.promises import Agreement
from workshop.core.queries import OwnerLine
from workshop.core.record import Record
from workshop.report.agreements import doubts, left, open_points, open_until
from workshop.report.blocks import (
    Block,
    Card,
    Contents,
    Heading,
    Items,
    Letter,
    Note,
    PageBreak,
    Paragraph,
    Table,
    Tone,
    filled,
)
from workshop.report.edition import TONES, Edition
from workshop.report.mail import mail_text
from workshop.report.markdown import markdown
from workshop.report.page import page
from workshop.report.part import Part, dates, part_of, parts
from workshop.report.promises import commitment_card


def partner_sheet_markdown(record: Record, partner_id: PartnerId, language: str) -> str:
    """The sheet of one partner. Raises KeyError for an unknown partner."""
    edition = Edition(record, language)
    return markdown(_sheet(edition, part_of(edition, partner_id), 1))


def partner_sheets_html(record: Record, language: str) -> str:
    """The sheets of all partners that have something, each on a page of its own."""
    edition = Edition(record, language)
    title = edition.say("sheets-title", title=record.meeting.title)
    return page(edition, title, [Heading(1, title), Contents(), *sheets(edition)])


def sheets(edition: Edition) -> list[Block]:
    """All sheets as blocks of level 2, to follow the minutes or a title."""
    say = edition.say
    found = parts(edition)
    if not found:
        return [Heading(2, say("sheets-heading"), "bladen"), Paragraph(say("sheets-none"))]
    blocks: list[Block] = []
    for part in found:
        blocks += [PageBreak(), *_sheet(edition, part, 2)]
    return blocks


def _sheet(edition: Edition, part: Part, level: int) -> list[Block]:
    say, meeting = edition.say, edition.record.meeting
    what = say("sheet-meaning", title=meeting.title, date=edition.day(meeting.date))
    blocks: list[Block] = [Heading(level, say("sheet-title", partner=part.name), f"blad-{part.partner}")]
    if meeting.rehearsal:
        blocks.append(Note(say("rehearsal"), say("rehearsal-label"), Tone.OPEN))
    if not meeting.complete:
        blocks.append(Note(say("interim"), say("interim-label"), Tone.OPEN))
    blocks.append(Paragraph(what))
    if part.is_empty:
        blocks.append(Paragraph(say("sheet-nothing", partner=part.name)))
    if part.commitments:
        blocks.append(Heading(level + 1, say("sheet-commitments", partner=part.name)))
        blocks += [commitment_card(edition, one, level + 2) for one in part.commitments]
    if part.agreements:
        blocks += [
            Heading(level + 1, say("sheet-agreements", partner=part.name)),
            Note(say("trust-only"), say("trust-label")),
        ]
        blocks += [_agreement(edition, part, one, line, level + 2) for one, line in part.agreements]
    if part.counted_on:
        blocks.append(Heading(level + 1, say("sheet-counted-on", partner=part.name)))
        blocks.append(Items(tuple(f"{one.id} · {edition.owner(one)}: {one.what}" for one in part.counted_on)))
    blocks += _dates(edition, part, level + 1)
    return [*blocks, Letter(Heading(level + 1, say("sheet-mail")), mail_text(edition, part))]


def _agreement(edition: Edition, part: Part, one: Agreement, line: OwnerLine, level: int) -> Card:
    say = edition.say
    others = [edition.name(other.partner) for other in edition.owner_lines(one) if other.partner != part.partner]
    blocks: list[Block] = [Paragraph(one.current.result)] if one.current.result else []
    blocks += doubts(edition, one.id)
    blocks.append(
        filled(
            (say("contribution-column"), line.contribution),
            (say("lets-go-column"), line.lets_go),
            (say("signature-column"), edition.signature(one, line)),
            (say("with-whom"), edition.together(others)),
            (say("coordinator"), edition.name(one.current.coordinator) if one.current.coordinator else None),
            (say("role"), edition.role(one, line.partner) or None),
            (say("held-before"), "\n".join(edition.earlier_owners(one.history, line.partner)) or None),
            (open_until(edition), open_points(edition, one) or None),
            (say("left-before"), "\n".join(left(edition, one)) or None),
        )
    )
    return Card(Heading(level, f"{one.id} · {one.current.title}"), tuple(blocks), TONES.get(line.state, Tone.OPEN))


def _dates(edition: Edition, part: Part, level: int) -> list[Block]:
    say = edition.say
    rows = tuple(dates(edition, part))
    blocks: list[Block] = [Heading(level, say("sheet-dates"))]
    if not rows:
        return [*blocks, Paragraph(say("sheet-dates-none"))]
    return [*blocks, Table(say("sheet-dates-caption"), (say("when-column"), say("what-column")), rows)]
