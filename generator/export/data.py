"""A record as plain data: what its file says, with defaults, and with nothing that is empty."""

from collections.abc import Iterator
from typing import Any

from generator.model import Entry, FactBase, Record


def record_data(entry: Entry[Record]) -> dict[str, Any]:
    """The record's id, then its fields by their names in YAML and in their order there."""
    fields = entry.record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {"id": entry.id, **{name: value for name, value in fields.items() if value not in ([], {})}}


def shown(base: FactBase, kind: str) -> Iterator[Entry[Record]]:
    """The entries of one kind in order of their ids, those that a person rejected left out."""
    return (entry for entry in base.of_kind(kind).values() if not entry.is_rejected)
