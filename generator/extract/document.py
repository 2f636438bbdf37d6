"""One article made ready for the rules: sentences in signs, and for every mention the actors that it means."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.extract.chunked import Chunked, chunk
from generator.extract.entity import Entity
from generator.extract.mentions.ambiguity import as_names, settled
from generator.extract.mentions.bare_names import bare_names
from generator.extract.mentions.find import find_mentions
from generator.extract.mentions.known_bodies import KnownBodies
from generator.extract.mentions.letterhead import with_letterhead
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.owners import with_owners
from generator.extract.mentions.persons import KnownNames
from generator.extract.mentions.predicates import with_predicates
from generator.extract.mentions.tokens import tokenize
from generator.extract.references import Sentence, resolve
from generator.ingest.article import Article, BlockKind

_LONGEST_SENTENCE = 3000  # characters


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
    """

    article: Article
    parts: tuple[Part, ...]
    entities: dict[str, Entity]
    keys: dict[Mention, tuple[str, ...]]
    sides: tuple[str, ...]

    def meant(self, mentions: Iterable[Mention]) -> list[str]:
        """Keys of the actors that mentions mean, each once, in order; unresolved mentions yield none."""
        return list(dict.fromkeys(key for mention in mentions for key in self.keys.get(mention, ())))


def read_document(article: Article) -> Document:
    """Find the mentions of an article and lead them to actors.

    A sentence of more than 3,000 characters is no prose; it is left out, which also keeps every pattern fast.
    """
    text = article.text
    sentences = [s for s in article.sentences if s.span.end - s.span.start <= _LONGEST_SENTENCE]
    tokens = [tokenize(text, sentence.span) for sentence in sentences]
    first = settled(text, bare_names(text, tokens, [find_mentions(text, words) for words in tokens]))
    people = [mention.name for found in first for mention in found if mention.kind is MentionKind.PERSON]
    first = as_names(text, first, people)
    known = KnownNames(people)
    mentions = [
        with_predicates(text, words, sorted([*found, *known.find(text, words, found)], key=_place))
        for words, found in zip(tokens, first, strict=True)
    ]
    mentions = with_letterhead([sentence.span for sentence in sentences], mentions)
    bodies = KnownBodies(mention for found in mentions for mention in found)
    mentions = [bodies.added_to(words, found) for words, found in zip(tokens, mentions, strict=True)]
    mentions = with_owners(mentions)
    parts = tuple(
        Part(chunk(text, sentence.span, found), sentence.block, sentence.kind)
        for sentence, found in zip(sentences, mentions, strict=True)
    )
    entities, keys, sides = resolve(
        [
            Sentence(part.chunked.mentions, part.block, part.chunked.span.start, part.kind is BlockKind.HEADLINE)
            for part in parts
        ]
    )
    return Document(article, parts, entities, keys, sides)


def _place(mention: Mention) -> int:
    return mention.span.start
