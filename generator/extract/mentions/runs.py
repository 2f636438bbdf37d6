"""Runs of capitals outside the mentions found before, which may be names that nothing in them explains."""

from collections.abc import Iterable, Sequence

from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.function_words import english

_MOSTLY = 0.85
_FEWEST_WORDS = 3
_JOINS = {"and", ",", "&"}
TOWN_NOUNS = {"city", "town", "port", "village", "resort", "cities", "towns", "ports", "villages"}
"""What “of” and the name of a place follow."""
_DETERMINERS = {"the", "a", "an", "its", "their"}


def is_title_case(tokens: Sequence[Token], taken: set[int]) -> bool:
    """Whether nearly all words of a sentence but the small ones have capitals, so that a capital says nothing.

    Args:
        tokens: The sentence's tokens.
        taken: Numbers of those that do not count.
    """
    small = english()
    words = [t for at, t in enumerate(tokens) if at not in taken and t.text[0].isalpha() and t.lower not in small]
    capitals = sum(word.is_capitalised for word in words)
    is_sentence = bool(tokens) and tokens[-1].text == "." and capitals < len(words)  # of many names
    return len(words) >= _FEWEST_WORDS and not is_sentence and capitals > _MOSTLY * len(words)


def joined_spans(tokens: Sequence[Token], start: int, end: int, spans: Iterable[Span]) -> tuple[bool, bool]:
    """Whether one of the stretches stands right before the run, and behind it, joined by “and” or a comma.

    An article may stand before the one behind it.
    """
    known = list(spans)
    before = start > 1 and tokens[start - 1].lower in _JOINS
    left = before and any(span.end in (tokens[start - 2].end, tokens[start - 1].end) for span in known)
    first = end + 1 if end + 1 < len(tokens) and tokens[end].lower in _JOINS else len(tokens)
    first += first + 1 < len(tokens) and tokens[first].lower in _DETERMINERS
    right = first < len(tokens) and any(span.start <= tokens[first].start < span.end for span in known)
    return left, right


def words_of(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """The words of tokens `start` up to `end`, as printed, in one line."""
    return " ".join(Span(tokens[start].start, tokens[end - 1].end).of(text).split())
