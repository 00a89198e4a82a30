"""The notation of a saved session. Table headers are ours and bodies tomli-w's, so that the shape never jumps."""

from collections.abc import Iterator
from typing import Any

from workshop.files.lines import scan

HEAD = (
    "# Dit is het verslag van een bijeenkomst, gemaakt met Workshop. Je kunt het lezen en aanvullen.",
    "# Regels met # raken weg als het programma dit bestand opnieuw schrijft. Schrijf liever achter 'notitie'.",
)
"""The first lines of every session, in Dutch like its keys."""


def toml_text(plain: dict[str, Any], head: tuple[str, ...] = HEAD) -> str:
    """Dutch-keyed data as TOML 1.0: values before tables, and every table under a header of its own."""
    return "\n".join([*head, *_body(plain, "")]).rstrip("\n") + "\n"


def _body(table: dict[str, Any], above: str) -> Iterator[str]:
    import tomli_w

    values = {key: value for key, value in table.items() if not _is_nested(value)}
    if values:
        yield tomli_w.dumps(values, multiline_strings=True)
    for key, value in table.items():
        if not _is_nested(value):
            continue
        name = f"{above}{key}"
        for one in value if isinstance(value, list) else [value]:
            yield f"[[{name}]]" if isinstance(value, list) else f"[{name}]"
            yield from _body(one, f"{name}.")


def _is_nested(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def has_own_comments(text: str) -> bool:
    """Whether somebody put comments in the file beside the lines that stand on top of every session."""
    own = "\n".join(row for row in text.split("\n") if row.rstrip("\r") not in HEAD)
    return "#" in own and bool(scan(own).comments)
