"""Turns models into plain data with Dutch keys and back, field by field.

Nothing here judges: what cannot be read stays as it was found, so that the model refuses it, and a `Fault` says why.
"""

import datetime as dt
import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from workshop.core import events
from workshop.core.clean import clean
from workshop.core.kept import Past
from workshop.core.promises import Commitment
from workshop.files.bounds import LARGEST_NUMBER
from workshop.files.meanings import choice_meant, key_meant
from workshop.files.problems import Code, Fault, FilePath
from workshop.files.shape import FieldShape, Shape, Sort, shape_of
from workshop.files.strange import plainly
from workshop.files.words import choice_of, value_of
from workshop.text.dates import local

MOST_TOLD = 200
"""Faults after which no more are looked for: nobody mends more in one go, and each costs time."""
_LONGEST = 20_000
"""Letters that any text in a file may hold; the models' own limits are far lower and are reported, not cut to."""
_LINE = 160
"""Letters of a key or a choice that are compared with those that exist."""
_FIRST = ("id", "owner")
"""Fields that stand on top of their table, so that a reader knows what it is about."""
_TOLD_ALWAYS = frozenset({"schema_version", "rules", "language", "status", "kind", "sector", "level"})
"""Fields that a file says also when they are as usual. Another usual value is a change of the file's shape (L12)."""
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_DAY_IN_WORDS = re.compile(
    r"(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})(?:[.\s-]\s*)([a-z]{3})[a-z]*\.?[\s-]+(\d{4})", re.IGNORECASE
)
_LOOKS_LIKE_A_DATE = re.compile(r"\d+[-/.]\d+")
_MONTHS = ("jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")


@dataclass(slots=True)
class Read:
    """Plain data under the names of the code, what was wrong with it, and tables whose misspelt name was understood."""

    fields: dict[str, Any]
    faults: list[Fault] = field(default_factory=list)
    renamed: dict[FilePath, FilePath] = field(default_factory=dict)


def to_plain(model: BaseModel, zone: str, *, spare: bool = False) -> dict[str, Any]:
    """Dutch-keyed data of a model; moments in the local time of `zone`, to the second. None and empty are left out.

    With `spare` also what is as usual, such as a mandate without a reservation, but for what a reader looks for.
    """
    plain: dict[str, Any] = {}
    shapes = shape_of(type(model)).by_name
    for name in dict.fromkeys((*_FIRST, *shapes)):
        shape = shapes.get(name)
        given = getattr(model, name) if shape else None
        if shape is None or given is None:
            continue
        if spare and name not in _TOLD_ALWAYS and not shape.required and given == shape.default:
            continue
        value = [_plain(one, zone, shape, spare) for one in given] if shape.many else _plain(given, zone, shape, spare)
        if not (value in ("", []) and shape.default in ("", [], ())):
            plain[shape.key] = value
    if isinstance(model, Past):
        _past_to_plain(model, plain)
    return plain


def _plain(value: Any, zone: str, shape: FieldShape, spare: bool) -> Any:
    match value:
        case BaseModel():
            return to_plain(value, zone, spare=spare)
        case StrEnum():
            return value_of(value)
        case dt.datetime():
            return to_the_second(value, zone)
        case str():
            return on_one_line(tidy(value)) if shape.one_line else tidy(value)
        case _:
            return value


def tidy(text: str) -> str:
    """Text without control codes (L24), its lines kept."""
    return clean(text, letters=_LONGEST, lines=_LONGEST)


def on_one_line(text: str) -> str:
    """The text with its line breaks turned into spaces."""
    return text.replace("\n", " ")


def to_the_second(moment: dt.datetime, zone: str) -> dt.datetime:
    """The moment in the zone's local time with a fixed offset; one without an offset is taken as local already.

    The offset is fixed because Python never calls two zone-aware times equal in the hour that a clock is set back.
    """
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=_there(moment.replace(tzinfo=dt.UTC), zone).tzinfo)
    there = _there(moment, zone)
    offset = there.utcoffset() or dt.timedelta()
    if offset % dt.timedelta(minutes=1):  # before clocks had zones; TOML has no offset to the second
        there, offset = there.astimezone(dt.UTC), dt.timedelta()
    return there.replace(microsecond=0, tzinfo=dt.timezone(offset))


