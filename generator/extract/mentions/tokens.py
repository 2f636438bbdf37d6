"""Words and marks of a sentence, with their places in the article."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, wraps
from typing import Any, NamedTuple, TypeVar

from generator.spans import Span

# Words with inner apostrophes (of two letters or more first, since most are), initials ("U.S.", "J.R."), numbers,
# possessive endings, single marks, hyphens too.
_TOKEN = re.compile(
    r"[^\W\d_]{2,}(?:[’'](?!s\b)[^\W\d_]+)*|"
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W\d_]))?|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[’'`´]s\b|(?<=s)[’'](?=\s+[^\W\d_])|"
    r"[^\W\d_]+(?:[’'](?!s\b)[^\W\d_]+)*|\S"
)
HYPHENS = {"-", "‐", "‑"}

T = TypeVar("T")
_new = tuple.__new__  # half the time of calling `Token`


class Token(NamedTuple):
    """One word or mark.

    Attributes:
        text: As printed, apostrophes straight; the possessive ending of a plural (“the Emirates’ envoy”) is “'s” as
            well.
        lower: `text` in lower case.
        start: First character in the article.
        end: One past the last character.
        is_capitalised: Whether it begins with an upper-case letter.
    """

    text: str
    lower: str
    start: int
    end: int
    is_capitalised: bool


class Tokens(list[Token]):
    """The tokens of a sentence, which are not changed any more, with what readers found at them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: defaultdict[object, dict[int, Any]] = defaultdict(dict)  # by reader and place


def read_once(read: Callable[[Sequence[Token], int], T]) -> Callable[[Sequence[Token], int], T]:
    """A reader that remembers what it found at a token: several others ask the same of the same place."""

    @wraps(read)
    def remembered(tokens: Sequence[Token], start: int) -> T:
        if not isinstance(tokens, Tokens):
            return read(tokens, start)
        found: dict[int, T] = tokens.found[read]
        if start not in found:
            found[start] = read(tokens, start)
        return found[start]

    return remembered


def tokenize(text: str, span: Span) -> Tokens:
    """The tokens of a stretch of text, in order."""
    tokens = Tokens()
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        word, lower, is_capitalised = _word(match[0])
        if word == "'" and start and text[start - 1] == "s" and text[end : end + 1].isspace():
            word = lower = "'s"
        tokens.append(_new(Token, (word, lower, start, end, is_capitalised)))
    return tokens


def inside(tokens: Sequence[Token], spans: Iterable[Span]) -> set[int]:
    """Numbers of the tokens that begin inside one of the stretches."""
    starts = [token.start for token in tokens]
    return {at for span in spans for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))}


@lru_cache(maxsize=10_000)
def keys(phrase: str) -> tuple[str, ...]:
    """The token texts of a phrase from a word list."""
    return tuple(token.text for token in tokenize(phrase, Span(0, len(phrase))))


@lru_cache(maxsize=100_000)
def _word(printed: str) -> tuple[str, str, bool]:
    """A word with straight apostrophes, in lower case, and whether it has a capital; most words come often."""
    text = printed.replace("’", "'").replace("`", "'").replace("´", "'")
    return text, text.lower(), text[0].isupper()
