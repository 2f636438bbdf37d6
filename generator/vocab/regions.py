"""Regions of the world: never an actor, never a country, never a person."""

from functools import cache

from generator.vocab.load import rows

_FIELDS = {"name": str, "aliases": list, "abbr": list, "adjectives": list}


@cache
def region_names() -> tuple[str, ...]:
    """Names of regions, adjectives left out."""
    return tuple(
        form
        for row in rows("regions", "regions", _FIELDS)
        for form in (str(row["name"]), *row["aliases"], *row["abbr"])
    )


@cache
def region_adjectives() -> frozenset[str]:
    """Words for “of the region”."""
    return frozenset(word for row in rows("regions", "regions", _FIELDS) for word in row["adjectives"])
