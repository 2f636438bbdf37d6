"""What of a name, a title, a quote or a date counts when a found fact is compared with a marked one."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.errors import VocabularyError
from generator.yamlio import Value, read_bytes

_FILE = Path(__file__).parent / "spellings.yaml"
_POSSESSIVE = re.compile(r"'s\b")
_WORD = re.compile(r"[a-z0-9]+")
_DAY = re.compile(r"\d{4}(?:-[01]\d(?:-\d{2})?)?")


@dataclass(frozen=True)
class _Spellings:
    """The lists of `spellings.yaml`."""

    ranks: frozenset[str]
    function_words: frozenset[str]
    titles: Mapping[str, str]
    states: Mapping[str, str]


@cache
def _spellings() -> _Spellings:
    document = read_bytes(_FILE.read_bytes(), _FILE.name)
    for problem in document.problems:
        raise VocabularyError(f"{_FILE.name}:{problem.line}:{problem.column}: {problem.message}", problem.hint)
    data = document.data
    return _Spellings(
        _words(data["ranks"]), _words(data["function_words"]), _table(data["titles"]), _table(data["states"])
    )


def _words(value: Value) -> frozenset[str]:
    return frozenset(str(word) for word in value) if isinstance(value, list) else frozenset()


def _table(value: Value) -> dict[str, str]:
    return {str(key): str(word) for key, word in value.items()} if isinstance(value, dict) else {}


def words(text: str) -> list[str]:
    """The words of a text in lower case, in ASCII: letters without accents, those that have no such form left out."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _WORD.findall(_POSSESSIVE.sub("", plain).replace("&", " and "))


def name_key(name: str) -> str:
    """A name without ranks and courtesy titles; all of it where nothing else is left."""
    found = words(name)
    return " ".join([word for word in found if word not in _spellings().ranks] or found)


def state_key(name: str) -> str:
    """A name as `name_key` gives it, a state by its usual one."""
    key = name_key(name)
    return _spellings().states.get(key, key)


def title_key(title: str) -> str:
    """The words of an office or an instrument in alphabetical order, in one spelling, without function words."""
    usual = _spellings().titles
    return " ".join(sorted(usual.get(word, word) for word in words(title) if word not in _spellings().function_words))


def overlap(quote: str, other: str) -> float:
    """How much of the shorter quote's words the other one has, 0 to 1; function words do not count."""
    one, two = (set(words(text)) - _spellings().function_words for text in (quote, other))
    return len(one & two) / max(1, min(len(one), len(two)))


def days(date: str | None) -> frozenset[str]:
    """The years, months and days that an EDTF date names; none for None."""
    return frozenset(_DAY.findall(date or ""))


def dates_clash(date: str | None, other: str | None) -> bool:
    """Whether two dates cannot be of one day; a missing one goes with any."""
    one, two = days(date), days(other)
    return bool(one and two) and not any(a.startswith(b) or b.startswith(a) for a in one for b in two)
