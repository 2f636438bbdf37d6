"""Between whom: the states and bodies that are the subject of a verb of agreeing, or stand behind “with”."""

import re
from collections.abc import Iterable, Sequence

from generator.extract.clauses.patterns import WHOS
from generator.extract.document import Document, Part

_WHOS = re.compile(WHOS)
_WITH = re.compile(rf"\b(?:with|between|to|for) (?:the |both )?(?P<whom>{WHOS})")
_OCCASION = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Tt]his) (?:[\w-]+ )?(?:meeting|talks|discussions|session|summit|dialogue|visit|"
    r"delegations)\b"
)
_SUBJECT_REACH = 70
_JOINED = re.compile(
    r"(?:,|\band|\bbut|\bwhile)(?: (?:they|both))?"
    r"(?: (?:also|then|later|jointly|further|separately|subsequently|will|would|have|has|had))* \Z"
)
_BENEFICIARY = re.compile(r"<A\d+>")


def subject_before(part: Part, verb: int) -> re.Match[str] | None:
    """The subject of the verb at `verb` of a sentence in signs: the nearest actors, or occasion, before it."""
    text = part.chunked.text
    joined = _JOINED.search(text, 0, verb)
    start = 0 if joined else max(0, verb - _SUBJECT_REACH)
    found = [match for pattern in (_WHOS, _OCCASION) for match in pattern.finditer(text, start, verb)]
    free = [
        match
        for match in found
        if not re.search(r"[;:—]|\. ", text[match.end() : verb]) and not text[match.end() :].startswith("'s")
    ]
    # A verb behind "and" has the subject of the verb before it, not what that verb's object names.
    return (
        min(free, key=lambda match: match.start(), default=None)
        if joined
        else max(free, key=lambda match: match.end(), default=None)
    )


def parties(document: Document, part: Part, subject: re.Match[str] | None, start: int, end: int) -> tuple[str, ...]:
    """Keys of the states and bodies that agree.

    Args:
        document: The article.
        part: The sentence.
        subject: The subject of the verb.
        start: Where to look for the other side in the sentence in signs (“with <S1>”).
        end: Where to stop.

    Returns:
        States in place of persons; the article's two sides where the sentence names an occasion or only one of them.
    """
    chunked = part.chunked
    mentions = chunked.mentioned(subject[0]) if subject else []
    named = as_sides(document, document.meant(mentions))
    if other := _WITH.search(chunked.text, start, end):
        named += [
            key for key in as_sides(document, document.meant(chunked.mentioned(other["whom"]))) if key not in named
        ]
    if len(named) == 1:
        helped = document.meant(chunked.mentioned(" ".join(_BENEFICIARY.findall(chunked.text[start:end]))))
        named += [key for key in helped if key not in named][:1]
    if len(named) == 1 and named[0] in document.sides:
        named += [key for key in document.sides if key not in named]
    if not named and (subject is None or _OCCASION.match(subject[0])):
        named = list(document.sides)
    return tuple(named)


def as_sides(document: Document, keys: Sequence[str]) -> list[str]:
    """States and bodies as they are, persons as their states; those without a known state left out."""
    sides: Iterable[str | None] = (_state_of(document, key) if key.startswith("person:") else key for key in keys)
    return list(dict.fromkeys(side for side in sides if side))


def _state_of(document: Document, key: str) -> str | None:
    country = document.entities[key].country
    return f"state:{country}" if country else None
