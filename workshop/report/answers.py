"""What the room answered to a question, under the words in which it was asked.

Quoted is what was released for the big screen, and what its author gave for the minutes alone; the rest is counted
(R16).
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.core.answers import Contribution
from workshop.core.queries import Bar
from workshop.core.rest import is_rest
from workshop.core.rest import ranked as most_first
from workshop.core.step_record import StepRecord
from workshop.core.terms import Group
from workshop.report.blocks import Bars, Block, Items, Paragraph, Table
from workshop.report.edition import Edition


@dataclass(frozen=True, slots=True)
class Asked:
    """One wording of a question, whom it was put to (nobody in particular when empty), and what they answered."""

    question: str
    groups: tuple[Group, ...]
    given: tuple[Contribution, ...]


def asked(edition: Edition, step: StepRecord) -> list[Asked]:
    """Each wording once, in the order of the groups; first of all what stood on the big screen (S10)."""
    given = [one for one in edition.record.contributions if one.step == step.id]
    if not step.question_by_group:
        return [Asked(step.question or "", (), tuple(given))]
    wordings = dict.fromkeys([step.question or "", *(step.question_for(group) for group in Group)])
    found = []
    for wording in wordings:
        groups = tuple(group for group in Group if step.question_for(group) == wording)
        answers = tuple(one for one in given if one.group in groups)
        found.append(Asked(wording, groups, answers))
    return [one for one in found if one.question]


def question(edition: Edition, step: StepRecord) -> list[Block]:
    """The question with its answers, or that of each group with its own; and what all of them are about."""
    parts = asked(edition, step)
    alone = len(parts) == 1
    caption = edition.say("answers-caption" if alone else "answers-caption-all")
    about = _about(edition, step, caption, sum(len(part.given) for part in parts))
    if alone:
        return [*_put(parts[0], edition.say("question")), *_answered(edition, step, parts[0], about)]
    blocks: list[Block] = []
    for part in parts:
        blocks += _put(part, _lead(edition, part.groups))
        blocks += _answered(edition, step, part) if part.groups else []
    return [*blocks, *about]


def _lead(edition: Edition, groups: tuple[Group, ...]) -> str:
    """Whom a question was put to: one group, two, or all but one."""
    say = edition.say
    names = [say(f"groups-{group}") for group in groups]
    match names:
        case []:
            return say("question-on-screen")
        case [one]:
            return say("question-to", groups=one)
        case [one, other]:
            return say("question-to-two", one=one, other=other)
        case _:
            left_out = [say(f"groups-{group}") for group in Group if group not in groups]
            return say("question-to-rest", groups=edition.together(left_out)) if left_out else say("question")


def _put(part: Asked, lead: str) -> list[Block]:
    return [Paragraph(part.question, lead)] if part.question else []


def _answered(edition: Edition, step: StepRecord, part: Asked, about: Sequence[Block] = ()) -> list[Block]:
    say = edition.say
    if not part.given:
        return [Paragraph(say("answers-none"))]
    shown = [one for one in part.given if one.on_screen and one.text]
    written = [one for one in part.given if one.for_record_alone and one.text]
    counted = say("answers-counted", n=len(part.given))
    if not shown and not written:
        return [Paragraph(f"{counted} {say('answers-none-quoted', n=len(part.given))}"), *about]
    blocks: list[Block] = [Paragraph(counted), *about]
    blocks += _quotes(edition, step, shown, "quotes-caption")
    blocks += _quotes(edition, step, written, "record-only-caption")
    rest = len(part.given) - len(shown) - len(written)
    return [*blocks, Paragraph(say("answers-only-counted", n=rest))] if rest else blocks


def _about(edition: Edition, step: StepRecord, caption: str, given: int) -> list[Block]:
    """The themes or columns of all answers together, as the room saw them."""
    say = edition.say
    bars = ranked(step)
    chosen = tuple(bar for bar in bars if bar[1])
    if not chosen:
        return []
    unused = [label for label, count in bars if not count and not is_rest(label, step.rest)]
    blocks: list[Block] = [Bars(caption, (say("answer"), say("times-column")), chosen, given)]
    return [*blocks, Paragraph(say("themes-unused", names=edition.together(unused)))] if unused else blocks


def ranked(step: StepRecord) -> tuple[tuple[str, int], ...]:
    """The results, most chosen first; what has no name of its own at the end."""
    counted = [Bar(one.option, one.votes) for one in step.results]
    return tuple((bar.label, bar.count) for bar in most_first(counted, step.rest))


def _quotes(edition: Edition, step: StepRecord, shown: list[Contribution], caption: str) -> list[Block]:
    """As a table when something belongs to the answer, such as who can remove the barrier; as a list otherwise.

    The same words stand there once, with how often they were given.
    """
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
    rows = Counter(tuple(cell(one) for _, cell in columns) for one in shown)
    said = [(_often(edition, row[0], times), *row[1:]) for row, times in rows.items()]
    if len(columns) == 1:
        return [Paragraph(f"{say(caption)}:"), Items(tuple(text for text, *_ in said))]
    return [Table(say(caption), tuple(name for name, _ in columns), tuple(said))]


def _often(edition: Edition, text: str, times: int) -> str:
    """The text, with how often it was given when that is more than once."""
    return f"{text} {edition.say('given-times', n=times)}" if times > 1 else text
