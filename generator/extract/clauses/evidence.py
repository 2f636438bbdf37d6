"""Choosing the words that a fact rests on: a quote, and the context that says who is meant."""

from collections.abc import Iterable

from generator.extract.candidate import Quoted
from generator.extract.document import Document
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.spans import Span

_LONGEST_CONTEXT = 240
_WORDS_BEHIND = 60  # characters
_NO_NAMES = (MentionKind.GROUP, MentionKind.OFFICE, MentionKind.PRONOUN)


def quoted(
    document: Document, number: int, span: Span, needed: Iterable[str], supports: tuple[str, ...] = ()
) -> tuple[Quoted, ...]:
    """A quote with the contexts that name the actors whom it does not name itself.

    Args:
        document: The article.
        number: Number of the sentence of the quote.
        span: The quote.
        needed: Keys of the actors that must be named.
        supports: Names of the fields that the quote supports.

    Returns:
        One item, or more where no one context names all that are missing.
    """
    wanted = set(needed) - named_in(document, span)
    contexts: list[Span] = []
    while wanted:
        context = _nearest_context(document, number, wanted)
        if context is None:
            break
        contexts.append(context)
        wanted -= named_in(document, context)
    first, rest = (contexts[0], contexts[1:]) if contexts else (None, [])
    return (Quoted(span, first, supports), *(Quoted(context) for context in rest))


def named_in(document: Document, span: Span) -> set[str]:
    """Keys of the actors that a stretch names by itself; a group's members and the country of a town are not named."""
    named: set[str] = set()
    for part in document.parts:
        if not part.chunked.span.touches(span):
            continue
        for mention in part.chunked.mentions:
            if (
                mention.kind is not MentionKind.GROUP
                and mention.country
                and mention.form != TOWN
                and span.covers(mention.span)
            ):
                named.add(f"state:{mention.country}")
            if mention.kind not in _NO_NAMES and mention.form != TOWN and span.covers(mention.name_span):
                named.update(document.keys.get(mention, ()))
    return named


def _nearest_context(document: Document, number: int, wanted: set[str]) -> Span | None:
    """The stretch of another sentence that names most of the wanted actors, the nearest one, earlier ones first."""
    best: tuple[int, int, int, int] | None = None
    found: Span | None = None
    for other, part in enumerate(document.parts):
        named = [
            m
            for m in part.chunked.mentions
            if wanted & set(document.keys.get(m, ())) and m.kind not in _NO_NAMES and m.form != TOWN
        ]
        if not named or part.kind is BlockKind.HEADING:
            continue
        count = len({key for mention in named for key in document.keys[mention]} & wanted)
        distance = number - other if other <= number else 2 * (other - number)
        by_the_way = sum(mention.kind is MentionKind.NATIONALITY for mention in named)
        rank = (-count, by_the_way, distance, other)
        if best is None or rank < best:
            best, found = rank, _stretch(document.article.text, part.chunked.span, named)
    return found


def _stretch(text: str, sentence: Span, named: list[Mention]) -> Span:
    """A whole sentence if it is short, else the part of it that holds the mentions and some words behind them."""
    if sentence.end - sentence.start <= _LONGEST_CONTEXT:
        return sentence
    wanted = named[-1].span.end + _WORDS_BEHIND
    space = text.rfind(" ", named[-1].span.end, min(wanted, sentence.end))
    return Span(named[0].span.start, sentence.end if wanted >= sentence.end else max(space, named[-1].span.end))
