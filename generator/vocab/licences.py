"""Licences of articles: which of them let anyone republish the text."""

import re
from functools import cache

from generator.vocab.load import words

_WORD = re.compile(r"[^\W_]+")
_VERSION = re.compile(r"v?\d*")
_FILLERS = frozenset(("the", "under", "version", "uk", "international", "unported", "universal", "generic", "deed"))
_OF_ADDRESSES = frozenset(("https", "http", "www", "en", "licenses", "legalcode"))
_CALLED = frozenset(("licence", "license", "licensed"))


def is_free(licence: str) -> bool:
    """Whether a text under this licence may be republished whole; one that is not known may not."""
    return _bare(licence) in _free()


@cache
def _free() -> frozenset[str]:
    return frozenset(map(_bare, words("licences", "free")))


def _bare(licence: str) -> str:
    """The words that name the licence: without version, punctuation and the word “licence”."""
    named = _WORD.findall(licence.casefold())
    passed = _FILLERS | _OF_ADDRESSES | _CALLED
    return " ".join(word for word in named if word not in passed and not _VERSION.fullmatch(word))
