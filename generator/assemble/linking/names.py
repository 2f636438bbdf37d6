"""Whether two names of persons may be of one person: spelling, order, initials, words left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from rapidfuzz.distance import OSA

from generator import ids
from generator.vocab.people import given_names
from generator.vocab.spellings import articles, links, short_forms, spellings

_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_LEAST_NEAR = 5  # letters; shorter names one letter apart are mostly other names
_SERVANT = re.compile(r"abd[aeiou]*[lrsdnz]?")
_TIED_SERVANT = re.compile(r"^abd[aeiou]+(?:[lr](?=r)|l|(?=r))(?=\w{3})(?!\w*[eo]va?$)")  # “Abdirakhmanov” is a surname
_ENDINGS = re.compile(r"(?:[iy]{1,2}|ij|yj|iyj)$")
_RULES = [
    (re.compile(pattern), to)
    for pattern, to in (
        ("ph", "f"),
        ("sh?ch", "sh"),
        ("kh", "h"),
        ("x", "ks"),
        ("ck|q", "k"),
        ("dj", "j"),
        ("tz", "ts"),
        ("ou|oo", "u"),
        ("ee|ey|ei", "i"),
        ("[yj](?=$|[aeiou])|y", "i"),
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("(?<=[aeiou])h$", ""),
        (r"(\w)\1+", r"\1"),
    )
]
"""What differs between the systems that write names in Latin letters, whatever the language."""


class Relation(Enum):
    """How two names are alike, the surest first."""

    EQUAL = auto()
    VARIANT = auto()
    """A listed short form in place of a given name: “Joe” and “Joseph”."""
    TURNED = auto()
    """The same words in another order."""
    SHORTER = auto()
    """Words are left out, the given name and surname being there."""
    INITIALS = auto()
    """Only the surname is given in full on one side."""
    SURNAME = auto()
    BEGINNING = auto()
    """The last words are left out: “Pedro Sánchez Pérez” and “Pedro Sánchez”."""
    GIVEN = auto()
    """Likewise, and what is left may be given names only: “Juan Carlos Ferrer” and “Juan Carlos”."""
    NEAR = auto()
    """One letter of a longer word differs, or the initials do."""
    NONE = auto()


@dataclass(frozen=True)
class Name:
    """A name for comparing.

    Attributes:
        words: Its words as folded; articles and small words between them left out.
        suffix: Which of several generations, or empty.
    """

    words: tuple[str, ...]
    suffix: str = ""

    @property
    def together(self) -> str:
        """The words written as one: “Jong-un”, “Jong Un” and “Jongun” are one name."""
        return "".join(self.words)

    @property
    def full(self) -> tuple[str, ...]:
        """The words that are more than an initial."""
        return tuple(word for word in self.words if len(word) > 1)


@lru_cache(maxsize=1 << 16)
def read_name(printed: str) -> Name:
    """A printed name for comparing."""
    words = list(_words(printed))
    suffix = next((_SUFFIXES[word] for word in words[1:] if word in _SUFFIXES), "")
    words = [word for number, word in enumerate(words) if number == 0 or word not in _SUFFIXES]
    small = articles() | links()
    kept = [word for number, word in enumerate(words) if number in (0, len(words) - 1) or word not in small]
    if len(kept) == 2 and kept[0] in articles():
        kept = kept[1:]
    return Name(tuple(fold(word) for word in kept), suffix)


def _words(printed: str) -> Iterator[str]:
    """Words in plain letters; “JD” is two initials, “Abd al-Fattah” one word."""
    shouted = printed.isupper()
    before = ""
    for part in re.split(r"[\s\-‐‑–.]+", printed):
        plain = "".join(ids.slug(part, "").split("-"))
        if not plain:
            continue
        if before and plain in articles():
            continue
        if before:
            yield "abdul" + plain
            before = ""
        elif _SERVANT.fullmatch(plain) and plain != "abdi":
            before = plain
        elif len(plain) == 2 and part.isupper() and not shouted and plain not in _SUFFIXES:
            yield from plain
        else:
            yield plain
    if before:
        yield before


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word of a name, in plain lower case, as all its spellings have it."""
    if len(word) == 1:
        return "i" if word in "jy" else word
    tied = _TIED_SERVANT.sub("abdul", word)
    word = _ENDINGS.sub("i", spellings().get(word) or spellings().get(tied, tied))
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=1 << 16)
def known_as(word: str) -> str:
    """A folded given name in full, for one of its listed short forms; other words as they are."""
    return _folded_short_forms().get(word, word)


