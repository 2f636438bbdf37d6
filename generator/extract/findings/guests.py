"""Who “the guest” or “the visitor” is: the one whose visit an article tells."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.candidate import MeetingCandidate
from generator.extract.chunked import chunk
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import Mention, MentionKind
from generator.ingest.article import BlockKind

_GUEST = re.compile(
    r"\b(?:the (?:guest|visitor|visiting (?:minister|president|premier|leader|official|dignitary|general|admiral))|"
    r"(?:his|her) (?:guest|visitor))\b(?!,? <| of hono| house| list|'s book)",
    re.IGNORECASE,
)


def with_guests(document: Document, visits: Sequence[MeetingCandidate]) -> Document:
    """The document in which “the guest” is a mention of the visitor; as it is where it tells of no visit or of several.

    Those who are told before the visit do not count.
    """
    told = [visit for visit in visits if visit.attendees and visit.attendees[0].key.startswith("person:")]
    if len({visit.attendees[0].key for visit in told}) != 1:
        return document
    first = min(visit.number for visit in told)
    keys = dict(document.keys)
    parts = list(document.parts)
    for number, part in enumerate(parts[first:], first):
        if part.kind is BlockKind.BODY and (found := _guests(part)):
            mentions = sorted((*part.chunked.mentions, *found), key=lambda mention: mention.span.start)
            parts[number] = replace(part, chunked=chunk(document.article.text, part.chunked.span, mentions))
            keys |= dict.fromkeys(found, (told[0].attendees[0].key,))
    return replace(document, parts=tuple(parts), keys=keys)


def _guests(part: Part) -> list[Mention]:
    spans = [part.chunked.of(match) for match in _GUEST.finditer(part.chunked.text)]
    return [Mention(MentionKind.PRONOUN, span, "guest", span, span) for span in spans]
