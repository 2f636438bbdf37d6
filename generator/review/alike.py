"""Actors that may be one: their names share words, and are nearly the same, or one has all words of the other."""

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.ids import plain
from generator.model import Actor, Entry, FactBase
from generator.quotes import squeeze

_ALIKE = 86.0
"""How alike (0 to 100) two names are at least."""
_COMMON = 50
"""A word that more names have tells nothing: `of`, `ministry`."""


class Alike:
    """The names of all actors that are not rejected, each as its words in the order of the alphabet."""

    def __init__(self, base: FactBase) -> None:
        self._actors = {key: entry for key, entry in base.actors.items() if not entry.is_rejected}
        self._by_word: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for key, entry in self._actors.items():
            for name in _names(entry.record):
                for word in name.split():
                    self._by_word[word].add((name, key))

    def others(self, entry: Entry[Actor]) -> list[Entry[Actor]]:
        """Actors that one may be the same as: of its kind, of no other country, and not said to be another one."""
        near = {key for name in _names(entry.record) for key in self._near(name)}
        return [self._actors[key] for key in sorted(near - {entry.id}) if _may_be_one(entry, self._actors[key])]

    def _near(self, name: str) -> Iterator[str]:
        words = set(name.split())
        telling = [self._by_word[word] for word in words if len(self._by_word[word]) <= _COMMON]
        for other, key in set().union(*telling):
            fewer, more = sorted((words, set(other.split())), key=len)
            if (len(fewer) > 1 and fewer <= more) or fuzz.ratio(name, other) >= _ALIKE:
                yield key


def _names(actor: Actor) -> set[str]:
    return {" ".join(sorted(plain(squeeze(name)).split())) for name in (actor.name, *actor.aliases)}


def _may_be_one(one: Entry[Actor], other: Entry[Actor]) -> bool:
    kept_apart = other.id in one.record.not_same_as or one.id in other.record.not_same_as
    countries = {one.record.country, other.record.country} - {None}
    return not kept_apart and one.record.kind is other.record.kind and len(countries) < 2
