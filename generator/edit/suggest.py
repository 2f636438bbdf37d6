"""Records that a person may mean by some typed words."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from rapidfuzz import fuzz

from generator.ids import plain

K = TypeVar("K")

_ALIKE, _BEHIND = 70.0, 5.0
"""Below this, in percent, a record is not meant; nor is one that is so much less like the words than the likest."""


def nearest(words: str, forms: Mapping[K, Iterable[str]], most: int = 3) -> list[K]:
    """Those whose ids, names or aliases are most like the words, the likest first.

    Args:
        words: As typed.
        forms: What each one is called.
        most: How many are wanted at most.
    """
    wanted = plain(words).replace("-", " ")
    scores = {key: max((_likeness(wanted, form) for form in names), default=0.0) for key, names in forms.items()}
    least = max(_ALIKE, max(scores.values(), default=0.0) - _BEHIND)
    ranked = sorted((-score, number, key) for number, (key, score) in enumerate(scores.items()) if score >= least)
    return [key for _, _, key in ranked[:most]]


def _likeness(wanted: str, form: str) -> float:
    return fuzz.WRatio(wanted, plain(form).replace("-", " "))
