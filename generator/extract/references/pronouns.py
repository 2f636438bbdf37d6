"""Whom “he”, “she”, “him” and “her” mean, and for whom “the delegation” stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from generator.extract.mentions.mention import DELEGATION, Mention, MentionKind
from generator.extract.references.sentence import PERSONS, Keys, Sentence
from generator.vocab.people import pronouns_of_titles

_REACH = 3  # sentences
_SHE = {"she", "her"}
_OBJECTS = {"him", "her"}
_GOES_ON = re.compile(r",? and\b|,? then\b|,? before [a-z]+ing\b|, [a-z]+ing\b|\bto [a-z]+\b")
_NO_SUBJECT = re.compile(r"['’]|[^;]*;")  # of the pronoun's verb: an owner, somebody of another clause
_RELATIVE = re.compile(
    r"\b(?:that|which) (?:[a-z]+ ){0,3}(?:takes?|took|brings?|brought|leads?|led) \Z"
)  # "a tour that will take him"
_JOINT = re.compile(r",?(?: and| as well as|) (?:the )?")
_GOVERNED = re.compile(
    r"\b(?:of|with|by|to|for|from|over|against|about|between|on|at|in|than|like|under|towards?|behind|including)"
    r" (?:the |his |her |its )?\Z",
    re.IGNORECASE,
)
_AND_OWN = re.compile(
    r",? (?:and|with|accompanied by|flanked by|joined by) (?P<whose>his|her) (?:[A-Za-z-]+ ){0,3}?"
    r"(?:counterpart|opposite number|colleague|host|hostess|guest|visitor|delegation|entourage|wife|husband|deputy)\b"
)
_LED_BY = re.compile(r"\bdelegation\b[^.;]{0,60}\b(?:led|headed) by (?:the |its |his )?\Z")
_WITH_HIS = re.compile(r",? (?:and|with|accompanied by) (?:his|her|their|the|a) (?:[a-z-]+ ){0,3}delegation\b")
_LONGEST_LED = 100  # characters from a delegation to the name of its head
_LONGEST_BEFORE = 15  # characters of a preposition and an article
_FIRST_CLAUSE = re.compile(r"(?:Before|After|While|When|As|Until|Once|Since)\b[^,;:]*\Z")
_HAS_VERB = re.compile(r" [a-z]")
_WHOM = re.compile(r"\bwhom \Z")


def antecedent(
    mention: Mention, number: int, sentences: Sequence[Sentence], keys: Keys, genders: Mapping[str, str]
) -> tuple[str, ...]:
    """The person whom a pronoun means, or “the delegation” stands for."""
    if mention.name == DELEGATION:
        return _head_of_delegation(number, sentences, keys)
    ahead = _named_ahead(sentences[number], mention, keys)
    if ahead and _fits(ahead, mention, genders):
        return (ahead,)
    return _nearest(mention, number, sentences, keys, genders)


def _nearest(
    mention: Mention, number: int, sentences: Sequence[Sentence], keys: Keys, genders: Mapping[str, str]
) -> tuple[str, ...]:
    """The person whom a pronoun means: whom its sentence names first before it, else the nearest sentence before it.

    Those behind a preposition come last.
    “Him” and “her” never mean the subject of their own verb. Behind “whom” the one before it is not meant: “With Doe,
    whom he met an hour later, Roe discussed trade”. Nobody is meant whose courtesy title is of the other gender.
    """
    here = sentences[number]
    own = [
        (m, keys[m][0]) for m in here.mentions if m.kind in PERSONS and m is not mention and len(keys.get(m, ())) == 1
    ]
    before = [(m, key) for m, key in own if m.span.end <= mention.span.start]
    barred: set[str] = set()
    if before and _WHOM.search(here.text, before[-1][0].span.end, mention.span.start):
        barred = {before[-1][1]}
        behind = [(m, key) for m, key in own if m.span.start > mention.span.end and key not in barred]
        if len(before) == 1 and behind and _fits(behind[0][1], mention, genders):
            return (behind[0][1],)
    elif (
        before
        and mention.name in _OBJECTS
        and not _NO_SUBJECT.match(here.text, before[-1][0].span.end, mention.span.start)
        and not _RELATIVE.search(here.text, before[-1][0].span.end, mention.span.start)
    ):
        last, joined = before[-1], set(_joined_to(here.text, before))
        goes_on = len({key for _, key in before} - joined) > 1 and _GOES_ON.search(
            here.text, last[0].span.end, mention.span.start
        )
        if goes_on:
            return (last[1],) if _fits(last[1], mention, genders) else ()
        barred = {last[1], *joined}
    before.sort(key=lambda pair: _is_governed(here.text, pair[0]))
    free = [key for _, key in before if key not in barred and _fits(key, mention, genders)]
    if free:
        return (free[0],)
    if any(_is_unknown(m, keys) for m in here.mentions if m.span.end <= mention.span.start):
        return ()
    for sentence in reversed(sentences[max(0, number - _REACH) : number]):
        named = [m for m in sentence.mentions if m.kind in PERSONS and len(keys.get(m, ())) == 1]
        named.sort(key=lambda m: _is_governed(sentence.text, m))
        same = [m for m in named if m.kind is MentionKind.PRONOUN and m.name in _OBJECTS and _alike(m, mention)]
        for m in (*same, *named):
            if keys[m][0] not in barred and _fits(keys[m][0], mention, genders) and not _is_other(m, mention):
                return keys[m]
    return ()


def _named_ahead(here: Sentence, pronoun: Mention, keys: Keys) -> str | None:
    """Whom a pronoun of a first clause means that the main clause names: “Before he met Doe, Roe went to school”."""
    first = _FIRST_CLAUSE.match(here.text, here.start, pronoun.span.start) if pronoun.name not in _OBJECTS else None
    if first is None or any(m.kind in PERSONS and m.span.end <= pronoun.span.start for m in here.mentions):
        return None
    start = here.text.find(", ", pronoun.span.end) + len(", ")
    subject = next((m for m in here.mentions if m.kind is MentionKind.PERSON and m.span.start == start), None)
    known = keys.get(subject, ()) if subject else ()
    return known[0] if subject and len(known) == 1 and _HAS_VERB.match(here.text, subject.span.end) else None


def _joined_to(text: str, before: Sequence[tuple[Mention, str]]) -> Iterator[str]:
    """Those of a list whose last one is told last: “Doe, Roe and Holm will call on him” means none of them."""
    for one, following in reversed(list(pairwise(before))):
        if not _JOINT.fullmatch(text, one[0].span.end, following[0].span.start):
            return
        yield one[1]


def _head_of_delegation(number: int, sentences: Sequence[Sentence], keys: Keys) -> tuple[str, ...]:
    """Whom “the delegation” stands for: the one person told right before to lead one, or to have come with his."""
    for sentence in reversed(sentences[max(0, number - _REACH) : number]):
        people = [m for m in sentence.mentions if m.kind in PERSONS and len(keys.get(m, ())) == 1]
        heads = {keys[m][0] for m in people if _leads(sentence.text, m)}
        if heads:
            return tuple(heads) if len(heads) == 1 else ()
    return ()


def _leads(text: str, mention: Mention) -> bool:
    before = _LED_BY.search(text, max(0, mention.span.start - _LONGEST_LED), mention.span.start)
    return bool(before or _WITH_HIS.match(text, mention.span.end))


def genders(mentions: Sequence[Mention], keys: Keys, text: str) -> dict[str, str]:
    """For each person of whom a courtesy title, or “and her host” behind the name, tells it: “he” or “she”."""
    known = pronouns_of_titles()
    found: dict[str, str] = {}
    for mention in mentions:
        own = _AND_OWN.match(text, mention.span.end) if mention.kind is MentionKind.PERSON else None
        if own:
            found[keys[mention][0]] = "she" if own["whose"] == "her" else "he"
        if mention.kind is MentionKind.PERSON and mention.name_span.start > mention.span.start:
            words = text[mention.span.start : mention.name_span.start].split()
            if words and (pronoun := known.get(words[-1].rstrip("."))):
                found[keys[mention][0]] = pronoun
    return found


def _is_governed(text: str, mention: Mention) -> bool:
    """Whether a preposition stands before a mention: “After talks with Doe, Roe said that he …”."""
    return bool(_GOVERNED.search(text, max(0, mention.span.start - _LONGEST_BEFORE), mention.span.start))


def _is_unknown(mention: Mention, keys: Keys) -> bool:
    """Whether a mention is an office whose one holder is not known: nearer than anybody named before."""
    return mention.kind is MentionKind.OFFICE and not mention.offices[0].plural and not keys.get(mention)


def _is_she(mention: Mention) -> bool:
    return mention.name in _SHE


def _alike(one: Mention, other: Mention) -> bool:
    return _is_she(one) == _is_she(other)


def _is_other(mention: Mention, pronoun: Mention) -> bool:
    """Whether a mention is a pronoun of the other gender."""
    return mention.kind is MentionKind.PRONOUN and not _alike(mention, pronoun)


def _fits(key: str, pronoun: Mention, genders: Mapping[str, str]) -> bool:
    return genders.get(key) in (None, "she" if _is_she(pronoun) else "he")
