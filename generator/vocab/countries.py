"""Countries: what they are called, and which words name them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain

from generator import quotes
from generator.vocab.groups import combined
from generator.vocab.load import rows, words

_TAKES_ARTICLE = re.compile(
    r"^(?:United|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros)\b|\b(?:Republic|Islands|Emirates)$"
)


class CountryForm(StrEnum):
    """How a word names a country."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"


@dataclass(frozen=True)
class Country:
    """One country or territory.

    Attributes:
        code: ISO 3166-1 alpha-2.
        name: Common English short name.
        aliases: Other names, former ones included.
        adjectives: “Kenyan”.
        people: “Kenyans”.
        capitals: Seats of government.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()

    @property
    def forms(self) -> dict[str, CountryForm]:
        """Every word for the country, and how it names it; the stronger reading wins."""
        return {
            **dict.fromkeys(self.capitals, CountryForm.CAPITAL),
            **dict.fromkeys(self.people, CountryForm.PEOPLE),
            **dict.fromkeys(self.adjectives, CountryForm.ADJECTIVE),
            **dict.fromkeys(chain([self.name], self.aliases), CountryForm.NAME),
        }


_FIELDS = {
    "code": str,
    "name": str,
    "aliases": list,
    "adjectives": list,
    "people": list,
    "capitals": list,
    "former": list,
}


@cache
def countries() -> dict[str, Country]:
    """All countries by code, in order of codes."""
    made = (
        Country(
            str(row["code"]),
            str(row["name"]),
            (*row["aliases"], *row["former"]),
            tuple(row["adjectives"]),
            tuple(row["people"]),
            tuple(row["capitals"]),
        )
        for row in rows("countries", "countries", _FIELDS)
    )
    return {country.code: country for country in made}


def with_article(name: str) -> str:
    """A country's name amid a sentence: “the Philippines”, “Kenya”."""
    return f"the {name}" if _TAKES_ARTICLE.search(name) else name


@cache
def ambiguous() -> dict[str, tuple[str, ...]]:
    """Words that may mean something else, with the codes that they may mean, likeliest first."""
    fields = {"word": str, "candidates": list, "note": str}
    return {str(row["word"]): tuple(row["candidates"]) for row in rows("countries", "ambiguous", fields)}


@cache
def towns_too() -> frozenset[str]:
    """Codes of the states that are named as their seat of government is (“Luxembourg”)."""
    return frozenset(words("countries", "towns_too"))


@cache
def not_countries() -> tuple[str, ...]:
    """Phrases that hold a country's word and name no country (“Indian Ocean”)."""
    return words("countries", "not_countries")


@lru_cache(maxsize=4096)
def names_country(code: str, passage: str) -> bool:
    """Whether a passage holds a word for a country: its name, adjective, people or capital, or “Franco-”.

    Args:
        code: ISO 3166-1 alpha-2; no passage names one that is not listed.
        passage: Any text. Capitals count only for words of capitals alone (“US”), accents never; “Indian Ocean” does
            not name India.
    """
    text = _no_country().sub(" ", quotes.likened(passage))
    return bool(_any_word(code).search(text)) or code in combined(text)


@cache
def _any_word(code: str) -> re.Pattern[str]:
    forms = map(quotes.likened, countries()[code].forms if code in countries() else ())
    named = "|".join(re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms) or "(?!)"
    return re.compile(rf"(?<![^\W_])(?:{named})(?![^\W_])")


@cache
def _no_country() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, not_countries())))
