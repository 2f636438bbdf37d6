"""The three-way merge of a record, field by field: what the extractor said, what it says now, what the file says."""

from collections.abc import Collection, Hashable
from dataclasses import dataclass

from generator.assemble.draft import Data
from generator.yamlio import Value

_REVIEWED = {"confirmed", "disputed"}
_REJECTED = "rejected"


@dataclass(frozen=True)
class Merged:
    """A merged record.

    Attributes:
        data: Its fields; those of a person wherever they differ from what the extractor said last time.
        conflicts: Names of fields that both a person and the extractor changed, differently.
    """

    data: Data
    conflicts: tuple[str, ...] = ()


def merge(base: Data, theirs: Data, ours: Data) -> Merged:
    """Merge one record.

    Args:
        base: What the extractor said last time; empty if it never spoke of the record.
        theirs: What it says now.
        ours: What stands in the file.

    Returns:
        `ours` untouched for a rejected record; with evidence from new sources only for a confirmed or disputed one.
    """
    status = _review_status(ours)
    if status == _REJECTED:
        return Merged(ours)
    if status in _REVIEWED:
        changed = tuple(
            sorted(key for key in {**theirs, **base} if key in ours and _speaks_against(base, theirs, ours, key))
        )
        return Merged(_with_new_sources(base, theirs, ours), changed)
    merged: Data = dict(ours)
    conflicts: list[str] = []
    for key in {**theirs, **base}:
        if key == "review":
            continue
        value, conflict = _field(base.get(key), theirs.get(key), ours.get(key))
        if conflict and base:
            conflicts.append(key)
        if value is None:
            merged.pop(key, None)
        elif value != merged.get(key):
            merged[key] = value
    return Merged(merged, tuple(sorted(conflicts)))


def _review_status(data: Data) -> str:
    review = data.get("review")
    return str(review.get("status") or "") if isinstance(review, dict) else ""


def _speaks_against(base: Data, theirs: Data, ours: Data, key: str) -> bool:
    """Whether the extractor now says of a reviewed field what is neither what it said nor what stands there."""
    if key in ("evidence", "aliases", "review") or not base:
        return False
    return theirs.get(key) not in (base.get(key), ours.get(key))


def _with_new_sources(base: Data, theirs: Data, ours: Data) -> Data:
    have = _items(ours.get("evidence"))
    known = {_source(item) for item in [*have, *_items(base.get("evidence"))]}
    new = [item for item in _items(theirs.get("evidence")) if _source(item) not in known]
    return {**ours, "evidence": [*have, *new]} if new else ours


def _field(base: Value, theirs: Value, ours: Value) -> tuple[Value, bool]:
    """The merged value, and whether there is a conflict (then it is a person's)."""
    if theirs in (base, ours):
        return ours, False
    if any(isinstance(value, list) for value in (base, theirs, ours)):
        return _list(_items(base), _items(theirs), _items(ours)), False
    if ours == base:
        return theirs, False
    return ours, True


def _list(base: list[Value], theirs: list[Value], ours: list[Value]) -> Value:
    """Item by item: new ones are added, withdrawn ones taken out, those that a person changed or took out stay so.

    A new item takes the place of a withdrawn one, so that a corrected quote is a change of one line. They stand in the
    extractor's order, which is that of time, whichever article came first; but in a person's if a person moved them.
    """
    before = {item_key(item): item for item in base}
    now = {item_key(item): item for item in theirs}
    have = {item_key(item) for item in ours}
    new = [item for key, item in now.items() if key not in have and key not in before]
    merged: list[Value] = []
    for item in ours:
        key = item_key(item)
        untouched = before.get(key) == item
        if not untouched:
            merged.append(item)
        elif key in now:
            merged.append(now[key])
        elif new:
            merged.append(new.pop(0))
    merged += new
    kept = [key for key in map(item_key, ours) if key in before]
    is_moved = kept != [key for key in before if key in have]
    return (merged if is_moved else _in_order(merged, now)) or None


def _in_order(items: list[Value], wanted: Collection[Hashable]) -> list[Value]:
    """Items in the wanted order of their keys; others stay behind the one that they followed."""
    behind: dict[Hashable | None, list[Value]] = {None: []}
    known, last = set(wanted), None
    for item in items:
        last = item_key(item) if item_key(item) in known else last
        behind.setdefault(last, []).append(item)
    return [item for key in (None, *wanted) for item in behind.get(key, ())]


def item_key(item: Value) -> Hashable:
    """What makes an item of a list the same item: the actor, or source and quote; a text is itself."""
    if not isinstance(item, dict):
        return str(item)
    if "quote" in item:
        return str(item.get("source")), str(item["quote"]), str(item.get("status") or item.get("tenure") or "")
    return str(item.get("actor") or sorted((key, str(value)) for key, value in item.items()))


def _items(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def _source(item: Value) -> str:
    return str(item.get("source")) if isinstance(item, dict) else ""
