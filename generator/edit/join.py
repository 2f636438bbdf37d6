"""Two records of one real thing as one: nothing is lost, and where they differ the first one's value stays."""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

from generator.assemble.draft import Data
from generator.assemble.merge import item_key
from generator.store.write import field_order
from generator.yamlio import Value

_PERSONS_OWN = ("review", "note")
"""Fields of which each record's is told apart, and not joined."""


class Conflict(NamedTuple):
    """A field in which two records differ.

    Attributes:
        field: Its name.
        kept: The value that stays.
        other: The value that does not.
    """

    field: str
    kept: str
    other: str


class Joined(NamedTuple):
    """The outcome.

    Attributes:
        data: The fields of the one record.
        conflicts: Where the two differ.
    """

    data: Data
    conflicts: tuple[Conflict, ...]


def join(kind: str, one: Data, other: Data) -> Joined:
    """Join two records of a kind, with the references of both led to the present ids.

    Lists hold the items of both. A name that is not taken becomes an alias. Review and note are left to `noted`.
    """
    joined: Data = dict(one)
    conflicts: list[Conflict] = []
    for field in [*field_order(kind), *sorted(other.keys() - set(field_order(kind)))]:
        if field not in other or field in _PERSONS_OWN:
            continue
        if kind == "actor" and field == "name":
            continue
        joined[field], found = _joined(field, one.get(field), other[field])
        conflicts += found
    if kind == "actor":
        _names_to_aliases(joined, other)
    return Joined({key: value for key, value in joined.items() if key in one or value is not None}, tuple(conflicts))


def _joined(field: str, one: Value, other: Value) -> tuple[Value, list[Conflict]]:
    if not one or not other or one == other:
        return one or other, []
    if isinstance(one, list) and isinstance(other, list):
        return folded(field, [*one, *other])
    if isinstance(one, dict) and isinstance(other, dict):
        return _joined_mappings(field, one, other)
    return one, [Conflict(field, _shown(one), _shown(other))]


def _joined_mappings(field: str, one: Data, other: Data) -> tuple[Data, list[Conflict]]:
    joined = dict(one)
    conflicts: list[Conflict] = []
    for key, value in other.items():
        joined[key], found = _joined(f"{field}.{key}", one.get(key), value)
        conflicts += found
    return joined, conflicts


def folded(field: str, items: list[Value]) -> tuple[list[Value], list[Conflict]]:
    """A list in which nothing stands twice: the same text, actor, or quote of the same source and place."""
    by_key: dict[Hashable, Value] = {}
    conflicts: list[Conflict] = []
    for item in items:
        key = _key(item)
        known = by_key.get(key)
        if isinstance(known, dict) and isinstance(item, dict):
            who = f"{field}.{item['actor']}" if "actor" in item else field
            joined, found = _joined_mappings(who, known, item)
            if "supports" not in known or "supports" not in item:
                joined.pop("supports", None)  # one of them supports all fields
            by_key[key] = joined
            conflicts += found
        else:
            by_key.setdefault(key, item)
    return list(by_key.values()), conflicts


def _key(item: Value) -> Hashable:
    """What makes an item the same item: as the extractor sees it, and where the quote stands or for whom was signed."""
    further = ("prefix", "suffix", "for")
    return item_key(item), *(str(item.get(name)) for name in further if isinstance(item, dict))


def _names_to_aliases(joined: Data, other: Data) -> None:
    aliases = joined.get("aliases")
    forms = [*(aliases if isinstance(aliases, list) else []), other.get("name")]
    kept = [form for form in dict.fromkeys(map(str, filter(None, forms))) if form != joined.get("name")]
    if kept:
        joined["aliases"] = list(kept)


def noted(data: Data, former: str, other: Data, conflicts: tuple[Conflict, ...]) -> Data:
    """The record with what was not taken over in its `note`: values that differ, another review, the other's note."""
    lines = []
    if conflicts:
        values = ", ".join(f"`{conflict.field}` {conflict.other}" for conflict in conflicts)
        lines.append(f"Merged with `{former}`, which had: {values}.")
    if review := _review(other):
        lines.append(f"Merged with `{former}`, whose review was: {review}.")
    parts = [data.get("note"), *lines, other.get("note")]
    note = "\n\n".join(dict.fromkeys(str(part).strip() for part in parts if part))
    return {**data, "note": note} if note else data


def _review(data: Data) -> str:
    """What a person said of a record, in words; empty where nobody has."""
    review = data.get("review")
    if not isinstance(review, dict):
        return ""
    return ", ".join(f"{key} {value}" for key, value in review.items() if value and value != "unreviewed")


def _shown(value: Value) -> str:
    return ", ".join(_pieces(value))


def _pieces(value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{key}: {piece}" for key, item in value.items() for piece in _pieces(item))
    elif isinstance(value, list):
        yield from (piece for item in value for piece in _pieces(item))
    else:
        yield f"“{value}”"
