"""Who “I” is: the one whose statement or speech an article is, by its first lines."""

import re
from dataclasses import replace

from generator.extract.chunked import chunk
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.extract.mentions.mention import Mention, MentionKind
from generator.ingest.article import BlockKind

_FIRST = 4  # headings and sentences in which it says whose it is
_SPOKEN_BY = Gated(
    r"\b(?i:statement|remarks|speech|address|intervention|message|keynote)\b[^.<>]*(?:<[A-Z]\d+>[^.<>]*){0,3}?"
    r"\b(?:by|of|from) (?:[^.;<>]|<[ROSA]\d+>){0,80}?(?P<who><P(?P<number>\d+)>)"
)
_I = re.compile(r"\b(?:I|me)\b(?![.'’])")


def with_speaker(document: Document) -> Document:
    """The document in which “I” and “me”, but for what is quoted, are mentions of who speaks; as it is without one."""
    speaker = _speaker(document)
    if not speaker:
        return document
    keys, parts, text = dict(document.keys), list(document.parts), document.article.text
    for number, part in enumerate(parts):
        spans = [part.chunked.of(match) for match in _I.finditer(part.chunked.text)]
        said = [span for span in spans if not _is_quoted(text, span.start)]
        if said and part.kind is BlockKind.BODY:
            found = [Mention(MentionKind.PRONOUN, span, "I", span, span) for span in said]
            mentions = sorted((*part.chunked.mentions, *found), key=lambda mention: mention.span.start)
            parts[number] = replace(part, chunked=chunk(text, part.chunked.span, mentions))
            keys |= dict.fromkeys(found, speaker)
    return replace(document, parts=tuple(parts), keys=keys)


def _speaker(document: Document) -> tuple[str, ...]:
    for part in document.parts[:_FIRST]:
        if spoken := _SPOKEN_BY.search(part.chunked.text):
            keys = document.keys.get(part.chunked.mentions[int(spoken["number"])], ())
            return keys if len(keys) == 1 else ()
    return ()


def _is_quoted(text: str, at: int) -> bool:
    """Whether a character stands between quotation marks."""
    paragraph = text.rfind("\n\n", 0, at) + 1
    before = text[paragraph:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
