"""One article made ready for the rules: sentences in signs, and for every mention the actors that it means."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import ids
from generator.extract.chunked import Chunked, chunk
from generator.extract.entity import Entity
from generator.extract.mentions.ambiguity import as_names, settled
from generator.extract.mentions.find import find_mentions
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.mentions.persons import KnownNames, group_names
from generator.extract.mentions.tokens import tokenize
from generator.ingest.article import Article, BlockKind
from generator.model import ActorKind
from generator.vocab.countries import countries
from generator.vocab.groups import people_nouns

_PERSONS = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
_LONGEST_SENTENCE = 3000  # characters
_PRONOUN_REACH = 3  # sentences


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
    first = settled(text, [find_mentions(text, words) for words in tokens])
    people = [mention.name for found in first for mention in found if mention.kind is MentionKind.PERSON]
    first = as_names(text, first, people)
    known = KnownNames(people)
    mentions = [
        sorted([*found, *known.find(text, words, found)], key=lambda mention: mention.span.start)
        for words, found in zip(tokens, first, strict=True)
    ]
    parts = tuple(
        Part(chunk(text, sentence.span, found), sentence.block, sentence.kind)
        for sentence, found in zip(sentences, mentions, strict=True)
    )
    return _resolved(article, parts)


def _resolved(article: Article, parts: Sequence[Part]) -> Document:
    flat = [mention for part in parts for mention in part.chunked.mentions]
    fullest = group_names(mention.name for mention in flat if mention.kind is MentionKind.PERSON)
    keys: dict[Mention, tuple[str, ...]] = {}
    for mention in flat:
        if key := _own_key(mention, fullest):
            keys[mention] = (key,)
    entities = {
        key: _entity(key, [m for m in flat if keys.get(m) == (key,)], fullest)
        for (key,) in dict.fromkeys(keys.values())
    }
    sides = _sides(flat)
    for number, part in enumerate(parts):
        for mention in part.chunked.mentions:
            if mention.kind is MentionKind.OFFICE:
                keys[mention] = _holders(mention, entities)
            elif mention.kind is MentionKind.GROUP:
                keys[mention] = _members(mention, entities, sides, parts[: number + 1], keys)
            elif mention.kind is MentionKind.PRONOUN:
                keys[mention] = _antecedent(mention, parts[max(0, number - _PRONOUN_REACH) : number + 1], keys)
    return Document(article, tuple(parts), entities, keys, sides)


def _own_key(mention: Mention, fullest: dict[str, str]) -> str | None:
    match mention.kind:
        case MentionKind.PERSON:
            return f"person:{ids.slug(fullest[mention.name])}"
        case MentionKind.STATE | MentionKind.NATIONALITY:
            return f"state:{mention.country}"
        case MentionKind.ORGANISATION:
            return f"organisation:{ids.slug(mention.name)}"
    return None


def _entity(key: str, mentions: Sequence[Mention], fullest: dict[str, str]) -> Entity:
    first = mentions[0]
    country = next((mention.country for mention in mentions if mention.country), None)
    if first.kind is MentionKind.PERSON:
        return Entity(key, ActorKind.PERSON, fullest[first.name], country, tuple(mentions))
    if first.kind is MentionKind.ORGANISATION:
        return Entity(key, ActorKind.ORGANISATION, first.name, country, tuple(mentions))
    return Entity(key, ActorKind.STATE, countries()[first.country or ""].name, country, tuple(mentions))


def _sides(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The two states named most often, if no third comes near them."""
    counts = Counter(
        m.country for m in mentions if m.country and m.kind is not MentionKind.ORGANISATION and m.form != TOWN
    )
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0] or ""))
    if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] * 2 > ranked[1][1]):
        return ()
    return tuple(f"state:{code}" for code, _ in ranked[:2])


def _holders(mention: Mention, entities: dict[str, Entity]) -> tuple[str, ...]:
    """The one person to whom the text gives this office; nobody where there are none or two."""
    wanted = mention.offices[0]
    fitting = [
        entity.key
        for entity in entities.values()
        if any(_same_office(wanted.title, title.title) for title, _ in entity.offices)
        and (not wanted.country or not entity.country or wanted.country == entity.country)
    ]
    return tuple(fitting) if len(fitting) == 1 and not wanted.plural else ()


def _antecedent(mention: Mention, near: Sequence[Part], keys: dict[Mention, tuple[str, ...]]) -> tuple[str, ...]:
    """The person whom “he” or “she” means: whom its sentence names first, else the nearest sentence before it."""
    for part in reversed(near):
        before = [
            m
            for m in part.chunked.mentions
            if m.kind in _PERSONS and m.span.end <= mention.span.start and len(keys.get(m, ())) == 1
        ]
        if before and part.kind is not BlockKind.HEADING:
            return keys[before[0]]
    return ()


def _same_office(short: str, full: str) -> bool:
    words, others = short.lower().split(), full.lower().split()
    return bool(words) and set(words) <= set(others) and words[-1] == others[-1]


def _members(
    mention: Mention,
    entities: dict[str, Entity],
    sides: tuple[str, ...],
    before: Sequence[Part],
    keys: dict[Mention, tuple[str, ...]],
) -> tuple[str, ...]:
    """The actors that a group means: the states that it names, else the article's two sides; of people the holders."""
    states = tuple(f"state:{code}" for code in mention.members) or sides
    office = people_nouns().get(mention.name)
    if office is None:
        return states
    recent = [
        key
        for part in reversed(before)
        for m in reversed(part.chunked.mentions)
        if m.kind is MentionKind.PERSON
        for key in keys[m]
    ]
    holders = [
        key
        for key in dict.fromkeys(recent)
        if office == "any" or any(t.group == office for t, _ in entities[key].offices)
    ]
    return tuple(sorted(holders[:2])) if len(holders) >= 2 else ()
