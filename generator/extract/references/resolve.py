"""All actors of an article, and whom each of its mentions means."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator import ids
from generator.extract.entity import Entity
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.references.groups import holders_together, members
from generator.extract.references.names import full_names
from generator.extract.references.offices import (
    as_counterpart,
    holders,
    named_near,
    subject,
    with_office,
    with_successions,
)
from generator.extract.references.pronouns import antecedent, genders
from generator.extract.references.sentence import Keys, Sentence
from generator.model import ActorKind
from generator.vocab.countries import countries
from generator.vocab.organisations import of_states


def resolve(
    sentences: Sequence[Sentence], dateline: Sequence[Mention] = ()
) -> tuple[dict[str, Entity], Keys, tuple[str, ...]]:
    """The actors of an article by key, the keys that each mention means, and the two states that it is about.

    Args:
        sentences: The article's sentences, in order.
        dateline: What its dateline names: a state that it is about as well.
    """
    flat = [mention for sentence in sentences for mention in sentence.mentions]
    fullest = full_names([mention for mention in flat if mention.kind is MentionKind.PERSON])
    first_owners = _first_owners(flat)
    keys: Keys = {}
    of_one: dict[str, list[Mention]] = defaultdict(list)
    for mention in flat:
        if key := _own_key(mention, fullest, first_owners):
            keys[mention] = (key,)
            of_one[key].append(mention)
    entities = {key: _entity(key, mentions, fullest) for key, mentions in of_one.items()}
    sides = _sides([*dateline, *flat])
    known_genders = genders(flat, keys, sentences[0].text if sentences else "")
    entities |= _states_of_others([*dateline, *flat], entities, sides) | _bodies_of_offices(flat, entities)
    # First of all: “the ministers” may be told before one is called the other's counterpart.
    for number, sentence in enumerate(sentences):
        for mention in sentence.mentions:
            entities = as_counterpart(mention, number, sentences, keys, entities) if mention.counterpart else entities
    for number, sentence in enumerate(sentences):
        for mention in sentence.mentions:
            if mention.kind is MentionKind.OFFICE and mention.holder:
                keys[mention] = subject(mention, number, sentences, keys)
                entities = with_office(mention, keys[mention], entities)
            elif mention.kind is MentionKind.OFFICE:
                keys[mention] = (
                    holders(mention, number, sentences, entities, keys)
                    or named_near(mention, number, sentences, entities, keys)
                    or holders(mention, number, sentences, entities, keys, are_known=False)
                    or holders_together(mention, entities, sides, sentences[: number + 1], keys)
                )
                entities = with_office(mention, keys[mention], entities)
            elif mention.counterpart:
                entities = as_counterpart(mention, number, sentences, keys, entities)
            elif mention.kind is MentionKind.GROUP:
                keys[mention] = members(mention, entities, sides, sentences[: number + 1], keys)
            elif mention.kind is MentionKind.PRONOUN:
                keys[mention] = antecedent(mention, number, sentences, keys, known_genders)
    for sentence in sentences:
        entities = with_successions(sentence, keys, entities)
    _name_headlined(sentences, entities, keys)
    return entities, keys, sides


def _name_headlined(sentences: Sequence[Sentence], entities: Mapping[str, Entity], keys: Keys) -> None:
    """Leads offices that a headline tells without a name to those who, by what stands below it, hold them."""
    for number, sentence in enumerate(sentences):
        for mention in sentence.mentions if sentence.is_headline else ():
            if mention.kind is MentionKind.OFFICE and not mention.holder and not keys[mention]:
                keys[mention] = holders(mention, number, sentences, entities, keys)


def _states_of_others(
    mentions: Sequence[Mention], entities: Mapping[str, Entity], sides: Sequence[str]
) -> dict[str, Entity]:
    """States that only an office or a group names (“Kenyan officials met their hosts”): they may take part as well."""
    found: dict[str, Entity] = {}
    for mention in mentions:
        named = mention.kind in (MentionKind.OFFICE, MentionKind.GROUP)
        codes = [*mention.members, *([mention.country] if mention.country else [])]
        for code in codes:
            key = f"state:{code}"
            if key not in entities and (named or key in sides):
                found.setdefault(key, Entity(key, ActorKind.STATE, countries()[code].name, code, (mention,)))
    return found


def _bodies_of_offices(mentions: Sequence[Mention], entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """Organisations of states that only an office names: an unnamed “NATO Secretary General” takes part for NATO."""
    found: dict[str, Entity] = {}
    for mention in mentions:
        body = mention.offices[0].body if mention.kind is MentionKind.OFFICE else None
        key = f"organisation:{ids.slug(body)}" if body else ""
        if body in of_states() and key not in entities:
            found.setdefault(key, Entity(key, ActorKind.ORGANISATION, body, None, (mention,)))
    return found


def _first_owners(mentions: Sequence[Mention]) -> dict[str, str]:
    """For each name of a body the first country whose body it is: “the ministries of defence of Kenya and Norway”."""
    owners: dict[str, str] = {}
    for mention in mentions:
        if mention.kind is MentionKind.ORGANISATION and mention.country:
            owners.setdefault(mention.name, mention.country)
    return owners


def _own_key(mention: Mention, fullest: Mapping[Mention, str], first_owners: Mapping[str, str]) -> str | None:
    match mention.kind:
        case MentionKind.PERSON:
            return f"person:{ids.slug(fullest[mention])}"
        case MentionKind.STATE | MentionKind.NATIONALITY:
            return f"state:{mention.country}"
        case MentionKind.ORGANISATION:
            is_other = mention.country and mention.country != first_owners[mention.name]
            return f"organisation:{ids.slug(f'{mention.name} {mention.country}' if is_other else mention.name)}"
    return None


def _entity(key: str, mentions: Sequence[Mention], fullest: Mapping[Mention, str]) -> Entity:
    first = mentions[0]
    country = next((mention.country for mention in mentions if mention.country), None)
    if first.kind is MentionKind.PERSON:
        return Entity(key, ActorKind.PERSON, fullest[first], country, tuple(mentions))
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
