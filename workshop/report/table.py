"""What was promised, agreed and answered as a table that a spreadsheet opens.

One line per promise, per owner of an agreement, and per answer that was on the big screen. Semicolons and a byte order
mark are what Dutch spreadsheets expect of a file that is opened by a double click.
"""

import csv
import io
import re
from collections.abc import Iterator

from workshop.core.promises import Agreement, Commitment
from workshop.core.terms import Mandate, Status, StepKind
from workshop.report.edition import Edition
from workshop.report.promises import missing
from workshop.report.steps import omslag_name

COLUMNS = (
    *("promise-column", "sort", "organisation", "what-column", "contribution-column", "omslag", "due", "first-step"),
    *("first-step-due", "with-whom", "noticed-by", "signature-column", "missing-column", "status-column", "review-on"),
    *("question", "theme-column", "column-column", "second-column"),
)
"""Headings, as keys of the report catalogue; dates are written as 2027-03-01, so that they sort."""
_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠]")
BYTE_ORDER_MARK = "\ufeff"

Row = tuple[str, ...]


def table_csv(edition: Edition) -> str:
    """The table in the edition's language. What was removed or withdrawn is not in it (R17)."""
    rows = [tuple(edition.say(column) for column in COLUMNS)]
    rows += [_commitment(edition, one) for one in edition.standing()]
    for agreement in edition.agreements():
        rows += _owners(edition, agreement)
    rows += _answers(edition)
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\r\n").writerows([[literal(cell) for cell in row] for row in rows])
    return BYTE_ORDER_MARK + file.getvalue()


def literal(cell: str) -> str:
    """The cell as text to every spreadsheet: one that looks like a formula begins with an apostrophe.

    Source: OWASP, "CSV Injection": =, +, -, @, tab, carriage return and line feed at the beginning, in full width too
    (L24). A blank before the sign makes no difference.
    """
    return f"'{cell}" if _FORMULA.match(cell) or cell.startswith(("\t", "\r", "\n")) else cell


def _commitment(edition: Edition, one: Commitment) -> Row:
    return (
        one.id,
        _sort(edition, "sort-commitment"),
        edition.owner(one),
        one.what,
        "",
        omslag_name(edition, one.omslag) if one.omslag else "",
        one.due.isoformat() if one.due else "",
        one.first_step or "",
        one.first_step_due.isoformat() if one.first_step_due else "",
        ", ".join(edition.name(partner) for partner in one.with_whom),
        one.noticed_by or "",
        _signed(edition, one),
        missing(edition, one),
        _status(edition, one.status),
        *("", "", "", "", ""),
    )


def _signed(edition: Edition, one: Commitment) -> str:
    """What still stands between the owner and a firm promise (F10); empty for nothing."""
    reserved = "signature-reserved" if one.mandate is Mandate.RESERVED else ""
    unconfirmed = "" if one.confirmed_at else "gap-unconfirmed"
    return "; ".join(edition.say(key) for key in (reserved, unconfirmed) if key)


def _owners(edition: Edition, one: Agreement) -> Iterator[Row]:
    """A line for each owner; one without an owner when nobody signed yet."""
    say, text = edition.say, one.current
    what = ". ".join(part.rstrip(".") for part in (text.title, text.result or "") if part)
    omslag = omslag_name(edition, one.omslag) if one.omslag else ""
    review = text.review_on.isoformat() if text.review_on else ""
    status, still = _status(edition, one.status), "; ".join(say(f"open-{point}") for point in one.open_points())
    lines = edition.owner_lines(one)
    owned = [(edition.name(line.partner), line.contribution, say(f"signature-{line.state}")) for line in lines]
    for owner, contribution, state in owned or [("", "", say("owners-none"))]:
        yield (
            *(one.id, _sort(edition, "sort-agreement"), owner, what, contribution, omslag),
            *("", "", "", "", "", state, still, status, review),
            *("", "", "", ""),
        )


def _answers(edition: Edition) -> Iterator[Row]:
    """The answers that the minutes quote, without who gave them: only what was on the big screen (R16)."""
    for step in edition.record.steps:
        if step.kind is not StepKind.QUESTION or not step.started_at:
            continue
        omslag = omslag_name(edition, step.omslag) if step.omslag else ""
        for one in edition.record.contributions:
            if one.step == step.id and one.on_screen and one.text:
                yield (
                    *("", _sort(edition, "sort-answer"), "", one.text, "", omslag),
                    *("", "", "", "", "", "", "", "", ""),
                    *(step.question or "", one.theme or "", one.column or "", one.second_text or ""),
                )


def _sort(edition: Edition, key: str) -> str:
    """What the line is; one of a rehearsal says so, since a line is easily copied to another sheet."""
    mark = f"{edition.say('rehearsal-label')}: " if edition.record.meeting.rehearsal else ""
    return mark + edition.say(key)


def _status(edition: Edition, status: Status) -> str:
    return edition.say(f"status-{status}")
