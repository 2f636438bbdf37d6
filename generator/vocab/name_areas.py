"""Where names are at home: how far a name speaks for each of some countries."""

import re
from collections.abc import Collection, Mapping
from functools import cache

from generator.errors import VocabularyError
from generator.vocab.countries import countries
from generator.vocab.load import rows

_USUAL, _BESIDES = 1.0, 0.5
_BY_ENDING = 0.8
_SHORTEST_STEM = 2  # characters before an ending
_ONE_WORD_ONLY = 0.7
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_FEWEST = 2  # characters of a word; a single one is an initial


def at_home(name: str, among: Collection[str]) -> dict[str, float]:
    """How far a person's name speaks for each of some countries, from 0 to 1; empty where it tells nothing.

    Args:
        name: As printed, without offices and ranks.
        among: Codes of the countries that come into question.
    """
    told = [found for word in _WORD.findall(name) if (found := _of_word(word))]
    if not told:
        return {}
    sure = _ONE_WORD_ONLY if len(told) == 1 else 1.0
    return {code: sure * sum(found.get(code, 0.0) for found in told) / len(told) for code in among}


def is_known(name: str) -> bool:
    """Whether a word of a name stands in the list of some area."""
    return any(word[0].isupper() and word in _names() for word in _WORD.findall(name))


@cache
def _of_word(word: str) -> Mapping[str, float]:
    """The countries of one word of a name, and how much it speaks for each."""
    found = _whole(word)
    if not found and "-" in word:
        found = _strongest([_whole(part) for part in word.split("-")])
    return found


def _whole(word: str) -> Mapping[str, float]:
    plain = word.strip(".'’")
    if len(plain) < _FEWEST:
        return {}
    letters = [codes for letter, codes in _letters().items() if letter in plain.lower()]
    listed = _names().get(plain, {})
    by_ending = [
        {code: _BY_ENDING * weight for code, weight in codes.items()}
        for ending, codes in _endings().items()
        if plain.endswith(ending) and len(plain) >= len(ending) + _SHORTEST_STEM
    ]
    return _strongest([listed, *letters, *([] if listed else by_ending)])


def _strongest(found: list[Mapping[str, float]]) -> dict[str, float]:
    most: dict[str, float] = {}
    for codes in found:
        for code, weight in codes.items():
            most[code] = max(most.get(code, 0.0), weight)
    return most


@cache
def _names() -> dict[str, dict[str, float]]:
    return _by("names")


@cache
def _endings() -> dict[str, dict[str, float]]:
    return _by("endings")


@cache
def _letters() -> dict[str, dict[str, float]]:
    return _by("letters")


def _by(field: str) -> dict[str, dict[str, float]]:
    """The countries of each name, ending or letter of the list."""
    found: dict[str, dict[str, float]] = {}
    for row in _rows():
        codes = dict.fromkeys(row["also"], _BESIDES) | dict.fromkeys(row["countries"], _USUAL)
        for form in row[field]:
            found[form] = _strongest([found.get(form, {}), codes])
    return found


@cache
def _rows() -> tuple[dict[str, str | list[str]], ...]:
    fields = {"area": str, "countries": list, "also": list, "names": list, "endings": list, "letters": list}
    found = tuple(rows("name_areas", "areas", fields))
    for row in found:
        if unknown := {*row["countries"], *row["also"]} - countries().keys():
            raise VocabularyError(f"name_areas.yaml: {row['area']}: there is no country {min(unknown)}")
    return found
