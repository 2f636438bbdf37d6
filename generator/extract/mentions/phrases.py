"""Finding listed phrases in tokens, the longest first."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from generator.extract.mentions.tokens import Token, keys

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """A listed phrase that was found.

    Attributes:
        end: Number of the first token behind it.
        value: What the list says of it.
    """

    end: int
    value: T


class Phrases(Generic[T]):
    """A list of phrases, each with a value."""

    def __init__(self, rows: Iterable[tuple[str, T]], ignore_case: bool = False) -> None:
        """Args: rows: phrase and value; the first value of a phrase stays. ignore_case: whether capitals matter."""
        self._ignore_case = ignore_case
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        seen: set[tuple[str, ...]] = set()
        for phrase, value in rows:
            words = keys(phrase.lower() if ignore_case else phrase)
            if words and words not in seen:
                seen.add(words)
                self._by_first.setdefault(words[0], []).append((words, value))
        for found in self._by_first.values():
            found.sort(key=lambda row: -len(row[0]))

    @property
    def first_words(self) -> Iterable[str]:
        """The first word of each phrase."""
        return self._by_first.keys()

    def at(self, tokens: Sequence[Token], start: int) -> Hit[T] | None:
        """The longest phrase that begins at token `start`, or None."""
        if start >= len(tokens):
            return None
        first = tokens[start]
        listed = self._by_first.get(first.lower if self._ignore_case else first.text)
        if listed is None:
            return None
        for words, value in listed:
            end = start + len(words)
            if end <= len(tokens) and self._goes_on(tokens, start, words):
                return Hit(end, value)
        return None

    def _goes_on(self, tokens: Sequence[Token], start: int, words: Sequence[str]) -> bool:
        for number in range(1, len(words)):
            token = tokens[start + number]
            if (token.lower if self._ignore_case else token.text) != words[number]:
                return False
        return True
