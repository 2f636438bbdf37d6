"""Facts of an older format, in the present one.

Format 0, before the first version, differed in four things:

    quotes:                             # now `evidence`
      - source: report
        text: "Anna Berg met Bo Dal"    # now `quote`
    participants: [anna-berg, bo-dal]   # now mappings with `actor`
    review: confirmed                   # now a mapping with `status`

Only these places of a file change; `fmt` lays the rest out.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model.marks import FieldPath
from generator.spans import Span
from generator.yamlio import Document, Value
from generator.yamlio.writer import scalar


class _Edit(NamedTuple):
    span: Span
    text: str


def lift(document: Document, records: Iterable[FieldPath] = ((),)) -> str:
    """The text of a file of format 0 in format 1; one that is in format 1 already stays as it is.

    Args:
        document: The file, without faults of form.
        records: Where in it records stand.
    """
    text = document.text
    edits = [edit for path in records for edit in _edits(document, path)]
    for span, new in sorted(edits, reverse=True):
        text = text[: span.start] + new + text[span.end :]
    return text


def _edits(document: Document, at: FieldPath) -> Iterator[_Edit]:
    record = _value(document, at)
    if not isinstance(record, dict):
        return
    if "quotes" in record and "evidence" not in record:
        yield from _rename(document, (*at, "quotes"), "evidence")
        for number, item in _items(record["quotes"]):
            if isinstance(item, dict) and "text" in item and "quote" not in item:
                yield from _rename(document, (*at, "quotes", number, "text"), "quote")
    if isinstance(review := record.get("review"), str):
        yield _Edit(document.marks[*at, "review"].span, f"{{status: {_word(review)}}}")
    for number, item in _items(record.get("participants")):
        if isinstance(item, str):
            yield _Edit(document.marks[*at, "participants", number].span, f"{{actor: {_word(item)}}}")


def _rename(document: Document, path: FieldPath, name: str) -> Iterator[_Edit]:
    if key := document.marks[path].key:
        yield _Edit(key, name)


def _word(text: str) -> str:
    """A text that may stand in braces."""
    return text if text.replace("-", "").isalnum() else scalar(text, "quote")


def _items(value: Value) -> Iterable[tuple[int, Value]]:
    return enumerate(value if isinstance(value, list) else [])


def _value(document: Document, path: FieldPath) -> Value:
    value: Value = dict(document.data)
    for key in path:
        value = value[key]  # type: ignore[index]
    return value
