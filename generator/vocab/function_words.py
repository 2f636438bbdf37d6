"""Small words: which language a text is in, and which capitalised words are never a name."""

from functools import cache

from generator.vocab.load import rows, words


@cache
def english() -> frozenset[str]:
    """Function words of English, lower case."""
    return frozenset(words("function_words", "english"))


@cache
def behind_her() -> frozenset[str]:
    """Words behind “her” that show that it is no possessive, lower case."""
    return frozenset(words("function_words", "behind_her"))


@cache
def never_names() -> frozenset[str]:
    """Words printed with a capital that are no name by themselves."""
    return frozenset(words("function_words", "never_names"))


@cache
def other_languages() -> dict[str, tuple[str, frozenset[str]]]:
    """For other languages in Latin letters, by BCP 47 code: English name and function words."""
    fields = {"code": str, "name": str, "words": list}
    return {
        str(row["code"]): (str(row["name"]), frozenset(row["words"]))
        for row in rows("function_words", "languages", fields)
    }
