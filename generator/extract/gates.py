"""Patterns that look only at texts which hold words that each of their matches has.

Most patterns have nothing to say of most sentences. A gated pattern knows, from its own source, groups of beginnings of
words of which every match holds one each (`sign`, `ratif` … for verbs of agreeing; `<P` for a person in signs). For
all patterns together a word is looked up once; then a text is worth a look if it has a word of each group.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator.extract.beginnings import beginnings, plain, starts

_TOKEN = re.compile(r"<\w*|\w+")
_MOST_KNOWN = 200_000  # words
_FEWEST_USES = 100  # before a gate is made
_LETTERS_A_USE = 4  # of a pattern whose gate is made in the time that a use in vain takes
_ANYTHING = r"[\s\S]+"

_wordless: list[str] = []


def wordless(piece: str) -> str:
    """A long piece of patterns that gates take for anything at all, since no words are common to what it matches.

    So a gate is known before its pattern is compiled, which takes long with such pieces, and often is not needed then.
    """
    _wordless.append(piece)
    return piece


class _Bits(NamedTuple):
    """Of which groups something is.

    Attributes:
        met: The bits of the groups of which every match of a pattern holds a word.
        begins: Those of the groups with a word of which every match begins.
    """

    met: int
    begins: int


class _Groups(dict[frozenset[str], int]):
    """The bit of each group of beginnings, with what each beginning of a word is of; patterns often share a group."""

    def __init__(self) -> None:
        super().__init__()
        self.of: dict[str, int] = {}

    def __missing__(self, group: frozenset[str]) -> int:
        self[group] = bit = 1 << len(self)
        for beginning in group:
            self.of[beginning] = self.of.get(beginning, 0) | bit
        _INDEX.clear()
        _look.cache_clear()
        return bit


class _Index(dict[str, _Bits]):
    """For each word the groups of which it is one; filled as words are met."""

    def __missing__(self, word: str) -> _Bits:
        met = begins = 0
        for begin in (0, 1) if word[0] == "<" else (0,):
            letters = plain(word[begin:])
            for end in range(1, len(letters) + 1):
                met |= _MET.of.get(letters[:end], 0)
                begins |= _BEGINS.of.get(letters[:end], 0)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[word] = bits = _Bits(met, begins)
        return bits


_MET, _BEGINS, _INDEX = _Groups(), _Groups(), _Index()


class _Look(NamedTuple):
    """What a look at a text's words shows.

    Attributes:
        met: The bits of the groups of which it has a word.
        words: Where each word begins with which matches may begin, and its bits.
    """

    met: int
    words: list[tuple[int, int]]


@lru_cache(maxsize=2048)
def _look(text: str) -> _Look:
    met, words = 0, []
    for match in _TOKEN.finditer(text):
        bits = _INDEX[match[0]]
        met |= bits.met
        if bits.begins:
            at = match.start()
            words.append((at, bits.begins))
            if text[at] == "<":
                words.append((at + 1, bits.begins))  # as a word without its "<"
    return _Look(met, words)


_NOTHING: Iterator[re.Match[str]] = iter(())


class Gated:
    """A compiled pattern; what it finds is what the pattern finds, only faster where that is nothing.

    The gate looks at the whole text even where a search is limited to a stretch, since it is asked by many. It is made
    only when the pattern has been tried in vain for about as long as that takes, the longer the more letters it has:
    for a single article it would not pay.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Args: pattern, flags: as for `re.compile`."""
        self.pattern = pattern
        self._flags = flags
        self._outline = pattern
        for piece in _wordless:
            self._outline = self._outline.replace(piece, _ANYTHING)
        # Before its gate is made.
        self._uses_left = 1 if self._outline != pattern else max(_FEWEST_USES, len(pattern) // _LETTERS_A_USE)
        self.bits = 0  # of the groups that every match needs; 0 until they are known
        self._start = 0  # the bit of the group with a word of which each match begins; 0 where that is not known

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    def learn(self) -> int:
        """Make the gate; returns its bits."""
        self.bits = self._uses_left = 0
        outline = re.compile(self._outline, self._flags) if self._outline != self.pattern else self.compiled
        for group in beginnings(outline):
            self.bits |= _MET[group]
        if first := starts(outline):
            self.bits |= _MET[first]
            self._start = _BEGINS[first]
        return self.bits

    def may_match(self, text: str) -> bool:
        """Whether a text has what every match needs, as far as that is known."""
        bits = self.bits or self.needed()
        return bits & _look(text).met == bits

    def needed(self) -> int:
        """The bits of the groups that every match needs; none until the pattern has been used for a while."""
        if self._uses_left:
            self._uses_left -= 1
            if not self._uses_left:
                self.learn()
        return self.bits

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        bits = self.bits or self.needed()
        look = _look(text)
        if bits & look.met != bits:
            return None
        if not self._start:
            return self.compiled.search(text, start, end)
        for at in self._places(look, start):
            if match := self.compiled.match(text, at, end):
                return match
        return None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled.match(text, start, end) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        bits = self.bits or self.needed()
        look = _look(text)
        if bits & look.met != bits:
            return _NOTHING
        return self._at_words(look, text, start, end) if self._start else self.compiled.finditer(text, start, end)

    def _at_words(self, look: _Look, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """`finditer` that tries only the words with which a match may begin, not every character."""
        for at in self._places(look, start):
            if at >= start and (match := self.compiled.match(text, at, end)):
                start = match.end()
                yield match

    def _places(self, look: _Look, start: int) -> list[int]:
        """Where words begin, from a character on, with which a match may begin."""
        first = self._start
        return [at for at, begins in look.words if begins & first and at >= start]


def fitting(patterns: Sequence[Gated], text: str) -> list[Gated]:
    """Those of several patterns that may match a text: one look at its words for all of them."""
    needed = [pattern.bits or pattern.needed() for pattern in patterns]  # first, since it may add groups
    met = _look(text).met
    return [pattern for pattern, bits in zip(patterns, needed, strict=True) if bits & met == bits]


Finder = Gated | re.Pattern[str]
"""A pattern, gated or not."""
