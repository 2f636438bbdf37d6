"""Phrases that mark lines which are not the article."""

from dataclasses import dataclass
from functools import cache

from generator.vocab.load import rows

_USUAL_LONGEST = 12


@dataclass(frozen=True)
class BoilerplatePhrase:
    """One phrase.

    Attributes:
        text: Lower case, white space single, straight apostrophes.
        match: Where in the line it stands: line, start, end or contains.
        scope: What it marks: line, list (up to the next empty line) or rest (of the text).
        longest: Longest line, in words, that it may mark.
    """

    text: str
    match: str
    scope: str
    longest: int


@cache
def boilerplate_phrases() -> tuple[BoilerplatePhrase, ...]:
    """All phrases."""
    fields = {"text": str, "match": str, "scope": str, "kind": str, "max": str}
    return tuple(
        BoilerplatePhrase(
            str(row["text"]), str(row["match"]), str(row["scope"]), int(str(row["max"]) or _USUAL_LONGEST)
        )
        for row in rows("boilerplate", "phrases", fields)
    )
