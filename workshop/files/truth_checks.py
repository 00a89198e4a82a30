"""What in a saved session does not fit what was signed or confirmed, where it stands in the file."""

from workshop.core.promises import Agreement, Commitment
from workshop.core.record import Record
from workshop.core.truth import Doubt, findings
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import shape_of

_DOUBTS = {
    Doubt.TEXT: Code.TEXT_CHANGED,
    Doubt.UNSIGNED_TEXT: Code.UNSIGNED_TEXT_CHANGED,
    Doubt.PART: Code.PART_CHANGED,
    Doubt.CONFIRMED: Code.CONFIRMED_CHANGED,
    Doubt.MARK_GONE: Code.MARK_GONE,
    Doubt.VERSION_GONE: Code.VERSION_GONE,
    Doubt.SIGNATURE_LOOSE: Code.SIGNATURE_LOOSE,
    Doubt.OWNER_LOOSE: Code.OWNER_LOOSE,
}
"""What was erased is no fault: it is simply not compared."""


def truth_faults(record: Record) -> list[Fault]:
    """What in a sound record does not fit what was signed or confirmed (F9): advice, since the file can be read."""
    return [
        Fault(
            _DOUBTS[found.doubt],
            _path(record, found.promise, found.place),
            {
                "word": found.promise,
                "known": str(found.version or ""),
                "near": record.partner_name(found.partner) or found.partner or "none",
            },
        )
        for found in findings(record)
        if found.doubt in _DOUBTS
    ]


def _path(record: Record, promise: str, place: tuple[str | int, ...]) -> FilePath:
    """The way to a part of a promise, in the keys of the file."""
    commitments = [one.id for one in record.commitments]
    shared = promise not in commitments
    ids = [one.id for one in record.agreements] if shared else commitments
    shape = shape_of(Agreement if shared else Commitment)
    keys = (part if isinstance(part, int) else shape.by_name[part].key for part in place)
    return ("afspraak" if shared else "toezegging", ids.index(promise), *keys)
