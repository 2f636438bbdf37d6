"""Patterns that look only at texts which hold words that each of their matches has.

Most patterns have nothing to say of most sentences. A gated pattern knows, from its own source, groups of beginnings of
words of which every match holds one each (`sign`, `ratif` … for verbs of agreeing; `<P` for a person in signs). For
all patterns together a word is looked up once; then a text is worth a look if it has a word of each group.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.extract.beginnings import beginnings, plain

_TOKEN = re.compile(r"<\w*|\w+")
_MOST_KNOWN = 200_000  # words
_UNTRIED = 100  # uses before a gate is made


class _Index(dict[str, int]):
    """For each word the bits of the groups of which it is one; filled as words are met."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[str, int] = {}
        self._count = 0

    def add(self, beginnings: frozenset[str]) -> int:
        """The bit of a further group of beginnings."""
        bit = 1 << self._count
        self._count += 1
        for beginning in beginnings:
            self._groups[beginning] = self._groups.get(beginning, 0) | bit
        self.clear()
        _met.cache_clear()
        return bit

    def __missing__(self, word: str) -> int:
        bits = 0
        for begin in (0, 1) if word[0] == "<" else (0,):
            letters = plain(word[begin:])
            for end in range(1, len(letters) + 1):
                bits |= self._groups.get(letters[:end], 0)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[word] = bits
        return bits


_INDEX = _Index()


@lru_cache(maxsize=2048)
def _met(text: str) -> int:
    """The bits of the groups of which a text has a word."""
    bits = 0
    for word in _TOKEN.findall(text):
        bits |= _INDEX[word]
    return bits


class Gated:
    """A compiled pattern; what it finds is what the pattern finds, only faster where that is nothing.

    The gate looks at the whole text even where a search is limited to a stretch, since it is asked by many. It is made
    only when the pattern has been used for a while: for a single article the work would not pay.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Args: pattern, flags: as for `re.compile`."""
        self.compiled = re.compile(pattern, flags)
        self._uses = 0
        self._bits = 0  # of the groups that every match needs; 0 until they are known

    @property
    def pattern(self) -> str:
        """Its source."""
        return self.compiled.pattern

    def learn(self) -> int:
        """Make the gate; returns its bits."""
        self._bits = 0
        for group in beginnings(self.compiled):
            self._bits |= _INDEX.add(group)
        return self._bits

    def may_match(self, text: str) -> bool:
        """Whether a text has what every match needs, as far as that is known."""
        bits = self.needed()
        return bits & _met(text) == bits

    def needed(self) -> int:
        """The bits of the groups that every match needs; none until the pattern has been used for a while."""
        if not self._bits and self._uses < _UNTRIED:
            self._uses += 1
            if self._uses == _UNTRIED:
                self.learn()
        return self._bits

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.compiled.search(text, start, end) if self.may_match(text) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled.match(text, start, end) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.compiled.finditer(text, start, end) if self.may_match(text) else iter(())


def fitting(patterns: Sequence[Gated], text: str) -> list[Gated]:
    """Those of several patterns that may match a text: one look at its words for all of them."""
    needed = [pattern.needed() for pattern in patterns]  # first, since it may add groups
    met = _met(text)
    return [pattern for pattern, bits in zip(patterns, needed, strict=True) if bits & met == bits]


Finder = Gated | re.Pattern[str]
"""A pattern, gated or not."""
