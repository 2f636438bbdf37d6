"""Whether a quote speaks of a thing, as far as its words tell."""

import re
from collections.abc import Iterable

from generator.model import Evidence
from generator.quotes import squeeze

_WORD = re.compile(r"\w+")
_ARTICLES = {"a", "an", "the"}


def names(item: Evidence, known: Iterable[str]) -> bool:
    """Whether the quote or its context holds one of the names `known`, as whole words."""
    text = _text(item)
    return any(re.search(rf"(?<!\w){re.escape(squeeze(name).casefold())}(?!\w)", text) for name in known)


def holds(item: Evidence, phrase: str) -> bool:
    """Whether every word of the phrase stands in the quote or its context, in whatever order; articles apart."""
    words = set(_WORD.findall(phrase.casefold())) - _ARTICLES
    return bool(words) and words <= set(_WORD.findall(_text(item)))


def _text(item: Evidence) -> str:
    return squeeze(f"{item.quote} {item.context or ''}").casefold()
