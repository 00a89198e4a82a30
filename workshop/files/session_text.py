"""The notation of a saved session. Headers and lists are ours and values tomli-w's, so that the shape never jumps.

Which things stand on a line of their own (`ONE_LINE_EACH`) is fixed by what they are, never by how long they are.
"""

from collections.abc import Iterator
from typing import Any

from workshop.files.lines import scan

HEAD = (
    "# Dit is het verslag van een bijeenkomst, gemaakt met Workshop. Je kunt het lezen en aanvullen.",
    "# Regels met # raken weg als het programma dit bestand opnieuw schrijft. Schrijf liever achter 'notitie'.",
)
"""The first lines of every session, in Dutch like its keys."""


ONE_LINE_EACH = frozenset({"geschiedenis", "uitslag", "mede_eigenaar", "ondertekening", "doet_niet_mee"})
"""Lists of which each item is one line: a reader goes through them as through the rows of a table."""
ONE_LINE = frozenset({"samen_met", "terugblikken", "meningen"})
"""Lists of short names, days and counts, which stand on one line together."""
ANSWERS = "antwoorden"
"""The table with a list of answers, a line each, for every step that has some."""


def toml_text(plain: dict[str, Any], head: tuple[str, ...] = HEAD) -> str:
    """Dutch-keyed data as TOML 1.0: values before tables, and every table under a header of its own."""
    return "\n".join([*head, *_body(plain, "")]).rstrip("\n") + "\n"


def _body(table: dict[str, Any], above: str) -> Iterator[str]:
    import tomli_w

    rows: list[str] = []
    for key, value in table.items():
        if not _is_nested(value):
            one_line = key in ONE_LINE and isinstance(value, list)
            rows.append(_listed(key, value) if one_line else tomli_w.dumps({key: value}, multiline_strings=True))
    for key, value in table.items():
        if _is_rows(above, key, value):
            rows += [f"{_key(key)} = [\n", *(f"    {_row(one)},\n" for one in value), "]\n"]
    if rows:
        yield "".join(rows)
    for key, value in table.items():
        if not _is_nested(value) or _is_rows(above, key, value):
            continue
        name = f"{above}{key}"
        for one in value if isinstance(value, list) else [value]:
            yield f"[[{name}]]" if isinstance(value, list) else f"[{name}]"
            yield from _body(one, f"{name}.")


def _is_rows(above: str, key: str, value: Any) -> bool:
    return _is_nested(value) and isinstance(value, list) and (key in ONE_LINE_EACH or above == f"{ANSWERS}.")


def _key(key: str) -> str:
    import tomli_w

    return tomli_w.dumps({key: 0}).rpartition(" = ")[0]


def _value(value: Any) -> str:
    """The value on one line; line breaks in a text become ``\\n``."""
    import tomli_w

    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return tomli_w.dumps({"x": value}).removeprefix("x = ").rstrip("\n")


def _listed(key: str, value: list[Any]) -> str:
    return f"{_key(key)} = {_value(value)}\n"


def _row(table: dict[str, Any]) -> str:
    return f"{{ {', '.join(f'{_key(key)} = {_value(value)}' for key, value in table.items())} }}"


def _is_nested(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def has_own_comments(text: str) -> bool:
    """Whether somebody put comments in the file beside the lines that stand on top of every session."""
    own = "\n".join(row for row in text.split("\n") if row.rstrip("\r") not in HEAD)
    return "#" in own and bool(scan(own).comments)
