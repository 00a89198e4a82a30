"""What the room heard and said, step by step, as the minutes tell it: all that the plan put on the big screen."""

import datetime as dt
from collections.abc import Callable, Iterator

from workshop.core.answers import NamedOrganisation
from workshop.core.scenario import Figure
from workshop.core.session import name_key
from workshop.core.step_record import StepRecord
from workshop.core.terms import Omslag, PartnerKind, Shown, StepKind, TalkForm
from workshop.report.answers import question
from workshop.report.blocks import Block, Heading, Items, Paragraph, Quote, Table
from workshop.report.edition import Edition


def story(edition: Edition) -> list[Block]:
    """What an entrepreneur told; it comes first (S15, S16)."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("story-heading"), "verhaal")]
    for step in visited(edition, lambda step: step.form is TalkForm.STORY):
        if step.quote:
            blocks.append(Quote(step.quote, step.speaker or ""))
        elif step.speaker or not step.lines:
            blocks.append(Paragraph(step.speaker or step.title, say("story-speaker") if step.speaker else ""))
        if step.lines:
            blocks.append(Items(tuple(step.lines)))
    return or_sentence(edition, blocks, "story-none")


def spoken(edition: Edition) -> list[Block]:
    """What was told and answered: first what belongs to no omslag, then each omslag."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("spoken-heading"), "besproken")]
    told = visited(edition, _is_spoken)
    if not told:
        return [*blocks, Paragraph(say("spoken-none"))]
    for omslag in (None, *Omslag):
        part: list[Block] = []
        for step in (one for one in told if one.omslag is omslag):
            part += _step(edition, step)
        if omslag is not None:
            blocks.append(Heading(3, omslag_name(edition, omslag)))
            blocks += part or [Paragraph(say("spoken-none"))]
        elif part:
            blocks += [Heading(3, say("spoken-general")), *part]
    return blocks


def _step(edition: Edition, step: StepRecord) -> list[Block]:
    """Its title with what stood under it; a title that stood alone is a line of its own.

    A title that is the name of its omslag stands above it already.
    """
    named = step.omslag is not None and step.title == edition.say(f"omslag-{step.omslag}")
    heading: list[Block] = [] if named else [Heading(4, step.title)]
    if step.kind is StepKind.QUESTION:
        return [*heading, *question(edition, step)]
    blocks: list[Block] = []
    if step.quote:
        blocks.append(Quote(step.quote, step.speaker or ""))
    if step.question:
        blocks.append(Paragraph(step.question))
    if step.form is TalkForm.STATE_OF_PLAY:
        blocks.append(Paragraph(edition.say("state-of-play")))
    if step.lines:
        blocks.append(Items(tuple(step.lines)))
    if step.figures:
        blocks.append(figures(edition, step.figures))
    return [*heading, *blocks] if blocks else [Paragraph(step.title)]


def figures(edition: Edition, shown: list[Figure]) -> Table:
    """Every number with its source and date, or the word that it is an assumption (S2)."""
    say = edition.say
    rows = tuple((one.value, one.meaning, source(edition, one)) for one in shown)
    return Table(say("figures-caption"), (say("figure"), say("meaning-column"), say("source-column")), rows)


def source(edition: Edition, figure: Figure) -> str:
    """ "Handreiking mkb (2026)", "aanname", or both."""
    say = edition.say
    known = bool(figure.source and figure.dated and figure.dated in figure.source)
    dated = "" if known else f" ({figure.dated or say('no-date')})"
    parts = [f"{figure.source}{dated}"] if figure.source else []
    return ", ".join([*parts, say("assumption")] if figure.assumption else parts)


def omslag_name(edition: Edition, omslag: Omslag | None) -> str:
    """With its number, which tells it apart without colour."""
    if omslag is None:
        return edition.say("omslag-none")
    return f"{omslag.number} {edition.say(f'omslag-{omslag}')}"


def network(edition: Edition) -> list[Block]:
    """Organisations that know many entrepreneurs and were not there (S5); names that waited are only counted."""
    say = edition.say
    blocks: list[Block] = [Heading(2, say("network-heading"), "netwerk")]
    blocks += questions(edition, StepKind.NETWORK)
    shown = [one for one in edition.record.named if one.shown is Shown.RELEASED]
    if shown:
        columns = (say("organisation"), say("sort"), say("network-named-by"))
        blocks.append(Table(say("network-caption"), columns, tuple(_named(edition, shown))))
    waiting = len(edition.record.named) - len(shown)
    if waiting:
        blocks.append(Paragraph(say("network-counted", n=waiting)))
    if edition.record.named:
        return blocks
    return [*blocks, *or_sentence(edition, blocks[:1], "network-none")[1:]]


def _named(edition: Edition, shown: list[NamedOrganisation]) -> Iterator[tuple[str, ...]]:
    """Each organisation once, with every sort that was meant and everybody who named it."""
    by_name: dict[str, list[NamedOrganisation]] = {}
    for one in shown:
        by_name.setdefault(name_key(one.name), []).append(one)
    for same in by_name.values():
        sorts = dict.fromkeys(one.kind for one in same)
        sorts = {kind: None for kind in sorts if kind is not PartnerKind.OTHER} or sorts
        who = (edition.name(one.named_by) if one.named_by else edition.say("by-someone") for one in same)
        said = ", ".join(edition.say(f"partner-{kind}") for kind in sorts)
        yield same[0].name, said, ", ".join(dict.fromkeys(who))


def questions(edition: Edition, kind: StepKind) -> list[Block]:
    """What the room was asked in the steps of a kind that has a section of its own."""
    asked = visited(edition, lambda step: step.kind is kind and bool(step.question))
    return [Paragraph(step.question or "", edition.say("question")) for step in asked]


def programme(edition: Edition) -> list[Block]:
    """Every step that the room went through, in that order, with when it began."""
    say = edition.say
    done = sorted(visited(edition, lambda step: True), key=_began)
    if not done:
        return []
    rows = tuple((edition.hour(_began(step)), step.title, say(f"step-{step.kind}")) for step in done)
    columns = (say("time"), say("step-column"), say("kind-column"))
    return [Heading(2, say("programme-heading"), "programma"), Table(say("programme-caption"), columns, rows)]


def _began(step: StepRecord) -> dt.datetime:
    assert step.started_at is not None
    return step.started_at


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


def visited(edition: Edition, wanted: Callable[[StepRecord], bool]) -> list[StepRecord]:
    """The steps of a sort that the room came to, in the order of the plan."""
    return [step for step in edition.record.steps if step.started_at and wanted(step)]


def _is_spoken(step: StepRecord) -> bool:
    """Whether it is told here: stories, barriers and the alderman's screen have sections of their own."""
    if step.kind is StepKind.QUESTION:
        return not step.barrier
    elsewhere = (TalkForm.STORY, TalkForm.ALDERMAN)
    return step.kind is StepKind.FOLLOW_UP or (step.kind is StepKind.TALK and step.form not in elsewhere)


def or_sentence(edition: Edition, blocks: list[Block], key: str) -> list[Block]:
    """No heading stands empty: a section without content says why."""
    if len(blocks) > 1:
        return blocks
    return [*blocks, Paragraph(edition.say(key if edition.record.meeting.complete else f"{key}-yet"))]
