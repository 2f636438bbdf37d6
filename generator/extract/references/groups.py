"""Whom a group means: “both sides”, “the two ministers”, “they”."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.extract.entity import Entity
from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.references.offices import CHIEFS, begins, same_office
from generator.extract.references.portfolios import is_of_portfolio
from generator.extract.references.sentence import Keys, Sentence
from generator.model import ActorKind, Tenure
from generator.vocab.groups import people_nouns, verbs_with_pairs

_COUNT_WORDS = re.compile(r"^(?:(?:the|both|all|two|three|four|five|six) )+")
_ALLIED = {"allies", "partners"}
_GROUP_REACH = 4  # sentences
_LONGEST_JOINT = 6  # characters of ", and "
_PAIR = 2
_MEETING_THEM = re.compile(rf"\b(?:{'|'.join(verbs_with_pairs())}) \Z")
_LONGEST_VERB = 12  # characters


def holders_of(words: str, countries: Sequence[str], entities: Mapping[str, Entity]) -> list[str]:
    """For each country who holds an office that is told in the plural (“the leaders of Kenya and Peru”), or the state.

    Where of one of the countries nobody holds it, and one person of no known country does, it is he.
    """
    found = {code: holder(words, code, entities) for code in countries}
    open_ = [code for code, key in found.items() if key is None]
    if len(open_) == 1 and len(found) > 1 and (left := holder(words, None, entities)):
        found[open_[0]] = left
    return [key or f"state:{code}" for code, key in found.items()]


def holder(words: str, country: str | None, entities: Mapping[str, Entity]) -> str | None:
    """The one person of a country who holds an office that is told in the plural (“the foreign ministers”)."""
    short = _singular(words)
    people = [e for e in entities.values() if e.kind is ActorKind.PERSON and e.country == country]
    if short in ("leader", "chief executive"):
        fitting = [e.key for e in people if any(title.group in CHIEFS for title, _ in e.offices)]
    else:
        fitting = [e.key for e in people if any(same_office(short, title.title) for title, _ in e.offices)]
        fitting = fitting or [e.key for e in people if any(begins(title.title, short) for title, _ in e.offices)]
    if len(fitting) > 1:
        fitting = [key for key in fitting if any(t.tenure is not Tenure.FORMER for t, _ in entities[key].offices)]
    return fitting[0] if len(fitting) == 1 else None


def _singular(words: str) -> str:
    """“Foreign minister” of “the foreign ministers”, “head of state” of “heads of state”."""
    head, of, whose = _COUNT_WORDS.sub("", words.lower()).partition(" of ")
    return re.sub(r"ies$", "y", head).removesuffix("s") + of + whose


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
    if office is None and mention.name in _ALLIED and not mention.members and not _is_counted(mention, before):
        return ()  # "the allies" of one side are not the article's two sides
    if office is None:
        return states if mention.members or mention.count == len(states) else _named_together(mention, before)
    if mention.members:
        return ()  # of each country its own: `holder`
    if again := _subject_of(mention, before, keys) or _group_before(mention, before, keys):
        return again
    words = mention.name_span.of(before[-1].text)
    holders = [
        key
        for key in _others(mention, before, keys)
        if office == "any"
        or any(
            t.group == office and not _is_deputy(t.title) and is_of_portfolio(words, t.title)
            for t, _ in entities[key].offices
        )
    ]
    if len(holders) < mention.count:
        theirs = _counterparts(mention, set(holders), before, entities, keys) if office != "any" else ()
        return theirs or (_of_each_side(mention, words, entities, sides) if office != "any" else ())
    chiefs = [key for key in holders if any(t.group in CHIEFS for t, _ in entities[key].offices)]
    if mention.name == "leaders" and len(chiefs) >= mention.count:
        holders = chiefs
    listed = () if _is_counted(mention, before) else _listed_last(mention, holders, before, keys)
    return listed or _together(holders, mention.count, entities)


def _listed_last(mention: Mention, holders: Sequence[str], before: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """All of “the presidents” who stand in one list of three or more in the last sentence that names any of them."""
    for sentence in reversed(before):
        people = [m for m in sentence.mentions if m.kind is MentionKind.PERSON and m.span.end <= mention.span.start]
        if any(key in holders for m in people for key in keys[m]):
            named = dict.fromkeys(key for m in people for key in keys[m])
            gaps = [other.span.start - one.span.end for one, other in pairwise(people)]
            in_one_list = len(named) > _PAIR and max(gaps) <= _LONGEST_JOINT and all(key in holders for key in named)
            return tuple(sorted(named)) if in_one_list else ()
    return ()


def _is_counted(mention: Mention, before: Sequence[Sentence]) -> bool:
    return bool(re.search(r"\b(?:both|two|three|four|five|six)\b", mention.span.of(before[-1].text), re.IGNORECASE))


def holders_together(
    mention: Mention,
    entities: Mapping[str, Entity],
    sides: tuple[str, ...],
    before: Sequence[Sentence],
    keys: Keys,
) -> tuple[str, ...]:
    """Who “the Heads of Government” or “their energy ministers” are: the two who hold it; of each side who does, or it.

    Nobody where the office is of a body or a country (“EU foreign ministers”), or no article stands before it.
    """
    wanted = mention.offices[0]
    if (
        not wanted.plural
        or wanted.body
        or wanted.country
        or not (wanted.whose or mention.span.start < wanted.span.start)
    ):
        return ()
    held = [
        key
        for key in _recent(mention, before, keys)
        if any(
            title.group == wanted.group if wanted.group in CHIEFS else same_office(_singular(wanted.title), title.title)
            for title, _ in entities[key].offices
            if not _is_deputy(title.title)
        )
    ]
    if len(held) >= mention.count:
        return _together(held, mention.count, entities)
    theirs = _counterparts(mention, set(held), before, entities, keys)
    return theirs or _of_each_side(mention, wanted.title, entities, sides)


def _counterparts(
    mention: Mention, held: set[str], before: Sequence[Sentence], entities: Mapping[str, Entity], keys: Keys
) -> tuple[str, ...]:
    """For “the police chiefs” the last person and counterpart told before, of whom no other office is told."""
    if mention.count != _PAIR:
        return ()
    for sentence in reversed(before):
        people = [m for m in sentence.mentions if m.kind is MentionKind.PERSON and m.span.end <= mention.span.start]
        for one, other in pairwise(people):
            pair = (*keys[one], *keys[other])
            if other.counterpart and all(key in held or not entities[key].offices for key in pair):
                return tuple(sorted(pair)) if len(set(pair)) == _PAIR else ()
    return ()


def _recent(mention: Mention, before: Sequence[Sentence], keys: Keys) -> list[str]:
    """The persons named up to the sentence of a group, those right before it first."""
    people = [m for sentence in reversed(before) for m in reversed(sentence.mentions) if m.kind is MentionKind.PERSON]
    people.sort(key=lambda m: m.span.start > mention.span.start)
    return list(dict.fromkeys(key for m in people for key in keys[m]))


def _others(mention: Mention, before: Sequence[Sentence], keys: Keys) -> list[str]:
    """Those of `_recent`, without who met the group by its own sentence: “<P0> received the two”."""
    recent, at = _recent(mention, before, keys), mention.span.start
    if not _MEETING_THEM.search(before[-1].text, at - _LONGEST_VERB, at):
        return recent
    here = {key for m in before[-1].mentions if m.span.end <= at for key in keys.get(m, ())}
    return [key for key in recent if key not in here]


def _together(holders: Sequence[str], count: int, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    """The first of several; of two the second is of another side, where the text gives the sides."""
    first, *others = holders
    if count == _PAIR:
        others.sort(key=lambda key: entities[key].country == entities[first].country is not None)
    return tuple(sorted([first, *others[: count - 1]]))


def _of_each_side(
    mention: Mention, title: str, entities: Mapping[str, Entity], sides: Sequence[str]
) -> tuple[str, ...]:
    """For “the two presidents” of whom the article does not name both: of each side who is named, or the side."""
    if mention.count != len(sides):
        return ()
    return tuple(holder(title, side.removeprefix("state:"), entities) or side for side in sides)


def _subject_of(mention: Mention, before: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """For “they” the two persons whom its own sentence names before it, or all of one list."""
    if mention.span.end - mention.span.start != len("they"):
        return ()
    if officials := _officials_of(mention, before[-1]):
        return officials
    named = [
        key
        for m in before[-1].mentions
        if m.kind is MentionKind.PERSON and m.span.end <= mention.span.start
        for key in keys.get(m, ())
    ]
    people = tuple(dict.fromkeys(named))
    listed = [m for m in before[-1].mentions if m.kind is MentionKind.PERSON and m.span.end <= mention.span.start]
    gaps = [other.span.start - one.span.end for one, other in pairwise(listed)]
    in_one_list = bool(gaps) and max(gaps) <= _LONGEST_JOINT
    return tuple(sorted(people)) if len(people) == mention.count or in_one_list else ()


def _officials_of(mention: Mention, sentence: Sentence) -> tuple[str, ...]:
    """The states whose office-holders, told in the plural without names, are the subject of “they”’s own sentence."""
    here = [m for m in sentence.mentions if m.span.end <= mention.span.start]
    if not here or here[0].kind is not MentionKind.OFFICE or not here[0].offices[0].plural:
        return ()
    if any(m.kind is MentionKind.PERSON for m in here):
        return ()
    states = [m for m in here if m.kind in (MentionKind.STATE, MentionKind.NATIONALITY) and m.form != TOWN]
    codes = dict.fromkeys([here[0].country, *(m.country for m in states)])
    found = tuple(f"state:{code}" for code in codes if code)
    return found if len(found) > 1 else ()


def _group_before(mention: Mention, before: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """For “they” those whom the last group of the sentences right before it meant, if nobody was named since.

    States only where the group opens its sentence: “The two countries trade more. In May they signed”.
    """
    if mention.span.end - mention.span.start != len("they"):
        return ()
    near = [m for sentence in before[-_GROUP_REACH:] for m in sentence.mentions if m.span.end <= mention.span.start]
    for other in reversed(near):
        if other.kind is MentionKind.PERSON:
            return ()
        if other.kind is MentionKind.GROUP and len(keys.get(other, ())) > 1:
            again = other.span.end - other.span.start == len("they")
            told = again or any(s.start == other.span.start for s in before)
            return keys[other] if told or all(key.startswith("person:") for key in keys[other]) else ()
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
