"""What the room heard, said and chose, step by step, as the minutes tell it.

Of free answers only those that were on the big screen are quoted; the others are counted (R16).
"""

from collections.abc import Callable

from workshop.core.answers import Contribution
from workshop.core.record import StepRecord
from workshop.core.terms import Omslag, PollForm, Shown, StepKind, TalkForm
from workshop.report.blocks import Bars, Block, Heading, Items, Paragraph, Quote, Table
from workshop.report.edition import Edition


def story(edition: Edition) -> list[Block]:
    """What an entrepreneur told; it comes first (S15, S16)."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("story-heading"), "verhaal")]
    for step in _visited(edition, lambda step: step.form is TalkForm.STORY):
        if step.quote:
            blocks.append(Quote(step.quote, step.speaker or ""))
        elif step.speaker:
            blocks.append(Paragraph(step.speaker, say("story-speaker")))
        if step.lines:
            blocks.append(Items(tuple(step.lines)))
    return _or_sentence(edition, blocks, "story-none")


def barriers(edition: Edition) -> list[Block]:
    """What stands in the way, most heard first, and who can remove it."""
    blocks: list[Block] = [Heading(2, edition.say("barriers-heading"), "drempels")]
    for step in _visited(edition, lambda step: step.kind is StepKind.QUESTION and step.barrier):
        blocks += _question(edition, step)
    blocks += _taken_up(edition)
    return _or_sentence(edition, blocks, "barriers-none")


def _taken_up(edition: Edition) -> list[Block]:
    """Barriers that somebody promised to remove, with how that stands (S16)."""
    say = edition.say
    own = [one for one in edition.record.commitments if one.barrier and one.stands]
    if not own:
        return []
    rows = tuple(
        (one.barrier or "", f"{one.id} · {edition.owner(one)}", one.first_step or "", say(f"status-{one.status}"))
        for one in own
    )
    columns = ("barrier-column", "taken-up-column", "first-step", "status-column")
    return [Table(say("taken-up-caption"), tuple(say(column) for column in columns), rows)]


def most_heard_barrier(edition: Edition) -> tuple[str, int] | None:
    """The barrier theme that was chosen most and how often; None when nothing was chosen."""
    counts = [
        (result.option, result.votes)
        for step in _visited(edition, lambda step: step.barrier)
        for result in step.results
        if result.votes
    ]
    return max(counts, key=lambda pair: pair[1], default=None)


def spoken(edition: Edition) -> list[Block]:
    """What was told and answered: first what belongs to no omslag, then each omslag."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("spoken-heading"), "besproken")]
    told = _visited(edition, _is_spoken)
    if not told:
        return [*blocks, Paragraph(say("spoken-none"))]
    for omslag in (None, *Omslag):
        part: list[Block] = []
        for step in (one for one in told if one.omslag is omslag):
            part.append(Heading(4, step.title))
            part += _question(edition, step) if step.kind is StepKind.QUESTION else [Items(tuple(step.lines))]
        if omslag is not None:
            blocks.append(Heading(3, omslag_name(edition, omslag)))
            blocks += part or [Paragraph(say("spoken-none"))]
        elif part:
            blocks += [Heading(3, say("spoken-general")), *part]
    return blocks


def omslag_name(edition: Edition, omslag: Omslag | None) -> str:
    """With its number, which tells it apart without colour."""
    if omslag is None:
        return edition.say("omslag-none")
    return f"{omslag.number} {edition.say(f'omslag-{omslag}')}"


def polls(edition: Edition) -> list[Block]:
    """The distribution and the number of answers of each poll; never an average (F4)."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("polls-heading"), "peilingen")]
    for step in _visited(edition, lambda step: step.kind is StepKind.POLL):
        blocks.append(Heading(3, step.title))
        if step.question:
            blocks.append(Paragraph(step.question, say("statement") if _is_scale(step) else say("question")))
        blocks += _votes(edition, step, _points(step), "votes-column")
        if step.pairs and step.up is None:
            blocks.append(Paragraph(say("pulse-few", pairs=step.pairs)))
        elif step.pairs:
            moved = {"up": step.up or 0, "same": step.same or 0, "down": step.down or 0}
            blocks.append(Paragraph(say("pulse-shift", pairs=step.pairs, **moved)))
    return _or_sentence(edition, blocks, "polls-none")


def priorities(edition: Edition) -> list[Block]:
    """What the room gave most dots, first."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("priorities-heading"), "prioriteiten")]
    for step in _visited(edition, lambda step: step.kind is StepKind.PRIORITISE):
        blocks.append(Heading(3, step.title))
        if step.question:
            blocks.append(Paragraph(step.question, say("question")))
        blocks += _votes(edition, step, _most_first(step), "dots-column")
    return _or_sentence(edition, blocks, "priorities-none")


