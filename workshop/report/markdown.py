"""Writes blocks as Markdown that reads well unrendered too. Text from people stays literal in every renderer (L24)."""

import re
from collections.abc import Iterable

from workshop.report.blocks import (
    Bars,
    Block,
    Card,
    Contents,
    Fields,
    Heading,
    Items,
    Letter,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Table,
)

_SPECIAL = re.compile(r"([\\`*_\[\]|~$])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"^(?:([#+=-])|(\d+)([.)])(?=\s|$))")


def markdown(blocks: Iterable[Block]) -> str:
    """One file, with a line break at the end."""
    return "\n\n".join(_block(block) for block in blocks if not isinstance(block, Contents)) + "\n"


def literal(text: str) -> str:
    """One line of text such that a renderer shows exactly these letters."""
    text = _ENTITY.sub("&amp;", " ".join(text.split())).replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\1", text)
    return _LINE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)


def _lines(text: str, indent: str = "") -> str:
    """Several lines with hard breaks; each is literal."""
    return f"\\\n{indent}".join(literal(line) for line in text.splitlines() if line.strip())


def _cell(text: str) -> str:
    return " / ".join(literal(line) for line in text.splitlines() if line.strip()) or "–"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {literal(block.text)}"
        case Paragraph():
            return f"**{literal(block.lead)}:** {_lines(block.text)}" if block.lead else _lines(block.text)
        case Note():
            lead = f"**{literal(block.label)}:** " if block.label else ""
            return f"> {lead}{_lines(block.text, '> ')}"
        case Quote():
            source = f"\n>\n> — {literal(block.source)}" if block.source else ""
            return f"> “{_lines(block.text, '> ')}”{source}"
        case Items():
            return "\n".join(f"- {_lines(item, '  ')}" for item in block.items)
        case Fields():
            return "\n".join(f"- **{literal(name)}:** {_lines(value, '  ')}" for name, value in block.rows)
        case Table():
            return _table(block.caption, block.columns, block.rows)
        case Bars():
            return _table(block.caption, block.columns, tuple((name, str(n)) for name, n in block.rows), count=True)
        case Letter():
            longest = max((len(run) for run in re.findall("`+", block.text)), default=0)
            fence = "`" * max(3, longest + 1)
            return f"{_block(block.heading)}\n\n{fence}text\n{block.text}\n{fence}"
        case PageBreak() | Contents():
            return "---"
        case Card():
            return "\n\n".join(_block(one) for one in (block.heading, *block.blocks))


def _table(caption: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...], *, count: bool = False) -> str:
    rules = ["---"] * len(columns)
    if count:
        rules[-1] = "---:"
    lines = [columns, *rows]
    cells = [f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines]
    cells.insert(1, f"| {' | '.join(rules)} |")
    return f"**{literal(caption)}**\n\n" + "\n".join(cells)
