"""Sentences that the generator writes: plain words with links among them."""

from collections.abc import Sequence
from typing import TypeAlias

from generator.pages.links import Link

Phrase: TypeAlias = tuple[str | Link, ...]


def plain(phrase: Phrase) -> str:
    """The sentence without its links."""
    return "".join(part if isinstance(part, str) else part.text for part in phrase)


def listed(items: Sequence[Link | Phrase], most: int = 5) -> Phrase:
    """`a, b and c`; beyond `most` items `a, b, c and 4 others`."""
    shown: list[Phrase] = [(item,) if isinstance(item, Link) else item for item in items]
    if len(shown) > most:
        shown = [*shown[: most - 1], (f"{len(shown) - most + 1} others",)]
    parts: list[str | Link] = []
    for index, item in enumerate(shown):
        parts += [""] if index == 0 else [" and " if index == len(shown) - 1 else ", "]
        parts += item
    return tuple(part for part in parts if part != "")
