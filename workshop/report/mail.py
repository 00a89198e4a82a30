"""The mail that goes with a partner's sheet: plain text to copy, without form of address, so it fits "je" and "u"."""

from workshop.core.promises import Commitment, SignatureState
from workshop.core.terms import Mandate
from workshop.report.agreements import left, open_points, open_until
from workshop.report.edition import Edition
from workshop.report.part import Part
from workshop.report.promises import first_step, missing


def mail_text(edition: Edition, part: Part) -> str:
    """Subject and body. Names are those of the record alone; the greeting is to the organisation."""
    say, meeting = edition.say, edition.record.meeting
    date = edition.day(meeting.date)
    subject = say("mail-subject", title=meeting.title, partner=part.name)
    if meeting.rehearsal:
        subject = f"[{say('rehearsal-label')}] {subject}"
    opening = say("mail-thanks" if part.present else "mail-absent", partner=part.name, title=meeting.title, date=date)
    body = [[say("mail-greeting", partner=part.name)], [opening]]
    if part.commitments:
        body.append([say("mail-commitments", partner=part.name), *_commitments(edition, part)])
    if part.agreements:
        body.append([say("mail-agreements", partner=part.name), *_agreements(edition, part)])
    if part.counted_on:
        counted = [f"- {edition.owner(one)}: {_one_line(one.what)} ({one.id})" for one in part.counted_on]
        body.append([say("mail-counted-on", partner=part.name), *counted])
    if part.is_empty:
        body.append([say("mail-nothing", partner=part.name)])
    unconfirmed = [one.id for one in part.commitments if not one.confirmed_at]
    if unconfirmed:
        body.append([say("mail-confirm", n=len(unconfirmed), ids=", ".join(unconfirmed))])
    if meeting.review_dates:
        body.append([say("mail-review", date=edition.day(min(meeting.review_dates)))])
    body += [[say("mail-closing")], [say("mail-regards"), meeting.facilitator]]
    return "\n\n".join([say("mail-subject-line", subject=_one_line(subject)), *("\n".join(lines) for lines in body)])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _commitments(edition: Edition, part: Part) -> list[str]:
    lines: list[str] = []
    for one in part.commitments:
        lines.append(f"- {_one_line(one.what)} ({one.id})")
        lines += [f"  {line}" for line in _details(edition, one)]
    return lines


def _details(edition: Edition, one: Commitment) -> list[str]:
    say = edition.say
    details = []
    step = first_step(edition, one)
    if step:
        details.append(f"{say('first-step')}: {_one_line(step)}")
    if one.due:
        details.append(f"{say('due')}: {edition.by(one.due)}")
    if one.mandate is Mandate.RESERVED:
        details.append(f"{say('reserved-label')}: {edition.reservation(one.reserved_with, one.reserved_until)}")
    rest = missing(edition, one)
    return [*details, say("still-missing", what=rest)] if rest else details


def _agreements(edition: Edition, part: Part) -> list[str]:
    say = edition.say
    lines: list[str] = []
    for agreement, line in part.agreements:
        lines.append(f"- {_one_line(agreement.current.title)} ({agreement.id})")
        if line.contribution:
            lines.append(f"  {say('contribution-column')}: {_one_line(line.contribution)}")
        if line.lets_go:
            lines.append(f"  {say('lets-go-column')}: {_one_line(line.lets_go)}")
        if line.state is SignatureState.RESERVED:
            lines.append(f"  {say('reserved-label')}: {edition.reservation(line.reserved_with, line.reserved_until)}")
        elif line.state is SignatureState.AGAIN:
            lines.append(f"  {say('mail-again', partner=part.name)}")
        rest = open_points(edition, agreement)
        if rest:
            lines.append(f"  {open_until(edition)}: {rest}")
        lines += [f"  {_one_line(gone)}" for gone in left(edition, agreement)]
    return [*lines, say("trust-only")]
