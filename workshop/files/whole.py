"""What a file is, before anybody judges its keys: one of another sort is chosen wrongly, not wrong in every line."""

from workshop.core.record import Record
from workshop.core.scenario import Scenario
from workshop.files.problems import Code, Fault
from workshop.files.shape import shape_of
from workshop.files.source import Source

_SAYS_RECORD = "bijeenkomst"


def other_than_a_record(source: Source) -> Fault | None:
    """The one fault of a file that is no saved session at all."""
    if _SAYS_RECORD in source.data:
        return None
    return _empty(source) or Fault(Code.SCENARIO if _has_keys_of_a_scenario(source) else Code.NOTHING_OURS, line=1)


def other_than_a_scenario(source: Source) -> Fault | None:
    """The one fault of a file that is no scenario at all."""
    if _SAYS_RECORD in source.data:
        return Fault(Code.RECORD, (_SAYS_RECORD,))
    if _has_keys_of_a_scenario(source):
        return None
    return _empty(source) or Fault(Code.NOTHING_OURS, line=1)


def cut_off(source: Source, faults: list[Fault]) -> Fault | None:
    """The one fault of a record of which the end is gone: the program wrote it, and its last block is not whole."""
    if not any(fault.code is Code.MISSING for fault in faults):
        return None
    headers = [one for one in source.places().statements if one.is_header]
    last = headers[-1].path if headers else ()
    is_last = any(fault.code is Code.MISSING and len(last) > 1 and fault.path[: len(last)] == last for fault in faults)
    never_written = {key for key, shape in shape_of(Record).by_key.items() if shape.required} - source.data.keys()
    return Fault(Code.CUT_OFF, line=source.text.rstrip().count("\n") + 1) if is_last or never_written else None


def _empty(source: Source) -> Fault | None:
    return None if source.data or source.faults else Fault(Code.EMPTY, line=1)


def _has_keys_of_a_scenario(source: Source) -> bool:
    """Two of them at least: an ``id`` or a ``naam`` alone stands in files of any program."""
    written = {key.replace("-", "_") for key in source.data}
    return len(written & shape_of(Scenario).by_key.keys()) >= 2
