"""Who is who: new names like old ones, and old ids with new names."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.changes.change import Change, Comparison, Fate, Look, RecordChange, Sense
from generator.ids import plain
from generator.model import Actor, Entry
from generator.quotes import squeeze

_ALIKE = 86.0
"""How alike (0 to 100) two names are at least, to be worth a look."""
_OTHER = 50.0
"""How alike two names are at most, to be no spellings of one."""


def looks_like_another(comparison: Comparison, record: RecordChange) -> Iterator[Look]:
    """A new actor with nearly the name of one that is there."""
    if record.fate is not Fate.ADDED or record.after is None or not isinstance(record.after.record, Actor):
        return
    mine = record.after.record
    actors = comparison.sides.after.actors
    for key in actors:
        other = actors.get(key) if key != record.id else None
        if other and _may_be_one(record.id, mine, other):
            yield Look(record.kind, record.id, "looks-like", f"the name is much like that of `{key}`, “{other.name}”")


def _may_be_one(record_id: str, mine: Actor, other: Entry[Actor]) -> bool:
    theirs = other.record
    if other.id in mine.not_same_as or record_id in theirs.not_same_as or mine.kind is not theirs.kind:
        return False
    return any(_is_alike(one, another) for one in _forms(mine) for another in _forms(theirs))


def _forms(actor: Actor) -> set[str]:
    return {plain(squeeze(name)) for name in (actor.name, *actor.aliases)}


def _is_alike(one: str, other: str) -> bool:
    """Nearly the same letters, or all words of the one (two at least) among those of the other."""
    words, others = set(one.split()), set(other.split())
    fewer, more = sorted((words, others), key=len)
    return (len(fewer) > 1 and fewer <= more) or fuzz.token_sort_ratio(one, other) >= _ALIKE


def another_name(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """The same id with quite another name: is it still the same one?"""
    for change in record.changes:
        if record.kind == "actor" and change.field == "name" and _is_other(change):
            message = f"the name was “{change.before[0].text}”: is it still the same one?"
            yield Look(record.kind, record.id, "another-name", message)


def _is_other(change: Change) -> bool:
    old, new = plain(change.before[0].text), plain(change.after[0].text)
    return fuzz.token_set_ratio(old, new) < _OTHER


def no_longer_kept_apart(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """Two actors that were said to be different may be merged from now on."""
    for change in record.changes:
        if change.field == "not_same_as" and change.sense is Sense.LOST:
            message = f"it is no longer kept apart from `{change.before[0].text}`"
            yield Look(record.kind, record.id, "not-kept-apart", message)
