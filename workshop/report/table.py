"""What was promised, agreed, answered and chosen as a table that a spreadsheet opens.

One line per promise, per owner of an agreement, per answer that the minutes quote, per choice of a poll or of dots with
its count, and per organisation that was named. A byte order mark, and the separator of the language's own spreadsheets,
are what a file needs that is opened by a double click.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator

from workshop.core.promises import Agreement, Commitment
from workshop.core.terms import Mandate, Omslag, Shown, StepKind
from workshop.report.agreements import open_points
from workshop.report.edition import Edition
from workshop.report.promises import missing
from workshop.report.steps import omslag_name
from workshop.report.votes import points

COLUMNS = (
    *("promise-column", "sort", "organisation", "what-column", "contribution-column", "omslag", "due", "first-step"),
    *("first-step-due", "with-whom", "noticed-by", "signature-column", "missing-column", "status-column", "review-on"),
    *("question", "theme-column", "column-column", "second-column", "count-column"),
)
"""Headings, as keys of the report catalogue; dates are written as 2027-03-01, so that they sort."""
SEPARATORS = {"nl": ";", "en": ","}
"""Dutch spreadsheets keep the comma for decimals."""
_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠]")
BYTE_ORDER_MARK = "\ufeff"

Row = dict[str, str]
"""Cells by the key of their column; what a line does not have stays empty."""


def table_csv(edition: Edition) -> str:
    """The table in the edition's language. What was removed or withdrawn is not in it (R17)."""
    rows = [{column: edition.say(column) for column in COLUMNS}]
    rows += [_commitment(edition, one) for one in edition.standing()]
    for agreement in edition.agreements():
        rows += _owners(edition, agreement)
    rows += [*_answers(edition), *_votes(edition), *_named(edition)]
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, delimiter=SEPARATORS[edition.language], lineterminator="\r\n")
    writer.writerows({column: literal(cell) for column, cell in row.items()} for row in rows)
    return BYTE_ORDER_MARK + file.getvalue()


def literal(cell: str) -> str:
    """The cell as text to every spreadsheet: one that looks like a formula begins with an apostrophe.

    Source: OWASP, "CSV Injection": =, +, -, @, tab, carriage return and line feed at the beginning, in full width too
    (L24). A blank before the sign makes no difference.
    """
    return f"'{cell}" if _FORMULA.match(cell) or cell.startswith(("\t", "\r", "\n")) else cell


def _commitment(edition: Edition, one: Commitment) -> Row:
    return {
        "promise-column": one.id,
        "sort": _sort(edition, "sort-commitment"),
        "organisation": edition.owner(one),
        "what-column": one.what,
        "omslag": _omslag(edition, one.omslag),
        "due": _day(one.due),
        "first-step": one.first_step or "",
        "first-step-due": _day(one.first_step_due),
        "with-whom": ", ".join(edition.name(partner) for partner in one.with_whom),
        "noticed-by": one.noticed_by or "",
        "signature-column": _signed(edition, one),
        "missing-column": "; ".join(filter(None, [missing(edition, one), *edition.doubts(one.id)])),
        "status-column": edition.say(f"status-{one.status}"),
    }


def _signed(edition: Edition, one: Commitment) -> str:
    """What still stands between the owner and a firm promise (F10); empty for nothing."""
    reserved = "signature-reserved" if one.mandate is Mandate.RESERVED else ""
    unconfirmed = "" if one.confirmed_at else "gap-unconfirmed"
    return "; ".join(edition.say(key) for key in (reserved, unconfirmed) if key)


def _owners(edition: Edition, one: Agreement) -> Iterator[Row]:
    """A line for each owner; one without an owner when nobody signed yet."""
    say, text = edition.say, one.current
    shared = {
        "promise-column": one.id,
        "sort": _sort(edition, "sort-agreement"),
        "what-column": ". ".join(part.rstrip(".") for part in (text.title, text.result or "") if part),
        "omslag": _omslag(edition, one.omslag),
        "missing-column": open_points(edition, one),
        "status-column": say(f"status-{one.status}"),
        "review-on": _day(text.review_on),
    }
    lines = edition.owner_lines(one)
    if not lines:
        yield shared | {"signature-column": say("owners-none")}
    for line in lines:
        yield shared | {
            "organisation": edition.name(line.partner),
            "contribution-column": line.contribution,
            "signature-column": "; ".join([say(f"signature-{line.state}"), *edition.doubts(one.id)]),
        }


def _answers(edition: Edition) -> Iterator[Row]:
    """The answers that the minutes quote, without who gave them: what was on the big screen or is for them alone."""
    for step in edition.record.steps:
        if step.kind is not StepKind.QUESTION or not step.started_at:
            continue
        for one in edition.record.contributions:
            if one.step == step.id and one.text and (one.on_screen or one.for_record_alone):
                yield {
                    "sort": _sort(edition, "sort-answer"),
                    "what-column": one.text,
                    "omslag": _omslag(edition, step.omslag),
                    "question": step.question_for(one.group),
                    "theme-column": one.theme or "",
                    "column-column": one.column or "",
                    "second-column": one.second_text or "",
                }


def _votes(edition: Edition) -> Iterator[Row]:
    """The counts of polls and dots; those of a vote that is still open are in no record (F3)."""
    sorts = {StepKind.POLL: "sort-poll", StepKind.PRIORITISE: "sort-dots"}
    for step in edition.record.steps:
        for label, count in points(step) if step.kind in sorts and step.started_at else ():
            yield {
                "sort": _sort(edition, sorts[step.kind]),
                "what-column": label,
                "omslag": _omslag(edition, step.omslag),
                "question": step.question or step.title,
                "count-column": str(count),
            }


def _named(edition: Edition) -> Iterator[Row]:
    """Organisations that were named and that the room saw (S5)."""
    asked = {step.id: step for step in edition.record.steps}
    for one in edition.record.named:
        if one.shown is Shown.RELEASED:
            step = asked.get(one.step)
            yield {
                "sort": _sort(edition, "sort-named"),
                "organisation": one.name,
                "omslag": _omslag(edition, step.omslag) if step else "",
                "question": (step.question or step.title) if step else "",
            }


def _sort(edition: Edition, key: str) -> str:
    """What the line is; one of a rehearsal says so, since a line is easily copied to another sheet."""
    mark = f"{edition.say('rehearsal-label')}: " if edition.record.meeting.rehearsal else ""
    return mark + edition.say(key)


def _omslag(edition: Edition, omslag: Omslag | None) -> str:
    return omslag_name(edition, omslag) if omslag else ""


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""
