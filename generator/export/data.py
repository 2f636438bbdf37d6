"""A record as plain data: what its file says, with defaults, and with nothing that is empty."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model import KINDS, Entry, FactBase, Record

Records = Mapping[str, Sequence[dict[str, Any]]]
"""For each kind the data of its records that are shown, in order of ids."""
_AROUND = {"evidence": {"__all__": {"context", "prefix", "suffix"}}}


def records(base: FactBase, *, bare: bool = False) -> Records:
    """The data of all records, from which the formats that hold all of them are made; see `record_data`."""
    return {kind: [record_data(entry, bare=bare) for entry in shown(base, kind)] for kind in KINDS}


def record_data(entry: Entry[Record], *, bare: bool = False) -> dict[str, Any]:
    """The record's id, then its fields by their names in YAML and in their order there.

    Args:
        entry: The record.
        bare: Whether the words of the articles around its quotes are left out.
    """
    left_out = _AROUND if bare else None
    data = entry.record.model_dump(mode="json", by_alias=True, exclude=left_out, exclude_none=True)
    return {"id": entry.id, **_filled(data)}


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    """The fields that say something, here and in the mappings below."""
    return {name: _inside(value) for name, value in data.items() if value or value not in ([], {})}


def _inside(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _filled(value)
    return [_inside(item) for item in value] if isinstance(value, list) else value


def shown(base: FactBase, kind: str) -> Iterator[Entry[Record]]:
    """The entries of one kind in order of their ids, those that a person rejected left out."""
    return (entry for entry in base.of_kind(kind).values() if not entry.is_rejected)
