"""What was promised, and how it went since, as minutes and sheets tell it."""

from collections import Counter

from workshop.core.promises import Agreement, Check, Commitment, Hint
from workshop.core.terms import CommitmentKind, Mandate, Omslag, Shown, Status, StepKind
from workshop.report.blocks import Block, Card, Heading, Note, Paragraph, Table, Tone, filled
from workshop.report.edition import Edition
from workshop.report.steps import omslag_name, questions


def commitments(edition: Edition) -> list[Block]:
    """Confirmed by omslag, then apart what the owner has not confirmed (F8)."""
    say = edition.say
    standing = edition.standing()
    blocks: list[Block] = [Heading(2, say("commitments-heading"), "toezeggingen")]
    if standing:
        blocks += _counts(edition, standing)
        blocks += _ambassadors(edition, [one for one in standing if one.ambassador])
    else:
        done = edition.record.meeting.complete
        blocks.append(Paragraph(say("commitments-none" if done else "commitments-none-yet")))
    gone = sum(_is_gone(one) for one in edition.record.commitments)
    if gone:
        blocks.insert(1, Paragraph(say("commitments-made", made=len(standing) + gone, n=len(standing), gone=gone)))
    blocks[1:1] = questions(edition, StepKind.COMMITMENT)
    confirmed = [one for one in standing if one.confirmed_at]
    for omslag in (*Omslag, None):
        own = [one for one in confirmed if one.omslag is omslag]
        if own:
            blocks.append(Heading(3, omslag_name(edition, omslag)))
            blocks += [commitment_card(edition, one, 4) for one in own]
    return blocks + _unconfirmed(edition, [one for one in standing if not one.confirmed_at])


def _counts(edition: Edition, standing: list[Commitment]) -> list[Block]:
    """How many of each kind, stopping and merging beside new (S11), peer learning (S13), what is missing (F6)."""
    say = edition.say
    owners = {one.owner or one.seat or one.id for one in standing}
    kinds = Counter(one.kind for one in standing)
    sorts = [(say(f"commitment-{kind}"), kinds[kind]) for kind in CommitmentKind]
    if kinds[None]:
        sorts.append((say("kind-none"), kinds[None]))
    stop, merge, new = (kinds[kind] for kind in (CommitmentKind.STOP, CommitmentKind.MERGE, CommitmentKind.NEW))
    peers = sum(one.peer_learning for one in standing)
    blocks: list[Block] = [
        Paragraph(say("commitments-counted", n=len(standing), owners=len(owners))),
        Table(
            say("kinds-caption"),
            (say("sort"), *(name for name, _ in sorts)),
            ((say("count-column"), *(str(count) for _, count in sorts)),),
        ),
        Paragraph(say("stop-merge-new", less=stop + merge, stop=stop, merge=merge, new=new)),
        Paragraph(say("peer-share", n=peers, total=len(standing))),
    ]
    unfinished = [one for one in standing if missing(edition, one)]
    if unfinished:
        lines = tuple((one.id, edition.owner(one), missing(edition, one)) for one in unfinished)
        columns = (say("promise-column"), say("owner-column"), say("missing-column"))
        blocks.append(Table(say("missing-caption"), columns, lines))
    return blocks


def _ambassadors(edition: Edition, own: list[Commitment]) -> list[Block]:
    """An ambassador's promise is one like any other; here they stand together (S18)."""
    if not own:
        return []
    say = edition.say
    rows = tuple((one.id, edition.owner(one), one.what, first_step(edition, one), edition.by(one.due)) for one in own)
    columns = ("promise-column", "owner-column", "what-column", "first-step", "due")
    return [Table(say("ambassadors-caption"), tuple(say(column) for column in columns), rows)]


def _unconfirmed(edition: Edition, waiting: list[Commitment]) -> list[Block]:
    if not waiting:
        return []
    say = edition.say
    return [
        Heading(2, say("unconfirmed-heading"), "nog-te-bevestigen"),
        Paragraph(say("unconfirmed-meaning")),
        *(commitment_card(edition, one, 3) for one in waiting),
    ]


def withdrawn(edition: Edition) -> list[Block]:
    """What no longer stands, with the reason if one was given (R15); nothing when all stands."""
    say = edition.say
    gone = [
        (f"{one.id} · {edition.owner(one)}", one.what, *when_and_why(edition, one))
        for one in edition.record.commitments
        if _is_gone(one)
    ]
    gone += [
        (one.id, one.current.title, *when_and_why(edition, one)) for one in edition.record.agreements if _is_gone(one)
    ]
    if not gone:
        return []
    columns = (say("promise-column"), say("what-column"), say("date-column"), say("because-column"))
    return [
        Heading(2, say("withdrawn-heading"), "ingetrokken"),
        Table(say("withdrawn-caption"), columns, tuple(gone)),
    ]


def _is_gone(one: Commitment | Agreement) -> bool:
    """Whether it was withdrawn; what was removed from the meeting is told nowhere (R17)."""
    return one.shown is not Shown.HIDDEN and not one.stands


