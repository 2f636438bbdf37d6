"""The fact base as tables: one for each kind of record, and one for each list inside a record.

Dates stand twice: as written (EDTF), and as the first and last day that they may mean, to sort and filter by.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator import dates
from generator.export.data import Records
from generator.model import KINDS

Cell = str | int | None


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        name: Of letters, digits and underscores, so that no database needs quotation marks for it.
        refers: The table whose ids it holds; empty where it holds something else.
    """

    name: str
    refers: str = ""


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        name: Like the columns' names.
        columns: Those of a kind's table begin with `id`.
        rows: A cell for each column.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


_REVIEW = ("review_status", "review_by", "review_on", "review_comment", "note")
_KINDS: Mapping[str, tuple[str, ...]] = {
    "source": (
        *("title", "file", "sha256", "text", "publisher", "author", "published", "url", "retrieved"),
        *("language", "licence", "note"),
    ),
    "actor": ("name", "kind", "country", "part_of:actors", *_REVIEW),
    "role": ("person:actors", "title", "organisation:actors", "tenure", "since", "until", *_REVIEW),
    "meeting": ("title", "type", "status", "date", "place", "country", "part_of:meetings", *_REVIEW),
    "agreement": ("title", "short", "type", "status", "date", "meeting:meetings", *_REVIEW),
}
"""The fields of each kind that hold one value; behind a colon the table that a reference leads to."""
_LISTS: Mapping[str, tuple[str, ...]] = {
    "actor_aliases": ("actor", "aliases", "alias"),
    "actor_not_same_as": ("actor", "not_same_as", "other:actors"),
    "participants": ("meeting", "participants", "actor:actors", "role:roles", "side:actors", "part"),
    "meeting_topics": ("meeting", "topics", "topic"),
    "parties": ("agreement", "parties", "actor:actors"),
    "signatories": ("agreement", "signatories", "actor:actors", "for_party:actors", "role:roles"),
    "agreement_topics": ("agreement", "topics", "topic"),
}
"""For each list of a kind its table: the kind, the field, and the columns of an item."""
_STEPS = ("status", "date", "source:sources", "quote")
_EVIDENCE = ("source:sources", "quote", "context", "prefix", "suffix", "supports")
_DATED = ("date", "published", "since", "until")
_OTHER_NAMES = {"for_party": "for"}


def tables(data: Records) -> Iterator[Table]:
    """All tables, those that are referred to first."""
    for kind, fields in _KINDS.items():
        names = _names(fields)
        rows = tuple(_record_row(row, names) for row in data[kind])
        yield Table(f"{kind}s", _columns("id", *_with_days(fields)), rows)
    yield Table("actor_identifiers", _columns("actor:actors", "scheme", "value"), tuple(_identifiers(data["actor"])))
    for name, (kind, field, *columns) in _LISTS.items():
        yield _list_table(name, kind, field, columns, data[kind])
    for kind, step in (("role", "tenure"), ("meeting", "status"), ("agreement", "status")):
        columns = [step, *_STEPS[1:]]
        yield _list_table(f"{kind}_history", kind, "history", columns, data[kind])
    for kind in KINDS[1:]:
        yield _list_table(f"{kind}_evidence", kind, "evidence", _EVIDENCE, data[kind])


def _columns(*names: str) -> tuple[Column, ...]:
    return tuple(Column(*name.split(":")) for name in names)


def _with_days(fields: Iterable[str]) -> Iterator[str]:
    for field in fields:
        yield field
        if field in _DATED:
            yield from (f"{field}_first", f"{field}_last")


def _record_row(data: Mapping[str, Any], names: Iterable[str]) -> tuple[Cell, ...]:
    row: list[Cell] = [data["id"]]
    for name in names:
        value = data.get("review", {}).get(name.removeprefix("review_")) if name in _REVIEW[:-1] else data.get(name)
        row.append(value)
        if name in _DATED:
            row += _days(value)
    return tuple(row)


def _names(fields: Iterable[str]) -> list[str]:
    return [field.partition(":")[0] for field in fields]


def _days(text: str | None) -> list[Cell]:
    """The first and the last day that a date may mean; none where it is open."""
    if text is None:
        return [None, None]
    parsed = dates.parse(text)
    first = None if parsed.earliest == date.min else parsed.earliest.isoformat()
    return [first, None if parsed.latest == date.max else parsed.latest.isoformat()]


def _identifiers(actors: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Cell, ...]]:
    for actor in actors:
        for scheme, value in actor.get("identifiers", {}).items():
            yield actor["id"], scheme, value


def _list_table(name: str, kind: str, field: str, columns: Iterable[str], data: Iterable[Mapping[str, Any]]) -> Table:
    names = _names(columns)
    rows = (
        (record["id"], number, *_cells(item, names))
        for record in data
        for number, item in enumerate(record.get(field, ()), 1)
    )
    return Table(name, _columns(f"{kind}:{kind}s", "position", *columns), tuple(rows))


def _cells(item: str | Mapping[str, Any], names: Iterable[str]) -> Iterator[Cell]:
    if isinstance(item, str):
        yield item
        return
    for name in names:
        value = item.get(_OTHER_NAMES.get(name, name))
        yield " ".join(value) if isinstance(value, list) else value
