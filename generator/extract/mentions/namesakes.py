"""Leaving out persons after whom a thing is named or made: “a street named after President Doe”, “a statue of …”."""

import re
from collections.abc import Sequence
from functools import cache

from generator.extract.mentions.mention import Mention, MentionKind
from generator.vocab.people import namesake_phrases

_LONGEST = 40  # characters before a mention that are looked at
_JOINS = (" and ", ", ", ", and ")


def without_namesakes(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence without such persons, and without those who follow them in a list."""
    kept: list[Mention] = []
    end = 0
    is_namesake = False
    for mention in mentions:
        goes_on = is_namesake and text[end : mention.span.start] in _JOINS
        before = text[max(0, mention.span.start - _LONGEST) : mention.span.start]
        is_namesake = mention.kind is MentionKind.PERSON and (goes_on or bool(_phrases().search(before)))
        end = mention.span.end
        if not is_namesake:
            kept.append(mention)
    return kept


@cache
def _phrases() -> re.Pattern[str]:
    words = "|".join(phrase.replace(" ", r"\s+") for phrase in sorted(namesake_phrases()))
    return re.compile(rf"\b(?:{words})\s+(?:the\s+(?:late\s+)?)?$")
