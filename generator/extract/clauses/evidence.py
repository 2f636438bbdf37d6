"""Choosing the words that a fact rests on: a quote, and the context that says who is meant."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import islice

from generator import ids, quotes
from generator.extract.candidate import MeetingCandidate, Quoted
from generator.extract.document import Document, Part, worked_out_once
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.spans import Span
from generator.vocab.countries import names_country
from generator.vocab.function_words import english
from generator.vocab.groups import combined

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HYPHENED = re.compile(r"(?<![^\W_])[^\W_]{1,40}-\Z")  # “Franco-” before “German”
_MOST_BEHIND = 9  # words behind the names; a phrase that ends later is cut
_LONGEST_WORD = 40
_STOPS = ",;:.)—–"
_STATES = (MentionKind.STATE, MentionKind.NATIONALITY)
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
    contexts = _contexts(document, number, set(needed) - named_in(document, span))
    first, rest = (contexts[0], contexts[1:]) if contexts else (None, [])
    return (Quoted(span, first, supports), *(Quoted(context) for context in rest))


def with_all_named(
    document: Document, number: int, evidence: tuple[Quoted, ...], needed: Collection[str]
) -> tuple[tuple[Quoted, ...], frozenset[str]]:
    """Evidence with the contexts that name whom it left unnamed, and whom nothing in the article names."""
    spans = [span for item in evidence for span in (item.span, item.context) if span]
    wanted = set(needed).difference(*(_read_in(document, span) for span in spans))
    contexts = _contexts(document, number, wanted)
    unnamed = wanted.difference(*(_read_in(document, context) for context in contexts))
    return (*evidence, *map(Quoted, contexts)), frozenset(unnamed)


@worked_out_once
def _read_in(document: Document, span: Span) -> frozenset[str]:
    """Keys of all whom a reader finds in a stretch: also the holders of offices, and states by a part of a word."""
    mentions = [m for part in document.parts_at(span) for m in part.chunked.mentions if span.covers(m.span)]
    held = document.meant(m for m in mentions if m.kind is MentionKind.OFFICE)
    words = span.of(document.article.text)
    # A town, or a word that stands with another one's name: “the Kenyan and Peruvian ministers, Jane Doe and Ana Ruiz”.
    named = {m.country for m in mentions if m.country and names_country(m.country, words)}
    bodies = {office.body for mention in mentions for office in mention.offices if office.body}
    within = (f"organisation:{ids.slug(body)}" for body in bodies)
    states = (f"state:{code}" for code in (*named, *combined(words)))
    return named_in(document, span).union(held, within, states)


def _contexts(document: Document, number: int, wanted: set[str]) -> list[Span]:
    """Stretches of other sentences that together name as many of the wanted actors as can be."""
    contexts: list[Span] = []
    wanted = set(wanted)
    while wanted:
        context = _nearest_context(document, number, wanted)
        if context is None:
            break
        contexts.append(context)
        left = wanted - {*named_in(document, context), *_read_in(document, context)}
        if left == wanted:
            break
        wanted = left
    return contexts


@worked_out_once
def named_in(document: Document, span: Span) -> frozenset[str]:
    """Keys of the actors that a stretch names by itself; a group's members and the country of a town are not named."""
    named: set[str] = set()
    for part in document.parts_at(span):
        for mention in part.chunked.mentions:
            if span.covers(mention.span):
                named |= _state_named(document, mention)
            if mention.kind is MentionKind.GROUP and span.covers(mention.span):
                named.update(f"state:{code}" for code in mention.members)
            if mention.kind not in _NO_NAMES and mention.form != TOWN and span.covers(mention.name_span):
                named.update(document.keys.get(mention, ()))
    return frozenset(named)


def _state_named(document: Document, mention: Mention) -> set[str]:
    """The key of the state that a mention names, also as part of an office (“the Kenyan minister”)."""
    code = mention.country
    if not code or mention.kind is MentionKind.GROUP or mention.form == TOWN:
        return set()
    # What is known to be a country's, as a body that was introduced before, need not have a word for it.
    by_word = mention.kind in _STATES or names_country(code, mention.span.of(document.article.text))
    return {f"state:{code}"} if by_word else set()


@worked_out_once
def _naming(document: Document) -> list[tuple[set[str], list[tuple[Mention, set[str]]]]]:
    """Of each sentence the keys of all that its mentions name, and those of each mention."""
    named = [[(mention, _named_by(document, mention)) for mention in part.chunked.mentions] for part in document.parts]
    return [(set[str]().union(*(keys for _, keys in by_mention)), by_mention) for by_mention in named]


