"""Agreements with shared ownership, as minutes and sheets tell them."""

from workshop.core.promises import Agreement, AgreementVersion, Signature
from workshop.core.terms import Mandate
from workshop.report.blocks import Block, Fields, Heading, Items, Note, Paragraph, Table, Tone, filled
from workshop.report.edition import TONES, Edition
from workshop.report.steps import omslag_name


def agreements(edition: Edition) -> list[Block]:
    """Each agreement with its text, its owners and how they signed; on top that it rests on trust (F11)."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("agreements-heading"), "afspraken")]
    standing = edition.agreements()
    if not standing:
        done = edition.record.meeting.complete
        return [*blocks, Paragraph(say("agreements-none" if done else "agreements-none-yet"))]
    blocks.append(Note(say("trust-only"), say("trust-label")))
    if any(edition.owner_lines(one) for one in standing):
        blocks.append(Paragraph(say("marks-meaning")))
    for one in standing:
        blocks += _agreement(edition, one)
    return blocks


def _agreement(edition: Edition, one: Agreement) -> list[Block]:
    say = edition.say
    current = one.current
    blocks: list[Block] = [Heading(3, f"{one.id} · {current.title}")]
    if not one.fixed_at:
        blocks.append(Note(say("not-fixed"), say("not-fixed-label"), Tone.OPEN))
    if current.result:
        blocks.append(Paragraph(current.result))
    omslag = (say("omslag"), omslag_name(edition, one.omslag) if one.omslag else "")
    version = (say("version"), say("version-of", n=current.number, moment=edition.moment(current.at)))
    terms = agreement_terms(edition, current)
    if terms.rows or one.omslag:
        blocks.append(filled(*terms.rows, omslag, version))
    blocks += _owners(edition, one)
    return blocks + _earlier(edition, one)


def agreement_terms(edition: Edition, version: AgreementVersion) -> Fields:
    """How the owners decide, who keeps the pace, and what happens later; only what was filled in."""
    say = edition.say
    return filled(
        (say("coordinator"), edition.name(version.coordinator) if version.coordinator else None),
        (say("decision-rule"), version.decision_rule),
        (say("means"), version.means),
        (say("review-on"), edition.day(version.review_on) if version.review_on else None),
        (say("stalling"), version.stalling),
        (say("leaving"), version.leaving),
    )


def _owners(edition: Edition, one: Agreement) -> list[Block]:
    say = edition.say
    lines = edition.owner_lines(one)
    if not lines:
        return [Paragraph(say("owners-none")), *_left(edition, one)]
    rows = tuple(
        (edition.name(line.partner), line.contribution, line.lets_go or "–", edition.signature(one, line))
        for line in lines
    )
    tones = tuple(TONES.get(line.state, Tone.OPEN) for line in lines)
    columns = (say("organisation"), say("contribution-column"), say("lets-go-column"), say("signature-column"))
    blocks: list[Block] = [Table(say("owners-caption", id=one.id), columns, rows, tones)]
    if not edition.is_shared(one):
        blocks.append(Paragraph(say("not-shared-yet")))
    return blocks + _left(edition, one)


def _left(edition: Edition, one: Agreement) -> list[Block]:
    """Who took part before; co-owners may know (R15)."""
    say = edition.say
    staying = {line.partner for line in edition.owner_lines(one)}
    gone = [
        say("left-at", who=edition.name(own.partner), date=edition.date_of(own.left_at))
        + (f" {say('left-because', why=own.because)}" if own.because else "")
        for own in one.owners
        if own.left_at and not any(edition.same(own.partner, partner) for partner in staying)
    ]
    return [Items(tuple(gone))] if gone else []


def _earlier(edition: Edition, one: Agreement) -> list[Block]:
    """Earlier wordings with who signed them, so that nobody has to remember what the text was (F9)."""
    say = edition.say
    earlier = one.versions[:-1]
    if not earlier:
        return []
    blocks: list[Block] = [Heading(4, say("earlier-heading", id=one.id))]
    for version in reversed(earlier):
        signed = [_mark(edition, mark) for mark in one.signatures if mark.version == version.number]
        blocks.append(Heading(5, say("version-of", n=version.number, moment=edition.moment(version.at))))
        rows = ((say("title"), version.title), (say("result"), version.result), *agreement_terms(edition, version).rows)
        blocks.append(filled(*rows, (say("signed-by"), "\n".join(signed) or say("signed-by-nobody"))))
    return blocks


def _mark(edition: Edition, mark: Signature) -> str:
    signed = f"{edition.name(mark.partner)}, {edition.moment(mark.signed_at)}"
    if mark.mandate is Mandate.RESERVED:
        reservation = edition.reservation(mark.reserved_with, mark.reserved_until)
        return f"◐ {signed}: {edition.say('signature-reserved')} {reservation}"
    return f"● {signed}"
