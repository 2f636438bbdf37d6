"""Words for comparing titles and names across articles."""

from functools import cache

from generator.vocab.load import rows, words


@cache
def comparing(key: str) -> frozenset[str]:
    """One of the lists: small, junior, other_office, general_bodies, small_agreements, other_agreement."""
    return frozenset(words("comparing", key))


@cache
def usual_spellings() -> dict[str, str]:
    """For each word that is written in several ways the one that stands for it."""
    return {str(row["word"]): str(row["as"]) for row in rows("comparing", "spellings", {"word": str, "as": str})}
