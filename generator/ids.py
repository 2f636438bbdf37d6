"""Record ids: made from names, checked, and guessed when mistyped."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

MAX_LENGTH = 80
PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_VALID = re.compile(PATTERN)
_SEPARATORS = re.compile(r"[^a-z0-9]+")
# Letters that NFKD does not take apart, by their usual Latin spelling.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e", "ħ": "h"}
    | dict.fromkeys("'’ʼ‘`", "")
)
# Windows cannot open files of these names, whatever their extension; `index.html` is a list's page.
_RESERVED = {"con", "prn", "aux", "nul", "index"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}


def is_id(text: str) -> bool:
    """Whether `text` is a record id: ASCII lower case, digits, single hyphens, at most 80 characters."""
    return len(text) <= MAX_LENGTH and bool(_VALID.fullmatch(text)) and text not in _RESERVED


def plain(text: str) -> str:
    """`text` in lower case without accents, for comparing and for ids (`Müller` → `muller`)."""
    if text.isascii():
        return text.lower().translate(_LETTERS)
    # Taken apart on both sides of lower case: each step makes letters that the other one changes.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=10_000)
def slug(text: str, fallback: str = "record") -> str:
    """An id made from a name; cut at a word's end, `fallback` when nothing of the name is left."""
    words = [word for word in _SEPARATORS.split(plain(text)) if word]
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:MAX_LENGTH]
        if len(longer) > MAX_LENGTH - 4:  # room for a number that tells two apart
            break
        made = longer
    made = made or fallback
    return f"{made}-record" if made in _RESERVED else made


def unused(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3` … when that is taken."""
    number, free = 2, wanted
    while free in taken:
        free, number = f"{wanted}-{number}", number + 1
    return free


def nearest(text: str, known: Iterable[str], cutoff: float = 70.0) -> str | None:
    """The known word most like `text`, or None when none is alike (0 to 100, at least `cutoff`)."""
    found = process.extractOne(text.lower(), sorted(known), scorer=fuzz.WRatio, score_cutoff=cutoff)
    return found[0] if found else None


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """A hint with the nearest known word, or an empty string."""
    near = nearest(text, known)
    return f"did you mean `{near}`?" if near else ""