def _named_by(document: Document, mention: Mention) -> set[str]:
    """Keys of all that a mention names by itself, with the bodies of a person's offices."""
    own = () if mention.kind in _NO_NAMES or mention.form == TOWN else document.keys.get(mention, ())
    return {*own, *_state_named(document, mention), *_bodies_of(document, mention)}


def _bodies_of(document: Document, mention: Mention) -> set[str]:
    """Keys of the bodies that the offices of a mention name: “Ana Ruiz, the director of the Seed Board”."""
    words = mention.span.of(document.article.text)
    return {
        f"organisation:{ids.slug(office.body)}" for office in mention.offices if office.body and office.body in words
    }


def _nearest_context(document: Document, number: int, wanted: set[str]) -> Span | None:
    """The stretch of another sentence that names most of the wanted actors, the nearest one, earlier ones first."""
    best = _naming_most(document, frozenset(wanted))
    at = bisect_right(best, number)
    near = best[max(0, at - 1) : at + 1]
    if not near:
        return None
    other = min(near, key=lambda other: (number - other if other <= number else 2 * (other - number), other))
    _, by_mention = _naming(document)[other]
    named = [mention for mention, keys in by_mention if not wanted.isdisjoint(keys)]
    return _stretch(document.parts[other], document.article.text, named)


@worked_out_once
def _naming_most(document: Document, wanted: frozenset[str]) -> list[int]:
    """Numbers of the sentences that name most of the wanted actors, and least of them by the way.

    Worked out once for all facts of the same actors: a page that says one thing often would be looked through often.
    """
    ranked: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (part, (everyone, by_mention)) in enumerate(zip(document.parts, _naming(document), strict=True)):
        if part.kind is BlockKind.HEADING or wanted.isdisjoint(everyone):
            continue
        named = [mention for mention, keys in by_mention if not wanted.isdisjoint(keys)]
        # A state is better named by itself than by an adjective or within an office.
        by_the_way = sum(mention.kind is MentionKind.NATIONALITY or mention.kind in _NO_NAMES for mention in named)
        ranked[-len(wanted & everyone), by_the_way].append(number)
    return ranked[min(ranked)] if ranked else []


def _stretch(part: Part, text: str, named: list[Mention]) -> Span:
    """The part of a sentence that holds the mentions, and the words behind them up to where a phrase ends.

    It stands in the text only once. Behind the mentions comes at least one word where their phrase goes on: “Kenya and
    Norway further agreed”. It never ends within a name, and a bracket that closes in it is opened in it.
    """
    sentence = part.chunked.span
    least = named[-1].span.end
    first_word = _HYPHENED.search(text, sentence.start, named[0].span.start)
    start = _opened(text, sentence.start, Span(first_word.start() if first_word else named[0].span.start, least))
    others = [mention.span for mention in part.chunked.mentions]
    words = [match.span() for match in _WORD.finditer(text, least, sentence.end)]
    ends = [least, *(end for _, end in words if not any(span.start < end < span.end for span in others))]
    first = None
    for end in islice((end for end in ends if _is_once(text, start, end)), _MOST_BEHIND):
        first = first or end
        if _is_phrase_end(text, end, sentence.end, end == least):
            return Span(start, end)
    return Span(start, first or ends[-1])


def _is_once(text: str, start: int, end: int) -> bool:
    return quotes.is_once(text, text[start:end])


def _is_phrase_end(text: str, end: int, sentence: int, is_bare: bool) -> bool:
    """Whether a phrase ends there: before a stop, or between a word that says something and one that leads on.

    Args:
        text: The article's text.
        end: Where a word ends.
        sentence: Where its sentence ends.
        is_bare: Whether nothing stands behind the names yet; then only a stop will do.
    """
    behind = text[end:sentence].lstrip()
    if not behind or behind[0] in _STOPS:
        return True
    last = _WORD.findall(text[max(0, end - _LONGEST_WORD) : end])[-1].lower()
    following = _WORD.match(behind)
    return not is_bare and last not in english() and following is not None and following[0].lower() in english()


def _opened(text: str, sentence: int, span: Span) -> int:
    """Where the bracket opens that closes within a stretch; the stretch's own start where there is none."""
    opening = text.rfind("(", sentence, span.start)
    is_open = opening >= 0 and ")" not in text[opening : span.start]
    return opening if is_open and ")" in span.of(text) and "(" not in span.of(text) else span.start


def journey(document: Document, visit: MeetingCandidate) -> Span:
    """The words that say who went to which country, without who came along."""
    span = visit.evidence[0].span
    hosts = {attendee.key for attendee in visit.attendees if attendee.part == "host"}
    ends = [
        mention.span.end
        for part in document.parts
        if part.chunked.span.touches(span)
        for mention in part.chunked.mentions
        if hosts & set(document.keys.get(mention, ())) and span.covers(mention.span)
    ]
    return Span(span.start, max(ends)) if ends else span
