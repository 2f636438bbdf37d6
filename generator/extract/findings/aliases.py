"""The other forms under which an article speaks of an actor."""

import re
from collections.abc import Iterator

from generator import ids
from generator.extract.document import Document, Part
from generator.extract.entity import Entity
from generator.extract.mentions.mention import NOWHERE, TOWN, Mention, MentionKind
from generator.model import ActorKind
from generator.spans import Span

_GOVERNMENT_BEHIND = re.compile(
    r"^(?:'s)? (?:delegation|side|government|authorities|counterparts?|officials?|ministers?|team|"
    r"leadership|administration|embassy)\b"
)
_ARTICLE = re.compile(r"\A(?:the|an?) ", re.IGNORECASE)
_NO_PART = re.compile(r"(?:visiting|former|then|current)\s|\S+(?:\s\S+)?['’]s\s", re.IGNORECASE)
"""What stands before a name and its office and is no part of what somebody is called."""


def aliases_of(document: Document, entity: Entity) -> tuple[str, ...]:
    """Every form met that carries the actor's name and differs from it, in order of the text.

    Of a person the name with rank or office and shorter names; of a state its other names, its capital and its
    adjective where they stand for the government.
    """
    forms = _state_forms(document, entity) if entity.kind is ActorKind.STATE else _forms(document, entity)
    return tuple(form for form in dict.fromkeys(forms) if form != entity.name)


def _forms(document: Document, entity: Entity) -> Iterator[str]:
    for mention in entity.mentions:
        if mention.kind is MentionKind.OFFICE:
            continue
        for span in (mention.titled_span, mention.ranked_span or mention.name_span, mention.name_span):
            form = _words(document, span)
            if entity.kind is ActorKind.ORGANISATION or not _NO_PART.match(form):
                yield form
            elif before := [
                o.span.start for o in mention.offices if span.start < o.span.start < mention.name_span.start
            ]:
                yield _words(document, Span(min(before), span.end))
        if mention.short:
            yield mention.short
        if mention.kind is MentionKind.ORGANISATION and mention.country:
            yield _ARTICLE.sub("", _words(document, mention.span))  # "Kenya's Ministry of Trade"
    if entity.kind is ActorKind.ORGANISATION:
        yield from forms_in_offices(document, entity.key)


def forms_in_offices(document: Document, key: str) -> Iterator[str]:
    """How offices name a body: “UN” in “the UN Secretary-General”."""
    for entity in document.entities.values():
        for office, _ in entity.offices:
            if office.body and office.body_span != NOWHERE and f"organisation:{ids.slug(office.body)}" == key:
                yield _words(document, office.body_span)


def _words(document: Document, span: Span) -> str:
    return " ".join(span.of(document.article.text).split())


def _state_forms(document: Document, entity: Entity) -> Iterator[str]:
    for part in document.parts:
        for number, mention in enumerate(part.chunked.mentions):
            if document.keys.get(mention) == (entity.key,) and _is_government(part, number, mention):
                yield _words(document, mention.name_span)


def _is_government(part: Part, number: int, mention: Mention) -> bool:
    """Whether a state's word stands for its government: a capital not as a place, an adjective before “delegation”."""
    if mention.kind is MentionKind.NATIONALITY:
        return bool(_GOVERNMENT_BEHIND.match(part.chunked.text[part.chunked.sign(number).end :]))
    return mention.form != TOWN
