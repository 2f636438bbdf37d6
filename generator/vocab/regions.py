"""Regions of the world and lands without a row in the country table: never an actor, a country or a person."""

from functools import cache
from itertools import chain

from generator.vocab.load import rows

_FIELDS = {"name": str, "aliases": list, "abbr": list, "adjectives": list}


@cache
def region_names() -> tuple[str, ...]:
    """Names of regions and lands, adjectives left out."""
    return tuple(
        form
        for row in chain(rows("regions", "regions", _FIELDS), rows("regions", "lands", _FIELDS))
        for form in (str(row["name"]), *row["aliases"], *row["abbr"])
    )


@cache
def region_adjectives() -> frozenset[str]:
    """Words for “of the region” and “of the land”."""
    found = chain(rows("regions", "regions", _FIELDS), rows("regions", "lands", _FIELDS))
    return frozenset(word for row in found for word in row["adjectives"])


@cache
def land_forms() -> tuple[str, ...]:
    """Names and adjectives of lands that have leaders of their own and are no state (“Scotland”, “East German”)."""
    return tuple(
        form
        for row in rows("regions", "lands", _FIELDS)
        for form in (str(row["name"]), *row["aliases"], *row["abbr"], *row["adjectives"])
    )
