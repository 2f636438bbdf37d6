"""The words of an agreement's title: its noun, those that tell it from others, and whether it is printed as a name."""

import re
from functools import cache

from generator.vocab.function_words import english
from generator.vocab.instruments import instruments

_TERM = re.compile(r"\d+-(?:year|month|day|week|point|page)$|\d+th$")
_PRAISE = {
    "smaller",
    "larger",
    "wider",
    "broader",
    "similar",
    "separate",
    "second",
    "first",
    "long-awaited",
    "planned",
    "final",
    "formal",
    "written",
    "signed",
    "historic",
    "landmark",
    "new",
    "joint",
    "bilateral",
    "proposed",
    "major",
    "comprehensive",
    "key",
}


def is_name(title: str) -> bool:
    """Whether a title is printed as a name (“Timor Sea Treaty”)."""
    return title[:1].isupper() and " " in title


def words(title: str) -> frozenset[str]:
    """The words of a title, in small letters."""
    return frozenset(title.lower().replace(",", " ").split())


@cache
def _heads() -> frozenset[str]:
    """Single words that are a noun for an instrument or part of one (“memorandum of understanding”)."""
    single = {form for row in instruments() for form in (row.noun, *row.plurals, *row.abbreviations) if " " not in form}
    return frozenset(form.lower() for form in single) | {"understanding"}


def head(title: str) -> str:
    """The noun of a title: its first word that names an instrument, singular where the list has it."""
    in_order = title.lower().replace(",", " ").split()
    return next((word for word in in_order if word in _heads()), in_order[-1] if in_order else "")


def content(title: str) -> frozenset[str]:
    """Words of a title that tell it from others."""
    small = english() | _PRAISE | _heads()
    return frozenset(word for word in words(title) if word not in small and not _TERM.match(word))
