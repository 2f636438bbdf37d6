"""Organisations: the international ones by name, and the nouns that make a run of capitalised words a body's name."""

from dataclasses import dataclass
from functools import cache

from generator.vocab.load import rows, words


@dataclass(frozen=True)
class Organisation:
    """An organisation that articles name without saying what it is.

    Attributes:
        name: Its usual English name.
        forms: All names and abbreviations.
        code: Country of a national body; empty for one of several states.
    """

    name: str
    forms: tuple[str, ...]
    code: str = ""


_FIELDS = {
    "name": str,
    "aliases": list,
    "abbr": list,
    "adjectives": list,
    "seats": list,
    "code": str,
    "government": str,
}
_LISTS = ("organisations", "national", "groups")


@cache
def organisations() -> tuple[Organisation, ...]:
    """All listed organisations."""
    return tuple(
        Organisation(str(row["name"]), (str(row["name"]), *row["aliases"], *row["abbr"]), str(row["code"]))
        for key in _LISTS
        for row in rows("organisations", key, _FIELDS)
    )


@cache
def of_states() -> frozenset[str]:
    """The usual names of the organisations of several states."""
    return frozenset(str(row["name"]) for row in rows("organisations", "organisations", _FIELDS))


@cache
def seats() -> dict[str, str]:
    """Towns that the press uses for an organisation, each with the organisation's usual name."""
    return {
        str(seat): str(row["name"]) for row in rows("organisations", "organisations", _FIELDS) for seat in row["seats"]
    }


@cache
def government_houses() -> frozenset[str]:
    """The usual names of houses that the press uses for a country's government (“the Élysée”)."""
    return frozenset(str(row["name"]) for row in rows("organisations", "national", _FIELDS) if row["government"])


@cache
def homes() -> dict[str, str | None]:
    """The country of each listed organisation, by its usual name; None for one of several states."""
    return {body.name: body.code or None for body in organisations()}


@cache
def body_nouns_before() -> tuple[str, ...]:
    """Nouns that begin a body's name (“Ministry of …”)."""
    return words("bodies", "before")


@cache
def body_nouns_after() -> tuple[str, ...]:
    """Nouns that end a body's name (“… Authority”)."""
    return words("bodies", "after")


@cache
def body_words(key: str) -> tuple[str, ...]:
    """A further list of words of bodies' names, by its key in bodies.yaml."""
    return words("bodies", key)


@cache
def news_agencies() -> frozenset[str]:
    """Names by which dispatches cite the agency that they come from."""
    return frozenset(words("organisations", "news_agencies"))
