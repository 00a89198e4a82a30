"""What the room chose: polls and dots, as distributions with the number of answers, never an average (F4)."""

from workshop.core.step_record import StepRecord
from workshop.core.terms import PollForm, StepKind
from workshop.report.answers import ranked
from workshop.report.blocks import Bars, Block, Heading, Paragraph, Table
from workshop.report.edition import Edition
from workshop.report.steps import or_sentence, visited

_SCALES = (PollForm.SCALE, PollForm.PULSE, PollForm.GRADIENTS)


def polls(edition: Edition) -> list[Block]:
    """The distribution and the number of answers of each poll."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("polls-heading"), "peilingen")]
    for step in visited(edition, lambda step: step.kind is StepKind.POLL):
        blocks.append(Heading(3, step.title))
        if step.question and step.question != step.title:
            blocks.append(Paragraph(step.question, say("statement") if step.form in _SCALES else say("question")))
        if step.decision_rule:
            blocks.append(Paragraph(rule(edition, step.decision_rule, step.threshold), say("decision-rule")))
        blocks += _votes(edition, step, points(step), "votes-column")
        blocks += _by_group(edition, step)
        if step.pairs and step.up is None:
            blocks.append(Paragraph(say("pulse-few", pairs=step.pairs)))
        elif step.pairs:
            moved = {"up": step.up or 0, "same": step.same or 0, "down": step.down or 0}
            blocks.append(Paragraph(say("pulse-shift", pairs=step.pairs, **moved)))
    return or_sentence(edition, blocks, "polls-none")


def priorities(edition: Edition) -> list[Block]:
    """What the room gave most dots, first."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("priorities-heading"), "prioriteiten")]
    for step in visited(edition, lambda step: step.kind is StepKind.PRIORITISE):
        blocks.append(Heading(3, step.title))
        if step.question and step.question != step.title:
            blocks.append(Paragraph(step.question, say("question")))
        blocks += _votes(edition, step, ranked(step), "dots-column")
    return or_sentence(edition, blocks, "priorities-none")


def rule(edition: Edition, decision_rule: str, threshold: int | None) -> str:
    """How was decided, with the least share that had to be able to live with it, as agreed beforehand (F5)."""
    if threshold is None:
        return decision_rule
    return f"{decision_rule} {edition.say('threshold', threshold=threshold)}"


def _votes(edition: Edition, step: StepRecord, rows: tuple[tuple[str, int], ...], column: str) -> list[Block]:
    """Counts of a vote that may still be open are not told (F3)."""
    say = edition.say
    if not rows:
        return [Paragraph(say("votes-none" if edition.record.meeting.complete else "votes-still-open"))]
    if not step.voters:
        choices = edition.together(label for label, _ in rows)
        return [Paragraph(choices, say("choices")), Paragraph(say("answers-none"))]
    whole = step.voters if step.kind is StepKind.POLL else max(count for _, count in rows)
    return [Bars(say("votes-caption", n=step.voters), (say("answer"), say(column)), rows, whole)]


def _by_group(edition: Edition, step: StepRecord) -> list[Block]:
    """The same result for each group, where the room saw it."""
    say = edition.say
    rows = tuple((say(f"groups-{one.group}"), *(str(count) for count in one.votes)) for one in step.by_group)
    if not rows:
        return []
    columns = (say("group-column"), *(result.option for result in step.results))
    return [Table(say("by-group-caption"), columns, rows)]


def points(step: StepRecord) -> tuple[tuple[str, int], ...]:
    """The results in their own order; the ends of a scale carry their meaning."""
    ends = {0: step.lowest, len(step.results) - 1: step.highest}
    return tuple(
        (f"{result.option} · {ends[place]}" if ends.get(place) else result.option, result.votes)
        for place, result in enumerate(step.results)
    )
