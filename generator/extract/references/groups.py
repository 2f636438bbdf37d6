"""Whom a group means: “both sides”, “the two ministers”, “they”."""

import re
from collections.abc import Mapping, Sequence

from generator.extract.entity import Entity
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.references.offices import same_office
from generator.extract.references.sentence import Keys, Sentence
from generator.model import ActorKind
from generator.vocab.groups import people_nouns

_COUNT_WORDS = re.compile(r"^(?:(?:the|both|all|two|three|four|five|six) )+")
_GROUP_REACH = 4  # sentences
_CHIEFS = ("head-of-state", "head-of-government")


def holder(words: str, country: str, entities: Mapping[str, Entity]) -> str | None:
    """The one person of a country who holds an office that is told in the plural (“the foreign ministers”)."""
    short = _COUNT_WORDS.sub("", words.lower()).removesuffix("s")
    people = [e for e in entities.values() if e.kind is ActorKind.PERSON and e.country == country]
    if short in ("leader", "chief executive"):
        fitting = [e.key for e in people if any(title.group in _CHIEFS for title, _ in e.offices)]
    else:
        fitting = [e.key for e in people if any(same_office(short, title.title) for title, _ in e.offices)]
    return fitting[0] if len(fitting) == 1 else None


def members(
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


def _is_deputy(title: str) -> bool:
    return title.lower().startswith(("deputy", "vice", "assistant"))
