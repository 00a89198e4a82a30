"""The minutes of a meeting, for a colleague who was not there and does not have the program.

The order is that of a review: story, barriers, what was learnt, promises, and only last how it went (S16).
"""

from workshop.core.clock_events import ClockChange
from workshop.core.names import in_order
from workshop.core.record import Record
from workshop.core.terms import Sector, Shown
from workshop.report.agreements import agreements
from workshop.report.alderman import alderman
from workshop.report.barriers import barriers, most_heard
from workshop.report.blocks import Block, Contents, Heading, Items, Note, Paragraph, Table, Tone, filled
from workshop.report.edition import Edition
from workshop.report.markdown import markdown
from workshop.report.promises import commitments, follow_ups, withdrawn
from workshop.report.steps import network, programme, skipped, spoken, story
from workshop.report.votes import polls, priorities


def minutes_markdown(record: Record, language: str) -> str:
    """The minutes alone, without the sheets per partner."""
    return markdown(minutes(Edition(record, language)))


def minutes(edition: Edition) -> list[Block]:
    """The minutes as blocks; valid at every moment of the meeting."""
    parts = (
        _head, _in_short, _present, story, barriers, alderman, spoken, polls, priorities, network, commitments,
        agreements, withdrawn, programme, skipped, _reviews, follow_ups, _about,
    )  # fmt: skip
    return [block for part in parts for block in part(edition)]


def _head(edition: Edition) -> list[Block]:
    say, meeting = edition.say, edition.record.meeting
    blocks: list[Block] = [Heading(1, say("minutes-title", title=meeting.title))]
    if meeting.rehearsal:
        blocks.append(Note(say("rehearsal"), say("rehearsal-label"), Tone.OPEN))
    if not meeting.complete:
        blocks.append(Note(say("interim"), say("interim-label"), Tone.OPEN))
    began = edition.hour(meeting.started_at)
    time = say("from-to", begin=began, end=edition.hour(meeting.ended_at)) if meeting.ended_at else None
    blocks.append(
        filled(
            (say("region"), meeting.region),
            (say("date"), edition.day(meeting.date)),
            (say("planned-on"), _planned(edition)),
            (say("time"), time or say("from", begin=began)),
            (say("place"), meeting.place),
            (say("organiser"), meeting.facilitator),
            (say("vision"), meeting.vision),
            (say("standing"), say("closed" if meeting.complete else "not-closed")),
        )
    )
    return [*blocks, Paragraph(meeting.note, say("note"))] if meeting.note else blocks


def _planned(edition: Edition) -> str | None:
    """The day that the plan named, when the meeting was held on another."""
    planned = edition.record.meeting.planned_on
    return edition.day(planned) if planned and planned != edition.record.meeting.date else None


def _in_short(edition: Edition) -> list[Block]:
    """What a reader with one minute should know; counts without a verdict."""
    say = edition.say
    standing, shared = edition.standing(), edition.agreements()
    lines = [say("short-commitments", n=len(standing), confirmed=sum(bool(one.confirmed_at) for one in standing))]
    if shared:
        lines.append(say("short-agreements", n=len(shared), shared=sum(edition.is_shared(one) for one in shared)))
    sides = edition.coalition()
    if any(sides.values()):
        lines.append(say("short-coalition", **{str(sector): count for sector, count in sides.items()}))
    named, times = most_heard(edition.record)
    if len(named) == 1:
        lines.append(say("short-barrier", barrier=named[0], n=times))
    elif named:
        lines.append(say("short-barriers", barriers=edition.together(f"“{one}”" for one in named), n=times))
    if edition.record.meeting.review_dates:
        lines.append(say("short-review", date=edition.day(min(edition.record.meeting.review_dates))))
    return [Heading(2, say("short-heading"), "kort"), Items(tuple(lines)), Contents()]