def when_and_why(edition: Edition, one: Commitment | Agreement) -> tuple[str, str]:
    """The day and the reason of a withdrawal; each is empty where nobody wrote it down."""
    if one.withdrawn_at:
        return edition.date_of(one.withdrawn_at), one.withdrawn_because or ""
    noted = [followed for followed in one.follow_ups if followed.status is Status.WITHDRAWN]
    return (edition.day(noted[-1].on), noted[-1].note) if noted else ("", "")


def missing(edition: Edition, commitment: Commitment) -> str:
    """The checks that are still open, in words; empty when complete (F6)."""
    passed = commitment.passed()
    return ", ".join(edition.say(f"check-{check}") for check in Check if check not in passed)


def hints(edition: Edition, commitment: Commitment) -> str:
    """What would make it stronger, a line each (F7, S11); that it is "still alone" stands at "together with" (S12)."""
    return "\n".join(edition.say(f"hint-{hint}") for hint in commitment.hints() if hint is not Hint.ALONE)


def complete(edition: Edition, commitment: Commitment) -> str:
    """ "5 van 6 compleet", with what is missing."""
    said = edition.say("complete", n=len(commitment.passed()), total=len(Check))
    rest = missing(edition, commitment)
    return f"{said} {edition.say('still-missing', what=rest)}" if rest else said


def first_step(edition: Edition, commitment: Commitment) -> str:
    """The first step with its date; empty when neither is known."""
    return ", ".join(part for part in (commitment.first_step, edition.by(commitment.first_step_due)) if part)


def commitment_card(edition: Edition, one: Commitment, level: int) -> Card:
    """One commitment with all that was filled in."""
    say = edition.say
    together = edition.together(edition.name(partner) for partner in one.with_whom)
    if_then = say("if-then", obstacle=one.obstacle, response=one.response) if one.obstacle and one.response else None
    blocks: list[Block] = [Paragraph(one.what)]
    if one.mandate is Mandate.RESERVED:
        said = edition.reservation(one.reserved_with, one.reserved_until)
        blocks.append(Note(said, f"◐ {say('reserved-label')}", Tone.RESERVED))
    if not one.confirmed_at:
        blocks.append(Note(say("unconfirmed-one"), say("unconfirmed-label"), Tone.OPEN))
    blocks += [Note(said, say("doubt-label"), Tone.OPEN) for said in edition.doubts(one.id)]
    blocks.append(
        filled(
            (say("barrier-column"), one.barrier),
            (say("due"), edition.by(one.due)),
            (say("first-step"), first_step(edition, one)),
            (say("with-whom"), (say("still-alone") if one.is_alone else together) or None),
            (say("for-whom"), one.for_whom),
            (say("noticed-by"), one.noticed_by),
            (say("obstacle"), if_then or one.obstacle or one.response),
            (say("needs"), one.needs),
            (say("sort"), say(f"commitment-{one.kind}") if one.kind else None),
            (say("replaces"), one.replaces),
            (say("role"), one.role),
            (say("held-before"), "\n".join(edition.earlier_owners(one.history)) or None),
            (say("omslag"), omslag_name(edition, one.omslag) if not one.confirmed_at and one.omslag else None),
            (say("peer-learning"), say("yes") if one.peer_learning else None),
            (say("ambassador"), say("yes") if one.ambassador else None),
            (say("filled-in"), say("on-behalf") if one.on_behalf else None),
            (say("stronger"), hints(edition, one) or None),
        )
    )
    blocks.append(Paragraph(complete(edition, one)))
    mark = "◐" if one.mandate is Mandate.RESERVED else "●" if one.confirmed_at else "○"
    heading = Heading(level, f"{mark} {one.id} · {edition.owner(one)}")
    return Card(heading, tuple(blocks), edition.mandate_tone(one))


def _is_said_by_hand(one: Commitment | Agreement) -> bool:
    """Whether the file has a status that no follow-up gave; a withdrawal stands in a list of its own."""
    if not one.stands:
        return False
    latest = max(one.follow_ups, key=lambda followed: (followed.on, followed.at), default=None)
    return one.status is not (latest.status if latest else Status.NOT_STARTED)


def follow_ups(edition: Edition) -> list[Block]:
    """How it went so far; a story counts as much as a number (S20), and this comes last (S16)."""
    say = edition.say
    promises: list[tuple[Commitment | Agreement, str, str]] = [
        (one, f"{one.id} · {edition.owner(one)}", one.what) for one in edition.record.commitments
    ]
    promises += [(one, one.id, one.current.title) for one in edition.record.agreements]
    told = [(followed, who, what) for one, who, what in promises for followed in one.follow_ups]
    by_hand = tuple(
        (who, what, "", say(f"status-{one.status}"), "") for one, who, what in promises if _is_said_by_hand(one)
    )
    blocks: list[Block] = [Heading(2, say("follow-ups-heading"), "opvolging")]
    if not told and not by_hand:
        return [*blocks, Paragraph(say("follow-ups-none"))]
    told.sort(key=lambda line: (line[0].on, line[0].at))
    rows = tuple(
        (who, what, edition.day(followed.on), say(f"status-{followed.status}"), followed.note)
        for followed, who, what in told
    )
    columns = ("promise-column", "what-column", "date-column", "status-column", "told-column")
    blocks.append(Paragraph(say("follow-ups-meaning")))
    blocks.append(Table(say("follow-ups-caption"), tuple(say(column) for column in columns), rows + by_hand))
    return blocks
