"""Whether the words in a record are still those that were signed (F9): for files that somebody may have edited by hand.

A fingerprint is no lock. Whoever makes a new one with care is not found out; whoever changes a word of what others
signed is, and so is whoever adds or takes away a signature, an owner or a version.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workshop.core.fingerprints import own_fingerprint
from workshop.core.people import is_erased
from workshop.core.promises import Agreement, Commitment, Signature
from workshop.core.record import Record

MARKED_SINCE = 2
"""Rules since which a confirmation holds a fingerprint; one without it is older, or lost it by hand."""


class Doubt(StrEnum):
    """What does not fit. ERASED is no doubt but an answer: what was erased is not compared."""

    TEXT = "text"
    """The shared text is not what was signed."""
    UNSIGNED_TEXT = "unsigned_text"
    """A text that nobody signed is not what was kept."""
    PART = "part"
    """An owner's contribution, or what it lets go, is not what it signed."""
    CONFIRMED = "confirmed"
    """A commitment is not what its owner confirmed."""
    MARK_GONE = "mark_gone"
    """A fingerprint was taken out."""
    VERSION_GONE = "version_gone"
    """The version that was signed is not there."""
    SIGNATURE_LOOSE = "signature_loose"
    """A signature that no signing can have left like this: its owner is gone, or it came by hand."""
    OWNER_LOOSE = "owner_loose"
    """An owner that never signed."""
    ERASED = "erased"
    """A part was erased."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about one promise. `place` is the way to it within the promise, in names of the code."""

    promise: str
    doubt: Doubt
    place: tuple[str | int, ...] = ()
    version: int | None = None
    partner: str | None = None


def findings(record: Record) -> list[Finding]:
    """Everything in the record's promises that does not fit what was signed or confirmed, in the order of the file."""
    erased = bool(record.erased)
    found = [one for commitment in record.commitments for one in _of_commitment(record, commitment, erased)]
    return found + [one for agreement in record.agreements for one in _of_agreement(agreement, erased)]


def _of_commitment(record: Record, one: Commitment, erased: bool) -> Iterator[Finding]:
    if one.confirmed_at is None:
        return
    if erased and is_erased(*one.wording().said()):
        yield Finding(one.id, Doubt.ERASED)
    elif one.confirmed_mark is None:
        if record.meeting.rules >= MARKED_SINCE:
            yield Finding(one.id, Doubt.MARK_GONE, ("confirmed_at",))
    elif one.confirmed_mark != one.mark():
        yield Finding(one.id, Doubt.CONFIRMED, ("what",))


def _of_agreement(one: Agreement, erased: bool) -> Iterator[Finding]:
    signed = {signature.version for signature in one.signatures}
    for place, version in enumerate(one.versions):
        at = ("versions", place)
        text = version.text()
        if erased and is_erased(*text.said()):
            yield Finding(one.id, Doubt.ERASED, at, version.number)
        elif not version.fingerprint:
            yield Finding(one.id, Doubt.MARK_GONE, at, version.number)
        elif text.fingerprint() != version.fingerprint:
            doubt = Doubt.TEXT if version.number in signed else Doubt.UNSIGNED_TEXT
            yield Finding(one.id, doubt, at, version.number)
        if version.number != place + 1:
            yield Finding(one.id, Doubt.VERSION_GONE, at, place + 1)
            break
    for place, signature in enumerate(one.signatures):
        yield from _of_signature(one, signature, ("signatures", place), erased)
    for place, own in enumerate(one.owners):
        at = ("owners", place)
        marks = [mark for mark in one.signatures if mark.partner == own.partner]
        if not any(mark.signed_at == own.since for mark in marks):
            yield Finding(one.id, Doubt.OWNER_LOOSE, at, partner=own.partner)
            continue
        during = [mark for mark in marks if own.left_at is None or mark.signed_at <= own.left_at]
        latest = max(during or marks, key=lambda mark: mark.signed_at)
        said = (own.contribution, own.lets_go)
        if said != (latest.contribution, latest.lets_go) and not (erased and is_erased(*said)):
            yield Finding(one.id, Doubt.PART, at, latest.version, own.partner)


def _of_signature(one: Agreement, signature: Signature, at: tuple[str | int, ...], erased: bool) -> Iterator[Finding]:
    version = next((version for version in one.versions if version.number == signature.version), None)
    about = (at, signature.version, signature.partner)
    if not (signature.text_fingerprint and signature.own_fingerprint):
        yield Finding(one.id, Doubt.MARK_GONE, *about)
        return
    if version is None:
        yield Finding(one.id, Doubt.VERSION_GONE, *about)
    elif version.fingerprint and version.fingerprint != signature.text_fingerprint:
        yield Finding(one.id, Doubt.TEXT, *about)
    if erased and is_erased(signature.contribution, signature.lets_go):
        yield Finding(one.id, Doubt.ERASED, *about)
    elif own_fingerprint(signature.contribution, signature.lets_go) != signature.own_fingerprint:
        yield Finding(one.id, Doubt.PART, *about)
    early = version is not None and signature.signed_at < version.at
    if early or not any(own.partner == signature.partner for own in one.owners):
        yield Finding(one.id, Doubt.SIGNATURE_LOOSE, *about)
