"""A record as plain data: what its file says, with defaults, and with nothing that is empty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.model import KINDS, Entry, Evidence, FactBase, Record

Records = Mapping[str, Sequence[dict[str, Any]]]
"""For each kind the data of its records that are shown, in order of ids."""


def records(base: FactBase) -> Records:
    """The data of all records, from which the formats that hold all of them are made."""
    return {kind: [record_data(entry) for entry in shown(base, kind)] for kind in KINDS}


def record_data(entry: Entry[Record]) -> dict[str, Any]:
    """The record's id, then its fields by their names in YAML and in their order there."""
    return {"id": entry.id, **_filled(entry.record.model_dump(mode="json", by_alias=True))}


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """The fields that say something, here and in the mappings below."""
    return {name: _inside(value) for name, value in data.items() if value or value not in (None, [], {})}


def _inside(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _filled(value)
    return [_inside(item) for item in value] if isinstance(value, list) else value


def shown(base: FactBase, kind: str) -> Iterator[Entry[Record]]:
    """The entries of one kind in order of their ids, those that a person rejected left out."""
    return (entry for entry in base.of_kind(kind).values() if not entry.is_rejected)


def without_contexts(base: FactBase) -> FactBase:
    """The base with the quotes of its records, and without the words of the articles around them."""
    kinds = {f"{kind}s": {key: _bare(entry) for key, entry in base.of_kind(kind).items()} for kind in KINDS}
    return replace(base, **kinds)  # type: ignore[arg-type]


def _bare(entry: Entry[Record]) -> Entry[Record]:
    items: tuple[Evidence, ...] = getattr(entry.record, "evidence", ())
    if not any(item.context or item.prefix or item.suffix for item in items):
        return entry
    bare = tuple(item.model_copy(update={"context": None, "prefix": None, "suffix": None}) for item in items)
    return replace(entry, record=entry.record.model_copy(update={"evidence": bare}))
