"""Who “the guest” or “the visitors” are: those whose visit an article tells."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.candidate import MeetingCandidate
from generator.extract.chunked import chunk
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_GUEST = re.compile(
    r"\b(?:the (?:guest|visitor|visiting (?:minister|president|premier|leader|official|dignitary|general|admiral))|"
    r"(?:his|her) (?:guest|visitor))\b(?!,? <| of hono| house| list|'s book)",
    re.IGNORECASE,
)
_GUESTS = re.compile(
    r"\bthe (?:guests|visitors|visiting (?:delegation|party|team|ministers|officers|officials|leaders|side))\b"
    r"(?!,? <| of hono| house| list| book|'s? book)",
    re.IGNORECASE,
)


def with_guests(document: Document, visits: Sequence[MeetingCandidate]) -> Document:
    """The document in which “the guest” and “the visitors” are mentions of who visited.

    As it is where it tells of no visit or of several. Those who are told before the visit do not count.
    """
    told = [visit for visit in visits if visit.attendees and visit.attendees[0].key.startswith("person:")]
    told = [visit for visit in told if visit.status is MeetingStatus.HELD] or told  # not the one invited in return
    if len({visit.attendees[0].key for visit in told}) != 1:
        return document
    first = min(visit.number for visit in told)
    one = (told[0].attendees[0].key,)
    everyone = tuple(dict.fromkeys(a.key for visit in told for a in visit.attendees if a.part != "host"))
    keys = dict(document.keys)
    parts = list(document.parts)
    for number, part in enumerate(parts[first:], first):
        if part.kind is not BlockKind.BODY:
            continue
        found = _mentions(part, _GUEST, "guest")
        several = _mentions(part, _GUESTS, "guests")
        if found or several:
            mentions = sorted((*part.chunked.mentions, *found, *several), key=lambda mention: mention.span.start)
            parts[number] = replace(part, chunked=chunk(document.article.text, part.chunked.span, mentions))
            keys |= dict.fromkeys(found, one) | dict.fromkeys(several, everyone)
    return replace(document, parts=tuple(parts), keys=keys)


def _mentions(part: Part, pattern: re.Pattern[str], name: str) -> list[Mention]:
    spans = [part.chunked.of(match) for match in pattern.finditer(part.chunked.text)]
    return [Mention(MentionKind.PRONOUN, span, name, span, span) for span in spans]
