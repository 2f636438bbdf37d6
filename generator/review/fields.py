"""A record's fields in words: the names of the records that it refers to instead of their ids."""

from collections.abc import Mapping
from typing import Any

from generator.model import Entry, FactBase, FieldPath, Record
from generator.model.walk import references

_APART = {"evidence", "review"}
"""What is shown in another way."""


def fields(entry: Entry[Record], base: FactBase) -> list[tuple[str, list[str]]]:
    """Each field that the record has, with its values, one a line."""
    names = {path: _name(base, kind, record_id) for path, kind, record_id in references(entry.record)}
    data = entry.record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=_APART)
    rows: list[tuple[str, list[str]]] = []
    for key, value in data.items():
        if value not in ([], {}):
            items = value if isinstance(value, list) else [value]
            at: list[FieldPath] = [(key, n) for n in range(len(items))] if isinstance(value, list) else [(key,)]
            rows.append((key, [_words(item, path, names) for item, path in zip(items, at, strict=True)]))
    return rows


def _words(value: Any, path: FieldPath, names: Mapping[FieldPath, str]) -> str:
    if not isinstance(value, dict):
        return names.get(path, str(value))
    parts = {key: _words(item, (*path, key), names) for key, item in value.items() if key != "quote"}
    actor = [parts.pop("actor")] if "actor" in parts else []
    return ", ".join([*actor, *(f"{key} {words}" for key, words in parts.items())])


def _name(base: FactBase, kind: str, record_id: str) -> str:
    target = base.get(kind, record_id)
    if target is None:
        return f"{record_id} (not there)"
    return f"{target.name} (rejected)" if target.is_rejected else target.name
