"""Letters of different alphabets that look alike."""

import re
import unicodedata

# Alphabets with letters that look like another's here. Others (Han, kana, Hangul …) are mixed for good reasons.
_ALIKE = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE"}
# Cyrillic, Greek and Armenian letters by the Latin letter that they look like.
_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухӏԁԛԝһҮүѴѵ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα" + "օսոհ",
    "ABESIJKMHOPCTYXaesijopcyxldqwhYyVv" + "ABEZHIKMNOPTYXova" + "ounh",
)
_WORD = re.compile(r"\w+")


def is_mixed(text: str) -> bool:
    """Whether one word of the text has letters of two alphabets that look alike."""
    return any(len(_alphabets(word)) > 1 for word in _WORD.findall(text))


def skeleton(text: str) -> str:
    """`text` with each letter that looks like a Latin one as that letter."""
    return text.translate(_LATIN)


def strange_letters(text: str) -> str:
    """The letters of the rarer alphabet, by code point and name: `U+0430 cyrillic small letter a`."""
    letters = [char for char in text if _alphabet(char)]
    latin = sum(_alphabet(char) == "LATIN" for char in letters)
    strange = [char for char in letters if (_alphabet(char) != "LATIN") == (latin > 0)] or letters
    return ", ".join(f"U+{ord(char):04X} {unicodedata.name(char).lower()}" for char in dict.fromkeys(strange))


def _alphabets(word: str) -> set[str]:
    return {found for char in word if (found := _alphabet(char))}


def _alphabet(char: str) -> str:
    """The alphabet of a letter, where it is one of those that look alike; else an empty string."""
    if not char.isalpha():
        return ""
    first = unicodedata.name(char, "").split(" ")[0]
    return first if first in _ALIKE else ""