def _present(edition: Edition) -> list[Block]:
    say, record = edition.say, edition.record
    meeting = record.meeting
    blocks: list[Block] = [Heading(2, say("present-heading"), "aanwezig")]
    if not record.by_group:
        return [*blocks, Paragraph(say("present-none" if meeting.complete else "present-none-yet"))]
    counts = {"phones": meeting.phones, "tables": meeting.tables, "cards": meeting.cards}
    devices = edition.together(say(f"present-{sort}", n=count) for sort, count in counts.items() if count)
    people = say("present-people", n=meeting.people)
    blocks.append(Paragraph(f"{people} {say('present-devices', devices=devices)}" if devices else people))
    if meeting.simulated:
        blocks.append(Note(say("present-simulated", n=meeting.simulated), say("simulated-label"), Tone.OPEN))
    rows = tuple((say(f"groups-{one.group}"), str(one.people), str(one.seats)) for one in record.by_group)
    columns = (say("group-column"), say("people-column"), say("seats-column"))
    blocks.append(Table(say("present-caption"), columns, rows))
    here = [one for one in record.partners if one.present and not one.merged_into and one.shown is not Shown.HIDDEN]
    by_sector = tuple(
        (say(f"sector-{sector}"), str(len(names)), ", ".join(in_order(names, str)) or "–")
        for sector in Sector
        for names in [[f"{one.name} ({say(f'partner-{one.kind}')})" for one in here if one.sector is sector]]
    )
    columns = (say("sector-column"), say("count-column"), say("organisations"))
    return [*blocks, Table(say("partners-caption"), columns, by_sector)]


def _reviews(edition: Edition) -> list[Block]:
    say, meeting = edition.say, edition.record.meeting
    blocks: list[Block] = [Heading(2, say("reviews-heading"), "terugblik")]
    dated = [(day, say("review-meeting")) for day in meeting.review_dates]
    dated += [
        (one.current.review_on, say("review-agreement", id=one.id, title=one.current.title))
        for one in edition.agreements()
        if one.current.review_on
    ]
    if not dated:
        return [*blocks, Paragraph(say("reviews-none"))]
    rows = tuple((edition.day(day), what) for day, what in sorted(dated))
    return [*blocks, Table(say("reviews-caption"), (say("date"), say("what-column")), rows)]


def _about(edition: Edition) -> list[Block]:
    """What an archivist needs (L11); the file number is filled in by hand."""
    say, record = edition.say, edition.record
    meeting = record.meeting
    return [
        Heading(2, say("about-heading"), "bestand"),
        Paragraph(say("about-meaning")),
        Paragraph(_names(edition)),
        filled(
            (say("about-id"), meeting.id),
            (say("about-scenario"), meeting.scenario),
            (say("about-software"), meeting.software),
            (say("about-schema"), say("about-schema-value", schema=record.schema_version, rules=meeting.rules)),
            (say("about-zone"), meeting.zone),
            *((say("about-clock"), _clock_change(edition, one)) for one in record.clock_changes),
            (say("about-keep"), edition.day(meeting.keep_until) if meeting.keep_until else say("about-keep-none")),
            (say("about-file-number"), "…………………………"),
        ),
    ]


def _clock_change(edition: Edition, change: ClockChange) -> str:
    minutes = max(1, round(abs(change.seconds) / 60))
    way = "about-clock-back" if change.seconds < 0 else "about-clock-forward"
    return edition.say(way, at=edition.hour(change.at), minutes=minutes)


def _names(edition: Edition) -> str:
    """What is known about people's names: the program keeps none, but cannot tell what somebody typed (L3)."""
    record = edition.record
    roles = any(own.role for one in record.agreements for own in one.owners)
    typed = (
        record.contributions or record.named or record.commitments or roles
        or any(one.signatures or one.objections or len(one.versions) > 1 for one in record.agreements)
        or any(one.added_in_room for one in record.partners) or record.meeting.note
    )  # fmt: skip
    return edition.say("about-names-typed" if typed else "about-names-none")
