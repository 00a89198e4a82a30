"""How much a file may hold. What is larger was not written by people, and would keep the program busy for minutes."""

import re
from collections import Counter

from workshop.core.scenario import Scenario
from workshop.files.problems import Code, Fault
from workshop.files.shape import shape_of

LARGEST = 60_000_000
"""Bytes of a saved session: about 5,000 for each person, and a hall of ten thousand must be able to close."""
LARGEST_SCENARIO = 2_000_000
"""Bytes of a scenario: room for some twenty thousand organisations."""
MOST_BLOCKS = 25_000
"""Blocks of one name in a scenario. The limits of a step, an agreement and so on are far lower, and in the models."""
MOST_BLOCKS_SAVED = 100_000
"""Blocks of one name in a saved session."""
DEEPEST = 16
"""Parts of a dotted name, and brackets within brackets; the program's own files have three."""

_BLOCK = re.compile(r"^[ \t]*\[\[?([^\]\n#]{1,200})\]", re.MULTILINE)
_DOTTED = re.compile(rf"^[ \t]*\[{{0,2}}(?:[^\s.=\"'\[\]#]{{1,100}}[ \t]*\.[ \t]*){{{DEEPEST}}}", re.MULTILINE)
_NESTED = re.compile(rf"(?:[\[{{][\s]*){{{DEEPEST}}}")
_LONG_NUMBER = re.compile(r"^[^\"'#\n]*?[=,\[][ \t]*[+-]?(?:\d[\d_]{40,}|0x[0-9a-fA-F_]{17,}|0[ob][0-7_]{22,})",
                          re.MULTILINE)  # fmt: skip
LARGEST_NUMBER = 2**63 - 1
"""The largest number that TOML promises to keep."""

_SLIPS = 10
"""How many times over what fits is still told by the models, together with what else is wrong."""


def too_much(text: str, size: int, *, is_session: bool) -> Fault | None:
    """What keeps a file from being read at all; found without parsing it."""
    if size > LARGEST_SCENARIO and not is_session:
        return too_large(LARGEST_SCENARIO)
    for pattern, code in ((_DOTTED, Code.TOO_DEEP), (_NESTED, Code.TOO_DEEP), (_LONG_NUMBER, Code.NUMBER_TOO_LONG)):
        found = pattern.search(text)
        if found:
            return Fault(code, line=text.count("\n", 0, found.end()) + 1)
    return _blocks(text, is_session=is_session)


def too_large(most: int) -> Fault:
    """The fault of a file of more than `most` bytes."""
    return Fault(Code.TOO_LARGE_FILE, details={"most": most // 1_000_000})


def _blocks(text: str, *, is_session: bool) -> Fault | None:
    counts: Counter[str] = Counter()
    first_too_many: dict[str, int] = {}
    most = MOST_BLOCKS_SAVED if is_session else MOST_BLOCKS
    fields = {} if is_session else shape_of(Scenario).by_key
    for found in _BLOCK.finditer(text):
        name = found[1].strip()
        counts[name] += 1
        field = fields.get(name)
        fits = field.most_items if field and field.most_items else most
        if counts[name] == fits + 1:
            first_too_many[name] = found.start()
        if counts[name] > (fits if fits == most else _SLIPS * fits):
            line = text.count("\n", 0, first_too_many[name]) + 1
            return Fault(Code.TOO_MANY_BLOCKS, (name[:40],), {"most": fits}, line=line)
    return None
