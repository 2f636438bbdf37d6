"""Which language a text is in, by its function words and letters."""

import re
import unicodedata

from generator.vocab.function_words import english, other_languages

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Running English has about two words of five in the list, other languages under one of ten.
_ENGLISH_SHARE = 0.2
_FEWEST_WORDS = 8


def language_of(text: str) -> str | None:
    """BCP 47 code of the text's language; `und` for one that cannot be named; None for too short a text.

    Only English and languages of the list of function words are told apart. Capitalised words do not count: names are
    of no language, and diplomatic news is full of them.
    """
    words = [word.replace("’", "'") for word in _WORD.findall(text) if word[0].islower()]
    letters = [char for char in text if char.isalpha()]
    latin = sum(1 for char in letters if unicodedata.name(char, "").startswith("LATIN"))
    if letters and latin < len(letters) / 2:
        return "und"
    if len(words) < _FEWEST_WORDS:
        return None
    shares = {
        code: sum(word in listed for word in words) / len(words) for code, (_, listed) in other_languages().items()
    }
    own = sum(word in english() for word in words) / len(words)
    best = max(shares, key=lambda code: (shares[code], code), default="")
    if own >= _ENGLISH_SHARE and own >= shares.get(best, 0.0):
        return "en"
    return best if best and shares[best] >= _ENGLISH_SHARE / 2 else "und"


def name_of(code: str) -> str:
    """English name of a language that `language_of` gave."""
    return other_languages()[code][0] if code in other_languages() else "a language other than English"