def _there(moment: dt.datetime, zone: str) -> dt.datetime:
    try:
        return local(moment, zone)
    except (OSError, OverflowError):  # a zone such as "Europe" is a folder, and year 1 has no earlier hour
        return moment


def from_plain(model: type[BaseModel], plain: dict[str, Any], zone: str) -> Read:
    """Reads Dutch-keyed data into the names of the code. Hyphens pass for underscores; text is cleaned (L24)."""
    read = Read({})
    read.fields = _read_table(shape_of(model), plain, (), zone, read)
    return read


def _read_table(shape: Shape, plain: dict[str, Any], path: FilePath, zone: str, read: Read) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    strange: list[str] = []
    for written, value in plain.items():
        found = shape.by_key.get(written) or shape.by_key.get(plainly(written).strip().replace("-", "_"))
        if found is None:
            strange.append(written)
        else:
            fields[found.name] = _read_value(found, value, (*path, found.key), zone, read)
    for written in strange[: max(0, MOST_TOLD - len(read.faults))]:
        _guess(shape, written, plain[written], fields, path, zone, read)
    if shape.model is Past:
        _past_from_plain(fields)
    return fields


def _guess(
    shape: Shape, written: str, value: Any, fields: dict[str, Any], path: FilePath, zone: str, read: Read
) -> None:
    """Reports a misspelt key, and reads what stands behind it as if it were right: one slip, one message."""
    meaning = key_meant(written[:_LINE], dict(shape.by_key))
    near = (
        [meaning]
        if meaning
        else difflib.get_close_matches(written[:_LINE].casefold().replace("-", "_"), shape.by_key, n=1, cutoff=0.6)
    )
    if not near:
        details = {"word": written[:60], "allowed": ", ".join(sorted(shape.by_key))}
        read.faults.append(Fault(Code.KEY_UNKNOWN, (*path, written), details))
        return
    read.faults.append(Fault(Code.KEY_MISSPELT, (*path, written), {"word": written, "near": near[0]}))
    meant = shape.by_key[near[0]]
    implied = Fault(Code.TABLES_WANTED, (*path, meant.key))
    if isinstance(value, list) and implied in read.faults:  # [[stap.cijfer]] below [[stappen]] makes a stap of its own
        read.faults.remove(implied)
        del fields[meant.name]
    if meant.name not in fields:
        read.renamed[*path, meant.key] = (*path, written)
        fields[meant.name] = _read_value(meant, value, (*path, meant.key), zone, read)


def _read_value(shape: FieldShape, value: Any, path: FilePath, zone: str, read: Read) -> Any:
    if not shape.many:
        return _read_one(shape, value, path, zone, read)
    if not isinstance(value, list):
        read.faults.append(Fault(Code.TABLES_WANTED if shape.model else Code.LIST_WANTED, path))
        return value
    items = [_read_one(shape, one, (*path, place), zone, read) for place, one in enumerate(value)]
    return tuple(items) if shape.as_tuple else items


def _read_one(shape: FieldShape, value: Any, path: FilePath, zone: str, read: Read) -> Any:
    if shape.model is not None:
        if isinstance(value, dict):
            return _read_table(shape_of(shape.model), value, path, zone, read)
        read.faults.append(Fault(Code.TABLE_WANTED, path))
    elif isinstance(value, str):
        return _READERS[shape.sort](shape, tidy(value), path, read)
    elif isinstance(value, dt.datetime) and shape.sort is Sort.MOMENT:
        return to_the_second(value, zone)
    elif isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        read.faults.append(Fault(Code.NUMBER_TOO_LONG, path))
        return 0
    return value


def _read_text(shape: FieldShape, said: str, path: FilePath, read: Read) -> Any:
    if shape.pattern:
        return plainly(said)
    return on_one_line(said) if shape.one_line else said


