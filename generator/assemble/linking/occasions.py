"""Whether two articles tell of one meeting: by who, when and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import combinations

from generator.assemble.linking.times import NO_TIME, Times, are_near
from generator.assemble.linking.verdict import Verdict

_FAMILIES = {"call": "call", "visit": "visit", "exercise": "exercise"}
_NEWS = 10  # days between an occasion and the articles that tell of it without its date
_LONGEST = 21  # days of which each is looked up
_LONG_QUOTE = 6  # words
_SHORT_QUOTE = 4  # words
_MOST_SIDES = 5

Key = tuple[object, ...]


@dataclass(frozen=True)
class Occasion:
    """A meeting for comparing.

    Attributes:
        family: Type, as far as articles agree on it.
        persons: Who took part.
        sides: States and bodies that took part or were spoken for.
        when: Its date.
        told: When the articles were published.
        places: Towns and venues, in plain letters.
        country: Code, or empty.
        quotes: The words that it rests on.
    """

    family: str
    persons: frozenset[str]
    sides: frozenset[str]
    when: Times = NO_TIME
    told: Times = NO_TIME
    places: frozenset[str] = frozenset()
    country: str = ""
    quotes: frozenset[str] = frozenset()

    @property
    def is_dated(self) -> bool:
        """Whether its days are known."""
        return (
            self.when.first is not None and self.when.last is not None and self.when.last - self.when.first < _LONGEST
        )


def family(kind: str) -> str:
    """What a type of meeting has in common with those by which other articles may call it."""
    return _FAMILIES.get(kind, "meeting")


def union(one: Occasion, other: Occasion) -> Occasion:
    """Two that are one; the more precise date stands."""
    when = min((one.when, other.when), key=lambda times: (_length(times), times.first or 0))
    return Occasion(
        one.family,
        one.persons | other.persons,
        one.sides | other.sides,
        when,
        one.told | other.told,
        one.places | other.places,
        one.country or other.country,
        one.quotes | other.quotes,
    )


def _length(times: Times) -> int:
    return times.last - times.first if times.first is not None and times.last is not None else 1 << 20


def identity(one: Occasion) -> Key | None:
    """Who, on which day, where; nothing without a day."""
    if not one.is_dated or len(one.persons | one.sides) < 2:
        return None
    return one.family, one.persons, one.sides, one.when, one.places, one.country


def keys(one: Occasion) -> Iterator[tuple[Key, bool]]:
    """By what possible others are looked up: who on a day; without a day, who in the months around."""
    for quote in one.quotes:
        if quote.count(" ") >= _SHORT_QUOTE - 1:
            yield ("quote", quote), True
    sides = list(combinations(sorted(one.sides)[:_MOST_SIDES], 2))
    if one.is_dated:
        for day in _days(one.when):
            yield from ((("day", one.family, day, person), True) for person in one.persons)
            yield from ((("day", one.family, day, *pair), not one.persons) for pair in sides)
    for month in _months(one):
        yield from ((("month", one.family, month, person), not one.is_dated) for person in one.persons)
        if not one.persons:
            yield from ((("month", one.family, month, *pair), not one.is_dated) for pair in sides)


def _days(when: Times) -> range:
    return range(when.first, when.last + 1) if when.first is not None and when.last is not None else range(0)


def _months(one: Occasion) -> list[tuple[int, int]]:
    """The months in which it may have been; none when nothing is known, or years are possible."""
    span, around = (one.when, 0) if one.when.first is not None else (one.told, _NEWS)
    if span.first is None or span.last is None or span.last - span.first > 400:
        return []
    days = [*range(span.first - around, span.last + around + 1, 14), span.last + around]
    return sorted({(day.year, day.month) for day in map(date.fromordinal, days)})


class _When(Enum):
    SAME = auto()
    NEAR = auto()
    UNKNOWN = auto()
    OTHER = auto()


class _Where(Enum):
    SAME = auto()
    UNKNOWN = auto()
    OTHER = auto()


class _Who(Enum):
    FULL = auto()
    SIDES = auto()
    PART = auto()
    OTHER = auto()


def verdict(one: Occasion, other: Occasion) -> Verdict:  # noqa: PLR0911 -- a table
    """Whether two are one occasion."""
    if one.family != other.family or (one.country and other.country and one.country != other.country):
        return Verdict.APART
    who, when, where = _who(one, other), _when(one, other), _where(one, other)
    if who is _Who.OTHER or when is _When.OTHER:
        return Verdict.APART
    if _told_alike(one, other):
        return Verdict.SURE
    match who, when, where:
        case ((_Who.FULL | _Who.SIDES), _When.SAME, (_Where.SAME | _Where.UNKNOWN)):
            return Verdict.SURE
        case _Who.FULL, _When.SAME, _Where.OTHER:
            return Verdict.DOUBT
        case ((_Who.FULL | _Who.SIDES), _When.NEAR, _Where.SAME):
            return Verdict.LIKELY
        case _Who.PART, _When.SAME, _Where.SAME:
            return Verdict.WEAK
        case (_Who.FULL, _When.NEAR, _Where.UNKNOWN) | (_Who.PART, _When.SAME, _Where.UNKNOWN):
            return Verdict.DOUBT
    return Verdict.APART


def _told_alike(one: Occasion, other: Occasion) -> bool:
    """Whether they share a long quote, or all of their quotes: one article twice, or a piece of news copied."""
    shared = one.quotes & other.quotes
    return any(quote.count(" ") >= _LONG_QUOTE - 1 for quote in shared) or bool(shared and one.quotes == other.quotes)


def _who(one: Occasion, other: Occasion) -> _Who:
    """Whether the same people came together; one article may name fewer of them than the other."""
    if not one.persons or not other.persons:
        if len(one.sides & other.sides) < 2 or not (one.sides <= other.sides or other.sides <= one.sides):
            return _Who.OTHER
        return _Who.PART if one.persons or other.persons else _Who.SIDES
    common = one.persons & other.persons
    is_covered = common in (one.persons, other.persons)
    if len(common) > 1:
        return _Who.FULL
    if not common or not is_covered:
        return _Who.OTHER
    if one.family == "visit":
        return _Who.FULL if one.sides & other.sides or not (one.sides and other.sides) else _Who.OTHER
    return _Who.FULL if one.persons == other.persons and one.sides == other.sides else _Who.PART


def _when(one: Occasion, other: Occasion) -> _When:
    if one.when.first is not None and other.when.first is not None:
        if not are_near(one.when, other.when, 0, True):
            return _When.OTHER
        is_same = one.is_dated and other.is_dated and (one.family == "visit" or one.when == other.when)
        return _When.SAME if is_same else _When.NEAR
    then, now = (one.when, other.told) if one.when.first is not None else (other.when, one.told)
    if then.first is None:
        then = one.told if now is other.told else other.told
    if then.first is None or now.first is None:
        return _When.UNKNOWN
    return _When.NEAR if are_near(then, now, _NEWS, True) else _When.OTHER


def _where(one: Occasion, other: Occasion) -> _Where:
    if one.family == "visit" and one.country and one.country == other.country:
        return _Where.SAME  # of a visit the country is the place; towns in it are stops
    if not one.places or not other.places:
        return _Where.UNKNOWN
    words = {word for place in one.places for word in place.split("-")}
    others = {word for place in other.places for word in place.split("-")}
    return _Where.SAME if words & others else _Where.OTHER
