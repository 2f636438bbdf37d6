"""Words beside the name of a company or agency that show that it is one."""

from functools import cache

from generator.vocab.load import words


@cache
def business_words(key: str) -> frozenset[str]:
    """A list of words beside bodies' names, by its key in business.yaml, lower case."""
    return frozenset(words("business", key))


@cache
def has_business_form(word: str) -> bool:
    """Whether a word is made as names of companies are (“Petrolux”, “Nordbau”)."""
    lower = word.lower()
    for piece in business_words("morphemes"):
        bare = piece.strip("-")
        rest = len(lower) - len(bare)
        if rest > 1 and (lower.startswith(bare) if piece.endswith("-") else lower.endswith(bare)):
            return True
    return False
