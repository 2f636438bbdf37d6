"""Whom each mention of an article means: a surname, an office, “he”, “both sides”."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator import ids
from generator.extract.entity import Entity
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.mentions.persons import group_names, is_shorter_form, name_words
from generator.model import ActorKind
from generator.vocab.countries import countries
from generator.vocab.groups import people_nouns

_PERSONS = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
_PRONOUN_REACH = 3  # sentences
_OFFICE_REACH = 2  # sentences

_SUBJECT_REACH = 30  # characters
_DEPUTIES = {"vice", "deputy", "assistant", "under", "associate"}
_LINES = 5  # of offices below a name


class Sentence(NamedTuple):
    """A sentence's mentions, the number of its block, its first character, whether it is a headline."""

    mentions: Sequence[Mention]
    block: int
    start: int
    is_headline: bool = False


Keys = dict[Mention, tuple[str, ...]]


def resolve(sentences: Sequence[Sentence]) -> tuple[dict[str, Entity], Keys, tuple[str, ...]]:
    """The actors of an article by key, the keys that each mention means, and the two states that it is about.

    Args:
        sentences: The article's sentences, in order.
    """
    flat = [mention for sentence in sentences for mention in sentence.mentions]
    fullest = _full_names([mention for mention in flat if mention.kind is MentionKind.PERSON])
    first_owners = _first_owners(flat)
    keys: Keys = {}
    for mention in flat:
        if key := _own_key(mention, fullest, first_owners):
            keys[mention] = (key,)
    entities = {
        key: _entity(key, [m for m in flat if keys.get(m) == (key,)], fullest)
        for (key,) in dict.fromkeys(keys.values())
    }
    sides = _sides(flat)
    entities |= _states_of_others(flat, entities, sides)
    for number, sentence in enumerate(sentences):
        for mention in sentence.mentions:
            if mention.kind is MentionKind.OFFICE and mention.holder:
                keys[mention] = _subject(mention, number, sentences, keys)
                entities = _with_office(mention, keys[mention], entities)
            elif mention.kind is MentionKind.OFFICE:
                keys[mention] = (
                    _holders(mention, entities)
                    or _named_near(mention, number, sentences, entities, keys)
                    or _holders(mention, entities, are_known=False)
                )
                entities = _with_office(mention, keys[mention], entities)
            elif mention.counterpart:
                entities = _as_counterpart(mention, sentence, keys, entities)
            elif mention.kind is MentionKind.GROUP:
                keys[mention] = _members(mention, entities, sides, sentences[: number + 1], keys)
            elif mention.kind is MentionKind.PRONOUN:
                keys[mention] = _antecedent(mention, sentences[max(0, number - _PRONOUN_REACH) : number + 1], keys)
    return entities, keys, sides


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


def _first_owners(mentions: Sequence[Mention]) -> dict[str, str]:
    """For each name of a body the first country whose body it is: “the ministries of defence of Kenya and Norway”."""
    owners: dict[str, str] = {}
    for mention in mentions:
        if mention.kind is MentionKind.ORGANISATION and mention.country:
            owners.setdefault(mention.name, mention.country)
    return owners


def _full_names(persons: Sequence[Mention]) -> dict[Mention, str]:
    """For each mention of a person the fullest name; of a surname that fits two that of the office's holder.

    A surname without an office means who alone is named by it with an office: “President Doe” of a president and his
    wife.
    """
    fullest = group_names(mention.name for mention in persons)
    titles: dict[str, set[str]] = defaultdict(set)
    for mention in persons:
        titles[fullest[mention.name]] |= {office.title for office in mention.offices}
    found = {mention: fullest[mention.name] for mention in persons}
    for name in dict.fromkeys(found.values()):
        words = name_words(name)
        longer = [full for full in titles if full != name and is_shorter_form(words, name_words(full))]
        if len(longer) < 2:
            continue
        led = {m: _holder_of(m, {full: titles[full] for full in longer}) for m, full in found.items() if full == name}
        holders = {full for full in led.values() if full}
        only = next(iter(holders)) if len(holders) == 1 else name
        found |= {m: full or (name if m.offices else only) for m, full in led.items()}
    return found


def _holder_of(mention: Mention, titles: Mapping[str, set[str]]) -> str | None:
    """Who of several has one of the offices named with a mention; nobody where none or two have."""
    found = [
        full
        for full, held in titles.items()
        if any(_same_office(office.title, title) for office in mention.offices for title in held)
    ]
    return found[0] if len(found) == 1 else None


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


