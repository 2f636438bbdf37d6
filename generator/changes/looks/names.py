"""Who is who: new names like old ones, and old ids with new names."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from rapidfuzz import fuzz, process

from generator.changes.change import Change, Comparison, Fate, Look, RecordChange, Sense
from generator.ids import plain
from generator.model import Actor, Entry
from generator.quotes import squeeze

_ALIKE = 86.0
"""How alike (0 to 100) two names are at least, to be worth a look."""
_OTHER = 50.0
"""How alike two names are at most, to be no spellings of one."""


class Known:
    """The names of all actors, by which those of new ones are looked up.

    A name is its words in the order of the alphabet, so that one that is turned round is still the same.
    """

    def __init__(self, actors: Mapping[str, Entry[Actor]]) -> None:
        self._actors = actors

    def looks_like_another(self, _: Comparison, record: RecordChange) -> Iterator[Look]:
        """A new actor with nearly the name of one that is there."""
        if record.fate is not Fate.ADDED or record.after is None or not isinstance(record.after.record, Actor):
            return
        near = {key for name in _names(record.after.record) for key in self._near(name)}
        for key in sorted(near - {record.id}):
            other = self._actors[key]
            if _may_be_one(record.id, record.after.record, other):
                message = f"the name is much like that of `{key}`, “{other.name}”"
                yield Look(record.kind, record.id, "looks-like", message)

    def _near(self, name: str) -> Iterator[str]:
        """Ids of the actors with nearly that name, or with all its words (two at least), or all of whose it has."""
        names, by_word = self._index
        for found, _, _ in process.extract(name, names.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None):
            yield from names[found]
        words = set(name.split())
        for found in set().union(*(by_word.get(word, ()) for word in words)):
            fewer, more = sorted((words, set(found.split())), key=len)
            if len(fewer) > 1 and fewer <= more:
                yield from names[found]

    @cached_property
    def _index(self) -> tuple[dict[str, list[str]], dict[str, set[str]]]:
        """Ids by name, and names by word."""
        names: defaultdict[str, list[str]] = defaultdict(list)
        by_word: defaultdict[str, set[str]] = defaultdict(set)
        for key in self._actors:
            if actor := self._actors.get(key):
                for name in _names(actor.record):
                    names[name].append(key)
                    for word in name.split():
                        by_word[word].add(name)
        return names, by_word


def _names(actor: Actor) -> set[str]:
    return {" ".join(sorted(plain(squeeze(name)).split())) for name in (actor.name, *actor.aliases)}


def _may_be_one(record_id: str, mine: Actor, other: Entry[Actor]) -> bool:
    kept_apart = other.id in mine.not_same_as or record_id in other.record.not_same_as
    return not kept_apart and mine.kind is other.record.kind


def another_name(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """The same id with quite another name: is it still the same one?"""
    for change in record.changes:
        if record.kind == "actor" and change.field == "name" and _is_other(change):
            message = f"the name was “{change.before[0].text}”: is it still the same one?"
            yield Look(record.kind, record.id, "another-name", message)


def _is_other(change: Change) -> bool:
    old, new = plain(change.before[0].text), plain(change.after[0].text)
    return fuzz.token_set_ratio(old, new) < _OTHER


def merged(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """Two records that are one from now on."""
    if record.fate is Fate.MERGED and record.after:
        message = f"it went into `{record.after.id}`, “{record.after.name}”: are the two one?"
        yield Look(record.kind, record.id, "merged", message)


def no_longer_kept_apart(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """Two actors that were said to be different may be merged from now on."""
    for change in record.changes:
        if change.field == "not_same_as" and change.sense is Sense.LOST:
            message = f"it is no longer kept apart from `{change.before[0].text}`"
            yield Look(record.kind, record.id, "not-kept-apart", message)
