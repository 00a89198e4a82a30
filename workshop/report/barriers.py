"""What stands in the way, as the record tells it: how often it was heard, and who takes it up (S16)."""

from workshop.core.promises import Commitment
from workshop.core.record import Record
from workshop.core.rest import is_rest
from workshop.core.terms import Shown, StepKind
from workshop.report.answers import question
from workshop.report.blocks import Block, Heading, Table
from workshop.report.edition import Edition
from workshop.report.steps import or_sentence, visited


def barriers(edition: Edition) -> list[Block]:
    """What stands in the way, most heard first, and who can remove it."""
    blocks: list[Block] = [Heading(2, edition.say("barriers-heading"), "drempels")]
    for step in visited(edition, lambda step: step.kind is StepKind.QUESTION and step.barrier):
        blocks += question(edition, step)
    blocks += _taken_up(edition)
    return or_sentence(edition, blocks, "barriers-none")


def heard(record: Record) -> dict[str, int]:
    """Barriers that were chosen and how often, over all steps; "something else" is none."""
    counted: dict[str, int] = {}
    for step in record.steps:
        for result in step.results if step.barrier and step.started_at else ():
            if result.votes and not is_rest(result.option, step.rest):
                counted[result.option] = counted.get(result.option, 0) + result.votes
    return counted


def most_heard(record: Record) -> tuple[list[str], int]:
    """The barriers that were chosen most, more than one when they tie, and how often each; none and 0 without any."""
    counted = heard(record)
    most = max(counted.values(), default=0)
    return [barrier for barrier, count in counted.items() if count == most], most


def taken_up(record: Record) -> list[Commitment]:
    """Standing promises that take up a barrier; one that names none of them takes up nothing."""
    rests = {step.rest for step in record.steps if step.barrier}
    own = [one for one in record.commitments if one.barrier and one.stands and one.shown is not Shown.HIDDEN]
    return [one for one in own if not any(is_rest(one.barrier or "", rest) for rest in rests or {None})]


def _taken_up(edition: Edition) -> list[Block]:
    """Barriers that somebody promised to remove, with how that stands (S16)."""
    say = edition.say
    own = taken_up(edition.record)
    if not own:
        return []
    rows = tuple(
        (one.barrier or "", f"{one.id} · {edition.owner(one)}", one.first_step or "", say(f"status-{one.status}"))
        for one in own
    )
    columns = ("barrier-column", "taken-up-column", "first-step", "status-column")
    return [Table(say("taken-up-caption"), tuple(say(column) for column in columns), rows)]