def network(edition: Edition) -> list[Block]:
    """Organisations that know many entrepreneurs and were not there (S5); names that waited are only counted."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("network-heading"), "netwerk")]
    shown = [one for one in edition.record.named if one.shown is Shown.RELEASED]
    if shown:
        rows = tuple(
            (one.name, say(f"partner-{one.kind}"), edition.name(one.named_by) if one.named_by else say("by-someone"))
            for one in shown
        )
        blocks.append(
            Table(say("network-caption"), (say("organisation"), say("sort"), say("network-named-by")), rows),
        )
    waiting = len(edition.record.named) - len(shown)
    if waiting:
        blocks.append(Paragraph(say("network-counted", n=waiting)))
    return _or_sentence(edition, blocks, "network-none")


def skipped(edition: Edition) -> list[Block]:
    """What the plan had and the meeting did not reach, or gave fewer minutes."""
    steps = edition.record.steps
    titles = tuple(step.title for step in steps if step.skipped)
    titles += tuple(
        edition.say("shortened", step=step.title, minutes=step.minutes, to=step.shortened_to)
        for step in steps
        if step.shortened_to is not None and not step.skipped
    )
    rest: Block = Items(titles) if titles else Paragraph(edition.say("skipped-none"))
    if not titles and not edition.record.meeting.complete:
        rest = Paragraph(edition.say("skipped-none-yet"))
    return [Heading(2, edition.say("skipped-heading"), "overgeslagen"), rest]


def _visited(edition: Edition, wanted: Callable[[StepRecord], bool]) -> list[StepRecord]:
    return [step for step in edition.record.steps if step.started_at and wanted(step)]


def _is_spoken(step: StepRecord) -> bool:
    if step.kind is StepKind.QUESTION:
        return not step.barrier
    return step.kind is StepKind.TALK and step.form is not TalkForm.STORY and bool(step.lines)


def _or_sentence(edition: Edition, blocks: list[Block], key: str) -> list[Block]:
    """No heading stands empty: a section without content says why."""
    if len(blocks) > 1:
        return blocks
    return [*blocks, Paragraph(edition.say(key if edition.record.meeting.complete else f"{key}-yet"))]


def _question(edition: Edition, step: StepRecord) -> list[Block]:
    say = edition.say
    given = [one for one in edition.record.contributions if one.step == step.id]
    blocks: list[Block] = [Paragraph(step.question, say("question"))] if step.question else []
    if not given:
        return [*blocks, Paragraph(say("answers-none"))]
    blocks.append(Paragraph(say("answers-counted", n=len(given))))
    bars = _most_first(step)
    if any(count for _, count in bars):
        chosen = tuple(bar for bar in bars if bar[1])
        blocks.append(Bars(say("answers-caption"), (say("answer"), say("times-column")), chosen, len(given)))
    shown = [one for one in given if one.on_screen and one.text]
    blocks += _quotes(edition, step, shown)
    if len(shown) < len(given):
        blocks.append(Paragraph(say("answers-only-counted", n=len(given) - len(shown))))
    return blocks


def _quotes(edition: Edition, step: StepRecord, shown: list[Contribution]) -> list[Block]:
    """As a table when something belongs to the answer, such as who can remove the barrier; as a list otherwise."""
    say = edition.say
    if not shown:
        return []
    columns: list[tuple[str, Callable[[Contribution], str]]] = [(say("quote-column"), lambda one: f"“{one.text}”")]
    if any(one.column for one in shown):
        columns.append((say("column-column"), lambda one: one.column or ""))
    if any(one.theme for one in shown):
        columns.append((say("theme-column"), lambda one: one.theme or ""))
    if any(one.second_text for one in shown):
        columns.append((step.second_question or say("second-column"), lambda one: one.second_text or ""))
    if len(columns) == 1:
        return [Paragraph(say("quotes-caption")), Items(tuple(f"“{one.text}”" for one in shown))]
    rows = tuple(tuple(cell(one) for _, cell in columns) for one in shown)
    return [Table(say("quotes-caption"), tuple(name for name, _ in columns), rows)]


def _votes(edition: Edition, step: StepRecord, rows: tuple[tuple[str, int], ...], column: str) -> list[Block]:
    """Counts of a vote that may still be open are not told (F3)."""
    say = edition.say
    if not edition.record.meeting.complete and step.ended_at is None:
        return [Paragraph(say("votes-still-open"))]
    if not step.voters:
        return [Paragraph(say("answers-none"))]
    whole = step.voters if step.kind is StepKind.POLL else max(count for _, count in rows)
    return [Bars(say("votes-caption", n=step.voters), (say("answer"), say(column)), rows, whole)]


def _is_scale(step: StepRecord) -> bool:
    return step.form in (PollForm.SCALE, PollForm.PULSE, PollForm.GRADIENTS)


def _points(step: StepRecord) -> tuple[tuple[str, int], ...]:
    """The results in their own order; the ends of a scale carry their meaning."""
    ends = {0: step.lowest, len(step.results) - 1: step.highest}
    return tuple(
        (f"{result.option} · {ends[place]}" if ends.get(place) else result.option, result.votes)
        for place, result in enumerate(step.results)
    )


def _most_first(step: StepRecord) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(((one.option, one.votes) for one in step.results), key=lambda pair: -pair[1]))
