"""How one name is spelled in several ways: groups of spellings, short forms, and what is left out."""

from functools import cache

from generator.vocab.load import rows, words

_GROUP = {"name": str, "forms": list}


@cache
def spellings() -> dict[str, str]:
    """For each listed spelling of a given name, in plain lower case, the usual one."""
    return _usual("given")


@cache
def short_forms() -> dict[str, str]:
    """For each given name that has short forms, and each of these, the name."""
    return _usual("short")


def _usual(key: str) -> dict[str, str]:
    groups = list(rows("spellings", key, _GROUP))
    return {form: str(row["name"]) for row in groups for form in (str(row["name"]), *row["forms"])}


@cache
def articles() -> frozenset[str]:
    """Articles of names, which are written apart, tied on or left out (`al`, `el`)."""
    return frozenset(words("spellings", "articles"))


@cache
def links() -> frozenset[str]:
    """Small words between the parts of a name, which articles leave out (`bin`, `van`)."""
    return frozenset(words("spellings", "links"))


@cache
def surname_first() -> frozenset[str]:
    """Codes of countries where the surname stands first."""
    return frozenset(words("spellings", "surname_first"))


@cache
def two_surnames() -> frozenset[str]:
    """Codes of countries where people have two surnames, the second of which is left out."""
    return frozenset(words("spellings", "two_surnames"))
