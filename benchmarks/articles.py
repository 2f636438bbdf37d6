"""Invents news articles of about 4 KB, any number of them; the same seed gives the same bytes."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from generator.ingest.article import Article
from generator.ingest.read import article_from_text
from generator.vocab.countries import Country, countries

_ONSETS = ("b", "br", "d", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "oa")
_CODAS = ("", "", "l", "m", "n", "r", "s", "t", "nd", "rk")
_OFFICES = (
    "Foreign Minister",
    "Defence Minister",
    "Trade Minister",
    "Interior Minister",
    "Finance Minister",
    "President",
)
_MONTHS = ("January", "March", "May", "July", "September", "November")
_SUBJECTS = (
    "fisheries",
    "ports",
    "railways",
    "water",
    "training",
    "research",
    "trade",
    "energy",
    "health",
    "satellites",
)
_TELLING = (
    "{a} met {b} in {town} on {day}.",
    "On {day}, {a} held talks with {b} in {town}.",
    "{a} will visit {state} next month, his ministry said.",
    "{home} and {state} signed an agreement on {subject} in {town} on {day}.",
    "{home} and {state} agreed to establish a joint {subject} commission.",
    "{a} spoke by phone with {b} on {day}.",
)
_FILLING = (
    "“We want to work together on {subject}, and we have a long way to go,” the minister told reporters later.",
    "The two sides discussed {subject}, and officials described the mood as friendly, though little was decided.",
    "Trade between the two countries has grown for some years, and business groups in {town} asked for less paper.",
    "Analysts said that questions of {subject} had been on the table since last spring, and that both were tired.",
    "A small crowd waited in the rain outside the venue, where police had closed two streets.",
    "Opposition lawmakers criticised the costs, saying that nobody knew what the money for {subject} would buy.",
)
_LENGTH = 4000  # characters


@dataclass(frozen=True)
class _Person:
    name: str
    office: str
    country: Country

    @property
    def titled(self) -> str:
        return f"{self.country.adjectives[0]} {self.office} {self.name}"


def articles(count: int, actors: int, seed: int = 1, length: int = _LENGTH) -> list[Article]:
    """Articles as they are after reading.

    Args:
        count: How many.
        actors: How many persons there are to be named; each article names four.
        seed: Of the random choice.
        length: Least length of an article in characters.
    """
    chance = random.Random(seed)  # noqa: S311 -- no secret
    people = _people(actors, chance)
    return [article_from_text(_article(number, people, chance, length), f"{number:06}.txt") for number in range(count)]


def _people(count: int, chance: random.Random) -> list[_Person]:
    states = [country for country in countries().values() if country.adjectives]
    names: dict[str, None] = {}
    while len(names) < count:
        names[f"{_word(chance)} {_word(chance)}"] = None
    return [_Person(name, chance.choice(_OFFICES), chance.choice(states)) for name in names]


def _word(chance: random.Random) -> str:
    parts = [chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.choice((2, 2, 3)))]
    return ("".join(parts) + chance.choice(_CODAS)).capitalize()


def _article(number: int, people: list[_Person], chance: random.Random, length: int) -> str:
    cast = chance.sample(people, 4)
    day = f"{1 + number % 28} {_MONTHS[number % 6]} {2015 + number % 10}"
    lines = [f"{cast[0].country.name} and {cast[1].country.name} talk about {chance.choice(_SUBJECTS)}"]
    while sum(map(len, lines)) < length:
        lines.append(" ".join(_sentences(cast, day, chance)))
    return "\n\n".join(lines) + "\n"


def _sentences(cast: list[_Person], day: str, chance: random.Random) -> Iterator[str]:
    one, other = chance.sample(cast, 2)
    for pattern in (chance.choice(_TELLING), chance.choice(_FILLING), chance.choice(_FILLING)):
        yield pattern.format(
            a=one.titled,
            b=other.titled,
            home=one.country.name,
            state=other.country.name,
            town=_word(chance),
            day=day,
            subject=chance.choice(_SUBJECTS),
        )
