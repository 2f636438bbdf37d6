"""Countries: what they are called, and which words name them."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain

from generator.vocab.load import rows, words


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


@cache
def ambiguous() -> dict[str, tuple[str, ...]]:
    """Words that may mean something else, with the codes that they may mean, likeliest first."""
    fields = {"word": str, "candidates": list, "note": str}
    return {str(row["word"]): tuple(row["candidates"]) for row in rows("countries", "ambiguous", fields)}


@cache
def not_countries() -> tuple[str, ...]:
    """Phrases that hold a country's word and name no country (“Indian Ocean”)."""
    return words("countries", "not_countries")
