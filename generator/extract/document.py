"""One article made ready for the rules: sentences in signs, and for every mention the actors that it means."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import wraps
from itertools import islice, takewhile
from typing import Any, TypeVar, TypeVarTuple

from generator.extract.chunked import Chunked, chunk
from generator.extract.entity import Entity
from generator.extract.mentions.ambiguity import as_names, settled
from generator.extract.mentions.bare_bodies import bare_bodies
from generator.extract.mentions.bare_names import bare_names
from generator.extract.mentions.capacities import with_capacities
from generator.extract.mentions.datelines import dateline_at
from generator.extract.mentions.find import find_mentions
from generator.extract.mentions.governments import with_governments
from generator.extract.mentions.known_bodies import KnownBodies
from generator.extract.mentions.letterhead import with_letterhead
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.namesakes import without_namesakes
from generator.extract.mentions.owners import with_owners
from generator.extract.mentions.persons import KnownNames
from generator.extract.mentions.predicates import with_predicates
from generator.extract.mentions.title_case import with_small_words
from generator.extract.mentions.tokens import tokenize
from generator.extract.references.resolve import resolve
from generator.extract.references.sentence import Sentence
from generator.ingest.article import Article, BlockKind
from generator.ingest.article import Sentence as SentenceOfArticle
from generator.spans import Span

_LONGEST_SENTENCE = 1000  # characters
_ITEM = re.compile(r"[^;•]+;?")

_Opened = tuple[SentenceOfArticle | None, SentenceOfArticle | None]

T = TypeVar("T")
Asked = TypeVarTuple("Asked")


@dataclass(frozen=True)
class Part:
    """One sentence of the document.

    Attributes:
        chunked: The sentence in signs.
        block: Number of its block.
        kind: Headline, heading or body.
    """

    chunked: Chunked
    block: int
    kind: BlockKind

    def __hash__(self) -> int:
        """By place: no two sentences of an article share one."""
        return hash(self.chunked.span)


@dataclass(frozen=True)
class Document:
    """An article for the rules.

    Attributes:
        article: As read.
        parts: Its sentences.
        entities: Its actors, by key.
        keys: For each mention (by its span) the keys of the actors that it means; several for a group.
        sides: Keys of the two states that the article is about, the more often named first; empty where there are not
            two.
        occasions: Number of the sentence and sides of each occasion found so far; empty before any was looked for.
        dateline: What says where it was written, in front of its first sentence; None without one.
        found: What was worked out of it so far; see `worked_out_once`.
    """

    article: Article
    parts: tuple[Part, ...]
    entities: dict[str, Entity]
    keys: dict[Mention, tuple[str, ...]]
    sides: tuple[str, ...]
    occasions: tuple[tuple[int, tuple[str, ...]], ...] = ()
    dateline: Part | None = None
    found: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def meant(self, mentions: Iterable[Mention]) -> list[str]:
        """Keys of the actors that mentions mean, each once, in order; unresolved mentions yield none."""
        return list(dict.fromkeys(key for mention in mentions for key in self.keys.get(mention, ())))

    def parts_at(self, span: Span) -> Iterator[Part]:
        """The sentences that share a character with a stretch of the text."""
        first = bisect_right(self.parts, span.start, key=lambda part: part.chunked.span.end)
        return takewhile(lambda part: part.chunked.span.start < span.end, islice(self.parts, first, None))


def worked_out_once(read: Callable[[Document, *Asked], T]) -> Callable[[Document, *Asked], T]:
    """A function that remembers what it found in a document: several rules ask the same of it."""

    @wraps(read)
    def remembered(document: Document, *asked: *Asked) -> T:
        place = (read, *asked)
        if place not in document.found:
            document.found[place] = read(document, *asked)
        found: T = document.found[place]
        return found

    return remembered


def read_document(article: Article) -> Document:
    """Find the mentions of an article and lead them to actors.

    A sentence of more than 1,000 characters is read item by item, and what is still longer is no prose and left out.
    That also keeps every pattern fast.
    """
    text = article.text
    opened = [_behind_dateline(text, sentence) for sentence in article.sentences]
    sentences = [item for _, rest in opened if rest for item in _readable(text, rest)]
    tokens = with_small_words([tokenize(text, sentence.span) for sentence in sentences])
    listed = bare_bodies(text, tokens, [find_mentions(text, words) for words in tokens])
    first = with_governments(text, settled(text, bare_names(text, tokens, listed)))
    people = [mention.name for found in first for mention in found if mention.kind is MentionKind.PERSON]
    first = as_names(text, first, people)
    known = KnownNames(people)
    mentions = [
        with_capacities(
            text, words, with_predicates(text, words, sorted([*found, *known.find(text, words, found)], key=_place))
        )
        for words, found in zip(tokens, first, strict=True)
    ]
    mentions = [without_namesakes(text, found) for found in mentions]
    mentions = with_letterhead([sentence.span for sentence in sentences], mentions)
    bodies = KnownBodies(mention for found in mentions for mention in found)
    mentions = [bodies.added_to(words, found) for words, found in zip(tokens, mentions, strict=True)]
    mentions = with_owners(mentions)
    parts = tuple(
        Part(chunk(text, sentence.span, found), sentence.block, sentence.kind)
        for sentence, found in zip(sentences, mentions, strict=True)
    )
    dateline = next((_dateline(text, first) for first, _ in opened if first), None)
    entities, keys, sides = resolve(
        [
            Sentence(part.chunked.mentions, part.block, part.chunked.span.start, part.kind is BlockKind.HEADLINE, text)
            for part in parts
        ],
        dateline.chunked.mentions if dateline else (),
    )
    return Document(article, parts, entities, keys, sides, dateline=dateline)


def _behind_dateline(text: str, sentence: SentenceOfArticle) -> _Opened:
    """The dateline that opens a sentence, and the sentence without it; None for what is not there."""
    opens = dateline_at(text, sentence.span) if sentence.kind is BlockKind.BODY else None
    if opens is None:
        return None, sentence
    rest = text[opens[0].end : sentence.span.end].lstrip()
    behind = Span(sentence.span.end - len(rest), sentence.span.end)
    return replace(sentence, span=opens[0]), replace(sentence, span=behind) if rest else None


def _dateline(text: str, dateline: SentenceOfArticle) -> Part:
    """A dateline in signs, without the agency, which may be named after another country."""
    start, end = dateline.span
    named = Span(start, next((at for at in range(start, end) if text[at] in "(/"), end))
    return Part(chunk(text, dateline.span, find_mentions(text, tokenize(text, named))), dateline.block, dateline.kind)


def _readable(text: str, sentence: SentenceOfArticle) -> Iterator[SentenceOfArticle]:
    """A sentence as it is; a very long one cut behind its semicolons and before its bullets."""
    if sentence.span.end - sentence.span.start <= _LONGEST_SENTENCE:
        yield sentence
        return
    for item in _ITEM.finditer(text, sentence.span.start, sentence.span.end):
        words = item[0].strip()
        start = item.start() + item[0].find(words)
        if words and len(words) <= _LONGEST_SENTENCE:
            yield replace(sentence, span=Span(start, start + len(words)))


def _place(mention: Mention) -> int:
    return mention.span.start
