"""Persons whom a sentence names together with an official: “<official> and his visitor <person> toured the port”.

Takes a person named in full, by names that are known as such or with a rank or courtesy title, in a whole sentence that
names somebody with an office too, one whom a country's name introduces (“Kenya's <person>”), and an officer. Refuses
those whom the text describes by a private calling, who wrote the article, and of whom only the memory is spoken (“the
birth of”).
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.candidate import ActorRule, Quoted
from generator.extract.clauses.callings import is_public
from generator.extract.document import Document, Part
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.tokens import tokenize
from generator.ingest.article import BlockKind
from generator.vocab.name_areas import is_known

_WHOLE = re.compile(r"[.!?][\"”’')]*$")
_NOT_THERE = re.compile(
    r"\b(?:[Bb]y|from|as|after|called|nicknamed|wife|husband|daughter|son|widow|mother|father|late|(?:[Oo]rder|birth|death|memory|"
    r"centenary|anniversary|tomb|grave|statue|portrait|poems?|days|time|era|words) of)(?:,| the)? $"
)
_SHORTEST = 40  # characters of a sentence


def find(document: Document) -> Iterator[tuple[str, Quoted]]:
    """Yields each such person, with the words from the one name to the other."""
    public = cache(lambda key: is_public(document, key))
    officials = {key for key, entity in document.entities.items() if key.startswith("person:") and entity.offices}
    for part in document.parts:
        if part.kind is not BlockKind.BODY or len(part.chunked.text) < _SHORTEST:
            continue
        if not _WHOLE.search(part.chunked.text):
            continue
        there = [m for m in part.chunked.mentions if officials & {*document.keys.get(m, ())}]
        for number, mention in enumerate(part.chunked.mentions):
            # A country beside a name without an office: "Kenya's Jane Doe".
            together = mention.country or (there and mention not in there) or _is_officer(document, mention)
            if not together or not _is_full_name(mention) or _is_only_spoken_of(part, number):
                continue
            keys = document.keys.get(mention, ())
            if len(keys) == 1 and public(keys[0]):
                nearest = min(there, key=lambda other: abs(other.span.start - mention.span.start), default=mention)
                yield keys[0], Quoted(mention.span.join(nearest.span))


def _is_full_name(mention: Mention) -> bool:
    """Whether it is a person's name by its words, or by a rank or courtesy title before it."""
    titled = (mention.ranked_span or mention.titled_span) != mention.name_span
    return mention.kind is MentionKind.PERSON and (titled or is_known(mention.name))


def _is_officer(document: Document, mention: Mention) -> bool:
    """Whether a rank stands before a name of two words: “Colonel Jane Doe”."""
    if mention.kind is not MentionKind.PERSON or " " not in mention.name:
        return False
    titled = tokenize(document.article.text, mention.ranked_span or mention.titled_span)
    return lexicon().ranks.at(titled, 0) is not None


def _is_only_spoken_of(part: Part, number: int) -> bool:
    """Whether a person is named as of another time, as a relative, or as who wrote the article."""
    return bool(_NOT_THERE.search(part.chunked.text[: part.chunked.sign(number).start]))


RULE = ActorRule("named-with-official", find)