@lru_cache(maxsize=1)
def _folded_short_forms() -> dict[str, str]:
    return {fold(form): fold(name) for form, name in short_forms().items()}


@lru_cache(maxsize=1)
def _folded_given_names() -> frozenset[str]:
    return frozenset(fold(ids.slug(name, "")) for name in given_names())


def relation(one: Name, other: Name) -> Relation:
    """How two names are alike."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return Relation.NONE
    if one.together == other.together:
        return Relation.EQUAL
    short, long = sorted((one, other), key=lambda name: len(name.words))
    if len(short.words) == len(long.words):
        return _of_one_length(short, long)
    return _shorter(short, long)


def _of_one_length(one: Name, other: Name) -> Relation:
    if sorted(one.words) == sorted(other.words):
        return Relation.TURNED
    pairs = [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]
    if all(known_as(a) == known_as(b) for a, b in pairs):
        return Relation.VARIANT if len(one.words) > 1 else Relation.NONE
    if all(_is_initial_of(a, b) or known_as(a) == known_as(b) for a, b in pairs):
        both = len(set(one.full) & set(other.full))
        return Relation.SHORTER if both > 1 else Relation.INITIALS if both else Relation.NONE
    return Relation.NEAR if len(pairs) == 1 and len(one.words) > 1 and _near(*pairs[0]) else Relation.NONE


def _near(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LEAST_NEAR and one[0] == other[0] and OSA.distance(one, other) == 1


def _shorter(short: Name, long: Name) -> Relation:
    if len(short.words) == 1 and _weight(short.words[0]) == 1:
        return Relation.SURNAME if short.words[0] in (long.words[-1], long.words[0]) else Relation.NONE
    places = _places(short.words, long.words)
    if places is None:
        return Relation.NONE
    full = sum(min(_weight(word), _weight(long.words[at])) for word, at in zip(short.words, places, strict=True))
    if full < 2:
        return Relation.INITIALS if full and places[-1] == len(long.words) - 1 else Relation.NONE
    if _initials(short) and _initials(long) and len(_initials(short)) != len(_initials(long)):
        return Relation.NEAR
    if places[-1] == len(long.words) - 1:
        return Relation.SHORTER
    return _beginning(short) if places[0] == 0 else Relation.NONE


def _beginning(short: Name) -> Relation:
    return Relation.GIVEN if short.words[-1] in _folded_given_names() else Relation.BEGINNING


def _weight(word: str) -> int:
    """How many words of a name it is worth: none for an initial, two for “Abdul Momen”."""
    return 0 if len(word) == 1 else 1 + (word.startswith("abdul") and len(word) > len("abdul"))


def _initials(name: Name) -> list[str]:
    return [word for word in name.words if len(word) == 1]


def _places(short: Sequence[str], long: Sequence[str]) -> list[int] | None:
    """Where the words of the shorter name stand in the longer one, from the end on; None where one is missing."""
    places: list[int] = []
    at = len(long)
    for word in reversed(short):
        at = next((n for n in range(at - 1, -1, -1) if _same_word(word, long[n])), -1)
        if at < 0:
            return None
        places.append(at)
    return places[::-1]


def _same_word(one: str, other: str) -> bool:
    return one == other or known_as(one) == known_as(other) or _is_initial_of(one, other)


def _is_initial_of(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]
