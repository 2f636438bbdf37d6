"""Titles of agreements, cut to what names them: “a joint declaration of 24 points in” ends behind “points”."""

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.extract.candidate import AgreementCandidate
from generator.vocab.function_words import english

_OPENS = re.compile(
    r"\A(?:a|an|the|and|of|own|its|their|his|her|only such|respective|"
    r"(?:granting|taking|providing|receiving|obtaining|extending)(?: an?| the)?)\s+(?=\S)"
)
_ASIDE = re.compile(
    r",\s+(?:to|first|last|one|which|who|that|with|as|but|now|then|already|and (?:the|a|an|its|their))\b.*"
)
_WHEN = re.compile(
    r",?\s+(?:(?:in|over|within) the (?:coming|next) (?:\w+ )?|(?:later |early |earlier )?(?:this|next|last) )"
    r"(?:days|weeks|months|years|week|month|year)$"
)
_ON_A_DAY = re.compile(r"\s+on the (?:first|second|third|last|final|opening|closing) day\b.*|\s+dated\b.*")
_GOES_ON = re.compile(r"\s+(?:which|that) (?:will|would|is|are|was|were|has|have|can|may|should)\b.*")
_DANGLES = re.compile(
    r"\s+(?:to (?:establish|create|set up)|on (?:returning|including)|governing|concerning|covering)$"
)
_QUOTE_MARKS = re.compile('["“”]')
_BETWEEN_ONE = re.compile(r"\s+between\s+[A-Z][\w'’-]*$")
_OF_THAT_KIND = re.compile(r"\s+of (?:the|this|that|its) (?:kind|sort|type)$")
_LAST_WORD = re.compile(r"[\s,;:.–—-]+(?P<word>[^\W\d_]+)$")
_STOPS = " ,;:.–—-"
_FEWEST = 3  # letters


def with_titles(agreements: Iterable[AgreementCandidate]) -> list[AgreementCandidate]:
    """The agreements with their titles cut; see `cut`."""
    return [replace(agreement, title=cut(agreement.title)) for agreement in agreements]


def cut(title: str) -> str:
    """A title without what only leads to or from it; as it is where nothing would be left.

    Cut are articles before it, and behind it asides, words for when, and small words that lead to something else; also
    a bracket or quotation that is not closed.
    """
    left = title if title[:1].isupper() else _OPENS.sub("", title, count=1)
    while (shorter := _shorter(left)) != left:
        left = shorter
    return left if sum(map(str.isalpha, left)) >= _FEWEST else title


def _shorter(title: str) -> str:
    if title.count("(") > title.count(")"):
        return title[: title.rindex("(")].rstrip(_STOPS)
    if len(_QUOTE_MARKS.findall(title)) == 1:
        return _QUOTE_MARKS.sub("", title)
    for pattern in (_ASIDE, _WHEN, _ON_A_DAY, _GOES_ON, _DANGLES, _BETWEEN_ONE, _OF_THAT_KIND):
        if (found := pattern.search(title)) and found.start():
            return title[: found.start()]
    last = _LAST_WORD.search(title)
    if last and last["word"].lower() in english():
        return title[: last.start()]
    return title.rstrip(_STOPS)
