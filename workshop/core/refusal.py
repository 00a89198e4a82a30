"""A refusal: why something may not happen, as a key that the text catalogue words."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refusal:
    """`key` stands in the catalogue as ``refusal-KEY``; `details` are its variables."""

    key: str
    details: Mapping[str, str | int] = field(default_factory=dict)
