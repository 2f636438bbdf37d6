"""Nouns for two sides, or their people, taken together."""

from functools import cache

from generator.vocab.load import rows, words


@cache
def side_nouns() -> tuple[str, ...]:
    """Nouns for states taken together, lower case."""
    return words("groups", "sides")


@cache
def people_nouns() -> dict[str, str]:
    """Nouns for office-holders taken together, and the class of offices that each means; `any` for all."""
    return {str(row["noun"]): str(row["office"]) for row in rows("groups", "people", {"noun": str, "office": str})}
