"""Which language a text is in, by its function words and letters."""

import re
import unicodedata
from collections import Counter

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
    if not _is_mostly_latin(text):
        return "und"
    words = Counter[str]()
    for word, count in Counter(_WORD.findall(text)).items():
        if word[0].islower():
            words[word.replace("’", "'")] += count
    if words.total() < _FEWEST_WORDS:
        return None
    shares = {code: _share(words, listed) for code, (_, listed) in other_languages().items()}
    own = _share(words, english())
    best = max(shares, key=lambda code: (shares[code], code), default="")
    if own >= _ENGLISH_SHARE and own >= shares.get(best, 0.0):
        return "en"
    return best if best and shares[best] >= _ENGLISH_SHARE / 2 else "und"


def _is_mostly_latin(text: str) -> bool:
    if text.isascii():
        return True
    letters = {char: count for char, count in Counter(text).items() if char.isalpha()}
    latin = sum(count for char, count in letters.items() if unicodedata.name(char, "").startswith("LATIN"))
    return latin >= sum(letters.values()) / 2


def _share(words: Counter[str], listed: frozenset[str]) -> float:
    return sum(words[word] for word in words.keys() & listed) / words.total()


def name_of(code: str) -> str:
    """English name of a language that `language_of` gave."""
    return other_languages()[code][0] if code in other_languages() else "a language other than English"
