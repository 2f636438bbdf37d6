"""Which rule of extraction found a quote, as far as `facts/.extracted/` remembers it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.store.layout import EXTRACTED, SUFFIX
from generator.yamlio import Value, read_bytes

Rules = Mapping[tuple[str, str, str], str]
"""By kind of record, source and quote; ids are left out, because people change them."""


def rules_of(facts: Path) -> Rules:
    """The rule for each quote that the extractor found; a file that cannot be read says nothing here.

    A quote that is not among them was entered by a person.
    """
    return {key: rule for path in sorted((facts / EXTRACTED).glob(f"*{SUFFIX}")) for key, rule in _in_file(path)}


def _in_file(path: Path) -> Iterator[tuple[tuple[str, str, str], str]]:
    try:
        records = read_bytes(path.read_bytes(), path.name).data.get("records")
    except OSError:
        return
    for row in records if isinstance(records, list) else []:
        if isinstance(row, dict) and isinstance(data := row.get("data"), dict) and row.get("rule"):
            for item in _quoted(data):
                yield (str(row.get("kind")), str(item.get("source")), str(item.get("quote"))), str(row["rule"])


def _quoted(data: Mapping[str, Value]) -> Iterator[Mapping[str, Value]]:
    for name in ("evidence", "history"):
        items = data.get(name)
        yield from (item for item in items if isinstance(item, dict)) if isinstance(items, list) else ()
