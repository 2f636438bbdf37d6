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


@cache
def owner_nouns() -> dict[str, str]:
    """Nouns for one actor named before (“the company’s chairman”), and its kind: state or organisation."""
    return {noun: kind for kind in ("state", "organisation") for noun in words("groups", f"{kind}_nouns")}


@cache
def combining_forms() -> dict[str, str]:
    """Code of the country for which a form before a hyphen stands (“Franco-”)."""
    return {str(row["form"]): str(row["code"]) for row in rows("groups", "combining", {"form": str, "code": str})}


def combined(words: str) -> tuple[str, ...]:
    """Codes of the countries that forms before a hyphen name in some words: that of France in “Franco-German”."""
    return tuple(code for form, code in combining_forms().items() if f"{form}-" in words)


@cache
def followers() -> tuple[str, ...]:
    """Nouns for people who stand for the state or body that is named with them, lower case."""
    return words("groups", "followers")


@cache
def verbs_of_pairs() -> tuple[str, ...]:
    """Words behind “the two” that show that people are meant, lower case."""
    return words("groups", "verbs_of_pairs")


@cache
def verbs_with_pairs() -> tuple[str, ...]:
    """Words before “the two” that show that people are meant, lower case."""
    return words("groups", "verbs_with_pairs")


@cache
def words_behind_pairs() -> tuple[str, ...]:
    """Words behind “received the two” that show that no noun follows, lower case."""
    return words("groups", "words_behind_pairs")
