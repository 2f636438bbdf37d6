"""The words of two tellings of one fact."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.extract.candidate import Quoted

_MOST = 4
T = TypeVar("T")


def joined_evidence(one: Sequence[Quoted], other: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """The quotes of both tellings, the first one's first; none that overlaps another, and not too many."""
    kept = list(one)
    for item in other:
        if len(kept) < _MOST and not any(item.span.touches(have.span) for have in kept):
            kept.append(item)
    return tuple(kept)


def unique(items: Iterable[T]) -> tuple[T, ...]:
    """The items in order, each once."""
    return tuple(dict.fromkeys(items))
