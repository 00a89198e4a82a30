"""Agreements with shared ownership, as minutes and sheets tell them."""

from workshop.core.days import later
from workshop.core.promises import FIRST_STEP_DAYS, Agreement, AgreementVersion, Objection, Signature
from workshop.core.queries import OwnerLine
from workshop.core.terms import ConsentStage, Mandate, StepKind
from workshop.report.blocks import Bars, Block, Fields, Heading, Items, Note, Paragraph, Table, Tone, filled
from workshop.report.edition import TONES, Edition
from workshop.report.steps import omslag_name, questions
from workshop.report.votes import rule


def agreements(edition: Edition) -> list[Block]:
    """Each agreement with its text, its owners and how they signed; on top that it rests on trust (F11)."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("agreements-heading"), "afspraken")]
    blocks += questions(edition, StepKind.AGREEMENT)
    standing = edition.agreements()
    if not standing:
        done = edition.record.meeting.complete
        return [*blocks, Paragraph(say("agreements-none" if done else "agreements-none-yet"))]
    blocks.append(Note(say("trust-only"), say("trust-label")))
    if any(edition.owner_lines(one) for one in standing):
        blocks.append(Paragraph(say("marks-meaning")))
    blocks += _still_open(edition, standing)
    for one in standing:
        blocks += _agreement(edition, one)
    return blocks


def open_points(edition: Edition, one: Agreement) -> str:
    """What an agreement still lacks, in words; empty when nothing is open (domain 2.4)."""
    return "; ".join(edition.say(f"open-{point}") for point in one.open_points())


def open_until(edition: Edition) -> str:
    """ "Aanvullen binnen 2 weken", with the day."""
    until = later(edition.record.meeting.date, FIRST_STEP_DAYS)
    return edition.say("open-until", by=edition.by(until))


def _still_open(edition: Edition, standing: list[Agreement]) -> list[Block]:
    """Everything that may be filled in afterwards, in one list; it blocks nothing (F6)."""
    say = edition.say
    rows = tuple((one.id, one.current.title, open_points(edition, one)) for one in standing if one.open_points())
    if not rows:
        return []
    columns = (say("promise-column"), say("what-column"), say("missing-column"))
    return [Table(open_until(edition), columns, rows)]


def _agreement(edition: Edition, one: Agreement) -> list[Block]:
    say = edition.say
    current = one.current
    blocks: list[Block] = [Heading(3, f"{one.id} · {current.title}"), *doubts(edition, one.id)]
    if not one.fixed_at:
        blocks.append(Note(say("not-fixed"), say("not-fixed-label"), Tone.OPEN))
    if current.result:
        blocks.append(Paragraph(current.result))
    omslag = (say("omslag"), omslag_name(edition, one.omslag) if one.omslag else "")
    terms = agreement_terms(edition, current, one)
    if terms.rows or one.omslag:
        blocks.append(filled(*terms.rows, omslag, (say("version"), version_of(edition, current))))
    blocks += _owners(edition, one) + _declined(edition, one)
    return blocks + consent(edition, one) + _earlier(edition, one)


def doubts(edition: Edition, promise_id: str) -> list[Block]:
    """A note for everything of a promise that does not fit what was signed or confirmed."""
    return [Note(said, edition.say("doubt-label"), Tone.OPEN) for said in edition.doubts(promise_id)]


def version_of(edition: Edition, version: AgreementVersion) -> str:
    """ "versie 2, 3 december 2026, 14:53"."""
    return edition.say("version-of", n=version.number, moment=edition.moment(version.at))


def consent(edition: Edition, one: Agreement) -> list[Block]:
    """How far consent came, all five gradients as they were chosen, and every objection; never an average (F5)."""
    say = edition.say
    blocks: list[Block] = []
    if one.stage:
        blocks.append(filled((say("consent"), say(f"stage-of-{one.stage}"))))
    if one.stage is not ConsentStage.OPINIONS or edition.record.meeting.complete:
        blocks += opinions(edition, one.opinions, say("opinions-caption", id=one.id, n=sum(one.opinions)))
    for thought in reversed(one.earlier_opinions):
        caption = say("opinions-earlier", id=one.id, version=thought.version, n=sum(thought.opinions))
        blocks += opinions(edition, thought.opinions, caption)
    if one.objections:
        told = tuple(
            (
                edition.name(objection.partner) if _is_named(objection) else say("by-someone"),
                objection.because,
                edition.date_of(objection.at),
                objection_answer(edition, objection),
            )
            for objection in one.objections
        )
        columns_of = ("objection-by", "because-column", "date-column", "objection-answer")
        blocks.append(Table(say("objections-caption", id=one.id), tuple(say(name) for name in columns_of), told))
    return blocks


def opinions(edition: Edition, counts: list[int], caption: str) -> list[Block]:
    """All five gradients as they were chosen, by number and never by whom; nothing when nobody answered."""
    say, total = edition.say, sum(counts)
    if not total:
        return []
    rows = tuple((say(f"gradient-{place}"), counts[place - 1]) for place in range(len(counts), 0, -1))
    return [Bars(caption, (say("answer"), say("count-column")), rows, total)]


def _declined(edition: Edition, one: Agreement) -> list[Block]:
    """Organisations that said no, with their reason if they gave one; what people thought stays a count."""
    say = edition.say
    rows = tuple((edition.name(no.partner), no.because, edition.date_of(no.at)) for no in one.declined)
    columns = ("organisation", "because-column", "date-column")
    return [Table(say("declined-caption", id=one.id), tuple(say(name) for name in columns), rows)] if rows else []


def _is_named(objection: Objection) -> bool:
    """Whose it is, is told unless the facilitator went on without an answer to it: then what counts is that and why."""
    return objection.partner is not None and objection.set_aside_at is None


def objection_answer(edition: Edition, objection: Objection) -> str:
    """What was done with an objection, and when."""
    if objection.set_aside_at is not None:
        date, because = edition.date_of(objection.set_aside_at), objection.set_aside_because or ""
        return edition.say("objection-aside", because=because, date=date)
    if objection.met_at is None:
        return edition.say("objection-open")
    return edition.say("objection-met", answer=objection.answer or "", date=edition.date_of(objection.met_at)).strip()


def agreement_terms(edition: Edition, version: AgreementVersion, one: Agreement | None = None) -> Fields:
    """How is decided, who keeps the pace, and what happens later; only what was filled in.

    With the agreement itself, how the room decided on it is told as well.
    """
    say = edition.say
    in_room = rule(edition, one.room_rule, one.threshold) if one and one.room_rule else ""
    if in_room and version.decision_rule:
        in_room = say("room-rule", rule=in_room)
    return filled(
        (say("coordinator"), edition.name(version.coordinator) if version.coordinator else None),
        (say("decision-rule"), "\n".join(filter(None, (version.decision_rule, in_room)))),
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
        (who(edition, one, line), line.contribution, line.lets_go or "–", edition.signature(one, line))
        for line in lines
    )
    tones = tuple(TONES.get(line.state, Tone.OPEN) for line in lines)
    columns = (say("organisation"), say("contribution-column"), say("lets-go-column"), say("signature-column"))
    blocks: list[Block] = [Table(say("owners-caption", id=one.id), columns, rows, tones)]
    if not edition.is_shared(one):
        blocks.append(Paragraph(say("not-shared-yet")))
    return blocks + _left(edition, one)


def who(edition: Edition, one: Agreement, line: OwnerLine) -> str:
    """An organisation with the role that looks after its part, and who did before (S19)."""
    role = edition.role(one, line.partner)
    before = edition.earlier_owners(one.history, line.partner)
    held = f"{edition.say('held-before')}: {'; '.join(before)}" if before else ""
    return "\n".join(part for part in (edition.name(line.partner), role, held) if part)


def left(edition: Edition, one: Agreement) -> list[str]:
    """Who took part before, with day and reason; co-owners may know (R15)."""
    say = edition.say
    return [
        say("left-at", who=edition.name(own.partner), date=edition.date_of(own.left_at))
        + (f" {say('left-because', why=own.because)}" if own.because else "")
        for own in edition.former_owners(one)
    ]


def _left(edition: Edition, one: Agreement) -> list[Block]:
    gone = left(edition, one)
    return [Items(tuple(gone))] if gone else []


def _earlier(edition: Edition, one: Agreement) -> list[Block]:
    """Earlier wordings with who signed them, so that nobody has to remember what the text was (F9)."""
    say = edition.say
    earlier = one.versions[:-1]
    if not earlier:
        return []
    blocks: list[Block] = [Heading(4, say("earlier-heading", id=one.id))]
    for version in reversed(earlier):
        signed = [mark_of(edition, mark) for mark in one.signatures if mark.version == version.number]
        blocks.append(Heading(5, version_of(edition, version)))
        rows = ((say("title"), version.title), (say("result"), version.result), *agreement_terms(edition, version).rows)
        blocks.append(filled(*rows, (say("signed-by"), "\n".join(signed) or say("signed-by-nobody"))))
    return blocks


def mark_of(edition: Edition, mark: Signature) -> str:
    """Who signed a version, when, and whether it consulted first."""
    signed = f"{edition.name(mark.partner)}, {edition.moment(mark.signed_at)}"
    if mark.mandate is Mandate.RESERVED:
        reservation = edition.reservation(mark.reserved_with, mark.reserved_until)
        return f"◐ {signed}: {edition.say('signature-reserved')} {reservation}"
    return f"● {signed}"
