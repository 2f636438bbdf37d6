"""Two versions of one record: which of its values changed."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.changes.change import Change, Said, Sense, Value
from generator.changes.said import Item, NewId, said, unchanged
from generator.changes.senses import sense
from generator.model import Entry, Record
from generator.model.walk import yaml_name
from generator.quotes import squeeze

_ALIKE = 60.0
"""How alike (0 to 100) two quotes of one source are at least, for one to be the other one changed."""


def changes(before: Entry[Record], after: Entry[Record], new_id: NewId = unchanged) -> tuple[Change, ...]:
    """What `after` says that `before` did not, and the other way round; losses first, then in order of fields.

    Args:
        before: The older version.
        after: The newer one, of the same kind.
        new_id: Leads ids of the older side to those of the newer one.
    """
    old, new = said(before.record, new_id), said(after.record)
    if old.get("sha256") == new.get("sha256"):
        # Where a source's file lies is no fact, as long as it holds the same text.
        old.pop("file", None)
        new.pop("file", None)
    model = type(after.record)
    fields = [yaml_name(model, name) for name in model.model_fields]
    found = [
        change for field in fields for change in _of_field(after.kind, field, old.get(field, ()), new.get(field, ()))
    ]
    return tuple(sorted(found, key=lambda change: not change.sense.is_loss))


def _of_field(kind: str, field: str, before: tuple[Item, ...], after: tuple[Item, ...]) -> Iterator[Change]:
    if before == after:
        return
    lost = [item for item in before if item not in after]
    gained = [item for item in after if item not in before]
    for old, new in _paired(field, lost, gained):
        yield from _of_item(kind, field, old, new)
        lost.remove(old)
        gained.remove(new)
    for old in lost:
        yield Change(field, old.key, "", old.value, (), Sense.LOST if old.is_listed else Sense.CLEARED)
    for new in gained:
        yield Change(field, new.key, "", (), new.value, Sense.GAINED if new.is_listed else Sense.SET)


def _paired(field: str, lost: list[Item], gained: list[Item]) -> list[tuple[Item, Item]]:
    """Old and new versions of one item: those known by the same key, then quotes that are alike."""
    pairs: list[tuple[Item, Item]] = []
    free = list(gained)
    for old in lost:
        if twin := next((new for new in free if new.key == old.key), None):
            pairs.append((old, twin))
            free.remove(twin)
    if field == "evidence":
        known = [old for old, _ in pairs]
        pairs += _alike([old for old in lost if old not in known], free)
    return pairs


def _alike(lost: list[Item], gained: list[Item]) -> Iterator[tuple[Item, Item]]:
    """Quotes of one source that were made longer, shorter or otherwise, most alike first."""
    ranked = sorted((-_likeness(old, new), i, j) for i, old in enumerate(lost) for j, new in enumerate(gained))
    taken: set[tuple[str, int]] = set()
    for likeness, i, j in ranked:
        if -likeness >= _ALIKE and taken.isdisjoint({("lost", i), ("gained", j)}):
            taken |= {("lost", i), ("gained", j)}
            yield lost[i], gained[j]


def _likeness(old: Item, new: Item) -> float:
    if part(old.value, "source") != part(new.value, "source"):
        return 0.0
    one, other = squeeze(part(old.value, "quote")), squeeze(part(new.value, "quote"))
    return 100.0 if one in other or other in one else fuzz.ratio(one, other)


def part(value: Value, name: str) -> str:
    """One field of a list item, or an empty text."""
    return next((item.text for item in value if item.part == name), "")


def _of_item(kind: str, field: str, before: Item, after: Item) -> Iterator[Change]:
    """The parts of one value that changed; a plain value is its only part."""
    key = after.key if before.is_listed else ()
    names = dict.fromkeys(item.part for item in (*before.value, *after.value))
    for name in names:
        old, new = _of_part(before.value, name), _of_part(after.value, name)
        if old != new:
            yield from _of_values(kind, field, key, name, old, new)


def _of_part(value: Value, name: str) -> list[Said]:
    return [item for item in value if item.part == name]


def _of_values(kind: str, field: str, key: Value, name: str, old: list[Said], new: list[Said]) -> Iterator[Change]:
    if len(old) <= 1 and len(new) <= 1:
        before, after = "".join(item.text for item in old), "".join(item.text for item in new)
        what, steps = sense(kind, field, name, before, after)
        yield Change(field, key, name, tuple(old), tuple(new), what, steps)
        return
    for item in old:
        if item not in new:
            yield Change(field, key, name, (item,), (), Sense.LOST)
    for item in new:
        if item not in old:
            yield Change(field, key, name, (), (item,), Sense.GAINED)