def _holders(mention: Mention, entities: Mapping[str, Entity], are_known: bool = True) -> tuple[str, ...]:
    """The one person to whom the text gives this office; nobody where there are none or two.

    Args:
        mention: The office.
        entities: The actors by key.
        are_known: Whether only persons of the office's own country count, not those before it without a country.
    """
    wanted = mention.offices[0]
    fitting = [
        entity.key
        for entity in entities.values()
        if entity.kind is ActorKind.PERSON
        and any(_same_office(wanted.title, title.title) for title, _ in entity.offices)
        and (
            not wanted.country
            or wanted.country == entity.country
            or (not are_known and not entity.country and entity.mentions[0].span.start < mention.span.start)
        )
    ]
    return tuple(fitting) if len(fitting) == 1 and not wanted.plural else ()


def _subject(mention: Mention, number: int, sentences: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """The person of whom a sentence says an office.

    “He” is the subject of the sentence before, else the one person whom the headline names.
    """
    near = [other for sentence in sentences[max(0, number - _LINES) : number + 1] for other in sentence.mentions]
    said = next((other for other in near if other.span == mention.holder), None)
    if said is None or said.kind is MentionKind.PERSON:
        return keys.get(said, ()) if said else ()
    for before in reversed(sentences[max(0, number - 1) : number]):
        first = next((m for m in before.mentions if m.kind in _PERSONS), None)
        if first and first.span.start - before.start <= _SUBJECT_REACH and len(keys.get(first, ())) == 1:
            return keys[first]
    headlined = [m for s in sentences if s.is_headline for m in s.mentions if m.kind is MentionKind.PERSON]
    named = {key for m in headlined for key in keys[m]}
    return tuple(named) if len(named) == 1 else ()


def _named_near(
    mention: Mention, number: int, sentences: Sequence[Sentence], entities: Mapping[str, Entity], keys: Keys
) -> tuple[str, ...]:
    """The one person without an office whom the paragraph names right before or behind this office.

    “Dmitry Doe agreed. No date is fixed, the Kremlin spokesman said.” Only for an office with a country or a body.
    """
    wanted = mention.offices[0]
    if not (wanted.country or wanted.body) or wanted.plural or wanted.tenure != "current":
        return ()
    block = sentences[number].block
    before = [s for s in sentences[max(0, number - _OFFICE_REACH) : number] if s.block == block]
    behind = [s for s in sentences[number + 1 : number + 2] if s.block == block]
    for near in (before, behind):
        named = [(m, s) for s in near for m in s.mentions if m.kind is MentionKind.PERSON]
        found = {key: m.span.start - s.start for m, s in named for key in keys[m]}
        free = {key: at for key, at in found.items() if _may_be(entities[key], wanted.country)}
        if free:
            # Who speaks for another one is the one who spoke before.
            speaker = min(free, key=lambda key: free[key])
            return (speaker,) if len(free) == 1 or (wanted.group == "speaker" and not free[speaker]) else ()
    return ()


def _may_be(entity: Entity, country: str | None) -> bool:
    return not entity.offices and entity.country in (None, country)


def _as_counterpart(mention: Mention, sentence: Sentence, keys: Keys, entities: dict[str, Entity]) -> dict[str, Entity]:
    """The actors with the office that a counterpart shares with the person named before in the sentence."""
    before = [m for m in sentence.mentions if m.kind in _PERSONS and m.span.end <= mention.span.start]
    other = next((entities[key] for m in reversed(before) for key in keys.get(m, ()) if key in entities), None)
    shared = [title for title, _ in other.offices if title.level == "state" and not title.body] if other else []
    entity = entities[keys[mention][0]]
    if not shared or entity.offices:
        return entities
    office = replace(shared[0], country=mention.country)
    said = replace(mention, kind=MentionKind.OFFICE, offices=(office,), counterpart=False)
    return {**entities, entity.key: replace(entity, mentions=(*entity.mentions, said))}


def _with_office(mention: Mention, keys: Sequence[str], entities: dict[str, Entity]) -> dict[str, Entity]:
    """The actors with an office that a sentence says of the one person whom it means."""
    if len(keys) != 1:
        return entities
    entity = entities[keys[0]]
    known = any(_same_office(mention.offices[0].title, title.title) for title, _ in entity.offices)
    if known and not mention.holder:
        return entities
    country = entity.country or next((office.country for office in mention.offices if office.country), None)
    return {**entities, keys[0]: replace(entity, country=country, mentions=(*entity.mentions, mention))}


def _antecedent(mention: Mention, near: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """The person whom “he” or “she” means: whom its sentence names first, else the nearest sentence before it."""
    for sentence in reversed(near):
        before = [
            m
            for m in sentence.mentions
            if m.kind in _PERSONS and m.span.end <= mention.span.start and len(keys.get(m, ())) == 1
        ]
        if before:
            return keys[before[0]]
    return ()


def _subject_of(mention: Mention, before: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """For “they” the two persons whom its own sentence names before it."""
    if mention.span.end - mention.span.start != len("they"):
        return ()
    named = [
        key
        for m in before[-1].mentions
        if m.kind is MentionKind.PERSON and m.span.end <= mention.span.start
        for key in keys.get(m, ())
    ]
    people = tuple(dict.fromkeys(named))
    return tuple(sorted(people)) if len(people) == mention.count else ()


def _group_before(mention: Mention, before: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """For “they” the people whom the last group of the sentences right before it meant, if nobody was named since."""
    if mention.span.end - mention.span.start != len("they"):
        return ()
    near = [m for sentence in before[-_GROUP_REACH:] for m in sentence.mentions if m.span.end <= mention.span.start]
    for other in reversed(near):
        if other.kind is MentionKind.PERSON:
            return ()
        if other.kind is MentionKind.GROUP and len(keys.get(other, ())) > 1:
            return keys[other] if all(key.startswith("person:") for key in keys[other]) else ()
    return ()


def _is_deputy(title: str) -> bool:
    return title.lower().startswith(("deputy", "vice", "assistant"))


def holder(words: str, country: str, entities: Mapping[str, Entity]) -> str | None:
    """The one person of a country who holds an office that is told in the plural (“the foreign ministers”)."""
    short = _COUNT_WORDS.sub("", words.lower()).removesuffix("s")
    people = [e for e in entities.values() if e.kind is ActorKind.PERSON and e.country == country]
    if short in ("leader", "chief executive"):
        fitting = [e.key for e in people if any(title.group in _CHIEFS for title, _ in e.offices)]
    else:
        fitting = [e.key for e in people if any(_same_office(short, title.title) for title, _ in e.offices)]
    return fitting[0] if len(fitting) == 1 else None


def _named_together(mention: Mention, before: Sequence[Sentence]) -> tuple[str, ...]:
    """As many states as “the three countries” are, if a sentence up to the group names just so many."""
    for sentence in reversed(before):
        codes = dict.fromkeys(
            m.country
            for m in sentence.mentions
            if m.kind in (MentionKind.STATE, MentionKind.NATIONALITY)
            and m.form != TOWN
            and m.span.end <= mention.span.start
        )
        if len(codes) == mention.count:
            return tuple(f"state:{code}" for code in codes)
    return ()


_COUNT_WORDS = re.compile(r"^(?:(?:the|both|all|two|three|four|five|six) )+")
_GROUP_REACH = 4  # sentences
_CHIEFS = ("head-of-state", "head-of-government")


def _same_office(short: str, full: str) -> bool:
    words, others = short.lower().replace("-", " ").split(), full.lower().replace("-", " ").split()
    is_deputy = bool((set(others) - set(words)) & _DEPUTIES)
    return bool(words) and set(words) <= set(others) and words[-1] == others[-1] and not is_deputy


def _members(
    mention: Mention,
    entities: Mapping[str, Entity],
    sides: tuple[str, ...],
    before: Sequence[Sentence],
    keys: Keys,
) -> tuple[str, ...]:
    """The actors that a group means: the states that it names, else the article's two sides; of people the holders."""
    states = tuple(f"state:{code}" for code in mention.members) or sides
    office = people_nouns().get(mention.name)
    if office is None:
        return states if mention.members or mention.count == len(states) else _named_together(mention, before)
    if mention.members:
        return ()  # of each country its own: `holder`
    if again := _subject_of(mention, before, keys) or _group_before(mention, before, keys):
        return again
    people = [m for sentence in reversed(before) for m in reversed(sentence.mentions) if m.kind is MentionKind.PERSON]
    people.sort(key=lambda m: m.span.start > mention.span.start)  # those before it first
    recent = [key for m in people for key in keys[m]]
    holders = [
        key
        for key in dict.fromkeys(recent)
        if office == "any" or any(t.group == office and not _is_deputy(t.title) for t, _ in entities[key].offices)
    ]
    if len(holders) < mention.count:
        return ()
    chiefs = [key for key in holders if any(t.group in _CHIEFS for t, _ in entities[key].offices)]
    if mention.name == "leaders" and len(chiefs) >= mention.count:
        holders = chiefs
    first, *others = holders
    if mention.count == 2:
        # Two who met are of two sides, where the text gives the sides.
        others.sort(key=lambda key: entities[key].country == entities[first].country is not None)
    return tuple(sorted([first, *others[: mention.count - 1]]))
