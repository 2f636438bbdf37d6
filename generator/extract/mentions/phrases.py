"""Finding listed phrases in tokens, the longest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar

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


@dataclass(slots=True)
class _Branch(Generic[T]):
    """What may follow the words so far: the value of the phrase that ends here, if one does, and longer phrases."""

    values: list[T] = field(default_factory=list)
    longer: "dict[str, _Branch[T]]" = field(default_factory=dict)


class Phrases(Generic[T]):
    """A list of phrases, each with a value, as a tree: however many begin alike, each word is looked at once."""

    def __init__(self, rows: Iterable[tuple[str, T]], ignore_case: bool = False) -> None:
        """Args: rows: phrase and value; the first value of a phrase stays. ignore_case: whether capitals matter."""
        self._word: Literal[0, 1] = 1 if ignore_case else 0  # where a token has the word that counts
        self._by_first: dict[str, _Branch[T]] = {}
        for phrase, value in rows:
            longer, branch = self._by_first, None
            for word in keys(phrase.lower() if ignore_case else phrase):
                branch = longer.setdefault(word, _Branch())
                longer = branch.longer
            if branch and not branch.values:
                branch.values.append(value)

    @property
    def first_words(self) -> Iterable[str]:
        """The first word of each phrase."""
        return self._by_first.keys()

    def at(self, tokens: Sequence[Token], start: int) -> Hit[T] | None:
        """The longest phrase that begins at token `start`, or None."""
        if start >= len(tokens) or (first := tokens[start][self._word]) not in self._by_first:
            return None  # as of most words
        branch: _Branch[T] | None = self._by_first[first]
        hit: Hit[T] | None = None
        end = start
        while branch is not None:
            end += 1
            if branch.values:
                hit = Hit(end, branch.values[0])
            branch = branch.longer.get(tokens[end][self._word]) if branch.longer and end < len(tokens) else None
        return hit