def _read_choice(shape: FieldShape, said: str, path: FilePath, read: Read) -> Any:
    said = plainly(said)
    for kind in shape.choices:
        value = choice_of(kind, said)
        if value is not None:
            return kind(value)
    words = shape.words()
    wanted = said[:_LINE].casefold()
    meaning = choice_meant(wanted, shape.choices)
    near = [meaning] if meaning else [word for word in words if len(wanted) > 2 and wanted in word]
    near = near or difflib.get_close_matches(wanted, words)
    details = {"word": said[:40], "allowed": ", ".join(words), "near": near[0] if near else "none"}
    read.faults.append(Fault(Code.CHOICE_UNKNOWN, path, details))
    return said


def _read_date(shape: FieldShape, said: str, path: FilePath, read: Read) -> Any:
    said = plainly(said)
    try:
        return dt.date.fromisoformat(said)
    except ValueError:
        iso = iso_of(said)
        fault = Fault(Code.DATE_ORDER, path, {"word": said[:40], "iso": iso}) if iso else None
        code = Code.DATE_IMPOSSIBLE if _LOOKS_LIKE_A_DATE.search(said) else Code.DATE_WANTED
        read.faults.append(fault or Fault(code, path, {"word": said[:40]}))
        return said


def _read_time(shape: FieldShape, said: str, path: FilePath, read: Read) -> Any:
    said = plainly(said)
    try:
        return dt.time.fromisoformat(said)
    except ValueError:
        code = Code.TIME_IMPOSSIBLE if said[:1].isdigit() else Code.TIME_WANTED
        read.faults.append(Fault(code, path, {"word": said[:40]}))
        return said


def _as_found(shape: FieldShape, said: str, path: FilePath, read: Read) -> Any:
    return said


_READERS: dict[Sort, Callable[[FieldShape, str, FilePath, Read], Any]] = {
    Sort.TEXT: _read_text,
    Sort.CHOICE: _read_choice,
    Sort.DATE: _read_date,
    Sort.TIME: _read_time,
    Sort.NUMBER: _as_found,
    Sort.YES_NO: _as_found,
    Sort.MOMENT: _as_found,
    Sort.TABLE: _as_found,
}


def iso_of(said: str) -> str | None:
    """``2026-01-12`` for ``12-01-2026`` and for ``12 januari 2026``; None for anything else."""
    said = plainly(said).strip()
    found, month = _DAY_FIRST.fullmatch(said), 0
    if found:
        month = int(found[2])
    else:
        found = _DAY_IN_WORDS.fullmatch(said)
        month = next((place for place, names in enumerate(_MONTHS, 1) if found and found[2].casefold() in names), 0)
    if not found:
        return None
    try:
        return dt.date(int(found[3]), month, int(found[1])).isoformat()
    except ValueError:
        return None


# An earlier value names a field, a choice and an author of the code; a reader of the file should meet none of these.

_AUTHORS = {events.FACILITATOR: "gespreksleider", events.ROOM: "zaal", events.DOOR: "deur"}
_SEAT, _PLACE = events.seat_author(""), "plaats "


def _past_to_plain(past: Past, plain: dict[str, Any]) -> None:
    shape = shape_of(Commitment).by_name.get(past.field)
    if shape is not None:
        plain["veld"] = shape.key
        plain["was"] = _said_before(shape).get(past.was, plain.get("was", ""))
    said = past.by.replace(_SEAT, _PLACE, 1) if past.by.startswith(_SEAT) else past.by
    plain["door"] = _AUTHORS.get(past.by, said)


def _past_from_plain(fields: dict[str, Any]) -> None:
    shape = shape_of(Commitment).by_key.get(str(fields.get("field")).replace("-", "_"))
    if shape is not None:
        fields["field"] = shape.name
        back = {dutch: was for was, dutch in _said_before(shape).items()}
        fields["was"] = back.get(str(fields.get("was")), fields.get("was"))
    by = str(fields.get("by", ""))
    back = {dutch: author for author, dutch in _AUTHORS.items()}
    if by.startswith(_PLACE):
        fields["by"] = by.replace(_PLACE, _SEAT, 1)
    elif by in back:
        fields["by"] = back[by]


def _said_before(shape: FieldShape) -> dict[str, str]:
    """How the fold wrote an earlier value of this field, to how the file says it."""
    if shape.sort is Sort.YES_NO:
        return {"True": "ja", "False": "nee"}
    return {choice.value: value_of(choice) for kind in shape.choices for choice in kind}
