"""What a signatory takes home of an agreement: a page that is complete in itself, and its dates for a calendar."""

from aiohttp import web

from workshop.core.people import Seat
from workshop.core.promises import Agreement
from workshop.core.record import record_of
from workshop.core.session import Session
from workshop.web.agreements import own_line, visible_agreements

_KINDS = {"html": "text/html", "ics": "text/calendar"}


def owned(session: Session, seat: Seat, name: str) -> tuple[Agreement, str] | None:
    """The agreement and the kind of copy that a file name such as ``A1.ics`` asks for; None when it is not its own.

    Raises HTTPNotFound for a name that means nothing.
    """
    agreement_id, _, kind = name.partition(".")
    agreement = next((one for one in visible_agreements(session) if one.id == agreement_id), None)
    if agreement is None or kind not in _KINDS:
        raise web.HTTPNotFound
    return (agreement, kind) if own_line(session, agreement, seat) else None


def copy_of(session: Session, agreement: Agreement, kind: str, seat: Seat, language: str, name: str) -> web.Response:
    """The file itself, to be kept by the phone. `name` is its name there, without an ending."""
    record, partner = record_of(session), session.partner_id(seat.partner) or ""
    if kind == "html":
        from workshop.report.copy import agreement_copy_html

        body = agreement_copy_html(record, agreement.id, partner, language)
    else:
        from workshop.report.calendar import agreement_ics

        body = agreement_ics(record, agreement.id, language, partner)
    headers = {"Content-Disposition": f'attachment; filename="{name}-{agreement.id}.{kind}"'}
    return web.Response(body=body.encode(), content_type=_KINDS[kind], charset="utf-8", headers=headers)
