"""Offices on lines of their own below a name, as letterheads have them."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions.mention import Mention, MentionKind
from generator.spans import Span


def with_letterhead(sentences: Sequence[Span], found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions of an article's sentences, lines of offices led to the person on the line above them.

    Args:
        sentences: The characters of each sentence.
        found: The mentions of each.
    """
    result: list[list[Mention]] = []
    person: Span | None = None
    for sentence, mentions in zip(sentences, found, strict=True):
        alone = mentions[0] if len(mentions) == 1 and mentions[0].span.covers(sentence) else None
        if alone and alone.kind is MentionKind.OFFICE and person and not alone.holder:
            result.append([replace(alone, holder=person)])
            continue
        result.append(list(mentions))
        person = alone.span if alone and alone.kind is MentionKind.PERSON else None
    return result
