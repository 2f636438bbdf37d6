"""Whether two articles speak of one body: by name in any order of words, acronym and country; a state by its code."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator import ids
from generator.assemble.linking.verdict import Verdict
from generator.vocab.comparing import comparing
from generator.vocab.countries import countries
from generator.vocab.general_bodies import is_general, name_words

_ACRONYM = re.compile(r"[A-Z][A-Za-z]{1,7}")

Words = frozenset[str]
Key = tuple[object, ...]


@dataclass(frozen=True)
class Body:
    """A state or an organisation for comparing.

    Attributes:
        kind: state or organisation.
        names: Words of each name; of an organisation without those of its country.
        others: Likewise of each alias.
        country: Code, or empty.
        acronyms: Short forms that are names, and those that the names would make.
        ids: Records that it stands for.
        not_same_as: Records that a person has said to be another's.
        quotes: Verbatim words that name it.
    """

    kind: str
    names: frozenset[Words]
    others: frozenset[Words] = frozenset()
    country: str = ""
    acronyms: frozenset[tuple[str, bool]] = frozenset()
    ids: frozenset[str] = frozenset()
    not_same_as: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()


def body(
    kind: str,
    name: str,
    country: str = "",
    aliases: Iterable[str] = (),
    ids: Iterable[str] = (),
    not_same_as: Iterable[str] = (),
    quotes: Iterable[str] = (),
) -> Body:
    """A body for comparing, of the fields of a record."""
    others = frozenset(_words(alias, country) for alias in aliases)
    return Body(
        kind,
        frozenset({_words(name, country)}),
        others,
        country,
        frozenset(_acronyms(name)),
        frozenset(ids),
        frozenset(not_same_as),
        frozenset(quotes),
    )


@lru_cache(maxsize=1 << 14)
def _words(name: str, country: str) -> Words:
    words = name_words(name)
    rest = words - country_words(country)
    return rest or words


@lru_cache(maxsize=512)
def country_words(country: str) -> Words:
    """Words of a country's names and adjectives, in plain letters."""
    found = countries().get(country)
    forms = [found.name, *found.aliases, *found.adjectives] if found else []
    return frozenset(word for form in forms for word in ids.slug(form, "").split("-")) - comparing("general_bodies")


def _acronyms(name: str) -> Iterator[tuple[str, bool]]:
    """The name itself if it is a short form (true), else what its capitals make (false)."""
    plain = name.replace(".", "")
    capitals = sum(letter.isupper() for letter in plain)
    if _ACRONYM.fullmatch(plain) and capitals > len(plain) / 2:
        yield plain.upper(), True
        return
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", name) if word[0].isupper())
    if len(initials) > 2:
        yield initials.upper(), False


def union(one: Body, other: Body) -> Body:
    """Two bodies that are one."""
    return Body(
        one.kind,
        one.names | other.names,
        one.others | other.others,
        one.country or other.country,
        one.acronyms | other.acronyms,
        one.ids | other.ids,
        one.not_same_as | other.not_same_as,
        one.quotes | other.quotes,
    )


def identity(one: Body) -> Key | None:
    """The code of a state; name and country of a body, if not every state may have one of that name."""
    if one.kind == "state" and one.country:
        return (one.country,)
    is_open = not one.country and any(is_general(words) for words in one.names)
    return None if is_open else (one.kind, one.names, one.country)


def keys(one: Body) -> Iterator[tuple[Key, bool]]:
    """By what possible others are looked up."""
    if one.kind == "state" and one.country:
        yield ("code", one.country), True
        return
    for words in one.names:
        yield (one.kind, words, one.country if is_general(words) else ""), True
    for words in one.others:
        yield (one.kind, words, one.country if is_general(words) else ""), False
    for acronym, is_short in one.acronyms:
        yield ("acronym", acronym), is_short


def verdict(one: Body, other: Body) -> Verdict:
    """Whether two bodies are one."""
    if one.kind != other.kind or one.ids & other.not_same_as or other.ids & one.not_same_as:
        return Verdict.APART
    if one.country and other.country:
        if one.country != other.country:
            return Verdict.APART
        if one.kind == "state":
            return Verdict.SURE
    return _by_name(one, other)


def _by_name(one: Body, other: Body) -> Verdict:
    same_country = bool(one.country and one.country == other.country)
    common = one.names & (other.names | other.others) | other.names & one.others
    if common:
        if same_country:
            return Verdict.SURE
        if all(is_general(words) for words in common):
            # “Ministry of Defence” without a country is that of any; but the same words are of one article.
            return Verdict.SURE if one.quotes & other.quotes else Verdict.APART
        return Verdict.SURE if one.country == other.country else Verdict.LIKELY
    shorts = {acronym for acronym, is_short in one.acronyms if is_short}
    others = {acronym for acronym, is_short in other.acronyms if is_short}
    made = {acronym for acronym, _ in one.acronyms} & {acronym for acronym, _ in other.acronyms}
    if made & (shorts | others):
        return Verdict.WEAK if same_country else Verdict.DOUBT
    return Verdict.APART
